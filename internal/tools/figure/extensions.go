package figure

// extensions are the moves that straighten the back, seen from the side.
func extensions() []figure { return []figure{birdDog(), proneExtension(), romanChairExtension()} }

// faceDown is a part of someone who looks at the floor, the head to the left
// of the picture.
var faceDown = part{toRight, down}

// birdDog looks to the right of the picture: so the arm that reaches is the
// left one, as the catalogue has it, and the leg that is drawn near the right.
func birdDog() figure {
	trunk := part{toLeft, down}
	start := body{
		pelvis: vec{-18, 0, 51},
		hips:   trunk.tilted(toFront, 8), ribs: trunk.tilted(toFront, 14), face: trunk.tilted(toFront, -4),
		arms: pair[limb]{
			limb{end: vec{32, 18, 4}, bend: toRight},
			limb{end: vec{32, -18, 4}, bend: toRight},
		},
		legs: pair[limb]{
			limb{end: vec{-60, 9, 7}, bend: vec{1, 0, -1}, toes: toRight},
			limb{end: vec{-60, -9, 7}, bend: vec{1, 0, -1}, toes: toRight},
		},
	}
	end := start
	end.legs.right = limb{end: vec{-106, -9, 59}, bend: down, toes: vec{-0.2, 0, -1}}
	end.arms.left = limb{end: vec{87, 18, 65}, bend: down}
	return figure{
		id: "bird-dog", title: "Bird dog",
		desc: "Start: on hands and knees. End: one arm stretched forward and the opposite leg " +
			"stretched back, both level with the trunk; hold, then change sides.",
		view:   view{yaw: -20, pitch: 14, scale: 0.78, look: vec{-7, 0, 42}},
		around: []thing{mat{vec{-85, -30, 0}, vec{65, 30, 0}}},
		start:  scene{body: start},
		end: scene{end, []thing{
			arrow{points: sweep(vec{-18, -9, 51}, toFront, vec{-72, 0, 0}, 40, 9)},
			arrow{points: sweep(vec{28, 17, 58}, toFront, vec{0, 0, -64}, 34, 76)},
			clock{},
		}},
	}
}

func proneExtension() figure {
	start := body{
		pelvis: vec{15, 0, 10}, hips: faceDown, ribs: faceDown, face: faceDown,
		arms: pair[limb]{
			limb{end: vec{-38, -34, 4}, bend: vec{1, -0.8, 0.3}},
			limb{end: vec{-38, 34, 4}, bend: vec{1, 0.8, 0.3}},
		},
		legs: pair[limb]{
			limb{end: vec{102, -10, 9}, bend: down, toes: vec{1, 0, -0.2}},
			limb{end: vec{102, 10, 9}, bend: down, toes: vec{1, 0, -0.2}},
		},
	}
	end := start
	end.hips = part{vec{-1, 0, 0.15}, vec{-0.15, 0, -1}}
	end.ribs = part{vec{-0.75, 0, 0.66}, vec{-0.66, 0, -0.75}}
	end.face = part{vec{-0.6, 0, 0.8}, vec{-0.8, 0, -0.6}}
	return figure{
		id: "prone-back-extension", title: "Prone back extension",
		desc: "Start: face down, hands on the floor beside the shoulders. End: head and chest " +
			"raised off the floor, the hands helping as needed, hips and legs still down; hold.",
		view:   view{yaw: -34, pitch: 17, scale: 0.8, look: vec{23, 0, 28}},
		around: []thing{mat{vec{-62, -38, 0}, vec{112, 38, 0}}},
		start:  scene{body: start},
		end: scene{end, []thing{
			arrow{points: sweep(vec{10, 0, 12}, toFront, vec{-90, 0, 0}, -4, -36)},
			clock{},
		}},
	}
}
