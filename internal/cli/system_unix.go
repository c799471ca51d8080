//go:build unix

package cli

import (
	"errors"
	"io/fs"
	"os"
	"os/signal"
	"syscall"
)

// keepOwner gives a file the owner and the group of the one that it replaces, as far as that is
// allowed: others may share the group. It reports whether the group is kept: another must not get
// its rights.
func keepOwner(f *os.File, old fs.FileInfo) bool {
	was, ok := old.Sys().(*syscall.Stat_t)
	return !ok || f.Chown(int(was.Uid), int(was.Gid)) == nil || f.Chown(-1, int(was.Gid)) == nil
}

// ignoreSignals makes errors of writes out of what would end the program: a closed pipe, and a file
// beyond the size that is allowed.
func ignoreSignals() { signal.Ignore(syscall.SIGPIPE, syscall.SIGXFSZ) }

// isClosedPipe reports that whoever read our output has had enough.
func isClosedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
