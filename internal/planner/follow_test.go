package planner_test

import (
	"fmt"
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
		{"had a fever", "hold texas-twist: same again: first see a doctor urgently about \"had a fever\""},
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

// An easy week is due after five full weeks with ten sessions, once a rotation move has two sets: the sets
// halved and rounded up, rows 1 to 5 as always, all else the same again. Weeks that the note does not
// hold count as trained.
func TestNextIntoEasyWeek(t *testing.T) {
	c := builtIn(t)
	yes, no := true, false
	for _, test := range []struct {
		name   string
		number int // of the judged week
		move   string
		marks  []string
		deload *bool
		easy   bool
		want   string
		why    string
	}{
		{"five weeks", 5, "cable-rotations 7", nil, nil, true, "hold cable-rotations 7", "same again: an easy week, with fewer sets"},
		{"four weeks", 4, "cable-rotations 7", nil, nil, false, "up cable-rotations 8", "one step up: "},
		{"one set", 5, "knee-rotations 3", nil, nil, false, "up knee-rotations 4", "one step up: "},
		{"two sets, later", 8, "knee-rotations 8", nil, nil, false, "up knee-rotations 9", "one step up: "},
		{"at the last step", 5, "texas-twist 7", nil, nil, true, "hold texas-twist 7", "same again: an easy week"},
		{"not done", 5, "cable-rotations 7", []string{"Mon Wed Fri [ ]", "Mon: easy"}, nil, true, "hold cable-rotations 7", "same again: trained on Monday only"},
		{"pain 3", 5, "cable-rotations 7", []string{"[x]", "Fri: pain 3"}, nil, true, "hold cable-rotations 7", "same again: pain 3"},
		{"pain 4", 5, "cable-rotations 7", []string{"[x]", "Fri: pain 4"}, nil, true, "back cable-rotations 4", "three steps back: pain 4"},
		{"five weeks after the sixth", 11, "cable-rotations 7", nil, nil, true, "hold cable-rotations 7", "same again: an easy week"},
		{"not wanted", 5, "cable-rotations 7", nil, &no, false, "up cable-rotations 8", "one step up: "},
		{"asked for", 1, "cable-rotations 7", nil, &yes, true, "hold cable-rotations 7", "same again: an easy week"},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(workout.LevelIntermediate, 1), number: test.number, moves: []string{test.move}, marks: test.marks}
			plan, err := week.after(t, c, func(r *planner.NextRequest) { r.Deload = test.deload })
			require.NoError(t, err)
			requireVerdict(t, test.want, test.why, plan)
			require.Equal(t, test.easy, plan.Weeks[0].Deload)
			if m := plan.Weeks[0].Moves[0]; test.easy {
				require.Equal(t, (m.Ladder.Dose(m.Step).Sets+1)/2, m.Dose.Sets)
			}
		})
	}
}

// Only full weeks in a row count to an easy one: a rest, an easy week and a gap begin the count again.
func TestNextEasyWeekCounts(t *testing.T) {
	c := builtIn(t)
	fine := judgedWeek{terms: terms(workout.LevelIntermediate, 1), moves: []string{"cable-rotations 7"}}
	once, open, easy := fine, fine, fine
	once.marks, open.marks, easy.easy = []string{"Mon [x]"}, []string{"[ ]"}, true
	for _, test := range []struct {
		name   string
		before []judgedWeek
		rest   int // of the weeks before it, this one is a rest week
		want   bool
	}{
		{"five in a row", []judgedWeek{fine, fine, fine, fine}, -1, true},
		{"after a rest week", []judgedWeek{fine, fine, fine, fine}, 1, false},
		{"after an easy week", []judgedWeek{fine, fine, easy, fine, fine, fine}, -1, false},
		{"five after an easy week", []judgedWeek{easy, fine, fine, fine, fine}, -1, true},
		{"a week left out", []judgedWeek{fine, fine, fine, open, fine}, -1, true},
		{"two weeks left out", []judgedWeek{fine, fine, fine, open, open, fine}, -1, false},
		{"seven sessions", []judgedWeek{once, once, once, once}, -1, false},
		{"ten sessions", []judgedWeek{once, once, once, once, once, once, once}, -1, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := fine
			week.before = test.before
			logs := week.read(t, c)
			if test.rest >= 0 {
				logs[test.rest] = workout.Log{Week: workout.Week{Terms: fine.terms, Number: logs[test.rest].Number, Start: logs[test.rest].Start, Rest: true}}
			}
			plan, err := nextPlan(c, logs, planner.NextRequest{Terms: week.terms, Today: saturday})
			require.NoError(t, err)
			require.Equal(t, test.want, plan.Weeks[0].Deload)
		})
	}
}

