package figure

// landmines are the moves with a barbell that turns on the ground.
func landmines() []figure {
	pivot := vec{0, -217, 3}
	front := standing(22)
	front.legs.left.bend, front.legs.right.bend = vec{0.4, -1, 0}, vec{-0.4, -1, 0}
	front.pelvis.z = 89
	side := front
	face, hip := front.ahead(58, 18), vec{34, -20, 96}
	front = front.holding(face, vec{}, down)
	side.hips, side.ribs = side.hips.turned(62*0.6), upright.tilted(toLeft, 10).turned(62)
	side.face = side.face.turned(62)
	side.legs.right.end.z, side.legs.right.toes = 12, vec{0.8, -0.6, -0.5} // on the ball of the foot
	side = side.holding(hip, vec{}, toBack)
	return []figure{{
		id: "landmine-rotations", title: "Landmine rotations",
		desc: "Start: standing, facing the end of a barbell that is fixed to the floor in front, " +
			"both hands hold its free end before the face, arms straight. End: the bar has " +
			"come down in an arc to the left hip, the right foot pivoted; then back up and " +
			"over to the right hip.",
		view:   view{yaw: 28, pitch: 18, scale: 0.66, look: vec{-4, -66, 88}},
		around: []thing{mat{vec{-36, -30, 0}, vec{36, 22, 0}}},
		start:  scene{front, []thing{barbell{pivot, face}}},
		end: scene{side, []thing{
			barbell{pivot, hip},
			arrow{both: true, points: sweep(vec{0, -8, 118}, toFront, vec{0, 0, 84}, 112, -112)},
		}},
	}}
}
