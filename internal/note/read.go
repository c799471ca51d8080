package note

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rotate/internal/pattern"
	"rotate/internal/problem"
	"rotate/internal/remark"
	"rotate/internal/workout"
)

// Note is a note as it was read.
type Note struct {
	File     string
	Weeks    []Week // in the order of the note; of two copies of a week, the one that counts
	Problems problem.List
	document *document
	howTo    int        // the row of the how-to's heading; 0: none
	own      []bool     // by line: the program wrote it, and it carries nothing of the user's
	headers  []headerOf // whose lines own does not know yet: only who edits the note asks for them
}

// Week is a week of a note, with its place.
type Week struct {
	workout.Log
	Row    int  // of the title, from 1
	End    int  // the row after its last line
	Dated  bool // its lines carry the dates that the Obsidian Tasks plugin reads
	titled bool // has a title
	typed  bool // the user typed something on one of its task lines, or changed the plan by hand
}

// Read reads a note. It copes with what apps make of one, and is strict about doubt: an error among
// the problems means that what was done cannot be told. A file that holds no plan is an error.
func Read(file string, data []byte, c *workout.Catalogue) *Note {
	n := &Note{File: file}
	r := reader{Note: n, catalogue: c, unknown: map[string]string{}}
	d, err := openDocument(data)
	if err != nil {
		r.fail(1, 1, err.Error())
		return n
	}
	n.document = d
	if !mentionsPlan(data, d) {
		r.fail(1, 1, noPlan)
		return n
	}
	n.own = make([]bool, len(d.lines))
	r.readAll()
	if len(n.Weeks) == 0 && n.Problems.Err() == nil {
		r.fail(1, 1, noPlan)
	}
	n.Problems.Sort()
	return n
}

const noPlan = "no rotation plan here; rotate plan > week.md writes one"

var (
	titleForm = pattern.New(`(?i)\brotation plan: week (\d{1,4})( \(easy week\))?,? from (\d{4}-\d\d-\d\d)`).May(maySayTitle)
	planHint  = pattern.New(`(?i)rotation plan: week|\d{4}-\d\d-\d\d`)
	dayLine   = pattern.New(`(?i)^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? +\d{4}-\d\d-\d\d(?: \(\d+ min\))?(?: \[[\d/%]*\])?$`).May(hasDate)
)

// mentionsPlan tells quickly whether a text can hold a plan at all.
func mentionsPlan(data []byte, d *document) bool {
	if d.encoding == utf8Plain || d.encoding == utf8BOM {
		return bytes.Contains(data, []byte("otation plan: week")) || planHint.Match(data)
	}
	return slices.ContainsFunc(d.lines, planHint.MatchString)
}

// mode is the part of a note that the reader is in.
type mode int

const (
	outside mode = iota // before the first title
	header              // under a title
	changes             // under the heading of the changes
	aside               // in another of the program's own sections
	inDay
)

type reader struct {
	*Note
	gathered  problem.Gatherer
	parts     int // weeks, days and task lines
	catalogue *workout.Catalogue
	mode      mode
	week      *building
	weeks     []*building
	prelude   []passage // what stands before the first title, in case that it is lost
	paragraph *passage  // goes on until a blank line
	pending   *passage  // an item that may go on in the next lines
	early     []line    // remarks of a day that stand above its first move
	opened    int       // the row of the last line that opened a part
	bare      int       // the row of the last task line that the user neither marked nor wrote on
	hint      hint
	unknown   map[string]string // what to say of a name that is not known
	taking    []line            // the lines of the item that is read
	doses     map[int]doseEnd   // by the row of a task line; nil: not asked for
}

// hint is what the front matter tells.
type hint struct {
	level workout.Level
	start workout.Date
}

// building is a week while it is read.
type building struct {
	Week
	header []passage
}

// passage is a line with those that go on with it.
type passage struct {
	line
	to   int // the last row
	more []line
	size int // bytes in more
}

// longest is how many bytes of a passage are read. No remark is that long.
const longest = 1 << 14

// add goes on with the passage, as far as it is read.
func (p *passage) add(l line) {
	if p.size += len(l.text) + 1; p.size <= 2*longest {
		p.more = append(p.more, l)
	}
	p.to = l.row
}

// whole is the text of the passage in one line.
func (p *passage) whole() string {
	if p.more == nil {
		return p.text
	}
	var text strings.Builder
	text.WriteString(p.text)
	for _, l := range p.more {
		text.WriteString(" " + l.text)
	}
	return text.String()
}

func (p *passage) lines() []line {
	return append([]line{p.line}, p.more...)
}

func (r *reader) fail(row, column int, text string) { r.add(row, column, problem.Error, text) }
func (r *reader) warn(row, column int, text string) { r.add(row, column, problem.Warning, text) }

