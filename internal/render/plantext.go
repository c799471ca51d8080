package render

import (
	"fmt"

	"charm.land/lipgloss/v2"

	"rotate/internal/workout"
)

// PlanText is the plan as people look at it on a terminal, oldest week first.
func PlanText(p *workout.Plan, screen Screen) string {
	page := newPage(screen)
	for _, week := range p.Weeks {
		page.week(week)
	}
	last := p.Weeks[len(p.Weeks)-1]
	page.changes(p.Changes)
	page.choices(p.Choices)
	page.footnotes(p, last)
	return page.String()
}

func (p *page) week(w workout.Week) {
	title := "Rotation plan"
	if w.Name != "" {
		title += " for " + clean(w.Name)
	}
	title += fmt.Sprintf(": week %d", w.Number)
	if w.Deload {
		title += " (easy week)"
	}
	p.heading(titleStyle, title+", from "+w.Start.String())
	p.wrapped("", p.styled(quietStyle, w.Summary()+". Equipment at hand: "+w.AtHand()+"."))
	columns := widths(moveRows(w, workout.Left))
	for _, s := range w.Sessions {
		p.session(w, s, columns)
	}
}

// moveRows are the rows of a session's table: move, sides, dose, details.
func moveRows(w workout.Week, first workout.Side) [][]string {
	rows := make([][]string, len(w.Moves))
	for i, m := range w.Moves {
		rows[i] = []string{m.Exercise.Name, sidesText(m, first), m.Dose.String(), m.Dose.Details()}
	}
	return rows
}

func sidesText(m workout.Move, first workout.Side) string {
	switch m.Exercise.Sides {
	case workout.Alternating:
		return "left and right in turn"
	case workout.Each:
		work := m.Work(first)
		return fmt.Sprintf("%s, then %s", work[0].Side, work[1].Side)
	}
	return ""
}

func (p *page) session(w workout.Week, s workout.Session, columns []int) {
	p.heading(headStyle, fmt.Sprintf("%s %s (%d min)", workout.DayName(s.Date.Weekday()), s.Date, w.Minutes(s)))
	for _, row := range moveRows(w, s.First) {
		if !p.fits(len("  "), columns) {
			p.stacked(row)
			continue
		}
		p.row("  ", columns, row, func(i int) lipgloss.Style {
			if i == 2 {
				return doseStyle
			}
			return lipgloss.NewStyle()
		})
	}
}

// stacked is a row on a narrow screen: the move, below it the dose, below that the sides.
func (p *page) stacked(row []string) {
	p.wrapped("  ", row[0])
	dose := p.styled(doseStyle, row[2])
	if row[3] != "" {
		dose += ", " + row[3]
	}
	p.wrapped("    ", dose)
	if row[1] != "" {
		p.wrapped("    ", p.styled(quietStyle, row[1]))
	}
}

// ChangesText is what changed with the week that was put into a note.
func ChangesText(p *workout.Plan, path string, screen Screen) string {
	page := newPage(screen)
	week := p.Weeks[0]
	page.heading(titleStyle, fmt.Sprintf("Week %d, from %s, is in %s", week.Number, week.Start, clean(path)))
	page.changes(p.Changes)
	return page.String()
}

func (p *page) changes(changes []workout.Change) {
	if len(changes) == 0 {
		return
	}
	p.heading(headStyle, "What changed")
	for _, c := range changes {
		p.hanging("  ", "    ", c.Sentence()+".")
	}
}

func (p *page) choices(choices []workout.Choice) {
	if len(choices) == 0 {
		return
	}
	p.heading(headStyle, "Why these moves")
	for _, c := range choices {
		mark := "  - "
		if c.Chosen {
			mark = "  + "
		}
		p.hanging(mark, "    ", p.styled(doseStyle, c.ID)+": "+clean(c.Reason))
	}
}

// footnotes say what the plan assumes and where to read on.
func (p *page) footnotes(plan *workout.Plan, w workout.Week) {
	p.line("")
	p.wrapped("", "Doses are per side. How to do a move: rotate show "+w.Moves[0].Exercise.ID)
	if needs := w.NeedsText(); needs != "" {
		p.wrapped("", "Needs: "+needs+".")
	}
	for _, b := range plan.Barred {
		p.wrapped("", fmt.Sprintf("Left out because of: %s: %s. Ask the clinician who knows the case.",
			b.Condition, namesOf(b.Exercises)))
	}
	for _, m := range w.Moves {
		for _, condition := range w.Avoid {
			if caution := m.Exercise.Cautions[condition]; caution != "" {
				p.wrapped("", fmt.Sprintf("%s (%s): %s", m.Exercise.Name, condition, clean(caution)))
			}
		}
	}
}

func namesOf(list []*workout.Exercise) string {
	text := ""
	for i, e := range list {
		if i > 0 {
			text += ", "
		}
		text += e.Name
	}
	return text
}
