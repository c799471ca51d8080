package note

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cursor reads a form from the left. Case does not count, nor space between the parts.
type cursor struct {
	text string
	at   int
}

func (c *cursor) rest() string { return c.text[c.at:] }

func (c *cursor) space() { c.at += len(c.rest()) - len(strings.TrimLeft(c.rest(), " ")) }

// try reads something whole, or nothing of it.
func (c *cursor) try(read func() bool) bool {
	at := c.at
	if !read() {
		c.at = at
	}
	return c.at > at
}

// fold reads a sign or some text, wherever it goes on.
func (c *cursor) fold(text string) bool {
	rest := strings.TrimLeft(c.rest(), " ")
	if len(rest) < len(text) || !strings.EqualFold(rest[:len(text)], text) {
		return false
	}
	c.at = len(c.text) - len(rest) + len(text)
	return true
}

// words reads one or more words; the last one must not go on.
func (c *cursor) words(words string) bool {
	return c.try(func() bool {
		ok := c.fold(words)
		next, _ := utf8.DecodeRuneInString(c.rest())
		return ok && (c.rest() == "" || !isWord(next))
	})
}

// after reads words behind a sign.
func (c *cursor) after(sign, words string) bool {
	return c.try(func() bool { return c.fold(sign) && c.words(words) })
}

// word reads letters, and hyphens between them.
func (c *cursor) word() string {
	c.space()
	rest := c.rest()
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	if end < 0 {
		end = len(rest)
	}
	c.at += end
	return rest[:end]
}

// number reads a number of at most so many digits.
func (c *cursor) number(digits int) (n int, ok bool) {
	rest := strings.TrimLeft(c.rest(), " ")
	i := 0
	for i < len(rest) && i <= digits && isDigit(rest[i]) {
		n = 10*n + int(rest[i]-'0')
		i++
	}
	if i == 0 || i > digits {
		return 0, false
	}
	c.at = len(c.text) - len(rest) + i
	return n, true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
