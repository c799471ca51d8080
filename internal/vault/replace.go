package vault

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/natefinch/atomic"
)

// put puts the data of a temporary file in the place of target: by exchanging the two if that keeps
// target's rights; else, or if target is a mount of its own, as in containers, by writing over it.
// Runs of this program take turns, one in each folder.
func put(temp, target string, data []byte, kept bool, allowed func(file string) error) error {
	defer lockFolder(filepath.Dir(target))()
	if kept {
		if err := putInPlace(temp, target, allowed); !errors.Is(err, syscall.EBUSY) {
			return err
		}
	}
	return writeOver(target, temp, data, allowed)
}

// putInPlace puts a temporary file in the place of another, if a last look at that allows it.
//
// Where the system can exchange two files in one step (Linux, on most file systems), the old file
// is looked at once more after the exchange, and exchanged back if it was changed: whoever replaces
// the file, or has finished writing to it by then, loses nothing. What is lost is what a program
// that opened the old file before still writes to it afterwards. Elsewhere, what is written or
// replaced between the end of the last look and the rename is lost: that is some microseconds, as
// only the rename comes after the look, and no system offers a rename on a condition. Another
// rotate waits.
func putInPlace(temp, target string, allowed func(file string) error) error {
	if err := allowed(target); err != nil {
		return err
	}
	err := exchange(temp, target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return putNew(temp, target)
	case errors.Is(err, errors.ErrUnsupported):
		return atomic.ReplaceFile(temp, target)
	case err != nil:
		return err
	}
	if changed := allowed(temp); changed != nil {
		return errors.Join(changed, putBack(temp, target))
	}
	return os.Remove(temp)
}

// putBack gives a file that was exchanged its place back, even if there is none in it by now.
func putBack(temp, target string) error {
	err := exchange(temp, target)
	if errors.Is(err, fs.ErrNotExist) {
		return putNew(temp, target)
	}
	return err
}

// putNew puts a temporary file where there was none.
func putNew(temp, target string) error {
	err := renameNew(temp, target)
	if errors.Is(err, errors.ErrUnsupported) {
		return atomic.ReplaceFile(temp, target)
	}
	return err
}

// copyEnding ends the name of the copy of a file that is being written over. No notes app takes it
// for a note.
const copyEnding = ".rotate-copy"

// writeOver writes over a file that cannot be replaced, because it is a mount of its own or a new
// file would not have its rights. Until that is complete, a copy beside it, made of the temporary
// file, has the whole text. What needs more room is written first, so that a full disk changes
// nothing.
func writeOver(target, temp string, data []byte, allowed func(file string) error) error {
	whole := target + copyEnding
	if _, err := os.Lstat(whole); err == nil {
		return fmt.Errorf("an earlier write was cut off, and %s has the whole text; compare the two and delete it", whole)
	}
	f, err := os.OpenFile(target, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	if err = os.Rename(temp, whole); err != nil {
		return err
	}
	begun := false
	if err = allowed(target); err == nil {
		begun, err = overwrite(f, data)
	}
	if err != nil && begun {
		return fmt.Errorf("%w; the whole text is in %s", err, whole)
	}
	return errors.Join(err, os.Remove(whole))
}

// overwrite writes data over all of a file. It reports whether anything was overwritten.
func overwrite(f *os.File, data []byte) (begun bool, err error) {
	info, err := f.Stat()
	if err != nil {
		return false, err
	}
	old := min(info.Size(), int64(len(data)))
	if _, err = f.WriteAt(data[old:], old); err == nil {
		err = f.Sync()
	}
	if err != nil {
		return false, errors.Join(err, f.Truncate(info.Size()))
	}
	if _, err = f.WriteAt(data[:old], 0); err == nil {
		err = f.Truncate(int64(len(data)))
	}
	return true, errors.Join(err, f.Sync())
}
