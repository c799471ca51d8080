package markdown

import (
	"strings"
	"unicode/utf8"
)

// Width is the usual width of wrapped lines, which terminals and mail programs show in full.
const Width = 80

// Wrap breaks a text into lines of at most width characters, the later ones behind indent. No line
// begins with what Markdown would take for a list, a heading or a quote; to avoid that, and for a
// longer word, a line may be wider.
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

// besideBlock moves the end of a line of n words so that the next line begins with no block:
// towards the front or, if every word but the first would begin one, towards the back.
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

// startsBlock reports whether Markdown, or an app, would take a word for the beginning of a block or
// of a field.
func startsBlock(word string) bool {
	return strings.IndexByte("-+*>|=#~", word[0]) >= 0 || strings.HasPrefix(word, "```") ||
		strings.HasPrefix(word, percents) ||
		strings.Trim(word, "_") == "" || numberMark(word) > 0 || isProperty(word+" ")
}

// numberMark returns the length of the number and sign that begin a numbered item; 0: there are
// none.
func numberMark(text string) int {
	n := len(text) - len(strings.TrimLeft(text, "0123456789"))
	if n == 0 || n == len(text) || text[n] != '.' && text[n] != ')' {
		return 0
	}
	return n + 1
}

// Escape makes a text from a catalogue or the command line plain, so that Markdown finds no markup
// in it.
func Escape(text string) string {
	var out strings.Builder
	for i := range len(text) {
		c := text[i]
		entity := c == '&' && i+1 < len(text) && (isLetter(text[i+1]) || text[i+1] == '#')
		escaped := c == '#' && i > 0 && text[i-1] == '&'
		if !escaped && strings.IndexByte("\\*_[]<>#`~|", c) >= 0 || entity ||
			i == 0 && strings.IndexByte("-+=", c) >= 0 || i > 0 && i+1 == numberMark(text) {
			out.WriteByte('\\')
		}
		out.WriteByte(c)
	}
	return out.String()
}

// EscapeOrg does the same for org: an invisible space after a sign takes away its meaning.
func EscapeOrg(text string) string {
	var out strings.Builder
	for i := range len(text) {
		out.WriteByte(text[i])
		if strings.IndexByte("*/_=~+<[|\\^{#", text[i]) >= 0 {
			out.WriteString("\u200b")
		}
	}
	return out.String()
}
