// Package problem describes what is wrong with the user's input, where it is, and what might help.
package problem

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"rotate/internal/words"
)

// Severity says whether a problem stops the work or is only worth knowing.
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

// String returns the place as file:line:column.
func (p Place) String() string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column) }

// Problem is a single thing that is wrong.
type Problem struct {
	Place
	Severity Severity
	Text     string
}

// String returns the problem as file:line:column: error: text.
func (p Problem) String() string {
	return fmt.Sprintf("%s: %s: %s", p.Place, p.Severity, p.Text)
}

// Message returns the problem without its severity, as file:line:column: text, for messages that
// already give the severity.
func (p Problem) Message() string { return p.Place.String() + ": " + p.Text }

// List is the problems of one or more files. As an error, it means only those that are errors.
type List []Problem

// Error returns the errors, one a line.
func (l List) Error() string { return strings.Join(l.Messages(), "\n") }

// Messages returns the messages of the errors.
func (l List) Messages() []string {
	return words.Each(words.Without(l, func(p Problem) bool { return p.Severity != Error }), Problem.Message)
}

// Err returns the list as an error; nil if it contains no errors.
func (l List) Err() error {
	if !slices.ContainsFunc(l, func(p Problem) bool { return p.Severity == Error }) {
		return nil
	}
	return l
}

// Sort sorts the problems by place.
func (l List) Sort() {
	words.Sort(l, func(a, b Problem) int {
		return cmp.Or(strings.Compare(a.File, b.File), a.Line-b.Line, a.Column-b.Column)
	})
}

// Most is how many errors, and how many warnings, are shown: a broken file can have millions.
const Most = 1000

// A Gatherer collects problems, up to Most errors and as many warnings.
type Gatherer struct {
	List  List
	count map[Severity]int
}

// Add adds a problem. The first one beyond the limit says that there are more; the others are
// dropped.
func (g *Gatherer) Add(p Problem) {
	if g.count == nil {
		g.count = map[Severity]int{}
	}
	g.count[p.Severity]++
	if g.count[p.Severity] == Most+1 {
		p.Text = fmt.Sprintf("more than %d %ss; the rest are not shown", Most, p.Severity)
	}
	if g.count[p.Severity] <= Most+1 {
		g.List = append(g.List, p)
	}
}

// Fail adds an error.
func (g *Gatherer) Fail(at Place, format string, args ...any) {
	g.Add(Problem{Place: at, Severity: Error, Text: fmt.Sprintf(format, args...)})
}

// Warn adds a warning.
func (g *Gatherer) Warn(at Place, format string, args ...any) {
	g.Add(Problem{Place: at, Severity: Warning, Text: fmt.Sprintf(format, args...)})
}

// Full reports whether looking for more problems of a severity is pointless.
func (g *Gatherer) Full(s Severity) bool { return g.count[s] > Most }

type hinted struct {
	error
	hint string
}

func (e hinted) Unwrap() error { return e.error }

// Hint returns the hint.
func (e hinted) Hint() string { return e.hint }

// WithHint adds to an error a hint about what might help.
func WithHint(err error, format string, args ...any) error {
	return hinted{err, fmt.Sprintf(format, args...)}
}

// Hint returns what might help with an error, or "" if it does not say.
func Hint(err error) string {
	var hinting interface{ Hint() string }
	if errors.As(err, &hinting) {
		return hinting.Hint()
	}
	return ""
}
