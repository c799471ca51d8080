package planner

import (
	"cmp"
	"fmt"
	"slices"

	"rotate/internal/words"
	"rotate/internal/workout"
)

func (n *next) up(s subject) (judgement, bool) {
	to := s.Next(s.Step)
	if s.didLess() {
		to = s.Step // the step after what was actually done
	}
	if to == 0 {
		return judgement{}, false
	}
	sessions := lastOf(s.atStep().sessions(), max(gate, len(s.basis.attempted)))
	if two := s.Next(to); two > 0 && to != s.Step && s.easyEvery(sessions) && jumps(s.Ladder, s.Step, to, two) {
		return judged(s.At(two), workout.VerdictUp, workout.OpeningTwoUp,
			workout.BecauseEasyEvery.With(s.daysOf(sessions))), true
	}
	return judged(s.At(to), workout.VerdictUp, workout.OpeningUp,
		workout.BecauseDone.With(s.daysOf(daysDone(sessions)))), true
}

// daysDone returns the sessions in which the move was done as asked for; if there are none, those in
// which some of it was done, rather than skipped or left open.
func daysDone(sessions []session) []session {
	met := words.Without(sessions, func(s session) bool {
		missing, _ := s.notMet()
		return missing != ""
	})
	if len(met) > 0 {
		return met
	}
	return words.Without(sessions, func(s session) bool { return !slices.ContainsFunc(s.lines, workout.Line.Ticked) })
}

// didLess reports whether a move was changed by hand to less than its step asks for.
func (s subject) didLess() bool {
	m := s.basis.move
	return !s.basis.Deload && m.Exercise != nil && m.Dose.Less(m.Ladder.Dose(m.Step))
}

// easyEvery reports whether every one of the sessions was easy, and nothing hurt.
func (s subject) easyEvery(sessions []session) bool {
	return !s.week.hurts() && !s.basis.hurts() && !slices.ContainsFunc(sessions, func(day session) bool {
		return day.Hard || !slices.ContainsFunc(day.lines, func(l workout.Line) bool { return l.Easy })
	})
}

// jumps reports whether two steps may be taken at once: the work rises by no more than half, and
// the range changes at most once.
func jumps(l workout.Ladder, from, to, two int) bool {
	return 2*l.Dose(two).Volume() <= 3*l.Dose(from).Volume() &&
		(l.Dose(from).Range == l.Dose(to).Range || l.Dose(to).Range == l.Dose(two).Range)
}

// daysOf names days, with their dates if one of them is before the judged week.
func (s subject) daysOf(days []session) string {
	judged := s.history[len(s.history)-1].Start
	earlier := slices.ContainsFunc(days, func(d session) bool { return d.Date.Before(judged) })
	return words.AllOf(words.Each(days, func(d session) string {
		if !earlier {
			return dayOf(d.Day)
		}
		// a wrapped line may begin here: not as a day heading does
		return fmt.Sprintf("%s %d %s", dayOf(d.Day), d.Date.Day, d.Date.Month)
	}))
}

// harder replaces the move with the next harder exercise.
func (n *next) harder(s subject) (judgement, bool) {
	e := n.following(s.Exercise, n.terms)
	if e == nil {
		return judgement{}, false
	}
	return judged(n.leftOr(e, n.terms.Ladder(e).Start()), workout.VerdictHarder, workout.OpeningReplaced,
		workout.BecauseHarderIs.With(e.Name), ": ", workout.BecauseLastStep.With()), true
}

// following returns the exercise that follows another at its end, under some terms; nil if there is
// none. It leaves out those already done to their end in this note, and stretches after a moving
// exercise. From intermediate on, exercises with equipment come first.
func (n *next) following(e *workout.Exercise, terms workout.Terms) *workout.Exercise {
	fits := func(harder *workout.Exercise) bool {
		return terms.Allows(harder) && (!harder.Stretch || e.Stretch) && !n.chain[harder.ID] &&
			!historyOf(n.logs, harder).completed()
	}
	preferred := func(harder *workout.Exercise) bool {
		return fits(harder) && (terms.Level == workout.LevelBeginner || harder.Needs() != nil)
	}
	return cmp.Or(n.first(e.Harder, preferred), n.first(e.Harder, fits))
}

func (n *next) moreLoad(s subject) (judgement, bool) {
	if s.Exercise.Reload == 0 || !n.terms.MayLoad() {
		return judgement{}, false
	}
	load := raised(s.Dose.Load)
	m := s.At(s.AtMost(s.Exercise.Reload))
	m.Dose.Load = load
	if _, _, measured := workout.Weight(load); measured {
		load += workout.OrNextWeight
	}
	return judged(m, workout.VerdictLoad, workout.OpeningLoad,
		load, "), ", workout.BecauseBackTo.With(m.Step), ": ", workout.BecauseLastStep.With()), true
}

// first returns the first of the exercises that fits and is not in the week; nil if there is none.
func (n *next) first(ids []string, fits func(*workout.Exercise) bool) *workout.Exercise {
	for _, id := range ids {
		if e := n.catalogue.ByID(id); e != nil && !n.inWeek[id] && fits(e) {
			return e
		}
	}
	return nil
}
