package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"rotate/internal/note"
	"rotate/internal/problem"
	"rotate/internal/remark"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// openNote reads the note that an argument names: a file, "-" for stdin, or a folder, which means
// the note in it with the newest marked week. It prints the note's warning signs, even if something
// else is wrong with it.
func (a *app) openNote(arg string, c *workout.Catalogue) (*note.Note, error) {
	n, err := a.readNote(arg, c)
	if n != nil {
		a.warnOfSigns(n, signsOf(n, a.Today()).open)
	}
	return n, err
}

func (a *app) warnOfSigns(n *note.Note, list []workout.Sign) {
	a.warnings(signWarnings(n.File, list, past(n, a.Today())))
}

// readNote is openNote for a view that shows the warning signs itself.
func (a *app) readNote(arg string, c *workout.Catalogue) (*note.Note, error) {
	path, unread, err := vault.Find(arg, c)
	a.warn(words.Each(unread, error.Error))
	if err != nil {
		return nil, err
	}
	if a.emptied(path) {
		return nil, problem.WithHint(fmt.Errorf("%s is empty: the shell emptied it for the output before rotate could read it", path),
			"bring the note back, from a copy or with your editor's undo; to write into a note: %s",
			a.commandLine("rotate next -w", path))
	}
	n, err := a.vault.Open(path, c)
	if n != nil && n.Foreign() && isPage(path) {
		err = problem.WithHint(err, "this is a page, and rotate reads Markdown: export the note as Markdown "+
			"from the app that keeps it, or copy its text into a file")
	}
	return n, err
}

// isPage reports whether a file is HTML; some apps keep or export notes as such.
func isPage(path string) bool {
	head, _ := vault.ReadFile(path, 64)
	text := strings.TrimLeft(string(head), "\ufeff \t\r\n")
	return strings.HasPrefix(text, "<") && !strings.HasPrefix(text, "<!--") ||
		strings.HasPrefix(strings.ToLower(filepath.Ext(path)), ".mht")
}

// emptied reports whether the output goes to the note itself, which is now empty: the shell's > has
// emptied it.
func (a *app) emptied(path string) bool {
	out, isFile := a.terminal.(*os.File)
	if !isFile {
		return false
	}
	to, err := out.Stat()
	from, missing := os.Stat(path)
	return err == nil && missing == nil && os.SameFile(to, from) && from.Size() == 0
}

// noteHint returns what might help with an error about a file, or "" if nothing is known.
func noteHint(err error) string {
	file, isFile := errors.AsType[*vault.FileError](err)
	people, isFolder := errors.AsType[*vault.PeopleError](err)
	switch {
	case errors.As(err, new(*vault.CopiesError)):
		return "keep the one that has your ticks and delete the others, or give the file you mean instead of its folder"
	case isFolder:
		return "give the note you mean instead of its folder, such as " + quoted(people.Files[0]) + "; several: " +
			bareCommand("rotate next -w", people.Files)
	case errors.Is(err, vault.ErrNoPlan):
		return "to write one: rotate plan -o " + freeNote("")
	case errors.Is(err, vault.ErrBusy):
		return "let the other program finish, then try again"
	case errors.Is(err, vault.ErrNotRegular):
		return "copy the note into a file first"
	case !isFile || file.Act != vault.Reading || !errors.Is(err, fs.ErrNotExist):
		return ""
	case vault.IsNote(file.Name):
		return meantNote(file.Name) + "to write a note: rotate plan -o " + quoted(file.Name)
	case strings.Contains(file.Name, " ") &&
		remark.Read(file.Name, workout.Task{Exercise: &workout.Exercise{}}, nil).Said:
		return "to say how a session was: rotate tick --say " + quoted(file.Name)
	}
	return "give a file or a folder that exists"
}

// meantNote asks whether a note next to a missing one was meant; "" if none has a similar name.
func meantNote(missing string) string {
	named := map[string]string{}
	entries, _ := os.ReadDir(filepath.Dir(missing))
	for _, e := range entries {
		if vault.IsNote(e.Name()) && e.Name() != filepath.Base(missing) { // else a dangling link
			named[withoutExt(e.Name())] = e.Name()
		}
	}
	near := words.Nearest(withoutExt(filepath.Base(missing)), slices.Sorted(maps.Keys(named)))
	if near == "" {
		return ""
	}
	return fmt.Sprintf("did you mean %s? ", filepath.Join(filepath.Dir(missing), named[near]))
}

func withoutExt(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }

// editError names a note that could not be edited, and suggests how to find out why.
func (a *app) editError(path string, err error) error {
	return problem.WithHint(fmt.Errorf("%s: %w", path, err), "to see what is unusual in it: %s",
		a.commandLine("rotate check", path))
}
