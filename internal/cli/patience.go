package cli

import (
	"fmt"
	"strings"
	"time"
)

// patience shows progress on a terminal once processing many notes has taken a second.
type patience struct {
	app     *app
	total   int // 0: unknown
	done    int
	began   time.Time
	written int // columns now on the screen
}

const impatient = time.Second

// begin starts counting notes; total is 0 if unknown. It shows nothing unless stderr is a terminal.
func (a *app) begin(total int) {
	a.patience = nil
	if a.Watched != nil && a.Watched() && a.Clock.Now != nil {
		a.patience = &patience{app: a, total: total, began: a.Clock.Now()}
	}
}

// step counts a note as done.
func (p *patience) step() {
	if p == nil {
		return
	}
	p.done++
	if p.app.Clock.Now().Sub(p.began) < impatient {
		return
	}
	text := fmt.Sprintf("rotate: %d notes ...", p.done)
	if p.total > 0 {
		text = fmt.Sprintf("rotate: %d of %d notes ...", p.done, p.total)
	}
	fmt.Fprintf(p.app.Err, "\r%s", text)
	p.written = len(text)
}

// hide erases the count before something else is written to the screen.
func (p *patience) hide() {
	if p == nil || p.written == 0 {
		return
	}
	fmt.Fprintf(p.app.Err, "\r%s\r", strings.Repeat(" ", p.written))
	p.written = 0
}