// The week after an easy one goes on from the last full week, by what that one earned, and by the pain of
// both; without a full week in the note it is passed.
func TestNextOutOfEasyWeek(t *testing.T) {
	c := builtIn(t)
	for _, test := range []struct {
		name       string
		full, easy []string // marks; full nil: the note does not hold the full week
		want, why  string
		again      bool // the next week is easy too
	}{
		{"all done", []string{"[x]"}, []string{"[x]"}, "up cable-rotations 8", "one step up: ", false},
		{"the easy one not done", []string{"[x]"}, []string{"Mon [x]"}, "up cable-rotations 8", "one step up: ", false},
		{"the full one cut short", []string{"[x]", "Fri left: did 1 set"}, []string{"[x]"}, "hold cable-rotations 7", "same again, with all sets: Friday 20 November's left side was cut short", false},
		{"one session each", []string{"Mon [x]"}, []string{"Mon [x]"}, "up cable-rotations 8", "one step up: ", false},
		{"one session in all", []string{"Fri [x]"}, []string{"[ ]"}, "hold cable-rotations 7", "same again, with all sets: trained on Friday 20 November only", false},
		{"the full one hurt by 3", []string{"[x]", "Mon: pain 3"}, []string{"[x]"}, "hold cable-rotations 7", "same again, with all sets: it hurt in the last full week", false},
		{"the easy one hurt by 3", []string{"[x]"}, []string{"[x]", "Mon: pain 3"}, "hold cable-rotations 7", "same again, with all sets: pain 3", false},
		{"the easy one left it sore", []string{"[x]"}, []string{"[x]", "Fri: sore"}, "hold cable-rotations 7", "same again, with all sets: it left you sore", false},
		{"the easy one hurt by 4", []string{"[x]"}, []string{"[x]", "Mon: pain 4"}, "back cable-rotations 4", "three steps back: pain 4", true},
		{"a sign in the easy one", []string{"[x]"}, []string{"[x]", "Mon: toes went numb"}, "back cable-rotations 4", `three steps back: you wrote "toes went numb"`, true},
		{"a sign that can wait", []string{"[x]"}, []string{"[x]", "Mon: no better after weeks of it"}, "hold cable-rotations 7", "same again", false},
		{"the full one was hard", []string{"[x]", ": hard"}, []string{"[x]"}, "hold cable-rotations 7", "same again, with all sets: it was hard", false},
		{"the easy one was hard", []string{"[x]"}, []string{"[x]", ": hard"}, "up cable-rotations 8", "one step up: ", false},
		{"a sign in the full one", []string{"[x]", "Mon: dizzy"}, []string{"[x]"}, "hold cable-rotations 7", `same again, with all sets: first ask a doctor or physiotherapist about "dizzy"`, false},
		{"no full week", nil, []string{"[x]"}, "up cable-rotations 8", "one step up: ", false},
		{"never trained", []string{"[ ]"}, []string{"[ ]"}, "hold cable-rotations 7", "same again, with all sets: nothing is ticked", false},
		{"no full week, not trained", nil, []string{"[ ]"}, "hold cable-rotations 7", "same again, with all sets: nothing is ticked", false},
		{"no full week, one session", nil, []string{"Mon [x]"}, "hold cable-rotations 7", "same again, with all sets: trained on Monday only", false},
		{"no full week, cut short", nil, []string{"[x]", "Fri left: did 1 set"}, "hold cable-rotations 7", "same again, with all sets: Friday's left side", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(workout.LevelIntermediate, 1), easy: true, moves: []string{"cable-rotations 7"}, marks: test.easy, number: 6}
			if test.full != nil {
				full := week
				full.easy, full.marks = false, test.full
				week.before = []judgedWeek{full}
			}
			plan, err := week.after(t, c, nil)
			require.NoError(t, err)
			requireVerdict(t, test.want, test.why, plan)
			m, dose := plan.Weeks[0].Moves[0], workout.Dose{}
			if dose = m.Ladder.Dose(m.Step); test.again {
				dose = dose.Halved()
			}
			require.Equal(t, test.again, plan.Weeks[0].Deload)
			require.Equal(t, dose.Sets, m.Dose.Sets)
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
		{name: "a session is over", today: monday.Add(8), number: 4, want: monday.Add(8)},
		{name: "the first session is today", today: monday.Add(7), number: 4, want: monday.Add(7)},
		{name: "the following week is over", today: monday.Add(14), number: 4, want: monday.Add(14)},
		{name: "long over", today: monday.Add(27), number: 4, want: monday.Add(27)},
		{name: "the day after", today: saturday, start: monday.Add(7), number: 4, want: monday.Add(7)},
		{name: "touching", today: saturday, start: monday.Add(6), number: 4,
			err: "2026-11-29 is not after the week being judged, which ends on 2026-11-29"},
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

// Between the last day that was trained and the first session of the new week lies a rest day: the week
// starts later, with a hint; a start that was asked for is refused.
func TestNextNeedsRestDayAcrossWeeks(t *testing.T) {
	week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"texas-twist 3"}}
	week.terms.Days = workout.Days{4, 0} // Thu Sun
	plan, err := week.after(t, builtIn(t), func(r *planner.NextRequest) { r.Days = threeDays })
	require.NoError(t, err)
	require.Equal(t, monday.Add(8), plan.Weeks[0].Start)
	require.Equal(t, []workout.Date{monday.Add(9), monday.Add(11), monday.Add(14)}, datesOf(plan.Weeks[0]))
	require.Contains(t, plan.Hints[0].Text, "Sunday 2026-11-29 was trained")
	_, err = week.after(t, builtIn(t), func(r *planner.NextRequest) { r.Days, r.Start = threeDays, monday.Add(7) })
	require.Equal(t, &planner.StartError{Reason: "Sunday 2026-11-29 was trained, and Monday 2026-11-30 leaves no rest day after it"}, err)
	plan, err = week.after(t, builtIn(t), func(r *planner.NextRequest) { r.Days = workout.Days{2, 5} })
	require.NoError(t, err)
	require.Equal(t, monday.Add(8), plan.Weeks[0].Sessions[0].Date)
	require.Empty(t, plan.Hints)
}

