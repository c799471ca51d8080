package cli

import (
	"errors"
	"fmt"
	"slices"

	"rotate/internal/history"
	"rotate/internal/note"
	"rotate/internal/problem"
	"rotate/internal/vault"
	"rotate/internal/workout"
)

// gatherer reads notes one at a time, and keeps of each only what history keeps.
type gatherer struct {
	app                    *app
	catalogue              *workout.Catalogue
	history                *history.History
	copies, faults, doubts tally
	signs                  problem.List // of the newest week that has any
	signed                 workout.Date // its start
}

func newGatherer(a *app, c *workout.Catalogue) *gatherer {
	return &gatherer{app: a, catalogue: c, history: history.New(), copies: tally{app: a, kind: "copies of weeks"},
		faults: tally{app: a, kind: "errors"}, doubts: tally{app: a, kind: "warnings"}}
}

// tally prints the first warnings of a kind and counts the others.
type tally struct {
	app    *app
	kind   string
	count  int
	first  string   // the file of the first; empty: it is about no single one
	unsaid []string // the files of those that were not printed
}

const mostTold = 20

func (t *tally) warn(file, text string) {
	if t.count++; t.count == 1 {
		t.first = file
	}
	if t.count <= mostTold {
		t.app.say("warning", text)
	} else if file != "" {
		t.unsaid = append(t.unsaid, file)
	}
}

// end says how many warnings were not printed.
func (t *tally) end() {
	if left := t.count - mostTold; left > 0 {
		t.app.say("warning", fmt.Sprintf("%d more %s%s", left, t.kind, toSeeMore(t.unsaid)))
	}
}

func (g *gatherer) hint() string {
	if g.faults.first != "" {
		return "to see what is wrong: " + commandLine("rotate check", g.faults.first)
	}
	return "to write a note: rotate plan -o " + freeNote()
}

// gather counts the notes that an argument names. What was named and cannot be read is an error; of
// what lies in a folder it is a warning.
func (g *gatherer) gather(arg string) error {
	return g.app.vault.Each(arg, g.catalogue, func(n *note.Note, err error) {
		if err != nil {
			g.faults.warn(fileOf(err), err.Error())
			return
		}
		g.note(n)
	})
}

// fileOf is the file that an error is about; empty: none.
func fileOf(err error) string {
	var file *vault.FileError
	if errors.As(err, &file) {
		return file.Name
	}
	return ""
}

// note adds the weeks of a note. A week in which an error hides what was done is passed over.
func (g *gatherer) note(n *note.Note) {
	for _, p := range n.Problems {
		switch {
		case p.Severity == problem.Warning:
			g.doubts.warn(n.File, p.Message())
		case n.WeekAt(p.Line) == nil:
			g.faults.warn(n.File, p.Message())
		default:
			g.faults.warn(n.File, p.Message()+"; the week is not counted")
		}
	}
	g.sign(n)
	for i := range n.Weeks {
		if w := &n.Weeks[i]; !n.Broken(w) {
			g.week(n.File, w)
		}
	}
}

// sign keeps the warning signs of the newest week that has any.
func (g *gatherer) sign(n *note.Note) {
	logs := n.Logs()
	for i, log := range logs {
		open := slices.DeleteFunc(slices.Clone(log.Signs), func(s workout.Sign) bool { return !log.Settled(s, logs[i+1:]).IsZero() })
		if len(open) > 0 && !log.Start.Before(g.signed) {
			g.signed, g.signs = log.Start, signWarnings(n.File, open)
		}
	}
}

func (g *gatherer) week(path string, w *note.Week) {
	c := g.history.Add(path, w.Log)
	if c == nil || c.Counts == c.Dropped {
		return
	}
	g.copies.warn("", fmt.Sprintf("the week from %s is in %s and in %s: %s (%s)",
		c.Start, c.Counts, c.Dropped, c.Reason, c.Counts))
}
