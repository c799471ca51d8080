package render

import (
	"cmp"
	"fmt"
	"strings"

	g "maragu.dev/gomponents"

	"rotate/internal/history"
	h "rotate/internal/render/html"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// ProgressHTML returns the progress as a page with drawn charts.
func ProgressHTML(p *history.Progress) string {
	var content g.Group
	if len(p.Weeks) > 0 {
		content = newProgressPage(p).node()
	}
	span := spanText(p)
	return htmlPage("progress", "Progress"+span,
		h.Header(stack(h.H1(h.Text("Progress")), paragraph(cmp.Or(span, "No weeks.")))),
		h.Main(stack(content)))
}

// spanText gives the first and the last day: " from 2026-01-05 to 2026-06-21"; empty without weeks.
func spanText(p *history.Progress) string {
	if len(p.Weeks) == 0 {
		return ""
	}
	return fmt.Sprintf(" from %s to %s", p.Weeks[0].Start, p.Weeks[len(p.Weeks)-1].Start.Add(6))
}

// progressPage is someone's progress, as a page or as part of one.
type progressPage struct {
	*history.Progress
	calendar   calendar
	heading    func(...g.Node) g.Node
	tableLabel string // of the table of all weeks
}

func newProgressPage(p *history.Progress) progressPage {
	return progressPage{p, newCalendar(p.Weeks, mostColumns), h.H2, "All weeks"}
}

func (p progressPage) node() g.Group {
	return g.Group{
		factList(progressFacts(p.Progress)),
		p.years(),
		h.Section(stack(
			p.heading(h.Text(p.calendar.title("Sessions a week"))),
			charts(p.sessions()),
			chartLegend(),
			p.allWeeks())),
		g.Map(p.Exercises, func(e history.Exercise) g.Node { return progressMove{&e, p}.node() }),
	}
}

// years is the table by year; nil if there are few weeks.
func (p progressPage) years() g.Node {
	if len(p.Weeks) <= longHistory {
		return nil
	}
	return h.Section(stack(p.heading(h.Text("Year by year")), table(yearRows(p.Progress))))
}

// sessions are the charts of the sessions, half a year in each.
func (p progressPage) sessions() []drawing {
	return p.calendar.sessions(p.Weeks).drawings(func(d *drawing, marks []mark) {
		done := words.Without(marks, func(m mark) bool { return m.sign != '#' })
		d.label = fmt.Sprintf("Sessions in the weeks from %s to %s: %d of %d done",
			d.first, d.last, len(done), len(marks))
	})
}

func (p progressPage) allWeeks() g.Node {
	return h.Details(stack(h.Summary(h.Text("All weeks as a table")), wide(p.tableLabel, table(p.weekRows()))))
}

// weekRows returns the head and the rows of the table of all weeks, newest first.
func (p progressPage) weekRows() [][]string {
	rows := [][]string{{"Week from", "Kept", "Planned", "Done", "Partly", "Worst pain"}}
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

type progressMove struct {
	*history.Exercise
	page progressPage
}

func (m progressMove) node() g.Node {
	return h.Section(h.Class("move"), stack(
		m.page.heading(h.Text(m.Name)), factList(m.facts()), charts(m.steps()), m.sides(), paragraph(differenceText(m.Exercise))))
}

// facts say how far the exercise has come and what is next.
func (m progressMove) facts() []fact {
	worst, last := "", ""
	if m.WorstPain > 0 {
		worst = fmt.Sprintf("%d of 10", m.WorstPain)
	}
	if m.page.calendar.steps(m.Exercise).marks == nil {
		last = lastPlanned(m.Exercise)
	}
	return told(fact{"Now", stepText(m.Exercise)}, nextOf(m.Exercise), fact{"Worst pain", worst},
		fact{"Load", loadsText(m.Exercise)}, fact{"Sides", strings.TrimSuffix(lagText(m.Exercise), ".")},
		fact{"Last planned", last})
}

// steps are the charts of the steps, half a year in each.
func (m progressMove) steps() []drawing {
	c := m.page.calendar.steps(m.Exercise)
	return c.drawings(func(d *drawing, marks []mark) {
		texts := words.Each(marks, func(m mark) string { return fmt.Sprint(m.row) })
		d.low, d.high = c.low, c.high
		d.label = fmt.Sprintf("Steps of %s, week by week from %s: %s", m.Name, d.first, strings.Join(texts, ", "))
		d.load(loadChanges(m.Exercise))
	})
}

// sides are the bars of left and right; nil if the exercise has no sides or is not begun.
func (m progressMove) sides() g.Node {
	if _, begun := m.Current(); !begun || m.Sides == workout.SidesWithout {
		return nil
	}
	most := max(m.Left.Measure(), m.Right.Measure(), 1)
	return h.Dl(h.Class("sides"), stack(sideBar("Left", m.Left, most), sideBar("Right", m.Right, most)))
}
