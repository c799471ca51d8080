//go:build unix

package suspend

import (
	"os"
	"os/signal"
	"syscall"
	"time"
)

// After so many looks nobody has stopped the process: the system does not where there is no shell that
// could call it back. Time that passes while it is stopped counts as one look.
const (
	looks = 10
	look  = 20 * time.Millisecond
)

// stopProcess stops the process and those it was started with, as the terminal does at Ctrl-Z, and
// returns when it goes on, or was not stopped.
func stopProcess() (calledBack bool, err error) {
	goesOn := make(chan os.Signal, 1)
	signal.Notify(goesOn, syscall.SIGCONT)
	defer signal.Stop(goesOn)
	err = syscall.Kill(0, syscall.SIGTSTP)
	for range looks {
		select {
		case <-goesOn:
			return true, err
		case <-time.After(look):
		}
	}
	return false, err
}
