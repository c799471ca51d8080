package planner_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/planner"
	"rotate/internal/workout"
)

// verdictCase is a judged week with one move and what follows from it.
type verdictCase struct {
	name  string
	move  string
	marks []string // on top of every line ticked
	want  string   // the verdict and the moves of the new week
	why   string   // begins the reason
}

func requireVerdicts(t *testing.T, level workout.Level, cases []verdictCase) {
	c := builtIn(t)
	for _, test := range cases {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(level, 1), moves: []string{test.move}, marks: append([]string{"[x]"}, test.marks...)}
			plan, err := week.after(t, c, nil)
			require.NoError(t, err)
			requireVerdict(t, test.want, test.why, plan)
		})
	}
}

func requireVerdict(t *testing.T, want, why string, plan *workout.Plan) {
	t.Helper()
	verdict, reason := verdictOf(plan)
	require.Equal(t, want, verdict, reason)
	require.Regexp(t, "^"+why, reason)
}

// Rows 1, 2, 4 and 6 of the rules: pain, and what may speak of it.
func TestNextAfterPain(t *testing.T) {
	const move = "texas-twist 4"
	const up, hold, back, stop = "up texas-twist 5", "hold texas-twist 4", "back texas-twist 3", "stop"
	requireVerdicts(t, workout.LevelBeginner, []verdictCase{
		{"pain 0", move, []string{"Fri left: pain 0"}, up, "one step up: "},
		{"pain 2", move, []string{"Mon left: pain 2"}, up, "one step up: "},
		{"pain 3", move, []string{"Mon left: pain 3"}, hold, "same again: pain 3"},
		{"pain 4", move, []string{"Wed right: pain 4"}, back, "one step back: pain 4"},
		{"pain 5", move, []string{"Fri left: pain 5"}, back, "one step back: pain 5"},
		{"pain 6", move, []string{"Fri left: pain 6"}, stop, "left out: pain 6"},
		{"the worst pain counts", move, []string{"Mon left: pain 4", "Fri: pain 1"}, back, "one step back: pain 4"},
		{"the higher of two numbers", move, []string{"Mon left: pain 3-4"}, back, "one step back: pain 4"},
		{"pain without a number", move, []string{"Mon left: some pain"}, hold, "same again: it hurt"},
		{"a word for pain, unticked", move, []string{"Fri left [ ]: hurt"}, hold, "same again: it hurt"},
		{"a word for bad pain", move, []string{"Mon left: strained"}, back, "one step back: it hurt"},
		{"a word for strong pain", move, []string{"Mon left: agony"}, stop, "left out: it hurt badly"},
		{"slight pain and a word for it", move, []string{"Mon left: pain 1", "Fri left: hurts"}, hold, "same again: it hurt"},
		{"not understood", move, []string{"Mon: my back pain is a thing of the past"}, hold, `same again: "my back pain`},
		{"a sign of the nerves", move, []string{"Mon: toes went numb"}, back, `one step back: you wrote "toes went numb"`},
		{"a sign for a doctor", move, []string{"Mon: had a fever"}, hold, `same again: first see a doctor urgently about "had a fever"`},
		{"ticked but skipped", move, []string{"Wed left: skipped"}, hold, "same again: Wednesday's left side was not done"},
		{"worse next day", move, []string{"Mon: worse next day"}, back, "one step back: it was worse"},
		{"sore in the last session", move, []string{"Fri: a bit sore"}, hold, "same again: it left you sore"},
		{"sore before the last session", move, []string{"Mon Wed: a bit sore"}, up, "one step up: "},
		{"stiff", move, []string{"Fri: stiff"}, hold, "same again: it left you sore"},
		{"no pain", move, []string{": no pain"}, up, "one step up: "},
		{"pain-free", move, []string{": pain-free"}, up, "one step up: "},
		{"not sore", move, []string{": not sore"}, up, "one step up: "},
		{"pain 4 at the start", "texas-twist 2", []string{"Mon left: pain 4"}, "back texas-twist 1", "one step back: pain 4"},
		{"pain 4 at the first step", "texas-twist 1", []string{"Mon left: pain 4"}, "easier knee-rotations 1", "replaced by Knee rotations, an easier move: pain 4"},
		{"pain 4 at the last step", "texas-twist 7", []string{"Mon left: pain 4"}, "back texas-twist 6", "one step back: pain 4"},
		{"the set is no longer", "texas-twist 5", []string{"Mon left: pain 4"}, "back texas-twist 4", "one step back: pain 4"},
		{"fewer sets, of no more seconds", "pallof-press-hold 7", []string{"Mon left: pain 4"}, "back pallof-press-hold 4", "three steps back: pain 4"},
	})
}

