package planner_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/planner"
	"rotate/internal/workout"
)

// What was too much goes no step up; said of two sessions, or in two weeks in a row, it becomes less.
func TestNextAfterTooMuch(t *testing.T) {
	c := builtIn(t)
	with := func(move string, marks ...string) judgedWeek {
		return judgedWeek{terms: terms(workout.LevelIntermediate, 1), moves: []string{move}, marks: append([]string{"[x]"}, marks...)}
	}
	const once, twice = "Fri left: want it easier", "Wed Fri: too heavy"
	for _, test := range []struct {
		name      string
		week      judgedWeek
		want, why string
		load      string
	}{
		{"once", with("cable-rotations 3", once), "hold cable-rotations 3", "same again: Friday was too much", "light"},
		{"early in the week", with("cable-rotations 3", "Mon: too much"), "hold cable-rotations 3", "same again: Monday was too much", "light"},
		{"twice", with("cable-rotations 3", twice), "back cable-rotations 2", "one step back: it was too much on Wednesday and Friday", "light"},
		{"with a weight", with("cable-rotations 3", "Wed Fri: 12 kg, too heavy"), "back cable-rotations 3", `less resistance \(10.5 kg\); it was too much`, "10.5 kg"},
		{"after a rise", with("cable-rotations 7 as before", twice), "back cable-rotations 7", `less resistance \(lighter\); it was too much`, "lighter"},
		{"at the first step", with("cable-rotations 1", twice), "easier tabletop-knee-rotations 1", "replaced by Tabletop knee rotations, an easier move: it was too much", ""},
		{"and pain", with("cable-rotations 3", twice, "Fri: pain 5"), "back cable-rotations 2", "one step back: pain 5", "light"},
		{"and slight pain", with("cable-rotations 3", twice, "Fri: pain 3"), "hold cable-rotations 3", "same again: pain 3", "light"},
		{"denied", with("cable-rotations 3", ": not too heavy"), "up cable-rotations 4", "one step up", "light"},
	} {
		t.Run(test.name, func(t *testing.T) {
			plan, err := test.week.after(t, c, nil)
			require.NoError(t, err)
			requireVerdict(t, test.want, test.why, plan)
			require.Equal(t, test.load, plan.Weeks[0].Moves[0].Dose.Load)
		})
	}
	running := with("cable-rotations 3", once)
	running.before = []judgedWeek{with("cable-rotations 3", once)}
	plan, err := running.after(t, c, nil)
	require.NoError(t, err)
	requireVerdict(t, "back cable-rotations 2", "one step back: it was too much for the second week", plan)

	// An easy week makes up for nothing: neither one that was too much too, nor one that went well.
	full, easy := with("cable-rotations 3", once), with("cable-rotations 3", once)
	easy.easy, easy.before = true, []judgedWeek{full}
	plan, err = easy.after(t, c, nil)
	require.NoError(t, err)
	requireVerdict(t, "back cable-rotations 2", "one step back: it was too much for the second week", plan)
	easy.marks = []string{"[x]"}
	plan, err = easy.after(t, c, nil)
	require.NoError(t, err)
	requireVerdict(t, "hold cable-rotations 3", "same again, with all sets: .* was too much", plan)
	full.before = []judgedWeek{with("cable-rotations 3", once), easy}
	plan, err = full.after(t, c, nil)
	require.NoError(t, err)
	requireVerdict(t, "back cable-rotations 2", "one step back: it was too much for the second week", plan)

	hard := with("cable-rotations 3", ": hard")
	hard.before = []judgedWeek{with("cable-rotations 3", ": too heavy"), with("cable-rotations 3", ": hard")}
	plan, err = hard.after(t, c, nil)
	require.NoError(t, err)
	requireVerdict(t, "hold cable-rotations 3", "same again: it was hard", plan)
}

// A move that began in an easy week is not a step on before it was done in full.
func TestNextAfterABeginInAnEasyWeek(t *testing.T) {
	c := builtIn(t)
	week := judgedWeek{terms: terms(workout.LevelBeginner, 1), easy: true, moves: []string{"texas-twist 2"}, number: 6}
	full := week
	full.easy, full.moves = false, []string{"knee-rotations 7"}
	week.before = []judgedWeek{full}
	plan, err := week.after(t, c, nil)
	require.NoError(t, err)
	requireVerdict(t, "hold texas-twist 2", "same again, with all sets: so far it was only in an easy week", plan)
	require.Equal(t, 2, plan.Weeks[0].Moves[0].Dose.Sets)
}

// With pregnancy no load goes up, whatever was used, and at the end only the condition bars the way.
func TestNextWithPregnancyRaisesNoLoad(t *testing.T) {
	c := builtIn(t)
	week := judgedWeek{terms: terms(workout.LevelIntermediate, 1), moves: []string{"cable-rotations 3"}, marks: []string{"[x]", ": 30 kg, easy"}}
	week.terms.Avoid = []workout.Condition{workout.Pregnancy}
	plan, err := week.after(t, c, nil)
	require.NoError(t, err)
	require.Equal(t, "light", plan.Weeks[0].Moves[0].Dose.Load)
	week.moves, week.marks = []string{"cable-rotations 3 30 kg"}, []string{"[x]", ": 20 kg"}
	plan, err = week.after(t, c, nil)
	require.NoError(t, err)
	require.Equal(t, "20 kg", plan.Weeks[0].Moves[0].Dose.Load, "less counts")
	week.moves, week.marks = []string{"pallof-press 7"}, nil
	plan, err = week.after(t, c, nil)
	require.NoError(t, err)
	requireVerdict(t, "hold pallof-press 7", "same again: the last step is done; keeping this up is enough; ask your clinician", plan)
}

