package note

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"rotate/internal/markdown"
	"rotate/internal/problem"
	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// ErrEdit reports an edited note that does not read back as intended, so nothing may be written.
var ErrEdit = errors.New("the note cannot be edited safely")

// base returns the week that the program would write from the header of a week: its title, its
// sentences, the steps of its moves, and the side that starts.
func base(w Week, c *workout.Catalogue) workout.Week {
	w.Avoid, w.LeftOut = w.heard.Avoid, w.heard.LeftOut
	known := c.Equipment() // the program writes no other
	w.Equipment = words.Without(w.Equipment, func(q workout.Equipment) bool { return !slices.Contains(known, q) })
	var moves []workout.Move
	for _, s := range w.heard.steps {
		m := w.Ladder(s.Exercise).At(s.Step)
		if there := w.Move(s.Exercise); there.Exercise != nil {
			m.Dose.Load = there.Dose.Load
		}
		moves = append(moves, m)
	}
	first := workout.NoSide
	if len(w.Sessions) > 0 {
		first = w.Sessions[0].First
	}
	w.Choices = words.Unique(w.Choices) // someone may have copied them
	return w.LayOut(moves, first)
}

// author says which parts of a note the program wrote.
type author struct {
	note      *Note
	catalogue *workout.Catalogue
	spans     []piece // that the program wrote
}

func newAuthor(n *Note, c *workout.Catalogue) author {
	a := author{note: n, catalogue: c}
	a.findSpans()
	return a
}

// written returns a week as the program would write it from its header.
func (a author) written(w Week) *Note {
	p := paper{options: Options{Tasks: w.Dated}, org: a.note.org}
	p.week(&workout.Plan{Barred: a.catalogue.Barred(w.Terms)}, base(w, a.catalogue))
	return Read("", []byte(p.String()), a.catalogue)
}

// owns reports whether a part reads exactly as the program writes it.
func (a author) owns(n node, written *Note) bool {
	if !a.isWhole(n) {
		return false
	}
	switch {
	case n.section == inChanges:
		return n.text == sections[inChanges]
	case n.kind == nodeChange:
		return matchChange(n.text, true, a.catalogue) >= workout.ReasonOut && a.isWrapped(n)
	case n.kind == nodeParagraph && safety.IsParagraph(n.text):
		return true
	}
	return slices.ContainsFunc(written.nodes,
		func(own node) bool { return n.is(own) && (a.isWrapped(n) || a.breaksAs(n, own, written)) })
}

// breaksAs reports whether a part has the same lines as one of another note.
func (a author) breaksAs(n, other node, written *Note) bool {
	for i := range min(n.to-n.from, other.to-other.from) {
		if a.note.document.Body(n.from+i).String != written.document.Body(other.from+i).String {
			return false
		}
	}
	return n.to-n.from == other.to-other.from
}

// isWhole reports whether the lines of a part hold nothing but its text: no property, no comment,
// no blank line, nothing struck out.
func (a author) isWhole(n node) bool {
	for row := n.from; row < n.to; row++ {
		isText := slices.Contains(textKinds, a.note.document.Line(row).Kind)
		if !isText || isOrgComment(a.note.document, row, a.note.org) || strings.Contains(a.note.document.Raw(row), "~~") {
			return false
		}
	}
	return true
}

var textKinds = []markdown.Kind{markdown.KindProse, markdown.KindItem, markdown.KindHeading}

// isWrapped reports whether the lines of a part end only where the next word would have made them
// longer than the longest. A line that someone put between them ends sooner.
func (a author) isWrapped(n node) bool {
	length := func(row int) int { return utf8.RuneCountInString(strings.TrimRight(a.note.document.Raw(row), " ")) }
	longest := 0
	for row := n.from; row < n.to; row++ {
		longest = max(longest, length(row))
	}
	for row := n.from; row+1 < n.to; row++ {
		word, _, _ := strings.Cut(strings.TrimLeft(a.note.document.Raw(row+1), " \t>"), " ")
		if length(row)+1+utf8.RuneCountInString(word) <= longest {
			return false
		}
	}
	return true
}

// is reports whether n is the same part as own, with the same text and without a mark.
func (n node) is(own node) bool {
	return own.key == n.key && own.text == n.text && n.box.Sign == ""
}

