package note

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rotate/internal/pattern"
	"rotate/internal/problem"
	"rotate/internal/workout"
)

// Note is a note as it was read.
type Note struct {
	File     string
	Weeks    []Week // in the order of the note; of two copies of a week, the one that counts
	Problems problem.List
	document *document
	howTo    int // the row of the how-to's heading; 0: none
}

// Week is a week of a note, with its place.
type Week struct {
	workout.Log
	Row int // of the title, from 1
	End int // the row after its last line
}

// Read reads a note. It copes with what apps make of one, and is strict about doubt: an error among
// the problems means that what was done cannot be told. A file that holds no plan is an error.
func Read(file string, data []byte, c *workout.Catalogue) *Note {
	n := &Note{File: file}
	r := reader{Note: n, catalogue: c}
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
	r.readAll()
	if len(n.Weeks) == 0 && n.Problems.Err() == nil {
		r.fail(1, 1, noPlan)
	}
	n.Problems.Sort()
	return n
}

const noPlan = "no rotation plan here; rotate plan > week.md writes one"

var (
	titleForm   = pattern.New(`(?i)\brotation plan: week (\d{1,4})( \(easy week\))?,? from (\d{4}-\d\d-\d\d)`)
	planHint    = pattern.New(`(?i)rotation plan: week|\d{4}-\d\d-\d\d`)
	dateForm    = pattern.New(`\d{4}-\d\d-\d\d`)
	dayLine     = pattern.New(`(?i)^(?:[a-z]{3,9},? )?\d{4}-\d\d-\d\d(?:,? [a-z]{3,9})?(?: \(\d+ min\))?(?: \[[\d/%]*\])?$`)
	sectionForm = pattern.New(`(?i)^(?:changes|how to|why these moves)$`)
	howToStart  = pattern.New(`^(?:2 x 8 means 2 sets of 8|Tick what you did\.)`)
	taskForm    = pattern.New(`(?i)^([^:]{1,60}?)\s*(?:\((left|right)\))?\s*:\s*(\d{1,3})\s*x\s*(\d{1,3})(?:\s*x\s*(\d{1,3}))?(\s*s(?:ec\w*)?\b)?(?:\s+(per side)\b)?(.*)$`)
	rangeForm   = pattern.New(`(?i)^,\s*(small|half|full) range\b`)
	loadForm    = pattern.New(`(?i)^,\s*(\d{1,4}(?:[.,]\d{1,2})?\s*(?:kg|lb)s?|next band up|[\pL-]+ band|a notch up)(?:$|[^\pL\pN])`)
)

// mentionsPlan tells quickly whether a text can hold a plan at all.
func mentionsPlan(data []byte, d *document) bool {
	if d.encoding == utf8Plain || d.encoding == utf8BOM {
		return planHint.Match(data)
	}
	return slices.ContainsFunc(d.lines, planHint.MatchString)
}

// mode is the part of a note that the reader is in.
type mode int

const (
	outside mode = iota // before the first title, or after the days
	header              // under a title
	inDay
)

type reader struct {
	*Note
	catalogue *workout.Catalogue
	mode      mode
	week      *building
	weeks     []*building
	pending   *line // an item that may go on in the next lines
	level     workout.Level
}

// building is a week while it is read.
type building struct {
	Week
	terms  strings.Builder
	titled bool
}

func (r *reader) fail(row, column int, text string) { r.add(row, column, problem.Error, text) }
func (r *reader) warn(row, column int, text string) { r.add(row, column, problem.Warning, text) }

func (r *reader) add(row, column int, severity problem.Severity, text string) {
	r.Problems = append(r.Problems, problem.Problem{Severity: severity, Text: text,
		Place: problem.Place{File: r.File, Line: row, Column: column}})
}

func (r *reader) readAll() {
	start := r.skipFrontMatter()
	logbook := false
	for i := start; i < len(r.document.lines); i++ {
		l := readLine(i+1, r.document.lines[i])
		switch {
		case l.text == ":LOGBOOK:" || l.text == ":PROPERTIES:":
			logbook = true
		case l.text == ":END:":
			logbook = false
		case !logbook:
			r.take(l)
		}
	}
	r.flush()
	r.finish()
}

