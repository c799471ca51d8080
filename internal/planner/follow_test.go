package planner_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/planner"
	"rotate/internal/workout"
)

// Words that call for seeing someone keep a move from rising; they weaken no earlier rule.
func TestNextRedFlags(t *testing.T) {
	c := builtIn(t)
	for _, test := range []struct{ remark, told string }{
		{"toes went numb", "back texas-twist: one step back: you wrote \"toes went numb\""},
		{"weak leg afterwards", "back texas-twist: one step back: you wrote \"weak leg afterwards\""},
		{"dizzy", "hold texas-twist: same again: first ask a doctor or physiotherapist about \"dizzy\""},
		{"had a fever", "hold texas-twist: same again: first ask a doctor or physiotherapist about \"had a fever\""},
	} {
		week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"texas-twist 3"}, marks: []string{"[x]", "Mon left: " + test.remark}}
		plan, err := week.after(t, c, nil)
		require.NoError(t, err)
		require.Equal(t, test.told, told(plan)[0])
		require.Equal(t, test.remark, plan.Warning.Words)
	}
	for name, test := range map[string]struct {
		marks []string
		want  string
	}{
		"no numbness":   {[]string{"[x]", "Mon: no numbness or tingling"}, "one step up: done on Monday, Wednesday and Friday"},
		"not down":      {[]string{"[x]", "Mon: no pain down the leg"}, "one step up: done on Monday, Wednesday and Friday"},
		"pain first":    {[]string{"[x]", "Mon: numb", "Fri: pain 4"}, "one step back: pain 4 of 10"},
		"sign first":    {[]string{"Mon [x]", "Mon: dizzy"}, "same again: first ask a doctor or physiotherapist about \"dizzy\""},
		"at last step":  {[]string{"[x]", "Mon: numb"}, "one step back: you wrote \"numb\""},
		"unticked word": {[]string{"Mon Wed [x]", "Fri: dizzy"}, "same again: first ask a doctor or physiotherapist about \"dizzy\""},
	} {
		move := "texas-twist 3"
		if name == "at last step" {
			move = "texas-twist 6"
		}
		week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{move}, marks: test.marks}
		plan, err := week.after(t, c, nil)
		require.NoError(t, err)
		require.Equal(t, test.want, plan.Changes[0].Reason.String(), name)
	}
}

// The sixth week is easy: the sets halved and rounded up, pain and lay-offs as always, all else the
// same again. The week after it goes on from the full dose.
func TestNextEasyWeek(t *testing.T) {
	c := builtIn(t)
	yes, no := true, false
	for _, test := range []struct {
		name   string
		number int // of the judged week
		move   string
		marks  []string
		deload *bool
		want   []string
	}{
		{"into it", 5, "cable-rotations 7", nil, nil, []string{
			"hold cable-rotations: same again: an easy week, with fewer sets", "= cable-rotations 7: 2 x 10, full range, light"}},
		{"into it with one set", 5, "knee-rotations 3", nil, nil, []string{
			"hold knee-rotations: same again: an easy week", "= knee-rotations 3: 1 x 8 per side, full range"}},
		{"into it at the last step", 5, "texas-twist 6", nil, nil, []string{
			"hold texas-twist: same again: an easy week, with fewer sets", "= texas-twist 6: 1 x 30 s, full range"}},
		{"into it, not done", 5, "cable-rotations 7", []string{"Mon Wed Fri [ ]", "Mon: easy"}, nil, []string{
			"hold cable-rotations: same again: an easy week, with fewer sets", "= cable-rotations 7: 2 x 10, full range, light"}},
		{"into it after pain 3", 5, "cable-rotations 7", []string{"[x]", "Fri: pain 3"}, nil, []string{
			"hold cable-rotations: same again: pain 3 of 10", "= cable-rotations 7: 2 x 10, full range, light"}},
		{"into it after pain 4", 5, "cable-rotations 7", []string{"[x]", "Fri: pain 4"}, nil, []string{
			"back cable-rotations: one step back: pain 4 of 10", "= cable-rotations 6: 2 x 8, full range, light"}},
		{"out of it", 6, "cable-rotations 7", nil, nil, []string{
			"up cable-rotations: one step up: done on Monday, Wednesday and Friday", "= cable-rotations 8: 3 x 12, full range, light"}},
		{"out of it, not done", 6, "cable-rotations 7", []string{"Mon [x]"}, nil, []string{
			"hold cable-rotations: same again: only Monday was trained, and a step up takes two sessions", "= cable-rotations 7: 3 x 10, full range, light"}},
		{"the eleventh", 11, "cable-rotations 7", nil, nil, []string{
			"hold cable-rotations: same again: an easy week, with fewer sets", "= cable-rotations 7: 2 x 10, full range, light"}},
		{"not in the sixth", 5, "cable-rotations 7", nil, &no, []string{
			"up cable-rotations: one step up: done on Monday, Wednesday and Friday", "= cable-rotations 8: 3 x 12, full range, light"}},
		{"asked for", 1, "cable-rotations 7", nil, &yes, []string{
			"hold cable-rotations: same again: an easy week, with fewer sets", "= cable-rotations 7: 2 x 10, full range, light"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(workout.LevelIntermediate, 1), number: test.number, moves: []string{test.move}, marks: test.marks}
			plan, err := week.after(t, c, func(r *planner.NextRequest) { r.Deload = test.deload })
			require.NoError(t, err)
			require.Equal(t, test.want, told(plan))
		})
	}
}