// Every step of every exercise: one step back is less work or a smaller range, and no set is longer.
func TestNextBackIsEasier(t *testing.T) {
	c := builtIn(t)
	for _, e := range c.All() {
		for _, avoid := range append(single(allConditions), nil) {
			terms := terms(workout.LevelAdvanced, 1)
			terms.Avoid = avoid
			if len(broken(e, planner.Request{Terms: terms})) > 0 {
				continue
			}
			steps := stepsUnder(e, avoid)
			for i, from := range steps {
				log := trained(workout.Week{Terms: terms, Number: 1, Start: monday}.LayOut([]workout.Move{terms.Ladder(e).At(from.number)}, workout.SideLeft))
				each(&log, anyLine, saysPain(4))
				plan, err := nextPlan(c, []workout.Log{log}, planner.NextRequest{Terms: terms, Today: saturday})
				require.NoError(t, err, e.ID)
				verdict := fmt.Sprint(e.ID, from, avoid, told(plan))
				to := plan.Weeks[0].Move(e)
				if i == 0 {
					require.NotEqual(t, workout.VerdictUp, plan.Changes[0].Verdict, verdict)
					continue
				}
				require.Equal(t, workout.VerdictBack, plan.Changes[0].Verdict, verdict)
				less := amount(to.Dose) < amount(from.dose) || rangeOrder[to.Dose.Range] < rangeOrder[from.dose.Range]
				noLonger := amount(workout.Dose{Sets: 1, Reps: to.Dose.Reps, Hold: to.Dose.Hold}) <= amount(workout.Dose{Sets: 1, Reps: from.dose.Reps, Hold: from.dose.Hold})
				require.True(t, to.Step < from.number && less && noLonger, verdict)
			}
		}
	}
}

// Pain beside the moves keeps them all as they are. If it is bad, an easy week is followed by another;
// a step that was never tried is taken back; and after three weeks someone should look at it.
func TestNextAfterPainBesideTheMoves(t *testing.T) {
	c := builtIn(t)
	no := false
	bad := workout.Complaint{Quote: workout.Quote{Words: "pain 7 all day", Row: 9}, Feedback: workout.Feedback{Said: true, Pain: 7}}
	slight := workout.Complaint{Quote: workout.Quote{Words: "it hurts", Row: 9}, Feedback: workout.Feedback{Said: true, Hurt: workout.HurtSome}}
	fever := workout.Sign{Warning: workout.Warning{Urgency: workout.UrgencyDoctor, Words: "fever"}}
	week := judgedWeek{terms: terms(workout.LevelIntermediate, 1), moves: []string{"cable-rotations 7"}}
	easy, untried, before := week, week, week
	easy.easy, easy.before = true, []judgedWeek{week}
	before.moves = []string{"cable-rotations 6"}
	untried.marks, untried.before = []string{"[ ]"}, []judgedWeek{before}
	third := week
	third.before = []judgedWeek{week, week}
	after := func(week judgedWeek, deload *bool, change func(logs []workout.Log)) *workout.Plan {
		logs := week.read(t, c)
		change(logs)
		plan, err := nextPlan(c, logs, planner.NextRequest{Terms: planner.Asked(logs[len(logs)-1]), Today: saturday, Deload: deload})
		require.NoError(t, err)
		return plan
	}
	last := func(c workout.Complaint) func([]workout.Log) {
		return func(logs []workout.Log) { logs[len(logs)-1].Pains = []workout.Complaint{c} }
	}
	require.True(t, after(easy, nil, last(bad)).Weeks[0].Deload)
	require.False(t, after(easy, nil, last(slight)).Weeks[0].Deload)
	requireVerdict(t, "hold cable-rotations 7", `same again: you wrote "it hurts"$`, after(week, nil, last(slight)))
	requireVerdict(t, "back cable-rotations 6", `one step back: you wrote "pain 7 all day"$`, after(untried, nil, last(bad)))
	requireVerdict(t, "back cable-rotations 6", `one step back: first see a doctor urgently about "fever"$`,
		after(untried, nil, func(logs []workout.Log) { logs[1].Signs = []workout.Sign{fever} }))
	requireVerdict(t, "hold cable-rotations 7", "same again: nothing is ticked", after(untried, nil, func([]workout.Log) {}))
	requireVerdict(t, "hold cable-rotations 7", `same again: you wrote "it hurts"; no better after 3 weeks, so see a doctor`,
		after(third, &no, func(logs []workout.Log) {
			for i := range logs {
				logs[i].Pains = []workout.Complaint{slight}
			}
		}))
}

