package planner_test

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/planner"
	"rotate/internal/workout"
)

// class is a way in which a whole week goes.
type class string

const (
	allDone   class = "all done"
	allEasy   class = "all done, easy"
	pain3     class = "pain 3"
	pain4     class = "pain 4"
	pain6     class = "pain 6"
	nothing   class = "nothing"
	oneSide   class = "one side only"
	hardTwice class = "hard twice"
	shortfall class = "a shortfall"
	layOff    class = "five weeks away"
	oneHurts  class = "the last move hurts badly"
	nerve     class = "nerve words about the first move"
	doctor    class = "doctor words about no move"
	cleared   class = "an emergency, and cleared"
)

var classes = []class{allDone, allEasy, pain3, pain4, pain6, nothing, oneSide, hardTwice, shortfall, layOff, oneHurts, nerve, doctor, cleared}

// goes is the week as it comes back when it went that way.
func (k class) goes(w workout.Week) workout.Log {
	log := workout.Log{Week: w}
	for i, s := range w.Sessions {
		day := workout.Day{Date: s.Date}
		for _, m := range w.Moves {
			for _, work := range m.Work(s.First) {
				day.Lines = append(day.Lines, k.line(workout.Line{Exercise: m.Exercise, Side: work.Side, Dose: work.Dose,
					Tick: workout.TickDone}, i == len(w.Sessions)-1))
			}
		}
		if last := &day.Lines[len(day.Lines)-1]; k == oneHurts && i == 0 {
			last.Said, last.Hurt = true, workout.HurtBad
		}
		log.Trained = append(log.Trained, day)
	}
	switch k {
	case nerve:
		log.Signs = []workout.Sign{{Warning: workout.Warning{Urgency: workout.UrgencyNerve, Words: "numb"}, Exercise: w.Moves[0].Exercise}}
	case doctor:
		log.Signs = []workout.Sign{{Warning: workout.Warning{Urgency: workout.UrgencyDoctor, Words: "fever"}}}
	case cleared:
		log.Signs = []workout.Sign{{Warning: workout.Warning{Urgency: workout.UrgencyEmergency, Words: "chest pain"}}}
	}
	return log
}

// hurts reports the moves that go a step back.
func (k class) hurts(w workout.Week, m workout.Move) bool {
	return k == pain4 || k == nerve && m.Exercise == w.Moves[0].Exercise || k == oneHurts && m.Exercise == w.Moves[len(w.Moves)-1].Exercise
}

// caps reports a week after which nothing rises and nothing is new.
func (k class) caps(w workout.Week) bool {
	return slices.Contains([]class{pain4, pain6, oneHurts, nerve, doctor, cleared}, k) || !w.Cleared.IsZero()
}

func (k class) line(l workout.Line, last bool) workout.Line {
	l.Said = slices.Contains([]class{allEasy, pain3, pain4, pain6, hardTwice, shortfall}, k)
	switch k {
	case allEasy:
		l.Easy = true
	case pain3:
		l.Pain = 3
	case pain4:
		l.Pain = 4
	case pain6:
		l.Pain = 6
	case nothing:
		l.Tick = workout.TickOpen
	case oneSide:
		if l.Side == workout.SideRight || l.Side == workout.SideInTurn || l.Side == workout.SideBoth {
			l.Tick = workout.TickPartly
		}
	case hardTwice:
		l.Hard = true
	case shortfall:
		l.Short = last
		l.Said = last
	}
	return l
}

// walker follows every sequence of classes from a week on. Weeks that differ only in their dates are
// the same to the rules, so each is judged once a class.
type walker struct {
	t         *testing.T
	catalogue *workout.Catalogue
	memo      map[string]int64 // sequences from a week on, by its key
	judged    int
}

// key is all that the rules can know of a week, beside what it is planned under.
func key(w workout.Week, left int) string {
	var b strings.Builder
	fmt.Fprint(&b, left, w.Number%6, w.Sessions[0].First, w.LeftOut, w.Cleared.IsZero())
	for _, m := range w.Moves {
		fmt.Fprint(&b, m.Exercise.ID, m.Step, m.Dose.Load)
	}
	return b.String()
}

// walk counts the sequences of as many weeks that follow, and judges each step.
func (w *walker) walk(week workout.Week, weeks int) int64 {
	if weeks == 0 {
		return 1
	}
	k := key(week, weeks)
	if n, done := w.memo[k]; done {
		return n
	}
	var n int64
	for _, k := range classes {
		request := planner.NextRequest{Terms: week.Terms, Today: week.Start.Add(5)}
		if k == layOff {
			request.Today = week.Start.Add(40)
		}
		if k == cleared {
			w.waits(k.goes(week), request)
			request.Cleared = request.Today
		}
		plan, err := planner.Next(w.catalogue, []workout.Log{k.goes(week)}, request)
		w.judged++
		if err != nil {
			w.mayFail(week, k, err)
			n++ // the sequence ends here
			continue
		}
		w.holds(week, k, plan)
		n += w.walk(plan.Weeks[0], weeks-1)
	}
	w.memo[k] = n
	return n
}

