package planner

import (
	"slices"

	"rotate/internal/workout"
)

// layOffs lists what a number of days without a move takes from it: at least one step, but never
// below its start. Source: limit volume and intensity for the first weeks after 14 days or more
// (CSCCa/NSCA 2019); the amounts are this project's own.
var layOffs = []struct {
	days, part int // the load is reduced by 1/part; 0: it is forgotten
	step       func(subject) int
}{
	{90, 0, func(s subject) int { return s.Start() }},
	{56, 5, func(s subject) int { return min(s.AtMost(max(1, s.Start()+(s.Step-s.Start())/2)), s.back(2)) }},
	{28, 5, func(s subject) int { return s.back(2) }},
	{14, 10, func(s subject) int { return s.back(1) }},
}

func (n *next) layOff(s subject) (judgement, bool) {
	days, trained := n.start.Since(s.lastTicked()), s.asTrained()
	for _, off := range layOffs {
		if days < off.days {
			continue
		}
		to := min(max(off.step(trained), s.Start()), s.Step)
		m := s.At(to)
		first := s.Ladder.Dose(to).Load
		if off.part == 0 {
			m.Dose.Load = first
		} else {
			m.Dose.Load = lowered(trained.Dose.Load, first, off.part)
		}
		if workout.Lighter(s.Dose.Load, m.Dose.Load) {
			m.Dose.Load = s.Dose.Load
		}
		rest := ""
		switch {
		case m.Dose.Load != s.Dose.Load && m.Dose.Load != "":
			rest = ", " + workout.BecauseLessLoad.With()
		case to == s.Step && to == s.Start():
			rest = ", " + workout.BecauseAtStart.With()
		}
		return judged(m, workout.VerdictBack, openingTo(s, to), workout.BecauseAway.With(days), rest), true
	}
	return judgement{}, false
}

// asTrained returns the move as it was last trained, so that weeks without it are not deducted
// twice.
func (s subject) asTrained() subject {
	for _, w := range slices.Backward(s.history) {
		if len(w.attempted) > 0 {
			s.Move = s.Ladder.At(s.AtMost(w.move.Step))
			s.Dose.Load = inUse(w.load())
			break
		}
	}
	return s
}

// inUse returns a load that has been used: a relative load becomes "as before".
func inUse(load string) string {
	if slices.Contains(workout.RelativeLoads(), load) {
		return workout.LoadAsBefore
	}
	return load
}

// back returns the step that many steps earlier; 0 if there are not that many.
func (s subject) back(steps int) int {
	to := s.Step
	for ; steps > 0 && to > 0; steps-- {
		to = s.Back(to)
	}
	return to
}

// openingTo returns the opening that says how far a move goes back.
func openingTo(s subject, to int) workout.Opening {
	if to == s.Start() && to < s.Step {
		return workout.OpeningFirst
	}
	return stepsBack(s.Step - to)
}
