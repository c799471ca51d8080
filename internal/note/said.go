package note

import (
	"fmt"
	"slices"
	"strings"

	"rotate/internal/markdown"
	"rotate/internal/problem"
	"rotate/internal/remark"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// This file reads what someone typed about a move: behind its dose, in a field or a table, or below
// it.

// field reads what an app shows beside a text, such as pain:: 7.
func (r *reader) field(text markdown.Text) {
	name, value, _ := strings.Cut(text.String, "::")
	if above := r.above(); above != nil {
		r.typedInField(above, text, strings.ReplaceAll(name, "-", " ")+" "+value)
		return
	}
	text.String = strings.Replace(text.String, "::", ": ", 1) // as people write it
	r.look(text, 0)
}

// typedInField counts the name and the value of a field for a move.
func (r *reader) typedInField(line *workout.Line, text markdown.Text, typed string) {
	said := r.reads(typed, line.Task())
	r.sign(said, text, 0, line.Exercise)
	said.Easy, said.Load = false, "" // they may be about something else, such as body weight
	takeUp(line, said)
}

// takeUp adds what was said to a line, including what was said of the other side.
func takeUp(line *workout.Line, said remark.Remark) {
	line.Feedback.Add(said.Feedback)
	line.Beside.Add(said.Beside)
}

// table reads a table with the names of moves in its first column: each cell counts for the move of
// its row, under the heading of its column. False: it is no such table.
func (r *reader) table() bool {
	rows, of := r.block.lines, func(row markdown.Text) *workout.Line {
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

// cells returns the cells of a table row.
func cells(row string) []string {
	return words.Each(strings.Split(strings.Trim(row, "| "), "|"), strings.TrimSpace)
}

// said reads what was typed about a task, from one byte of the text up to another, and reports what
// is in doubt.
func (r *reader) said(text markdown.Text, from, to int, line workout.Line) remark.Remark {
	typed := text.String[from:to]
	said := r.readTyped(text, from, to, line.Task())
	r.doubted(said, text, from)
	for _, span := range said.Unknown {
		shown := slices.ContainsFunc(said.Unsure,
			func(d remark.Span) bool { return d.From <= span.From && span.To <= d.To })
		if !shown {
			r.week.Own = bounded(r.week.Own, workout.Quote{Words: span.Of(typed), Row: line.Row})
		}
	}
	r.sign(said, text, from, line.Exercise)
	r.struck(&said.Feedback, text, from, to)
	return said
}

// doubted reports what in a remark at a byte of a text is in doubt.
func (r *reader) doubted(said remark.Remark, text markdown.Text, from int) {
	stays := ", so this move stays as it is"
	if said.HurtBadly() || said.Worse { // which decides, whatever the doubt
		stays = ""
	}
	const mostUnsure = 3 // are shown: one is enough to keep the move as it is
	for i, doubt := range said.Unsure {
		// A warning is reported, and keeps the move as it is, too.
		if i == mostUnsure || said.Warning.Urgency > workout.UrgencyNone {
			break
		}
		r.warn(text.Start(from+doubt.From), "%q is not understood%s; write pain 0 to 10, or \"swap\" for another move",
			words.Shortened(doubt.Of(text.String[from:])), stays)
	}
}

// beforeName counts what someone wrote between a box and a name, where apps also put tags and times,
// if it keeps the move from getting harder.
func (r *reader) beforeName(text markdown.Text, name int, line *workout.Line) {
	before := strings.Replace(r.unstruck(text, 0, name), "TODO", "    ", 1) // would say that it was not done
	before = strings.TrimRight(before, ": ")                                // would make it the name of a field
	said := r.readsProse(before)
	r.sign(said, text, 0, line.Exercise)
	r.doubted(said, text, 0)
	f := said.Feedback
	less := f.Hard || f.Short || f.Skipped || f.Sore || f.Unsure != ""
	if less || painful(f) || f.Warning.Urgency > workout.UrgencyNone {
		said.Easy, said.Load = false, ""
		takeUp(line, said)
	}
}

// struck treats what was typed as unclear if some of it is struck out: the writer may have taken
// back the words, or a denial of them.
func (r *reader) struck(f *workout.Feedback, text markdown.Text, from, to int) {
	if f.Unsure == "" && r.isStruck(text, from, to) {
		f.Said, f.Easy, f.Unsure = true, false, words.Shortened(strings.Trim(text.String[from:to], " ,"))
		r.warn(text.Start(from), "%q has words that are struck out, so this move does not go up; delete them, or write pain 0 to 10", f.Unsure)
	}
}

// readTyped reads what was typed about a task, without what is struck out. A warning sign that is
// struck out still counts: in doubt, if it is not urgent.
func (r *reader) readTyped(text markdown.Text, from, to int, task workout.Task) remark.Remark {
	said := r.reads(text.String[from:to], task)
	if !r.isStruck(text, from, to) {
		return said
	}
	left := r.reads(r.unstruck(text, from, to), task)
	left.Skipped = false // a no whose word is struck out
	if said.Warning.Urgency > left.Warning.Urgency {
		if left.Warning = said.Warning; said.Warning.Urgency < workout.UrgencyDoctor {
			left.Warning.Urgency = workout.UrgencyPerhaps
		}
	}
	return left
}

func (r *reader) isStruck(text markdown.Text, from, to int) bool {
	return r.unstruck(text, from, to) != text.String[from:to]
}

// unstruck returns a part of a text with blanks for what is struck out. The marks are not part of
// the text, and the first one may be before it.
func (r *reader) unstruck(text markdown.Text, from, to int) string {
	const mark = "~~"
	whole := markdown.Span{From: max(0, text.Start(0)-len(mark)),
		To: min(text.End(len(text.String))+len(mark), r.whole().To)}
	raw := r.document.Slice(whole)
	if strings.Count(raw, mark) < 2 {
		return text.String[from:to]
	}
	left, last := []byte(text.String[from:to]), strings.LastIndex(raw, mark)
	isStruck, at := false, 0
	for i := range left {
		place := text.Start(from+i) - whole.From
		for at+len(mark) <= place {
			if at++; raw[at-1:at+1] == mark {
				isStruck, at = !isStruck, at+1
			}
		}
		if isStruck && place <= last && left[i] != ' ' {
			left[i] = ' '
		}
	}
	return string(left)
}

// remark reads what is not a task. It counts for the move that it begins with, or else for the one
// above it; a user's item counts for none, nor does what is below it.
func (r *reader) remark(text markdown.Text) {
	b := r.block
	e, name := leadingName(text.String, r.catalogue)
	switch {
	case strings.HasPrefix(text.String, "|") && r.table():
	case r.other >= 0 && b.Indent > r.other:
		r.look(text, 0)
	case e != nil && (!b.boxed() || r.isOpenComplaint(text, len(name), e)): // Knee rotations felt bad
		const mostNamed = 10 // moves in one remark
		r.remarkOf(e, len(name), mostNamed, text)
	case e != nil:
		r.unread(text, fmt.Sprintf("rotate cannot read the dose of %q here, so its tick is ignored; write it like %q",
			e.Name, e.Label(e.SidesOf()[0])+": "+e.Progression[0].String()))
	case b.boxed() && r.misspelt(text.String) != "":
		r.unknownTask(text, r.misspelt(text.String))
	case r.above() != nil && isCopied(text.String, r.above().Exercise):
	case r.above() != nil:
		r.remarkOn(r.above(), text, false)
	default:
		r.early = bounded(r.early, text)
		r.look(text, 0)
	}
}

// isOpenComplaint reports whether an item that begins with the name of a move of the week has an
// open box, as apps make them by themselves, and speaks of what keeps the move from going up: pain,
// or a warning sign. In any other, the words may be a dose that cannot be read.
func (r *reader) isOpenComplaint(text markdown.Text, from int, e *workout.Exercise) bool {
	if tick, _ := r.block.tick(); tick != workout.TickOpen || r.lineOf(e) == nil {
		return false
	}
	said := r.reads(text.String[from:], r.lineOf(e).Task())
	return said.Holds() || said.Warning.Urgency > workout.UrgencyPerhaps
}

// remarkOf counts a remark for the move that it names, from a byte on, and the rest of it for the
// other moves that it names, up to most moves in all.
func (r *reader) remarkOf(e *workout.Exercise, from, most int, text markdown.Text) {
	to, next := len(text.String), (*workout.Exercise)(nil)
	if most > 1 {
		to, next = r.nextNamed(text.String, from)
	}
	at, end, other := from, to, next
	// such as: Knee rotations and Bird dog both hurt
	for other != nil && slices.Contains(joinsMoves, strings.ToLower(strings.Trim(text.String[at:end], " ,"))) {
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

// joinsMoves are the words between two moves that share what is said next.
var joinsMoves = []string{"", "and", "&", "+", "/", "or", "and also"}

// nextNamed returns where a text next names a move of the day, from a byte on, and which; of
// several there, the longest name. Nil: it names none.
func (r *reader) nextNamed(text string, from int) (to int, next *workout.Exercise) {
	to = len(text)
	lower := strings.ToLower(text)
	if len(lower) != len(text) {
		return to, nil // lower case changes its length, so places would be wrong
	}
	for _, line := range r.day().Lines {
		i := strings.Index(lower[from:], " "+strings.ToLower(line.Exercise.Name))
		if at := from + i + 1; i >= 0 && (at < to || at == to && len(line.Exercise.Name) > len(next.Name)) {
			to, next = at, line.Exercise
		}
	}
	return to, next
}

// lineOf returns the last line of a move in the week so far; nil: there is none.
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

// unknownTask reports a task with an unknown name, and keeps it. What is below it is about that.
func (r *reader) unknownTask(text markdown.Text, name string) {
	r.unread(text, r.unknownName(name))
	r.other, r.ofTask = r.block.Indent, true
}

// unknownName says that a name is unknown, and what was probably meant.
func (r *reader) unknownName(name string) string {
	text := (&words.UnknownError{Kind: "exercise", Word: name}).Error() + "; its tick is ignored"
	if near := r.nearName(name); near != "" {
		return text + "; did you mean " + near + "?"
	}
	return text + "; `rotate list` shows the names, and --catalog adds your own"
}

// nearName returns the known name that a word was probably meant to be; empty: none is near. Only
// the first words of a note are looked up.
func (r *reader) nearName(name string) string {
	const mostNear = 50 // finding a near name is slow
	if r.unknown++; r.unknown > mostNear {
		return ""
	}
	var names []string
	for _, e := range r.catalogue.All() {
		names = append(names, e.Names()...)
	}
	return words.Nearest(name, names)
}

// misspelt returns the words before a colon if they are nearly the name of an exercise; else empty.
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
	quote := workout.Quote{Words: words.Shortened(text.String), Row: r.block.Row + 1}
	r.week.Unread = bounded(r.week.Unread, quote)
	r.look(text, 0)
}

// remarkOn counts a remark for a move. Named says that the remark names it.
func (r *reader) remarkOn(above *workout.Line, text markdown.Text, named bool) {
	said := r.readTyped(text, 0, len(text.String), above.Task())
	if isOther := r.block.boxed() && r.block.Indent == 0 && said.OffTask; !named &&
		(!said.Whole() || isOther) && r.takeAsOwn(text) {
		if said.Feedback != (workout.Feedback{}) {
			r.look(text, 0)
		}
		return
	}
	r.sign(said, text, 0, above.Exercise)
	r.curb(&said, above.Tick, text, named)
	if said.Feedback == (workout.Feedback{}) && len(said.Unknown) > 0 {
		r.week.Own = bounded(r.week.Own, workout.Quote{Words: text.String, Row: r.block.Row + 1})
	}
	r.struck(&said.Feedback, text, 0, len(text.String))
	takeUp(above, said)
	switch {
	case named:
		return
	case r.afterBlank() && r.block.Indent == 0 && said.Holds() && !said.HurtBadly(): // of them all
		r.pain(said, text, 0, len(text.String))
	case said.Feedback != workout.Feedback{}:
		r.warn(text.Start(0), "this remark is counted for %q, the move above it; if it is about another move, write it after that dose", above.Exercise.Name)
	}
	r.lineByLine(0, above)
}

// takeAsOwn reports whether an item is one of the user's own, and if so remembers it: what is below
// it is about that.
func (r *reader) takeAsOwn(text markdown.Text) bool {
	b := r.block
	is := b.Kind == markdown.KindItem && (b.boxed() || b.Indent == 0 && !r.isStruck(text, 0, len(text.String)))
	if is {
		r.other, r.ofTask = b.Indent, b.boxed()
	}
	return is
}

// curb drops from a remark on a move what may be about something else. A remark that is not fully
// understood, is in an open box (something to do) or is a paragraph of its own makes the move no
// easier and gives it no load. In such a paragraph, what was not done is dropped too, as it may be
// about the days to come; if the move has a tick, the remark then counts as unclear.
func (r *reader) curb(said *remark.Remark, done workout.Tick, text markdown.Text, named bool) {
	f, isApart := &said.Feedback, !named && r.isApart()
	tick, _ := r.block.tick()
	isOpen := r.block.boxed() && tick == workout.TickOpen
	if isOpen || isApart || !said.Whole() {
		f.Easy, f.Load = false, ""
	}
	if isOpen && f.Warning.Urgency == workout.UrgencyPerhaps {
		f.Warning = workout.Warning{} // it was reported, and keeps no move as it is
	}
	if isApart && (f.Short || f.Skipped || said.Beside.Said) {
		f.Short, f.Skipped, f.Done, said.Beside = false, false, workout.Amount{}, workout.Feedback{}
		if done != workout.TickOpen {
			f.Said, f.Unsure = true, words.Shortened(text.String)
		}
	}
}

// isApart reports whether a paragraph has a blank line before it: it may be about more than the
// move above.
func (r *reader) isApart() bool { return r.block.Kind == markdown.KindProse && r.afterBlank() }

func (r *reader) afterBlank() bool {
	return r.block.Row > 0 && r.document.Line(r.block.Row-1).Kind == markdown.KindBlank
}

// lineByLine reads each line of a longer remark by itself, as people leave out full stops, and adds
// what is clearer that way: a warning sign and, behind a line that no editor broke, pain.
func (r *reader) lineByLine(from int, on *workout.Line) {
	lines, last := r.block.lines, ""
	if len(lines) == 1 {
		return
	}
	for i, text := range lines[:min(len(lines), problem.Most)] {
		from = min(from, len(text.String))
		line := text.String[from:]
		said := r.readTyped(text, from, len(text.String), on.Task())
		if !goesOn(line) && !goesOn(last) {
			if week := r.typedIn(); said.Warning.Urgency > on.Warning.Urgency {
				week.Signs = slices.DeleteFunc(week.Signs, func(s workout.Sign) bool {
					return s.Exercise == on.Exercise && strings.Contains(s.Words, said.Warning.Words)
				})
				r.sign(said, text, from, on.Exercise)
				on.Warning = said.Warning
			}
			if i > 0 && painful(said.Feedback) && !r.isWrapped(lines[i-1], line) {
				on.Feedback.Add(workout.Feedback{Said: true, Rated: said.Rated, Pain: said.Pain,
					Hurt: said.Hurt, Worse: said.Worse})
			}
		}
		from, last = 0, line
	}
}

// painful reports any pain.
func painful(f workout.Feedback) bool { return f.Hurt > workout.HurtNot || f.Pain > 0 || f.Worse }

// goesOn reports whether a line is unfinished.
func goesOn(line string) bool {
	return strings.HasSuffix(line, ",") || slices.Contains(joinsLines, line[strings.LastIndexByte(line, ' ')+1:])
}

var joinsLines = []string{"or", "nor", "and", "no", "not", "without", "the", "a", "my", "in", "of", "to", "with", "any"}

// isWrapped reports whether an editor may have broken a line because the first word of the next did
// not fit.
func (r *reader) isWrapped(line markdown.Text, next string) bool {
	if r.width == 0 {
		r.width = max(1, r.document.Width())
	}
	row, _ := r.document.Place(line.Start(0))
	word, _, _ := strings.Cut(next, " ")
	return len(strings.TrimRight(r.document.Raw(row), " ")+" "+word) > r.width
}
