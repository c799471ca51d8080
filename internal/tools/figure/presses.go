package figure

// pressView looks at the right side of someone who presses forward, from so far
// in front and so high that arms and cable are seen to be square.
var pressView = view{yaw: -48, pitch: 24, scale: 0.8, look: vec{28, -26, 83}}

// presses are the moves in which the trunk resists the sideways pull of a cable.
func presses() []figure {
	hold, reps := pallof(), pallof()
	hold.id, hold.title = "pallof-press-hold", "Pallof press hold"
	hold.desc = "Start: standing, left side to the cable machine, both hands hold the handle at " +
		"the chest. End: both arms pressed straight out in front and held there, the body " +
		"still against the sideways pull."
	hold.end.things = append(hold.end.things, held)
	reps.id, reps.title = "pallof-press", "Pallof press"
	reps.desc = "Start: standing, left side to the cable machine, both hands hold the handle at " +
		"the chest. End: both arms pressed straight out in front, then back in, the body " +
		"still against the sideways pull."
	reps.end.things = append(reps.end.things, pressed(60, 22))
	return []figure{hold, reps}
}

// pressed is the way of the hands from one distance before the shoulders to
// another; the way back is drawn below the arms.
func pressed(from, to float64) arrow {
	b := standing(15)
	way := []vec{b.ahead(from, -4), b.ahead(to, -4)}
	if from > to {
		way = []vec{way[0].sub(vec{0, 0, 19}), way[1].sub(vec{0, 0, 19})}
	}
	return arrow{points: way}
}

// pallof is what the press for time and the one for repetitions share. The
// machine is beside the shoulders.
func pallof() figure {
	start := standing(13)
	start.legs.left.toes, start.legs.right.toes = vec{0.15, -1, 0}, vec{-0.15, -1, 0}
	out := start
	near, far := start.ahead(19, -15), start.ahead(59, -3)
	start = start.holding(near, toLeft, vec{})
	start.arms.left.bend = vec{0.2, 0.5, -1}
	start.arms.right.bend = vec{-1, 0.3, -1}
	out = out.holding(far, toLeft, down)
	machine := column{vec{104, -27, 0}, 180, 131}
	return figure{
		view:   pressView,
		light:  left,
		around: []thing{mat{vec{-30, -66, 0}, vec{118, 30, 0}}, machine},
		start: scene{start, []thing{machine.to(near), label{start.joints().arms.left.root, point{17, -9}},
			pressed(38, 70)}},
		end: scene{out, []thing{machine.to(far)}},
	}
}
