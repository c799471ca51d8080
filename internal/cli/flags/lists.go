package flags

import (
	"fmt"
	"slices"
	"strings"
)

// Paths is a flag's value: files or folders in the order in which they count, the last one most. One
// that is given again counts at its last place, once: for completion, cobra parses a line twice.
type Paths []string

// String is the paths given.
func (p *Paths) String() string { return strings.Join(*p, ",") }

// Type is what cobra takes for one that may be given again.
func (p *Paths) Type() string { return "stringArray" }

// Set adds a path at the end.
func (p *Paths) Set(path string) error {
	others := slices.DeleteFunc(slices.Clone(*p), func(other string) bool { return other == path })
	*p = append(others, path)
	return nil
}

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
