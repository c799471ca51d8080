package note

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"

	"rotate/internal/markdown"
	"rotate/internal/problem"
	"rotate/internal/remark"
	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// This file reads what someone typed: behind a task, below it, and beside the moves.

// reader reads a note, block by block.
type reader struct {
	*Note
	gathered  problem.Gatherer
	catalogue *workout.Catalogue
	hint      heard // by the front matter
	weeks     []*Week
	week      *Week
	loose     Week   // what was typed where there is no week
	block     *block // that is read
	place     place  // in which it is
	looking   bool   // aside: below what the program wrote, so that it is the user's
	under     []spot // under the title, or before the first one, in case that it is lost: looked at once all is known
	early     []markdown.Text
	heading   string // the user's, between the days
	other     int    // the indent of a user's item in a day; -1: the last one was a task
	ofTask    bool   // that item has a box
	typed     bool   // the field of the front matter is the user's
	unknown   int    // names that are not known
	cut       bool   // what is read is longer than that
	width     int    // of the text, where lines are broken; 0: not looked at yet
}

// spot is a text that may hold warning signs from a byte on.
type spot struct {
	markdown.Text
	from int
	is   bool // a paragraph, which may hold terms
}

// add reports a problem at a line, from 1.
func (r *reader) add(severity problem.Severity, row, column int, format string, args ...any) {
	place := problem.Place{File: r.File, Line: row, Column: column}
	r.gathered.Add(problem.Problem{Severity: severity, Text: fmt.Sprintf(format, args...), Place: place})
	r.Problems = r.gathered.List
}

// at reports a problem at a place of the document.
func (r *reader) at(severity problem.Severity, at int, format string, args ...any) {
	if r.gathered.Full(severity) {
		return // to find a place takes its time
	}
	row, column := r.document.Place(at)
	r.add(severity, row+1, column, format, args...)
}

func (r *reader) fail(at int, format string, args ...any) { r.at(problem.Error, at, format, args...) }
func (r *reader) warn(at int, format string, args ...any) { r.at(problem.Warning, at, format, args...) }

// day is the day that is read.
func (r *reader) day() *workout.Day { return &r.week.Trained[len(r.week.Trained)-1] }

// above is the task line above what is read in a day; nil: there is none.
func (r *reader) above() *workout.Line {
	if r.place != inDay || len(r.day().Lines) == 0 {
		return nil
	}
	return &r.day().Lines[len(r.day().Lines)-1]
}

// field reads what an app shows beside a text: pain:: 7.
func (r *reader) field(text markdown.Text) {
	name, value, _ := strings.Cut(text.String, "::")
	if above := r.above(); above != nil {
		r.typedInField(above, text, strings.ReplaceAll(name, "-", " ")+" "+value)
		return
	}
	r.look(text, 0)
}

// typedInField counts what is in a field for a move: its name and its value.
func (r *reader) typedInField(line *workout.Line, text markdown.Text, typed string) {
	said := remark.Read(typed, line.Task(), r.avoids())
	r.sign(said, text, 0, line.Exercise)
	said.Easy, said.Load = false, "" // it may be about something else, as a weight of the body is
	takeUp(line, said)
}

// takeUp adds what was said to a line, of the other side too.
func takeUp(line *workout.Line, said remark.Remark) {
	line.Feedback.Add(said.Feedback)
	line.Beside.Add(said.Beside)
}

// table reads a table with the names of moves in front: what is in a cell counts for that move, under its heading. False:
// there is none.
func (r *reader) table() bool {
	rows, of := r.block.lines(), func(row markdown.Text) *workout.Line {
		e, _ := leadingName(cells(row.String)[0], r.catalogue)
		return r.lineOf(e)
	}
	if !slices.ContainsFunc(rows, func(row markdown.Text) bool { return of(row) != nil }) {
		return false
	}
	heads := cells(rows[0].String)
	for _, row := range rows {
		line := of(row)
		if line == nil {
			r.look(row, 0)
			continue
		}
		for i, cell := range cells(row.String) {
			if i > 0 && strings.Trim(cell, "-") != "" {
				r.typedInField(line, row, heads[min(i, len(heads)-1)]+" "+cell)
			}
		}
	}
	return true
}

