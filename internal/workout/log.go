package workout

import (
	"cmp"
	"iter"
	"slices"

	"rotate/internal/words"
)

// Log is a week as it comes back from a note: what was planned, what was ticked, what was remarked.
type Log struct {
	Week
	Trained []Day       // in date order
	Signs   []Sign      // in the order of the note
	Pains   []Complaint // typed beside the moves: no move goes up after it
	Unread  []Quote     // task lines whose name or dose is not understood, in the order of the note
	Own     []Quote     // typed about moves, without a meaning here, in the order of the note
	Missing []string    // the moves of the week that are in no catalogue
	ByHand  ByHand      // what the user made of the plan
	Unclear bool        // someone was cleared to train, but the day is uncertain: no sign is settled
}

// Sign is a warning sign that someone wrote into a week, wherever in it.
type Sign struct {
	Warning
	Exercise    *Exercise // nil: it belongs to no move
	Row, Column int       // of the note, from 1
}

// Complaint is what someone wrote about pain that belongs to no move.
type Complaint struct {
	Quote
	Feedback
}

// Quote is a piece of the note's text.
type Quote struct {
	Words string
	Row   int // from 1
}

// UnderClearance reports whether the week says that someone was cleared to train: nothing goes up
// after it.
func (l Log) UnderClearance() bool { return !l.Cleared.IsZero() || l.Unclear }

// Settled returns the day on which someone was cleared to train after a sign of the week, as this
// week or a later one says; zero: nobody was. A day settles what was written before it.
func (l Log) Settled(s Sign, later []Log) Date {
	if l.DateAt(s.Row).Before(l.Cleared) {
		return l.Cleared
	}
	for _, next := range later {
		if next.Cleared != l.Cleared && !next.Cleared.IsZero() {
			return next.Cleared
		}
	}
	return Date{}
}

// DateAt returns the day that a row of the note is in; above all days, the start of the week.
func (l Log) DateAt(row int) Date {
	at, date := 0, l.Start
	for _, day := range l.Trained {
		if at < day.Row && day.Row <= row {
			at, date = day.Row, day.Date
		}
	}
	return date
}

// RowOf returns the row of the first line of a move; 1 if it has none.
func (l Log) RowOf(e *Exercise) int {
	for _, line := range l.Lines() {
		if line.Exercise == e {
			return line.Row
		}
	}
	return 1
}

// HurtBadly reports whether there was pain after which no move of the week goes up.
func (f Feedback) HurtBadly() bool { return f.Pain >= EndPain || f.Hurt >= HurtBad }

// Holds reports whether there was pain that keeps a move from going up.
func (f Feedback) Holds() bool { return f.Hurt > HurtNot || f.Pain >= HoldPain || f.Worse }

// Worst returns the most urgent sign of the week, the first of several; zero: there is none.
func (l Log) Worst() (worst Sign) {
	for _, s := range l.Signs {
		if s.Urgency > worst.Urgency {
			worst = s
		}
	}
	return worst
}

// Day is a training day as it comes back from a note.
type Day struct {
	Date  Date
	Row   int // its line in the note, from 1
	Lines []Line
}

// Line is a task line as it comes back from a note.
type Line struct {
	Exercise *Exercise
	Side     Side
	Dose     Dose
	Tick     Tick
	Feedback
	Beside Feedback // what was not done, as the line says about the other side
	Row    int      // its line in the note, from 1
}

// EndPain is the pain, of 10, that ends a move for the day. Source: this project's own decision:
// the rules for the next week step back from there; back programmes stop above 3 (Peak Physio).
const EndPain = 4

// HoldPain is the pain, of 10, from which on nothing goes up. Source: as for EndPain.
const HoldPain = 3

// Tick is the state of a checkbox.
type Tick int

// The states of a checkbox.
const (
	TickOpen Tick = iota
	TickPartly
	TickDone
)

// Feedback is what the user said about a task line.
type Feedback struct {
	Said    bool // any of the below, except the load
	Easy    bool
	Hard    bool
	TooMuch bool   // more than they could do, or less was asked for; Hard is then set too
	Rated   bool   // pain has a number
	Sore    bool   // sore, stiff or tight
	Worse   bool   // worse the next day
	Short   bool   // less was done than asked for
	Skipped bool   // not done at all, whatever the tick says
	Swap    bool   // another exercise is asked for
	Hurt    Hurt   // the strongest word for pain
	Done    Amount // zero: not said
	Pain    int    // 0 to 10
	Warning Warning
	Unsure  string // the first words that may speak of pain, nerves, failing or danger; empty: none
	Load    string // the weight or band used; empty: not said
}

