package words

import (
	"cmp"
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
	near, all := Nearest(e.Word, e.Allowed), ""
	if n := len(e.Allowed); n > 0 && n <= mostShown {
		near, all = cmp.Or(near, related(e.Word, e.Allowed)), "it can be "+OneOf(e.Allowed)
	}
	if near != "" {
		near = "did you mean " + near + "? "
	}
	return strings.TrimSpace(near + all)
}

// Nearest finds the word that word was probably meant to be; empty when none is near. A near word
// has it as a whole part, differs in few letters for its length, or contains it.
func Nearest(word string, words []string) string {
	word = strings.ToLower(strings.TrimSpace(word))
	if whole := withPart(words, word); whole != "" {
		return whole
	}
	best, fewest := "", len(word)/3+2
	if len(word) == 3 {
		fewest = 2 // with two of three letters wrong it is another word
	}
	for _, candidate := range words {
		if n := changes(word, strings.ToLower(candidate), fewest); n < fewest {
			best, fewest = candidate, n
		}
	}
	if best != "" || word == "" {
		return best
	}
	held := strings.Contains
	if len(word) < 3 {
		held = strings.HasPrefix
	}
	found := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return !held(strings.ToLower(w), word) })
	if len(found) == 1 || len(found) > 1 && len(word) > 2 {
		return found[0]
	}
	return "" // too short to choose by
}

// Misspelt finds a word that differs from word in one letter (more, less or other), or in two
// swapped ones; empty when there is none.
func Misspelt(word string, words []string) string {
	near, _ := First(words, func(candidate string) bool { return changes(word, candidate, 2) == 1 })
	return near
}

// withPart returns the word that is part itself, or else the first that has it as a whole part;
// empty: none.
func withPart(words []string, part string) string {
	if same, found := First(words, func(w string) bool { return strings.EqualFold(w, part) }); found {
		return same
	}
	whole, _ := First(words, func(w string) bool { return len(part) > 2 && slices.Contains(parts(w), part) })
	return whole
}

// parts splits a word at hyphens and spaces.
func parts(word string) []string {
	return strings.FieldsFunc(strings.ToLower(word), func(c rune) bool { return c == '-' || c == ' ' })
}

// leastPart is how many letters a part of a word needs to be distinctive.
const leastPart = 4

// related returns the first word that shares a part with what was typed, as resistance band does
// with band, or that is contained in it. In a long list such a word is rarely the one meant.
func related(typed string, words []string) string {
	typed = strings.ToLower(typed)
	given := parts(typed)
	common := func(part string) bool { return len(part) >= leastPart && slices.Contains(given, part) }
	near, _ := First(words, func(w string) bool {
		return len(w) >= leastPart && strings.Contains(typed, w) || slices.ContainsFunc(parts(w), common)
	})
	return near
}

// changes counts the letters to insert, delete, replace or swap to turn a into b, but gives up at
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
