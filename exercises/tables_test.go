package exercises_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// row is what the training tables say of an exercise.
type row struct {
	movement, levels, equipment, sides string
	start, reload                      int
	rest                               string
	harder, easier                     string
	doses                              string
}

// The doses are written as sets x reps, sets x hold s or sets x reps x hold s, then the range.
const (
	threeSets = "3 x 8 full; 3 x 10 full; 3 x 12 full"
	cableWide = "2 x 8 small; 2 x 8 half; 2 x 8 full; 2 x 10 full; 2 x 12 full; " + threeSets
	heavy     = "3 x 8; 3 x 10; 3 x 12"
	cables    = "cable band"
)

var golden = map[string]row{
	"knee-rotations": {"rotation", "beginner", "none", "alternating", 2, 0, "30",
		"texas-twist tabletop-knee-rotations cable-rotations swiss-ball-leg-rotations", "seated-rotations",
		"1 x 6 small; 1 x 8 small; 1 x 8 half; 1 x 8 full; 1 x 10 full; 1 x 12 full; 1 x 15 full; " +
			"2 x 10 full; 2 x 12 full; 2 x 15 full"},
	"texas-twist": {"rotation", "beginner", "none", "each", 2, 0, "15",
		"tabletop-knee-rotations swiss-ball-leg-rotations cable-rotations", "knee-rotations seated-rotations",
		"2 x 10 s small; 2 x 15 s small; 2 x 15 s half; 2 x 15 s full; 2 x 20 s full; 2 x 25 s full; 2 x 30 s full"},
	"seated-rotations": {"rotation", "beginner", "none", "alternating", 2, 0, "30",
		"tabletop-knee-rotations cable-rotations swiss-ball-leg-rotations", "",
		"1 x 4 small; 1 x 6 small; 1 x 6 half; 1 x 6 full; 1 x 8 full; 1 x 10 full; 1 x 12 full; " +
			"2 x 8 full; 2 x 10 full; 2 x 12 full"},
	"tabletop-knee-rotations": {"rotation", "intermediate advanced", "none", "alternating", 2, 0, "45",
		"cable-rotations swiss-ball-leg-rotations", "knee-rotations seated-rotations",
		"1 x 4 small; 1 x 6 small; 1 x 6 half; 1 x 6 full; 1 x 8 full; 1 x 10 full; 2 x 7 full; 2 x 10 full; " +
			"3 x 8 full; 3 x 10 full"},
	"pallof-press-hold": {"anti-rotation", "beginner intermediate", cables, "each", 2, 7, "45 60",
		"pallof-press", "",
		"2 x 8 s; 2 x 10 s; 2 x 15 s; 2 x 20 s; 2 x 25 s; 2 x 30 s; 3 x 20 s; 3 x 25 s; 3 x 30 s"},
	"pallof-press": {"anti-rotation", "beginner intermediate", cables, "each", 2, 5, "60",
		"", "pallof-press-hold", "2 x 6; 2 x 8; 2 x 10; 2 x 12; " + heavy},
	"cable-rotations": {"rotation", "intermediate", cables, "each", 2, 7, "60",
		"cable-rotations-low-to-high cable-rotations-high-to-low cable-rotations-kneeling landmine-rotations",
		"tabletop-knee-rotations seated-rotations knee-rotations", "2 x 6 small; " + cableWide},
	"cable-rotations-low-to-high": {"rotation", "intermediate", cables, "each", 2, 6, "60",
		"cable-rotations-high-to-low cable-rotations-kneeling landmine-rotations", "cable-rotations", cableWide},
	"cable-rotations-high-to-low": {"rotation", "intermediate", cables, "each", 2, 6, "60",
		"cable-rotations-kneeling landmine-rotations", "cable-rotations", cableWide},
	"cable-rotations-kneeling": {"rotation", "intermediate", cables, "each", 2, 6, "60",
		"landmine-rotations", "cable-rotations", cableWide},
	"swiss-ball-leg-rotations": {"rotation", "intermediate", "swiss-ball", "alternating", 2, 0, "60",
		"cable-rotations cable-rotations-kneeling landmine-rotations", "tabletop-knee-rotations knee-rotations",
		"2 x 4 small; 2 x 5 small; 2 x 7 small; 2 x 5 half; 2 x 7 half; 2 x 10 half; 2 x 7 full; 2 x 10 full; " + threeSets},
	"landmine-rotations": {"rotation", "intermediate advanced", "landmine barbell", "alternating", 2, 5, "90",
		"", "cable-rotations swiss-ball-leg-rotations", "2 x 5; 2 x 6; 2 x 8; 2 x 10; " + heavy},
	"bird-dog": {"extension", "beginner intermediate", "none", "alternating", 2, 0, "30", "roman-chair-extension", "",
		"1 x 4 x 5 s; 1 x 5 x 5 s; 1 x 7 x 5 s; 1 x 10 x 5 s; 1 x 8 x 7 s; 1 x 10 x 7 s; 1 x 8 x 10 s; 1 x 10 x 10 s"},
	"prone-back-extension": {"extension", "beginner", "none", "both", 2, 0, "30", "roman-chair-extension", "",
		"1 x 4 x 5 s; 1 x 5 x 5 s; 1 x 7 x 5 s; 1 x 10 x 5 s; 1 x 8 x 7 s; 1 x 10 x 7 s; 1 x 10 x 10 s"},
	"roman-chair-extension": {"extension", "intermediate advanced", "roman-chair", "both", 2, 5, "60 90", "",
		"prone-back-extension bird-dog", "2 x 6; 2 x 8; 2 x 10; 2 x 12; " + heavy + "; 3 x 15"},
	"knee-side-plank": {"side-flexion", "beginner", "none", "each", 2, 0, "30", "side-plank", "",
		"1 x 8 s; 1 x 10 s; 1 x 15 s; 1 x 20 s; 2 x 15 s; 2 x 20 s; 3 x 15 s; 3 x 20 s"},
	"side-plank": {"side-flexion", "intermediate advanced", "none", "each", 2, 0, "45",
		"suitcase-carry side-bend roman-chair-side-bend", "knee-side-plank",
		"2 x 15 s; 2 x 20 s; 2 x 25 s; 2 x 30 s; 2 x 40 s; 3 x 30 s; 3 x 40 s; 3 x 45 s"},
	"suitcase-carry": {"side-flexion", "intermediate advanced", "dumbbell kettlebell", "each", 2, 5, "60", "", "side-plank",
		"2 x 15 s; 2 x 20 s; 2 x 30 s; 2 x 40 s; 3 x 30 s; 3 x 40 s; 3 x 45 s"},
	"side-bend": {"side-flexion", "intermediate advanced", "dumbbell kettlebell", "each", 2, 5, "60",
		"roman-chair-side-bend", "side-plank", "2 x 8; 2 x 10; 2 x 12; 2 x 15; 3 x 10; 3 x 12; 3 x 15"},
	"roman-chair-side-bend": {"side-flexion", "intermediate advanced", "roman-chair", "each", 2, 7, "60",
		"", "side-bend side-plank",
		"2 x 6 small; 2 x 8 small; 2 x 8 half; 2 x 8 full; 2 x 10 full; 2 x 12 full; 3 x 10 full; 3 x 12 full; 3 x 15 full"},
}

