package note

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rotate/internal/pattern"
	"rotate/internal/workout"
)

// Marked is what a session adds to a task line.
type Marked struct {
	Exercise *workout.Exercise
	Side     workout.Side
	Done     bool   // to be ticked
	Words    string // feedback as the note understands it: "hard, pain 3"; empty: none
}

// Changed is a task line before and after it was marked, without its ending.
type Changed struct {
	Row      int // from 1
	Old, New string
}

// Day finds a day of the note; of several weeks that hold it, the newest counts.
func (n *Note) Day(date workout.Date) (Week, workout.Day, bool) {
	for _, w := range n.newestFirst() {
		for _, day := range w.Trained {
			if day.Date == date {
				return w, day, true
			}
		}
	}
	return Week{}, workout.Day{}, false
}

// NextDay is the day to be trained next: the first from today on, of any week, with lines that remain
// to be done; else the first of the newest week that has one.
func (n *Note) NextDay(today workout.Date) (week Week, next workout.Day, found bool) {
	var missed struct {
		week Week
		day  workout.Day
		is   bool
	}
	for _, w := range n.newestFirst() {
		missedHere := false
		for _, day := range w.Trained {
			switch {
			case len(day.Remaining()) == 0:
			case !day.Date.Before(today):
				if !found || day.Date.Before(next.Date) {
					week, next, found = w, day, true
				}
			case !missed.is && !missedHere:
				missed.week, missed.day, missedHere = w, day, true
			}
		}
		missed.is = missed.is || missedHere
	}
	if !found {
		return missed.week, missed.day, missed.is
	}
	return week, next, true
}

// Dates lists the days of all weeks, in order.
func (n *Note) Dates() []workout.Date {
	var dates []workout.Date
	for _, w := range n.Weeks {
		for _, day := range w.Trained {
			dates = append(dates, day.Date)
		}
	}
	slices.SortFunc(dates, workout.Date.Since)
	return slices.Compact(dates)
}

func (n *Note) newestFirst() []Week {
	weeks := slices.Clone(n.Weeks)
	slices.SortStableFunc(weeks, func(a, b Week) int { return b.Start.Since(a.Start) })
	return weeks
}

// Edit is a note as it is to be written, and what that changes.
type Edit struct {
	Data    []byte
	Changed []Changed // in the order of the note
	Lost    []Marked  // what the note has no line for
}

// Mark ticks the lines of a day that were done and adds feedback right after their doses. It touches
// no other line. The result was read back: it holds the marks, and all else as it was.
func (n *Note) Mark(date workout.Date, marks []Marked, c *workout.Catalogue) (Edit, error) {
	week, day, _ := n.Day(date)
	day.Lines = slices.Clone(day.Lines)
	m := marker{Note: n, lines: slices.Clone(n.document.lines), doses: n.doseEnds(c), day: day, shortened: map[int]bool{}}
	var lost []Marked
	used := map[int]bool{}
	for _, mark := range marks {
		i := slices.IndexFunc(day.Lines, func(l workout.Line) bool {
			return l.Exercise.ID == mark.Exercise.ID && l.Side == mark.Side && !used[l.Row]
		})
		if i >= 0 {
			used[day.Lines[i].Row] = true
		}
		if i < 0 || !m.mark(i, mark) {
			lost = append(lost, mark)
		}
	}
	edited := document{encoding: n.document.encoding, lines: m.lines}
	edit := Edit{edited.bytes(), m.changed(), lost}
	return edit, m.verify(edit.Data, week, c)
}

// doseEnd is where the dose of a task line ends.
type doseEnd struct {
	row  int    // the line of the note
	text string // of that line, up to the end of the dose, as it reads
}

// markDose remembers where the dose of a task line ends, for those who asked.
func (r *reader) markDose(l line, end int) {
	if r.doses == nil {
		return
	}
	row, start := l.row, 0
	if len(r.taking) > 0 && r.taking[0].row == l.row {
		at := 0
		for _, piece := range r.taking {
			if at < end {
				row, start = piece.row, at
			}
			at += len(emphasis.Replace(piece.text)) + len(" ")
		}
	}
	r.doses[l.row] = doseEnd{row, l.text[start:end]}
}

// doseEnds finds where the doses of the note's task lines end, by their rows.
func (n *Note) doseEnds(c *workout.Catalogue) map[int]doseEnd {
	again := &Note{document: n.document, own: make([]bool, len(n.document.lines))}
	r := reader{Note: again, catalogue: c, unknown: map[string]string{}, doses: map[int]doseEnd{}}
	r.readAll()
	return r.doses
}

// marker marks the lines of a note.
type marker struct {
	*Note
	lines     []string
	doses     map[int]doseEnd
	day       workout.Day  // as it is to read in the end
	shortened map[int]bool // lines of the day that lost a shortfall
}

// mark changes a task line, and what it is to read as. It reports whether it knew how.
func (m *marker) mark(i int, mark Marked) bool {
	l := &m.day.Lines[i]
	at := m.doseEnd(l.Row)
	words := newWords(l, mark.Words)
	if at < 0 || mark.Done && l.Tick != workout.TickDone && !m.tick(l.Row) {
		return false
	}
	if mark.Done && l.Tick != workout.TickDone {
		l.Tick = workout.TickDone
		at = m.doseEnd(l.Row)
	}
	if mark.Done || strings.Contains(words, did) {
		m.shortened[i] = m.dropShortfall(l.Row, at) && mark.Done
	}
	if words != "" {
		m.insert(l.Row, at, words)
		l.Feedback.Add(readFeedback(words, l.Dose, l.Exercise))
	}
	return true
}

