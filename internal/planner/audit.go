package planner

import (
	"fmt"

	"rotate/internal/workout"
)

// Finding is something in a note that breaks what a plan promises.
type Finding struct {
	Row     int  // the line of the note
	Warning bool // it is worth knowing, but the plan stands
	Text    string
}

// Audit holds weeks, oldest first, against what a plan promises: level, equipment and conditions,
// 1 to 3 rotation moves, both sides equal, days inside their week with a rest day between any two.
func Audit(weeks []workout.Log) []Finding {
	a := auditor{}
	var last workout.Day
	for _, w := range weeks {
		a.moves(w)
		for _, day := range w.Trained {
			a.day(w, day)
			if !last.Date.IsZero() && day.Date.Since(last.Date) < 2 {
				a.add(day.Row, "%s %s leaves no rest day after %s %s; train on another day", workout.DayName(day.Date.Weekday()), day.Date,
					workout.DayName(last.Date.Weekday()), last.Date)
			}
			last = day
		}
	}
	return a.findings
}

type auditor struct{ findings []Finding }

func (a *auditor) add(row int, format string, args ...any) {
	a.findings = append(a.findings, Finding{Row: row, Text: fmt.Sprintf(format, args...)})
}

func (a *auditor) warn(row int, format string, args ...any) {
	a.findings = append(a.findings, Finding{Row: row, Warning: true, Text: fmt.Sprintf(format, args...)})
}

// moves checks what the week as a whole holds, at the first line of each move.
func (a *auditor) moves(w workout.Log) {
	rotations := 0
	for _, m := range w.Moves {
		row := firstRow(w, m.Exercise.ID)
		for _, b := range bars(w.Terms, m.Exercise) {
			a.add(row, "%s: %s; take it out", m.Exercise.Name, b.text)
		}
		if !m.Exercise.Movement.Companion() {
			rotations++
		}
	}
	if len(w.Trained) == 0 {
		return
	}
	if rotations == 0 || rotations > MaxMoves {
		a.add(w.Trained[0].Row, "rotation moves in this week: %d; a session has 1 to %d", rotations, MaxMoves)
	}
	if n := len(w.Trained); n < 2 || n > 3 {
		a.add(w.Trained[0].Row, "sessions in this week: %d; it takes 2 or 3", n)
	}
}

func firstRow(w workout.Log, id string) int {
	for _, day := range w.Trained {
		if lines := day.Of(id); lines != nil {
			return lines[0].Row
		}
	}
	return 1
}

func (a *auditor) day(w workout.Log, day workout.Day) {
	if day.Date.Before(w.Start) || w.End().Before(day.Date) {
		a.add(day.Row, "%s is not in the week from %s; correct the date, or the title of the week", day.Date, w.Start)
	}
	for _, m := range w.Moves {
		lines := day.Of(m.Exercise.ID)
		if lines == nil {
			a.warn(day.Row, "%s is missing on this day; copy its line from another day", m.Exercise.Name)
			continue
		}
		a.sides(day, m.Exercise, lines)
	}
}

// sides checks that left and right are there, once, with the same dose.
func (a *auditor) sides(day workout.Day, e *workout.Exercise, lines []workout.Line) {
	for _, side := range e.SidesOf() {
		n := 0
		for _, line := range lines {
			if line.Side == side {
				n++
			}
		}
		label := workout.Move{Exercise: e}.Label(side)
		switch {
		case n == 0:
			a.add(lines[0].Row, "%s is missing on %s %s, so the sides are not equal; add its line", label,
				workout.DayName(day.Date.Weekday()), day.Date)
		case n > 1:
			a.warn(lines[0].Row, "%s stands %d times on this day; keep one line", label, n)
		}
	}
	if e.Sides == workout.SidesEach {
		a.pair(e, lines)
	}
}

func (a *auditor) pair(e *workout.Exercise, lines []workout.Line) {
	left, hasLeft := ofSide(lines, workout.SideLeft)
	right, hasRight := ofSide(lines, workout.SideRight)
	if !hasLeft || !hasRight {
		return
	}
	switch {
	case left.Dose != right.Dose:
		a.add(right.Row, "%s: the sides are not equal: left %s, right %s; give both the same", e.Name, doseText(left.Dose), doseText(right.Dose))
	case left.Tick != right.Tick:
		a.warn(right.Row, "%s: the sides are not ticked alike; do as much on both", e.Name)
	case left.Feedback.Load != right.Feedback.Load && left.Feedback.Load != "" && right.Feedback.Load != "":
		a.warn(right.Row, "%s: the loads differ: left %s, right %s; use the same on both sides", e.Name, left.Feedback.Load, right.Feedback.Load)
	}
}

func doseText(d workout.Dose) string {
	if details := d.Details(); details != "" {
		return d.String() + ", " + details
	}
	return d.String()
}

func ofSide(lines []workout.Line, side workout.Side) (workout.Line, bool) {
	for _, line := range lines {
		if line.Side == side {
			return line, true
		}
	}
	return workout.Line{}, false
}
