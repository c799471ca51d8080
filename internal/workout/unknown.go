package workout

import (
	"fmt"
	"slices"
	"strings"
)

// UnknownError reports a word that is not in its vocabulary.
type UnknownError struct {
	Kind    string   // what the word should have been, such as "level"
	Word    string   // what was given
	Allowed []string // the vocabulary, in its own order
}

// Error names the kind and the word.
func (e *UnknownError) Error() string { return fmt.Sprintf("unknown %s %q", e.Kind, e.Word) }

// mostShown is how many allowed words a hint lists; beyond that, only near ones help.
const mostShown = 30

// Hint names the likely word and the allowed ones; empty where there is nothing to name.
func (e *UnknownError) Hint() string {
	var parts []string
	if near := Nearest(e.Word, e.Allowed); near != "" {
		parts = append(parts, "did you mean "+near+"?")
	}
	if n := len(e.Allowed); n > 0 && n <= mostShown {
		parts = append(parts, "it can be "+OneOf(e.Allowed))
	}
	return strings.Join(parts, " ")
}

// Nearest finds the word that word was probably meant to be; empty when none is near. A near word
// takes few changes for its length, or begins with what was typed.
func Nearest(word string, words []string) string {
	word = strings.ToLower(strings.TrimSpace(word))
	best, fewest := "", len(word)/3+2
	for _, candidate := range words {
		n := changes(word, strings.ToLower(candidate), fewest)
		if n < fewest {
			best, fewest = candidate, n
		}
	}
	if best != "" || len(word) < 3 {
		return best
	}
	if i := slices.IndexFunc(words, func(w string) bool { return strings.Contains(strings.ToLower(w), word) }); i >= 0 {
		return words[i]
	}
	return ""
}

// changes counts the letters to insert, delete, replace or swap to make a of b, but gives up at
// limit.
func changes(a, b string, limit int) int {
	if d := len(a) - len(b); d >= limit || -d >= limit {
		return limit
	}
	var before []int
	last := make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			same := 1
			if a[i-1] == b[j-1] {
				same = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+same)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
