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
	{56, 5, func(s subject) int { return min(s.AtMost(s.Start()+(s.Step-s.Start())/2), s.Back(s.Back(s.Step))) }},
	{28, 5, func(s subject) int { return s.Back(s.Back(s.Step)) }},
	{14, 10, func(s subject) int { return s.Back(s.Step) }},
}

func (n *next) layOff(s subject) (judgement, bool) {
	days, trained := n.start.Since(s.lastTicked()), s.asTrained()
	for _, off := range layOffs {
		if days < off.days {
			continue
		}
		to := min(max(off.step(trained), s.Start()), s.Step)
		m := s.Ladder.At(to)
		if off.part > 0 {
			m.Dose.Load = lowered(trained.Dose.Load, m.Dose.Load, off.part)
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
	if done := s.history.attempted(); len(done) > 0 {
		s.Move = s.Ladder.At(s.AtMost(done[len(done)-1].move.Step))
		s.Dose.Load = inUse(done.load())
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

// openingTo returns the opening that says how far a move goes back.
func openingTo(s subject, to int) workout.Opening {
	if to == s.Start() && to < s.Step {
		return workout.OpeningFirst
	}
	return stepsBack(s.Step - to)
}
