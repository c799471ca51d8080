package planner_test

import (
	"errors"
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
	want  []string
}

func requireVerdicts(t *testing.T, level workout.Level, cases []verdictCase) {
	c := builtIn(t)
	for _, test := range cases {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(level, 1), moves: []string{test.move}, marks: append([]string{"[x]"}, test.marks...)}
			plan, err := week.after(t, c, nil)
			require.NoError(t, err)
			require.Equal(t, test.want, told(plan))
		})
	}
}

// Rows 1, 2 and 4 of the rules: pain.
func TestNextAfterPain(t *testing.T) {
	up := []string{"up texas-twist: one step up: done on Monday, Wednesday and Friday",
		"= texas-twist 4: 2 x 20 s, full range"}
	hold := func(reason string) []string {
		return []string{"hold texas-twist: same again: " + reason, "= texas-twist 3: 2 x 15 s, full range"}
	}
	back := func(reason string) []string {
		return []string{"back texas-twist: one step back: " + reason, "= texas-twist 2: 2 x 15 s, half range"}
	}
	requireVerdicts(t, workout.LevelBeginner, []verdictCase{
		{"pain 0", "texas-twist 3", []string{"Fri left: pain 0"}, up},
		{"pain 2", "texas-twist 3", []string{"Mon left: pain 2"}, up},
		{"pain 3", "texas-twist 3", []string{"Mon left: pain 3"}, hold("pain 3 of 10")},
		{"pain 4", "texas-twist 3", []string{"Wed right: pain 4"}, back("pain 4 of 10")},
		{"pain 5", "texas-twist 3", []string{"Fri left: pain 5"}, back("pain 5 of 10")},
		{"the worst pain counts", "texas-twist 3", []string{"Mon left: pain 4", "Fri: pain 1"}, back("pain 4 of 10")},
		{"the higher of two numbers", "texas-twist 3", []string{"Mon left: pain 3-4"}, back("pain 4 of 10")},
		{"pain without a number", "texas-twist 3", []string{"Mon left: some pain"}, hold("it hurt")},
		{"a word for pain, unticked", "texas-twist 3", []string{"Fri left [ ]: hurt"}, hold("it hurt")},
		{"a word for bad pain", "texas-twist 3", []string{"Mon left: sharp pain"}, back("it hurt")},
		{"slight pain and a word for it", "texas-twist 3", []string{"Mon left: pain 1", "Fri left: hurts"}, hold("it hurt")},
		{"not understood", "texas-twist 3", []string{"Mon: my back pain is a thing of the past"}, hold(`"my back pain is a thing of the past" is not understood`)},
		{"a sign of the nerves", "texas-twist 3", []string{"Mon: toes went numb"}, back(`you wrote "toes went numb"`)},
		{"a sign for a doctor", "texas-twist 3", []string{"Mon: had a fever"}, hold(`first ask a doctor or physiotherapist about "had a fever"`)},
		{"ticked but skipped", "texas-twist 3", []string{"[x]", "Wed left: skipped"}, hold("Wednesday's left side was not done")},
		{"worse next day", "texas-twist 3", []string{"Mon: worse next day"}, back("it was worse the next day")},
		{"sore", "texas-twist 3", []string{"Mon: a bit sore"}, hold("it left you sore or stiff")},
		{"stiff", "texas-twist 3", []string{"Fri: stiff"}, hold("it left you sore or stiff")},
		{"no pain", "texas-twist 3", []string{": no pain"}, up},
		{"pain-free", "texas-twist 3", []string{": pain-free"}, up},
		{"not sore", "texas-twist 3", []string{": not sore"}, up},
		{"pain 4 at the first step", "texas-twist 1", []string{"Mon left: pain 4"},
			[]string{"easier texas-twist: replaced by Knee rotations, an easier move: pain 4 of 10",
				"= knee-rotations 1: 1 x 8 per side, small range"}},
		{"pain 4 at the last step", "texas-twist 6", []string{"Mon left: pain 4"},
			[]string{"back texas-twist: one step back: pain 4 of 10", "= texas-twist 5: 2 x 25 s, full range"}},
	})
}

