package remark

import (
	"slices"
	"strings"

	"rotate/internal/workout"
)

// lacks takes up that less was done than was asked for, or nothing, of the side that the clause of a token names, which may be
// the other one than that of the task.
func (r *reader) lacks(i int, says workout.Feedback) {
	of := &r.Feedback
	side, whole := r.sideOf(i)
	if r.isOther(side) {
		of = &r.Beside
	}
	if whole || side != workout.NoSide && r.at(i).is(skip) {
		says.Short, says.Skipped = false, true
	}
	of.Add(says)
}

// isOther reports the other side than that of the task.
func (r *reader) isOther(side workout.Side) bool {
	return side != workout.NoSide && side != r.task.Side
}

// sideOf is the side of which a clause says that less was done, if the task is of one: the one that it names, or where it says only
// and no number, the whole of the one that it does not name.
func (r *reader) sideOf(i int) (side workout.Side, whole bool) {
	if r.task.Side.Other() == r.task.Side {
		return workout.NoSide, false
	}
	from, to := r.clause(i)
	left, right := r.names(from, to, "left", "l"), r.names(from, to, "right", "r")
	if left == right {
		return workout.NoSide, false
	}
	side = workout.SideLeft
	if right {
		side = workout.SideRight
	}
	if r.names(from, to, "only", "just") && !has(r.tokens[from:to], figure|count|part|reps|sets|seconds) {
		return side.Other(), true
	}
	return side, false
}

// names reports one of some words in tokens.
func (r *reader) names(from, to int, list ...string) bool {
	return slices.ContainsFunc(r.tokens[from:to], func(t token) bool {
		is := func(word string) bool { return slices.Contains(list, word) }
		return t.kind == aWord && slices.ContainsFunc(strings.Fields(t.word), is)
	})
}
