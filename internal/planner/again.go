package planner

import (
	"fmt"
	"slices"

	"rotate/internal/workout"
)

// soonBack is within how many days a move that went for want of equipment, or with a level, takes its place again from
// what came in for it: until then a lay-off takes one step at most. Source: this project's own decision.
const soonBack = 28

// comeBack lets moves in again that were gone for a short time, as they were not possible.
func (n *next) comeBack() {
	if n.capped() {
		return
	}
	for _, e := range n.catalogue.All() {
		before, gone := n.before(e)
		if !gone || n.start.Since(historyOf(n.logs, e).lastTicked()) >= soonBack {
			continue
		}
		if i := n.standIn(e, before); i >= 0 {
			n.inFor(&n.moves[i], e)
		}
	}
}

// before is the last week of a move that was not possible in any week since, and is now.
func (n *next) before(e *workout.Exercise) (last workout.Log, gone bool) {
	if !n.terms.Allows(e) || n.inWeek[e.ID] || n.chain[e.ID] {
		return last, false
	}
	for _, log := range slices.Backward(n.logs) {
		if log.Move(e).Exercise != nil {
			return log, gone
		}
		bars := log.Bars(e)
		if gone = len(bars) > 0 && opens(bars); !gone {
			return last, false
		}
	}
	return last, false
}

// standIn is the place of a move that came in after a week and may go again for another one; of the same movement, if there
// is one; -1: there is none.
func (n *next) standIn(e *workout.Exercise, before workout.Log) int {
	came := func(m workout.Move) bool {
		from := n.catalogue.ByID(n.origin[m.Exercise.ID])
		return before.Move(from).Exercise == nil && n.log.Move(from).Exercise != nil && m.Exercise.Movement.Companion() == e.Movement.Companion()
	}
	same := slices.IndexFunc(n.moves, func(m workout.Move) bool { return came(m) && m.Exercise.Movement == e.Movement })
	if same < 0 && !e.Movement.Companion() {
		return slices.IndexFunc(n.moves, came)
	}
	return same
}

// inFor puts an exercise in the place of a move, where it was left.
func (n *next) inFor(m *workout.Move, e *workout.Exercise) {
	from := n.catalogue.ByID(n.origin[m.Exercise.ID])
	is := func(id string) bool { return id == from.ID }
	n.changes = slices.DeleteFunc(n.changes, func(c workout.Change) bool { return is(c.ID) })
	n.ended = slices.DeleteFunc(n.ended, func(s subject) bool { return is(s.Exercise.ID) })
	n.change(from, workout.VerdictOut, workout.Reason{Opening: workout.OpeningReplaced, Rest: e.Name + ", which is possible again"})
	*m, _ = n.whereLeft(e)
	n.inWeek[e.ID], n.origin[e.ID] = true, from.ID
}

// whereLeft is an exercise as the note left it, with less after a lay-off or pain, and how that is; a zero move: it was never
// trained.
func (n *next) whereLeft(e *workout.Exercise) (m workout.Move, how string) {
	h := historyOf(n.logs, e)
	if h.count(func(w pastWeek) bool { return len(w.attempted) > 0 }) == 0 {
		return m, ""
	}
	last := h[len(h)-1]
	s := n.subject(last.move)
	s.week = last.evidence
	m, how = s.Move, "where you left it"
	if off, away := n.layOff(s); away {
		m, how = off.move, fmt.Sprintf("after %d days without it", n.start.Since(s.lastTicked()))
	}
	if last.bad() {
		m, how = m.At(min(m.Step, max(1, s.Back(s.Step)))), "below where you left it, because it hurt"
	}
	return m, how
}
