package planner_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/planner"
	"rotate/internal/workout"
)

// chosen judges weeks of which the last one offers a choice that was ticked.
func chosen(t *testing.T, c *workout.Catalogue, week judgedWeek, choice workout.Choice) *workout.Plan {
	t.Helper()
	logs := week.read(t, c)
	last := &logs[len(logs)-1]
	choice.Ticked = true
	last.Choices = []workout.Choice{choice}
	plan, err := nextPlan(c, logs, planner.NextRequest{Terms: planner.Asked(*last), Today: saturday})
	require.NoError(t, err)
	return plan
}

// Moving up is offered when a move is at its last step, something of the level would follow, and the last
// two full weeks went without pain or a warning word.
func TestNextOffersToMoveUp(t *testing.T) {
	c := builtIn(t)
	ended := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"knee-rotations 10"}}
	ended.terms.Equipment = []workout.Equipment{"none"}
	hurt, dizzy, short, middle := ended, ended, ended, ended
	hurt.marks, dizzy.marks = []string{"[x]", "Mon: pain 3"}, []string{"[x]", "Mon: dizzy"}
	short.marks, middle.moves = []string{"Mon [x]"}, []string{"knee-rotations 9"}
	disc := ended
	disc.terms.Avoid = []workout.Condition{workout.Disc}
	for _, test := range []struct {
		name   string
		before []judgedWeek
		week   judgedWeek
		want   []string
	}{
		{"two calm weeks", []judgedWeek{ended}, ended, []string{"Move up to intermediate"}},
		{"the first week of the note", nil, ended, nil},
		{"pain the week before", []judgedWeek{hurt}, ended, nil},
		{"a warning word the week before", []judgedWeek{dizzy}, ended, nil},
		{"pain two weeks before", []judgedWeek{hurt, ended}, ended, []string{"Move up to intermediate"}},
		{"not met", []judgedWeek{middle}, short, nil},
		{"not at the last step", []judgedWeek{middle}, middle, nil},
		{"a condition bars what would follow", []judgedWeek{disc}, disc, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.week.before = test.before
			plan, err := test.week.after(t, c, nil)
			require.NoError(t, err)
			require.Equal(t, test.want, offers(plan.Weeks[0]))
		})
	}
}

// A ticked move up takes each rotation move at its last step on; the others stay.
func TestNextMovesUp(t *testing.T) {
	c := builtIn(t)
	week := judgedWeek{terms: terms(workout.LevelBeginner, 2), moves: []string{"knee-rotations 10", "pallof-press-hold 4"}}
	up := workout.Choice{Kind: workout.ChoiceMoveUp, Level: workout.LevelIntermediate}
	plan := chosen(t, c, week, up)
	require.Equal(t, workout.LevelIntermediate, plan.Weeks[0].Level)
	requireVerdict(t, "harder pallof-press-hold 5 cable-rotations 2", "replaced by Cable rotations", plan)

	week.marks = []string{"[x]", "Mon left pallof: pain 4"}
	plan = chosen(t, c, week, up)
	requireVerdict(t, "hold knee-rotations 10 pallof-press-hold 3", "same again: Pallof press hold hurt", plan)

	plan, err := week.after(t, c, nil)
	require.NoError(t, err)
	require.Equal(t, workout.LevelBeginner, plan.Weeks[0].Level)
}

