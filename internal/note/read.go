package note

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"rotate/internal/markdown"
	"rotate/internal/problem"
	"rotate/internal/remark"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// Read reads a note. It copes with what apps make of one, and is strict about doubt: an error among
// the problems means that what was done cannot be told. A file that holds no plan is an error.
func Read(file string, data []byte, c *workout.Catalogue) *Note {
	n := &Note{File: file, howTo: -1}
	r := reader{settler: settler{reporter: &reporter{Note: n}, catalogue: c}}
	d, err := markdown.Open(data)
	if err != nil {
		r.add(problem.Error, 1, 1, err.Error())
		return n
	}
	n.document = d
	r.readAll()
	if n.foreign = len(n.Weeks) == 0 && n.Problems.Err() == nil; n.foreign {
		r.add(problem.Error, 1, 1, noPlan)
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
	aside                 // in another of the program's own sections
	inDay
	inOwn // under a heading of the user's between the days
)

type reader struct {
	settler
	mode    mode
	week    *Week
	parts   int             // weeks, days and task lines
	prelude []markdown.Text // what stands before the first title, in case that it is lost
	open    *passage        // the paragraph or item that may go on
	heading string          // the user's, between the days
	early   []int           // remarks of a day above its first move, by their places
	other   int             // the indent of an item of the user's in a day; -1: the last one was a task
	names   map[string]string
}

// passage is a line with those that go on with it.
type passage struct {
	markdown.Line
	more []markdown.Text
	to   int // the row after the last one
	size int // bytes in more
}

// longest is how many bytes of a passage are read. No remark is that long.
const longest = 1 << 14

func (p *passage) add(row int, text markdown.Text) {
	if p.size += len(text.String) + 1; p.size <= 2*longest {
		p.more = append(p.more, text)
	}
	p.to = row + 1
}

// text is the whole of the passage.
func (p *passage) text() markdown.Text {
	if p.more == nil {
		return p.Text
	}
	return markdown.Join(append([]markdown.Text{p.Text}, p.more...)...)
}

func (r *reader) readAll() {
	r.front, _, _ = readFront(r.document)
	for row := 0; row < r.document.Len() && r.parts <= MaxParts; row++ {
		r.take(r.document.Line(row))
	}
	r.close()
	if r.week != nil && r.week.End == 0 {
		r.week.End = r.document.Len() + 1
	}
	if r.Problems.Err() == nil || r.parts <= MaxParts {
		r.settle()
	}
}

// full counts a week, a day or a task line, and reports one too many.
func (r *reader) full(l markdown.Line) bool {
	r.parts++
	if r.parts == MaxParts+1 {
		r.fail(l.Text.Start(0), fmt.Sprintf("more than %d weeks, days and task lines, the most a note may hold; begin a new note", MaxParts))
	}
	return r.parts > MaxParts
}

// take reads the next line: it goes on with what is open, or begins something.
func (r *reader) take(l markdown.Line) {
	switch {
	case l.Kind == markdown.KindBlank || l.Kind == markdown.KindRule:
		if r.open != nil && r.open.Kind != markdown.KindItem {
			r.close()
		}
		return
	case l.Kind == markdown.KindProperty || l.Kind < markdown.KindBlank:
		return
	case r.open != nil && r.goesOn(l):
		if l.Kind != markdown.KindProse {
			l.Text = r.document.Body(l.Row) // what looks like a mark is none
		}
		r.open.add(l.Row, l.Text)
		return
	}
	r.close()
	switch {
	case r.conflict(l) || r.begin(l):
	case l.Kind != markdown.KindHeading:
		r.open = &passage{Line: l, to: l.Row + 1}
	case r.mode == inDay && len(r.day().Lines) > 0 || r.mode == inChanges:
		r.mode, r.heading = inOwn, l.Text.String
	}
}

// goesOn reports a line that goes on with what is open: an indented one with an item, any other with
// its paragraph, though it may begin like a box.
func (r *reader) goesOn(l markdown.Line) bool {
	if r.open.Kind == markdown.KindItem {
		return l.Kind == markdown.KindProse && l.Indent > r.open.Indent && !r.begins(l)
	}
	return !l.Marked && l.Kind != markdown.KindHeading && !r.begins(l) && !r.isDose(l.Text.String)
}

func (r *reader) isDose(text string) bool {
	t, found := parseTask(text, r.catalogue)
	return found && t.exercise != nil
}

// begins reports a line that opens a part of the note though it is no heading.
func (r *reader) begins(l markdown.Line) bool {
	if r.mode == aside {
		return false
	}
	_, at, _ := parseTitle(l.Text.String)
	_, day, _ := parseDay(l.Text.String)
	return at == 0 || day || parseSection(l.Text.String) != noSection
}

// conflict reports what git leaves where two versions of a note do not fit together.
func (r *reader) conflict(l markdown.Line) bool {
	raw := r.document.Raw(l.Row)
	if r.week == nil || !strings.HasPrefix(raw, "<<<<<<< ") && !strings.HasPrefix(raw, ">>>>>>> ") {
		return false
	}
	r.fail(r.document.Rows(l.Row, l.Row).From, fmt.Sprintf("%q is a conflict that git left in this note; keep one of the two versions, and delete the marks",
		strings.TrimSpace(raw)))
	return true
}

// begin reads a line that opens a part of the note: a title, a section or a day.
func (r *reader) begin(l markdown.Line) bool {
	text, marked := l.Text.String, l.Kind == markdown.KindHeading
	if l.Kind == markdown.KindItem && r.mode == aside {
		return false // an instruction, whatever it says
	}
	if t, at, err := parseTitle(text); at == 0 || at > 0 && marked {
		r.title(l, t, err)
		return true
	}
	if s := parseSection(text); s != noSection && (r.week != nil || marked) {
		r.section(l, s)
		return true
	}
	date, found, err := parseDay(text)
	found = found && r.mode != aside
	if !found && marked && r.mode != outside {
		date, found, err = parseDayHeading(text, r.start())
	} else if marked && !found {
		date, found, err = parseDayHeading(text, workout.Date{})
	}
	if found {
		r.takeDay(l, date, err)
	}
	return found
}

// start is the first day of the week that is read, for the days that name only their weekday.
func (r *reader) start() workout.Date {
	if r.week == nil || r.mode == aside {
		return workout.Date{}
	}
	return r.week.Start
}

func (r *reader) title(l markdown.Line, t title, err error) {
	if err != nil {
		r.fail(l.Text.Start(0), err.Error())
		return
	}
	if r.full(l) {
		return
	}
	r.begun(l.Row)
	r.week.titled = true
	r.week.Number, r.week.Deload, r.week.Start = t.number, t.easy, t.start
	r.node(key{kind: nodeTitle}, l.Row, l.Row+1, l.Text.String)
}

// begun begins a week.
func (r *reader) begun(row int) {
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
	if s == changesSection {
		r.node(key{kind: nodeChanges}, l.Row, l.Row+1, l.Text.String)
		r.mode = inChanges
		return
	}
	r.endWeek(l.Row)
	if r.howTo < 0 && s == howToSection {
		r.howTo = l.Row
	}
	r.mode = aside
}

// The sizes that days and weeks rarely go beyond.
const (
	usualDays  = 3
	usualLines = 6
)

func (r *reader) takeDay(l markdown.Line, date workout.Date, err error) {
	if err != nil {
		r.fail(l.Text.Start(0), err.Error())
		return
	}
	if r.full(l) {
		return
	}
	if r.week == nil {
		r.begun(l.Row)
		r.week.header = r.prelude
	} else if r.week.titled && date.Since(r.week.Start) <= -3 {
		r.begun(l.Row) // of an older week, whose title is lost
	}
	r.week.End = 0 // a how-to may stand above the days
	r.mode, r.early, r.other = inDay, nil, -1
	if r.week.Trained == nil {
		r.week.Trained = make([]workout.Day, 0, usualDays)
	}
	r.week.Trained = append(r.week.Trained, workout.Day{Date: date, Row: l.Row + 1})
	r.node(key{kind: nodeDay, date: date}, l.Row, l.Row+1, l.Text.String)
}

// day is the day that is read.
func (r *reader) day() *workout.Day { return &r.week.Trained[len(r.week.Trained)-1] }

// close reads what was open, now that it is whole.
func (r *reader) close() {
	if r.open == nil {
		return
	}
	p := r.open
	r.open = nil
	if r.mode == aside {
		return
	}
	text := p.text()
	t, isTask := parseTask(text.String[:min(len(text.String), longest)], r.catalogue)
	switch {
	case r.mode == inDay:
		r.inDay(p, text, t, isTask)
	case r.mode == inOwn:
		r.underOwn(p, text, t)
	case isTask && t.exercise != nil && r.mode != outside && (p.Box.Form != markdown.BoxNone || r.mode == header):
		r.takeTask(p, text, t)
	case r.mode == inChanges:
		name, _, _ := strings.Cut(text.String, ": ")
		r.node(key{kind: nodeChange, exercise: r.catalogue.ByName(name)}, p.Row, p.to, text.String)
	case r.mode == header:
		r.node(key{kind: nodeParagraph}, p.Row, p.to, text.String)
		r.week.header = nearest(r.week.header, text)
	case p.Box.Form == markdown.BoxNone:
		r.prelude = latest(r.prelude, text)
	}
}

// near is how many paragraphs after a title, or before the days that lost it, are looked at.
const near = 1000

// nearest keeps the first paragraphs after a title, and the last one.
func nearest(list []markdown.Text, text markdown.Text) []markdown.Text {
	return append(list[:min(len(list), near)], text)
}

// latest keeps the last paragraphs.
func latest(list []markdown.Text, text markdown.Text) []markdown.Text {
	if len(list) >= 2*near {
		list = append([]markdown.Text{}, list[near:]...)
	}
	return append(list, text)
}

// inDay reads a passage below the heading of a day: a task, a remark on the one above, or something of
// the user's.
func (r *reader) inDay(p *passage, text markdown.Text, t task, isTask bool) {
	if len(text.String) > longest {
		r.warn(text.Start(0), fmt.Sprintf("only the first %d characters of this are read; shorten it", longest))
		text.String = strings.ToValidUTF8(text.String[:longest], "")
	}
	boxed := p.Box.Form != markdown.BoxNone
	switch {
	case isTask && t.exercise != nil:
		r.takeTask(p, text, t)
	case isTask && !boxed && r.lastName(t.name) != nil:
		r.failBox(text, r.lastName(t.name).Name)
	case isTask && boxed:
		r.warn(text.Start(0), r.unknownName(t.name))
		r.other = p.Indent
	default:
		r.remark(p, text)
	}
}

// lastName is the exercise that a text ends with, after something that is no box; nil: none.
func (r *reader) lastName(text string) *workout.Exercise {
	words := strings.Fields(text)
	const most = 20 // words that a name can have
	for i := max(0, len(words)-most); i < len(words); i++ {
		name := strings.TrimLeftFunc(strings.Join(words[i:], " "), func(c rune) bool { return !isWord(c) })
		if e := r.catalogue.ByName(name); e != nil {
			return e
		}
	}
	return nil
}

func (r *reader) failBox(text markdown.Text, name string) {
	r.fail(text.Start(0), fmt.Sprintf("%q has no checkbox, so rotate cannot tell whether it was done; start the line with \"- [ ] \" or \"- [x] \"", name))
}

// unknownName says that a name is not known, and what it was probably meant to be.
func (r *reader) unknownName(name string) string {
	const mostNear, longestNear = 50, 60 // to find a near name takes its time
	if text, said := r.names[name]; said {
		return text
	}
	text := (&words.UnknownError{Kind: "exercise", Word: name}).Error() + "; its tick is ignored"
	if len(r.names) >= mostNear || utf8.RuneCountInString(name) > longestNear {
		return text
	}
	var names []string
	for _, e := range r.catalogue.All() {
		names = append(names, e.Names()...)
	}
	if near := words.Nearest(name, names); near != "" {
		text += "; did you mean " + near + "?"
	} else {
		text += "; rotate list shows the names, and --catalog adds your own"
	}
	if r.names == nil {
		r.names = map[string]string{}
	}
	r.names[name] = text
	return text
}

// takeTask reads a task line.
func (r *reader) takeTask(p *passage, text markdown.Text, t task) {
	switch {
	case p.Box.Form == markdown.BoxNone:
		r.failBox(text, t.exercise.Name)
	case r.mode != inDay:
		r.fail(text.Start(0), fmt.Sprintf("%q is not under a day heading; add one like \"## Mon 2026-11-23\" above it", t.exercise.Name))
	case !r.full(p.Line):
		r.warnOfEarly()
		day := r.day()
		if day.Lines == nil {
			day.Lines = make([]workout.Line, 0, usualLines)
		}
		line := r.line(p, text, t)
		k := key{kind: nodeTask, date: day.Date, exercise: line.Exercise, side: line.Side}
		node := r.node(k, p.Row, p.to, text.String)
		node.box, node.dose = p.Box, text.End(t.end)
		day.Lines = append(day.Lines, line)
		r.other = -1
	}
}

func (r *reader) line(p *passage, text markdown.Text, t task) workout.Line {
	line := workout.Line{Exercise: t.exercise, Row: p.Row + 1, Side: t.exercise.SidesOf()[0], Dose: t.dose}
	if t.exercise.Sides == workout.SidesEach {
		if line.Side = t.side; t.side == workout.NoSide {
			r.warn(text.Start(0), fmt.Sprintf("%q does not say (left) or (right); write one after the name", t.exercise.Name))
		}
	}
	var sure bool
	if line.Tick, sure = tickOf(p.Box); !sure {
		r.warn(p.Box.From, fmt.Sprintf("%q in a box is not a tick that rotate knows, so this line counts as open; write \"[x]\" if it was done", p.Box.Sign))
	}
	typed := text.String[t.end:]
	r.week.Dated = r.week.Dated || strings.Contains(typed, scheduled)
	if typed != "" {
		line.Feedback = r.feedback(text, t.end, line)
	}
	return line
}

// feedback reads what was typed about a task, from a byte of the text on.
func (r *reader) feedback(text markdown.Text, from int, line workout.Line) workout.Feedback {
	said := remark.Read(text.String[from:], workout.Task{Exercise: line.Exercise, Work: workout.Work{Side: line.Side, Dose: line.Dose}})
	return said.Feedback
}

// tickOf reads a box. Sure says that the sign in it is one of those that apps and people use for that.
func tickOf(b markdown.Box) (tick workout.Tick, sure bool) {
	switch b.Sign {
	case "", "\u2610", "TODO", "LATER", "NOW", "WAITING", "CANCELED", "CANCELLED":
		return workout.TickOpen, true
	case "-", "/", ".", "o", "O", "DOING":
		return workout.TickPartly, true
	case "x", "X", "v", "V", "\u2713", "\u2714", "\u2611", "\u2705", "\u2612", "DONE":
		return workout.TickDone, true
	}
	return workout.TickOpen, false
}

// underOwn tells of a task under a heading of the user's, where the moves of the day have ended.
func (r *reader) underOwn(p *passage, text markdown.Text, t task) {
	if t.exercise != nil && p.Box.Form != markdown.BoxNone {
		r.warn(text.Start(0), fmt.Sprintf("%q is under the heading %q, which is no day, so it does not count; move it up to its day, or delete the heading",
			t.exercise.Name, r.heading))
	}
}

// remark reads what is no task. Right below a move it counts for it; an item of the user's lends
// nothing, nor does what is below that.
func (r *reader) remark(p *passage, text markdown.Text) {
	if r.other >= 0 && p.Indent > r.other {
		return
	}
	day := r.day()
	boxed := p.Box.Form != markdown.BoxNone
	e, _ := leadingName(text.String, r.catalogue)
	if e != nil && boxed {
		r.warn(text.Start(0), fmt.Sprintf("no dose of %q can be read here, so its tick is ignored; write it like %q",
			e.Name, workout.MoveAt(e, 1).Label(e.SidesOf()[0])+": "+e.Dose(1).String()))
		return
	}
	if len(day.Lines) == 0 {
		if len(r.early) <= problem.Most && !boxed {
			r.early = append(r.early, text.Start(0))
		}
		return
	}
	r.remarkOn(&day.Lines[len(day.Lines)-1], p, text)
}

// remarkOn counts a remark for the move above it. What is not wholly understood may be about something
// else, so it never makes the move easier or gives it a load.
func (r *reader) remarkOn(above *workout.Line, p *passage, text markdown.Text) {
	said := remark.Read(withoutLinks(text.String), workout.Task{Exercise: above.Exercise, Work: workout.Work{Side: above.Side, Dose: above.Dose}})
	whole := said.Whole()
	if p.Kind == markdown.KindItem && !whole && (p.Box.Form != markdown.BoxNone || p.Indent <= 0) {
		r.other = p.Indent
		return
	}
	f := said.Feedback
	if !whole {
		f.Easy, f.Load = false, ""
	}
	if f != (workout.Feedback{}) {
		r.warn(text.Start(0), fmt.Sprintf("this remark is counted for the move above it, %q; write it after the dose of its move", above.Exercise.Name))
		above.Feedback.Add(f)
	}
}

// warnOfEarly tells of remarks that count for no move, once the day turns out to have one.
func (r *reader) warnOfEarly() {
	for _, at := range r.early {
		row, _ := r.document.Place(at)
		if said := remark.Read(r.document.Line(row).Text.String, workout.Task{Exercise: &workout.Exercise{}}); said.Said {
			r.warn(at, "this remark is above every move of its day, so it does not count; write it after a dose")
		}
	}
	r.early = nil
}

// withoutLinks blanks the links and embedded files of a text, whose words are not the user's own.
func withoutLinks(text string) string {
	if !strings.Contains(text, "](") && !strings.Contains(text, "[[") && !strings.Contains(text, "://") {
		return text
	}
	out := []byte(text)
	for i := 0; i < len(text); i++ {
		if end := linkAt(text[i:]); end > 0 {
			copy(out[i:i+end], strings.Repeat(" ", end))
			i += end - 1
		}
	}
	return string(out)
}

// linkAt is the length of the link that a text begins with; 0: there is none.
func linkAt(text string) int {
	const longestLink = 500 // bytes
	text = text[:min(len(text), longestLink)]
	switch {
	case strings.HasPrefix(text, "[["):
		return max(0, strings.Index(text, "]]")+2)
	case strings.HasPrefix(text, "["):
		joint := strings.Index(text, "](")
		if end := strings.IndexByte(text, ')'); joint > 0 && strings.IndexByte(text, ']') == joint && end > joint {
			return end + 1
		}
	case strings.HasPrefix(text, "http://"), strings.HasPrefix(text, "https://"):
		if end := strings.IndexByte(text, ' '); end > 0 {
			return end
		}
		return len(text)
	}
	return 0
}
