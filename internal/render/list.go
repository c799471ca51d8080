package render

import (
	"strings"

	"charm.land/lipgloss/v2"

	"rotate/internal/markdown"
	"rotate/internal/workout"
)

// ListTabbed is one exercise a line, tab-separated, for grep, cut and fzf: id, name, movement,
// levels, equipment, summary.
func ListTabbed(list []*workout.Exercise) string {
	var out strings.Builder
	for _, e := range list {
		fields := []string{e.ID, e.Name, string(e.Movement), strings.Join(workout.Words(e.Levels), ","),
			strings.Join(workout.Words(e.Equipment), ","), e.Summary}
		out.WriteString(strings.Join(cleanAll(fields), "\t") + "\n")
	}
	return out.String()
}

var listHeads = []string{"Id", "Name", "Movement", "Level", "Equipment"}

func listRows(list []*workout.Exercise) [][]string {
	rows := [][]string{listHeads}
	for _, e := range list {
		rows = append(rows, []string{e.ID, e.Name, string(e.Movement), levelText(e), equipmentText(e)})
	}
	return rows
}

// levelText is a level or, for adjacent ones, the first and the last.
func levelText(e *workout.Exercise) string {
	first, last := e.Levels[0], e.Levels[len(e.Levels)-1]
	if first == last {
		return string(first)
	}
	return string(first) + "-" + string(last)
}

// ListText is the exercises as a table, or one below the other where the screen is narrow.
func ListText(list []*workout.Exercise, screen Screen) string {
	p := newPage(screen)
	rows := listRows(list)
	columns := widths(rows)
	if !p.fits(0, columns) {
		p.listStacked(rows[1:])
		return p.String()
	}
	for i, row := range rows {
		p.row("", columns, row, func(column int) lipgloss.Style {
			switch {
			case i == 0:
				return headStyle
			case column == 0:
				return doseStyle
			}
			return lipgloss.NewStyle()
		})
	}
	return p.String()
}

func (p *page) listStacked(rows [][]string) {
	for _, row := range rows {
		p.hanging("", "  ", p.styled(doseStyle, row[0]))
		p.wrapped("  ", row[1]+": "+row[2]+", "+row[3]+"; "+row[4])
	}
}

// ListMarkdown is the exercises as a Markdown table.
func ListMarkdown(list []*workout.Exercise) string {
	var out strings.Builder
	row := func(cells []string) { out.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	for i, cells := range listRows(list) {
		for j := range cells {
			cells[j] = markdown.Escape(cells[j])
		}
		row(cells)
		if i == 0 {
			row([]string{"---", "---", "---", "---", "---"})
		}
	}
	return out.String()
}
