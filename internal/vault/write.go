package vault

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"rotate/internal/words"
)

// WriteFile writes a file in full or not at all. An existing file keeps its permissions, its access
// list and its extended attributes, and a link to it stays a link. Without overwrite it stays as it
// is, and the error wraps fs.ErrExist. What is not a regular file, such as a terminal, is written
// to as it is.
func WriteFile(name string, data []byte, overwrite bool) error {
	return writing(name, replaceFile(name, data, func(file string) error {
		if _, err := os.Lstat(file); err == nil && !overwrite {
			return fs.ErrExist // perhaps only since it was first looked for
		}
		return nil
	}))
}

// errChanged reports that another program has changed the file in the meantime.
var errChanged = errors.New("the file was changed by another program")

// rewrite replaces old with data, unless the file holds something else by now: then it stays as it
// is, and the error is errChanged.
func rewrite(name string, old, data []byte) error {
	return writing(name, replaceFile(name, data, func(file string) error {
		now, err := os.ReadFile(file)
		if err == nil && !bytes.Equal(now, old) {
			err = errChanged
		}
		return err
	}))
}

func writing(name string, err error) error {
	if err == nil {
		return nil
	}
	return &FileError{Writing, name, err}
}

// replaceFile replaces a file if allowed permits it, a last look at what is there right before
// that.
func replaceFile(name string, data []byte, allowed func(file string) error) error {
	target, old, err := present(name)
	if err != nil {
		return err
	}
	if old != nil && !old.Mode().IsRegular() {
		return writeThrough(target, data)
	}
	temp, kept, err := writeBeside(target, data, old)
	if err != nil {
		return err
	}
	if err = put(temp, target, data, kept, allowed); err != nil {
		os.Remove(temp)
		return err
	}
	sweep(target)
	return nil
}

// present returns the file that a name leads to, and its current info: nil if there is none. A file
// that may not be written to is an error.
func present(name string) (string, fs.FileInfo, error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return name, info, nil // a system link to a pipe leads to no name
	}
	target, err := Target(name)
	if err != nil {
		return "", nil, err
	}
	old, err := os.Stat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return target, nil, nil
	case err == nil && old.Mode().IsRegular():
		err = mayWrite(target)
	}
	return target, old, err
}

const mostLinks = 40

// Target returns the file that a name leads to. It need not exist, even if a link to it does.
func Target(name string) (string, error) {
	if target, err := filepath.EvalSymlinks(name); !errors.Is(err, fs.ErrNotExist) {
		return target, err
	}
	for range mostLinks {
		info, err := os.Lstat(name)
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			return name, nil // an error comes up again when the file is used
		}
		to, err := os.Readlink(name)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(to) {
			// This is not cleaned, because .. belongs to what a link leads to.
			to = filepath.Dir(name) + string(filepath.Separator) + to
		}
		folder, file := filepath.Split(to)
		if folder, err = filepath.EvalSymlinks(folder); err != nil {
			return filepath.Clean(to), nil // the same error comes up when the file is used
		}
		name = filepath.Join(folder, file)
	}
	return "", errors.New("too many links one after the other")
}

// mayWrite returns an error if a file may not be written to. To replace it, the permissions of its
// folder would be enough, but someone who took away those of the file had a reason.
func mayWrite(name string) error { return writeThrough(name, nil) }

// writeThrough writes to what is there, such as a device or a pipe.
func writeThrough(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// writeBeside writes a temporary file in the folder of target and returns its name; after an error
// there is none. The file gets the permissions of old, the one that it is to replace, if any, and
// all that belongs to them. Kept reports whether it got them all; if not, only its owner can use
// it, and it may not take the place of old.
func writeBeside(target string, data []byte, old fs.FileInfo) (name string, kept bool, err error) {
	mode := fs.FileMode(0o666) // less the umask
	if old != nil {
		mode = old.Mode().Perm() &^ maskOf(target)
	}
	temp := filepath.Join(filepath.Dir(target), fmt.Sprintf(".rotate-%X.tmp", rand.Uint64())) // most likely free
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if errors.Is(err, fs.ErrPermission) {
		return "", false, fmt.Errorf("%w: no file can be made in its folder %s", fs.ErrPermission, filepath.Dir(target))
	}
	if err != nil {
		return "", false, err
	}
	if kept = old == nil || keepRights(f, target, old); !kept {
		_ = setMode(f, 0o600)
	}
	if _, err = f.Write(data); err == nil {
		err = f.Sync()
	}
	if err := errors.Join(err, f.Close()); err != nil {
		os.Remove(temp)
		return "", false, err
	}
	return temp, kept, nil
}

// keepRights gives a file the owner, the group, the extended attributes with the access list, and
// the permissions of the file that it replaces. It reports whether all are kept. Without an access
// list the owner may differ, because others may share the group.
func keepRights(f *os.File, target string, old fs.FileInfo) bool {
	owner, group := keepOwner(f, old)
	mask := maskOf(target)
	if !group || !owner && mask != 0 || setMode(f, old.Mode().Perm()&^mask) != nil {
		return false
	}
	return keepAttributes(f.Name(), target) && setMode(f, old.Mode().Perm()) == nil
}

// setMode sets the permissions unless they are right already: some file systems, such as that of a
// memory card, refuse even that.
func setMode(f *os.File, mode fs.FileMode) error {
	if info, err := f.Stat(); err == nil && info.Mode().Perm() == mode {
		return nil
	}
	return f.Chmod(mode)
}

// tempName matches the names of temporary files. The dot makes notes apps skip them.
var tempName = words.Pattern(`^\.rotate-[A-Z0-9]+\.tmp$`)

// abandoned is the age from which a temporary file is no longer in use: it is needed only for a
// moment.
const abandoned = time.Hour

// sweep removes the temporary files that killed runs left beside a file just written. It does not
// matter if it cannot.
func sweep(written string) {
	now, err := os.Stat(written)
	if err != nil {
		return
	}
	entries, _ := os.ReadDir(filepath.Dir(written))
	for _, entry := range entries {
		if !tempName().MatchString(entry.Name()) || !entry.Type().IsRegular() {
			continue
		}
		if info, err := entry.Info(); err == nil && now.ModTime().Sub(info.ModTime()) > abandoned {
			os.Remove(filepath.Join(filepath.Dir(written), entry.Name()))
		}
	}
}
