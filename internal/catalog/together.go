package catalog

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

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
		l.checkReplaced(e)
	}
	l.checkCircles("easier", func(e *workout.Exercise) []string { return e.Easier })
	l.checkCircles("harder", func(e *workout.Exercise) []string { return e.Harder })
}

// checkNames finds names that two exercises share: a note could not be read back.
func (l *loader) checkNames(names map[string]*entry, e *entry) {
	for i, name := range e.Names() {
		key, field := workout.NameKey(name), "name"
		if i > 0 {
			field = "aliases"
		}
		if other := names[key]; other != nil && key != "" {
			l.Fail(e.at(field), "the name %q is taken at %s; choose another", name, other.at("name"))
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
		l.Fail(at, "%s names the exercise itself; leave it out", key)
		return
	}
	if key == "harder" && slices.Contains(e.Easier, id) {
		l.Fail(at, "%s is in easier and in harder; delete it from one of them", shorten(id))
	}
	if _, known := l.place[id]; known || l.broken {
		return
	}
	unknown := words.UnknownError{Kind: "exercise", Word: shorten(id)}
	remedy := "; name an id of this catalogue, or leave it out"
	if near := l.nearest(id); near != "" {
		remedy = ": did you mean " + near + "?"
	}
	l.Fail(at, "%s: %s%s", key, unknown.Error(), remedy)
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

// checkCircles finds exercises that lead back to themselves over a list of links: the last one
// cannot be easier than the first.
func (l *loader) checkCircles(key string, links func(*workout.Exercise) []string) {
	const left = -1
	at := make([]int, len(l.entries)) // the place on the way, from 1; 0: not seen yet
	var way []*entry
	var visit func(i int)
	visit = func(i int) {
		way = append(way, &l.entries[i])
		at[i] = len(way)
		for _, id := range links(l.entries[i].Exercise) {
			switch next, known := l.place[id]; {
			case !known || next == i || l.Full(problem.Error):
			case at[next] == 0:
				visit(next)
			case at[next] != left:
				l.failCircle(key, way[at[next]-1:])
			}
		}
		way = way[:len(way)-1]
		at[i] = left
	}
	for i := range l.entries {
		if at[i] == 0 {
			visit(i)
		}
	}
}

// failCircle reports a circle in the last of the exercises that the user may have written, each of
// which names the next.
func (l *loader) failCircle(key string, circle []*entry) {
	const most = 4 // remedies
	last := 0
	for i, e := range circle {
		if e.layer >= circle[last].layer {
			last = i
		}
	}
	circle = slices.Concat(circle[last:], circle[:last+1])
	var ids, remedies []string
	for i, e := range circle {
		ids = append(ids, e.ID)
		if i+1 < len(circle) && i < most && e.layer == circle[0].layer {
			remedies = append(remedies, circle[i+1].ID+" at "+e.linkAt(key, circle[i+1].ID).String())
		}
	}
	remedies[0] = circle[1].ID + " here"
	l.Fail(circle[0].linkAt(key, circle[1].ID), "%s leads in a circle: %s; delete %s", key,
		shortenTo(strings.Join(ids, ", "), 4*maxShown), words.OneOf(remedies))
}

// linkAt returns the place of an id in a list of links.
func (e *entry) linkAt(key, id string) problem.Place {
	list := follow(e.value(key)).Content
	i := slices.IndexFunc(list, func(item *yaml.Node) bool { return oneLine(follow(item).Value) == id })
	return placeOf(e.file, list[i])
}

// checkReplaced warns of the conditions of a built-in exercise that the user's own, in its place,
// does not have.
func (l *loader) checkReplaced(e *entry) {
	if e.builtIn == nil || !l.advise {
		return
	}
	var has, add []string
	out, limited, limits := e.lost()
	if out != nil {
		has, add = append(has, "left out for "+words.AllOf(out)), append(add, "avoid: ["+strings.Join(out, ", ")+"]")
	}
	if limited != nil {
		has = append(has, "limited for "+words.AllOf(limited))
		add = append(add, "limits: {"+strings.Join(limits, ", ")+"}")
	}
	if has != nil {
		l.Warn(e.at("id"), "%s replaces the built-in one, which is %s: add %s, unless you mean it", e.ID,
			words.AllOf(has), words.AllOf(add))
	}
}

// lost returns the conditions for which only the built-in exercise is left out, and those for which
// it is limited more, with the limits.
func (e *entry) lost() (out, limited, limits []string) {
	for _, condition := range workout.KnownConditions() {
		limit, narrow := e.builtIn.Limits[condition]
		own, kept := e.Limits[condition]
		switch {
		case e.AvoidedFor(condition):
		case e.builtIn.AvoidedFor(condition) && !kept:
			out = append(out, string(condition))
		case narrow && (!kept || own.WiderThan(limit)):
			limited = append(limited, string(condition))
			limits = append(limits, fmt.Sprintf("%s: %s", condition, limit))
		}
	}
	return out, limited, limits
}

// checkFigure warns of a figure that cannot be shown. Only a check reads it.
func (l *loader) checkFigure(e *entry) {
	if e.Figure == "" || e.dir == nil {
		return
	}
	err := e.figure().check()
	if err == nil && l.advise {
		_, err = e.figure().read()
	}
	switch {
	case errors.Is(err, errNoFigure):
		l.Warn(e.at("figure"), "there is no figure %s beside the catalogue; put it there, or leave figure out", e.Figure)
	case err != nil:
		l.Warn(e.at("figure"), "the figure %s cannot be shown: %v", e.Figure, err)
	}
}
