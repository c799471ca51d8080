//go:build unix

package suspend

import (
	"os"
	"os/signal"
	"syscall"
	"time"
)

// unstopped is the time after which nobody has stopped the process: the system does not where there is
// no shell that could call it back.
const unstopped = 200 * time.Millisecond

// stopProcess stops the process and those it was started with, as the terminal does at Ctrl-Z, and
// returns when it goes on.
func stopProcess() error {
	goesOn := make(chan os.Signal, 1)
	signal.Notify(goesOn, syscall.SIGCONT)
	defer signal.Stop(goesOn)
	err := syscall.Kill(0, syscall.SIGTSTP)
	select {
	case <-goesOn:
	case <-time.After(unstopped):
	}
	return err
}
