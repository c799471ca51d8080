package planner_test

import (
	"fmt"
	"slices"
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
		load  string
		open  bool // nothing was ticked in the week before
		want  []string
	}{
		"one week":      {0, 1, "red band", false, []string{"pallof-press-hold 8 red band", "cable-rotations 7 green band"}},
		"after pain":    {5, 1, "red band", false, []string{"pallof-press-hold 7 red band", "cable-rotations 7 green band"}},
		"two weeks off": {0, 2, "red band", false, []string{"pallof-press-hold 7 next band down", "cable-rotations 4 next band down"}},
		"a rise":        {0, 1, "next band up", false, []string{"pallof-press-hold 8 as before", "cable-rotations 7 green band"}},
		"a rise hurt":   {5, 1, "next band up", false, []string{"pallof-press-hold 8 next band down", "cable-rotations 7 green band"}},
		"it hurt badly": {7, 1, "red band", false, []string{"pallof-press-hold 1 light", "cable-rotations 7 green band"}},
		"never trained": {0, 1, "red band", true, []string{"tabletop-knee-rotations 3 ", "pallof-press-hold 2 light"}},
	} {
		t.Run(name, func(t *testing.T) {
			week := home
			week.Moves = slices.Clone(home.Moves)
			week.Moves[0].Dose.Load = test.load
			log := trained(week.LayOut(week.Moves, workout.SideLeft))
			if test.open {
				each(&log, anyLine, notDone)
			}
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

// What someone chose stays: only what came in by itself goes again.
func TestNextKeepsWhatWasChosen(t *testing.T) {
	c := builtIn(t)
	band := terms(workout.LevelBeginner, 2)
	band.Equipment = []workout.Equipment{"none", "band"}
	none := band
	none.Equipment = []workout.Equipment{"none"}
	hold, knee, texas, seated := c.ByID("pallof-press-hold"), c.ByID("knee-rotations"), c.ByID("texas-twist"), c.ByID("seated-rotations")
	week := func(number int, terms workout.Terms, moves ...*workout.Exercise) workout.Log {
		var list []workout.Move
		for _, e := range moves {
			list = append(list, terms.Ladder(e).At(3))
		}
		return trained(workout.Week{Terms: terms, Number: number, Start: monday.Add(7 * (number - 1))}.LayOut(list, workout.SideLeft))
	}
	second := week(2, none, seated, texas)
	second.Choices = []workout.Choice{{Kind: workout.ChoiceSwap, Exercise: texas, For: knee, Ticked: true}}
	logs := []workout.Log{week(1, band, hold, texas), second, week(3, none, seated, knee)}
	plan, err := nextPlan(c, logs, planner.NextRequest{Terms: band, Today: logs[2].Start.Add(5)})
	require.NoError(t, err)
	require.NotNil(t, plan.Weeks[0].Move(knee).Exercise)
	require.NotNil(t, plan.Weeks[0].Move(hold).Exercise)
}

// After an emergency what comes back begins again, as every move does.
func TestNextComesBackAfterAClearance(t *testing.T) {
	c := builtIn(t)
	band := terms(workout.LevelBeginner, 2)
	band.Equipment = []workout.Equipment{"none", "band"}
	none := band
	none.Equipment = []workout.Equipment{"none"}
	hold, knee, texas := c.ByID("pallof-press-hold"), c.ByID("knee-rotations"), c.ByID("texas-twist")
	for _, cleared := range []bool{false, true} {
		var logs []workout.Log
		for i, other := range []*workout.Exercise{hold, texas, texas} {
			terms := none
			if other == hold {
				terms = band
			}
			if i == 1 && cleared {
				terms.Cleared = monday.Add(7)
			}
			moves := []workout.Move{terms.Ladder(knee).At(3), terms.Ladder(other).At(5)}
			if other == hold {
				moves[1].Dose.Load = "red band"
			}
			logs = append(logs, trained(workout.Week{Terms: terms, Number: i + 1, Start: monday.Add(7 * i)}.LayOut(moves, workout.SideLeft)))
		}
		plan, err := nextPlan(c, logs, planner.NextRequest{Terms: band, Today: logs[2].Start.Add(5)})
		require.NoError(t, err)
		m := plan.Weeks[0].Move(hold)
		require.Equal(t, cleared, m.Step == 2 && m.Dose.Load == "light", m)
	}
}