// A stopped move is offered again after two weeks without pain, and comes back at its first step with its
// first load. Until then, and for four weeks at most, nothing harder than it rises or comes in.
func TestNextOffersToBringBack(t *testing.T) {
	c := builtIn(t)
	out := judgedWeek{terms: terms(workout.LevelIntermediate, 2), moves: []string{"tabletop-knee-rotations 4"}}
	out.terms.LeftOut = []workout.LeftOut{{ID: "knee-rotations", Name: "Knee rotations", Reason: "pain 6"}}
	hurt := out
	hurt.marks = []string{"[x]", "Mon: pain 3"}
	for _, test := range []struct {
		name   string
		before []judgedWeek
		offers []string
		want   string
	}{
		{"one week", nil, nil, "hold tabletop-knee-rotations 4"},
		{"two weeks", []judgedWeek{out}, []string{"Bring back Knee rotations"}, "hold tabletop-knee-rotations 4"},
		{"two weeks, one with pain", []judgedWeek{out, hurt}, nil, "hold tabletop-knee-rotations 4"},
		{"three weeks", []judgedWeek{out, out}, []string{"Bring back Knee rotations"}, "hold tabletop-knee-rotations 4"},
		{"four weeks", []judgedWeek{out, out, out}, []string{"Bring back Knee rotations"}, "up tabletop-knee-rotations 5"},
	} {
		t.Run(test.name, func(t *testing.T) {
			week, no := out, false
			week.before = test.before
			plan, err := week.after(t, c, func(r *planner.NextRequest) { r.Deload = &no })
			require.NoError(t, err)
			require.Equal(t, test.offers, offers(plan.Weeks[0]))
			requireVerdict(t, test.want, "", plan)
		})
	}
	plan := chosen(t, c, out, workout.Choice{Kind: workout.ChoiceBringBack, Exercise: c.ByID("knee-rotations")})
	require.Equal(t, 1, plan.Weeks[0].Move(c.ByID("knee-rotations")).Step)
	require.Empty(t, plan.Weeks[0].LeftOut)
}

// A tick that cannot be followed is reported, and changes nothing.
func TestNextPassesChoices(t *testing.T) {
	c := builtIn(t)
	week := judgedWeek{terms: terms(workout.LevelBeginner, 2), moves: []string{"pallof-press-hold 4"}}
	week.terms.LeftOut = []workout.LeftOut{{ID: "knee-rotations", Name: "Knee rotations", Reason: "pain 6"}, {ID: "texas-twist", Name: "Texas twist", Reason: workout.YourChoice}}
	hurts := week
	hurts.marks = []string{"[x]", "Mon left: pain 4"}
	none := week
	none.terms.Equipment = []workout.Equipment{"none"}
	for name, test := range map[string]struct {
		week   judgedWeek
		choice workout.Choice
		why    string
	}{
		"not left out":       {week, workout.Choice{Kind: workout.ChoiceBringBack, Exercise: c.ByID("pallof-press")}, "not left out"},
		"left out by choice": {week, workout.Choice{Kind: workout.ChoiceBringBack, Exercise: c.ByID("texas-twist")}, "by choice"},
		"pain":               {hurts, workout.Choice{Kind: workout.ChoiceBringBack, Exercise: c.ByID("knee-rotations")}, "pain"},
		"a swap after pain":  {hurts, workout.Choice{Kind: workout.ChoiceSwap, Exercise: c.ByID("pallof-press-hold"), For: c.ByID("pallof-press")}, "pain"},
		"a swap of no move":  {week, workout.Choice{Kind: workout.ChoiceSwap, Exercise: c.ByID("cable-rotations"), For: c.ByID("pallof-press")}, "not in the week"},
		"a swap for more":    {week, workout.Choice{Kind: workout.ChoiceSwap, Exercise: c.ByID("pallof-press-hold"), For: c.ByID("cable-rotations")}, "above beginner"},
	} {
		plan := chosen(t, c, test.week, test.choice)
		require.Len(t, plan.Warnings, 1, name)
		require.Contains(t, plan.Warnings[0], test.choice.String(), name)
		require.Contains(t, plan.Warnings[0], test.why, name)
	}
}

