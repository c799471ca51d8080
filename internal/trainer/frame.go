package trainer

import (
	"bytes"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"
)

// The library looks for a new frame only a few times a second, and waits as long for the first one.
// So the first frame is drawn before the library starts, on the same screen it will use.
const (
	enterScreen = "\x1b[?1049h" // the alternate screen; the cursor position is saved
	leaveScreen = "\x1b[?1049l"
	hideCursor  = "\x1b[?25l"
	showCursor  = "\x1b[?25h"
	topLeft     = "\x1b[H"
)

// firstFrame is a terminal whose alternate screen is entered before the library enters it. Entering
// it twice would lose the saved cursor position.
type firstFrame struct {
	*os.File
	entered bool // by us, and not yet by the library
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

// Write writes what the library draws, but does not enter the alternate screen a second time.
func (f *firstFrame) Write(data []byte) (int, error) {
	if !f.entered || !bytes.Contains(data, []byte(enterScreen)) {
		return f.File.Write(data)
	}
	f.entered = false
	if _, err := f.File.Write(bytes.Replace(data, []byte(enterScreen), nil, 1)); err != nil {
		return 0, err
	}
	return len(data), nil
}

// leave leaves the alternate screen, if the library never entered it.
func (f *firstFrame) leave() {
	if f.entered {
		_, _ = f.File.WriteString(showCursor + leaveScreen)
	}
}
