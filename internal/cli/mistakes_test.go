package cli_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
)

// TestMistakesAreLedRight makes the ten likeliest mistakes of someone new, and then does what the
// answer says, in the same folder: that must work.
func TestMistakesAreLedRight(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ typed, answer, then string }{
		{"rotate beginner", "did you mean `rotate plan --level beginner`?", "rotate plan --level beginner"},
		{`rotate plan --equipment "resistance band"`, "did you mean band?", "rotate plan --equipment band"},
		{`rotate plan --days "mon wed fri"`, "did you mean mon,wed,fri?", "rotate plan --days mon,wed,fri"},
		{"rotate plan --start 23.11.2026", "did you mean 2026-11-23?", "rotate plan --start 2026-11-23"},
		{"rotate plan -l beginner", "did you mean --level?", "rotate plan --level beginner"},
		{"rotate plan -o plan.pdf", "give -o plan.html, open it in a browser", "rotate plan -o plan.html"},
		{"rotate show pallof", "did you mean pallof-press-hold or pallof-press?", "rotate show pallof-press"},
		{"rotate today wek.md", "did you mean week.md?", "rotate today week.md"},
		{"rotate tick 'pain 1'", "rotate tick --say 'pain 1'", "rotate tick week.md --day 2026-11-23 --say 'pain 1'"},
		{"rotate plan done.md", "`rotate next done.md` judges a ticked note", "rotate next done.md"},
		{"rotate catalog own.yaml", "`rotate check own.yaml` checks a catalogue", "rotate check own.yaml"},
		{"sed -i 's/- . . Knee/Knee/' week.md; rotate next week.md", `start the line with "- [ ] " or "- [x] "`,
			"sed -i 's/^Knee.*side/- [ ] &/' week.md; rotate check week.md"},
	} {
		t.Run(test.typed, func(t *testing.T) {
			dir := messageFolder(t)
			got := provokeIn(t, dir, test.typed)
			require.NotEqual(t, cli.ExitDone, got.code)
			require.Contains(t, got.text, test.answer)
			require.Empty(t, got.stdout)
			require.Equal(t, cli.ExitDone, provokeIn(t, dir, test.then).code)
		})
	}
}

// TestUntickedWeekIsTold: who plans the next week before a tick was set gets the same week again, and
// is told what to do.
func TestUntickedWeekIsTold(t *testing.T) {
	got := provoke(t, "rotate next week.md")
	require.Equal(t, cli.ExitDone, got.code)
	require.Contains(t, got.text, "nothing is ticked in the week from 2026-11-23 in week.md")
	require.Contains(t, got.stdout, "same again: nothing is ticked")
	require.Empty(t, provoke(t, "rotate next done.md").text)
}

// Help is about the command named, on whichever side of the flag it stands.
func TestHelpBeforeTheCommand(t *testing.T) {
	require.Equal(t, run("plan", "--help"), run("-h", "plan"))
	require.Equal(t, run("plan", "--help"), run("--help", "plan"))
}
