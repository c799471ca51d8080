package note

import (
	"fmt"
	"slices"
	"strings"

	"rotate/internal/markdown"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// The general part of the how-to. A negation in it is never read as feedback: it is below the
// days.
var general = []string{
	"2 x 8 means 2 sets of 8; 2 x 10 s means hold for 10 seconds, twice.\n" +
		"Per side means left and right each.",
	"Tick what you did. No words means it went fine. Or add after the dose:\n" +
		"easy, hard, pain 3 (0 to 10, what this move added), did 1 set, worse\n" +
		"next day, or the weight or band you used (10 kg, red band).",
	"Stop a move if pain is sharp or runs down a leg. Numb between the legs,\n" +
		"weak legs or trouble peeing: call the emergency number now. This is\n" +
		"general exercise information, not medical advice.",
}

// howTo explains the notation once, then each move of the plan.
func (p *paper) howTo(plan *workout.Plan) {
	p.heading(2, howToSection.text())
	for _, paragraph := range general {
		p.line("")
		p.line(paragraph)
	}
	for _, m := range plan.Explained() {
		p.guide(plan, m)
	}
}

// guide explains one move: in full when it is new, else its cue and its next step.
func (p *paper) guide(plan *workout.Plan, m workout.Move) {
	e := m.Exercise
	known := slices.Contains(plan.Known, e.ID)
	p.heading(3, e.Name)
	p.line("")
	if len(plan.Weeks) == 1 {
		p.wrapped(nextStepText(m), "")
	}
	if e.Left != "" && !known {
		p.wrapped(fmt.Sprintf("Left means: %s.", p.escape(e.Left)), "")
	}
	for _, r := range rangesToExplain(plan, e, known) {
		p.wrapped(p.rangeText(e, r), "")
	}
	if m.Dose.Load != "" && !known {
		p.wrapped(paceText(m.Dose), "")
	}
	for _, condition := range plan.Weeks[0].Avoid {
		if caution := e.Cautions[condition]; caution != "" {
			p.wrapped(words.Capitalize(string(condition))+": "+p.escape(caution), "")
		}
	}
	if !known && len(e.Instructions) > 0 {
		p.line("")
		for i, text := range e.Instructions {
			p.wrapped(fmt.Sprintf("%d. %s", i+1, p.escape(text)), "   ")
		}
	}
	if len(e.Cues) > 0 {
		p.line("")
		p.wrapped(cueWords+p.escape(e.Cues[0]), "")
	}
}

const (
	cueWords      = "Cue: "
	nextStepWords = "Next step: "
	lastStep      = "This is the last step."
)

// nextStepText says what comes after the step in hand.
func nextStepText(m workout.Move) string {
	if next := m.NextAmount(); next != "" {
		return nextStepWords + next + "."
	}
	return lastStep
}

// parseNextStep finds the sentence of a move's next step at the beginning of a text, and where it ends;
// 0: there is none. One that says anything but a dose is the user's.
func parseNextStep(text string, e *workout.Exercise) (end int) {
	if strings.HasPrefix(text, lastStep) {
		return len(lastStep)
	}
	c := words.Cursor{Text: text}
	if !c.Fold(nextStepWords) {
		return 0
	}
	if _, ok := workout.ReadDose(&c, e); !ok || !c.Fold(".") || c.Rest() != "" && c.Rest()[0] != ' ' {
		return 0
	}
	return c.At
}

// paceText says how long the rest is and how slow the move.
func paceText(d workout.Dose) string {
	var list []string
	if d.Rest > 0 {
		list = append(list, fmt.Sprintf("Rest: %d s between sets.", d.Rest))
	}
	if d.Tempo != (workout.Tempo{}) {
		list = append(list, fmt.Sprintf("Tempo: %d s out, %d s at the end, %d s back.", d.Tempo.Out, d.Tempo.End, d.Tempo.Back))
	}
	return strings.Join(list, " ")
}

// rangeText says what a range means; empty where the exercise does not say.
func (p *paper) rangeText(e *workout.Exercise, r workout.Range) string {
	if e.Ranges[r] == "" {
		return ""
	}
	return fmt.Sprintf("%s range: %s.", words.Capitalize(string(r)), p.escape(e.Ranges[r]))
}

// rangesToExplain are the ranges in use; for a known move, only one that is new this week.
func rangesToExplain(p *workout.Plan, e *workout.Exercise, known bool) []workout.Range {
	var use []workout.Range
	for _, week := range p.Weeks {
		for _, m := range week.Moves {
			if m.Exercise != e {
				continue
			}
			r := m.Dose.Range
			old := known && m.Step > 1 && m.Ladder.Dose(m.Step-1).Range == r
			if e.Ranges[r] != "" && !old && !slices.Contains(use, r) {
				use = append(use, r)
			}
		}
	}
	return use
}

// guide is the part of the how-to that explains a move.
type guide struct {
	exercise *workout.Exercise
	from, to int   // rows: of its heading, and after its last line
	steps    []int // rows that begin like the sentence of the next step
}

// parseGuides finds the parts of the moves in the how-to, whose heading is on a row, and the row
// where it ends: after the last of them, at a heading that names no exercise, a rule, or the end of the
// note.
func parseGuides(d *markdown.Document, row int, c *workout.Catalogue) (guides []guide, end int) {
	end = d.Len()
	l, next := d.Line(row), lineAt(d, row+1)
	for row++; row < d.Len(); row++ {
		before := l.Kind
		l, next = next, lineAt(d, row+1)
		if l.Kind == markdown.KindHeading {
			if _, found := parseTitle(l.Text.String); found {
				end = min(end, row)
				break
			}
		}
		if n := len(guides) - 1; n >= 0 && (strings.HasPrefix(l.Text.String, nextStepWords) || strings.HasPrefix(l.Text.String, lastStep)) {
			guides[n].steps = append(guides[n].steps, row)
		}
		e := c.ByName(l.Text.String)
		again := e != nil && slices.ContainsFunc(guides, func(g guide) bool { return g.exercise == e })
		switch {
		case l.Kind < markdown.KindProse || l.Numbered || l.Box.Form != markdown.BoxNone:
		case e != nil && !again && l.Kind != markdown.KindRule:
			guides, end = append(guides, guide{exercise: e, from: row}), d.Len()
		case end == d.Len() && endsGuides(before, l, next.Kind):
			end = row
		}
	}
	for i := range guides {
		guides[i].to = end
		if i+1 < len(guides) {
			guides[i].to = guides[i+1].from
		}
	}
	return guides, end
}

// lineAt is a line; behind the last one, nothing.
func lineAt(d *markdown.Document, row int) markdown.Line {
	if row >= d.Len() {
		return markdown.Line{}
	}
	return d.Line(row)
}

// endsGuides reports a line, between two others, of which the how-to has none: a heading of another kind,
// or a rule that underlines nothing.
func endsGuides(before markdown.Kind, l markdown.Line, after markdown.Kind) bool {
	switch l.Kind {
	case markdown.KindHeading:
		return parseSection(l.Text.String) == noSection
	case markdown.KindRule:
		return before == markdown.KindBlank
	case markdown.KindProse:
		_, day, _ := parseDay(l.Text.String)
		return day || after == markdown.KindRule
	}
	return false
}

// update puts a move's next step in the place of the last one, and explains a range that is new.
func (g guide) update(d *markdown.Document, m workout.Move, p *paper) []markdown.Edit {
	span := g.nextStep(d, false)
	if span == (markdown.Span{}) {
		return nil
	}
	text := nextStepText(m)
	meaning := p.rangeText(m.Exercise, m.Dose.Range)
	opening, _, _ := strings.Cut(meaning, ":")
	first, column := d.Place(span.From)
	last, _ := d.Place(span.To - 1)
	switch rows := d.Rows(g.from, g.to); {
	case meaning == "" || strings.Contains(d.Slice(rows), opening+":"):
	case strings.TrimSpace(d.Slice(markdown.Span{From: span.To, To: d.Rows(last, last+1).To})) == "":
		text += "\n" + string([]rune(d.Raw(first))[:column-1]) + markdown.Wrap(meaning, markdown.Width, "")
	default: // a formatter joined what follows
		text += " " + meaning
	}
	return []markdown.Edit{{Span: span, Text: text}}
}

// mostRows is more lines than the sentence of the next step and those of the ranges take.
const mostRows = 50

// nextStep is where the sentence of the next step is, if wanted with what the program says of ranges
// right behind it; empty: nowhere.
func (g guide) nextStep(d *markdown.Document, ranges bool) markdown.Span {
	for _, row := range g.steps {
		text := paragraph(d, row, min(g.to, row+mostRows))
		end := parseNextStep(text.String, g.exercise)
		if end == 0 || row >= g.to {
			continue
		}
		for _, r := range slices.Repeat(workout.Ranges(), len(workout.Ranges())) { // in any order
			meaning := (&paper{}).rangeText(g.exercise, r)
			if ranges && meaning != "" && strings.HasPrefix(text.String[end:], " "+meaning) {
				end += len(" " + meaning)
			}
		}
		return text.Span(0, end)
	}
	return markdown.Span{}
}

// paragraph is the text of a line with those that go on with it.
func paragraph(d *markdown.Document, row, to int) markdown.Text {
	l := d.Line(row)
	if l.Kind != markdown.KindProse && l.Kind != markdown.KindItem {
		return markdown.Text{}
	}
	texts := []markdown.Text{l.Text}
	for row++; row < to && d.Line(row).Kind == markdown.KindProse; row++ {
		texts = append(texts, d.Line(row).Text)
	}
	return markdown.Join(texts...)
}
