package workout

import (
	"fmt"
	"slices"
	"strings"

	"rotate/internal/words"
)

// Plan is one or more weeks, oldest first, and what to say about them.
type Plan struct {
	Weeks    []Week
	Why      []Why    // the reason for every exercise, chosen or not, in catalogue order
	Changes  []Change // what changed since the judged week; empty in a fresh plan
	Known    []string // ids of moves that the note has already explained
	Barred   []Barred // what conditions leave out that would otherwise be possible
	Warning  Warning  // the most urgent sign of the judged week
	Hints    []Hint   // what would make more possible
	Warnings []string // what the user should know about a sound plan
	Marks    Marks    // of the note that is shown; nil: the plan is new
}

// Hint is something to know about the next week, and the flags of rotate next that act on it.
type Hint struct {
	Text  string
	Flags []string // names and values; none: there is nothing to do
}

// Terms are what a week was planned under. The note carries them from week to week.
type Terms struct {
	Level     Level
	Wanted    int         // rotation moves a session: 1 to 3
	Days      Days        // training days
	Equipment []Equipment // what you have, sorted; nil: anything
	Complete  bool        // with an extension and a side-flexion move
	Avoid     []Condition
	Weaker    Side   // the side that always goes first; NoSide: they take turns
	Name      string // who it is for; may be empty
	Cleared   Date   // when someone was cleared to train after an emergency sign; zero: never
	LeftOut   []LeftOut
}

// LeftOut is an exercise that is not to be planned, and why.
type LeftOut struct {
	ID     string
	Name   string
	Reason string // as the note prints it: "pain 6", "your choice"
}

// ForPain reports whether an exercise was left out because it hurt.
func (l LeftOut) ForPain() bool { return l.Reason != YourChoice }

// YourChoice is the reason given for an exercise that the user left out.
const YourChoice = "your choice"

// LeavesOut finds the entry of an exercise that is not to be planned.
func (t Terms) LeavesOut(id string) (LeftOut, bool) {
	return words.First(t.LeftOut, func(l LeftOut) bool { return l.ID == id })
}

// Week is seven days from its start. Its moves stay the same in all of its sessions.
type Week struct {
	Terms
	Number   int
	Start    Date
	Deload   bool // an easy week: the sets are halved
	Rest     bool // a rest week, after every rotation move was stopped: it has no sessions
	Moves    []Move
	Sessions []Session
	Choices  []Choice // what the user may decide about the week after it
}

// Move is an exercise at a step of its progression.
type Move struct {
	Ladder
	Step int  // counted from 1
	Dose Dose // the step's, with the load in use, and halved in an easy week
}

// At returns the move at another step. A load that was typed or raised stays in use; a load that
// was the step's own becomes that of the other step.
func (m Move) At(step int) Move {
	to := m.Ladder.At(step)
	if m.Dose.Load != m.Ladder.Dose(m.Step).Load {
		to.Dose.Load = m.Dose.Load
	}
	return to
}

// LayOut returns the week with moves, given with the doses of a full week, on the days of its
// terms.
func (w Week) LayOut(moves []Move, first Side) Week {
	w.Moves, w.Sessions = slices.Clone(moves), nil
	if w.Rest {
		return w
	}
	for i := range w.Moves {
		w.Moves[i].Dose = w.Moves[i].Dose.Asked(w.Deload)
	}
	for _, date := range w.Days.In(w.Start) {
		w.Sessions = append(w.Sessions, Session{Date: date, First: first})
		if w.Weaker == NoSide {
			first = first.Other()
		}
	}
	return w
}

// RestAdvice is what a rest week says instead of sessions. Source: staying active is preferred to
// rest (NICE NG59, Therapeutic Guidelines).
const RestAdvice = "A week of rest from these moves. Keep walking and moving within comfort. If a second week of rest " +
	"changes nothing, see a doctor or physiotherapist."

// Session is a day of training.
type Session struct {
	Date  Date
	First Side // the side that starts; NoSide where no move takes one side after the other
}

// Marks are what a note says about the sessions of a plan.
type Marks map[Date][]Mark

// Mark is what a note says about a task: its tick, and what was typed.
type Mark struct {
	Exercise *Exercise
	Side     Side
	Tick     Tick
	Words    string
}

// Of returns the mark of a task of a session; a task without one is open.
func (m Marks) Of(s Session, t Task) Mark {
	if i := m.index(s, t); i >= 0 {
		return m[s.Date][i]
	}
	return Mark{Exercise: t.Exercise, Side: t.Side}
}

func (m Marks) index(s Session, t Task) int {
	return slices.IndexFunc(m[s.Date],
		func(mark Mark) bool { return mark.Exercise == t.Exercise && mark.Side == t.Side })
}

// Tasks lists the work of a session in the order in which it is done. With marks from a note it is
// only what the note holds.
func (m Marks) Tasks(w Week, s Session) []Task {
	tasks := w.Tasks(s)
	if m == nil {
		return tasks
	}
	return slices.DeleteFunc(tasks, func(t Task) bool { return m.index(s, t) < 0 })
}