// From pain 6 on a move is left out, whatever its step, and its place stays empty.
func TestNextStopsAtPainSix(t *testing.T) {
	c := builtIn(t)
	for pain, reason := range map[string]string{"6": "pain 6", "6.5": "pain 7", "10": "pain 10"} {
		week := judgedWeek{terms: terms(workout.LevelBeginner, 2), moves: []string{"knee-rotations 2", "texas-twist 3"},
			marks: []string{"[x]", "Fri left texas-twist: pain " + pain}}
		plan, err := week.after(t, c, nil)
		require.NoError(t, err)
		requireVerdict(t, "hold knee-rotations 2", "same again: Texas twist hurt", plan)
		require.Equal(t, workout.VerdictStop, plan.Changes[1].Verdict)
		require.Equal(t, []workout.LeftOut{{ID: "texas-twist", Name: "Texas twist", Reason: reason}}, plan.Weeks[0].LeftOut)
	}
}

// Without anything easier, pain at the first step leaves the move as it is once, and then stops it.
func TestNextStopsWithoutEasierMove(t *testing.T) {
	hurts := judgedWeek{terms: terms(workout.LevelBeginner, 2), moves: []string{"pallof-press-hold 1"},
		marks: []string{"[x]", "Fri left: strained"}}
	plan, err := hurts.after(t, builtIn(t), nil)
	require.NoError(t, err)
	requireVerdict(t, "back pallof-press-hold 1", "same again: it hurt, and there is nothing easier", plan)

	again := hurts
	again.before = []judgedWeek{hurts}
	plan, err = again.after(t, builtIn(t), nil)
	require.NoError(t, err)
	require.Equal(t, workout.VerdictStop, plan.Changes[0].Verdict)
	require.Equal(t, []workout.LeftOut{{ID: "pallof-press-hold", Name: "Pallof press hold", Reason: "pain"}}, plan.Weeks[0].LeftOut)
}

// Row 4 over weeks: in the third week a step back, in the sixth someone should look at it, and then a
// step up every third week.
func TestNextPainThree(t *testing.T) {
	c := builtIn(t)
	for _, test := range []struct {
		weeks     int
		easyAfter int // an easy week stands after so many of them; 0: none
		want, why string
	}{
		{2, 0, "hold texas-twist 4", "same again: pain 3"},
		{3, 0, "back texas-twist 3", "one step back: pain 3"},
		{3, 2, "back texas-twist 3", "one step back: pain 3"},
		{4, 0, "hold texas-twist 4", "same again: pain 3"},
		{6, 0, "hold texas-twist 4", "same again: pain 3 of 10, no better after 6 weeks, so see a doctor"},
		{8, 0, "hold texas-twist 4", "same again: pain 3"},
		{9, 0, "up texas-twist 5", "one step up: pain 3"},
		{10, 0, "hold texas-twist 4", "same again: pain 3"},
		{12, 0, "up texas-twist 5", "one step up: pain 3"},
	} {
		t.Run(fmt.Sprint(test.weeks, " ", test.easyAfter), func(t *testing.T) {
			hurts := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"texas-twist 4"}, marks: []string{"[x]", "Mon: pain 3"}}
			week, no := hurts, false
			for i := 1; i < test.weeks; i++ {
				week.before = append(week.before, hurts)
				if i == test.easyAfter {
					easy := hurts
					easy.easy = true
					week.before = append(week.before, easy)
				}
			}
			plan, err := week.after(t, c, func(r *planner.NextRequest) { r.Deload = &no })
			require.NoError(t, err)
			requireVerdict(t, test.want, test.why, plan)
		})
	}
}

// Soreness holds one week, and no more until a week went without it.
func TestNextSore(t *testing.T) {
	c := builtIn(t)
	fine := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"texas-twist 4"}}
	sore := fine
	sore.marks = []string{"[x]", "Fri: sore"}
	for _, test := range []struct {
		name   string
		before []judgedWeek
		want   string
	}{
		{"first", []judgedWeek{fine}, "hold texas-twist 4"},
		{"second", []judgedWeek{sore}, "up texas-twist 5"},
		{"third", []judgedWeek{sore, sore}, "up texas-twist 5"},
		{"again", []judgedWeek{sore, fine}, "hold texas-twist 4"},
	} {
		week := sore
		week.before = test.before
		plan, err := week.after(t, c, nil)
		require.NoError(t, err)
		verdict, reason := verdictOf(plan)
		require.Equal(t, test.want, verdict, "%s: %s", test.name, reason)
	}
}

