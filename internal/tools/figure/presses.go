package figure

// pressView looks at someone who presses forward from the front and above.
var pressView = view{yaw: 44, pitch: 9, scale: 0.9, look: vec{24, 0, 87}}

// presses are the moves in which the trunk resists the pull of a cable.
func presses() []figure {
	hold, reps := pallof(), pallof()
	hold.id, hold.title = "pallof-press-hold", "Pallof press hold"
	hold.desc = "Start: standing, left side to the cable machine, both hands hold the handle at " +
		"the chest. End: both arms pressed straight out in front and held there, the body " +
		"still against the pull."
	hold.end.things = append(hold.end.things, pressArrow(false), clock{})
	reps.id, reps.title = "pallof-press", "Pallof press"
	reps.desc = "Start: standing, left side to the cable machine, both hands hold the handle at " +
		"the chest. End: both arms pressed straight out in front, then back in, the body " +
		"still against the pull."
	reps.end.things = append(reps.end.things, pressArrow(true))
	return []figure{hold, reps}
}

func pressArrow(both bool) thing {
	return arrow{[]vec{{-8, -30, 104}, {-8, -88, 104}}, both}
}

// pallof is what the press for time and the one for repetitions share.
func pallof() figure {
	start := standing(15)
	out := start
	near, far := start.ahead(17, -10), start.ahead(59, -3)
	start = start.holding(near, toLeft, vec{0, 0.3, -1})
	start.arms.left.bend = vec{1, 0.3, -1}
	start.arms.right.bend = vec{-1, 0.3, -1}
	out = out.holding(far, toLeft, down)
	machine := func(hands vec) thing { return column{vec{92, 0, 0}, hands, 190, 133} }
	return figure{
		view:   pressView,
		around: []thing{mat{vec{-35, -30, 0}, vec{35, 30, 0}}},
		start:  scene{start, []thing{machine(near), label{vec{36, 24, 156}, "L"}}},
		end:    scene{out, []thing{machine(far)}},
	}
}
