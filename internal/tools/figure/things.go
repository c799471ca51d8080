package main

import (
	"fmt"
	"math"
	"slices"
)

// thing is anything in a picture besides the person: drawn, placed, or both drawn and thin.
type thing any

// drawn is a thing in front of the person or behind it, as the scene has it.
type drawn interface{ draw(c *canvas) }

// placed is a thing that the person can be in front of, or around.
type placed interface{ piece(c *canvas) piece }

// thin is a thing made of lines in front of the person, which have a gap around them.
type thin interface{ shapes(c *canvas) []shape }

// Line widths of the things in pixels.
const (
	thinLine   = 1.6
	thickLine  = 3.0
	thingLight = `opacity=".5"`
)

type mat struct{ from, to vec }

func (m mat) draw(c *canvas) {
	corners := []vec{m.from, {m.to.x, m.from.y, 0}, m.to, {m.from.x, m.to.y, 0}}
	d := c.polyline(c.places(corners)) + "Z"
	c.open(`opacity=".12"`)
	c.solid(d, 4)
	c.close()
}

// column is a cable machine: its post is on foot, and the cable leaves a pulley at a height.
type column struct {
	foot           vec
	height, pulley float64
}

func (m column) draw(c *canvas) {
	top := m.foot.add(upward.times(m.height))
	right, _, _ := c.axes()
	half := right.times(9)
	c.open(thingLight)
	if c.pitch == 90 {
		c.line(18*c.scale, m.foot.sub(half.times(0.5)), m.foot.add(half.times(0.5)))
		c.close()
		return
	}
	c.line(2, m.foot.sub(half), top.sub(half), top.add(half), m.foot.add(half))
	c.line(4, m.foot.sub(half.times(1.7)), m.foot.add(half.times(1.7)))
	for i := range 5 {
		stack := m.foot.add(upward.times(10 + 9*float64(i)))
		c.line(thickLine*1.5, stack.sub(half.times(0.5)), stack.add(half.times(0.5)))
	}
	c.close()
}

// to returns the cable from the pulley of m to the hands.
func (m column) to(hands vec) cable {
	wheel := m.foot.add(upward.times(m.pulley))
	out := hands.sub(wheel)
	out.z = 0
	return cable{wheel.add(out.unit().times(14)), hands}
}

// cable runs from a wheel to the stirrup of a handle whose bar is in the hands.
type cable struct{ wheel, hands vec }

// ends returns where in the picture the cable meets the stirrup, and the two ends of the bar.
func (l cable) ends(c *canvas) (stirrup, one, other point) {
	hands := c.place(l.hands)
	pull := c.place(l.wheel).sub(hands).unit()
	across := point{-pull.y, pull.x}.times(8.5 * c.scale)
	return hands.add(pull.times(18 * c.scale)), hands.add(across), hands.sub(across)
}

func (l cable) shapes(c *canvas) []shape {
	stirrup, one, other := l.ends(c)
	return []shape{
		{[]point{c.place(l.wheel), stirrup}, thinLine / 2},
		{[]point{stirrup, one}, thinLine / 2}, {[]point{stirrup, other}, thinLine / 2},
	}
}

func (l cable) draw(c *canvas) {
	stirrup, one, other := l.ends(c)
	c.ring(c.place(l.wheel), 5, 2.5)
	c.path(c.polyline([]point{c.place(l.wheel), stirrup, one, other, stirrup}), thinLine)
}

type ball struct {
	middle vec
	radius float64
}

func (b ball) piece(c *canvas) piece {
	middle, r := c.place(b.middle), b.radius*c.scale
	disc := []shape{{[]point{middle}, r}}
	return piece{c.nearness(b.middle), `opacity=".16"`, disc, func() {
		c.ring(middle, r-0.8, thinLine)
		c.open(thingLight)
		c.path(c.disc(b.middle, vec{0.5, 0.5, 1}, b.radius-1.5), 1)
		c.close()
	}}
}

// barbell is a bar without plates that turns in a sleeve on the ground; the hands hold its other
// end.
type barbell struct{ pivot, hands vec }

func (b barbell) shapes(c *canvas) []shape {
	return []shape{{c.places([]vec{b.pivot, b.hands}), 1.5}}
}

