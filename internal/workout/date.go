package workout

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"rotate/internal/words"
)

// Date is a calendar day without clock or zone. The zero Date means none.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// The years of valid dates: outside them a plan's weeks would leave the four-digit form.
const (
	minYear = 1900
	maxYear = 9990
)

// DateOf returns the calendar day of t in t's own zone.
func DateOf(t time.Time) Date {
	year, month, day := t.Date()
	return Date{year, month, day}
}

// ParseDate reads YYYY-MM-DD. Its error says whether the form is wrong or the day does not exist.
func ParseDate(s string) (Date, error) {
	if len(s) != DateLength || !hasSigns(s, 4, 7, '-') {
		return Date{}, fmt.Errorf("%q is not a date like 2026-11-23", s)
	}
	year, _ := strconv.Atoi(s[:4])
	month, _ := strconv.Atoi(s[5:7])
	day, _ := strconv.Atoi(s[8:])
	return checkDate(s, Date{year, time.Month(month), day})
}

func checkDate(s string, d Date) (Date, error) {
	switch {
	case d.Year < minYear || d.Year > maxYear:
		return Date{}, fmt.Errorf("%s is too early or too late: years go from %d to %d", s, minYear, maxYear)
	case d.Month < 1 || d.Month > 12:
		return Date{}, fmt.Errorf("%s does not exist: months go from 01 to 12", s)
	case DateOf(d.time()) != d:
		return Date{}, fmt.Errorf("%s does not exist: %s %d has %d days", s, d.Month, d.Year,
			Date{d.Year, d.Month + 1, 0}.time().Day())
	}
	return d, nil
}

func (d Date) time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// IsZero reports whether d is none.
func (d Date) IsZero() bool { return d == Date{} }

// String returns the date as YYYY-MM-DD; empty: none.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// WithDay returns the date with its short weekday in front: Mon 2026-11-23.
func (d Date) WithDay() string { return DayName(d.Weekday()) + " " + d.String() }

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return d.time().Weekday() }

// Add returns the date n days later.
func (d Date) Add(n int) Date { return DateOf(d.time().AddDate(0, 0, n)) }

// Since counts the days from other to d.
func (d Date) Since(other Date) int { return int(d.time().Sub(other.time()) / (24 * time.Hour)) }

// Before reports whether d is earlier than other.
func (d Date) Before(other Date) bool {
	return cmp.Or(d.Year-other.Year, int(d.Month-other.Month), d.Day-other.Day) < 0
}

// Monday returns d if d is a Monday, and the coming Monday otherwise.
func (d Date) Monday() Date { return d.Add((8 - int(d.Weekday())) % 7) }

// DayName returns the short name of a weekday: Mon.
func DayName(day time.Weekday) string { return day.String()[:3] }

// DayWord returns the word for a weekday on the command line: mon.
func DayWord(day time.Weekday) string { return strings.ToLower(DayName(day)) }

// Days are the training days of a week, Monday first.
type Days []time.Weekday

// The days used if only their number is given.
var defaultDays = map[int]Days{
	2: {time.Monday, time.Thursday},
	3: {time.Monday, time.Wednesday, time.Friday},
}

// DefaultDays returns the days used for a number of sessions a week: 2 or 3, else none.
func DefaultDays(sessions int) Days { return slices.Clone(defaultDays[sessions]) }

// ParseDays reads 2, 3 or a list such as mon,wed,fri, and checks it with Check.
func ParseDays(s string) (Days, error) {
	if n, err := strconv.Atoi(strings.TrimSpace(s)); err == nil {
		if days := DefaultDays(n); days != nil {
			return days, nil
		}
		return nil, fmt.Errorf("a week takes 2 or 3 sessions, not %d", n)
	}
	var days Days
	for word := range strings.SplitSeq(s, ",") {
		day, err := ParseDay(word)
		if err != nil {
			return nil, err
		}
		days = append(days, day)
	}
	days.Sort()
	return days, days.Check()
}

