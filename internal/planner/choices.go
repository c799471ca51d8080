package planner

import (
	"fmt"
	"slices"

	"rotate/internal/workout"
)

// Asked returns the terms of a week with the changes its ticked choices make: one level up, unless
// something hurt or there was a warning sign.
func Asked(log workout.Log) workout.Terms {
	terms := log.Terms
	calm := hurtOf(log, workout.BecauseOtherHurt) == "" && log.Worst().Urgency <= workout.UrgencySee &&
		!log.UnderClearance()
	for _, c := range log.Choices {
		if c.Ticked && c.Kind == workout.ChoiceMoveUp && calm && c.Level.Rank() == log.Level.Rank()+1 {
			terms.Level = c.Level
		}
	}
	return terms
}

// levelChosen says why a ticked level changes nothing.
func (n *next) levelChosen(c workout.Choice) {
	switch {
	case c.Level.Rank() <= n.terms.Level.Rank():
	case n.capped():
		n.pass(c, "after pain or a warning sign nothing harder is added")
	case c.Level.Rank() <= Asked(n.log).Level.Rank():
		n.pass(c, "the new week is for level "+string(n.terms.Level))
	default:
		n.pass(c, "one level at a time")
	}
}

// bringBack takes exercises off the list of those left out: prescribed ones, and those ticked to be
// brought back.
func (n *next) bringBack(prescribed []Prescribed) {
	for _, p := range prescribed {
		if _, out := n.terms.LeavesOut(p.ID); out || p.Step > 0 {
			n.bring(p.ID, max(1, p.Step))
		}
	}
	for _, c := range n.log.Choices {
		switch {
		case c.Ticked && c.Kind == workout.ChoiceMoveUp:
			n.levelChosen(c)
		case c.Ticked && c.Kind == workout.ChoiceBringBack && n.brought[c.Exercise.ID] == 0:
			n.bringChosen(c)
		}
	}
}

func (n *next) bring(id string, step int) {
	n.brought[id] = step
	n.allow(id)
}

// bringChosen brings back the move of a ticked choice, unless something speaks against it.
func (n *next) bringChosen(c workout.Choice) {
	left, out := n.terms.LeavesOut(c.Exercise.ID)
	switch bars := n.terms.Bars(c.Exercise); {
	case !out:
		n.pass(c, "it is not left out")
	case !left.ForPain() || slices.Contains(n.excluded, c.Exercise.ID):
		n.pass(c, "it is left out by choice")
	case len(bars) > 1: // the first one is that it is left out
		n.pass(c, bars[1].Cause())
	case n.capped() && !n.restedWell():
		n.pass(c, "after pain or a warning sign no new move is added")
	default:
		n.bring(c.Exercise.ID, 1)
	}
}

// restedWell reports whether the judged week was a rest week without pain or a warning sign of its
// own. After one, a move may come back whatever happened before, or there would be no way on.
func (n *next) restedWell() bool {
	return n.log.Rest && n.worst.Urgency <= workout.UrgencySee && n.hurt == ""
}

// pass says why a ticked choice changes nothing.
func (n *next) pass(c workout.Choice, why string) {
	n.passed = append(n.passed, c)
	n.warnings = append(n.warnings, fmt.Sprintf("%q was ticked, but changes nothing: %s", c, why))
}

// choices returns the decisions that the new week offers for the week after it.
func (n *next) choices(week workout.Week) []workout.Choice {
	var list []workout.Choice
	for _, e := range n.leftForPain() {
		if n.onlyLeftOut(e) && n.mayComeBack(e, week) {
			list = append(list, workout.Choice{Kind: workout.ChoiceBringBack, Exercise: e})
		}
	}
	if week.Rest {
		return list
	}
	if level := n.levelUp(); level != "" {
		list = append(list, workout.Choice{Kind: workout.ChoiceMoveUp, Level: level})
	}
	offered := map[string]bool{}
	for _, s := range n.ended {
		if other := n.swapOffer(s, offered); other != nil {
			offered[other.ID] = true
			list = append(list, workout.Choice{Kind: workout.ChoiceSwap, Exercise: s.Exercise, For: other})
		}
	}
	return list
}

// calmToBringBack is how many weeks without pain it takes before a move that hurt is offered again.
// Source: this project's own decision.
const calmToBringBack = 2

// mayComeBack reports whether the new week may offer to bring a move back. A rest week offers any
// rotation move, as it has none.
func (n *next) mayComeBack(e *workout.Exercise, week workout.Week) bool {
	if week.Rest {
		return !e.Movement.Companion()
	}
	return n.calmSince(e.ID) >= calmToBringBack
}

// onlyLeftOut reports whether nothing bars an exercise except being left out.
func (n *next) onlyLeftOut(e *workout.Exercise) bool {
	return workout.OnlyBy(n.terms.Bars(e), workout.BarChoice)
}

// levelUp returns the level that someone may move up to: a rotation move was done to its last step,
// a move of that level would follow it, and the last two full weeks had no pain. It returns "" if
// there is none yet.
func (n *next) levelUp() workout.Level {
	if !n.calmLately() || n.capped() {
		return ""
	}
	for _, s := range n.ended {
		if e := n.above(s.Exercise); e != nil && !s.Exercise.Movement.Companion() && n.unmet(s) == "" {
			return e.Levels[0]
		}
	}
	return ""
}

// calmLately reports whether there were two full weeks, and the last two were calm.
func (n *next) calmLately() bool {
	const weeks = 2
	full := lastOf(n.full(), weeks)
	return len(full) == weeks && !slices.ContainsFunc(full, func(log workout.Log) bool { return !n.calm(log) })
}

// above returns the exercise that would follow a move at its last step if the level were one
// higher; nil if there is none.
func (n *next) above(ended *workout.Exercise) *workout.Exercise {
	terms, levels := n.terms, workout.Levels()
	terms.Level = levels[min(terms.Level.Rank()+1, len(levels)-1)]
	if e := n.following(ended, terms); e != nil && e.Above(n.terms.Level) {
		return e
	}
	return nil
}
