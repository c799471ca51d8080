package note_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/problem"
	"rotate/internal/workout"
)

// readTerms reads a week with a sentence under its title, and what is said of it.
func readTerms(t *testing.T, sentences string) (workout.Terms, []string) {
	t.Helper()
	text := "# Rotation plan: week 1, from 2026-11-23\n\n" + sentences + "\n\n## Mon 2026-11-23\n\n- [x] Knee rotations: 1 x 8 per side, small range\n"
	n := note.Read("week.md", []byte(text), builtin(t))
	var said []string
	for _, p := range n.Problems {
		said = append(said, p.Text)
	}
	require.Len(t, n.Weeks, 1)
	return n.Weeks[0].Terms, said
}

const written = "Beginner, 2 moves, Mon Wed Fri. Equipment at hand: band. "

// Sentences as people write them into a note.
func TestSentencesByHand(t *testing.T) {
	out := func(id, name, reason string) workout.LeftOut {
		return workout.LeftOut{ID: id, Name: name, Reason: reason}
	}
	knees, texas := out("knee-rotations", "Knee rotations", workout.YourChoice), out("texas-twist", "Texas twist", workout.YourChoice)
	hurt := out("knee-rotations", "Knee rotations", "pain 6")
	for text, want := range map[string]workout.Terms{
		"Left out: Texas twist.":                                       {LeftOut: []workout.LeftOut{texas}},
		"Left out: Knee rotations - pain 6.":                           {LeftOut: []workout.LeftOut{hurt}},
		"Left out: Knee rotations – pain 6":                            {LeftOut: []workout.LeftOut{hurt}},
		"Left out: knee-rotations: pain 6.":                            {LeftOut: []workout.LeftOut{hurt}},
		"Left out: Knee rotations (pain 6":                             {LeftOut: []workout.LeftOut{hurt}},
		"Left out: Knee rotations (pain 6), Texas twist. I like (it).": {LeftOut: []workout.LeftOut{hurt, texas}},
		"Left out: Texas twist and Knee rotations.":                    {LeftOut: []workout.LeftOut{texas, knees}},
		"Left out: Texas twist, Knee rotations (pain 6, sharp). Steps: Knee rotations 2 of 10.": {
			LeftOut: []workout.LeftOut{texas, out("knee-rotations", "Knee rotations", "pain 6, sharp")}},
		"Left out: Texas twist.\n\nLeft out: Knee rotations.": {LeftOut: []workout.LeftOut{texas, knees}},
		"Cleared to train on 2026-11-28.":                     {Cleared: workout.Date{Year: 2026, Month: 11, Day: 28}},
		"Left out: none.":                                     {},
		"Avoiding: disc, surgery.":                            {Avoid: []workout.Condition{"disc", "surgery"}},
		"Avoiding: disc.\n\nAvoiding: surgery.":               {Avoid: []workout.Condition{"disc", "surgery"}},
		"Weaker side: left, since May.":                       {Weaker: workout.SideLeft},
		"Weaker side: left (since May).":                      {Weaker: workout.SideLeft},
		"My equipment at hand: the garage is full of it.":     {},
		"Left out for disc: Texas twist. Ask your clinician.": {Avoid: []workout.Condition{"disc"}},
		"Left out: Texas twist,\n\nKnee rotations.":           {LeftOut: []workout.LeftOut{texas, knees}},
		"Left out: Texas twist, Knee\n\nrotations.":           {LeftOut: []workout.LeftOut{texas, knees}},
		"Left out: Knee rotations (pain\n\n6), Texas twist.":  {LeftOut: []workout.LeftOut{hurt, texas}},
		"Weaker side: left\nAvoiding: disc.":                  {Weaker: workout.SideLeft, Avoid: []workout.Condition{"disc"}},
		"It was left out. Weaker than before, but fine.":      {},
	} {
		terms, said := readTerms(t, written+text)
		want.Level, want.Wanted, want.Days, want.Equipment = "beginner", 2, workout.DefaultDays(3), []workout.Equipment{"none", "band"}
		require.Equal(t, want, terms, text)
		require.Empty(t, said, text)
	}
}