func (b barbell) draw(c *canvas) {
	dir := b.hands.sub(b.pivot).unit()
	tip, collar := b.hands.add(dir.times(14)), b.hands.sub(dir.times(14))
	corner := func(x, y float64) vec { return b.pivot.add(vec{x, y, -b.pivot.z}) }
	c.open(thingLight)
	c.solid(c.polyline(c.places([]vec{corner(-16, -13), corner(16, -13), corner(16, 13), corner(-16, 13)}))+"Z", 2)
	c.close()
	c.line(3, b.pivot, collar)
	c.line(5.5, collar, tip)
	c.line(8, collar, collar.add(dir.times(1)))
	c.line(6.5, b.pivot, b.pivot.add(dir.times(24)))
	c.ring(c.place(b.pivot), 4, 2.5)
}

// kettlebell hangs from a hand.
type kettlebell struct{ hand vec }

func (k kettlebell) draw(c *canvas) {
	hand, middle, r := c.place(k.hand), c.place(k.hand.sub(vec{0, 0, 20})), 10*c.scale
	half, low := point{7.5, 0}.times(c.scale), point{0, 15}.times(c.scale)
	c.path(c.polyline([]point{hand.sub(half).add(low), hand.sub(half), hand.add(half), hand.add(half).add(low)}), 2.6)
	c.dot(middle, r)
}

// chair is a plain chair that faces the viewer: the middle of its seat, half the seat's width, and
// the height of its back.
type chair struct {
	seat       vec
	half, back float64
}

func (s chair) piece(c *canvas) piece {
	corner := func(x, y float64) vec { return s.seat.add(vec{x * s.half, y * s.half, 0}) }
	seat := []vec{corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)}
	high := upward.times(s.back)
	shapes := c.bars(thickLine, []vec{seat[2], seat[2].add(high), seat[3].add(high), seat[3]})
	for _, top := range seat {
		shapes = append(shapes, c.bars(thickLine, []vec{top, {top.x, top.y, 0}})...)
	}
	shapes = append(shapes, shape{hull(c.places(seat)), thickLine / 2})
	return piece{near: math.Inf(-1), light: thingLight, shapes: shapes}
}

// How far the pad of a roman chair extends from its middle, towards the hips and the ankles.
const padUp, padDown = 8.0, 13.0

// romanChair is a bench whose pad supports the hips while rollers hold the ankles.
type romanChair struct{ pad vec }

func (r romanChair) piece(c *canvas) piece {
	under := r.pad.add(chairAcross.times(7))
	ground := func(p vec) vec { return vec{p.x, p.y, 0} }
	plate := chairAnkles.sub(chairSlope.times(9))
	hook := plate.sub(chairAcross.times(14))
	roller := hook.add(chairSlope.times(17))
	shapes := slices.Concat(
		c.bars(4, []vec{ground(plate).sub(vec{10, 0, 0}), ground(under).add(vec{16, 0, 0})}),
		c.bars(4, []vec{under, ground(under)}), c.bars(4, []vec{ground(plate), plate}),
		c.bars(4, []vec{plate, under.sub(chairSlope.times(10))}),
		c.bars(4, []vec{roller, hook, plate.add(chairAcross.times(14))}),
		c.bars(11*c.scale, []vec{r.pad.sub(chairSlope.times(padDown)), r.pad.add(chairSlope.times(padUp))}),
		[]shape{{c.places([]vec{roller}), 6.5 * c.scale}},
	)
	return piece{near: math.Inf(-1), light: thingLight, shapes: shapes}
}

// clock shows that the position is held for a time.
type clock struct{}

func (clock) draw(c *canvas) {
	const radius = 11.0
	middle := point{21, 29}
	on := func(x, y float64) point { return middle.add(point{x, y}.times(radius / 9)) }
	c.ring(middle, radius, radius*0.22)
	c.path(c.polyline([]point{on(0, -5.5), middle, on(4, 2.5)}), radius*0.22)
	c.path(c.polyline([]point{on(-2.5, -12), on(2.5, -12)}), radius*0.28)
}

// label names the left side of the body, next to the limb it is about: off is its distance from a
// place there.
type label struct {
	at  vec
	off point
}

func (l label) draw(c *canvas) {
	p := c.place(l.at).add(l.off).add(point{0, 5.5})
	fmt.Fprintf(&c.out, `<text x="%s" y="%s" font-family="sans-serif" font-size="15" font-weight="bold" `+
		`text-anchor="middle" fill="currentColor" stroke="none">L</text>`, number(p.x), number(p.y))
}
