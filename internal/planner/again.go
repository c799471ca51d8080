package planner

import (
	"slices"

	"rotate/internal/workout"
)

// soonBack is the number of days within which a move that was dropped for lack of equipment, or
// because of the level, takes its place back from the move that replaced it. Within this time a
// lay-off takes at most one step. Source: this project's own decision.
const soonBack = 28

// comeBack brings moves back that were impossible for a short time.
func (n *next) comeBack(include []Prescribed) {
	if n.capped() {
		return
	}
	stays := map[string]bool{} // ids of moves that were asked for, or have come back
	for _, p := range include {
		stays[p.ID] = true
	}
	longest := slices.Clone(n.catalogue.All()) // longest in the plan first: stand-ins came later
	slices.SortStableFunc(longest, func(a, b *workout.Exercise) int { return n.firstWeek(a) - n.firstWeek(b) })
	for _, e := range longest {
		before, gone := n.before(e)
		if !gone || n.start.Since(historyOf(n.logs, e).lastTicked()) >= soonBack {
			continue
		}
		m, how := n.whereLeft(e)
		if i := n.standIn(e, before, stays); i >= 0 && m.Exercise != nil {
			n.inFor(i, m, how)
			stays[e.ID] = true
		}
	}
}

// before returns the last week of a move. gone reports whether the move was impossible in the week
// after it, only for lack of level or equipment, and is possible now.
func (n *next) before(e *workout.Exercise) (last workout.Log, gone bool) {
	if !n.terms.Allows(e) || n.inWeek[e.ID] || n.chain[e.ID] {
		return last, false
	}
	for _, log := range slices.Backward(n.logs) {
		if log.Move(e).Exercise != nil {
			return log, gone
		}
		bars := log.Bars(e)
		if gone = len(bars) > 0; gone && !opens(bars) {
			return last, false
		}
	}
	return last, false
}

// standIn returns the index of a move that came in after a week and may make way for e, preferably
// one of the same movement; -1 if there is none.
func (n *next) standIn(e *workout.Exercise, before workout.Log, stays map[string]bool) int {
	came := func(m placed) bool {
		return !stays[m.Exercise.ID] && before.Start.Before(n.logs[n.firstWeek(m.from)].Start) &&
			m.Exercise.Movement.Companion() == e.Movement.Companion() && !n.chosen(m.from, before.Start)
	}
	same := slices.IndexFunc(n.moves, func(m placed) bool { return came(m) && m.Exercise.Movement == e.Movement })
	if same < 0 && !e.Movement.Companion() {
		return slices.IndexFunc(n.moves, came)
	}
	return same
}

// firstWeek returns the index of the first week with a move, or the number of weeks if it is in
// none.
func (n *next) firstWeek(e *workout.Exercise) int {
	i := slices.IndexFunc(n.logs, func(log workout.Log) bool { return log.Move(e).Exercise != nil })
	if i < 0 {
		return len(n.logs)
	}
	return i
}

// chosen reports whether a move came in since a day because someone chose it, or because it follows
// a move that was at its last step.
func (n *next) chosen(e *workout.Exercise, since workout.Date) bool {
	return slices.ContainsFunc(n.logs, func(log workout.Log) bool {
		ticked := func(c workout.Choice) bool { return c.Ticked && (c.For == e || c.Exercise == e) }
		leads := func(m workout.Move) bool { return slices.Contains(m.Exercise.Harder, e.ID) && m.Next(m.Step) == 0 }
		byHand := slices.Contains(log.ByHand.Added, e) || slices.Contains(log.ByHand.Replacements(), e)
		return !log.Start.Before(since) &&
			(byHand || slices.ContainsFunc(log.Choices, ticked) || slices.ContainsFunc(log.Moves, leads))
	})
}

// inFor replaces the move at index i with m.
func (n *next) inFor(i int, m workout.Move, how string) {
	from := n.moves[i].from
	is := func(id string) bool { return id == from.ID }
	n.changes = slices.DeleteFunc(n.changes, func(c workout.Change) bool { return is(c.ID) })
	n.ended = slices.DeleteFunc(n.ended, func(s subject) bool { return is(s.Exercise.ID) })
	rest := workout.BecausePossibleAgain.With(m.Exercise.Name)
	if how != asLeft {
		rest += ", " + how
	}
	n.change(from, workout.VerdictOut, workout.Reason{Opening: workout.OpeningReplaced, Rest: rest})
	n.moves[i] = placed{m, from}
	n.inWeek[m.Exercise.ID] = true
}

// whereLeft returns an exercise as the note left it, but easier after a lay-off, pain or a
// clearance; how says which of these applies. The move is zero if it was never trained.
func (n *next) whereLeft(e *workout.Exercise) (m workout.Move, how string) {
	h := historyOf(n.logs, e)
	if len(h.attempted()) == 0 {
		return m, ""
	}
	last := h[len(h)-1]
	s := n.subject(last.move)
	s.week = last.evidence
	if last.doubtful() && workout.Lighter(last.move.Dose.Load, s.Dose.Load) {
		s.Dose.Load = last.move.Dose.Load
	}
	s.Dose.Load = inUse(s.Dose.Load)
	m, how = s.Move, asLeft
	if off, away := n.layOff(s); away {
		m, how = off.move, workout.BecauseDaysWithout.With(n.start.Since(s.lastTicked()))
	}
	switch load, rose := s.loadRose(); {
	case !s.week.bad() && len(last.tooMuchDays()) > 0 && s.Back(s.Step) > 0:
		m, how = m.At(min(m.Step, s.Back(s.Step))), workout.BecauseBelowTooMuch.With()
	case !s.week.bad():
	case s.week.strong(): // as for a move that is brought back
		m, how = s.Ladder.At(1), belowThat
	case rose:
		m.Dose.Load, how = load, belowThat
	case s.Back(s.Step) > 0:
		m, how = m.At(min(m.Step, s.Back(s.Step))), belowThat
	}
	if to := min(m.Step, s.Start()); n.clearedSince(last.Start) {
		m, how = s.Ladder.At(to), workout.BecauseFromStart.With()
	}
	return m, how
}

// clearedSince reports whether someone had to be cleared to train since a day: after that, every
// move begins again, without its load.
func (n *next) clearedSince(day workout.Date) bool {
	return slices.ContainsFunc(n.logs,
		func(log workout.Log) bool { return !log.Start.Before(day) && !log.Cleared.IsZero() })
}

var asLeft, belowThat = workout.BecauseWhereLeft.With(), workout.BecauseBelowWhereLeft.With()
