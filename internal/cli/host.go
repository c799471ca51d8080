package cli

import (
	"os"
	"time"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/term"

	"rotate/internal/trainer"
	"rotate/internal/workout"
)

// Host is the environment of a real run. It makes a closed pipe an error of the write instead of
// the end of the program, so that it ends quietly everywhere; likewise a file
// beyond the size that is allowed.
func Host() Env {
	ignoreSignals()
	return Env{
		In:        os.Stdin,
		Out:       os.Stdout,
		Err:       os.Stderr,
		Today:     func() workout.Date { return workout.DateOf(time.Now()) },
		Getenv:    os.Getenv,
		Terminal:  stdoutTerminal,
		Watched:   func() bool { return term.IsTerminal(os.Stderr.Fd()) },
		Clock:     trainer.Clock{Now: time.Now, Tick: time.Second},
		Zone:      time.Local,
		ConfigDir: os.UserConfigDir,
	}
}

func stdoutTerminal() (width int, is bool) {
	if !term.IsTerminal(os.Stdout.Fd()) {
		return 0, false
	}
	lipgloss.EnableLegacyWindowsANSI(os.Stdout) // nothing to do elsewhere
	width, _, err := term.GetSize(os.Stdout.Fd())
	if err != nil || width <= 0 {
		width = defaultWidth
	}
	return width, true
}
