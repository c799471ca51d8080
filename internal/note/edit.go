package note

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"rotate/internal/pattern"
	"rotate/internal/workout"
)

// ErrEdit reports an edited note that does not read back as meant; nothing is to be written then.
var ErrEdit = errors.New("the note cannot be edited safely: it would not read back as written")

// Insert puts the plan's week into the note, above the older weeks and in the place of an unmarked
// copy of the same week, and brings the how-to up to date. It touches no other line. The result was
// read back and holds every old week as it was.
func (n *Note) Insert(p *workout.Plan, options Options, c *workout.Catalogue) ([]byte, error) {
	week := p.Weeks[0]
	e := editor{lines: slices.Clone(n.document.lines), ending: n.document.ending()}
	e.howTo(n, p)
	w := writer{options: options, org: n.document.isOrg()}
	w.week(p, week)
	e.place(n, week, w.String())
	e.frontMatter(week)
	edited := document{encoding: n.document.encoding, lines: e.lines}
	data := edited.bytes()
	return data, n.verify(data, week, c)
}

// verify reads the edited note again.
func (n *Note) verify(data []byte, week workout.Week, c *workout.Catalogue) error {
	again := Read(n.File, data, c)
	found := false
	for _, w := range again.Weeks {
		if w.Start == week.Start {
			found = equalWeeks(w.Week, week)
		}
	}
	for _, old := range n.Weeks {
		if old.Start != week.Start && !slices.ContainsFunc(again.Weeks, old.sameMarks) {
			return fmt.Errorf("%w (the week from %s)", ErrEdit, old.Start)
		}
	}
	if !found {
		return fmt.Errorf("%w (the new week)", ErrEdit)
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
	for i, day := range w.Trained {
		same := func(a, b workout.Line) bool {
			a.Row, b.Row = 0, 0
			return a == b
		}
		if day.Date != other.Trained[i].Date || !slices.EqualFunc(day.Lines, other.Trained[i].Lines, same) {
			return false
		}
	}
	return true
}

// editor changes the lines of a note.
type editor struct {
	lines  []string // with their endings
	ending string
}

// own turns text of ours into lines with the note's endings.
func (e *editor) own(text string) []string {
	lines := strings.SplitAfter(strings.TrimRight(text, "\n")+"\n", "\n")
	lines = lines[:len(lines)-1]
	for i := range lines {
		lines[i] = strings.TrimSuffix(lines[i], "\n") + e.ending
	}
	return lines
}

// endLine makes sure that the last line of the note has an ending before something follows it.
func (e *editor) endLine() {
	if n := len(e.lines); n > 0 && e.lines[n-1] == "" {
		e.lines = e.lines[:n-1]
	} else if n > 0 && !strings.HasSuffix(e.lines[n-1], "\n") {
		e.lines[n-1] += e.ending
	}
}

// place puts the week's text where it belongs: over an unmarked copy of itself, else above the
// first older week.
func (e *editor) place(n *Note, week workout.Week, text string) {
	block := append(e.own(text), e.ending)
	for _, w := range n.Weeks {
		if w.Start == week.Start && !w.Marked() {
			e.lines = slices.Replace(e.lines, w.Row-1, min(w.End-1, len(e.lines)), block...)
			return
		}
	}
	row := 0
	for _, w := range n.Weeks {
		if w.Start.Before(week.Start) && (row == 0 || w.Row < row) {
			row = w.Row
		}
	}
	if row == 0 {
		row = len(e.lines) + 1
	}
	e.lines = slices.Insert(e.lines, row-1, block...)
}

var (
	weekKey  = pattern.New(`^week: *["']?\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?["']?`)
	levelKey = pattern.New(`^level: *["']?[a-z]+["']?`)
)

// frontMatter keeps the hints of week and level up to date where they are there.
func (e *editor) frontMatter(week workout.Week) {
	if len(e.lines) == 0 || strings.TrimSpace(e.lines[0]) != "---" {
		return
	}
	for i, line := range e.lines[1:] {
		if strings.TrimSpace(line) == "---" {
			return
		}
		if found := weekKey.FindString(line); found != "" {
			e.lines[1+i] = "week: " + week.Start.String() + line[len(found):]
		}
		if found := levelKey.FindString(line); found != "" {
			e.lines[1+i] = "level: " + string(week.Level) + line[len(found):]
		}
	}
}

var nextStepLine = pattern.New(`^\s*(?:Next step: .*|This is the last step\.)`)

// howTo brings the how-to up to date: the next step of the moves it explains, and a part for each
// move that it does not. Instructions that are there stay. A note that lost its how-to gets one.
func (e *editor) howTo(n *Note, p *workout.Plan) {
	if n.howTo == 0 {
		w := writer{org: n.document.isOrg()}
		w.howTo(p)
		e.endLine()
		e.lines = append(append(e.lines, e.ending), e.own(w.String())...)
		return
	}
	for _, m := range p.Weeks[0].Moves {
		if at := e.explanation(n.howTo, m.Exercise.Name); at >= 0 {
			e.updateNextStep(at, m)
			continue
		}
		w := writer{org: n.document.isOrg()}
		w.move(p, m)
		e.endLine()
		e.lines = append(append(e.lines, e.ending), e.own(w.String())...)
	}
}

// explanation finds the heading that explains a move below the how-to; -1: there is none.
func (e *editor) explanation(howTo int, name string) int {
	for i := howTo; i < len(e.lines); i++ {
		l := readLine(i+1, e.lines[i])
		if (l.kind == heading || l.kind == prose) && workout.NameKey(l.text) == workout.NameKey(name) {
			return i
		}
	}
	return -1
}

// updateNextStep rewrites the next step under a heading.
func (e *editor) updateNextStep(at int, m workout.Move) {
	for i := at + 1; i < len(e.lines); i++ {
		if readLine(i+1, e.lines[i]).kind == heading {
			return
		}
		body := strings.TrimRight(e.lines[i], "\r\n")
		if found := nextStepLine.FindString(body); found != "" {
			e.lines[i] = nextStep(m) + afterSentence(found) + body[len(found):] + e.lines[i][len(body):]
			return
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
