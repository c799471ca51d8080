package main

// The roman chair of both exercises on it: it slopes up to the right of the picture, and the ankles
// are held at its lower end.
var (
	chairSlope  = vec{1, 0, 1}.unit()
	chairAcross = vec{1, 0, -1}.unit() // from the legs to the pad
	chairAnkles = vec{-60, 0, 22}
	chairHips   = chairAnkles.add(chairSlope.times(thigh + shin))
)

// bench returns the roman chair with the middle of its pad away from the middle of the legs by thick.
func bench(thick float64) thing {
	const below = 17 // the hips
	return romanChair{chairHips.sub(chairSlope.times(below)).add(chairAcross.times(thick))}
}

// onChair is a body on the roman chair: the legs lie along its slope, the feet apart, and the
// trunk, in line with them at 0 degrees, bends down by bend, of which hipShare is at the hips.
func onChair(straight part, apart vec, bend, hipShare float64) body {
	trunk := straight.tilted(toBack, bend)
	b := body{
		pelvis: chairHips,
		hips:   straight.tilted(toBack, bend*hipShare), ribs: trunk, face: trunk,
		legs: limb{end: chairAnkles, bend: toFront, toes: straight.front}.apart(apart),
	}
	return b.crossed(right)
}

// crossed lays each hand on the chest near the other shoulder; the arm of the side over is in front
// of the other.
func (b body) crossed(over side) body {
	s, elbows := b.joints(), b.ribs.up.times(-1)
	onto := func(shoulder vec, in float64) limb {
		low := shoulder.sub(b.ribs.up.times(7)).add(b.ribs.left().times(in))
		return limb{end: low.add(b.ribs.front.times(9)), bend: elbows}
	}
	b.arms.left, b.arms.right = onto(s.arms.right.root, 7), onto(s.arms.left.root, -7)
	b.over = over
	return b
}

func romanChairExtension() figure {
	straight := part{chairSlope, chairAcross}
	return figure{
		id: "roman-chair-extension", title: "Roman chair extension",
		desc: "Start: on a roman chair, the pad just below the crease of the hips, ankles held, " +
			"arms crossed on the chest, the trunk lowered by bending at the hips with a " +
			"straight back. End: the trunk raised until it is in line with the legs, no further.",
		view:   view{yaw: 16, pitch: 7, scale: 0.85, look: vec{5, 0, 72}},
		light:  left,
		around: []thing{bench(12)},
		start:  scene{body: onChair(straight, toBack.times(8), 76, 1)},
		end: scene{onChair(straight, toBack.times(8), 0, 0), []thing{
			arrow{points: sweep(chairHips, toFront, vec{72, 0, 0}, -30, 25)},
		}},
	}
}

func romanChairSideBend() figure {
	straight := part{chairSlope, toFront}
	return figure{
		id: "roman-chair-side-bend", title: "Roman chair side bend",
		desc: "Start: sideways on a roman chair, left hip on the pad, arms crossed, the body one " +
			"straight line. End: the trunk lowered sideways to the left; then up again to the " +
			"straight line, and no further.",
		view:   view{yaw: 12, pitch: 5, scale: 0.85, look: vec{5, 0, 72}},
		light:  left,
		around: []thing{bench(18)},
		start: scene{onChair(straight, chairAcross.times(5.5), 0, 0), []thing{
			label{chairHips, point{26, 34}},
		}},
		end: scene{onChair(straight, chairAcross.times(5.5), 45, 0.2), []thing{
			arrow{points: sweep(chairHips, toBack, chairSlope.times(92), -2, 38), both: true},
		}},
	}
}
