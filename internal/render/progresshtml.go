package render

import (
	"fmt"
	"strings"

	"rotate/internal/history"
	"rotate/internal/workout"
)

// ProgressHTML is the progress as a page with drawn charts.
func ProgressHTML(p *history.Progress) string {
	page := progressPage{Progress: p}
	if len(p.Weeks) > 0 {
		page.calendar = newCalendar(p.Weeks, mostColumns)
	}
	return htmlPage{Title: "Progress" + page.Span(), Content: page}.HTML("progress")
}

// progressPage is the progress as its template takes it.
type progressPage struct {
	*history.Progress
	calendar calendar
}

// Span is the first and the last day: " from 2026-01-05 to 2026-06-21"; empty without weeks.
func (p progressPage) Span() string {
	if len(p.Weeks) == 0 {
		return ""
	}
	return fmt.Sprintf(" from %s to %s", p.Weeks[0].Start, p.Weeks[len(p.Weeks)-1].Start.Add(6))
}

// Facts are what there is to say in a few lines.
func (p progressPage) Facts() []fact {
	var facts []fact
	for _, f := range progressFacts(p.Progress) {
		facts = append(facts, fact{f[0], f[1]})
	}
	return facts
}

// Years are the rows of the table by the year; none where the weeks are few.
func (p progressPage) Years() [][]string {
	if len(p.Weeks) <= longHistory {
		return nil
	}
	return yearRows(p.Progress)
}

// Title tells what the chart of the sessions shows.
func (p progressPage) Title() string { return p.calendar.title("Sessions a week") }

// Sessions are the charts of the sessions, half a year in each.
func (p progressPage) Sessions() []drawing {
	high := p.calendar.mostSessions(p.Weeks)
	var charts []drawing
	for from := 0; from < p.calendar.count; from += weeksDrawn {
		d := p.calendar.drawing(from, high)
		planned, done := 0, 0
		for _, w := range p.Weeks {
			at, shown := p.calendar.place(w.Start)
			if !shown || at < from || at >= from+weeksDrawn {
				continue
			}
			planned, done = planned+w.Planned, done+w.Done
			for n := range w.Planned {
				d.Marks = append(d.Marks, drawnMark{d.x(at - from), d.y(n), sessionKind(w, n)})
			}
			d.pain(at-from, w.WorstPain, w.Hurt)
		}
		d.Label = fmt.Sprintf("Sessions in the weeks from %s to %s: %d of %d done", d.First, d.Last, done, planned)
		charts = append(charts, d)
	}
	return charts
}

func sessionKind(w history.Week, n int) string {
	switch sessionMark(w, n) {
	case '#':
		return "done"
	case '+':
		return "partly"
	}
	return "open"
}

// Moves are the exercises.
func (p progressPage) Moves() []progressMove {
	moves := make([]progressMove, len(p.Exercises))
	for i := range p.Exercises {
		moves[i] = progressMove{&p.Exercises[i], p.calendar}
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
	calendar calendar
}

// Facts say how far the exercise is and what comes next.
func (m progressMove) Facts() []fact {
	facts := []fact{{"Now", stepText(m.Exercise)}, {"Next step", strings.TrimSuffix(nextText(m.Exercise), ".")}}
	if m.WorstPain > 0 {
		facts = append(facts, fact{"Worst pain", fmt.Sprintf("%d of 10", m.WorstPain)})
	}
	if len(m.calendar.steps(m.Exercise)) == 0 {
		facts = append(facts, fact{"Last planned", "in the week from " + m.Steps[len(m.Steps)-1].Start.String()})
	}
	return facts
}

// Charts are the charts of the steps, half a year in each; those without a step are left out.
func (m progressMove) Charts() []drawing {
	steps := m.calendar.steps(m.Exercise)
	if len(steps) == 0 {
		return nil
	}
	low, high := stepSpan(steps)
	var charts []drawing
	for from := 0; from < m.calendar.count; from += weeksDrawn {
		d := m.calendar.drawing(from, high-low+1)
		d.Low, d.High = low, high
		var told []string
		for _, s := range steps {
			at, _ := m.calendar.place(s.Start)
			if at < from || at >= from+weeksDrawn {
				continue
			}
			kind := "done"
			if m.Ahead(s) {
				kind = "open"
			}
			d.Marks = append(d.Marks, drawnMark{d.x(at - from), d.y(s.Step - low), kind})
			d.pain(at-from, s.WorstPain, s.Hurt)
			told = append(told, fmt.Sprint(s.Step))
		}
		if told != nil {
			d.Label = fmt.Sprintf("Steps of %s, week by week from %s: %s", m.Name, d.First, strings.Join(told, ", "))
			charts = append(charts, d)
		}
	}
	return charts
}

// SideBars are the bars of left and right; none where nothing is done by the side.
func (m progressMove) SideBars() []sideBar {
	if _, begun := m.Current(); !begun || m.Sides == workout.SidesWithout {
		return nil
	}
	most := max(measure(m.Left), measure(m.Right), 1)
	return []sideBar{
		{"left", "Left", 100 * measure(m.Left) / most, amountText(m.Left)},
		{"right", "Right", 100 * measure(m.Right) / most, amountText(m.Right)},
	}
}

// Difference tells which side has more; empty where both have the same.
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
}

type drawnMark struct {
	X, Y int
	Kind string // done, partly or open
}

type drawnText struct {
	X    int
	Text string
}

// drawing is an empty chart of the columns from one on, with a number of rows.
func (c calendar) drawing(from, rows int) drawing {
	columns := min(weeksDrawn, c.count-from)
	base := rows*rowHeight + rowHeight/2
	wide := min(widest, chartWidth/min(weeksDrawn, c.count))
	return drawing{Width: axisWidth + columns*wide, Base: base, wide: wide,
		First: c.first.Add(7 * from), Last: c.first.Add(7 * (from + columns - 1))}
}

func (d drawing) x(column int) int { return axisWidth + column*d.wide + d.wide/2 }

func (d drawing) y(row int) int { return d.Base - row*rowHeight - rowHeight/2 - 1 }

// Height is that of the whole chart.
func (d drawing) Height() int {
	if d.Pains == nil {
		return d.Base + 2
	}
	return d.Base + painHeight
}

// Top is the height of the highest row.
func (d drawing) Top() int { return d.y(d.High - d.Low) }

// Bottom is the height of the lowest row.
func (d drawing) Bottom() int { return d.y(0) }

// Left is where the columns begin.
func (d drawing) Left() int { return axisWidth }

func (d *drawing) pain(column, pain int, hurt bool) {
	switch {
	case pain > 0:
		d.Pains = append(d.Pains, drawnText{d.x(column), fmt.Sprint(pain)})
	case hurt:
		d.Pains = append(d.Pains, drawnText{d.x(column), "!"})
	}
}
