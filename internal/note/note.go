package note

import (
	"bytes"
	"slices"

	"rotate/internal/markdown"
	"rotate/internal/problem"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// The bounds on a note.
const (
	MaxBytes = markdown.MaxBytes
	MaxLines = markdown.MaxLines
	MaxParts = 100000 // weeks, days, task lines, changes and choices: two hundred years of training
)

// Note is a note as it was read.
type Note struct {
	File     string
	Weeks    []Week // newest first; if a week appears twice, the copy that counts
	Problems problem.List
	document *markdown.Document
	front    front
	nodes    []node  // in the order of the note
	guides   []guide // the parts of the how-to; nil: there is none
	org      bool    // a title is an org heading
	foreign  bool    // not a rotation plan
	readings readings
}

// Week is a week of a note, with its place.
type Week struct {
	workout.Log
	Row    int  // of the title, from 1
	End    int  // the row after its last line
	Dated  bool // its lines carry the dates that the Obsidian Tasks plugin reads
	titled bool
	heard  heard // what its sentences say, or the front matter where they are lost
}

// node is a part of a week as the note has it. Two nodes with the same key are the same part.
type node struct {
	key
	from, to int // rows, from 0
	text     string
	box      markdown.Box
	dose     int // where in the document the dose of a task ends
}

// key names a part of a week.
type key struct {
	kind     nodeKind
	date     workout.Date // of a day and its tasks
	exercise *workout.Exercise
	side     workout.Side
	section  place
}

type nodeKind byte

const (
	nodeTitle nodeKind = iota
	nodeParagraph
	nodeSection
	nodeChange
	nodeDay
	nodeTask
	nodeChoice
)

// Judged returns the week that the next one follows: the newest that carries a mark, or a rest week
// that ended before today (zero: none did); if there is no such week, the oldest. The note must
// hold a week.
func (n *Note) Judged(today workout.Date) Week { return n.Weeks[n.judged(today)] }

// onlyNoted reports whether a week begins after today (zero: not known, so false) and nothing in it
// was tried yet: what is written there is for later.
func (w Week) onlyNoted(today workout.Date) bool {
	chosen := slices.ContainsFunc(w.Choices, func(c workout.Choice) bool { return c.Ticked })
	return !today.IsZero() && today.Before(w.Start) && !w.Any(workout.Line.Attempted) && !chosen && len(w.Signs) == 0
}

// judged returns the index of the judged week. In the newer weeks before it nothing was tried.
func (n *Note) judged(today workout.Date) int {
	i := slices.IndexFunc(n.Weeks, func(w Week) bool {
		return w.Marked() && !w.onlyNoted(today) || w.Rest && w.Week.End().Before(today)
	})
	if i < 0 {
		return len(n.Weeks) - 1
	}
	return i
}

// InOrder lists the weeks in the order of the note.
func (n *Note) InOrder() []Week {
	return slices.SortedFunc(slices.Values(n.Weeks), func(a, b Week) int { return a.Row - b.Row })
}

// Past lists the weeks up to the judged one, oldest first. The judged week also gets the pain
// written in the weeks after it. The note must hold a week.
func (n *Note) Past(today workout.Date) []workout.Log {
	judged := n.judged(today)
	list := logs(n.Weeks[judged:])
	for _, w := range n.Weeks[:judged] {
		last := &list[len(list)-1]
		last.Pains = slices.Concat(last.Pains, w.Pains)
	}
	return list
}

// Logs lists the weeks, oldest first.
func (n *Note) Logs() []workout.Log { return logs(n.Weeks) }

func logs(weeks []Week) (list []workout.Log) {
	for _, w := range slices.Backward(weeks) {
		list = append(list, w.Log)
	}
	return list
}

// Place returns where the text of a row begins.
func (n *Note) Place(row int) problem.Place {
	place := problem.Place{File: n.File, Line: row, Column: 1}
	if n.document != nil && row > 0 && row <= n.document.Len() && n.document.Kind(row-1) == markdown.KindVisible {
		_, place.Column = n.document.Place(n.document.Line(row - 1).Text.Start(0))
	}
	return place
}

// Day finds a day of the note. If several weeks hold it, the newest counts.
func (n *Note) Day(date workout.Date) (Week, workout.Day, bool) {
	for _, w := range n.Weeks {
		if i := slices.IndexFunc(w.Trained, func(d workout.Day) bool { return d.Date == date }); i >= 0 {
			return w, w.Trained[i], true
		}
	}
	return Week{}, workout.Day{}, false
}

// Dates lists the days of all weeks, in order.
func (n *Note) Dates() []workout.Date {
	var dates []workout.Date
	for _, w := range n.Weeks {
		for _, day := range w.Trained {
			dates = append(dates, day.Date)
		}
	}
	slices.SortFunc(dates, workout.Date.Since)
	return slices.Compact(dates)
}

// Recent returns the problems except those in weeks before the judged one. The note must hold a
// week.
func (n *Note) Recent() problem.List {
	judged := n.Judged(workout.Date{}).Start
	return words.Without(n.Problems, func(p problem.Problem) bool {
		w := n.WeekAt(p.Line)
		return w != nil && w.Start.Before(judged)
	})
}

// Foreign reports whether the file is simply not a rotation plan, with nothing else wrong.
func (n *Note) Foreign() bool { return n.foreign && len(n.Problems) == 1 }

// WeekAt returns the week that a row is in; nil: it is in none.
func (n *Note) WeekAt(row int) *Week {
	i := slices.IndexFunc(n.Weeks, func(w Week) bool { return w.Row <= row && row < w.End })
	if i < 0 {
		return nil
	}
	return &n.Weeks[i]
}

// Broken reports whether a week has an error in it, so that what was done cannot be known.
func (n *Note) Broken(w *Week) bool {
	return slices.ContainsFunc(n.Problems, func(p problem.Problem) bool {
		return p.Severity == problem.Error && w.Row <= p.Line && p.Line < w.End
	})
}

// MentionsPlan reports whether a file mentions a rotation plan at all. It is quick, and a file that
// does not is not worth reading.
func MentionsPlan(data []byte) bool {
	if bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF")) {
		d, err := markdown.Open(data)
		if err != nil {
			return false
		}
		data = []byte(d.Slice(d.Rows(0, d.Len())))
	}
	return mentions(data, "otation") || mentions(data, "OTATION")
}

// mentions looks for the end of the word rotation with plan shortly after it. An app may put an
// escape, a no-break space or a mark between the two.
func mentions(data []byte, end string) bool {
	const farApart = 12 // bytes
	for {
		i := bytes.Index(data, []byte(end))
		if i < 0 {
			return false
		}
		data = data[i+len(end):]
		if bytes.Contains(bytes.ToLower(data[:min(len(data), farApart)]), []byte("plan")) {
			return true
		}
	}
}

func (n *Note) whole() markdown.Span { return n.document.Rows(0, n.document.Len()) }

// Bytes returns the note as it is on disk; nil: there is none, or it could not be opened.
func (n *Note) Bytes() []byte {
	if n == nil || n.document == nil {
		return nil
	}
	return n.document.Bytes()
}

// nodesOf returns the parts of a week.
func (n *Note) nodesOf(w Week) []node {
	from, to := n.nodeAt(w.Row-1), n.nodeAt(w.End-1)
	return n.nodes[from:max(from, to)]
}

// nodeAt returns the index of the part that begins at a row, or else of the next one.
func (n *Note) nodeAt(row int) int {
	i, _ := slices.BinarySearchFunc(n.nodes, row, func(a node, row int) int { return a.from - row })
	return i
}
