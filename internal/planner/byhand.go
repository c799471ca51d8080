package planner

import (
	"slices"

	"rotate/internal/workout"
)

// takeOver follows what the user made of the judged week: a move that was put in the place of another
// stays, so does one that was added, and one that was taken out stays out.
func (n *next) takeOver(include []Prescribed) {
	by := n.log.ByHand
	for _, e := range by.Removed {
		if !slices.ContainsFunc(include, func(p Prescribed) bool { return p.ID == e.ID }) {
			n.out(e, "you deleted it from the week")
			n.leaveOut(e, workout.YourChoice)
		}
	}
	if n.terms.Wanted != n.log.Wanted {
		return // asked for otherwise
	}
	rotations := 0
	for _, m := range n.log.Moves {
		if !m.Exercise.Movement.Companion() && by.Replaced[m.Exercise] == nil {
			rotations++
		}
	}
	isRotation := func(e *workout.Exercise) bool { return !e.Movement.Companion() }
	switch {
	case slices.ContainsFunc(by.Added, isRotation):
		n.terms.Wanted = min(max(n.terms.Wanted, rotations), MaxMoves)
	case slices.ContainsFunc(by.Removed, isRotation):
		n.terms.Wanted = max(1, min(n.terms.Wanted, rotations))
	}
}

// replaced reports a move in whose place the user put another, unless it hurt so much that this has to
// be said.
func (n *next) replaced(m workout.Move, verdict workout.Verdict) bool {
	other := n.log.ByHand.Replaced[m.Exercise]
	if other == nil || verdict == workout.VerdictStop || !n.terms.Allows(other) {
		return false
	}
	n.change(m.Exercise, workout.VerdictOut, workout.Reason{Opening: workout.OpeningReplaced, Rest: other.Name + ", as you did"})
	return true
}
