package note_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/problem"
	"rotate/internal/workout"
)

// readTask reads a note with one task line.
func readTask(t *testing.T, task string) workout.Line {
	t.Helper()
	read := note.Read("week.md", []byte("# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 1 move, Mon Thu. Equipment at hand: band.\n\n## Mon 2026-11-23\n\n"+task+"\n"), builtin(t))
	require.NoError(t, read.Problems.Err())
	require.Len(t, read.Weeks, 1)
	require.Len(t, read.Weeks[0].Trained[0].Lines, 1)
	return read.Weeks[0].Trained[0].Lines[0]
}

type feedback = workout.Feedback

// Every way to write a box.
func TestTicks(t *testing.T) {
	for box, want := range map[string]workout.Tick{
		"- [ ] ": workout.TickOpen, "- [] ": workout.TickOpen, "- [  ] ": workout.TickOpen, "- [\u00a0] ": workout.TickOpen, "☐ ": workout.TickOpen, "- ☐ ": workout.TickOpen, "- TODO ": workout.TickOpen,
		"- [x] ": workout.TickDone, "- [X] ": workout.TickDone, "- [x ] ": workout.TickDone, "- [ x] ": workout.TickDone, "-[x] ": workout.TickDone, "- [x]": workout.TickDone,
		"* [x] ": workout.TickDone, "+ [x] ": workout.TickDone, "1. [x] ": workout.TickDone, "1) [x] ": workout.TickDone, "*   [x]  ": workout.TickDone, "\t- [x] ": workout.TickDone,
		"> - [x] ": workout.TickDone, "> > - [x] ": workout.TickDone, `\- \[x\] `: workout.TickDone, `- \[x\] `: workout.TickDone, "☒ ": workout.TickDone, "- ☑ ": workout.TickDone,
		"- DONE ": workout.TickDone, "- [✓] ": workout.TickDone, "- [✔️] ": workout.TickDone, "– [x] ": workout.TickDone, "[x] ": workout.TickDone,
		"- [>] ": workout.TickOpen, "- [<] ": workout.TickOpen, "- [!] ": workout.TickOpen, "- [?] ": workout.TickOpen, "- [n] ": workout.TickOpen, "- [\u274c] ": workout.TickOpen, "- [\u2717] ": workout.TickOpen,
		"- [~] ": workout.TickOpen, "- [v] ": workout.TickDone, "- [V] ": workout.TickDone, "- [\u2611] ": workout.TickDone, "- [x] - \\[ \\] ": workout.TickDone, "- [ ] - [x] ": workout.TickOpen,
		"- [.] ": workout.TickPartly, "- [o] ": workout.TickPartly, "- [O] ": workout.TickPartly, "- [-] ": workout.TickPartly, "- [/] ": workout.TickPartly, "- DOING ": workout.TickPartly,
	} {
		require.Equal(t, want, readTask(t, box+"Knee rotations: 1 x 8 per side, small range").Tick, box)
	}
}

// Whatever is before a name, with a colon or in HTML, hides neither the task nor what was said of it.
func TestFindsTheNameInABox(t *testing.T) {
	const dose = "2 x 10 s, light"
	for _, task := range []string{
		"Block A: Pallof press hold (right): " + dose + ", pain 7",
		"Evening: Pallof press hold (right): " + dose + " pain 7",
		"07:30 gym: Pallof press hold (right): " + dose + ", pain 7",
		":warning: Pallof press hold (right): " + dose + ", pain 7",
		"pain 7: Pallof press hold (right): " + dose,
		`<mark style="background: #FF5582A6;">Pallof press hold (right): ` + dose + ", pain 7</mark>",
		`<span style="color:red">Pallof press hold (right)</span>: ` + dose + ", pain 7",
		"<u>Pallof press hold (right)</u>: " + dose + ", pain 7",
		"Pallof press hold\uff08right\uff09: " + dose + "\uff0c\uff50\uff41\uff49\uff4e\u3000\uff17",
		"{{c1::Pallof press hold (right)}}: " + dose + ", pain 7",
		"[video: Pallof](https://example.com/) Pallof press hold (right): " + dose + ", pain 7",
	} {
		line := readTask(t, "- [x] "+task)
		require.Equal(t, "pallof-press-hold", line.Exercise.ID, task)
		require.Equal(t, workout.SideRight, line.Side, task)
		require.Equal(t, workout.TickDone, line.Tick, task)
		require.Equal(t, 7, line.Pain, task)
	}
	other := note.Read("week.md", []byte("# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 1 move, Mon Thu. Equipment at hand: band.\n\n"+
		"## Mon 2026-11-23\n\n- [x] Evening: Seated Pallof press hold (right): "+dose+"\n"), builtin(t))
	require.Empty(t, other.Weeks, "a longer name is another exercise")
}

// What is before a name counts as behind the dose, if it keeps the move from getting harder.
func TestCountsWhatIsBeforeAName(t *testing.T) {
	for before, want := range map[string]feedback{
		"Skipped: ": {Said: true, Skipped: true}, "skipped, ": {Said: true, Skipped: true}, "no time: ": {Said: true, Skipped: true},
		"too hard, ": {Said: true, Hard: true, TooMuch: true}, "Too hard: ": {Said: true, Hard: true, TooMuch: true},
		"stopped early: ": {Said: true, Short: true}, "sore: ": {Said: true, Sore: true}, "Worse: ": {Said: true, Unsure: "Worse"},
		"pain 3: ": {Said: true, Rated: true, Pain: 3}, "Block A: ": {}, "Day 2: ": {}, "Leg day, ": {}, "easy: ": {}, "#core 07:30 ": {},
	} {
		require.Equal(t, want, readTask(t, "- [x] "+before+"Knee rotations: 1 x 8 per side, small range").Feedback, before)
	}
}

