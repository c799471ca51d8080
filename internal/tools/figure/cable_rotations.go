package main

// cableRotations are the turns that pull a cable around the body. The machine is on the right, and
// the turn goes to the left.
func cableRotations() []figure {
	level := cableTurn{pulley: 119, hips: 30, stance: standingTurn(2, 2)}
	upwards := cableTurn{pulley: 25, from: -50, to: 40, hips: 30, stance: standingTurn(15, 2)}
	downwards := cableTurn{pulley: 185, from: 34, to: -50, hips: 30, stance: standingTurn(2, 9)}
	return []figure{
		level.standing("cable-rotations", "Cable rotations",
			"Start: standing, right side to the cable machine, feet forward, both straight arms "+
				"reach to the handle at chest height. End: the trunk has turned to the left, "+
				"the right foot has pivoted on its ball, the arms still straight in front of "+
				"the chest."),
		upwards.standing("cable-rotations-low-to-high", "Cable rotations, low to high",
			"Start: standing, right side to the cable machine, knees bent, trunk turned to the "+
				"low pulley, both hands on the handle near the knee. End: the knees straight, the trunk "+
				"turned to the left, the right foot pivoted on its ball, both straight arms up above "+
				"the left shoulder."),
		downwards.standing("cable-rotations-high-to-low", "Cable rotations, high to low",
			"Start: standing tall, right side to the cable machine, trunk turned to the high "+
				"pulley, both straight arms up above the right shoulder. End: the knees a little "+
				"bent, the trunk turned to the left, the right foot pivoted on its ball, both "+
				"straight arms down beside the left hip."),
		kneelingTurn(),
	}
}

// cableTurn is a turn away from the machine to the other side. from and to are how high the arms
// are raised at its start and end, in degrees; hips is how far the pelvis has turned at its end, in
// degrees; stance gives the legs, from 0 at its start to 1 at its end.
type cableTurn struct {
	pulley, from, to float64
	hips             float64
	stance           func(done float64) body
}

// at returns the posture and the place of the hands when a share of the turn is done.
func (t cableTurn) at(done float64) (b body, hands vec) {
	b = t.stance(done)
	degrees := -50 + 100*done
	b.hips = b.hips.turned(t.hips * done)
	b.ribs = b.ribs.turned(degrees)
	b.face = b.face.turned(degrees)
	hands = b.ahead(59, t.raised(done))
	return b.holding(hands, b.ribs.left(), down), hands
}

// raised returns how high the arms are raised when a share is done, in degrees.
func (t cableTurn) raised(done float64) float64 { return t.from + (t.to-t.from)*done }

// way returns the path of the hands, drawn just outside it and beginning just after its start.
func (t cableTurn) way() arrow {
	const steps = 6
	var points []vec
	for i := range steps + 1 {
		done := 0.12 + 0.8*float64(i)/steps
		b, _ := t.at(done)
		points = append(points, b.ahead(76, t.raised(done)))
	}
	return arrow{points: points}
}

// figure adds both postures of the turn to f; the machine is height centimetres high.
func (t cableTurn) figure(f figure, height float64) figure {
	start, from := t.at(0)
	end, to := t.at(1)
	machine := column{vec{-100, 0, 0}, height, t.pulley}
	f.light = left
	f.around = append(f.around, machine)
	f.start = scene{start, []thing{machine.to(from), label{start.joints().legs.left.joint, point{15, 0}}, t.way()}}
	f.end = scene{end, []thing{machine.to(to)}}
	return f
}

// standingTurn is a stance with the feet wide apart, and the hips lowered over bent knees: by first
// at the start and by last at the end. The foot nearer the machine pivots on its ball.
func standingTurn(first, last float64) func(done float64) body {
	return func(done float64) body {
		lowered := first + (last-first)*done
		b := standing(18)
		b.pelvis.z -= lowered
		b.pelvis.y += lowered / 2
		b.legs.left.bend = vec{0.2, -1, 0}
		forward := toFront.turn(upward, 48*done)
		ball := vec{-18, -12, 7 + 5*done}
		b.legs.right = limb{
			end: ball.sub(forward.times(12)), bend: forward, toes: forward.add(down.times(0.5 * done)),
		}
		return b
	}
}

// standing returns the figure of a turn on both feet.
func (t cableTurn) standing(id, title, desc string) figure {
	return t.figure(figure{
		id: id, title: title, desc: desc,
		view:   view{yaw: -4, pitch: 21, scale: 0.82, look: vec{-24, 0, 84}},
		around: []thing{mat{vec{-35, -30, 0}, vec{35, 30, 0}}},
	}, 195)
}

func kneelingTurn() figure {
	half := standing(12)
	half.pelvis = vec{0, 0, 52}
	half.legs = pair[limb]{
		limb{end: vec{12, -44, 7}, bend: vec{0, -1, 1}, toes: toFront},
		limb{end: vec{-12, 40, 8}, bend: vec{0, -1, -1}, toes: vec{0, 0.3, -1}},
	}
	turn := cableTurn{pulley: 84, stance: func(float64) body { return half }}
	return turn.figure(figure{
		id: "cable-rotations-kneeling", title: "Cable rotations, half-kneeling",
		desc: "Start: right knee on the floor, left foot in front, right side to the cable " +
			"machine, both straight arms reach to the handle. End: the trunk turned to the " +
			"left, towards the leg in front, hips square, the arms still straight.",
		view:   view{yaw: -16, pitch: 21, scale: 0.85, look: vec{-23, 0, 64}},
		around: []thing{mat{vec{-35, -65, 0}, vec{35, 60, 0}}},
	}, 170)
}