func (r *reader) add(row, column int, severity problem.Severity, text string) {
	r.gathered.Add(problem.Problem{Severity: severity, Text: text,
		Place: problem.Place{File: r.File, Line: row, Column: column}})
	r.Problems = r.gathered.List
}

// full counts a week, a day or a task line, and reports one too many.
func (r *reader) full(l line) bool {
	r.parts++
	if r.parts == MaxParts+1 {
		r.fail(l.row, l.column(), fmt.Sprintf("more than %d weeks, days and task lines, the most a note may hold; begin a new note", MaxParts))
	}
	return r.parts > MaxParts
}

// headerOf is a paragraph under the title of a week.
type headerOf struct {
	passage
	week workout.Week
}

// owns reports a line that the program wrote, and that carries nothing of the user's.
func (n *Note) owns(line int) bool {
	for _, h := range n.headers {
		if ownSentences(h.whole(), h.week) {
			n.claim(h.row, h.to)
		}
	}
	n.headers = nil
	return n.own[line]
}

// claim marks rows as the program's own.
func (n *Note) claim(from, to int) {
	for row := from; row <= to; row++ {
		n.own[row-1] = true
	}
}

func (r *reader) readAll() {
	logbook := false
	hidden := hiding{lines: r.document.lines}
	for i := r.skipFrontMatter(); i < len(r.document.lines) && r.parts <= MaxParts; i++ {
		if end := hidden.end(i); end > i {
			r.flush()
			r.paragraph = nil
			i = end - 1
			continue
		}
		if r.mode == aside && r.howTo > 0 && saysNothing(r.document.lines[i]) {
			continue
		}
		l := readLine(i+1, r.document.lines[i])
		switch {
		case l.text == ":LOGBOOK:" || l.text == ":PROPERTIES:":
			logbook = true
		case l.text == ":END:":
			logbook = false
		case !logbook:
			r.take(l)
			continue
		}
		r.claim(l.row, l.row)
	}
	r.flush()
	r.finish()
}

// frontMatter lists the blocks between --- at the top of a note, as lines from and up to: apps
// double them.
func (d *document) frontMatter() (blocks [][2]int) {
	isFence := func(l string) bool { return strings.TrimSpace(l) == "---" }
	for row := 0; ; {
		for row < len(d.lines) && strings.TrimSpace(d.lines[row]) == "" {
			row++
		}
		if row == len(d.lines) || !isFence(d.lines[row]) {
			return blocks
		}
		end := slices.IndexFunc(d.lines[row+1:], func(l string) bool {
			return isFence(l) || titleForm.MatchString(l)
		})
		if end < 0 || !isFence(d.lines[row+1+end]) {
			return blocks
		}
		blocks = append(blocks, [2]int{row + 1, row + 1 + end})
		row += end + 2
	}
}

// skipFrontMatter passes over the front matter. It remembers its hints, in case that the text has
// lost what they tell.
func (r *reader) skipFrontMatter() int {
	row := 0
	for _, block := range r.document.frontMatter() {
		for _, l := range r.document.lines[block[0]:block[1]] {
			key, value, _ := strings.Cut(l, ":")
			value = strings.Trim(value, " \"'\r\n")
			switch strings.TrimSpace(key) {
			case "level":
				r.hint.level, _ = workout.ParseLevel(value)
			case "week":
				r.hint.start, _ = workout.ParseDate(findDate(value))
			}
		}
		row = block[1] + 1
	}
	return row
}

// take reads the next line: it begins something, or goes on with what is pending.
func (r *reader) take(l line) {
	switch {
	case l.kind == blank:
		r.paragraph = nil
		return
	case l.kind == housework:
		r.claim(l.row, l.row)
		return
	case l.kind == rule:
		if r.opened > 0 && r.opened == l.row-1 {
			r.claim(l.row, l.row)
		}
		r.paragraph = nil
		return
	case r.pending != nil && l.kind == prose && l.indent > r.pending.indent && !r.begins(l):
		r.pending.add(l)
		return
	}
	r.flush()
	switch {
	case l.kind == item && r.mode == aside: // an instruction, whatever it says
	case r.takeTitle(l), r.takeSection(l), r.takeDay(l):
		r.paragraph = nil
	case r.paragraph != nil && !l.marked && !r.isDose(l.text):
		r.paragraph.add(l) // though it may begin like a box
	case l.kind == heading:
		r.paragraph = nil
	case l.kind == item:
		r.paragraph = nil
		r.pending = &passage{line: l, to: l.row}
	case r.mode == inDay || r.mode == header && r.isDose(l.text):
		r.takeText(l)
	default:
		r.takeProse(l)
	}
}