func datesOf(w workout.Week) (dates []workout.Date) {
	for _, s := range w.Sessions {
		dates = append(dates, s.Date)
	}
	return dates
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
		{"typed, up", "pallof-press 2", []string{"[x]", "Fri: 10 kg"}, "pallof-press 3, 10 kg"},
		{"typed, hold", "pallof-press 2", []string{"Fri [x]", "Fri: 10 kg"}, "pallof-press 2, 10 kg"},
		{"typed, back", "pallof-press 3", []string{"[x]", "Fri: 10 kg, pain 4"}, "pallof-press 2, 10 kg"},
		{"carried, up", "pallof-press 2 10 kg", nil, "pallof-press 3, 10 kg"},
		{"carried, hold", "pallof-press 2 red band", []string{"Fri [x]"}, "pallof-press 2, red band"},
		{"carried, back", "pallof-press 3 12.5 kg", []string{"[x]", "Fri: strained"}, "pallof-press 2, 12.5 kg"},
		{"typed over the carried", "pallof-press 2 10 kg", []string{"[x]", "Fri: 12 kg"}, "pallof-press 3, 12 kg"},
		{"the last day's counts", "pallof-press 2", []string{"[x]", "Mon: 14 kg", "Wed: 12 kg"}, "pallof-press 3, 12 kg"},
		{"the lighter of the sides", "pallof-press 2", []string{"[x]", "Fri left: 12 kg", "Fri right: 10 kg"}, "pallof-press 3, 10 kg"},
		{"the lighter of kg and lb", "pallof-press 2", []string{"[x]", "Fri left: 10 kg", "Fri right: 20 lb"}, "pallof-press 3, 20 lb"},
		{"kg rise", "pallof-press 7", []string{"[x]", "Fri: 10 kg"}, "pallof-press 5, 10.5 kg"},
		{"kg rise, rounded up", "pallof-press 7", []string{"[x]", "Fri: 12 kg"}, "pallof-press 5, 13 kg"},
		{"lb rise", "pallof-press 7", []string{"[x]", "Fri: 20 lbs"}, "pallof-press 5, 21 lb"},
		{"a comma in the number", "pallof-press 7", []string{"[x]", "Fri: 12,5 kg"}, "pallof-press 5, 13.5 kg"},
		{"the heaviest", "pallof-press 7", []string{"[x]", "Fri: 9999 kg"}, "pallof-press 5, 9999 kg"},
		{"a band", "pallof-press 7", []string{"[x]", "Fri: red band"}, "pallof-press 5, next band up"},
		{"a word", "pallof-press 7", nil, "pallof-press 5, heavier"},
		{"heavier, attempted", "pallof-press 5 heavier", nil, "pallof-press 6, as before"},
		{"heavier, not attempted", "pallof-press 5 heavier", []string{"[ ]"}, "pallof-press 5, heavier"},
		{"the next band up, attempted", "pallof-press 5 next band up", nil, "pallof-press 6, as before"},
		{"heavier again", "pallof-press 7 as before", nil, "pallof-press 5, heavier"},
		{"lighter, attempted", "pallof-press 5 lighter", nil, "pallof-press 6, as before"},
		{"not to another exercise", "pallof-press-hold 9 10 kg", nil, "pallof-press 2, light"},
		{"not to an easier one", "pallof-press 1 10 kg", []string{"[x]", "Fri: pain 4"}, "pallof-press-hold 1, light"},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{test.move}, marks: test.marks}
			plan, err := week.after(t, c, nil)
			require.NoError(t, err)
			m := plan.Weeks[0].Moves[0]
			require.Equal(t, test.want, fmt.Sprintf("%s %d, %s", m.Exercise.ID, m.Step, m.Dose.Load), told(plan)[0])
		})
	}
}

