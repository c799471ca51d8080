package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
)

// control would colour, ring, clear, rename, overwrite, turn around and break what a terminal shows.
const control = "\x1b[31mred\x1b[0m\x07\x1b]0;title\x1b\\\u009b2J\x9b\b\r\x7f\u202e\u2066\u2028\ufeffend"

// requireHarmless fails for anything on stdout or stderr that is not text.
func requireHarmless(t *testing.T, got result, args []string) {
	t.Helper()
	for _, stream := range []string{got.stdout, got.stderr} {
		stream = strings.ReplaceAll(stream, "\r\n", "\n") // as calendars are written
		require.True(t, utf8.ValidString(stream), "%q: %q", args, stream)
		for _, c := range stream {
			harmless := c == '\n' || c == '\t' || !unicode.IsControl(c) && !unicode.Is(unicode.Bidi_Control, c) &&
				c != '\u2028' && c != '\ufeff'
			require.True(t, harmless, "%q in the output of %q: %q", c, args, stream)
		}
	}
}

func runHarmless(t *testing.T, args ...string) result {
	t.Helper()
	got := run(args...)
	requireHarmless(t, got, args)
	return got
}

// A hostile value of any flag, and a hostile argument of any command, only gets a message.
func TestControlWords(t *testing.T) {
	for _, c := range commands(cli.Root(cli.Env{})) {
		path := strings.Fields(c.CommandPath())[1:]
		runHarmless(t, append(path, control)...)
		runHarmless(t, append(path, "--"+control)...)
		visit := func(f *pflag.Flag) { runHarmless(t, append(path, "--"+f.Name, control)...) }
		c.LocalFlags().VisitAll(visit)
		c.InheritedFlags().VisitAll(visit)
	}
	require.Contains(t, run("plan", "--name", control).stderr, "control character")
}

// Files with hostile names are named without their power.
func TestControlFileNames(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	plan := run("plan", "--equipment", "band").stdout
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(name, []byte(text), 0o666))
	}
	write(control+".md", strings.Replace(plan, "1 x 8", "1 x", 1))
	write(control+".yaml", "- {id: 1}\n- {}\n")
	require.NoError(t, os.Mkdir(control, 0o777))
	write(filepath.Join(control, "a.yaml"), ownCatalog+"  figure: none.svg\n")
	note, catalogue := control+".md", control+".yaml"
	for _, args := range [][]string{{"check", note}, {"check", catalogue}, {"check", note, "--format", "json"},
		{"check", control}, {"show", note}, {"show", control}, {"next", note}, {"next", control}, {"next", "-w", note},
		{"next", note, "-o", note}, {"today", note}, {"today", control}, {"tick", note, "--day", "mon"}, {"config", "note", note}, {"list", "--catalog", catalogue}, {"list", "--catalog", control},
		{"list", "--catalog", "no" + catalogue}, {"check", "no" + note}, {"next", "no" + note},
		{"plan", "-o", note}, {"plan", "-o", control}, {"plan", "-o", "no" + control + "/week.md"},
		{"plan", "-o", control + "x"}, {"__complete", "show", control}, {"__complete", "plan", "--equipment", control + ","}} {
		runHarmless(t, args...)
	}
}

// A name cannot add a line of its own to the messages.
func TestNamesKeepTheirLine(t *testing.T) {
	got := run("check", "a\nrotate: hint: all is well.md")
	require.Equal(t, 2, strings.Count(got.stderr, "\n"), "an error and its hint: %s", got.stderr)
	require.NotContains(t, got.stderr, "\nrotate: hint: all is well")
}

// Every value of a catalogue, and every key, may be hostile.
func TestControlCatalogue(t *testing.T) {
	requireTime(t)
	t.Parallel()
	own := filepath.Join(t.TempDir(), "own.yaml")
	quoted := fmt.Sprintf("%+q", control)
	quoted = strings.NewReplacer(`\u009b`, `\x9b`, `\x9b\b`, `\b`).Replace(quoted)
	lines := strings.SplitAfter(ownCatalog, "\n")
	try := func(text string) {
		require.NoError(t, os.WriteFile(own, []byte(text), 0o666))
		for _, args := range [][]string{{"check", own}, {"list", "--catalog", own}, {"show", "wall-turn", "--catalog", own},
			{"plan", "--catalog", own, "--include", "wall-turn", "--why"}, {"plan", "--catalog", own, "--format", "ics"}} {
			runHarmless(t, args...)
		}
	}
	for i, line := range lines {
		key, _, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		for _, value := range []string{quoted, "[" + quoted + "]", "{" + quoted + ": 1}", control, "*" + control} {
			changed := append([]string{}, lines...)
			changed[i] = key + ": " + value + "\n"
			try(strings.Join(changed, ""))
		}
	}
	for _, field := range []string{"summary", "cues", "figure", "links", "ranges", "cautions", "easier", quoted} {
		for _, value := range []string{quoted, "[" + quoted + "]", "{small: " + quoted + "}", "[{url: " + quoted + "}]"} {
			try(ownCatalog + "  " + field + ": " + value + "\n")
		}
	}
}

// Every line of a note may be hostile, at either end and in the middle.
func TestControlNote(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	note := filepath.Join(dir, "week.md")
	text := run("plan", "--equipment", "band", "--name", "Ada", "--exclude", "texas-twist", "--avoid", "pregnancy").stdout
	lines := strings.Split(text, "\n")
	end := 0
	for i, line := range lines {
		if strings.HasPrefix(line, "## How to") {
			end = i
		}
	}
	require.Positive(t, end)
	for i, line := range lines[:end] {
		if testing.Short() && i%7 != 0 {
			continue
		}
		middle := strings.LastIndexByte(line, ' ') + 1
		for _, changed := range []string{control + line, line + control, line[:middle] + control + line[middle:],
			strings.Replace(line, "Ada", "A"+control, 1), strings.Replace(line, "Knee", "Kne"+control, 1)} {
			if changed == line {
				continue
			}
			changed = strings.ToValidUTF8(strings.ReplaceAll(changed, "\x9b", ""), "")
			edited := append([]string{}, lines...)
			edited[i] = changed
			require.NoError(t, os.WriteFile(note, []byte(strings.Join(edited, "\n")), 0o666))
			for _, args := range [][]string{{"check", note}, {"next", note}, {"next", note, "--format", "text"},
				{"next", note, "--format", "org"}, {"next", note, "--format", "ics"}, {"next", note, "--format", "json"},
				{"show", note}, {"show", note, "--format", "json"}, {"today", note}, {"today", note, "--format", "json"},
				{"tick", note, "--day", "wed"}, {"next", "-w", note}} {
				runHarmless(t, args...)
			}
		}
	}
}
