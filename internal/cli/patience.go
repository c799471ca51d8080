package cli

import (
	"fmt"
	"strings"
	"time"
)

// patience says on a terminal how far the work on many notes is, once it takes longer than a second.
type patience struct {
	app     *app
	total   int // 0: nobody knows
	done    int
	began   time.Time
	written int // columns of what is on the screen now
}

const impatient = time.Second

// begin counts notes from now on; total is 0 where nobody knows how many there are. Elsewhere than on a
// terminal nothing is shown.
func (a *app) begin(total int) {
	a.patience = nil
	if a.Watched != nil && a.Watched() && a.Clock.Now != nil {
		a.patience = &patience{app: a, total: total, began: a.Clock.Now()}
	}
}

// step counts a note that was worked on.
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

// hide takes the count off the screen, before something else is written there.
func (p *patience) hide() {
	if p == nil || p.written == 0 {
		return
	}
	fmt.Fprintf(p.app.Err, "\r%s\r", strings.Repeat(" ", p.written))
	p.written = 0
}
