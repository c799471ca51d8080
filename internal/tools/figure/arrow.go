package figure

import "strings"

// arrow shows a movement along points of the room, smoothed between them; it
// has a head at its end, and one at its start where the way goes both ways.
type arrow struct {
	points []vec
	both   bool
}

// sweep is the way of a point that turns about an axis through middle, from
// one angle in degrees to another.
func sweep(middle, axis, arm vec, from, to float64) []vec {
	const steps = 6
	way := make([]vec, steps+1)
	for i := range way {
		way[i] = middle.add(arm.turn(axis, from+(to-from)*float64(i)/steps))
	}
	return way
}

const arrowLight = `opacity=".8"`

func (a arrow) draw(c *canvas) {
	way := c.places(a.points)
	last := len(way) - 1
	tip, shaft := c.head(way[last], way[last-1])
	way[last] = shaft
	heads := tip
	if a.both {
		tip, shaft = c.head(way[0], way[1])
		way[0] = shaft
		heads += tip
	}
	c.open(arrowLight)
	c.path(c.smooth(way), 2)
	c.solid(heads, 0.6)
	c.close()
}

// head is the path data of an arrow head at tip, for an arrow that comes from
// the point before, and the place where the shaft ends.
func (c *canvas) head(tip, before point) (data string, shaft point) {
	const long, half = 9, 4.2
	dir := tip.sub(before).unit()
	shaft = tip.sub(dir.times(long - 2))
	root, across := tip.sub(dir.times(long)), point{-dir.y, dir.x}.times(half)
	return c.polyline([]point{tip, root.add(across), root.sub(across)}) + "Z", shaft
}

// smooth is the path data of a soft curve through points.
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
