package note_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/problem"
	"rotate/internal/workout"
)

// TestLimits holds a note against each of its bounds: at the bound it is read, one beyond an error
// names it.
func TestLimits(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	t.Parallel()
	c := builtin(t)
	const head = "# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 1 move, Mon Thu. Equipment at hand: none.\n\n## Mon 2026-11-23\n"
	const task = "- [x] Knee rotations: 1 x 8\n"
	for _, test := range []struct {
		name string
		most int
		text func(n int) string
		says string
	}{
		{"bytes", note.MaxBytes, func(n int) string { return head + task + strings.Repeat("x", n-len(head+task)) },
			"week.md:1:1: larger than 16 MiB, the limit for a note; begin a new note"},
		{"lines", note.MaxLines, func(n int) string { return head + task + strings.Repeat("\n", n-7) },
			"week.md:1:1: more than 2000000 lines, the limit for a note; begin a new note"},
		{"tasks", note.MaxParts, func(n int) string { return head + strings.Repeat(task, n-2) },
			"week.md:100004:7: more than 100000 weeks, days, task lines, changes and choices, the limit for a note; begin a new note"},
		{"days", note.MaxParts, func(n int) string { return head + task + strings.Repeat("## Mon 2026-11-23\n", n-3) },
			"week.md:100004:4: more than 100000 weeks, days, task lines, changes and choices, the limit for a note; begin a new note"},
		{"weeks", note.MaxParts, func(n int) string { return head + task + strings.Repeat(head[:41], n-3) },
			"week.md:100004:3: more than 100000 weeks, days, task lines, changes and choices, the limit for a note; begin a new note"},
		{"changes", note.MaxParts, func(n int) string { return head + task + "## Changes\n" + strings.Repeat("- mine\n", n-3) },
			"week.md:100005:3: more than 100000 weeks, days, task lines, changes and choices, the limit for a note; begin a new note"},
		{"choices", note.MaxParts, func(n int) string { return head + task + "## Choices\n" + strings.Repeat("- [ ] mine\n", n-3) },
			"week.md:100005:7: more than 100000 weeks, days, task lines, changes and choices, the limit for a note; begin a new note"},
	} {
		t.Run(test.name, func(t *testing.T) {
			read := note.Read("week.md", []byte(test.text(test.most)), c)
			require.NoError(t, read.Problems.Err())
			require.Len(t, read.Weeks, 1)
			read = note.Read("week.md", []byte(test.text(test.most+1)), c)
			require.EqualError(t, read.Problems.Err(), test.says)
		})
	}
}

// TestMostWarnings tells so many warnings and no more.
func TestMostWarnings(t *testing.T) {
	text := "# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 1 move, Mon Thu. Equipment at hand: none.\n\n## Mon 2026-11-23\n- [x] Knee rotations: 1 x 8\n" +
		strings.Repeat("pain 1\n\n", 5000)
	read := note.Read("week.md", []byte(text), builtin(t))
	require.Len(t, read.Problems, problem.Most+1)
	last := read.Problems[problem.Most]
	require.Equal(t, fmt.Sprintf("more than %d warnings; the rest are not shown", problem.Most), last.Text)
}

// TestManyPassages finds the sentences of a week among thousands of the user's own lines: right below
// the title, and right above the days of a week whose title is lost.
func TestManyPassages(t *testing.T) {
	c := builtin(t)
	plan, err := planner.New(c, planner.Request{Terms: variants(workout.Terms{Level: workout.LevelBeginner}, 0)[1], Weeks: 1,
		Start: workout.Date{Year: 2026, Month: 11, Day: 23}})
	require.NoError(t, err)
	text := note.Markdown(plan, note.Options{})
	many := strings.Repeat("A thought of my own.\n\n", 5000)
	title := "# Rotation plan: week 1, from 2026-11-23\n"
	at := strings.Index(text, "\n## Mon")
	for name, edited := range map[string]string{
		"below the title": text[:at] + "\n" + many + text[at:],
		"above the days":  many + strings.Replace(text, title, "", 1),
		"above the title": strings.Replace(text, title, many+title, 1),
	} {
		t.Run(name, func(t *testing.T) {
			read := note.Read("week.md", []byte(edited), c)
			require.NoError(t, read.Problems.Err())
			require.Len(t, read.Weeks, 1)
			require.Equal(t, plan.Weeks[0], read.Weeks[0].Week)
		})
	}
}

// TestManySigns: where a name may begin in a line of signs is found in one pass over it.
func TestManySigns(t *testing.T) {
	begun := time.Now()
	read := note.Read("week.md", []byte("# Rotation plan: week 1, from 2026-11-23\n\n## Mon 2026-11-23\n"+strings.Repeat(": 1 "+strings.Repeat("( ", 8000)+"\n", 100)), builtin(t))
	require.Empty(t, read.Weeks)
	require.Less(t, time.Since(begun), 10*time.Second)
}
