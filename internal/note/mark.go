package note

import (
	"cmp"
	"slices"
	"strings"

	"rotate/internal/markdown"
	"rotate/internal/remark"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// Marked is what a session adds to a task line.
type Marked struct {
	Exercise *workout.Exercise
	Side     workout.Side
	Done     bool // to be ticked
	Said     workout.Feedback
	// ByHand says that the user ticks an open line; what the line says about the amount still
	// holds.
	ByHand bool
	Typed  string // the user's own words for Said, written as they are; empty: Said in words
}

// Changed is a task line before and after it was marked, without its ending.
type Changed struct {
	Row      int // from 1
	Old, New string
}

// Edit is a note as it is to be written, and what that changes.
type Edit struct {
	After   *Note
	Changed []Changed // in the order of the note
	Lost    []Marked  // what the note has no line for
}

// Mark ticks the lines of a day that were done and adds feedback right after their doses. It
// changes only what is in the boxes and adds words. The result has been read back: it holds the
// marks, and everything else is unchanged.
func (n *Note) Mark(date workout.Date, marks []Marked, c *workout.Catalogue) (Edit, error) {
	week, day, _ := n.Day(date)
	day.Lines = slices.Clone(day.Lines)
	var edits []markdown.Edit
	var lost []Marked
	used := map[int]bool{}
	for _, mark := range marks {
		i := slices.IndexFunc(day.Lines, func(l workout.Line) bool {
			return l.Exercise.ID == mark.Exercise.ID && l.Side == mark.Side && !used[l.Row] &&
				!(mark.ByHand && l.Tick == workout.TickDone)
		})
		if i < 0 {
			lost = append(lost, mark)
			continue
		}
		used[day.Lines[i].Row] = true
		edits = append(edits, n.mark(&day.Lines[i], mark)...)
		day.Lines[i].Settle(week.Move(day.Lines[i].Exercise).Dose)
	}
	edited := n.document.Apply(edits...)
	edit := Edit{n.again(edited.Bytes(), c), n.differences(edited), lost}
	return edit, n.verifyMarks(edit.After, week, day)
}

// Unmark returns the note without what Mark changed on a day, in lines that are still as Mark left
// them; words added behind stay. Lines that were changed in other ways stay as they are.
func (n *Note) Unmark(date workout.Date, changed []Changed, c *workout.Catalogue) *Note {
	var rows []int // of the day's tasks, from 0: a task may take several rows
	for _, task := range n.nodes {
		for row := task.from; row < task.to && task.kind == nodeTask && task.date == date; row++ {
			rows = append(rows, row)
		}
	}
	var edits []markdown.Edit
	for _, change := range changed {
		i := slices.IndexFunc(rows, func(row int) bool { return leads(n.document.Raw(row), change.New) })
		if i < 0 {
			continue
		}
		from := n.document.Rows(rows[i], rows[i]).From
		rows = slices.Delete(rows, i, i+1)
		edits = append(edits, markdown.Edit{Span: markdown.Span{From: from, To: from + len(change.New)},
			Text: change.Old})
	}
	if edits == nil {
		return n
	}
	return n.again(n.document.Apply(edits...).Bytes(), c)
}

// leads reports whether a line is start, or begins with it and goes on with other words.
func leads(line, start string) bool {
	rest, found := strings.CutPrefix(line, start)
	return found && (rest == "" || rest[0] == ' ' || rest[0] == ',')
}

// mark returns the edits that mark a task line, and updates the line to what it should then read
// as.
func (n *Note) mark(l *workout.Line, mark Marked) (edits []markdown.Edit) {
	task := n.nodes[n.nodeAt(l.Row-1)]
	if mark.Done && l.Tick != workout.TickDone {
		sign := task.box.Ticked
		if sign == "x" {
			sign = cross(n.org)
		}
		edits = append(edits, markdown.Edit{Span: task.box.Span, Text: sign})
		l.Tick = workout.TickDone
	}
	said := mark.Said
	if afterAll := l.Skipped && said.Done == (workout.Amount{}) || l.Short && !mark.ByHand; mark.Done && afterAll {
		said.Done = l.Dose.Amount()
		if mark.Typed != "" {
			mark.Typed = remark.Words(workout.Feedback{Done: said.Done}) + ", " + mark.Typed
		}
	}
	text := cmp.Or(mark.Typed, remark.Words(l.Feedback.Missing(said)))
	if text == "" {
		return edits
	}
	text = ", " + text
	rest := markdown.Span{From: task.dose, To: n.whole().To}
	after := strings.TrimLeft(n.document.Slice(rest), " ")
	if words.GoesOn(after) || strings.HasPrefix(after, "-") {
		text += ","
	}
	l.Feedback.Add(said)
	l.Done, l.Short, l.Skipped = workout.Amount{}, false, l.Skipped && !mark.Done
	return append(edits, markdown.Edit{Span: markdown.Span{From: task.dose, To: task.dose}, Text: text})
}

// differences lists the lines that an edit changed.
func (n *Note) differences(edited *markdown.Document) (all []Changed) {
	for row := range n.document.Len() {
		old, now := n.document.Raw(row), edited.Raw(row)
		if old != now {
			all = append(all, Changed{row + 1, old, now})
		}
	}
	return all
}

// verifyMarks compares the marked note, read again. The day must say what it said and what was added,
// and everything else must be unchanged.
func (n *Note) verifyMarks(again *Note, week Week, day workout.Day) error {
	_, now, _ := again.Day(day.Date)
	for i := range min(len(day.Lines), len(now.Lines)) {
		if line := &day.Lines[i]; remark.Words(now.Lines[i].Missing(line.Feedback)) == "" {
			line.Feedback, line.Beside = now.Lines[i].Feedback, now.Lines[i].Beside
		}
	}
	weeks := slices.Clone(n.Weeks)
	for i, w := range weeks {
		if w.Start == week.Start {
			weeks[i].Trained = slices.Clone(w.Trained)
			weeks[i].Trained[slices.IndexFunc(w.Trained, func(d workout.Day) bool { return d.Date == day.Date })] = day
		}
	}
	return again.holds(weeks)
}
