package planner_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/planner"
	"rotate/internal/workout"
)

func weeks(n int, week judgedWeek) []judgedWeek {
	list := make([]judgedWeek, n)
	for i := range list {
		list[i] = week
	}
	return list
}

// A step that comes in the third hard week, or slowly under pain of 3, does not come in a week with a doubt.
func TestNextNoSlowRiseInDoubt(t *testing.T) {
	c := builtIn(t)
	for _, test := range []struct{ always, doubt, sure, unsure string }{
		{": hard", "Fri left: felt something go", "up texas-twist 5", "hold texas-twist 4"},
		{"Mon: pain 3", "Fri left: bad", "up texas-twist 5", "hold texas-twist 4"},
	} {
		before := 2
		if test.always != ": hard" {
			before = 8
		}
		week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"texas-twist 4"}, marks: []string{"[x]", test.always}}
		week.before = weeks(before, week)
		plan, err := week.after(t, c, func(r *planner.NextRequest) { r.Deload = new(bool) })
		require.NoError(t, err)
		requireVerdict(t, test.sure, "one step up: ", plan)
		week.marks = append(week.marks, test.doubt)
		plan, err = week.after(t, c, func(r *planner.NextRequest) { r.Deload = new(bool) })
		require.NoError(t, err)
		requireVerdict(t, test.unsure, "same again: ", plan)
	}
}

// Weeks of slight pain are counted from the last one that was worse; how long it is no better, in all.
func TestNextSlightPainSinceItWasWorse(t *testing.T) {
	c := builtIn(t)
	slight := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"texas-twist 4"}, marks: []string{"[x]", "Mon left: pain 3"}}
	worse, judged := slight, slight
	worse.marks = []string{"[x]", "Fri left: worse next day"}
	judged.before = append(append(weeks(5, slight), worse), weeks(2, slight)...)
	plan, err := judged.after(t, c, func(r *planner.NextRequest) { r.Deload = new(bool) })
	require.NoError(t, err)
	requireVerdict(t, "back texas-twist 3", "one step back: pain 3 of 10, for the third week, no better after 9 weeks, so see a doctor", plan)
}

// A load that rose within a week and hurt is taken back; where nothing rises, what was typed above the plan is not planned,
// and the lower load of a lay-off counts beside pain.
func TestNextNoMoreLoadAfterPainOrDoubt(t *testing.T) {
	c := builtIn(t)
	for _, test := range []struct {
		name  string
		marks []string
		start workout.Date
		load  string
	}{
		{"fine", []string{"Fri: 15 kg"}, workout.Date{}, "15 kg"},
		{"it hurt", []string{"Fri: 15 kg, pain 4"}, workout.Date{}, "10 kg"},
		{"slight pain", []string{"Fri: 15 kg, pain 3"}, workout.Date{}, "10 kg"},
		{"a doubt", []string{"Fri: 15 kg, bad"}, workout.Date{}, "10 kg"},
		{"a sign", []string{"Fri: 15 kg, dizzy"}, workout.Date{}, "10 kg"},
		{"less", []string{"Fri: 8 kg, dizzy"}, workout.Date{}, "8 kg"},
		{"pain before two weeks off", []string{"Fri: pain 4"}, monday.Add(19), "9 kg"},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(workout.LevelIntermediate, 1), moves: []string{"cable-rotations 7 10 kg"}, marks: append([]string{"[x]"}, test.marks...)}
			plan, err := week.after(t, c, func(r *planner.NextRequest) { r.Start = test.start })
			require.NoError(t, err)
			require.Equal(t, test.load, plan.Weeks[0].Moves[0].Dose.Load, told(plan))
		})
	}
}

// A lay-off takes from the step that was trained, however often the weeks of it were planned.
func TestNextLayOffTakesOnce(t *testing.T) {
	c := builtIn(t)
	trained := judgedWeek{terms: terms(workout.LevelIntermediate, 2), moves: []string{"cable-rotations 7 10 kg", "pallof-press 3"}}
	left := trained
	left.moves, left.marks = []string{"cable-rotations 4 9 kg", "pallof-press 3"}, []string{"pallof [x]"}
	left.before = []judgedWeek{trained, trained, left}
	plan, err := left.after(t, c, nil)
	require.NoError(t, err)
	require.Contains(t, told(plan), "back cable-rotations: same again: 17 days without training")
	require.Contains(t, told(plan), "= cable-rotations 4: 2 x 8, full range, 9 kg")
}

// After a settled sign nobody is asked about it again.
func TestNextSettledSignIsNotAskedAbout(t *testing.T) {
	c := builtIn(t)
	sign := judgedWeek{terms: terms(workout.LevelIntermediate, 1), moves: []string{"cable-rotations 7"}, marks: []string{"[x]", "Mon left: fever"}}
	easy := judgedWeek{terms: sign.terms, moves: sign.moves, easy: true, before: []judgedWeek{sign}}
	easy.terms.Cleared = monday
	plan, err := easy.after(t, c, nil)
	require.NoError(t, err)
	requireVerdict(t, "hold cable-rotations 7", "same again, with all sets: nothing goes up for two weeks after you were cleared", plan)
}
