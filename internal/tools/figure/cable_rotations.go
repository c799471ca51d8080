package figure

// cableRotations are the turns that pull a cable around the body. The machine
// stands at the right side, and the turn goes to the left.
func cableRotations() []figure {
	level := cableTurn{pulley: 132, crouch: 2, way: sweep(vec{0, 0, 118}, upward, toFront.times(66), -44, 42)}
	upwards := cableTurn{pulley: 25, crouch: 15, from: -50, to: 48, way: []vec{
		{-38, -54, 82}, {0, -66, 92}, {40, -54, 108}, {64, -28, 130},
	}}
	downwards := cableTurn{pulley: 185, crouch: 10, from: 45, to: -50, way: []vec{
		{-14, 0, 198}, {30, 0, 186}, {58, 0, 156}, {64, 0, 118},
	}}
	return []figure{
		level.figure("cable-rotations", "Cable rotations",
			"Start: standing, right side to the cable machine, feet forward, both straight arms "+
				"reach to the handle at chest height. End: the trunk has turned to the left, "+
				"the arms still straight in front of the chest."),
		upwards.figure("cable-rotations-low-to-high", "Cable rotations, low to high",
			"Start: standing, right side to the cable machine, knees bent, trunk turned to the "+
				"low pulley, both hands on the handle near the knee. End: the trunk turned to the left, both "+
				"straight arms up above the left shoulder."),
		downwards.figure("cable-rotations-high-to-low", "Cable rotations, high to low",
			"Start: standing, right side to the cable machine, knees bent, trunk turned to the "+
				"high pulley, both hands on the handle above the right shoulder. End: the trunk turned to the "+
				"left, both straight arms down beside the left hip."),
		kneelingTurn(),
	}
}

// cableTurn is a turn from the machine to the other side; from and to are how
// high the arms are raised at its start and end, in degrees, crouch is how far
// bent knees lower the hips at the start, and way is the arrow that shows it.
type cableTurn struct {
	pulley, crouch, from, to float64
	way                      []vec
}

// turnedBody has the trunk turned to the left and the straight arms on the
// handle in front of it.
func turnedBody(b body, degrees, raised float64) (body, vec) {
	b.hips = b.hips.turned(degrees * 0.25)
	b.ribs = b.ribs.turned(degrees)
	b.face = b.face.turned(degrees)
	hands := b.ahead(59, raised)
	return b.holding(hands, b.ribs.left(), down), hands
}

// crouched stands with the feet wide and the hips lowered over bent knees.
func crouched(lowered float64) body {
	b := standing(18)
	b.pelvis.z -= lowered
	b.pelvis.y += lowered / 2
	b.legs.left.bend, b.legs.right.bend = vec{0.2, -1, 0}, vec{0.05, -1, 0}
	return b
}

func (t cableTurn) figure(id, title, desc string) figure {
	start, from := turnedBody(crouched(t.crouch), -50, t.from)
	end, to := turnedBody(crouched(2), 50, t.to)
	machine := func(hands vec) thing { return column{vec{-100, 0, 0}, hands, 195, t.pulley} }
	return figure{
		id: id, title: title, desc: desc,
		view:   view{yaw: -14, pitch: 18, scale: 0.85, look: vec{-23, 0, 84}},
		around: []thing{mat{vec{-35, -30, 0}, vec{35, 30, 0}}},
		start:  scene{start, []thing{machine(from), label{vec{36, 0, start.joints().nape.z}, "L"}}},
		end: scene{end, []thing{
			machine(to),
			arrow{points: t.way},
		}},
	}
}

func kneelingTurn() figure {
	half := standing(12)
	half.pelvis = vec{0, 0, 52}
	half.legs = pair[limb]{
		limb{end: vec{12, -44, 7}, bend: vec{0, -1, 1}, toes: toFront},
		limb{end: vec{-12, 40, 8}, bend: vec{0, -1, -1}, toes: vec{0, 0.3, -1}},
	}
	start, from := turnedBody(half, -50, 0)
	end, to := turnedBody(half, 50, 0)
	machine := func(hands vec) thing { return column{vec{-100, 0, 0}, hands, 170, 98} }
	return figure{
		id: "cable-rotations-kneeling", title: "Cable rotations, half-kneeling",
		desc: "Start: right knee on the floor, left foot in front, right side to the cable " +
			"machine, both straight arms reach to the handle. End: the trunk turned to the " +
			"left, towards the leg in front, the arms still straight.",
		view:   view{yaw: -30, pitch: 23, scale: 0.88, look: vec{-18, 0, 66}},
		around: []thing{mat{vec{-35, -65, 0}, vec{35, 60, 0}}},
		start:  scene{start, []thing{machine(from), label{vec{36, 0, start.joints().nape.z}, "L"}}},
		end: scene{end, []thing{
			machine(to),
			arrow{points: sweep(vec{0, 0, 82}, upward, toFront.times(66), -30, 45)},
		}},
	}
}
