package render

import (
	"fmt"
	"strings"

	"rotate/internal/history"
	"rotate/internal/workout"
)

// chartLabel is the width of what comes before a chart's columns: "  pain |".
const chartLabel = 8

// mostColumns is how many weeks the charts show at most, a year; the table by the year has the rest.
const mostColumns = 52

// columnsFor is how many characters the screen has for the columns of a chart.
func (p *page) columnsFor() int { return min(p.Width, proseWidth) - chartLabel }

// calendar lays weeks out in columns: one a week, empty ones where there is no plan.
type calendar struct {
	first  workout.Date // of the first column
	count  int          // columns
	band   int          // columns that fit side by side
	wide   int          // characters of a column
	hidden int          // weeks before the first column
}

// newCalendar shows the newest weeks in columns that are as wide as room allows, at most three
// characters.
func newCalendar(weeks []history.Week, room int) calendar {
	first, last := weeks[0].Start, weeks[len(weeks)-1].Start
	c := calendar{first: first, count: column(first, last) + 1}
	if c.count > mostColumns && len(weeks) > longHistory || c.count > 2*mostColumns {
		c.first = last.Add(-7 * (mostColumns - 1))
		c.count = mostColumns
	}
	for _, w := range weeks {
		if w.Start.Before(c.first) {
			c.hidden++
		}
	}
	c.wide = max(1, min(3, room/c.count))
	c.band = min(c.count, room/c.wide)
	return c
}

// column is where a week is: weeks that do not start seven days apart keep their order.
func column(first, start workout.Date) int { return (start.Since(first) + 3) / 7 }

func (c calendar) title(text string) string {
	if c.hidden > 0 {
		return text + fmt.Sprintf(", the last %d", c.count)
	}
	return text
}

// place is the column of a week; false where the chart does not show it.
func (c calendar) place(start workout.Date) (int, bool) {
	if start.Before(c.first) {
		return 0, false
	}
	i := column(c.first, start)
	return i, i < c.count
}

// strip is a row of a chart, a mark a column.
type strip struct {
	label string
	marks []byte
}

func (c calendar) strip(label string) strip {
	return strip{label, []byte(strings.Repeat(" ", c.count))}
}

func (s strip) empty() bool { return strings.TrimSpace(string(s.marks)) == "" }

// sessionsChart has a column a week, as high as its sessions, and below it the worst pain.
func (p *page) sessionsChart(progress *history.Progress, c calendar) {
	high := c.mostSessions(progress.Weeks)
	rows := make([]strip, high)
	for i := range rows {
		rows[i] = c.strip(fmt.Sprint(high - i))
	}
	pain := c.strip("pain")
	for _, w := range progress.Weeks {
		at, shown := c.place(w.Start)
		if !shown {
			continue
		}
		for n := range w.Planned {
			rows[high-1-n].marks[at] = sessionMark(w, n)
		}
		pain.marks[at] = painMark(w.WorstPain, w.Hurt)
	}
	p.chart(rows, pain, c)
}

// mostSessions is the most sessions of a week that the chart shows.
func (c calendar) mostSessions(weeks []history.Week) int {
	high := 1
	for _, w := range weeks {
		if _, shown := c.place(w.Start); shown {
			high = max(high, w.Planned)
		}
	}
	return high
}

func sessionMark(w history.Week, n int) byte {
	switch {
	case n < w.Done:
		return '#'
	case n < w.Done+w.Partly:
		return '+'
	}
	return '.'
}

func painMark(pain int, hurt bool) byte {
	switch {
	case pain >= 10:
		return 'X'
	case pain > 0:
		return byte('0' + pain)
	case hurt:
		return '!'
	}
	return ' '
}

// stepsChart has a mark a week, at the height of its step.
func (p *page) stepsChart(e *history.Exercise, c calendar) {
	steps := c.steps(e)
	if len(steps) == 0 {
		p.wrapped("  ", "Last planned in the week from "+e.Steps[len(e.Steps)-1].Start.String()+".")
		return
	}
	low, high := stepSpan(steps)
	rows := make([]strip, high-low+1)
	for i := range rows {
		rows[i] = c.strip(fmt.Sprint(high - i))
	}
	pain := c.strip("pain")
	for _, s := range steps {
		at, _ := c.place(s.Start)
		mark := byte('#')
		if e.Ahead(s) {
			mark = 'o'
		}
		rows[high-s.Step].marks[at] = mark
		pain.marks[at] = painMark(s.WorstPain, s.Hurt)
	}
	p.chart(rows, pain, c)
}

// steps are those that the chart shows.
func (c calendar) steps(e *history.Exercise) []history.Step {
	for i, s := range e.Steps {
		if _, shown := c.place(s.Start); shown {
			return e.Steps[i:]
		}
	}
	return nil
}

// stepSpan is the lowest and the highest of the steps.
func stepSpan(steps []history.Step) (low, high int) {
	low = steps[0].Step
	for _, s := range steps {
		low, high = min(low, s.Step), max(high, s.Step)
	}
	return low, high
}

// chart draws the rows, in as many bands as the width takes.
func (p *page) chart(rows []strip, pain strip, c calendar) {
	for from := 0; from < c.count; from += c.band {
		to := min(from+c.band, c.count)
		if from > 0 {
			p.line("")
		}
		for _, row := range rows {
			p.strip(row, " |", from, to, c.wide, max(1, c.wide-1))
		}
		p.line("      +" + strings.Repeat("-", (to-from)*c.wide))
		if !pain.empty() {
			p.strip(pain, "  ", from, to, c.wide, 1)
		}
		p.line("       " + c.dates(from, to))
	}
}

// strip draws a part of a strip in columns of a width, each mark over some of it.
func (p *page) strip(s strip, axis string, from, to, wide, marked int) {
	var line strings.Builder
	for _, mark := range s.marks[from:to] {
		line.WriteString(strings.Repeat(string(mark), marked) + strings.Repeat(" ", wide-marked))
	}
	p.line(fmt.Sprintf("%5s%s%s", s.label, axis, line.String()))
}

// dates labels the first and, where there is room, the last column of a band.
func (c calendar) dates(from, to int) string {
	first := c.first.Add(7 * from).String()
	last := c.first.Add(7 * (to - 1)).String()
	gap := (to-from)*c.wide - len(first) - len(last)
	if gap < 2 {
		return first
	}
	return first + strings.Repeat(" ", gap) + last
}
