package cli

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"

	"rotate/internal/history"
	"rotate/internal/note"
	"rotate/internal/problem"
	"rotate/internal/workout"
)

// gatherer reads notes one at a time, and keeps of each only what history keeps.
type gatherer struct {
	app       *app
	catalogue *workout.Catalogue
	history   *history.History
	copies    tally
	faults    tally
	doubts    tally
}

// tally counts messages of a kind; only the first ones are printed.
type tally int

const mostTold = 20

func (g *gatherer) tell(t *tally, text string) {
	if *t++; *t <= mostTold {
		g.app.say("warning", text)
	}
}

// summarise says how many messages were not printed.
func (g *gatherer) summarise() {
	for _, kind := range []struct {
		tally
		text string
	}{
		{g.copies, "%d more copies of weeks"},
		{g.faults, "%d more errors; rotate check NOTE tells them all"},
		{g.doubts, "%d more warnings; rotate check NOTE tells them all"},
	} {
		if kind.tally > mostTold {
			g.app.say("warning", fmt.Sprintf(kind.text, kind.tally-mostTold))
		}
	}
}

func (g *gatherer) hint() string {
	if g.faults > 0 {
		return "rotate check NOTE tells what is wrong"
	}
	return "rotate plan > week.md writes a note"
}

// gather reads a note, stdin or a folder of notes. What was named and cannot be read is an error;
// of what lies in a folder it is a warning.
func (g *gatherer) gather(arg string) error {
	if arg == "-" {
		data, err := g.app.readStdin()
		if err != nil {
			return err
		}
		g.note(note.Read(stdinName, data, g.catalogue))
		return nil
	}
	info, err := os.Stat(arg)
	if err != nil {
		return readError(arg, err)
	}
	if info.IsDir() {
		return g.folder(arg)
	}
	data, err := readNoteFile(arg)
	if err != nil {
		return err
	}
	g.note(note.Read(arg, data, g.catalogue))
	return nil
}

// aheadOf is how many files of a folder are read before they are counted.
const aheadOf = 64

// noteGarbage is the garbage, in percent of what is in use, at which memory is collected while notes
// are read. Nearly all that a note takes is garbage at once: twice the usual 100 costs 4 MB and saves
// a tenth of the time.
const noteGarbage = 200

// reading is a file of a folder while it is read.
type reading struct {
	path string
	note *note.Note // nil where it is no plan
	late bool       // too large to be read ahead
	err  error
	done chan struct{}
}

// mostAhead is the size in bytes up to which a file is read ahead of its turn: while a slow one is
// awaited, those behind it take memory.
const mostAhead = 32 << 10

// ahead reads a file unless it is large.
func (r *reading) ahead(c *workout.Catalogue) {
	defer close(r.done)
	data, err := readUpTo(r.path, mostAhead)
	if r.late = len(data) > mostAhead; !r.late {
		r.take(data, err, c)
	}
}

func (r *reading) take(data []byte, err error, c *workout.Catalogue) {
	if err != nil {
		r.err = err
	} else if note.MentionsPlan(data) {
		r.note = note.Read(r.path, data, c)
	}
}

// folder reads the files of a folder on all processors and counts them in the order of their names.
// Of those read ahead it holds aheadOf at most, of mostAhead bytes each.
func (g *gatherer) folder(dir string) error {
	defer debug.SetGCPercent(debug.SetGCPercent(noteGarbage))
	var failed error
	files, work := make(chan *reading, aheadOf), make(chan *reading, aheadOf)
	for range runtime.GOMAXPROCS(0) {
		go func() {
			for r := range work {
				r.ahead(g.catalogue)
			}
		}()
	}
	go func() {
		defer close(files)
		defer close(work)
		failed = walkNotes(dir, func(path string, err error) error {
			if err != nil && path == dir {
				return readError(path, err)
			}
			r := &reading{path: path, err: err, done: make(chan struct{})}
			files <- r
			if err != nil {
				r.err = readError(path, err)
				close(r.done)
				return nil
			}
			work <- r
			return nil
		})
	}()
	for r := range files {
		<-r.done
		g.count(r)
	}
	return failed
}

// count counts a file that came with its folder. One that is no plan is passed over in silence.
func (g *gatherer) count(r *reading) {
	if r.late {
		data, err := readNoteFile(r.path)
		r.take(data, err, g.catalogue)
	}
	switch {
	case r.err != nil:
		g.tell(&g.faults, r.err.Error())
	case r.note != nil && !r.note.Foreign():
		g.note(r.note)
	}
}

// note adds the weeks of a note. A week in which an error hides what was done is passed over.
func (g *gatherer) note(n *note.Note) {
	for _, p := range n.Problems {
		switch {
		case p.Severity == problem.Warning:
			g.tell(&g.doubts, p.Message())
		case n.WeekAt(p.Line) == nil:
			g.tell(&g.faults, p.Message())
		default:
			g.tell(&g.faults, p.Message()+"; the week is not counted")
		}
	}
	g.app.sources = append(g.app.sources, n.File)
	for i := range n.Weeks {
		if w := &n.Weeks[i]; !n.Broken(w) {
			g.week(n.File, w)
		}
	}
}

func (g *gatherer) week(path string, w *note.Week) {
	c := g.history.Add(path, w.Log)
	if c == nil || c.Counts == c.Dropped {
		return
	}
	g.tell(&g.copies, fmt.Sprintf("the week from %s stands in %s and in %s: %s, in %s",
		c.Start, c.Counts, c.Dropped, c.Reason, c.Counts))
}
