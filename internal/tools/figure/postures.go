package main

// upright is a part of someone who stands and looks at the viewer.
var upright = part{upward, toFront}

// standing is a body with the feet apart and the arms at the sides.
func standing(apart float64) body {
	return body{
		pelvis: vec{0, 0, 92.5}, hips: upright, ribs: upright, face: upright,
		arms: limb{end: vec{0, -4, 80}, bend: toBack}.apart(toLeft.times(27)),
		legs: pair[limb]{
			limb{end: vec{apart, 0, 7}, bend: toFront, toes: vec{0.15, -1, 0}},
			limb{end: vec{-apart, 0, 7}, bend: toFront, toes: vec{-0.05, -1, 0}},
		},
	}
}

// onBack is a part of someone who lies on the back, with the feet towards the viewer.
var onBack = part{toBack, upward}

// lying is a body on its back on the floor, with the arms out to the sides and the legs straight.
func lying() body {
	return body{
		pelvis: vec{0, 0, 10}, hips: onBack, ribs: onBack, face: onBack,
		arms: limb{end: vec{0, 34, 5}, bend: toFront}.apart(toLeft.times(77)),
		legs: pair[limb]{
			limb{end: vec{11, -87, 7}, bend: upward, toes: vec{0.3, -0.2, 1}},
			limb{end: vec{-11, -87, 7}, bend: upward, toes: vec{-0.3, -0.2, 1}},
		},
	}
}

// holding brings both hands to one place, slightly apart along side.
func (b body) holding(at, side, elbows vec) body {
	b.arms = limb{end: at, bend: elbows}.apart(side.times(3))
	return b
}

// ahead returns the place at a distance in front of the shoulders, raised by degrees.
func (b body) ahead(distance, raised float64) vec {
	s := b.joints()
	from := s.arms.left.root.mix(s.arms.right.root, 0.5)
	return from.add(b.ribs.front.turn(b.ribs.left(), -raised).unit().times(distance))
}