// What was done to its end does not come back from a week without equipment, and what is asked for again goes on where it
// was left.
func TestNextGoesOnWhereItWas(t *testing.T) {
	c := builtIn(t)
	band := terms(workout.LevelAdvanced, 1)
	band.Equipment = []workout.Equipment{"none", "band"}
	none := band
	none.Equipment = []workout.Equipment{"none"}
	done := workout.Week{Terms: band, Number: 1, Start: monday}.LayOut([]workout.Move{band.Ladder(c.ByID("pallof-press-hold")).At(9)}, workout.SideLeft)
	logs := []workout.Log{trained(done)}
	for _, asked := range []workout.Terms{band, none, band} {
		plan, err := nextPlan(c, logs, planner.NextRequest{Terms: asked, Today: logs[len(logs)-1].Start.Add(5)})
		require.NoError(t, err)
		logs = append(logs, trained(plan.Weeks[0]))
	}
	require.Equal(t, "pallof-press", logs[1].Moves[0].Exercise.ID)
	require.NotEqual(t, "pallof-press", logs[2].Moves[0].Exercise.ID)
	require.Equal(t, "pallof-press", logs[3].Moves[0].Exercise.ID)

	plan, err := nextPlan(c, logs, planner.NextRequest{Terms: band, Today: logs[3].Start.Add(5), Include: []planner.Prescribed{{ID: "pallof-press-hold"}}})
	require.NoError(t, err)
	require.Equal(t, "pallof-press-hold", plan.Weeks[0].Moves[0].Exercise.ID)
	require.Greater(t, plan.Weeks[0].Moves[0].Step, 2)
}

// The weekday on which the weeks began before a break is that of most of them, not of the last one.
func TestNextOffersTheUsualDay(t *testing.T) {
	c := builtIn(t)
	var logs []workout.Log
	for _, days := range []int{0, 7, 14, 20, 42, 49} { // the fourth began on a Sunday, and then there was a break
		week := workout.Week{Terms: terms(workout.LevelBeginner, 1), Number: len(logs) + 1, Start: monday.Add(days)}
		logs = append(logs, trained(week.LayOut([]workout.Move{week.Ladder(c.ByID("knee-rotations")).At(2)}, workout.NoSide)))
	}
	plan, err := nextPlan(c, logs, planner.NextRequest{Terms: logs[0].Terms, Today: monday.Add(54)})
	require.NoError(t, err)
	for _, hint := range plan.Hints {
		require.NotContains(t, hint.Text, "your weeks began on")
	}
}

// A load that was used in a week of doubt is not taken up later either: after pain, a sign, or what was too much.
func TestNextTakesUpNoDoubtfulLoad(t *testing.T) {
	c := builtIn(t)
	two := terms(workout.LevelIntermediate, 2)
	one := two
	one.Wanted = 1
	for _, said := range []string{"12 kg, pain 3", "12 kg, too much for me", "12 kg, failed", "12 kg, had a fever"} {
		week := judgedWeek{terms: two, moves: []string{"cable-rotations 7 8 kg", "pallof-press-hold 8 8 kg"}, marks: []string{"[x]", "pallof-press-hold: " + said}}
		logs := week.read(t, c)
		plan, err := nextPlan(c, logs, planner.NextRequest{Terms: one, Today: saturday, Include: []planner.Prescribed{{ID: "cable-rotations"}}})
		require.NoError(t, err, said)
		require.Len(t, plan.Weeks[0].Moves, 1)
		logs = append(logs, trained(plan.Weeks[0]))
		plan, err = nextPlan(c, logs, planner.NextRequest{Terms: two, Today: saturday.Add(7), Include: []planner.Prescribed{{ID: "pallof-press-hold"}}})
		require.NoError(t, err, said)
		for _, m := range plan.Weeks[0].Moves {
			require.NotEqual(t, "12 kg", m.Dose.Load, said)
		}
		plan, err = week.after(t, c, nil)
		require.NoError(t, err, said)
		for _, m := range plan.Weeks[0].Moves {
			require.NotEqual(t, "12 kg", m.Dose.Load, said)
		}
	}
}

// A move that is done without a load gets none, whatever was typed behind its dose.
func TestNextWithALoadForNone(t *testing.T) {
	c := builtIn(t)
	week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"knee-rotations 3"}, marks: []string{"[x]", ": 10 kg"}}
	plan, err := week.after(t, c, nil)
	require.NoError(t, err)
	require.Equal(t, "", plan.Weeks[0].Moves[0].Dose.Load)
	require.Contains(t, plan.Warnings, `Knee rotations is done without a load, so "10 kg", on Monday, changes nothing`)
}
