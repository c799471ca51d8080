package catalog

import (
	"errors"
	"fmt"

	"rotate/internal/problem"
	"rotate/internal/workout"
)

// link is an id under easier or harder, with its place.
type link struct {
	key, id string
	at      [2]int
}

// checkTogether holds the exercises against each other, once all layers are read.
func (l *loader) checkTogether() {
	names := make(map[string]*entry, 2*len(l.entries))
	for i := range l.entries {
		e := &l.entries[i]
		l.checkNames(names, e)
		for _, to := range e.linked {
			l.checkLink(e, to)
		}
		l.checkFigure(e)
	}
}

func (l *loader) report(e *entry, at [2]int, severity problem.Severity, text string) {
	l.problems = append(l.problems, problem.Problem{Severity: severity, Text: text,
		Place: problem.Place{File: e.file, Line: at[0], Column: at[1]}})
}

// checkNames finds names that mean two exercises: a note could not be read back.
func (l *loader) checkNames(names map[string]*entry, e *entry) {
	for i, name := range e.Names() {
		key, field := workout.NameKey(name), "name"
		if i > 0 {
			field = "aliases"
		}
		if other := names[key]; other != nil && key != "" {
			l.report(e, e.at(field), problem.Error,
				fmt.Sprintf("the name %q is taken: %s", name, other.where("name")))
			continue
		}
		names[key] = e
	}
}

func (l *loader) checkLink(e *entry, to link) {
	if _, known := l.place[to.id]; known && to.id != e.ID {
		return
	}
	if to.id == e.ID {
		l.report(e, to.at, problem.Error, fmt.Sprintf("%s names the exercise itself", to.key))
		return
	}
	ids := make([]string, len(l.entries))
	for i := range l.entries {
		ids[i] = l.entries[i].ID
	}
	unknown := workout.UnknownError{Kind: "exercise", Word: shorten(to.id), Allowed: ids}
	text := fmt.Sprintf("%s: %s", to.key, unknown.Error())
	if near := workout.Nearest(to.id, ids); near != "" {
		text += ": did you mean " + near + "?"
	}
	l.report(e, to.at, problem.Error, text)
}

// checkFigure warns of a figure that cannot be shown.
func (l *loader) checkFigure(e *entry) {
	if e.Figure == "" || e.dir == nil {
		return
	}
	switch err := e.figure().check(); {
	case errors.Is(err, errNoFigure):
		l.report(e, e.at("figure"), problem.Warning, fmt.Sprintf("there is no figure %s", e.Figure))
	case err != nil:
		l.report(e, e.at("figure"), problem.Warning, fmt.Sprintf("the figure %s is %v", e.Figure, err))
	}
}
