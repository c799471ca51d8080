package remark_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/remark"
	"rotate/internal/workout"
)

// What the sheet teaches is read as it is meant, alone and one after the other.
func TestSayings(t *testing.T) {
	task := workout.Task{Exercise: &workout.Exercise{ID: "x", Name: "X", Sides: workout.SidesEach},
		Work: workout.Work{Side: workout.SideLeft, Dose: workout.Dose{Sets: 2, Reps: 8, Load: "light"}}}
	var read []string
	for _, s := range remark.Sayings() {
		r := remark.Read(" "+s.Words, task, nil)
		require.True(t, r.Whole(), s.Words)
		read = append(read, terse(r))
	}
	require.Equal(t, []string{"easy", "hard", "pain 3", "worse", "short, did 1 x 8", "10 kg", "red band", "skipped", "swap"}, read)
}
