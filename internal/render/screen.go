package render

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"rotate/internal/words"
)

// Screen is what a text view is written for.
type Screen struct {
	Width int    // columns; at least minWidth is assumed
	Color bool   // whether colours and bold type may be used
	Flags string // that printed commands repeat, each after a space
}

// proseWidth is the greatest width of running text: longer lines are hard to read.
const proseWidth = 84

// minWidth is the narrowest screen that the text views are made for.
const minWidth = 30

// page collects the lines of a text view.
type page struct {
	strings.Builder
	Screen
}

func newPage(s Screen) *page {
	s.Width = max(s.Width, minWidth)
	return &page{Screen: s}
}

// The styles use the terminal's own colours, which suit its background.
var (
	plainStyle = lipgloss.NewStyle()
	titleStyle = lipgloss.NewStyle().Bold(true)
	headStyle  = lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Cyan)
	doseStyle  = lipgloss.NewStyle().Bold(true)
	quietStyle = lipgloss.NewStyle().Faint(true)
)

func (p *page) styled(style lipgloss.Style, text string) string {
	if !p.Color || text == "" {
		return text
	}
	return style.Render(text)
}

func (p *page) line(text string) { p.WriteString(strings.TrimRight(text, " ") + "\n") }

// wrapped writes a text over as many lines as it takes, each after indent.
func (p *page) wrapped(indent, text string) { p.hanging(indent, indent, text) }

// hanging writes a text over as many lines as it takes: the first line after first, the others
// after rest.
func (p *page) hanging(first, rest, text string) {
	lines := p.wrap(text, lipgloss.Width(rest))
	p.line(first + lines[0])
	for _, line := range lines[1:] {
		p.line(rest + line)
	}
}

// wrap breaks a text only at spaces: an id or a flag stays whole.
func (p *page) wrap(text string, indent int) []string {
	room := min(p.Width, proseWidth) - indent
	lines := []string{""}
	for _, word := range strings.Fields(text) {
		last := &lines[len(lines)-1]
		switch {
		case *last == "":
			*last = word
		case lipgloss.Width(*last)+1+lipgloss.Width(word) <= room:
			*last += " " + word
		default:
			lines = append(lines, word)
		}
	}
	return lines
}

func (p *page) heading(style lipgloss.Style, text string) {
	if p.Len() > 0 {
		p.line("")
	}
	for _, line := range p.wrap(text, 0) {
		p.line(p.styled(style, line))
	}
}

// widths returns the widths that the columns of a table need.
func widths(rows [][]string) []int {
	var all []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(all) {
				all = append(all, 0)
			}
			all[i] = max(all[i], lipgloss.Width(cell))
		}
	}
	return all
}

const columnGap = 2

// fits reports whether a table is no wider than the screen.
func (p *page) fits(indent int, columns []int) bool {
	total := indent
	for _, w := range columns {
		total += w + columnGap
	}
	return total-columnGap <= p.Width
}

// row writes the cells of a table, padded to the columns; styles apply to the first columns.
func (p *page) row(indent string, columns []int, cells []string, styles ...lipgloss.Style) {
	p.line(indent + p.padded(columns, cells, styles...))
}

func (p *page) padded(columns []int, cells []string, styles ...lipgloss.Style) (row string) {
	for i, cell := range cells {
		padding := strings.Repeat(" ", columns[i]-lipgloss.Width(cell)+columnGap)
		if i < len(styles) {
			cell = p.styled(styles[i], cell)
		}
		row += cell + padding
	}
	return row
}

func cleanAll(texts []string) []string { return words.Each(texts, words.Line) }

// SettingsText shows the settings file, and a table of keys, values and where they come from.
func SettingsText(file string, rows [][]string, screen Screen) string {
	p := newPage(screen)
	columns := widths(rows)
	p.line(fmt.Sprintf("%-*s", columns[0]+columnGap, "file") + words.Line(file))
	for _, row := range rows {
		cells := cleanAll(row)
		if p.fits(0, columns) {
			p.row("", columns, cells)
		} else {
			p.hanging("", "  ", fmt.Sprintf("%s: %s (%s)", cells[0], cells[1], cells[2]))
		}
	}
	return p.String()
}
