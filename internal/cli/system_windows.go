package cli

import (
	"errors"
	"syscall"
)

// ignoreSignals does nothing: writes that fail are errors already.
func ignoreSignals() {}

// isClosedPipe reports that whoever read our output has had enough.
func isClosedPipe(err error) bool {
	const noData = syscall.Errno(232) // the pipe is being closed
	return errors.Is(err, syscall.ERROR_BROKEN_PIPE) || errors.Is(err, noData) || errors.Is(err, syscall.EPIPE)
}