// The number rises when anything was attempted. The start follows the rhythm.
func TestNextCountsAndStarts(t *testing.T) {
	c := builtIn(t)
	for _, test := range []struct {
		name   string
		marks  []string
		days   workout.Days
		start  workout.Date
		today  workout.Date
		number int
		want   workout.Date
		err    string
	}{
		{name: "seven days on", today: saturday, number: 4, want: monday.Add(7)},
		{name: "nothing attempted", marks: []string{"[ ]"}, today: saturday, number: 3, want: monday.Add(7)},
		{name: "attempted by a word", marks: []string{"Mon: easy"}, today: saturday, number: 4, want: monday.Add(7)},
		{name: "the last day of the following week", today: monday.Add(13), number: 4, want: monday.Add(7)},
		{name: "the following week is over", today: monday.Add(14), number: 4, want: monday.Add(14)},
		{name: "in the present week", today: monday.Add(27), number: 4, want: monday.Add(21)},
		{name: "the day after", today: saturday, start: monday.Add(7), number: 4, want: monday.Add(7)},
		{name: "touching", today: saturday, start: monday.Add(6), number: 4,
			err: "--start 2026-11-29 falls in the week being judged, which ends on 2026-11-29"},
		{name: "other days", today: saturday, days: workout.Days{2, 5}, number: 4, want: monday.Add(7)},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(workout.LevelBeginner, 1), number: 3, moves: []string{"texas-twist 3"}, marks: test.marks}
			plan, err := week.after(t, c, func(r *planner.NextRequest) {
				r.Start, r.Today = test.start, test.today
				if test.days != nil {
					r.Days = test.days
				}
			})
			if test.err != "" {
				require.Equal(t, &planner.StartError{Reason: test.err}, err)
				return
			}
			require.NoError(t, err)
			require.Equal(t, test.number, plan.Weeks[0].Number)
			require.Equal(t, test.want, plan.Weeks[0].Start)
		})
	}
}

// Between the last session of the judged week and the first of the new one lies a rest day.
func TestNextNeedsRestDayAcrossWeeks(t *testing.T) {
	week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"texas-twist 3"}}
	week.terms.Days = workout.Days{4, 0} // Thu Sun
	_, err := week.after(t, builtIn(t), func(r *planner.NextRequest) { r.Days = threeDays })
	require.Equal(t, &planner.StartError{Reason: "Sunday 2026-11-29 and Monday 2026-11-30 leave no rest day between them"}, err)
	plan, err := week.after(t, builtIn(t), func(r *planner.NextRequest) { r.Days = workout.Days{2, 5} })
	require.NoError(t, err)
	require.Equal(t, monday.Add(8), plan.Weeks[0].Sessions[0].Date)
}

