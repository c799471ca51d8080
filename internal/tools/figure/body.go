package main

import "math"

// The lengths of the body in centimetres. They hold in every picture: joints are computed from
// where hands and feet are, never drawn freely.
const (
	thigh    = 44.0
	shin     = 43.0
	upperArm = 30.0
	forearm  = 24.0
	palm     = 7.0  // wrist to the middle of the palm
	lowBack  = 22.0 // hips to waist
	chest    = 28.0 // waist to the base of the neck
	neck     = 19.5 // base of the neck to the middle of the head
	skull    = 11.5
	hipHalf  = 8.5
	armHalf  = 18.0 // half the distance between the shoulders
)

// part is the orientation of a block of the trunk in the room: up points to the crown of the head,
// front to where the belly faces.
type part struct{ up, front vec }

// left returns the direction of the part's own left side.
func (p part) left() vec { return p.up.cross(p.front).unit() }

// turned rotates the part about its own length: to its left if degrees is positive.
func (p part) turned(degrees float64) part {
	return part{p.up, p.front.turn(p.up.unit(), degrees)}
}

// tilted rotates the part about an axis of the room.
func (p part) tilted(axis vec, degrees float64) part {
	return part{p.up.turn(axis, degrees), p.front.turn(axis, degrees)}
}

// limb says where an arm or a leg ends (the palm, the ankle), to which side its middle joint bends,
// and where the toes point. For an arm, toes are the fingers of a hand that is flat on something;
// without them the wrist is straight.
type limb struct{ end, bend, toes vec }

// pair holds a thing once for each side of the body.
type pair[T any] struct{ left, right T }

// apart returns a limb like l for each side: the left one ends that far from l's end, the right one
// as far in the opposite direction.
func (l limb) apart(way vec) pair[limb] {
	return pair[limb]{limb{l.end.add(way), l.bend, l.toes}, limb{l.end.sub(way), l.bend, l.toes}}
}

type body struct {
	pelvis           vec // the midpoint between the hip joints
	hips, ribs, face part
	arms, legs       pair[limb]
	over             side // whose arm is in front, if both are crossed
}

// chain is a limb with its joints known; its end is the wrist or the ankle.
type chain struct {
	root, joint, end vec
	toes             vec     // or the fingers
	short            float64 // how far the limb falls short of its target
}

// skeleton is a body with its joints known.
type skeleton struct {
	body
	waist, nape, head vec
	arms, legs        pair[chain]
}

func (b body) joints() skeleton {
	s := skeleton{body: b}
	s.waist = b.pelvis.add(b.hips.up.unit().times(lowBack))
	s.nape = s.waist.add(b.ribs.up.unit().times(chest))
	s.head = s.nape.add(b.face.up.unit().times(neck))
	shoulder, side := s.nape.sub(b.ribs.up.unit().times(4)), b.ribs.left()
	hip := b.hips.left().times(hipHalf)
	s.arms.left = arm(shoulder.add(side.times(armHalf)), b.arms.left)
	s.arms.right = arm(shoulder.sub(side.times(armHalf)), b.arms.right)
	s.legs.left = reach(b.pelvis.add(hip), b.legs.left, thigh, shin)
	s.legs.right = reach(b.pelvis.sub(hip), b.legs.right, thigh, shin)
	return s
}

// arm bends an arm at root so that its palm is at its target.
func arm(root vec, l limb) chain {
	if l.toes != (vec{}) {
		l.end = l.end.sub(l.toes.unit().times(palm))
		return reach(root, l, upperArm, forearm)
	}
	c := reach(root, l, upperArm, forearm+palm)
	c.toes = c.end.sub(c.joint)
	c.end = c.joint.add(c.toes.unit().times(forearm))
	return c
}

// hand returns the middle of the palm at the end of an arm.
func (c chain) hand() vec { return c.end.add(c.toes.unit().times(palm)) }

// reach bends a limb of two bones at root so that it ends at its target, or stretches it towards a
// target that is too far.
func reach(root vec, l limb, first, second float64) chain {
	way := l.end.sub(root)
	far := math.Min(way.length(), (first+second)*0.9995)
	dir := way.unit()
	along := (first*first - second*second + far*far) / (2 * far)
	off := math.Sqrt(math.Max(0, first*first-along*along))
	joint := root.add(dir.times(along)).add(l.bend.square(dir).times(off))
	return chain{root, joint, root.add(dir.times(far)), l.toes, way.length() - far}
}

// spine returns where the sides of the trunk are, from the hips over the waist to the shoulders: a
// trunk that bends or turns does so evenly, not only at the waist.
func (s skeleton) spine() []pair[vec] {
	hips := pair[vec]{s.legs.left.root, s.legs.right.root}
	shoulders := pair[vec]{s.arms.left.root, s.arms.right.root}
	if s.hips == s.ribs {
		side := s.hips.left().times(hipHalf)
		return []pair[vec]{hips, {s.waist.add(side), s.waist.sub(side)}, shoulders}
	}
	const parts = 6
	low, high := s.hips.up.unit(), s.ribs.up.unit()
	top := s.nape.sub(high.times(4))
	across := []pair[vec]{hips}
	for i := range parts - 1 {
		f := float64(i+1) / parts
		side := s.hips.left().mix(s.ribs.left(), f).unit().times(hipHalf + (armHalf-hipHalf)*math.Max(0, f-0.4)/0.6)
		middle := soft(s.pelvis, low, top, high, f)
		across = append(across, pair[vec]{middle.add(side), middle.sub(side)})
	}
	return append(across, shoulders)
}

// soft returns the point at f of the curve from a to b that leaves a in the direction along and
// arrives at b in the direction into.
func soft(a, along, b, into vec, f float64) vec {
	const third = (lowBack + chest - 4) / 3
	one, two := a.add(along.times(third)), b.sub(into.times(third))
	middle := one.mix(two, f)
	return a.mix(one, f).mix(middle, f).mix(middle.mix(two.mix(b, f), f), f)
}
