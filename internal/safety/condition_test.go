package safety_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/exercises"
	"rotate/internal/catalog"
	"rotate/internal/safety"
	"rotate/internal/workout"
)

func builtIn(t *testing.T) *workout.Catalogue {
	t.Helper()
	layer, err := catalog.ReadDir(exercises.FS, "exercises")
	require.NoError(t, err)
	c, problems := catalog.Load(layer)
	require.NoError(t, problems.Err())
	return c
}

// TestGuards: every condition of the catalogue is there, and each exercise is left out or stays.
func TestGuards(t *testing.T) {
	c := builtIn(t)
	guards := safety.Guards(c)
	require.Len(t, guards, len(c.Conditions()))
	for i, g := range guards {
		require.Equal(t, c.Conditions()[i], g.Condition)
		require.Len(t, g.LeavesOut, len(c.All())-len(g.Stays))
		for _, e := range g.LeavesOut {
			require.True(t, e.AvoidedFor(g.Condition), "%s, %s", g.Condition, e.ID)
		}
		for _, e := range g.Stays {
			require.False(t, e.AvoidedFor(g.Condition), "%s, %s", g.Condition, e.ID)
		}
	}
}

func TestGuardText(t *testing.T) {
	one := &workout.Exercise{ID: "one", Name: "One", Avoid: []workout.Condition{"disc"},
		Limits: map[workout.Condition]workout.Range{"my-knee": workout.RangeSmall, "disc": workout.RangeHalf}}
	two := &workout.Exercise{ID: "two", Name: "Two", Limits: map[workout.Condition]workout.Range{"my-knee": workout.RangeHalf}}
	texts := map[workout.Condition]string{}
	for _, g := range safety.Guards(workout.NewCatalogue([]*workout.Exercise{one, two})) {
		texts[g.Condition] = g.Text()
	}
	require.Equal(t, "disc (acute, or with signs in the leg now; settled: plan without the flag): leaves out One.",
		texts[workout.Disc], "what is left out needs no limit")
	require.Equal(t, "shoulder: leaves nothing out.", texts[workout.Shoulder])
	require.Equal(t, "my-knee: leaves nothing out. Small range at most: One. Half range at most: Two.", texts["my-knee"])
	require.Contains(t, texts[workout.Surgery], "leaves everything out", "own exercises too")

	for _, g := range safety.Guards(builtIn(t)) {
		texts[g.Condition] = g.Text()
	}
	require.Contains(t, texts[workout.Surgery], "leaves out everything except Knee rotations. Half range at most: Knee rotations.")
	require.Contains(t, texts[workout.HipReplacement], "(until the surgeon lifts precautions, often 6-12 weeks)")
	require.Contains(t, texts[workout.HipReplacement], "Half range at most: Seated rotations.")
}
