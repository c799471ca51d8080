package main

// presses are the moves in which the trunk resists the sideways pull of a cable.
func presses() []figure {
	hold := pallof("pallof-press-hold", "Pallof press hold", " and held there")
	hold.start.things = append(hold.start.things, pressed(36, 74))
	hold.end.things = append(hold.end.things, clock{})
	reps := pallof("pallof-press", "Pallof press", ", then back in")
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

// pallof is what the press for time and the one for reps share; then says what follows the press. It
// is seen from the front and from the side of the machine, so that the person clearly faces past it
// and not towards it; the small picture shows the right angle.
func pallof(id, title, then string) figure {
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
		id: id, title: title,
		desc: "Start: standing, left side to the cable machine, both hands hold the handle at " +
			"the chest. End: both arms pressed straight out in front" + then + ", the body " +
			"still against the sideways pull. The small pictures show the same from above.",
		view:   view{yaw: 40, pitch: 20, scale: 0.66, look: vec{38, -26, 41}},
		light:  right,
		above:  &inset{view{pitch: 90, scale: 0.6, look: vec{44, -36, 0}}, point{25, 137}, point{135, 196}},
		around: []thing{mat{vec{-30, -50, 0}, vec{30, 26, 0}}, machine},
		start:  scene{start, []thing{machine.to(near), label{start.joints().arms.left.root, point{17, -9}}}},
		end:    scene{out, []thing{machine.to(far)}},
	}
}