// Days that a user wrote into the note are held against the promise too.
func TestNextRefusesDays(t *testing.T) {
	_, err := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"texas-twist 3"}}.after(t, builtIn(t),
		func(r *planner.NextRequest) { r.Days = workout.Days{1, 2} })
	require.EqualError(t, err, "the days of the week do not fit: Monday and Tuesday leave no rest day between them; choose others with --days")
}

// Loads are carried, also where a move holds, rises or goes back, but not to another exercise.
func TestNextLoads(t *testing.T) {
	c := builtIn(t)
	for _, test := range []struct {
		name  string
		move  string
		marks []string
		want  string // the new moves
	}{
		{"typed, up", "pallof-press 1", []string{"[x]", "Fri: 10 kg"}, "= pallof-press 2: 2 x 10, 10 kg"},
		{"typed, hold", "pallof-press 1", []string{"Fri [x]", "Fri: 10 kg"}, "= pallof-press 1: 2 x 8, 10 kg"},
		{"typed, back", "pallof-press 2", []string{"[x]", "Fri: 10 kg, pain 4"}, "= pallof-press 1: 2 x 8, 10 kg"},
		{"carried, up", "pallof-press 1 10 kg", nil, "= pallof-press 2: 2 x 10, 10 kg"},
		{"carried, hold", "pallof-press 1 red band", []string{"Fri [x]"}, "= pallof-press 1: 2 x 8, red band"},
		{"carried, back", "pallof-press 3 12.5 kg", []string{"[x]", "Fri: sharp pain"}, "= pallof-press 2: 2 x 10, 12.5 kg"},
		{"typed over the carried", "pallof-press 1 10 kg", []string{"[x]", "Fri: 12 kg"}, "= pallof-press 2: 2 x 10, 12 kg"},
		{"the last day's counts", "pallof-press 1", []string{"[x]", "Mon: 14 kg", "Wed: 12 kg"}, "= pallof-press 2: 2 x 10, 12 kg"},
		{"the lighter of the sides", "pallof-press 1", []string{"[x]", "Fri left: 12 kg", "Fri right: 10 kg"}, "= pallof-press 2: 2 x 10, 10 kg"},
		{"the lighter of kg and lb", "pallof-press 1", []string{"[x]", "Fri left: 10 kg", "Fri right: 20 lb"}, "= pallof-press 2: 2 x 10, 20 lb"},
		{"kg rise", "pallof-press 6", []string{"[x]", "Fri: 10 kg"}, "= pallof-press 4: 3 x 8, 10.5 kg"},
		{"kg rise, rounded up", "pallof-press 6", []string{"[x]", "Fri: 12 kg"}, "= pallof-press 4: 3 x 8, 13 kg"},
		{"lb rise", "pallof-press 6", []string{"[x]", "Fri: 20 lbs"}, "= pallof-press 4: 3 x 8, 21 lb"},
		{"a comma in the number", "pallof-press 6", []string{"[x]", "Fri: 12,5 kg"}, "= pallof-press 4: 3 x 8, 13.5 kg"},
		{"the heaviest", "pallof-press 6", []string{"[x]", "Fri: 9999 kg"}, "= pallof-press 4: 3 x 8, 9999 kg"},
		{"a band", "pallof-press 6", []string{"[x]", "Fri: red band"}, "= pallof-press 4: 3 x 8, next band up"},
		{"the next band up", "pallof-press 6 next band up", nil, "= pallof-press 4: 3 x 8, next band up"},
		{"a word", "pallof-press 6", nil, "= pallof-press 4: 3 x 8, a notch up"},
		{"another notch", "pallof-press 6 a notch up", nil, "= pallof-press 4: 3 x 8, a notch up"},
		{"not to another exercise", "pallof-press-hold 8 10 kg", nil, "= pallof-press 1: 2 x 8, light"},
		{"not to an easier one", "pallof-press 1 10 kg", []string{"[x]", "Fri: pain 4"}, "= pallof-press-hold 1: 2 x 10 s, light"},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{test.move}, marks: test.marks}
			plan, err := week.after(t, c, nil)
			require.NoError(t, err)
			require.Equal(t, test.want, told(plan)[1])
		})
	}
}

