package render

import (
	"bytes"
	"fmt"
	"strings"

	"rotate/internal/history"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// chartLabel is the width of the label before a chart's columns: "  pain |".
const chartLabel = 8

// mostColumns is how many weeks the charts show at most: a year. The table by year has the rest.
const mostColumns = 52

// calendar lays weeks out in columns, one per week; weeks without a plan are empty columns.
type calendar struct {
	first workout.Date // of the first column
	count int          // columns
	band  int          // columns that fit side by side
	wide  int          // characters of a column
	cut   bool         // there are weeks before the first column
}

// newCalendar lays out the newest weeks, in columns as wide as room allows, up to three characters.
func newCalendar(weeks []history.Week, room int) calendar {
	first, last := weeks[0].Start, weeks[len(weeks)-1].Start
	c := calendar{first: first, count: column(first, last) + 1}
	if c.count > mostColumns && len(weeks) > longHistory || c.count > 2*mostColumns {
		c.first = last.Add(-7 * (mostColumns - 1))
		c.count, c.cut = mostColumns, true
	}
	c.wide = max(1, min(3, room/c.count))
	c.band = min(c.count, room/c.wide)
	return c
}

// column returns the column of a week. Weeks that do not start exactly seven days apart keep their
// order.
func column(first, start workout.Date) int { return (start.Since(first) + 3) / 7 }

func (c calendar) title(text string) string {
	if c.cut {
		return text + fmt.Sprintf(", the last %d", c.count)
	}
	return text
}

// chart has a column per week: marks in rows, and the worst pain below them.
type chart struct {
	calendar
	low, high int // the lowest and highest row
	marks     []mark
	pains     []byte // by column: 1 to 9, X for 10, ! without a number, a space for none
}

// mark is one of # done, + partly, . not done, o planned, nothing ticked yet.
type mark struct {
	column, row int
	sign        byte
}

// blank returns n spaces.
func blank(n int) []byte { return bytes.Repeat([]byte(" "), n) }

// hurts adds the pain of a week. Weeks that do not start seven days apart may share a column: the
// worst pain, whose sign is the greatest byte, stays.
func (c chart) hurts(column, pain int, hurt bool) {
	sign := byte(' ')
	switch {
	case pain > 0:
		sign = "123456789X"[min(pain, 10)-1]
	case hurt:
		sign = '!'
	}
	c.pains[column] = max(c.pains[column], sign)
}

// sessions returns a chart of the sessions, as high as the week with the most.
func (c calendar) sessions(weeks []history.Week) chart {
	d := chart{calendar: c, low: 1, high: 1, pains: blank(c.count)}
	for _, w := range weeks {
		if w.Start.Before(c.first) {
			continue
		}
		at := column(c.first, w.Start)
		d.high = max(d.high, w.Planned)
		for n := range w.Planned {
			d.marks = append(d.marks, mark{at, n + 1, sessionSign(w, n)})
		}
		d.hurts(at, w.WorstPain, w.Hurt)
	}
	return d
}

func sessionSign(w history.Week, n int) byte {
	switch {
	case n < w.Done:
		return '#'
	case n < w.Done+w.Partly:
		return '+'
	}
	return '.'
}

// steps returns a chart with a mark per week at the height of its step; no marks if the exercise
// was planned only in earlier weeks.
func (c calendar) steps(e *history.Exercise) chart {
	d := chart{calendar: c, low: e.Exercise.Steps(), pains: blank(c.count)}
	for _, s := range e.Steps {
		if s.Start.Before(c.first) {
			continue
		}
		at, sign := column(c.first, s.Start), byte('#')
		switch {
		case e.Ahead(s):
			sign = 'o'
		case !s.Trained:
			sign = '.'
		}
		d.low, d.high = min(d.low, s.Step), max(d.high, s.Step)
		d.marks = append(d.marks, mark{at, s.Step, sign})
		d.hurts(at, s.WorstPain, s.Hurt)
	}
	return d
}

// lastPlanned replaces a chart without marks.
func lastPlanned(e *history.Exercise) string {
	return "in the week from " + e.Steps[len(e.Steps)-1].Start.String()
}

// strip returns a row of the chart, one character per column.
func (c chart) strip(row int) []byte {
	signs := blank(c.count)
	for _, m := range c.marks {
		if m.row == row {
			signs[m.column] = m.sign
		}
	}
	return signs
}

// within returns the marks in a number of columns from one on.
func (c chart) within(from, columns int) []mark {
	return words.Without(c.marks, func(m mark) bool { return m.column < from || m.column >= from+columns })
}

// chart writes the rows, in as many bands as the width requires, without empty ones.
func (p *page) chart(c chart) {
	first := true
	for from := 0; from < c.count; from += c.band {
		to := min(from+c.band, c.count)
		switch {
		case len(c.within(from, c.band)) == 0:
			continue
		case !first:
			p.line("")
		}
		first = false
		for row := c.high; row >= c.low; row-- {
			p.strip(fmt.Sprintf("%5d |", row), c.strip(row)[from:to], c.wide, max(1, c.wide-1))
		}
		p.line("      +" + strings.Repeat("-", (to-from)*c.wide))
		if pains := c.pains[from:to]; len(bytes.TrimSpace(pains)) > 0 {
			p.strip(" pain  ", pains, c.wide, 1)
		}
		p.line("       " + c.dates(from, to))
	}
}

// strip writes signs in columns of a width, each repeated over part of its column.
func (p *page) strip(label string, signs []byte, wide, marked int) {
	for _, sign := range signs {
		label += strings.Repeat(string(sign), marked) + strings.Repeat(" ", wide-marked)
	}
	p.line(label)
}

// dates labels the first column of a band and, if there is room, the last.
func (c calendar) dates(from, to int) string {
	first := c.first.Add(7 * from).String()
	last := c.first.Add(7 * (to - 1)).String()
	gap := (to-from)*c.wide - len(first) - len(last)
	if gap < 2 {
		return first
	}
	return first + strings.Repeat(" ", gap) + last
}
