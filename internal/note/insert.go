package note

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"rotate/internal/markdown"
	"rotate/internal/problem"
	"rotate/internal/workout"
)

// Inserted is a note with new weeks in it.
type Inserted struct {
	Data []byte
	// Left says why the week that was there stays as it is; Data is then the note as it was.
	Left *problem.Problem
	// Kept are weeks further ahead that stay as they are.
	Kept problem.List
}

// Insert puts the plan's weeks into the note, above those that are past and in the place of unmarked
// copies of them, and brings the how-to and the front matter up to date. It touches no line of the
// user's; a copy that was changed by hand is left as it is. The result was read back: it holds the new
// weeks, every old one as it was, and every user's line in its place.
func (n *Note) Insert(p *workout.Plan, options Options, c *workout.Catalogue) (Inserted, error) {
	all := Inserted{}
	var kept []workout.Date // the starts of weeks further ahead that stay
	for i, week := range p.Weeks {
		plan := &workout.Plan{Weeks: []workout.Week{week}, Barred: p.Barred}
		if i == 0 {
			*plan = *p
			plan.Weeks = p.Weeks[:1]
		}
		e := editor{author: newAuthor(n, c), plan: plan, week: week, options: options, first: p.Weeks[0].Start}
		left, again, err := e.insert()
		switch {
		case err != nil:
			return Inserted{}, err
		case left != nil && i == 0:
			return Inserted{Data: n.document.Bytes(), Left: left}, nil
		case left != nil:
			kept = append(kept, n.WeekAt(left.Line).Start)
			continue
		}
		n = again
	}
	n, err := n.withoutStale(p, c)
	if err != nil {
		return Inserted{}, err
	}
	all.Data = n.document.Bytes()
	a := sync.OnceValue(func() author { return newAuthor(n, c) })
	for _, w := range n.InOrder() {
		stale := p.Weeks[0].Rest && !isIn(p, w) && !w.Marked() && p.Weeks[0].Start.Before(w.Start)
		if slices.Contains(kept, w.Start) || stale {
			all.Kept = append(all.Kept, a().stays(w))
		}
	}
	return all, nil
}

// withoutStale takes out the weeks ahead that the new plan no longer has, except for those that the
// user changed or wrote into.
func (n *Note) withoutStale(p *workout.Plan, c *workout.Catalogue) (*Note, error) {
	if len(p.Weeks) == 1 && !p.Weeks[0].Rest {
		return n, nil // nothing was said of the weeks ahead
	}
	a, first := newAuthor(n, c), p.Weeks[0].Start
	var edits []markdown.Edit
	newest := p.Weeks[0]
	for _, w := range slices.Backward(n.Weeks) {
		if !first.Before(w.Start) {
			continue
		}
		if isIn(p, w) || a.touched(w) {
			newest = w.Week
			continue
		}
		edits = append(edits, markdown.Edit{Span: n.document.Rows(w.Row-1, w.End-1)})
	}
	if edits == nil {
		return n, nil
	}
	return a.edited(append(edits, n.front.edits(newest)...))
}

// isIn reports a week that a plan has.
func isIn(p *workout.Plan, w Week) bool {
	return slices.ContainsFunc(p.Weeks, func(week workout.Week) bool { return week.Start == w.Start })
}

// stays says that a week stays as it is, and what in it is not as the program wrote it.
func (a author) stays(w Week) problem.Problem {
	row, what := a.changed(w)
	if what == "" {
		row, what = w.Row-1, "it holds lines of yours"
	}
	return problem.Problem{Severity: problem.Warning, Place: a.note.Place(row + 1),
		Text: fmt.Sprintf("the week from %s was changed by hand (%s), so it stays as it is; to have it planned again, undo that or delete the week", w.Start, what)}
}

// Ahead is the newest number of the weeks from the judged one on that carry no mark; 0: there are none. A number that the
// date of its week does not bear out is a slip. The note must hold a week.
func (n *Note) Ahead(today workout.Date) (number int) {
	judged := n.Judged(today)
	for _, w := range n.Weeks[:n.judged(today)+1] {
		if !w.Marked() {
			number = max(number, min(w.Number, judged.Number+(w.Start.Since(judged.Start)+6)/7))
		}
	}
	return number
}

// Planned is the nearest week after the judged one, which carries no mark: the new one takes its place.
// False: there is none. The note must hold a week.
func (n *Note) Planned(today workout.Date) (week Week, found bool) {
	if i := n.judged(today); i > 0 {
		return n.Weeks[i-1], true
	}
	return Week{}, false
}

// Untouched reports a week without a mark, in which every line is as the program wrote it.
func (n *Note) Untouched(w Week, c *workout.Catalogue) bool {
	return !newAuthor(n, c).touched(w)
}