// skipFrontMatter passes over the blocks between --- at the top: apps double them. It remembers the
// level, in case that the text has lost it.
func (r *reader) skipFrontMatter() int {
	row := 0
	for {
		open := row
		for open < len(r.document.lines) && strings.TrimSpace(r.document.lines[open]) == "" {
			open++
		}
		if open == len(r.document.lines) || strings.TrimSpace(r.document.lines[open]) != "---" {
			return row
		}
		end := slices.IndexFunc(r.document.lines[open+1:], func(l string) bool {
			return strings.TrimSpace(l) == "---" || strings.HasPrefix(l, "#")
		})
		if end < 0 || strings.HasPrefix(r.document.lines[open+1+end], "#") {
			return row
		}
		for _, l := range r.document.lines[open+1 : open+1+end] {
			if key, value, ok := strings.Cut(l, ":"); ok && strings.TrimSpace(key) == "level" {
				r.level, _ = workout.ParseLevel(strings.Trim(value, " \"'\r\n"))
			}
		}
		row = open + 1 + end + 1
	}
}

// take reads the next line: it begins something, or goes on with what is pending.
func (r *reader) take(l line) {
	if l.kind == blank || l.kind == housework || l.kind == rule {
		return
	}
	if r.pending != nil && l.kind == prose && l.indent > r.pending.indent && !r.begins(l) {
		r.pending.text += " " + l.text
		return
	}
	r.flush()
	switch {
	case r.takeTitle(l), r.takeSection(l), r.takeDay(l):
	case l.kind == heading:
	case l.kind == item:
		r.pending = &l
	case r.mode == header:
		r.week.terms.WriteString(l.text + " ")
	case r.mode == inDay:
		r.takeText(l)
	}
}

// begins reports a line that opens a part of the note though it is no heading.
func (r *reader) begins(l line) bool {
	return titleForm.MatchString(l.text) || sectionForm.MatchString(l.text) || dayLine.MatchString(l.text)
}

func (r *reader) takeTitle(l line) bool {
	found := titleForm.FindStringSubmatch(l.text)
	if found == nil {
		return false
	}
	start, err := workout.ParseDate(found[3])
	if err != nil {
		r.fail(l.row, l.column, err.Error())
		return true
	}
	r.open(l.row)
	r.week.titled = true
	r.week.Number, _ = strconv.Atoi(found[1])
	r.week.Deload = found[2] != ""
	r.week.Start = start
	return true
}

// open begins a week.
func (r *reader) open(row int) {
	if r.week != nil && r.week.End == 0 {
		r.week.End = row
	}
	r.week = &building{Week: Week{Row: row}}
	r.weeks = append(r.weeks, r.week)
	r.mode = header
}

func (r *reader) takeSection(l line) bool {
	if !(l.kind == heading || l.kind == prose) || !sectionForm.MatchString(l.text) && !howToStart.MatchString(l.text) {
		return false
	}
	if !strings.EqualFold(l.text, "changes") && r.howTo == 0 {
		r.howTo = l.row
		if r.week != nil && r.week.End == 0 {
			r.week.End = l.row
		}
	}
	r.mode = outside
	return true
}

func (r *reader) takeDay(l line) bool {
	if l.kind == item && (l.box || !dayLine.MatchString(l.text)) ||
		l.kind == prose && !dayLine.MatchString(l.text) || !dateForm.MatchString(l.text) {
		return false
	}
	date, err := workout.ParseDate(dateForm.FindString(l.text))
	if err != nil {
		r.fail(l.row, l.column, err.Error())
		return true
	}
	if r.week == nil {
		r.open(l.row)
	}
	r.mode = inDay
	r.week.Trained = append(r.week.Trained, workout.Day{Date: date, Row: l.row})
	return true
}

// flush reads the pending item, now that it is whole.
func (r *reader) flush() {
	if r.pending == nil {
		return
	}
	l := *r.pending
	r.pending = nil
	if r.mode == outside {
		return
	}
	found := taskForm.FindStringSubmatch(l.text)
	if found == nil {
		r.takeRemark(l)
		return
	}
	r.takeTask(l, found)
}

// takeText reads a line between the tasks that is no list item.
func (r *reader) takeText(l line) {
	if found := taskForm.FindStringSubmatch(l.text); found != nil && r.catalogue.ByName(found[1]) != nil {
		r.takeTask(l, found)
		return
	}
	r.takeRemark(l)
}

