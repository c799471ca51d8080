package figure

// pressView looks at someone who presses forward from so high that arms and
// cable run along the edges of the floor: so they are seen to be square.
var pressView = view{yaw: 40, pitch: 41, scale: 0.82, look: vec{49, -34, 84}}

// presses are the moves in which the trunk resists the sideways pull of a cable.
func presses() []figure {
	hold, reps := pallof(), pallof()
	hold.id, hold.title = "pallof-press-hold", "Pallof press hold"
	hold.desc = "Start: standing, left side to the cable machine, both hands hold the handle at " +
		"the chest. End: both arms pressed straight out in front and held there, the body " +
		"still against the sideways pull."
	hold.end.things = append(hold.end.things, clock{point{124, 44}, 18})
	reps.id, reps.title = "pallof-press", "Pallof press"
	reps.desc = "Start: standing, left side to the cable machine, both hands hold the handle at " +
		"the chest. End: both arms pressed straight out in front, then back in, the body " +
		"still against the sideways pull."
	reps.end.things = append(reps.end.things, arrow{points: []vec{{-34, -70, 134}, {-34, -30, 134}}})
	return []figure{hold, reps}
}

// pallof is what the press for time and the one for repetitions share. The
// machine is beside the hands near the end of the press.
func pallof() figure {
	start := standing(15)
	out := start
	near, far := start.ahead(19, -25), start.ahead(59, -3)
	start = start.holding(near, toLeft, vec{})
	start.arms.left.bend = vec{1, 0.3, -1}
	start.arms.right.bend = vec{-1, 0.3, -1}
	out = out.holding(far, toLeft, down)
	machine := func(hands vec) []thing {
		m := column{vec{104, -58, 0}, hands, 165, 131}
		return []thing{m, trace{m}}
	}
	return figure{
		view:   pressView,
		light:  left, // the cable passes in front of that leg
		around: []thing{mat{vec{-35, -72, 0}, vec{116, 24, 0}}},
		start: scene{start, append(machine(near), label{vec{36, 24, 156}, "L"},
			arrow{points: []vec{{-34, -30, 134}, {-34, -70, 134}}})},
		end: scene{out, machine(far)},
	}
}
