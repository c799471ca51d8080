package planner

import (
	"slices"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// New plans the weeks asked for. It returns a *RefusedError for a prescribed exercise that breaks a
// rule and a *NothingError if no rotation move is possible. Ids in Include must be known.
//
// It promises 1 to 3 rotation moves that level, equipment, conditions and choice allow; both sides
// equal; a rest day between sessions; the same moves all week.
func New(c *workout.Catalogue, request Request) (*workout.Plan, error) {
	choice, err := newChooser(c, request.Terms, request.Include)
	if err != nil {
		return nil, err
	}
	if err := choice.fill(request.Wanted); err != nil {
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
	slices.SortFunc(choice.chosen, c.Compare)
	moves := words.Each(choice.chosen, func(e *workout.Exercise) workout.Move {
		return request.Ladder(e).At(choice.startStep(e))
	})
	first := firstSide(request.Terms, moves, workout.SideLeft)
	week := workout.Week{Terms: request.Terms, Number: 1, Start: request.Start}.LayOut(moves, first)
	plan.Weeks = append([]workout.Week{week}, ahead(c, nil, week, request.Weeks-1)...)
	return plan, nil
}

// ahead returns the weeks that follow a week by the rules of Next, assuming that everything is
// done, nothing is easy or hurts, and no choice is ticked. Nothing can be known after a rest week,
// so it ends the list.
func ahead(c *workout.Catalogue, logs []workout.Log, week workout.Week, weeks int) (list []workout.Week) {
	for logs = slices.Clone(logs); len(list) < weeks && !week.Rest; list = append(list, week) {
		logs = append(logs, done(week))
		plan, err := Next(c, logs, NextRequest{Terms: week.Terms, Today: week.Start})
		if err != nil {
			break
		}
		week = plan.Weeks[0]
		week.Choices = nil
	}
	return list
}

// done returns a week with everything done.
func done(week workout.Week) workout.Log {
	log := workout.Log{Week: week}
	for _, s := range week.Sessions {
		day := workout.Day{Date: s.Date}
		for _, task := range week.Tasks(s) {
			day.Lines = append(day.Lines,
				workout.Line{Exercise: task.Exercise, Side: task.Side, Dose: task.Dose, Tick: workout.TickDone})
		}
		log.Trained = append(log.Trained, day)
	}
	return log
}

// firstSide returns the side that a week's first session starts with: the weaker one, or else the
// one whose turn it is. Without moves that do one side after the other, there is none.
func firstSide(t workout.Terms, moves []workout.Move, turn workout.Side) workout.Side {
	switch {
	case !workout.HasSides(moves):
		return workout.NoSide
	case t.Weaker != workout.NoSide:
		return t.Weaker
	}
	return turn
}
