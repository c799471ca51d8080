package planner_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/planner"
	"rotate/internal/workout"
)

// remarked is a week as it comes back with everything done, and the remark of one move.
func remarked(t *testing.T, c *workout.Catalogue, move, remark string, change func(*workout.Log)) []workout.Log {
	t.Helper()
	logs := judgedWeek{terms: terms(workout.LevelBeginner, 2), moves: []string{"knee-rotations 10", "pallof-press-hold 3"},
		marks: []string{"[x]", move + ":" + remark}}.read(t, c)
	change(&logs[len(logs)-1])
	return logs
}

// A level that was ticked is taken in a calm week only, one at a time, and it is said where it is not.
func TestNextLevelByTick(t *testing.T) {
	c := builtIn(t)
	up := func(level workout.Level) func(*workout.Log) {
		return func(l *workout.Log) {
			l.Choices = []workout.Choice{{Kind: workout.ChoiceMoveUp, Level: level, Ticked: true}}
		}
	}
	for _, test := range []struct {
		name, remark string
		level, want  workout.Level
		passed       string
	}{
		{"calm", " easy", "intermediate", "intermediate", ""},
		{"pain", " pain 5", "intermediate", "beginner", "after pain or a warning sign"},
		{"a sign", " tingling in my foot", "intermediate", "beginner", "after pain or a warning sign"},
		{"two at once", " easy", "advanced", "beginner", "one level at a time"},
	} {
		logs := remarked(t, c, "pallof", test.remark, up(test.level))
		plan, err := nextPlan(c, logs, planner.NextRequest{Terms: planner.Asked(logs[0]), Today: saturday})
		require.NoError(t, err)
		require.Equal(t, test.want, plan.Weeks[0].Level, test.name)
		require.Equal(t, test.passed != "", slices.ContainsFunc(plan.Warnings, func(w string) bool {
			return strings.Contains(w, "Move up") && strings.Contains(w, test.passed)
		}), "%s: %q", test.name, plan.Warnings)
	}
}

// A tick that brings nothing back leaves the record of the pain as it is.
func TestNextKeepsThePainOfWhatStaysOut(t *testing.T) {
	c := builtIn(t)
	out := workout.LeftOut{ID: "pallof-press", Name: "Pallof press", Reason: "pain 7"}
	logs := remarked(t, c, "knee", " easy", func(l *workout.Log) {
		l.LeftOut = []workout.LeftOut{out}
		l.Choices = []workout.Choice{{Kind: workout.ChoiceBringBack, Exercise: c.ByID("pallof-press"), Ticked: true}}
	})
	for name, change := range map[string]func(*planner.NextRequest){
		"no equipment": func(r *planner.NextRequest) { r.Equipment = []workout.Equipment{"none"} },
		"excluded":     func(r *planner.NextRequest) { r.Exclude = []string{"pallof-press"} },
	} {
		request := planner.NextRequest{Terms: logs[0].Terms, Today: saturday}
		change(&request)
		plan, err := nextPlan(c, logs, request)
		require.NoError(t, err)
		require.Equal(t, []workout.LeftOut{out}, plan.Weeks[0].LeftOut, name)
	}
}

// After pain or a warning sign a step that is prescribed does not rise, and what has to come in comes at
// its first step.
func TestNextPrescribedUnderACap(t *testing.T) {
	c := builtIn(t)
	logs := remarked(t, c, "pallof", " pain 5", func(*workout.Log) {})
	plan, err := nextPlan(c, logs, planner.NextRequest{Terms: logs[0].Terms, Today: saturday,
		Include: []planner.Prescribed{{ID: "pallof-press-hold", Step: 8}}})
	require.NoError(t, err)
	require.Contains(t, told(plan), "= pallof-press-hold 2: 2 x 10 s, light")
	require.Contains(t, strings.Join(plan.Warnings, "; "), "nothing goes up", told(plan))
	request := planner.NextRequest{Terms: logs[0].Terms, Today: saturday}
	request.Avoid = []workout.Condition{"disc"}
	request.LeftOut = []workout.LeftOut{{ID: "knee-rotations", Name: "Knee rotations", Reason: workout.YourChoice}}
	plan, err = nextPlan(c, logs, request)
	require.NoError(t, err)
	for _, m := range plan.Weeks[0].Moves {
		require.Equal(t, 1, m.Step, m.Exercise.ID)
	}
}

// A week of rest keeps its days, however often it is planned.
func TestNextRestWeekKeepsItsDays(t *testing.T) {
	c := builtIn(t)
	logs := remarked(t, c, "", " pain 8", func(*workout.Log) {})
	for days, want := range map[int]int{5: 7, 8: 7, 13: 7, 14: 14} {
		plan, err := nextPlan(c, logs, planner.NextRequest{Terms: logs[0].Terms, Today: monday.Add(days)})
		require.NoError(t, err)
		require.True(t, plan.Weeks[0].Rest)
		require.Equal(t, monday.Add(want), plan.Weeks[0].Start, days)
	}
}