// Where the load rose within two weeks, pain takes it back, at the same step, and only once.
func TestNextTakesLoadBack(t *testing.T) {
	c := builtIn(t)
	week := func(load string, marks ...string) judgedWeek {
		return judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"pallof-press 5 " + load}, marks: append([]string{"[x]"}, marks...)}
	}
	const hurts = "Fri: pain 4"
	for _, test := range []struct {
		name  string
		weeks []judgedWeek
		want  string
		lower bool // it goes a step back as well
	}{
		{"this week", []judgedWeek{week("10 kg"), week("10.5 kg", hurts)}, "10 kg", false},
		{"last week", []judgedWeek{week("10 kg"), week("10.5 kg"), week("10.5 kg", hurts)}, "10 kg", false},
		{"two weeks ago", []judgedWeek{week("10 kg"), week("10.5 kg"), week("10.5 kg"), week("10.5 kg", hurts)}, "10.5 kg", true},
		{"it hurt before too", []judgedWeek{week("9 kg"), week("10 kg", hurts), week("10.5 kg", hurts)}, "9 kg", false},
		{"typed", []judgedWeek{week("10 kg"), week("10 kg", hurts, "Fri: 12 kg")}, "10 kg", false},
		{"a word", []judgedWeek{week("light"), week("heavier", hurts)}, "lighter", false},
		{"a word, last week", []judgedWeek{week("light"), week("heavier"), week("as before", hurts)}, "lighter", false},
		{"a band", []judgedWeek{week("red band"), week("next band up", hurts)}, "red band", false},
		{"the first week of the note", []judgedWeek{week("heavier", hurts)}, "lighter", false},
		{"taken back already", []judgedWeek{week("10 kg"), week("10.5 kg", hurts), week("10 kg", hurts)}, "10 kg", true},
		{"a word taken back already", []judgedWeek{week("light"), week("heavier", hurts), week("lighter", hurts)}, "as before", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			judged := test.weeks[len(test.weeks)-1]
			judged.before = test.weeks[:len(test.weeks)-1]
			plan, err := judged.after(t, c, nil)
			require.NoError(t, err)
			m := plan.Weeks[0].Moves[0]
			require.Equal(t, test.want, m.Dose.Load)
			require.Equal(t, test.lower, m.Step < 5, "step %d", m.Step)
			require.Equal(t, workout.VerdictBack, plan.Changes[0].Verdict)
		})
	}
}

