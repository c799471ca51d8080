package figure

// floorRotations are the twists of someone who lies on the back and needs no
// more than a floor.
func floorRotations() []figure {
	return []figure{kneeRotations(), texasTwist(), tabletop()}
}

// rolled turns the hips of someone who lies on the back to the left.
func rolled(b body, degrees float64) body {
	b.hips = b.hips.turned(degrees)
	return b
}

func kneeRotations() figure {
	start := lying()
	start.legs = pair[limb]{
		limb{end: vec{5, -42, 7}, bend: upward, toes: toFront},
		limb{end: vec{-5, -42, 7}, bend: upward, toes: toFront},
	}
	end := rolled(start, 40)
	end.legs = pair[limb]{
		limb{end: vec{10, -44, 6}, bend: vec{1, 0, 0.1}, toes: toFront},
		limb{end: vec{2, -42, 14}, bend: vec{1, 0, 0.35}, toes: toFront},
	}
	return figure{
		id: "knee-rotations", title: "Knee rotations",
		desc: "Start: on the back, arms out, knees bent and together, feet on the floor. " +
			"End: both knees lowered to the left, shoulders still flat; then to the other side.",
		view:   view{yaw: -26, pitch: 46, scale: 0.88, look: vec{-6, 0, 14}},
		around: []thing{mat{vec{-45, -75, 0}, vec{45, 90, 0}}},
		start:  scene{body: start},
		end: scene{end, []thing{
			arrow{points: sweep(vec{0, -26, 8}, toBack, vec{0, 0, 66}, -40, 50), both: true},
		}},
	}
}

func texasTwist() figure {
	start := lying()
	start.legs.left = limb{end: vec{12, -32, 44}, bend: vec{0.2, 1, 1}, toes: vec{0.2, -1, 0}}
	start.legs.right.toes = vec{-0.5, -0.2, 1}
	start.arms.right = limb{end: vec{2, 12, 50}, bend: vec{-1, 0, 0.5}}
	end := rolled(start, -60)
	end.pelvis = vec{0, 0, 13}
	end.legs.left = limb{end: vec{-48, -28, 12}, bend: vec{-0.4, 1, 0}, toes: vec{-0.5, -1, 0}}
	end.arms.left = lying().arms.left
	end.arms.right = limb{end: vec{-36, 10, 22}, bend: vec{-1, 0, -0.3}}
	end.face = onBack.turned(55)
	return figure{
		id: "texas-twist", title: "Texas twist",
		desc: "Start: on the back, left knee drawn up, right hand on it, right leg straight. " +
			"End: the hand pulls the left knee across the body to the right, the left arm lies " +
			"out on the floor, the head turned to it; hold.",
		view:   view{yaw: 0, pitch: 66, scale: 0.9, look: vec{2, -10, 10}},
		far:    right,
		around: []thing{mat{vec{-45, -105, 0}, vec{45, 90, 0}}},
		start:  scene{start, []thing{label{vec{26, -48, 0}, "L"}}},
		end: scene{end, []thing{
			arrow{points: []vec{{18, -25, 40}, {0, -40, 45}, {-30, -45, 20}}},
			clock{},
		}},
	}
}

func tabletop() figure {
	start := lying()
	start.legs = pair[limb]{
		limb{end: vec{6, -43, 54}, bend: vec{0, 0.4, 1}, toes: vec{0, -0.2, 1}},
		limb{end: vec{-6, -43, 54}, bend: vec{0, 0.4, 1}, toes: vec{0, -0.2, 1}},
	}
	end := rolled(start, 40)
	tip := func(p vec) vec { return p.sub(vec{0, 0, 10}).turn(toBack, 55).add(vec{0, 0, 10}) }
	end.legs = pair[limb]{
		limb{end: tip(vec{6, -43, 54}), bend: vec{1, 0.4, 0.5}, toes: vec{0.8, -0.2, 0.6}},
		limb{end: tip(vec{-6, -43, 54}), bend: vec{1, 0.4, 0.5}, toes: vec{0.8, -0.2, 0.6}},
	}
	return figure{
		id: "tabletop-knee-rotations", title: "Tabletop knee rotations",
		desc: "Start: on the back, arms out, hips and knees bent to right angles, shins level " +
			"in the air. End: both knees lowered to the left in the air, shoulders still flat; " +
			"then to the other side.",
		view:   view{yaw: 145, pitch: 36, scale: 0.9, look: vec{-5, 5, 32}},
		far:    right,
		around: []thing{mat{vec{-45, -60, 0}, vec{45, 90, 0}}},
		start:  scene{body: start},
		end: scene{end, []thing{
			arrow{points: sweep(vec{0, -22, 10}, toBack, vec{0, 0, 82}, -46, 30), both: true},
		}},
	}
}

func swissBall() figure {
	start := lying()
	start.legs = pair[limb]{
		limb{end: vec{20, -6, 95}, bend: toBack, toes: vec{0.2, 1, 0.3}},
		limb{end: vec{-20, -6, 95}, bend: toBack, toes: vec{-0.2, 1, 0.3}},
	}
	end := rolled(start, 40)
	tip := func(p vec) vec { return p.sub(vec{0, 0, 10}).turn(toBack, 48).add(vec{0, 0, 10}) }
	end.legs.left.end = tip(vec{20, -6, 94})
	end.legs.right.end = tip(vec{-20, -6, 94})
	middle := vec{0, -6, 98}
	return figure{
		id: "swiss-ball-leg-rotations", title: "Swiss ball leg rotations",
		desc: "Start: on the back, arms out wide, legs straight up with a large ball held " +
			"between the feet. End: the straight legs and the ball lowered to the left, " +
			"shoulders still flat; then to the other side.",
		view:   view{yaw: 180, pitch: 32, scale: 0.9, look: vec{0, 10, 48}},
		around: []thing{mat{vec{-45, -50, 0}, vec{45, 90, 0}}},
		start:  scene{start, []thing{ball{middle, 20}}},
		end: scene{end, []thing{
			ball{tip(middle), 20},
			arrow{points: sweep(vec{0, -8, 10}, toBack, vec{0, 0, 116}, -42, 42), both: true},
		}},
	}
}