// From pain 6 on a move is left out, whatever its step, and its place stays empty.
func TestNextStopsAtPainSix(t *testing.T) {
	c := builtIn(t)
	for pain, reason := range map[string]string{"6": "pain 6", "6.5": "pain 7", "10": "pain 10"} {
		week := judgedWeek{terms: terms(workout.LevelBeginner, 2), moves: []string{"knee-rotations 1", "texas-twist 3"},
			marks: []string{"[x]", "Fri left texas-twist: pain " + pain}}
		plan, err := week.after(t, c, nil)
		require.NoError(t, err)
		require.Equal(t, []string{
			"hold knee-rotations: same again: Texas twist hurt this week",
			"stop texas-twist: left out: " + reason + " of 10; rest it, and see someone if it does not settle",
			"= knee-rotations 1: 1 x 8 per side, small range",
		}, told(plan))
		require.Equal(t, []workout.LeftOut{{ID: "texas-twist", Name: "Texas twist", Reason: reason}}, plan.Weeks[0].LeftOut)
	}
}

// Without anything easier, pain at the first step stops the move; its place stays empty.
func TestNextStopsWithoutEasierMove(t *testing.T) {
	week := judgedWeek{terms: terms(workout.LevelBeginner, 2), moves: []string{"texas-twist 2", "pallof-press-hold 1"},
		marks: []string{"[x]", "Fri left pallof-press-hold: sharp twinge"}}
	plan, err := week.after(t, builtIn(t), nil)
	require.NoError(t, err)
	require.Equal(t, []string{
		"hold texas-twist: same again: first ask a doctor or physiotherapist about \"sharp twinge\"",
		"stop pallof-press-hold: left out: it hurt, and there is nothing easier",
		"= texas-twist 2: 2 x 15 s, half range",
	}, told(plan))
	require.Equal(t, []workout.LeftOut{{ID: "pallof-press-hold", Name: "Pallof press hold", Reason: "pain"}},
		plan.Weeks[0].LeftOut)
}