// cells are the cells of a row.
func cells(row string) []string {
	return words.Each(strings.Split(strings.Trim(row, "| "), "|"), strings.TrimSpace)
}

// frontField looks at a field of the front matter that is neither the program's nor an app's, and at the lines below its
// name.
func (r *reader) frontField(row int) {
	name, _, isKey := strings.Cut(r.document.Raw(row), ":")
	if isKey && words.GoesOn(name) {
		isOurs := func(key frontKey) bool { return key.name == name }
		r.typed = !isKeptByApps(name) && !slices.ContainsFunc(frontKeys, isOurs)
	}
	if r.place == outside && r.typed {
		r.look(r.document.Body(row), 0)
	}
}

// said reads what was typed about a task from a byte of the text up to another, and reports what is
// in doubt.
func (r *reader) said(text markdown.Text, from, to int, line workout.Line) remark.Remark {
	typed := text.String[from:to]
	said := remark.Read(typed, line.Task(), r.avoids())
	const mostUnsure = 3 // are shown: the first alone keeps the move as it is
	for i, doubt := range said.Unsure {
		if i == mostUnsure || said.Warning.Urgency > workout.UrgencyNone { // which is told, and keeps it too
			break
		}
		r.warn(text.Start(from+doubt.From), "%q is not understood, so this move stays as it is; write pain 0 to 10, or \"swap\" for another move", words.Shortened(doubt.Of(typed)))
	}
	for _, span := range said.Unknown {
		shown := slices.ContainsFunc(said.Unsure, func(d remark.Span) bool { return d.From <= span.From && span.To <= d.To })
		if !shown {
			r.own(span.Of(typed), line.Row)
		}
	}
	r.sign(said, text, from, line.Exercise)
	r.struck(&said.Feedback, text, from, to)
	return said
}

// own keeps words without a meaning, to be listed.
func (r *reader) own(typed string, row int) {
	if len(r.week.Own) < problem.Most {
		r.week.Own = append(r.week.Own, workout.Quote{Words: typed, Row: row})
	}
}

// struck doubts what was typed where some of it is struck out: that may be taken back, or what it denied.
func (r *reader) struck(f *workout.Feedback, text markdown.Text, from, to int) {
	if f.Unsure == "" && r.isStruck(text, from, to) {
		f.Said, f.Easy, f.Unsure = true, false, words.Shortened(strings.Trim(text.String[from:to], " ,"))
		r.warn(text.Start(from), "%q has words that are struck out, so this move goes no step up; delete them, or write pain 0 to 10", f.Unsure)
	}
}

func (r *reader) isStruck(text markdown.Text, from, to int) bool {
	const strikes = "~~"
	typed := text.Span(from, to)
	typed.From = max(0, typed.From-len(strikes)) // a mark at an end is outside
	typed.To = min(typed.To+len(strikes), r.document.Rows(0, r.document.Len()).To)
	return strings.Count(r.document.Slice(typed), strikes) > 1
}

// sign keeps a warning sign, with its place.
func (r *reader) sign(said remark.Remark, text markdown.Text, from int, e *workout.Exercise) {
	week := r.typedIn()
	full := len(week.Signs) >= problem.Most && said.Warning.Urgency <= week.Worst().Urgency
	if said.Warning.Urgency > workout.UrgencyNone && !full {
		at := max(0, strings.Index(text.String[from:], said.Warning.Words)) + from
		row, column := r.document.Place(text.Start(at))
		week.Signs = append(week.Signs, workout.Sign{Warning: said.Warning, Exercise: e, Row: row + 1, Column: column})
	}
}

// typedIn is the week in which something is typed.
func (r *reader) typedIn() *Week {
	if r.week == nil || r.place == aside {
		return &r.loose
	}
	return r.week
}