// Done counts the tasks of a session that are ticked.
func (m Marks) Done(s Session) (done int) {
	for _, mark := range m[s.Date] {
		if mark.Tick == TickDone {
			done++
		}
	}
	return done
}

// Work is what is done on one side, or in turn, or without sides.
type Work struct {
	Side Side
	Dose
}

// Work lists the work of a move in the order in which it is done, starting on the side first.
func (m Move) Work(first Side) []Work {
	sides := m.Exercise.SidesOf()
	if first == SideRight {
		slices.Reverse(sides)
	}
	return words.Each(sides, func(side Side) Work { return Work{side, m.Dose} })
}

// HasSides reports whether any move is done on one side after the other.
func HasSides(moves []Move) bool {
	return slices.ContainsFunc(moves, func(m Move) bool { return m.Exercise.Sides == SidesEach })
}

// needs lists, for the moves of the week that need equipment, what each could be done with; if the
// week says what is available, only that counts.
func (w Week) needs() [][]Equipment {
	var needs [][]Equipment
	for _, m := range w.Moves {
		need := words.Without(m.Exercise.Needs(), func(q Equipment) bool {
			return w.Equipment != nil && !slices.Contains(w.Equipment, q)
		})
		if len(need) > 0 && !slices.ContainsFunc(needs, func(n []Equipment) bool { return slices.Equal(n, need) }) {
			needs = append(needs, need)
		}
	}
	return needs
}

// End returns the last day of the week.
func (w Week) End() Date { return w.Start.Add(6) }

// TooLate reports whether a date is two weeks or more after the start, too late even for a session
// that was missed.
func (w Week) TooLate(date Date) bool { return date.Since(w.Start) >= 2*7 }

// Why says why an exercise is in a plan or is not.
type Why struct {
	ID     string
	Chosen bool
	Reason string
}

// Amount returns the dose with what belongs to it: "2 x 8 per side, small range, light".
func (w Work) Amount() string {
	amount := w.Dose.String()
	if w.Side == SideInTurn {
		amount += " per side"
	}
	return w.withDetails(amount)
}

// Amount returns the dose of the move as it is done, whatever the side.
func (m Move) Amount() string { return m.Work(SideLeft)[0].Amount() }

// NextAmount returns the dose of the next step; empty at the last one.
func (m Move) NextAmount() string {
	next := m.Next(m.Step)
	if next == 0 {
		return ""
	}
	return m.At(next).Amount()
}

// Explained lists the moves of all weeks, each once, as it is in the newest week that has it.
func (p *Plan) Explained() []Move {
	var moves []Move
	for _, week := range slices.Backward(p.Weeks) {
		for _, m := range week.Moves {
			same := func(x Move) bool { return x.Exercise.ID == m.Exercise.ID }
			if !slices.ContainsFunc(moves, same) {
				moves = append(moves, m)
			}
		}
	}
	return moves
}

// Numbers names the weeks: "week 3", "weeks 3 to 5".
func (p *Plan) Numbers() string {
	first, last := p.Weeks[0].Number, p.Weeks[len(p.Weeks)-1].Number
	if len(p.Weeks) > 1 {
		return fmt.Sprintf("weeks %d to %d", first, last)
	}
	return fmt.Sprintf("week %d", first)
}

// Summary returns the level, the number of moves and the days: "Beginner, 2 moves, Mon Wed Fri".
func (t Terms) Summary() string {
	return fmt.Sprintf("%s, %s, %s", t.Level.Title(), words.Count(t.Wanted, "move"), t.Days)
}

// AtHand names the equipment: "band, cable", "none" or "anything".
func (t Terms) AtHand() string {
	if t.Equipment == nil {
		return "anything"
	}
	needed := words.Without(t.Equipment, func(q Equipment) bool { return q == None })
	if len(needed) == 0 {
		return string(None)
	}
	return strings.Join(words.Of(needed), ", ")
}

// PlanWithout returns the command that plans such weeks without equipment.
func (t Terms) PlanWithout() string {
	command := "rotate plan"
	add := func(flag string, values []string) {
		if len(values) > 0 {
			command += " --" + flag + " " + strings.Join(values, ",")
		}
	}
	if t.Level != LevelBeginner {
		add("level", []string{string(t.Level)})
	}
	add("avoid", words.Of(t.Avoid))
	add("exclude", words.Each(t.LeftOut, func(l LeftOut) string { return l.ID }))
	return command + " --equipment none"
}

// NeedsText says what the week cannot be done without: "a cable or a band; a swiss ball". It is
// empty if nothing is needed.
func (w Week) NeedsText() string {
	thing := func(q Equipment) string { return "a " + q.Title() }
	return strings.Join(words.Each(w.needs(),
		func(need []Equipment) string { return words.OneOf(words.Each(need, thing)) }), "; ")
}

// Move returns the week's move of an exercise; zero: it has none.
func (w Week) Move(e *Exercise) Move {
	move, _ := words.First(w.Moves, func(m Move) bool { return m.Exercise == e })
	return move
}