// Amount is how much of a dose was done: 2 sets of 8, 1 hold of 10 s.
type Amount struct{ Sets, Reps, Hold int32 }

// Dose returns the amount as a dose.
func (a Amount) Dose() Dose { return Dose{Sets: int(a.Sets), Reps: int(a.Reps), Hold: int(a.Hold)} }

// Amount returns how much work a dose is.
func (d Dose) Amount() Amount { return Amount{int32(d.Sets), int32(d.Reps), int32(d.Hold)} }

// Hurt is what words say about pain where no number does.
type Hurt uint8

// The words for pain, mildest first.
const (
	HurtNot    Hurt = iota
	HurtSome        // pain, and no more
	HurtBad         // sharp, bad, a lot, strained, a flare-up
	HurtStrong      // agony, severe, a spasm, locked, torn
)

// Warning is a sign that calls for more than training.
type Warning struct {
	Urgency Urgency
	Words   string // as they were typed
}

// Urgency is what a warning sign calls for.
type Urgency uint8

// The urgencies, least first.
const (
	UrgencyNone      Urgency = iota
	UrgencyPerhaps           // perhaps a sign: find out
	UrgencySee               // see a doctor or physiotherapist
	UrgencyStop              // stop the session
	UrgencyNerve             // stop the move, and ask before going on
	UrgencyDoctor            // see a doctor urgently
	UrgencyMaternity         // in pregnancy: call the maternity unit or the emergency number now
	UrgencyEmergency         // call the emergency number now
)

// Calls reports whether someone has to be called now.
func (u Urgency) Calls() bool { return u >= UrgencyMaternity }

// Add adds what another remark says about the same work.
func (f *Feedback) Add(other Feedback) {
	f.Said = f.Said || other.Said
	f.Hard = f.Hard || other.Hard
	f.TooMuch = f.TooMuch || other.TooMuch
	f.Rated = f.Rated || other.Rated
	f.Pain = max(f.Pain, other.Pain)
	f.Hurt = max(f.Hurt, other.Hurt)
	f.Sore = f.Sore || other.Sore
	f.Worse = f.Worse || other.Worse
	f.Short = f.Short || other.Short
	f.Skipped = f.Skipped || other.Skipped
	f.Swap = f.Swap || other.Swap
	f.Easy = (f.Easy || other.Easy) && !f.Hard && !f.Short && !f.Skipped
	f.Unsure = cmp.Or(f.Unsure, other.Unsure)
	f.Done = cmp.Or(other.Done, f.Done)
	f.Load = cmp.Or(other.Load, f.Load)
	if f.Warning.Urgency < other.Warning.Urgency {
		f.Warning = other.Warning
	}
}

// Missing returns what another remark says and this one does not.
func (f Feedback) Missing(other Feedback) Feedback {
	other.Easy, other.Hard = other.Easy && !f.Easy, other.Hard && !f.Hard
	other.TooMuch = other.TooMuch && !f.TooMuch
	other.Sore, other.Worse = other.Sore && !f.Sore, other.Worse && !f.Worse
	other.Rated = other.Rated && (!f.Rated || f.Pain < other.Pain)
	if other.Hurt <= f.Hurt {
		other.Hurt = HurtNot
	}
	if other.Load == f.Load {
		other.Load = ""
	}
	if other.Done == f.Done {
		other.Done = Amount{}
	}
	if other.Warning.Urgency <= f.Warning.Urgency {
		other.Warning = Warning{}
	}
	return other
}

// Marked reports whether the line carries a tick or a remark.
func (l Line) Marked() bool { return l.Tick != TickOpen || l.Said }

// Ticked reports whether the line is ticked, at least partly, and does not say that nothing was done.
func (l Line) Ticked() bool { return l.Tick != TickOpen && !l.Skipped }

// Attempted reports whether anything was tried: the line carries a tick and does not say that
// nothing was done, or a remark says more, such as how it felt or why not.
func (l Line) Attempted() bool {
	tried := l.Feedback
	tried.Said, tried.Skipped, tried.Swap, tried.Unsure, tried.Load = false, false, false, "", ""
	return l.Ticked() || tried != Feedback{}
}

