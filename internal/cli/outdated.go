package cli

import (
	"fmt"
	"slices"

	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/remark"
	"rotate/internal/workout"
)

// outdated reports whether a planned week asks for more than it would if it were planned again now,
// because pain in a later session or a warning sign has been written down since.
func (a *app) outdated(n *note.Note, w note.Week, c *workout.Catalogue) bool {
	judged := n.Judged(a.Today())
	if w.Marked() || !judged.Marked() || !judged.Start.Before(w.Start) {
		return false
	}
	terms := w.Terms
	if slices.ContainsFunc(judged.Choices,
		func(c workout.Choice) bool { return c.Ticked && c.Kind == workout.ChoiceMoveUp }) {
		terms.Level = planner.Asked(judged.Log).Level // the new level may no longer be allowed
	}
	logs, signs := n.Past(a.Today()), signsOf(n, a.Today())
	logs[len(logs)-1].Signs = slices.Concat(signs.open, signs.settled)
	plan, err := planner.Next(c, logs,
		planner.NextRequest{Terms: terms, Start: w.Start, Today: a.Today(), Cleared: signs.cleared})
	return err == nil && asksMore(w.Week, plan.Weeks[0])
}

// asksMore reports whether w has a move that is missing from than, or is there at an easier step or
// with a lighter load.
func asksMore(w, than workout.Week) bool {
	return slices.ContainsFunc(w.Moves, func(m workout.Move) bool {
		now := than.Move(m.Exercise)
		return now.Exercise == nil || isHarder(m, now)
	})
}

// isHarder reports whether a move is at a higher step or has a heavier load than the same move elsewhere.
func isHarder(m, than workout.Move) bool {
	return m.Step > than.Step || workout.IsHeavier(m.Dose.Load, than.Dose.Load)
}

// risen lists the moves that a begun week asks more of, although the week before it has words after
// which they would not: they were written down only once this one was planned.
func risen(n *note.Note, w note.Week) (list []string) {
	i := slices.IndexFunc(n.Weeks, func(other note.Week) bool { return other.Start.Before(w.Start) })
	if i < 0 || !w.Marked() {
		return nil
	}
	before := n.Weeks[i]
	for _, m := range w.Moves {
		was := before.Move(m.Exercise)
		words := saidAgainst(before, m.Exercise)
		if was.Exercise != nil && isHarder(m, was) && words != "" && !slices.Contains(w.ByHand.Edited, m.Exercise) {
			list = append(list, fmt.Sprintf("%s rose before you wrote %q about the week before: leave it out, or if that has settled do no more of it than then",
				m.Exercise.Name, words))
		}
	}
	return list
}

// saidAgainst returns the first words of pain or of a warning sign in a week after which an exercise
// does not go up; "" if there are none.
func saidAgainst(week note.Week, e *workout.Exercise) string {
	for _, day := range week.Trained {
		for _, line := range day.Of(e.ID) {
			if line.Holds() {
				return remark.Words(line.Feedback)
			}
		}
	}
	for _, s := range week.Signs {
		if (s.Exercise == nil || s.Exercise == e) && s.Urgency != workout.UrgencySee {
			return s.Words
		}
	}
	if len(week.Pains) > 0 {
		return week.Pains[0].Words
	}
	return ""
}

// before returns what to know before training a session: that it is for another time, comes too
// soon after the last one, or asks for more than what was written since.
func (a *app) before(n *note.Note, due note.Due, c *workout.Catalogue) (list []string) {
	today := a.Today()
	if due.When == note.DuePast && due.Week.Week.End().Before(today) {
		list = append(list, fmt.Sprintf("This session was planned for %s, and its week is over. To plan a week for now: %s",
			due.Day.Date.WithDay(), a.weekAfter(n.File)))
	}
	if text := noRest(n, due, today); text != "" {
		list = append(list, text+".")
	}
	if a.outdated(n, due.Week, c) {
		list = append(list, "What you did and wrote since this week was planned asks for less. To plan it again: "+
			a.weekAfter(n.File))
	}
	return append(list, sentences(risen(n, due.Week))...)
}