// A swap is offered in the third full week at a last step, for a move that was not in the plan lately; it
// begins at its middle step, or where it was left, and leaves nothing out.
func TestNextSwaps(t *testing.T) {
	c := builtIn(t)
	no := false
	week := judgedWeek{terms: terms(workout.LevelIntermediate, 1), moves: []string{"tabletop-knee-rotations 10"}}
	week.terms.Equipment = []workout.Equipment{"none"}
	left := week
	left.moves = []string{"knee-rotations 7"}
	for _, test := range []struct {
		name   string
		before []judgedWeek
		offers []string
	}{
		{"second week", []judgedWeek{week}, nil},
		{"third week", []judgedWeek{week, week}, []string{"Swap Tabletop knee rotations for Knee rotations"}},
		{"third week, with a break", []judgedWeek{week, week, left}, nil},
		{"knee rotations were in the week before", []judgedWeek{left, week, week}, []string{"Swap Tabletop knee rotations for Knee rotations"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			judged := week
			judged.before = test.before
			plan, err := judged.after(t, c, func(r *planner.NextRequest) { r.Deload = &no })
			require.NoError(t, err)
			require.Equal(t, test.offers, offers(plan.Weeks[0]))
		})
	}
	swap := workout.Choice{Kind: workout.ChoiceSwap, Exercise: c.ByID("tabletop-knee-rotations"), For: c.ByID("knee-rotations")}
	plan := chosen(t, c, week, swap)
	requireVerdict(t, "out knee-rotations 5", "replaced by Knee rotations, as you asked", plan)
	require.Empty(t, plan.Weeks[0].LeftOut)
	week.before = []judgedWeek{left}
	requireVerdict(t, "out knee-rotations 7", "replaced by Knee rotations, as you asked", chosen(t, c, week, swap))
	once := week
	once.before = nil
	week.before = []judgedWeek{left, once, once, once}
	requireVerdict(t, "out knee-rotations 5", "replaced by Knee rotations, as you asked", chosen(t, c, week, swap))
}

// The word swap asks for another move of the movement, and leaves the old one out; without one it stays.
func TestNextSwapTyped(t *testing.T) {
	c := builtIn(t)
	week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"knee-rotations 4"}, marks: []string{"[x]", "Mon: swap"}}
	plan, err := week.after(t, c, nil)
	require.NoError(t, err)
	requireVerdict(t, "out seated-rotations 2", "replaced by Seated rotations, as you asked", plan)
	require.Equal(t, []workout.LeftOut{{ID: "knee-rotations", Name: "Knee rotations", Reason: workout.YourChoice}}, plan.Weeks[0].LeftOut)

	week.terms.Avoid = []workout.Condition{workout.Surgery}
	week.moves = []string{"knee-rotations 3"}
	plan, err = week.after(t, c, nil)
	require.NoError(t, err)
	requireVerdict(t, "hold knee-rotations 3", "same again: you asked for another move, but no other rotation move is possible", plan)
}

// The place of a companion that is left out for pain stays empty too, until it is brought back.
func TestNextCompanionComesBack(t *testing.T) {
	c := builtIn(t)
	no := false
	week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"knee-rotations 4", "bird-dog 4"}}
	week.terms.Complete = true
	hurts := week
	hurts.marks = []string{"[x]", "Mon bird-dog: pain 7"}
	plan, err := hurts.after(t, c, nil)
	require.NoError(t, err)
	require.Equal(t, []string{"= knee-rotations 4: 1 x 8 per side, full range"}, told(plan)[2:])

	out := week
	out.moves, out.terms.LeftOut = []string{"knee-rotations 4"}, plan.Weeks[0].LeftOut
	out.before = []judgedWeek{hurts, out}
	plan, err = out.after(t, c, func(r *planner.NextRequest) { r.Deload = &no })
	require.NoError(t, err)
	require.Nil(t, plan.Weeks[0].Move(c.ByID("prone-back-extension")).Exercise)
	require.Equal(t, []string{"Bring back Bird dog"}, offers(plan.Weeks[0]))
	back := chosen(t, c, out, plan.Weeks[0].Choices[0])
	require.Equal(t, 1, back.Weeks[0].Move(c.ByID("bird-dog")).Step)
}