// Behind is the newest number of the weeks that nobody ticked and that stay all the same, because someone
// wrote into them: the judged one, and those that are over on a day; 0: there are none. The note must hold
// a week.
func (n *Note) Behind(today workout.Date, c *workout.Catalogue) (number int) {
	judged := n.judged(today)
	for i, w := range n.Weeks[:judged+1] {
		over := i == judged || w.Week.End().Before(today)
		if over && !w.Marked() && !w.Rest && !n.Untouched(w, c) {
			number = max(number, w.Number)
		}
	}
	return number
}

// Ousted are the days of the sessions in those weeks of the note that a plan takes the place of: weeks with
// its numbers that nobody marked.
func (n *Note) Ousted(p *workout.Plan) (dates []workout.Date) {
	for _, w := range n.InOrder() {
		ousted := slices.ContainsFunc(p.Weeks, func(week workout.Week) bool { return week.Number == w.Number })
		if !ousted || w.Marked() {
			continue
		}
		for _, day := range w.Trained {
			dates = append(dates, day.Date)
		}
	}
	return dates
}

// editor makes the edits that put a week into a note.
type editor struct {
	author
	plan    *workout.Plan
	week    workout.Week
	first   workout.Date // of the week that is to be trained: what begins before it is past
	old     *Week        // the copy that it takes the place of; nil: there is none
	options Options
}

// insert puts the week into the note, and reads the result. Left says why a copy of it stays as it is.
func (e editor) insert() (left *problem.Problem, again *Note, err error) {
	edits, left := e.clearCopies()
	if left != nil {
		return left, nil, nil
	}
	edits = slices.Concat(e.note.front.edits(e.newest()), edits, []markdown.Edit{e.weekEdit()}, e.howToEdits())
	if again, err = e.edited(edits); err == nil {
		err = e.verify(again)
	}
	return nil, again, err
}

// edited is the note with edits, as it reads then: with every line of the user's.
func (a author) edited(edits []markdown.Edit) (*Note, error) {
	edited := a.note.document.Apply(edits...)
	if edited == nil {
		return nil, fmt.Errorf("%w: two changes would overlap", ErrEdit)
	}
	data := edited.Bytes()
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("the note would become larger than %d MiB, the limit for a note; begin a new note", MaxBytes>>20)
	}
	again := Read(a.note.File, data, a.catalogue)
	return again, a.lost(newAuthor(again, a.catalogue))
}

// clearCopies takes unmarked copies of the week out, except for one that holds the user's lines, or is
// where the week goes: that is old. What was changed by hand stays, with the reason.
func (e *editor) clearCopies() (edits []markdown.Edit, left *problem.Problem) {
	above := e.above().Row - 1
	none := above == e.note.document.Len() // no other week is past
	for _, w := range e.note.InOrder() {
		if !e.isCopy(w) {
			continue
		}
		from, to := w.Row-1, w.End-1
		_, changed := e.changed(w)
		stays := to == above || from == above || none && e.old == nil || e.holdsUserLines(w)
		if changed != "" || stays && e.old != nil {
			left := e.stays(w)
			return nil, &left
		}
		if stays {
			e.old = &w
			continue
		}
		edits = append(edits, markdown.Edit{Span: e.note.document.Rows(from, to)})
	}
	return edits, nil
}

// isCopy reports a copy of the week: of the same days, or from the judged week on with the same number.
func (e *editor) isCopy(w Week) bool {
	return w.Start == e.week.Start || w.Number == e.week.Number && !w.Marked() && !w.Start.Before(e.note.Judged(e.first).Start)
}

func (e editor) paper() *paper { return &paper{options: e.options, org: e.note.org} }

// newest is the newest week that the note then holds.
func (e editor) newest() workout.Week {
	newest := e.week
	for _, w := range e.note.Weeks {
		if newest.Start.Before(w.Start) && !e.isCopy(w) {
			newest = w.Week
		}
	}
	return newest
}

// above is the first week of the note that is past: new ones go before it.
func (e editor) above() Week {
	above := Week{Row: e.note.document.Len() + 1, titled: true}
	for _, w := range e.note.Weeks {
		if w.Start.Before(e.first) && w.Row < above.Row {
			above = w
		}
	}
	return above
}

// weekEdit puts the week where it belongs: over a copy of itself, else above what is past.
func (e editor) weekEdit() markdown.Edit {
	p := e.paper()
	p.week(e.plan, e.week)
	if e.old != nil {
		return e.over(p.String())
	}
	above := e.above()
	if !above.titled { // below another week it needs its title and its sentences
		p.line("")
		again := e.paper()
		again.opening(&workout.Plan{}, above.Week)
		p.WriteString(again.String())
	}
	return e.part(above.Row-1, p.String())
}