// The third time that a move is sent back for pain within eight weeks, or the second time that it is
// stopped within twelve, someone should look at it, and it does not rise for two weeks.
func TestNextEscalates(t *testing.T) {
	c := builtIn(t)
	no := false
	fine := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"texas-twist 4"}}
	week := func(marks ...string) judgedWeek {
		w := fine
		w.marks = append([]string{"[x]"}, marks...)
		return w
	}
	hurts, stops := week("Mon: pain 4"), week("Mon: pain 6")
	easy, relaxed := hurts, fine
	easy.easy, relaxed.easy = true, true
	for _, test := range []struct {
		name      string
		weeks     []judgedWeek
		want, why string
	}{
		{"second", []judgedWeek{hurts, fine, hurts}, "back texas-twist 3", "one step back: pain 4 of 10$"},
		{"third", []judgedWeek{hurts, hurts, fine, hurts}, "back texas-twist 3", "one step back: pain 4 of 10; it keeps hurting, so see"},
		{"third in eight", []judgedWeek{hurts, hurts, fine, fine, fine, fine, fine, hurts}, "back texas-twist 3", "one step back: pain 4 of 10; it keeps"},
		{"third in nine", []judgedWeek{hurts, hurts, fine, fine, fine, fine, fine, fine, hurts}, "back texas-twist 3", "one step back: pain 4 of 10$"},
		{"one in an easy week", []judgedWeek{hurts, easy, fine, hurts}, "back texas-twist 3", "one step back: pain 4 of 10; it keeps"},
		{"a week later", []judgedWeek{hurts, hurts, hurts, fine}, "hold texas-twist 4", "same again: it hurt again and again, so see"},
		{"a week later, and an easy one", []judgedWeek{hurts, hurts, hurts, fine, relaxed}, "hold texas-twist 4", "same again, with all sets: it hurt again and again, so see"},
		{"two weeks later", []judgedWeek{hurts, hurts, hurts, fine, fine}, "up texas-twist 5", "one step up: "},
		{"stopped once", []judgedWeek{fine, stops}, "stop", "left out: pain 6 of 10; rest it"},
		{"stopped twice", []judgedWeek{stops, fine, stops}, "stop", "left out: pain 6 of 10; this is not the first time, so see"},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := test.weeks[len(test.weeks)-1]
			week.before = test.weeks[:len(test.weeks)-1]
			plan, err := week.after(t, c, func(r *planner.NextRequest) { r.Deload = &no })
			require.NoError(t, err)
			requireVerdict(t, test.want, test.why, plan)
		})
	}
}

// Row 3: days without training a move, counted from its last ticked session, after whatever week.
func TestNextAfterLayOff(t *testing.T) {
	c := builtIn(t)
	friday := monday.Add(4)
	for _, test := range []struct {
		name  string
		move  string
		marks []string
		start workout.Date
		want  string
		why   string
	}{
		{"13 days", "texas-twist 6", []string{"[x]"}, friday.Add(13), "up texas-twist 7", "one step up: "},
		{"14 days", "texas-twist 6", []string{"[x]"}, friday.Add(14), "back texas-twist 5", "one step back: 14 days"},
		{"27 days", "texas-twist 6", []string{"[x]"}, friday.Add(27), "back texas-twist 5", "one step back: 27 days"},
		{"28 days", "texas-twist 6", []string{"[x]"}, friday.Add(28), "back texas-twist 4", "two steps back: 28 days"},
		{"55 days", "texas-twist 6", []string{"[x]"}, friday.Add(55), "back texas-twist 4", "two steps back: 55 days"},
		{"56 days", "texas-twist 7", []string{"[x]"}, friday.Add(56), "back texas-twist 4", "three steps back: 56 days"},
		{"89 days", "texas-twist 7", []string{"[x]"}, friday.Add(89), "back texas-twist 4", "three steps back: 89 days"},
		{"90 days", "texas-twist 7", []string{"[x]"}, friday.Add(90), "back texas-twist 2", "back to the start: 90 days"},
		{"14 days at the start", "texas-twist 2", []string{"[x]"}, friday.Add(14), "back texas-twist 2", "same again: 14 days"},
		{"28 days after the start", "texas-twist 3", []string{"[x]"}, friday.Add(28), "back texas-twist 2", "back to the start: 28 days"},
		{"90 days below the start", "texas-twist 1", []string{"[x]"}, friday.Add(90), "back texas-twist 1", "same again: 90 days"},
		{"the last ticked day counts", "texas-twist 5", []string{"Mon [x]", "Fri: easy"}, monday.Add(14), "back texas-twist 4", "one step back: 14 days"},
		{"a day ticked in part counts", "texas-twist 5", []string{"Mon [x]", "Fri left [-]"}, friday.Add(13), "hold texas-twist 5", "same again: Friday's left side is ticked as partly done"},
		{"nothing ticked: from the week's start", "texas-twist 5", []string{"[ ]"}, monday.Add(14), "back texas-twist 4", "one step back: 14 days"},
		{"nothing ticked, 13 days", "texas-twist 5", []string{"[ ]"}, monday.Add(13), "hold texas-twist 5", "same again: nothing is ticked"},
		{"pain 6 comes first", "texas-twist 5", []string{"[x]", "Fri: pain 6"}, friday.Add(28), "stop", "left out: pain 6"},
		{"pain 4, and the lay-off goes lower", "texas-twist 6", []string{"[x]", "Fri: pain 4"}, friday.Add(28), "back texas-twist 4", "two steps back: 28 days"},
		{"pain 4, and goes lower", "texas-twist 2", []string{"[x]", "Fri: pain 4"}, friday.Add(28), "back texas-twist 1", "one step back: pain 4"},
		{"slight pain comes after", "texas-twist 6", []string{"[x]", "Fri: pain 3"}, friday.Add(28), "back texas-twist 4", "two steps back: 28 days"},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{test.move}, marks: test.marks}
			plan, err := week.after(t, c, func(r *planner.NextRequest) { r.Start = test.start })
			require.NoError(t, err)
			requireVerdict(t, test.want, test.why, plan)
		})
	}
}