// Marked reports whether any line of the week carries a mark or another load, a choice is ticked,
// or there is a warning sign or pain, which no week may pass over.
func (l Log) Marked() bool {
	ticked := slices.ContainsFunc(l.Choices, func(c Choice) bool { return c.Ticked })
	return ticked || len(l.Signs) > 0 || len(l.Pains) > 0 || l.Any(func(line Line) bool {
		return line.Marked() || line.Load != line.Dose.Load && line.Load != ""
	})
}

// Lines yields the lines of the week, each with its day, in order.
func (l Log) Lines() iter.Seq2[Day, *Line] {
	return func(yield func(Day, *Line) bool) {
		for _, day := range l.Trained {
			for i := range day.Lines {
				if !yield(day, &day.Lines[i]) {
					return
				}
			}
		}
	}
}

// Any reports whether is holds for any line of the week.
func (l Log) Any(is func(Line) bool) bool {
	return slices.ContainsFunc(l.Trained, func(d Day) bool { return slices.ContainsFunc(d.Lines, is) })
}

// Of lists the day's lines of an exercise. They must not be changed.
func (d Day) Of(id string) []Line {
	from, to, found := 0, 0, 0
	for i := range d.Lines {
		if d.Lines[i].Exercise.ID == id {
			if found == 0 {
				from = i
			}
			to, found = i+1, found+1
		}
	}
	if lines := d.Lines[from:to:to]; len(lines) == found { // all in a row
		return lines
	}
	return words.Without(d.Lines[from:to], func(l Line) bool { return l.Exercise.ID != id })
}

// Ticked reports whether any line of the day is ticked.
func (d Day) Ticked() bool { return slices.ContainsFunc(d.Lines, Line.Ticked) }

// Done reports whether every line of the day is ticked, and none says that it was not done.
func (d Day) Done() bool {
	return len(d.Lines) > 0 && !slices.ContainsFunc(d.Lines,
		func(l Line) bool { return l.Tick != TickDone || l.Skipped })
}

// Done counts the days of the week that are done, and those of which some lines are ticked.
func (l Log) Done() (done, partly int) {
	for _, day := range l.Trained {
		switch {
		case day.Done():
			done++
		case day.Ticked():
			partly++
		}
	}
	return done, partly
}

// Task returns the work of the line.
func (l Line) Task() Task { return Task{l.Exercise, Work{l.Side, l.Dose}} }

// Tasks lists the work of lines of the week, with the tempo and the rest of their exercises' steps.
func (l Log) Tasks(lines []Line) []Task {
	tasks := make([]Task, len(lines))
	for i, line := range lines {
		move := l.Move(line.Exercise)
		tasks[i] = line.Task()
		tasks[i].Tempo, tasks[i].Rest = move.Dose.Tempo, move.Dose.Rest
	}
	return tasks
}

// Over reports whether an exercise is over for the day, because it hurt too much to go on.
func (d Day) Over(id string) bool {
	return slices.ContainsFunc(d.Of(id), func(l Line) bool { return l.Pain >= EndPain })
}

// Remaining lists the lines of the day that are still to be done: not ticked, not said to be
// skipped, and not of an exercise that is over for the day.
func (d Day) Remaining() []Line {
	var lines []Line
	for _, line := range d.Lines {
		if line.Tick != TickDone && !line.Skipped && !d.Over(line.Exercise.ID) {
			lines = append(lines, line)
		}
	}
	return lines
}

// SidesOf lists the sides that the task lines of an exercise name.
func (e *Exercise) SidesOf() []Side {
	switch e.Sides {
	case SidesEach:
		return []Side{SideLeft, SideRight}
	case SidesAlternating:
		return []Side{SideInTurn}
	}
	return []Side{SideBoth}
}

