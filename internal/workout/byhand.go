package workout

import (
	"cmp"
	"maps"
	"slices"
)

// Stands is the step that a week's own sentence gives for a move.
type Stands struct {
	Exercise *Exercise
	Step     int
}

// ByHand is what the user made of a planned week; it overrides the plan.
type ByHand struct {
	Edited   []*Exercise             // the dose was changed in every line, and trained so
	Added    []*Exercise             // not planned, but trained
	Removed  []*Exercise             // planned, but no longer on any day
	Unread   []Move                  // planned, on no day, perhaps in a line not understood
	Replaced map[*Exercise]*Exercise // planned, on the earlier days only; to what replaced it
}

// Swapped reports whether a move replaced another, or was replaced by one.
func (b ByHand) Swapped(e *Exercise) bool {
	return b.Replaced[e] != nil || slices.Contains(b.Replacements(), e)
}

// Replacements lists what replaced other moves, in no order.
func (b ByHand) Replacements() []*Exercise { return slices.Collect(maps.Values(b.Replaced)) }

// findByHand fills ByHand with what the user made of the week, if its sentence says what was planned.
// While a line is not understood, no move counts as removed. It is called once for a log.
func (l *Log) findByHand(planned []Stands) {
	if len(planned) == 0 {
		return
	}
	by := &l.ByHand
	isPlanned := func(e *Exercise) bool {
		return slices.ContainsFunc(planned, func(s Stands) bool { return s.Exercise == e })
	}
	for _, m := range l.Moves {
		if !isPlanned(m.Exercise) && l.attempted(m.Exercise) {
			by.Added = append(by.Added, m.Exercise)
		}
	}
	for _, s := range planned {
		i := slices.IndexFunc(by.Added, func(e *Exercise) bool { return l.tookOver(s.Exercise, e) })
		switch missing := l.Move(s.Exercise).Exercise == nil; {
		case missing && len(l.Unread) > 0:
			ladder := l.Ladder(s.Exercise)
			by.Unread = append(by.Unread, ladder.At(ladder.AtMost(s.Step)))
		case missing:
			by.Removed = append(by.Removed, s.Exercise)
		case len(l.Unread) == 0 && i >= 0:
			if by.Replaced == nil {
				by.Replaced = map[*Exercise]*Exercise{}
			}
			by.Replaced[s.Exercise] = by.Added[i]
			by.Added = slices.Delete(by.Added, i, i+1)
		}
	}
}

// attempted reports whether anything of an exercise was done or said.
func (l Log) attempted(e *Exercise) bool {
	return l.Any(func(line Line) bool { return line.Exercise == e && line.Attempted() })
}

// tookOver reports whether now is on every day from its first one on, and old on every day before
// that and on none after.
func (l Log) tookOver(old, now *Exercise) bool {
	begun := false
	for _, day := range l.Trained {
		hasOld, hasNow := len(day.Of(old.ID)) > 0, len(day.Of(now.ID)) > 0
		if begun = begun || hasNow; begun == hasOld || begun != hasNow {
			return false
		}
	}
	return begun
}

// complete applies the limits of the conditions to the doses, and fills in the range, the load or the
// hold that a typed dose lacks from what was planned. If that is not known, and no step has the dose
// as it was typed, the range is that of the first step.
func (l *Log) complete(planned []Stands) {
	loads := map[*Exercise]string{} // of the first line that names one
	for _, line := range l.Lines() {
		loads[line.Exercise] = cmp.Or(loads[line.Exercise], line.Dose.Load)
	}
	for _, line := range l.Lines() {
		ladder, step := l.Ladder(line.Exercise), stepIn(planned, line.Exercise)
		line.Dose = ladder.limited(line.Dose)
		if planned := ladder.Dose(step); step > 0 {
			line.Dose = line.Dose.completed(planned, loads[line.Exercise])
		} else if _, exact := ladder.stepOf(line.Dose, l.Deload); !exact {
			line.Dose.Range = cmp.Or(line.Dose.Range, planned.Range)
		}
	}
}
