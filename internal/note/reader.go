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
	hint      []workout.Condition // those of the front matter or, right above the first title, of its week
	weeks     []*Week
	week      *Week
	loose     Week   // gets what was typed outside any week
	block     *block // being read
	place     place  // that the block is in
	looking   bool   // aside: below what the program wrote, so it is the user's
	// Under holds texts under a title, or above the first one, in case a title is lost, to be
	// looked at once all is known.
	under     []spot
	overTitle []spot // right above the first title
	early     []markdown.Text
	heading   string // the user's last one
	other     int    // the indent of the user's item above, in a day; -1: the last item was a task
	ofTask    bool   // that item has a box
	typed     bool   // the current front matter field is the user's
	unknown   int    // unknown names so far
	width     int    // at which lines of the text are broken; 0: not looked at yet
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
		return // finding a place is slow
	}
	row, column := r.document.Place(at)
	r.add(severity, row+1, column, format, args...)
}

func (r *reader) fail(at int, format string, args ...any) { r.at(problem.Error, at, format, args...) }
func (r *reader) warn(at int, format string, args ...any) { r.at(problem.Warning, at, format, args...) }

// bounded adds an item to a list unless that has as many as are shown.
func bounded[T any](list []T, item T) []T {
	if len(list) >= problem.Most {
		return list
	}
	return append(list, item)
}

// day returns the day being read.
func (r *reader) day() *workout.Day { return &r.week.Trained[len(r.week.Trained)-1] }

// above returns the task line above what is being read in a day; nil: there is none.
func (r *reader) above() *workout.Line {
	if r.place != inDay || len(r.day().Lines) == 0 {
		return nil
	}
	return &r.day().Lines[len(r.day().Lines)-1]
}

// typedIn returns the week that what is being read counts for; outside any week, loose.
func (r *reader) typedIn() *Week {
	if r.week == nil || r.place.aside() {
		return &r.loose
	}
	return r.week
}

// avoids returns the conditions of the week being read: some have warning signs of their own.
func (r *reader) avoids() []workout.Condition {
	if r.week == nil || r.week.heard.terms == nil {
		return r.hint
	}
	return r.week.heard.Avoid
}