// A tick and words that contradict it.
func TestTickedButSkipped(t *testing.T) {
	said := func(task string) (texts []string) {
		text := "# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 1 move, Mon Thu. Equipment at hand: none.\n\n## Mon 2026-11-23\n\n" + task + "\n"
		for _, p := range note.Read("week.md", []byte(text), builtin(t)).Problems {
			texts = append(texts, p.Text)
		}
		return texts
	}
	for _, words := range []string{"skipped", "not done", "didn't do"} {
		require.Equal(t, []string{"this line is ticked, but says that it was not done; it counts as not done"},
			said("- [x] Knee rotations: 1 x 8 per side, small range, "+words))
		require.Empty(t, said("- [ ] Knee rotations: 1 x 8 per side, small range, "+words))
	}
	require.Empty(t, said("- [x] Knee rotations: 1 x 8 per side, small range, not skipped"))
}

// A dose that the user changed in its place: less is a shortfall, another load the one that was used,
// and what was planned is what the other lines say.
func TestDoseChangedInItsPlace(t *testing.T) {
	const left, right = "- [x] Pallof press hold (left): ", "- [x] Pallof press hold (right): "
	for _, test := range []struct {
		name    string
		changed string
		want    feedback
		dose    workout.Dose
	}{
		{"as planned", "2 x 10 s, 10 kg", feedback{}, workout.Dose{Sets: 2, Reps: 1, Hold: 10, Load: "10 kg"}},
		{"less", "2 x 8 s, 10 kg", feedback{Said: true, Short: true}, workout.Dose{Sets: 2, Reps: 1, Hold: 8, Load: "10 kg"}},
		{"more", "2 x 12 s, 10 kg", feedback{}, workout.Dose{Sets: 2, Reps: 1, Hold: 12, Load: "10 kg"}},
		{"another load", "2 x 10 s, 12,5 kg", feedback{Load: "12.5 kg"}, workout.Dose{Sets: 2, Reps: 1, Hold: 10, Load: "10 kg"}},
		{"another load, and one typed", "2 x 10 s, 12 kg, 14 kg", feedback{Load: "14 kg"}, workout.Dose{Sets: 2, Reps: 1, Hold: 10, Load: "10 kg"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := "# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 1 move, Mon Thu. Equipment at hand: band.\n\n## Mon 2026-11-23\n\n" + left + "2 x 10 s, 10 kg\n" + right + "2 x 10 s, 10 kg\n\n" +
				"## Thu 2026-11-26\n\n" + right + "2 x 10 s, 10 kg\n" + left + test.changed + "\n"
			week := note.Read("week.md", []byte(text), builtin(t)).Weeks[0]
			require.Equal(t, test.want, week.Trained[1].Lines[1].Feedback)
			require.Equal(t, test.dose, week.Trained[1].Lines[1].Dose)
			require.Equal(t, workout.Dose{Sets: 2, Reps: 1, Hold: 10, Load: "10 kg", Rest: 45}, week.Moves[0].Dose)
		})
	}
}

// What is in an open box below a move may be left open: it gives no load, and makes nothing easier.
func TestOpenBoxBelowAMove(t *testing.T) {
	c := builtin(t)
	const head, task = "# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 1 move, Mon.\n\n## Mon 2026-11-23\n\n", "- [x] Knee rotations: 1 x 8, small range\n"
	for below, want := range map[string]workout.Feedback{
		"  - [ ] easy\n":   {Said: true},
		"  - [ ] 12 kg\n":  {},
		"  - [ ] hard\n":   {Said: true, Hard: true},
		"  - [x] 12 kg\n":  {Load: "12 kg"},
		"  - [ ] pain 6\n": {Said: true, Rated: true, Pain: 6},
	} {
		n := note.Read("week.md", []byte(head+task+below), c)
		require.Equal(t, want, n.Weeks[0].Trained[0].Lines[0].Feedback, below)
	}
}

// A sign that is not known is told, those of emphasis too; an empty box is not.
func TestUnknownSigns(t *testing.T) {
	c := builtin(t)
	const head = "# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 1 move, Mon. Equipment at hand: none.\n\n## Mon 2026-11-23\n\n"
	for box, told := range map[string]bool{"[*]": true, "[_]": true, "[`]": true, "[>]": true, "[ ]": false, "[]": false, "**[ ]**": false, "[\u200b]": false} {
		n := note.Read("week.md", []byte(head+"- "+box+" Knee rotations: 1 x 8, small range\n"), c)
		require.Equal(t, told, slices.ContainsFunc(n.Problems, func(p problem.Problem) bool { return strings.Contains(p.Text, "is not a tick") }), box)
		require.Equal(t, workout.TickOpen, n.Weeks[0].Trained[0].Lines[0].Tick, box)
	}
}

// What is perhaps a sign in an open box is told, but it may be something to do, so it keeps no move.
func TestPerhapsASignInAnOpenBox(t *testing.T) {
	c := builtin(t)
	const head = "# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 1 move, Mon.\n\n## Mon 2026-11-23\n\n- [x] Knee rotations: 1 x 8\n"
	for below, kept := range map[string]bool{"  - [ ] bladder gurgles\n": false, "  - bladder gurgles\n": true} {
		n := note.Read("week.md", []byte(head+below), c)
		require.Equal(t, workout.UrgencyPerhaps, n.Weeks[0].Worst().Urgency, below)
		require.Equal(t, kept, n.Weeks[0].Trained[0].Lines[0].Warning.Urgency > workout.UrgencyNone, below)
	}
}
