package render

import (
	"fmt"
	"strconv"
	"strings"

	g "maragu.dev/gomponents"

	"rotate/internal/history"
	h "rotate/internal/render/html"
	"rotate/internal/words"
	"rotate/internal/workout"
)

const (
	weeksDrawn = 26 // columns
	rowHeight  = 14
	axisWidth  = 24
	chartWidth = 364 // of all columns
	widest     = 28  // of one column
	painHeight = 16
	loadHeight = 16
	letterWide = 7  // of a label's letter, at most
	leastWide  = 96 // of the columns, if they have labels
)

// drawing is a chart for a page.
type drawing struct {
	label       string // for screen readers
	width       int
	base        int // y of the axis
	wide        int // of a column
	first, last workout.Date
	low, high   int // the steps labelled at the axis; 0: none
	marks       []g.Node
	pains       []g.Node
	loads       []g.Node
}

// kinds maps signs to their classes in the style sheet.
var kinds = map[byte]string{'#': "done", '+': "partly", '.': "open", 'o': "open"}

// drawings returns the chart, split into half years, without empty ones; label adds a text about the
// marks of each.
func (c chart) drawings(label func(d *drawing, marks []mark)) []drawing {
	var all []drawing
	for from := 0; from < c.count; from += weeksDrawn {
		d, marks := c.drawing(from), c.within(from, weeksDrawn)
		if len(marks) == 0 {
			continue
		}
		for _, m := range marks {
			at := fmt.Sprintf("translate(%d %d)", d.x(m.column-from), d.y(m.row-c.low))
			d.marks = append(d.marks, square(kinds[m.sign], h.Attr("transform", at)))
		}
		for column, sign := range c.pains[from:min(from+weeksDrawn, c.count)] {
			if text := strings.ReplaceAll(string(sign), "X", "10"); sign != ' ' {
				d.pains = append(d.pains, drawnText(d.x(column), d.base+painHeight, -2, "middle", text, h.Class("pain")))
			}
		}
		label(&d, marks)
		all = append(all, d)
	}
	return all
}

// drawing returns an empty chart of the columns from one on.
func (c chart) drawing(from int) drawing {
	columns := min(weeksDrawn, c.count-from)
	base := (c.high-c.low+1)*rowHeight + rowHeight/2
	wide := min(widest, chartWidth/min(weeksDrawn, c.count))
	return drawing{width: axisWidth + columns*wide, base: base, wide: wide,
		first: c.first.Add(7 * from), last: c.first.Add(7 * (from + columns - 1))}
}

func (d drawing) x(column int) int { return axisWidth + column*d.wide + d.wide/2 }

func (d drawing) y(row int) int { return d.base - row*rowHeight - rowHeight/2 - 1 }

// load labels the columns in which the load changed, where there is room.
func (d *drawing) load(changes []history.Load) {
	end, y := 0, d.painBase()+loadHeight
	for _, l := range changes {
		if l.Start.Before(d.first) || d.last.Before(l.Start) {
			continue
		}
		d.width = max(d.width, axisWidth+leastWide)
		text, wide := words.Line(l.Load), letterWide*len(l.Load)
		x := d.x(column(d.first, l.Start)) - d.wide/2
		switch {
		case x < end:
		case x+wide > d.width && d.width-wide >= end:
			d.loads, end = append(d.loads, drawnText(d.width, y, -3, "end", text)), d.width
		case x+wide <= d.width:
			d.loads, end = append(d.loads, drawnText(x, y, -3, "start", text)), x+wide
		}
	}
}

// painBase returns the y of the labels for pain.
func (d drawing) painBase() int {
	if d.pains == nil {
		return d.base + 2
	}
	return d.base + painHeight
}

func (d drawing) height() int {
	if d.loads == nil {
		return d.painBase()
	}
	return d.painBase() + loadHeight
}

// charts puts drawings in a row; nil if there are none.
func charts(drawings []drawing) g.Node {
	if len(drawings) == 0 {
		return nil
	}
	return h.Div(h.Class("charts"), stack(g.Map(drawings, drawing.node)))
}

func (d drawing) node() g.Node {
	caption := g.Group{h.Span(h.Text(d.first.String()))}
	if d.first != d.last {
		caption = append(caption, space, h.Span(h.Text(d.last.String())))
	}
	return h.Figure(h.Class("chart"), stack(d.svg(), h.FigCaption(caption)))
}

func (d drawing) svg() g.Node {
	return h.SVG(attr("width", d.width), attr("height", d.height()), viewBox(0, 0, d.width, d.height()),
		h.Role("img"), h.Aria("label", d.label), stack(
			h.El("line", h.Class("axis"), attr("x1", axisWidth), attr("y1", d.base), attr("x2", d.width),
				attr("y2", d.base)),
			d.axisLabels(),
			g.Group(d.marks), g.Group(d.pains), g.Group(d.loads)))
}

func viewBox(x, y, width, height int) g.Node {
	return h.Attr("viewBox", fmt.Sprintf("%d %d %d %d", x, y, width, height))
}

// axisLabels are the labels of the highest and the lowest step.
func (d drawing) axisLabels() g.Group {
	var labels g.Group
	label := func(step int) {
		labels = append(labels, h.El("text", attr("x", axisWidth), attr("dx", -6),
			attr("y", d.y(step-d.low)), attr("dy", 4),
			h.Attr("text-anchor", "end"), h.Text(fmt.Sprint(step))))
	}
	if d.high > d.low {
		label(d.high)
	}
	if d.high > 0 {
		label(d.low)
	}
	return labels
}

// drawnText is a text whose start, middle or end is at x, as anchor says.
func drawnText(x, y, dy int, anchor, text string, attributes ...g.Node) g.Node {
	return h.El("text", g.Group(attributes), attr("x", x), attr("y", y), attr("dy", dy),
		h.Attr("text-anchor", anchor), h.Text(text))
}

func attr(name string, number int) g.Node { return h.Attr(name, strconv.Itoa(number)) }

// square is a mark; that of a partly done session is half full.
func square(kind string, attributes ...g.Node) g.Node {
	whole := h.El("rect", attr("x", -5), attr("y", -5), attr("width", 10), attr("height", 10), attr("rx", 2))
	half := h.El("rect", h.Class("half"), attr("x", -5), attr("y", 0), attr("width", 10), attr("height", 5))
	return h.El("g", h.Class(kind), g.Group(attributes), whole, g.If(kind == "partly", half))
}

func chartLegend() g.Node {
	return h.Ul(h.Class("legend"), stack(
		legendItem("done", "done"), legendItem("partly", "partly done"), legendItem("open", "not done, or planned"),
		h.Li(h.B(h.Text("3")), h.Text(" worst pain of the week, of 10"))))
}

func legendItem(kind, text string) g.Node {
	sample := h.SVG(attr("width", 12), attr("height", 12), viewBox(-6, -6, 12, 12), unread(), square(kind))
	return h.Li(sample, h.Text(" "+text))
}

// unread hides a drawing from screen readers, because the text beside it says as much.
func unread() g.Node { return h.Aria("hidden", "true") }

// sideBar is the work of a side as a bar, drawn as its share of most.
func sideBar(name string, done history.Amount, most int) g.Node {
	bar := h.SVG(h.Class(strings.ToLower(name)), viewBox(0, 0, 100, 10),
		h.Attr("preserveAspectRatio", "none"), unread(),
		h.El("rect", attr("width", 100*done.Measure()/most), attr("height", 10)))
	return pair(h.Text(name), g.Group{bar, space, h.Span(h.Text(amountText(done)))})
}