// What cannot be read is told, and is an error where it is what to avoid.
func TestSentencesNotRead(t *testing.T) {
	const like = ` is not understood, so it changes nothing; write it like `
	for text, want := range map[string]string{
		"Left out: Star jump.":           `unknown exercise "Star jump", so rotate cannot tell what to leave out; correct its name, add the --catalog that has it, or delete it`,
		"Left out the hard ones.":        `"Left out the hard ones"` + like + `"Left out: Knee rotations."`,
		"Leave out: Texas twist.":        `"Leave out: Texas twist"` + like + `"Left out: Knee rotations."`,
		"Avoiding coffee.":               `"Avoiding coffee"` + like + `"Avoiding: disc."`,
		"Avoid: disc.":                   `"Avoid: disc"` + like + `"Avoiding: disc."`,
		"Avoiding: slipped discs.":       `unknown condition "slipped discs", so rotate cannot tell what to avoid; did you mean disc? it can be disc, surgery, osteoporosis, pregnancy, stenosis, spondylolisthesis, hip-replacement, shoulder or postnatal; for one of your own, add its --catalog`,
		"Avoiding: disk.":                `unknown condition "disk", so rotate cannot tell what to avoid; did you mean disc? it can be disc, surgery, osteoporosis, pregnancy, stenosis, spondylolisthesis, hip-replacement, shoulder or postnatal; for one of your own, add its --catalog`,
		"Complete routine took 20 min.":  `"Complete routine took 20 min"` + like + `"Complete routine."`,
		"Weaker side: the left one.":     `rotate cannot read a side in "the left one"; write "Weaker side: left." or "Weaker side: right."`,
		"Weaker side: left, then right.": `rotate cannot read a side in "left, then right"; write "Weaker side: left." or "Weaker side: right."`,
		"Cleared to train on Monday.":    `rotate cannot read a date here; write "Cleared to train on 2026-11-23."`,
		"Cleared to go.":                 `"Cleared to go"` + like + `"Cleared to train on 2026-11-23."`,
		"Weak side: left.":               `"Weak side: left"` + like + `"Weaker side: left."`,
	} {
		_, said := readTerms(t, written+text)
		require.Equal(t, []string{want}, said, text)
	}
}

// Equipment as people write it.
func TestEquipmentByHand(t *testing.T) {
	unknown := func(word string) []string {
		return []string{"unknown equipment " + word}
	}
	for text, want := range map[string]struct {
		words []workout.Equipment
		said  []string
	}{
		"band and cable":   {[]workout.Equipment{"none", "band", "cable"}, nil},
		"Band & cable":     {[]workout.Equipment{"none", "band", "cable"}, nil},
		"band, swiss ball": {[]workout.Equipment{"none", "band", "swiss-ball"}, nil},
		"bands":            {[]workout.Equipment{"none", "bands"}, unknown(`"bands"; did you mean band?`)},
		"band, a trapeze":  {[]workout.Equipment{"none", "band", "a trapeze"}, unknown(`"a trapeze"`)},
		"none":             {[]workout.Equipment{"none"}, nil},
		"anything":         {nil, nil},
	} {
		terms, said := readTerms(t, "Beginner, 2 moves, Mon Wed Fri. Equipment at hand: "+text+".")
		require.ElementsMatch(t, want.words, terms.Equipment, text)
		require.Equal(t, want.said, said, text)
	}
	terms, _ := readTerms(t, "My equipment at hand: the garage is full of it.\n\n"+written)
	require.Equal(t, []workout.Equipment{"none", "band"}, terms.Equipment)
}

// Days as people write them.
func TestDaysByHand(t *testing.T) {
	for _, days := range []string{"Mon Wed Fri", "Mon, Wed, Fri", "Mon, Wed and Fri", "Mon, Wed, and Fri", "mon/wed/fri", "Mon & Wed & Fri", "Monday, Wednesday, Friday"} {
		terms, said := readTerms(t, "Beginner, 2 moves, "+days+". Equipment at hand: band.")
		require.Equal(t, workout.DefaultDays(3), terms.Days, days)
		require.Empty(t, said, days)
	}
	_, said := readTerms(t, "Beginner, 2 moves, Mon. Equipment at hand: band.")
	require.Equal(t, []string{`the days "Mon" do not work: a week takes 2 or 3 sessions, not 1; correct them`}, said)
}

// Nobody trains any more by the sentences of a week before the judged one.
func TestSentencesOfOldWeeks(t *testing.T) {
	c := builtin(t)
	first := ticked(planText(t, c, 1))
	both := ticked(string(insertNext(t, c, []byte(first), nil)))
	for text, severity := range map[string]problem.Severity{first: problem.Error, both: problem.Warning} {
		at := strings.Index(text, "\nSteps: Knee rotations 2")
		require.Positive(t, at)
		n := note.Read("week.md", []byte(text[:at]+" Left out: my mat."+text[at:]), c)
		require.Len(t, n.Problems, 1)
		require.Equal(t, severity, n.Problems[0].Severity)
	}
}
