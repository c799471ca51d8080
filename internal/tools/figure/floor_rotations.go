package main

// floorRotations are the twists of someone who lies on the back or sits, and needs only a floor or
// a chair.
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
	start.legs = limb{end: vec{0, -42, 7}, bend: upward, toes: toFront}.apart(toLeft.times(5))
	end := rolled(start, 42)
	end.legs = pair[limb]{
		limb{end: vec{8, -43, 7}, bend: vec{1, 0, 0.7}, toes: toFront},
		limb{end: vec{-2, -42, 12}, bend: vec{1, 0, 1}, toes: toFront},
	}
	return figure{
		id: "knee-rotations", title: "Knee rotations",
		desc: "Start: on the back, seen from the feet, arms out, knees bent and together, feet " +
			"on the floor. End: both knees let down halfway to the left, the pelvis rolled with " +
			"them, feet and shoulders still on the floor; then to the other side.",
		view:   view{yaw: -8, pitch: 38, scale: 0.86, look: vec{0, 8, 20}},
		light:  left,
		around: []thing{mat{vec{-45, -75, 0}, vec{45, 90, 0}}},
		start: scene{start, []thing{
			arrow{points: sweep(vec{0, -40, 8}, toBack, vec{0, 0, 48}, 24, 68)},
			arrow{points: sweep(vec{0, -40, 8}, toBack, vec{0, 0, 48}, -24, -68)},
		}},
		end: scene{body: end},
	}
}

func texasTwist() figure {
	start := lying()
	start.arms.left.end = vec{78.5, 47, 5}
	start.legs.left = limb{end: vec{15, -22, 30}, bend: vec{0.1, 1.3, 1}, toes: vec{0, -1, -0.3}}
	start.legs.right.toes = vec{-0.5, -0.2, 1}
	start.arms.right = limb{
		end:  start.joints().legs.left.joint.add(vec{-5, 1, 4}),
		bend: vec{-1, 0, 0.3},
	}
	end := rolled(start, -60)
	end.pelvis = vec{0, 0, 13}
	end.legs.left = limb{end: vec{-48, -28, 12}, bend: vec{-0.4, 1, 0}, toes: vec{-0.5, -1, 0}}
	end.arms.right = limb{end: end.joints().legs.left.joint.add(vec{0, 2, 5}), bend: vec{-1, 0, -0.3}}
	end.face = onBack.turned(55)
	knee := start.joints().legs.left.joint
	return figure{
		id: "texas-twist", title: "Texas twist",
		desc: "Start: on the back, left knee drawn up, right hand on it, right leg straight. " +
			"End: the hand pulls the left knee across the body to the right, close to the floor, the " +
			"pelvis rolled with it, the left arm out on the floor, the head turned to it; hold.",
		view:   view{yaw: -14, pitch: 42, scale: 0.88, look: vec{4, -8, 14}},
		light:  right,
		around: []thing{mat{vec{-58, -105, 0}, vec{45, 84, 0}}},
		start: scene{start, []thing{label{start.legs.left.end, point{15, 4}},
			arrow{points: []vec{knee.add(vec{-6, -16, 0}), knee.add(vec{-30, -24, -3}), knee.add(vec{-56, -30, -30})}},
		}},
		end: scene{end, []thing{clock{}}},
	}
}

// tipped turns p to the left about the long axis of someone who lies on the back.
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
		return scene{body: b}
	}
	start, end := at(0), at(45)
	start.things = []thing{arrow{points: sweep(vec{0, -80, 8}, toBack, vec{0, 0, 48}, -65, 65), both: true}}
	return figure{
		id: "tabletop-knee-rotations", title: "Tabletop knee rotations",
		desc: "Start: on the back, seen from the feet, arms out, hips and knees bent to right " +
			"angles, shins level in the air. End: both knees lowered halfway to the left, the " +
			"pelvis rolled with them, feet still in the air and level with the knees, shoulders " +
			"flat; then to the other side.",
		view:   view{yaw: -27, pitch: 29, scale: 0.86, look: vec{0, 8, 26}},
		light:  left,
		around: []thing{mat{vec{-45, -62, 0}, vec{45, 88, 0}}},
		start:  start,
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
		return scene{b, []thing{ball{tipped(vec{0, -6, 96}, degrees), 19}}}
	}
	start, end := at(0), at(45)
	start.things = append(start.things,
		arrow{points: sweep(vec{0, -8, 10}, toBack, vec{0, 0, 120}, -45, 45), both: true})
	return figure{
		id: "swiss-ball-leg-rotations", title: "Swiss ball leg rotations",
		desc: "Start: on the back, seen from the feet, arms out wide, legs straight up with a " +
			"large ball held between the feet. End: the straight legs and the ball lowered to " +
			"the left, the pelvis rolled with them, shoulders still flat; then to the other side.",
		view:   view{yaw: -8, pitch: 27, scale: 0.86, look: vec{0, 8, 52}},
		light:  left,
		around: []thing{mat{vec{-45, -50, 0}, vec{45, 90, 0}}},
		start:  start,
		end:    end,
	}
}

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
