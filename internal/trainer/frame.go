package trainer

import (
	"bytes"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"
)

// The library looks for a frame a few times a second only, and for the first one as late as for any
// other. So the first one is drawn before it starts, on the screen that it then finds.
const (
	enterScreen = "\x1b[?1049h" // a screen of its own; the cursor's place is kept
	leaveScreen = "\x1b[?1049l"
	hideCursor  = "\x1b[?25l"
	showCursor  = "\x1b[?25h"
	topLeft     = "\x1b[H"
)

// firstFrame is a terminal whose own screen is entered before the library enters it: a second time
// would lose the place to come back to.
type firstFrame struct {
	*os.File
	entered bool // by us, and not by the library yet
}

func (f *firstFrame) draw(m *screen) error {
	if width, height, err := term.GetSize(f.Fd()); err == nil && width > 0 && height > 0 {
		m.width, m.height = width, height
	}
	content := strings.ReplaceAll(m.View().Content, "\n", "\r\n")
	f.entered = true
	_, err := f.File.WriteString(enterScreen + hideCursor + topLeft + content)
	return err
}

// Write writes what the library draws.
func (f *firstFrame) Write(data []byte) (int, error) {
	if before, after, found := bytes.Cut(data, []byte(enterScreen)); f.entered && found {
		f.entered = false
		if _, err := f.File.Write(append(bytes.Clone(before), after...)); err != nil {
			return 0, err
		}
		return len(data), nil
	}
	return f.File.Write(data)
}

// leave goes back where the library has not come to it.
func (f *firstFrame) leave() {
	if f.entered {
		_, _ = f.File.WriteString(showCursor + leaveScreen)
	}
}
