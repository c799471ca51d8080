package render

import (
	"cmp"
	"fmt"
	"slices"

	g "maragu.dev/gomponents"

	"rotate/internal/remark"
	h "rotate/internal/render/html"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// PlanHTML returns the plan as a page to print or to follow on a phone, oldest week first: each
// week fills a sheet of paper, and how to do the moves follows once. remark is a line from whoever
// hands out the sheets, printed on each of them; it may be empty.
func PlanHTML(p *workout.Plan, figures Figures, remark string) string {
	weeks, guides := weekPages(p, remark), guidePages(p)
	return htmlPage("plan", planTitle(p),
		h.Header(stack(
			h.H1(h.Text(planFor(nameOf(p)))),
			paragraph(remark),
			planWarning(warningText(p)),
			contents(weeks, guides))),
		h.Main(stack(
			g.Map(weeks, weekPage.node),
			h.Section(h.Class("how-to"), stack(howTo(nameOf(p)), sayings(),
				g.Map(guides, func(m guidePage) g.Node { return m.node(figures) }))),
			part("Why these moves", h.Dl, g.Map(p.Why, whyRow), h.Class("why")))))
}

// nameOf returns who the plan is for.
func nameOf(p *workout.Plan) string { return p.Weeks[len(p.Weeks)-1].Name }

// planTitle is the title of the window.
func planTitle(p *workout.Plan) string {
	first, last := p.Weeks[0], p.Weeks[len(p.Weeks)-1]
	return fmt.Sprintf("%s: %s, from %s", planFor(last.Name), p.Numbers(), first.Start)
}

// planWarning is what to read before anything else; nil if there is no warning.
func planWarning(text string) g.Node {
	if text == "" {
		return nil
	}
	return h.Section(h.Class("warning"), stack(h.H2(h.Text("Read this first")), paragraph(text)))
}

// contents links to the weeks, if there are several, and to the moves.
func contents(weeks []weekPage, guides []guidePage) g.Node {
	toWeeks := g.Map(weeks, func(w weekPage) g.Node { return h.Li(linkTo(w.anchor(), fmt.Sprintf("Week %d", w.Number))) })
	toGuides := g.Map(guides, func(m guidePage) g.Node { return h.Li(linkTo(m.anchor(), m.Exercise.Name)) })
	return h.Nav(h.Class("screen"), h.Aria("label", "On this page"), stack(
		h.Ul(stack(g.If(len(weeks) > 1, toWeeks), toGuides))))
}

// howTo explains the plan. It leaves out commands if the plan is for someone named, who does not
// run rotate.
func howTo(name string) g.Group {
	const boxes = "The boxes help you to keep your place during a session. This page does not keep them"
	const pen = "Tick what you did, and write down how it went. No words means it went fine. "
	onScreen, onPaper := h.Text(boxes+"."), h.Text(pen+"Bring this sheet along the next time.")
	if name == "" {
		onScreen = g.Group{h.Text(boxes + ": tick what you did in your note, and "), code("rotate next"),
			h.Text(" reads it from there.")}
		onPaper = g.Group{h.Text(pen), code(`rotate tick --day mon --say "pain 3"`),
			h.Text(" takes it into your note, and "),
			code("rotate next"), h.Text(" plans the week after.")}
	}
	return g.Group{
		h.H2(h.Text("How to")),
		paragraph("2 x 8 means 2 sets of 8; 2 x 10 s means hold for 10 seconds, twice. Per side means left and right each. " +
			"Do the lines in their order: it says which side goes first."),
		h.P(h.Class("screen"), onScreen), h.P(h.Class("paper"), onPaper),
	}
}

func code(line string) g.Node { return h.Code(h.Text(line)) }

// sayings lists the words that rotate understands, and what they are for.
func sayings() g.Node {
	return h.Dl(h.Class("paper said-words"), stack(g.Map(remark.Sayings(), func(s remark.Saying) g.Node {
		return pair(h.Text(s.Words), h.Text(s.For))
	})))
}

func whyRow(w workout.Why) g.Node {
	chosen := "left out"
	if w.Chosen {
		chosen = "chosen"
	}
	return pair(g.Group{h.Text(w.ID + " "), h.Span(h.Class("quiet"), h.Text(chosen))}, h.Text(w.Reason+"."))
}

type guidePage struct {
	workout.Move
	plan  *workout.Plan
	place int // among the moves explained, from 0
}

// guidePages explain the moves of all weeks.
func guidePages(p *workout.Plan) []guidePage {
	var guides []guidePage
	for i, m := range p.Explained() {
		guides = append(guides, guidePage{m, p, i})
	}
	return guides
}

func (m guidePage) node(figures Figures) g.Node {
	return h.Article(h.Class("guide"), h.ID(m.anchor()), stack(
		h.H3(h.Text(m.Exercise.Name)),
		figures.of(m.Exercise),
		h.Div(h.Class("guide-text"), stack(
			factList(m.facts()), m.instructions(), m.cue()))))
}

func (m guidePage) instructions() g.Node {
	if len(m.Exercise.Instructions) == 0 {
		return nil
	}
	return h.Ol(stack(texts(h.Li, m.Exercise.Instructions)))
}

// anchor is the target of links on the page.
func (m guidePage) anchor() string { return fmt.Sprintf("move-%d", m.place+1) }

// cue is the first thing to keep in mind; nil if there is none.
func (m guidePage) cue() g.Node {
	if len(m.Exercise.Cues) == 0 {
		return nil
	}
	return h.P(h.Class("cue"), h.B(h.Text("Keep in mind:")), h.Text(" "+m.Exercise.Cues[0]))
}

// facts say what the doses of the plan mean for this move.
func (m guidePage) facts() []fact {
	var facts []fact
	if len(m.plan.Weeks) == 1 {
		facts = append(facts, fact{"This week", m.Amount()},
			fact{"Next step", cmp.Or(m.NextAmount(), "this is the last one")})
	}
	facts = append(facts, fact{"Rest", restText(m.Dose)}, fact{"Tempo", tempoText(m.Dose)},
		fact{"Left means", m.Exercise.Left})
	for _, r := range m.ranges() {
		facts = append(facts, fact{words.Capitalize(string(r)) + " range", m.Exercise.Ranges[r]})
	}
	for _, condition := range m.plan.Weeks[0].Avoid {
		facts = append(facts, fact{words.Capitalize(string(condition)), m.Exercise.Cautions[condition]})
	}
	return told(facts...)
}

// ranges returns the ranges of the move that the plan uses, smallest first.
func (m guidePage) ranges() []workout.Range {
	return slices.DeleteFunc(workout.Ranges(), func(r workout.Range) bool {
		uses := func(w workout.Week) bool { return w.Move(m.Exercise).Dose.Range == r }
		return !slices.ContainsFunc(m.plan.Weeks, uses)
	})
}

func restText(d workout.Dose) string {
	if d.Rest == 0 {
		return ""
	}
	return fmt.Sprintf("%d s between sets", d.Rest)
}

func tempoText(d workout.Dose) string {
	if d.Tempo == (workout.Tempo{}) {
		return ""
	}
	return fmt.Sprintf("%d s out, %d s at the end, %d s back", d.Tempo.Out, d.Tempo.End, d.Tempo.Back)
}