// part puts lines before a row, with blank ones around them.
func (e editor) part(row int, text string) markdown.Edit {
	d := e.note.document
	at := d.Rows(row, row)
	switch {
	case row > 0 && d.Slice(d.Rows(row-1, row)) == d.Raw(row-1): // the last line has no ending
		text = "\n\n" + text
	case row == d.Len() || row > 0 && d.Kind(row-1) != markdown.KindFront && d.Line(row-1).Kind != markdown.KindBlank:
		text = "\n" + text
	}
	if row < d.Len() {
		text += "\n"
	}
	return markdown.Edit{Span: at, Text: text}
}

// over puts the new week in the place of a copy of it. Behind each part go the user's lines that
// were behind it; where the part is gone, behind the last one that is still there.
func (e editor) over(text string) markdown.Edit {
	d := e.note.document
	from, to := e.old.Row-1, e.old.End-1
	for to > from && d.Line(to-1).Kind == markdown.KindBlank {
		to--
	}
	fresh := Read("", []byte(text), e.catalogue)
	own := slices.DeleteFunc(slices.Clone(e.spans), func(s ownSpan) bool { return s.key == nil || s.From < d.Rows(from, from).From })
	var out strings.Builder
	at, row, last := 0, 0, from
	for line := range e.rest(from, to) {
		for ; len(own) > 0 && own[0].From < d.Rows(line.row, line.row).From; own = own[1:] {
			at = follow(fresh.nodes, *own[0].key, at)
		}
		end := fresh.nodes[at].to
		if end < fresh.document.Len() && fresh.document.Line(end).Kind == markdown.KindProperty {
			end++
		}
		out.WriteString(fresh.document.Slice(fresh.document.Rows(row, max(row, end))))
		row = max(row, end)
		first := line.row
		for first > last && d.Line(first-1).Kind == markdown.KindBlank {
			first--
		}
		for last = line.row + 1; first < last; first++ {
			out.WriteString(strings.TrimSuffix(d.Slice(d.Rows(first, first+1)), "\n") + "\n")
		}
	}
	out.WriteString(fresh.document.Slice(fresh.document.Rows(row, fresh.document.Len())))
	return markdown.Edit{Span: d.Rows(from, to), Text: out.String()}
}

// follow is the place of a part among those of a new week; of paragraphs, the next one. Without it, it is
// where the one before it is.
func follow(nodes []node, k key, at int) int {
	from := 0
	if k.kind == nodeParagraph {
		from = at + 1
	}
	i := slices.IndexFunc(nodes[from:], func(n node) bool { return n.key == k })
	return max(at, from+i)
}

// howToEdits bring the how-to up to date: the next step of the moves it explains, and a part for each
// move that it does not. Instructions that are there stay. A note that lost its how-to gets one.
func (e editor) howToEdits() (edits []markdown.Edit) {
	full, guides := *e.plan, e.note.guides
	full.Known = nil // what is not there was lost, or never explained
	if guides == nil {
		p := e.paper()
		p.howTo(&full)
		return []markdown.Edit{e.part(e.note.document.Len(), p.String())}
	}
	for _, m := range e.week.Moves {
		i := slices.IndexFunc(guides, func(g guide) bool { return g.exercise == m.Exercise })
		switch {
		case i >= 0 && e.week.Start != e.first:
			continue // its next step is that of the week to be trained
		case i >= 0:
			edits = append(edits, guides[i].update(e.note.document, m, e.paper())...)
			continue
		}
		p := e.paper()
		p.guide(&full, m)
		edits = append(edits, e.part(guides[len(guides)-1].to, p.String()))
	}
	return edits
}

// verify holds that the edited note has the new week, and every old one as it was.
func (e editor) verify(again *Note) error {
	isNew := func(w Week) bool {
		return w.Start == e.week.Start && w.Number == e.week.Number && w.Deload == e.week.Deload &&
			slices.Equal(w.Moves, e.week.Moves) && slices.Equal(w.Sessions, e.week.Sessions) && !w.Marked() &&
			w.Rest == e.week.Rest && slices.EqualFunc(w.Choices, e.week.Choices, workout.Choice.Same)
	}
	if !slices.ContainsFunc(again.Weeks, isNew) {
		return fmt.Errorf("%w: the new week would not read back as written", ErrEdit)
	}
	return again.holds(slices.DeleteFunc(slices.Clone(e.note.Weeks), e.isCopy))
}

// holds compares weeks with those of a note that was edited.
func (n *Note) holds(weeks []Week) error {
	for _, w := range weeks {
		if !slices.ContainsFunc(n.Weeks, w.sameMarks) {
			return fmt.Errorf("%w: the week from %s would change", ErrEdit, w.Start)
		}
	}
	return nil
}

// sameMarks compares two readings of a week, wherever in the note it is.
func (w Week) sameMarks(other Week) bool {
	same := func(a, b workout.Line) bool {
		a.Row, b.Row = 0, 0
		return a == b
	}
	return w.Start == other.Start && slices.EqualFunc(w.Trained, other.Trained, func(a, b workout.Day) bool {
		return a.Date == b.Date && slices.EqualFunc(a.Lines, b.Lines, same)
	})
}