// TestTables compares the catalogue with the training tables, row by row.
func TestTables(t *testing.T) {
	c := load(t)
	require.Len(t, golden, len(c.All()))
	each(t, func(t *testing.T, _ *workout.Catalogue, e *workout.Exercise) {
		require.Equal(t, golden[e.ID], rowOf(e))
	})
}

func rowOf(e *workout.Exercise) row {
	var doses, rests []string
	for _, d := range e.Progression {
		text := fmt.Sprintf("%d x %d", d.Sets, d.Reps)
		switch {
		case d.Hold > 0 && d.Reps == 1:
			text = fmt.Sprintf("%d x %d s", d.Sets, d.Hold)
		case d.Hold > 0:
			text += fmt.Sprintf(" x %d s", d.Hold)
		}
		doses = append(doses, strings.TrimSpace(text+" "+string(d.Range)))
		if rest := fmt.Sprint(d.Rest); !slices.Contains(rests, rest) {
			rests = append(rests, rest)
		}
	}
	return row{string(e.Movement), joined(e.Levels), joined(e.Equipment), string(e.Sides), e.Start, e.Reload,
		joined(rests), joined(e.Harder), joined(e.Easier), strings.Join(doses, "; ")}
}

func joined[T ~string](list []T) string { return strings.Join(words.Of(list), " ") }

// TestTempo compares what a rep takes: seconds out, at its end and back.
func TestTempo(t *testing.T) {
	golden := map[string]string{"knee-rotations": "2-2-2", "seated-rotations": "2-1-2", "tabletop-knee-rotations": "2-1-2",
		"pallof-press": "2-2-2", "cable-rotations": "2-1-2", "cable-rotations-low-to-high": "2-1-2",
		"cable-rotations-high-to-low": "2-1-2", "cable-rotations-kneeling": "2-1-2",
		"swiss-ball-leg-rotations": "2-0-2", "landmine-rotations": "2-0-2", "roman-chair-extension": "3-1-1",
		"side-bend": "2-1-2", "roman-chair-side-bend": "2-1-2"}
	each(t, func(t *testing.T, _ *workout.Catalogue, e *workout.Exercise) {
		for i, d := range e.Progression {
			require.Equal(t, golden[e.ID], d.Tempo.String(), "step %d", i+1)
		}
	})
}

