package vault_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/vault"
	"rotate/internal/workout"
)

var (
	twist = &workout.Exercise{ID: "twist", Name: "Twist", Sides: workout.SidesAlternating,
		Movement: workout.MovementRotation, Progression: []workout.Dose{{Sets: 2, Reps: 8}}}
	catalogue = workout.NewCatalogue([]*workout.Exercise{twist})
)

// plan is a note with a week, ticked or not.
func plan(start, mark, person string) string {
	return "# Rotation plan: week 1, from " + start + "\n\nBeginner, 1 move, Mon Thu." + person +
		"\n\n## " + start + "\n\n- [" + mark + "] Twist: 2 x 8 per side\n"
}

const (
	first, second = "2026-11-23", "2026-11-30"
	ticked, open  = "x", " "
)

// folder makes a folder of files.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o777))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666))
	}
	return dir
}

func TestFindNewest(t *testing.T) {
	for name, test := range map[string]struct {
		files map[string]string
		want  string
	}{
		"the newest marked week":   {map[string]string{"a.md": plan(first, ticked, ""), "b.md": plan(second, open, "")}, "a.md"},
		"without marks the newest": {map[string]string{"a.md": plan(first, open, ""), "b.md": plan(second, open, "")}, "b.md"},
		"hidden files and backups": {map[string]string{"a.md": plan(first, ticked, ""), ".#a.md": plan(second, ticked, ""),
			".~a.md": plan(second, ticked, ""), "a.md~": plan(second, ticked, ""), "a.bak.md": plan(first, ticked, ""),
			"a - Backup.md": plan(second, ticked, ""), "Backup of a.md": plan(second, ticked, ""),
			"a.backup.md": plan(second, ticked, ""), "a-BACKUP-2.md": plan(second, ticked, ""), "Backup/a.md": plan(first, ticked, ""),
			"x/backups/a.md": plan(second, ticked, ""), ".trash/a.md": plan(second, ticked, "")}, "a.md"},
		"one person by name": {map[string]string{"a.md": plan(first, ticked, " For: Ada."), "b.md": plan(second, open, "")}, "a.md"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := folder(t, test.files)
			got, unread, err := vault.Find(dir, catalogue)
			require.NoError(t, err)
			require.Empty(t, unread)
			require.Equal(t, filepath.Join(dir, test.want), got)
		})
	}
}

// A week in two files is named, whatever their names and marks are; a copy of older weeks only, and a
// link to the note itself, do no harm.
func TestFindCopies(t *testing.T) {
	both := plan(second, ticked, "") + "\n" + plan(first, ticked, "")
	for name, test := range map[string]struct {
		other, text string
		clash       bool
	}{
		"a conflict":       {"week.sync-conflict-20261128-101010-ABCDEFG.md", both, true},
		"a counted copy":   {"week (1).md", plan(second, ticked, ""), true},
		"without ticks":    {"other.md", plan(second, open, ""), true},
		"older weeks":      {"week 2.md", plan(first, ticked, ""), false},
		"another person's": {"week-DESKTOP.md", plan(second, ticked, " For: Bob."), false},
	} {
		t.Run(name, func(t *testing.T) {
			dir := folder(t, map[string]string{"week.md": both, test.other: test.text})
			_, _, err := vault.Find(dir, catalogue)
			if !test.clash {
				require.NoError(t, err)
				return
			}
			var copies *vault.CopiesError
			require.ErrorAs(t, err, &copies)
			require.Equal(t, second, copies.Start.String())
			require.ElementsMatch(t, []string{filepath.Join(dir, "week.md"), filepath.Join(dir, test.other)}, copies.Files)
		})
	}
	dir := folder(t, map[string]string{"week.md": both})
	require.NoError(t, os.Symlink("week.md", filepath.Join(dir, "link.md")))
	_, _, err := vault.Find(dir, catalogue)
	require.NoError(t, err)
}

// In a folder with notes of several people nobody can tell whose is meant.
func TestFindPeople(t *testing.T) {
	dir := folder(t, map[string]string{"a.md": plan(first, ticked, " For: Ada O'Neil."), "b.md": plan(second, ticked, " For: Bob."),
		"c.md": plan(second, ticked, ""), "d.md": plan(second, open, " For: Ada O\u2019Neil.")})
	_, _, err := vault.Find(dir, catalogue)
	var people *vault.PeopleError
	require.ErrorAs(t, err, &people)
	require.Equal(t, []string{"Ada O'Neil", "Bob"}, people.Names)
	require.Equal(t, []string{filepath.Join(dir, "a.md"), filepath.Join(dir, "b.md"), filepath.Join(dir, "d.md")}, people.Files)
}

// Files come in the order of their names, also those too large to be read before their turn; what
// holds no plan does not come.
func TestEachInOrder(t *testing.T) {
	dir := folder(t, map[string]string{"a.md": plan(first, ticked, "") + strings.Repeat("\nmine", 10_000),
		"b.md": plan(second, ticked, ""), "c.md": "a diary", "d/e.org": plan(second, open, "")})
	var v vault.Vault
	var names []string
	require.NoError(t, v.Each(dir, catalogue, func(n *note.Note, err error) {
		require.NoError(t, err)
		name, err := filepath.Rel(dir, n.File)
		require.NoError(t, err)
		names = append(names, filepath.ToSlash(name))
	}))
	require.Equal(t, []string{"a.md", "b.md", "d/e.org"}, names)
	require.True(t, v.HasRead(filepath.Join(dir, "a.md")))
	require.False(t, v.HasRead(filepath.Join(dir, "c.md")))
}

func TestNothingToFind(t *testing.T) {
	_, _, err := vault.Find(t.TempDir(), catalogue)
	require.ErrorIs(t, err, vault.ErrNoPlan)
	var v vault.Vault
	_, err = v.Open("gone.md", catalogue)
	require.ErrorIs(t, err, fs.ErrNotExist)
	var failed *vault.FileError
	require.ErrorAs(t, err, &failed)
	require.Equal(t, vault.Reading, failed.Act)
}

// The change is made to what the note holds by then.
func TestEditMeanwhile(t *testing.T) {
	name := file(t, plan(first, open, ""))
	looks := 0
	require.NoError(t, vault.Edit(note.Read(name, []byte(text(t, name)), catalogue), catalogue, func(n *note.Note) ([]byte, error) {
		if looks++; looks == 1 {
			require.NoError(t, os.WriteFile(name, []byte(plan(second, open, "")), 0o666))
		}
		return []byte("from " + n.Weeks[0].Start.String()), nil
	}))
	require.Equal(t, "from "+second, text(t, name))
	busy := file(t, plan(first, open, ""))
	require.ErrorIs(t, vault.Edit(note.Read(busy, nil, catalogue), catalogue, alwaysChanging(t)), vault.ErrBusy)
}

func file(t *testing.T, text string) string {
	t.Helper()
	return filepath.Join(folder(t, map[string]string{"week.md": text}), "week.md")
}

func alwaysChanging(t *testing.T) func(n *note.Note) ([]byte, error) {
	t.Helper()
	return func(n *note.Note) ([]byte, error) {
		require.NoError(t, os.WriteFile(n.File, []byte(text(t, n.File)+"\n"), 0o666))
		return []byte("new"), nil
	}
}