// Of no exercise and no step does a longer time off take less.
func TestNextLongerLayOffTakesNoLess(t *testing.T) {
	c := builtIn(t)
	for _, e := range c.All() {
		terms := terms(workout.LevelAdvanced, 1)
		for step := 1; step <= e.Steps(); step++ {
			log := trained(workout.Week{Terms: terms, Number: 1, Start: monday}.LayOut([]workout.Move{terms.Ladder(e).At(step)}, workout.SideLeft))
			before := step
			for _, days := range []int{14, 28, 56, 90} {
				plan, err := nextPlan(c, []workout.Log{log}, planner.NextRequest{Terms: terms, Start: monday.Add(4 + days)})
				require.NoError(t, err)
				if m := plan.Weeks[0].Move(e); m.Exercise != nil {
					require.LessOrEqual(t, m.Step, before, "%s at step %d after %d days", e.ID, step, days)
					before = m.Step
				}
			}
		}
	}
}

// A lay-off takes a tenth, a fifth or all of a load.
func TestNextLoadAfterLayOff(t *testing.T) {
	c := builtIn(t)
	friday := monday.Add(4)
	for _, test := range []struct {
		load string
		days int
		want string
	}{
		{"20 kg", 13, "20 kg"}, {"20 kg", 14, "18 kg"}, {"20 kg", 27, "18 kg"}, {"20 kg", 28, "16 kg"},
		{"20 kg", 89, "16 kg"}, {"20 kg", 90, "light"}, {"21 lb", 14, "18 lb"}, {"21 lb", 28, "16 lb"},
		{"red band", 14, "next band down"}, {"as before", 14, "lighter"}, {"light", 28, "light"}, {"0.5 kg", 28, "0.5 kg"},
	} {
		week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"pallof-press 6 " + test.load}}
		plan, err := week.after(t, c, func(r *planner.NextRequest) { r.Start = friday.Add(test.days) })
		require.NoError(t, err)
		require.Equal(t, test.want, plan.Weeks[0].Moves[0].Dose.Load, "%s after %d days", test.load, test.days)
	}
}

// A move that was not trained while others were has a gap of its own.
func TestNextLayOffOfOneMove(t *testing.T) {
	both := judgedWeek{terms: terms(workout.LevelBeginner, 2), moves: []string{"texas-twist 5", "pallof-press-hold 3"}}
	week := both
	week.before, week.marks = []judgedWeek{both}, []string{"pallof [x]"}
	plan, err := week.after(t, builtIn(t), func(r *planner.NextRequest) { r.Start = monday.Add(11) })
	require.NoError(t, err)
	require.Equal(t, workout.VerdictBack, plan.Changes[0].Verdict)
	require.Equal(t, workout.VerdictUp, plan.Changes[1].Verdict)
}

