package note

import (
	"strings"
	"unicode/utf8"
)

// termNames are the beginnings of the sentences that tell what a week was planned under.
var termNames = []string{"equipment at hand:", "avoiding:", "weaker side:", "for:", "left out:", "steps:",
	completeRoutine}

const completeRoutine = "complete routine."

// termAt is the beginning of a sentence: its name in small letters, and where it stands.
type termAt struct {
	name     string
	from, to int
}

// findTerms finds where the sentences begin.
func findTerms(text string) []termAt {
	var found []termAt
	for i := 0; i < len(text); i++ {
		if text[i] != ':' && text[i] != '.' {
			continue
		}
		for _, name := range termNames {
			from := i + 1 - len(name)
			if from >= 0 && strings.EqualFold(text[from:i+1], name) && (from == 0 || !isWordByte(text[from-1])) {
				found = append(found, termAt{name, from, i + 1})
				break
			}
		}
	}
	return found
}

func isWordByte(c byte) bool {
	return isDigit(c) || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_'
}

// scanTask splits a task line as it is written into what taskForm finds. It says false where it is
// not sure, and taskForm has to decide.
func scanTask(text string) (found []string, sure bool) {
	colon := strings.IndexByte(text, ':')
	if colon <= 0 || colon > longestName || strings.IndexByte(text, '\n') >= 0 {
		return nil, false
	}
	found = make([]string, taskParts)
	found[0], found[1] = text, text[:colon]
	for _, side := range []string{"left", "right"} {
		if name, ok := strings.CutSuffix(found[1], " ("+side+")"); ok {
			found[1], found[2] = name, side
			break
		}
	}
	if !isPlainName(found[1]) {
		return nil, false
	}
	rest, ok := strings.CutPrefix(text[colon+1:], " ")
	if found[3], rest = leadingNumber(rest); !ok || found[3] == "" {
		return nil, false
	}
	if rest, ok = strings.CutPrefix(rest, " x "); !ok {
		return nil, false
	}
	if found[4], rest = leadingNumber(rest); found[4] == "" {
		return nil, false
	}
	if after, ok := strings.CutPrefix(rest, " x "); ok {
		if found[5], rest = leadingNumber(after); found[5] == "" {
			return nil, false
		}
	}
	found[6], rest = cutWord(rest, " s")
	if sides, after := cutWord(rest, " per side"); sides != "" {
		found[7], rest = sides[1:], after
	}
	found[8] = rest
	return found, mayEndDose(rest)
}

// The parts that taskForm finds, and the longest name that it takes.
const (
	taskParts   = 9
	longestName = 80
)

// isPlainName reports a name that ends as names do: in a letter or a digit.
func isPlainName(name string) bool {
	return name != "" && name[0] != ' ' && isWordByte(name[len(name)-1])
}

// leadingNumber cuts a number of up to three digits off a text; empty where there is none, or a
// longer one.
func leadingNumber(text string) (number, rest string) {
	n := 0
	for n < len(text) && isDigit(text[n]) {
		n++
	}
	if n > 3 {
		return "", text
	}
	return text[:n], text[n:]
}

// cutWord cuts a word off a text that does not go on with it.
func cutWord(text, word string) (found, rest string) {
	rest, ok := strings.CutPrefix(text, word)
	if !ok || rest != "" && (isWordByte(rest[0]) || rest[0] >= utf8.RuneSelf) {
		return "", text
	}
	return word, rest
}

// mayEndDose reports a text after a dose that cannot be a part of it.
func mayEndDose(rest string) bool {
	rest = strings.TrimLeft(rest, " \t\n\f\r")
	return rest == "" || rest[0] < utf8.RuneSelf && strings.IndexByte("xXsSpP0123456789", rest[0]) < 0
}
