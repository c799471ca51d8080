package planner

import (
	"fmt"
	"maps"
	"slices"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// choose trims and fills the moves according to what a plan promises: prescribed ones first, then
// those of the week, then new ones.
func (n *next) choose(request NextRequest) (*chooser, error) {
	choice, err := newChooser(n.catalogue, n.terms, request.Include)
	if err != nil {
		return nil, err
	}
	if n.log.Complete {
		choice.emptied = n.leftForPain()
	}
	n.takeBrought(choice)
	n.keep(choice)
	choice.barred, choice.gentle = n.chain, n.capped() // but moves of the week may stay
	for _, m := range n.moves {
		if m.from != m.Exercise {
			choice.replaced = append(choice.replaced, m.from)
		}
	}
	choice.replaced = slices.AppendSeq(choice.replaced, maps.Keys(n.log.ByHand.Replaced))
	n.makeRoom(choice)
	if err := n.fill(choice); err != nil {
		return nil, err
	}
	slices.SortFunc(choice.chosen, n.catalogue.Compare)
	return choice, nil
}

// takeBrought adds the moves that a ticked choice brought back, if there is room.
func (n *next) takeBrought(choice *chooser) {
	for _, c := range n.log.Choices {
		if c.Kind == workout.ChoiceBringBack && n.brought[c.Exercise.ID] > 0 && n.terms.Allows(c.Exercise) &&
			choice.rotations() < n.terms.Wanted && n.moveOf(c.Exercise) == nil && !choice.has(c.Exercise) {
			choice.take(c.Exercise, workout.BecauseBroughtBack.With())
		}
	}
}

// fill chooses new moves for the free places. After pain or a warning sign, free places stay empty
// unless no move is left. The place of a move left out for pain stays empty until the move is
// brought back. With nothing left, it is a rest week.
func (n *next) fill(choice *chooser) error {
	empty := len(words.Without(n.leftForPain(), isCompanion))
	wanted := n.terms.Wanted - empty
	none := choice.rotations() == 0
	switch {
	case none && empty > 0 && (wanted <= 0 || n.capped()):
		choice.chosen = nil
	case none || !n.capped():
		err := choice.fill(max(wanted, choice.rotations()))
		if err != nil && empty > 0 {
			choice.chosen = nil
			return nil
		}
		return err
	case choice.rotations() < wanted:
		choice.warnings = append(choice.warnings,
			fmt.Sprintf("only %d of %d moves this week: after pain or a warning sign no new move is added",
				choice.rotations(), n.terms.Wanted))
	}
	return nil
}

// leftForPain returns the exercises that are left out for pain. The places of companions among them stay
// empty until they are brought back or asked for.
func (n *next) leftForPain() (list []*workout.Exercise) {
	for _, left := range n.terms.LeftOut {
		if e := n.catalogue.ByID(left.ID); left.ForPain() && e != nil {
			list = append(list, e)
		}
	}
	return list
}

// keep takes as many of the week's moves as there are places for, in the order a plan prefers.
func (n *next) keep(choice *chooser) {
	fromWeek := func(e *workout.Exercise) bool { return n.moveOf(e) != nil }
	for choice.rotations() < n.terms.Wanted {
		e := choice.nextRotation(fromWeek)
		if e == nil {
			break
		}
		choice.take(e, "")
	}
	if n.log.Complete && !n.terms.Complete {
		return // companions are no longer asked for
	}
	for _, m := range n.moves {
		if e := m.Exercise; isCompanion(e) && !choice.hasMovement(e.Movement) {
			choice.take(e, "")
		}
	}
}

// makeRoom drops the last move if the week has only one kind of rotation move because the other was
// impossible before, and the other is possible now.
func (n *next) makeRoom(choice *chooser) {
	missing := choice.missingKind()
	if n.capped() || missing == "" || choice.rotations() < max(2, n.terms.Wanted) ||
		n.possible(n.chosenUnder(), missing) || !n.possible(n.terms, missing) {
		return
	}
	for i, e := range slices.Backward(choice.chosen) {
		if !e.Movement.Companion() && !choice.isIncluded(e) {
			choice.chosen = slices.Delete(choice.chosen, i, i+1)
			choice.replaced, choice.madeRoom = append(choice.replaced, e), e
			return
		}
	}
}

// chosenUnder returns the terms under which the moves of the judged week were chosen. Equipment
// that none of them needs, and that was not available the week before, must have been written into
// the week later, so it is left out. This cannot be known for the first week.
func (n *next) chosenUnder() workout.Terms {
	was := n.log.Terms
	if len(n.logs) < 2 || was.Equipment == nil || n.logs[len(n.logs)-2].Equipment == nil {
		return was
	}
	before := n.logs[len(n.logs)-2].Equipment
	was.Equipment = words.Without(was.Equipment, func(q workout.Equipment) bool {
		needs := func(m workout.Move) bool { return slices.Contains(m.Exercise.Equipment, q) }
		return !slices.Contains(before, q) && !slices.ContainsFunc(n.log.Moves, needs)
	})
	return was
}

// possible reports whether terms allow a move of a kind.
func (n *next) possible(t workout.Terms, kind workout.Movement) bool {
	return slices.ContainsFunc(n.catalogue.All(), func(e *workout.Exercise) bool {
		return e.Movement == kind && t.Allows(e) && !n.chain[e.ID]
	})
}
