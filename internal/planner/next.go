package planner

import (
	"cmp"
	"fmt"
	"slices"

	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// NextRequest asks for the week after a ticked one.
type NextRequest struct {
	workout.Terms              // of the new week: from Asked, changed by flags
	Include       []Prescribed // from now on
	Exclude       []string     // ids to leave out from now on, even if ticked
	Start         workout.Date // zero: schedule chooses it
	Today         workout.Date
	Deload        *bool        // nil: if it is due
	Ahead         int          // number of the last week to lay out, assuming all goes well
	Planned       workout.Week // week of the note to be replaced; zero: none
	Behind        int          // number of an untrained week that stays; count on from it
	Again         bool         // nobody trained the judged week, so the new one replaces it
	Cleared       workout.Date // day of clearance to train after an emergency; zero: none
}

// EmergencyError reports an emergency sign in the judged week: nothing is planned until someone has
// been cleared to train.
type EmergencyError struct{ Sign workout.Sign }

// Error quotes the sign.
func (e *EmergencyError) Error() string {
	return fmt.Sprintf("no new week after %q: %s", e.Sign.Words, safety.Advice(e.Sign.Urgency))
}

// StartError reports a start that cannot follow the judged week.
type StartError struct{ Reason string }

// Error returns the reason.
func (e *StartError) Error() string { return e.Reason }

// next holds the state of judging a week and laying out the one after it.
type next struct {
	catalogue  *workout.Catalogue
	logs       []workout.Log // oldest first; the last one is judged
	log        workout.Log   // the judged one
	terms      workout.Terms
	start      workout.Date
	number     int
	deload     bool
	rest       bool
	again      bool            // the new week replaces the judged one
	worst      workout.Sign    // the worst sign of the week
	hurt       string          // what hurt so much that nothing rises
	signsAgain bool            // see signsRunning
	chain      map[string]bool // ids of moves harder than one left out for pain
	inWeek     map[string]bool
	ended      []subject        // at the last step, with nothing harder allowed
	excluded   []string         // ids left out by this request
	brought    map[string]int   // steps of moves that come in on demand, by id
	passed     []workout.Choice // ticked, but without effect
	changes    []workout.Change
	moves      []placed
	warnings   []string
	tips       []workout.Hint
}

// placed is a move of the new week, and the exercise of the judged week whose place it has.
type placed struct {
	workout.Move
	from *workout.Exercise
}

// Next judges the last of the weeks, which must be in order of time, and lays out the week after
// it. If every rotation move is left out for pain, that is a rest week. Its errors are
// *EmergencyError, which comes before all others, *StartError, *RefusedError and *NothingError.
func Next(c *workout.Catalogue, logs []workout.Log, request NextRequest) (*workout.Plan, error) {
	logs = withUnread(c, logs)
	log := logs[len(logs)-1]
	n := &next{catalogue: c, logs: logs, log: log, terms: request.Terms, inWeek: map[string]bool{},
		brought: map[string]int{}, worst: log.Worst(), excluded: request.Exclude, again: request.Again}
	if n.worst.Urgency.Calls() && request.Cleared.IsZero() {
		return nil, &EmergencyError{n.worst}
	}
	n.weigh()
	n.number = max(n.number, request.Behind+1)
	if err := n.terms.Days.Check(); err != nil {
		return nil, fmt.Errorf("the days of the week do not fit: %w; choose others with --days", err)
	}
	if err := n.schedule(request); err != nil {
		return nil, err
	}
	n.deload = n.easyWeekDue() || n.easyWeekHurt()
	if request.Deload != nil {
		n.deload = *request.Deload
	}
	n.takeOver(request.Include)
	n.bringBack(request.Include)
	n.chain = n.chainOfPain()
	n.judgeAll()
	n.comeBack(request.Include)
	n.unheard()
	n.prescribe(request.Include)
	choice, err := n.choose(request)
	if err != nil {
		return nil, err
	}
	n.rest = choice.rotations() == 0
	n.deload = n.deload && !n.rest
	if n.rest && request.Start.IsZero() {
		n.start = restStart(log.Start, request.Today)
	}
	if request.Start.IsZero() && !n.rest {
		n.offerUsualDay()
	}
	n.clear(request.Cleared)
	plan := n.plan(choice)
	plan.Weeks = append(plan.Weeks, ahead(c, logs, plan.Weeks[0], min(request.Ahead-n.number, MaxWeeks))...)
	return plan, nil
}

// weigh works out what the judged week says as a whole, and the number of the new week, which goes
// up if the judged one was a rest week or anything in it was ticked or written.
func (n *next) weigh() {
	n.number = n.log.Number
	if n.log.Rest || n.log.Any(workout.Line.Marked) {
		n.number++
	}
	if n.hurt = hurtOf(n.log, workout.BecauseOtherHurt); n.hurt != "" {
		n.hurt += n.lasting()
	}
	if full := n.full(); n.log.Deload && len(full) > 0 {
		last := full[len(full)-1]
		n.hurt = cmp.Or(n.hurt, hurtOf(last, workout.BecauseOtherHurtLast))
		if worst := n.openSign(last); n.worst.Urgency < worst.Urgency && !worst.Urgency.Calls() {
			n.worst = worst
		}
	}
	n.signsAgain = n.signsRunning()
}

// attempted reports whether anything was tried in a week, or it was a rest week.
func attempted(log workout.Log) bool { return log.Rest || log.Any(workout.Line.Attempted) }

// hurtOf says what hurt so much in a week that nothing rises after it; "" if nothing did.
func hurtOf(log workout.Log, how workout.Clause) string {
	for _, line := range log.Lines() {
		if line.HurtBadly() {
			return how.With(line.Exercise.Name)
		}
	}
	if len(log.Pains) > 0 {
		return workout.BecauseWrote.With(log.Pains[0].Words)
	}
	return ""
}

// lasting says that pain beside the moves was written down in three weeks in a row or more; "" if not.
func (n *next) lasting() string {
	const most = 3
	weeks := 0
	for i := len(n.logs) - 1; i >= 0 && slices.ContainsFunc(n.logs[i].Pains, workout.Complaint.Holds); i-- {
		weeks++
	}
	if weeks < most {
		return ""
	}
	return "; " + workout.BecauseNoBetter.With(weeks)
}

// full returns the attempted weeks that were neither easy nor for rest, oldest first.
func (n *next) full() []workout.Log {
	return words.Without(n.logs, func(log workout.Log) bool { return log.Deload || log.Rest || !attempted(log) })
}

// judgeAll judges every move of the week. A move that the new terms no longer allow is dropped,
// unless the week itself is the reason to stop it.
func (n *next) judgeAll() {
	for _, m := range n.log.Moves {
		n.inWeek[m.Exercise.ID] = true
	}
	for _, m := range n.log.Moves {
		j := n.judge(n.subject(m))
		n.unloaded(m)
		if n.replaced(m, j.verdict) {
			continue
		}
		j.reason.Rest += n.typedLoad(m, j)
		n.sets(&j)
		if bars := n.terms.Bars(m.Exercise); bars != nil && j.verdict != workout.VerdictStop &&
			j.verdict != workout.VerdictOut {
			n.out(m.Exercise, bars[0].Cause())
			n.ended = slices.DeleteFunc(n.ended, func(s subject) bool { return s.Exercise == m.Exercise })
			continue
		}
		n.change(m.Exercise, j.verdict, j.reason)
		if j.verdict == workout.VerdictStop {
			n.leaveOut(m.Exercise, j.pain)
			continue
		}
		n.inWeek[j.move.Exercise.ID] = true
		n.moves = append(n.moves, placed{j.move, m.Exercise})
	}
}

// prescribe moves the week's moves to the steps prescribed for them.
func (n *next) prescribe(list []Prescribed) {
	for _, p := range list {
		m := n.moveOf(n.catalogue.ByID(p.ID))
		if m == nil || p.Step == 0 {
			continue
		}
		to := m.AtMost(p.Step)
		if n.capped() && to > m.Step {
			n.warnings = append(n.warnings,
				fmt.Sprintf("%s stays at step %d: after pain or a warning sign nothing goes up",
					m.Exercise.Name, m.Step))
			continue
		}
		verdict := workout.VerdictHold
		switch old := n.log.Move(m.Exercise).Step; {
		case to > old:
			verdict = workout.VerdictUp
		case to < old:
			verdict = workout.VerdictBack
		}
		m.Move = m.At(to)
		n.changes = slices.DeleteFunc(n.changes, func(c workout.Change) bool { return c.ID == p.ID })
		n.change(m.Exercise, verdict,
			workout.Reason{Opening: workout.OpeningAsked, Rest: workout.BecausePrescribed.With(to)})
	}
}

func (n *next) change(e *workout.Exercise, verdict workout.Verdict, reason workout.Reason) {
	n.changes = append(n.changes, workout.Change{ID: e.ID, Name: e.Name, Verdict: verdict, Reason: reason})
}

func (n *next) out(e *workout.Exercise, cause string) {
	n.change(e, workout.VerdictOut, workout.Reason{Opening: workout.OpeningOut, Rest: cause})
}

func (n *next) moveOf(e *workout.Exercise) *placed {
	for i := range n.moves {
		if n.moves[i].Exercise == e {
			return &n.moves[i]
		}
	}
	return nil
}

// plan lays out the new week and says what changed.
func (n *next) plan(choice *chooser) *workout.Plan {
	var moves []workout.Move
	p := &workout.Plan{Barred: n.catalogue.Barred(n.terms), Warning: n.worst.Warning}
	for _, e := range choice.chosen {
		if m := n.moveOf(e); m != nil {
			moves = append(moves, m.Move)
		} else {
			moves = append(moves, n.fresh(choice, e))
		}
		if n.log.Move(e).Exercise != nil {
			p.Known = append(p.Known, e.ID)
		}
	}
	n.trimmed(choice)
	first := firstSide(n.terms, moves, n.turn())
	week := workout.Week{Terms: n.terms, Number: n.number, Start: n.start, Deload: n.deload, Rest: n.rest}
	week.Choices = n.choices(week)
	p.Weeks = []workout.Week{week.LayOut(moves, first)}
	p.Changes = append([]workout.Change{}, n.changes...)
	if n.log.Rest && week.Rest {
		n.warnings = append(n.warnings, "another rest week: see a doctor or physiotherapist, unless you already have")
	}
	p.Warnings = slices.Concat(n.warnings, choice.warnings)
	p.Hints = slices.Concat(n.tips, n.hints(moves), n.longer(p.Weeks[0]))
	return p
}

// fresh returns a move to fill a place: at the step asked for, or where it was left if it was in an
// earlier week. After pain or a warning sign it begins as gently as possible.
func (n *next) fresh(choice *chooser, e *workout.Exercise) workout.Move {
	reason := workout.Reason{Opening: workout.OpeningNew, Rest: choice.reasons[e.ID]}
	ladder := n.terms.Ladder(e)
	m := ladder.At(choice.startStep(e))
	left, how := n.whereLeft(e)
	switch brought := n.brought[e.ID]; {
	case brought > 0 && n.capped():
		m = ladder.At(min(ladder.AtMost(brought), ladder.Start()))
	case brought > 0:
		m = ladder.At(ladder.AtMost(brought))
	case n.capped():
		m = ladder.At(1) // something must come in, as gently as possible
	case left.Exercise != nil && choice.included[e.ID] == 0:
		m, reason = left, workout.Reason{Opening: workout.OpeningAgain, Rest: how}
	}
	if n.capped() && choice.isIncluded(e) {
		n.warnings = append(n.warnings, e.Name+
			" comes in as prescribed, at its first step: after pain or a warning sign nothing else is added")
	}
	n.change(e, workout.VerdictNew, reason)
	return m
}

// trimmed reports the moves that no longer have a place.
func (n *next) trimmed(choice *chooser) {
	for _, m := range n.moves {
		if choice.has(m.Exercise) {
			continue
		}
		n.changes = slices.DeleteFunc(n.changes, func(c workout.Change) bool { return c.ID == m.from.ID })
		n.out(m.from, n.noPlace(choice, m.Exercise))
	}
}

func (n *next) noPlace(choice *chooser, e *workout.Exercise) string {
	switch {
	case n.rest:
		return workout.BecauseRestWeek.With()
	case e.Movement.Companion() && choice.hasMovement(e.Movement):
		return workout.BecauseTakenPlace.With()
	case e.Movement.Companion():
		return workout.BecauseNotComplete.With()
	case choice.madeRoom == e:
		return workout.BecauseMadeRoom.With()
	case n.terms.Wanted == 1:
		return workout.BecauseOneMove.With()
	}
	return workout.BecauseMoves.With(n.terms.Wanted)
}

// turn returns the side whose turn it is after the judged week; if the new week replaces the judged
// one, the side stays the same.
func (n *next) turn() workout.Side {
	if len(n.log.Sessions) > 0 && n.log.Sessions[0].First != workout.NoSide && n.again {
		return n.log.Sessions[0].First
	}
	for _, log := range slices.Backward(n.logs) {
		for _, session := range slices.Backward(log.Sessions) {
			if session.First != workout.NoSide {
				return session.First.Other()
			}
		}
	}
	return workout.SideLeft
}