// The reason names the load, and that equipment may not have it.
func TestNextLoadReason(t *testing.T) {
	week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"pallof-press 6 10 kg"}}
	plan, err := week.after(t, builtIn(t), nil)
	require.NoError(t, err)
	require.Equal(t, []workout.Change{{ID: "pallof-press", Name: "Pallof press", Verdict: workout.VerdictLoad,
		Reason: workout.Reason{Opening: workout.OpeningLoad, Rest: "10.5 kg, or the next that your equipment has), and back to step 4: the last step is done"}}}, plan.Changes)
}

// A step that asks for another load gets it, unless the user brought a load in.
func TestNextTakesLoadOfStep(t *testing.T) {
	c := workout.NewCatalogue([]*workout.Exercise{{ID: "turn", Name: "Turn", Movement: workout.MovementRotation, Family: "turn",
		Levels: workout.Levels(), Equipment: []workout.Equipment{workout.None}, Sides: workout.SidesAlternating,
		Progression: []workout.Dose{{Sets: 2, Reps: 8, Load: "light"}, {Sets: 2, Reps: 8, Load: "medium"}}}})
	for move, want := range map[string]string{"turn 1": "medium", "turn 1 10 kg": "10 kg"} {
		plan, err := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{move}}.after(t, c, nil)
		require.NoError(t, err)
		require.Equal(t, want, plan.Weeks[0].Moves[0].Dose.Load)
	}
}

// The starting side goes on alternating into the next week; a weaker side always starts.
func TestNextStartingSide(t *testing.T) {
	c := builtIn(t)
	firsts := func(p *workout.Plan) []workout.Side {
		var sides []workout.Side
		for _, s := range p.Weeks[0].Sessions {
			sides = append(sides, s.First)
		}
		return sides
	}
	left, right := workout.SideLeft, workout.SideRight
	for _, test := range []struct {
		name   string
		days   workout.Days
		moves  string
		weaker workout.Side
		want   []workout.Side
	}{
		{"three days", threeDays, "texas-twist 1", "", []workout.Side{right, left, right}},
		{"two days", twoDays, "texas-twist 1", "", []workout.Side{left, right}},
		{"the weaker side", threeDays, "texas-twist 1", right, []workout.Side{right, right, right}},
		{"no sides yet", threeDays, "knee-rotations 11", "", []workout.Side{left, right, left}},
		{"no sides", threeDays, "knee-rotations 1", "", []workout.Side{"", "", ""}},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{test.moves}}
			week.terms.Days = test.days
			plan, err := week.after(t, c, func(r *planner.NextRequest) { r.Weaker = test.weaker })
			require.NoError(t, err)
			require.Equal(t, test.want, firsts(plan))
		})
	}
}

// Every move stopped: there is no next week.
func TestNextAllStopped(t *testing.T) {
	week := judgedWeek{terms: terms(workout.LevelBeginner, 2), moves: []string{"knee-rotations 1", "texas-twist 3"}, marks: []string{"Mon: pain 8"}}
	_, err := week.after(t, builtIn(t), nil)
	require.ErrorIs(t, err, errors.ErrUnsupported)
}

