package note_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/workout"
)

// requireOwn holds that the program knows every line of every week as its own.
func requireOwn(t *testing.T, c *workout.Catalogue, text string) {
	t.Helper()
	n := note.Read("week.md", []byte(text), c)
	changed, foreign := n.NotOwn(c)
	require.Empty(t, changed, text)
	for _, row := range foreign {
		require.Nil(t, n.WeekAt(row+1), "row %d of\n%s", row, text)
	}
}

// The header of a week alone gives back what the program wrote of it, for every plan of the request space.
func TestKnowsWhatItWrote(t *testing.T) {
	t.Parallel()
	c := builtin(t)
	for i, terms := range everyTerms() {
		plan, err := planner.New(c, planner.Request{Terms: terms, Weeks: 1 + i%7, Start: firstMonday.Add(i % 7)})
		if err != nil {
			continue
		}
		requireOwn(t, c, note.Markdown(plan, note.Options{Tasks: i%2 == 0}))
		if i%10 == 0 {
			requireOwn(t, c, note.Org(plan))
		}
	}
}

// The same with any step and load, and for a week that was put into a note.
func FuzzKnowsWhatItWrote(f *testing.F) {
	c := builtin(f)
	for i := range uint64(50) {
		f.Add(i*0x9E3779B97F4A7C15, i%4 == 1)
	}
	f.Fuzz(func(t *testing.T, choices uint64, org bool) {
		plan := planOf(c, dice(choices), "")
		if plan == nil {
			return
		}
		text := note.Markdown(plan, note.Options{Tasks: choices%2 == 0})
		if org {
			text = note.Org(plan)
		}
		requireOwn(t, c, text)
		text = newestOnTop(text)
		first := strings.LastIndex(text, "Rotation plan: week 1")
		k := keeper{T: t, catalogue: c, data: []byte(text[:first] + ticked(text[first:]))}
		if k.next() {
			n := note.Read("week.md", k.data, c)
			row, is := n.Changed(n.Weeks[len(n.Weeks)-2], c)
			require.False(t, is, "row %d of\n%s", row, k.data)
			require.True(t, k.next(), "the same again")
		}
	})
}

// handChanges are the ways in which one line of the program's is changed by hand.
var handChanges = map[string]func(line string) string{
	"deleted":     func(string) string { return "" },
	"added to":    func(line string) string { return line + " mine\n" },
	"doubled":     func(line string) string { return line + "\n" + line + "\n" },
	"digits":      strings.NewReplacer("1 x", "4 x", "2 x", "5 x", "1 of", "3 of", "2 of", "4 of", "## Mon 2026-11-30", "## Tue 2026-12-01").Replace,
	"marked done": strings.NewReplacer("[ ]", "[x]").Replace,
	"moved":       strings.NewReplacer("(left)", "(right)", "(right)", "(left)", "Mon", "Sun", "Thu", "Fri").Replace,
}

// After any change to one line of a week that is open, the week is left and named.
func TestLeavesWhatIsChanged(t *testing.T) {
	t.Parallel()
	c := builtin(t)
	tried := 0
	for i, terms := range allTerms() {
		if i%97 != 0 || testing.Short() && tried > 500 {
			continue
		}
		plan, err := planner.New(c, planner.Request{Terms: terms, Weeks: 2, Start: firstMonday})
		if err != nil {
			continue
		}
		text := newestOnTop(note.Markdown(plan, note.Options{}))
		first := strings.LastIndex(text, "# Rotation plan: week 1")
		text = text[:first] + ticked(text[first:])
		n := note.Read("week.md", []byte(text), c)
		lines := strings.SplitAfter(text, "\n")
		for row := n.Weeks[0].Row; row < n.Weeks[0].End-1; row++ {
			line := strings.TrimSuffix(lines[row-1], "\n")
			if line == "" || isRemark(lines, row-1) {
				continue
			}
			for name, change := range handChanges {
				if line == change(line) || name == "doubled" && strings.HasPrefix(line, "# ") {
					continue // a title without a week is a line of the user's
				}
				edited := strings.Join(lines[:row-1], "") + strings.TrimSuffix(change(line), "\n") + "\n" + strings.Join(lines[row:], "")
				if now := note.Read("week.md", []byte(edited), c); (name == "added to" || name == "doubled") && !assert.ObjectsAreEqual(now.Weeks[0].Terms, n.Weeks[0].Terms) {
					continue // a longer list or name is another term
				}
				requireLeft(t, c, edited, name+": "+line)
				tried++
			}
		}
	}
	require.Greater(t, tried, 500)
}

// isRemark reports a line of the paragraphs that tell what a week needs, and what is left out and why:
// nothing is read back from them.
func isRemark(lines []string, row int) bool {
	for row > 0 && lines[row-1] != "\n" {
		row--
	}
	return slices.ContainsFunc([]string{"This week needs", "Left out for", "Warm up with"}, func(remark string) bool {
		return strings.HasPrefix(lines[row], remark)
	})
}

func requireLeft(t *testing.T, c *workout.Catalogue, text, what string) {
	t.Helper()
	n := note.Read("week.md", []byte(text), c)
	if n.Problems.Err() != nil || n.Judged(workout.Date{}).Start != firstMonday {
		return // refused, or marked and so what is judged
	}
	judged := n.Judged(workout.Date{})
	plan, err := planner.Next(c, n.Past(workout.Date{}), planner.NextRequest{Terms: judged.Terms, Today: judged.Start.Add(5)})
	require.NoError(t, err)
	inserted, err := n.Insert(plan, note.Options{}, c)
	require.NoError(t, err, what)
	require.NotNil(t, inserted.Left, "%s\n%s", what, text)
	require.Equal(t, text, string(inserted.After.Bytes()))
	require.Contains(t, inserted.Left.Text, plan.Weeks[0].Start.String())
}
