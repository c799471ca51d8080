package note

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"rotate/internal/markdown"
	"rotate/internal/pattern"
	"rotate/internal/workout"
)

// ErrEdit reports an edited note that does not read back as meant; nothing is to be written then.
var ErrEdit = errors.New("the note cannot be edited safely: it would not read back as written")

// Insert puts the plan's week into the note, above the older weeks and in the place of an unmarked
// copy of the same week, and brings the how-to up to date. It touches no other line, and keeps what
// the user wrote within that copy. The result was read back and holds every old week as it was.
func (n *Note) Insert(p *workout.Plan, options Options, c *workout.Catalogue) ([]byte, error) {
	data, err := n.insert(p, options, c, true)
	if err != nil {
		data, err = n.insert(p, options, c, false)
	}
	return data, err
}

// insert edits the note. Where the unmarked copy holds something that would change the new week, it
// is not replaced but left as it is, below.
func (n *Note) insert(p *workout.Plan, options Options, c *workout.Catalogue, replace bool) ([]byte, error) {
	e := editor{note: n, catalogue: c, plan: p, week: p.Weeks[0], options: options,
		ending: n.document.ending(), org: n.document.isOrg()}
	e.placeWeek(replace)
	e.howTo()
	e.frontMatter()
	edited := document{encoding: n.document.encoding, lines: e.apply()}
	data := edited.bytes()
	if err := n.verify(data, e.week, c); err != nil {
		return nil, err
	}
	return data, nil
}

// verify reads the edited note again.
func (n *Note) verify(data []byte, week workout.Week, c *workout.Catalogue) error {
	again := Read(n.File, data, c)
	byStart := make(map[workout.Date]Week, len(again.Weeks))
	for _, w := range again.Weeks {
		byStart[w.Start] = w
	}
	if found := byStart[week.Start]; !equalWeeks(found.Week, week) || found.Marked() {
		return fmt.Errorf("%w (the new week)", ErrEdit)
	}
	for _, old := range n.Weeks {
		if old.Start != week.Start && !old.sameMarks(byStart[old.Start]) {
			return fmt.Errorf("%w (the week from %s)", ErrEdit, old.Start)
		}
	}
	return nil
}

// equalWeeks compares what a note gives back of a week with the week that was written.
func equalWeeks(a, b workout.Week) bool {
	return a.Number == b.Number && a.Start == b.Start && a.Deload == b.Deload &&
		slices.Equal(a.Moves, b.Moves) && slices.Equal(a.Sessions, b.Sessions)
}

// sameMarks compares two readings of a week, wherever in the note it stands.
func (w Week) sameMarks(other Week) bool {
	if w.Start != other.Start || len(w.Trained) != len(other.Trained) {
		return false
	}
	same := func(a, b workout.Line) bool {
		a.Row, b.Row = 0, 0
		return a == b
	}
	for i, day := range w.Trained {
		if day.Date != other.Trained[i].Date || !slices.EqualFunc(day.Lines, other.Trained[i].Lines, same) {
			return false
		}
	}
	return true
}

// editor gathers the changes to a note's lines.
type editor struct {
	note      *Note
	catalogue *workout.Catalogue
	plan      *workout.Plan
	week      workout.Week
	options   Options
	ending    string
	org       bool
	edits     []edit
}

// edit puts lines in the place of those from one index up to another.
type edit struct {
	from, to int
	lines    []string // with their endings
}

func (e *editor) replace(from, to int, lines []string) {
	e.edits = append(e.edits, edit{from, to, lines})
}

// apply makes the new lines of the note.
func (e *editor) apply() []string {
	old := e.note.document.lines
	slices.SortStableFunc(e.edits, func(a, b edit) int { return cmp.Or(a.from-b.from, a.to-b.to) })
	var lines []string
	at := 0
	for _, change := range e.edits {
		lines = append(lines, old[at:change.from]...)
		if n := len(lines); change.from == len(old) && n > 0 {
			lines[n-1] = e.ended(lines[n-1])
		}
		lines = append(lines, change.lines...)
		at = change.to
	}
	return append(lines, old[at:]...)
}

// ended is a last line of the note with an ending, so that something can follow it.
func (e *editor) ended(line string) string {
	if line == "" || strings.HasSuffix(line, "\n") {
		return line
	}
	return line + e.ending
}

