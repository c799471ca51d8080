// Package suspend stops the program on a terminal until it is called back, as Ctrl-Z does, and gives the
// terminal to the shell meanwhile.
package suspend

import (
	"io"
	"time"

	tea "charm.land/bubbletea/v2"
)

// Job is the program as its shell sees it.
type Job struct {
	calledBack bool // after Stop, of which the signal is still to be told
}

// Stop stops the program until it is called back.
func (j *Job) Stop() tea.Cmd {
	return tea.Exec(suspension(func() (err error) {
		j.calledBack, err = stopProcess()
		return err
	}), nil)
}

// Back takes the terminal again at the signal that the program goes on, unless it was Stop that ended by
// it, and has done so.
func (j *Job) Back() tea.Cmd {
	if j.calledBack {
		j.calledBack = false
		return nil
	}
	return tea.Exec(suspension(func() error { return nil }), nil)
}

// suspension is what is done while the terminal is as it was before.
type suspension func() error

// settling is time for the library to stop drawing: where it starts again sooner, the stop may come
// last, and nothing is drawn any more (bubbletea v2.1.1, startRenderer).
const settling = 50 * time.Millisecond

// Run does it.
func (s suspension) Run() error {
	time.Sleep(settling)
	return s()
}

// SetStdin and its kin do nothing: no program runs.
func (suspension) SetStdin(io.Reader)  {}
func (suspension) SetStdout(io.Writer) {}
func (suspension) SetStderr(io.Writer) {}
