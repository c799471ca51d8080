package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"rotate/internal/note"
	"rotate/internal/workout"
)

// stdinName is what messages call a note that came through stdin.
const stdinName = "<stdin>"

// source is a note with what it was read from.
type source struct {
	*note.Note
	path string // empty: stdin
	data []byte
}

// openNote reads the note that an argument names: a file, - for stdin, or a folder, which means the
// note in it with the newest marked week.
func (a *app) openNote(arg string, c *workout.Catalogue) (*source, error) {
	src, err := a.readNote(arg, c)
	if err == nil {
		a.sources = append(a.sources, src.File)
	}
	return src, err
}

func (a *app) readNote(arg string, c *workout.Catalogue) (*source, error) {
	if arg == "-" {
		data, err := a.readStdin()
		if err != nil {
			return nil, err
		}
		return readSource("", stdinName, data, c)
	}
	info, err := os.Stat(arg)
	if err != nil {
		return nil, readError(arg, err)
	}
	if info.IsDir() {
		return openNewest(arg, c)
	}
	data, err := readNoteFile(arg)
	if err != nil {
		return nil, err
	}
	return readSource(arg, arg, data, c)
}

// spare refuses to write a result over a note that it was made from.
func (a *app) spare(target string) error {
	out, err := os.Stat(target)
	if err != nil {
		return nil // nothing to lose
	}
	for _, name := range a.sources {
		if in, err := a.statSource(name); err == nil && os.SameFile(in, out) {
			return withHint(fmt.Errorf("-o %s is the note that is read", target),
				"name another file; rotate next -w puts a new week into a note")
		}
	}
	return nil
}

// statSource is what lies behind the name of a note.
func (a *app) statSource(name string) (fs.FileInfo, error) {
	if stdin, ok := a.In.(*os.File); ok && name == stdinName {
		return stdin.Stat()
	}
	return os.Stat(name)
}

// editable tells before the work whether its result can be written into the note.
func editable(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil || info.IsDir():
		return nil // reading it says more
	case !info.Mode().IsRegular():
		return withHint(fmt.Errorf("cannot edit %s: it is not a regular file", path), "copy the note into a file first")
	}
	return wroteError(path, mayWrite(path))
}

// readError words why a file cannot be read, with its name once.
func readError(path string, err error) error {
	err = fmt.Errorf("cannot read %s: %w", path, withoutPath(err))
	switch {
	case !errors.Is(err, fs.ErrNotExist):
		return err
	case looksLikeNote(path):
		return withHint(err, "rotate plan > %s writes a note", quoted(path))
	}
	return withHint(err, "name a file or a folder that is there")
}

// readStdin reads a note from stdin, up to just beyond the most that one may be.
func (a *app) readStdin() ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(a.In, note.MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("cannot read stdin: %w", withoutPath(err))
	}
	return data, nil
}

// readNoteFile reads a note up to just beyond the most that one may be, which the note's reader
// refuses.
func readNoteFile(path string) ([]byte, error) { return readUpTo(path, note.MaxBytes) }

// readUpTo reads a file up to a byte beyond the most.
func readUpTo(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, readError(path, err)
	}
	defer f.Close()
	data, err := readBounded(f, most)
	if err != nil {
		return nil, readError(path, err)
	}
	return data, nil
}

// readBounded reads a file up to a byte beyond the most, and takes the room for it at once.
func readBounded(f *os.File, most int64) ([]byte, error) {
	var buf bytes.Buffer
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		buf.Grow(int(min(info.Size(), most)) + bytes.MinRead)
	}
	_, err := buf.ReadFrom(io.LimitReader(f, most+1))
	return buf.Bytes(), err
}

func readSource(path, name string, data []byte, c *workout.Catalogue) (*source, error) {
	n := note.Read(name, data, c)
	if err := n.Problems.Err(); err != nil {
		return nil, err
	}
	return &source{Note: n, path: path, data: data}, nil
}

// tries is how often a note that another program keeps changing is read anew.
const tries = 5

// edit changes a note as it stands now. If it changes on disk meanwhile, the change is made to the
// new content.
func (a *app) edit(path string, c *workout.Catalogue, change func(*source) ([]byte, error)) error {
	for range tries {
		data, err := readNoteFile(path)
		if err != nil {
			return err
		}
		src, err := readSource(path, path, data, c)
		if err != nil {
			return err
		}
		edited, err := change(src)
		if err != nil {
			return editError(path, err)
		}
		if bytes.Equal(edited, data) {
			return nil
		}
		if err = rewriteFile(path, data, edited); !errors.Is(err, errChanged) {
			return err
		}
	}
	return keepsChanging(path)
}

// editError names the note that could not be edited, and the way around.
func editError(path string, err error) error {
	return withHint(fmt.Errorf("%s: %w", path, err), "rotate check %s tells what is unusual in it", quoted(path))
}

func keepsChanging(path string) error {
	return withHint(fmt.Errorf("%s keeps changing while it is edited", path), "let the other program finish, then try again")
}

// noteEndings are the files of a folder that may be notes.
var noteEndings = []string{".md", ".markdown", ".org", ".txt"}

func looksLikeNote(name string) bool {
	return slices.Contains(noteEndings, strings.ToLower(filepath.Ext(name)))
}

// noteFiles lists the files below a folder that may be notes, without hidden folders.
func noteFiles(dir string) ([]string, error) {
	var files []string
	err := walkNotes(dir, func(path string, err error) error {
		files = append(files, path)
		return err
	})
	if err != nil {
		return nil, readError(dir, err)
	}
	return files, nil
}

// walkNotes visits the files below a folder that may be notes, without hidden folders, in the order
// of their names. The error is why a part of the folder cannot be read; what visit returns ends the
// walk.
func walkNotes(dir string, visit func(path string, err error) error) error {
	root := dir
	if info, err := os.Lstat(dir); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		root += string(filepath.Separator) // a link is walked only as a folder
	}
	return filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil && path == root:
			return visit(dir, err)
		case err != nil:
			return visit(path, err)
		case entry.IsDir() && path != root && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case looksLikeNote(path) && leadsToFile(path, entry):
			return visit(path, nil)
		}
		return nil
	})
}

// leadsToFile reports a file, or a link to one.
func leadsToFile(path string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// openNewest finds the note with the newest marked week; without marks, the newest week.
func openNewest(dir string, c *workout.Catalogue) (*source, error) {
	files, err := noteFiles(dir)
	if err != nil {
		return nil, err
	}
	var best *source
	for _, path := range files {
		data, err := readNoteFile(path)
		if err != nil {
			return nil, err
		}
		if !note.MentionsPlan(data) {
			continue
		}
		n := note.Read(path, data, c)
		if len(n.Weeks) > 0 && (best == nil || newer(n, best.Note)) {
			best = &source{Note: n, path: path, data: data}
		}
	}
	if best == nil {
		return nil, withHint(fmt.Errorf("no note with a rotation plan in %s", dir), "rotate plan > week.md writes one")
	}
	if err := best.Problems.Err(); err != nil {
		return nil, err
	}
	return best, nil
}

func newer(a, b *note.Note) bool {
	x, y := a.Judged(), b.Judged()
	if x.Marked() != y.Marked() {
		return x.Marked()
	}
	return y.Start.Before(x.Start)
}
