package note

import (
	"cmp"
	"slices"
	"strings"

	"rotate/internal/markdown"
	"rotate/internal/problem"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// Read reads a note. It copes with what apps do to one, but is strict where there is doubt: an
// error among the problems means that what was done cannot be known. A file that holds no plan is
// an error.
func Read(file string, data []byte, c *workout.Catalogue) *Note {
	return (&Note{File: file, readings: readings{}}).again(data, c)
}

// again reads another version of a note.
func (n *Note) again(data []byte, c *workout.Catalogue) *Note {
	n = &Note{File: n.File, readings: n.readings}
	r := reader{Note: n, catalogue: c}
	d, err := markdown.Open(data)
	if err != nil {
		r.add(problem.Error, 1, 1, "%v", err)
		return n
	}
	n.document, n.nodes, n.front = d, make([]node, 0, min(d.Len()/3, 64)), readFront(d, c)
	r.hint = n.front.heard.Avoid
	s := splitter{Note: n, catalogue: c, take: r.take}
	s.split()
	r.endHeader()
	r.end(d.Len())
	r.settle()
	r.attach()
	isLost := func(w *Week) bool { return len(w.heard.missing) > 0 }
	switch i := slices.IndexFunc(r.weeks, isLost); {
	case len(n.Weeks) > 0 || n.Problems.Err() != nil:
	case i >= 0:
		r.add(problem.Error, r.weeks[i].Row, 1,
			"no catalogue has the moves of this week; add the one that they are from, as with --catalog mine.yaml")
	default:
		n.foreign = true
		r.add(problem.Error, 1, 1, "no rotation plan here; to write one: rotate plan -o week.md")
	}
	n.Problems.Sort()
	return n
}

// take reads a block.
func (r *reader) take(b *block) {
	r.leave(b)
	r.block, r.place = b, b.place
	if b.title != nil || b.day != nil || b.section != outside {
		r.endGuide(b.Row)
	}
	switch {
	case b.tooMany:
		r.fail(b.Text.Start(0), "more than %d weeks, days, task lines, changes and choices, the limit for a note; begin a new note", MaxParts)
	case b.clash:
		r.fail(r.document.Rows(b.Row, b.Row).From,
			"%q is a conflict that git left in this note; keep one of the two versions, and delete git's marks", r.document.Raw(b.Row))
	case b.title != nil:
		r.title(b.title)
	case b.day != nil:
		r.takeDay(b.day)
	case b.section != outside:
		r.section(b.section)
	case b.Kind == markdown.KindFront:
		r.frontField(b.Row)
	case b.Kind == markdown.KindProperty:
		r.field(b.Text)
	case b.Kind == markdown.KindRule:
		r.endGuide(b.Row)
	case b.Kind == markdown.KindHeading:
		r.ownHeading(b.Text)
	default:
		r.passage(b.whole)
	}
}

// ownHeading reads a heading that opens no part of the note. Between the days it ends the moves.
func (r *reader) ownHeading(text markdown.Text) {
	r.heading = text.String
	switch {
	case r.place == outside:
		r.addAbove(text)
		return
	case r.place.aside() && r.beginsGuide():
		return
	case r.place.aside():
		r.looking = true
		r.endGuide(r.block.Row)
	}
	r.look(text, 0)
}

// addAbove keeps text above the first title.
func (r *reader) addAbove(text markdown.Text) {
	r.under = append(r.under[max(0, len(r.under)-near):], spot{text, 0, true})
}

func (r *reader) title(t *title) {
	b := r.block
	if t.err != nil {
		r.fail(b.Text.Start(0), "%v", t.err)
		return
	}
	r.begin()
	r.week.Week, r.week.titled = t.Week, true
	r.node(key{kind: nodeTitle}, b.Text.String)
	before := b.Text
	before.String = before.String[:t.from]
	r.look(before, 0)
	r.look(b.Text, t.to)
}

// leave ends what is above the first title, or under a title, once a block shows that it is
// complete.
func (r *reader) leave(b *block) {
	const most = 10 // texts right above the first title, which may be about the training
	begins := b.title != nil && b.title.err == nil
	switch {
	case begins && r.week == nil:
		r.overTitle, r.under = slices.Clone(r.under[max(0, len(r.under)-most):]), nil
	case begins || b.place != header:
		r.endHeader()
	}
}

// lookAbove looks at the texts above the first title, now that its week has named the conditions.
// They belong to no week.
func (r *reader) lookAbove() {
	week, hint := r.week, r.hint
	r.hint, r.week, r.place = r.avoids(), nil, outside
	for _, spot := range r.overTitle {
		r.search(spot)
	}
	r.hint, r.week, r.place, r.overTitle = hint, week, header, nil
}

// endHeader reads the sentences under a title and then looks at everything there, now that the
// conditions are known.
func (r *reader) endHeader() {
	if r.place != header {
		return
	}
	var paragraphs []markdown.Text
	rest := slices.DeleteFunc(r.under, func(s spot) bool {
		if s.is {
			paragraphs = append(paragraphs, s.Text)
		}
		return s.is
	})
	paragraphs = joined(paragraphs, r.catalogue)
	r.week.heard = hear(paragraphs, r.catalogue, r.week.Week)
	for _, text := range paragraphs {
		r.search(spot{text, 0, true})
	}
	for _, s := range rest {
		r.search(s)
	}
	r.under = r.under[:0]
	r.lookAbove()
}

// begin begins a week.
func (r *reader) begin() {
	r.end(r.block.Row)
	r.week = &Week{Row: r.block.Row + 1}
	r.weeks = append(r.weeks, r.week)
}

// end ends, before a row, the week and the part of the how-to that are still open.
func (r *reader) end(row int) {
	r.endGuide(row)
	if r.week != nil && r.week.End == 0 {
		r.week.End = row + 1
	}
}

// node records the current block as a part of its week.
func (r *reader) node(k key, text string) *node {
	r.nodes = append(r.nodes, node{key: k, from: r.block.Row, to: r.block.to, text: text})
	return &r.nodes[len(r.nodes)-1]
}

func (r *reader) section(s place) {
	if !s.aside() {
		r.node(key{kind: nodeSection, section: s}, r.block.Text.String)
		return
	}
	r.end(r.block.Row)
	if r.guides == nil && s == inHowTo {
		r.guides = append(make([]guide, 0, 8), guide{from: r.block.Row}) // enough for most
	}
	r.looking = s == inHowTo
}

func (r *reader) takeDay(d *day) {
	b := r.block
	if d.err != nil {
		r.fail(b.Text.Start(0), "%v", d.err)
		return
	}
	if d.begins { // the title is lost, and what is before this was under it
		r.begin()
		r.place = header
		r.endHeader()
		r.place = b.place
	}
	r.week.End = 0 // a how-to above the days may have ended it
	r.early, r.other, r.ofTask = nil, -1, false
	day := workout.Day{Date: d.date, Row: b.Row + 1}
	if n := len(r.week.Trained); n > 0 {
		day.Lines = make([]workout.Line, 0, len(r.week.Trained[n-1].Lines)) // nearly always as many
	}
	r.week.Trained = append(r.week.Trained, day)
	if d.name != "" {
		r.warn(b.Text.Start(0), "%s is a %s, not %s; the date counts, so correct what is wrong", d.date,
			d.date.Weekday(), d.name)
	}
	r.node(key{kind: nodeDay, date: d.date}, b.Text.String)
	r.look(b.Text, d.end)
}

// passage reads a paragraph or an item: a task, a remark on the one above, or something of the
// user's own.
func (r *reader) passage(text markdown.Text) {
	b := r.block
	t := b.task
	switch {
	case b.place.aside():
		r.explain()
	case r.place == inDay:
		r.inDay(text)
	case r.place == inChoices && r.choice(text):
	case r.place == inOwn && t.Exercise != nil && b.boxed():
		r.warn(text.Start(0), "%q is under the heading %q, which is not a day heading, so it is ignored; move it up to its day, or delete the heading",
			t.Exercise.Name, r.heading)
		r.look(text, t.End)
	case r.place == inOwn && len(r.week.Trained) == 0 && matchChange(text.String, false, r.catalogue) >= workout.ReasonOut:
		r.change(text) // someone's heading is above it
	case r.place == inOwn || r.place == inChoices && t.Exercise == nil:
		r.unreadChoice(text)
		r.look(text, 0)
	case t.Exercise != nil && r.place != outside && (b.boxed() || r.place == header):
		r.task(text)
	case r.place == inChanges:
		r.change(text)
	case r.place == header:
		if len(r.under) <= near {
			r.node(key{kind: nodeParagraph}, text.String)
		}
		r.under = append(r.under[:min(len(r.under), near)], spot{text, 0, true})
	default:
		r.addAbove(text)
	}
}

func (r *reader) change(text markdown.Text) {
	name, _, _ := strings.Cut(text.String, ": ")
	r.node(key{kind: nodeChange, exercise: r.catalogue.ByName(name)}, text.String)
	r.look(text, 0)
}

// inDay reads a passage below the heading of a day.
func (r *reader) inDay(text markdown.Text) {
	if len(text.String) > mostRead {
		r.warn(text.Start(0), "only the first %d characters of this are read; shorten it", mostRead)
		text.String = strings.ToValidUTF8(text.String[:mostRead], "")
	}
	b := r.block
	switch {
	case b.task.Exercise != nil:
		r.task(text)
	case b.isTask && b.boxed():
		r.unknownTask(text, b.task.Name)
	case r.lastName(b.task.Name) != nil:
		r.failBox(text, r.lastName(b.task.Name))
	default:
		r.remark(text)
	}
}

// lastName returns the exercise that a text ends with, after something that is not a box; nil:
// none. With more than two words before it, the text is a sentence.
func (r *reader) lastName(text string) *workout.Exercise {
	list := strings.Fields(text)
	for i := range min(len(list), 3) {
		name := strings.TrimLeftFunc(strings.Join(list[i:], " "), func(c rune) bool { return !words.IsPart(c) })
		if e := r.catalogue.ByName(name); e != nil {
			return e
		}
	}
	return nil
}

func (r *reader) failBox(text markdown.Text, e *workout.Exercise) {
	r.fail(text.Start(0), "%q has no checkbox, so rotate cannot tell whether it was done; start the line with \"- [ ] \" or \"- [x] \"", e.Name)
}

// task reads a task line.
func (r *reader) task(text markdown.Text) {
	b := r.block
	t := b.task
	switch {
	case !b.boxed():
		r.failBox(text, t.Exercise)
	case r.place != inDay:
		r.fail(text.Start(0), "%q is not under a day heading; add one like \"## Mon 2026-11-23\" above it",
			t.Exercise.Name)
	default:
		day := r.day()
		r.warnOfEarly()
		typed := b.dropCopied(text, t.Exercise)
		line := r.line(typed, t)
		node := r.node(key{kind: nodeTask, date: day.Date, exercise: line.Exercise, side: line.Side}, text.String)
		node.box, node.dose = b.Box, text.End(t.End)
		day.Lines = append(day.Lines, line)
		r.other, r.ofTask = -1, false
	}
}

func (r *reader) line(text markdown.Text, t workout.Written) workout.Line {
	line := workout.Line{Exercise: t.Exercise, Row: r.block.Row + 1, Side: t.Exercise.SidesOf()[0], Dose: t.Dose}
	if t.Exercise.Sides == workout.SidesEach {
		if line.Side = t.Side; t.Side == workout.NoSide {
			r.warn(text.Start(0), "%q does not say (left) or (right); write one after the name", t.Exercise.Name)
		}
	}
	var sure bool
	if line.Tick, sure = r.block.tick(); !sure {
		r.warn(r.block.Box.From, "%q in a box is not a tick that rotate knows, so this line counts as open; write \"[x]\" if it was done", r.block.Box.Sign)
	}
	r.week.Dated = r.week.Dated || strings.Contains(text.String[t.End:], scheduled)
	r.beforeName(text, t.Start, &line)
	takeUp(&line, r.said(text, t.End, len(text.String), line))
	if t.Between[0] < t.Between[1] {
		takeUp(&line, r.said(text, t.Between[0], t.Between[1], line))
	}
	r.lineByLine(t.End, &line)
	if len(r.block.whole.String) > mostRead {
		line.Unsure = cmp.Or(line.Unsure, words.Shortened(text.String[t.End:]))
	}
	if line.Skipped && line.Tick == workout.TickDone {
		r.warn(text.Start(t.End), "this line is ticked, but says that it was not done; it counts as not done")
	}
	return line
}

// beginsGuide begins a part of the how-to if the line is the name of an exercise, and reports
// whether it is. A second part on the same move is taken as more of the part above it.
func (r *reader) beginsGuide() bool {
	b := r.block
	if b.Numbered || b.boxed() || strings.ContainsAny(b.Text.String, notInNames) {
		return false
	}
	e := r.catalogue.ByName(b.Text.String)
	if e == nil {
		return false
	}
	r.looking = false
	if r.guides != nil && !slices.ContainsFunc(r.guides, func(g guide) bool { return g.exercise == e }) {
		r.endGuide(b.Row)
		r.guides = append(r.guides, guide{exercise: e, from: b.Row})
	}
	return true
}

// endGuide ends the last part of the how-to if it is still open.
func (r *reader) endGuide(row int) {
	if g := r.openGuide(); g != nil {
		g.to = row
	}
}

// openGuide returns the last part of the how-to if it is still open; else nil.
func (r *reader) openGuide() *guide {
	if n := len(r.guides) - 1; n >= 0 && r.guides[n].to == 0 {
		return &r.guides[n]
	}
	return nil
}

// explain reads a passage of the how-to. Up to the cue of a move most of it is the program's; what
// is below the cue is the user's.
func (r *reader) explain() {
	b := r.block
	if b.ruled {
		r.endGuide(b.Row)
	}
	begins, isCue := r.beginsGuide(), strings.HasPrefix(b.Text.String, cueWords)
	r.looking = !begins && (r.looking || isCue)
	switch {
	case isCue:
		text := markdown.Join(b.lines...)
		r.look(text, min(len(text.String), len(firstSentence(text.String))+1))
	case r.looking, !begins && r.explained() != nil:
		r.lookBeside()
	}
	hidden := b.to - b.Row - len(b.lines) // lines within it
	if g := r.openGuide(); g != nil && g.exercise != nil && hidden == 0 {
		g.findStep(b.lines)
	}
}

// lookBeside looks at the lines of a passage except those of the general part of the how-to: the
// user's own may be among them.
func (r *reader) lookBeside() {
	b := r.block
	lines := words.Without(b.lines, func(line markdown.Text) bool { return isGeneral(line.String) })
	if len(lines) > 0 && !isGeneral(markdown.Join(b.lines...).String) {
		r.look(markdown.Join(lines...), 0)
	}
}
