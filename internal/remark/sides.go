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
	said := wordsOf(r.tokens[from:to])
	left, right := namesSide(said, "left"), namesSide(said, "right")
	switch {
	case left && right || !left && !right && !slices.Contains(said, "other"):
		return workout.NoSide, false
	case left:
		side = workout.SideLeft
	case right:
		side = workout.SideRight
	default:
		side = r.task.Side.Other()
	}
	only := slices.Contains(said, "only") || slices.Contains(said, "just")
	if only && !has(r.tokens[from:to], figure|count|part|reps|sets|seconds) {
		return side.Other(), true
	}
	return side, false
}

// wordsOf are the words of tokens, without numbers and signs.
func wordsOf(tokens []token) (all []string) {
	for _, t := range tokens {
		if t.kind == aWord {
			all = append(all, strings.Fields(t.word)...)
		}
	}
	return all
}

// namesSide reports a side among words: left, but not what is left, or was left out.
func namesSide(said []string, side string) bool {
	for i, word := range said {
		before := i > 0 && slices.Contains(beforeNoSide, said[i-1])
		behind := i+1 < len(said) && slices.Contains(behindNoSide, said[i+1])
		if word == side[:1] || word == side && !before && !behind {
			return true
		}
	}
	return false
}

// What is before left and right, or behind, where they are no sides.
var (
	beforeNoSide = []string{"time", "nothing", "none", "much", "energy", "rep", "reps", "set", "sets", "i", "he", "she", "we", "they",
		"have", "had", "got", "all", "felt", "feels", "quite", "is", "was", "it"}
	behindNoSide = []string{"out", "it", "in", "early", "off", "undone", "for", "to", "at", "over", "them", "this", "that", "some", "a",
		"halfway", "midway", "before", "when", "away", "now", "after", "then", "on", "through", "up", "back", "from", "here", "half"}
)
