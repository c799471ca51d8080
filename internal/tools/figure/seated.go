package main

// seatedRotations turns the chest on a chair; the knees keep facing forward.
func seatedRotations() figure {
	at := func(degrees float64) body {
		b := standing(10)
		b.pelvis.z = 52
		b.legs = limb{end: vec{0, -46, 7}, bend: vec{0, -1, 1}, toes: toFront}.apart(toLeft.times(12))
		b.ribs, b.face = b.ribs.turned(degrees), b.face.turned(degrees*0.85)
		return b.crossed(left)
	}
	return figure{
		id: "seated-rotations", title: "Seated rotations",
		desc: "Start: sitting upright on a chair, feet flat on the floor, arms crossed on " +
			"the chest. End: chest and head turned to the left, hips and knees still facing " +
			"forward; then to the other side.",
		view:   view{yaw: 14, pitch: 22, scale: 0.95, look: vec{0, -14, 62}},
		light:  right,
		around: []thing{mat{vec{-32, -70, 0}, vec{32, 26, 0}}, chair{seat: vec{0, -4, 43}, half: 21, back: 44}},
		start:  scene{body: at(0)},
		end: scene{at(58), []thing{
			arrow{points: sweep(vec{0, 0, 112}, upward, toFront.times(46), 52, 125)},
			arrow{points: sweep(vec{0, 0, 100}, upward, toFront.times(46), -115, -40)},
		}},
	}
}
