package note

import (
	"strings"
)

// These are the quick tests of the patterns that every line of a note is held against: most lines
// are prose, and are told from the rest by a byte or two.

const digits = "0123456789"

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// maySayTitle looks for "plan: wee", whatever its case. (The k of week has a sign that is another
// letter's capital.)
func maySayTitle(text string) bool {
	for from := 0; ; {
		i := strings.IndexByte(text[from:], ':')
		if i < 0 {
			return false
		}
		i += from
		if i >= 4 && len(text) > i+4 && strings.EqualFold(text[i-4:i], "plan") && strings.EqualFold(text[i+1:i+5], " wee") {
			return true
		}
		from = i + 1
	}
}

// hasDate looks for the hyphens of a date with digits beside them.
func hasDate(text string) bool {
	for from := 0; ; {
		i := strings.IndexByte(text[from:], '-')
		if i < 0 {
			return false
		}
		i += from
		if i >= 4 && len(text) > i+5 && text[i+3] == '-' && isDigit(text[i-1]) && isDigit(text[i+1]) {
			return true
		}
		from = i + 1
	}
}

func mayBeQuote(text string) bool {
	return strings.IndexByte(text[:min(len(text), 4)], '>') >= 0
}

func mayBeRule(text string) bool { return strings.IndexByte("-=*_ ", text[len(text)-1]) >= 0 }

func mayBeHousework(text string) bool {
	return text != "" && (strings.HasPrefix(text, "#+") || strings.Contains(text, ":: ") ||
		(text[0] == 'S' || text[0] == 'D' || text[0] == 'C') && mayBeKeyword(text))
}

// isProse reports a line that begins with a word as sentences do: most lines of a note, which are
// nothing else.
func isProse(text string) bool {
	return isLetter(text[0]) && !mayBeKeyword(text) && !strings.Contains(text, ":: ")
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

func mayBeKeyword(text string) bool { return len(text) > 1 && 'A' <= text[1] && text[1] <= 'Z' }

// mayBeTask looks for a number after a colon.
func mayBeTask(text string) bool {
	for {
		i := strings.IndexByte(text, ':')
		if i < 0 {
			return false
		}
		text = strings.TrimLeft(text[i+1:], " \t\n\f\r")
		if text != "" && isDigit(text[0]) {
			return true
		}
	}
}

func mayBeRange(text string) bool { return strings.Contains(text, "ange") || hasUpper(text) }

func mayBeLoad(text string) bool {
	text = strings.TrimLeft(text[1:], spaces)
	return text != "" && isDigit(text[0]) || strings.Contains(text, "and") || strings.Contains(text, "otch") || hasUpper(text)
}

func hasUpper(text string) bool {
	return strings.ContainsFunc(text, func(c rune) bool { return 'A' <= c && c <= 'Z' })
}

// longestSign is longer than any line that means something without a date or a title: the heading
// of a section, the end of a log book.
const longestSign = 40

// saysNothing reports a sentence of the how-to: a plain line that is too long to be a heading of the
// program's own, and holds no date, as days and titles do.
func saysNothing(raw string) bool {
	return len(raw) > longestSign && isPlain(raw) && !hasDate(raw)
}
