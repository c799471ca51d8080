package note

import (
	"slices"
	"strings"

	"rotate/internal/markdown"
	"rotate/internal/workout"
)

// place is the part of a note that something is in.
type place byte

const (
	outside   place = iota // before the first title
	header                 // under a title
	inChanges              // under the heading of the changes
	inChoices              // under the heading of the choices
	aside                  // in another of the program's own sections
	inDay
	inOwn // under a user's heading between the days
)

// block is a line with those that go on with it, and what it is.
type block struct {
	markdown.Line
	kind blockKind
	place
	title   *title
	day     *day
	section section
	task    workout.Written // of a passage
	isTask  bool            // it has the form of one, maybe with a name that is not known
	more    []markdown.Text
	whole   markdown.Text // all of it
	to      int           // the row after the last one
	size    int           // bytes in more
	ruled   bool          // a rule below makes a heading of it
}

type blockKind byte

const (
	blockPassage blockKind = iota // a paragraph or an item
	blockTitle
	blockDay
	blockSection
	blockHeading // the user's
	blockField   // what an app shows beside a text
	blockFront   // a line of the front matter
	blockRule    // alone
	blockConflict
	blockTooMany // the first week, day or task line beyond the bound
)

func (b *block) lines() []markdown.Text { return append([]markdown.Text{b.Text}, b.more...) }

func (b *block) boxed() bool { return b.Box.Form != markdown.BoxNone }

// tick reads the sign in a box. Sure says that it is one of those that apps and people use for that.
func (b *block) tick() (tick workout.Tick, sure bool) {
	switch b.Box.Sign {
	case "", "\u2610", "TODO", "LATER", "NOW", "WAITING", "CANCELED", "CANCELLED":
		return workout.TickOpen, true
	case "-", "/", ".", "o", "O", "DOING":
		return workout.TickPartly, true
	case "x", "X", "v", "V", "\u2713", "\u2714", "\u2611", "\u2705", "\u2612", "DONE":
		return workout.TickDone, true
	}
	return workout.TickOpen, false
}

// isKeptByApps reports a field that an app keeps for itself.
func isKeptByApps(name string) bool { return slices.Contains(keptByApps, strings.ToLower(name)) }

var keptByApps = []string{"id", "created", "modified", "updated", "completed", "completion", "scheduled", "due", "start", "done",
	"repeat", "collapsed", "priority", "title", "date", "logbook", "tags", "alias", "aliases", "type", "doing", "todo", "now", "later"}

// splitter makes blocks of the lines of a document, and knows in which part of the note they are.
type splitter struct {
	document  *markdown.Document
	catalogue *workout.Catalogue
	take      func(b *block)
	open      block // that may go on, if it is open
	isOpen    bool
	next      block // that a line opens
	place     place
	inWeek    bool
	start     workout.Date // of the week; zero: not known
	tasks     int          // of the day
	parts     int          // weeks, days and task lines
	org       bool         // a title is a heading of org
}

func (s *splitter) split() {
	for row := 0; row < s.document.Len() && s.parts <= MaxParts; row++ {
		s.line(s.document.Line(row))
	}
	if s.parts <= MaxParts {
		s.close()
	}
}

// line goes on with what is open, or begins something.
func (s *splitter) line(l markdown.Line) {
	switch {
	case l.Kind == markdown.KindHidden, isOrgComment(s.document, l.Row, s.org), l.Kind == markdown.KindRule && s.rule(l):
	case l.Kind == markdown.KindBlank || l.Kind == markdown.KindRule:
		if s.open.Kind != markdown.KindItem {
			s.close()
		}
	case l.Kind == markdown.KindFront:
		s.event(l, blockFront)
	case l.Kind == markdown.KindProperty:
		if name, value, _ := strings.Cut(l.Text.String, "::"); value != "" && !isKeptByApps(name) {
			s.close()
			s.event(l, blockField)
		}
	case s.inWeek && isConflict(s.document.Raw(l.Row)):
		s.close()
		s.event(l, blockConflict)
	case s.isOpen && s.goesOn(l):
		if l.Kind != markdown.KindProse {
			l.Text = s.document.Body(l.Row) // what looks like a mark is none
		}
		if s.open.size += len(l.Text.String) + 1; s.open.size <= 2*mostRead {
			s.open.more = append(s.open.more, l.Text)
		}
		s.open.to = l.Row + 1
	default:
		s.close()
		s.begin(l)
	}
}

// event hands on a line that is something by itself.
func (s *splitter) event(l markdown.Line, kind blockKind) { s.take(s.found(l, kind)) }

// found is the next block, which is a line alone. It is used again: to make one takes its time.
func (s *splitter) found(l markdown.Line, kind blockKind) *block {
	b := &s.next
	b.Line, b.kind, b.place = l, kind, s.place
	b.title, b.day, b.section = nil, nil, noSection
	return b
}

// isOrgComment reports a comment of org, which in Markdown is a heading.
func isOrgComment(d *markdown.Document, row int, org bool) bool {
	return org && strings.HasPrefix(d.Raw(row), "# ")
}

