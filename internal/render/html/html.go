// Package html has the elements, attributes and styles that pages are made of.
package html

import (
	"embed"
	"regexp"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"
)

// What pages are made of. Pages call these variables because the compiler inlines the functions
// themselves at every call, which makes the program a quarter of a megabyte larger.
var (
	// A page, its head, and its parts.
	HTML, Head, TitleEl, StyleEl, Body     = h.HTML, h.Head, h.TitleEl, h.StyleEl, h.Body
	Header, Nav, Main, Footer              = h.Header, h.Nav, h.Main, h.Footer
	Section, Article, Div, Details, Figure = h.Section, h.Article, h.Div, h.Details, h.Figure

	// Headings, text and lists.
	H1, H2, H3, Summary, FigCaption = h.H1, h.H2, h.H3, h.Summary, h.FigCaption
	P, Span, Small, B, Code, A      = h.P, h.Span, h.Small, h.B, h.Code, h.A
	Ul, Ol, Li, Dl, Dt, Dd          = h.Ul, h.Ol, h.Li, h.Dl, h.Dt, h.Dd

	// Tables, forms and pictures.
	Table, THead, TBody, Tr, Th, Td = h.Table, h.THead, h.TBody, h.Tr, h.Th, h.Td
	Label, Input, Img, SVG, El      = h.Label, h.Input, h.Img, h.SVG, g.El

	// Attributes.
	Class, ID, Lang, Role, Aria, TabIndex     = h.Class, h.ID, h.Lang, h.Role, h.Aria, h.TabIndex
	Href, Rel, Src, Alt, Scope, Type, Checked = h.Href, h.Rel, h.Src, h.Alt, h.Scope, h.Type, h.Checked

	// Text, and attributes of any name.
	Text, Attr = g.Text, g.Attr
)

//go:embed *.css
var styles embed.FS

// Styles returns the named style sheets, one after the other, without their comments.
func Styles(names ...string) g.Node {
	var all string
	for _, name := range names {
		data, err := styles.ReadFile(name + ".css")
		if err != nil {
			panic(err) // it is built in
		}
		all += string(data)
	}
	return g.Raw(regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(all, ""))
}
