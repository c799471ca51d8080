package note

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"rotate/internal/markdown"
	"rotate/internal/problem"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// Inserted is a note with new weeks in it.
type Inserted struct {
	After *Note
	// Left says why the week already there was left alone; After is then the unchanged note.
	Left *problem.Problem
	// Kept lists the weeks further ahead that were left alone, and why.
	Kept problem.List
}

// Insert puts the plan's weeks into the note, above the past weeks and in place of unmarked copies
// of themselves, and removes the weeks ahead that the plan no longer has. It also updates the
// how-to and the front matter. It changes none of the user's lines, and leaves a week that was
// changed by hand as it is. The result has been read back: it holds the new weeks, every old one
// unchanged, and every user's line in its place.
func (n *Note) Insert(p *workout.Plan, options Options, c *workout.Catalogue) (Inserted, error) {
	e := editor{author: newAuthor(n, c), plan: p, options: options, gone: map[int]bool{}, moved: days{},
		places: []placed{{}}}
	for i := range p.Weeks {
		switch left := e.put(i); {
		case left != nil && i == 0:
			return Inserted{After: n, Left: left}, nil
		case left != nil:
			stays := n.WeekAt(left.Line)
			e.kept, e.places = append(e.kept, stays.Start), append(e.places, placed{below: stays})
		}
	}
	e.clearStale()
	edits := slices.Concat(n.front.edits(e.newest(), c.Conditions()), e.edits, e.weekEdits(), e.howToEdits())
	again, err := e.edited(edits, e.moved)
	if err == nil {
		err = e.verify(again.note)
	}
	if err != nil {
		return Inserted{}, err
	}
	inserted := Inserted{After: again.note}
	for _, w := range again.note.InOrder() {
		if slices.Contains(e.kept, w.Start) {
			inserted.Kept = append(inserted.Kept, *again.stays(w))
		}
	}
	return inserted, nil
}

// editor makes the edits that put the weeks of a plan into a note.
type editor struct {
	author
	plan    *workout.Plan
	options Options
	edits   []markdown.Edit
	weeks   []workout.Week // the weeks put in
	places  []placed       // their texts, except of those written over a copy with user's lines
	gone    map[int]bool   // the title rows of the weeks taken out
	kept    []workout.Date // the start dates of the weeks further ahead that stay
	moved   days
}

// placed is a list of texts of weeks that follow one another, and the week that they go below, as it
// keeps its place; nil: they go above the past weeks, and above all those that keep their places.
type placed struct {
	below *Week
	texts []string
}

// days maps the days of weeks that are written over to those that take their places.
type days map[workout.Date]workout.Date

// key returns the key of the part that takes the place of another.
func (d days) key(k key) key {
	if now, moves := d[k.date]; moves {
		k.date = now
	}
	return k
}

// move records the days of a week that another takes the place of. Where that has fewer days, its
// last one takes the rest.
func (d days) move(from, to []workout.Day) {
	for i, day := range from {
		if len(to) > 0 && d[day.Date] == (workout.Date{}) {
			d[day.Date] = to[min(i, len(to)-1)].Date
		}
	}
}

func (e *editor) paper() *paper { return &paper{options: e.options, org: e.note.org} }

// planOf returns a plan of one week alone. Only that of the first one has the changes and the
// warning.
func (e *editor) planOf(i int) *workout.Plan {
	if i > 0 {
		return &workout.Plan{Weeks: e.plan.Weeks[i : i+1], Barred: e.plan.Barred}
	}
	first := *e.plan
	first.Weeks = e.plan.Weeks[:1]
	return &first
}

// put puts a week into the note in place of its copies. A copy that holds user's lines is written
// over around them. If a copy was changed by hand, a second one holds user's lines, or another
// week is in the way, nothing is done, and left says why.
func (e *editor) put(i int) (left *problem.Problem) {
	week, p := e.plan.Weeks[i], e.paper()
	p.week(e.planOf(i), week)
	copies := slices.DeleteFunc(e.note.InOrder(), func(w Week) bool { return !e.isCopy(w, week) })
	if w, found := e.inTheWay(week); found {
		return e.stays(w)
	}
	var edits []markdown.Edit
	var below *Week
	for _, w := range copies {
		_, changed := e.changed(w)
		isOver := e.holdsUserLines(w)
		if changed != "" || isOver && below != nil {
			return e.stays(w)
		}
		edit := markdown.Edit{Span: e.note.document.Rows(w.Row-1, w.End-1)}
		if isOver {
			edit, below = e.over(w, edit.Span, p.String()), &w
		}
		edits = append(edits, edit)
	}
	for _, w := range copies {
		e.gone[w.Row] = true
	}
	e.edits, e.weeks = append(e.edits, edits...), append(e.weeks, week)
	if below != nil {
		e.places = append(e.places, placed{below: below})
		return nil
	}
	last := &e.places[len(e.places)-1]
	last.texts = append(last.texts, p.String())
	return nil
}

