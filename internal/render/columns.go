package render

// Columns is a table for a terminal, as wide as it needs.
func Columns(rows [][]string) string {
	p := newPage(Screen{})
	columns := widths(rows)
	for _, row := range rows {
		p.row("", columns, cleanAll(row))
	}
	return p.String()
}
