package planner

import (
	"errors"
	"fmt"
	"slices"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// NextRequest asks for the week after a ticked one.
type NextRequest struct {
	workout.Terms              // of the new week: those of the old one, with what was changed
	Include       []string     // ids prescribed from now on
	Start         workout.Date // zero: seven days on, or the present week of the same rhythm
	Today         workout.Date
	Deload        *bool        // nil: every sixth week
	Cleared       workout.Date // the day on which someone was cleared to train after a sign of an emergency; zero: nobody
}

// ErrAllStopped reports that every move of the week hurt too much to go on.
var ErrAllStopped = errors.New("every move is left out because of pain: rest until it has settled, " +
	"then plan again; if it does not settle, see a doctor or physiotherapist")

// EmergencyError reports a sign of an emergency in the judged week: nothing is planned before someone
// was cleared to train.
type EmergencyError struct{ Sign workout.Sign }

// Error quotes the sign.
func (e *EmergencyError) Error() string {
	return fmt.Sprintf("no new week after %q: %s", e.Sign.Words, safety.Advice(workout.UrgencyEmergency))
}

// StartError reports a start that cannot follow the judged week.
type StartError struct{ Reason string }

// Error is the reason.
func (e *StartError) Error() string { return e.Reason }

// next is the work of judging a week and laying out the one after it.
type next struct {
	catalogue *workout.Catalogue
	log       workout.Log
	terms     workout.Terms
	start     workout.Date
	number    int
	deload    bool
	gap       int          // days from the last ticked session to the new start
	worst     workout.Sign // of the week
	hurt      string       // the name of the first move that hurt so much that none rises
	inWeek    map[string]bool
	origin    map[string]string   // of a move in the new week: the id of the judged one it comes from
	ended     []*workout.Exercise // at the last step, with nothing harder allowed
	brought   []string            // ids that --include brings back
	changes   []workout.Change
	moves     []workout.Move
	stopped   int
}

// Next judges a ticked week by the rules and lays out the next. Its errors are *EmergencyError, before
// all others, *StartError, *RefusedError, *NothingError and ErrAllStopped.
func Next(c *workout.Catalogue, log workout.Log, request NextRequest) (*workout.Plan, error) {
	n := &next{catalogue: c, log: log, terms: request.Terms, inWeek: map[string]bool{},
		origin: map[string]string{}, worst: log.Worst()}
	if n.worst.Urgency == workout.UrgencyEmergency && request.Cleared.IsZero() {
		return nil, &EmergencyError{n.worst}
	}
	n.count(request)
	n.clear(request.Cleared)
	if err := n.terms.Days.Check(); err != nil {
		return nil, fmt.Errorf("the days of the week do not fit: %w; choose others with --days", err)
	}
	if err := n.schedule(request); err != nil {
		return nil, err
	}
	n.bringBack(request.Include)
	n.judgeAll()
	if n.stopped == len(log.Moves) {
		return nil, ErrAllStopped
	}
	choice, err := n.choose(request)
	if err != nil {
		return nil, err
	}
	return n.plan(choice), nil
}

// count settles the number of the new week: it rises when anything was attempted.
func (n *next) count(request NextRequest) {
	n.number = n.log.Number
	for _, day := range n.log.Trained {
		for _, line := range day.Lines {
			if line.Attempted() {
				n.number = n.log.Number + 1
			}
			if n.hurt == "" && line.HurtBadly() {
				n.hurt = line.Exercise.Name + " hurt this week"
			}
		}
	}
	if n.hurt == "" && len(n.log.Pains) > 0 {
		n.hurt = fmt.Sprintf("you wrote %q", n.log.Pains[0].Words)
	}
	n.deload = n.number%deloadEvery == 0
	if request.Deload != nil {
		n.deload = *request.Deload
	}
}

// clear settles what the new week says of a clearance: a new one, or the one before until a full week
// was trained under it, and another full one follows.
func (n *next) clear(cleared workout.Date) {
	trained := n.number > n.log.Number && !n.log.Deload
	switch {
	case n.restarts():
		n.terms.Cleared = cleared
	case trained && !n.deload:
		n.terms.Cleared = workout.Date{}
	}
}

// restarts reports a week after an emergency: its moves begin again.
func (n *next) restarts() bool { return n.worst.Urgency == workout.UrgencyEmergency }

// capped reports a week after which nothing rises, and nothing new or harder comes in.
func (n *next) capped() bool {
	return n.worst.Urgency > workout.UrgencySee || n.hurt != "" || !n.log.Cleared.IsZero()
}

// schedule settles the start, and the gap since the last ticked session.
func (n *next) schedule(request NextRequest) error {
	n.start = request.Start
	if n.start.IsZero() {
		n.start = followingStart(n.log.Start, request.Today)
	}
	if n.start.Before(n.log.Start.Add(7)) {
		return &StartError{fmt.Sprintf("--start %s falls in the week being judged, which ends on %s", n.start, n.log.End())}
	}
	last := n.log.Start
	for _, day := range n.log.Trained {
		if day.Ticked() && last.Before(day.Date) {
			last = day.Date
		}
	}
	n.gap = n.start.Since(last)
	return n.checkRest()
}

// followingStart is seven days on; if that week is over, the start of the present week of the same
// rhythm.
func followingStart(judged, today workout.Date) workout.Date {
	start := judged.Add(7)
	if over := today.Since(start); over >= 7 {
		start = start.Add(over / 7 * 7)
	}
	return start
}

// checkRest refuses days that leave no rest day after the last session of the judged week.
func (n *next) checkRest() error {
	if len(n.log.Sessions) == 0 {
		return nil
	}
	last := n.log.Sessions[len(n.log.Sessions)-1].Date
	first := n.terms.Days.In(n.start)[0]
	if first.Since(last) < 2 {
		return &StartError{fmt.Sprintf("%s %s and %s %s leave no rest day between them",
			last.Weekday(), last, first.Weekday(), first)}
	}
	return nil
}

// bringBack takes prescribed exercises off the list of those left out.
func (n *next) bringBack(ids []string) {
	for _, id := range ids {
		if _, out := n.terms.LeavesOut(id); out {
			n.brought = append(n.brought, id)
			n.allow(id)
		}
	}
}

// allow takes an exercise off the list of those left out.
func (n *next) allow(id string) {
	n.terms.LeftOut = slices.DeleteFunc(slices.Clone(n.terms.LeftOut),
		func(l workout.LeftOut) bool { return l.ID == id })
}

// judgeAll judges every move of the week. A move that the new terms no longer allow is out, unless
// the week itself says to stop it.
func (n *next) judgeAll() {
	for _, m := range n.log.Moves {
		n.inWeek[m.Exercise.ID] = true
	}
	for _, m := range n.log.Moves {
		j := n.judge(m)
		if bars := n.terms.Bars(m.Exercise); bars != nil && j.verdict != workout.VerdictStop {
			n.out(m.Exercise, bars[0].Cause())
			n.ended = slices.DeleteFunc(n.ended, func(e *workout.Exercise) bool { return e == m.Exercise })
			continue
		}
		n.change(m.Exercise, j.verdict, j.reason)
		if j.verdict == workout.VerdictStop {
			n.stopped++
			n.leaveOut(m.Exercise, j.pain)
			continue
		}
		n.inWeek[j.move.Exercise.ID] = true
		n.origin[j.move.Exercise.ID] = m.Exercise.ID
		n.moves = append(n.moves, j.move)
	}
}

// leaveOut puts an exercise on the list of those left out, once.
func (n *next) leaveOut(e *workout.Exercise, reason string) {
	n.allow(e.ID)
	n.terms.LeftOut = append(n.terms.LeftOut, workout.LeftOut{ID: e.ID, Name: e.Name, Reason: reason})
}

func (n *next) change(e *workout.Exercise, verdict workout.Verdict, reason workout.Reason) {
	n.changes = append(n.changes, workout.Change{ID: e.ID, Name: e.Name, Verdict: verdict, Reason: reason})
}

func (n *next) out(e *workout.Exercise, cause string) {
	n.change(e, workout.VerdictOut, workout.Reason{Opening: workout.OpeningOut, Rest: cause})
}

// choose trims and fills the moves by the plan's promises: prescribed ones first, then those of the
// week, then new ones.
func (n *next) choose(request NextRequest) (*chooser, error) {
	choice, err := newChooser(n.catalogue, n.terms, request.Include)
	if err != nil {
		return nil, err
	}
	n.keep(choice)
	for _, m := range n.moves {
		if from := n.catalogue.ByID(n.origin[m.Exercise.ID]); from != m.Exercise {
			choice.replaced = append(choice.replaced, from)
		}
	}
	if err := n.fill(choice); err != nil {
		return nil, err
	}
	slices.SortFunc(choice.chosen, n.catalogue.Compare)
	return choice, nil
}

// fill takes new moves for the places that are free, except after a week with a warning sign or pain:
// then they stay empty, unless no move is left.
func (n *next) fill(choice *chooser) error {
	switch {
	case !n.capped() || choice.rotations() == 0 && n.stopped == 0:
		return choice.fill()
	case choice.rotations() == 0:
		return ErrAllStopped
	case choice.rotations() < n.terms.Wanted:
		choice.warnings = append(choice.warnings, fmt.Sprintf("%d of %d moves this week: after pain or a warning sign no new one comes in",
			choice.rotations(), n.terms.Wanted))
	}
	return nil
}

// keep takes as many of the week's moves as there are places for, those that the promises prefer.
func (n *next) keep(choice *chooser) {
	fromWeek := func(e *workout.Exercise) bool { return n.moveOf(e) != nil }
	for choice.rotations() < n.terms.Wanted {
		e := choice.nextRotation(fromWeek)
		if e == nil {
			break
		}
		choice.take(e, "")
	}
	for _, m := range n.moves {
		e := m.Exercise
		if e.Movement.Companion() && !choice.hasMovement(e.Movement) && n.keepsCompanions() {
			choice.take(e, "")
		}
	}
}

// keepsCompanions: a companion stays unless --complete was on before and is now off.
func (n *next) keepsCompanions() bool { return n.terms.Complete || !n.log.Complete }

func (n *next) moveOf(e *workout.Exercise) *workout.Move {
	for i := range n.moves {
		if n.moves[i].Exercise == e {
			return &n.moves[i]
		}
	}
	return nil
}

// plan lays out the new week and tells what changed.
func (n *next) plan(choice *chooser) *workout.Plan {
	var moves []workout.Move
	p := &workout.Plan{Warnings: choice.warnings, Barred: n.catalogue.Barred(n.terms), Warning: n.worst.Warning}
	for _, e := range choice.chosen {
		if m := n.moveOf(e); m != nil {
			moves = append(moves, *m)
		} else {
			moves = append(moves, n.fresh(choice, e))
		}
		if slices.ContainsFunc(n.log.Moves, func(m workout.Move) bool { return m.Exercise == e }) {
			p.Known = append(p.Known, e.ID)
		}
	}
	n.trimmed(choice)
	first := firstSide(n.terms, moves, n.turn())
	p.Weeks = []workout.Week{workout.Week{Terms: n.terms, Number: n.number, Start: n.start, Deload: n.deload}.LayOut(moves, first)}
	p.Changes = n.changes
	p.Hints = n.hints(moves)
	return p
}

// hints tell what opens more when every rotation move is at its end.
func (n *next) hints(moves []workout.Move) []string {
	for _, m := range moves {
		if !m.Exercise.Movement.Companion() && !slices.Contains(n.ended, m.Exercise) {
			return nil
		}
	}
	hints := []string{"every rotation move is at the end of what this level and equipment allow"}
	for _, e := range n.ended {
		if !e.Movement.Companion() {
			hints = append(hints, n.whatOpensNext(e))
		}
	}
	return slices.Compact(hints)
}

// fresh is a move that fills a place; one that was brought back begins at its first step.
func (n *next) fresh(choice *chooser, e *workout.Exercise) workout.Move {
	n.change(e, workout.VerdictNew, workout.Reason{Opening: workout.OpeningNew, Rest: choice.reasons[e.ID]})
	if slices.Contains(n.brought, e.ID) {
		return workout.MoveAt(e, 1)
	}
	return workout.MoveAt(e, choice.startStep(e))
}

// trimmed reports the moves for which there is no place left.
func (n *next) trimmed(choice *chooser) {
	for _, m := range n.moves {
		if choice.has(m.Exercise) {
			continue
		}
		cause := fmt.Sprintf("%d moves are asked for", n.terms.Wanted)
		if n.terms.Wanted == 1 {
			cause = "one move is asked for"
		}
		if m.Exercise.Movement.Companion() {
			cause = "the complete routine is no longer asked for"
		}
		from := n.catalogue.ByID(n.origin[m.Exercise.ID])
		n.changes = slices.DeleteFunc(n.changes, func(c workout.Change) bool { return c.ID == from.ID })
		n.out(from, cause)
	}
}

// turn is the side whose turn it is after the judged week.
func (n *next) turn() workout.Side {
	for i := len(n.log.Sessions) - 1; i >= 0; i-- {
		if first := n.log.Sessions[i].First; first != workout.NoSide {
			return first.Other()
		}
	}
	return workout.SideLeft
}
