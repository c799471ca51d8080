package trainer_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/exercises"
	"rotate/internal/catalog"
	"rotate/internal/note"
	"rotate/internal/safety"
	"rotate/internal/trainer"
	"rotate/internal/workout"
)

// Whatever is done and said of a move, a note can hold it, and reads as it.
func TestAllCanBeWritten(t *testing.T) {
	layer, err := catalog.ReadDir(exercises.FS, "exercises")
	require.NoError(t, err)
	c, problems := catalog.Load(layer)
	require.NoError(t, problems.Err())
	for _, line := range []string{"Pallof press hold (left): 2 x 10 s, light", "Knee rotations: 2 x 8 per side, small range", "Pallof press (right): 1 x 8, light"} {
		text := "# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 1 move, Mon Thu.\n\n## Mon 2026-11-23\n\n- [ ] " + line + "\n"
		n := note.Read("week.md", []byte(text), c)
		require.NoError(t, n.Problems.Err())
		week, day, _ := n.Day(workout.Date{Year: 2026, Month: 11, Day: 23})
		for said, say := range everythingSaid() {
			for _, minutes := range []float64{0, 0.4, 0.8, 1.2, 3, 10} {
				s := trainer.New(week.Tasks(day.Lines))
				s.Tick(time.Duration(minutes * float64(time.Minute)))
				say(s)
				r := s.Results()[0]
				mark := note.Marked{Exercise: r.Exercise, Side: r.Side, Done: r.Done(), Said: r.Said()}
				edit, err := n.Mark(day.Date, []note.Marked{mark}, c)
				require.NoError(t, err, "%s: %s after %v minutes", line, said, minutes)
				_, again, _ := note.Read("week.md", edit.After.Bytes(), c).Day(day.Date)
				require.Equal(t, r.Done(), again.Lines[0].Tick == workout.TickDone)
				require.Equal(t, r.Pain, again.Lines[0].Pain, said)
				require.True(t, r.Hurt == workout.HurtNot || again.Lines[0].Hurt >= workout.HurtSome, said)
			}
		}
	}
}

// everythingSaid is all that can be said of a move, in all combinations.
func everythingSaid() map[string]func(*trainer.Session) {
	all := map[string]func(*trainer.Session){}
	for _, feeling := range []trainer.Feeling{"", trainer.Easy, trainer.Hard} {
		for pain := -2; pain <= 10; pain++ { // -2: none, -1: without a number
			for _, warning := range append(safety.Common(), workout.Warning{}) {
				all[fmt.Sprintf("%s %d %s", feeling, pain, warning.Words)] = func(s *trainer.Session) {
					if feeling != "" {
						s.Feel(feeling)
					}
					switch {
					case pain == -1:
						s.Hurt()
					case pain >= 0:
						s.Pain(pain)
					}
					if warning.Words != "" {
						s.Warn(warning)
					}
				}
			}
		}
	}
	return all
}
