//go:build unix

package cli

import (
	"errors"
	"os/signal"
	"syscall"
)

// ignoreSignals makes errors of writes out of what would end the program: a closed pipe, and a file
// beyond the size that is allowed.
func ignoreSignals() { signal.Ignore(syscall.SIGPIPE, syscall.SIGXFSZ) }

// isClosedPipe reports that whoever read our output has had enough.
func isClosedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