// TestStretch keeps the one static stretch from standing in for a moving exercise.
func TestStretch(t *testing.T) {
	each(t, func(t *testing.T, _ *workout.Catalogue, e *workout.Exercise) {
		require.Equal(t, e.ID == "texas-twist", e.Stretch)
	})
}

// guarded is what the table says of a condition: what it leaves out, and what it limits to half range.
type guarded struct {
	condition     workout.Condition
	leftOut, half string
}

const (
	cableMoves = "cable-rotations cable-rotations-low-to-high cable-rotations-high-to-low cable-rotations-kneeling "
	romanMoves = "roman-chair-extension roman-chair-side-bend "
)

var conditions = []guarded{
	{"disc", "texas-twist tabletop-knee-rotations pallof-press-hold pallof-press " + cableMoves + romanMoves +
		"landmine-rotations swiss-ball-leg-rotations suitcase-carry side-bend", "knee-rotations seated-rotations"},
	{"surgery", "texas-twist seated-rotations tabletop-knee-rotations pallof-press-hold pallof-press " + cableMoves +
		"swiss-ball-leg-rotations landmine-rotations bird-dog prone-back-extension knee-side-plank side-plank " +
		"suitcase-carry side-bend " + romanMoves, "knee-rotations"},
	{"osteoporosis", "texas-twist landmine-rotations swiss-ball-leg-rotations side-bend " + cableMoves + romanMoves,
		"knee-rotations tabletop-knee-rotations seated-rotations"},
	{"pregnancy", "knee-rotations tabletop-knee-rotations texas-twist swiss-ball-leg-rotations prone-back-extension " +
		romanMoves + "landmine-rotations cable-rotations-kneeling suitcase-carry",
		"seated-rotations cable-rotations cable-rotations-low-to-high cable-rotations-high-to-low"},
	{"stenosis", "prone-back-extension roman-chair-extension cable-rotations-low-to-high landmine-rotations", ""},
	{"spondylolisthesis", "texas-twist landmine-rotations swiss-ball-leg-rotations prone-back-extension side-bend " +
		cableMoves + romanMoves, "knee-rotations tabletop-knee-rotations seated-rotations"},
	{"hip-replacement", "knee-rotations tabletop-knee-rotations texas-twist swiss-ball-leg-rotations " +
		"landmine-rotations side-plank knee-side-plank " + cableMoves + romanMoves, "seated-rotations"},
	{"shoulder", "texas-twist cable-rotations-low-to-high cable-rotations-high-to-low landmine-rotations " +
		"side-plank knee-side-plank bird-dog", ""},
	{"postnatal", "tabletop-knee-rotations swiss-ball-leg-rotations landmine-rotations side-plank suitcase-carry " +
		"side-bend " + cableMoves + romanMoves, "knee-rotations texas-twist seated-rotations"},
}

// TestConditions compares the table of conditions, row by row, and knows no other condition.
func TestConditions(t *testing.T) {
	c := load(t)
	var all []workout.Condition
	for _, test := range conditions {
		all = append(all, test.condition)
		t.Run(string(test.condition), func(t *testing.T) {
			var leftOut, half []string
			for _, e := range c.All() {
				require.Equal(t, e.AvoidedFor(test.condition), slices.Contains(e.Avoid, test.condition), e.ID)
				if e.AvoidedFor(test.condition) {
					leftOut = append(leftOut, e.ID)
				}
				if limit, limited := e.Limits[test.condition]; limited {
					require.Equal(t, workout.RangeHalf, limit)
					half = append(half, e.ID)
				}
			}
			require.ElementsMatch(t, strings.Fields(test.leftOut), leftOut, "left out")
			require.ElementsMatch(t, strings.Fields(test.half), half, "half range")
		})
	}
	require.Equal(t, all, c.Conditions())
}

// TestLimitsHold: under each condition no step of an exercise that stays goes beyond its limit, and
// there is something smaller to go back to.
func TestLimitsHold(t *testing.T) {
	c := load(t)
	for _, test := range conditions {
		for _, e := range c.All() {
			if e.AvoidedFor(test.condition) {
				continue
			}
			t.Run(string(test.condition)+" "+e.ID, func(t *testing.T) {
				ladder := workout.Terms{Avoid: []workout.Condition{test.condition}}.Ladder(e)
				limited := slices.Contains(strings.Fields(test.half), e.ID)
				for step := 1; step > 0; step = ladder.Next(step) {
					require.False(t, limited && ladder.Dose(step).Range == workout.RangeFull, "step %d", step)
				}
				require.Positive(t, ladder.Back(ladder.Start()), "a step below the start")
			})
		}
	}
}

