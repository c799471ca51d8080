package remark_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"rotate/internal/remark"
	"rotate/internal/workout"
)

// What is said of one side is said of that one, on whichever line it stands.
func TestSides(t *testing.T) {
	type side = workout.Side
	short, none := workout.Feedback{Said: true, Short: true}, workout.Feedback{Said: true, Skipped: true}
	did := func(seconds int32) workout.Feedback {
		return workout.Feedback{Said: true, Short: true, Done: workout.Amount{Sets: 2, Reps: 1, Hold: seconds}}
	}
	for text, want := range map[string]map[side]workout.Feedback{
		"left only":                      {workout.SideRight: none},
		"just the right":                 {workout.SideLeft: none},
		"forgot the right side":          {workout.SideRight: none},
		"right side skipped":             {workout.SideRight: none},
		"right: none":                    {workout.SideRight: short},
		"no right today":                 {workout.SideRight: short},
		"left went fine, right not":      {workout.SideRight: short},
		"only 7 s on the right":          {workout.SideRight: did(7)},
		"8 s left, 7 s right":            {workout.SideLeft: did(8), workout.SideRight: did(7)},
		"10 s left, 7 s right":           {workout.SideLeft: {Said: true, Done: workout.Amount{Sets: 2, Reps: 1, Hold: 10}}, workout.SideRight: did(7)},
		"stopped early on the left side": {workout.SideLeft: short},
	} {
		for on, other := range map[side]side{workout.SideLeft: workout.SideRight, workout.SideRight: workout.SideLeft} {
			task := theHold()
			task.Side = on
			read := remark.Read(", "+text, task, nil)
			assert.Equal(t, want[on], read.Feedback, "%s, on the %s", text, on)
			assert.Equal(t, want[other], read.Beside, "%s, on the %s", text, on)
		}
	}
	for _, text := range []string{"no time left", "left out the second set", "left it half done", "skipped, nothing left in me"} {
		read := remark.Read(", "+text, theHold(), nil)
		assert.Empty(t, read.Beside, text)
		assert.True(t, read.Short || read.Skipped, text)
	}
	other := remark.Read(", other side skipped", theHold(), nil)
	assert.Equal(t, none, other.Beside)
	assert.Empty(t, other.Feedback)
	inTurn := theHold()
	inTurn.Side = workout.SideInTurn
	assert.Equal(t, short, remark.Read(", left only", inTurn, nil).Feedback)
}
