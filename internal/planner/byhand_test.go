package planner_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/workout"
)

// rewritten judges a week of two moves that its owner rewrote and then trained.
func rewritten(t *testing.T, change func(text string) string) *workout.Plan {
	t.Helper()
	c := builtIn(t)
	plan, err := planner.New(c, planner.Request{Terms: terms(workout.LevelIntermediate, 2), Weeks: 1, Start: monday})
	require.NoError(t, err)
	text := change(note.Markdown(plan, note.Options{}))
	n := note.Read("week.md", []byte(strings.ReplaceAll(text, "- [ ]", "- [x]")), c)
	require.NoError(t, n.Problems.Err())
	next, err := nextPlan(c, n.Past(saturday), planner.NextRequest{Terms: n.Weeks[0].Terms, Today: saturday})
	require.NoError(t, err)
	return next
}

// What was changed by hand and trained is the user's last word.
func TestNextFollowsTheUser(t *testing.T) {
	const hold, cable = "Pallof press hold (", "Cable rotations ("
	afterMonday := func(text string, change func(string) string) string {
		at := strings.Index(text, "## Wed")
		return text[:at] + change(text[at:])
	}
	lines := func(text string, keep func(string) bool) string {
		return strings.Join(slices.DeleteFunc(strings.SplitAfter(text, "\n"), func(line string) bool { return !keep(line) }), "")
	}
	for _, test := range []struct {
		name   string
		change func(string) string
		moves  []string
		wanted int
		out    string // the reason of what went
	}{
		{"untouched", func(s string) string { return s }, []string{"pallof-press-hold 3", "cable-rotations 3"}, 2, ""},
		{"another dose in every line", func(s string) string { return strings.ReplaceAll(s, "2 x 10 s, light", "2 x 25 s, light") },
			[]string{"pallof-press-hold 6", "cable-rotations 3"}, 2, ""},
		{"less in every line", func(s string) string { return strings.ReplaceAll(s, "2 x 10 s, light", "2 x 8 s, light") },
			[]string{"pallof-press-hold 2", "cable-rotations 3"}, 2, ""},
		{"another move on the later days", func(s string) string {
			return afterMonday(s, func(rest string) string {
				return strings.ReplaceAll(strings.ReplaceAll(rest, hold, "Pallof press ("), "2 x 10 s, light", "2 x 8, light")
			})
		}, []string{"pallof-press 3", "cable-rotations 3"}, 2, "replaced by Pallof press, as you did"},
		{"another move that hurt", func(s string) string {
			return afterMonday(s, func(rest string) string {
				return strings.ReplaceAll(strings.ReplaceAll(rest, hold, "Pallof press ("), "2 x 10 s, light", "2 x 8, light, pain 7")
			})
		}, []string{"pallof-press-hold 2", "cable-rotations 2"}, 2, "left out: pain 7 of 10; rest it, and see someone if it does not settle"},
		{"a move added", func(s string) string {
			return strings.ReplaceAll(s, "\n- [ ] Cable rotations (left)", "\n- [ ] Tabletop knee rotations: 1 x 6 per side, small range\n- [ ] Cable rotations (left)")
		}, []string{"tabletop-knee-rotations 3", "pallof-press-hold 3", "cable-rotations 3"}, 3, ""},
		{"a move taken out", func(s string) string {
			return lines(s, func(l string) bool { return !strings.Contains(l, "] "+cable) })
		},
			[]string{"pallof-press-hold 3"}, 1, "out: you deleted it from the week"},
	} {
		t.Run(test.name, func(t *testing.T) {
			plan := rewritten(t, test.change)
			var moves []string
			for _, m := range plan.Weeks[0].Moves {
				moves = append(moves, strings.SplitN(told(&workout.Plan{Weeks: []workout.Week{{Moves: []workout.Move{m}}}})[0][2:], ":", 2)[0])
			}
			require.Equal(t, test.moves, moves, told(plan))
			require.Equal(t, test.wanted, plan.Weeks[0].Wanted)
			if test.out != "" {
				require.True(t, slices.ContainsFunc(plan.Changes, func(c workout.Change) bool { return c.Reason.String() == test.out }), told(plan))
			}
		})
	}
}