// TestWayDown: every exercise has a smaller step below the one that a plan begins with.
func TestWayDown(t *testing.T) {
	each(t, func(t *testing.T, _ *workout.Catalogue, e *workout.Exercise) {
		ladder := workout.Terms{}.Ladder(e)
		require.Positive(t, ladder.Back(ladder.Start()))
	})
}

// leavesNothing are the pairs of conditions under which a beginner without equipment has no rotation
// move: lying on the back is out, and after surgery there is nothing else.
var leavesNothing = []string{"surgery pregnancy", "surgery hip-replacement"}

// TestNoDeadEnd: under each condition, and under two together, a beginner without equipment has a
// rotation move.
func TestNoDeadEnd(t *testing.T) {
	c := load(t)
	var nothing []string
	for i, one := range conditions {
		require.NotEmpty(t, rotationsUnder(c, one.condition), one.condition)
		for _, other := range conditions[i+1:] {
			if len(rotationsUnder(c, one.condition, other.condition)) == 0 {
				nothing = append(nothing, string(one.condition+" "+other.condition))
			}
		}
	}
	require.Equal(t, leavesNothing, nothing)
}

// rotationsUnder are the rotation moves of a beginner without equipment under conditions.
func rotationsUnder(c *workout.Catalogue, avoid ...workout.Condition) []*workout.Exercise {
	list := c.Filter(workout.FilterBy{Level: workout.LevelBeginner, Equipment: []workout.Equipment{workout.None}})
	return slices.DeleteFunc(list, func(e *workout.Exercise) bool {
		return e.Movement.Companion() || slices.ContainsFunc(avoid, e.AvoidedFor)
	})
}

// TestCautions keeps what a condition asks of the moves that stay, beyond what limits say.
func TestCautions(t *testing.T) {
	const light = "Keep the load light; the plan does not raise it."
	golden := map[string]map[workout.Condition]string{
		"knee-rotations":              {"surgery": "Do these only once your surgeon or physiotherapist has cleared them."},
		"seated-rotations":            {"hip-replacement": "Sit on a high chair, with your hips higher than your knees."},
		"pallof-press-hold":           {"pregnancy": light},
		"pallof-press":                {"pregnancy": light},
		"cable-rotations":             {"pregnancy": light},
		"cable-rotations-low-to-high": {"pregnancy": light},
		"cable-rotations-high-to-low": {"pregnancy": light},
		"side-bend":                   {"pregnancy": light},
		"knee-side-plank":             {"postnatal": "Do planks only after your postnatal check."},
	}
	each(t, func(t *testing.T, _ *workout.Catalogue, e *workout.Exercise) {
		require.Equal(t, golden[e.ID], e.Cautions)
		for condition := range e.Cautions {
			require.False(t, e.AvoidedFor(condition), "%s leaves it out", condition)
		}
		if e.Reload > 0 && !e.AvoidedFor(workout.Pregnancy) {
			require.NotEmpty(t, e.Cautions[workout.Pregnancy], "no load rises in pregnancy")
		}
	})
}

// TestTold keeps what the texts must say.
func TestTold(t *testing.T) {
	says := map[string][]string{
		"cable-rotations":             {"small and half range: the hips stay square", "the hips may follow", "the arms only hold"},
		"cable-rotations-low-to-high": {"small and half range: the hips stay square", "the hips may follow"},
		"cable-rotations-high-to-low": {"small and half range: the hips stay square", "the hips may follow"},
		"cable-rotations-kneeling":    {"at every range"},
		"pallof-press-hold":           {"half-kneeling is another way to do it", "must not turn or lean"},
		"pallof-press":                {"half-kneeling is another way to do it", "must not turn or lean"},
		"landmine-rotations": {"several coaches advise this move without any rotation in the lower back",
			"bar only means one end of an empty bar, or less"},
	}
	lightMeans := map[bool]string{false: "light means that you could have done five more", true: "twice as long"}
	each(t, func(t *testing.T, _ *workout.Catalogue, e *workout.Exercise) {
		text := strings.ToLower(strings.Join(slices.Concat(e.Instructions, e.Cues, e.Faults), " "))
		for _, said := range says[e.ID] {
			require.Contains(t, text, said)
		}
		if d := e.Progression[0]; d.Load == "light" {
			require.Contains(t, text, lightMeans[d.IsHold()])
		}
		if e.Position == workout.PositionLying && !e.Movement.Companion() {
			require.Contains(t, text, "both shoulders stay")
		}
		if e.ID != "cable-rotations-kneeling" {
			require.NotContains(t, text, "before the hips open", "the hips may follow at full range")
		}
	})
}
