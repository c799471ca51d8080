package note

import (
	"slices"
	"strings"

	"rotate/internal/remark"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// This file turns what was read into a plan, to be shown in another format.

// Current returns the week being trained: that of the session due, unless it was left behind; else
// the newest. The note must hold a week.
func (n *Note) Current(today workout.Date) Week {
	due := n.Due(today)
	left := due.When == DuePast && due.Week.Start.Before(n.Judged(today).Start)
	if due.When == DueNever || n.Resting(today) || left {
		return n.Weeks[0]
	}
	return due.Week
}

// Typed lists what someone wrote in a week: behind its doses, as warning signs, as pain and without
// a meaning here.
func (n *Note) Typed(w Week, c *workout.Catalogue) (all []string) {
	all = slices.Concat(words.Each(w.Signs, func(s workout.Sign) string { return s.Words }),
		words.Each(w.Pains, func(c workout.Complaint) string { return c.Words }),
		words.Each(w.Own, func(q workout.Quote) string { return q.Words }))
	for _, l := range w.Lines() {
		all = append(all, n.behind(*l, c))
	}
	return all
}

// Shown returns weeks, given newest first, as a plan with their marks.
func (n *Note) Shown(weeks []Week, c *workout.Catalogue) *workout.Plan {
	p := &workout.Plan{Marks: workout.Marks{}}
	for _, w := range slices.Backward(weeks) {
		p.Weeks = append(p.Weeks, w.Week)
		for _, day := range w.Trained {
			p.Marks[day.Date] = n.marks(w, day, c)
		}
	}
	return p
}

// marks returns what a day says, one mark per task. If two lines have the same task, both count.
func (n *Note) marks(w Week, day workout.Day, c *workout.Catalogue) []workout.Mark {
	marks := make([]workout.Mark, 0, len(day.Lines))
	var typed [][]string
	for _, l := range day.Lines {
		mark := workout.Mark{Exercise: l.Exercise, Side: sideOf(l, day), Tick: l.Tick}
		i := slices.IndexFunc(marks, func(m workout.Mark) bool { return m.Exercise == mark.Exercise && m.Side == mark.Side })
		if i < 0 {
			i, marks, typed = len(marks), append(marks, mark), append(typed, nil)
		}
		marks[i].Tick = max(marks[i].Tick, mark.Tick)
		if words := n.typed(w, l, c); words != "" {
			typed[i] = append(typed[i], words)
		}
	}
	for i, all := range typed {
		marks[i].Words = strings.Join(all, ", ")
	}
	return marks
}

// sideOf returns the side of a line; if it names none, the first that no other line of its day
// names.
func sideOf(l workout.Line, day workout.Day) workout.Side {
	if l.Side != workout.NoSide {
		return l.Side
	}
	sides, lines := l.Exercise.SidesOf(), day.Of(l.Exercise.ID)
	for _, side := range sides {
		if !slices.ContainsFunc(lines, func(other workout.Line) bool { return other.Side == side }) {
			return side
		}
	}
	return sides[0]
}

// behind returns what was typed behind the dose of a line, as it was typed.
func (n *Note) behind(l workout.Line, c *workout.Catalogue) string {
	text := n.nodes[n.nodeAt(l.Row-1)].text
	t, _ := c.ParseTask(text)
	return withoutDate(text[t.End:])
}

// typed returns what was typed behind the dose of a line, and then in rotate's words what was said
// elsewhere: above or below it, or by changing a dose or a load.
func (n *Note) typed(w Week, l workout.Line, c *workout.Catalogue) string {
	typed, all := n.behind(l, c), l.Feedback
	if planned := w.Move(l.Exercise).Dose.Amount(); l.Attempted() && all.Done == (workout.Amount{}) &&
		l.Dose.Amount() != planned {
		all.Done = l.Dose.Amount()
	}
	if rest := remark.Words(beyond(remark.Read(typed, l.Task(), w.Avoid).Feedback, all)); rest != "" {
		return strings.TrimLeft(typed+", "+rest, ", ")
	}
	return typed
}

// beyond returns what all says and part does not.
func beyond(part, all workout.Feedback) workout.Feedback {
	rest := part.Missing(all)
	if rest.Done == part.Done {
		rest.Done, rest.Short = workout.Amount{}, rest.Short && !part.Short
	}
	rest.Skipped, rest.Swap = rest.Skipped && !part.Skipped, rest.Swap && !part.Swap
	return rest
}

// withoutDate removes the date that the Obsidian Tasks plugin reads, and the signs that join the
// rest to the dose.
func withoutDate(typed string) string {
	if before, after, dated := strings.Cut(typed, scheduled); dated {
		after = strings.TrimLeft(after, " ")
		typed = strings.TrimRight(before, " ") + " " + after[min(len(after), len("2006-01-02")):]
	}
	return strings.TrimLeft(strings.Trim(typed, " ,;-"), ": ")
}