// Row 5: done often enough, all of it, and not too hard.
func TestNextGate(t *testing.T) {
	const move = "texas-twist 4"
	const up, hold = "up texas-twist 5", "hold texas-twist 4"
	requireVerdicts(t, workout.LevelBeginner, []verdictCase{
		{"nothing", move, []string{"[ ]"}, hold, "same again: nothing is ticked"},
		{"one session", move, []string{"Wed Fri [ ]"}, hold, "same again: trained on Monday only"},
		{"two sessions", move, []string{"Wed [ ]"}, up, "one step up: done on Monday and Friday"},
		{"attempted by a word alone", move, []string{"Mon Wed [ ]", "Wed left: easy"}, hold, "same again: Wednesday is not ticked"},
		{"one side", move, []string{"Fri right [ ]"}, hold, "same again: Friday's right side is not ticked"},
		{"the left side always", move, []string{"left [ ]"}, hold, "same again: Wednesday's left side is not ticked"},
		{"one side, long ago", move, []string{"Mon left [ ]"}, up, "one step up: done on Wednesday and Friday$"},
		{"partly", move, []string{"Wed left [-]"}, hold, "same again: Wednesday's left side is ticked as partly done"},
		{"a shortfall", move, []string{"Fri left: did 1 set"}, hold, "same again: Friday's left side was cut short"},
		{"a shortfall in seconds", move, []string{"Fri left: did 2 x 10 s"}, hold, "same again: Friday's left side was cut short"},
		{"as much as asked for", move, []string{"Fri left: did 2 x 15 s"}, up, "one step up: "},
		{"a shortfall, long ago", move, []string{"Mon left: did 1 set"}, up, "one step up: "},
		{"hard once", move, []string{"Fri: hard"}, up, "one step up: "},
		{"hard twice", move, []string{"Wed left: hard", "Fri right: hard"}, hold, "same again: it was hard on Wednesday and Friday"},
		{"hard twice, but not last", move, []string{"Mon Wed: hard"}, up, "one step up: "},
		{"hard in the last two of two", move, []string{"Wed [ ]", "Mon Fri left: hard"}, hold, "same again: it was hard on Monday and Friday"},
		{"not hard", move, []string{": not hard"}, up, "one step up: "},
		{"in turn", "knee-rotations 4", []string{"Fri [ ]", "Wed: did 6 reps"}, "hold knee-rotations 4", "same again: Wednesday was cut short"},
	})
}

// The sessions of row 5 may lie in several weeks of the note, at the same step, at most 14 days apart.
func TestNextGateOverWeeks(t *testing.T) {
	c := builtIn(t)
	week := func(step int, marks ...string) judgedWeek {
		return judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{fmt.Sprint("texas-twist ", step)}, marks: marks}
	}
	for _, test := range []struct {
		name   string
		before []judgedWeek
		marks  []string
		want   string
		why    string
	}{
		{"once a week", []judgedWeek{week(4, "Mon [x]")}, []string{"Mon [x]"}, "up texas-twist 5", "one step up: "},
		{"at another step", []judgedWeek{week(3, "Mon [x]")}, []string{"Mon [x]"}, "hold texas-twist 4", "same again: trained on Monday only"},
		{"14 days apart", []judgedWeek{week(4, "Fri [x]"), week(4, "[ ]")}, []string{"Fri [x]"}, "up texas-twist 5", "one step up: "},
		{"16 days apart", []judgedWeek{week(4, "Wed [x]"), week(4, "[ ]")}, []string{"Fri [x]"}, "hold texas-twist 4", "same again: the last two sessions are 16 days apart"},
		{"the one before was cut short", []judgedWeek{week(4, "Fri [x]", "Fri left: did 1 set")}, []string{"Mon [x]"}, "hold texas-twist 4", "same again: Friday 20 November's left side was cut short"},
	} {
		t.Run(test.name, func(t *testing.T) {
			judged := week(4, test.marks...)
			judged.before = test.before
			plan, err := judged.after(t, c, nil)
			require.NoError(t, err)
			requireVerdict(t, test.want, test.why, plan)
		})
	}
}