// look searches what belongs to no move for warning signs and for pain, from a byte on. Under a title
// that waits until all of it is read: it names the conditions.
func (r *reader) look(text markdown.Text, from int) {
	if r.place == header {
		r.under = append(r.under[:min(len(r.under), near)], spot{text, from, false})
		return
	}
	r.search(spot{text, from, false})
}

// near is how many texts under a title, or before the days that lost it, are looked at; of those
// under it the last one too.
const near = 1000

// search looks at sentence by sentence: those of the program itself are no signs, and of a paragraph no terms.
// Of a sentence about what changed only what someone wrote within it is looked at.
func (r *reader) search(s spot) {
	text := s.String
	for from, to := s.from, 0; from < min(len(text), mostRead); from = to {
		to = sentenceEnd(text, from, s.is)
		sentence := strings.TrimSpace(text[from:to])
		if s.is && isTerm(text, from) || r.isOwn(sentence) {
			continue
		}
		switch matchChange(sentence, r.catalogue) {
		case workout.ReasonWhole:
		case workout.ReasonBegun, workout.ReasonOut:
			_, reason, _ := strings.Cut(text[from:to], ": ")
			for _, clause := range r.catalogue.BesideReason(strings.TrimRight(reason, ". ")) {
				at := from + max(0, strings.Index(text[from:to], clause))
				r.ofNoMove(clause, s.Text, at)
			}
		default:
			r.ofNoMove(text[from:to], s.Text, from)
		}
	}
}

// sentenceEnd is where the sentence ends that begins at a byte: behind a full stop, or of terms where the next one opens.
func sentenceEnd(text string, from int, terms bool) int {
	end := len(text)
	if i := strings.Index(text[from:], ". "); i >= 0 {
		end = from + i + len(". ")
	}
	for i := from + 1; terms && i < min(end, mostRead); i++ {
		if text[i-1] == ' ' && openingAt(text, i) != nil {
			return i
		}
	}
	return end
}

// ofNoMove reads what was typed at a byte of a text and belongs to no move; within a week it is about the training.
func (r *reader) ofNoMove(typed string, text markdown.Text, from int) {
	var said remark.Remark
	if r.place == inDay || r.place == header || r.place == inOwn {
		said = remark.Read(typed, workout.Task{}, r.avoids())
	} else {
		said = remark.ReadProse(typed, r.avoids())
	}
	r.sign(said, text, from, nil)
	r.pain(said.Feedback, text, from, from+len(typed))
}

// isTerm reports a term that begins at a byte of a text; of what a week needs, only what names equipment is one.
func isTerm(text string, at int) bool {
	o := openingAt(text, at)
	if o == nil || o.words != needsWords {
		return o != nil && o.hear != nil
	}
	known := workout.KnownEquipment()
	for word := range strings.FieldsFuncSeq(firstSentence(text[at+len(needsWords):]), func(c rune) bool { return !words.IsPart(c) }) {
		is := func(q workout.Equipment) bool { return strings.Contains(string(q), word) }
		if word != "or" && !slices.ContainsFunc(known, is) {
			return false
		}
	}
	return true
}

// isOwn reports a sentence that the program itself says of warning signs and of loads, wherever it is, or of the move that is
// explained, up to its cue. The list of rotate safety is none of them: someone may copy a line of it to say that it is so.
func (r *reader) isOwn(sentence string) bool {
	e, plain := r.explained(), plainSentence(sentence)
	return e != nil && isOfGuide(plain, e) || safety.Quotes(sentence) || ownSentences()[plain]
}

// explained is the move that the part of the how-to explains which is read; nil: none.
func (r *reader) explained() *workout.Exercise {
	if n := len(r.guides) - 1; r.place == aside && n >= 0 && r.guides[n].to == 0 {
		return r.guides[n].exercise
	}
	return nil
}

