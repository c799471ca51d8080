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
	reload                             int
	rest                               string
	harder, easier                     string
	doses                              string
}

// The doses are written as sets x reps, sets x hold s or sets x reps x hold s, then the range.
const (
	threeSets = "3 x 8 full; 3 x 10 full; 3 x 12 full"
	cableWide = "2 x 8 half; 2 x 8 full; 2 x 10 full; 2 x 12 full; " + threeSets
	heavy     = "3 x 8; 3 x 10; 3 x 12"
	cables    = "cable band"
)

var golden = map[string]row{
	"knee-rotations": {"rotation", "beginner", "none", "alternating", 0, "30",
		"texas-twist tabletop-knee-rotations swiss-ball-leg-rotations", "",
		"1 x 8 small; 1 x 8 half; 1 x 8 full; 1 x 10 full; 1 x 12 full; 1 x 15 full; 2 x 10 full; " +
			"2 x 12 full; 2 x 15 full; 3 x 12 full; 3 x 15 full"},
	"texas-twist": {"rotation", "beginner", "none", "each", 0, "15",
		"tabletop-knee-rotations cable-rotations swiss-ball-leg-rotations", "knee-rotations",
		"2 x 15 s small; 2 x 15 s half; 2 x 15 s full; 2 x 20 s full; 2 x 25 s full; 2 x 30 s full"},
	"tabletop-knee-rotations": {"rotation", "intermediate advanced", "none", "alternating", 0, "45",
		"swiss-ball-leg-rotations cable-rotations", "texas-twist knee-rotations",
		"1 x 6 small; 1 x 6 half; 1 x 6 full; 1 x 8 full; 1 x 10 full; 2 x 7 full; 2 x 10 full; 3 x 8 full; 3 x 10 full"},
	"pallof-press-hold": {"anti-rotation", "beginner intermediate", cables, "each", 6, "45 60",
		"pallof-press", "",
		"2 x 10 s; 2 x 15 s; 2 x 20 s; 2 x 25 s; 2 x 30 s; 3 x 20 s; 3 x 25 s; 3 x 30 s"},
	"pallof-press": {"anti-rotation", "beginner intermediate", cables, "each", 4, "60",
		"", "pallof-press-hold", "2 x 8; 2 x 10; 2 x 12; " + heavy},
	"cable-rotations": {"rotation", "intermediate", cables, "each", 6, "60",
		"cable-rotations-low-to-high cable-rotations-high-to-low cable-rotations-kneeling landmine-rotations",
		"tabletop-knee-rotations texas-twist knee-rotations", "2 x 8 small; " + cableWide},
	"cable-rotations-low-to-high": {"rotation", "intermediate", cables, "each", 5, "60",
		"cable-rotations-high-to-low cable-rotations-kneeling landmine-rotations", "cable-rotations", cableWide},
	"cable-rotations-high-to-low": {"rotation", "intermediate", cables, "each", 5, "60",
		"cable-rotations-kneeling landmine-rotations", "cable-rotations-low-to-high cable-rotations", cableWide},
	"cable-rotations-kneeling": {"rotation", "intermediate", cables, "each", 5, "60",
		"landmine-rotations", "cable-rotations", cableWide},
	"swiss-ball-leg-rotations": {"rotation", "intermediate", "swiss-ball", "alternating", 0, "60",
		"cable-rotations-kneeling landmine-rotations", "tabletop-knee-rotations knee-rotations",
		"2 x 5 small; 2 x 7 small; 2 x 5 half; 2 x 7 half; 2 x 10 half; 2 x 7 full; 2 x 10 full; " + threeSets},
	"landmine-rotations": {"rotation", "intermediate advanced", "landmine barbell", "alternating", 4, "90",
		"", "cable-rotations swiss-ball-leg-rotations", "2 x 6; 2 x 8; 2 x 10; " + heavy},
	"bird-dog": {"extension", "beginner intermediate", "none", "alternating", 0, "30", "roman-chair-extension", "",
		"1 x 5 x 5 s; 1 x 7 x 5 s; 1 x 10 x 5 s; 1 x 8 x 7 s; 1 x 10 x 7 s; 1 x 8 x 10 s; 1 x 10 x 10 s"},
	"prone-back-extension": {"extension", "beginner", "none", "both", 0, "30", "roman-chair-extension", "",
		"1 x 5 x 5 s; 1 x 7 x 5 s; 1 x 10 x 5 s; 1 x 8 x 7 s; 1 x 10 x 7 s; 1 x 10 x 10 s"},
	"roman-chair-extension": {"extension", "intermediate advanced", "roman-chair", "both", 4, "60 90", "",
		"prone-back-extension bird-dog", "2 x 8; 2 x 10; 2 x 12; " + heavy + "; 3 x 15"},
	"knee-side-plank": {"side-flexion", "beginner", "none", "each", 0, "30", "side-plank", "",
		"1 x 10 s; 1 x 15 s; 1 x 20 s; 2 x 15 s; 2 x 20 s; 3 x 15 s; 3 x 20 s"},
	"side-plank": {"side-flexion", "intermediate advanced", "none", "each", 0, "45",
		"suitcase-carry side-bend roman-chair-side-bend", "knee-side-plank",
		"2 x 20 s; 2 x 25 s; 2 x 30 s; 2 x 40 s; 3 x 30 s; 3 x 40 s; 3 x 45 s"},
	"suitcase-carry": {"side-flexion", "intermediate advanced", "dumbbell kettlebell", "each", 4, "60", "", "side-plank",
		"2 x 20 s; 2 x 30 s; 2 x 40 s; 3 x 30 s; 3 x 40 s; 3 x 45 s"},
	"side-bend": {"side-flexion", "intermediate advanced", "dumbbell kettlebell", "each", 4, "60",
		"roman-chair-side-bend", "side-plank", "2 x 10; 2 x 12; 2 x 15; 3 x 10; 3 x 12; 3 x 15"},
	"roman-chair-side-bend": {"side-flexion", "intermediate advanced", "roman-chair", "each", 6, "60",
		"", "side-bend side-plank",
		"2 x 8 small; 2 x 8 half; 2 x 8 full; 2 x 10 full; 2 x 12 full; 3 x 10 full; 3 x 12 full; 3 x 15 full"},
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
	return row{string(e.Movement), joined(e.Levels), joined(e.Equipment), string(e.Sides), e.Reload,
		joined(rests), joined(e.Harder), joined(e.Easier), strings.Join(doses, "; ")}
}

