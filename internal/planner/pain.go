package planner

import (
	"fmt"

	"rotate/internal/workout"
)

func (n *next) strongPain(s subject) (judgement, bool) {
	cause, pain := workout.BecauseHurtBadly.With(), "strong pain"
	if s.week.Pain >= stopPain {
		cause, pain = workout.BecausePain.With(s.week.Pain), fmt.Sprintf("pain %d", s.week.Pain)
	}
	advice := workout.BecauseRest
	if s.escalated() {
		advice = workout.BecauseNotFirst
	}
	return stop(pain, cause, "; ", advice.With()), s.week.strong()
}

// painOrLayOff applies pain and a lay-off, whichever leads to the lower step; after an emergency,
// the move goes no higher than its start.
func (n *next) painOrLayOff(s subject) (judgement, bool) {
	j, fits := n.lower(s)
	if again, restarts := n.cleared(s); restarts && j.move.Exercise == s.Exercise {
		if again.move.Step < j.move.Step {
			return again, fits
		}
		j.move = j.move.Ladder.At(j.move.Step)
	}
	return j, fits
}

func (n *next) lower(s subject) (judgement, bool) {
	hurt, hurts := n.pain(s)
	off, away := n.layOff(s)
	if !hurts || away && hurt.move.Exercise == s.Exercise && off.move.Step < hurt.move.Step {
		return off, away
	}
	if away && workout.Lighter(off.move.Dose.Load, hurt.move.Dose.Load) {
		hurt.move.Dose.Load = off.move.Dose.Load
		hurt.reason.Rest += "; " + off.reason.Rest
	}
	return hurt, true
}

// pain undoes a recent rise in load; otherwise it takes the move a step back, or from the first
// step to an easier exercise. If there is no easier one, the move stays once, and then stops.
func (n *next) pain(s subject) (judgement, bool) {
	cause, note := s.week.painCause()
	if cause == "" {
		return judgement{}, false
	}
	advice := ""
	if s.escalated() {
		advice = "; " + workout.BecauseKeepsHurting.With()
	}
	if load, rose := s.loadRose(); rose {
		return lighter(s, load, cause, advice), true
	}
	if s.Back(s.Step) > 0 {
		return stepBack(s, cause, advice), true
	}
	if j, ok := n.easier(s, cause+advice); ok {
		return j, true
	}
	nothingEasier := workout.BecauseNothingEasier.With()
	if s.running(func(w pastWeek) bool { return w.bad() && w.move.Step == s.history[len(s.history)-1].move.Step }) < 2 {
		return judged(s.Move, workout.VerdictBack, workout.OpeningSame, cause, ", ", nothingEasier, advice), true
	}
	return stop(note, cause, ", ", workout.BecauseAgain.With(), ", ", nothingEasier, advice), true
}

// easier replaces the move with the nearest easier exercise, at its first step.
func (n *next) easier(s subject, cause string) (judgement, bool) {
	easier := n.first(s.Exercise.Easier, n.terms.Allows)
	if easier == nil {
		return judgement{}, false
	}
	return judged(n.terms.Ladder(easier).At(1), workout.VerdictEasier, workout.OpeningReplaced,
		workout.BecauseEasierIs.With(easier.Name), ": ", cause), true
}

func (e evidence) painCause() (cause, note string) {
	switch {
	case e.Pain >= workout.EndPain:
		return workout.BecausePain.With(e.Pain), fmt.Sprintf("pain %d", e.Pain)
	case e.Worse:
		return workout.BecauseWorse.With(), "worse next day"
	case e.nerve != "":
		return workout.BecauseWrote.With(e.nerve), "a warning sign"
	case e.Hurt == workout.HurtBad:
		return workout.BecauseHurt.With(), "pain"
	}
	return "", ""
}

// slightPain keeps the step. In the third week the move goes a step back, and from the sixth week
// someone should look at it. After that it may rise slowly while it gets no worse. Source: no
// better after a few weeks is a reason to be seen (NHS); the number of weeks is this project's own.
func (n *next) slightPain(s subject) (judgement, bool) {
	cause := s.week.slightCause()
	if cause == "" && n.log.Deload && s.basis.slight() {
		cause = workout.BecauseHurtLastFull.With()
	}
	if cause == "" {
		return n.sore(s)
	}
	full := s.full()
	weeks := full.running(pastWeek.slight)
	mild := full.running(func(w pastWeek) bool { return w.slight() && !w.bad() }) // since last bad
	noBetter := ""
	if weeks >= seeAfter {
		noBetter = ", " + workout.BecauseNoBetter.With(weeks)
	}
	switch {
	case mild == 0 || mild%easeOff > 0 || mild == easeOff && n.log.Deload:
		return same(s, cause), true
	case mild == easeOff:
		return stepBack(s, cause, ", ", workout.BecauseThirdWeek.With(), noBetter), true
	case mild == seeAfter || s.Next(s.Step) == 0 || n.unmet(s) != "":
		return same(s, cause, noBetter), true
	case n.held(s):
		return same(s, cause), true
	}
	return judged(s.At(s.Next(s.Step)), workout.VerdictUp, workout.OpeningUp, cause, ", ",
		workout.BecauseNoWorse.With(mild)), true
}

func (e evidence) slightCause() string {
	switch {
	case e.Pain >= workout.HoldPain:
		return workout.BecausePain.With(e.Pain)
	case e.Hurt == workout.HurtSome:
		return workout.BecauseHurt.With()
	}
	return ""
}

// sore keeps the step for a week. Soreness of one to three days is normal, so it does not count
// again until a week has passed without it.
func (n *next) sore(s subject) (judgement, bool) {
	full, last := s.full(), s.history[len(s.history)-1]
	before := len(full) > 1 && full[len(full)-2].sore()
	return same(s, workout.BecauseSore.With()), s.basis.sore() && !before || last.sore() && !s.basis.sore()
}

// held reports whether the judged or the new week keeps a move from rising, and from being eased
// off by the rules for hard, short or slightly painful weeks.
func (n *next) held(s subject) bool {
	return n.capped() || n.deload || s.underWatch() || n.chain[s.Exercise.ID] || s.unsure() != ""
}
