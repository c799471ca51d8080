package main

import (
	"slices"
	"strings"
)

// arrow shows a movement along points of the room, as a smooth curve. It has a head at its end and,
// if both is set, one at its start.
type arrow struct {
	points []vec
	both   bool
}

// sweep returns the path of a point that turns about an axis through middle, from one angle in
// degrees to another.
func sweep(middle, axis, arm vec, from, to float64) []vec {
	const steps = 6
	way := make([]vec, steps+1)
	for i := range way {
		way[i] = middle.add(arm.turn(axis, from+(to-from)*float64(i)/steps))
	}
	return way
}

const arrowLight = `opacity=".8"`

// The length of an arrow head, half its width, and how far the shaft goes into it, in pixels.
const headLong, headHalf, headIn = 9, 4.2, 2

func (a arrow) draw(c *canvas) {
	way, heads := c.headed(c.places(a.points))
	if a.both {
		slices.Reverse(way)
		var second string
		way, second = c.headed(way)
		slices.Reverse(way)
		heads += second
	}
	c.open(arrowLight)
	c.path(c.smooth(way), 2)
	c.solid(heads, 0.6)
	c.close()
}

// headed returns a path without the part that its head covers, and the path data of that head,
// which lies along the last headLong pixels of the path.
func (c *canvas) headed(way []point) (shaft []point, head string) {
	tip := way[len(way)-1]
	last := len(way) - 2
	for last > 0 && tip.sub(way[last]).length() < headLong {
		last--
	}
	in := way[last]
	for f := 0.0; f < 1 && tip.sub(in).length() > headLong; f += 0.02 {
		in = way[last].mix(way[last+1], f)
	}
	dir := tip.sub(in).unit()
	root, across := tip.sub(dir.times(headLong)), point{-dir.y, dir.x}.times(headHalf)
	shaft = append(slices.Clone(way[:last+1]), root.add(dir.times(headIn)))
	return shaft, c.polyline([]point{tip, root.add(across), root.sub(across)}) + "Z"
}

// smooth returns the path data of a smooth curve through points.
func (c *canvas) smooth(points []point) string {
	var d strings.Builder
	d.WriteString("M" + c.at(points[0]))
	at := func(i int) point { return points[max(0, min(i, len(points)-1))] }
	for i := range points[1:] {
		one := at(i).add(at(i + 1).sub(at(i - 1)).times(1.0 / 6))
		two := at(i + 1).sub(at(i + 2).sub(at(i)).times(1.0 / 6))
		d.WriteString("C" + c.at(one) + " " + c.at(two) + " " + c.at(at(i+1)))
	}
	return d.String()
}
