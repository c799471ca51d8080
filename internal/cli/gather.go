package cli

import (
	"fmt"

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

// gather counts the notes that an argument names. What was named and cannot be read is an error; of
// what lies in a folder it is a warning.
func (g *gatherer) gather(arg string) error {
	return g.app.vault.Each(arg, g.catalogue, func(n *note.Note, err error) {
		if err != nil {
			g.tell(&g.faults, err.Error())
			return
		}
		g.note(n)
	})
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
