package note

import (
	"fmt"
	"slices"

	"rotate/internal/workout"
)

// finish makes weeks of what was read.
func (r *reader) finish() {
	for _, b := range r.weeks {
		if b.End == 0 {
			b.End = len(r.document.lines) + 1
		}
		b.Trained = slices.DeleteFunc(b.Trained, func(d workout.Day) bool { return len(d.Lines) == 0 })
		if len(b.Trained) == 0 {
			if b.titled {
				r.warn(b.Row, 1, "this week has no task lines")
			}
			continue
		}
		r.settle(b)
		r.keep(b.Week)
	}
}

// settle puts together what the sentences, the days and the lines of a week tell.
func (r *reader) settle(b *building) {
	mergeDays(b)
	h := hear(b.terms.String(), r.catalogue)
	for _, text := range h.unknown {
		r.warn(b.Row, 1, text+" in the sentences of this week")
	}
	b.Terms = h.Terms
	b.Moves = r.moves(b, h)
	for _, day := range b.Trained {
		b.Sessions = append(b.Sessions, workout.Session{Date: day.Date, First: firstOf(day)})
	}
	r.supply(b, h)
}

// mergeDays puts the days in date order, and the lines of a day that stands twice together.
func mergeDays(b *building) {
	slices.SortStableFunc(b.Trained, func(x, y workout.Day) int { return x.Date.Since(y.Date) })
	var days []workout.Day
	for _, day := range b.Trained {
		if n := len(days); n > 0 && days[n-1].Date == day.Date {
			days[n-1].Lines = append(days[n-1].Lines, day.Lines...)
			continue
		}
		days = append(days, day)
	}
	b.Trained = days
}

func firstOf(day workout.Day) workout.Side {
	for _, line := range day.Lines {
		if line.Exercise.Sides == workout.Each && line.Side != workout.NoSide {
			return line.Side
		}
	}
	return workout.NoSide
}

// moves lists the exercises of the week in the order of their first line, each at its step.
func (r *reader) moves(b *building, h heard) []workout.Move {
	var moves []workout.Move
	for _, day := range b.Trained {
		for _, line := range day.Lines {
			known := func(m workout.Move) bool { return m.Exercise == line.Exercise }
			if !slices.ContainsFunc(moves, known) {
				moves = append(moves, r.move(b, line, h))
			}
		}
	}
	return moves
}

func (r *reader) move(b *building, l workout.Line, h heard) workout.Move {
	e := l.Exercise
	step := 0
	for _, name := range e.Names() {
		if n, ok := h.steps[workout.NameKey(name)]; ok {
			step = n
		}
	}
	if step < 1 || step > e.Steps() {
		var exact bool
		step, exact = stepOfDose(e, l.Dose, b.Deload)
		if !exact {
			r.warn(l.Row, 1, fmt.Sprintf("no step of %s has the dose %s; step %d is the nearest below it",
				e.Name, l.Dose, step))
		}
	}
	m := workout.MoveAt(e, step)
	tempo, rest := m.Dose.Tempo, m.Dose.Rest
	m.Dose = l.Dose
	m.Dose.Tempo, m.Dose.Rest = tempo, rest
	return m
}

// stepOfDose finds the step with a dose, in an easy week the one that was halved to it; else the
// hardest that asks for no more work.
func stepOfDose(e *workout.Exercise, dose workout.Dose, deload bool) (step int, exact bool) {
	nearest := 1
	for i, d := range e.Progression {
		if deload {
			d = d.Halved()
		}
		if d.SameWork(dose) {
			return i + 1, true
		}
		if d.Volume() <= dose.Volume() && (d.Hold > 0) == (dose.Hold > 0) {
			nearest = i + 1
		}
	}
	return nearest, false
}

// supply fills in what the sentences did not tell.
func (r *reader) supply(b *building, h heard) {
	if !b.titled {
		b.Number, b.Start = 1, b.Trained[0].Date
		r.warn(b.Row, 1, fmt.Sprintf("no title like \"Rotation plan: week 1, from %s\"; taken for that", b.Start))
	}
	if h.summary {
		return
	}
	b.Level = r.levelOf(b)
	b.Wanted = 0
	for _, m := range b.Moves {
		if !m.Exercise.Movement.Companion() {
			b.Wanted++
		}
	}
	b.Terms.Days = nil
	for _, s := range b.Sessions {
		b.Terms.Days = append(b.Terms.Days, s.Date.Weekday())
	}
	b.Terms.Days.Sort()
	r.warn(b.Row, 1, fmt.Sprintf("no sentence like %q under the title; taken for that", b.Summary()+"."))
}

// levelOf is the level of the front matter, or the easiest one that no move of the week is above.
func (r *reader) levelOf(b *building) workout.Level {
	if r.level != "" {
		return r.level
	}
	level := workout.Beginner
	for _, m := range b.Moves {
		if m.Exercise.Above(level) {
			level = m.Exercise.Levels[0]
		}
	}
	return level
}

// keep adds a week to the note. Of two copies of a week, left by a program that syncs, the marked
// one counts; of two alike, the upper one.
func (r *reader) keep(w Week) {
	i := slices.IndexFunc(r.Weeks, func(other Week) bool { return other.Start == w.Start })
	if i < 0 {
		r.Weeks = append(r.Weeks, w)
		return
	}
	text := "this week stands twice; the upper copy counts"
	if w.Marked() && !r.Weeks[i].Marked() {
		r.Weeks[i] = w
		text = "this week stands twice; the marked copy counts, which is this one"
	}
	r.warn(w.Row, 1, text)
}
