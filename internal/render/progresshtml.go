package render

import (
	"fmt"
	"html/template"
	"slices"
	"strings"

	"rotate/internal/history"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// ProgressHTML is the progress as a page with drawn charts.
func ProgressHTML(p *history.Progress) string {
	page := newProgressPage(p)
	return htmlPage{Title: "Progress" + page.Span(), Content: page}.HTML("progress")
}

func newProgressPage(p *history.Progress) progressPage {
	page := progressPage{Progress: p}
	if len(p.Weeks) > 0 {
		page.calendar = newCalendar(p.Weeks, mostColumns)
	}
	return page
}

// progressPage is the progress of someone as its template takes it, or of everyone.
type progressPage struct {
	*history.Progress
	Everyone []personPage // none: it is about one
	calendar calendar
	inner    bool   // it is a part of the page of everyone
	owner    string // whose it is there
}

// Head is a heading, one level lower on the page of everyone.
func (p progressPage) Head(text string) template.HTML {
	tag := "h2"
	if p.inner {
		tag = "h3"
	}
	return template.HTML(fmt.Sprintf("<%s>%s</%s>", tag, template.HTMLEscapeString(text), tag))
}

// TableLabel names the table of all weeks.
func (p progressPage) TableLabel() string {
	if p.inner {
		return "All weeks of " + p.owner
	}
	return "All weeks"
}

// Span is the first and the last day: " from 2026-01-05 to 2026-06-21"; empty without weeks.
func (p progressPage) Span() string {
	if len(p.Weeks) == 0 {
		return ""
	}
	return fmt.Sprintf(" from %s to %s", p.Weeks[0].Start, p.Weeks[len(p.Weeks)-1].Start.Add(6))
}

// Facts are what there is to say in a few lines.
func (p progressPage) Facts() []fact { return progressFacts(p.Progress) }

// Years are the rows of the table by the year; none where the weeks are few.
func (p progressPage) Years() [][]string {
	if len(p.Weeks) <= longHistory {
		return nil
	}
	return yearRows(p.Progress)
}

// Title says what the chart of the sessions shows.
func (p progressPage) Title() string { return p.calendar.title("Sessions a week") }

// Sessions are the charts of the sessions, half a year in each.
func (p progressPage) Sessions() []drawing {
	return p.calendar.sessions(p.Weeks).drawings(func(d *drawing, marks []mark) {
		done := 0
		for _, m := range marks {
			if m.sign == '#' {
				done++
			}
		}
		d.Label = fmt.Sprintf("Sessions in the weeks from %s to %s: %d of %d done", d.First, d.Last, done, len(marks))
	})
}

// Moves are the exercises.
func (p progressPage) Moves() []progressMove {
	moves := make([]progressMove, len(p.Exercises))
	for i := range p.Exercises {
		moves[i] = progressMove{&p.Exercises[i], p}
	}
	return moves
}

// WeekRows are the rows of the table of all weeks, newest first.
func (p progressPage) WeekRows() [][]string {
	var rows [][]string
	for i := len(p.Weeks) - 1; i >= 0; i-- {
		w := p.Weeks[i]
		kept := "no"
		switch {
		case w.Kept():
			kept = "yes"
		case i >= len(p.Begun()):
			kept = "ahead"
		}
		rows = append(rows, []string{w.Start.String(), kept, fmt.Sprint(w.Planned), fmt.Sprint(w.Done),
			fmt.Sprint(w.Partly), painText(w.WorstPain, w.Hurt)})
	}
	return rows
}

func painText(pain int, hurt bool) string {
	switch {
	case pain > 0:
		return fmt.Sprint(pain)
	case hurt:
		return "yes"
	}
	return "-"
}

// progressMove is an exercise as the template takes it.
type progressMove struct {
	*history.Exercise
	page progressPage
}

// Head is a heading of the page's.
func (m progressMove) Head() template.HTML { return m.page.Head(m.Name) }

// Facts say how far the exercise is and what comes next.
func (m progressMove) Facts() []fact {
	facts := []fact{{"Now", stepText(m.Exercise)}, nextOf(m.Exercise)}
	if m.WorstPain > 0 {
		facts = append(facts, fact{"Worst pain", fmt.Sprintf("%d of 10", m.WorstPain)})
	}
	if text := loadsText(m.Exercise); text != "" {
		facts = append(facts, fact{"Load", text})
	}
	if text := lagText(m.Exercise); text != "" {
		facts = append(facts, fact{"Sides", strings.TrimSuffix(text, ".")})
	}
	if m.page.calendar.steps(m.Exercise).marks == nil {
		facts = append(facts, fact{"Last planned", lastPlanned(m.Exercise)})
	}
	return facts
}

// Charts are the charts of the steps, half a year in each; those without a step are left out.
func (m progressMove) Charts() []drawing {
	c := m.page.calendar.steps(m.Exercise)
	drawings := c.drawings(func(d *drawing, marks []mark) {
		steps := make([]string, len(marks))
		for i, step := range marks {
			steps[i] = fmt.Sprint(step.row)
		}
		d.Low, d.High = c.low, c.high
		d.Label = fmt.Sprintf("Steps of %s, week by week from %s: %s", m.Name, d.First, strings.Join(steps, ", "))
		d.load(m.page.calendar, loadChanges(m.Exercise))
	})
	return slices.DeleteFunc(drawings, func(d drawing) bool { return d.Marks == nil })
}

// SideBars are the bars of left and right; none where nothing is done by the side.
func (m progressMove) SideBars() []sideBar {
	if _, begun := m.Current(); !begun || m.Sides == workout.SidesWithout {
		return nil
	}
	most := max(m.Left.Measure(), m.Right.Measure(), 1)
	return []sideBar{
		{"left", "Left", 100 * m.Left.Measure() / most, amountText(m.Left)},
		{"right", "Right", 100 * m.Right.Measure() / most, amountText(m.Right)},
	}
}

// Difference says which side has more; empty where both have the same.
func (m progressMove) Difference() string {
	if m.Left == m.Right {
		return ""
	}
	return differenceText(m.Exercise)
}

// sideBar is the work of a side as a bar; Percent is of the longer one.
type sideBar struct {
	Class, Name string
	Percent     int
	Text        string
}

// The sizes of a drawn chart.
const (
	weeksDrawn = 26 // columns
	rowHeight  = 14
	axisWidth  = 24
	chartWidth = 364 // of all columns
	widest     = 28  // of one
	painHeight = 16
	loadHeight = 16
	letterWide = 7  // of a label, at most
	leastWide  = 96 // of the columns, where they have labels
)

// drawing is a chart as the template draws it.
type drawing struct {
	Label       string // for those who do not see it
	Width       int
	Base        int // y of the axis
	wide        int // of a column
	First, Last workout.Date
	Low, High   int // the steps at the axis; 0: no such labels
	Marks       []drawnMark
	Pains       []drawnText
	Loads       []drawnText
}

type drawnMark struct {
	X, Y int
	Kind string // done, partly or open
}

type drawnText struct {
	X      int
	Text   string
	Anchor string // start or end of the text is at X; empty: its middle
}

// kinds are what signs are called in the style of the page.
var kinds = map[byte]string{'#': "done", '+': "partly", '.': "open", 'o': "open"}

// drawings are the chart, half a year in each; label adds what the marks of one say.
func (c chart) drawings(label func(d *drawing, marks []mark)) []drawing {
	var all []drawing
	for from := 0; from < c.count; from += weeksDrawn {
		d := c.drawing(from)
		shown := func(column int) bool { return from <= column && column < from+weeksDrawn }
		var marks []mark
		for _, m := range c.marks {
			if shown(m.column) {
				marks = append(marks, m)
				d.Marks = append(d.Marks, drawnMark{d.x(m.column - from), d.y(m.row - c.low), kinds[m.sign]})
			}
		}
		for _, m := range c.pains {
			if text := m.text(); text != "" && shown(m.column) {
				d.Pains = append(d.Pains, drawnText{X: d.x(m.column - from), Text: text})
			}
		}
		label(&d, marks)
		all = append(all, d)
	}
	return all
}

// drawing is an empty chart of the columns from one on.
func (c chart) drawing(from int) drawing {
	columns := min(weeksDrawn, c.count-from)
	base := (c.high-c.low+1)*rowHeight + rowHeight/2
	wide := min(widest, chartWidth/min(weeksDrawn, c.count))
	return drawing{Width: axisWidth + columns*wide, Base: base, wide: wide,
		First: c.first.Add(7 * from), Last: c.first.Add(7 * (from + columns - 1))}
}

func (d drawing) x(column int) int { return axisWidth + column*d.wide + d.wide/2 }

func (d drawing) y(row int) int { return d.Base - row*rowHeight - rowHeight/2 - 1 }

// load labels the columns in which another load was used than before, where there is room.
func (d *drawing) load(c calendar, changes []history.Load) {
	from, end := column(c.first, d.First), 0
	for _, l := range changes {
		at, shown := c.place(l.Start)
		if !shown || l.Start.Before(d.First) || d.Last.Before(l.Start) {
			continue
		}
		d.Width = max(d.Width, axisWidth+leastWide)
		text, wide := words.Line(l.Load), letterWide*len(l.Load)
		x := d.x(at-from) - d.wide/2
		switch {
		case x < end:
		case x+wide > d.Width && d.Width-wide >= end:
			d.Loads, end = append(d.Loads, drawnText{d.Width, text, "end"}), d.Width
		case x+wide <= d.Width:
			d.Loads, end = append(d.Loads, drawnText{x, text, "start"}), x+wide
		}
	}
}

// PainBase is where the labels for pain stand.
func (d drawing) PainBase() int {
	if d.Pains == nil {
		return d.Base + 2
	}
	return d.Base + painHeight
}

// Height is that of the whole chart.
func (d drawing) Height() int {
	if d.Loads == nil {
		return d.PainBase()
	}
	return d.PainBase() + loadHeight
}

// Top is the height of the highest row.
func (d drawing) Top() int { return d.y(d.High - d.Low) }

// Bottom is the height of the lowest row.
func (d drawing) Bottom() int { return d.y(0) }

// Left is where the columns begin.
func (d drawing) Left() int { return axisWidth }
