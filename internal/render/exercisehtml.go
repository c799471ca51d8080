package render

import (
	"cmp"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"

	g "maragu.dev/gomponents"

	h "rotate/internal/render/html"
	"rotate/internal/workout"
)

// ExerciseHTML is an exercise in full as a page. Names of other exercises come from the catalogue.
func ExerciseHTML(c *workout.Catalogue, e *workout.Exercise, figures Figures) string {
	steps := stepTable{e}
	return htmlPage("exercise", e.Name,
		h.Header(stack(h.H1(h.Text(e.Name)), paragraph(e.Summary))),
		h.Main(h.Class("exercise"), stack(
			figures.of(e),
			factList(facts(e)),
			part("How to", h.Ol, texts(h.Li, e.Instructions)),
			part("Keep in mind", h.Ul, texts(h.Li, e.Cues)),
			part("What goes wrong", h.Ul, texts(h.Li, e.Faults)),
			part("Range of motion", factsOf, g.Map(rangeFacts(e), factRow)),
			part("Left out or done with care", factsOf, g.Map(careFacts(c, e), factRow)),
			h.Section(stack(h.H2(h.Text("Steps")), table(steps.heads(), steps.rows()), g.Map(steps.notes(), quiet))),
			part("Easier and harder", h.Ul, texts(h.Li, lines(neighbours(c, e), ""))),
			part("Links", h.Ul, g.Map(e.Links, linkItem)),
			part("Sources", h.Ul, texts(h.Li, e.Sources), h.Class("sources")),
		)))
}

// part is a section with a list; nothing where the list is empty.
func part(title string, list func(...g.Node) g.Node, items g.Group, attributes ...g.Node) g.Node {
	if len(items) == 0 {
		return nil
	}
	return h.Section(g.Group(attributes), stack(h.H2(h.Text(title)), list(stack(items))))
}

func quiet(text string) g.Node { return paragraph(text, h.Class("quiet")) }

// linkItem leads to the web and nowhere else.
func linkItem(l workout.Link) g.Node {
	text := h.Text(cmp.Or(l.Title, l.URL))
	if !l.OnWeb() {
		return h.Li(text)
	}
	odd := regexp.MustCompile(`[^\w!#$%&*+,/:;=?@\[\].~-]`) // what browsers write as %20 and the like
	address := odd.ReplaceAllStringFunc(l.URL, url.PathEscape)
	return h.Li(h.A(h.Href(address), h.Rel("noreferrer"), text))
}

type stepTable struct{ *workout.Exercise }

// stepColumns are the columns of the table of steps, after the step's number and its dose.
var stepColumns = []struct {
	head string
	cell func(workout.Dose) string
}{
	{"Range", func(d workout.Dose) string { return string(d.Range) }},
	{"Load", func(d workout.Dose) string { return d.Load }},
	{"Tempo", func(d workout.Dose) string { return d.Tempo.String() }},
	{"Rest", restSeconds},
}

func restSeconds(d workout.Dose) string {
	if d.Rest == 0 {
		return ""
	}
	return strconv.Itoa(d.Rest) + " s"
}

// heads are the heads of those columns that any step fills.
func (t stepTable) heads() []string {
	heads := []string{"Step", "Per side"}
	if t.Sides == workout.SidesWithout {
		heads[1] = "Dose"
	}
	for _, c := range stepColumns {
		if t.fills(c.cell) {
			heads = append(heads, c.head)
		}
	}
	return heads
}

func (t stepTable) fills(cell func(workout.Dose) string) bool {
	return slices.ContainsFunc(t.Progression, func(d workout.Dose) bool { return cell(d) != "" })
}

// rows are the rows of the table of steps, easiest first.
func (t stepTable) rows() [][]string {
	var rows [][]string
	for i, d := range t.Progression {
		row := []string{strconv.Itoa(i + 1), d.String()}
		for _, c := range stepColumns {
			if t.fills(c.cell) {
				row = append(row, c.cell(d))
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// notes explain what the table cannot show.
func (t stepTable) notes() []string {
	var notes []string
	if t.fills(stepColumns[2].cell) {
		notes = append(notes, "Tempo is the seconds out, at the end, and back.")
	}
	if t.Start > 1 {
		notes = append(notes, fmt.Sprintf("A plan begins with step %d; the steps below it are for coming back.", t.Start))
	}
	if t.Reload > 0 {
		notes = append(notes, fmt.Sprintf("When resistance goes up, go back to step %d.", t.Reload))
	}
	return notes
}