// rule reads a rule: it makes a heading of the line above it, which may be that of a day, or it is alone.
func (s *splitter) rule(l markdown.Line) (isDay bool) {
	if !s.isOpen || s.open.Kind != markdown.KindProse {
		if s.place == aside && s.document.Line(l.Row-1).Kind == markdown.KindBlank {
			s.event(l, blockRule)
		}
		return false
	}
	above := s.open.Line
	above.Kind, s.open.ruled = markdown.KindHeading, true
	if len(s.open.more) > 0 || above.Row+1 != l.Row || !s.opens(above) || s.next.kind != blockDay {
		return false
	}
	s.isOpen = false
	s.enter()
	return true
}

// goesOn reports a line that goes on with what is open: an indented one with an item, any other with
// its paragraph, though it may begin like a box.
func (s *splitter) goesOn(l markdown.Line) bool {
	ofItem := s.open.Kind == markdown.KindItem
	switch {
	case ofItem && (l.Kind != markdown.KindProse || l.Indent <= s.open.Indent):
		return false
	case !ofItem && (l.Marked || l.Kind == markdown.KindHeading):
		return false
	case s.place == aside:
		return true
	}
	_, isTask := s.catalogue.ParseTask(l.Text.String)
	return !s.opens(l) && (ofItem || !isTask) && !(ofItem && s.place == inDay && s.namesMove(l.Text.String))
}

// namesMove reports a text that begins with the name of a move and a colon: what follows is about that one.
func (s *splitter) namesMove(text string) bool {
	name, _, found := strings.Cut(text[:min(len(text), mostName)], ":")
	return found && s.catalogue.ByName(name) != nil
}

// isConflict reports a line that git leaves between two versions of a note.
func isConflict(raw string) bool {
	return strings.HasPrefix(raw, "<<<<<<< ") || strings.HasPrefix(raw, ">>>>>>> ")
}

// begin begins a part of the note, or else a passage.
func (s *splitter) begin(l markdown.Line) {
	switch {
	case s.opens(l):
		s.enter()
	case l.Kind == markdown.KindHeading: // between the days it ends the moves
		if s.place == inDay && s.tasks > 0 || s.place == inChanges || s.place == inChoices {
			s.place = inOwn
		}
		s.event(l, blockHeading)
	default:
		s.open, s.isOpen = block{Line: l, to: l.Row + 1, more: s.open.more[:0]}, true
	}
}

// opens reports a line that begins a part of the note, which is next then: a title, a section, or the heading of a
// day, which may be in the program's own words where its mark is lost.
func (s *splitter) opens(l markdown.Line) bool {
	text, marked := l.Text.String, l.Kind == markdown.KindHeading
	if title := parseTitle(text, marked); title != nil {
		s.found(l, blockTitle).title = title
		return true
	}
	if section := parseSection(text); section != noSection && (s.inWeek || marked && section > choicesSection) {
		s.found(l, blockSection).section = section
		return true
	}
	if !marked && (s.place == aside || !mayBeginDay(text)) {
		return false
	}
	start := s.start // only in a week that is being read may a day have nothing but its name
	if s.place == aside {
		start = workout.Date{}
	}
	day := parseDay(text, start)
	if day == nil || !marked && !day.own && !(day.alone && s.standsOut(l)) {
		return false
	}
	s.found(l, blockDay).day = day
	return true
}

// standsOut reports a line that someone wrote as a heading: all of it is bold, or it ends with a colon.
func (s *splitter) standsOut(l markdown.Line) bool {
	const bold = "**"
	raw := strings.TrimSpace(s.document.Raw(l.Row))
	return l.Kind == markdown.KindProse && len(raw) < mostName &&
		(strings.HasSuffix(raw, ":") || strings.HasPrefix(raw, bold) && strings.HasSuffix(raw, bold))
}

// enter begins the next part of the note, unless its date is wrong.
func (s *splitter) enter() {
	b := &s.next
	switch {
	case b.section == changesSection:
		s.place = inChanges
	case b.section == choicesSection:
		s.place = inChoices
	case b.section != noSection:
		s.place = aside
	case b.title != nil:
		raw := s.document.Raw(b.Row)
		s.org = s.org || strings.HasPrefix(raw, "* ") || strings.HasPrefix(raw, "** ")
		if b.title.err == nil && s.counts(b) {
			s.place, s.inWeek, s.start = header, true, b.title.Start
		}
	case b.day.err == nil && s.counts(b):
		if b.day.begins = !s.inWeek || b.day.date.Since(s.start) <= -3; b.day.begins { // of an older week, whose title is lost
			s.inWeek, s.start = true, workout.Date{}
		}
		s.place, s.tasks = inDay, 0
	}
	b.place = s.place
	s.take(b)
}

// counts counts a week, a day or a task line. False: it is one too many.
func (s *splitter) counts(b *block) bool {
	if s.parts++; s.parts > MaxParts {
		b.kind = blockTooMany
	}
	return s.parts <= MaxParts
}

// close hands on what was open, now that it is whole.
func (s *splitter) close() {
	if !s.isOpen {
		return
	}
	b := &s.open
	b.place, s.isOpen = s.place, false
	if b.whole = b.Text; len(b.more) > 0 {
		b.whole = markdown.Join(b.lines()...)
	}
	if text := b.whole.String; b.place != aside {
		b.task, b.isTask = s.catalogue.ParseTask(text[:min(len(text), mostRead)])
	}
	if b.place == inDay && b.task.Exercise != nil && b.boxed() && s.counts(b) {
		s.tasks++
	}
	s.take(b)
}
