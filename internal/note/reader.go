package note

import (
	"fmt"

	"rotate/internal/markdown"
	"rotate/internal/problem"
	"rotate/internal/workout"
)

// reader reads a note, block by block.
type reader struct {
	*Note
	gathered  problem.Gatherer
	catalogue *workout.Catalogue
	hint      heard // by the front matter
	weeks     []*Week
	week      *Week
	loose     Week   // what was typed where there is no week
	block     *block // that is read
	place     place  // in which it is
	looking   bool   // aside: below what the program wrote, so that it is the user's
	under     []spot // under the title, or before the first one, in case that it is lost: looked at once all is known
	overTitle []spot // right above the first title
	early     []markdown.Text
	heading   string // the last one of the user's
	other     int    // the indent of a user's item in a day; -1: the last one was a task
	ofTask    bool   // that item has a box
	typed     bool   // the field of the front matter is the user's
	unknown   int    // names that are not known
	cut       bool   // what is read is longer than that
	width     int    // of the text, where lines are broken; 0: not looked at yet
}

// add reports a problem at a line, from 1.
func (r *reader) add(severity problem.Severity, row, column int, format string, args ...any) {
	place := problem.Place{File: r.File, Line: row, Column: column}
	r.gathered.Add(problem.Problem{Severity: severity, Text: fmt.Sprintf(format, args...), Place: place})
	r.Problems = r.gathered.List
}

// at reports a problem at a place of the document.
func (r *reader) at(severity problem.Severity, at int, format string, args ...any) {
	if r.gathered.Full(severity) {
		return // to find a place takes its time
	}
	row, column := r.document.Place(at)
	r.add(severity, row+1, column, format, args...)
}

func (r *reader) fail(at int, format string, args ...any) { r.at(problem.Error, at, format, args...) }
func (r *reader) warn(at int, format string, args ...any) { r.at(problem.Warning, at, format, args...) }

// day is the day that is read.
func (r *reader) day() *workout.Day { return &r.week.Trained[len(r.week.Trained)-1] }

// above is the task line above what is read in a day; nil: there is none.
func (r *reader) above() *workout.Line {
	if r.place != inDay || len(r.day().Lines) == 0 {
		return nil
	}
	return &r.day().Lines[len(r.day().Lines)-1]
}

// typedIn is the week in which something is typed.
func (r *reader) typedIn() *Week {
	if r.week == nil || r.place == aside {
		return &r.loose
	}
	return r.week
}

// avoids are the conditions of the week that is read: some have warning signs of their own.
func (r *reader) avoids() []workout.Condition {
	switch {
	case r.week == nil || r.week.heard.terms == nil:
		return r.hint.Avoid
	}
	return r.week.heard.Avoid
}
