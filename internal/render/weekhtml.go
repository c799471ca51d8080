package render

import (
	"fmt"
	"strings"

	g "maragu.dev/gomponents"

	"rotate/internal/remark"
	h "rotate/internal/render/html"
	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// weekPage is a week of the plan, on a sheet of paper.
type weekPage struct {
	workout.Week
	plan   *workout.Plan
	place  int // among the weeks, from 0
	remark string
}

// weekPages returns the weeks, oldest first.
func weekPages(p *workout.Plan, remark string) []weekPage {
	weeks := make([]weekPage, len(p.Weeks))
	for i, week := range p.Weeks {
		weeks[i] = weekPage{week, p, i, remark}
	}
	return weeks
}

func (w weekPage) node() g.Node {
	return h.Section(h.Class(w.class()), h.ID(w.anchor()), stack(
		h.H2(h.Text(fmt.Sprintf("Week %s, from %s", numbered(w.Week), w.Start))),
		paragraph(w.again(w.remark), h.Class("paper")),
		factList(w.facts()),
		w.needs(),
		paragraph(w.advice()),
		g.Map(w.plan.Barred, func(b workout.Barred) g.Node { return paragraph(b.Sentences()) }),
		changeList("Changes", g.Map(w.changes(),
			func(c workout.Change) g.Node { return h.Li(h.Text(c.Sentence() + ".")) })),
		g.Map(w.Sessions, w.day),
		changeList("Choices", g.Map(w.Choices, choiceItem)),
		w.sayings(),
		w.stop(),
	))
}

// class returns the style classes of the sheet; a full sheet is set tighter.
func (w weekPage) class() string {
	switch lines := w.lines(); {
	case lines > mostLines:
		return "week crowded packed"
	case lines > easyLines:
		return "week crowded"
	}
	return "week"
}

// needs says what the week needs, if nobody named the equipment.
func (w weekPage) needs() g.Node {
	needed := w.NeedsText()
	if w.Equipment != nil || needed == "" {
		return nil
	}
	if w.Name != "" {
		return paragraph("This week needs " + needed + ".")
	}
	return h.P(h.Text("This week needs "+needed+". To plan without: "), code(w.PlanWithout()))
}

// changeList is a list in a box; nil if it is empty.
func changeList(title string, items g.Group) g.Node {
	if len(items) == 0 {
		return nil
	}
	return h.Div(h.Class("changes"), stack(h.H3(h.Text(title)), h.Ul(stack(items))))
}

func choiceItem(c workout.Choice) g.Node { return h.Li(h.Label(box(c.Ticked), h.Text(" "+c.String()))) }

func box(ticked bool) g.Node { return h.Input(h.Type("checkbox"), g.If(ticked, h.Checked())) }

// sayings lists the words that rotate understands; nil if the week has no line to write them on.
func (w weekPage) sayings() g.Node {
	if len(w.Sessions) == 0 {
		return nil
	}
	all := words.Each(remark.Sayings(), func(s remark.Saying) string { return s.Words })
	text := "Words that are understood: " + strings.Join(all, ", ") + ". No words means it went fine."
	return paragraph(text, h.Class("paper sayings"))
}

// stop says what ends a session: once on the screen, on every sheet on paper.
func (w weekPage) stop() g.Node {
	class := "stop"
	if w.later() {
		class = "stop paper"
	}
	return h.Div(h.Class(class), stack(
		h.H3(h.Text("Stop, and call for help")),
		h.Ul(stack(texts(h.Li, safety.Short()))),
		paragraph(safety.Disclaimer(), h.Class("paper quiet"))))
}

// again returns a text of the page's header for the sheets after the first; empty for the first.
func (w weekPage) again(text string) string {
	if w.later() {
		return text
	}
	return ""
}

// anchor is the target of links on the page.
func (w weekPage) anchor() string { return fmt.Sprintf("week-%d", w.place+1) }

// later reports whether the week is not the first: what every sheet says is shown only once on the
// screen.
func (w weekPage) later() bool { return w.place > 0 }

// How many lines fit comfortably on a sheet, besides its title and what stops a session, and how
// many if it is set tighter.
const easyLines, mostLines = 20, 30

// lines counts the lines of a sheet.
func (w weekPage) lines() int {
	lines := len(w.changes()) + 2*len(w.plan.Barred) + len(w.Choices)
	if w.plan.Warning.Urgency > workout.UrgencyNone && !w.later() {
		lines += 6
	}
	if w.advice() != "" {
		lines += 3
	}
	for _, s := range w.Sessions {
		for _, l := range w.linesOf(s) {
			lines += 1 + min(1, len(l.said()))
		}
	}
	return lines
}

// changes are those of the newest week; other weeks have none.
func (w weekPage) changes() []workout.Change {
	if w.place < len(w.plan.Weeks)-1 {
		return nil
	}
	return w.plan.Changes
}

// facts say what the week was planned under.
func (w weekPage) facts() []fact {
	return told(
		fact{"For", w.again(w.Name)},
		fact{"Level", w.Level.Title()},
		fact{"Moves", w.movesText()},
		fact{"Days", w.Days.String()},
		fact{"Equipment at hand", w.AtHand()},
		fact{"Avoiding", avoidText(w.Terms)},
		fact{"Weaker side", string(w.Weaker)},
		fact{"Cleared to train on", w.Cleared.String()},
		fact{"Left out", leftOutText(w.Terms)},
		fact{"Steps", w.stepsText()},
	)
}

func (w weekPage) movesText() string {
	if w.Complete {
		return fmt.Sprintf("%d, complete routine", w.Wanted)
	}
	return fmt.Sprint(w.Wanted)
}

func (w weekPage) stepsText() string {
	list := words.Each(w.Moves, func(m workout.Move) string {
		return fmt.Sprintf("%s %d of %d", m.Exercise.Name, m.Step, m.Exercise.Steps())
	})
	return strings.Join(list, "; ")
}

// advice is what to know before the week's moves, or instead of them.
func (w weekPage) advice() string {
	if w.Rest {
		return workout.RestAdvice
	}
	return w.LoadAdvice()
}

func (w weekPage) day(s workout.Session) g.Node {
	minutes := fmt.Sprintf("%d min", w.Minutes(s))
	return h.Div(h.Class("day"), stack(
		h.Div(h.Class("day-head"), stack(
			h.H3(h.Text(s.Date.WithDay()+" "), h.Small(h.Text(minutes))),
			h.Span(h.Class("paper"), h.Text("load")),
			h.Span(h.Class("paper"), h.Text("easy, hard, pain 0 to 10")))),
		h.Ol(h.Class("lines"), stack(g.Map(w.linesOf(s), linePage.node)))))
}

// linesOf are the session's tasks, in order.
func (w weekPage) linesOf(s workout.Session) []linePage {
	var lines []linePage
	var above *workout.Exercise
	for _, t := range w.plan.Marks.Tasks(w.Week, s) {
		lines = append(lines, linePage{t.Work, t.Exercise.Name, t.Exercise == above, w.plan.Marks.Of(s, t)})
		above = t.Exercise
	}
	return lines
}

// linePage is a line to do and to tick.
type linePage struct {
	workout.Work
	name   string
	second bool // the other side of the line above
	mark   workout.Mark
}

func (l linePage) node() g.Node {
	pen := h.Span(h.Class("paper pen"))
	return h.Li(g.If(l.second, h.Class("second")), stack(
		h.Label(box(l.mark.Tick == workout.TickDone),
			space, h.Span(h.Class("move"), h.Text(l.name), l.side()),
			space, h.Span(h.Class("dose"), h.B(h.Text(l.Dose.String())), h.Text(l.rest()))),
		pen, pen, paragraph(l.said(), h.Class("said"))))
}

// side names the side; nil if the line is for both.
func (l linePage) side() g.Node {
	if l.Side != workout.SideLeft && l.Side != workout.SideRight {
		return nil
	}
	side := string(l.Side)
	return g.Group{space, h.B(h.Class("side "+side), h.Text(side))}
}

// said is what was typed about the line; empty if nothing was.
func (l linePage) said() string {
	if l.mark.Tick == workout.TickPartly {
		return strings.TrimSuffix("partly done; "+l.mark.Words, "; ")
	}
	return l.mark.Words
}

// rest is what follows the bare dose: " per side, small range".
func (l linePage) rest() string { return strings.TrimPrefix(l.Amount(), l.Dose.String()) }
