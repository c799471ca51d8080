package planner

import (
	"slices"

	"rotate/internal/workout"
)

// notYet keeps the step until it was done well twice. Two sessions as the gate are this project's
// own choice, after the 2-for-2 rule (Baechle & Earle).
func (n *next) notYet(s subject) (judgement, bool) {
	why := n.unmet(s)
	if why == "" {
		return judgement{}, false
	}
	run := s.atStep().full()
	switch hard, short := run.running(pastWeek.hardButMet), run.running(pastWeek.cutShort); {
	case hard > 0 && hard%easeOff == 0 && !n.held(s):
		return n.hardAgain(s, why), true
	case short > 0 && short%easeOff == 0 && !n.log.Deload:
		return n.shortAgain(s, why), true
	}
	return same(s, why), true
}

// hardAgain takes a move a step up that was hard, but done as asked for, for the third week. At the
// last step, another move may be offered in its place.
func (n *next) hardAgain(s subject, why string) judgement {
	if s.Next(s.Step) == 0 {
		n.ended = append(n.ended, s)
		return same(s, why)
	}
	return judged(s.At(s.Next(s.Step)), workout.VerdictUp, workout.OpeningUp, workout.BecauseHardThird.With())
}

// tooMuch holds a move that was too much in one session. After two such sessions, or two such weeks
// in a row, it lowers the load, or goes a step back if there is none. Source: this project's own
// decision.
func (n *next) tooMuch(s subject) (judgement, bool) {
	days, run := s.history[len(s.history)-1].tooMuch(), s.atStep().full()
	was := func(w pastWeek) bool { return len(w.tooMuch()) > 0 }
	switch {
	case len(days) == 0:
		return judgement{}, false
	case len(days) < gate && run.running(was) < gate:
		return same(s, workout.BecauseTooMuch.With(s.daysOf(days))), true
	}
	cause := workout.BecauseTooMuchAgain.With(s.daysOf(days))
	if load := lowered(s.Dose.Load, s.Ladder.Dose(1).Load, 10); load != s.Dose.Load {
		m := s.Move
		m.Dose.Load = load
		return judged(m, workout.VerdictBack, workout.OpeningLighter, load, "); ", cause), true
	}
	return n.lessOf(s, cause), true
}

// lessOf is a step back, from the first step an easier exercise, without one the same again.
func (n *next) lessOf(s subject, cause string) judgement {
	if s.Back(s.Step) > 0 {
		return stepBack(s, cause)
	}
	if j, ok := n.easier(s, cause); ok && !n.capped() {
		return j
	}
	return same(s, cause)
}

// shortAgain takes a move a step back that was cut short for the third week; at the first step, it
// changes to an easier exercise.
func (n *next) shortAgain(s subject, why string) judgement {
	if j := n.lessOf(s, workout.BecauseShortThird.With()); j.verdict != workout.VerdictHold {
		return j
	}
	return same(s, why)
}

// unmet says why a move has not earned a rise; "" if it has.
func (n *next) unmet(s subject) string {
	sessions := s.atStep().sessions()
	switch {
	case len(s.basis.attempted) == 0:
		return workout.BecauseNothingTicked.With()
	case s.tooFew(lastOf(sessions, gate)) != "":
		return s.tooFew(lastOf(sessions, gate))
	case n.log.Deload && len(s.full()) > 0:
		sessions = s.atStep().full().sessions()
	}
	return s.fellShort(lastOf(sessions, gate))
}

// tooFew says why sessions are not two close enough together; "" if they are.
func (s subject) tooFew(sessions []workout.Day) string {
	switch {
	case len(sessions) == 0:
		return workout.BecauseNoneAtStep.With()
	case len(sessions) < gate:
		return workout.BecauseOneSession.With(s.daysOf(sessions))
	case sessions[1].Date.Since(sessions[0].Date) > gateDays:
		return workout.BecauseDaysApart.With(sessions[1].Date.Since(sessions[0].Date))
	}
	return ""
}

// fellShort says which of two sessions was not done as asked for, or that both were hard; "" if
// neither.
func (s subject) fellShort(sessions []workout.Day) string {
	var hard []workout.Day
	for _, day := range sessions {
		if short, ofSide := notMet(s.Exercise, day); short != "" {
			return short.With(s.daysOf([]workout.Day{day}) + ofSide)
		}
		if s.basis.hard(day) {
			hard = append(hard, day)
		}
	}
	if len(hard) == gate {
		return workout.BecauseHard.With(s.daysOf(hard))
	}
	return ""
}

func dayOf(d workout.Day) string { return d.Date.Weekday().String() }

// notMet returns what is missing of a move on a day: a side without a line or a tick, or a
// shortfall; "" if nothing is. If only one side is concerned, ofSide says which, to follow the name
// of the day.
func notMet(e *workout.Exercise, day workout.Day) (missing workout.Clause, ofSide string) {
	lines := day.Of(e.ID)
	if !slices.ContainsFunc(lines, func(l workout.Line) bool { return l.Tick != workout.TickOpen }) {
		return workout.BecauseNotTicked, ""
	}
	first, last := e.SidesOf()[0], e.SidesOf()[len(e.SidesOf())-1]
	missing, other := missingOf(lines, first), missingOf(lines, last)
	switch {
	case missing == other:
		return missing, ""
	case missing == "":
		return other, "'s " + string(last) + " side"
	}
	return missing, "'s " + string(first) + " side"
}

// missingOf returns what is missing of one side of a move on a day; "" if nothing is.
func missingOf(lines []workout.Line, side workout.Side) workout.Clause {
	missing := workout.BecauseMissing
	for _, line := range lines {
		switch {
		case line.Side != side:
			continue
		case line.Tick == workout.TickOpen:
			return workout.BecauseNotTicked
		case line.Tick == workout.TickPartly:
			return workout.BecausePartly
		case line.Skipped:
			return workout.BecauseNotDone
		case line.Short:
			return workout.BecauseCutShort
		case line.TooMuch:
			return workout.BecauseTooMuch
		}
		missing = ""
	}
	return missing
}
