// Package note writes a plan as the checklist that people keep in their notes, and reads that note
// back, whatever apps have done to it. The visible text alone carries everything. The form of each
// part of a note is written and parsed in one place; what was read knows its places in the text,
// and edits refer to those.
package note

import (
	"strings"

	"rotate/internal/markdown"
)

// Options say what a note holds besides the plan.
type Options struct {
	Tasks bool // add the Obsidian Tasks scheduled date to each task line
}

// paper collects the lines of a note that is being written.
type paper struct {
	strings.Builder
	options Options
	org     bool
}

func (p *paper) line(text string) { p.WriteString(text + "\n") }

// wrapped writes a text in lines of the usual width, the later ones behind indent.
func (p *paper) wrapped(text, indent string) {
	p.line(markdown.Wrap(text, markdown.Width, indent))
}

// block writes a paragraph after a blank line.
func (p *paper) block(text string) {
	p.line("")
	p.wrapped(text, "")
}

func (p *paper) heading(level int, text string) {
	if p.Len() > 0 {
		p.line("")
	}
	mark := "#"
	if p.org {
		mark = "*"
	}
	p.line(strings.Repeat(mark, level) + " " + text)
}

// escape makes text from a catalogue or the command line plain, so that it is not read as markup.
func (p *paper) escape(text string) string {
	if p.org {
		return markdown.EscapeOrg(text)
	}
	return markdown.Escape(text)
}
