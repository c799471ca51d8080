package render

import (
	"fmt"
	"slices"
	"strings"

	"rotate/internal/markdown"
	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// Document is a page of headings, paragraphs and lists that can be shown as text or as Markdown.
type Document struct {
	Title    string
	Sections []Section
}

// Section is a part of a document.
type Section struct {
	Heading string   // empty: none
	Text    string   // a paragraph; may be empty
	Items   []string // a list below the text
	Ordered bool
}

// ExerciseDocument returns all about an exercise. Names of other exercises come from the catalogue.
func ExerciseDocument(c *workout.Catalogue, e *workout.Exercise) Document {
	d := Document{Title: e.Name}
	d.add(Section{Text: e.Summary, Items: lines(facts(e), ".")})
	d.add(Section{Heading: "How to", Items: e.Instructions, Ordered: true})
	d.add(Section{Heading: "Keep in mind", Items: e.Cues})
	d.add(Section{Heading: "What goes wrong", Items: e.Faults})
	d.add(Section{Heading: "Range of motion", Items: lines(rangeFacts(e), ".")})
	d.add(Section{Heading: "Left out or done with care", Items: lines(careFacts(c, e), "")})
	d.add(Section{Heading: "Steps, per side", Items: stepItems(e), Ordered: true})
	d.add(Section{Heading: "Easier and harder", Items: lines(neighbours(c, e), "")})
	d.add(Section{Heading: "Links", Items: words.Each(e.Links, linkText)})
	d.add(Section{Heading: "Sources", Items: e.Sources})
	return d
}

func (d *Document) add(s Section) {
	if s.Text != "" || len(s.Items) > 0 {
		d.Sections = append(d.Sections, s)
	}
}

// fact is a term and what to say about it.
type fact struct{ Term, Text string }

// lines writes facts as text; end closes each.
func lines(facts []fact, end string) []string {
	return words.Each(facts, func(f fact) string { return f.Term + ": " + f.Text + end })
}

// told returns the facts that have a text.
func told(facts ...fact) []fact {
	return slices.DeleteFunc(facts, func(f fact) bool { return f.Text == "" })
}

// sidesWords say how an exercise treats left and right; exercises without sides have none.
var sidesWords = map[workout.Sides]string{
	workout.SidesEach:        "all the work on one side, then on the other",
	workout.SidesAlternating: "left and right in turn",
}

// facts are what list shows, in words.
func facts(e *workout.Exercise) []fact {
	return told(
		fact{"Id", e.ID},
		fact{"Movement", movementText(e)},
		fact{"Level", words.AllOf(words.Of(e.Levels))},
		fact{"Equipment", equipmentText(e)},
		fact{"Sides", sidesWords[e.Sides]},
		fact{"Left means", e.Left},
		fact{"Also called", strings.Join(e.Aliases, ", ")},
	)
}

func movementText(e *workout.Exercise) string {
	if e.Stretch {
		return string(e.Movement) + ", as a static stretch"
	}
	return string(e.Movement)
}

func equipmentText(e *workout.Exercise) string { return words.OneOf(e.EquipmentTitles()) }

func rangeFacts(e *workout.Exercise) []fact {
	return told(words.Each(workout.Ranges(), func(r workout.Range) fact { return fact{string(r), e.Ranges[r]} })...)
}

// careFacts say what each condition changes about an exercise.
func careFacts(c *workout.Catalogue, e *workout.Exercise) []fact {
	return told(words.Each(c.Conditions(),
		func(c workout.Condition) fact { return fact{string(c), careText(e, c)} })...)
}

func careText(e *workout.Exercise, condition workout.Condition) string {
	if e.AvoidedFor(condition) {
		return fmt.Sprintf("left out with --avoid %s; ask your clinician.", condition)
	}
	caution := e.Cautions[condition]
	if limit, limited := e.Limits[condition]; limited {
		return strings.TrimSpace(fmt.Sprintf("%s range at most with --avoid %s. %s", limit, condition, caution))
	}
	return caution
}

func stepItems(e *workout.Exercise) []string {
	var items []string
	for i, d := range e.Progression {
		item := d.InFull()
		if t := d.Tempo.String(); t != "" {
			item += ", tempo " + t
		}
		item += fmt.Sprintf(", rest %d s", d.Rest)
		if i+1 == e.Start {
			item += " (a plan begins here)"
		}
		if i+1 == e.Reload {
			item += " (back to here when resistance goes up)"
		}
		items = append(items, item)
	}
	return items
}

func neighbours(c *workout.Catalogue, e *workout.Exercise) []fact {
	var list []fact
	add := func(term string, ids []string) {
		for _, id := range ids {
			if other := c.ByID(id); other != nil {
				list = append(list, fact{term, fmt.Sprintf("%s (%s)", other.Name, id)})
			}
		}
	}
	add("Easier", e.Easier)
	add("Harder", e.Harder)
	return list
}

func linkText(l workout.Link) string { return strings.TrimSpace(l.Title + " " + l.URL) }

// SafetyDocument says when not to train and when to see someone, and what the catalogue's
// conditions leave out and limit.
func SafetyDocument(c *workout.Catalogue) Document {
	d := Document{Title: "When not to train, and when to see someone"}
	d.add(Section{Text: safety.Disclaimer()})
	for _, g := range safety.Groups() {
		d.add(Section{Heading: g.Title, Text: g.Action, Items: g.Lines()})
	}
	d.add(Section{Heading: safety.ConditionTitle, Text: safety.ConditionAdvice,
		Items: words.Each(safety.Guards(c), safety.Guard.Text)})
	d.add(Section{Text: safety.OtherConditions})
	d.add(Section{Heading: "Sources", Items: safety.Sources()})
	return d
}

// Markdown returns the document as Markdown.
func (d Document) Markdown() string {
	var out strings.Builder
	out.WriteString("# " + markdown.Escape(d.Title) + "\n")
	for _, s := range d.Sections {
		if s.Heading != "" {
			out.WriteString("\n## " + markdown.Escape(s.Heading) + "\n")
		}
		if s.Text != "" {
			out.WriteString("\n" + markdown.Wrap(markdown.Escape(s.Text), markdown.Width, "") + "\n")
		}
		if len(s.Items) > 0 {
			out.WriteString("\n")
		}
		for i, item := range s.Items {
			mark := s.mark(i)
			out.WriteString(markdown.Wrap(mark+markdown.Escape(item), markdown.Width,
				strings.Repeat(" ", len(mark))) + "\n")
		}
	}
	return out.String()
}

func (s Section) mark(i int) string {
	if s.Ordered {
		return fmt.Sprintf("%d. ", i+1)
	}
	return "- "
}

// Text returns the document as text for a terminal.
func (d Document) Text(screen Screen) string {
	p := newPage(screen)
	p.heading(titleStyle, words.Line(d.Title))
	for _, s := range d.Sections {
		if s.Heading != "" {
			p.heading(headStyle, words.Line(s.Heading))
		}
		if s.Text != "" {
			p.wrapped("", words.Line(s.Text))
		}
		if s.Text != "" && len(s.Items) > 0 {
			p.line("")
		}
		for i, item := range cleanAll(s.Items) {
			p.hanging(fmt.Sprintf("%4s", s.mark(i)), "    ", item)
		}
	}
	return p.String()
}