// inTheWay finds a week ahead that stays and shares days with a new one, of which it is no copy.
func (e *editor) inTheWay(of workout.Week) (week Week, found bool) {
	judged := e.note.Judged(e.plan.Weeks[0].Start)
	return words.First(e.note.InOrder(), func(w Week) bool {
		apart := w.Start.Since(of.Start)
		isNear := -7 < apart && apart < 7 && judged.Start.Before(w.Start) && !e.gone[w.Row]
		return isNear && !e.isCopy(w, of) && e.remains(w)
	})
}

// remains reports whether a week ahead stays as it is: it was changed by hand, or holds user's lines and
// is no copy of a new one.
func (e *editor) remains(w Week) bool {
	_, what := e.changed(w)
	isNew := func(week workout.Week) bool { return e.isCopy(w, week) }
	return what != "" || e.holdsUserLines(w) && !slices.ContainsFunc(e.plan.Weeks, isNew)
}

// isCopy reports whether w is a copy of a week: it begins on the same day, or it has the same
// number, is unmarked and is not older than the judged week.
func (e *editor) isCopy(w Week, of workout.Week) bool {
	judged := e.note.Judged(e.plan.Weeks[0].Start)
	same := w.Start == of.Start || w.Number == of.Number && !w.Marked() && !w.Start.Before(judged.Start)
	return same && !e.gone[w.Row]
}

// clearStale takes out the weeks ahead that the new plan no longer has, except those that the user
// changed or wrote into. A plan of one week says nothing about the weeks ahead, unless that is a
// rest week.
func (e *editor) clearStale() {
	first := e.plan.Weeks[0]
	for _, w := range e.note.InOrder() {
		isIn := slices.ContainsFunc(e.plan.Weeks, func(week workout.Week) bool { return week.Start == w.Start })
		switch {
		case e.gone[w.Row] || isIn || !first.Start.Before(w.Start) || len(e.plan.Weeks) == 1 && !first.Rest:
		case !e.touched(w):
			e.gone[w.Row] = true
			e.edits = append(e.edits, markdown.Edit{Span: e.note.document.Rows(w.Row-1, w.End-1)})
		case first.Rest && !w.Marked():
			e.kept = append(e.kept, w.Start)
		}
	}
}

// newest returns the newest week that the edited note will hold.
func (e *editor) newest() workout.Week {
	weeks := slices.Clone(e.weeks)
	for _, w := range e.note.Weeks {
		if !e.gone[w.Row] {
			weeks = append(weeks, w.Week)
		}
	}
	return slices.MaxFunc(weeks, func(a, b workout.Week) int { return a.Start.Since(b.Start) })
}

// weekEdits puts the new weeks in their places.
func (e *editor) weekEdits() (edits []markdown.Edit) {
	for _, to := range e.places {
		row := e.above()
		if to.below != nil {
			row = to.below.End - 1
		}
		if next := e.note.WeekAt(row + 1); len(to.texts) > 0 && next != nil && next.Row == row+1 && !next.titled {
			p := e.paper() // below another week, it needs its own title and sentences
			p.opening(&workout.Plan{}, next.Week)
			to.texts = append(to.texts, p.String())
		}
		edits = append(edits, e.part(row, to.texts)...)
	}
	return edits
}

// above returns the row of the first week of the note that is past or keeps its place; if there is
// none, of the last week taken out, or else the end.
func (e *editor) above() int {
	row := e.note.document.Len() + 1
	if len(e.gone) > 0 {
		row = slices.Max(slices.Collect(maps.Keys(e.gone)))
	}
	for _, w := range slices.Backward(e.note.InOrder()) {
		if w.Start.Before(e.plan.Weeks[0].Start) && !e.gone[w.Row] {
			row = w.Row
		}
	}
	for _, to := range e.places[1:] {
		row = min(row, to.below.Row)
	}
	return row - 1
}

// part puts texts before a row, with blank lines around them.
func (e *editor) part(row int, texts []string) []markdown.Edit {
	d, text := e.note.document, strings.Join(texts, "\n")
	switch {
	case text == "":
		return nil
	case row > 0 && d.Slice(d.Rows(row-1, row)) == d.Raw(row-1): // the last line has no newline
		text = "\n\n" + text
	case row == d.Len() || row > 0 && d.Kind(row-1) != markdown.KindFront && d.Line(row-1).Kind != markdown.KindBlank:
		text = "\n" + text
	}
	if row < d.Len() {
		text += "\n"
	}
	return []markdown.Edit{{Span: d.Rows(row, row), Text: text}}
}

