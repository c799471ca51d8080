package planner

import (
	"cmp"
	"slices"

	"rotate/internal/workout"
)

// unheard says why ticked swaps that another rule overrode change nothing.
func (n *next) unheard() {
	for _, c := range n.log.Choices {
		if !c.Ticked || c.Kind != workout.ChoiceSwap || slices.Contains(n.passed, c) {
			continue
		}
		if m := n.moveOf(c.For); m != nil && m.from == c.Exercise {
			continue
		}
		why := "the move is not in the week"
		for _, change := range n.changes {
			if change.ID == c.Exercise.ID {
				why = change.Reason.Rest
			}
		}
		n.pass(c, why)
	}
}

// swap replaces a move because someone ticked the choice or typed the word. If it was typed, the
// old move is left out from now on.
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
		return same(s, workout.BecauseNoSwapNow.With()), true
	}
	anything := func(*workout.Exercise) bool { return true }
	other := cmp.Or(n.swapFor(s.Exercise, moving(s.Exercise)), n.swapFor(s.Exercise, anything))
	if other == nil {
		n.offerBack(s.Exercise)
		return same(s, workout.BecauseNoSwap.With(s.Exercise.Movement)), true
	}
	n.leaveOut(s.Exercise, workout.YourChoice)
	return swapTo(n.leftOr(other, n.terms.Ladder(other).Start())), true
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
		n.pass(c, workout.BecauseChain.With())
	default:
		return swapTo(n.leftOr(c.For, n.terms.Ladder(c.For).Middle())), true
	}
	return judgement{}, false
}

// leftOr returns an exercise where it was left, or at a step if it was never trained.
func (n *next) leftOr(e *workout.Exercise, step int) workout.Move {
	left, _ := n.whereLeft(e)
	return cmp.Or(left, n.terms.Ladder(e).At(step))
}

// swapTo returns the judgement that puts a move in the place of another.
func swapTo(m workout.Move) judgement {
	return judged(m, workout.VerdictOut, workout.OpeningReplaced, workout.BecauseAsYouAsked.With(m.Exercise.Name))
}

// swapFor returns the move of the same movement that a plan would choose first among those that
// fit; nil if there is none.
func (n *next) swapFor(e *workout.Exercise, fits func(*workout.Exercise) bool) *workout.Exercise {
	choice := &chooser{catalogue: n.catalogue, terms: n.terms}
	return choice.best(func(other *workout.Exercise) bool {
		return other.Movement == e.Movement && !n.inWeek[other.ID] && !n.chain[other.ID] && fits(other)
	})
}

// offerBack says how to bring back a move that was left out by choice and could take the place of
// e.
func (n *next) offerBack(e *workout.Exercise) {
	for _, left := range n.terms.LeftOut {
		if other := n.catalogue.ByID(left.ID); other != nil && !left.ForPain() &&
			other.Movement == e.Movement && n.onlyLeftOut(other) {
			n.tips = append(n.tips, workout.Hint{Text: other.Name + " is left out by choice; to bring it back",
				Flags: []string{"--exclude", e.ID, "--include", other.ID}})
			return
		}
	}
}

// swapWeeks is for how many full weeks a move must have been at its last step before another is
// offered, which must not have been in the plan for as long. After twice as many, one is offered
// even if a higher level is possible. Source: this project's own decision.
const swapWeeks = 3

// swapOffer returns what may take the place of a move that has been at its last step for swapWeeks;
// nil if there is nothing, or if there is another way to progress.
func (n *next) swapOffer(s subject, offered map[string]bool) *workout.Exercise {
	leadsOn := n.levelUp() != "" && n.above(s.Exercise) != nil && n.unmet(s) == "" && n.stays(s) < 2*swapWeeks
	if n.capped() || leadsOn || n.stays(s) < swapWeeks {
		return nil
	}
	return n.swapFor(s.Exercise, func(e *workout.Exercise) bool {
		isEasier := s.Exercise.Movement.Companion() && slices.Contains(s.Exercise.Easier, e.ID)
		return !offered[e.ID] && !isEasier && moving(s.Exercise)(e) && !n.planned(e, swapWeeks)
	})
}

// moving returns a filter that refuses a stretch in the place of a moving exercise.
func moving(from *workout.Exercise) func(*workout.Exercise) bool {
	return func(e *workout.Exercise) bool { return !e.Stretch || from.Stretch }
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

// planned reports whether an exercise was in one of that many newest full weeks, or in an easy week
// between them.
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
