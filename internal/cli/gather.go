package cli

import (
	"errors"
	"fmt"
	"slices"

	"rotate/internal/history"
	"rotate/internal/note"
	"rotate/internal/problem"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// gatherer reads notes one at a time and keeps only what the history needs.
type gatherer struct {
	app       *app
	catalogue *workout.Catalogue
	people    history.People
	only      string                     // whose notes' problems are reported; "": everyone's
	unread    []string                   // files with no readable week
	warned    map[kindOfWarning][]string // the files that they are about; "": not a single file
}

// kindOfWarning is what warnings of a kind are called when only their number is told.
type kindOfWarning string

const (
	copied kindOfWarning = "copies of weeks"
	faults kindOfWarning = "errors"
	doubts kindOfWarning = "warnings"
)

const mostTold = 20

// oldDays is how long ago a week began that is too old for warnings about how it was read; rotate
// check shows all of them.
const oldDays = 35

// warn prints a warning, if it is among the first of its kind.
func (g *gatherer) warn(kind kindOfWarning, file, text string) {
	if g.warned == nil {
		g.warned = map[kindOfWarning][]string{}
	}
	if g.warned[kind] = append(g.warned[kind], file); len(g.warned[kind]) <= mostTold {
		g.app.say("warning", text)
	}
}

// warnOfMore says how many warnings were not printed.
func (g *gatherer) warnOfMore() {
	for _, kind := range []kindOfWarning{copied, faults, doubts} {
		if files := g.warned[kind]; len(files) > mostTold {
			g.app.say("warning", fmt.Sprintf("%d more %s%s", len(files)-mostTold, kind, g.app.toSeeMore(files[mostTold:])))
		}
	}
}

func (g *gatherer) hint() string {
	if files := g.warned[faults]; len(files) > 0 && files[0] != "" {
		return "to see what is wrong: " + g.app.commandLine("rotate check", files[0])
	}
	return "to write a note: rotate plan -o " + freeNote("")
}

// gather adds the notes that an argument names. A named file that cannot be read is an error; an
// unreadable file in a folder is only a warning.
func (g *gatherer) gather(arg string) error {
	return g.app.vault.Each(arg, g.catalogue, func(n *note.Note, err error) {
		g.app.patience.step()
		if err != nil {
			g.warn(faults, fileOf(err), err.Error())
			g.unread = append(g.unread, fileOf(err))
			return
		}
		g.note(n)
	})
}

// fileOf returns the file that an error is about, or "" if there is none.
func fileOf(err error) string {
	if file, is := errors.AsType[*vault.FileError](err); is {
		return file.Name
	}
	return ""
}

// note adds the weeks of a note. A week in which an error hides what was done is not counted.
func (g *gatherer) note(n *note.Note) {
	name := onlyName(n)
	g.report(n, name)
	if len(n.Weeks) == 0 {
		g.unread = append(g.unread, n.File)
	}
	for i := range n.Weeks {
		w := &n.Weeks[i]
		g.people.Add(n.File, name, w.Log, n.Broken(w))
	}
}

// report prints the problems of a note that is for someone, or for no one by name.
func (g *gatherer) report(n *note.Note, name string) {
	for _, p := range n.Problems {
		w := n.WeekAt(p.Line)
		switch {
		case g.only != "" && name != "" && !sameName(name, g.only): // of someone else
		case p.Severity == problem.Warning && w != nil && w.Start.Add(oldDays).Before(g.app.Today()):
		case p.Severity == problem.Warning:
			g.warn(doubts, n.File, p.Message())
		case w == nil:
			g.warn(faults, n.File, p.Message())
		default:
			g.warn(faults, n.File, p.Message()+"; the week is not counted")
		}
	}
}

// onlyName returns the name of the person a note is for; "" if its weeks give no name or more than
// one.
func onlyName(n *note.Note) (name string) {
	for _, w := range n.Weeks {
		switch {
		case name == "":
			name = w.Name
		case w.Name != "" && words.Plain(w.Name) != words.Plain(name):
			return ""
		}
	}
	return name
}

// end returns the people whose weeks were read, after printing the remaining warnings about their
// notes.
func (g *gatherer) end() []*history.Person {
	people, copies, apart := g.people.Settle()
	for _, two := range apart {
		g.app.say("warning", apartText(two))
	}
	for len(copies) > 0 {
		alike := sameCopies(copies)
		g.warn(copied, "", copiesText(copies[:alike]))
		copies = copies[alike:]
	}
	g.warnOfMore()
	return people
}

// sameCopies returns how many of the first copies are about the same two notes, for the same
// reason.
func sameCopies(copies []history.Copy) int {
	first := copies[0]
	for i, c := range copies {
		if c.Start = first.Start; c != first {
			return i
		}
	}
	return len(copies)
}

func copiesText(copies []history.Copy) string {
	weeks, c := "the week from "+copies[0].Start.String()+" is", copies[0]
	if len(copies) > 1 {
		weeks = fmt.Sprintf("%d weeks, the newest from %s, are", len(copies), newest(copies))
	}
	return fmt.Sprintf("%s in %s and in %s: %s (%s)", weeks, c.Counts, c.Dropped, c.Reason, c.Counts)
}

func newest(copies []history.Copy) workout.Date {
	return slices.MaxFunc(copies, func(a, b history.Copy) int { return a.Start.Since(b.Start) }).Start
}

// apartText says why two files are not counted as one person's.
func apartText(two history.Apart) string {
	if two.Name == "" {
		return fmt.Sprintf("%s and %s hold the same days and name no one, so each file counts as a person; if one is a copy, delete it",
			two.First, two.Next)
	}
	return fmt.Sprintf("%s and %s are both for %s, but hold different training for the same days, so each file counts as a person; "+
		"if they are one person's, delete one of them, else give each person a name of their own, after \"For:\" in each week", two.First, two.Next, two.Name)
}

// sayWarningSigns prints someone's warning signs, note by note.
func (a *app) sayWarningSigns(signs []history.Sign) {
	for len(signs) > 0 {
		file := signs[0].File
		var of []workout.Sign
		isOver := map[int]bool{} // by row
		signs = slices.DeleteFunc(signs, func(s history.Sign) bool {
			if s.File == file {
				of = append(of, s.Sign)
				isOver[s.Row] = s.Over(a.Today())
			}
			return s.File == file
		})
		a.warnings(signWarnings(file, of, func(s workout.Sign) bool { return isOver[s.Row] }))
	}
}
