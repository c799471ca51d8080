package render

import (
	"fmt"
	"strings"

	"rotate/internal/markdown"
	"rotate/internal/safety"
	"rotate/internal/workout"
)

// Document is a page of headings, paragraphs and lists, to be shown as text or Markdown.
type Document struct {
	Title    string
	Sections []Section
}

// Section is a part of a document.
type Section struct {
	Heading string   // empty: none
	Text    []string // paragraphs
	Items   []string // a list below them
	Ordered bool
}

// ExerciseDocument is an exercise in full. Names of other exercises come from the catalogue.
func ExerciseDocument(c *workout.Catalogue, e *workout.Exercise) Document {
	d := Document{Title: e.Name}
	d.add(Section{Text: nonEmpty(e.Summary), Items: facts(e)})
	d.add(Section{Heading: "How to", Items: e.Instructions, Ordered: true})
	d.add(Section{Heading: "Keep in mind", Items: e.Cues})
	d.add(Section{Heading: "What goes wrong", Items: e.Faults})
	d.add(Section{Heading: "Range of motion", Items: rangeItems(e)})
	d.add(Section{Heading: "Left out or done with care", Items: careItems(e)})
	d.add(Section{Heading: "Steps, per side", Items: stepItems(e), Ordered: true})
	d.add(Section{Heading: "Before and after", Items: neighbours(c, e)})
	d.add(Section{Heading: "Links", Items: linkItems(e)})
	d.add(Section{Heading: "Sources", Items: e.Sources})
	return d
}

func (d *Document) add(s Section) {
	if len(s.Text)+len(s.Items) > 0 {
		d.Sections = append(d.Sections, s)
	}
}

func nonEmpty(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

// facts are what list shows, in words.
func facts(e *workout.Exercise) []string {
	parts := []string{
		fmt.Sprintf("Id: %s.", e.ID),
		fmt.Sprintf("Movement: %s.", e.Movement),
		fmt.Sprintf("Level: %s.", workout.AllOf(workout.Words(e.Levels))),
		fmt.Sprintf("Equipment: %s.", equipmentText(e)),
	}
	switch e.Sides {
	case workout.Each:
		parts = append(parts, "Sides: all the work on one side, then on the other.")
	case workout.Alternating:
		parts = append(parts, "Sides: left and right in turn.")
	}
	if e.Left != "" {
		parts = append(parts, "Left means: "+e.Left+".")
	}
	if e.Aliases != nil {
		parts = append(parts, "Also called: "+strings.Join(e.Aliases, ", ")+".")
	}
	return parts
}

func equipmentText(e *workout.Exercise) string {
	words := make([]string, len(e.Equipment))
	for i, q := range e.Equipment {
		words[i] = q.Title()
	}
	return workout.OneOf(words)
}

func rangeItems(e *workout.Exercise) []string {
	var items []string
	for _, r := range workout.Ranges() {
		if text := e.Ranges[r]; text != "" {
			items = append(items, fmt.Sprintf("%s: %s.", r, text))
		}
	}
	return items
}

func careItems(e *workout.Exercise) []string {
	var items []string
	for _, c := range workout.Conditions() {
		if e.AvoidedFor(c) {
			items = append(items, fmt.Sprintf("%s: left out with --avoid %s; ask the clinician who knows the case.", c, c))
		} else if text := e.Cautions[c]; text != "" {
			items = append(items, fmt.Sprintf("%s: %s", c, text))
		}
	}
	return items
}

func stepItems(e *workout.Exercise) []string {
	var items []string
	for i, d := range e.Progression {
		item := d.String()
		if details := d.Details(); details != "" {
			item += ", " + details
		}
		if t := d.Tempo.String(); t != "" {
			item += ", tempo " + t
		}
		item += fmt.Sprintf(", rest %d s", d.Rest)
		if i+1 == e.Reload {
			item += " (back to here when resistance goes up)"
		}
		items = append(items, item)
	}
	return items
}

func neighbours(c *workout.Catalogue, e *workout.Exercise) []string {
	var items []string
	add := func(label string, ids []string) {
		for _, id := range ids {
			if other := c.ByID(id); other != nil {
				items = append(items, fmt.Sprintf("%s: %s (%s)", label, other.Name, id))
			}
		}
	}
	add("Easier", e.Easier)
	add("Harder", e.Harder)
	return items
}

func linkItems(e *workout.Exercise) []string {
	var items []string
	for _, l := range e.Links {
		items = append(items, strings.TrimSpace(l.Title+" "+l.URL))
	}
	return items
}

// SafetyDocument is when not to train and when to see someone.
func SafetyDocument() Document {
	d := Document{Title: "When not to train, and when to see someone"}
	d.add(Section{Text: []string{safety.Disclaimer()}})
	for _, g := range safety.Groups() {
		d.add(Section{Heading: g.Title, Text: nonEmpty(g.Action), Items: g.Signs})
	}
	d.add(Section{Heading: "Sources", Items: safety.Sources()})
	return d
}

// Markdown is the document as Markdown.
func (d Document) Markdown() string {
	var out strings.Builder
	out.WriteString("# " + markdown.Escape(d.Title) + "\n")
	for _, s := range d.Sections {
		if s.Heading != "" {
			out.WriteString("\n## " + markdown.Escape(s.Heading) + "\n")
		}
		for _, text := range s.Text {
			out.WriteString("\n" + markdown.Wrap(markdown.Escape(text), markdown.Width, "") + "\n")
		}
		if len(s.Items) > 0 {
			out.WriteString("\n")
		}
		for i, item := range s.Items {
			mark := s.mark(i)
			out.WriteString(markdown.Wrap(mark+markdown.Escape(item), markdown.Width, strings.Repeat(" ", len(mark))) + "\n")
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

// Text is the document for a terminal.
func (d Document) Text(screen Screen) string {
	p := newPage(screen)
	p.heading(titleStyle, clean(d.Title))
	for _, s := range d.Sections {
		if s.Heading != "" {
			p.heading(headStyle, clean(s.Heading))
		}
		for i, text := range s.Text {
			if i > 0 {
				p.line("")
			}
			p.wrapped("", clean(text))
		}
		if len(s.Text) > 0 && len(s.Items) > 0 {
			p.line("")
		}
		for i, item := range cleanAll(s.Items) {
			p.hanging(fmt.Sprintf("%4s", s.mark(i)), "    ", item)
		}
	}
	return p.String()
}
