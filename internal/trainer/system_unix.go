//go:build unix

package trainer

import (
	"os"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// newsSignals returns the signals that the screen must know of. SIGCONT: the process goes on after
// being stopped, by whatever means, and must take the terminal back. SIGWINCH: the terminal has a
// new size, which may happen before the library listens for it. The library is not asked for the
// size, as it would then read it from two places at once.
func newsSignals() map[os.Signal]tea.Msg {
	return map[os.Signal]tea.Msg{syscall.SIGCONT: calledBackMsg{}, syscall.SIGWINCH: resizedMsg{}}
}
