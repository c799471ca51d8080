package render

import (
	"cmp"
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"rotate/internal/history"
	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// Person is one of several people: a look at how they are doing, and their progress in full.
type Person struct {
	history.Look
	Progress *history.Progress
	Today    workout.Date
}

// title is the name as a line of text.
func (p Person) title() string { return words.Line(p.Name) }

// sign returns the warning sign and what it calls for; empty if there is none.
func (p Person) sign() string {
	if p.Warning.Urgency == workout.UrgencyNone {
		return ""
	}
	return fmt.Sprintf("%q: %s", words.Line(words.Shortened(p.Warning.Words)), safety.Title(p.Warning.Urgency))
}

func (p Person) next() string {
	switch {
	case p.Warning.Urgency >= workout.UrgencyDoctor:
		return "no training until a doctor agrees"
	case p.Broken:
		return "correct the note, then look again"
	case p.Session == p.Today:
		return "a session today"
	case !p.Session.IsZero():
		return "a session on " + p.Session.WithDay()
	case !p.Resting.IsZero():
		return "rest until " + p.Resting.WithDay()
	}
	return "plan the next week"
}

func (p Person) signOrNext() string { return cmp.Or(p.sign(), p.next()) }

// peopleTitle says how many there are, and how many need a look.
func peopleTitle(people []Person) string {
	title := fmt.Sprintf("%d people", len(people))
	switch needs := len(words.Without(people, func(p Person) bool { return !p.Needs() })); needs {
	case 0:
		return title
	case 1:
		return title + ", 1 needs a look"
	default:
		return fmt.Sprintf("%s, %d need a look", title, needs)
	}
}

const peopleLegend = "Kept: sessions with a tick, of those planned in the last four weeks. Pain: the worst of the same weeks, 0 to 10; " +
	"yes: without a number."

var peopleHead = []string{"Name", "Week", "Kept", "Last trained", "Pain", "Next"}

// cells are a person's row, as in peopleHead but without the last column.
func (p Person) cells() []string {
	week, last := fmt.Sprint(p.Week), cmp.Or(p.Last.String(), "never")
	if p.Week == 0 {
		week, last = "-", "-"
	}
	return []string{p.title(), week, fmt.Sprintf("%d of %d", p.Kept, p.Of), last, painText(p.WorstPain, p.Hurt)}
}

// PeopleText returns a row for each person.
func PeopleText(people []Person, screen Screen) string {
	page := newPage(screen)
	page.heading(titleStyle, peopleTitle(people))
	page.line("")
	rows := append([][]string{peopleHead[:len(peopleHead)-1]}, words.Each(people, Person.cells)...)
	columns := widths(rows)
	const leastNext = 24
	if !page.fits(0, append(columns, leastNext)) {
		page.peopleList(people)
	} else {
		page.peopleRow(columns, rows[0], peopleHead[len(peopleHead)-1], plainStyle)
		for i, p := range people {
			page.peopleRow(columns, rows[i+1], p.signOrNext(), nameStyle(p))
		}
	}
	page.line("")
	page.wrapped("", peopleLegend)
	return page.String()
}

// nameStyle highlights those who need a look.
func nameStyle(p Person) lipgloss.Style {
	if p.Needs() {
		return headStyle
	}
	return plainStyle
}

// peopleRow writes a row of the table; its last cell takes as many lines as it needs.
func (p *page) peopleRow(columns []int, cells []string, last string, style lipgloss.Style) {
	first := p.padded(columns, cells, style)
	p.hanging(first, strings.Repeat(" ", lipgloss.Width(first)), last)
}

// peopleList writes the table for a screen that is too narrow for it.
func (p *page) peopleList(people []Person) {
	for _, who := range people {
		p.hanging("", "  ", p.styled(nameStyle(who), who.title())+": "+who.sentence())
	}
}

// sentence is a person's row in words; it leaves out what is empty.
func (p Person) sentence() string {
	if p.Week == 0 {
		return p.signOrNext()
	}
	text := fmt.Sprintf("week %d, %d of %d sessions kept", p.Week, p.Kept, p.Of)
	if p.Last.IsZero() {
		text += ", never trained"
	} else {
		text += ", last trained " + p.Last.String()
	}
	switch {
	case p.WorstPain > 0:
		text += fmt.Sprintf(", pain %d", p.WorstPain)
	case p.Hurt:
		text += ", pain"
	}
	return text + "; " + p.signOrNext()
}

type personView struct {
	Name      string `json:"name"`
	File      string `json:"file"`
	Week      int    `json:"week"`
	Kept      int    `json:"kept"`
	Of        int    `json:"of"`
	Last      string `json:"last"`
	WorstPain int    `json:"worst_pain"`
	Hurt      bool   `json:"hurt"`
	NeedsLook bool   `json:"needs_look"`
	Warning   string `json:"warning"`
	Advice    string `json:"advice"`
	Next      string `json:"next"`
}

// PeopleJSON returns several people as the documented JSON, those who need a look first.
func PeopleJSON(people []Person) []byte {
	return encode(struct {
		Version int          `json:"version"`
		People  []personView `json:"people"`
	}{version, words.Each(people, viewPerson)})
}

func viewPerson(p Person) personView {
	advice := ""
	if p.Warning.Urgency > workout.UrgencyNone {
		advice = safety.Advice(p.Warning.Urgency)
	}
	return personView{p.Name, p.File, p.Week, p.Kept, p.Of, p.Last.String(), p.WorstPain, p.Hurt, p.Needs(),
		p.Warning.Words, advice, p.next()}
}
