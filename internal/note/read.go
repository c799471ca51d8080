package note

import (
	"cmp"
	"strings"

	"rotate/internal/markdown"
	"rotate/internal/problem"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// Read reads a note. It copes with what apps make of one, and is strict about doubt: an error among
// the problems means that what was done cannot be known. A file that holds no plan is an error.
func Read(file string, data []byte, c *workout.Catalogue) *Note {
	n := &Note{File: file}
	r := reader{Note: n, catalogue: c}
	d, err := markdown.Open(data)
	if err != nil {
		r.add(problem.Error, 1, 1, "%v", err)
		return n
	}
	n.document, n.nodes = d, make([]node, 0, min(d.Len()/3, 64))
	r.readAll()
	if n.foreign = len(n.Weeks) == 0 && n.Problems.Err() == nil; n.foreign {
		r.add(problem.Error, 1, 1, "no rotation plan here; to write one: rotate plan -o week.md")
	}
	n.Problems.Sort()
	return n
}

// mode is the part of a note that the reader is in.
type mode int

const (
	outside   mode = iota // before the first title
	header                // under a title
	inChanges             // under the heading of the changes
	inChoices             // under the heading of the choices
	aside                 // in another of the program's own sections
	inDay
	inOwn // under a user's heading between the days
)

// reader reads a note.
type reader struct {
	*Note
	gathered  problem.Gatherer
	catalogue *workout.Catalogue
	hint      heard // by the front matter
	weeks     []*Week
	mode      mode
	week      *Week
	loose     Week            // what was typed where there is no week
	looking   bool            // aside: below what the program wrote, so that it is the user's
	parts     int             // weeks, days and task lines
	header    []markdown.Text // the paragraphs under the title, or before the first one, in case that it is lost
	waiting   []place         // the user's words under the title, to be looked at once its paragraphs are known
	open      passage         // the paragraph or item that may go on; not classified: there is none
	heading   string          // the user's, between the days
	early     []markdown.Text // remarks of a day above its first move
	other     int             // the indent of a user's item in a day; -1: the last one was a task
	ofTask    bool            // that item has a box
	typed     bool            // the field of the front matter is the user's
	unknown   int             // names that are not known
	cut       bool            // what is read is longer than that
	width     int             // of the text, where lines are broken; 0: not looked at yet
}

// place is a text that may hold warning signs from a byte on.
type place struct {
	markdown.Text
	from int
}

// passage is a line with those that go on with it.
type passage struct {
	markdown.Line
	more []markdown.Text
	to   int // the row after the last one
	size int // bytes in more
}

func (p *passage) add(row int, text markdown.Text) {
	if p.size += len(text.String) + 1; p.size <= 2*longest {
		p.more = append(p.more, text)
	}
	p.to = row + 1
}

// text is the whole of the passage.
func (p *passage) text() markdown.Text {
	if len(p.more) == 0 {
		return p.Text
	}
	return markdown.Join(append([]markdown.Text{p.Text}, p.more...)...)
}

func (p *passage) boxed() bool { return p.Box.Form != markdown.BoxNone }

func (r *reader) readAll() {
	r.front = readFront(r.document)
	r.hint = hear(r.front.sentences(), r.catalogue, workout.Week{})
	for row := 0; row < r.document.Len() && r.parts <= MaxParts; row++ {
		r.take(r.document.Line(row))
	}
	r.close()
	r.endHeader()
	r.endWeek(r.document.Len())
	r.endGuide(r.document.Len())
	r.settle()
	r.attach()
}

// attach counts what was typed where there is no week for the newest that is trained.
func (r *reader) attach() {
	if len(r.loose.Signs)+len(r.loose.Pains) == 0 || len(r.Weeks) == 0 {
		return
	}
	for _, s := range r.loose.Signs {
		r.add(problem.Warning, s.Row, s.Column, "this is not in any week, so it counts for every new one; move it into its week, or delete it once it is settled")
	}
	w := &r.Weeks[r.judged(workout.Date{})]
	w.Signs = append(w.Signs, r.loose.Signs...)
	w.Pains = append(w.Pains, r.loose.Pains...)
}

// full counts a week, a day or a task line, and reports one too many.
func (r *reader) full(l markdown.Line) bool {
	r.parts++
	if r.parts == MaxParts+1 {
		r.fail(l.Text.Start(0), "more than %d weeks, days and task lines, the limit for a note; begin a new note", MaxParts)
	}
	return r.parts > MaxParts
}

// take reads the next line: it goes on with what is open, or begins something.
func (r *reader) take(l markdown.Line) {
	switch {
	case r.isComment(l.Row), l.Kind == markdown.KindRule && r.underlinesDay(l.Row):
		return
	case l.Kind == markdown.KindBlank || l.Kind == markdown.KindRule:
		if l.Kind == markdown.KindRule && r.mode == aside {
			r.underline(l)
		}
		if r.open.Kind != markdown.KindItem {
			r.close()
		}
		return
	case l.Kind == markdown.KindProperty:
		r.property(l)
		return
	case l.Kind == markdown.KindFront:
		r.frontField(l.Row)
		return
	case l.Kind < markdown.KindBlank:
		return
	case r.open.Kind != markdown.KindVisible && r.goesOn(l):
		if l.Kind != markdown.KindProse {
			l.Text = r.document.Body(l.Row) // what looks like a mark is none
		}
		r.open.add(l.Row, l.Text)
		return
	}
	r.close()
	opened := r.opens(l)
	switch {
	case r.conflict(l):
	case opened != nil:
		r.begin(l, opened)
	case l.Kind != markdown.KindHeading:
		r.open = passage{Line: l, to: l.Row + 1, more: r.open.more[:0]}
	default:
		r.ownHeading(l)
	}
}

// ownHeading reads a heading that opens no part of the note. Between the days it ends the moves.
func (r *reader) ownHeading(l markdown.Line) {
	text := l.Text
	switch {
	case r.mode == outside:
		r.before(text)
		return
	case r.mode == aside && !r.beginsGuide(l):
		r.looking = true
		r.endGuide(l.Row)
	case r.mode == inDay && len(r.day().Lines) > 0 || r.mode == inChanges || r.mode == inChoices:
		r.mode, r.heading = inOwn, text.String
	}
	if r.mode != aside || r.looking {
		r.look(text, 0)
	}
}

// before keeps what is before the first title.
func (r *reader) before(text markdown.Text) {
	r.header = append(r.header[max(0, len(r.header)-near):], text)
}

// goesOn reports a line that goes on with what is open: an indented one with an item, any other with
// its paragraph, though it may begin like a box.
func (r *reader) goesOn(l markdown.Line) bool {
	ofItem := r.open.Kind == markdown.KindItem
	switch {
	case ofItem && (l.Kind != markdown.KindProse || l.Indent <= r.open.Indent):
		return false
	case !ofItem && (l.Marked || l.Kind == markdown.KindHeading):
		return false
	case r.mode == aside:
		return true
	}
	_, isTask := r.catalogue.ParseTask(l.Text.String)
	return r.opens(l) == nil && (ofItem || !isTask) && !(ofItem && r.mode == inDay && r.namesMove(l.Text.String))
}

// namesMove reports a text that begins with the name of a move and a colon: what follows is about that one.
func (r *reader) namesMove(text string) bool {
	name, _, found := strings.Cut(text[:min(len(text), mostName)], ":")
	return found && r.catalogue.ByName(name) != nil
}

// conflict reports what git leaves where two versions of a note do not fit together.
func (r *reader) conflict(l markdown.Line) bool {
	raw := r.document.Raw(l.Row)
	if r.week == nil || !strings.HasPrefix(raw, "<<<<<<< ") && !strings.HasPrefix(raw, ">>>>>>> ") {
		return false
	}
	r.fail(r.document.Rows(l.Row, l.Row).From, "%q is a conflict that git left in this note; keep one of the two versions, and delete git's marks", raw)
	return true
}

// opened is a part of the note that a line opens: one of these.
type opened struct {
	title   *title
	day     *day
	section section
}

func (r *reader) begin(l markdown.Line, o *opened) {
	r.endGuide(l.Row)
	switch {
	case o.title != nil:
		r.title(l, o.title)
	case o.day != nil:
		r.takeDay(l, o.day)
	default:
		r.section(l, o.section)
	}
}

// opens is what begins a part of the note with a line: a title, a section, or the heading of a day, which may
// be in the program's own words where its mark is lost. Nil: the line begins none.
func (r *reader) opens(l markdown.Line) *opened {
	text, marked := l.Text.String, l.Kind == markdown.KindHeading
	if title := parseTitle(text); title != nil && (title.from == 0 || marked) {
		return &opened{title: title}
	}
	if title := almostTitle(text); title != nil && marked {
		return &opened{title: title}
	}
	if s := parseSection(text); s != noSection && (r.week != nil || marked) {
		return &opened{section: s}
	}
	var start workout.Date // only in a week that is being read may a day have nothing but its name
	switch {
	case !marked && (r.mode == aside || !mayBeginDay(text)):
		return nil
	case r.week != nil && r.mode != aside:
		start = r.week.Start
	}
	if d := parseDay(text, start); d != nil && (marked || d.own || d.alone && r.standsOut(l)) {
		return &opened{day: d}
	}
	return nil
}

// standsOut reports a line that someone wrote as a heading: all of it is bold, or it ends with a colon.
func (r *reader) standsOut(l markdown.Line) bool {
	const bold = "**"
	raw := strings.TrimSpace(r.document.Raw(l.Row))
	return l.Kind == markdown.KindProse && len(raw) < mostName &&
		(strings.HasSuffix(raw, ":") || strings.HasPrefix(raw, bold) && strings.HasSuffix(raw, bold))
}

// underlinesDay begins a day where a rule makes the heading of one of the line above it.
func (r *reader) underlinesDay(row int) bool {
	day := r.open.Line
	if day.Kind != markdown.KindProse || len(r.open.more) > 0 || day.Row+1 != row {
		return false
	}
	day.Kind = markdown.KindHeading
	o := r.opens(day)
	if o == nil || o.day == nil {
		return false
	}
	r.open.Line = markdown.Line{}
	r.begin(day, o)
	return true
}

func (r *reader) title(l markdown.Line, t *title) {
	raw := r.document.Raw(l.Row)
	r.org = r.org || strings.HasPrefix(raw, "* ") || strings.HasPrefix(raw, "** ")
	if t.err != nil {
		r.fail(l.Text.Start(0), "%v", t.err)
	} else if !r.full(l) {
		if r.week == nil { // what is right above the first title may be about the training
			const near = 10
			for _, text := range r.header[max(0, len(r.header)-near):] {
				r.search(text, 0, true)
			}
		}
		r.begun(l.Row)
		r.header = nil
		r.week.Week, r.week.titled = t.Week, true
		r.node(key{kind: nodeTitle}, l.Row, l.Row+1, l.Text.String)
		before := l.Text
		before.String = before.String[:t.from]
		r.look(before, 0)
		r.look(l.Text, t.to)
	}
}

// endHeader hears what is under a title, and looks at it, now that all of it is known.
func (r *reader) endHeader() {
	if r.mode != header {
		return
	}
	paragraphs := joined(r.header, r.catalogue)
	r.week.heard = hear(paragraphs, r.catalogue, r.week.Week)
	for _, text := range paragraphs {
		r.search(text, 0, true)
	}
	for _, place := range r.waiting {
		r.search(place.Text, place.from, false)
	}
	r.header, r.waiting = nil, r.waiting[:0]
}

// begun begins a week.
func (r *reader) begun(row int) {
	r.endHeader()
	r.endWeek(row)
	r.week = &Week{Row: row + 1}
	r.weeks = append(r.weeks, r.week)
	r.mode = header
}

func (r *reader) endWeek(row int) {
	if r.week != nil && r.week.End == 0 {
		r.week.End = row + 1
	}
}

func (r *reader) node(k key, from, to int, text string) *node {
	r.nodes = append(r.nodes, node{key: k, from: from, to: to, text: text})
	return &r.nodes[len(r.nodes)-1]
}

func (r *reader) section(l markdown.Line, s section) {
	r.endHeader()
	switch {
	case s == changesSection:
		r.node(key{kind: nodeChanges}, l.Row, l.Row+1, l.Text.String)
		r.mode = inChanges
		return
	case s == choicesSection && r.week != nil:
		r.node(key{kind: nodeChoices}, l.Row, l.Row+1, l.Text.String)
		r.mode = inChoices
		return
	}
	r.endWeek(l.Row)
	if r.guides == nil && s == howToSection {
		r.guides = append(make([]guide, 0, 8), guide{from: l.Row}) // enough for most
	}
	r.mode = aside
	r.looking = s == howToSection
}

func (r *reader) takeDay(l markdown.Line, d *day) {
	if d.err != nil {
		r.fail(l.Text.Start(0), "%v", d.err)
		return
	}
	if r.full(l) {
		return
	}
	if r.week == nil || d.date.Since(r.week.Start) <= -3 { // of an older week, whose title is lost
		r.begun(l.Row)
	}
	r.endHeader()
	r.week.End = 0 // a how-to may be above the days
	r.mode, r.early, r.other = inDay, nil, -1
	day := workout.Day{Date: d.date, Row: l.Row + 1}
	if n := len(r.week.Trained); n > 0 {
		day.Lines = make([]workout.Line, 0, len(r.week.Trained[n-1].Lines)) // nearly always as many
	}
	r.week.Trained = append(r.week.Trained, day)
	if d.name != "" {
		r.warn(l.Text.Start(0), "%s is a %s, not %s; the date counts, so correct what is wrong", d.date, d.date.Weekday(), d.name)
	}
	r.node(key{kind: nodeDay, date: d.date}, l.Row, l.Row+1, l.Text.String)
	r.look(l.Text, d.end)
}

// day is the day that is read.
func (r *reader) day() *workout.Day { return &r.week.Trained[len(r.week.Trained)-1] }

// close reads what was open, now that it is whole.
func (r *reader) close() {
	if r.open.Kind != markdown.KindVisible {
		r.passage(&r.open)
	}
	r.open.Line = markdown.Line{}
}

func (r *reader) passage(p *passage) {
	if r.mode == aside {
		r.explain(p)
		return
	}
	text := p.text()
	t, isTask := r.catalogue.ParseTask(text.String[:min(len(text.String), longest)])
	switch {
	case r.mode == inDay:
		r.inDay(p, text, t, isTask)
	case r.mode == inChoices && r.choice(p, text):
	case r.mode == inOwn && t.Exercise != nil && p.boxed():
		r.warn(text.Start(0), "%q is under the heading %q, which is not a day heading, so it is ignored; move it up to its day, or delete the heading",
			t.Exercise.Name, r.heading)
		r.look(text, t.End)
	case r.mode == inOwn && len(r.week.Trained) == 0 && matchChange(text.String, r.catalogue) >= workout.ReasonOut:
		r.change(p, text) // someone's heading is above it
	case r.mode == inOwn || r.mode == inChoices && t.Exercise == nil:
		r.unreadChoice(p, text)
		r.look(text, 0)
	case t.Exercise != nil && r.mode != outside && (p.boxed() || r.mode == header):
		r.task(p, text, t)
	case r.mode == inChanges:
		r.change(p, text)
	case r.mode == header:
		if len(r.header) <= near {
			r.node(key{kind: nodeParagraph}, p.Row, p.to, text.String)
		}
		r.header = append(r.header[:min(len(r.header), near)], text)
	default:
		r.before(text)
	}
}

func (r *reader) change(p *passage, text markdown.Text) {
	name, _, _ := strings.Cut(text.String, ": ")
	r.node(key{kind: nodeChange, exercise: r.catalogue.ByName(name)}, p.Row, p.to, text.String)
	r.look(text, 0)
}

// near is how many paragraphs after a title, or before the days that lost it, are looked at; of those
// after it the last one too.
const near = 1000

// inDay reads a passage below the heading of a day: a task, a remark on the one above, or something of
// the user's.
func (r *reader) inDay(p *passage, text markdown.Text, t workout.Written, isTask bool) {
	if len(text.String) > longest {
		r.warn(text.Start(0), "only the first %d characters of this are read; shorten it", longest)
		text.String = strings.ToValidUTF8(text.String[:longest], "")
		r.cut = true
		defer func() { r.cut = false }()
	}
	switch {
	case t.Exercise != nil:
		r.task(p, text, t)
	case isTask && p.boxed():
		r.unread(p, text, r.unknownName(t.Name))
		r.other, r.ofTask = p.Indent, true
	case r.lastName(t.Name) != nil:
		r.failBox(text, r.lastName(t.Name))
	default:
		r.remark(p, text)
	}
}

// lastName is the exercise that a text ends with, after something that is no box; nil: none. More than two words before
// it are a sentence.
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

// unknownName says that a name is not known, and what it was probably meant to be.
func (r *reader) unknownName(name string) string {
	text := (&words.UnknownError{Kind: "exercise", Word: name}).Error() + "; its tick is ignored"
	if near := r.nearName(name); near != "" {
		return text + "; did you mean " + near + "?"
	}
	return text + "; `rotate list` shows the names, and --catalog adds your own"
}

// nearName is the known name that a word was probably meant to be; empty: none is near. Only the first
// words of a note are looked at.
func (r *reader) nearName(name string) string {
	const mostNear = 50 // to find a near name takes its time
	if r.unknown++; r.unknown > mostNear {
		return ""
	}
	var names []string
	for _, e := range r.catalogue.All() {
		names = append(names, e.Names()...)
	}
	return words.Nearest(name, names)
}

// task reads a task line.
func (r *reader) task(p *passage, text markdown.Text, t workout.Written) {
	switch {
	case !p.boxed():
		r.failBox(text, t.Exercise)
	case r.mode != inDay:
		r.fail(text.Start(0), "%q is not under a day heading; add one like \"## Mon 2026-11-23\" above it", t.Exercise.Name)
	case !r.full(p.Line):
		day := r.day()
		r.warnOfEarly()
		line := r.line(p, text, t)
		node := r.node(key{nodeTask, day.Date, line.Exercise, line.Side}, p.Row, p.to, text.String)
		node.box, node.dose = p.Box, text.End(t.End)
		day.Lines = append(day.Lines, line)
		r.other = -1
	}
}

func (r *reader) line(p *passage, text markdown.Text, t workout.Written) workout.Line {
	line := workout.Line{Exercise: t.Exercise, Row: p.Row + 1, Side: t.Exercise.SidesOf()[0], Dose: t.Dose}
	if t.Exercise.Sides == workout.SidesEach {
		if line.Side = t.Side; t.Side == workout.NoSide {
			r.warn(text.Start(0), "%q does not say (left) or (right); write one after the name", t.Exercise.Name)
		}
	}
	var sure bool
	if line.Tick, sure = tickOf(p.Box.Sign); !sure {
		r.warn(p.Box.From, "%q in a box is not a tick that rotate knows, so this line counts as open; write \"[x]\" if it was done", p.Box.Sign)
	}
	r.week.Dated = r.week.Dated || strings.Contains(text.String[t.End:], scheduled)
	line.Feedback = r.said(text, t.End, len(text.String), line).Feedback
	if t.Between[0] < t.Between[1] {
		line.Feedback.Add(r.said(text, t.Between[0], t.Between[1], line).Feedback)
	}
	r.lineByLine(p, t.End, &line)
	if r.cut {
		line.Unsure = cmp.Or(line.Unsure, words.Shortened(text.String[t.End:]))
	}
	if line.Skipped && line.Tick == workout.TickDone {
		r.warn(text.Start(t.End), "this line is ticked, but says that it was not done; it counts as not done")
	}
	return line
}

// tickOf reads the sign in a box. Sure says that it is one of those that apps and people use for that.
func tickOf(sign string) (tick workout.Tick, sure bool) {
	switch sign {
	case "", "\u2610", "TODO", "LATER", "NOW", "WAITING", "CANCELED", "CANCELLED":
		return workout.TickOpen, true
	case "-", "/", ".", "o", "O", "DOING":
		return workout.TickPartly, true
	case "x", "X", "v", "V", "\u2713", "\u2714", "\u2611", "\u2705", "\u2612", "DONE":
		return workout.TickDone, true
	}
	return workout.TickOpen, false
}
