package workout

import "slices"

// Ladder is the progression of an exercise, as far as conditions allow it. The range of a step is
// at most the limit, and a step that thereby repeats an earlier one is skipped. Steps keep the
// numbers that the catalogue gives them, from 1.
type Ladder struct {
	Exercise *Exercise
	Limit    Range // the widest range that is planned; empty: any
}

// Ladder returns the progression of an exercise under the conditions of the terms.
func (t Terms) Ladder(e *Exercise) Ladder {
	l := Ladder{Exercise: e}
	for _, condition := range t.Avoid {
		if limit, limited := e.Limits[condition]; limited && (l.Limit == "" || l.Limit.WiderThan(limit)) {
			l.Limit = limit
		}
	}
	return l
}

// Dose returns the dose of a step; beyond the progression, that of the nearest step.
func (l Ladder) Dose(step int) Dose {
	return l.limited(l.Exercise.Progression[min(max(step, 1), l.Exercise.Steps())-1])
}

// limited returns a dose with its range at most the limit.
func (l Ladder) limited(dose Dose) Dose {
	if l.Limit != "" && dose.Range.WiderThan(l.Limit) {
		dose.Range = l.Limit
	}
	return dose
}

// At returns the exercise at a step, with the step's own load.
func (l Ladder) At(step int) Move { return Move{Ladder: l, Step: step, Dose: l.Dose(step)} }

// Next returns the step after one; 0 after the last.
func (l Ladder) Next(step int) int {
	for step++; step <= l.Exercise.Steps(); step++ {
		if !l.repeats(step) {
			return step
		}
	}
	return 0
}

// AtMost returns a step, or the nearest one below it that exists and is not skipped.
func (l Ladder) AtMost(step int) int {
	for step = min(max(step, 1), l.Exercise.Steps()); l.repeats(step); {
		step--
	}
	return step
}

// repeats reports whether a step, with its range limited, repeats an earlier one.
func (l Ladder) repeats(step int) bool {
	again := func(earlier Dose) bool { return l.limited(earlier).SameWork(l.Dose(step)) }
	return l.Limit != "" && slices.ContainsFunc(l.Exercise.Progression[:step-1], again)
}

// Start returns the step that a plan begins with.
func (l Ladder) Start() int { return l.AtMost(max(1, l.Exercise.Start)) }

// Middle returns the step at which an exercise below one's level begins: the lower middle, but
// never below the start.
func (l Ladder) Middle() int { return max(l.Start(), l.AtMost((l.Exercise.Steps()+1)/2)) }

// Back returns the nearest earlier step with less work or a smaller range, and with sets that are
// no longer; 0: there is none.
func (l Ladder) Back(step int) int {
	from := l.Dose(step)
	for step--; step > 0; step-- {
		to := l.Dose(step)
		if to.Less(from) && to.Reps*max(1, to.Hold) <= from.Reps*max(1, from.Hold) && !l.repeats(step) {
			return step
		}
	}
	return 0
}

// stepOf finds the step that has a dose (in an easy week, when halved); else the hardest step that
// asks for no more work and no larger range.
func (l Ladder) stepOf(dose Dose, easy bool) (step int, exact bool) {
	nearest := 1
	for step := 1; step > 0; step = l.Next(step) {
		d := l.Dose(step).Asked(easy)
		if d.SameWork(dose) {
			return step, true
		}
		if !dose.Less(d) && (d.Hold > 0) == (dose.Hold > 0) {
			nearest = step
		}
	}
	return nearest, false
}
