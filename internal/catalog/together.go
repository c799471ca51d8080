package catalog

import (
	"errors"
	"slices"

	"rotate/internal/problem"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// checkTogether compares the exercises with one another, once all layers are read.
func (l *loader) checkTogether() {
	names := make(map[string]*entry, 2*len(l.entries))
	all := slices.Concat(l.entries, l.apart)
	for i := range all {
		if l.Full(problem.Error) {
			return
		}
		e := &all[i]
		l.checkNames(names, e)
		l.checkLinks(e, "easier", e.Easier)
		l.checkLinks(e, "harder", e.Harder)
		l.checkFigure(e)
	}
}

// checkNames finds names that two exercises share: a note could not be read back.
func (l *loader) checkNames(names map[string]*entry, e *entry) {
	for i, name := range e.Names() {
		key, field := workout.NameKey(name), "name"
		if i > 0 {
			field = "aliases"
		}
		if other := names[key]; other != nil && key != "" {
			l.failAt(e.at(field), "the name %q is taken at %s; choose another", name, other.at("name"))
			continue
		}
		names[key] = e
	}
}

// checkLinks checks the ids of other exercises, each at its place in the list.
func (l *loader) checkLinks(e *entry, key string, ids []string) {
	if len(ids) == 0 {
		return
	}
	for _, item := range follow(e.value(key)).Content {
		if id := oneLine(follow(item).Value); slices.Contains(ids, id) {
			l.checkLink(placeOf(e.file, item), e, key, id)
		}
	}
}

func (l *loader) checkLink(at problem.Place, e *entry, key, id string) {
	if id == e.ID {
		l.failAt(at, "%s names the exercise itself; leave it out", key)
		return
	}
	if _, known := l.place[id]; known {
		return
	}
	unknown := words.UnknownError{Kind: "exercise", Word: shorten(id)}
	remedy := "; name an id of this catalogue, or leave it out"
	if near := l.nearest(id); near != "" {
		remedy = ": did you mean " + near + "?"
	}
	l.failAt(at, "%s: %s%s", key, unknown.Error(), remedy)
}

// mostNear is how often a similar id is searched for: that takes a while in a large catalogue, and
// nobody reads more suggestions.
const mostNear = 40

func (l *loader) nearest(id string) string {
	if l.near++; l.near > mostNear {
		return ""
	}
	return words.Nearest(id, words.Each(l.entries, func(e entry) string { return e.ID }))
}

// checkFigure warns of a figure that cannot be shown.
func (l *loader) checkFigure(e *entry) {
	if e.Figure == "" || e.dir == nil {
		return
	}
	switch err := e.figure().check(); {
	case errors.Is(err, errNoFigure):
		l.warnAt(e.at("figure"), "there is no figure %s beside the catalogue; put it there, or leave figure out", e.Figure)
	case err != nil:
		l.warnAt(e.at("figure"), "the figure %s is %v; make it smaller", e.Figure, err)
	}
}
