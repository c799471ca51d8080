package main

// landmines are the moves with a barbell whose end pivots on the ground.
func landmines() []figure {
	pivot := vec{0, -217, 3}
	front := facingBar()
	face := front.ahead(58, 18)
	toHip := func(s side) scene {
		b, hip := barAtHip(s)
		return scene{b, []thing{barbell{pivot, hip}}}
	}
	return []figure{{
		id: "landmine-rotations", title: "Landmine rotations",
		desc: "Start: standing, facing the end of a barbell that is fixed to the floor in front, " +
			"both hands hold its free end at the right hip, the left foot pivoted. Between: " +
			"up before the face, arms straight. End: the bar has come down in an arc to the " +
			"left hip, the right foot pivoted; then back up and over.",
		view:   view{yaw: 34, pitch: 16, scale: 0.53, look: vec{1, -95, 83}},
		light:  right,
		around: []thing{mat{vec{-34, -26, 0}, vec{34, 16, 0}}},
		start:  toHip(right),
		between: []scene{{front.holding(face, vec{}, down), []thing{
			barbell{pivot, face},
			arrow{both: true, points: rainbow()},
		}}},
		end: toHip(left),
	}}
}

// rainbow returns the path of the hands from hip to hip, drawn just outside it.
func rainbow() []vec {
	_, hip := barAtHip(left)
	way := sweep(vec{0, hip.y, hip.z}, toFront, vec{0, 0, 1}, 90, -90)
	for i, p := range way {
		way[i] = vec{p.x * (hip.x + 8), p.y, hip.z + (p.z-hip.z)*78}
	}
	return way
}

// facingBar is a stance with the feet wide apart and the knees soft.
func facingBar() body {
	b := standing(22)
	b.legs.left.bend, b.legs.right.bend = vec{0.4, -1, 0}, vec{-0.4, -1, 0}
	b.pelvis.z = 89
	return b
}

// barAtHip turns hips, trunk and bar to one side, on the ball of the other foot. It also returns
// where the hands are.
func barAtHip(s side) (body, vec) {
	b, across := facingBar(), 1.0
	foot := &b.legs.right
	if s == right {
		across, foot = -1, &b.legs.left
	}
	b.hips, b.ribs = b.hips.turned(37*across), upright.tilted(toLeft, 10).turned(62*across)
	b.face = b.face.turned(62 * across)
	foot.end.z, foot.toes = 12, vec{0.8 * across, -0.6, -0.5}
	hip := b.ahead(57, -35)
	return b.holding(hip, vec{}, down), hip
}
