// Package flags holds the values of flags: what they take, how help shows them, and which words they
// offer to a shell.
package flags

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // zones are known also where the system has none, as on Windows

	"rotate/internal/problem"
	"rotate/internal/workout"
)

// Choice is a flag with one of a list of words.
type Choice[T ~string] struct {
	Value T
	kind  string
	words []T
}

// NewChoice is a choice of a kind, which errors name, with its default.
func NewChoice[T ~string](kind string, value T, words []T) Choice[T] {
	return Choice[T]{value, kind, words}
}

// String is the word chosen.
func (c *Choice[T]) String() string { return string(c.Value) }

// Type lists the words, so that help shows them.
func (c *Choice[T]) Type() string { return strings.Join(c.Offer(nil), "|") }

// Set takes a word, ignoring case. Its error is a *workout.UnknownError.
func (c *Choice[T]) Set(word string) error {
	if !c.Knows(strings.TrimSpace(word)) {
		return &workout.UnknownError{Kind: c.kind, Word: word, Allowed: c.Offer(nil)}
	}
	c.Value = T(strings.ToLower(strings.TrimSpace(word)))
	return nil
}

// Knows reports a word of the list.
func (c *Choice[T]) Knows(word string) bool { return c.Has(T(strings.ToLower(word))) }

// Has reports a value of the list.
func (c *Choice[T]) Has(value T) bool { return slices.Contains(c.words, value) }

// Offer lists the words.
func (c *Choice[T]) Offer([]string) []string { return workout.Words(c.words) }

// Choices is a flag with several of a list of words, joined by commas or given again.
type Choices[T ~string] struct {
	Values []T
	one    Choice[T]
}

// NewChoices is a choice of any number of words.
func NewChoices[T ~string](kind string, words []T) Choices[T] {
	return Choices[T]{one: NewChoice(kind, "", words)}
}

// String is the words chosen.
func (c *Choices[T]) String() string { return strings.Join(workout.Words(c.Values), ",") }

// Type lists the words, so that help shows them.
func (c *Choices[T]) Type() string { return strings.Join(c.Offer(nil), ",") }

// Set adds words.
func (c *Choices[T]) Set(text string) error {
	for word := range strings.SplitSeq(text, ",") {
		if err := c.one.Set(word); err != nil {
			return err
		}
		if !slices.Contains(c.Values, c.one.Value) {
			c.Values = append(c.Values, c.one.Value)
		}
	}
	return nil
}

// Knows reports a word of the list.
func (c *Choices[T]) Knows(word string) bool { return c.one.Knows(word) }

// Offer lists the words.
func (c *Choices[T]) Offer([]string) []string { return c.one.Offer(nil) }

// Words is a flag with words of any kind, joined by commas or given again.
type Words struct {
	Values []string
	Known  []string // some of the words that it takes
}

// String is the words given.
func (w *Words) String() string { return strings.Join(w.Values, ",") }

// Type shows the form.
func (w *Words) Type() string { return "WORD,..." }

// Set adds words; none is an error.
func (w *Words) Set(text string) error {
	words := split(text)
	if words == nil {
		return fmt.Errorf("%q names nothing", text)
	}
	w.Values = append(w.Values, words...)
	return nil
}

// Knows reports a word that is known.
func (w *Words) Knows(word string) bool { return slices.Contains(w.Known, strings.ToLower(word)) }

func split(text string) (words []string) {
	for word := range strings.SplitSeq(text, ",") {
		if word = strings.TrimSpace(word); word != "" {
			words = append(words, word)
		}
	}
	return words
}

// Number is a flag with a whole number in a range.
type Number struct{ Value, Least, Most int }

// String is the number.
func (n *Number) String() string { return strconv.Itoa(n.Value) }

// Type shows the range.
func (n *Number) Type() string { return fmt.Sprintf("%d..%d", n.Least, n.Most) }

// Set takes a number in the range.
func (n *Number) Set(text string) error {
	v, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || v < n.Least || v > n.Most {
		return fmt.Errorf("%q is not a whole number from %d to %d", text, n.Least, n.Most)
	}
	n.Value = v
	return nil
}

// Offer lists the numbers of a short range.
func (n *Number) Offer([]string) (words []string) {
	for v := n.Least; v <= n.Most && n.Most < 10; v++ {
		words = append(words, strconv.Itoa(v))
	}
	return words
}

// Clock is a flag for a time of day.
type Clock struct {
	Value time.Time
	text  string
}

// String is what was given.
func (c *Clock) String() string { return c.text }

// Type shows the form.
func (c *Clock) Type() string { return "HH:MM" }

// Set takes a time of day.
func (c *Clock) Set(text string) error {
	t, err := time.Parse("15:04", text)
	if err != nil {
		return problem.WithHint(fmt.Errorf("%q is not a time of day", text), "give it as HH:MM, such as 07:00 or 18:30")
	}
	c.Value, c.text = t, text
	return nil
}

// Zone is a flag for a time zone; nil: none was given.
type Zone struct{ Value *time.Location }

// String is the name of the zone.
func (z *Zone) String() string {
	if z.Value == nil {
		return ""
	}
	return z.Value.String()
}

// Type shows the form.
func (z *Zone) Type() string { return "ZONE" }

// Set takes the name of a zone. Local is refused: the same request must give the same bytes.
func (z *Zone) Set(name string) error {
	zone, err := time.LoadLocation(name)
	if err != nil || name == "" || name == "Local" {
		return problem.WithHint(fmt.Errorf("%q is not a time zone", name),
			"give it as AREA/CITY, such as Europe/London or America/New_York")
	}
	z.Value = zone
	return nil
}
