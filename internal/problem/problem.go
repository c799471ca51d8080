// Package problem describes what is wrong in what a user gave, where it is, and what would help.
package problem

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Severity tells what stops the work from what is worth knowing.
type Severity string

// The severities.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// Place is a position in a file. Line and Column count from 1; Column counts characters.
type Place struct {
	File         string
	Line, Column int
}

// String is the place as file:line:column.
func (p Place) String() string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column) }

// Problem is one thing wrong.
type Problem struct {
	Place
	Severity Severity
	Text     string
}

// String is the problem as file:line:column: error: text.
func (p Problem) String() string {
	return fmt.Sprintf("%s: %s: %s", p.Place, p.Severity, p.Text)
}

// Message is the problem without its severity, file:line:column: text, for where that is said
// already.
func (p Problem) Message() string { return p.Place.String() + ": " + p.Text }

// List is the problems of one or more files. As an error it stands for those that are errors.
type List []Problem

// Error lists the errors, a line each.
func (l List) Error() string { return strings.Join(l.Messages(), "\n") }

// Messages are the messages of the errors.
func (l List) Messages() []string {
	var lines []string
	for _, p := range l {
		if p.Severity == Error {
			lines = append(lines, p.Message())
		}
	}
	return lines
}

// Err is the list as an error, nil when it holds none.
func (l List) Err() error {
	if !slices.ContainsFunc(l, func(p Problem) bool { return p.Severity == Error }) {
		return nil
	}
	return l
}

// Sort puts the problems in the order of their places.
func (l List) Sort() {
	slices.SortStableFunc(l, func(a, b Problem) int {
		return cmp.Or(strings.Compare(a.File, b.File), a.Line-b.Line, a.Column-b.Column)
	})
}

// Most is how many errors, and how many warnings, are shown: a broken file can have millions.
const Most = 1000

// A Gatherer collects problems, up to Most errors and as many warnings.
type Gatherer struct {
	List             List
	errors, warnings int
}

// Add keeps a problem. The first beyond the bound is replaced by a word that there are more, the
// others are dropped.
func (g *Gatherer) Add(p Problem) {
	count, kind := &g.errors, "errors"
	if p.Severity == Warning {
		count, kind = &g.warnings, "warnings"
	}
	*count++
	if *count == Most+1 {
		p.Text = fmt.Sprintf("more than %d %s; the rest are not shown", Most, kind)
	}
	if *count <= Most+1 {
		g.List = append(g.List, p)
	}
}

// Full reports that looking for more problems of a kind is no use.
func (g *Gatherer) Full(s Severity) bool {
	if s == Warning {
		return g.warnings > Most
	}
	return g.errors > Most
}

type hinted struct {
	error
	hint string
}

func (e hinted) Unwrap() error { return e.error }

// Hint is the help.
func (e hinted) Hint() string { return e.hint }

// WithHint adds to an error what would help.
func WithHint(err error, format string, args ...any) error {
	return hinted{err, fmt.Sprintf(format, args...)}
}

// Hint is what would help with an error; empty: it does not say.
func Hint(err error) string {
	var hinting interface{ Hint() string }
	if errors.As(err, &hinting) {
		return hinting.Hint()
	}
	return ""
}
