// Package history adds up many weeks read from notes: weeks kept, steps climbed, the work of each
// side. It keeps a small digest of each week, never the note.
package history

import (
	"slices"
	"strings"

	"rotate/internal/workout"
)

// KeptSessions is how many sessions with a ticked line make a week count as kept. A step up also
// takes two. Source: 2-3 sessions a week (the source article).
const KeptSessions = 2

// Week is what became of a planned week.
type Week struct {
	Start     workout.Date
	Deload    bool // an easy week
	Rest      bool // a rest week: it has no sessions
	Marked    bool // something in it is ticked or remarked
	Planned   int  // sessions in the note
	Done      int  // sessions with every line ticked
	Partly    int  // sessions with some lines ticked, or with lines ticked as partly done
	WorstPain int  // 0 to 10
	Hurt      bool // pain without a number, or worse the next day
	weaker    workout.Side
}

// Kept reports whether enough sessions have a ticked line.
func (w Week) Kept() bool { return w.Done+w.Partly >= KeptSessions }

// Amount is work done on one side.
type Amount struct {
	Sets int
	Reps int // sets x reps
	Hold int // sets x reps x seconds held
}

func (a *Amount) add(d workout.Dose) {
	a.Sets += d.Sets
	a.Reps += d.Sets * d.Reps
	a.Hold += d.Sets * d.Reps * d.Hold
}

func (a *Amount) plus(b Amount) { a.Sets, a.Reps, a.Hold = a.Sets+b.Sets, a.Reps+b.Reps, a.Hold+b.Hold }

// Measure returns the amount as one number: the seconds held, or the reps if nothing is held.
func (a Amount) Measure() int {
	if a.Hold > 0 {
		return a.Hold
	}
	return a.Reps
}

// Minus returns how much more a is than b; negative if it is less.
func (a Amount) Minus(b Amount) Amount {
	return Amount{a.Sets - b.Sets, a.Reps - b.Reps, a.Hold - b.Hold}
}

// digest is what is kept of a week. Of the note's text it holds only a few short words, copied.
type digest struct {
	Week
	number  int
	place   string // the note
	person  string // who it is for; may be empty
	badly   bool   // pain after which a move steps back or is left out
	broken  bool   // an error hides what was done: only its warning signs count
	cleared workout.Date
	signs   []workout.Sign // those that the week itself does not settle
	days    []day
	ticked  int // lines ticked, at least partly
	moves   []move
}

// day is what became of a session.
type day struct {
	date         workout.Date
	ticks        uint64 // a bit per line, numbered modulo 64: ticked, at least partly
	ticked, open bool   // some of its lines are ticked; some are open
}

// move is what became of an exercise in a week.
type move struct {
	workout.Move // as the week asks for it
	pain         int
	hurt         bool
	trained      bool   // one of its lines was ticked, or has a remark
	load         string // what was used last; empty: nothing, or not trained
	left, right  Amount
}

// Copy reports a week that appears in two notes.
type Copy struct {
	Start   workout.Date
	Counts  string // the note whose copy counts
	Dropped string
	Reason  string // why, as a sentence without its full stop
}

// take adds a week. Of two copies of a week, the marked one counts; if both are marked, the one
// with more ticks, else the one with more pain; if they are the same, the first. A broken one never
// counts. The result describes the copy; it is nil for the first of its week and for a broken one.
func (p *Person) take(next *digest) *Copy {
	p.read = append(p.read, next)
	if next.broken {
		return nil
	}
	old := p.weeks[next.Start]
	if old == nil {
		p.weeks[next.Start] = next
		return nil
	}
	c := &Copy{Start: next.Start, Counts: old.place, Dropped: next.place,
		Reason: "they are the same, so the first is used"}
	if !old.sameWork(next) || !old.holds(next) || !next.holds(old) || !old.saysAs(next) {
		c.Reason = "they differ, but have the same number of ticks, so the first is used"
	}
	better := next.ticked > old.ticked
	switch {
	case next.Marked != old.Marked:
		c.Reason, better = "the one with ticks or remarks is used", next.Marked
	case next.ticked != old.ticked:
		c.Reason = "the one with more ticks is used"
	case next.WorstPain != old.WorstPain, next.Hurt != old.Hurt:
		c.Reason = "the one with more pain is used"
		better = next.WorstPain > old.WorstPain || next.WorstPain == old.WorstPain && next.Hurt
	}
	if better {
		p.weeks[next.Start] = next
		c.Counts, c.Dropped = c.Dropped, c.Counts
	}
	return c
}

func digestOf(place string, log workout.Log) *digest {
	d := &digest{place: place, person: strings.Clone(log.Name), number: log.Number, cleared: log.Cleared}
	d.Week = Week{Start: log.Start, Deload: log.Deload, Rest: log.Rest, Marked: log.Marked() || log.Rest,
		Planned: len(log.Trained), weaker: log.Weaker}
	for _, s := range log.Signs {
		if log.Settled(s, nil).IsZero() {
			s.Words = strings.Clone(s.Words)
			d.signs = append(d.signs, s)
		}
	}
	d.moves = make([]move, len(log.Moves))
	for i, m := range log.Moves {
		m.Dose.Load = strings.Clone(m.Dose.Load)
		d.moves[i] = move{Move: m}
	}
	d.Done, d.Partly = log.Done()
	for _, c := range log.Pains {
		d.hurts(c.Feedback)
	}
	for _, day := range log.Trained {
		d.session(day)
	}
	for i := range d.moves {
		if m := &d.moves[i]; m.trained {
			m.load = strings.Clone(log.LoadOf(log.Moves[i]))
		}
	}
	return d
}

func (d *digest) session(trained workout.Day) {
	session := day{date: trained.Date, ticked: trained.Ticked(), open: len(trained.Remaining()) > 0}
	for i := range trained.Lines {
		line := &trained.Lines[i]
		if line.Tick != workout.TickOpen {
			d.ticked++
			session.ticks |= 1 << (i % 64)
		}
		d.line(line)
	}
	d.days = append(d.days, session)
}

// worked returns what was done of a ticked line, less what was cut short. A dose that was changed
// to less than planned already says how much was done. Where nobody knows how much, it adds nothing
// to the totals.
func worked(l *workout.Line, planned workout.Dose) workout.Dose {
	unsaid := l.Done == workout.Amount{}
	switch {
	case l.Tick != workout.TickDone || l.Skipped:
		return workout.Dose{}
	case l.Short && !(unsaid && l.Dose.Less(planned)):
		return l.Done.Dose()
	}
	return l.Dose
}

// hurts adds pain to the week, and reports whether some of it has no number.
func (d *digest) hurts(f workout.Feedback) bool {
	hurt := f.Hurt > workout.HurtNot || f.Worse
	d.WorstPain = max(d.WorstPain, f.Pain)
	d.Hurt = d.Hurt || hurt
	d.badly = d.badly || f.HurtBadly() || f.Worse
	return hurt
}

// line adds a task line to its exercise.
func (d *digest) line(l *workout.Line) {
	hurt := d.hurts(l.Feedback)
	i := slices.IndexFunc(d.moves, func(m move) bool { return m.Exercise == l.Exercise })
	if i < 0 {
		return
	}
	m := &d.moves[i]
	m.pain = max(m.pain, l.Pain)
	m.hurt = m.hurt || hurt
	m.trained = m.trained || l.Attempted()
	dose := worked(l, m.Dose)
	if l.Side == workout.SideLeft || l.Side == workout.SideInTurn {
		m.left.add(dose)
	}
	if l.Side == workout.SideRight || l.Side == workout.SideInTurn {
		m.right.add(dose)
	}
}
