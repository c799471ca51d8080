package trainer

import (
	"os"

	tea "charm.land/bubbletea/v2"
)

// newsSignals are none: no process is stopped and called back here, and the console itself reports
// its size.
func newsSignals() map[os.Signal]tea.Msg { return nil }
