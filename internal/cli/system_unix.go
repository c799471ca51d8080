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
// allowed: others may share the group.
func keepOwner(f *os.File, old fs.FileInfo) {
	was, ok := old.Sys().(*syscall.Stat_t)
	if !ok {
		return
	}
	if f.Chown(int(was.Uid), int(was.Gid)) != nil {
		_ = f.Chown(-1, int(was.Gid))
	}
}

// ignoreSignals makes errors of writes out of what would end the program: a closed pipe, and a file
// beyond the size that is allowed.
func ignoreSignals() { signal.Ignore(syscall.SIGPIPE, syscall.SIGXFSZ) }

// isClosedPipe reports that whoever read our output has had enough.
func isClosedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
