package planner_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/workout"
)

// saturday is the day on which it is judged.
var saturday = monday.Add(5)

// terms are what the judged week was planned under: everything at hand, nothing left out.
func terms(level workout.Level, wanted int) workout.Terms {
	return workout.Terms{Level: level, Wanted: wanted, Days: workout.DefaultDays(3)}
}

// judgedWeek is a week to be judged: its moves as "id step" or "id step load", and what the user
// made of it.
type judgedWeek struct {
	terms  workout.Terms
	number int // 0: 1
	easy   bool
	moves  []string
	marks  []string     // see mark; none: every line is ticked
	before []judgedWeek // the weeks of the note before it, oldest first
}

// read writes the weeks into notes, marks them and reads them back.
func (j judgedWeek) read(t *testing.T, c *workout.Catalogue) []workout.Log {
	t.Helper()
	var logs []workout.Log
	number := max(j.number, 1+len(j.before))
	for i, week := range j.before {
		week.number = number - len(j.before) + i
		logs = append(logs, week.readOne(t, c, monday.Add(7*(i-len(j.before)))))
	}
	j.number = number
	return append(logs, j.readOne(t, c, monday))
}

func (j judgedWeek) readOne(t *testing.T, c *workout.Catalogue, start workout.Date) workout.Log {
	t.Helper()
	week := workout.Week{Terms: j.terms, Number: j.number, Start: start, Deload: j.easy}
	moves := make([]workout.Move, len(j.moves))
	for i, text := range j.moves {
		moves[i] = moveOf(t, c, week.Terms, text)
	}
	first := workout.SideLeft
	if !workout.HasSides(moves) {
		first = workout.NoSide
	}
	text := note.Markdown(&workout.Plan{Weeks: []workout.Week{week.LayOut(moves, first)}}, note.Options{})
	if j.marks == nil {
		text = mark(t, text, "[x]")
	}
	for _, m := range j.marks {
		text = mark(t, text, m)
	}
	read := note.Read("week.md", []byte(text), c)
	require.NoError(t, read.Problems.Err(), text)
	require.Len(t, read.Weeks, 1)
	return read.Judged(workout.Date{}).Log
}

// moveOf reads "id step" or "id step load".
func moveOf(t *testing.T, c *workout.Catalogue, terms workout.Terms, text string) workout.Move {
	t.Helper()
	id, rest, _ := strings.Cut(text, " ")
	number, load, _ := strings.Cut(rest, " ")
	n, err := strconv.Atoi(number)
	require.NoError(t, err)
	move := terms.Ladder(c.ByID(id)).At(n)
	if load != "" {
		move.Dose.Load = load
	}
	return move
}

// mark changes the task lines of a note: "Mon Fri left pallof-press [x]: pain 3" ticks and remarks on
// the left lines of that move on these days. What is not named is not chosen by.
func mark(t *testing.T, text, m string) string {
	t.Helper()
	chosen, remark, _ := strings.Cut(m, ":")
	tick := ""
	if at := strings.IndexByte(chosen, '['); at >= 0 {
		chosen, tick = chosen[:at], chosen[at:at+3]
	}
	words := strings.Fields(chosen)
	isDay := func(w string) bool { return len(w) == 3 }
	anyDay := !slices.ContainsFunc(words, isDay)
	day, marked := "", 0
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, "## ") {
			day = line[3:6]
		}
		if !strings.HasPrefix(line, "- [") || !anyDay && !slices.Contains(words, day) {
			continue
		}
		label := strings.ReplaceAll(strings.ToLower(line[6:strings.IndexByte(line, ':')]), " ", "-")
		if slices.ContainsFunc(words, func(w string) bool { return !isDay(w) && !strings.Contains(label, w) }) {
			continue
		}
		if tick != "" {
			line = "- " + tick + line[5:]
		}
		if remark != "" {
			line += "," + remark
		}
		lines[i] = line
		marked++
	}
	require.Positive(t, marked, "%q marks nothing in\n%s", m, text)
	return strings.Join(lines, "\n")
}

// told puts a plan into lines: what changed, then the moves, each with its dose.
func told(p *workout.Plan) []string {
	var lines []string
	for _, change := range p.Changes {
		lines = append(lines, fmt.Sprintf("%s %s: %s", change.Verdict, change.ID, change.Reason))
	}
	for _, m := range p.Weeks[0].Moves {
		lines = append(lines, fmt.Sprintf("= %s %d: %s", m.Exercise.ID, m.Step, m.Amount()))
	}
	return lines
}

// verdictOf is what became of the first move of a week, in short: "up texas-twist 5", with the reason.
func verdictOf(p *workout.Plan) (verdict, reason string) {
	verdict = string(p.Changes[0].Verdict)
	for _, m := range p.Weeks[0].Moves {
		verdict += fmt.Sprintf(" %s %d", m.Exercise.ID, m.Step)
	}
	return verdict, p.Changes[0].Reason.String()
}

// after judges the week.
func (j judgedWeek) after(t *testing.T, c *workout.Catalogue, change func(*planner.NextRequest)) (*workout.Plan, error) {
	t.Helper()
	logs := j.read(t, c)
	request := planner.NextRequest{Terms: planner.Asked(logs[len(logs)-1]), Today: saturday}
	if change != nil {
		change(&request)
	}
	return nextPlan(c, logs, request)
}

// nextPlan is planner.Next, of which every reason is to be one that a reader of notes knows for the program's.
func nextPlan(c *workout.Catalogue, logs []workout.Log, request planner.NextRequest) (*workout.Plan, error) {
	plan, err := planner.Next(c, logs, request)
	if plan != nil {
		for _, change := range plan.Changes {
			if c.MatchReason(change.Reason.String()) < workout.ReasonOut {
				panic(fmt.Sprintf("no clauses of package workout make this reason: %s", change.Sentence()))
			}
		}
	}
	return plan, err
}
