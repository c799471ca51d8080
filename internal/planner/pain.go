package planner

import (
	"fmt"

	"rotate/internal/workout"
)

func (n *next) strongPain(s subject) (judgement, bool) {
	cause, pain := "it hurt badly", "strong pain"
	if s.week.Pain >= stopPain {
		pain = fmt.Sprintf("pain %d", s.week.Pain)
		cause = pain + " of 10"
	}
	advice := "rest it, and see someone if it does not settle"
	if s.escalated() {
		advice = "this is not the first time, so " + seeSomeone
	}
	return stop(pain, "%s; %s", cause, advice), s.week.strong()
}

// painOrLayOff takes the lower of what pain and a lay-off lead to; after an emergency, no more than the beginning.
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

// pain takes back a load that rose lately; else it goes a step back, from the first step to an easier
// exercise; without one it stays once, and then stops.
func (n *next) pain(s subject) (judgement, bool) {
	cause, note := s.week.painCause()
	if cause == "" {
		return judgement{}, false
	}
	advice := ""
	if s.escalated() {
		advice = "; it keeps hurting, so " + seeSomeone
	}
	if load, rose := s.loadRose(); rose {
		m := s.Move
		m.Dose.Load = load
		return judged(m, workout.VerdictBack, workout.OpeningLighter, "%s); %s%s", load, cause, advice), true
	}
	if s.Back(s.Step) > 0 {
		return stepBack(s, "%s%s", cause, advice), true
	}
	if j, ok := n.easier(s, cause+advice); ok {
		return j, true
	}
	if s.running(func(w pastWeek) bool { return w.bad() && w.move.Step == s.history[len(s.history)-1].move.Step }) < 2 {
		return judged(s.Move, workout.VerdictBack, workout.OpeningSame, "%s, and there is nothing easier%s", cause, advice), true
	}
	return stop(note, "%s again, and there is nothing easier%s", cause, advice), true
}

// easier puts the nearest easier exercise in the place, at its first step.
func (n *next) easier(s subject, cause string) (judgement, bool) {
	easier := n.first(s.Exercise.Easier, func(*workout.Exercise) bool { return true })
	if easier == nil {
		return judgement{}, false
	}
	return judged(n.terms.Ladder(easier).At(1), workout.VerdictEasier, workout.OpeningReplaced,
		"%s, an easier move: %s", easier.Name, cause), true
}

func (e evidence) painCause() (cause, note string) {
	switch {
	case e.Pain >= workout.EndPain:
		return fmt.Sprintf("pain %d of 10", e.Pain), fmt.Sprintf("pain %d", e.Pain)
	case e.Worse:
		return "it was worse the next day", "worse next day"
	case e.nerve != "":
		return fmt.Sprintf("you wrote %q", e.nerve), "a warning sign"
	case e.Hurt == workout.HurtBad:
		return "it hurt", "pain"
	}
	return "", ""
}

// slightPain keeps the step; in the third week it goes back, and from the sixth someone should look at
// it. After that it may rise slowly while it gets no worse. Source: no better after a few weeks is a
// reason to be seen (NHS); the weeks are this project's own.
func (n *next) slightPain(s subject) (judgement, bool) {
	cause := s.week.slightCause()
	if cause == "" && n.log.Deload && s.basis.slight() {
		cause = "it hurt in the last full week"
	}
	if cause == "" {
		return n.sore(s)
	}
	full := s.full()
	weeks := full.running(pastWeek.slight)
	mild := full.running(func(w pastWeek) bool { return w.slight() && !w.bad() }) // since it was worse
	noBetter := ""
	if weeks >= seeAfter {
		noBetter = fmt.Sprintf(", no better after %d weeks, so %s", weeks, seeSomeone)
	}
	switch {
	case mild == 0 || mild%easeOff > 0 || mild == easeOff && n.log.Deload:
		return same(s, "%s", cause), true
	case mild == easeOff:
		return stepBack(s, "%s, for the third week%s", cause, noBetter), true
	case mild == seeAfter || s.Next(s.Step) == 0 || n.unmet(s) != "":
		return same(s, "%s%s", cause, noBetter), true
	case n.held(s):
		return same(s, "%s", cause), true
	}
	return judged(s.At(s.Next(s.Step)), workout.VerdictUp, workout.OpeningUp, "%s, and no worse in %d weeks; %s if you have not yet",
		cause, mild, seeSomeone), true
}

func (e evidence) slightCause() string {
	switch {
	case e.Pain >= holdPain:
		return fmt.Sprintf("pain %d of 10", e.Pain)
	case e.Hurt == workout.HurtSome:
		return "it hurt"
	}
	return ""
}

// sore keeps the step for a week: soreness of a day or three is normal, so it counts no more until a
// week went without it.
func (n *next) sore(s subject) (judgement, bool) {
	full, last := s.full(), s.history[len(s.history)-1]
	before := len(full) > 1 && full[len(full)-2].sore()
	return same(s, "it left you sore or stiff"), s.basis.sore() && !before || last.sore() && !s.basis.sore()
}

// held reports a week after which, or into which, a move neither rises nor is eased off by slighter
// rules.
func (n *next) held(s subject) bool {
	return n.capped() || n.deload || s.underWatch() || n.onItsChain(s) || s.unsure() != ""
}
