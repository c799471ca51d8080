package flags

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"rotate/internal/problem"
	"rotate/internal/words"
	"rotate/internal/workout"
)

var weekdays = []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}

// Days is a flag for the training days: a number of sessions, or names of days. Numbers are offered
// only while no day has been typed.
func Days(value workout.Days) Value[workout.Days] {
	return Value[workout.Days]{Value: value, form: "2|3|mon,wed,fri", show: workout.Days.Flag, read: readDays,
		words: weekdays, alone: []string{"2", "3"}}
}

func readDays(text string) (workout.Days, error) {
	days, err := workout.ParseDays(text)
	if err == nil {
		return days, nil
	}
	if likely := likelyDays(text); likely != nil {
		return nil, problem.WithHint(err, "did you mean %s? join days with commas", likely.Flag())
	}
	if _, unknown := errors.AsType[*words.UnknownError](err); unknown {
		return nil, err
	}
	return nil, problem.WithHint(err, "give 2, 3, or days with a rest day after each, such as mon,wed,fri or tue,fri")
}

// likelyDays returns the days that a text probably means if they are not separated by commas; nil:
// none.
func likelyDays(text string) workout.Days {
	words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) })
	words = slices.DeleteFunc(words, func(word string) bool { return word == "and" })
	days, err := workout.ParseDays(strings.Join(words, ","))
	if err != nil {
		return nil
	}
	return days
}

// Date is a flag for a day; zero: none was given. past says whether the days meant are probably in
// the past; it affects only the hint of an error.
func Date(today func() workout.Date, past bool) Value[workout.Date] {
	return Value[workout.Date]{form: "YYYY-MM-DD", show: workout.Date.String,
		read: func(text string) (workout.Date, error) {
			return readDate(text, "give a date as YYYY-MM-DD", today, past)
		}}
}

// Day is a day as people name it.
type Day struct {
	workout.Date
	Named bool // by weekday: the date is the latest such day, up to today
}

// DayOf is a flag for a day near today: today, yesterday, a weekday or a date.
func DayOf(today func() workout.Date) Value[Day] {
	read := func(text string) (Day, error) {
		word := strings.ToLower(strings.TrimSpace(text))
		day, err := workout.ParseDay(word)
		switch {
		case word == "today":
			return Day{Date: today()}, nil
		case word == "yesterday":
			return Day{Date: today().Add(-1)}, nil
		case err == nil:
			return Day{today().Add(-(int(today().Weekday()) - int(day) + 7) % 7), true}, nil
		}
		date, err := readDate(text, "give a day, such as mon, or a date as YYYY-MM-DD", today, true)
		return Day{Date: date}, err
	}
	show := func(d Day) string { return d.Date.String() }
	return Value[Day]{form: "today|mon|YYYY-MM-DD", show: show, read: read,
		words: append([]string{"today", "yesterday"}, weekdays...)}
}

// Start is a flag for a first day: a date, today, or monday, which means the coming one.
func Start(today func() workout.Date) Value[workout.Date] {
	read := func(text string) (workout.Date, error) {
		switch strings.ToLower(strings.TrimSpace(text)) {
		case "today":
			return today(), nil
		case "monday":
			return today().Monday(), nil
		}
		return readDate(text, "give today, monday (the coming one) or a date as YYYY-MM-DD", today, false)
	}
	return Value[workout.Date]{form: "today|monday|YYYY-MM-DD", show: workout.Date.String, read: read,
		words: []string{"today", "monday"}}
}

// Week says which week of a note is meant: a number, the week that contains a date, or all of them;
// zero: none was named.
type Week struct {
	Number int
	Date   workout.Date
	All    bool
}

// Weeks is a flag for a week of a note.
func Weeks(today func() workout.Date) Value[Week] {
	show := func(w Week) string {
		switch {
		case w.All:
			return "all"
		case w.Number > 0:
			return strconv.Itoa(w.Number)
		}
		return w.Date.String()
	}
	read := func(text string) (Week, error) {
		word := strings.ToLower(strings.TrimSpace(text))
		if word == "all" {
			return Week{All: true}, nil
		}
		if n, err := strconv.Atoi(word); err == nil && 0 < n && n < 10000 {
			return Week{Number: n}, nil
		}
		date, err := readDate(text, "give the number of a week, a date in it as YYYY-MM-DD, or all", today, true)
		return Week{Date: date}, err
	}
	return Value[Week]{form: "N|DATE|all", show: show, read: read, words: []string{"all"}}
}

// Span is the days from one day to another, both included.
type Span struct{ From, To workout.Date }

// Between is a flag for a span of days; zero: none was given.
func Between(today func() workout.Date) Value[Span] {
	const form = "give the first and the last day as YYYY-MM-DD..YYYY-MM-DD"
	read := func(text string) (s Span, err error) {
		from, to, both := strings.Cut(text, "..")
		if !both {
			return s, problem.WithHint(fmt.Errorf("%q is not two days", text), form)
		}
		if s.From, err = readDate(from, form, today, false); err == nil {
			s.To, err = readDate(to, form, today, false)
		}
		if err == nil && s.To.Before(s.From) {
			err = problem.WithHint(fmt.Errorf("%s is before %s", s.To, s.From), form)
		}
		return s, err
	}
	show := func(s Span) string { return s.From.String() + ".." + s.To.String() }
	return Value[Span]{form: "DATE..DATE", show: orNothing(show), read: read}
}

// readDate reads a date. The hint of its error suggests the dates that a text in another form may
// mean.
func readDate(text, form string, today func() workout.Date, past bool) (workout.Date, error) {
	word := strings.ToLower(strings.TrimSpace(text))
	date, err := workout.ParseDate(word)
	if err == nil {
		return date, nil
	}
	if likely := likelyDates(word, today(), past); len(likely) > 0 {
		form = "did you mean " + words.OneOf(likely) + "? " + form
	}
	return date, problem.WithHint(err, "%s", form)
}

// misspeltDay returns the name of the day that a word is a misspelling of; "" if there is none.
func misspeltDay(word string) string {
	if len(word) < 4 || strings.ContainsAny(word, "0123456789") {
		return ""
	}
	return words.Nearest(word, []string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"})
}

// likelyDates returns the dates that the name of a day, or numbers in any common order, may mean.
// The name of a day means the next such day, or the last one if past.
func likelyDates(text string, today workout.Date, past bool) []string {
	switch text {
	case "tomorrow":
		return []string{today.Add(1).String()}
	case "yesterday":
		return []string{today.Add(-1).String()}
	}
	day, err := workout.ParseDay(cmp.Or(misspeltDay(text), text))
	if err != nil {
		return numberedDates(text)
	}
	ahead := 1 + (int(day)-int(today.Weekday())+6)%7
	if past {
		ahead -= 7
	}
	return []string{today.Add(ahead).String()}
}

// numberedDates returns the dates that three numbers may mean: year first, or day or month first
// and a year of four digits last.
func numberedDates(text string) (dates []string) {
	n := strings.FieldsFunc(text, func(c rune) bool { return c < '0' || c > '9' })
	if len(n) == 1 && len(n[0]) == len("20261123") {
		n = []string{n[0][:4], n[0][4:6], n[0][6:]}
	}
	if len(n) != 3 {
		return nil
	}
	for _, order := range [][3]int{{0, 1, 2}, {2, 1, 0}, {2, 0, 1}} {
		text := fmt.Sprintf("%s-%02s-%02s", n[order[0]], n[order[1]], n[order[2]])
		if _, err := workout.ParseDate(text); err == nil && !slices.Contains(dates, text) {
			dates = append(dates, text)
		}
	}
	return dates
}
