package trainer

import (
	"os"

	tea "charm.land/bubbletea/v2"
)

// newsSignals returns nil: Windows does not stop and continue processes, and the console itself
// reports its size.
func newsSignals() map[os.Signal]tea.Msg { return nil }
