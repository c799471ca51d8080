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
	number int
	moves  []string
	marks  []string // see mark; none: every line is ticked
}

// read writes the week into a note, marks it and reads it back.
func (j judgedWeek) read(t *testing.T, c *workout.Catalogue) workout.Log {
	t.Helper()
	week := workout.Week{Terms: j.terms, Number: max(j.number, 1), Start: monday, Deload: j.number > 0 && j.number%6 == 0}
	for _, text := range j.moves {
		id, rest, _ := strings.Cut(text, " ")
		step, load, _ := strings.Cut(rest, " ")
		n, err := strconv.Atoi(step)
		require.NoError(t, err)
		move := workout.Ladder{Exercise: c.ByID(id)}.At(n)
		if load != "" {
			move.Dose.Load = load
		}
		if week.Deload {
			move.Dose.Sets = (move.Dose.Sets + 1) / 2
		}
		week.Moves = append(week.Moves, move)
	}
	for i, date := range j.terms.Days.In(monday) {
		first := []workout.Side{workout.SideLeft, workout.SideRight}[i%2]
		if !workout.HasSides(week.Moves) {
			first = workout.NoSide
		}
		week.Sessions = append(week.Sessions, workout.Session{Date: date, First: first})
	}
	text := note.Markdown(&workout.Plan{Weeks: []workout.Week{week}}, note.Options{})
	if j.marks == nil {
		text = mark(t, text, "[x]")
	}
	for _, m := range j.marks {
		text = mark(t, text, m)
	}
	read := note.Read("week.md", []byte(text), c)
	require.NoError(t, read.Problems.Err(), text)
	require.Len(t, read.Weeks, 1)
	return read.Judged().Log
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

// after judges the week.
func (j judgedWeek) after(t *testing.T, c *workout.Catalogue, change func(*planner.NextRequest)) (*workout.Plan, error) {
	t.Helper()
	log := j.read(t, c)
	request := planner.NextRequest{Terms: log.Terms, Today: saturday}
	if change != nil {
		change(&request)
	}
	return planner.Next(c, []workout.Log{log}, request)
}

func lastID(moves []string) string {
	id, _, _ := strings.Cut(moves[len(moves)-1], " ")
	return id
}