// Row 3: days without training, counted from the last ticked session, after whatever week.
func TestNextAfterLayOff(t *testing.T) {
	c := builtIn(t)
	up := []string{"up texas-twist: one step up: done on Monday, Wednesday and Friday", "= texas-twist 5: 2 x 25 s, full range"}
	friday := monday.Add(4)
	for _, test := range []struct {
		name  string
		move  string
		marks []string
		start workout.Date
		want  []string
	}{
		{"13 days", "texas-twist 4", []string{"[x]"}, friday.Add(13), up},
		{"14 days", "texas-twist 4", []string{"[x]"}, friday.Add(14),
			[]string{"back texas-twist: one step back: 14 days without training", "= texas-twist 3: 2 x 15 s, full range"}},
		{"27 days", "texas-twist 4", []string{"[x]"}, friday.Add(27),
			[]string{"back texas-twist: one step back: 27 days without training", "= texas-twist 3: 2 x 15 s, full range"}},
		{"28 days", "texas-twist 4", []string{"[x]"}, friday.Add(28),
			[]string{"back texas-twist: back to the first step: 28 days without training", "= texas-twist 1: 2 x 15 s, small range"}},
		{"14 days at the first step", "texas-twist 1", []string{"[x]"}, friday.Add(14),
			[]string{"back texas-twist: same again: 14 days without training", "= texas-twist 1: 2 x 15 s, small range"}},
		{"28 days at the first step", "texas-twist 1", []string{"[x]"}, friday.Add(28),
			[]string{"back texas-twist: same again: 28 days without training", "= texas-twist 1: 2 x 15 s, small range"}},
		{"28 days at the second step", "texas-twist 2", []string{"[x]"}, friday.Add(28),
			[]string{"back texas-twist: back to the first step: 28 days without training", "= texas-twist 1: 2 x 15 s, small range"}},
		{"the last ticked day counts", "texas-twist 4", []string{"Mon [x]", "Fri: easy"}, monday.Add(14),
			[]string{"back texas-twist: one step back: 14 days without training", "= texas-twist 3: 2 x 15 s, full range"}},
		{"a day ticked in part counts", "texas-twist 4", []string{"Mon [x]", "Fri left [-]"}, friday.Add(13),
			[]string{"hold texas-twist: same again: Friday's left side is ticked as partly done", "= texas-twist 4: 2 x 20 s, full range"}},
		{"nothing ticked: from the week's start", "texas-twist 4", []string{"[ ]"}, monday.Add(14),
			[]string{"back texas-twist: one step back: 14 days without training", "= texas-twist 3: 2 x 15 s, full range"}},
		{"nothing ticked, 13 days", "texas-twist 4", []string{"[ ]"}, monday.Add(13),
			[]string{"hold texas-twist: same again: nothing is ticked", "= texas-twist 4: 2 x 20 s, full range"}},
		{"pain comes first", "texas-twist 4", []string{"[x]", "Fri: pain 6"}, friday.Add(28),
			[]string{"stop texas-twist: left out: pain 6 of 10; rest it, and see someone if it does not settle"}},
		{"slight pain comes after", "texas-twist 4", []string{"[x]", "Fri: pain 3"}, friday.Add(28),
			[]string{"back texas-twist: back to the first step: 28 days without training", "= texas-twist 1: 2 x 15 s, small range"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(workout.LevelBeginner, 1), moves: []string{test.move}, marks: test.marks}
			plan, err := week.after(t, c, func(r *planner.NextRequest) { r.Start = test.start })
			if test.want[0][:4] == "stop" {
				require.ErrorIs(t, err, errors.ErrUnsupported)
				return
			}
			require.NoError(t, err)
			require.Equal(t, test.want, told(plan))
		})
	}
}

// Row 5: done often enough, all of it, and not too hard.
func TestNextGate(t *testing.T) {
	hold := func(reason string) []string {
		return []string{"hold texas-twist: same again: " + reason, "= texas-twist 3: 2 x 15 s, full range"}
	}
	up := func(days string) []string {
		return []string{"up texas-twist: one step up: done on " + days, "= texas-twist 4: 2 x 20 s, full range"}
	}
	requireVerdicts(t, workout.LevelBeginner, []verdictCase{
		{"nothing", "texas-twist 3", []string{"[ ]"}, hold("nothing is ticked")},
		{"one session", "texas-twist 3", []string{"Wed Fri [ ]"}, hold("only Monday was trained, and a step up takes two sessions")},
		{"two sessions", "texas-twist 3", []string{"Wed [ ]"}, up("Monday and Friday")},
		{"attempted by a word alone", "texas-twist 3", []string{"Mon Wed [ ]", "Wed left: easy"}, hold("Wednesday is not ticked")},
		{"one side", "texas-twist 3", []string{"Fri right [ ]"}, hold("Friday's right side is not ticked")},
		{"the left side always", "texas-twist 3", []string{"left [ ]"}, hold("Wednesday's left side is not ticked")},
		{"one side, long ago", "texas-twist 3", []string{"Mon left [ ]"}, up("Monday, Wednesday and Friday")},
		{"partly", "texas-twist 3", []string{"Wed left [-]"}, hold("Wednesday's left side is ticked as partly done")},
		{"a shortfall", "texas-twist 3", []string{"Fri left: did 1 set"}, hold("Friday's left side was cut short")},
		{"a shortfall in seconds", "texas-twist 3", []string{"Fri left: did 2 x 10 s"}, hold("Friday's left side was cut short")},
		{"as much as asked for", "texas-twist 3", []string{"Fri left: did 2 x 15 s"}, up("Monday, Wednesday and Friday")},
		{"a shortfall, long ago", "texas-twist 3", []string{"Mon left: did 1 set"}, up("Monday, Wednesday and Friday")},
		{"hard once", "texas-twist 3", []string{"Fri: hard"}, up("Monday, Wednesday and Friday")},
		{"hard twice", "texas-twist 3", []string{"Wed left: hard", "Fri right: hard"}, hold("it was hard on Wednesday and Friday")},
		{"hard twice, but not last", "texas-twist 3", []string{"Mon Wed: hard"}, up("Monday, Wednesday and Friday")},
		{"hard in the last two of two", "texas-twist 3", []string{"Wed [ ]", "Mon Fri left: hard"}, hold("it was hard on Monday and Friday")},
		{"not hard", "texas-twist 3", []string{": not hard"}, up("Monday, Wednesday and Friday")},
		{"in turn", "knee-rotations 3", []string{"Fri [ ]", "Wed: did 6 reps"},
			[]string{"hold knee-rotations: same again: Wednesday was cut short", "= knee-rotations 3: 1 x 8 per side, full range"}},
	})
}

