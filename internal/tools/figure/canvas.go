package main

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// canvas collects the SVG of one panel. Everything is drawn in the text colour of the page, lighter
// things by opacity, so that it works on paper and on dark pages.
type canvas struct {
	view
	middle   point // of the panel
	out      bytes.Buffer
	min, max point // the bounds of the drawing, without line widths
}

func newCanvas(v view, width float64) *canvas {
	return &canvas{view: v, middle: point{width / 2, panelHeight / 2}, min: point{1e9, 1e9}, max: point{-1e9, -1e9}}
}

// number writes a coordinate to a tenth of a pixel.
func number(f float64) string {
	s := strconv.FormatFloat(math.Round(f*10)/10+0, 'f', -1, 64)
	if rest, small := strings.CutPrefix(s, "0."); small {
		return "." + rest
	}
	return strings.Replace(s, "-0.", "-.", 1)
}

// at writes a point and extends the bounds of the drawing.
func (c *canvas) at(p point) string {
	c.min = point{math.Min(c.min.x, p.x), math.Min(c.min.y, p.y)}
	c.max = point{math.Max(c.max.x, p.x), math.Max(c.max.y, p.y)}
	return p.String()
}

// open starts a group with the given attributes; close ends it.
func (c *canvas) open(attributes string) { fmt.Fprintf(&c.out, "<g %s>", attributes) }
func (c *canvas) close()                 { c.out.WriteString("</g>\n") }

// path draws the SVG path d; width 0 means that it is filled, not stroked.
func (c *canvas) path(d string, width float64) {
	if width == 0 {
		fmt.Fprintf(&c.out, `<path d="%s" fill="currentColor" stroke="none"/>`, d)
		return
	}
	fmt.Fprintf(&c.out, `<path d="%s" stroke-width="%s"/>`, d, number(width))
}

// solid draws the SVG path d filled and with a rounded rim of the given width.
func (c *canvas) solid(d string, rim float64) {
	fmt.Fprintf(&c.out, `<path d="%s" fill="currentColor" stroke-width="%s"/>`, d, number(rim))
}

// line draws straight lines through points of the room.
func (c *canvas) line(width float64, points ...vec) {
	c.path(c.polyline(c.places(points)), width)
}

// place returns where p is in the panel.
func (c *canvas) place(p vec) point { return c.middle.add(c.slope(p.sub(c.look))) }

func (c *canvas) places(points []vec) []point {
	mapped := make([]point, len(points))
	for i, p := range points {
		mapped[i] = c.place(p)
	}
	return mapped
}

// polyline returns the path data of straight lines through points.
func (c *canvas) polyline(points []point) string {
	parts := make([]string, len(points))
	for i, p := range points {
		parts[i] = c.at(p)
	}
	return "M" + strings.Join(parts, "L")
}

// dot draws a filled circle of radius r pixels: a line of no length with round ends.
func (c *canvas) dot(p point, r float64) {
	c.at(p.add(point{r, r}))
	c.at(p.sub(point{r, r}))
	c.path("M"+p.String()+"h.01", 2*r)
}

// ring draws the rim of a circle of radius r pixels.
func (c *canvas) ring(p point, r, width float64) {
	c.at(p.add(point{r, r}))
	c.at(p.sub(point{r, r}))
	fmt.Fprintf(&c.out, `<circle cx="%s" cy="%s" r="%s" stroke-width="%s"/>`,
		number(p.x), number(p.y), number(r), number(width))
}

// disc returns the path data of a circle in the room around middle, at right angles to axis.
func (c *canvas) disc(middle, axis vec, radius float64) string {
	p, flat := c.place(middle), math.Abs(c.toward(axis))
	r, s := radius*c.scale, c.slope(axis)
	degrees := math.Atan2(s.y, s.x)*180/math.Pi + 90
	long := point{math.Cos(degrees * math.Pi / 180), math.Sin(degrees * math.Pi / 180)}.times(r)
	arc := fmt.Sprintf("A%s %s %s 1 1 ", number(r), number(math.Max(r*flat, 0.5)), number(degrees))
	from, to := c.at(p.add(long)), c.at(p.sub(long))
	return "M" + from + arc + to + arc + from + "Z"
}
