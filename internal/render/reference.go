package render

import (
	"strings"

	"rotate/internal/markdown"
)

// ReferenceText shows a page of reference on a terminal, at most as wide as a page of text. It
// knows only the Markdown that such pages use: headings, paragraphs, lists, and examples indented
// by four spaces.
func ReferenceText(text string, screen Screen) string {
	screen.Width = min(screen.Width, markdown.Width)
	p := newPage(screen)
	begun := true // after a heading, or at the top, there is no empty line
	for block := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		level := len(block) - len(strings.TrimLeft(block, "#"))
		switch {
		case level == 1:
			p.heading(titleStyle, strings.TrimSpace(block[level:]))
		case level > 1:
			p.heading(headStyle, strings.TrimSpace(block[level:]))
		default:
			if !begun {
				p.line("")
			}
			p.block(block)
		}
		begun = level > 0
	}
	return strings.ReplaceAll(p.String(), noBreak, " ")
}

// block writes an example as it is, and wraps a list or a paragraph.
func (p *page) block(block string) {
	if strings.HasPrefix(block, "    ") {
		for line := range strings.SplitSeq(block, "\n") {
			p.line(line)
		}
		return
	}
	for _, item := range items(block) {
		mark, text := cutMark(item)
		p.hanging(mark, strings.Repeat(" ", len(mark)), whole(text))
	}
}

// items returns the items of a list, or a paragraph, each as one line.
func items(block string) (all []string) {
	for line := range strings.SplitSeq(block, "\n") {
		if mark, _ := cutMark(line); mark != "" || all == nil {
			all = append(all, line)
			continue
		}
		all[len(all)-1] += " " + strings.TrimSpace(line)
	}
	return all
}

// cutMark cuts off the mark of an item, with the space after it.
func cutMark(item string) (mark, text string) {
	mark, text, found := strings.Cut(item, " ")
	if found && (mark == "-" || strings.HasSuffix(mark, ".") && strings.Trim(mark, "0123456789.") == "") {
		return mark + " ", text
	}
	return "", item
}

// noBreak stands for a space within code, which must stay on one line so that a command can be
// copied. It is a character with no meaning and the width of a space.
const noBreak = "\ue000"

// whole replaces the spaces within code, so that lines do not break there.
func whole(text string) string {
	parts := strings.Split(text, "`")
	for i := 1; i < len(parts); i += 2 {
		parts[i] = strings.ReplaceAll(parts[i], " ", noBreak)
	}
	return strings.Join(parts, "`")
}
