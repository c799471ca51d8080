// Package flags provides the values of flags: what they accept, how help shows them, and which
// words they offer to a shell.
package flags

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // for systems without time zones, such as Windows

	"rotate/internal/problem"
	"rotate/internal/words"
)

// Value is a flag with a single value.
type Value[T any] struct {
	Value T
	form  string // for help
	show  func(T) string
	read  func(text string) (T, error)
	words []string // offered to a shell
	alone []string // offered before words while none has been typed
}

// String returns the value as text.
func (v *Value[T]) String() string { return v.show(v.Value) }

// Type returns the form or the words, for help.
func (v *Value[T]) Type() string { return v.form }

// Set parses a value. After an error, the old value stays.
func (v *Value[T]) Set(text string) error {
	value, err := v.read(text)
	if err == nil {
		v.Value = value
	}
	return err
}

// Knows reports whether the flag accepts a word. A single character is too ambiguous to count.
func (v *Value[T]) Knows(word string) bool {
	_, err := v.read(word)
	return err == nil && len(word) > 1
}

// Offer lists words for a shell, given those typed before.
func (v *Value[T]) Offer(before []string) []string {
	if before != nil {
		return v.words
	}
	return slices.Concat(v.alone, v.words)
}

// Choice is a flag for one of a list of words, ignoring case. For any other word, the error is a
// *words.UnknownError of that kind.
func Choice[T ~string](kind string, value T, allowed []T) Value[T] {
	all := words.Of(allowed)
	read := func(text string) (T, error) { return words.Parse(kind, text, allowed) }
	show := func(word T) string { return string(word) }
	return Value[T]{Value: value, form: strings.Join(all, "|"), show: show, read: read, words: all}
}

// Number is a flag for a whole number in a range. The numbers of a short range are offered to a
// shell.
func Number(value, least, most int) Value[int] {
	var few []string
	for n := least; n <= most && most < 10; n++ {
		few = append(few, strconv.Itoa(n))
	}
	read := func(text string) (int, error) {
		n, err := strconv.Atoi(strings.TrimSpace(text))
		if err != nil || n < least || n > most {
			return 0, fmt.Errorf("%q is not a whole number from %d to %d", text, least, most)
		}
		return n, nil
	}
	return Value[int]{Value: value, form: fmt.Sprintf("%d..%d", least, most), show: strconv.Itoa,
		read: read, words: few}
}

// Minutes is a flag for minutes, at most a week; -1: none were given.
func Minutes() Value[int] {
	const most = 7 * 24 * 60
	v := Number(-1, 0, most)
	v.form = "MINUTES"
	v.show = func(n int) string {
		if n < 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
	return v
}

// orNothing shows a value, but the zero value, which means none was given, as an empty string.
func orNothing[T comparable](show func(T) string) func(T) string {
	return func(value T) string {
		var none T
		if value == none {
			return ""
		}
		return show(value)
	}
}

// Clock is a flag for a time of day; zero: none was given.
func Clock() Value[time.Time] {
	show := func(t time.Time) string { return t.Format("15:04") }
	return Value[time.Time]{form: "HH:MM", show: orNothing(show), read: func(text string) (time.Time, error) {
		t, err := time.Parse("15:04", text)
		if err != nil {
			return t, problem.WithHint(fmt.Errorf("%q is not a time of day", text),
				"give it as HH:MM, such as 07:00 or 18:30")
		}
		return t, nil
	}}
}

// Zone is a flag for a time zone; nil: none was given. Local is refused: the same request must give
// the same output everywhere.
func Zone() Value[*time.Location] {
	show := orNothing((*time.Location).String)
	return Value[*time.Location]{form: "ZONE", show: show, read: func(name string) (*time.Location, error) {
		zone, err := time.LoadLocation(name)
		if err != nil || name == "" || name == "Local" {
			return nil, problem.WithHint(fmt.Errorf("%q is not a time zone", name),
				"give it as AREA/CITY, such as Europe/London or America/New_York")
		}
		return zone, nil
	}}
}
