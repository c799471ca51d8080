package problem

import (
	"errors"
	"fmt"
)

type hinted struct {
	error
	hint string
}

func (e hinted) Unwrap() error { return e.error }

// Hint is the help.
func (e hinted) Hint() string { return e.hint }

// WithHint adds to an error what would help.
func WithHint(err error, format string, args ...any) error {
	return hinted{err, fmt.Sprintf(format, args...)}
}

// Hint is what would help with an error; empty: it does not say.
func Hint(err error) string {
	var hinting interface{ Hint() string }
	if errors.As(err, &hinting) {
		return hinting.Hint()
	}
	return ""
}
