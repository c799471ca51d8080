package planner_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/planner"
	"rotate/internal/workout"
)

// What a sign, or pain elsewhere, means for the other moves of the week: nothing rises and nothing is new.
func TestNextWholeWeek(t *testing.T) {
	c := builtIn(t)
	const up = "up knee-rotations: one step up: done on Monday, Wednesday and Friday"
	hold := func(reason string) string { return "hold knee-rotations: same again: " + reason }
	for _, test := range []struct{ name, mark, want string }{
		{"pain 3 elsewhere", "Mon left texas: pain 3", up},
		{"pain 4 elsewhere", "Mon left texas: pain 4", hold("Texas twist hurt this week")},
		{"a word for pain elsewhere", "Mon left texas: hurts", up},
		{"a word for bad pain elsewhere", "Mon left texas: strained", hold("Texas twist hurt this week")},
		{"a word for strong pain elsewhere", "Mon left texas: agony", hold("Texas twist hurt this week")},
		{"a companion", "Mon bird-dog: pain 4", hold("Bird dog hurt this week")},
		{"see someone", "Mon left texas: no better after a few weeks", up},
		{"stop", "Mon left texas: dizzy", hold(`first ask a doctor or physiotherapist about "dizzy"`)},
		{"nerves", "Mon left texas: tingling toes", hold(`first ask a doctor or physiotherapist about "tingling toes"`)},
		{"a doctor", "Mon left texas: fever", hold(`first see a doctor urgently about "fever"`)},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(workout.LevelBeginner, 3), marks: []string{"[x]", test.mark},
				moves: []string{"knee-rotations 3", "texas-twist 3", "bird-dog 2"}}
			plan, err := week.after(t, c, nil)
			require.NoError(t, err)
			require.Equal(t, test.want, told(plan)[0])
			require.Equal(t, test.want == up, len(plan.Weeks[0].Moves) > 3, "a third rotation move comes in")
		})
	}
}

// A sign that can wait, or may be none, keeps the move that it was written behind, through an easy week too.
func TestNextSignOfOneMove(t *testing.T) {
	c := builtIn(t)
	for remark, reason := range map[string]string{
		"no better after a few weeks": `first ask a doctor or physiotherapist about "no better after a few weeks"`,
		"bladder gurgles":             `first find out whether "bladder gurgles" is a warning sign`,
	} {
		week := judgedWeek{terms: terms(workout.LevelBeginner, 2), moves: []string{"knee-rotations 3", "texas-twist 3"}, marks: []string{"[x]", "Mon left texas: " + remark}}
		plan, err := week.after(t, c, nil)
		require.NoError(t, err)
		require.Equal(t, "hold texas-twist: same again: "+reason, told(plan)[1])
		require.Equal(t, "up knee-rotations: one step up: done on Monday, Wednesday and Friday", told(plan)[0])

		easy := judgedWeek{terms: week.terms, easy: true, moves: week.moves, before: []judgedWeek{week}}
		plan, err = easy.after(t, c, nil)
		require.NoError(t, err)
		require.Equal(t, "hold texas-twist: same again, with all sets: "+reason, told(plan)[1])
	}
}

// A sign that belongs to no move sends none back.
func TestNextSignOfNoMove(t *testing.T) {
	c := builtIn(t)
	log := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"texas-twist 3"}}.read(t, c)[0]
	log.Signs = []workout.Sign{{Warning: workout.Warning{Urgency: workout.UrgencyNerve, Words: "leg went numb"}}}
	plan, err := nextPlan(c, []workout.Log{log}, planner.NextRequest{Terms: log.Terms, Today: saturday})
	require.NoError(t, err)
	require.Equal(t, `hold texas-twist: same again: first ask a doctor or physiotherapist about "leg went numb"`, told(plan)[0])
	require.Equal(t, log.Signs[0].Warning, plan.Warning)
}

// An emergency comes before every other error.
func TestNextEmergencyFirst(t *testing.T) {
	c := builtIn(t)
	for name, change := range map[string]func(*planner.NextRequest){
		"nothing else":      nil,
		"days do not fit":   func(r *planner.NextRequest) { r.Days = r.Days[:1] },
		"start too early":   func(r *planner.NextRequest) { r.Start = monday },
		"an unknown remedy": func(r *planner.NextRequest) { r.Equipment = []workout.Equipment{"none"} },
	} {
		week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"texas-twist 3"},
			marks: []string{"[x]", ": pain 8", "Wed left: no bladder control"}}
		_, err := week.after(t, c, change)
		var emergency *planner.EmergencyError
		require.ErrorAs(t, err, &emergency, name)
		require.Equal(t, "no bladder control", emergency.Sign.Words, name)
	}
}

