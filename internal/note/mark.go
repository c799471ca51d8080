package note

import (
	"fmt"
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
	Done     bool   // to be ticked
	Words    string // feedback as the note understands it: "hard, pain 3"; empty: none
}

// Changed is a task line before and after it was marked, without its ending.
type Changed struct {
	Row      int // from 1
	Old, New string
}

// Edit is a note as it is to be written, and what that changes.
type Edit struct {
	Data    []byte
	Changed []Changed // in the order of the note
	Lost    []Marked  // what the note has no line for
}

// Mark ticks the lines of a day that were done and adds feedback right after their doses. It changes
// what is in the boxes and nothing else, but for the words that it adds. The result was read back: it
// holds the marks, and all else as it was.
func (n *Note) Mark(date workout.Date, marks []Marked, c *workout.Catalogue) (Edit, error) {
	week, day, _ := n.Day(date)
	day.Lines = slices.Clone(day.Lines)
	cross := "x"
	if isOrg(n.document) {
		cross = "X" // the only one that org knows
	}
	var edits []markdown.Edit
	var lost []Marked
	used := map[int]bool{}
	for _, mark := range marks {
		i := slices.IndexFunc(day.Lines, func(l workout.Line) bool {
			return l.Exercise.ID == mark.Exercise.ID && l.Side == mark.Side && !used[l.Row]
		})
		if i < 0 {
			lost = append(lost, mark)
			continue
		}
		used[day.Lines[i].Row] = true
		edits = append(edits, n.mark(&day.Lines[i], mark, cross)...)
	}
	edited := n.document.Apply(edits...)
	edit := Edit{edited.Bytes(), n.differences(edited), lost}
	return edit, n.verifyMarks(edit.Data, week, day, c)
}

// mark makes the edits to a task line, and of the line what it is to read as.
func (n *Note) mark(l *workout.Line, mark Marked, cross string) (edits []markdown.Edit) {
	task := n.task(l.Row)
	if mark.Done && l.Tick != workout.TickDone {
		sign := map[markdown.BoxForm]string{markdown.BoxBracket: cross, markdown.BoxBallot: "\u2612", markdown.BoxKeyword: "DONE"}[task.box.Form]
		edits = append(edits, markdown.Edit{Span: task.box.Span, Text: sign})
		l.Tick = workout.TickDone
	}
	added := newWords(l, mark)
	if added == "" {
		return edits
	}
	after := strings.TrimLeft(n.document.Slice(markdown.Span{From: task.dose, To: n.document.Rows(0, n.document.Len()).To}), " ")
	text := ", " + added
	if words.GoesOn(after) || strings.HasPrefix(after, "-") {
		text += ","
	}
	l.Feedback.Add(readWords(added, l))
	return append(edits, markdown.Edit{Span: markdown.Span{From: task.dose, To: task.dose}, Text: text})
}

// task is the part of the note that a task line is.
func (n *Note) task(row int) node {
	i, _ := slices.BinarySearchFunc(n.nodes, row-1, func(a node, row int) int { return a.from - row })
	return n.nodes[i]
}

func readWords(said string, l *workout.Line) workout.Feedback {
	return remark.Read(", "+said, l.Task()).Feedback
}

// newWords are the words that a line does not say already. One that tells of a shortfall and is done
// after all says how much was done.
func newWords(l *workout.Line, mark Marked) string {
	var added []string
	for word := range strings.SplitSeq(mark.Words, ", ") {
		said := l.Feedback
		said.Add(readWords(word, l))
		if word != "" && (said != l.Feedback || strings.HasPrefix(word, "did ")) {
			added = append(added, word)
		}
	}
	return strings.Join(added, ", ")
}

// differences lists the lines that an edit changed.
func (n *Note) differences(edited *markdown.Document) (all []Changed) {
	for row := range n.document.Len() {
		old, now := n.document.Raw(row), edited.Raw(row)
		if old != now {
			all = append(all, Changed{row + 1, strings.TrimRight(old, "\r\n"), strings.TrimRight(now, "\r\n")})
		}
	}
	return all
}

// verifyMarks reads the marked note again: the day must be as meant, all else as it was.
func (n *Note) verifyMarks(data []byte, week Week, day workout.Day, c *workout.Catalogue) error {
	again := Read(n.File, data, c)
	for _, old := range n.Weeks {
		if old.Start == week.Start {
			old.Trained = slices.Clone(old.Trained)
			i := slices.IndexFunc(old.Trained, func(d workout.Day) bool { return d.Date == day.Date })
			if i >= 0 {
				old.Trained[i] = day
			}
		}
		if !slices.ContainsFunc(again.Weeks, old.sameMarks) {
			return fmt.Errorf("%w: the week from %s would read otherwise", ErrEdit, old.Start)
		}
	}
	return nil
}