var ownSentences = sync.OnceValue(func() map[string]bool {
	own := map[string]bool{}
	for _, text := range slices.Concat(general, safety.Short(), safety.Onward(), workout.LoadSentences(), []string{safety.Disclaimer(), workout.RestAdvice}) {
		for sentence := range strings.SplitSeq(strings.ReplaceAll(text, "\n", " "), ". ") {
			own[plainSentence(sentence)] = true
		}
	}
	return own
})

// pain keeps pain that belongs to no move, so that none rises; in doubt only what is about the training of a day.
func (r *reader) pain(f workout.Feedback, text markdown.Text, from, to int) {
	early := r.place == inDay && r.above() == nil && r.other < 0
	unsure := f.Unsure != "" || f.Warning.Urgency == workout.UrgencyPerhaps
	if r.lendsNothing() || !matters(f) && (!unsure || !early) {
		return
	}
	quote := quotable(text.String[from:to])
	r.warn(text.Start(from), "%q counts for the whole week, so no move goes up; if it is about one move, write it after that dose", quote)
	row, _ := r.document.Place(text.Start(from))
	if week := r.typedIn(); len(week.Pains) < problem.Most {
		week.Pains = append(week.Pains, workout.Quote{Words: quote, Row: row + 1})
	}
}

// quotable is the beginning of a text, of whole words and the signs that may be where a note quotes them.
func quotable(text string) string {
	const most = 60 // bytes
	if len(text) > most {
		cut := strings.ToValidUTF8(text[:most], "")
		text = cut[:cmp.Or(max(0, strings.LastIndexByte(cut, ' ')), len(cut))]
	}
	quote := strings.Map(func(c rune) rune {
		if words.IsPart(c) || strings.ContainsRune(" ,'-/", c) {
			return c
		}
		return -1
	}, text)
	return strings.Trim(quote, " ,-")
}

// lendsNothing reports a place at which pain counts for nothing: above the weeks, where front matter may be that an app moved;
// in a heading between the days; in the box of another task, or below it; among instructions, maybe of another catalogue.
func (r *reader) lendsNothing() bool {
	switch r.place {
	case outside:
		return true
	case inDay:
		return r.other >= 0 && r.ofTask
	case inOwn:
		e, _ := leadingName(r.block.Text.String, r.catalogue)
		return r.block.kind != blockPassage || r.block.boxed() && e == nil
	case aside:
		return r.block.Numbered && !r.looking
	}
	return false
}

// matters reports pain that counts though it belongs to no move.
func matters(f workout.Feedback) bool { return f.HurtBadly() || f.Worse }

// avoids are the conditions of the week that is read: some have warning signs of their own.
func (r *reader) avoids() []workout.Condition {
	switch {
	case r.week == nil:
		return nil
	case r.week.heard.terms == nil:
		return r.hint.Avoid
	}
	return r.week.heard.Avoid
}

// remark reads what is no task. It counts for the move that it begins with, or else for the one above it; a user's item
// lends nothing, nor does what is below that.
func (r *reader) remark(text markdown.Text) {
	b := r.block
	e, name := leadingName(text.String, r.catalogue)
	switch {
	case strings.HasPrefix(text.String, "|") && r.table():
	case r.other >= 0 && b.Indent > r.other:
		r.look(text, 0)
	case e != nil && !b.boxed(): // Knee rotations felt bad
		const mostNamed = 10 // moves in one remark
		r.remarkOf(e, len(name), mostNamed, text)
	case e != nil:
		r.unread(text, fmt.Sprintf("rotate cannot read the dose of %q here, so its tick is ignored; write it like %q",
			e.Name, e.Label(e.SidesOf()[0])+": "+e.Progression[0].String()))
	case b.boxed() && r.misspelt(text.String) != "":
		r.unread(text, r.unknownName(r.misspelt(text.String)))
		r.other, r.ofTask = b.Indent, true
	case r.above() != nil:
		r.remarkOn(r.above(), text, false)
	default:
		if len(r.early) < problem.Most {
			r.early = append(r.early, text)
		}
		r.look(text, 0)
	}
}

