package remark

import (
	"slices"
	"strings"

	"rotate/internal/workout"
)

// lacks records that less was done than was asked for, or nothing. It counts for the side that the
// clause of a token names, which may not be the task's.
func (r *reader) lacks(i int, says workout.Feedback) {
	side, whole := r.sideOf(i)
	if whole || side != workout.NoSide && r.at(i).is(skip) {
		says.Short, says.Skipped = false, true
	}
	r.onSide(side).Add(says)
}

// onSide returns what is said about a side, which may not be the task's; NoSide: the task's.
func (r *reader) onSide(side workout.Side) *workout.Feedback {
	if side != workout.NoSide && side != r.task.Side {
		return &r.Beside
	}
	return &r.Feedback
}

// sideOf returns the side on which a clause says that less was done, or NoSide if it names none or
// both, or the task is not one-sided. After "only" without a number, it is the side that is not
// named, and whole is true: none of it was done.
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

// wordsOf returns the words of tokens, without numbers and punctuation.
func wordsOf(tokens []token) (all []string) {
	for _, t := range tokens {
		if t.kind == aWord {
			all = append(all, strings.Fields(t.word)...)
		}
	}
	return all
}

// namesSide reports whether words name a side: left, but not what is left, or was left out.
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

// The words before left and right, or after them, that make them something other than sides.
var (
	beforeNoSide = []string{"time", "nothing", "none", "much", "energy", "rep", "reps", "set", "sets", "i", "he",
		"she", "we", "they", "have", "had", "got", "all", "felt", "feels", "quite", "is", "was", "it"}
	behindNoSide = []string{"out", "it", "in", "early", "off", "undone", "for", "to", "at", "over", "them", "this",
		"that", "some", "a", "halfway", "midway", "before", "when", "away", "now", "after", "then", "on", "through",
		"up", "back", "from", "here", "half"}
)
