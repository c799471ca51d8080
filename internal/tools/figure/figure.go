package main

import (
	"bytes"
	"fmt"
	"html"
	"slices"
)

type scene struct {
	body   body
	things []thing
}

type figure struct {
	id, title, desc string
	view            view
	light           side // whose arm and leg are lighter in every panel: mostly the farther ones
	around          []thing
	start, end      scene
	between         []scene // what the move passes through
	above           *inset  // nil: none
}

func (f figure) scenes() []scene {
	return slices.Concat([]scene{f.start}, f.between, []scene{f.end})
}

// all lists the figures in the order of the catalogue.
func all() []figure {
	return slices.Concat(floorRotations(), presses(), cableRotations(),
		[]figure{swissBall()}, landmines(), extensions(), sideFlexions())
}

const opening = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200" role="img" ` +
	`fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">` + "\n"

// svg returns the whole picture, to be a file or part of a page.
func (f figure) svg() string {
	var b bytes.Buffer
	b.WriteString(opening)
	fmt.Fprintf(&b, "<title>%s</title>\n<desc>%s</desc>\n", html.EscapeString(f.title), html.EscapeString(f.desc))
	for i := range f.scenes() {
		c, x := f.panel(i), number(float64(i)*f.panelWidth())
		if i > 0 {
			fmt.Fprintf(&b, `<path d="M%s 14V186" stroke-width="1" opacity=".25"/>`+"\n", x)
		}
		fmt.Fprintf(&b, "<g transform=\"translate(%s 0)\">\n", x)
		b.Write(c.out.Bytes())
		b.WriteString("</g>\n")
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// panelWidth returns the width of each scene, in pixels.
func (f figure) panelWidth() float64 { return pictureWidth / float64(len(f.scenes())) }

func (f figure) panel(i int) *canvas {
	c := newCanvas(f.view, f.panelWidth())
	f.paint(c, f.scenes()[i], true)
	if f.above != nil {
		f.above.draw(c, f, f.scenes()[i])
	}
	return c
}

// paint draws the scene s on c; with gaps, each line over the person has a gap around it.
func (f figure) paint(c *canvas, s scene, gaps bool) {
	var over []shape
	var among []piece
	for _, t := range slices.Concat(f.around, s.things) {
		switch t := t.(type) {
		case thin:
			if gaps {
				over = append(over, t.shapes(c)...)
			}
		case placed:
			among = append(among, t.piece(c))
		}
	}
	c.draw(f.around)
	c.person(s.body, f.light, over, among)
	c.draw(s.things)
}

// draw draws the things that are not among the limbs of the person.
func (c *canvas) draw(things []thing) {
	for _, t := range things {
		if t, is := t.(drawn); is {
			t.draw(c)
		}
	}
}
