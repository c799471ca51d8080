package note_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/workout"
)

// hiders put a text where apps show it as code or not at all.
var hiders = map[string]func(string) string{
	"a fence":            func(s string) string { return "```\n" + s + "```\n" },
	"a fence of tildes":  func(s string) string { return "~~~~ md\n" + s + "~~~\n~~~~\n" },
	"an indented fence":  func(s string) string { return "   ```text\n" + s + "   ```\n" },
	"a quoted fence":     func(s string) string { return "> ```\n> " + strings.ReplaceAll(s, "\n", "\n> ") + "\n> ```\n" },
	"a comment":          func(s string) string { return "<!--\n" + s + "-->\n" },
	"a comment's words":  func(s string) string { return "<!-- an example:\n" + s + "end -->\n" },
	"Obsidian's comment": func(s string) string { return "%%\n" + s + "%%\n" },
	"an org block":       func(s string) string { return "#+BEGIN_SRC markdown\n" + s + "#+END_SRC\n" },
}

// What is hidden is no training, wherever it stands, and no week is written into it.
func TestHiddenBlocks(t *testing.T) {
	week := ticked(planText(t, builtin(t), 1))
	body, days, howTo := strings.Index(week, "# Rotation"), strings.LastIndex(week, "## Thu"), strings.Index(week, "## How")
	example := strings.NewReplacer("2026-11", "2027-01", "[x]", "[ ]").Replace(week[body:howTo])
	for name, hide := range hiders {
		t.Run(name, func(t *testing.T) {
			for _, text := range []string{week[:body] + hide(example) + "\n" + week[body:], week + "\n" + hide(example),
				week[:days] + hide("- [x] Knee rotations: 1 x 8 pain 9\n") + "\n" + week[days:]} {
				n := note.Read("week.md", []byte(text), builtin(t))
				require.Empty(t, n.Problems)
				require.Len(t, n.Weeks, 1)
				require.Equal(t, firstMonday, n.Judged(workout.Date{}).Start)
				after := note.Read("week.md", insertNext(t, builtin(t), []byte(text), nil), builtin(t))
				require.Len(t, after.Weeks, 2, "no week is written into it")
				require.Equal(t, firstMonday.Add(7), after.Weeks[0].Start)
				require.Empty(t, after.Weeks[0].LeftOut)
			}
		})
	}
}

// A block that is never closed hides nothing.
func TestUnclosedBlocks(t *testing.T) {
	week := ticked(planText(t, builtin(t), 1))
	for _, opening := range []string{"```\n", "~~~\n", "<!--\n", "%%\n", "#+begin_src\n"} {
		n := note.Read("week.md", []byte(opening+"\n"+week[strings.Index(week, "# Rotation"):]), builtin(t))
		require.Len(t, n.Weeks, 1, opening)
		require.True(t, n.Weeks[0].Marked(), opening)
	}
}