// over puts a new week in place of a copy of it. User's lines stay behind the part that they were
// behind, on the day that takes the place of theirs; if that part is gone, behind the last one
// before it that is still there.
func (e *editor) over(w Week, span markdown.Span, text string) markdown.Edit {
	span.To = span.From + len(filled(e.note.document.Slice(span)))
	fresh := Read("", []byte(text), e.catalogue)
	e.moved.move(w.Trained, fresh.Weeks[0].Trained)
	var out strings.Builder
	at, row := 0, 0
	for gap := range e.gaps(span) {
		if gap.key != nil {
			at = follow(fresh.nodes, e.moved.key(*gap.key), at)
		}
		mine := filled(e.note.document.Slice(gap.Span))
		if mine == "" {
			continue
		}
		end := fresh.nodes[at].to
		if end < fresh.document.Len() && fresh.document.Line(end).Kind == markdown.KindProperty {
			end++
		}
		end = max(row, end)
		out.WriteString(fresh.document.Slice(fresh.document.Rows(row, end)) + strings.TrimSuffix(mine, "\n") + "\n")
		row = end
	}
	out.WriteString(fresh.document.Slice(fresh.document.Rows(row, fresh.document.Len())))
	return markdown.Edit{Span: span, Text: out.String()}
}

// filled returns a text up to its last line that is not blank.
func filled(text string) string {
	end := len(strings.TrimRight(text, " \t\r\n"))
	if newline := strings.IndexByte(text[end:], '\n'); end > 0 && newline >= 0 {
		return text[:end+newline+1]
	}
	return text[:end]
}

// follow returns the index of a part among those of a new week; if it is not there, at, the index
// of the part before it. All paragraphs have the same key, so for those it is the next one.
func follow(nodes []node, k key, at int) int {
	from := 0
	if k.kind == nodeParagraph {
		from = at + 1
	}
	i := slices.IndexFunc(nodes[from:], func(n node) bool { return n.key == k })
	return max(at, from+i)
}

// howToEdits brings the how-to up to date: the next step of the moves it explains, and a part for
// each move that it does not. Existing instructions stay. A note that lost its how-to gets a new
// one.
func (e *editor) howToEdits() (edits []markdown.Edit) {
	row, guides, texts := e.note.document.Len(), e.note.guides, []string(nil)
	if guides == nil {
		p := e.paper()
		p.general()
		texts = append(texts, p.String())
	} else {
		row = guides[len(guides)-1].to
	}
	for i, week := range e.weeks {
		// Known is empty: what is not there was lost, or never explained.
		plan := &workout.Plan{Weeks: []workout.Week{week}}
		for _, m := range week.Moves {
			p, g := e.paper(), slices.IndexFunc(guides, func(g guide) bool { return g.exercise == m.Exercise })
			switch {
			case g < 0:
				p.guide(plan, m)
				texts = append(texts, p.String())
				guides = append(guides, guide{exercise: m.Exercise})
			case i == 0: // only the week to be trained sets the next step
				edits = append(edits, guides[g].update(e.note.document, m, p)...)
			}
		}
	}
	return append(edits, e.part(row, texts)...)
}

// verify checks that the edited note has the new weeks, and every old one unchanged.
func (e *editor) verify(again *Note) error {
	for _, week := range e.weeks {
		isNew := func(w Week) bool {
			return w.Start == week.Start && w.Number == week.Number && w.Deload == week.Deload &&
				slices.Equal(w.Moves, week.Moves) && slices.Equal(w.Sessions, week.Sessions) && !w.Marked() &&
				w.Rest == week.Rest && slices.Equal(w.Choices, week.Choices)
		}
		if !slices.ContainsFunc(again.Weeks, isNew) {
			return fmt.Errorf("%w: the new week would not read back as written", ErrEdit)
		}
	}
	return again.holds(words.Without(e.note.Weeks, func(w Week) bool { return e.gone[w.Row] }))
}

// holds checks that an edited note still has the given weeks, unchanged.
func (n *Note) holds(weeks []Week) error {
	for _, w := range weeks {
		if !slices.ContainsFunc(n.Weeks, w.sameMarks) {
			return fmt.Errorf("%w: the week from %s would change", ErrEdit, w.Start)
		}
	}
	return nil
}

// sameMarks reports whether two readings of a week have the same lines, wherever in the note it is.
func (w Week) sameMarks(other Week) bool {
	same := func(a, b workout.Line) bool {
		a.Row, b.Row = 0, 0
		return a == b
	}
	return w.Start == other.Start && slices.EqualFunc(w.Trained, other.Trained, func(a, b workout.Day) bool {
		return a.Date == b.Date && slices.EqualFunc(a.Lines, b.Lines, same)
	})
}
