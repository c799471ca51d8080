// Package note writes a plan as the checklist that people keep in their notes, and reads that note
// back, whatever apps have made of it. The visible text alone carries everything. Each part of a note
// has one place that parses and writes its form; what was read keeps its places, and edits name them.
package note

import (
	"strings"

	"rotate/internal/markdown"
)

// Options change what a note holds beside the plan.
type Options struct {
	Tasks bool // add the Obsidian Tasks scheduled date to each task line
}

// paper is where the lines of a note are written.
type paper struct {
	strings.Builder
	options Options
	org     bool
}

func (p *paper) line(text string) { p.WriteString(text + "\n") }

// wrapped writes lines of the usual width, the later ones behind indent.
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

// escape keeps a text from a catalogue or the command line plain.
func (p *paper) escape(text string) string {
	if p.org {
		return markdown.EscapeOrg(text)
	}
	return markdown.Escape(text)
}
