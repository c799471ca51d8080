// Package workout holds the words of rotation training as plain types: exercises and their doses,
// moves, sessions and weeks. It does no input or output and knows no file format.
package workout

import (
	"cmp"
	"slices"
	"strings"

	"rotate/internal/words"
)

// Movement is the direction that an exercise trains.
type Movement string

// The movements: a plan is about the first two; the others are its companions.
const (
	MovementRotation     Movement = "rotation"
	MovementAntiRotation Movement = "anti-rotation"
	MovementExtension    Movement = "extension"
	MovementSideFlexion  Movement = "side-flexion"
)

// Movements lists every movement.
func Movements() []Movement {
	return []Movement{MovementRotation, MovementAntiRotation, MovementExtension, MovementSideFlexion}
}

// ParseMovement reads a movement, ignoring case.
func ParseMovement(word string) (Movement, error) { return words.Parse("movement", word, Movements()) }

// Companion reports whether the movement only completes a routine, and is not what a plan is about.
func (m Movement) Companion() bool { return m == MovementExtension || m == MovementSideFlexion }

// Title returns the movement as a heading.
func (m Movement) Title() string { return words.Capitalize(string(m)) }

// Level is how far along someone is.
type Level string

// The levels, easiest first.
const (
	LevelBeginner     Level = "beginner"
	LevelIntermediate Level = "intermediate"
	LevelAdvanced     Level = "advanced"
)

// Levels lists the levels, easiest first.
func Levels() []Level { return []Level{LevelBeginner, LevelIntermediate, LevelAdvanced} }

// ParseLevel reads a level, ignoring case.
func ParseLevel(word string) (Level, error) { return words.Parse("level", word, Levels()) }

// Rank returns the level's place in Levels, from 0.
func (l Level) Rank() int { return slices.Index(Levels(), l) }

// Title returns the level as the first word of a sentence.
func (l Level) Title() string { return words.Capitalize(string(l)) }

// Equipment is a thing that an exercise is done with. A user's own catalogue may add words to the
// known ones.
type Equipment string

// None marks an exercise that needs nothing and so is always possible.
const None Equipment = "none"

// KnownEquipment lists the program's own equipment words in the order in which they are printed.
func KnownEquipment() []Equipment {
	return []Equipment{None, "band", "cable", "swiss-ball", "landmine", "barbell", "roman-chair",
		"dumbbell", "kettlebell"}
}

// Title returns the equipment as people write it: swiss ball for swiss-ball.
func (e Equipment) Title() string { return strings.ReplaceAll(string(e), "-", " ") }

// SortEquipment returns the words in printing order, each once: the known ones first, the others in
// alphabetical order.
func SortEquipment(list []Equipment) []Equipment {
	known := KnownEquipment()
	rank := func(q Equipment) int {
		if i := slices.Index(known, q); i >= 0 {
			return i
		}
		return len(known)
	}
	sorted := slices.Clone(list) // an empty list must not become nil, which means anything
	slices.SortFunc(sorted, func(a, b Equipment) int { return cmp.Or(rank(a)-rank(b), cmp.Compare(a, b)) })
	return slices.Compact(sorted)
}

// Sides says how an exercise treats left and right.
type Sides string

// The ways to treat left and right.
const (
	SidesEach        Sides = "each"        // all the work on one side, then on the other
	SidesAlternating Sides = "alternating" // left and right in turn
	SidesWithout     Sides = "both"        // no sides, such as a back extension
)

// Side is where a piece of work is done.
type Side string

// The sides of a piece of work.
const (
	NoSide     Side = ""
	SideLeft   Side = "left"
	SideRight  Side = "right"
	SideInTurn Side = "alternating" // left and right in turn; reps count for each
	SideBoth   Side = "both"        // work without sides
)

// Other returns the opposite side.
func (s Side) Other() Side {
	switch s {
	case SideLeft:
		return SideRight
	case SideRight:
		return SideLeft
	}
	return s
}

// Range is the range of motion of a dose; empty where it does not matter.
type Range string

// The ranges of motion, smallest first.
const (
	RangeSmall Range = "small"
	RangeHalf  Range = "half"
	RangeFull  Range = "full"
)

// Ranges lists the ranges of motion, smallest first.
func Ranges() []Range { return []Range{RangeSmall, RangeHalf, RangeFull} }

// rank returns the range's place in Ranges; -1: none is given.
func (r Range) rank() int { return slices.Index(Ranges(), r) }

// WiderThan reports whether the range is wider than another.
func (r Range) WiderThan(other Range) bool { return r.rank() > other.rank() }

// ParseRange reads a range of motion, ignoring case.
func ParseRange(word string) (Range, error) { return words.Parse("range", word, Ranges()) }

// Position is how a move starts; it decides how long getting ready takes.
type Position string

// The positions.
const (
	PositionLying    Position = "lying"
	PositionKneeling Position = "kneeling"
	PositionSeated   Position = "seated"
	PositionStanding Position = "standing"
)

// Condition is a reason to leave exercises out, or to limit their range. A user's own catalogue may
// add words to the known ones.
type Condition string

// The conditions that the program itself knows.
const (
	Disc              Condition = "disc"
	Surgery           Condition = "surgery"
	Osteoporosis      Condition = "osteoporosis"
	Pregnancy         Condition = "pregnancy"
	Stenosis          Condition = "stenosis"
	Spondylolisthesis Condition = "spondylolisthesis"
	HipReplacement    Condition = "hip-replacement"
	Shoulder          Condition = "shoulder"
	Postnatal         Condition = "postnatal"
)

// KnownConditions lists the program's own conditions in the order in which they are printed.
func KnownConditions() []Condition {
	return []Condition{Disc, Surgery, Osteoporosis, Pregnancy, Stenosis, Spondylolisthesis, HipReplacement,
		Shoulder, Postnatal}
}
