package remark

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/workout"
)

// All that was asked for is no complaint, in whatever words.
func TestAllOfOneSet(t *testing.T) {
	task := workout.Task{Exercise: &workout.Exercise{}, Work: workout.Work{Dose: workout.Dose{Sets: 1, Reps: 8}}}
	for _, text := range []string{"did 1 set", "did one set", "1 set", "did 1 x 8"} {
		f := Read(", "+text, task, nil).Feedback
		require.True(t, f.Unsure == "" && !f.Short && !f.Skipped, "%q: %+v", text, f)
	}
	require.True(t, Read(", did half a set", task, nil).Short)
}
