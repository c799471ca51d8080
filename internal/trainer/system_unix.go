//go:build unix

package trainer

import (
	"os"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// newsSignals are what the screen has to hear of: that a process which was stopped goes on, by whomever,
// and takes the terminal again; and that the terminal has another size, from the first frame on, where
// the library does not listen yet. The library is not asked for the size: it would look from two
// places at once.
func newsSignals() map[os.Signal]tea.Msg {
	return map[os.Signal]tea.Msg{syscall.SIGCONT: calledBackMsg{}, syscall.SIGWINCH: resizedMsg{}}
}
