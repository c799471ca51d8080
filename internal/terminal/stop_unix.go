//go:build unix

package terminal

import (
	"os"
	"os/signal"
	"syscall"
	"time"
)

// After this many looks, the process was evidently not stopped: the system does not stop it if
// there is no shell that could continue it. The time it spends stopped counts as one look.
const (
	looks = 10
	look  = 20 * time.Millisecond
)

// stopProcess stops the process and its process group, as the terminal does at Ctrl-Z. It returns
// once the process goes on, or if it was not stopped.
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
