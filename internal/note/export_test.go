package note

import "rotate/internal/workout"

// Changed is where a week was changed by hand, as a row from 0.
func (n *Note) Changed(w Week, c *workout.Catalogue) (row int, is bool) {
	return author{n, c, isOrg(n.document)}.changed(w)
}

// Foreigners are the rows, from 0, that the program did not write.
func (n *Note) Foreigners(c *workout.Catalogue) (rows []int) {
	for _, line := range (author{n, c, isOrg(n.document)}).rest() {
		rows = append(rows, line.row)
	}
	return rows
}
