package render

import (
	"fmt"

	"charm.land/lipgloss/v2"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// Today is what there is to do on a day.
type Today struct {
	Date     workout.Date
	When     string // today, late, next, past, none, rest or stop, for programs
	Warnings []string
	Title    string // what kind of day it is
	Head     string // of the session
	Session  workout.Date
	Tasks    []workout.Task // of the session, in the order to be done; none: no training
	Why      []string       // sentences: why this session, and what else is open
	Week     workout.Log
	Then     workout.Date // the session after it; zero: none planned
	Next     Advice       // what to type next
	Else     *Advice      // what to type if the note does not match; nil: nothing
}

// Advice is a command, and when to type it; an empty When means now.
type Advice struct{ When, Command string }

// TodayText returns the day as text for a terminal.
func TodayText(t Today, screen Screen) string {
	p := newPage(screen)
	p.heading(titleStyle, words.Line(t.Title))
	for _, warning := range cleanAll(t.Warnings) {
		p.heading(doseStyle, warning+".")
	}
	p.todaySession(t)
	p.line("")
	for _, why := range cleanAll(t.Why) {
		p.wrapped("", why)
	}
	p.wrapped("", weekStands(t.Week))
	if !t.Then.IsZero() {
		p.wrapped("", "After this one: "+t.Then.WithDay()+".")
	}
	if t.Week.Rest {
		p.wrapped("", workout.RestAdvice)
		p.choices(t.Week.Choices)
	}
	p.advice(doseStyle, t.Next)
	if t.Else != nil {
		p.advice(quietStyle, *t.Else)
	}
	return p.String()
}

// advice writes a command on a line of its own, unbroken, so that it can be copied.
func (p *page) advice(style lipgloss.Style, a Advice) {
	p.line("")
	if a.When != "" {
		p.wrapped("", a.When+":")
	}
	p.line("  " + p.styled(style, words.Line(a.Command)))
}

func (p *page) todaySession(t Today) {
	if len(t.Tasks) == 0 {
		return
	}
	p.sessionHead(t.Head, workout.Minutes(t.Tasks))
	rows := moveRows(t.Tasks)
	columns := widths(rows)
	for _, row := range rows {
		p.moveRow("  ", row, columns)
	}
}

// weekStands says how far a week has come: "Week 3 (easy week): 1 of 3 sessions done, 1 partly."
func weekStands(w workout.Log) string {
	if w.Rest {
		return fmt.Sprintf("Week %d is a rest week, until %s.", w.Number, w.End().WithDay())
	}
	done, partly := w.Done()
	text := fmt.Sprintf("Week %s: %d of %s done", numbered(w.Week), done, words.Count(len(w.Trained), "session"))
	if partly > 0 {
		text += fmt.Sprintf(", %d partly", partly)
	}
	return text + "."
}

type todayView struct {
	Version  int           `json:"version"`
	Date     string        `json:"date"`
	When     string        `json:"when"`
	Session  *dayView      `json:"session"`
	Week     todayWeekView `json:"week"`
	Then     string        `json:"then"`
	Next     string        `json:"next"`
	Choices  []string      `json:"choices,omitempty"`
	Warnings []string      `json:"warnings"`
}

type dayView struct {
	Date    string     `json:"date"`
	Minutes int        `json:"minutes"`
	Lines   []lineView `json:"lines"`
}

type lineView struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	workView
	Range workout.Range `json:"range"`
	Load  string        `json:"load"`
	RestS int           `json:"rest_s"`
}

type todayWeekView struct {
	Number int    `json:"number"`
	Start  string `json:"start"`
	Done   int    `json:"done"`
	Partly int    `json:"partly"`
	Of     int    `json:"of"`
	Deload bool   `json:"deload"`
	Rest   bool   `json:"rest"`
}

func viewLine(t workout.Task) lineView {
	return lineView{t.Exercise.ID, t.Exercise.Name, viewWork(t.Work), t.Range, t.Load, t.Rest}
}

// TodayJSON returns the day as the documented JSON.
func TodayJSON(t Today) []byte {
	done, partly := t.Week.Done()
	view := todayView{Version: version, Date: t.Date.String(), When: t.When, Then: t.Then.String(),
		Next:     t.Next.Command,
		Week:     todayWeekView{t.Week.Number, t.Week.Start.String(), done, partly, len(t.Week.Trained), t.Week.Deload, t.Week.Rest},
		Warnings: append([]string{}, t.Warnings...)}
	if t.Week.Rest {
		view.Choices = words.Each(t.Week.Choices, workout.Choice.String)
	}
	if len(t.Tasks) > 0 {
		view.Session = &dayView{t.Session.String(), workout.Minutes(t.Tasks), words.Each(t.Tasks, viewLine)}
	}
	return encode(view)
}