// changed finds what was changed by hand in a week, and returns its row and a description: a mark,
// a part that reads differently from what the program writes, that moved or is gone, or a move that
// the sentences leave out; empty: nothing. What the user added between the parts does not count.
func (a author) changed(w Week) (row int, what string) {
	frame := func(nodes []node) []node {
		return words.Without(nodes, func(n node) bool {
			return n.kind == nodeParagraph || n.section == inChanges && n.text == sections[inChanges] ||
				n.kind == nodeChange
		})
	}
	all, written := a.note.nodesOf(w), a.written(w)
	nodes, own := frame(all), frame(written.nodes)
	for i := range max(len(nodes), len(own)) {
		if i == len(nodes) || i == len(own) || !nodes[i].is(own[i]) || !a.isWhole(nodes[i]) {
			return difference(w, nodes, own, i)
		}
	}
	switch {
	case len(a.note.guides) > 0 && w.Row-1 <= a.note.guides[0].from && a.note.guides[0].from < w.End-1:
		return a.note.guides[0].from, "the How to is inside it"
	case !slices.ContainsFunc(all, func(n node) bool { return n.is(written.nodes[1]) && a.owns(n, written) }):
		return w.Row - 1, "the sentences under its title"
	case w.Marked():
		return w.Row - 1, "something is ticked or written in it"
	}
	return a.restricted(w, all)
}

// touched reports whether something in a week was changed, or someone added lines to it.
func (a author) touched(w Week) bool {
	_, what := a.changed(w)
	return what != "" || a.holdsUserLines(w)
}

// holdsUserLines reports whether a week has something that the program did not write.
func (a author) holdsUserLines(w Week) bool {
	for range a.rest(a.note.document.Rows(w.Row-1, w.End-1)) {
		return true
	}
	return false
}

// restricted finds what someone wrote into the sentences of a week after it was planned: they leave
// out a move that is in it, or name a condition and the week does not say what that leaves out.
func (a author) restricted(w Week, all []node) (row int, what string) {
	for _, m := range w.Moves {
		for _, bar := range w.Bars(m.Exercise) {
			if bar.Kind == workout.BarChoice || bar.Kind == workout.BarCondition {
				return w.RowOf(m.Exercise) - 1, m.Exercise.Name + " is in it, and its sentences leave it out"
			}
		}
	}
	for _, barred := range a.catalogue.Barred(w.Terms) {
		first, _, _ := strings.Cut(barred.Sentences(), ":")
		says := func(n node) bool { return n.kind == nodeParagraph && strings.HasPrefix(n.text, first) }
		if !slices.ContainsFunc(all, says) {
			return w.Row - 1, fmt.Sprintf("it does not say %q", first)
		}
	}
	return 0, ""
}

// difference describes how the first changed part differs from what the program wrote.
func difference(w Week, nodes, own []node, i int) (row int, what string) {
	among := func(n node, list []node) bool {
		return slices.ContainsFunc(list, func(other node) bool { return other.key == n.key })
	}
	gone := i < len(own) && !among(own[i], nodes)
	switch {
	case i == len(nodes):
		return w.Row - 1, fmt.Sprintf("%q is missing", own[i].text)
	case gone && among(nodes[i], own):
		return nodes[i].from, fmt.Sprintf("%q is missing above this", own[i].text)
	case i < len(own) && (gone || nodes[i].key == own[i].key) && nodes[i].text != own[i].text:
		return nodes[i].from, fmt.Sprintf("%q in the place of %q", words.Shortened(nodes[i].text), own[i].text)
	}
	return nodes[i].from, fmt.Sprintf("%q was marked, moved or added", words.Shortened(nodes[i].text))
}

// piece is text that the program wrote, or what is between two such texts.
type piece struct {
	markdown.Span
	key *key // of the program's part of a week: this one, or the one before; nil: it is not of a week
}

