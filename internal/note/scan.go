package note

import (
	"strings"
	"unicode/utf8"

	"rotate/internal/workout"
)

// termNames are the beginnings of the sentences that tell what a week was planned under.
var termNames = []string{equipmentAtHand, "avoiding:", "weaker side:", "for:", "left out:", "steps:",
	completeRoutine}

const (
	completeRoutine = "complete routine."
	equipmentAtHand = "equipment at hand:"
)

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
	rest = strings.TrimLeft(rest, spaces)
	return rest == "" || strings.IndexByte("xXsSpP0123456789", rest[0]) < 0 && !strings.HasPrefix(rest, "\u017f")
}

// spaces is what \s means in an expression.
const spaces = " \t\n\f\r"

func leadingSpaces(text string) int { return len(text) - len(strings.TrimLeft(text, spaces)) }

// listMark is the mark of a list item that a text begins with, and the space after it; empty: none.
func listMark(text string) string {
	n := 0
	if text != "" && strings.IndexByte("-*+", text[0]) >= 0 {
		n = 1
	} else {
		for n < len(text) && isDigit(text[n]) {
			n++
		}
		if n == 0 || n > 9 || n == len(text) || text[n] != '.' && text[n] != ')' {
			return ""
		}
		n++
	}
	return markAndSpace(text, n)
}

// atxHeading is the mark of a heading that a text begins with, and the space after it; empty: none.
func atxHeading(text string) string {
	n := 0
	for n < len(text) && text[n] == '#' {
		n++
	}
	if n == 0 || n > 6 {
		return ""
	}
	return markAndSpace(text, n)
}

// markAndSpace is the first n bytes of a text with the space after them; empty where there is none,
// and the text goes on.
func markAndSpace(text string, n int) string {
	space := leadingSpaces(text[n:])
	if space == 0 && n < len(text) {
		return ""
	}
	return text[:n+space]
}

// isWrittenBox reports a text that begins with a checkbox as it is written.
func isWrittenBox(text string) bool {
	return len(text) > 3 && text[0] == '[' && text[2] == ']' && text[3] == ' ' &&
		text[1] >= ' ' && text[1] < utf8.RuneSelf && text[1] != '[' && text[1] != ']'
}

// findDate is the first thing in a text that looks like 2026-11-23; empty: none.
func findDate(text string) string {
	const form = "2026-11-23"
	for from := 0; ; {
		i := strings.IndexByte(text[from:], '-')
		if i < 0 {
			return ""
		}
		i += from
		if start := i - 4; start >= 0 && len(text) >= start+len(form) && isDate(text[start:start+len(form)]) {
			return text[start : start+len(form)]
		}
		from = i + 1
	}
}

func isDate(text string) bool {
	for i := range len(text) {
		if hyphen := i == 4 || i == 7; hyphen && text[i] != '-' || !hyphen && !isDigit(text[i]) {
			return false
		}
	}
	return true
}

// isDayLine reports a line that is a day's heading, whether or not it is marked as one.
func isDayLine(text string) bool { return isWrittenDay(text) || dayLine.MatchString(text) }

// isWrittenDay reports the heading of a day as it is written: Mon 2026-11-23 (6 min).
func isWrittenDay(text string) bool {
	const start = "Mon 2026-11-23"
	if len(text) < len(start) || text[3] != ' ' || !isDate(text[4:len(start)]) {
		return false
	}
	if _, err := workout.ParseDay(text[:3]); err != nil {
		return false
	}
	minutes, ok := strings.CutPrefix(text[len(start):], " (")
	if !ok {
		return len(text) == len(start)
	}
	minutes, ok = strings.CutSuffix(minutes, " min)")
	return ok && minutes != "" && strings.Trim(minutes, digits) == ""
}

// cutRange cuts the range of motion off what follows a dose; empty: there is none.
func cutRange(rest string) (word, after string) {
	for _, written := range [...]string{", small range", ", half range", ", full range"} {
		if found, after := cutWord(rest, written); found != "" {
			return found[len(", ") : len(found)-len(" range")], after
		}
	}
	if found := rangeForm.FindStringSubmatch(rest); found != nil {
		return found[1], rest[len(found[0]):]
	}
	return "", rest
}

// scanStep reads a step as it is written: Knee rotations 3 of 11. It says false where stepOf has to
// decide.
func scanStep(entry string) (name, step string, sure bool) {
	entry = strings.TrimSuffix(entry, ".")
	steps := lastNumber(entry)
	rest, of := strings.CutSuffix(entry, " of "+steps)
	step = lastNumber(rest)
	name, space := strings.CutSuffix(strings.TrimSuffix(rest, step), " ")
	return name, step, of && space && isShort(step) && isShort(steps) && name != "" &&
		!strings.ContainsAny(name, digits+"\n")
}

func isShort(number string) bool { return len(number) > 0 && len(number) <= 3 }

func lastNumber(text string) string { return text[len(strings.TrimRight(text, digits)):] }

// isSection reports the heading of one of the program's own sections.
func isSection(text string) bool {
	if len(text) > len("why these moves")+4 {
		return false // not even with the letters that fold into longer ones
	}
	return strings.EqualFold(text, "changes") || strings.EqualFold(text, "how to") ||
		strings.EqualFold(text, "why these moves")
}

// startsHowTo reports the first words of the how-to, for where its heading is lost.
func startsHowTo(text string) bool {
	return strings.HasPrefix(text, "2 x 8 means 2 sets of 8") || strings.HasPrefix(text, "Tick what you did.")
}

// typedOnly is what follows a dose, without the date that the program itself puts there.
func typedOnly(typed string) string {
	if date, ok := strings.CutPrefix(typed, " \u23f3 "); ok && len(date) == len("2026-11-23") && isDate(date) {
		return ""
	}
	return typed
}
