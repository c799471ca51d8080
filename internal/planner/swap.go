package planner

import (
	"slices"

	"rotate/internal/workout"
)

// unheard says of ticked swaps to which another rule came first why they change nothing.
func (n *next) unheard() {
	for _, c := range n.log.Choices {
		if !c.Ticked || c.Kind != workout.ChoiceSwap || n.origin[c.For.ID] == c.ID() || slices.Contains(n.passed, c) {
			continue
		}
		why := "the move is not in the week"
		for _, change := range n.changes {
			if change.ID == c.ID() {
				why = change.Reason.Rest
			}
		}
		n.pass(c, why)
	}
}

// swap puts another move in the place of one, because someone ticked it, or typed the word: then the old
// one is left out.
func (n *next) swap(s subject) (judgement, bool) {
	i := slices.IndexFunc(n.log.Choices, func(c workout.Choice) bool {
		return c.Ticked && c.Kind == workout.ChoiceSwap && c.Exercise == s.Exercise
	})
	switch {
	case i >= 0:
		return n.swapChosen(s, n.log.Choices[i])
	case !s.week.Swap:
		return judgement{}, false
	case n.capped():
		return same(s, "you asked for another move, but after pain or a warning sign no new move is added"), true
	}
	other := n.swapFor(s.Exercise, func(*workout.Exercise) bool { return true })
	if other == nil {
		return same(s, "you asked for another move, but no other %s move is possible", s.Exercise.Movement), true
	}
	n.leaveOut(s.Exercise, workout.YourChoice)
	ladder := n.terms.Ladder(other)
	return swapTo(ladder.At(ladder.Start())), true
}

func (n *next) swapChosen(s subject, c workout.Choice) (judgement, bool) {
	bars := n.terms.Bars(c.For)
	switch {
	case n.capped():
		n.pass(c, "after pain or a warning sign no new move is added")
	case bars != nil:
		n.pass(c, bars[0].Cause())
	case n.inWeek[c.For.ID]:
		n.pass(c, "it is in the week already")
	case c.For.Movement.Companion() != s.Exercise.Movement.Companion():
		n.pass(c, "only a move of the same kind can take its place")
	case n.chain[c.For.ID]:
		n.pass(c, "an easier move is left out for pain")
	default:
		m, _ := n.whereLeft(c.For)
		if m.Exercise == nil {
			ladder := n.terms.Ladder(c.For)
			m = ladder.At(ladder.Middle())
		}
		return swapTo(m), true
	}
	return judgement{}, false
}

// swapTo puts a move in the place of another.
func swapTo(m workout.Move) judgement {
	return judged(m, workout.VerdictOut, workout.OpeningReplaced, "%s, as you asked", m.Exercise.Name)
}

// swapFor is the move of the same movement that a plan would choose first of those that fit; nil: none.
func (n *next) swapFor(e *workout.Exercise, fits func(*workout.Exercise) bool) *workout.Exercise {
	choice := &chooser{catalogue: n.catalogue, terms: n.terms}
	return choice.best(func(other *workout.Exercise) bool {
		return other.Movement == e.Movement && !n.inWeek[other.ID] && !n.chain[other.ID] && (!other.Stretch || e.Stretch) && fits(other)
	})
}

// swapWeeks is for how many full weeks a move was at its last step before another is offered, which
// was not in the plan for as long. Source: this project's own decision.
const swapWeeks = 3

// swapOffer is what may take the place of a move that is at its last step for the third full week; nil:
// nothing, or something else leads on.
func (n *next) swapOffer(s subject, offered map[string]bool) *workout.Exercise {
	leadsOn := n.levelUp() != "" && n.above(s) != nil && n.unmet(s) == ""
	if s.Exercise.Movement.Companion() || n.capped() || leadsOn || n.stays(s) < swapWeeks {
		return nil
	}
	return n.swapFor(s.Exercise, func(e *workout.Exercise) bool { return !offered[e.ID] && !n.planned(e, swapWeeks) })
}

// stays counts the full weeks in a row for which a move has been at its step.
func (n *next) stays(s subject) (weeks int) {
	for _, log := range slices.Backward(n.logs) {
		switch m := log.Move(s.Exercise); {
		case m.Exercise == nil || m.Step != s.Step:
			return weeks
		case !log.Deload && attempted(log):
			weeks++
		}
	}
	return weeks
}

// planned reports an exercise that was in one of the newest full weeks.
func (n *next) planned(e *workout.Exercise, weeks int) bool {
	for _, log := range slices.Backward(n.logs) {
		if log.Move(e).Exercise != nil {
			return true
		}
		if !log.Deload && attempted(log) {
			if weeks--; weeks == 0 {
				return false
			}
		}
	}
	return false
}
