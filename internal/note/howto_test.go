package note_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/markdown"
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

// What is copied from the how-to to below a task, in one line or in several, says nothing about how it
// was; what is typed above it still does.
func TestCopiedBelowTask(t *testing.T) {
	c := builtin(t)
	for _, e := range c.All() {
		for _, text := range slices.Concat(e.Cues, e.Instructions) {
			for _, width := range []int{40, 1000} {
				copied := markdown.Wrap("Cue: "+text, width, "  ")
				task := fmt.Sprintf("- [x] %s: %s\n  pain 1\n  %s\n", e.Label(e.SidesOf()[0]), e.Progression[0], copied)
				n := note.Read("w.md", []byte("# Rotation plan: week 1, from 2026-11-16\n\n## Mon 2026-11-16 (5 min)\n\n"+task), c)
				require.Equal(t, workout.Feedback{Said: true, Rated: true, Pain: 1}, n.Weeks[0].Trained[0].Lines[0].Feedback, task)
				require.Empty(t, n.Weeks[0].Own, task)
				require.Empty(t, n.Weeks[0].Signs, task)
			}
		}
	}
}
