package safety_test

import (
	"fmt"
	"testing"
	"time"

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

// TestGuards: every condition of the catalogue is there, with what it leaves out and what it limits.
func TestGuards(t *testing.T) {
	c := builtIn(t)
	guards := safety.Guards(c)
	require.Len(t, guards, len(c.Conditions()))
	for i, g := range guards {
		require.Equal(t, c.Conditions()[i], g.Condition)
		var leavesOut, limits []*workout.Exercise
		for _, e := range c.All() {
			if e.AvoidedFor(g.Condition) {
				leavesOut = append(leavesOut, e)
			} else if _, limited := e.Limits[g.Condition]; limited {
				limits = append(limits, e)
			}
		}
		require.Equal(t, leavesOut, g.LeavesOut, g.Condition)
		require.Equal(t, limits, g.Limits, g.Condition)
	}
}

// TestManyConditions: a stranger's catalogue with a condition of its own for each exercise takes no
// longer than it is long.
func TestManyConditions(t *testing.T) {
	list := make([]*workout.Exercise, catalog.MaxExercises)
	for i := range list {
		list[i] = &workout.Exercise{ID: fmt.Sprint(i), Name: fmt.Sprint(i), Avoid: []workout.Condition{workout.Condition(fmt.Sprintf("own-%d", i))}}
	}
	begin := time.Now()
	guards := safety.Guards(workout.NewCatalogue(list))
	require.Len(t, guards, catalog.MaxExercises+len(workout.KnownConditions()))
	require.Equal(t, "own-0: leaves out 0.", guards[len(workout.KnownConditions())].Text())
	require.Less(t, time.Since(begin), 5*time.Second)
}

func TestGuardText(t *testing.T) {
	one := &workout.Exercise{ID: "one", Name: "One", Avoid: []workout.Condition{"disc"},
		Limits: map[workout.Condition]workout.Range{"my-knee": workout.RangeSmall, "disc": workout.RangeHalf}}
	two := &workout.Exercise{ID: "two", Name: "Two", Limits: map[workout.Condition]workout.Range{"my-knee": workout.RangeHalf}}
	texts := map[workout.Condition]string{}
	for _, g := range safety.Guards(workout.NewCatalogue([]*workout.Exercise{one, two})) {
		texts[g.Condition] = g.Text()
	}
	require.Equal(t, "disc (acute, or with symptoms in the leg now; once it has settled, plan without it): leaves out One.",
		texts[workout.Disc], "what is left out needs no limit")
	require.Equal(t, "shoulder: this catalogue has no advice for it; ask your clinician.", texts[workout.Shoulder])
	require.Equal(t, "my-knee: leaves nothing out. Small range at most: One. Half range at most: Two.", texts["my-knee"])
	require.Contains(t, texts[workout.Surgery], "leaves everything out", "own exercises too")

	for _, g := range safety.Guards(builtIn(t)) {
		texts[g.Condition] = g.Text()
	}
	require.Contains(t, texts[workout.Surgery], "leaves out everything except Knee rotations. Half range at most: Knee rotations.")
	require.Contains(t, texts[workout.HipReplacement], "(until your surgeon lifts the restrictions, often after 6-12 weeks)")
	require.Contains(t, texts[workout.HipReplacement], "Half range at most: Seated rotations.")
}
