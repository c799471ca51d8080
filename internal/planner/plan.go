package planner

import (
	"slices"

	"rotate/internal/workout"
)

// deloadEvery is how often an easy week comes. Source: deloads every 5.6 +- 2.3 weeks among
// athletes (Rogerson 2024, doi 10.1186/s40798-024-00691-y); every sixth is this project's decision.
const deloadEvery = 6

// New plans the weeks asked for. It returns *RefusedError for a prescribed exercise that breaks a
// rule and *NothingError when no rotation move is possible. Ids in Include must be known.
//
// What it promises: 1 to 3 rotation moves that level, equipment, conditions and choice allow; both
// sides equal; a rest day between sessions; the same moves through a week.
func New(c *workout.Catalogue, request Request) (*workout.Plan, error) {
	choice, err := newChooser(c, request.Terms, request.Include)
	if err != nil {
		return nil, err
	}
	if err := choice.fill(); err != nil {
		return nil, err
	}
	plan := &workout.Plan{Warnings: choice.warnings, Barred: c.Barred(request.Terms)}
	if slices.Contains(request.Avoid, workout.Surgery) {
		plan.Warnings = append(plan.Warnings, "after back surgery, train knee rotations only once your surgeon or "+
			"physiotherapist has cleared them")
	}
	if request.Why {
		plan.Why = choice.explain()
	}
	plan.Weeks = project(request, firstMoves(choice))
	return plan, nil
}

// firstMoves puts the chosen exercises in the session's order, each at the step it starts with.
func firstMoves(c *chooser) []workout.Move {
	slices.SortFunc(c.chosen, c.catalogue.Compare)
	moves := make([]workout.Move, len(c.chosen))
	for i, e := range c.chosen {
		moves[i] = workout.MoveAt(e, c.startStep(e))
	}
	return moves
}

// project lays out the weeks as if all were done, nothing easy and nothing hurting: a step up each
// week, the same again in an easy week and at the last step.
func project(request Request, moves []workout.Move) []workout.Week {
	weeks := make([]workout.Week, request.Weeks)
	first := firstSide(request.Terms, moves, workout.SideLeft)
	for i := range weeks {
		number := i + 1
		deload := number%deloadEvery == 0
		for n, m := range moves {
			if i > 0 && !deload {
				moves[n] = workout.MoveAt(m.Exercise, min(m.Step+1, m.Exercise.Steps()))
			}
		}
		weeks[i] = workout.Week{Terms: request.Terms, Number: number, Start: request.Start.Add(7 * i), Deload: deload}.LayOut(moves, first)
		first = sideAfter(weeks[i])
	}
	return weeks
}

// firstSide is the side that a week's first session starts with: the weaker, else the one whose turn
// it is. Without moves of one side after the other there is none.
func firstSide(t workout.Terms, moves []workout.Move, turn workout.Side) workout.Side {
	switch {
	case !workout.HasSides(moves):
		return workout.NoSide
	case t.Weaker != workout.NoSide:
		return t.Weaker
	}
	return turn
}

// sideAfter is the side whose turn it is after the week.
func sideAfter(w workout.Week) workout.Side {
	last := w.Sessions[len(w.Sessions)-1].First
	if w.Weaker == workout.NoSide {
		return last.Other()
	}
	return last
}