// Row 6: one step, two where it was easy every time and the work does not rise by more than half.
func TestNextUp(t *testing.T) {
	two := []string{"up knee-rotations: two steps up: easy every time, on Monday, Wednesday and Friday",
		"= knee-rotations 3: 1 x 8 per side, full range"}
	one := []string{"up knee-rotations: one step up: done on Monday, Wednesday and Friday",
		"= knee-rotations 2: 1 x 8 per side, half range"}
	requireVerdicts(t, workout.LevelBeginner, []verdictCase{
		{"first step", "knee-rotations 1", nil, one},
		{"the step before the last", "knee-rotations 10", nil, []string{
			"up knee-rotations: one step up: done on Monday, Wednesday and Friday", "= knee-rotations 11: 3 x 15 per side, full range"}},
		{"easy every time", "knee-rotations 1", []string{": easy"}, two},
		{"easy but once", "knee-rotations 1", []string{"Mon Fri: easy"}, one},
		{"not easy", "knee-rotations 1", []string{": not easy"}, []string{"hold knee-rotations: same again: it was hard on Wednesday and Friday", "= knee-rotations 1: 1 x 8 per side, small range"}},
		{"easy, but slight pain", "knee-rotations 1", []string{": easy", "Mon: pain 1"}, one},
		{"easy, but hard once", "knee-rotations 1", []string{": easy", "Fri: hard"}, one},
		{"easy, the last two steps", "knee-rotations 9", []string{": easy"}, []string{
			"up knee-rotations: two steps up: easy every time, on Monday, Wednesday and Friday", "= knee-rotations 11: 3 x 15 per side, full range"}},
		{"easy, one step left", "knee-rotations 10", []string{": easy"}, []string{
			"up knee-rotations: one step up: done on Monday, Wednesday and Friday", "= knee-rotations 11: 3 x 15 per side, full range"}},
		{"easy, just half more work", "texas-twist 4", []string{": easy"}, []string{
			"up texas-twist: two steps up: easy every time, on Monday, Wednesday and Friday", "= texas-twist 6: 2 x 30 s, full range"}},
		{"easy, but more than half more work", "pallof-press-hold 1", []string{": easy"}, []string{
			"up pallof-press-hold: one step up: done on Monday, Wednesday and Friday", "= pallof-press-hold 2: 2 x 15 s, light"}},
	})
}

