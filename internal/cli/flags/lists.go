package flags

import (
	"fmt"
	"slices"
	"strings"

	"rotate/internal/words"
)

// Paths is a flag's value: files or folders in order of precedence, the last one highest. A path
// given again counts only at its last place: for completion, cobra parses a line twice.
type Paths []string

// String returns the paths.
func (p *Paths) String() string { return strings.Join(*p, ",") }

// Type returns what cobra uses for a flag that may be repeated.
func (p *Paths) Type() string { return "stringArray" }

// Set adds a path at the end.
func (p *Paths) Set(path string) error {
	others := words.Without(*p, func(other string) bool { return other == path })
	*p = append(others, path)
	return nil
}

// Words is a flag for words of any kind, separated by commas or given one by one.
type Words struct {
	Values []string
	Known  []string // some of the accepted words
}

// String returns the words.
func (w *Words) String() string { return strings.Join(w.Values, ",") }

// Type returns the form, for help.
func (w *Words) Type() string { return "WORD,..." }

// Set adds words. A text without a word is an error.
func (w *Words) Set(text string) error {
	words := split(text)
	if words == nil {
		return fmt.Errorf("%q contains no word", text)
	}
	w.Values = append(w.Values, words...)
	return nil
}

// Knows reports whether a word is one of the known ones.
func (w *Words) Knows(word string) bool { return slices.Contains(w.Known, strings.ToLower(word)) }

func split(text string) (words []string) {
	for word := range strings.SplitSeq(text, ",") {
		if word = strings.TrimSpace(word); word != "" {
			words = append(words, word)
		}
	}
	return words
}