// begins reports a line that opens a part of the note though it is no heading.
func (r *reader) begins(l line) bool {
	return r.mode != aside && (titleForm.MatchString(l.text) || isSection(l.text) || isDayLine(l.text))
}

// takeProse gathers the paragraphs under a title, and those before the first.
func (r *reader) takeProse(l line) {
	if r.paragraph != nil {
		r.paragraph.add(l)
		return
	}
	switch p := (passage{line: l, to: l.row}); r.mode {
	case header:
		r.addHeader(p)
		r.paragraph = &r.week.header[len(r.week.header)-1]
	case outside:
		r.addPrelude(p)
		r.paragraph = &r.prelude[len(r.prelude)-1]
	}
}

// near is how many passages after a title, or before the days that lost it, are looked at.
const near = 1000

// addHeader keeps the first passages after a title, and the last one.
func (r *reader) addHeader(p passage) {
	r.week.header = append(r.week.header[:min(len(r.week.header), near)], p)
}

// addPrelude keeps the last passages.
func (r *reader) addPrelude(p passage) {
	if len(r.prelude) >= 2*near {
		r.prelude = slices.Clone(r.prelude[near:])
	}
	r.prelude = append(r.prelude, p)
}

func (r *reader) takeTitle(l line) bool {
	found := titleForm.FindStringSubmatch(l.text)
	if found == nil || l.kind != heading && !strings.HasPrefix(l.text, found[0]) {
		return false
	}
	start, err := workout.ParseDate(found[3])
	if err != nil {
		r.fail(l.row, l.column(), err.Error())
		return true
	}
	if r.full(l) {
		return true
	}
	r.open(l.row)
	r.claimOpening(l.row)
	r.week.titled = true
	r.week.Number, _ = strconv.Atoi(found[1])
	r.week.Deload = found[2] != ""
	r.week.Start = start
	return true
}

func (r *reader) claimOpening(row int) {
	r.claim(row, row)
	r.opened = row
}

// open begins a week.
func (r *reader) open(row int) {
	r.endWeek(row)
	r.week = &building{Week: Week{Row: row}}
	r.weeks = append(r.weeks, r.week)
	r.mode = header
}

func (r *reader) endWeek(row int) {
	if r.week != nil && r.week.End == 0 {
		r.week.End = row
	}
}

func (r *reader) takeSection(l line) bool {
	if l.kind == item || !isSection(l.text) && !startsHowTo(l.text) {
		return false
	}
	if strings.EqualFold(l.text, "changes") {
		r.claimOpening(l.row)
		r.mode = changes
		return true
	}
	r.endWeek(l.row)
	if r.howTo == 0 && !strings.EqualFold(l.text, "why these moves") {
		r.howTo = l.row
	}
	r.mode = aside
	return true
}

// usualDays is how many days a week rarely goes beyond.
const usualDays = 3

func (r *reader) takeDay(l line) bool {
	if l.kind != heading && (l.box || r.mode == aside || !isDayLine(l.text)) || findDate(l.text) == "" {
		return false
	}
	date, err := workout.ParseDate(findDate(l.text))
	if err != nil {
		r.fail(l.row, l.column(), err.Error())
		return true
	}
	if r.full(l) {
		return true
	}
	if r.week == nil {
		r.open(l.row)
		r.week.header = r.prelude
	} else if r.week.titled && date.Since(r.week.Start) <= -3 {
		r.open(l.row) // of an older week, whose title is lost
	}
	if isDayLine(l.text) {
		r.claimOpening(l.row)
	}
	r.week.End = 0 // a how-to may stand above the days
	r.mode = inDay
	r.early = nil
	if r.week.Trained == nil {
		r.week.Trained = make([]workout.Day, 0, usualDays)
	}
	r.week.Trained = append(r.week.Trained, workout.Day{Date: date, Row: l.row})
	return true
}

// flush reads the pending item, now that it is whole.
func (r *reader) flush() {
	if r.pending == nil {
		return
	}
	p := *r.pending
	r.pending, r.taking = nil, p.lines()
	p.text, p.more = p.whole(), nil
	switch {
	case r.mode == changes && !(p.box && r.isDose(p.text)):
		r.claimChange(p)
	case r.mode == aside:
	case !p.box && r.mode == outside:
		r.addPrelude(p)
	case !p.box && r.mode == header && !r.isDose(p.text):
		r.addHeader(p)
	case r.mode != outside:
		r.takeText(p.line)
		if r.bare == p.row {
			r.claim(p.row, p.to)
		}
	}
}

// ownReason is how the reason of a change begins.
var ownReason = pattern.New(`^(?:(?:one|two) steps? |same again: |back to the first step: |left out: |replaced by |more resistance \(|new: |out(?::| because of:) )`)

