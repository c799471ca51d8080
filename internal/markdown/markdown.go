// Package markdown keeps plain text plain inside Markdown.
package markdown

import (
	"strings"
	"unicode/utf8"

	"rotate/internal/pattern"
)

// Width is the widest line that is wrapped to: what a terminal and a mail show whole.
const Width = 80

// Wrap breaks a text into lines of at most width characters, the later ones behind indent. It never
// begins a line with what Markdown would take for a list, a heading or a quote: rather than that, and
// for a longer word, a line is wider.
func Wrap(text string, width int, indent string) string {
	words := strings.Fields(text)
	var lines []string
	room := width
	for len(words) > 0 {
		n := fitting(words, room)
		lines = append(lines, strings.Join(words[:n], " "))
		words = words[n:]
		room = width - utf8.RuneCountInString(indent)
	}
	return strings.Join(lines, "\n"+indent)
}

// fitting counts the words that make the next line: at least one.
func fitting(words []string, room int) int {
	n, column := 0, -1
	for _, word := range words {
		column += 1 + utf8.RuneCountInString(word)
		if n > 0 && column > room {
			break
		}
		n++
	}
	return besideBlock(words, n)
}

// besideBlock moves the end of a line of n words so that the next line begins with no block: to the
// front, or where every word but the first would begin one, to the back.
func besideBlock(words []string, n int) int {
	for back := n; back > 0; back-- {
		if back == len(words) || !startsBlock(words[back]) {
			return back
		}
	}
	for n < len(words) && startsBlock(words[n]) {
		n++
	}
	return n
}

var blockStart = pattern.New("^([-+*>|=#~]|```|_+$|\\d+[.)])").Begins("-+*>|=#~`_0123456789")

func startsBlock(word string) bool { return blockStart.MatchString(word) }

var (
	special = pattern.New("[\\\\*_\\[\\]<>#`~|]|&[a-zA-Z#]").HasAny("\\*_[]<>#`~|&")
	atStart = pattern.New(`^([-+=]|\d+[.)])`).Begins("-+=0123456789")
)

// Escape makes a text from a catalogue or the command line plain: Markdown finds nothing in it.
func Escape(text string) string {
	text = special.ReplaceAllStringFunc(text, func(s string) string { return `\` + s })
	if found := atStart.FindString(text); found != "" {
		text = found[:len(found)-1] + `\` + text[len(found)-1:]
	}
	return text
}
