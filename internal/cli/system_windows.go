package cli

import (
	"errors"
	"syscall"
)

// ignoreSignals does nothing: on Windows, failed writes are already errors.
func ignoreSignals() {}

// isClosedPipe reports whether the reader of the output has closed it.
func isClosedPipe(err error) bool {
	const noData = syscall.Errno(232) // the pipe is being closed
	return errors.Is(err, syscall.ERROR_BROKEN_PIPE) || errors.Is(err, noData) || errors.Is(err, syscall.EPIPE)
}
