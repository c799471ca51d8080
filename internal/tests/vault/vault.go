// Package vault makes up years of notes for tests and benchmarks, and counts what is in them
// independently: it never reads a note to do so.
package vault

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rotate/exercises"
	"rotate/internal/catalog"
	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/workout"
)

// Vault is a set of notes with a rotation plan, and what was done in all of them.
type Vault struct {
	Notes map[string]string // by file name
	Weeks []Week            // oldest first
	Moves map[string]*Move  // by id
	// Streak is the number of weeks kept in a row, up to the newest with a tick, which may still be
	// kept.
	Streak int
}

// Week is what was done in a week.
type Week struct {
	Start                       string
	Planned, Done, Partly, Pain int
}

// Move is what was done of an exercise.
type Move struct {
	Steps       []string // "2026-11-23 4": the week and the step
	Pain        int
	Left, Right [3]int // sets, reps, seconds
}

// Builtin returns the built-in catalogue.
func Builtin(t testing.TB) *workout.Catalogue {
	t.Helper()
	layer, err := catalog.ReadDir(exercises.FS, "exercises")
	if err != nil {
		t.Fatal(err)
	}
	c, problems := catalog.Load(layer)
	if problems.Err() != nil {
		t.Fatal(problems)
	}
	return c
}

// maker writes weeks one after another, each planned from the one before.
type maker struct {
	t         testing.TB
	catalogue *workout.Catalogue
	chance    *rand.Rand
	vault     *Vault
}

// The weekly notes begin on this day.
var first = workout.Date{Year: 2016, Month: 1, Day: 4}

// Make writes a number of weekly notes. The seed decides what was done in them.
func Make(t testing.TB, c *workout.Catalogue, weeks int, seed uint64) *Vault {
	t.Helper()
	m := maker{t: t, catalogue: c, chance: rand.New(rand.NewPCG(seed, 1)),
		vault: &Vault{Notes: map[string]string{}, Moves: map[string]*Move{}}}
	start := first
	plan := m.fresh(start)
	for len(m.vault.Weeks) < weeks {
		log := m.week(plan)
		start = start.Add(7)
		if m.chance.IntN(20) == 0 {
			start = start.Add(7 * (1 + m.chance.IntN(5)))
		}
		plan = m.following(log, start)
	}
	m.vault.Streak = streak(m.vault.Weeks)
	return m.vault
}

// streak steps back through the calendar, seven days at a time.
func streak(weeks []Week) int {
	kept := map[string]bool{}
	newest := ""
	for _, w := range weeks {
		kept[w.Start] = w.Done+w.Partly > 1
		if w.Done+w.Partly > 0 {
			newest = w.Start
		}
	}
	day, _ := workout.ParseDate(newest)
	if !kept[newest] {
		day = day.Add(-7)
	}
	n := 0
	for ; kept[day.String()]; day = day.Add(-7) {
		n++
	}
	return n
}

// fresh returns a new plan: each time for another level and other days, so that all moves occur.
func (m *maker) fresh(start workout.Date) *workout.Plan {
	m.t.Helper()
	terms := workout.Terms{Level: workout.Levels()[m.chance.IntN(3)], Wanted: 1 + m.chance.IntN(3),
		Days: workout.DefaultDays(2 + m.chance.IntN(2)), Complete: m.chance.IntN(2) == 0}
	plan, err := planner.New(m.catalogue, planner.Request{Terms: terms, Weeks: 1, Start: start})
	if err != nil {
		m.t.Fatal(err)
	}
	return plan
}

// following returns the week after a log, or a new plan: now and then, and if no session would
// follow.
func (m *maker) following(log workout.Log, start workout.Date) *workout.Plan {
	if m.chance.IntN(40) == 0 {
		return m.fresh(start)
	}
	plan, err := planner.Next(m.catalogue, []workout.Log{log},
		planner.NextRequest{Terms: log.Terms, Start: start, Today: start})
	if err != nil || plan.Weeks[0].Rest {
		return m.fresh(start)
	}
	return plan
}

