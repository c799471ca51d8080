package main

// extensions are the moves that straighten the back, seen from the side.
func extensions() []figure { return []figure{birdDog(), proneExtension(), romanChairExtension()} }

// faceDown is a part of someone who looks at the floor, with the head to the left of the picture.
var faceDown = part{toRight, down}

// birdDog faces the right of the picture, so the arm that reaches is the left one, as in the
// catalogue, and the leg nearer the viewer is the right one.
func birdDog() figure {
	const hip, shoulder = 52, 57 // heights above the floor
	trunk := part{toLeft, down}.tilted(toFront, 6.2)
	start := body{
		pelvis: vec{-20, 0, hip}, hips: trunk, ribs: trunk, face: trunk,
		arms: limb{end: vec{37, 0, 3}, bend: toRight, toes: toLeft}.apart(toBack.times(18)),
		legs: limb{end: vec{-62, 0, 7}, bend: vec{1, 0, -1}, toes: toRight}.apart(toBack.times(9)),
	}
	end := start
	end.legs.right = limb{end: vec{-106.9, -9, hip}, bend: down, toes: vec{-0.2, 0, -1}}
	end.arms.left = limb{end: vec{85, 26, shoulder}, bend: down}
	return figure{
		id: "bird-dog", title: "Bird dog",
		desc: "Start: on hands and knees, hands under the shoulders, back level. End: one arm " +
			"stretched forward and the opposite leg stretched back, both no higher than the " +
			"trunk; hold, then change sides.",
		view:   view{yaw: 6, pitch: 35, scale: 0.73, look: vec{-11, 0, 42}},
		light:  left,
		around: []thing{mat{vec{-88, -32, 0}, vec{68, 32, 0}}},
		start:  scene{body: start},
		end: scene{end, []thing{
			arrow{points: sweep(vec{-20, -9, hip}, toFront, vec{-72, 0, 0}, 40, 9)},
			arrow{points: sweep(vec{25, 18, shoulder}, toFront, vec{0, 0, -66}, 34, 76)},
			clock{},
		}},
	}
}

// proneExtension is seen from the side, and from so low that the gap below the lifted chest shows.
func proneExtension() figure {
	hand := func(side float64) limb {
		return limb{end: vec{-38, 34 * side, 4}, bend: vec{1, 0.3 * side, -0.12}, toes: toRight}
	}
	trunk := faceDown.tilted(toFront, -2)
	start := body{
		pelvis: vec{15, 0, 10}, hips: trunk, ribs: trunk, face: trunk.tilted(toBack, 8),
		arms: pair[limb]{hand(-1), hand(1)},
		legs: limb{end: vec{101.9, 0, 6}, bend: down, toes: vec{1, 0, -0.25}}.apart(toFront.times(10)),
	}
	end := start
	end.hips, end.ribs = faceDown.tilted(toBack, 10), faceDown.tilted(toBack, 34)
	end.face = faceDown.tilted(toBack, 26)
	return figure{
		id: "prone-back-extension", title: "Prone back extension",
		desc: "Start: face down, hands flat on the floor beside the shoulders, legs long. End: " +
			"the back lifts head and chest a little, eyes on the floor, the elbows still bent, " +
			"hips and feet still down; hold.",
		view:   view{yaw: 4, pitch: 8, scale: 0.8, look: vec{26, 0, 30}},
		light:  right,
		around: []thing{mat{vec{-60, -40, 0}, vec{115, 40, 0}}},
		start:  scene{start, []thing{arrow{points: []vec{{-25, 0, 26}, {-24, 0, 39}, {-21, 0, 52}}}}},
		end:    scene{end, []thing{clock{}}},
	}
}
