package flags

import (
	"fmt"
	"slices"
	"strings"
)

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
		return fmt.Errorf("%q contains no word", text)
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
