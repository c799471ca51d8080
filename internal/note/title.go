package note

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// titleText returns the heading of a week as it is written.
func titleText(w workout.Week) string {
	kind := ""
	switch {
	case w.Rest:
		kind = " " + restWords
	case w.Deload:
		kind = " " + easyWords
	}
	return fmt.Sprintf("%s: week %d%s, from %s", titleWords, w.Number, kind, w.Start)
}

const titleWords, easyWords, restWords = "Rotation plan", "(easy week)", "(rest week)"

// title is the heading of a week as it was read.
type title struct {
	workout.Week
	from, to int   // in the text
	err      error // the date does not exist, or the title cannot be read
}

// parseTitle finds the heading of a week in a text; nil: there is none. A text that is marked as a
// heading may begin with other words. If it can only be meant as a title but cannot be read, the
// result carries an error.
func parseTitle(text string, marked bool) *title {
	for at := 0; ; at++ {
		colon := strings.IndexByte(text[at:], ':')
		if colon < 0 {
			break
		}
		at += colon
		from := at - len(titleWords)
		begins := from == 0 || from > 0 && marked && !words.IsPart(rune(text[from-1]))
		if !begins || !strings.EqualFold(text[from:at], titleWords) {
			continue
		}
		if t := (title{from: from}); t.read(words.Cursor{Text: text[:min(len(text), at+60)], At: at + 1}) {
			return &t
		}
	}
	c := words.Cursor{Text: text}
	if !marked || !c.Fold(titleWords) {
		return nil
	}
	c = words.Cursor{Text: strings.TrimLeft(c.Rest(), " :,.-")}
	week := c.Words("week")
	_, dated, _ := workout.FindDate(text)
	if _, numbered := c.Number(4); !week || !numbered && dated < 0 {
		return nil
	}
	return &title{err: fmt.Errorf("%q is not a title that rotate can read; write it like \"Rotation plan: week 1, from 2026-11-23\"", words.Shortened(text))}
}

// read reads what follows the first words of a title.
func (t *title) read(c words.Cursor) bool {
	week := c.Words("week")
	number, ok := c.Number(4)
	t.Number, t.Deload, t.Rest = number, c.Fold(easyWords), c.Fold(restWords)
	c.Fold(",")
	if !week || !ok || !c.Words("from") {
		return false
	}
	at := -1
	t.Start, at, t.err = workout.FindDate(c.Rest())
	t.to = c.At + at + workout.DateLength
	return at >= 0
}

// sections are the headings of the program's own sections.
var sections = [...]string{inChanges: "Changes", inChoices: "Choices", inWhy: "Why these moves", inHowTo: "How to"}

// parseSection reads the heading of a section. If the how-to lost its heading, its first words will
// do.
func parseSection(text string) (section place, found bool) {
	for _, s := range []place{inChanges, inChoices, inWhy, inHowTo} {
		if c := (words.Cursor{Text: text}); c.Fold(sections[s]) && onlyMarks(c.Rest()) {
			return s, true
		}
	}
	lost := strings.HasPrefix(text, "2 x 8 means 2 sets of 8") || strings.HasPrefix(text, "Tick what you did.")
	return inHowTo, lost
}

// onlyMarks reports whether a text holds only what apps put behind a heading: tags, a block's name,
// elements, emoji.
func onlyMarks(text string) bool {
	isWord := func(c rune) bool { return c <= unicode.MaxASCII || unicode.IsLetter(c) }
	for mark := range strings.FieldsSeq(text) {
		if strings.IndexByte("#^<{", mark[0]) < 0 && strings.ContainsFunc(mark, isWord) {
			return false
		}
	}
	return text == "" || text[0] == ' '
}

// dayText returns the heading of a day as it is written.
func dayText(date workout.Date, minutes int) string {
	return fmt.Sprintf("%s %s (%d min)", workout.DayName(date.Weekday()), date, minutes)
}