// endingOf is the ending of a line; the last line of a note may have none, but then gets one.
func (e *editor) endingOf(line string) string {
	if ending := line[len(strings.TrimRight(line, "\r\n")):]; ending != "" {
		return ending
	}
	return e.ending
}

// own turns text of ours into lines with the note's endings.
func (e *editor) own(text string) []string {
	var lines []string
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		lines = append(lines, line+e.ending)
	}
	return lines
}

func (e *editor) writer() *writer { return &writer{options: e.options, org: e.org} }

// placeWeek puts the week where it belongs: over an unmarked copy of itself, else above the first
// older week.
func (e *editor) placeWeek(replace bool) {
	w := e.writer()
	w.week(e.plan, e.week)
	block := append(e.own(w.String()), e.ending)
	var above *Week
	for i := range e.note.Weeks {
		old := &e.note.Weeks[i]
		if old.Start == e.week.Start && replace && old.titled && !old.typed && !old.Marked() {
			e.overwrite(*old, block)
			return
		}
		if !e.week.Start.Before(old.Start) && (above == nil || old.Row < above.Row) {
			above = old
		}
	}
	if above == nil {
		end := len(e.note.document.lines)
		e.replace(end, end, append([]string{e.ending}, block[:len(block)-1]...))
		return
	}
	if !above.titled {
		block = append(block, e.titleOf(*above)...)
	}
	e.replace(above.Row-1, above.Row-1, block)
}

// titleOf is the title and the sentences of a week that lost them: below another week it needs them.
func (e *editor) titleOf(w Week) []string {
	writer := e.writer()
	writer.opening(&workout.Plan{}, w.Week)
	return append(e.own(writer.String()), e.ending)
}

// overwrite puts the block in the place of a copy of the week, and keeps the user's own lines: those
// under the title stay under the title, those of a day in the day with the same place.
func (e *editor) overwrite(old Week, block []string) {
	lines := e.note.document.lines
	from, to := old.Row-1, min(old.End-1, len(lines))
	var kept [][]string // by part: under the title, then by day
	var part []string
	for i := from; i < to; i++ {
		if e.note.owns(i) {
			if readLine(i+1, lines[i]).opensDay() {
				kept, part = append(kept, part), nil
			}
			continue
		}
		if blank := strings.TrimSpace(lines[i]) == ""; !blank || len(part) > 0 && strings.TrimSpace(part[len(part)-1]) != "" {
			part = append(part, e.ended(lines[i]))
		}
	}
	e.replace(from, to, e.merge(block, append(kept, part)))
}

// merge puts the parts kept back into the block, each at the end of its own part.
func (e *editor) merge(block []string, kept [][]string) []string {
	var out []string
	from := 0
	for _, to := range append(partEnds(block), len(block)) {
		out = append(out, block[from:to]...)
		from = to
		if len(kept) > 0 && to < len(block) {
			out = e.keep(out, kept[0])
			kept = kept[1:]
		}
	}
	for _, part := range kept {
		out = e.keep(out, part)
	}
	return out
}

// partEnds are the ends of the opening of a week and of its days but the last.
func partEnds(block []string) []int {
	var ends []int
	days := 0
	for i, line := range block {
		l := readLine(i+1, line)
		if l.opensDay() {
			days++
		}
		if l.opensDay() && days > 1 || ends == nil && (l.opensDay() || isSection(l.text)) {
			ends = append(ends, i)
		}
	}
	return ends
}

// keep appends lines of the user's and a blank one.
func (e *editor) keep(out, part []string) []string {
	for len(part) > 0 && strings.TrimSpace(part[len(part)-1]) == "" {
		part = part[:len(part)-1]
	}
	if len(part) == 0 {
		return out
	}
	return append(append(out, part...), e.ending)
}

// opensDay reports the heading of a day as the program writes it.
func (l line) opensDay() bool { return l.kind != item && isDayLine(l.text) }

var (
	weekKey  = pattern.New(`^week: *["']?\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?["']?`)
	levelKey = pattern.New(`^level: *["']?[a-z]+["']?`)
)

// frontMatter keeps the hints of level and newest week up to date where they are there.
func (e *editor) frontMatter() {
	newest := e.week.Start
	for _, w := range e.note.Weeks {
		if newest.Before(w.Start) {
			newest = w.Start
		}
	}
	for _, block := range e.note.document.frontMatter() {
		for i := block[0]; i < block[1]; i++ {
			line := e.note.document.lines[i]
			if found := weekKey.FindString(line); found != "" {
				e.replace(i, i+1, []string{"week: " + newest.String() + line[len(found):]})
			}
			if found := levelKey.FindString(line); found != "" {
				e.replace(i, i+1, []string{"level: " + string(e.week.Level) + line[len(found):]})
			}
		}
	}
}