// waits: an emergency ends the plan until someone was cleared to train.
func (w *walker) waits(log workout.Log, request planner.NextRequest) {
	var emergency *planner.EmergencyError
	if plan, err := planner.Next(w.catalogue, []workout.Log{log}, request); plan != nil || !errors.As(err, &emergency) || emergency.Sign != log.Signs[0] {
		w.fail("an emergency: %v", err)
	}
}

// mayFail: only pain ends a plan, when it takes the last move away or nothing is left to fill in.
func (w *walker) mayFail(week workout.Week, k class, err error) {
	if k != pain4 && k != pain6 && k != oneHurts && k != nerve {
		w.fail("after %q: %v\nfrom %v", k, err, describe(week))
	}
}

// fail ends this walk.
func (w *walker) fail(format string, args ...any) {
	w.t.Errorf(format, args...)
	runtime.Goexit()
}

func (w *walker) complain(week workout.Week, k class, plan *workout.Plan, format string, args ...any) {
	w.fail("after %q: %s\nfrom %v\nto %v", k, fmt.Sprintf(format, args...), describe(week), told(plan))
}

func describe(w workout.Week) []string {
	return told(&workout.Plan{Weeks: []workout.Week{w}})
}

// reasoned: every reason begins with an opening of its verdict and is a single sentence, so that the
// reader of a note knows the program's own changes.
func (w *walker) reasoned(old workout.Week, k class, plan *workout.Plan) {
	for _, c := range plan.Changes {
		if !slices.Contains(c.Verdict.Openings(), c.Reason.Opening) || strings.Contains(c.Reason.String(), ". ") {
			w.complain(old, k, plan, "%q is no reason for %s", c.Reason, c.Verdict)
		}
	}
}

// holds checks the new week against the table, written down once more.
func (w *walker) holds(old workout.Week, k class, plan *workout.Plan) {
	week := plan.Weeks[0]
	number := old.Number + 1
	if k == nothing {
		number = old.Number
	}
	if week.Number != number || week.Deload != (number%6 == 0) {
		w.complain(old, k, plan, "week %d, easy %t", week.Number, week.Deload)
	}
	for _, m := range week.Moves {
		w.allowed(old, k, plan, m)
		from := slices.IndexFunc(old.Moves, func(o workout.Move) bool { return o.Exercise == m.Exercise })
		switch {
		case from >= 0:
			w.moved(old, k, plan, old.Moves[from], m)
		case k.caps(old) && m.Step > 1:
			w.complain(old, k, plan, "%s is new", m.Exercise.ID)
		case m.Step > 1 && m.Step != (len(m.Exercise.Progression)+1)/2:
			w.complain(old, k, plan, "%s begins at step %d", m.Exercise.ID, m.Step)
		}
	}
	for _, m := range old.Moves {
		w.gone(old, k, plan, m)
	}
	if len(week.Moves) > len(old.Moves) && k.caps(old) {
		w.complain(old, k, plan, "something is new")
	}
	if full := !old.Deload && k != nothing && !week.Deload; week.Cleared.IsZero() != (k != cleared && (old.Cleared.IsZero() || full)) {
		w.complain(old, k, plan, "cleared %s", week.Cleared)
	}
	w.reasoned(old, k, plan)
	w.balanced(old, k, plan)
}

// allowed: nothing above the level, nothing left out, and the dose of its step, halved when easy.
func (w *walker) allowed(old workout.Week, k class, plan *workout.Plan, m workout.Move) {
	week := plan.Weeks[0]
	if levelOrder[m.Exercise.Levels[0]] > levelOrder[week.Level] {
		w.complain(old, k, plan, "%s is above %s", m.Exercise.ID, week.Level)
	}
	if slices.ContainsFunc(week.LeftOut, func(l workout.LeftOut) bool { return l.ID == m.Exercise.ID }) {
		w.complain(old, k, plan, "%s is left out", m.Exercise.ID)
	}
	want := m.Exercise.Progression[m.Step-1]
	want.Load = m.Dose.Load
	if week.Deload {
		want.Sets = []int{0, 1, 1, 2}[want.Sets]
	}
	if m.Dose != want {
		w.complain(old, k, plan, "%s: dose %v, not %v", m.Exercise.ID, m.Dose, want)
	}
}

