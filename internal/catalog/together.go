package catalog

import (
	"errors"
	"fmt"

	"gopkg.in/yaml.v3"

	"rotate/internal/problem"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// linkFields are the fields that name other exercises.
var linkFields = []string{"easier", "harder"}

// checkTogether holds the exercises against each other, once all layers are read.
func (l *loader) checkTogether() {
	names := make(map[string]*entry, 2*len(l.entries))
	for i := range l.entries {
		if l.Full() {
			return
		}
		e := &l.entries[i]
		l.checkNames(names, e)
		for n, key := range linkFields {
			for k, id := range *e.texts(key) {
				l.checkLink(e, key, id, e.linked[n][k])
			}
		}
		l.checkFigure(e)
	}
}

func (l *loader) report(e *entry, at [2]int, severity problem.Severity, text string) {
	l.Add(problem.Problem{Severity: severity, Text: text,
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
				fmt.Sprintf("the name %q is taken at %s; choose another", name, other.where("name")))
			continue
		}
		names[key] = e
	}
}

func (l *loader) checkLink(e *entry, key, id string, node *yaml.Node) {
	at := [2]int{node.Line, node.Column}
	if _, known := l.place[id]; known && id != e.ID {
		return
	}
	if id == e.ID {
		l.report(e, at, problem.Error, fmt.Sprintf("%s names the exercise itself; leave it out", key))
		return
	}
	unknown := words.UnknownError{Kind: "exercise", Word: shorten(id)}
	text := fmt.Sprintf("%s: %s", key, unknown.Error())
	if near := l.nearest(id); near != "" {
		text += ": did you mean " + near + "?"
	} else {
		text += "; name an id of this catalogue, or leave it out"
	}
	l.report(e, at, problem.Error, text)
}

// mostNear is how often a near id is looked for: it takes a while in a large catalogue, and nobody
// reads more.
const mostNear = 40

func (l *loader) nearest(id string) string {
	if l.near++; l.near > mostNear {
		return ""
	}
	ids := make([]string, len(l.entries))
	for i := range l.entries {
		ids[i] = l.entries[i].ID
	}
	return words.Nearest(id, ids)
}

// checkFigure warns of a figure that cannot be shown.
func (l *loader) checkFigure(e *entry) {
	if e.Figure == "" || e.dir == nil {
		return
	}
	switch err := e.figure().check(); {
	case errors.Is(err, errNoFigure):
		l.report(e, e.at("figure"), problem.Warning, fmt.Sprintf("there is no figure %s beside the catalogue; put it there, or leave figure out", e.Figure))
	case err != nil:
		l.report(e, e.at("figure"), problem.Warning, fmt.Sprintf("the figure %s is %v; make it smaller", e.Figure, err))
	}
}
