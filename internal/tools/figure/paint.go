package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

type side int

const (
	neither side = iota
	left
	right
)

// Line widths of the body in centimetres, and the tones of its parts.
const (
	legWidth   = 11.0
	armWidth   = 8.5
	trunkWidth = 15.0
	footWidth  = 7.5
	trunkLight = `opacity=".42"`
	limbLight  = `opacity=".62"`
)

// piece is a part of the person, or a thing among the limbs, that hides what is farther from the
// viewer.
type piece struct {
	near   float64 // how near the viewer it is
	light  string  // the attributes of its tone; empty: black
	shapes []shape
	detail func() // draws on top of it; may be nil
}

// person draws a posture, the nearer parts over the farther ones. The arm and the leg of the light
// side are lighter, and so are trunk and head. There is a gap around whatever is as dark as what it
// hides, or lighter, and around each of the lines that are still to be drawn over the person. Other
// pieces may be among those of the person.
func (c *canvas) person(b body, light side, over []shape, among []piece) {
	pieces := append(among, c.pieces(b, light)...)
	slices.SortStableFunc(pieces, func(a, b piece) int { return cmp.Compare(a.near, b.near) })
	for i, p := range pieces {
		black := p.light == ""
		var hidden []shape
		if black {
			hidden = slices.Clone(over)
		}
		for _, nearer := range pieces[i+1:] {
			if black || nearer.light != "" {
				hidden = append(hidden, nearer.shapes...)
			}
		}
		c.piece(p, hidden)
	}
}

// piece draws p without the parts that are hidden.
func (c *canvas) piece(p piece, hidden []shape) {
	if p.light != "" {
		c.open(p.light)
	}
	c.behind(hidden, p.shapes)
	if p.light != "" {
		c.close()
	}
	if p.detail != nil {
		p.detail()
	}
}

// pieces returns the parts of the person.
func (c *canvas) pieces(b body, light side) []piece {
	s := b.joints()
	arms := pair[piece]{c.arm(s.arms.left, light == left), c.arm(s.arms.right, light == right)}
	switch b.over {
	case left:
		arms.left.near = max(arms.left.near, arms.right.near+1)
	case right:
		arms.right.near = max(arms.right.near, arms.left.near+1)
	}
	return []piece{
		c.trunk(s), arms.left, arms.right,
		c.leg(s.legs.left, light == left), c.leg(s.legs.right, light == right),
	}
}

// nearness returns how near the viewer the middle of some points is.
func (c *canvas) nearness(points ...vec) float64 {
	_, _, near := c.axes()
	var sum float64
	for _, p := range points {
		sum += p.dot(near) / float64(len(points))
	}
	return sum
}

// limb is a piece of straight bones of a width in pixels, and a hand or a foot; light makes it
// lighter.
func (c *canvas) limb(light bool, width float64, bones []vec, end shape) piece {
	p := piece{near: c.nearness(bones[1:]...), shapes: append(c.bars(width, bones), end)}
	if light {
		p.light = limbLight
	}
	return p
}

// bars returns straight lines of a width in pixels through points of the room.
func (c *canvas) bars(width float64, points []vec) []shape {
	places := c.places(points)
	var bars []shape
	for i := range places[1:] {
		bars = append(bars, shape{places[i : i+2], width / 2})
	}
	return bars
}

// arm is a piece of an arm and its hand. The hand decides how near the arm is, so that a hand that
// holds something is seen.
func (c *canvas) arm(a chain, light bool) piece {
	hand := shape{c.places([]vec{a.hand()}), armWidth * 0.68 * c.scale}
	p := c.limb(light, armWidth*c.scale, []vec{a.root, a.joint, a.end}, hand)
	p.near = c.nearness(a.hand())
	return p
}

// leg is a piece of a leg and its foot, which is at right angles to the shin if possible.
func (c *canvas) leg(l chain, light bool) piece {
	toes := l.toes.unit()
	sole := l.end.add(l.end.sub(l.joint).square(toes).times(3.2))
	foot := shape{c.places([]vec{sole.sub(toes.times(4)), sole.add(toes.times(16))}), footWidth / 2 * c.scale}
	return c.limb(light, legWidth*c.scale, []vec{l.root, l.joint, l.end}, foot)
}

// trunk is a piece of the trunk from the hips to the shoulders, with neck and head.
func (c *canvas) trunk(s skeleton) piece {
	across := s.spine()
	var shapes []shape
	for i, b := range across[1:] {
		a := across[i]
		shapes = append(shapes, shape{hull(c.places([]vec{a.left, a.right, b.left, b.right})),
			trunkWidth / 2 * c.scale})
	}
	shapes = append(shapes,
		shape{c.places([]vec{s.nape, s.head}), 4.5 * c.scale}, shape{c.places([]vec{s.head}), skull * c.scale})
	return piece{c.nearness(s.pelvis, s.nape), trunkLight, shapes, func() { c.hair(s) }}
}

// hair draws the hair as the half of the head that is turned away from the face, and the nose if it
// can be seen: both show which way someone looks. If someone looks up, only the crown is drawn; the
// rest would look like a smiling mouth.
func (c *canvas) hair(s skeleton) {
	nose, crown := s.face.front.unit(), s.face.up.unit()
	back := nose.times(1 - 0.8*math.Max(0, nose.z))
	c.halfHead(c.place(s.head), crown.times(0.75).sub(back).unit())
	if c.toward(nose) > -0.35 {
		c.dot(c.place(s.head.add(nose.times(skull*0.97))), 3.2*c.scale)
	}
}

// halfHead draws the part that the viewer sees of a half sphere whose pole points along axis.
func (c *canvas) halfHead(p point, axis vec) {
	r, flat := skull*c.scale, c.toward(axis)
	s := c.slope(axis).unit()
	across := point{-s.y, s.x}.times(r)
	degrees := number(math.Atan2(across.y, across.x) * 180 / math.Pi)
	sweep := 1
	if flat > 0 {
		sweep = 0
	}
	rim := number(r)
	c.path(fmt.Sprintf("M%sA%s %s 0 0 1 %sA%s %s %s 0 %d %sZ", c.at(p.sub(across)), rim, rim,
		c.at(p.add(across)), rim, number(math.Abs(flat)*r), degrees, 1-sweep, c.at(p.sub(across))), 0)
}

// hull returns the convex hull of points, in order around it.
func hull(points []point) []point {
	slices.SortFunc(points, func(a, b point) int {
		return cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.y, b.y))
	})
	lower := rightTurns(points)
	slices.Reverse(points)
	upper := rightTurns(points)
	return append(lower[:len(lower)-1], upper[:len(upper)-1]...)
}

// rightTurns walks from the first point to the last and keeps those on the outside.
func rightTurns(points []point) []point {
	var kept []point
	for _, p := range points {
		for n := len(kept); n > 1 && kept[n-1].sub(kept[n-2]).cross(p.sub(kept[n-1])) <= 0; n-- {
			kept = kept[:n-1]
		}
		kept = append(kept, p)
	}
	return kept
}
