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
	inChanges              // in the program's own sections
	inChoices
	inWhy
	inHowTo
	inDay
	inOwn // under a user's heading between the days
)

// aside reports whether a place is in a section that belongs to no week.
func (p place) aside() bool { return p == inWhy || p == inHowTo }

// block is a line with the lines that continue it, and what they are.
type block struct {
	markdown.Line
	place
	title   *title
	day     *day
	section place           // that it is the heading of; outside: of none
	task    workout.Written // of a passage
	isTask  bool            // it looks like a task, maybe with an unknown name
	lines   []markdown.Text // of a passage
	whole   markdown.Text   // all of them; aside, it is not made
	to      int             // the row after the last one
	size    int             // bytes in the lines behind the first one
	ruled   bool            // a rule below makes it a heading
	clash   bool            // it is one of the lines that git puts around two versions
	tooMany bool            // the first week, day, task line, change or choice beyond the bound
}

func (b *block) boxed() bool { return b.Box.Ticked != "" }

// tick reads the sign in a box. Sure says that it is a sign that apps and people use in boxes.
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

// isKeptByApps reports whether a field is one that apps keep for themselves.
func isKeptByApps(name string) bool { return slices.Contains(keptByApps, strings.ToLower(name)) }

var keptByApps = []string{"id", "created", "modified", "updated", "completed", "completion", "scheduled", "due",
	"start", "done", "repeat", "collapsed", "priority", "title", "date", "logbook", "tags", "alias", "aliases", "type",
	"doing", "todo", "now", "later"}

// splitter makes blocks of the lines of a document, and keeps track of the part of the note they
// are in.
type splitter struct {
	*Note
	catalogue *workout.Catalogue
	take      func(b *block)
	open      block // may continue, while isOpen
	isOpen    bool
	next      block // that the current line begins
	place     place
	inWeek    bool
	start     workout.Date // of the week; zero: not known
	tasks     int          // of the day
	parts     int          // weeks, days, task lines, changes and choices
}

func (s *splitter) split() {
	for row := 0; row < s.document.Len() && s.parts <= MaxParts; row++ {
		s.line(s.document.Line(row))
	}
	if s.parts <= MaxParts {
		s.close()
	}
}

// line continues the open block, or begins something.
func (s *splitter) line(l markdown.Line) {
	switch {
	case l.Kind == markdown.KindHidden, isOrgComment(s.document, l.Row, s.org),
		l.Kind == markdown.KindRule && s.rule(l):
	case l.Kind == markdown.KindBlank || l.Kind == markdown.KindRule:
		if s.open.Kind != markdown.KindItem {
			s.close()
		}
	case l.Kind == markdown.KindFront:
		s.event(l)
	case l.Kind == markdown.KindProperty:
		if name, value, _ := strings.Cut(l.Text.String, "::"); value != "" && !isKeptByApps(name) {
			s.close()
			s.event(l)
		}
	case s.inWeek && isConflict(s.document.Raw(l.Row)):
		s.close()
		s.found(l).clash = true
		s.take(&s.next)
	case s.isOpen && s.goesOn(l):
		if l.Kind != markdown.KindProse {
			l.Text = s.document.Body(l.Row) // what looks like a mark is text here
		}
		if s.open.size += len(l.Text.String) + 1; s.open.size <= 2*mostRead {
			s.open.lines = append(s.open.lines, l.Text)
		}
		s.open.to = l.Row + 1
	default:
		s.close()
		s.begin(l)
	}
}

// event passes on a line that is a block by itself.
func (s *splitter) event(l markdown.Line) { s.take(s.found(l)) }

// found makes the next block of one line.
func (s *splitter) found(l markdown.Line) *block {
	s.next = block{Line: l, place: s.place, to: l.Row + 1}
	return &s.next
}

// isOrgComment reports whether a row is a comment in org, which would be a heading in Markdown.
func isOrgComment(d *markdown.Document, row int, org bool) bool {
	return org && strings.HasPrefix(d.Raw(row), "# ")
}

// rule reads a rule. It makes the line above a heading, maybe that of a day, or it is a block by
// itself.
func (s *splitter) rule(l markdown.Line) (isDay bool) {
	if !s.isOpen || s.open.Kind != markdown.KindProse {
		if s.place.aside() && s.document.Line(l.Row-1).Kind == markdown.KindBlank {
			s.event(l)
		}
		return false
	}
	above := s.open.Line
	above.Kind, s.open.ruled = markdown.KindHeading, true
	if len(s.open.lines) > 1 || above.Row+1 != l.Row || !s.opens(above) || s.next.day == nil {
		return false
	}
	s.isOpen = false
	s.enter()
	return true
}

