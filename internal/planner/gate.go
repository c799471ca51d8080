package planner

import (
	"slices"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// notYet keeps the step until it was done well twice. A move that was cut short for the third week
// becomes less. Two sessions as the gate are this project's own choice, after the 2-for-2 rule
// (Baechle & Earle).
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
		if j, ok := n.less(s, workout.BecauseShortThird.With()); ok {
			return j, true
		}
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
// in a row, it lowers the load, or goes a step back if there is none. An easy week in between does
// not make up for it. Source: this project's own decision.
func (n *next) tooMuch(s subject) (judgement, bool) {
	const tenth, again = 10, 2 // sessions, or weeks
	days := s.history[len(s.history)-1].tooMuchDays()
	was := func(w pastWeek) bool { return len(w.tooMuchDays()) > 0 }
	cause := workout.BecauseTooMuchAgain.With(s.daysOf(days))
	switch {
	case len(days) == 0 && was(s.basis):
		return same(s, workout.BecauseTooMuch.With(s.daysOf(s.basis.tooMuchDays()))), true
	case len(days) == 0:
		return judgement{}, false
	case len(days) >= again:
	case max(s.atStep().attempted().running(was), s.atStep().full().running(was)) >= again:
		cause = workout.BecauseTooMuchSecond.With()
	default:
		return same(s, workout.BecauseTooMuch.With(s.daysOf(days))), true
	}
	if load := lowered(s.Dose.Load, s.Ladder.Dose(1).Load, tenth); load != s.Dose.Load {
		return lighter(s, load, cause), true
	}
	if j, ok := n.less(s, cause); ok {
		return j, true
	}
	return same(s, cause), true
}

// less goes a step back; at the first step it changes to an easier exercise. false: there is none.
func (n *next) less(s subject, cause string) (judgement, bool) {
	if s.Back(s.Step) > 0 {
		return stepBack(s, cause), true
	}
	j, ok := n.easier(s, cause)
	return j, ok && !n.capped()
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
func (s subject) tooFew(sessions []session) string {
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

// fellShort says which of two sessions was not done as asked for, or was too much, or that both
// were hard; "" if none of this.
func (s subject) fellShort(sessions []session) string {
	for _, day := range sessions {
		if short, ofSide := day.notMet(); short != "" {
			return short.With(s.daysOf([]session{day}) + ofSide)
		}
	}
	hard := words.Without(sessions, func(day session) bool { return !day.Hard })
	if len(hard) == gate {
		return workout.BecauseHard.With(s.daysOf(hard))
	}
	return ""
}

func dayOf(d workout.Day) string { return d.Date.Weekday().String() }

// notMet returns what is missing of a session: a side without a line or a tick, or a
// shortfall, or that it was too much; "" if nothing is. If only one side is concerned, ofSide says
// which, to follow the name of the day.
func (s session) notMet() (missing workout.Clause, ofSide string) {
	if !slices.ContainsFunc(s.lines, func(l workout.Line) bool { return l.Tick != workout.TickOpen }) {
		return workout.BecauseNotTicked, ""
	}
	sides := s.lines[0].Exercise.SidesOf()
	first, last := sides[0], sides[len(sides)-1]
	missing, other := missingOf(s.lines, first), missingOf(s.lines, last)
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