// Once cleared, rows 1 to 3 hold, and every move that goes on begins again, without a typed load.
func TestNextCleared(t *testing.T) {
	c := builtIn(t)
	after := func(marks ...string) *workout.Plan {
		week := judgedWeek{terms: terms(workout.LevelIntermediate, 2), moves: []string{"texas-twist 3", "cable-rotations 5 12 kg"},
			marks: append([]string{"[x]", "Mon left texas: no bladder control"}, marks...)}
		plan, err := week.after(t, c, func(r *planner.NextRequest) { r.Cleared = saturday })
		require.NoError(t, err)
		require.Equal(t, saturday, plan.Weeks[0].Cleared)
		return plan
	}
	texas := `back texas-twist: back to the start: you wrote "no bladder control" and were cleared to train`
	require.Equal(t, []string{texas, `back cable-rotations: back to the start: you wrote "no bladder control" and were cleared to train`,
		"= texas-twist 2: 2 x 15 s, small range", "= cable-rotations 2: 2 x 8, small range, light"}, told(after()))
	require.Equal(t, []string{texas, "stop cable-rotations: left out: pain 6 of 10; rest it, and see someone if it does not settle",
		"= texas-twist 2: 2 x 15 s, small range"}, told(after("Mon left cable: pain 6")))
	require.Equal(t, []string{texas, `back cable-rotations: back to the start: you wrote "no bladder control" and were cleared to train`,
		"= texas-twist 2: 2 x 15 s, small range", "= cable-rotations 2: 2 x 8, small range, light"}, told(after("Mon left cable: pain 4")))
}

// For two full weeks after a clearance nothing rises: the sentence stays until a full week was trained.
func TestNextAfterClearance(t *testing.T) {
	c := builtIn(t)
	const held = ": nothing goes up for two weeks after you were cleared to train"
	for _, test := range []struct {
		name  string
		easy  bool
		marks []string
		want  string
		stays bool
	}{
		{"a full week", false, nil, "hold texas-twist: same again" + held, false},
		{"an easy week", true, nil, "hold texas-twist: same again, with all sets" + held, true},
		{"nothing done", false, []string{"[ ]"}, "hold texas-twist: same again: nothing is ticked", true},
	} {
		week := judgedWeek{terms: terms(workout.LevelBeginner, 1), easy: test.easy, moves: []string{"texas-twist 1"}, marks: test.marks}
		week.terms.Cleared = monday.Add(-2)
		plan, err := week.after(t, c, nil)
		require.NoError(t, err)
		require.Equal(t, test.want, told(plan)[0], test.name)
		require.Equal(t, test.stays, !plan.Weeks[0].Cleared.IsZero(), test.name)
	}
}

// Signs of a nerve or to stop at in two attempted weeks running keep everything for two full weeks more.
func TestNextSignsRunning(t *testing.T) {
	c := builtIn(t)
	no := false
	fine := judgedWeek{terms: terms(workout.LevelBeginner, 2), moves: []string{"knee-rotations 4", "texas-twist 4"}}
	week := func(words string) judgedWeek {
		w := fine
		w.marks = []string{"[x]", "Mon left texas: " + words}
		return w
	}
	numb, dizzy := week("toes went numb"), week("dizzy")
	for _, test := range []struct {
		name  string
		weeks []judgedWeek
		why   string
	}{
		{"once", []judgedWeek{fine, numb, fine}, "one step up: "},
		{"two running", []judgedWeek{numb, numb, fine}, "same again: there were warning signs two weeks in a row, so see"},
		{"one of each", []judgedWeek{dizzy, numb, fine}, "same again: there were warning signs two weeks in a row, so see"},
		{"not running", []judgedWeek{numb, fine, numb, fine}, "one step up: "},
		{"two weeks later", []judgedWeek{numb, numb, fine, fine}, "one step up: "},
	} {
		judged := test.weeks[len(test.weeks)-1]
		judged.before = test.weeks[:len(test.weeks)-1]
		plan, err := judged.after(t, c, func(r *planner.NextRequest) { r.Deload = &no })
		require.NoError(t, err)
		require.Regexp(t, "^"+test.why, plan.Changes[0].Reason.String(), test.name)
	}
}
