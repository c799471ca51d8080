package planner_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/planner"
	"rotate/internal/workout"
)

// A week without equipment costs nothing: what was not possible comes back where it was left, with its load, and what
// stood in for it goes.
func TestNextAfterAWeekWithoutEquipment(t *testing.T) {
	c := builtIn(t)
	band := terms(workout.LevelIntermediate, 2)
	band.Equipment = []workout.Equipment{"none", "band"}
	none := band
	none.Equipment = []workout.Equipment{"none"}
	hold, cable := c.ByID("pallof-press-hold"), c.ByID("cable-rotations")
	at := func(e *workout.Exercise, step int, load string) workout.Move {
		m := band.Ladder(e).At(step)
		m.Dose.Load = load
		return m
	}
	home := workout.Week{Terms: band, Number: 9, Start: monday}.LayOut([]workout.Move{at(hold, 8, "red band"), at(cable, 7, "green band")}, workout.SideLeft)
	for name, test := range map[string]struct {
		hurts int // in the week before
		weeks int // without equipment
		want  []string
	}{
		"one week":      {0, 1, []string{"pallof-press-hold 8 red band", "cable-rotations 7 green band"}},
		"after pain":    {5, 1, []string{"pallof-press-hold 7 red band", "cable-rotations 7 green band"}},
		"two weeks off": {0, 2, []string{"pallof-press-hold 7 next band down", "cable-rotations 4 next band down"}},
	} {
		t.Run(name, func(t *testing.T) {
			log := trained(home)
			if test.hurts > 0 {
				each(&log, ofMove(hold), saysPain(test.hurts))
			}
			logs := []workout.Log{log}
			asked := none
			for week := range test.weeks + 1 {
				if week == test.weeks {
					asked = band
				}
				plan, err := nextPlan(c, logs, planner.NextRequest{Terms: asked, Today: logs[len(logs)-1].Start.Add(5)})
				require.NoError(t, err)
				logs = append(logs, trained(plan.Weeks[0]))
			}
			var got []string
			for _, m := range logs[len(logs)-1].Moves {
				got = append(got, fmt.Sprintf("%s %d %s", m.Exercise.ID, m.Step, m.Dose.Load))
			}
			require.Equal(t, test.want, got)
		})
	}
}
