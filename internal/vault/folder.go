package vault

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"rotate/internal/note"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// Endings lists the endings of the files in a folder that may be notes.
func Endings() []string { return []string{".md", ".markdown", ".org", ".txt"} }

// IsNote reports whether a file of that name may be a note.
func IsNote(name string) bool { return slices.Contains(Endings(), strings.ToLower(filepath.Ext(name))) }

// Find returns the file that a name means: itself or, for a folder, the note with the newest marked
// week; without marks, the newest week. If another file also holds that week or a later one of the
// note, the error is a *CopiesError; if the notes are for several people, a *PeopleError. Files in
// the folder that cannot be read are skipped, and listed in unread.
func Find(name string, c *workout.Catalogue) (path string, unread []error, err error) {
	if !IsFolder(name) {
		return name, nil, nil
	}
	var best *note.Note
	files := map[week][]string{}
	var people PeopleError
	err = eachOf(name, c, func(n *note.Note, err error) {
		if err != nil {
			unread = append(unread, err)
			return
		}
		for _, w := range n.Weeks {
			files[weekOf(w)] = append(files[weekOf(w)], n.File)
			people.add(w.Name, n.File)
		}
		if len(n.Weeks) > 0 && (best == nil || newer(n, best)) {
			best = n
		}
	})
	switch {
	case err != nil:
		return "", unread, err
	case best == nil:
		return "", unread, fmt.Errorf("%w in %s", ErrNoPlan, name)
	case len(people.Names) > 1:
		people.Folder = name
		return "", unread, &people
	}
	return best.File, unread, copies(best, files)
}

func newer(a, b *note.Note) bool {
	x, y := a.Judged(workout.Date{}), b.Judged(workout.Date{})
	if x.Marked() != y.Marked() {
		return x.Marked()
	}
	return y.Start.Before(x.Start)
}

// week says whose week it is, and which.
type week struct {
	person string
	start  workout.Date
}

func weekOf(w note.Week) week { return week{strings.Clone(words.Plain(w.Name)), w.Start} }

// copies reports weeks of a note that other files hold too, from the judged one on: what came
// before no longer decides anything.
func copies(n *note.Note, files map[week][]string) error {
	judged := n.Judged(workout.Date{}).Start
	for _, w := range n.InOrder() {
		if held := distinct(files[weekOf(w)]); len(held) > 1 && !w.Start.Before(judged) {
			return &CopiesError{w.Start, held}
		}
	}
	return nil
}

// distinct returns the paths without links to files that are in the list already.
func distinct(paths []string) (files []string) {
	var infos []fs.FileInfo
	for _, path := range paths {
		info, err := os.Stat(path)
		same := func(other fs.FileInfo) bool { return os.SameFile(info, other) }
		if err == nil && !slices.ContainsFunc(infos, same) {
			files, infos = append(files, path), append(infos, info)
		}
	}
	return files
}

// IsFolder reports whether a name is that of a folder.
func IsFolder(name string) bool {
	info, err := os.Stat(name)
	return name != Stdin && err == nil && info.IsDir()
}

// ahead is how many files of a folder are read before they are visited, and mostAhead is the size
// in bytes up to which a file is read ahead: while a slow one is awaited, those after it take
// memory.
const (
	ahead     = 64
	mostAhead = 32 << 10
)

// The garbage, in percent of what is in use, at which memory is collected while notes are read.
// Nearly all that a note takes is garbage at once: twice the usual value costs 4 MB and saves a
// tenth of the time. After a large note it would cost hundreds of MB.
const (
	garbage      = 200
	garbageLarge = 50
)

type reading struct {
	note *note.Note // nil if it is no plan
	late string     // its path, if it is too large to be read ahead
	err  error
}

// eachOf reads the files of a folder on all processors and visits those that hold a plan, or cannot
// be read, in the order of their names.
func eachOf(dir string, c *workout.Catalogue, visit func(*note.Note, error)) (failed error) {
	defer debug.SetGCPercent(debug.SetGCPercent(garbage))
	type job struct {
		path string
		turn chan<- reading
	}
	queue, jobs := make(chan chan reading, ahead), make(chan job, ahead)
	for range runtime.GOMAXPROCS(0) {
		go func() {
			var buf bytes.Buffer
			for j := range jobs {
				j.turn <- read(&buf, j.path, mostAhead, c)
			}
		}()
	}
	go func() {
		defer close(queue)
		defer close(jobs)
		failed = walk(dir, func(path string, err error) error {
			if err != nil && path == dir {
				return &FileError{Reading, path, err}
			}
			turn := make(chan reading, 1)
			queue <- turn
			if err != nil {
				turn <- reading{err: &FileError{Reading, path, err}}
				return nil
			}
			jobs <- job{path, turn}
			return nil
		})
	}()
	for turn := range queue {
		r := <-turn
		if r.late != "" {
			debug.SetGCPercent(garbageLarge)
			r = read(&bytes.Buffer{}, r.late, note.MaxBytes, c)
		}
		if r.err != nil || r.note != nil && !r.note.Foreign() {
			visit(r.note, r.err)
		}
	}
	return failed
}

// read reads a file using a buffer, unless it is larger than most and can be read later.
func read(buf *bytes.Buffer, path string, most int64, c *workout.Catalogue) reading {
	data, err := readInto(buf, path, most)
	switch {
	case err != nil:
		return reading{err: err}
	case int64(len(data)) > most && most < note.MaxBytes:
		return reading{late: path}
	case !note.MentionsPlan(data):
		return reading{}
	}
	return reading{note: parse(path, data, c)}
}

// walk visits the files below a folder that may be notes, in the order of their names. Visit also
// gets the error if a part of the folder cannot be read; what it returns ends the walk.
func walk(dir string, visit func(path string, err error) error) error {
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
		case path == root:
			return nil
		case entry.IsDir() && (isHidden(entry) || isBackupFolder(entry.Name())):
			return fs.SkipDir
		case IsNote(path) && !isHidden(entry) && !isBackup(path) && leadsToFile(path, entry):
			return visit(path, nil)
		}
		return nil
	})
}

func isHidden(entry fs.DirEntry) bool { return strings.HasPrefix(entry.Name(), ".") }

func isBackupFolder(name string) bool {
	return slices.Contains([]string{"backup", "backups"}, strings.ToLower(name))
}

// isBackup reports whether a path is that of a copy that an editor or someone kept: week.bak.md,
// week - Backup.md.
func isBackup(path string) bool {
	stem := strings.ToLower(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
	parts := strings.FieldsFunc(stem, func(c rune) bool { return !words.IsPart(c) })
	return filepath.Ext(stem) == ".bak" || slices.Contains(parts, "backup")
}

func leadsToFile(path string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}
