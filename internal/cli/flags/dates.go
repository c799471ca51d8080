package flags

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"rotate/internal/problem"
	"rotate/internal/workout"
)

// Days is a flag for the training days.
type Days struct{ Value workout.Days }

// String lists the days.
func (d *Days) String() string {
	words := make([]string, len(d.Value))
	for i, day := range d.Value {
		words[i] = workout.DayWord(day)
	}
	return strings.Join(words, ",")
}

// Type shows the form.
func (d *Days) Type() string { return "2|3|mon,wed,fri" }

// Set takes a number of sessions or names of days.
func (d *Days) Set(text string) error {
	days, err := workout.ParseDays(text)
	if err == nil {
		d.Value = days
		return nil
	}
	if likely := likelyDays(text); likely != nil {
		return problem.WithHint(err, "did you mean %s? join days with commas", &Days{likely})
	}
	var unknown *workout.UnknownError
	if errors.As(err, &unknown) {
		return err
	}
	return problem.WithHint(err, "give 2, 3, or days with a rest day after each, such as mon,wed,fri or tue,fri")
}

// Knows reports days. A number alone could be of anything.
func (d *Days) Knows(word string) bool {
	_, err := workout.ParseDays(word)
	return err == nil && len(word) > 1
}

// Offer lists numbers only where no day was typed.
func (d *Days) Offer(before []string) []string {
	words := []string{"2", "3", "mon", "tue", "wed", "thu", "fri", "sat", "sun"}
	if before != nil {
		return words[2:]
	}
	return words
}

// likelyDays are the days that a text means whose days are not joined by commas; nil: none.
func likelyDays(text string) workout.Days {
	words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) })
	words = slices.DeleteFunc(words, func(word string) bool { return word == "and" })
	days, err := workout.ParseDays(strings.Join(words, ","))
	if err != nil {
		return nil
	}
	return days
}

// Date is a flag for a day.
type Date struct {
	Value workout.Date // zero: none was given
	Today func() workout.Date
	Past  bool // the days meant are rather behind than ahead
	Named bool // today and monday, the coming one, are dates too
}

// String is the date; empty where none was given.
func (d *Date) String() string {
	if d.Value.IsZero() {
		return ""
	}
	return d.Value.String()
}

// Type shows the forms.
func (d *Date) Type() string { return strings.Join(append(d.Offer(nil), "YYYY-MM-DD"), "|") }

// Set takes a date or a word for one.
func (d *Date) Set(text string) error {
	date, err := d.parse(strings.ToLower(strings.TrimSpace(text)))
	if err == nil {
		d.Value = date
	}
	return err
}

func (d *Date) parse(word string) (workout.Date, error) {
	form := "give a date as YYYY-MM-DD"
	if d.Named {
		switch form = "give today, monday (the coming one) or a date as YYYY-MM-DD"; word {
		case "today":
			return d.Today(), nil
		case "monday":
			return d.Today().Monday(), nil
		}
	}
	date, err := workout.ParseDate(word)
	if err == nil {
		return date, nil
	}
	if likely := likelyDates(word, d.Today(), d.Past); len(likely) > 0 {
		form = "did you mean " + workout.OneOf(likely) + "? " + form
	}
	return date, problem.WithHint(err, "%s", form)
}

// Knows reports a date or a word for one.
func (d *Date) Knows(word string) bool {
	_, err := d.parse(strings.ToLower(word))
	return err == nil
}

// Offer lists the words for dates.
func (d *Date) Offer([]string) []string {
	if d.Named {
		return []string{"today", "monday"}
	}
	return nil
}

// likelyDates reads the name of a day, or numbers in the orders of the world. A day that is named
// alone is the nearest ahead or, where the past is meant, behind.
func likelyDates(text string, today workout.Date, past bool) []string {
	switch text {
	case "tomorrow":
		return []string{today.Add(1).String()}
	case "yesterday":
		return []string{today.Add(-1).String()}
	}
	day, err := workout.ParseDay(text)
	if err != nil {
		return numberedDates(text)
	}
	ahead := 1 + (int(day)-int(today.Weekday())+6)%7
	if past {
		ahead -= 7
	}
	return []string{today.Add(ahead).String()}
}

// numberedDates puts three numbers in order: a year first, or a day or a month first and a year of
// four digits last.
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
