package cli

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/natefinch/atomic"
)

// writeFile writes a file whole or not at all. An existing one keeps its permissions, and a link to
// it stays a link. What is not a regular file, such as a terminal, is written to as it is.
func writeFile(name string, data []byte) error {
	return wroteError(name, replaceFile(name, data, func() error { return nil }))
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
	target, err := filepath.EvalSymlinks(name)
	if errors.Is(err, fs.ErrNotExist) {
		target, err = name, nil
	}
	if err != nil {
		return err
	}
	info, err := os.Stat(target)
	if err == nil && !info.Mode().IsRegular() {
		return writeThrough(target, data)
	}
	mode := fs.FileMode(0o666) // less the umask
	if err == nil {
		mode = info.Mode().Perm()
	}
	temp, err := writeBeside(target, data, mode, err == nil)
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
	return nil
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
// there is none. Exact says that mode is to be set as it is, without the umask.
func writeBeside(target string, data []byte, mode fs.FileMode, exact bool) (string, error) {
	temp := filepath.Join(filepath.Dir(target), ".rotate-"+rand.Text()+".tmp")
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	if err == nil && exact {
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