// remarkOf counts a remark for the move that it names, from a byte on and up to the next of some moves that it names.
func (r *reader) remarkOf(e *workout.Exercise, from, most int, text markdown.Text) {
	to, next := len(text.String), (*workout.Exercise)(nil)
	if most > 1 {
		to, next = r.nextNamed(text.String, from)
	}
	at, end, other := from, to, next
	for other != nil && slices.Contains(joinsMoves, strings.ToLower(strings.Trim(text.String[at:end], " ,"))) { // both hurt
		at = end + len(other.Name)
		end, other = r.nextNamed(text.String, at)
	}
	piece := text
	piece.String = strings.Repeat(" ", at) + text.String[at:end] + strings.Repeat(" ", len(text.String)-end)
	switch of := r.lineOf(e); {
	case of == nil:
		r.look(piece, 0)
	default:
		r.remarkOn(of, piece, true)
		if next == nil && text.String[0] != ' ' {
			r.lineByLine(from, of)
		}
	}
	if next != nil {
		text.String = strings.Repeat(" ", to) + text.String[to:]
		r.remarkOf(next, to+len(next.Name), most-1, text)
	}
}

// joinsMoves are words between two moves of which the same is said.
var joinsMoves = []string{"", "and", "&", "+", "/", "or", "and also"}

// nextNamed is where a text names a move of the day from a byte on, and which, the longest name first; nil: it names none.
func (r *reader) nextNamed(text string, from int) (to int, next *workout.Exercise) {
	to = len(text)
	lower := strings.ToLower(text)
	if len(lower) != len(text) {
		return to, nil // of letters that have no lower case as long
	}
	for _, line := range r.day().Lines {
		i := strings.Index(lower[from:], " "+strings.ToLower(line.Exercise.Name))
		if at := from + i + 1; i >= 0 && (at < to || at == to && len(line.Exercise.Name) > len(next.Name)) {
			to, next = at, line.Exercise
		}
	}
	return to, next
}