// day is the heading of a day as it was read.
type day struct {
	date   workout.Date
	err    error  // the date does not exist
	name   string // of a wrong weekday, right before the date; empty: there is none
	own    bool   // only the program's own words: a weekday, a date, and how long it takes
	alone  bool   // only a weekday, perhaps with a day and a month
	begins bool   // it begins a week that lost its title
	end    int    // where the program's own words end; 0: it begins with other words
}

// parseDay reads the heading of a day as a person may write it: with a date anywhere, or with a
// weekday of the week that begins on start (zero: not known). Behind an arrow is the day it was
// moved to. Nil: it is no such heading.
func parseDay(text string, start workout.Date) *day {
	for _, arrow := range [...]string{"->", "=>", "\u2192", "moved to "} {
		if _, moved, is := strings.Cut(text, arrow); is {
			if d := parseDay(strings.TrimSpace(moved), start); d != nil {
				return &day{date: d.date, err: d.err, name: d.name, alone: d.alone || d.own}
			}
		}
	}
	date, at, err := workout.FindDate(text)
	if at < 0 {
		return parseWeekday(text, start)
	}
	before, end := strings.TrimRight(text[:at], " "), at+workout.DateLength
	d := &day{date: date, err: err, own: areOwnWords(before + " " + text[end:])}
	name := strings.Trim(before[strings.LastIndexByte(before, ' ')+1:], " .,")
	if weekday, is := workout.Weekday(name); is && err == nil && weekday != date.Weekday() {
		d.name = name
	}
	behind := text[end:]
	if closing := strings.IndexByte(behind, ')'); strings.HasPrefix(strings.TrimLeft(behind, " "), "(") {
		end += closing + 1
	}
	if d.own || areOwnWords(before+" "+text[at+workout.DateLength:end]) {
		d.end = end
	}
	return d
}

// mayBeginDay reports whether a text may be a day heading in the program's own words.
func mayBeginDay(text string) bool {
	const longest = 60
	return text != "" && len(text) < longest && strings.IndexByte("mtwfsMTWFS0123456789 .,()[]<>|/", text[0]) >= 0
}

// The signs that may separate the words of a day heading.
const betweenWords, dashes = " .,()[]<>|/", ":-\u2013\u2014"

func areWords(text, between string, are func(word string) bool) bool {
	for word := range strings.FieldsFuncSeq(text, func(c rune) bool { return strings.ContainsRune(between, c) }) {
		if !are(word) {
			return false
		}
	}
	return true
}

// areOwnWords reports whether all words are ones that the program writes beside the date of a day,
// including a weekday.
func areOwnWords(text string) bool {
	named := false
	return areWords(text, betweenWords, func(word string) bool {
		_, day := workout.Weekday(word)
		named = named || day
		return day || word == "min" || strings.Trim(word, "0123456789") == ""
	}) && named
}

// areDateWords reports whether a text holds nothing but a day, a month and a part of the day.
func areDateWords(text string) bool {
	return areWords(text, betweenWords+dashes, func(word string) bool {
		return '0' <= word[0] && word[0] <= '9' || workout.IsMonth(word) ||
			slices.Contains(partsOfDay, strings.ToLower(word))
	})
}

var partsOfDay = []string{"morning", "noon", "lunch", "afternoon", "evening", "night"}

// parseWeekday reads a weekday of the week that begins on start (zero: not known). A short name
// such as Sat may be an ordinary word, so only a day and a month, or a sign, may follow it. Nil:
// there is none.
func parseWeekday(text string, start workout.Date) *day {
	rest := strings.TrimLeftFunc(text, words.IsPart)
	name, rest := text[:len(text)-len(rest)], strings.TrimSuffix(rest, ":")
	weekday, ok := workout.Weekday(name)
	if !ok || start.IsZero() {
		return nil
	}
	before, _, _ := strings.Cut(rest, "(")
	dated, signed := areDateWords(before), strings.IndexAny(strings.TrimLeft(before, " "), ",/"+dashes) == 0
	if !dated && !signed && !strings.EqualFold(name, weekday.String()) {
		return nil
	}
	d := &day{date: workout.Days{weekday}.In(start)[0], alone: dated || signed}
	if dated {
		d.end = len(name) + len(before)
	}
	return d
}
