package render

import (
	"fmt"

	g "maragu.dev/gomponents"

	h "rotate/internal/render/html"
	"rotate/internal/words"
)

// PeopleHTML returns a page with a row for each person, and everyone's progress below.
func PeopleHTML(people []Person) string {
	pages := make([]personPage, len(people))
	for i, p := range people {
		pages[i] = personPage{p, fmt.Sprintf("person-%d", i+1)}
	}
	return htmlPage("progress", fmt.Sprintf("Progress of %d people", len(people)),
		h.Header(stack(h.H1(h.Text("Progress")), paragraph(peopleTitle(people)), warningSigns(pages))),
		h.Main(stack(
			wide("People", h.Table(h.Class("people"),
				stack(tableHead(peopleHead), h.TBody(stack(g.Map(pages, personPage.row)))))),
			quiet(peopleLegend),
			g.Map(pages, personPage.node))))
}

type personPage struct {
	Person
	anchor string // the target of links on the page
}

// warningSigns links to the people whose notes have a warning sign; nil if none has.
func warningSigns(pages []personPage) g.Node {
	pages = words.Without(pages, func(p personPage) bool { return p.sign() == "" })
	items := g.Map(pages, func(p personPage) g.Node { return h.Li(p.link(), h.Text(": "+p.sign())) })
	return part("Warning signs", h.Ul, items, h.Class("warning"))
}

func (p personPage) link() g.Node { return linkTo(p.anchor, p.title()) }

// row is the person's row in the table of all people.
func (p personPage) row() g.Node {
	return tableRow(p.link(), append(p.cells()[1:], p.next()), g.If(p.Needs(), h.Class("look")))
}

// node is the person's progress in full.
func (p personPage) node() g.Node {
	progress := paragraph("No weeks.")
	if len(p.Progress.Weeks) > 0 {
		page := newProgressPage(p.Progress)
		page.heading, page.tableLabel = h.H3, "All weeks of "+p.title()
		progress = page.node()
	}
	return h.Section(h.Class("person"), h.ID(p.anchor), stack(
		h.H2(h.Text(p.title())), paragraph(p.sign(), h.Class("warning")), progress))
}