func (r *reader) takeTask(l line, found []string) {
	e := r.catalogue.ByName(found[1])
	switch {
	case e == nil && !l.box:
		r.takeRemark(l)
		return
	case e == nil:
		r.warn(l.row, l.column, unknownName(found[1], r.catalogue)+"; its mark does not count")
		r.feedbackAbove(l, found[8])
		return
	case !l.box:
		r.fail(l.row, l.column, fmt.Sprintf("the checkbox of %q is gone, so what was done cannot be told; "+
			"put \"- [ ] \" or \"- [x] \" before it", e.Name))
		return
	case r.mode != inDay:
		r.fail(l.row, l.column, fmt.Sprintf("%q stands under no day; put a line like \"## Mon 2026-11-23\" above it", e.Name))
		return
	}
	day := &r.week.Trained[len(r.week.Trained)-1]
	day.Lines = append(day.Lines, r.task(l, found, e))
}

func unknownName(name string, c *workout.Catalogue) string {
	var names []string
	for _, e := range c.All() {
		names = append(names, e.Names()...)
	}
	err := workout.UnknownError{Kind: "exercise", Word: strings.TrimSpace(name)}
	if near := workout.Nearest(name, names); near != "" {
		return err.Error() + ": did you mean " + near + "?"
	}
	return err.Error()
}

func (r *reader) task(l line, found []string, e *workout.Exercise) workout.Line {
	task := workout.Line{Exercise: e, Tick: l.tick, Row: l.row, Side: e.SidesOf()[0]}
	if e.Sides == workout.Each {
		task.Side, _ = workout.ParseSide(found[2])
		if task.Side == workout.NoSide {
			r.warn(l.row, l.column, fmt.Sprintf("%q does not say (left) or (right)", e.Name))
		}
	}
	var rest string
	task.Dose, rest = readDose(found, e)
	task.Feedback = readFeedback(rest, task.Dose, e)
	return task
}

// readDose reads the dose of a task line, and returns what the user typed after it.
func readDose(found []string, e *workout.Exercise) (workout.Dose, string) {
	number := func(i int) int {
		n, _ := strconv.Atoi(found[i])
		return n
	}
	d := workout.Dose{Sets: number(3), Reps: number(4)}
	switch {
	case found[5] != "":
		d.Hold = number(5)
	case found[6] != "":
		d.Reps, d.Hold = 1, number(4)
	}
	rest := found[8]
	if r := rangeForm.FindStringSubmatch(rest); r != nil {
		d.Range, _ = workout.ParseRange(r[1])
		rest = rest[len(r[0]):]
	}
	d.Load, rest = plannedLoad(rest, e)
	return d, rest
}

// plannedLoad reads the load that ends a dose.
func plannedLoad(rest string, e *workout.Exercise) (load, after string) {
	if found := loadForm.FindStringSubmatchIndex(rest); found != nil {
		return rest[found[2]:found[3]], rest[found[3]:]
	}
	text := strings.TrimLeft(strings.TrimPrefix(rest, ","), " ")
	if !strings.HasPrefix(rest, ",") {
		return "", rest
	}
	for _, word := range loadWords(e) {
		if len(text) >= len(word) && strings.EqualFold(text[:len(word)], word) && hasPhrase(strings.ToLower(text), strings.ToLower(word)) {
			return word, text[len(word):]
		}
	}
	return "", rest
}

// loadWords are the load words of an exercise, the longest first.
func loadWords(e *workout.Exercise) []string {
	var words []string
	for _, d := range e.Progression {
		if d.Load != "" && !slices.Contains(words, d.Load) {
			words = append(words, d.Load)
		}
	}
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	return words
}

// takeRemark reads what is no task. In a day, a word of feedback counts for the move above it.
func (r *reader) takeRemark(l line) {
	if r.mode != inDay {
		return
	}
	if e := r.catalogue.ByName(l.text); e != nil && l.box {
		r.warn(l.row, l.column, fmt.Sprintf("%q has no dose here, so its mark does not count; write it like \"%s: %s\"",
			e.Name, e.Name, e.Dose(1)))
		return
	}
	r.feedbackAbove(l, l.text)
}

func (r *reader) feedbackAbove(l line, text string) {
	day := &r.week.Trained[len(r.week.Trained)-1]
	if len(day.Lines) == 0 {
		if readFeedback(text, workout.Dose{}, &workout.Exercise{}).Said {
			r.warn(l.row, l.column, "this remark stands above every move of its day, so it does not count; "+
				"write it after a dose")
		}
		return
	}
	above := &day.Lines[len(day.Lines)-1]
	f := readFeedback(text, above.Dose, above.Exercise)
	if f.Said || f.Load != "" {
		r.warn(l.row, l.column, fmt.Sprintf("this remark is counted for the move above it, %q", above.Exercise.Name))
		above.Feedback.Add(f)
	}
}
