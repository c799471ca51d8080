package cli_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/tests/vault"
)

// progressJSON is the documented part of the JSON of progress.
type progressJSON struct {
	Version int
	Weeks   []struct {
		Start                 string
		Planned, Done, Partly int
		Pain                  int `json:"worst_pain"`
	}
	Streak    int `json:"streak_weeks"`
	Exercises []struct {
		ID    string
		Steps []struct {
			Start string
			Step  int
		}
		Pain        int `json:"worst_pain"`
		Left, Right struct {
			Sets, Reps int
			Hold       int `json:"hold_s"`
		}
	}
}

// Ten years of notes, as apps leave them, among thousands of others: the figures are those of the
// count that was kept while the notes were made up.
func TestProgressCountsTenYears(t *testing.T) {
	requireTime(t)
	t.Parallel()
	c := vault.Builtin(t)
	for seed := range uint64(3) {
		made := vault.Make(t, c, 520, seed)
		dir := t.TempDir()
		vault.Write(t, dir, made.Notes)
		if seed == 0 {
			vault.Write(t, dir, vault.OtherNotes(5000, seed))
		}
		got := run("progress", dir, "--format", "json")
		require.Zero(t, got.code, got.stderr)
		require.Empty(t, got.stderr)
		require.Equal(t, made, countedAs(t, got.stdout, made))
	}
}

// countedAs puts what the program counted into the shape of the vault's own count.
func countedAs(t *testing.T, out string, made *vault.Vault) *vault.Vault {
	t.Helper()
	var p progressJSON
	require.NoError(t, json.Unmarshal([]byte(out), &p))
	counted := &vault.Vault{Notes: made.Notes, Moves: map[string]*vault.Move{}, Streak: p.Streak}
	for _, w := range p.Weeks {
		counted.Weeks = append(counted.Weeks, vault.Week(w))
	}
	for _, e := range p.Exercises {
		move := &vault.Move{Pain: e.Pain, Left: [3]int{e.Left.Sets, e.Left.Reps, e.Left.Hold},
			Right: [3]int{e.Right.Sets, e.Right.Reps, e.Right.Hold}}
		for _, s := range e.Steps {
			move.Steps = append(move.Steps, fmt.Sprintf("%s %d", s.Start, s.Step))
		}
		counted.Moves[e.ID] = move
	}
	return counted
}

// Whatever the width and however many the weeks, the charts stay inside the screen; in a pipe they
// are ASCII; colour only adds escapes.
func TestProgressText(t *testing.T) {
	requireTime(t)
	t.Parallel()
	c := vault.Builtin(t)
	for _, weeks := range []int{1, 2, 9, 27, 60, 61, 130} {
		dir := t.TempDir()
		vault.Write(t, dir, vault.Make(t, c, weeks, uint64(weeks)).Notes)
		for _, columns := range []int{0, 30, 40, 60, 80, 120, 200} {
			plain := runOn(columns, "progress", dir, "--format", "text", "--color", "never")
			require.Zero(t, plain.code, plain.stderr)
			for line := range strings.Lines(plain.stdout) {
				line = strings.TrimSuffix(line, "\n")
				require.LessOrEqual(t, len(line), cmp.Or(columns, 80), "%d weeks, %d columns: %s", weeks, columns, line)
				require.Equal(t, strings.TrimRight(line, " "), line)
				requireASCII(t, line)
			}
			colored := runOn(columns, "progress", dir, "--format", "text", "--color", "always").stdout
			require.NotEqual(t, plain.stdout, colored)
			require.Equal(t, plain.stdout, withoutEscapes(colored))
		}
	}
}
