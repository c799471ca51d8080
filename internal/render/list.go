package render

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"rotate/internal/markdown"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// ListTabbed returns one exercise per line, tab-separated, for grep, cut and fzf: id, name,
// movement, levels, equipment, summary.
func ListTabbed(list []*workout.Exercise) string {
	var out strings.Builder
	for _, e := range list {
		fields := []string{e.ID, e.Name, string(e.Movement), strings.Join(words.Of(e.Levels), ","),
			strings.Join(words.Of(e.Equipment), ","), e.Summary}
		out.WriteString(strings.Join(cleanAll(fields), "\t") + "\n")
	}
	return out.String()
}

// The columns of the list after id and name.
const (
	movementColumn  = 2
	levelColumn     = 3
	equipmentColumn = 4
)

func listRows(list []*workout.Exercise) [][]string {
	rows := [][]string{{"Id", "Name", "Movement", "Level", "Equipment"}}
	for _, e := range list {
		rows = append(rows, []string{e.ID, e.Name, string(e.Movement), levelText(e), equipmentText(e)})
	}
	return rows
}

// levelText names the first and the last level.
func levelText(e *workout.Exercise) string {
	first, last := e.Levels[0], e.Levels[len(e.Levels)-1]
	if first == last {
		return string(first)
	}
	return string(first) + "-" + string(last)
}

// ListText returns a table of the exercises under each movement, with as many columns as fit on the
// screen.
func ListText(list []*workout.Exercise, screen Screen) string {
	p := newPage(screen)
	rows := listRows(list)[1:]
	columns := widths(rows)
	for _, movement := range workout.Movements() {
		part := words.Without(rows, func(row []string) bool { return row[movementColumn] != string(movement) })
		if len(part) > 0 {
			p.heading(headStyle, movement.Title())
			p.listPart(part, columns)
		}
	}
	return p.String()
}

// listPart writes the exercises of a movement: with their names if there is room, else without,
// else each on two lines.
func (p *page) listPart(rows [][]string, columns []int) {
	for _, shown := range [][]int{{0, 1, levelColumn, equipmentColumn}, {0, levelColumn, equipmentColumn}} {
		if !p.fits(len("  "), pick(columns, shown)) {
			continue
		}
		for _, row := range rows {
			p.row("  ", pick(columns, shown), pick(row, shown), doseStyle)
		}
		return
	}
	for _, row := range rows {
		p.hanging("  ", "    ", p.styled(doseStyle, row[0]))
		p.wrapped("    ", row[levelColumn]+"; "+row[equipmentColumn])
	}
}

// pick returns the values at the places.
func pick[T any](values []T, places []int) []T {
	return words.Each(places, func(place int) T { return values[place] })
}

// ListMarkdown returns the exercises as a Markdown table, its columns aligned as formatters do.
func ListMarkdown(list []*workout.Exercise) string {
	rows := words.Each(listRows(list), func(row []string) []string { return words.Each(row, markdown.Escape) })
	columns := widths(rows)
	rule := words.Each(columns, func(width int) string { return strings.Repeat("-", width) })
	var out strings.Builder
	for _, row := range slices.Insert(rows, 1, rule) {
		for i, cell := range row {
			out.WriteString("| " + cell + strings.Repeat(" ", columns[i]-lipgloss.Width(cell)+1))
		}
		out.WriteString("|\n")
	}
	return out.String()
}