// What is left out comes back when it is prescribed, at its first step.
func TestNextBringsBack(t *testing.T) {
	week := judgedWeek{terms: terms(workout.LevelBeginner, 2), moves: []string{"knee-rotations 5", "pallof-press-hold 3"}}
	week.terms.LeftOut = []workout.LeftOut{{ID: "texas-twist", Name: "Texas twist", Reason: "pain 6"}, {ID: "pallof-press", Name: "Pallof press", Reason: "pain"}}
	plan, err := week.after(t, builtIn(t), func(r *planner.NextRequest) { r.Include = prescribed("texas-twist") })
	require.NoError(t, err)
	require.Equal(t, []string{
		"up pallof-press-hold: one step up: done on Monday, Wednesday and Friday",
		"new texas-twist: new: prescribed (--include)",
		"out knee-rotations: out: 2 moves are asked for",
		"= texas-twist 1: 2 x 15 s, small range",
		"= pallof-press-hold 4: 2 x 25 s, light",
	}, told(plan))
	require.Equal(t, []workout.LeftOut{{ID: "pallof-press", Name: "Pallof press", Reason: "pain"}}, plan.Weeks[0].LeftOut)
}

// A move that hurt too much this week cannot be prescribed again for the next.
func TestNextRefusesToBringBackWhatHurts(t *testing.T) {
	week := judgedWeek{terms: terms(workout.LevelBeginner, 2), moves: []string{"knee-rotations 5", "texas-twist 3"}, marks: []string{"[x]", "texas-twist: pain 7"}}
	_, err := week.after(t, builtIn(t), func(r *planner.NextRequest) { r.Include = prescribed("texas-twist") })
	require.Equal(t, &planner.RefusedError{ID: "texas-twist", Reason: "left out: pain 7",
		Hint: "rest it until the pain has settled, then include it again"}, err)
}

// What was left out by choice and then hurts is left out once, for the pain.
func TestNextLeavesOutOnce(t *testing.T) {
	week := judgedWeek{terms: terms(workout.LevelBeginner, 2), moves: []string{"knee-rotations 5", "texas-twist 3"}, marks: []string{"[x]", "texas-twist: pain 7"}}
	plan, err := week.after(t, builtIn(t), func(r *planner.NextRequest) {
		r.LeftOut = []workout.LeftOut{{ID: "texas-twist", Name: "Texas twist", Reason: "your choice"}}
	})
	require.NoError(t, err)
	require.Equal(t, []workout.LeftOut{{ID: "texas-twist", Name: "Texas twist", Reason: "pain 7"}}, plan.Weeks[0].LeftOut)
}

// changedCase is a week with other terms than the one before it.
type changedCase struct {
	name   string
	moves  []string
	terms  func(*workout.Terms) // of the judged week
	change func(*workout.Terms) // of the new one
	want   []string
}

