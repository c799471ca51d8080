package render

import "charm.land/lipgloss/v2"

// Columns is a table for a terminal, as wide as it needs.
func Columns(rows [][]string) string {
	p := newPage(Screen{})
	columns := widths(rows)
	for _, row := range rows {
		p.row("", columns, cleanAll(row), func(int) lipgloss.Style { return lipgloss.NewStyle() })
	}
	return p.String()
}
