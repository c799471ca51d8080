package figure

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// side is a half of the body.
type side int

const (
	neither side = iota
	left
	right
)

// Line widths of the body in centimetres, and how light its parts are.
const (
	legWidth   = 11.0
	armWidth   = 8.5
	trunkWidth = 15.0
	trunkLight = `opacity=".3"`
	limbLight  = `opacity=".5"`
)

// person draws a posture. The arm and the leg of the light side are lighter, and
// so is the trunk, so that an arm in front of it shows.
func (c *canvas) person(b body, light side) {
	s := b.joints()
	c.leg(s.legs.left, light == left)
	c.leg(s.legs.right, light == right)
	c.arm(s.arms.left, light == left)
	c.arm(s.arms.right, light == right)
	c.open(trunkLight)
	c.trunk(s)
	c.close()
	c.hair(s)
}

// limb draws what draw draws as a limb, lighter where light.
func (c *canvas) limb(light bool, draw func()) {
	if !light {
		draw()
		return
	}
	c.open(limbLight)
	draw()
	c.close()
}

// arm draws an arm and its hand.
func (c *canvas) arm(a chain, light bool) {
	c.limb(light, func() {
		c.line(armWidth*c.scale, a.root, a.joint, a.end, a.hand())
		c.dot(c.place(a.hand()), armWidth*0.68*c.scale)
	})
}

// leg draws a leg and its foot, which is square to the shin where it can be.
func (c *canvas) leg(l chain, light bool) {
	toes := l.toes.unit()
	sole := l.end.sub(l.joint).square(toes).times(4)
	heel := l.end.add(sole).sub(toes.times(4))
	tip := l.end.add(sole).add(toes.times(17))
	c.limb(light, func() {
		c.line(legWidth*c.scale, l.root, l.joint, l.end)
		c.solid(c.polyline(c.places([]vec{l.end, heel, tip}))+"Z", 5*c.scale)
	})
}

// trunk draws the trunk, neck and head as one light shape.
func (c *canvas) trunk(s skeleton) {
	waist := s.hips.left().add(s.ribs.left()).unit().times(hipHalf)
	belt := []vec{s.waist.add(waist), s.waist.sub(waist)}
	c.block(append(belt, s.legs.left.root, s.legs.right.root))
	c.block(append(belt, s.arms.left.root, s.arms.right.root))
	c.line(9*c.scale, s.nape, s.head)
	c.dot(c.place(s.head), skull*c.scale)
}

// block draws the hull of some points of the trunk.
func (c *canvas) block(points []vec) {
	c.solid(c.polyline(hull(c.places(points)))+"Z", trunkWidth*c.scale)
}

// hair draws the hair as the half of the head that is turned from the face,
// and the nose where it can be seen: both tell which way someone looks.
func (c *canvas) hair(s skeleton) {
	nose, crown := s.face.front.unit(), s.face.up.unit()
	c.halfHead(c.place(s.head), crown.times(0.75).sub(nose).unit())
	if c.toward(nose) > -0.35 {
		c.dot(c.place(s.head.add(nose.times(skull*0.97))), 3.2*c.scale)
	}
}

// halfHead draws the part of a half sphere, whose pole points along axis, that
// the viewer sees.
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

// hull is the convex hull of points, in order around it.
func hull(points []point) []point {
	slices.SortFunc(points, func(a, b point) int {
		return cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.y, b.y))
	})
	lower := rightTurns(points)
	slices.Reverse(points)
	upper := rightTurns(points)
	return append(lower[:len(lower)-1], upper[:len(upper)-1]...)
}

// rightTurns walks from the first of the points to the last one and keeps
// those on the outside.
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
