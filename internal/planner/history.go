package planner

import (
	"cmp"
	"slices"
	"strings"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// evidence is what a week says about one move.
type evidence struct {
	workout.Feedback
	attempted []session // in order
	nerve     string    // what was written about nerve symptoms; "" if nothing
}

// session is a day on which a move was attempted, with its lines and what they say together.
type session struct {
	workout.Day
	workout.Feedback
	lines []workout.Line
}

// gather collects what the week says about a move.
func gather(log workout.Log, id string) (e evidence) {
	for _, day := range log.Trained {
		s := session{Day: day, lines: day.Of(id)}
		for _, line := range s.lines {
			s.Feedback.Add(line.Feedback)
		}
		e.Feedback.Add(s.Feedback)
		if slices.ContainsFunc(s.lines, workout.Line.Attempted) {
			e.attempted = append(e.attempted, s)
		}
	}
	for _, s := range log.Signs {
		if e.nerve == "" && s.Exercise != nil && s.Exercise.ID == id && s.Urgency == workout.UrgencyNerve {
			e.nerve = s.Words
		}
	}
	return e
}

// lastTwo returns the last two sessions, oldest first.
func (e evidence) lastTwo() []session { return lastOf(e.attempted, gate) }

// lastOf returns at most the last n elements of a list.
func lastOf[S ~[]T, T any](list S, n int) S { return list[max(0, len(list)-n):] }

// strong reports pain that stops a move.
func (e evidence) strong() bool { return e.Pain >= stopPain || e.Hurt == workout.HurtStrong }

// bad reports pain that sends a move a step back.
func (e evidence) bad() bool { return e.HurtBadly() || e.Worse || e.nerve != "" }

// slight reports pain that keeps a move at its step, or worse.
func (e evidence) slight() bool {
	return e.Pain >= workout.HoldPain || e.Hurt > workout.HurtNot || e.bad()
}

// hurts reports any sign of pain or soreness.
func (e evidence) hurts() bool { return e.Pain > 0 || e.Sore || e.slight() }

// pastWeek is a week of the note in which a move was planned.
type pastWeek struct {
	workout.Log
	evidence
	move workout.Move
}

// sore reports whether there was soreness in the last session of the week.
func (w pastWeek) sore() bool {
	return slices.ContainsFunc(lastOf(w.attempted, 1), func(s session) bool { return s.Sore })
}

// hardButMet reports whether the last sessions of the week were hard, but done as asked for.
func (w pastWeek) hardButMet() bool {
	return len(w.attempted) > 0 && !slices.ContainsFunc(w.lastTwo(), func(s session) bool {
		missing, _ := s.notMet()
		return missing != "" || !s.Hard
	})
}

// tooMuchDays returns the sessions of the week that were too much.
func (w pastWeek) tooMuchDays() []session {
	tooMuch := func(l workout.Line) bool { return l.TooMuch && l.Tick != workout.TickOpen }
	return words.Without(w.attempted, func(s session) bool { return !slices.ContainsFunc(s.lines, tooMuch) })
}

// doubtful reports whether a load that was used in the week may have been too much: something hurt,
// was not understood, was too much or cut short, or there was a warning sign.
func (w pastWeek) doubtful() bool {
	return w.slight() || w.Unsure != "" || len(w.tooMuchDays()) > 0 || w.cutShort() ||
		w.Worst().Urgency > workout.UrgencySee
}

// cutShort reports whether less was done than asked for in one of the last sessions of the week.
func (w pastWeek) cutShort() bool {
	partly := func(l workout.Line) bool { return l.Tick == workout.TickPartly }
	return slices.ContainsFunc(w.lastTwo(), func(s session) bool {
		return s.Short || s.Skipped || slices.ContainsFunc(s.lines, partly)
	})
}

// load returns the load that was used last in the week.
func (w pastWeek) load() string { return w.LoadOf(w.move) }

// history is the weeks of the note in which an exercise was planned, oldest first.
type history []pastWeek

func historyOf(logs []workout.Log, e *workout.Exercise) history {
	h := make(history, 0, len(logs))
	for _, log := range logs {
		if m := log.Move(e); m.Exercise != nil {
			h = append(h, pastWeek{log, gather(log, e.ID), m})
		}
	}
	return h
}

// attempted returns the weeks in which the move was attempted.
func (h history) attempted() history {
	return words.Without(h, func(w pastWeek) bool { return len(w.attempted) == 0 })
}

// full returns the weeks that are not easy weeks and in which the move was attempted.
func (h history) full() history {
	return words.Without(h.attempted(), func(w pastWeek) bool { return w.Deload })
}

// running counts the newest weeks in a row for which is holds.
func (h history) running(is func(pastWeek) bool) int {
	for i := range h {
		if !is(h[len(h)-1-i]) {
			return i
		}
	}
	return len(h)
}

// where returns the weeks for which is holds.
func (h history) where(is func(pastWeek) bool) history {
	return words.Without(h, func(w pastWeek) bool { return !is(w) })
}

// atStep returns the newest weeks in a row at the step of the last one.
func (h history) atStep() history {
	step := h[len(h)-1].move.Step
	return lastOf(h, h.running(func(w pastWeek) bool { return w.move.Step == step }))
}

// sessions returns the sessions of all weeks, oldest first.
func (h history) sessions() (all []session) {
	for _, w := range h {
		all = append(all, w.attempted...)
	}
	return all
}

// lastTicked returns the day of the last ticked session of the move, or the start of its last week
// if there is none.
func (h history) lastTicked() workout.Date {
	for _, w := range slices.Backward(h) {
		for _, s := range slices.Backward(w.attempted) {
			if slices.ContainsFunc(s.lines, workout.Line.Ticked) {
				return s.Date
			}
		}
	}
	return h[len(h)-1].Start
}

// completed reports whether the move was attempted at its last step.
func (h history) completed() bool {
	return slices.ContainsFunc(h, func(w pastWeek) bool { return len(w.attempted) > 0 && w.move.Next(w.move.Step) == 0 })
}

// escalated reports whether a move hurt so often that someone should look at it: sent back for pain
// for the third time within eight full weeks, or stopped for the second time within twelve. Source:
// this project's own decision.
func (h history) escalated() bool {
	const backs, backWeeks, stops, stopWeeks = 3, 8, 2, 12
	if len(h) == 0 || !h[len(h)-1].bad() {
		return false
	}
	return len(h.within(backWeeks).where(pastWeek.bad)) >= backs ||
		h[len(h)-1].strong() && len(h.within(stopWeeks).where(pastWeek.strong)) >= stops
}

// within returns the newest weeks up to the given number of full ones, with the easy weeks between
// them.
func (h history) within(weeks int) history {
	for i, w := range slices.Backward(h) {
		if !w.Deload && len(w.attempted) > 0 {
			if weeks--; weeks == 0 {
				return h[i:]
			}
		}
	}
	return h
}

// underWatch reports whether the move escalated within its last two full weeks.
func (h history) underWatch() bool {
	const weeks = 2
	for i := range slices.Backward(h) {
		if h[:i+1].escalated() {
			return true
		}
		if len(h[i:].full()) >= weeks {
			return false
		}
	}
	return false
}

// loadRose reports whether the load rose within the last two weeks, and returns the last load
// before it that did not hurt. If that is not known, it is a word.
func (h history) loadRose() (before string, rose bool) {
	const recent = 14 // days
	last := h[len(h)-1]
	if before := last.roseWithin(); before != "" {
		return before, true
	}
	for i := len(h) - 1; i >= 0 && last.Start.Since(h[i].Start) < recent; i-- {
		planned, was, now := h[i].move.Dose.Load, h[:i].load(), h[i].load()
		switch {
		case workout.IsHeavier(planned, workout.LoadAsBefore) || workout.Lighter(was, now):
			return h[:i].painless(now, planned), true
		case workout.IsHeavier(workout.LoadAsBefore, planned) || workout.Lighter(now, was):
			return "", false
		}
	}
	return "", false
}

// load returns the load that was used last in the last week; "" if there is none.
func (h history) load() string {
	if len(h) == 0 {
		return ""
	}
	return h[len(h)-1].load()
}

// roseWithin returns the load of the last day that did not hurt, if a heavier one was used later in
// the week; "" otherwise.
func (w pastWeek) roseWithin() (before string) {
	for _, s := range w.attempted {
		on := w.Log
		on.Trained = []workout.Day{s.Day}
		load := on.LoadOf(w.move)
		if workout.Lighter(load, w.load()) && !s.Holds() && w.nerve == "" {
			before = load
		}
	}
	return before
}

// painless returns the last load that did not hurt: a weight lighter than a given load, or a band.
// If none is known, it is less than what was used last, or than what was planned.
func (h history) painless(than, planned string) string {
	for _, w := range slices.Backward(h) {
		load := w.load()
		ownBand := strings.HasSuffix(load, " band")
		if !w.bad() && (workout.Lighter(load, than) || ownBand) {
			return load
		}
	}
	if len(h) > 0 {
		planned = h.load()
	}
	return cmp.Or(lowered(planned, "", 10), workout.LoadLighter)
}