// What was hard but met rises in the third week; what was cut short goes back then.
func TestNextThirdWeek(t *testing.T) {
	c := builtIn(t)
	for _, test := range []struct {
		name, move, mark string
		weeks            int
		want, why        string
	}{
		{"hard", "texas-twist 4", ": hard", 2, "hold texas-twist 4", "same again: it was hard"},
		{"hard", "texas-twist 4", ": hard", 3, "up texas-twist 5", "one step up: hard"},
		{"hard", "texas-twist 4", ": hard", 4, "hold texas-twist 4", "same again: it was hard"},
		{"hard at the last step", "pallof-press 7", ": hard", 3, "hold pallof-press 7", "same again: it was hard"},
		{"cut short", "texas-twist 4", "Fri left: did 1 set", 2, "hold texas-twist 4", "same again: Friday's left side was cut short"},
		{"cut short", "texas-twist 4", "Fri left: did 1 set", 3, "back texas-twist 3", "one step back: it was cut short for the third week"},
		{"cut short at the first step", "texas-twist 1", "Fri left: did 1 set", 3, "easier knee-rotations 1", "replaced by Knee rotations, an easier move: it was cut short"},
		{"cut short with nothing easier", "pallof-press-hold 1", "Fri left: did 1 set", 3, "hold pallof-press-hold 1", "same again: Friday's left side was cut short"},
	} {
		t.Run(fmt.Sprint(test.name, " ", test.weeks), func(t *testing.T) {
			week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{test.move}, marks: []string{"[x]", test.mark}}
			for range test.weeks - 1 {
				before := week
				before.before = nil
				week.before = append(week.before, before)
			}
			plan, err := week.after(t, c, nil)
			require.NoError(t, err)
			requireVerdict(t, test.want, test.why, plan)
		})
	}
}

// The third week goes back before an easy week too, and not once more after it; what rises waits for the
// end of the easy week.
func TestNextThirdWeekBeforeEasyWeek(t *testing.T) {
	c := builtIn(t)
	for _, test := range []struct{ name, mark, into, outOf string }{
		{"pain 3", "Mon: pain 3", "back texas-twist 3", "hold texas-twist 4"},
		{"cut short", "Fri left: did 1 set", "back texas-twist 3", "hold texas-twist 4"},
		{"hard", ": hard", "hold texas-twist 4", "up texas-twist 5"},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"texas-twist 4"}, marks: []string{"[x]", test.mark}}
			into, yes := week, true
			into.before = []judgedWeek{week, week}
			plan, err := into.after(t, c, func(r *planner.NextRequest) { r.Deload = &yes })
			require.NoError(t, err)
			requireVerdict(t, test.into, "", plan)

			outOf := week
			outOf.easy, outOf.before = true, []judgedWeek{week, week, week}
			plan, err = outOf.after(t, c, nil)
			require.NoError(t, err)
			requireVerdict(t, test.outOf, "", plan)
		})
	}
}

// Row 8: one step, two where it was easy every time and the work does not rise by more than half.
func TestNextUp(t *testing.T) {
	requireVerdicts(t, workout.LevelBeginner, []verdictCase{
		{"from the start", "knee-rotations 2", nil, "up knee-rotations 3", "one step up: done on Monday, Wednesday and Friday"},
		{"the step before the last", "knee-rotations 9", nil, "up knee-rotations 10", "one step up: "},
		{"easy every time", "knee-rotations 3", []string{": easy"}, "up knee-rotations 5", "two steps up: easy every time"},
		{"easy but once", "knee-rotations 3", []string{"Mon Fri: easy"}, "up knee-rotations 4", "one step up: "},
		{"not easy", "knee-rotations 3", []string{": not easy"}, "hold knee-rotations 3", "same again: it was hard"},
		{"easy, but slight pain", "knee-rotations 3", []string{": easy", "Mon: pain 1"}, "up knee-rotations 4", "one step up: "},
		{"easy, but hard once", "knee-rotations 3", []string{": easy", "Fri: hard"}, "up knee-rotations 4", "one step up: "},
		{"easy, but the range would rise twice", "knee-rotations 2", []string{": easy"}, "up knee-rotations 3", "one step up: "},
		{"easy, the last two steps", "knee-rotations 8", []string{": easy"}, "up knee-rotations 10", "two steps up: "},
		{"easy, one step left", "knee-rotations 9", []string{": easy"}, "up knee-rotations 10", "one step up: "},
		{"easy, just half more work", "texas-twist 5", []string{": easy"}, "up texas-twist 7", "two steps up: "},
		{"easy, but more than half more work", "pallof-press-hold 2", []string{": easy"}, "up pallof-press-hold 3", "one step up: "},
	})
}

