package planner_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/planner"
	"rotate/internal/workout"
)

// Weeks that no note of the program's own holds are judged too, or refused, without a panic.
func TestNextOddLogs(t *testing.T) {
	c := builtIn(t)
	week := func(change func(*workout.Log)) workout.Log {
		w := workout.Week{Terms: terms(workout.LevelBeginner, 2), Number: 1, Start: monday}
		log := trained(w.LayOut([]workout.Move{moveOf(t, c, w.Terms, "knee-rotations 4"), moveOf(t, c, w.Terms, "pallof-press 4")}, workout.SideLeft))
		change(&log)
		return log
	}
	later := func(log workout.Log, weeks int) workout.Log {
		log.Start = log.Start.Add(7 * weeks)
		return log
	}
	plain := week(func(*workout.Log) {})
	easy := week(func(l *workout.Log) { l.Deload = true })
	for name, logs := range map[string][]workout.Log{
		"nothing trained": {week(func(l *workout.Log) { l.Trained = nil })},
		"no sessions":     {week(func(l *workout.Log) { l.Trained, l.Sessions = nil, nil })},
		"no moves":        {week(func(l *workout.Log) { l.Moves = nil })},
		"a step too high": {week(func(l *workout.Log) { l.Moves[0].Step, l.Moves[1].Step = 13, 99 })},
		"a step too low":  {week(func(l *workout.Log) { l.Moves[0].Step, l.Moves[1].Step = 0, -1 })},
		"no place":        {week(func(l *workout.Log) { l.Wanted = 0 })},
		"unknown left out": {week(func(l *workout.Log) {
			l.LeftOut = []workout.LeftOut{{ID: "moonwalk", Name: "Moonwalk", Reason: "pain 6"}}
		})},
		"all easy":      {easy, later(easy, 1), later(easy, 2)},
		"week 30":       {week(func(l *workout.Log) { l.Number = 30 })},
		"week 9999":     {week(func(l *workout.Log) { l.Number = 9999 })},
		"numbers fall":  {week(func(l *workout.Log) { l.Number = 8 }), later(plain, 1)},
		"a year missed": {plain, later(plain, 52)},
		"only rest":     {{Week: workout.Week{Terms: plain.Terms, Number: 1, Start: monday, Rest: true}}},
	} {
		t.Run(name, func(t *testing.T) {
			last := logs[len(logs)-1]
			plan, err := nextPlan(c, logs, planner.NextRequest{Terms: last.Terms, Today: last.Start.Add(5)})
			if last.Wanted == 0 {
				require.Error(t, err)
				return
			}
			require.NoError(t, err)
			for _, m := range plan.Weeks[0].Moves {
				require.True(t, 1 <= m.Step && m.Step <= m.Exercise.Steps(), told(plan))
			}
		})
	}
}

// An exercise begins at the step that is prescribed, or at the next lower one that there is.
func TestIncludeStep(t *testing.T) {
	c := builtIn(t)
	for _, test := range []struct {
		step, want int
		avoid      []workout.Condition
	}{{0, 2, nil}, {1, 1, nil}, {6, 6, nil}, {99, 10, nil}, {4, 3, []workout.Condition{workout.Disc}}} {
		q := request()
		q.Avoid, q.Include = test.avoid, []planner.Prescribed{{ID: "knee-rotations", Step: test.step}}
		plan, err := planner.New(c, q)
		require.NoError(t, err)
		require.Equal(t, test.want, plan.Weeks[0].Move(c.ByID("knee-rotations")).Step)

		week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"knee-rotations 3"}}
		week.terms.Avoid = test.avoid
		plan, err = week.after(t, c, func(r *planner.NextRequest) { r.Include = q.Include })
		require.NoError(t, err)
		if test.step > 0 {
			require.Equal(t, test.want, plan.Weeks[0].Moves[0].Step)
		}
	}
}
