package flags

import (
	"fmt"
	"slices"
	"strings"

	"rotate/internal/words"
)

// Choices is a flag with several of a list of words, joined by commas or given again.
type Choices[T ~string] struct {
	Values []T
	one    Value[T]
}

// NewChoices is a choice of any number of words of a kind, which errors name.
func NewChoices[T ~string](kind string, allowed []T) Choices[T] {
	return Choices[T]{one: Choice(kind, "", allowed)}
}

// String is the words chosen.
func (c *Choices[T]) String() string { return strings.Join(words.Of(c.Values), ",") }

// Type lists the words, so that help shows them.
func (c *Choices[T]) Type() string { return strings.Join(c.one.Offer(nil), ",") }

// Set adds words.
func (c *Choices[T]) Set(text string) error {
	for word := range strings.SplitSeq(text, ",") {
		value, err := c.one.read(word)
		if err != nil {
			return err
		}
		if !slices.Contains(c.Values, value) {
			c.Values = append(c.Values, value)
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