// goesOn reports whether a line continues the open block: an indented line continues an item, any
// other line a paragraph, even if it begins with a box.
func (s *splitter) goesOn(l markdown.Line) bool {
	ofItem := s.open.Kind == markdown.KindItem
	switch {
	case ofItem && (l.Kind != markdown.KindProse || l.Indent <= s.open.Indent):
		return false
	case !ofItem && (l.Marked || l.Kind == markdown.KindHeading):
		return false
	case s.place.aside():
		return true
	}
	t, isTask := s.catalogue.ParseTask(l.Text.String)
	isTask = isTask && (t.Exercise != nil || s.place == inDay) // a name may look like a dose: 1x8
	return !s.opens(l) && (ofItem || !isTask) && !(ofItem && s.place == inDay && s.namesMove(l.Text.String))
}

// namesMove reports whether a text begins with the name of a move and a colon: what follows is
// about that move.
func (s *splitter) namesMove(text string) bool {
	name, _, found := strings.Cut(text[:min(len(text), mostName)], ":")
	return found && s.catalogue.ByName(name) != nil
}

// isConflict reports whether a line is one of those that git puts around two versions of a note.
func isConflict(raw string) bool {
	return strings.HasPrefix(raw, "<<<<<<< ") || strings.HasPrefix(raw, ">>>>>>> ")
}

// begin begins a part of the note, or else a passage.
func (s *splitter) begin(l markdown.Line) {
	switch {
	case s.opens(l):
		s.enter()
	case l.Kind == markdown.KindHeading: // between the days, it ends the moves
		if s.place == inDay && s.tasks > 0 || s.place == inChanges || s.place == inChoices {
			s.place = inOwn
		}
		s.event(l)
	default:
		s.open, s.isOpen = block{Line: l, to: l.Row + 1, lines: append(s.open.lines[:0], l.Text)}, true
	}
}

// opens reports whether a line begins a part of the note, and puts that into next: a title, a
// section, or the heading of a day. A day heading may have lost its mark if it holds only the
// program's own words, or still looks like a heading.
func (s *splitter) opens(l markdown.Line) bool {
	text, marked := l.Text.String, l.Kind == markdown.KindHeading
	if title := parseTitle(text, marked); title != nil {
		s.found(l).title = title
		return true
	}
	if section, found := parseSection(text); found && (s.inWeek || marked && section.aside()) {
		s.found(l).section = section
		return true
	}
	if !marked && (s.place.aside() || !mayBeginDay(text)) {
		return false
	}
	start := s.start // only within a week may a day have nothing but its name
	if s.place.aside() {
		start = workout.Date{}
	}
	day := parseDay(text, start)
	if day == nil || !marked && !day.own && !(day.alone && s.standsOut(l)) {
		return false
	}
	s.found(l).day = day
	return true
}

// standsOut reports whether someone wrote a line as a heading: all of it is bold, or it ends with a
// colon.
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
	case b.section != outside:
		s.place = b.section
	case b.title != nil:
		raw := s.document.Raw(b.Row)
		s.org = s.org || strings.HasPrefix(raw, "* ") || strings.HasPrefix(raw, "** ")
		if b.title.err == nil && s.counts(b) {
			s.place, s.inWeek, s.start = header, true, b.title.Start
		}
	case b.day.err == nil && s.counts(b):
		// it is of an older week that lost its title
		if b.day.begins = !s.inWeek || b.day.date.Since(s.start) <= -3; b.day.begins {
			s.inWeek, s.start = true, workout.Date{}
		}
		s.place, s.tasks = inDay, 0
	}
	b.place = s.place
	s.take(b)
}

// counts counts a week, a day, a task line, a change or a choice. False: it is one too many.
func (s *splitter) counts(b *block) bool {
	s.parts++
	b.tooMany = s.parts > MaxParts
	return !b.tooMany
}

// close passes on the open block, now that it is whole.
func (s *splitter) close() {
	if !s.isOpen {
		return
	}
	b := &s.open
	b.place, s.isOpen = s.place, false
	if !b.place.aside() {
		b.whole = markdown.Join(b.lines...)
		text := b.whole.String[:min(len(b.whole.String), mostRead)]
		b.task, b.isTask = s.catalogue.ParseTask(text)
		if b.task.Exercise == nil && b.place == inDay && b.boxed() { // look harder
			if t, found := s.catalogue.FindTask(text); found {
				b.task, b.isTask = t, true
			}
		}
	}
	isTask := b.place == inDay && b.task.Exercise != nil && b.boxed()
	if (isTask || b.place == inChanges || b.place == inChoices) && s.counts(b) && isTask {
		s.tasks++
	}
	s.take(b)
}
