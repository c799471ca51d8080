package note_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/workout"
)

// A known move with few steps stands beside one that is further on than it can ever be.
func TestHowToOfKnownMovesBesideOthers(t *testing.T) {
	c := builtin(t)
	few, many := c.ByID("pallof-press"), c.ByID("knee-rotations")
	week := workout.Week{Terms: workout.Terms{Level: workout.LevelBeginner, Wanted: 2, Days: workout.DefaultDays(2)},
		Number: 9, Start: workout.Date{Year: 2026, Month: 11, Day: 23},
		Moves: []workout.Move{workout.Ladder{Exercise: many}.At(many.Steps()), workout.Ladder{Exercise: few}.At(2)}}
	text := note.Markdown(&workout.Plan{Weeks: []workout.Week{week}, Known: []string{few.ID, many.ID}}, note.Options{})
	require.Contains(t, text, "### Pallof press\n")
}