// Settle makes the moves of the week out of its lines, in the order in which they first appear. A
// move is at the step that the week's sentence gives; without one, at the step of its dose. A dose
// that was changed in some lines says what was done of the planned one there: less is a shortfall,
// another load is the one that was used. A dose that was changed in every line, and trained, gives
// the step. Doses are read within the limits of the conditions. Settle returns the first lines of
// the moves whose dose is that of no step.
func (l *Log) Settle(planned []Stands) (odd []Line) {
	l.complete(planned)
	for _, day := range l.Trained {
		day.share()
		l.Sessions = append(l.Sessions, Session{Date: day.Date, First: day.first()})
		for _, line := range day.Lines {
			if l.Move(line.Exercise).Exercise != nil {
				continue
			}
			m, edited, exact := l.moved(line.Exercise, stepIn(planned, line.Exercise))
			if !exact {
				odd = append(odd, line)
			}
			if edited {
				l.ByHand.Edited = append(l.ByHand.Edited, m.Exercise)
			}
			step := m.Ladder.Dose(m.Step)
			m.Dose.Tempo, m.Dose.Rest = step.Tempo, step.Rest
			l.Moves = append(l.Moves, m)
		}
	}
	l.findByHand(planned)
	return odd
}

// share gives each line what was typed about it on lines of the other side.
func (d Day) share() {
	type half struct {
		*Exercise
		Side
	}
	typed := map[half]Feedback{} // about a side of an exercise
	for _, line := range d.Lines {
		if line.Beside != (Feedback{}) {
			about := half{line.Exercise, line.Side.Other()}
			all := typed[about]
			all.Add(line.Beside)
			typed[about] = all
		}
	}
	for i := range d.Lines {
		of := half{d.Lines[i].Exercise, d.Lines[i].Side}
		all, found := typed[of]
		// Each line says that the other one was not done.
		if other := typed[half{of.Exercise, of.Side.Other()}]; all.Skipped && other.Skipped {
			all.Skipped, all.Short = false, true
		}
		if found {
			d.Lines[i].Feedback.Add(all)
		}
	}
}

// moved returns the move that the lines of an exercise make, where step is the planned one; 0: not
// known. Edited says that its dose was changed in every line and trained so; exact, that its step
// is certain.
func (l *Log) moved(e *Exercise, step int) (m Move, edited, exact bool) {
	lines := l.linesOf(e)
	m = Move{l.Ladder(e), step, usual(lines)}
	known := 1 <= step && step <= e.Steps()
	one := !slices.ContainsFunc(lines, func(line *Line) bool { return !line.Dose.SameWork(m.Dose) })
	asked := m.Ladder.Dose(step).Asked(l.Deload)
	edited = known && one && l.attempted(e) && !m.Dose.SameWork(asked)
	if known && !one {
		asked.Load = m.Dose.Load
		m.Dose = asked
	}
	for _, line := range lines {
		line.Settle(m.Dose)
	}
	if known && !edited {
		return m, false, true
	}
	m.Step, exact = m.stepOf(m.Dose, l.Deload)
	return m, edited, exact || edited
}

func stepIn(planned []Stands, e *Exercise) int {
	stands, _ := words.First(planned, func(s Stands) bool { return s.Exercise == e })
	return stands.Step
}

// first returns the side that starts the day.
func (d Day) first() Side {
	for _, line := range d.Lines {
		if line.Exercise.Sides == SidesEach && line.Side != NoSide {
			return line.Side
		}
	}
	return NoSide
}

// linesOf returns the lines of an exercise, in the order of the days.
func (l Log) linesOf(e *Exercise) (lines []*Line) {
	for _, line := range l.Lines() {
		if line.Exercise == e {
			lines = append(lines, line)
		}
	}
	return lines
}

// usual returns the dose that most of the lines have; of several, the first.
func usual(lines []*Line) Dose {
	first := lines[0].Dose
	if !slices.ContainsFunc(lines, func(line *Line) bool { return line.Dose != first }) {
		return first
	}
	count := map[Dose]int{}
	for _, line := range lines {
		count[line.Dose]++
	}
	return slices.MaxFunc(lines, func(a, b *Line) int { return count[a.Dose] - count[b.Dose] }).Dose
}

// Settle takes the dose of a line as what was done of the planned one, if anything was.
func (l *Line) Settle(planned Dose) {
	if !l.Attempted() {
		return
	}
	if l.Dose.Load != planned.Load {
		if l.Load == "" {
			l.Load = l.Dose.Load
		}
		l.Dose.Load = planned.Load
	}
	if l.Dose.Less(planned) {
		l.Said, l.Short = true, true
	}
}

// LowestLevel returns the easiest level that none of the moves is above.
func LowestLevel(moves []Move) Level {
	level := LevelBeginner
	for _, m := range moves {
		if m.Exercise.Above(level) {
			level = m.Exercise.Levels[0]
		}
	}
	return level
}