// claimChange marks a sentence of the changes as the program's own.
func (r *reader) claimChange(p passage) {
	name, reason, _ := strings.Cut(p.text, ": ")
	if !p.box && r.catalogue.ByName(name) != nil && ownReason.MatchString(reason) {
		r.claim(p.row, p.to)
	}
}

// takeText reads an item, or a line between the tasks that is none.
func (r *reader) takeText(l line) {
	if len(l.text) > longest {
		r.warn(l.row, l.column(), fmt.Sprintf("only the first %d characters of this are read; shorten it", longest))
		l.text = strings.ToValidUTF8(l.text[:longest], "")
	}
	l.text = emphasis.Replace(l.text)
	if found := findTask(l.text); found != nil {
		r.takeTask(l, found)
		return
	}
	r.takeRemark(l)
}

// emphasis are the signs around a word that plain leaves, because they can be others.
var emphasis = strings.NewReplacer("*", "", "_", " ")

// takeRemark reads what is no task. In a day, a word of feedback counts for the move above it.
func (r *reader) takeRemark(l line) {
	if r.mode != inDay {
		return
	}
	if e := r.leadingName(l.text); e != nil && l.box {
		r.warn(l.row, l.column(), fmt.Sprintf("no dose of %q can be read here, so this mark does not count; write it like %q",
			e.Name, workout.MoveAt(e, 1).Label(e.SidesOf()[0])+": "+e.Dose(1).String()))
	}
	r.feedbackAbove(l, l.text)
}

// leadingName is the exercise that a text begins with, the longest name first; nil: none.
func (r *reader) leadingName(text string) *workout.Exercise {
	words := strings.FieldsFunc(text, func(c rune) bool { return c == ' ' || c == ':' || c == '(' || c == ',' })
	for n := min(len(words), mostWords); n > 0; n-- {
		if e := r.catalogue.ByName(strings.Join(words[:n], " ")); e != nil {
			return e
		}
	}
	return nil
}

// mostWords is how many words a name can have: it has at most 40 characters.
const mostWords = 20

// trailingName is the exercise that a text ends with, after something that is no box; nil: none.
func (r *reader) trailingName(text string) *workout.Exercise {
	words := strings.Fields(text)
	for i := max(0, len(words)-mostWords); i < len(words); i++ {
		name := strings.TrimLeftFunc(strings.Join(words[i:], " "), func(c rune) bool {
			return !unicode.IsLetter(c) && !unicode.IsDigit(c)
		})
		if e := r.catalogue.ByName(name); e != nil {
			return e
		}
	}
	return nil
}

func (r *reader) feedbackAbove(l line, text string) {
	day := &r.week.Trained[len(r.week.Trained)-1]
	if len(day.Lines) == 0 {
		if len(r.early) <= problem.Most {
			r.early = append(r.early, l)
		}
		return
	}
	above := &day.Lines[len(day.Lines)-1]
	f := remark.Read(text, workout.Task{Exercise: above.Exercise, Work: workout.Work{Dose: above.Dose}}, nil)
	if f.Whole() || f.Rated || f.Hurt > workout.HurtNot || f.Warning.Urgency > workout.UrgencyNone {
		r.warn(l.row, l.column(), fmt.Sprintf("this remark is counted for the move above it, %q; write it after the dose of its move", above.Exercise.Name))
		above.Feedback.Add(f.Feedback)
	}
}

// warnOfEarly tells of remarks that count for no move, once the day turns out to have one.
func (r *reader) warnOfEarly() {
	for _, l := range r.early {
		if readFeedback(l.text, workout.Dose{}, &workout.Exercise{}).Said {
			r.warn(l.row, l.column(), "this remark stands above every move of its day, so it does not count; "+
				"write it after a dose")
		}
	}
	r.early = nil
}

// mostNear is how many unknown names get a suggestion; to find one takes its time.
const mostNear = 50

// unknownName says that a name is not known, and what it was probably meant to be.
func (r *reader) unknownName(name string) string {
	name = strings.TrimSpace(name)
	if text, said := r.unknown[name]; said {
		return text
	}
	text := (&workout.UnknownError{Kind: "exercise", Word: name}).Error() + ", so its mark does not count"
	if len(r.unknown) < mostNear && utf8.RuneCountInString(name) <= 60 {
		var names []string
		for _, e := range r.catalogue.All() {
			names = append(names, e.Names()...)
		}
		if near := workout.Nearest(name, names); near != "" {
			text += ": did you mean " + near + "?"
		} else {
			text += "; rotate list shows the names, and --catalog adds your own"
		}
		r.unknown[name] = text
	}
	return text
}
