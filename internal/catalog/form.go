package catalog

import (
	"strings"
	"unicode"
)

// isWordID reports lower-case words joined by hyphens.
func isWordID(text string) bool {
	return isJoined(text, "-", func(c rune) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' })
}

// isLoad reports words of letters and digits with single spaces, dots, hyphens or apostrophes
// between them.
func isLoad(text string) bool {
	return isJoined(text, " .'-", func(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) })
}

// isJoined reports a text of words with single joints between them. Every catalogue is full of
// such; a regular expression with these classes costs more to compile than the rest of a plan.
func isJoined(text, joints string, inWord func(rune) bool) bool {
	word := false
	for _, c := range text {
		if !inWord(c) && !(word && strings.ContainsRune(joints, c)) {
			return false
		}
		word = inWord(c)
	}
	return word
}