// moved: how far the class lets a move that stays go.
func (w *walker) moved(old workout.Week, k class, plan *workout.Plan, from, to workout.Move) {
	steps := len(from.Exercise.Progression)
	want := from.Step
	load := from.Dose.Load
	first := from.Exercise.Progression[from.Step-1]
	switch {
	case k == pain6:
		w.complain(old, k, plan, "%s stays", to.Exercise.ID)
	case k == cleared:
		want, load = 1, from.Exercise.Progression[0].Load
	case k.hurts(old, from):
		want--
	case k == layOff:
		want = 1
	case k == pain3 || plan.Weeks[0].Deload || !old.Cleared.IsZero() || k != allDone && k != allEasy:
	case from.Step == steps && from.Exercise.Reload > 0 && w.next(old, from.Exercise) == "":
		want, load = from.Exercise.Reload, "a notch up"
	case from.Step == steps:
	case k == allEasy && from.Step+2 <= steps && amount(from.Exercise.Progression[from.Step+1]) <= 1.5*amount(first):
		want += 2
	default:
		want++
	}
	if to.Step != want || to.Dose.Load != load {
		w.complain(old, k, plan, "%s: step %d %q, not %d %q", to.Exercise.ID, to.Step, to.Dose.Load, want, load)
	}
}

// amount is the work of a dose: sets x reps x seconds.
func amount(d workout.Dose) float64 {
	n := float64(d.Sets * d.Reps)
	if d.Hold > 0 {
		n *= float64(d.Hold)
	}
	return n
}

// gone: a move leaves only for pain, or for a harder one after its last step.
func (w *walker) gone(old workout.Week, k class, plan *workout.Plan, m workout.Move) {
	week := plan.Weeks[0]
	if slices.ContainsFunc(week.Moves, func(x workout.Move) bool { return x.Exercise == m.Exercise }) {
		return
	}
	has := func(ids []string) bool {
		return slices.ContainsFunc(week.Moves, func(x workout.Move) bool { return x.Step == 1 && slices.Contains(ids, x.Exercise.ID) })
	}
	leftOut := slices.ContainsFunc(week.LeftOut, func(l workout.LeftOut) bool { return l.ID == m.Exercise.ID })
	switch {
	case k == pain6 && leftOut:
	case k.hurts(old, m) && m.Step == 1 && (leftOut || has(m.Exercise.Easier)):
	case (k == allDone || k == allEasy) && old.Cleared.IsZero() && m.Step == len(m.Exercise.Progression) && !week.Deload && has(m.Exercise.Harder):
	default:
		w.complain(old, k, plan, "%s is gone", m.Exercise.ID)
	}
}

// next is the first exercise along harder that the week allows; empty: none.
func (w *walker) next(week workout.Week, e *workout.Exercise) string {
	for _, id := range e.Harder {
		h := w.catalogue.ByID(id)
		taken := slices.ContainsFunc(week.Moves, func(m workout.Move) bool { return m.Exercise == h })
		if !taken && len(broken(h, planner.Request{Terms: week.Terms})) == 0 {
			return id
		}
	}
	return ""
}

// balanced: left and right get the same in each session, and a rest day lies between any two.
func (w *walker) balanced(old workout.Week, k class, plan *workout.Plan) {
	week := plan.Weeks[0]
	last := old.Sessions[len(old.Sessions)-1].Date
	for _, s := range week.Sessions {
		if s.Date.Since(last) < 2 {
			w.complain(old, k, plan, "%s follows %s", s.Date, last)
		}
		last = s.Date
		for _, m := range week.Moves {
			work := m.Work(s.First)
			if m.Exercise.Sides == workout.SidesEach && (len(work) != 2 || work[0].Side == work[1].Side || work[0].Dose != work[1].Dose) {
				w.complain(old, k, plan, "%s is not balanced: %v", m.Exercise.ID, work)
			}
		}
	}
}

// starts are the weeks from which every sequence is followed, by what they are planned under: every
// step of every exercise at every level that has it, alone, and with a companion or a second move
// before an easy week.
func starts(c *workout.Catalogue) map[string][]workout.Week {
	all := map[string][]workout.Week{}
	add := func(level workout.Level, number int, e, partner *workout.Exercise) {
		for step := range e.Progression {
			week := startOf(c, level, number, e, step+1, partner)
			group := fmt.Sprint(level, week.Wanted, week.Complete)
			all[group] = append(all[group], week)
		}
	}
	for _, e := range c.All() {
		for _, level := range e.Levels {
			if aboutRotation(e) {
				add(level, 1, e, nil)
				add(level, 4, e, nil)
			}
			for _, id := range []string{"knee-rotations", "bird-dog"} {
				if p := c.ByID(id); fitBeside(p, e, level) {
					add(level, 4, e, p)
				}
			}
		}
	}
	return all
}

