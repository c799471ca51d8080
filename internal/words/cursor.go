package words

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Cursor reads a form from left to right. It ignores case, and space before a part.
type Cursor struct {
	Text string
	At   int // the byte that is read next
}

// Rest returns what has not been read yet.
func (c *Cursor) Rest() string { return c.Text[c.At:] }

// Try reads something in full, or nothing of it, and reports whether it read anything.
func (c *Cursor) Try(read func() bool) bool {
	at := c.At
	if !read() {
		c.At = at
	}
	return c.At > at
}

// Fold reads a sign or some text, whatever follows it.
func (c *Cursor) Fold(text string) bool {
	rest := strings.TrimLeft(c.Rest(), " ")
	if len(rest) < len(text) || !strings.EqualFold(rest[:len(text)], text) {
		return false
	}
	c.At = len(c.Text) - len(rest) + len(text)
	return true
}

// Words reads the first of the choices that is there, each of one or more words. The last word must
// end there.
func (c *Cursor) Words(choices ...string) bool {
	return slices.ContainsFunc(choices, func(words string) bool {
		return c.Try(func() bool { return c.Fold(words) && !GoesOn(c.Rest()) })
	})
}

// Word reads letters, and hyphens between them.
func (c *Cursor) Word() string {
	rest := strings.TrimLeft(c.Rest(), " ")
	end := len(rest) - len(strings.TrimLeftFunc(rest, func(r rune) bool { return unicode.IsLetter(r) || r == '-' }))
	c.At = len(c.Text) - len(rest) + end
	return rest[:end]
}

// Number reads a number that has at most the given number of digits.
func (c *Cursor) Number(digits int) (n int, ok bool) {
	rest := strings.TrimLeft(c.Rest(), " ")
	i := 0
	for i < len(rest) && i <= digits && '0' <= rest[i] && rest[i] <= '9' {
		n = 10*n + int(rest[i]-'0')
		i++
	}
	if i == 0 || i > digits {
		return 0, false
	}
	c.At = len(c.Text) - len(rest) + i
	return n, true
}

// IsPart reports whether a character is a letter or a digit, of which words and numbers consist.
func IsPart(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// GoesOn reports whether a text continues the word before it.
func GoesOn(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return text != "" && IsPart(first)
}
