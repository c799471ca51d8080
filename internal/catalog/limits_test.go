package catalog_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/catalog"
	"rotate/internal/problem"
)

// load reads a text as the catalogue "own" and returns what is wrong with it, a line each.
func load(text string) []string {
	c, problems := catalog.Load(catalog.Layer{{Name: "own", Data: []byte(text)}})
	var lines []string
	for _, p := range problems {
		lines = append(lines, p.String())
	}
	if c != nil {
		lines = append(lines, fmt.Sprintf("%d exercises", len(c.All())))
	}
	return lines
}

// entry is an exercise with the id x0, and a field more.
func entry(field string) string {
	return strings.Replace(string(file("own", "x0").Data), "summary: from own", field, 1)
}

// TestLimits holds a catalogue against each bound on its size: at the bound it loads, one beyond it
// an error names the bound.
func TestLimits(t *testing.T) {
	texts := func(n int) string { return "[" + strings.TrimSuffix(strings.Repeat("a, ", n), ", ") + "]" }
	for _, test := range []struct {
		name  string
		most  int
		text  func(n int) string
		wants string
	}{
		{"characters of a text", 600, func(n int) string { return entry("summary: " + strings.Repeat("é", n)) },
			"error: summary is longer than 600 characters"},
		{"texts of a list", 40, func(n int) string { return entry("cues: " + texts(n)) },
			"error: cues has 41 entries; it takes at most 40"},
		{"characters of a name", 40, func(n int) string {
			return strings.Replace(entry("reload: 1"), "name: x0", "name: "+strings.Repeat("n", n), 1)
		}, `error: the name "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn" is longer than 40 characters`},
		{"characters of an id", 64, func(n int) string { return entry("family: " + strings.Repeat("f", n)) },
			`error: family "` + strings.Repeat("f", 57) + `..." is longer than 64 characters`},
		{"characters of equipment", 64, func(n int) string {
			return strings.Replace(entry("reload: 1"), "[none]", "["+strings.Repeat("e", n)+"]", 1)
		}, `error: equipment "` + strings.Repeat("e", 57) + `..." is longer than 64 characters`},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, []string{"1 exercises"}, load(test.text(test.most)))
			lines := load(test.text(test.most + 1))
			require.Len(t, lines, 1)
			require.Contains(t, lines[0], test.wants)
		})
	}
}

// TestDepth refuses what is nested deeper than the YAML library follows.
func TestDepth(t *testing.T) {
	for _, text := range []string{strings.Repeat("[", 10001), strings.Repeat("- ", 10001) + "a",
		strings.Repeat("{a: ", 10001), strings.Repeat("? ", 10001)} {
		require.Equal(t, []string{"own:1:1: error: not valid YAML: exceeded max depth of 10000"}, load(text))
	}
	deep := strings.Repeat("[", 9000) + strings.Repeat("]", 9000)
	require.Equal(t, []string{"own:1:3: error: an exercise must be a mapping (key: value), not a list"}, load("- " + deep)[:1])
}

// TestMostProblems tells so many errors and no more, however many there are, and stops reading.
func TestMostProblems(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	t.Parallel()
	const entries = 300000
	last := func(kind string) string {
		return fmt.Sprintf("%s: more than %d %ss; the rest are not shown", kind, problem.Most, kind)
	}
	for name, text := range map[string]string{
		"unknown fields": "- {" + strings.Repeat("a: 1, ", entries) + "}",
		"bad entries":    strings.Repeat("- a\n", 20000),
		"unknown links":  manyLinks(20000),
		"equal names":    strings.ReplaceAll(string(full()), "name: x", "name: same, family: x"),
	} {
		t.Run(name, func(t *testing.T) {
			lines := load(text)
			require.Len(t, lines, problem.Most+1)
			require.True(t, strings.HasSuffix(lines[problem.Most], last("error")), lines[problem.Most])
		})
	}
	steps := strings.ReplaceAll(string(full()), "{sets: 1, reps: 8}", "{sets: 1, reps: 8}, {sets: 3, reps: 8}")
	lines := load(steps)
	require.Len(t, lines, problem.Most+2)
	require.True(t, strings.HasSuffix(lines[problem.Most], last("warning")), lines[problem.Most])
	require.Equal(t, "20000 exercises", lines[problem.Most+1])
}

// full is a catalogue of as many exercises as there may be.
func full() []byte { return many("own", "x", catalog.MaxExercises).Data }

// manyLinks is a catalogue in which every exercise names 40 that are not there.
func manyLinks(n int) string {
	links := "easier: [" + strings.TrimSuffix(strings.Repeat("nope, ", 40), ", ") + "]"
	return strings.ReplaceAll(string(many("own", "x", n).Data), "summary: from own", links)
}

// TestAliasesCount counts what aliases stand for towards the size of a catalogue.
func TestAliasesCount(t *testing.T) {
	text := "instructions: &i [" + strings.TrimSuffix(strings.Repeat(strings.Repeat("a", 600)+", ", 40), ", ") + "]"
	first := entry(text)
	more := func(n int) string {
		all := string(many("own", "y", n).Data)
		return first + strings.ReplaceAll(all, "summary: from own", "instructions: *i")
	}
	fits := catalog.MaxBytes/(40*600) - 20
	require.Equal(t, []string{fmt.Sprintf("%d exercises", fits+1)}, load(more(fits)))
	lines := load(more(fits + 100))
	require.Len(t, lines, 1)
	require.Contains(t, lines[0], "larger than 32 MiB once the aliases are written out, the limit for a catalogue")
}

// TestLongValues cuts what a message shows of a value, and takes no time over it.
func TestLongValues(t *testing.T) {
	long := strings.Repeat("0", 1<<20)
	for _, text := range []string{"- " + long, "- *" + long, entry("reload: " + long), entry("summary: " + long),
		entry(long + ": 1"), entry("avoid: [" + long + "]"), entry("figure: " + long),
		strings.Replace(entry("reload: 1"), "reps: 8", "hold: "+long+"s", 1),
		strings.Replace(entry("reload: 1"), "id: x0", "id: "+long, 1)} {
		lines := load(text)
		require.NotEmpty(t, lines)
		for _, line := range lines {
			require.Less(t, len(line), 400, line)
		}
	}
}