const did = "did "

// newWords are the words that a line does not say already.
func newWords(l *workout.Line, all string) string {
	var words []string
	for word := range strings.SplitSeq(all, ", ") {
		said := l.Feedback
		said.Add(readFeedback(word, l.Dose, l.Exercise))
		if word != "" && (said != l.Feedback || strings.HasPrefix(word, did)) {
			words = append(words, word)
		}
	}
	return strings.Join(words, ", ")
}

// doseEnd finds, in the raw line, where the dose of a task ends; -1: it cannot be told.
func (m *marker) doseEnd(row int) int {
	end, ok := m.doses[row]
	if !ok {
		return -1
	}
	raw := m.lines[end.row-1]
	read := asRead(raw)
	start := strings.LastIndex(read, emphasis.Replace(readLine(end.row, raw).text))
	return rawLength(raw, read[:start]+end.text)
}

// asRead is a raw line as tasks are read.
func asRead(raw string) string { return emphasis.Replace(plain(raw)) }

// rawLength is the length of the shortest start of a raw line that reads as a text; -1: there is
// none.
func rawLength(raw, text string) int {
	for i := range raw {
		if asRead(raw[:i]) == text {
			return i
		}
	}
	if asRead(raw) == text {
		return len(strings.TrimRight(raw, "\r\n"))
	}
	return -1
}

var (
	rawBox     = pattern.New(`\[([^\[\]\\]*)\\?\]`)
	rawBallot  = pattern.New(`([\x{2610}\x{2611}\x{2612}\x{2713}\x{2714}\x{2705}])`)
	rawKeyword = pattern.New(`\b(TODO|DOING|LATER|NOW|WAITING|CANCELED|CANCELLED)\b`)
)

// tick changes the mark before the text of a task. It reports whether it found one.
func (m *marker) tick(row int) bool {
	raw := m.lines[row-1]
	read := asRead(raw)
	start := rawLength(raw, read[:strings.LastIndex(read, emphasis.Replace(readLine(row, raw).text))])
	if start < 0 {
		return false
	}
	cross := "x"
	if m.document.isOrg() {
		cross = "X" // the only one that org knows
	}
	for _, mark := range []struct {
		form *pattern.Pattern
		done string
	}{{rawBox, cross}, {rawBallot, "\u2612"}, {rawKeyword, "DONE"}} {
		if all := mark.form.FindAllStringSubmatchIndex(raw[:start], -1); all != nil {
			at := all[len(all)-1]
			m.lines[row-1] = raw[:at[2]] + mark.done + raw[at[3]:]
			return true
		}
	}
	return false
}

// ownShortfall is a shortfall that an earlier session wrote after a dose.
var ownShortfall = pattern.New(`^((?:,? (?:easy|hard|pain \d{1,2}))*),? did \d{1,3} [x\x{d7}] \d{1,3}(?: [x\x{d7}] \d{1,3})?(?: s)?\b`)

// dropShortfall takes out what an earlier session could not do: it was done now, or it is told anew.
func (m *marker) dropShortfall(row, at int) bool {
	row = m.doses[row].row
	raw := m.lines[row-1]
	found := ownShortfall.FindStringSubmatchIndex(raw[at:])
	if found == nil {
		return false
	}
	m.lines[row-1] = raw[:at+found[3]] + raw[at+found[1]:]
	return true
}

// insert puts words after the dose.
func (m *marker) insert(row, at int, words string) {
	row = m.doses[row].row
	raw := m.lines[row-1]
	before, after := raw[:at]+", "+words, raw[at:]
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, " "))
	if unicode.IsLetter(next) || unicode.IsDigit(next) || next == '-' {
		before += ","
	}
	m.lines[row-1] = before + after
}

func (m *marker) changed() []Changed {
	var all []Changed
	for i, line := range m.lines {
		if old := m.document.lines[i]; line != old {
			all = append(all, Changed{i + 1, strings.TrimRight(old, "\r\n"), strings.TrimRight(line, "\r\n")})
		}
	}
	return all
}

// verify reads the marked note again: the day must be as meant, all else as it was.
func (m *marker) verify(data []byte, week Week, c *workout.Catalogue) error {
	again := Read(m.File, data, c)
	m.allowLonger(again)
	for _, old := range m.Weeks {
		if old.Start == week.Start {
			old.Trained = slices.Clone(old.Trained)
			i := slices.IndexFunc(old.Trained, func(d workout.Day) bool { return d.Date == m.day.Date })
			if i >= 0 {
				old.Trained[i] = m.day
			}
		}
		if !slices.ContainsFunc(again.Weeks, old.sameMarks) {
			return fmt.Errorf("%w (the week from %s)", ErrEdit, old.Start)
		}
	}
	return nil
}

// allowLonger leaves open whether a line that lost a shortfall still tells of one in other words.
func (m *marker) allowLonger(again *Note) {
	_, day, _ := again.Day(m.day.Date)
	for i := range min(len(day.Lines), len(m.day.Lines)) {
		if l := &m.day.Lines[i]; m.shortened[i] {
			l.Said, l.Short, l.Done = day.Lines[i].Said, day.Lines[i].Short, day.Lines[i].Done
		}
	}
}
