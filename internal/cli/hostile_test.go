package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// hostile is a catalogue that tries to be more than text in every format there is.
const hostile = `
- id: own-turn
  name: Own turn
  movement: rotation
  levels: [beginner]
  equipment: [none]
  sides: each
  left: "<script>alert(1)</script> & \"quotes\" 'n' [link](https://example.com) ![i](x)"
  ranges: {small: "* TODO hang the washing", half: "- [x] Own turn (left): 9 x 9"}
  summary: "BEGIN:VEVENT\nSUMMARY:taken over\nEND:VEVENT"
  instructions:
    - "- [x] Own turn (right): 9 x 9 pain 9"
    - "# Rotation plan: week 99, from 2020-01-01"
    - "## Mon 2020-01-01 (1 min)"
    - "* TODO SCHEDULED: <2020-01-01 Wed>"
    - "<img src=x onerror=alert(1)> <!-- comment"
    - "| a | b |"
    - "~~~"
    - "1. one\n2. two"
  cues: ["- [x] Own turn (left): 9 x 9 hurt, </style><script>alert(2)</script>"]
  faults: ["DESCRIPTION:x\\nBEGIN:VALARM"]
  cautions: {osteoporosis: "** DONE Own turn :tag:"}
  progression:
    - {sets: 2, reps: 8, range: small}
    - {sets: 2, reps: 8, range: half}
  sources: ["<a href='javascript:alert(1)'>x</a>"]
`

// openMark is what show adds to the JSON of a plan for a line that is open.
var openMark = regexp.MustCompile(`,\s*"done": false`)

// What a stranger's catalogue says stays text: it makes no task, no heading, no event, no markup.
func TestHostileCatalogueStaysText(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "own.yaml"), []byte(hostile), 0o666))
	plan := func(format string) string {
		return in(t, dir, "rotate plan --catalog own.yaml --catalog-only --moves 1 --avoid osteoporosis --start 2026-11-23 --name '<b>A & B' --format "+format)
	}
	require.Len(t, lines(plan("markdown"), `^\s*- \[.\] `), 6)
	require.Len(t, lines(plan("markdown"), `^\s*#{1,6} `), 6, "title, three days, the how-to and one move")
	require.Len(t, lines(plan("org"), `^\*+ `), 6)
	require.Len(t, lines(plan("org"), `^\s*SCHEDULED: `), 3)
	require.NotRegexp(t, `<\d{4}-`, strings.ReplaceAll(plan("org"), "SCHEDULED: <2026", ""), "no date of the catalogue's own")
	require.Len(t, lines(plan("ics"), `^BEGIN:`), 4, "the calendar and three events")
	page := plan("html")
	require.NotContains(t, strings.ToLower(page), "<script")
	require.NotContains(t, page, "<img src=x")
	require.NotContains(t, page, "</style><")
	for _, format := range []string{"markdown", "org"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, "week."+format), []byte(plan(format)), 0o666))
		require.Empty(t, in(t, dir, "rotate check --catalog own.yaml --catalog-only week."+format))
		again := in(t, dir, "rotate show --catalog own.yaml --catalog-only --format json week."+format)
		require.Equal(t, plan("json"), openMark.ReplaceAllString(again, ""), "read back as it was written")
	}
	for _, format := range []string{"markdown", "html"} {
		shown := in(t, dir, "rotate show own-turn --catalog own.yaml --format "+format)
		require.NotContains(t, strings.ReplaceAll(shown, `\<`, ""), "<script>", format)
	}
}

// With pandoc as the judge: no task beyond ours is found, and no raw HTML.
func TestHostileCatalogueInPandoc(t *testing.T) {
	requireTools(t, "pandoc")
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "own.yaml"), []byte(hostile), 0o666))
	page := in(t, dir, "rotate plan --catalog own.yaml --catalog-only --moves 1 --format markdown | pandoc -f gfm -t html")
	require.Equal(t, 6, strings.Count(page, `type="checkbox"`), page)
	require.NotContains(t, page, "<script")
	require.NotContains(t, page, "<img")
	require.NotContains(t, page, "<a ")
	require.NotContains(t, page, "<table")
}

func lines(text, pattern string) []string {
	return regexp.MustCompile("(?m)"+pattern+".*$").FindAllString(text, -1)
}