// Sort puts the days in order, Monday first.
func (d Days) Sort() {
	slices.SortFunc(d, func(a, b time.Weekday) int { return mondayFirst(a) - mondayFirst(b) })
}

// ParseDay reads the name of a weekday, or a short form of it (mon, tues), ignoring case.
func ParseDay(word string) (time.Weekday, error) {
	if day, ok := Weekday(strings.TrimSpace(word)); ok {
		return day, nil
	}
	all := []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday,
		time.Saturday, time.Sunday}
	return 0, &words.UnknownError{Kind: "day", Word: word, Allowed: words.Each(all, DayWord)}
}

func mondayFirst(day time.Weekday) int { return (int(day) + 6) % 7 }

// Check returns an error for days that no plan may have: fewer than two or more than three, one
// named twice, or two without a whole rest day between them. The last day of a week also meets the
// first of the next. Sources: 2-3 sessions a week (the source article), 48 hours between sessions
// (ACSM 2009).
func (d Days) Check() error {
	for i, day := range d {
		if slices.Contains(d[:i], day) {
			return fmt.Errorf("%s is named twice", day)
		}
	}
	if len(d) != 2 && len(d) != 3 {
		return fmt.Errorf("a week takes 2 or 3 sessions, not %d", len(d))
	}
	for _, day := range d {
		if next := (day + 1) % 7; slices.Contains(d, next) {
			return fmt.Errorf("%s and %s leave no rest day between them", day, next)
		}
	}
	return nil
}

// String lists the days: Mon Wed Fri.
func (d Days) String() string {
	return strings.Join(words.Each(d, DayName), " ")
}

// Flag returns the days as a flag takes them: "mon,wed,fri".
func (d Days) Flag() string { return strings.Join(words.Each(d, DayWord), ",") }

// In lists the dates of the days in the seven days from start, in date order.
func (d Days) In(start Date) []Date {
	var dates []Date
	for i := range 7 {
		if date := start.Add(i); slices.Contains(d, date.Weekday()) {
			dates = append(dates, date)
		}
	}
	return dates
}

// Weekday reads the name of a weekday, or a short form of it: Mon, Tues, Thurs.
func Weekday(word string) (time.Weekday, bool) {
	for day := range time.Weekday(7) {
		if shortens(word, day.String()) {
			return day, true
		}
	}
	return 0, false
}

// IsMonth reports whether a word is the name of a month, or a short form of it.
func IsMonth(word string) bool {
	for m := time.January; m <= time.December; m++ {
		if shortens(word, m.String()) {
			return true
		}
	}
	return false
}

// shortens reports whether a word is at least the first three letters of a name.
func shortens(word, name string) bool {
	return len(word) >= 3 && len(word) <= len(name) && strings.EqualFold(word, name[:len(word)])
}

// DateLength is the length in bytes of a date as it is written.
const DateLength = len("2026-11-23")

// FindDate finds the first date in a text, as 2026-11-23, 2026/11/23 or 23.11.2026, and where it
// is; -1: there is none. The error reports a date that does not exist.
func FindDate(text string) (date Date, at int, err error) {
	for i := 0; i+DateLength <= len(text); i++ {
		if !isDigit(text[i]) || i > 0 && isDigit(text[i-1]) {
			continue
		}
		iso := text[i : i+DateLength]
		switch {
		case hasSigns(iso, 4, 7, '/'):
			iso = strings.ReplaceAll(iso, "/", "-")
		case hasSigns(iso, 2, 5, '.'):
			iso = iso[6:] + "-" + iso[3:5] + "-" + iso[:2]
		case !hasSigns(iso, 4, 7, '-'):
			continue
		}
		date, err = ParseDate(iso)
		return date, i, err
	}
	return date, -1, nil
}

// hasSigns reports whether a text consists of digits, except for a sign at two places.
func hasSigns(text string, first, second int, sign byte) bool {
	for i := range len(text) {
		if isSign := i == first || i == second; isSign && text[i] != sign || !isSign && !isDigit(text[i]) {
			return false
		}
	}
	return true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
