package render

import (
	"bytes"
	"encoding/base64"
	"strings"

	g "maragu.dev/gomponents"

	h "rotate/internal/render/html"
	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// pageHead begins every page. A page loads nothing and runs no script.
const pageHead = `
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
`

// htmlPage returns a page of a kind, which has its own style sheet.
func htmlPage(kind, title string, content ...g.Node) string {
	page := h.HTML(h.Lang("en"), stack(
		h.Head(g.Raw(pageHead), h.TitleEl(h.Text(title)), lineEnd, h.StyleEl(h.Styles("style", kind)), lineEnd),
		h.Body(stack(g.Group(content), h.Footer(paragraph(safety.Disclaimer()))))))
	var out strings.Builder
	out.WriteString("<!DOCTYPE html>\n")
	_ = page.Render(&out)                   // a strings.Builder never fails
	return words.Lines(out.String() + "\n") // text from others may hold any characters
}

var lineEnd, space = g.Raw("\n"), g.Raw(" ")

// stack returns the content of an element, one node per line.
func stack(nodes ...g.Node) g.Group { return append(g.Group{lineEnd}, lined(nodes)...) }

func lined(nodes []g.Node) g.Group {
	var all g.Group
	for _, node := range nodes {
		if group, is := node.(g.Group); is {
			all = append(all, lined(group)...)
		} else if node != nil {
			all = append(all, node, lineEnd)
		}
	}
	return all
}

// paragraph is a text with the attributes of its element; nil if the text is empty.
func paragraph(text string, attributes ...g.Node) g.Node {
	if text == "" {
		return nil
	}
	return h.P(g.Group(attributes), h.Text(text))
}

func linkTo(anchor, text string) g.Node { return h.A(h.Href("#"+anchor), h.Text(text)) }

// texts returns elements of a kind, one for each text.
func texts(element func(...g.Node) g.Node, texts []string) g.Group {
	return g.Map(texts, func(text string) g.Node { return element(h.Text(text)) })
}

func factList(facts []fact) g.Node { return factsOf(stack(g.Map(facts, factRow))) }

func factsOf(rows ...g.Node) g.Node { return h.Dl(h.Class("facts"), g.Group(rows)) }

func factRow(f fact) g.Node { return pair(h.Text(f.Term), h.Text(f.Text)) }

// pair is a term and its description.
func pair(term, description g.Node) g.Node { return h.Div(h.Dt(term), space, h.Dd(description)) }

// table has rows, of which the first is the head; the first cell of a row is a head too.
func table(rows [][]string) g.Node {
	return h.Table(stack(tableHead(rows[0]), h.TBody(stack(g.Map(rows[1:], func(row []string) g.Node {
		return tableRow(h.Text(row[0]), row[1:])
	})))))
}

func tableHead(head []string) g.Node {
	return h.THead(stack(h.Tr(g.Map(head, func(text string) g.Node { return h.Th(h.Scope("col"), h.Text(text)) }))))
}

func tableRow(first g.Node, cells []string, attributes ...g.Node) g.Node {
	return h.Tr(g.Group(attributes), h.Th(h.Scope("row"), first), texts(h.Td, cells))
}

// wide holds content that may be wider than the screen; the label is for screen readers.
func wide(label string, content g.Node) g.Node {
	return h.Div(h.Class("wide"), h.Role("region"), h.Aria("label", label), h.TabIndex("0"), stack(content))
}

// Figure is the picture of an exercise: SVG, or, in the user's own catalogue, also PNG or JPEG.
type Figure struct {
	Data []byte
	Own  bool // from the user's own catalogue: shown as an image, never as a part of the page
}

// Figures maps the ids of exercises to their pictures.
type Figures map[string]Figure

// of returns the figure of an exercise; nil if it has none. Only a built-in picture is part of the
// page itself, which gives it its colour.
func (f Figures) of(e *workout.Exercise) g.Node {
	figure := f[e.ID]
	switch {
	case len(figure.Data) == 0:
		return nil
	case figure.Own:
		return h.Figure(stack(figure.image(e.Name)))
	}
	return h.Figure(stack(g.Raw(strings.TrimSpace(string(figure.Data)))))
}

// image is the picture as an img element, in which nothing runs or loads.
func (f Figure) image(name string) g.Node {
	kind, what := "svg+xml", "Drawing"
	switch {
	case bytes.HasPrefix(f.Data, []byte("\x89PNG")):
		kind, what = "png", "Picture"
	case bytes.HasPrefix(f.Data, []byte("\xff\xd8")):
		kind, what = "jpeg", "Picture"
	}
	return h.Img(h.Src("data:image/"+kind+";base64,"+base64.StdEncoding.EncodeToString(f.Data)),
		h.Alt(what+" of "+name))
}
