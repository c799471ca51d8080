package cli

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"time"

	"github.com/natefinch/atomic"
)

// writeFile writes a file whole or not at all. An existing one keeps its permissions, and a link to
// it stays a link; unless it is to be overwritten, it stays as it is. What is not a regular file,
// such as a terminal, is written to as it is.
func writeFile(name string, data []byte, overwrite bool) error {
	return wroteError(name, replaceFile(name, data, func() error {
		if _, err := os.Stat(name); err == nil && !overwrite {
			return fs.ErrExist // since it was looked for first
		}
		return nil
	}))
}

// errChanged reports a file that another program has changed meanwhile.
var errChanged = errors.New("the file was changed by another program")

// rewriteFile puts data in the place of old, unless the file holds something else by now: then it
// stays as it is, and the error is errChanged.
func rewriteFile(name string, old, data []byte) error {
	return wroteError(name, replaceFile(name, data, func() error {
		now, err := os.ReadFile(name)
		if err == nil && !bytes.Equal(now, old) {
			err = errChanged
		}
		return err
	}))
}

func wroteError(name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("cannot write %s: %w", name, withoutPath(err))
}

// replaceFile replaces a file if a last check, right before that, allows it.
func replaceFile(name string, data []byte, allowed func() error) error {
	target, old, err := present(name)
	if err != nil {
		return err
	}
	if old != nil && !old.Mode().IsRegular() {
		return writeThrough(target, data)
	}
	temp, err := writeBeside(target, data, old)
	if err != nil {
		return err
	}
	if err = allowed(); err == nil {
		err = atomic.ReplaceFile(temp, target)
	}
	if err != nil {
		os.Remove(temp)
		return err
	}
	sweep(target)
	return nil
}

// present is the file that a name leads to, and what it is now: nil where there is none. One that may
// not be written to is an error.
func present(name string) (string, fs.FileInfo, error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return name, info, nil // a link of the system to a pipe names nothing
	}
	target, err := behindLinks(name)
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

// mostLinks is how many links in a row are followed.
const mostLinks = 40

// behindLinks is the file that a name leads to. It need not be there, even if there is a link to it.
func behindLinks(name string) (string, error) {
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
			to = filepath.Dir(name) + string(filepath.Separator) + to // not cleaned: .. is of what a link leads to
		}
		folder, file := filepath.Split(to)
		if folder, err = filepath.EvalSymlinks(folder); err != nil {
			return filepath.Clean(to), nil // the same error comes up when the file is used
		}
		name = filepath.Join(folder, file)
	}
	return "", errors.New("too many links one after the other")
}

// mayWrite tells whether a file may be written to. To replace it, the permissions of its folder
// would be enough, but someone who took away those of the file had a reason.
func mayWrite(name string) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// withoutPath is the bare reason of a failed file operation, for messages that name the file in
// their own words. Other errors stay as they are.
func withoutPath(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

// writeThrough writes to a device or a pipe.
func writeThrough(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// writeBeside writes a temporary file in the folder of target and returns its name. After an error
// there is none. The file that it is to replace, if any, passes on its permissions and its owner.
func writeBeside(target string, data []byte, old fs.FileInfo) (string, error) {
	mode := fs.FileMode(0o666) // less the umask
	if old != nil {
		mode = old.Mode().Perm()
	}
	temp := filepath.Join(filepath.Dir(target), ".rotate-"+rand.Text()+".tmp")
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if errors.Is(err, fs.ErrPermission) {
		return "", fmt.Errorf("%w: no file can be made in its folder %s", fs.ErrPermission, filepath.Dir(target))
	}
	if err != nil {
		return "", err
	}
	if _, err = f.Write(data); err == nil && old != nil {
		if !keepOwner(f, old) {
			mode &^= 0o070
		}
		err = f.Chmod(mode)
	}
	if err == nil {
		err = f.Sync()
	}
	if err := errors.Join(err, f.Close()); err != nil {
		os.Remove(temp)
		return "", err
	}
	return temp, nil
}

// tempName is what a temporary file is called. The dot makes notes apps pass it over.
var tempName = regexp.MustCompile(`^\.rotate-[A-Z2-7]{26}\.tmp$`)

// abandoned is the age from which a temporary file is no longer in use: it is for a moment only.
const abandoned = time.Hour

// sweep removes what runs that were killed while they wrote left beside a file that was written just
// now. It is no matter if it cannot.
func sweep(written string) {
	now, err := os.Stat(written)
	if err != nil {
		return
	}
	entries, _ := os.ReadDir(filepath.Dir(written))
	for _, entry := range entries {
		if !tempName.MatchString(entry.Name()) || !entry.Type().IsRegular() {
			continue
		}
		if info, err := entry.Info(); err == nil && now.ModTime().Sub(info.ModTime()) > abandoned {
			os.Remove(filepath.Join(filepath.Dir(written), entry.Name()))
		}
	}
}
