package remark_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/remark"
	"rotate/internal/workout"
)

// What is written reads back as it was.
func TestWordsReadBack(t *testing.T) {
	hold := workout.Task{Exercise: &workout.Exercise{}, Work: workout.Work{Dose: workout.Dose{Sets: 2, Reps: 1, Hold: 10}}}
	for _, f := range []workout.Feedback{
		{}, {Easy: true}, {Hard: true}, {Rated: true}, {Rated: true, Pain: 10}, {Hurt: workout.HurtSome}, {Hurt: workout.HurtBad},
		{Hurt: workout.HurtStrong}, {Sore: true}, {Worse: true}, {Short: true}, {Skipped: true}, {Swap: true},
		{Short: true, Done: workout.Amount{Sets: 1, Reps: 1, Hold: 10}}, {Short: true, Done: workout.Amount{Sets: 1, Reps: 1, Hold: 3}},
		{Done: workout.Amount{Sets: 2, Reps: 1, Hold: 10}},
		{Hard: true, Rated: true, Pain: 3, Short: true, Done: workout.Amount{Sets: 1, Reps: 1, Hold: 10}},
		{Hard: true, Rated: true, Pain: 3, Sore: true, Worse: true, Load: "12.5 kg"}, {Load: "red band"},
	} {
		load := f.Load
		f.Load = ""
		f.Said = f != workout.Feedback{}
		f.Load = load
		require.Equal(t, f, remark.Read(", "+remark.Words(f), hold, nil).Feedback, remark.Words(f))
	}
}
