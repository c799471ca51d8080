// Package vault keeps notes on disk: it finds and reads them, many in a folder at a time, and
// replaces one in full or not at all.
package vault

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"rotate/internal/note"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// Stdin is the name that means a note on stdin, and StdinFile is what messages call it.
const (
	Stdin     = "-"
	StdinFile = "<stdin>"
)

// Vault reads notes, and remembers which.
type Vault struct {
	In   io.Reader // what Stdin reads
	read []string  // names of notes
}

// Open reads a note from a file or stdin. Anything that makes the note unusable is an error.
func (v *Vault) Open(name string, c *workout.Catalogue) (*note.Note, error) {
	n, err := v.one(name, c)
	if err != nil {
		return nil, err
	}
	return n, n.Problems.Err()
}

// Each visits the notes that a name means: stdin, a file, or the notes in a folder in the order of
// their names. If what was named cannot be read, that is an error; if a file in a folder cannot be
// read, visit gets the error.
func (v *Vault) Each(name string, c *workout.Catalogue, visit func(*note.Note, error)) error {
	if !IsFolder(name) {
		n, err := v.one(name, c)
		if err == nil {
			visit(n, nil)
		}
		return err
	}
	return eachOf(name, c, func(n *note.Note, err error) {
		if n != nil {
			v.read = append(v.read, n.File)
		}
		visit(n, err)
	})
}

func (v *Vault) one(name string, c *workout.Catalogue) (*note.Note, error) {
	if name != Stdin {
		v.read = append(v.read, name)
		data, err := ReadFile(name, note.MaxBytes)
		if err != nil {
			return nil, err
		}
		return parse(name, data, c), nil
	}
	v.read = append(v.read, StdinFile)
	data, err := io.ReadAll(io.LimitReader(v.In, note.MaxBytes+1))
	if err != nil {
		return nil, &FileError{Reading, "stdin", err}
	}
	return parse(StdinFile, data, c), nil
}

// Once a note of more than large bytes is read, garbage is collected before the program takes more
// than plenty bytes of memory; what is in use may take more.
const (
	large  = 1 << 20
	plenty = 160 << 20
)

func parse(path string, data []byte, c *workout.Catalogue) *note.Note {
	if len(data) > large {
		debug.SetMemoryLimit(plenty)
	}
	return note.Read(path, data, c)
}

// HasRead reports whether a file is one of the notes that were read.
func (v *Vault) HasRead(file string) bool {
	out, err := os.Stat(file)
	if err != nil {
		return false
	}
	return slices.ContainsFunc(v.read, func(name string) bool {
		in, err := v.stat(name)
		return err == nil && os.SameFile(in, out)
	})
}

func (v *Vault) stat(name string) (fs.FileInfo, error) {
	if stdin, ok := v.In.(*os.File); ok && name == StdinFile {
		return stdin.Stat()
	}
	return os.Stat(name)
}

// ReadFile reads a file up to one byte more than most: a longer result means that it is too large.
func ReadFile(path string, most int64) ([]byte, error) {
	return readInto(&bytes.Buffer{}, path, most)
}

// readInto does the same into a buffer, whose bytes are valid until it is used again.
func readInto(buf *bytes.Buffer, path string, most int64) ([]byte, error) {
	buf.Reset()
	f, err := os.Open(path)
	if err != nil {
		return nil, &FileError{Reading, path, err}
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		buf.Grow(int(min(info.Size(), most)) + bytes.MinRead) // all its room at once
	}
	if _, err = buf.ReadFrom(io.LimitReader(f, most+1)); err != nil {
		return nil, &FileError{Reading, path, err}
	}
	return buf.Bytes(), nil
}

// tries is how often a note that another program keeps changing is read again.
const tries = 5

// Edit changes a note that was read, as it is on disk now; if change returns nothing, the note stays as
// it is. If the note changes on disk in the meantime, the new content is changed instead. Errors of
// change are returned as they are.
func Edit(n *note.Note, c *workout.Catalogue, change func(*note.Note) ([]byte, error)) error {
	for range tries {
		data, err := ReadFile(n.File, note.MaxBytes)
		if err != nil {
			return err
		}
		if !bytes.Equal(n.Bytes(), data) {
			n = parse(n.File, data, c)
		}
		if err := n.Problems.Err(); err != nil {
			return err
		}
		edited, err := change(n)
		if err != nil || edited == nil || bytes.Equal(edited, data) {
			return err
		}
		if err = rewrite(n.File, data, edited); !errors.Is(err, errChanged) {
			return err
		}
	}
	return fmt.Errorf("%s %w", n.File, ErrBusy)
}

// Editable reports, before any work, why a note cannot be written to, unless reading it will report
// that.
func Editable(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil || info.IsDir():
		return nil
	case !info.Mode().IsRegular():
		return &FileError{Editing, path, ErrNotRegular}
	}
	return writing(path, mayWrite(path))
}

// Act is what was done to a file.
type Act string

// The acts, as messages word them.
const (
	Reading Act = "read"
	Writing Act = "write"
	Editing Act = "edit"
)

// FileError says why a file cannot be used.
type FileError struct {
	Act  Act
	Name string
	Err  error
}

// Error names the file once.
func (e *FileError) Error() string {
	return fmt.Sprintf("cannot %s %s: %v", e.Act, e.Name, Reason(e.Err))
}

// Unwrap returns the reason.
func (e *FileError) Unwrap() error { return e.Err }

// Reasons why a note cannot be used, other than those that the system reports.
var (
	ErrNotRegular = errors.New("it is not a regular file")
	ErrBusy       = errors.New("keeps changing while rotate edits it")
	ErrNoPlan     = errors.New("no note with a rotation plan")
)

// CopiesError reports a week that is in several files, so that nobody can tell which one is meant.
type CopiesError struct {
	Start workout.Date
	Files []string
}

// Error names the week and the files.
func (e *CopiesError) Error() string {
	return fmt.Sprintf("the week from %s is in %d files: %s", e.Start, len(e.Files), strings.Join(e.Files, ", "))
}

// PeopleError reports a folder with notes of several people, so that nobody can tell whose is
// meant.
type PeopleError struct {
	Folder       string
	Names, Files []string
}

// Error names the folder and the people.
func (e *PeopleError) Error() string {
	return fmt.Sprintf("%s has notes for %s", e.Folder, words.AllOf(e.Names))
}

// add records who a note is for, if it says so.
func (e *PeopleError) add(name, file string) {
	if name == "" {
		return
	}
	if !slices.ContainsFunc(e.Names, func(known string) bool { return words.Plain(known) == words.Plain(name) }) {
		e.Names = append(e.Names, strings.Clone(name))
	}
	if !slices.Contains(e.Files, file) {
		e.Files = append(e.Files, file)
	}
}

// Reason returns the bare reason of a failed file operation, for messages that name the file in
// their own words. Other errors are returned as they are.
func Reason(err error) error {
	if path, is := errors.AsType[*fs.PathError](err); is {
		return path.Err
	}
	if link, is := errors.AsType[*os.LinkError](err); is {
		return link.Err
	}
	return err
}
