package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/spf13/pflag"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// choice is a flag with one of a list of words.
type choice[T ~string] struct {
	kind  string
	value T
	words []T
}

func newChoice[T ~string](kind string, value T, words []T) choice[T] {
	return choice[T]{kind, value, words}
}

// String is the word chosen.
func (c *choice[T]) String() string { return string(c.value) }

// Type lists the words, so that help shows them.
func (c *choice[T]) Type() string { return strings.Join(words.Of(c.words), "|") }

// Set takes a word, ignoring case. Its error is a *words.UnknownError.
func (c *choice[T]) Set(word string) error {
	w := T(strings.ToLower(strings.TrimSpace(word)))
	if !slices.Contains(c.words, w) {
		return &words.UnknownError{Kind: c.kind, Word: word, Allowed: words.Of(c.words)}
	}
	c.value = w
	return nil
}

// knows reports a word of the list.
func (c *choice[T]) knows(word string) bool {
	return slices.Contains(c.words, T(strings.ToLower(word)))
}

// choices is a flag with several of a list of words, joined by commas or given again.
type choices[T ~string] struct {
	one    choice[T]
	values []T
}

// String is the words chosen.
func (c *choices[T]) String() string { return strings.Join(words.Of(c.values), ",") }

// Type lists the words, so that help shows them.
func (c *choices[T]) Type() string { return strings.Join(words.Of(c.one.words), ",") }

// Set adds words.
func (c *choices[T]) Set(text string) error {
	for word := range strings.SplitSeq(text, ",") {
		if err := c.one.Set(word); err != nil {
			return err
		}
		if !slices.Contains(c.values, c.one.value) {
			c.values = append(c.values, c.one.value)
		}
	}
	return nil
}

func (c *choices[T]) knows(word string) bool { return c.one.knows(word) }

// number is a flag with a whole number in a range.
type number struct{ value, least, most int }

// String is the number.
func (n *number) String() string { return strconv.Itoa(n.value) }

// Type shows the range.
func (n *number) Type() string { return fmt.Sprintf("%d..%d", n.least, n.most) }

// Set takes a number in the range.
func (n *number) Set(text string) error {
	v, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || v < n.least || v > n.most {
		return fmt.Errorf("%q is not a whole number from %d to %d", text, n.least, n.most)
	}
	n.value = v
	return nil
}

// daysFlag is the flag for the training days.
type daysFlag struct{ days workout.Days }

// String lists the days.
func (d *daysFlag) String() string {
	words := make([]string, len(d.days))
	for i, day := range d.days {
		words[i] = workout.DayWord(day)
	}
	return strings.Join(words, ",")
}

// Type shows the form.
func (d *daysFlag) Type() string { return "2|3|mon,wed,fri" }

// Set takes a number of sessions or names of days.
func (d *daysFlag) Set(text string) error {
	days, err := workout.ParseDays(text)
	if err != nil {
		if likely := likelyDays(text); likely != nil {
			return withHint(err, "did you mean %s? join days with commas", &daysFlag{likely})
		}
		if _, unknown := err.(*words.UnknownError); unknown {
			return err
		}
		return withHint(err, "give 2, 3, or days with a rest day after each, such as mon,wed,fri or tue,fri")
	}
	d.days = days
	return nil
}

func (d *daysFlag) knows(word string) bool {
	_, err := workout.ParseDays(word)
	return err == nil && len(word) > 1 // a number alone could be of anything
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

// startFlag is the flag for the first day of a plan; the words for it depend on the clock.
type startFlag struct {
	text  string
	today func() workout.Date
	date  workout.Date
}

// String is what was given.
func (s *startFlag) String() string { return s.text }

// Type shows the forms.
func (s *startFlag) Type() string { return "today|monday|YYYY-MM-DD" }

// Set takes a date or a word for one.
func (s *startFlag) Set(text string) error {
	word := strings.ToLower(strings.TrimSpace(text))
	switch word {
	case "today":
		s.date = s.today()
	case "monday":
		s.date = s.today().Monday()
	default:
		date, err := workout.ParseDate(word)
		if err != nil {
			return withHint(err, "%sgive today, monday (the coming one) or a date as YYYY-MM-DD",
				likelyDate(word, s.today(), false))
		}
		s.date = date
	}
	s.text = word
	return nil
}

func (s *startFlag) knows(word string) bool {
	probe := *s
	return probe.Set(word) == nil
}

// likelyDate asks for the day, or the days, that a text in another form may mean; empty: none.
func likelyDate(text string, today workout.Date, past bool) string {
	dates := likelyDates(text, today, past)
	if len(dates) == 0 {
		return ""
	}
	return "did you mean " + words.OneOf(dates) + "? "
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

// joined lists what a flag that may be given again holds, split at commas.
func joined(values []string) []string {
	var words []string
	for _, value := range values {
		for word := range strings.SplitSeq(value, ",") {
			if word = strings.TrimSpace(word); word != "" {
				words = append(words, word)
			}
		}
	}
	return words
}

// listFlag adds a flag with words joined by commas, which may be given again.
func listFlag(flags *pflag.FlagSet, target *[]string, name, usage string) {
	flags.Var((*wordList)(target), name, usage)
}

type wordList []string

// String is the words given.
func (w *wordList) String() string { return strings.Join(*w, ",") }

// Type shows the form.
func (w *wordList) Type() string { return "WORD,..." }

// Set adds words; none is an error.
func (w *wordList) Set(text string) error {
	words := joined([]string{text})
	if words == nil {
		return fmt.Errorf("%q names nothing", text)
	}
	*w = append(*w, words...)
	return nil
}
