package note

import (
	"rotate/internal/markdown"
	"rotate/internal/workout"
)

// What writes and parses the parts of a note.
var (
	TitleText     = titleText
	DayText       = dayText
	NextStepText  = nextStepText
	ParseNextStep = parseNextStep
)

// ParseTitle reads the heading of a week, and where it begins; -1: there is none.
func ParseTitle(text string) (w workout.Week, at int, err error) {
	t := parseTitle(text, true)
	if t == nil || t.err != nil && t.Start.IsZero() {
		return w, -1, nil
	}
	return t.Week, t.from, t.err
}

// ParseDay reads the heading of a day in the program's own words.
func ParseDay(text string) (date workout.Date, ok bool, err error) {
	if d := parseDay(text, workout.Date{}); d != nil && d.own {
		return d.date, true, d.err
	}
	return date, false, nil
}

// TaskText is a task line without its box.
func TaskText(m workout.Move, work workout.Work) string {
	return (&paper{}).task(workout.Task{Exercise: m.Exercise, Work: work}, workout.Date{}, "")
}

// SentencesText is the sentences under a title.
func SentencesText(w workout.Week, org bool) string {
	p := &paper{org: org}
	p.wrapped(p.termsText(w), "")
	p.wrapped(stepsText(w), "")
	return p.String()
}

// ParseSentences reads them again: the terms, and the step of an exercise.
func ParseSentences(text string, c *workout.Catalogue) (terms workout.Terms, stepOf func(*workout.Exercise) int, said []string) {
	d, err := markdown.Open([]byte(text))
	if err != nil {
		return terms, nil, []string{err.Error()}
	}
	var lines []markdown.Text
	for row := range d.Len() {
		lines = append(lines, d.Body(row))
	}
	h := hear([]markdown.Text{markdown.Join(lines...)}, c, workout.Week{})
	for _, wrong := range h.wrong {
		said = append(said, wrong.text)
	}
	return h.Terms, func(e *workout.Exercise) int {
		for _, s := range h.steps {
			if s.Exercise == e {
				return s.Step
			}
		}
		return 0
	}, said
}

// Changed is where a week was changed by hand, as a row from 0.
func (n *Note) Changed(w Week, c *workout.Catalogue) (row int, is bool) {
	row, what := newAuthor(n, c).changed(w)
	return row, what != ""
}

// NotOwn are the rows, from 0, at which weeks were changed by hand, and those that the program did not write.
func (n *Note) NotOwn(c *workout.Catalogue) (changed, rows []int) {
	a := newAuthor(n, c)
	for _, w := range n.Weeks {
		if row, what := a.changed(w); what != "" {
			changed = append(changed, row)
		}
	}
	for line := range a.rest(n.whole()) {
		rows = append(rows, line.row)
	}
	return changed, rows
}
