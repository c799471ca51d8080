package terminal

import (
	"io"
	"time"

	tea "charm.land/bubbletea/v2"
)

// Job is the program as its shell sees it. Ctrl-Z stops it until the shell continues it, and gives
// the terminal to the shell in between.
type Job struct {
	calledBack bool // Stop has returned, but its signal may still arrive
}

// Stop stops the program until the shell continues it.
func (j *Job) Stop() tea.Cmd {
	return tea.Exec(suspension(func() (err error) {
		j.calledBack, err = stopProcess()
		return err
	}), nil)
}

// Back takes the terminal back when the signal arrives that the program goes on. It does nothing if
// the signal ended Stop, which has already done so.
func (j *Job) Back() tea.Cmd {
	if j.calledBack {
		j.calledBack = false
		return nil
	}
	return tea.Exec(suspension(func() error { return nil }), nil)
}

// suspension is what to do while the terminal is back in its original state.
type suspension func() error

// settling is the time for the library to stop drawing. If it restarts sooner, the stop may take
// effect last, and nothing is drawn any more (bubbletea v2.1.1, startRenderer).
const settling = 50 * time.Millisecond

// Run waits for the library to settle, then calls s.
func (s suspension) Run() error {
	time.Sleep(settling)
	return s()
}

// SetStdin, SetStdout and SetStderr do nothing, as no other program runs.
func (suspension) SetStdin(io.Reader)  {}
func (suspension) SetStdout(io.Writer) {}
func (suspension) SetStderr(io.Writer) {}