// The reason names the load, and that equipment may not have it.
func TestNextLoadReason(t *testing.T) {
	week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"pallof-press 7 10 kg"}}
	plan, err := week.after(t, builtIn(t), nil)
	require.NoError(t, err)
	require.Equal(t, []workout.Change{{ID: "pallof-press", Name: "Pallof press", Verdict: workout.VerdictLoad,
		Reason: workout.Reason{Opening: workout.OpeningLoad, Rest: "10.5 kg, or the next weight that you have), and back to step 5: the last step is done"}}}, plan.Changes)
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
		{"no sides yet", threeDays, "knee-rotations 10", "", []workout.Side{left, right, left}},
		{"no sides", threeDays, "knee-rotations 1", "", []workout.Side{"", "", ""}},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(workout.LevelIntermediate, 1), moves: []string{test.moves}}
			week.terms.Days = test.days
			plan, err := week.after(t, c, func(r *planner.NextRequest) { r.Weaker = test.weaker })
			require.NoError(t, err)
			require.Equal(t, test.want, firsts(plan))
		})
	}
}

// Every move stopped: the next week is one of rest, until moves are brought back.
func TestNextRests(t *testing.T) {
	c := builtIn(t)
	week := judgedWeek{terms: terms(workout.LevelBeginner, 2), moves: []string{"knee-rotations 2", "texas-twist 3"}, marks: []string{"Mon: pain 8"}}
	logs := week.read(t, c)
	rest := func() workout.Week {
		plan, err := nextPlan(c, logs, planner.NextRequest{Terms: planner.Asked(logs[len(logs)-1]), Today: logs[len(logs)-1].Start.Add(5)})
		require.NoError(t, err)
		return plan.Weeks[0]
	}
	first := rest()
	require.True(t, first.Rest)
	require.Empty(t, first.Sessions)
	require.Empty(t, first.Moves)
	require.Equal(t, 2, first.Number)
	require.Equal(t, []string{"Bring back Knee rotations", "Bring back Texas twist"}, offers(first))

	logs = append(logs, workout.Log{Week: first})
	second := rest()
	require.True(t, second.Rest)
	require.Equal(t, 3, second.Number)

	second.Choices[1].Ticked = true
	logs = append(logs, workout.Log{Week: second})
	back := rest()
	require.False(t, back.Rest)
	require.Equal(t, []string{"= texas-twist 1: 2 x 10 s, small range"}, told(&workout.Plan{Weeks: []workout.Week{back}}))
	require.Equal(t, []workout.LeftOut{{ID: "knee-rotations", Name: "Knee rotations", Reason: "pain 8"}}, back.LeftOut)
}

