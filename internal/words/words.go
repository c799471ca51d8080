// Package words finds words in their vocabularies, joins them into lists, and keeps control
// characters out of text. It knows nothing about training.
package words

import (
	"fmt"
	"regexp"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Of turns named strings into plain ones.
func Of[T ~string](list []T) []string { return Each(list, func(w T) string { return string(w) }) }

// Each returns what a function makes of each item of a list.
func Each[T, U any](list []T, of func(T) U) []U {
	all := make([]U, len(list))
	for i, item := range list {
		all[i] = of(item)
	}
	return all
}

// Without returns a list without the items for which a function returns true.
func Without[T any](list []T, is func(T) bool) []T { return slices.DeleteFunc(slices.Clone(list), is) }

// First returns the first item of a list for which a function returns true.
func First[T any](list []T, is func(T) bool) (first T, found bool) {
	if i := slices.IndexFunc(list, is); i >= 0 {
		return list[i], true
	}
	return first, false
}

// Sort sorts a list; equal items stay in order. A function of package slices would be compiled for
// each type of item, which makes the program up to 20 kB larger.
func Sort[T any](list []T, compare func(a, b T) int) {
	sort.SliceStable(list, func(i, j int) bool { return compare(list[i], list[j]) < 0 })
}

// Unique returns the items of a list in order, each once.
func Unique[T comparable](list []T) (once []T) {
	for _, item := range list {
		if !slices.Contains(once, item) {
			once = append(once, item)
		}
	}
	return once
}

// Capitalize puts a capital letter first.
func Capitalize(word string) string {
	return strings.ToUpper(word[:min(1, len(word))]) + word[min(1, len(word)):]
}

// Parse finds a word of a kind in all, ignoring case and surrounding space. Its error is an
// *UnknownError.
func Parse[T ~string](kind, word string, all []T) (T, error) {
	w := T(strings.ToLower(strings.TrimSpace(word)))
	if slices.Contains(all, w) {
		return w, nil
	}
	return "", &UnknownError{Kind: kind, Word: word, Allowed: Of(all)}
}

// OneOf joins words as "a", "a or b", "a, b or c".
func OneOf(words []string) string { return join(words, "or") }

// AllOf joins words as "a", "a and b", "a, b and c".
func AllOf(words []string) string { return join(words, "and") }

// Count names a number of things: "1 line", "2 lines".
func Count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

func join(words []string, last string) string {
	n := len(words)
	if n < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n-1], ", ") + " " + last + " " + words[n-1]
}

// Unprintable reports whether a character has no place in a line of text: it could drive a
// terminal, break a line or turn the direction of writing.
func Unprintable(c rune) bool {
	if c < utf8.RuneSelf {
		return c < ' ' || c == 0x7f
	}
	return unicode.IsControl(c) || c == utf8.RuneError || unicode.Is(unicode.Bidi_Control, c) ||
		c == '\u2028' || c == '\u2029' || c == '\ufeff'
}

// Line returns a text, which a stranger may have written, without its unprintable characters.
func Line(text string) string { return without(text, "") }

// Lines returns a text of several lines without its unprintable characters. Line ends and tabs
// stay.
func Lines(text string) string {
	lines := strings.Split(text, "\r\n")
	return strings.Join(Each(lines, func(line string) string { return without(line, "\n\t") }), "\r\n")
}

func without(text, keep string) string {
	return strings.Map(func(c rune) rune {
		if Unprintable(c) && !strings.ContainsRune(keep, c) {
			return -1
		}
		return c
	}, text)
}

// typography undoes what editors make of plain signs.
var typography = strings.NewReplacer("\u2018", "'", "\u2019", "'", "\u201c", `"`, "\u201d", `"`, "\u2026",
	"...", "\u00a9", "(c)", "\u00a0", " ")

// Plain returns a text composed and without the typography that editors put into it, so that a name
// stays the same.
func Plain(text string) string { return typography.Replace(Composed(text)) }

// Composed returns a text in which each accent is one with its letter (Unicode's NFC). A Mac and
// some apps write accents behind their letters.
func Composed(text string) string {
	if utf8.RuneCountInString(text) == len(text) {
		return text
	}
	return norm.NFC.String(text)
}

// Letter returns the length of the letter that a text begins with, with the accents behind it.
func Letter(text string) int { return norm.NFC.NextBoundaryInString(text, true) }

// Shortened returns a text of at most 60 characters, or the first 60 of a longer one and dots.
func Shortened(text string) string {
	const most = 60
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most]) + "..."
}

// Pattern returns a function with a regular expression, which is compiled only when it is first
// needed: most runs need few of them. Inlined, it would be in the program once for each pattern.
//
//go:noinline
func Pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