func joined[T ~string](list []T) string { return strings.Join(words.Of(list), " ") }

// TestTempo compares what a rep takes: seconds out, at its end and back.
func TestTempo(t *testing.T) {
	golden := map[string]string{"knee-rotations": "2-2-2", "tabletop-knee-rotations": "2-1-2",
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

// TestAvoid compares the table of conditions, row by row.
func TestAvoid(t *testing.T) {
	const (
		cable = "cable-rotations cable-rotations-low-to-high cable-rotations-high-to-low cable-rotations-kneeling "
		roman = " roman-chair-side-bend"
	)
	for _, test := range []struct {
		condition workout.Condition
		leftOut   string
	}{
		{"disc", "texas-twist pallof-press-hold pallof-press " + cable + "swiss-ball-leg-rotations " +
			"landmine-rotations roman-chair-extension suitcase-carry side-bend" + roman},
		{"surgery", "texas-twist tabletop-knee-rotations pallof-press-hold pallof-press " + cable +
			"swiss-ball-leg-rotations landmine-rotations bird-dog prone-back-extension roman-chair-extension " +
			"knee-side-plank side-plank suitcase-carry side-bend" + roman},
		{"osteoporosis", "texas-twist " + cable + "swiss-ball-leg-rotations landmine-rotations " +
			"roman-chair-extension side-bend" + roman},
		{"pregnancy", "knee-rotations texas-twist tabletop-knee-rotations swiss-ball-leg-rotations " +
			"prone-back-extension roman-chair-extension" + roman},
	} {
		t.Run(string(test.condition), func(t *testing.T) {
			c := load(t)
			var leftOut []string
			for _, e := range c.All() {
				if slices.Contains(e.Avoid, test.condition) {
					leftOut = append(leftOut, e.ID)
				}
			}
			require.Equal(t, strings.Fields(test.leftOut), leftOut)
		})
	}
}

// TestCautions keeps what a condition asks of the moves that stay.
func TestCautions(t *testing.T) {
	half := "Turn to half range only, also where a step says full."
	golden := map[string]map[workout.Condition]string{
		"knee-rotations": {"osteoporosis": half,
			"surgery": "Do these only once your surgeon or physiotherapist has cleared them."},
		"tabletop-knee-rotations": {"osteoporosis": half},
	}
	each(t, func(t *testing.T, _ *workout.Catalogue, e *workout.Exercise) {
		require.Equal(t, golden[e.ID], e.Cautions)
	})
}