func offers(w workout.Week) []string {
	var list []string
	for _, choice := range w.Choices {
		list = append(list, choice.String())
	}
	return list
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
		"out knee-rotations: out: you ask for 2 moves",
		"= texas-twist 1: 2 x 10 s, small range",
		"= pallof-press-hold 4: 2 x 20 s, light",
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
	knee, hold := "= knee-rotations 6: 1 x 12 per side, full range", "= pallof-press-hold 4: 2 x 20 s, light"
	for _, test := range []changedCase{
		{"level up", two, nil, func(t *workout.Terms) { t.Level = workout.LevelIntermediate }, []string{upKnee, upHold, knee, hold}},
		{"level down", []string{"cable-rotations 3"}, func(t *workout.Terms) { t.Level, t.Wanted = workout.LevelIntermediate, 1 },
			func(t *workout.Terms) { t.Level = workout.LevelBeginner }, []string{
				"out cable-rotations: out: above beginner (for intermediate)",
				"new knee-rotations: new: the first rotation move that fits beginner",
				"= knee-rotations 2: 1 x 8 per side, small range"}},
		{"equipment gone", two, nil, func(t *workout.Terms) { t.Equipment = []workout.Equipment{"none"} }, []string{
			upKnee, "out pallof-press-hold: out: needs a cable or band", "new texas-twist: new: the next in the catalogue's order, of a new family",
			knee, "= texas-twist 2: 2 x 15 s, small range"}},
		{"a condition", two, nil, func(t *workout.Terms) { t.Avoid = []workout.Condition{"pregnancy"} }, []string{
			"out knee-rotations: out: pregnancy; ask your clinician", upHold,
			"new seated-rotations: new: the first rotation move that fits beginner", "= seated-rotations 2: 1 x 6 per side, small range", hold}},
		{"excluded", two, nil, func(t *workout.Terms) {
			t.LeftOut = []workout.LeftOut{{ID: "knee-rotations", Name: "Knee rotations", Reason: "your choice"}}
		}, []string{"out knee-rotations: out: your choice", upHold, "new texas-twist: new: the first rotation move that fits beginner",
			"= texas-twist 2: 2 x 15 s, small range", hold}},
		{"fewer moves", two, nil, func(t *workout.Terms) { t.Wanted = 1 }, []string{
			upKnee, "out pallof-press-hold: out: you ask for one move", knee}},
		{"fewer moves, the first at its end", []string{"knee-rotations 10", "pallof-press-hold 3"}, func(t *workout.Terms) { t.Level = workout.LevelIntermediate },
			func(t *workout.Terms) { t.Wanted = 1 }, []string{
				"harder knee-rotations: replaced by Cable rotations, a harder move: the last step is done",
				"out pallof-press-hold: out: you ask for one move", "= cable-rotations 2: 2 x 8, small range, light"}},
		{"equipment makes another kind possible", []string{"knee-rotations 5", "texas-twist 5"}, func(t *workout.Terms) { t.Equipment = []workout.Equipment{"none"} },
			func(t *workout.Terms) { t.Equipment = []workout.Equipment{"none", "band"} }, []string{
				"up knee-rotations: one step up: done on Monday, Wednesday and Friday",
				"new pallof-press-hold: new: the first anti-rotation move that fits beginner",
				"out texas-twist: out: it makes room for a move of the other kind (rotation or anti-rotation), which is possible now",
				"= knee-rotations 6: 1 x 12 per side, full range", "= pallof-press-hold 2: 2 x 10 s, light"}},
		{"more moves", two, nil, func(t *workout.Terms) { t.Wanted = 3 }, []string{
			upKnee, upHold, "new texas-twist: new: the next in the catalogue's order, of a new family", knee, "= texas-twist 2: 2 x 15 s, small range", hold}},
		{"complete", two, nil, func(t *workout.Terms) { t.Complete = true }, []string{
			upKnee, upHold, "new bird-dog: new: the first extension move that fits beginner, to complete the routine",
			"new knee-side-plank: new: the first side-flexion move that fits beginner, to complete the routine",
			knee, hold, "= bird-dog 2: 1 x 5 x 5 s per side", "= knee-side-plank 2: 1 x 10 s"}},
		{"no longer complete", append(slices.Clone(two), "bird-dog 1"), func(t *workout.Terms) { t.Complete = true },
			func(t *workout.Terms) { t.Complete = false }, []string{
				upKnee, upHold, "out bird-dog: out: you no longer ask for a complete routine", knee, hold}},
		{"a prescribed companion stays", append(slices.Clone(two), "bird-dog 1"), nil, nil, []string{
			upKnee, upHold, "up bird-dog: one step up: done on Monday, Wednesday and Friday", knee, hold, "= bird-dog 2: 1 x 5 x 5 s per side"}},
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
		"easier tabletop-knee-rotations: replaced by Knee rotations, an easier move: it was worse the next day",
		"out pallof-press: out: needs a cable or band",
		"new texas-twist: new: fills in from an easier level: too few rotation moves are possible at intermediate; starts at step 4 of 7",
		"= knee-rotations 1: 1 x 6 per side, small range",
		"= texas-twist 4: 2 x 15 s, full range",
	}, told(plan))
}

// Weeks ahead are laid out on demand, as if all went well; after a week of rest nobody knows.
func TestNextAhead(t *testing.T) {
	c := builtIn(t)
	week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"knee-rotations 3"}}
	plan, err := week.after(t, c, func(r *planner.NextRequest) { r.Ahead = 5 })
	require.NoError(t, err)
	var steps []int
	for i, w := range plan.Weeks {
		require.Equal(t, monday.Add(7*(i+1)), w.Start)
		require.Equal(t, i+2, w.Number)
		steps = append(steps, w.Moves[0].Step)
	}
	require.Equal(t, []int{4, 5, 6, 7}, steps)
	week.marks = []string{"[x]", ": pain 7"}
	plan, err = week.after(t, c, func(r *planner.NextRequest) { r.Ahead = 5 })
	require.NoError(t, err)
	require.Len(t, plan.Weeks, 1)
	require.True(t, plan.Weeks[0].Rest)
}