// howTo brings the how-to up to date: the next step of the moves it explains, and a part for each
// move that it does not. Instructions that are there stay. A note that lost its how-to gets one.
func (e *editor) howTo() {
	full := *e.plan
	full.Known = nil // what is not there was lost, or never explained
	if e.note.howTo == 0 {
		w := e.writer()
		w.howTo(&full)
		e.addPart(len(e.note.document.lines), w.String())
		return
	}
	places, end := e.explanations()
	for _, m := range e.week.Moves {
		if at, explained := places[m.Exercise.ID]; explained {
			e.updatePart(at, partEnd(places, at, end), m)
			continue
		}
		w := e.writer()
		w.move(&full, m)
		e.addPart(end, w.String())
	}
}

// partEnd is where the part of a move ends: at the next move, or with the how-to.
func partEnd(places map[string]int, at, end int) int {
	for _, other := range places {
		if other > at && other < end {
			end = other
		}
	}
	return end
}

// addPart puts a part of the how-to before a line.
func (e *editor) addPart(at int, text string) {
	lines := e.own(text)
	if before := at - 1; before >= 0 && strings.TrimSpace(e.note.document.lines[before]) != "" || at == len(e.note.document.lines) {
		lines = append([]string{e.ending}, lines...)
	}
	if at < len(e.note.document.lines) {
		lines = append(lines, e.ending)
	}
	e.replace(at, at, lines)
}

// explanations finds the heading of each move in the how-to, by id, and where the how-to ends: after
// the last of them, at a heading that names no exercise, a rule, or the end of the note.
func (e *editor) explanations() (places map[string]int, end int) {
	places = map[string]int{}
	lines := e.note.document.lines
	end = len(lines)
	for i := e.note.howTo; i < len(lines); i++ {
		l := readLine(i+1, lines[i])
		if l.kind != heading && l.kind != prose && l.kind != rule {
			continue
		}
		if titleForm.MatchString(l.text) {
			return places, min(end, i)
		}
		exercise := e.catalogue.ByName(l.text)
		switch {
		case l.kind != rule && exercise != nil:
			if _, twice := places[exercise.ID]; !twice {
				places[exercise.ID] = i
				end = len(lines)
			}
		case end == len(lines) && e.endsHowTo(i, l):
			end = i
		}
	}
	return places, end
}

// endsHowTo reports a line of which the how-to has none: a heading of another kind, or a rule that
// underlines nothing.
func (e *editor) endsHowTo(i int, l line) bool {
	lines := e.note.document.lines
	around := func(j int) kind {
		if j < e.note.howTo || j >= len(lines) {
			return blank
		}
		return readLine(j+1, lines[j]).kind
	}
	switch l.kind {
	case rule:
		return i > e.note.howTo && around(i-1) == blank
	case prose:
		return around(i+1) == rule || l.opensDay()
	}
	return !isSection(l.text)
}

var nextStepLine = pattern.New(`^([\s>]*(?:[-*+] +)?)((?:Next step: |This is the last step\.).*)`)

// updatePart rewrites the next step under a heading, and explains a range that is new.
func (e *editor) updatePart(at, end int, m workout.Move) {
	lines := e.note.document.lines
	next := at + 1 + slices.IndexFunc(lines[at+1:end], nextStepLine.MatchString)
	if next == at {
		return
	}
	body := strings.TrimRight(lines[next], "\r\n")
	parts := nextStepLine.FindStringSubmatch(body)
	joined := afterSentence(parts[2])
	e.replace(next, next+1, []string{parts[1] + nextStep(m) + joined + e.endingOf(lines[next])})
	w := e.writer()
	if text := w.rangeText(m.Exercise, m.Dose.Range); text != "" {
		start, _, _ := strings.Cut(text, ":")
		if !strings.Contains(strings.Join(lines[at:end], " "), start+":") {
			if joined == "" {
				next++
			}
			e.replace(next, next, e.own(parts[1]+markdown.Wrap(text, markdown.Width, "")))
		}
	}
}

// afterSentence is what a formatter joined to the first sentence.
func afterSentence(text string) string {
	if i := strings.Index(text, ". "); i >= 0 {
		return text[i+1:]
	}
	return ""
}
