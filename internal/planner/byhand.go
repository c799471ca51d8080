package planner

import (
	"slices"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// takeOver respects what the user changed in the judged week: a move that was replaced stays
// replaced, one that was added stays, and one that was deleted stays out.
func (n *next) takeOver(include []Prescribed) {
	by := n.log.ByHand
	for _, e := range by.Removed {
		if !slices.ContainsFunc(include, func(p Prescribed) bool { return p.ID == e.ID }) {
			n.out(e, workout.BecauseDeleted.With())
			n.leaveOut(e, workout.YourChoice)
		}
	}
	if n.terms.Wanted != n.log.Wanted {
		return // the request itself changes the number
	}
	rotations := len(words.Without(n.log.Moves, func(m workout.Move) bool {
		return isCompanion(m.Exercise) || by.Replaced[m.Exercise] != nil
	}))
	isRotation := func(e *workout.Exercise) bool { return !isCompanion(e) }
	switch {
	case slices.ContainsFunc(by.Added, isRotation):
		n.terms.Wanted = min(max(n.terms.Wanted, rotations), MaxMoves)
	case slices.ContainsFunc(by.Removed, isRotation):
		n.terms.Wanted = max(1, min(n.terms.Wanted, rotations))
	}
}

// withUnread adds to the judged week the moves that are missing from it, perhaps because a line
// could not be understood. They have not been judged.
func withUnread(c *workout.Catalogue, logs []workout.Log) []workout.Log {
	unread := logs[len(logs)-1].ByHand.Unread
	if unread == nil {
		return logs
	}
	logs = slices.Clone(logs)
	log := &logs[len(logs)-1]
	log.Moves = slices.Concat(log.Moves, unread)
	words.Sort(log.Moves, func(a, b workout.Move) int { return c.Compare(a.Exercise, b.Exercise) })
	return logs
}

// unread keeps a move at its step if its lines could not be understood.
func (n *next) unread(s subject) (judgement, bool) {
	is := func(m workout.Move) bool { return m.Exercise == s.Exercise }
	if !slices.ContainsFunc(n.log.ByHand.Unread, is) {
		return judgement{}, false
	}
	return same(s, workout.BecauseUnread.With(n.log.Unread[0].Words)), true
}

// replaced reports whether the user put another move in the place of m, and records the change. It
// returns false if m hurt so much that the user must be warned, or the other move so much that it is
// left out.
func (n *next) replaced(m workout.Move, verdict workout.Verdict) bool {
	other := n.log.ByHand.Replaced[m.Exercise]
	if other == nil || verdict == workout.VerdictStop || !n.terms.Allows(other) ||
		gather(n.log, other.ID).strong() {
		return false
	}
	n.change(m.Exercise, workout.VerdictOut,
		workout.Reason{Opening: workout.OpeningReplaced, Rest: workout.BecauseAsYouDid.With(other.Name)})
	return true
}
