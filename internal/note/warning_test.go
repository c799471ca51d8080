package note_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/workout"
)

// The paragraph after a warning sign fits the width, and is read as no sign of the new week, whatever
// words it quotes.
func TestWarningParagraph(t *testing.T) {
	c := builtin(t)
	terms := workout.Terms{Level: workout.LevelBeginner, Wanted: 2, Days: workout.DefaultDays(2)}
	p, err := planner.New(c, planner.Request{Terms: terms, Weeks: 2, Start: workout.Date{Year: 2026, Month: 11, Day: 23}})
	require.NoError(t, err)
	for u := workout.UrgencyPerhaps; u <= workout.UrgencyEmergency; u++ {
		for _, words := range []string{"numb", "no bladder control", `numb *both* _legs_ [x] "here" \\ <b>`, "numb between the legs, and " + strings.Repeat("so weak ", 20)} {
			p.Warning = workout.Warning{Urgency: u, Words: words}
			for _, text := range []string{note.Markdown(p, note.Options{}), note.Org(p)} {
				require.Equal(t, 1, strings.Count(text, "Warning sign: "), "in the newest week only")
				for _, line := range strings.Split(text, "\n") {
					require.LessOrEqual(t, len(strings.ReplaceAll(line, "\u200b", "")), 80, line)
				}
				n := note.Read("week.md", []byte(text), c)
				require.Empty(t, n.Problems, text)
				for _, w := range n.Weeks {
					require.Empty(t, w.Signs, text)
				}
			}
		}
	}
}

// A warning sign counts within a change of the program's too; what the change itself quotes does not.
func TestWarningWithinAChange(t *testing.T) {
	c := builtin(t)
	const head, rest = "# Rotation plan: week 2, from 2026-11-23\n\nBeginner, 1 move, Mon Thu.\n\n## Changes\n\n", "\n## Mon 2026-11-23\n\n- [ ] Knee rotations: 1 x 8\n"
	for change, want := range map[string]int{
		"- Knee rotations: same again: you skipped Monday.\n":                                                 0,
		"- Knee rotations: same again: you skipped\n  numb between the legs\n  Monday.\n":                     1,
		"- Knee rotations: same again: you skipped Monday, numb between the legs.\n":                          1,
		"- Knee rotations: same again: you wrote \"numb between the legs\" and were cleared.\n":               0,
		"- Knee rotations: same again: you wrote \"\\\"numb between the legs\\\" again\" and were cleared.\n": 0,
		"- Knee rotations: same again: you wrote \"numb\n  between the legs\" and were cleared.\n":            0,
		"- Knee rotations: same again: you wrote \"pain 7\" and\n  numb between the legs\n  were cleared.\n":  1,
		"- Knee rotations: one step back: pain 7 of 10.\n":                                                    0,
	} {
		n := note.Read("week.md", []byte(head+change+rest), c)
		require.Len(t, n.Weeks[0].Signs, want, change)
		require.Empty(t, n.Weeks[0].Pains, change)
	}
	n := note.Read("week.md", []byte(head+"- Knee rotations: one step back: pain 4 of 10, and pain 7 on Sunday.\n"+rest), c)
	require.Equal(t, "and pain 7 on Sunday", n.Weeks[0].Pains[0].Words)
}

// A warning sign counts in the how-to too, below what the program wrote of a move and in parts of the user's;
// what the program writes there is none.
func TestWarningInTheHowTo(t *testing.T) {
	c := builtin(t)
	const cue = "Cue: Both shoulders stay on the floor; stop before one lifts."
	text := planText(t, c, 1)
	require.Contains(t, text, cue)
	require.Empty(t, note.Read("week.md", []byte(text), c).Weeks[0].Signs)
	for _, with := range []string{
		strings.Replace(text, cue, cue+" Now numb between the legs.", 1),
		strings.Replace(text, cue, cue+"\n\nNow numb between the legs.", 1),
		strings.Replace(text, "Rest: 45 s between sets.", "Rest: 45 s between sets, now numb between the legs.", 1),
		strings.Replace(text, "### Knee rotations", "### Mine\n\nNow numb between the legs.\n\n### Knee rotations", 1),
		text + "\n### Mine\n\nNow numb between the legs.\n",
	} {
		require.Len(t, note.Read("week.md", []byte(with), c).Weeks[0].Signs, 1, with)
	}
}

// A warning sign counts wherever in a note it is written, however its sentence begins.
func TestWarningAnywhere(t *testing.T) {
	c := builtin(t)
	plan := string(insertNext(t, c, []byte(ticked(planText(t, c, 1))), nil))
	require.Empty(t, signsIn(plan, c), plan)
	lines := strings.Split(plan, "\n")
	first := strings.Index(plan, "# Rotation plan")
	for _, sign := range []string{
		"Now numb between the legs.", "- numb between the legs", "> Numb between the legs when I sit.", "#### Numb between the legs", "- [ ] Today: numb between the legs",
		"Avoided twisting, numb between the legs.", "Excluded nothing, but I lost control of my bladder.", "Complete routine today, then chest pain.",
		"Equipment: none, chest pain.", "Left out a lot: numb between the legs.", "This week needs a doctor: chest pain.", "Mine is this.\nNumb between the legs.",
	} {
		for i := range lines {
			before := strings.Join(lines[:i], "\n")
			if len(before) < first-1 {
				continue
			}
			with := before + "\n\n" + sign + "\n\n" + strings.Join(lines[i:], "\n")
			require.NotEmpty(t, signsIn(with, c), with)
		}
	}
}

// Bad pain that is written anywhere in a week keeps its moves, but for what is a heading or stands in the box of another
// task.
func TestPainBesideTheMoves(t *testing.T) {
	c := builtin(t)
	for mine, want := range map[string]int{
		"## Diary\n\nPain 8 all night after Monday.\n": 1, "## Diary\n\n- Squats 60 kg, pain 8\n": 1, "#### 60 kg, pain 7\n": 0,
		"## Diary\n\n- [x] Squats 60 kg, pain 8\n": 0, "\n- Squats 60 kg, pain 8\n": 1, "\n- [x] Squats 60 kg, pain 8\n": 0,
		"\n- [x] Squats 60 kg\n    - pain 8\n": 0, "\n- Gym:\n    - squats, pain 8\n": 1,
		"## Nov 25\n\n- [x] Knee rotations: 1 x 8 per side, small range, pain 6\n": 1, "\n- Bird dog, pain 6\n": 1,
		"#### Later\n\nPain 6 after this\n": 1,
	} {
		text := strings.Replace(ticked(planText(t, c, 1)), "## Thu", mine+"\n## Thu", 1)
		require.Len(t, note.Read("week.md", []byte(text), c).Weeks[0].Pains, want, mine)
	}
}

// signsIn are the warning signs in all weeks of a note.
func signsIn(text string, c *workout.Catalogue) (signs []workout.Sign) {
	for _, w := range note.Read("week.md", []byte(text), c).Weeks {
		signs = append(signs, w.Signs...)
	}
	return signs
}

// What is too long to be read whole keeps its move as it is.
func TestTooLongToBeRead(t *testing.T) {
	c := builtin(t)
	const head = "# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 1 move, Mon Thu.\n\n## Mon 2026-11-23\n\n- [x] Knee rotations: 1 x 8, "
	for count, unsure := range map[int]bool{10: false, 1000: true} {
		n := note.Read("week.md", []byte(head+strings.Repeat("the sun was out. ", count)+"lovely\n"), c)
		require.Equal(t, unsure, n.Weeks[0].Trained[0].Lines[0].Unsure != "", count)
	}
}
