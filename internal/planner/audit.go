package planner

import (
	"slices"

	"rotate/internal/problem"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// Audit checks weeks, oldest first, against what a plan promises: level, equipment and conditions,
// 1 to 3 rotation moves, both sides equal, days inside their week with a rest day between any two.
// A move that is not allowed is an error in the newest week, even a trained one, and in the weeks
// after the one trained last; there it is a warning, and nothing before that: the exercise may have
// changed since. at returns the place of a row of the note. The number of problems is limited to
// what a Gatherer takes.
func Audit(weeks []workout.Log, at func(row int) problem.Place) problem.List {
	a := auditor{at: at}
	var last workout.Day
	trained := newestTrained(weeks)
	for i, w := range weeks {
		switch {
		case i == trained && i == len(weeks)-1:
			a.bars(w, a.Fail, "leave it out from now on")
		case i == trained:
			a.bars(w, a.Warn, "leave it out from now on")
		case i > trained:
			a.bars(w, a.Fail, "delete it")
		}
		a.moves(w)
		for _, day := range w.Trained {
			a.day(w, day)
			a.rest(last, day)
			last = day
		}
	}
	return a.List
}

// newestTrained returns the index of the last week with a tick; -1: there is none.
func newestTrained(weeks []workout.Log) int {
	for i, w := range slices.Backward(weeks) {
		if done, partly := w.Done(); done+partly > 0 {
			return i
		}
	}
	return -1
}

// bars reports each move that is not allowed, at its first line.
func (a *auditor) bars(w workout.Log, report func(at problem.Place, format string, args ...any), remedy string) {
	for _, m := range w.Moves {
		for _, b := range w.Bars(m.Exercise) {
			report(a.at(w.RowOf(m.Exercise)), "%s: %s; %s", m.Exercise.Name, b, remedy)
		}
	}
}

// rest checks that there is a rest day between two days. If both are already done, it only warns.
func (a *auditor) rest(last, day workout.Day) {
	switch {
	case last.Date.IsZero() || day.Date.Since(last.Date) >= 2:
	case last.Ticked() && day.Ticked():
		a.Warn(a.at(day.Row), "%s left no rest day after %s; keep a free day between two sessions",
			day.Date.WithDay(), last.Date.WithDay())
	default:
		a.Fail(a.at(day.Row), "%s leaves no rest day after %s; train on another day",
			day.Date.WithDay(), last.Date.WithDay())
	}
}

type auditor struct {
	problem.Gatherer
	at func(row int) problem.Place
}

// moves checks the week as a whole.
func (a *auditor) moves(w workout.Log) {
	if len(w.Trained) == 0 {
		return
	}
	at := a.at(w.Trained[0].Row)
	rotations := len(words.Without(w.Moves, func(m workout.Move) bool { return isCompanion(m.Exercise) }))
	if rotations == 0 || rotations > MaxMoves {
		a.Fail(at, "rotation moves in this week: %d; a session has 1 to %d", rotations, MaxMoves)
	}
	if n := len(w.Trained); n < 2 || n > 3 {
		a.Fail(at, "sessions in this week: %d; a week takes 2 or 3", n)
	}
}

func (a *auditor) day(w workout.Log, day workout.Day) {
	if day.Date.Before(w.Start) || w.End().Before(day.Date) && !w.TooLate(day.Date) { // the reader of the note reports those
		a.Fail(a.at(day.Row), "%s is not in the week from %s; correct the date, or the title of the week",
			day.Date, w.Start)
	}
	for _, m := range w.Moves {
		lines := day.Of(m.Exercise.ID)
		switch {
		case len(lines) > 0:
			a.sides(day, m.Exercise, lines)
		case !w.ByHand.Swapped(m.Exercise):
			a.Warn(a.at(day.Row), "%s is missing on this day; copy its line from another day", m.Exercise.Name)
		}
	}
}

// sides checks that the left and right lines each appear once, with the same dose.
func (a *auditor) sides(day workout.Day, e *workout.Exercise, lines []workout.Line) {
	of := map[workout.Side][]workout.Line{}
	for _, line := range lines {
		of[line.Side] = append(of[line.Side], line)
	}
	for _, side := range e.SidesOf() {
		label := e.Label(side)
		switch n := len(of[side]); {
		case n == 0:
			a.Fail(a.at(lines[0].Row), "%s is missing on %s, so the sides are not equal; add its line", label,
				day.Date.WithDay())
		case n > 1:
			a.Warn(a.at(lines[0].Row), "%s appears %d times on this day; keep one line", label, n)
		}
	}
	left, right := of[workout.SideLeft], of[workout.SideRight]
	if len(left) > 0 && len(right) > 0 && e.Sides == workout.SidesEach {
		a.pair(e, left[0], right[0])
	}
}

func (a *auditor) pair(e *workout.Exercise, left, right workout.Line) {
	switch {
	case left.Dose != right.Dose:
		a.Fail(a.at(right.Row), "%s: the sides are not equal: left %s, right %s; give both the same", e.Name,
			left.Dose.InFull(), right.Dose.InFull())
	case left.Tick != right.Tick && !hurt(left) && !hurt(right):
		a.Warn(a.at(right.Row), "%s: the sides are not ticked the same; do as much on both", e.Name)
	case left.Feedback.Load != right.Feedback.Load && left.Feedback.Load != "" && right.Feedback.Load != "":
		a.Warn(a.at(right.Row), "%s: the loads differ: left %s, right %s; use the same on both sides", e.Name,
			left.Feedback.Load, right.Feedback.Load)
	}
}

// hurt reports whether a line has pain, a warning sign or words that may mean either, so that
// nothing more may be asked of it.
func hurt(l workout.Line) bool {
	return evidence{Feedback: l.Feedback}.slight() || l.Warning.Urgency > workout.UrgencyNone || l.Unsure != ""
}
