package render

import (
	"bytes"
	"embed"
	"encoding/base64"
	"html/template"
	"strings"
	"sync"

	"rotate/internal/remark"
	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// htmlFiles are the templates and the style of the pages.
//
//go:embed html
var htmlFiles embed.FS

// htmlPage is what every page shows around its content.
type htmlPage struct {
	Title   string // of the window
	Content any    // what the page's own template shows
}

// htmlFuncs are what the templates say of exercises, and of safety.
var htmlFuncs = template.FuncMap{"facts": facts, "rangeFacts": rangeFacts,
	"disclaimer": safety.Disclaimer, "stops": safety.Short, "sayings": remark.Sayings}

// templates are those of the kinds of pages, each read once, however many pages are written.
var templates = map[string]func() *template.Template{
	"plan": pageTemplate("plan"), "exercise": pageTemplate("exercise"), "progress": pageTemplate("progress"),
}

func pageTemplate(kind string) func() *template.Template {
	return sync.OnceValue(func() *template.Template {
		return template.Must(template.New(kind).Funcs(htmlFuncs).ParseFS(htmlFiles,
			"html/base.gohtml", "html/style.css", "html/"+kind+".*"))
	})
}

// HTML fills the template and the style of a kind of page into the skeleton of all. The page asks
// for nothing from anywhere and holds no script.
func (p htmlPage) HTML(kind string) string {
	var out strings.Builder
	if err := templates[kind]().ExecuteTemplate(&out, "page", p); err != nil {
		panic(err) // the templates ask for nothing that the pages do not have
	}
	return words.Lines(out.String()) // texts that others wrote may hold anything
}

// Figure is the picture of an exercise: SVG; of an own one PNG and JPEG, too.
type Figure struct {
	Data []byte
	Own  bool // from the user's own catalogue: shown as an image, never as a part of the page
}

// Figures are pictures by the id of their exercise.
type Figures map[string]Figure

// of is the figure of an exercise, with its name.
func (f Figures) of(e *workout.Exercise) figureView { return figureView{f[e.ID], e.Name} }

// figureView is a figure as the templates take it.
type figureView struct {
	Figure
	Name string // of the exercise
}

// Markup is the picture as a part of the page, which gives it its colour. Only a picture of this
// project's own is that; of another it is nothing.
func (f Figure) Markup() template.HTML {
	if f.Own {
		return ""
	}
	return template.HTML(strings.TrimSpace(string(f.Data)))
}

// PNG reports a picture of that kind.
func (f Figure) PNG() bool { return bytes.HasPrefix(f.Data, []byte("\x89PNG")) }

// JPEG reports a picture of that kind.
func (f Figure) JPEG() bool { return bytes.HasPrefix(f.Data, []byte("\xff\xd8")) }

// Base64 is the picture as a data URL takes it.
func (f Figure) Base64() string { return base64.StdEncoding.EncodeToString(f.Data) }
