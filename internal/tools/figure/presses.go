package main

// pressView looks at the front of someone who presses forward, from the side of the machine, so
// that they clearly face past it and not towards it.
var pressView = view{yaw: 40, pitch: 20, scale: 0.66, look: vec{38, -26, 41}}

// presses are the moves in which the trunk resists the sideways pull of a cable.
func presses() []figure {
	hold, reps := pallof(), pallof()
	hold.id, hold.title = "pallof-press-hold", "Pallof press hold"
	hold.desc = "Start: standing, left side to the cable machine, both hands hold the handle at " +
		"the chest. End: both arms pressed straight out in front and held there, the body " +
		"still against the sideways pull. The small pictures show the same from above."
	hold.start.things = append(hold.start.things, pressed(36, 74))
	hold.end.things = append(hold.end.things, held)
	reps.id, reps.title = "pallof-press", "Pallof press"
	reps.desc = "Start: standing, left side to the cable machine, both hands hold the handle at " +
		"the chest. End: both arms pressed straight out in front, then back in, the body " +
		"still against the sideways pull. The small pictures show the same from above."
	way := pressed(30, 80)
	way.both = true
	reps.start.things = append(reps.start.things, way)
	return []figure{hold, reps}
}

// pressed returns the path of the hands from one distance in front of the shoulders to another.
func pressed(from, to float64) arrow {
	b := standing(15)
	return arrow{points: []vec{b.ahead(from, -4), b.ahead(to, -4)}}
}

// pallof is what the press for time and the one for reps share. The machine is beside the person;
// the small picture shows the right angle.
func pallof() figure {
	start := standing(13)
	start.legs.left.toes, start.legs.right.toes = vec{0.15, -1, 0}, vec{-0.15, -1, 0}
	out := start
	near, far := start.ahead(19, -15), start.ahead(59, -3)
	start = start.holding(near, toLeft, vec{})
	start.arms.left.bend = vec{0.6, 0.3, -1}
	start.arms.right.bend = vec{-0.6, 0.3, -1}
	out = out.holding(far, toLeft, down)
	machine := column{vec{104, -27, 0}, 180, 131}
	return figure{
		view:   pressView,
		light:  right,
		above:  &inset{view{pitch: 90, scale: 0.6, look: vec{44, -36, 0}}, point{25, 137}, point{135, 196}},
		around: []thing{mat{vec{-30, -50, 0}, vec{30, 26, 0}}, machine},
		start:  scene{start, []thing{machine.to(near), label{start.joints().arms.left.root, point{17, -9}}}},
		end:    scene{out, []thing{machine.to(far)}},
	}
}
