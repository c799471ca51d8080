package figure

// landmines are the moves with a barbell that turns on the ground.
func landmines() []figure {
	pivot := vec{0, -185, 3}
	at := func(degrees, side float64) (body, vec) {
		b, lean := standing(22), upright.tilted(toLeft, 10)
		b.hips, b.ribs = b.hips.turned(degrees*0.6), lean.turned(degrees)
		b.face = b.face.turned(degrees)
		hands := vec{33 * side, -22, 95}
		return b.holding(hands, vec{}, toBack), hands
	}
	start, from := at(-62, -1)
	end, to := at(62, 1)
	start.legs.left.toes = vec{-0.8, -0.6, 0}
	end.legs.right.toes = vec{0.8, -0.6, 0}
	return []figure{{
		id: "landmine-rotations", title: "Landmine rotations",
		desc: "Start: standing, both hands hold the end of a barbell whose other end is fixed to " +
			"the floor in front, at the right hip. End: with straight arms the bar has gone up " +
			"in an arc before the face and down to the left hip, the back foot pivoted.",
		view:  view{yaw: 0, pitch: 22, scale: 0.76, look: vec{0, -50, 68}},
		start: scene{start, []thing{barbell{pivot, from}}},
		end: scene{end, []thing{
			barbell{pivot, to},
			arrow{both: true, points: sweep(vec{0, -34, 113}, toFront, vec{0, 0, 80}, 120, -120)},
		}},
	}}
}
