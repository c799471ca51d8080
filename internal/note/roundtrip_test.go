package note_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/exercises"
	"rotate/internal/catalog"
	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/workout"
)

func builtin(t testing.TB) *workout.Catalogue {
	t.Helper()
	layer, err := catalog.ReadDir(exercises.FS, "exercises")
	require.NoError(t, err)
	c, problems := catalog.Load(layer)
	require.NoError(t, problems.Err())
	return c
}

// What is written is read back whole, for every distinct plan of the request space.
func TestReadGivesBackWhatWasWritten(t *testing.T) {
	t.Parallel()
	c := builtin(t)
	start := workout.Date{Year: 2026, Month: 11, Day: 23}
	seen := 0
	for _, terms := range everyTerms() {
		plan, err := planner.New(c, planner.Request{Terms: terms, Weeks: 7, Start: start})
		if err != nil {
			continue
		}
		seen++
		requireReadBack(t, c, plan)
	}
	t.Logf("%d plans written and read back", seen)
	require.Positive(t, seen)
}

func requireReadBack(t *testing.T, c *workout.Catalogue, plan *workout.Plan) {
	t.Helper()
	text := note.Markdown(plan, note.Options{Tasks: len(plan.Weeks)%2 == 0})
	read := note.Read("week.md", []byte(text), c)
	require.Empty(t, read.Problems, text)
	var weeks []workout.Week
	for _, log := range read.Logs() {
		weeks = append(weeks, log.Week)
	}
	require.Equal(t, plan.Weeks, weeks, text)
}

// everyTerms is every request whose plan may differ, or a sample of them.
func everyTerms() (some []workout.Terms) {
	every := 1
	if testing.Short() {
		every = 17 // of all levels, numbers of moves and variants
	}
	for i, terms := range allTerms() {
		if i%every == 0 {
			some = append(some, terms)
		}
	}
	return some
}

func allTerms() []workout.Terms {
	var all []workout.Terms
	words := workout.KnownEquipment()[1:]
	for _, level := range workout.Levels() {
		for set := range 1 << len(words) {
			equipment := []workout.Equipment{workout.None}
			for i, word := range words {
				if set&(1<<i) != 0 {
					equipment = append(equipment, word)
				}
			}
			all = append(all, variants(workout.Terms{Level: level, Equipment: equipment}, set)...)
		}
	}
	return all
}

func variants(t workout.Terms, set int) []workout.Terms {
	var all []workout.Terms
	for moves := 1; moves <= planner.MaxMoves; moves++ {
		t.Wanted = moves
		t.Complete = set%2 == moves%2
		t.Days = workout.DefaultDays(2 + (set+moves)%2)
		t.Avoid, t.Weaker, t.Name, t.LeftOut, t.Cleared = nil, workout.NoSide, "", nil, workout.Date{}
		switch (set + moves) % 6 {
		case 0:
			t.Avoid = []workout.Condition{workout.KnownConditions()[set%4]}
		case 1:
			t.Weaker = workout.SideRight
		case 2:
			t.Name = "Dr. A_B *Smith* [x]: <b> 1. & \\ é"
		case 3:
			t.LeftOut = []workout.LeftOut{{ID: "texas-twist", Name: "Texas twist", Reason: "pain 6"},
				{ID: "knee-rotations", Name: "Knee rotations", Reason: workout.YourChoice}}
		case 4:
			t.Equipment = nil
		case 5:
			t.Cleared = workout.Date{Year: 2026, Month: 11, Day: 21}
		}
		all = append(all, t)
	}
	return all
}