// findSpans finds what the program wrote: the parts of weeks, the keys of the front matter, and the
// sentences of the how-to that it updates.
func (a *author) findSpans() {
	d := a.note.document
	add := func(s markdown.Span, k *key) { a.spans = append(a.spans, piece{s, k}) }
	for _, v := range a.note.front.values {
		add(v.rows, nil)
	}
	for _, w := range a.note.Weeks {
		written := a.written(w)
		for _, n := range a.note.nodesOf(w) {
			switch owned := a.owns(n, written); {
			case owned && n.kind == nodeDay && n.to < d.Len() &&
				strings.TrimSpace(d.Raw(n.to)) == scheduledText(n.date):
				add(d.Rows(n.from, n.to+1), &n.key)
			case owned:
				add(d.Rows(n.from, n.to), &n.key)
			case n.kind == nodeTitle: // what is behind the title moves with it
				add(d.Rows(n.from, n.from), &n.key)
			}
		}
	}
	for i, g := range a.note.guides {
		switch {
		case i == 0: // what is behind it belongs to no week
			add(d.Rows(g.from, g.from), nil)
		case g.stepEnd > 0:
			add(g.own(), nil)
		}
	}
	words.Sort(a.spans, func(x, y piece) int { return x.From - y.From })
}

// gaps yields the parts of a span that the program did not write, including empty ones.
func (a author) gaps(within markdown.Span) iter.Seq[piece] {
	return func(yield func(piece) bool) {
		gap := piece{Span: within}
		for _, s := range a.spans {
			if s.To < within.From || s.From > within.To {
				continue
			}
			if gap.To = s.From; !yield(gap) {
				return
			}
			gap = piece{markdown.Span{From: max(gap.From, s.To)}, s.key}
		}
		gap.To = within.To
		yield(gap)
	}
}

// kept is a user's line, and the part that it is behind.
type kept struct {
	text string
	key  *key // nil: it is behind none
	row  int
}

// rest yields, line by line, what the program did not write in a span.
func (a author) rest(within markdown.Span) iter.Seq[kept] {
	return func(yield func(kept) bool) {
		for g := range a.gaps(within) {
			row, _ := a.note.document.Place(g.From)
			for line := range strings.Lines(a.note.document.Slice(g.Span)) {
				text := strings.TrimRight(line, " \t\r\n")
				isKept := strings.TrimSpace(text) != "" || a.note.document.Kind(row) == markdown.KindHidden
				if isKept && !yield(kept{text, g.key, row}) {
					return
				}
				row++
			}
		}
	}
}

// edited returns the note after edits, read again. Losing a user's line is an error.
func (a author) edited(edits []markdown.Edit, moved days) (again author, err error) {
	edited := a.note.document.Apply(edits...)
	if edited == nil {
		return again, fmt.Errorf("%w: two changes would overlap", ErrEdit)
	}
	data := edited.Bytes()
	if len(data) > MaxBytes {
		return again, fmt.Errorf("the note would become larger than %d MiB, the limit for a note; begin a new note", MaxBytes>>20)
	}
	again = newAuthor(a.note.again(data, a.catalogue), a.catalogue)
	return again, a.lost(again, moved)
}

// lost returns an error if another version of the note lacks a user's line. The lines must be in
// the same order and behind the same parts, those of a day that moved included, or behind another
// one where that part is gone.
func (a author) lost(now author, moved days) error {
	parts := map[key]bool{}
	for _, s := range now.spans {
		if s.key != nil {
			parts[*s.key] = true
		}
	}
	next, stop := iter.Pull(now.rest(now.note.whole()))
	defer stop()
	for line := range a.rest(a.note.whole()) {
		isAt := func(k *key) bool {
			return line.key == k || line.key != nil && k != nil &&
				(*line.key == *k || moved.key(*line.key) == *k || !parts[*line.key])
		}
		for there, more := next(); there.text != line.text || !isAt(there.key); there, more = next() {
			if !more {
				return fmt.Errorf("%w: line %d, %q, would be lost or moved", ErrEdit, line.row+1, line.text)
			}
		}
	}
	return nil
}

// stays returns the warning that a week stays as it is, with what in it is not as the program wrote
// it.
func (a author) stays(w Week) *problem.Problem {
	row, what := a.changed(w)
	if what == "" {
		row, what = w.Row-1, "it holds lines of yours"
	}
	return &problem.Problem{Severity: problem.Warning, Place: a.note.Place(row + 1),
		Text: fmt.Sprintf("the week from %s was changed by hand (%s), so it stays as it is; to have it planned again, undo that or delete the week", w.Start, what)}
}
