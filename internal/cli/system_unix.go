//go:build unix

package cli

import (
	"errors"
	"os/signal"
	"syscall"
)

// ignoreSignals turns what would kill the program into errors of a write: a closed pipe, and a file
// beyond the allowed size.
func ignoreSignals() { signal.Ignore(syscall.SIGPIPE, syscall.SIGXFSZ) }

// isClosedPipe reports whether the reader of the output has closed it.
func isClosedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