// lineOf is the last line of a move up to here in the week; nil: there is none.
func (r *reader) lineOf(e *workout.Exercise) *workout.Line {
	for d := range slices.Backward(r.week.Trained) {
		lines := r.week.Trained[d].Lines
		for i := range slices.Backward(lines) {
			if lines[i].Exercise == e {
				return &lines[i]
			}
		}
	}
	return nil
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

// misspelt is what stands before a colon where it is nearly the name of an exercise; else empty.
func (r *reader) misspelt(text string) string {
	name, _, found := strings.Cut(text[:min(len(text), mostName)], ":")
	if !found || r.nearName(name) == "" {
		return ""
	}
	return name
}

// unread reports a task line that is not understood, and keeps it.
func (r *reader) unread(text markdown.Text, why string) {
	r.warn(text.Start(0), "%s", why)
	if len(r.week.Unread) < problem.Most {
		r.week.Unread = append(r.week.Unread, workout.Quote{Words: words.Shortened(text.String), Row: r.block.Row + 1})
	}
	r.look(text, 0)
}

// remarkOn counts a remark for a move, which it may name. What is not wholly understood may be about something else, so it
// never makes the move easier or gives it a load.
func (r *reader) remarkOn(above *workout.Line, text markdown.Text, named bool) {
	b := r.block
	said := remark.Read(text.String, above.Task(), r.avoids())
	tick, _ := b.tick()
	isOpen := b.boxed() && tick == workout.TickOpen
	f := said.Feedback
	if isOpen && f.Warning.Urgency == workout.UrgencyPerhaps { // something to do: it is told, and keeps no move
		f.Warning = workout.Warning{}
	}
	if !said.Whole() {
		isOther := b.boxed() || b.Indent == 0 && !r.isStruck(text, 0, len(text.String))
		if b.Kind == markdown.KindItem && !named && isOther {
			r.other, r.ofTask = b.Indent, b.boxed()
			if f != (workout.Feedback{}) {
				r.look(text, 0)
			}
			return
		}
		f.Easy, f.Load = false, ""
		if f == (workout.Feedback{}) && len(said.Unknown) > 0 {
			r.own(text.String, b.Row+1)
		}
	}
	if isOpen || !named && r.isApart() { // an app's box, or one that was left open
		f.Easy, f.Load = false, ""
	}
	if less := f.Short || f.Skipped || said.Beside.Said; less && !named && r.isApart() { // it may be about the days to come
		f.Short, f.Skipped, f.Done, said.Beside = false, false, workout.Amount{}, workout.Feedback{}
		if above.Tick != workout.TickOpen {
			f.Said, f.Unsure = true, words.Shortened(text.String)
		}
	}
	r.struck(&f, text, 0, len(text.String))
	r.sign(said, text, 0, above.Exercise)
	above.Beside.Add(said.Beside)
	if f != (workout.Feedback{}) {
		if !named {
			r.warn(text.Start(0), "this remark is counted for %q, the move above it; if it is about another move, write it after that dose", above.Exercise.Name)
		}
		above.Feedback.Add(f)
	}
	if !named {
		r.lineByLine(0, above)
	}
}

// isApart reports a paragraph with a blank line before it: more than the move above may be meant.
func (r *reader) isApart() bool {
	return r.block.Kind == markdown.KindProse && r.block.Row > 0 && r.document.Line(r.block.Row-1).Kind == markdown.KindBlank
}

// lineByLine takes up what a line of what was typed on several ones says more clearly by itself, as people leave out
// full stops: a warning sign, and behind a line that no editor broke, pain too.
func (r *reader) lineByLine(from int, on *workout.Line) {
	if len(r.block.more) == 0 {
		return
	}
	lines, last := r.block.lines(), ""
	for i, text := range lines[:min(len(lines), problem.Most)] {
		line := text.String[min(from, len(text.String)):]
		if said := remark.Read(line, on.Task(), r.avoids()); !goesOn(line) && !goesOn(last) {
			if week := r.typedIn(); said.Warning.Urgency > on.Warning.Urgency {
				week.Signs = slices.DeleteFunc(week.Signs, func(s workout.Sign) bool {
					return s.Exercise == on.Exercise && strings.Contains(s.Words, said.Warning.Words)
				})
				r.sign(said, text, from, on.Exercise)
				on.Warning = said.Warning
			}
			if i > 0 && (said.Hurt > workout.HurtNot || said.Pain > 0 || said.Worse) && !r.isWrapped(lines[i-1], line) {
				on.Feedback.Add(workout.Feedback{Said: true, Rated: said.Rated, Pain: said.Pain, Hurt: said.Hurt, Worse: said.Worse})
			}
		}
		from, last = 0, line
	}
}

// goesOn reports a line that is not whole.
func goesOn(line string) bool {
	return strings.HasSuffix(line, ",") || slices.Contains(joinsLines, line[strings.LastIndexByte(line, ' ')+1:])
}

var joinsLines = []string{"or", "nor", "and", "no", "not", "without", "the", "a", "my", "in", "of", "to", "with", "any"}

// isWrapped reports a line that an editor may have broken, as the first word of the next one did not fit.
func (r *reader) isWrapped(line markdown.Text, next string) bool {
	if r.width == 0 {
		r.width = max(1, r.document.Width())
	}
	row, _ := r.document.Place(line.Start(0))
	word, _, _ := strings.Cut(next, " ")
	return len(strings.TrimRight(r.document.Raw(row), " ")+" "+word) > r.width
}

// warnOfEarly reports remarks that count for no move, once the day turns out to have one.
func (r *reader) warnOfEarly() {
	for _, text := range r.early {
		if f := remark.Read(text.String, workout.Task{Exercise: &workout.Exercise{}}, nil).Feedback; f.Said && f.Unsure == "" && f.Warning.Urgency == workout.UrgencyNone && !matters(f) {
			r.warn(text.Start(0), "this remark comes before the first move of its day, so it is ignored; write it after a dose")
		}
	}
	r.early = nil
}
