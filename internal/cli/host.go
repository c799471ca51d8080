package cli

import (
	"os"
	"time"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/term"

	"rotate/internal/trainer"
	"rotate/internal/workout"
)

// Host returns the environment of a real run. Writing to a closed pipe, or beyond the allowed file
// size, becomes an error of the write instead of killing the program, so that it ends cleanly on
// every system.
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
	lipgloss.EnableLegacyWindowsANSI(os.Stdout) // does nothing on other systems
	width, _, err := term.GetSize(os.Stdout.Fd())
	if err != nil || width <= 0 {
		width = defaultWidth
	}
	return width, true
}