// Rows 9 to 11: the last step.
func TestNextAtLastStep(t *testing.T) {
	c := builtIn(t)
	none := []workout.Equipment{"none"}
	for _, test := range []struct {
		name      string
		level     workout.Level
		equipment []workout.Equipment
		moves     []string
		want, why string
	}{
		{"no stretch in the place of a move", workout.LevelBeginner, none, []string{"knee-rotations 10"},
			"hold knee-rotations 10", "same again: the last step is done; next would be Tabletop knee rotations, at level intermediate"},
		{"harder", workout.LevelIntermediate, none, []string{"knee-rotations 10"},
			"harder tabletop-knee-rotations 2", "replaced by Tabletop knee rotations, a harder move"},
		{"harder, with equipment first", workout.LevelIntermediate, nil, []string{"knee-rotations 10"},
			"harder cable-rotations 2", "replaced by Cable rotations, a harder move"},
		{"harder, the nearest in the week already", workout.LevelIntermediate, none, []string{"knee-rotations 10", "tabletop-knee-rotations 2"},
			"hold knee-rotations 10 tabletop-knee-rotations 3", "same again: the last step is done; next would be Cable rotations, with a cable or band"},
		{"two moves with the same target", workout.LevelIntermediate, nil, []string{"knee-rotations 10", "texas-twist 7"},
			"harder cable-rotations 2 swiss-ball-leg-rotations 2", "replaced by Cable rotations, a harder move"},
		{"load", workout.LevelBeginner, nil, []string{"pallof-press 7"},
			"load pallof-press 5", `more resistance \(heavier\), and back to step 5`},
		{"load, harder is in the week", workout.LevelBeginner, nil, []string{"pallof-press-hold 9", "pallof-press 2"},
			"load pallof-press-hold 7 pallof-press 3", `more resistance \(heavier\), and back to step 7`},
		{"equipment opens the next", workout.LevelAdvanced, []workout.Equipment{"none", "dumbbell"}, []string{"tabletop-knee-rotations 10"},
			"hold tabletop-knee-rotations 10", "same again: the last step is done; next would be Cable rotations, with a cable or band"},
		{"nothing at all", workout.LevelAdvanced, none, []string{"seated-rotations 10", "tabletop-knee-rotations 2"},
			"hold seated-rotations 10 tabletop-knee-rotations 3", "same again: the last step is done; next would be Cable"},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(test.level, min(len(test.moves), 2)), moves: test.moves}
			week.terms.Equipment = test.equipment
			plan, err := week.after(t, c, nil)
			require.NoError(t, err)
			requireVerdict(t, test.want, test.why, plan)
		})
	}
}

// A move that nothing at hand leads on from is named twice, and then after each easy week.
func TestNextLastStepForLong(t *testing.T) {
	c := builtIn(t)
	week := judgedWeek{terms: terms(workout.LevelAdvanced, 1), moves: []string{"tabletop-knee-rotations 10"}}
	week.terms.Equipment = []workout.Equipment{"none"}
	easy, no := week, false
	easy.easy = true
	for _, test := range []struct {
		weeks []judgedWeek
		why   string
	}{
		{[]judgedWeek{week, week}, "same again: the last step is done; next would be Cable rotations, with a cable or band$"},
		{[]judgedWeek{week, week, week}, "same again: the last step is done; keeping this up is enough$"},
		{[]judgedWeek{week, week, week, easy}, "same again, with all sets: the last step is done; next would be Cable"},
	} {
		judged := test.weeks[len(test.weeks)-1]
		judged.before = test.weeks[:len(test.weeks)-1]
		plan, err := judged.after(t, c, func(r *planner.NextRequest) { r.Deload = &no })
		require.NoError(t, err)
		requireVerdict(t, "hold tabletop-knee-rotations 10", test.why, plan)
	}
}

// A harder move that was done to its end before in the note does not come again, and a condition that
// bars the way is named.
func TestNextLastStepAgain(t *testing.T) {
	c := builtIn(t)
	week := judgedWeek{terms: terms(workout.LevelIntermediate, 1), moves: []string{"knee-rotations 10"}}
	week.terms.Equipment = []workout.Equipment{"none"}
	before := week
	before.moves = []string{"tabletop-knee-rotations 10"}
	week.before = []judgedWeek{before}
	plan, err := week.after(t, c, nil)
	require.NoError(t, err)
	requireVerdict(t, "hold knee-rotations 10", "same again: the last step is done", plan)

	week = judgedWeek{terms: terms(workout.LevelIntermediate, 1), moves: []string{"knee-rotations 10"}}
	week.terms.Avoid = []workout.Condition{workout.Disc}
	plan, err = week.after(t, c, nil)
	require.NoError(t, err)
	requireVerdict(t, "hold knee-rotations 10", "same again: the last step is done; keeping this up is enough; ask your clinician", plan)
}

// In pregnancy no load rises.
func TestNextNoLoadInPregnancy(t *testing.T) {
	week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{"pallof-press 7 10 kg"}}
	week.terms.Avoid = []workout.Condition{workout.Pregnancy}
	plan, err := week.after(t, builtIn(t), nil)
	require.NoError(t, err)
	requireVerdict(t, "hold pallof-press 7", "same again: the last step is done", plan)
	require.Equal(t, "10 kg", plan.Weeks[0].Moves[0].Dose.Load)
}
