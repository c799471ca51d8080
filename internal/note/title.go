package note

import (
	"fmt"
	"strings"
	"time"

	"rotate/internal/workout"
)

// title is the heading of a week.
type title struct {
	number int
	easy   bool
	start  workout.Date
}

const (
	titleWords = "Rotation plan"
	easyWords  = "(easy week)"
)

func titleOf(w workout.Week) title { return title{w.Number, w.Deload, w.Start} }

// String is the title as it is written.
func (t title) String() string {
	easy := ""
	if t.easy {
		easy = " " + easyWords
	}
	return fmt.Sprintf("%s: week %d%s, from %s", titleWords, t.number, easy, t.start)
}

// parseTitle finds a title in a text, and where it begins there; -1: there is none. The error tells of
// a date that does not exist.
func parseTitle(text string) (t title, at int, err error) {
	for from := 0; ; {
		colon := strings.IndexByte(text[from:], ':') + from
		if colon < from {
			return t, -1, nil
		}
		from = colon + 1
		at = colon - len(titleWords)
		if at < 0 || !strings.EqualFold(text[at:colon], titleWords) || at > 0 && isWord(rune(text[at-1])) {
			continue
		}
		c := cursor{text: text[:min(len(text), from+60)], at: from}
		if t.number, err = c.week(); err == nil {
			t.easy = c.fold(easyWords)
			c.fold(",")
			if from := c.words("from"); from {
				t.start, _, err = findDate(c.rest())
				if err != nil || !t.start.IsZero() {
					return t, at, err
				}
			}
		}
	}
}

// week reads the number of a week.
func (c *cursor) week() (int, error) {
	if c.words("week") {
		if n, ok := c.number(4); ok {
			return n, nil
		}
	}
	return 0, fmt.Errorf("no week in %q", c.rest())
}

// section is one of the program's own parts of a note.
type section int

const (
	noSection section = iota
	changesSection
	whySection
	howToSection
)

var sectionNames = [...]string{noSection: "", changesSection: "Changes", whySection: "Why these moves", howToSection: "How to"}

// parseSection reads the heading of a section. Where that of the how-to is lost, its first words do.
func parseSection(text string) section {
	for s, name := range sectionNames {
		if len(text) == len(name) && strings.EqualFold(text, name) {
			return section(s)
		}
	}
	for _, words := range []string{"2 x 8 means 2 sets of 8", "Tick what you did."} {
		if strings.HasPrefix(text, words) {
			return howToSection
		}
	}
	return noSection
}

// dayText is the heading of a day as it is written.
func dayText(date workout.Date, minutes int) string {
	return fmt.Sprintf("%s %s (%d min)", workout.DayName(date.Weekday()), date, minutes)
}

// parseDay reads a line that is a day's heading in its own words, with or without a mark: a weekday, a
// date, and how long it takes. The error tells of a date that does not exist.
func parseDay(text string) (date workout.Date, ok bool, err error) {
	if len(text) > 60 {
		return date, false, nil
	}
	date, at, err := findDate(text)
	if at < 0 {
		return date, false, nil
	}
	named := false
	for _, word := range dayWords(text[:at] + text[at+len("2026-11-23"):]) {
		_, day := weekday(word)
		if named = named || day; !day && word != "min" && strings.Trim(word, "0123456789") != "" {
			return date, false, nil
		}
	}
	return date, named, err
}

func dayWords(text string) []string {
	return strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(" .,()[]<>|/", c) })
}

// parseDayHeading reads the heading of a day as a human may write it: with a date anywhere, or with a
// weekday and nothing but a day, a month or a bracket behind it, which is the one of the week from
// start (zero: not known).
func parseDayHeading(text string, start workout.Date) (date workout.Date, ok bool, err error) {
	if date, at, err := findDate(text); at >= 0 {
		return date, true, err
	}
	text, _, _ = strings.Cut(text, "(")
	words := dayWords(text)
	if len(words) == 0 || start.IsZero() {
		return date, false, nil
	}
	day, ok := weekday(words[0])
	for _, word := range words[1:] {
		ok = ok && (isDigit(word[0]) || isMonth(word))
	}
	for date = start; ok && date.Weekday() != day; {
		date = date.Add(1)
	}
	return date, ok, nil
}

// weekday reads the name of a weekday, in short too: Mon, Tues, Thurs.
func weekday(word string) (time.Weekday, bool) {
	for day := range time.Weekday(7) {
		if shortens(word, day.String()) {
			return day, true
		}
	}
	return 0, false
}

func isMonth(word string) bool {
	for m := time.January; m <= time.December; m++ {
		if shortens(word, m.String()) {
			return true
		}
	}
	return false
}

// shortens reports the first three letters of a name or more.
func shortens(word, name string) bool {
	return len(word) >= 3 && len(word) <= len(name) && strings.EqualFold(word, name[:len(word)])
}

// findDate finds the first date in a text, as 2026-11-23, 2026/11/23 or 23.11.2026, and where it
// stands; -1: there is none. The error tells of one that does not exist.
func findDate(text string) (date workout.Date, at int, err error) {
	for i := 0; i+10 <= len(text); i++ {
		if !isDigit(text[i]) || i > 0 && isDigit(text[i-1]) {
			continue
		}
		iso := text[i : i+10]
		switch {
		case hasSigns(iso, 4, 7, '/'):
			iso = iso[:4] + "-" + iso[5:7] + "-" + iso[8:]
		case hasSigns(iso, 2, 5, '.'):
			iso = iso[6:] + "-" + iso[3:5] + "-" + iso[:2]
		case !hasSigns(iso, 4, 7, '-'):
			continue
		}
		date, err = workout.ParseDate(iso)
		return date, i, err
	}
	return date, -1, nil
}

// hasSigns reports digits with a sign at two places.
func hasSigns(text string, first, second int, sign byte) bool {
	for i := range len(text) {
		if isSign := i == first || i == second; isSign && text[i] != sign || !isSign && !isDigit(text[i]) {
			return false
		}
	}
	return true
}
