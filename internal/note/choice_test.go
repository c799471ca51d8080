package note_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/workout"
)

// choosing is a note of a week with three choices of which the first and the last were ticked.
func choosing(t *testing.T, c *workout.Catalogue, org bool) string {
	t.Helper()
	plan := planOf(c, dice(1), "")
	require.NotNil(t, plan)
	plan.Weeks = plan.Weeks[:1]
	plan.Weeks[0].Choices = []workout.Choice{
		{Kind: workout.ChoiceMoveUp, Level: workout.Levels()[1], Ticked: true},
		{Kind: workout.ChoiceBringBack, Exercise: c.ByID("knee-rotations")},
		{Kind: workout.ChoiceSwap, Exercise: c.ByID("texas-twist"), For: c.ByID("tabletop-knee-rotations"), Ticked: true},
	}
	if org {
		return note.Org(plan)
	}
	return note.Markdown(plan, note.Options{})
}

// requireChosen requires the choices of choosing, and nothing that is told about them.
func requireChosen(t *testing.T, c *workout.Catalogue, file, text string) {
	t.Helper()
	n := note.Read(file, []byte(text), c)
	require.NoError(t, n.Problems.Err(), text)
	require.Len(t, n.Weeks, 1, text)
	var got []string
	for _, choice := range n.Weeks[0].Choices {
		got = append(got, map[bool]string{true: "[x] ", false: "[ ] "}[choice.Ticked]+choice.String())
	}
	require.Equal(t, []string{"[x] Move up to intermediate", "[ ] Bring back Knee rotations",
		"[x] Swap Texas twist for Tabletop knee rotations"}, got, "%s\n%v", text, n.Problems)
	require.NotContains(t, problemsOf(n), "choice", text)
}

// What apps make of ticked choices is still what was chosen.
func TestChoicesThroughApps(t *testing.T) {
	c := builtin(t)
	text := choosing(t, c, false)
	requireChosen(t, c, "week.md", text)
	behind := func(mark string) string {
		at := strings.Index(text, "## Choices")
		return text[:at] + strings.ReplaceAll(text[at:], "intermediate\n", "intermediate"+mark+"\n")
	}
	for name, changed := range map[string]string{
		"Obsidian Tasks":         behind(" ✅ 2026-11-22"),
		"Dataview":               behind("  [completion:: 2026-11-22]"),
		"a block's id":           behind(" ^a1b2c3"),
		"a tag":                  behind(" #rotate/week"),
		"a comment":              behind(" <!-- done -->"),
		"a full stop":            behind("."),
		"bold":                   strings.ReplaceAll(text, "Move up to intermediate", "**Move up to intermediate**"),
		"other markers":          strings.ReplaceAll(text, "- [", "*   ["),
		"numbers":                strings.ReplaceAll(text, "- [", "1. ["),
		"indented":               strings.ReplaceAll(text, "- [", "\t- ["),
		"escaped":                strings.ReplaceAll(strings.ReplaceAll(text, "[x]", `\[x\]`), "[ ]", `\[ \]`),
		"ballot boxes":           strings.NewReplacer("[x]", "☒", "[ ]", "☐").Replace(text),
		"ballot boxes alone":     strings.NewReplacer("- [x]", "☒", "- [ ]", "☐").Replace(text),
		"Logseq":                 strings.NewReplacer("- [x]", "- DONE", "- [ ]", "- TODO", "\n## ", "\n- ## ").Replace(text),
		"Logseq's log book":      behind("\n  :LOGBOOK:\n  CLOCK: [2026-11-22 Sun 10:00:00]--[2026-11-22 Sun 10:00:04] =>  00:00:04\n  :END:"),
		"a field below":          behind("\n  completed:: [[2026-11-22]]"),
		"quoted":                 "> " + strings.ReplaceAll(text, "\n", "\n> "),
		"no-break spaces":        strings.ReplaceAll(text, "Move up to intermediate", "Move up to\u00a0intermediate"),
		"headings of two lines":  strings.ReplaceAll(text, "## Choices\n", "Choices\n-------\n"),
		"deeper headings":        strings.ReplaceAll(text, "\n## ", "\n#### "),
		"a bold heading":         strings.ReplaceAll(text, "## Choices", "## **Choices**"),
		"a tag at the heading":   strings.ReplaceAll(text, "## Choices", "## Choices #gym"),
		"a heading's id":         strings.ReplaceAll(text, "## Choices", "## Choices {#choices} ^c1 ✅"),
		"line endings":           strings.ReplaceAll(text, "\n", "\r\n"),
		"broken lines":           strings.ReplaceAll(text, "Swap Texas twist for ", "Swap Texas twist for\n  "),
		"a box of a pasted list": strings.ReplaceAll(strings.ReplaceAll(text, "- [x] ", `- [x] - \[ \] `), "- [ ] ", `- [ ] - \[ \] `),
		"a box on every line":    strings.ReplaceAll(text, "\n## ", "\n- [ ] "),
	} {
		t.Run(name, func(t *testing.T) {
			require.NotEqual(t, text, changed)
			requireChosen(t, c, "week.md", changed)
		})
	}
}

// So do real programs.
func TestChoicesThroughRealApps(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	c := builtin(t)
	for _, app := range realApps {
		t.Run(app.name, func(t *testing.T) {
			for _, data := range rewrite(t, tool(t, app.command[0]), app.command[1:], app.inPlace, []string{choosing(t, c, false)}) {
				requireChosen(t, c, "week.md", string(data))
			}
		})
	}
}

// In org, Emacs ticks the choice itself.
func TestChoicesThroughEmacs(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	emacs, c := tool(t, "emacs"), builtin(t)
	file := t.TempDir() + "/week.org"
	require.NoError(t, os.WriteFile(file, []byte(strings.NewReplacer("[X] Move up", "[ ] Move up", "[X] Swap", "[ ] Swap").Replace(choosing(t, c, true))), 0o666))
	tick := `(progn (require (quote org)) (find-file "` + file + `") (dolist (words (quote ("Move up" "Swap"))) ` +
		`(goto-char (point-min)) (re-search-forward words) (org-ctrl-c-ctrl-c)) (save-buffer))`
	out, err := exec.Command(emacs, "-Q", "--batch", "--eval", tick).CombinedOutput()
	require.NoError(t, err, string(out))
	requireChosen(t, c, "week.org", string(readFile(t, file)))
}
