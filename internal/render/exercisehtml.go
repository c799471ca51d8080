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

// ExerciseHTML returns a page with all about an exercise. Names of other exercises come from the
// catalogue.
func ExerciseHTML(c *workout.Catalogue, e *workout.Exercise, figures Figures) string {
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
			h.Section(stack(h.H2(h.Text("Steps")), table(stepRows(e)), g.Map(stepNotes(e), quiet))),
			part("Easier and harder", h.Ul, texts(h.Li, lines(neighbours(c, e), ""))),
			part("Links", h.Ul, g.Map(e.Links, linkItem)),
			part("Sources", h.Ul, texts(h.Li, e.Sources), h.Class("sources")),
		)))
}

// part is a section with a list; nil if the list is empty.
func part(title string, list func(...g.Node) g.Node, items g.Group, attributes ...g.Node) g.Node {
	if len(items) == 0 {
		return nil
	}
	return h.Section(g.Group(attributes), stack(h.H2(h.Text(title)), list(stack(items))))
}

func quiet(text string) g.Node { return paragraph(text, h.Class("quiet")) }

// linkItem is a list item; it is a link only if it leads to the web.
func linkItem(l workout.Link) g.Node {
	text := h.Text(cmp.Or(l.Title, l.URL))
	if !l.OnWeb() {
		return h.Li(text)
	}
	// what browsers write as %20 and the like
	odd := regexp.MustCompile(`[^\w!#$%&*+,/:;=?@\[\].~-]`)
	address := odd.ReplaceAllStringFunc(l.URL, url.PathEscape)
	return h.Li(h.A(h.Href(address), h.Rel("noreferrer"), text))
}

// stepRows returns the head and the rows of the table of steps, easiest first, without columns that
// no step fills.
func stepRows(e *workout.Exercise) [][]string {
	rows := [][]string{{"Step", "Per side", "Range", "Load", "Tempo", "Rest"}}
	if e.Sides == workout.SidesWithout {
		rows[0][1] = "Dose"
	}
	for i, d := range e.Progression {
		rest := ""
		if d.Rest > 0 {
			rest = fmt.Sprintf("%d s", d.Rest)
		}
		rows = append(rows, []string{strconv.Itoa(i + 1), d.String(), string(d.Range), d.Load, d.Tempo.String(), rest})
	}
	return filled(rows)
}

// filled returns the rows of a table, head first, without the columns that are empty below the
// head.
func filled(rows [][]string) [][]string {
	for at := len(rows[0]) - 1; at >= 0; at-- {
		if slices.ContainsFunc(rows[1:], func(row []string) bool { return row[at] != "" }) {
			continue
		}
		for i := range rows {
			rows[i] = slices.Delete(rows[i], at, at+1)
		}
	}
	return rows
}

// stepNotes explain what the table cannot show.
func stepNotes(e *workout.Exercise) []string {
	var notes []string
	if slices.ContainsFunc(e.Progression, func(d workout.Dose) bool { return d.Tempo.String() != "" }) {
		notes = append(notes, "Tempo is the seconds out, at the end, and back.")
	}
	if e.Start > 1 {
		notes = append(notes, fmt.Sprintf("A plan begins with step %d; the steps below it are for coming back.", e.Start))
	}
	if e.Reload > 0 {
		notes = append(notes, fmt.Sprintf("When resistance goes up, go back to step %d.", e.Reload))
	}
	return notes
}
