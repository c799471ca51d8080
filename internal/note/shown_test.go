package note_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/workout"
)

// Whatever apps have made of a note, what was ticked and said is in what is shown of it.
func TestShownKeepsMarks(t *testing.T) {
	c := builtin(t)
	files, err := filepath.Glob(filepath.Join("testdata", "apps", "*.md"))
	require.NoError(t, err)
	shown := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		n := note.Read(file, data, c)
		if n.Problems.Err() != nil {
			continue
		}
		shown++
		t.Run(filepath.Base(file), func(t *testing.T) { requireShown(t, n, c) })
	}
	require.Greater(t, shown, 20)
}

// What is said beside the words behind a dose is shown too, in rotate's words.
func TestShownWords(t *testing.T) {
	c := builtin(t)
	for name, test := range map[string]struct{ line, words string }{
		"behind the dose":    {"- [x] Knee rotations: 1 x 8 per side, small range, pain 2, in the garden", "pain 2, in the garden"},
		"no comma":           {"- [x] Knee rotations: 1 x 8 per side, small range (easy)", "(easy)"},
		"below":              {"- [x] Knee rotations: 1 x 8 per side, small range\n  felt hard", "felt hard"},
		"an item below":      {"- [x] Knee rotations: 1 x 8 per side, small range\n  - pain 5", "pain 5"},
		"before the dose":    {"- [x] Knee rotations (pain 3): 1 x 8 per side, small range", "pain 3"},
		"both":               {"- [x] Knee rotations: 1 x 8 per side, small range, pain 2\n  - pain 5, hard", "pain 2, hard, pain 5"},
		"dose changed":       {"- [x] Knee rotations: 1 x 5 per side, small range, tired", "tired, did 1 x 5"},
		"changed, not done":  {"- [ ] Knee rotations: 1 x 5 per side, small range", ""},
		"a date of Tasks":    {"- [x] Knee rotations: 1 x 8 per side, small range ⏳ 2026-11-23, easy", "easy"},
		"nothing but a date": {"- [x] Knee rotations: 1 x 8 per side, small range ⏳ 2026-11-23", ""},
		"words of no sense":  {"- [-] Knee rotations: 1 x 8 per side, small range, back is odd", "back is odd"},
	} {
		t.Run(name, func(t *testing.T) {
			rest := "\n## Wed 2026-11-25 (2 min)\n\n- [ ] Knee rotations: 1 x 8 per side, small range\n" +
				"\n## Fri 2026-11-27 (2 min)\n\n- [ ] Knee rotations: 1 x 8 per side, small range\n"
			text := "# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 1 move, Mon Wed Fri. Equipment at hand: none.\n" +
				"Steps: Knee rotations 2 of 10.\n\n## Mon 2026-11-23 (2 min)\n\n" + test.line + "\n" + rest
			n := note.Read("week.md", []byte(text), c)
			require.NoError(t, n.Problems.Err())
			plan := n.Shown(n.Weeks, c)
			require.Equal(t, test.words, plan.Marks[workout.Date{Year: 2026, Month: 11, Day: 23}][0].Words)
			requireShown(t, n, c)
		})
	}
}

// requireShown reads again what is shown of a note.
func requireShown(t *testing.T, n *note.Note, c *workout.Catalogue) {
	t.Helper()
	plan := n.Shown(n.Weeks, c)
	for form, text := range map[string]string{"org": note.Org(plan), "markdown": note.Markdown(plan, note.Options{})} {
		again := note.Read("shown", []byte(text), c)
		require.NoError(t, again.Problems.Err(), form)
		require.Len(t, again.Weeks, len(n.Weeks), form)
		for key, marks := range marksOf(n) {
			require.ElementsMatch(t, marks, marksOf(again)[key], "%s %s\n%s", form, key, text)
		}
		require.Len(t, marksOf(again), len(marksOf(n)), form)
	}
}

// marksOf is what was ticked and said, by day and move.
func marksOf(n *note.Note) map[string][]shownMark {
	marks := map[string][]shownMark{}
	for _, log := range n.Logs() {
		for _, day := range log.Trained {
			for _, l := range day.Lines {
				f := l.Feedback
				f.Unsure = ""
				if done := l.Dose.Amount(); l.Short && f.Done == (workout.Amount{}) && done != log.Move(l.Exercise).Dose.Amount() {
					f.Done = done // as it is shown
				}
				key := day.Date.String() + " " + l.Exercise.ID
				marks[key] = append(marks[key], shownMark{l.Tick, f, l.Unsure != ""})
			}
		}
	}
	return marks
}

type shownMark struct {
	Tick   workout.Tick
	Said   workout.Feedback
	Unsure bool
}
