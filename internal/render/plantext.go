package render

import (
	"fmt"
	"reflect"
	"strings"

	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// PlanText returns the plan as text for a terminal, oldest week first.
func PlanText(p *workout.Plan, screen Screen) string {
	page := newPage(screen)
	if text := warningText(p); text != "" {
		page.wrapped("", text)
	}
	for i, week := range p.Weeks {
		page.week(week, i > 0 && sameTerms(week, p.Weeks[i-1]), p.Marks)
	}
	last := p.Weeks[len(p.Weeks)-1]
	page.changes(p.Changes)
	page.why(p.Why)
	page.footnotes(p, last)
	return page.String()
}

// warningText is what to read first; empty if there is no warning.
func warningText(p *workout.Plan) string {
	if p.Warning.Urgency == workout.UrgencyNone {
		return ""
	}
	return words.Line(safety.Paragraph(p.Warning))
}

// sameTerms reports whether the same words introduce two weeks.
func sameTerms(a, b workout.Week) bool {
	return reflect.DeepEqual(a.Terms, b.Terms) && a.NeedsText() == b.NeedsText()
}

// planFor is the title of a plan: "Rotation plan for Ann".
func planFor(name string) string {
	if name == "" {
		return "Rotation plan"
	}
	return "Rotation plan for " + name
}

// numbered is the number of a week, with its kind unless it is a usual one: "3 (easy week)".
func numbered(w workout.Week) string {
	switch {
	case w.Rest:
		return fmt.Sprintf("%d (rest week)", w.Number)
	case w.Deload:
		return fmt.Sprintf("%d (easy week)", w.Number)
	}
	return fmt.Sprint(w.Number)
}

func (p *page) week(w workout.Week, known bool, marks workout.Marks) {
	title := planFor(words.Line(w.Name))
	p.heading(titleStyle, fmt.Sprintf("%s: week %s, from %s", title, numbered(w), w.Start))
	if !known {
		p.terms(w)
	}
	if w.Rest {
		p.wrapped("", workout.RestAdvice)
	}
	p.sessions(w, marks)
	p.choices(w.Choices)
}

func (p *page) choices(choices []workout.Choice) {
	p.list("Choices, to tick in the note", words.Each(choices, workout.Choice.String))
}

// list writes items below a heading; nothing if there are none.
func (p *page) list(title string, items []string) {
	if len(items) > 0 {
		p.heading(headStyle, title)
	}
	for _, item := range items {
		p.hanging("  ", "    ", item)
	}
}

// terms writes, below the title, what the week was planned under and what it needs.
func (p *page) terms(w workout.Week) {
	sentences := []string{w.Summary() + ".", "Equipment at hand: " + w.AtHand() + "."}
	add := func(when bool, sentence string) {
		if when {
			sentences = append(sentences, sentence+".")
		}
	}
	add(w.Complete, "Complete routine")
	add(len(w.Avoid) > 0, "Avoiding: "+avoidText(w.Terms))
	add(w.Weaker != workout.NoSide, "Weaker side: "+string(w.Weaker))
	add(!w.Cleared.IsZero(), "Cleared to train on "+w.Cleared.String())
	add(len(w.LeftOut) > 0, "Left out: "+leftOutText(w.Terms))
	p.wrapped("", words.Line(strings.Join(sentences, " ")))
	if needs := w.NeedsText(); needs != "" {
		p.wrapped("", "Needs "+needs+".")
	}
}

func avoidText(t workout.Terms) string { return strings.Join(words.Of(t.Avoid), ", ") }

func leftOutText(t workout.Terms) string {
	name := func(l workout.LeftOut) string { return fmt.Sprintf("%s (%s)", l.Name, l.Reason) }
	return strings.Join(words.Each(t.LeftOut, name), ", ")
}

// sessions writes the days of a week: a row per move or, if there are marks, a row per task.
func (p *page) sessions(w workout.Week, marks workout.Marks) {
	rows := lineRows(w.Tasks(workout.Session{}))
	if marks == nil {
		rows = append(moveRows(w.Tasks(workout.Session{})),
			moveRows(w.Tasks(workout.Session{First: workout.SideRight}))...)
	}
	columns := widths(rows)
	for _, s := range w.Sessions {
		p.sessionHead(s.Date.WithDay(), w.Minutes(s))
		if marks != nil {
			p.marked(marks.Tasks(w, s), s, columns, marks)
			continue
		}
		for _, row := range moveRows(w.Tasks(s)) {
			p.moveRow("  ", row, columns)
		}
	}
}

func (p *page) sessionHead(text string, minutes int) {
	p.line("")
	p.line(p.styled(headStyle, text) + p.styled(quietStyle, fmt.Sprintf("  %d min", minutes)))
}

// marked writes the tasks of a session with their boxes, and below each what was typed about it.
func (p *page) marked(tasks []workout.Task, s workout.Session, columns []int, marks workout.Marks) {
	for i, row := range lineRows(tasks) {
		mark := marks.Of(s, tasks[i])
		p.moveRow(boxes[mark.Tick], row, columns)
		if mark.Words != "" {
			p.wrapped("      ", words.Line(mark.Words))
		}
	}
}

// boxes begin a row and show the state of its task.
var boxes = map[workout.Tick]string{workout.TickOpen: "  [ ] ", workout.TickPartly: "  [-] ",
	workout.TickDone: "  [x] "}

// The columns of a session's table.
const (
	moveColumn = iota
	doseColumn
	detailsColumn
	sidesColumn
)

func taskRow(t workout.Task, side string) []string {
	return []string{t.Exercise.Name, t.Dose.String(), words.Line(t.Details()), side}
}

// sideWords say on which side a task is done; tasks without sides have none.
var sideWords = map[workout.Side]string{workout.SideInTurn: "in turn", workout.SideLeft: "left",
	workout.SideRight: "right"}

// lineRows returns the rows of a session's table, one per task.
func lineRows(tasks []workout.Task) [][]string {
	return words.Each(tasks, func(t workout.Task) []string { return taskRow(t, sideWords[t.Side]) })
}

// moveRows is like lineRows, but joins the two sides of a move into one row if they follow each
// other and have the same dose.
func moveRows(tasks []workout.Task) (rows [][]string) {
	for i := 0; i < len(tasks); i++ {
		t, side := tasks[i], sideWords[tasks[i].Side]
		if t.Exercise.Sides == workout.SidesEach && i+1 < len(tasks) && otherSide(t, tasks[i+1]) {
			side += " first"
			i++
		}
		rows = append(rows, taskRow(t, side))
	}
	return rows
}

func otherSide(a, b workout.Task) bool {
	return a.Exercise == b.Exercise && a.Dose == b.Dose && a.Side == b.Side.Other()
}

// moveRow writes a row of a session after an indent.
func (p *page) moveRow(indent string, row []string, columns []int) {
	if !p.fits(len(indent), columns) {
		p.stacked(indent, row)
		return
	}
	p.row(indent, columns, row, plainStyle, doseStyle, plainStyle, quietStyle)
}

// stacked writes a row for a narrow screen: the move and its sides, and the dose below.
func (p *page) stacked(indent string, row []string) {
	move := row[moveColumn]
	if row[sidesColumn] != "" {
		move += ", " + p.styled(quietStyle, row[sidesColumn])
	}
	below := strings.Repeat(" ", max(len(indent), len("    ")))
	p.hanging(indent, below, move)
	dose := p.styled(doseStyle, row[doseColumn])
	if row[detailsColumn] != "" {
		dose += ", " + row[detailsColumn]
	}
	p.wrapped(below, dose)
}

// ChangesText says what changed with the week that was put into a note.
func ChangesText(p *workout.Plan, path string, screen Screen) string {
	page := newPage(screen)
	week := p.Weeks[0]
	page.heading(titleStyle, fmt.Sprintf("Week %d, from %s, is in %s", week.Number, week.Start, words.Line(path)))
	page.changes(p.Changes)
	page.choices(week.Choices)
	return page.String()
}

func (p *page) changes(changes []workout.Change) {
	p.list("What changed", words.Each(changes, func(c workout.Change) string { return c.Sentence() + "." }))
}

func (p *page) why(choices []workout.Why) {
	if len(choices) == 0 {
		return
	}
	p.heading(headStyle, "Why these moves")
	for _, c := range choices {
		mark := "  - "
		if c.Chosen {
			mark = "  + "
		}
		p.hanging(mark, "    ", p.styled(doseStyle, c.ID)+": "+words.Line(c.Reason))
	}
}

// howToShow names the command that shows a move. Flags would be wrapped, so with them it has a line of
// its own.
func (p *page) howToShow(command string) {
	if p.Flags == "" {
		p.wrapped("", "How to do a move: "+command)
		return
	}
	p.line("How to do a move:")
	p.line("  " + words.Line(command+p.Flags))
}

// footnotes says what the plan assumes and where to read on.
func (p *page) footnotes(plan *workout.Plan, w workout.Week) {
	p.line("")
	if len(w.Moves) > 0 {
		p.wrapped("", sidesNote(plan))
		if w.Name == "" {
			p.howToShow("rotate show " + w.Moves[0].Exercise.ID)
		}
	}
	if advice := w.LoadAdvice(); advice != "" {
		p.wrapped("", advice)
	}
	for _, b := range plan.Barred {
		p.wrapped("", b.Sentences())
	}
	for _, m := range w.Moves {
		for _, condition := range w.Avoid {
			if caution := m.Exercise.Cautions[condition]; caution != "" {
				p.wrapped("", fmt.Sprintf("%s (%s): %s", m.Exercise.Name, condition, words.Line(caution)))
			}
		}
	}
}

// sidesNote explains the words for sides that the plan uses.
func sidesNote(plan *workout.Plan) string {
	used := map[workout.Sides]bool{}
	for _, w := range plan.Weeks {
		for _, m := range w.Moves {
			used[m.Exercise.Sides] = true
		}
	}
	text := "Doses are per side."
	if used[workout.SidesEach] {
		text += " The side that is first does all its sets before the other."
	}
	if used[workout.SidesAlternating] {
		text += " In turn: left and right alternate."
	}
	return text
}