// Changed flags: what is allowed stays, the rest is trimmed or filled.
func TestNextChangedFlags(t *testing.T) {
	c := builtIn(t)
	two := []string{"knee-rotations 5", "pallof-press-hold 3"}
	upKnee := "up knee-rotations: one step up: done on Monday, Wednesday and Friday"
	upHold := "up pallof-press-hold: one step up: done on Monday, Wednesday and Friday"
	knee, hold := "= knee-rotations 6: 1 x 15 per side, full range", "= pallof-press-hold 4: 2 x 25 s, light"
	for _, test := range []changedCase{
		{"level up", two, nil, func(t *workout.Terms) { t.Level = workout.LevelIntermediate }, []string{upKnee, upHold, knee, hold}},
		{"level down", []string{"cable-rotations 3"}, func(t *workout.Terms) { t.Level, t.Wanted = workout.LevelIntermediate, 1 },
			func(t *workout.Terms) { t.Level = workout.LevelBeginner }, []string{
				"out cable-rotations: out: above beginner: for intermediate",
				"new knee-rotations: new: the first rotation move that fits beginner",
				"= knee-rotations 1: 1 x 8 per side, small range"}},
		{"equipment gone", two, nil, func(t *workout.Terms) { t.Equipment = []workout.Equipment{"none"} }, []string{
			upKnee, "out pallof-press-hold: out: needs cable or band", "new texas-twist: new: the next in the catalogue's order, of a new family",
			knee, "= texas-twist 1: 2 x 15 s, small range"}},
		{"a condition", two, nil, func(t *workout.Terms) { t.Avoid = []workout.Condition{"pregnancy"} }, []string{
			"out knee-rotations: out: pregnancy; ask your clinician", upHold,
			"new pallof-press: new: no other family is left: the next in the catalogue's order",
			hold, "= pallof-press 1: 2 x 8, light"}},
		{"excluded", two, nil, func(t *workout.Terms) {
			t.LeftOut = []workout.LeftOut{{ID: "knee-rotations", Name: "Knee rotations", Reason: "your choice"}}
		}, []string{"out knee-rotations: out: your choice", upHold, "new texas-twist: new: the first rotation move that fits beginner",
			"= texas-twist 1: 2 x 15 s, small range", hold}},
		{"fewer moves", two, nil, func(t *workout.Terms) { t.Wanted = 1 }, []string{
			upKnee, "out pallof-press-hold: out: one move is asked for", knee}},
		{"fewer moves, the first at its end", []string{"knee-rotations 11", "pallof-press-hold 3"}, nil, func(t *workout.Terms) { t.Wanted = 1 }, []string{
			"harder knee-rotations: replaced by Texas twist, a harder move: the last step is done",
			"out pallof-press-hold: out: one move is asked for", "= texas-twist 1: 2 x 15 s, small range"}},
		{"more moves", two, nil, func(t *workout.Terms) { t.Wanted = 3 }, []string{
			upKnee, upHold, "new texas-twist: new: the next in the catalogue's order, of a new family", knee, "= texas-twist 1: 2 x 15 s, small range", hold}},
		{"complete", two, nil, func(t *workout.Terms) { t.Complete = true }, []string{
			upKnee, upHold, "new bird-dog: new: the first extension move that fits beginner, to complete the routine",
			"new knee-side-plank: new: the first side-flexion move that fits beginner, to complete the routine",
			knee, hold, "= bird-dog 1: 1 x 5 x 5 s per side", "= knee-side-plank 1: 1 x 10 s"}},
		{"no longer complete", append(slices.Clone(two), "bird-dog 1"), func(t *workout.Terms) { t.Complete = true },
			func(t *workout.Terms) { t.Complete = false }, []string{
				upKnee, upHold, "out bird-dog: out: the complete routine is no longer asked for", knee, hold}},
		{"a prescribed companion stays", append(slices.Clone(two), "bird-dog 1"), nil, nil, []string{
			upKnee, upHold, "up bird-dog: one step up: done on Monday, Wednesday and Friday", knee, hold, "= bird-dog 2: 1 x 7 x 5 s per side"}},
		{"days", two, nil, func(t *workout.Terms) { t.Days = twoDays }, []string{upKnee, upHold, knee, hold}},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(workout.LevelBeginner, 2), moves: test.moves}
			if test.terms != nil {
				test.terms(&week.terms)
			}
			plan, err := week.after(t, c, func(r *planner.NextRequest) {
				if test.change != nil {
					test.change(&r.Terms)
				}
			})
			require.NoError(t, err)
			require.Equal(t, test.want, told(plan))
		})
	}
}

// What was just replaced, for pain or because it was outgrown, does not fill another's place.
func TestNextDoesNotRefillWithReplaced(t *testing.T) {
	week := judgedWeek{terms: terms(workout.LevelIntermediate, 2), moves: []string{"tabletop-knee-rotations 1", "pallof-press 1"},
		marks: []string{"[x]", "tabletop: worse next day", "pallof-press: worse next day"}}
	plan, err := week.after(t, builtIn(t), func(r *planner.NextRequest) { r.Equipment = []workout.Equipment{"none"} })
	require.NoError(t, err)
	require.Equal(t, []string{
		"easier tabletop-knee-rotations: replaced by Texas twist, an easier move: it was worse the next day",
		"stop pallof-press: left out: it was worse the next day, and there is nothing easier",
		"new knee-rotations: new: fills in from an easier level: too few rotation moves are possible at intermediate; starts at its middle step, 6 of 11",
		"= knee-rotations 6: 1 x 15 per side, full range",
		"= texas-twist 1: 2 x 15 s, small range",
	}, told(plan))
}
