package figure

// floorRotations are the twists of someone who lies on the back, or sits, and needs no
// more than a floor or a chair.
func floorRotations() []figure {
	return []figure{kneeRotations(), texasTwist(), seatedRotations(), tabletop()}
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
	end := rolled(start, 30)
	end.legs = pair[limb]{
		limb{end: vec{8, -43, 7}, bend: vec{1, 0, 0.7}, toes: toFront},
		limb{end: vec{0, -42, 11}, bend: vec{1, 0, 1}, toes: toFront},
	}
	return figure{
		id: "knee-rotations", title: "Knee rotations",
		desc: "Start: on the back, arms out, knees bent and together, feet on the floor. " +
			"End: both knees let down halfway to the left, feet and shoulders still on the " +
			"floor; then to the other side.",
		view:   view{yaw: -26, pitch: 40, scale: 0.86, look: vec{-6, 0, 14}},
		light:  left,
		around: []thing{mat{vec{-45, -75, 0}, vec{45, 90, 0}}},
		start:  scene{body: start},
		end: scene{end, []thing{
			arrow{points: sweep(vec{0, -26, 8}, toBack, vec{0, 0, 66}, -45, 45), both: true},
		}},
	}
}

func texasTwist() figure {
	start := lying()
	start.legs.left = limb{end: vec{16, -26, 30}, bend: vec{0.1, 1, 1}, toes: vec{0, -1, -0.3}}
	start.legs.right.toes = vec{-0.5, -0.2, 1}
	start.arms.right = limb{
		end:  start.joints().legs.left.joint.add(vec{-5, 3, 0}),
		bend: vec{-1, 0, 0.3},
	}
	end := rolled(start, -60)
	end.pelvis = vec{0, 0, 13}
	end.legs.left = limb{end: vec{-48, -28, 12}, bend: vec{-0.4, 1, 0}, toes: vec{-0.5, -1, 0}}
	end.arms.left = lying().arms.left
	end.arms.right = limb{end: end.joints().legs.left.joint, bend: vec{-1, 0, -0.3}}
	end.face = onBack.turned(55)
	return figure{
		id: "texas-twist", title: "Texas twist",
		desc: "Start: on the back, left knee drawn up, right hand on it, right leg straight. " +
			"End: the hand pulls the left knee across the body to the right, the left arm lies " +
			"out on the floor, the head turned to it; hold.",
		view:   view{yaw: -15, pitch: 55, scale: 0.88, look: vec{2, -5, 10}},
		light:  right,
		around: []thing{mat{vec{-45, -105, 0}, vec{45, 90, 0}}},
		start:  scene{start, []thing{label{vec{26, -48, 0}, "L"}}},
		end: scene{end, []thing{
			arrow{points: []vec{{18, -25, 40}, {0, -40, 45}, {-30, -45, 20}}},
			held,
		}},
	}
}

// tipped turns p to the left about the length of someone who lies on the back.
func tipped(p vec, degrees float64) vec {
	axis := upward.times(10)
	return p.sub(axis).turn(toBack, degrees).add(axis)
}

func tabletop() figure {
	at := func(degrees float64) scene {
		b := rolled(lying(), degrees)
		leg := func(x float64) limb {
			return limb{
				end:  tipped(vec{x, -43, 54}, degrees),
				bend: vec{0, 0.4, 1}.turn(toBack, degrees),
				toes: vec{0, -0.2, 1}.turn(toBack, degrees),
			}
		}
		b.legs = pair[limb]{leg(6), leg(-6)}
		feet := tipped(vec{0, -43, 54}, degrees)
		return scene{b, []thing{shade{vec{feet.x, feet.y, 0}, 13}}}
	}
	end := at(45)
	end.things = append(end.things,
		arrow{points: sweep(vec{0, -52, 14}, toBack, vec{0, 0, 79}, -40, 42), both: true})
	return figure{
		id: "tabletop-knee-rotations", title: "Tabletop knee rotations",
		desc: "Start: on the back, arms out, hips and knees bent to right angles, shins level " +
			"in the air. End: both knees lowered halfway to the left, feet still in the air " +
			"and level with the knees, shoulders flat; then to the other side.",
		view:   view{yaw: -30, pitch: 31, scale: 0.83, look: vec{-2, 8, 30}},
		light:  left,
		around: []thing{mat{vec{-45, -62, 0}, vec{45, 88, 0}}},
		start:  at(0),
		end:    end,
	}
}

func swissBall() figure {
	at := func(degrees float64) scene {
		b := rolled(lying(), degrees)
		b.legs = pair[limb]{
			limb{end: tipped(vec{24.4, -6, 95}, degrees), bend: toBack, toes: vec{0.2, -0.3, 1}},
			limb{end: tipped(vec{-24.4, -6, 95}, degrees), bend: toBack, toes: vec{-0.2, -0.3, 1}},
		}
		squeezed := ball{tipped(vec{0, -6, 96}, degrees), 19}
		return scene{b, []thing{squeezed.shadow(), squeezed}}
	}
	end := at(45)
	end.things = append(end.things,
		arrow{points: sweep(vec{0, -8, 10}, toBack, vec{0, 0, 116}, -45, 45), both: true})
	return figure{
		id: "swiss-ball-leg-rotations", title: "Swiss ball leg rotations",
		desc: "Start: on the back, arms out wide, legs straight up with a large ball held " +
			"between the feet. End: the straight legs and the ball lowered to the left, " +
			"shoulders still flat; then to the other side.",
		view:   view{yaw: 0, pitch: 30, scale: 0.86, look: vec{0, 10, 54}},
		light:  left,
		around: []thing{mat{vec{-45, -50, 0}, vec{45, 90, 0}}},
		start:  at(0),
		end:    end,
	}
}