// week writes the note of a week with ticks and remarks in it, and counts them.
func (m *maker) week(plan *workout.Plan) workout.Log {
	week := plan.Weeks[0]
	log := workout.Log{Week: week}
	count := Week{Start: week.Start.String(), Planned: len(week.Sessions)}
	steady := m.chance.IntN(8) > 0
	text := note.Markdown(plan, note.Options{Tasks: m.chance.IntN(4) == 0})
	for _, move := range week.Moves {
		of := m.move(move.Exercise.ID)
		of.Steps = append(of.Steps, fmt.Sprintf("%s %d", week.Start, move.Step))
	}
	for _, session := range week.Sessions {
		day := workout.Day{Date: session.Date}
		keen := steady && m.chance.IntN(10) > 0
		ticks, lines := 0, 0
		at := strings.Index(text, session.Date.String()+" (")
		for _, move := range week.Moves {
			for _, work := range move.Work(session.First) {
				line, remark := m.line(move, work, keen)
				lines++
				if line.Tick == workout.TickDone {
					ticks++
				}
				count.Pain = max(count.Pain, line.Pain)
				text = m.mark(text, at, move.Exercise.Label(work.Side)+": "+work.Amount(), line.Tick, remark)
				day.Lines = append(day.Lines, line)
			}
		}
		switch ticks {
		case 0:
		case lines:
			count.Done++
		default:
			count.Partly++
		}
		log.Trained = append(log.Trained, day)
	}
	m.vault.Weeks = append(m.vault.Weeks, count)
	name := fmt.Sprintf("%d/week %s.md", week.Start.Year, week.Start)
	m.vault.Notes[name] = m.mangled(text)
	return log
}

// line decides what was done, and adds it up.
func (m *maker) line(move workout.Move, work workout.Work, keen bool) (workout.Line, string) {
	line := workout.Line{Exercise: move.Exercise, Side: work.Side, Dose: work.Dose}
	remark := ""
	if !keen || m.chance.IntN(20) == 0 {
		return line, remark
	}
	line.Tick = workout.TickDone
	of := m.move(move.Exercise.ID)
	switch m.chance.IntN(30) {
	case 0:
		pain := m.chance.IntN(7)
		remark = fmt.Sprintf(" pain %d/10", pain)
		line.Feedback = workout.Feedback{Said: true, Rated: true, Pain: pain}
		of.Pain = max(of.Pain, pain)
	case 1:
		remark, line.Feedback = ", easy", workout.Feedback{Said: true, Easy: true}
	case 2:
		remark, line.Feedback = " hard today", workout.Feedback{Said: true, Hard: true}
	case 3:
		remark = " \u2705 2024-01-01"
	case 4:
		remark = " while watching the news, no pain"
	}
	amount := [3]int{work.Sets, work.Sets * work.Reps, work.Sets * work.Reps * work.Hold}
	for i, n := range amount {
		if work.Side == workout.SideLeft || work.Side == workout.SideInTurn {
			of.Left[i] += n
		}
		if work.Side == workout.SideRight || work.Side == workout.SideInTurn {
			of.Right[i] += n
		}
	}
	return line, remark
}

func (m *maker) move(id string) *Move {
	if m.vault.Moves[id] == nil {
		m.vault.Moves[id] = &Move{}
	}
	return m.vault.Moves[id]
}

// mark ticks the task line with a text below a place of the note, and adds a remark to it.
func (m *maker) mark(text string, below int, task string, tick workout.Tick, remark string) string {
	open, box := "- [ ] "+task, "- [ ] "
	if !strings.Contains(text[below:], open) {
		m.t.Fatalf("no line %q in\n%s", task, text)
	}
	if tick == workout.TickDone {
		box = []string{"- [x] ", "- [X] ", "- [x] "}[m.chance.IntN(3)]
	}
	return text[:below] + strings.Replace(text[below:], open, box+task+remark, 1)
}

// Bytes returns the size of all notes.
func (v *Vault) Bytes() int {
	n := 0
	for _, text := range v.Notes {
		n += len(text)
	}
	return n
}

// Write puts notes into a folder.
func Write(t testing.TB, dir string, notes map[string]string) {
	t.Helper()
	for name, text := range notes {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o777),
			os.WriteFile(file, []byte(text), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
}
