package main

import "math"

// sideFlexions are the moves that bend the trunk sideways, or keep it from bending.
func sideFlexions() []figure {
	return []figure{kneeSidePlank(), sidePlank(), suitcaseCarry(), sideBend(), romanChairSideBend()}
}

// onSide is a part of someone who lies on the left side, with the belly towards the viewer.
func onSide(rise float64) part { return part{toLeft, toFront}.tilted(toBack, -rise) }

// propped puts the left forearm of someone who lies on the side on the floor
// and lays the right arm along the flank.
func propped(b body) body {
	s := b.joints()
	shoulder := s.arms.left.root
	drop := math.Min(shoulder.z-4, upperArm)
	elbow := shoulder.add(vec{math.Sqrt(upperArm*upperArm - drop*drop), 0, -drop})
	hand := elbow.add(vec{14, -27, 0})
	b.arms.left = limb{end: hand, bend: elbow.sub(shoulder.mix(hand, 0.5))}
	hip := s.legs.right.root.add(b.hips.up.times(-9)).add(b.hips.front.times(4))
	b.arms.right = limb{end: hip, bend: b.ribs.left().times(-1)}
	return b
}

// plank returns a side plank whose legs end at x, before and after the hips rise; long is the
// distance of the hips from x.
func plank(x, long, rise float64) (start, end body) {
	start = body{pelvis: vec{x + long - 2.5, 0, 17}, hips: onSide(28), ribs: onSide(51), face: onSide(40)}
	up := onSide(rise)
	end = body{pelvis: vec{x, 0, 12}.add(up.up.times(long)), hips: up, ribs: up, face: up}
	return propped(start), propped(end)
}

func sidePlank() figure {
	start, end := plank(-92, 87, 16.6)
	legs := limb{end: vec{-92, 0, 13}, bend: toFront, toes: toFront}.apart(down.times(5))
	start.legs, end.legs = legs, legs
	return plankFigure(start, end, figure{
		id: "side-plank", title: "Side plank",
		desc: "Start: on the left side, left forearm on the floor, legs straight, hips on the " +
			"floor. End: hips raised, elbow under the shoulder, until head, trunk and legs make " +
			"one straight line; hold.",
		view:   view{yaw: -10, pitch: 9, scale: 0.77, look: vec{-8, 0, 36}},
		around: []thing{mat{vec{-103, -30, 0}, vec{80, 30, 0}}},
	})
}

func kneeSidePlank() figure {
	start, end := plank(-47, 44, 25.5)
	bent := func(knees vec) pair[limb] {
		return limb{end: vec{-47, 43, 12.5}, bend: knees, toes: vec{-0.2, 1, 0}}.apart(down.times(5.5))
	}
	start.legs, end.legs = bent(vec{-1, -0.8, 0}), bent(vec{-1, -0.8, -0.45})
	return plankFigure(start, end, figure{
		id: "knee-side-plank", title: "Knee side plank",
		desc: "Start: on the left side, left forearm on the floor, knees bent, hips on the " +
			"floor. End: hips raised, elbow under the shoulder, until head, trunk and thighs " +
			"make one straight line from the knees; hold.",
		view:   view{yaw: -14, pitch: 9, scale: 0.9, look: vec{13, 0, 36}},
		around: []thing{mat{vec{-58, -34, 0}, vec{82, 54, 0}}},
	})
}

// plankFigure adds the postures of a side plank to f.
func plankFigure(start, end body, f figure) figure {
	f.light = right
	f.start, f.end = scene{start, []thing{label{start.arms.left.end, point{0, 14}}}}, scene{end, []thing{
		arrow{points: []vec{{end.pelvis.x, -20, -6}, {end.pelvis.x, -20, 19}}},
		clock{},
	}}
	return f
}

func suitcaseCarry() figure {
	step := func(lead float64) body {
		b := standing(9)
		b.pelvis.z = 93.5 - 4.5*lead
		b.legs.left = limb{end: vec{9, 30 * lead, 7 + 8*lead}, bend: toFront, toes: vec{0, -1, -0.6 * lead}}
		b.legs.right = limb{end: vec{-9, -30 * lead, 7}, bend: toFront, toes: toFront}
		b.arms.left = limb{end: vec{29, 0, b.pelvis.z - 13}, bend: toBack}
		b.arms.right = limb{end: vec{-30, 14 * lead, 82}, bend: toBack}
		return b
	}
	weight := func(b body) thing { return kettlebell{b.arms.left.end} }
	return figure{
		id: "suitcase-carry", title: "Suitcase carry",
		desc: "Start: standing tall with a weight in the left hand only. End: walking " +
			"forward with it in short steps, the trunk upright and not leaning to either side.",
		view:   view{yaw: 36, pitch: 6, scale: 0.87, look: vec{0, -12, 85}},
		light:  right,
		around: []thing{mat{vec{-30, -75, 0}, vec{30, 50, 0}}},
		start:  scene{step(0), []thing{weight(step(0)), label{step(0).arms.left.end, point{17, 0}}}},
		end: scene{step(1), []thing{
			weight(step(1)),
			arrow{points: []vec{{-9, -58, 3}, {-9, -104, 3}}},
		}},
	}
}

func sideBend() figure {
	start := standing(12)
	start.legs.left.toes, start.legs.right.toes = vec{0.6, -1, 0}, vec{-0.6, -1, 0}
	start.arms.left.end = vec{26, -3, 77}
	start.arms.right = limb{end: vec{-14, -4, 100}, bend: toRight}
	end := start
	end.ribs = upright.tilted(toBack, 35)
	end.face = upright.tilted(toBack, 35)
	end.arms.left.end = vec{35, -3, 62.5}
	return figure{
		id: "side-bend", title: "Side bend",
		desc: "Start: standing upright, a weight in the left hand, the right hand on the hip. " +
			"End: the trunk bent sideways to the left, the weight lowered along the leg " +
			"towards the knee; then up again.",
		view: view{yaw: 0, pitch: 10, scale: 0.88, look: vec{5, 0, 92}},
		start: scene{start, []thing{
			kettlebell{start.arms.left.end}, label{start.arms.left.end, point{18, 0}},
		}},
		end: scene{end, []thing{
			kettlebell{end.arms.left.end},
			arrow{sweep(vec{0, 0, 100}, toBack, vec{0, 0, 92}, 2, 38), true},
		}},
	}
}