// fitBeside: a partner at the level, and one of the two about rotation.
func fitBeside(partner, e *workout.Exercise, level workout.Level) bool {
	return partner != e && (aboutRotation(partner) || aboutRotation(e)) &&
		len(broken(partner, planner.Request{Terms: terms(level, 1)})) == 0
}

func startOf(c *workout.Catalogue, level workout.Level, number int, e *workout.Exercise, step int, partner *workout.Exercise) workout.Week {
	moves := []workout.Move{workout.Ladder{Exercise: e}.At(step)}
	if partner != nil {
		moves = append(moves, workout.Ladder{Exercise: partner}.At(2))
	}
	slices.SortFunc(moves, func(a, b workout.Move) int { return c.Compare(a.Exercise, b.Exercise) })
	wanted := 0
	for _, m := range moves {
		if aboutRotation(m.Exercise) {
			wanted++
		}
	}
	t := terms(level, max(wanted, 1))
	t.Complete = wanted < len(moves)
	week := workout.Week{Terms: t, Number: number, Start: monday, Moves: moves}
	for i, date := range t.Days.In(monday) {
		first := []workout.Side{workout.SideLeft, workout.SideRight}[i%2]
		if !workout.HasSides(moves) {
			first = workout.NoSide
		}
		week.Sessions = append(week.Sessions, workout.Session{Date: date, First: first})
	}
	return week
}

// From every step of every exercise, every sequence of ways in which four weeks can go: never more
// than the table allows, never above the level, always balanced.
func TestNextEverySequence(t *testing.T) {
	c := builtIn(t)
	var sequences, judged, weeks atomic.Int64
	var group sync.WaitGroup
	for _, from := range starts(c) {
		group.Go(func() {
			w := &walker{t: t, catalogue: c, memo: map[string]int64{}}
			for _, week := range from {
				sequences.Add(w.walk(week, 4))
			}
			weeks.Add(int64(len(from)))
			judged.Add(int64(w.judged))
		})
	}
	group.Wait()
	t.Logf("%d sequences from %d weeks; %d weeks judged", sequences.Load(), weeks.Load(), judged.Load())
	require.Greater(t, sequences.Load(), int64(1_000_000))
}

// A perfect trainee climbs every step of every exercise and then goes on: to the harder exercise where
// one is allowed, else to more load, else the reason names what opens the next.
func TestNextPerfectTrainee(t *testing.T) {
	c := builtIn(t)
	w := &walker{t: t, catalogue: c}
	for _, e := range c.All() {
		for _, level := range e.Levels {
			partner := c.ByID("knee-rotations")
			if aboutRotation(e) {
				partner = nil
			}
			week := startOf(c, level, 1, e, 1, partner)
			for step := 2; step <= len(e.Progression); step++ {
				plan := onward(t, c, &week)
				require.Equal(t, step, stepOf(plan, e), "%s at %s", e.ID, level)
			}
			plan := onward(t, c, &week)
			change := plan.Changes[slices.IndexFunc(plan.Changes, func(c workout.Change) bool { return c.ID == e.ID })]
			switch next := w.next(startOf(c, level, 1, e, 1, partner), e); {
			case next != "":
				require.Equal(t, workout.VerdictHarder, change.Verdict, "%s at %s: %s", e.ID, level, change.Reason)
				require.Equal(t, 1, stepOf(plan, c.ByID(next)))
			case e.Reload > 0:
				require.Equal(t, workout.VerdictLoad, change.Verdict, "%s at %s: %s", e.ID, level, change.Reason)
				require.Equal(t, e.Reload, stepOf(plan, e))
			default:
				require.Equal(t, workout.VerdictHold, change.Verdict, "%s at %s", e.ID, level)
				require.Regexp(t, `^same again: the last step is done; (next would be .*, with rotate next --|nothing harder is left)`, change.Reason)
			}
		}
	}
}

// onward goes on to the next full week that is not easy, everything done.
func onward(t *testing.T, c *workout.Catalogue, week *workout.Week) *workout.Plan {
	t.Helper()
	for {
		plan, err := planner.Next(c, []workout.Log{allDone.goes(*week)}, planner.NextRequest{Terms: week.Terms, Today: week.Start.Add(5)})
		require.NoError(t, err)
		*week = plan.Weeks[0]
		if !week.Deload {
			return plan
		}
	}
}

func stepOf(p *workout.Plan, e *workout.Exercise) int {
	for _, m := range p.Weeks[0].Moves {
		if m.Exercise == e {
			return m.Step
		}
	}
	return 0
}
