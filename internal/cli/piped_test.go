package cli_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// pipedCommands are command lines whose output goes to a pipe, together every command, format and
// exercise of the built-in catalogue.
func pipedCommands() [][]string {
	commands := [][]string{
		{}, {"help"}, {"help", "plan"}, {"list", "--format", "text"},
		{"safety"}, {"safety", "--format", "text"}, {"safety", "--format", "markdown"},
		{"plan", "--weeks", "26", "--complete", "--why"},
		{"plan", "--avoid", "surgery", "--complete"},
		{"plan", "--avoid", "disc", "--level", "intermediate"},
		{"plan", "--exclude", "knee-rotations,pallof-press-hold", "--weaker", "left"},
	}
	for _, level := range words.Of(workout.Levels()) {
		for _, format := range []string{"auto", "text", "markdown"} {
			commands = append(commands, []string{"plan", "--level", level, "--moves", "3", "--complete",
				"--why", "--format", format})
		}
	}
	for line := range strings.Lines(run("list").stdout) {
		id, _, _ := strings.Cut(line, "\t")
		commands = append(commands, []string{"show", id}, []string{"show", id, "--format", "text"})
	}
	return commands
}

func TestPipedOutputIsNarrowASCII(t *testing.T) {
	for _, args := range pipedCommands() {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			got := run(args...)
			require.Equal(t, cli.ExitDone, got.code, got.stderr)
			require.NotEmpty(t, got.stdout)
			require.True(t, strings.HasSuffix(got.stdout, "\n"), "no line end at the end")
			for line := range strings.Lines(got.stdout) {
				line = strings.TrimSuffix(line, "\n")
				require.LessOrEqual(t, utf8.RuneCountInString(line), 80, line)
				require.Equal(t, strings.TrimRight(line, " "), line, "space at the end of a line")
				requireASCII(t, line)
			}
		})
	}
}

// The list has lines of any length, and JSON is not for reading: they are ASCII all the same.
func TestPipedDataIsASCII(t *testing.T) {
	for _, args := range [][]string{{"list"}, {"list", "--format", "markdown"}, {"list", "--format", "json"},
		{"plan", "--why", "--format", "json"}, {"show", "bird-dog", "--format", "json"},
		{"safety", "--format", "json"}, {"plan", "--why", "--complete", "--format", "html"},
		{"show", "bird-dog", "--format", "html"}} {
		requireASCII(t, run(args...).stdout)
	}
}

func requireASCII(t *testing.T, text string) {
	t.Helper()
	for _, c := range text {
		require.True(t, c == '\n' || c == '\t' || c >= ' ' && c <= '~', "%q in %q", c, text)
	}
}

func TestTextStaysInsideTheTerminal(t *testing.T) {
	commands := [][]string{{"plan", "--level", "intermediate", "--moves", "3", "--complete", "--why"},
		{"plan", "--name", "Someone with quite a long name", "--avoid", "disc"},
		{"list"}, {"safety"}, {"show", "pallof-press"}}
	for _, columns := range []int{40, 60, 80, 100, 120, 200} {
		for _, args := range commands {
			got := runOn(columns, append(args, "--color", "never")...)
			require.Equal(t, cli.ExitDone, got.code, got.stderr)
			for line := range strings.Lines(got.stdout) {
				width := utf8.RuneCountInString(strings.TrimSuffix(line, "\n"))
				require.LessOrEqual(t, width, columns, "%s: %s", strings.Join(args, " "), line)
			}
		}
	}
}

// Colour adds escapes and changes nothing else.
func TestColorOnlyAddsEscapes(t *testing.T) {
	for _, args := range [][]string{{"plan", "--why"}, {"list"}, {"safety"}, {"show", "bird-dog"}} {
		for _, columns := range []int{40, 80, 120} {
			plain := runOn(columns, append(args, "--color", "never")...).stdout
			colored := runOn(columns, append(args, "--color", "always")...).stdout
			require.NotEqual(t, plain, colored)
			require.Equal(t, plain, withoutEscapes(colored))
		}
	}
}

func withoutEscapes(text string) string {
	var out strings.Builder
	for i, part := range strings.Split(text, "\x1b[") {
		if i > 0 {
			_, part, _ = strings.Cut(part, "m")
		}
		out.WriteString(part)
	}
	return out.String()
}
