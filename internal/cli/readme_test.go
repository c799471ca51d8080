package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func readme(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	require.NoError(t, err)
	return string(data)
}

// fenced lists the blocks of a language in the README.
func fenced(t *testing.T, language string) []string {
	t.Helper()
	var blocks []string
	for _, found := range regexp.MustCompile("(?ms)^```(\\w+)\n(.*?)^```$").FindAllStringSubmatch(readme(t), -1) {
		if found[1] == language {
			blocks = append(blocks, found[2])
		}
	}
	require.NotEmpty(t, blocks)
	return blocks
}

// What the README shows of a console is what the program prints. The commands run in order, in one
// folder; a line of three dots stands for any number of lines.
func TestReadmeTranscripts(t *testing.T) {
	dir := t.TempDir()
	for _, block := range fenced(t, "yaml") {
		name, _, ok := strings.Cut(strings.TrimPrefix(block, "# "), "\n")
		require.True(t, ok && strings.HasSuffix(name, ".yaml"), "a block of YAML begins with the name of its file")
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(block), 0o666))
	}
	for _, block := range fenced(t, "console") {
		for _, step := range transcript(t, block) {
			t.Run(step.command, func(t *testing.T) {
				columns := "80"
				if strings.ContainsAny(step.command, "|>") {
					columns = ""
				}
				output, _ := shell(t, dir, step.command, columns).CombinedOutput()
				require.Regexp(t, elided(step.output), string(output))
			})
		}
	}
}

type step struct{ command, output string }

// transcript splits a block into commands and what they print.
func transcript(t *testing.T, block string) []step {
	t.Helper()
	var steps []step
	for line := range strings.Lines(block) {
		if command, ok := strings.CutPrefix(line, "$ "); ok {
			steps = append(steps, step{command: strings.TrimSpace(command)})
			continue
		}
		require.NotEmpty(t, steps, "a transcript begins with a command")
		steps[len(steps)-1].output += line
	}
	return steps
}

func elided(output string) string {
	return `\A` + strings.ReplaceAll(regexp.QuoteMeta(output), "\\.\\.\\.\n", `(?s:.*)`) + `\z`
}

// The README is short enough to be read; what is longer is in rotate help.
func TestReadmeIsShort(t *testing.T) {
	require.LessOrEqual(t, strings.Count(readme(t), "\n"), 250)
}

// The targets of make that the README names are there.
func TestReadmeTargets(t *testing.T) {
	makefile, err := os.ReadFile(filepath.Join("..", "..", "Makefile"))
	require.NoError(t, err)
	targets := regexp.MustCompile("(?m)(?:`|^)make ([a-z]+)").FindAllStringSubmatch(readme(t), -1)
	require.NotEmpty(t, targets)
	for _, found := range targets {
		require.Contains(t, string(makefile), "\n"+found[1]+":")
	}
}