// Rows 7 to 9: the last step.
func TestNextAtLastStep(t *testing.T) {
	c := builtIn(t)
	for _, test := range []struct {
		name      string
		level     workout.Level
		equipment []workout.Equipment
		moves     []string
		want      []string
	}{
		{"harder", workout.LevelBeginner, nil, []string{"knee-rotations 11"}, []string{
			"harder knee-rotations: replaced by Texas twist, a harder move: the last step is done",
			"= texas-twist 1: 2 x 15 s, small range"}},
		{"harder, the nearest in the week already", workout.LevelIntermediate, nil, []string{"knee-rotations 11", "texas-twist 1"}, []string{
			"harder knee-rotations: replaced by Tabletop knee rotations, a harder move: the last step is done",
			"up texas-twist: one step up: done on Monday, Wednesday and Friday",
			"= texas-twist 2: 2 x 15 s, half range",
			"= tabletop-knee-rotations 1: 1 x 6 per side, small range"}},
		{"two moves with the same target", workout.LevelIntermediate, nil, []string{"knee-rotations 11", "texas-twist 6"}, []string{
			"harder knee-rotations: replaced by Tabletop knee rotations, a harder move: the last step is done",
			"harder texas-twist: replaced by Cable rotations, a harder move: the last step is done",
			"= tabletop-knee-rotations 1: 1 x 6 per side, small range",
			"= cable-rotations 1: 2 x 8, small range, light"}},
		{"load", workout.LevelBeginner, nil, []string{"pallof-press 6"}, []string{
			"load pallof-press: more resistance (a notch up), and back to step 4: the last step is done",
			"= pallof-press 4: 3 x 8, a notch up"}},
		{"load, harder is in the week", workout.LevelBeginner, nil, []string{"pallof-press-hold 8", "pallof-press 1"}, []string{
			"load pallof-press-hold: more resistance (a notch up), and back to step 6: the last step is done",
			"up pallof-press: one step up: done on Monday, Wednesday and Friday",
			"= pallof-press-hold 6: 3 x 20 s, a notch up",
			"= pallof-press 2: 2 x 10, light"}},
		{"nothing: a level opens the next", workout.LevelBeginner, []workout.Equipment{"none"}, []string{"texas-twist 6"}, []string{
			"hold texas-twist: same again: the last step is done; next would be Tabletop knee rotations, with rotate next --level intermediate",
			"= texas-twist 6: 2 x 30 s, full range"}},
		{"nothing: equipment opens the next", workout.LevelAdvanced, []workout.Equipment{"none", "dumbbell"}, []string{"tabletop-knee-rotations 9"}, []string{
			"hold tabletop-knee-rotations: same again: the last step is done; next would be Swiss ball leg rotations, with rotate next --equipment swiss-ball,dumbbell",
			"= tabletop-knee-rotations 9: 3 x 10 per side, full range"}},
		{"nothing: level and equipment open the next", workout.LevelBeginner, []workout.Equipment{"none"}, []string{"knee-rotations 1", "prone-back-extension 6"}, []string{
			"up knee-rotations: one step up: done on Monday, Wednesday and Friday",
			"hold prone-back-extension: same again: the last step is done; next would be Roman chair extension, with rotate next --level intermediate --equipment roman-chair",
			"= knee-rotations 2: 1 x 8 per side, half range",
			"= prone-back-extension 6: 1 x 10 x 10 s"}},
		{"nothing at all", workout.LevelAdvanced, nil, []string{"tabletop-knee-rotations 1", "roman-chair-extension 7"}, []string{
			"up tabletop-knee-rotations: one step up: done on Monday, Wednesday and Friday",
			"load roman-chair-extension: more resistance (a notch up), and back to step 4: the last step is done",
			"= tabletop-knee-rotations 2: 1 x 6 per side, half range",
			"= roman-chair-extension 4: 3 x 8, a notch up"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			week := judgedWeek{terms: terms(test.level, min(len(test.moves), 2)), moves: test.moves}
			week.terms.Equipment = test.equipment
			if c.ByID(lastID(test.moves)).Movement.Companion() {
				week.terms.Wanted, week.terms.Complete = 1, false
			}
			plan, err := week.after(t, c, nil)
			require.NoError(t, err)
			require.Equal(t, test.want, told(plan))
		})
	}
}
