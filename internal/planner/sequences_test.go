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
	unsure    class = "words that are not understood, and hard"
	leftOpen  class = "the last move is never ticked"
)

var classes = []class{allDone, allEasy, pain3, pain4, pain6, nothing, oneSide, hardTwice, shortfall, layOff, oneHurts, nerve, doctor, cleared, unsure, leftOpen}

// goes is the week as it comes back when it went that way.
func (k class) goes(w workout.Week) workout.Log {
	log := workout.Log{Week: w}
	for i, s := range w.Sessions {
		day := workout.Day{Date: s.Date}
		for _, m := range w.Moves {
			for _, work := range m.Work(s.First) {
				line := workout.Line{Exercise: m.Exercise, Side: work.Side, Dose: work.Dose, Tick: workout.TickDone}
				if k == leftOpen && len(w.Moves) > 1 && m.Exercise == w.Moves[len(w.Moves)-1].Exercise {
					line.Tick = workout.TickOpen
				}
				day.Lines = append(day.Lines, k.line(line, i == len(w.Sessions)-1))
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
	l.Said = slices.Contains([]class{allEasy, pain3, pain4, pain6, hardTwice, shortfall, unsure}, k)
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
	case unsure:
		l.Hard, l.Unsure = true, "something"
	case shortfall:
		l.Short = last
		l.Said = last
	}
	return l
}

// walker follows every sequence of classes from a week on.
type walker struct {
	t         *testing.T
	catalogue *workout.Catalogue
	judge     *judge
	judged    int
}

// walk follows the sequences of as many weeks, each of which is judged with all that went before it.
func (w *walker) walk(past []workout.Log, week workout.Week, weeks int) (sequences int64) {
	if weeks == 0 {
		return 1
	}
	if week.Rest {
		return w.rests(past, week, weeks)
	}
	for _, k := range classes {
		logs := append(past[:len(past):len(past)], k.goes(week))
		request := planner.NextRequest{Terms: week.Terms, Today: week.Start.Add(5)}
		if k == layOff {
			request.Today = week.Start.Add(40)
		}
		if k == cleared {
			w.waits(logs, request)
			request.Cleared = request.Today
		}
		plan, err := nextPlan(w.catalogue, logs, request)
		if w.judged++; err != nil {
			w.fail("after %q: %v\nfrom %v", k, err, describe(week))
		}
		w.holds(past, week, k, plan)
		sequences += w.walk(logs, plan.Weeks[0], weeks-1)
	}
	return sequences
}

// rests: a week of rest offers all that it left out, and what is ticked comes back at its first step.
func (w *walker) rests(past []workout.Log, week workout.Week, weeks int) int64 {
	week.Choices = slices.Clone(week.Choices)
	for i := range week.Choices {
		week.Choices[i].Ticked = true
	}
	logs := append(past[:len(past):len(past)], workout.Log{Week: week})
	plan, err := nextPlan(w.catalogue, logs, planner.NextRequest{Terms: week.Terms, Today: week.Start.Add(5)})
	if w.judged++; err != nil || len(plan.Weeks[0].Moves) == 0 {
		w.fail("after a rest week: %v, %v\nfrom %v", err, told(plan), plan.Warnings)
	}
	for _, choice := range week.Choices {
		if m := plan.Weeks[0].Move(choice.Exercise); m.Step > 1 {
			w.fail("%s comes back at step %d", m.Exercise.ID, m.Step)
		}
	}
	return w.walk(logs, plan.Weeks[0], weeks-1)
}

// waits: an emergency ends the plan until someone was cleared to train.
func (w *walker) waits(logs []workout.Log, request planner.NextRequest) {
	var emergency *planner.EmergencyError
	if plan, err := nextPlan(w.catalogue, logs, request); plan != nil || !errors.As(err, &emergency) || emergency.Sign != logs[len(logs)-1].Signs[0] {
		w.fail("an emergency: %v", err)
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

// holds checks the new week against the table, written down once more: what it may do at most, whatever
// went before.
func (w *walker) holds(past []workout.Log, old workout.Week, k class, plan *workout.Plan) {
	week := plan.Weeks[0]
	number := old.Number + 1
	if k == nothing {
		number = old.Number
	}
	if week.Number != number {
		w.complain(old, k, plan, "week %d", week.Number)
	}
	for _, m := range week.Moves {
		w.allowed(old, k, plan, m)
		from := old.Move(m.Exercise)
		switch {
		case from.Exercise != nil:
			w.moved(past, old, k, plan, from, m)
		case k.caps(old) && m.Step > 1:
			w.complain(old, k, plan, "%s is new", m.Exercise.ID)
		case m.Step > 1 && m.Step != m.Exercise.Start && m.Step != (len(m.Exercise.Progression)+1)/2:
			w.complain(old, k, plan, "%s begins at step %d", m.Exercise.ID, m.Step)
		}
	}
	for _, m := range old.Moves {
		w.gone(old, k, plan, m)
	}
	if len(week.Moves) > len(old.Moves) && k.caps(old) {
		w.complain(old, k, plan, "something is new")
	}
	if full := !old.Deload && k != nothing && !week.Deload && !week.Rest; week.Cleared.IsZero() != (k != cleared && (old.Cleared.IsZero() || full)) {
		w.complain(old, k, plan, "cleared %s", week.Cleared)
	}
	if len(week.Moves) == 0 && (k != pain6 || !week.Rest || len(week.Choices) == 0) && k != pain4 && !k.hurts(old, old.Moves[0]) {
		w.complain(old, k, plan, "no move is left")
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
func (w *walker) moved(past []workout.Log, old workout.Week, k class, plan *workout.Plan, from, to workout.Move) {
	if k == allDone && len(past) == 0 && !old.Deload && !plan.Weeks[0].Deload {
		want := w.judge.follows(planner.Request{Terms: old.Terms}, from, old.Moves, nil)
		if to.Exercise != want.Exercise || to.Step != want.Step || to.Dose != want.Dose {
			w.complain(old, k, plan, "%s: %d %s, not %d %s", to.Exercise.ID, to.Step, to.Dose.InFull(), want.Step, want.Dose.InFull())
		}
	}
	loads := to.Dose.Load == workout.LoadHeavier && from.Dose.Load != workout.LoadHeavier
	switch rises := to.Step > from.Step || loads; {
	case k == pain6:
		w.complain(old, k, plan, "%s stays", to.Exercise.ID)
	case rises && !everTrained(append(past[:len(past):len(past)], k.goes(old)), from.Exercise):
		w.complain(old, k, plan, "%s rises, and was never trained", to.Exercise.ID)
	case rises && k == unsure:
		w.complain(old, k, plan, "%s rises in doubt", to.Exercise.ID)
	case rises && (k.caps(old) || plan.Weeks[0].Deload || !k.rises() && (!old.Deload || k == pain3)):
		w.complain(old, k, plan, "%s rises", to.Exercise.ID)
	case k == cleared && (to.Step > max(1, to.Exercise.Start) || to.Dose.Load != to.Ladder.Dose(to.Step).Load):
		w.complain(old, k, plan, "%s does not begin again", to.Exercise.ID)
	case k.hurts(old, from) && !w.eased(from, to):
		w.complain(old, k, plan, "%s is no easier", to.Exercise.ID)
	case to.Step > from.Step+1 && (k != allEasy && !old.Deload || to.Step > from.Step+2 || 2*amount(to.Ladder.Dose(to.Step)) > 3*amount(to.Ladder.Dose(from.Step))):
		w.complain(old, k, plan, "%s rises by too much", to.Exercise.ID)
	case loads && (from.Step != len(from.Exercise.Progression) || to.Step != from.Exercise.Reload):
		w.complain(old, k, plan, "%s: the load rises", to.Exercise.ID)
	case to.Step < from.Step && !loads && k == allEasy:
		w.complain(old, k, plan, "%s falls", to.Exercise.ID)
	}
}

// everTrained reports an exercise of which a line is ticked in a note.
func everTrained(logs []workout.Log, e *workout.Exercise) bool {
	return slices.ContainsFunc(logs, func(log workout.Log) bool {
		return slices.ContainsFunc(log.Trained, func(day workout.Day) bool {
			return slices.ContainsFunc(day.Of(e.ID), func(l workout.Line) bool { return l.Tick != workout.TickOpen })
		})
	})
}

// rises: the classes after which a move may rise. What is hard but met, and what hurts a little, may in
// the third week and later.
func (k class) rises() bool {
	return slices.Contains([]class{allDone, allEasy, hardTwice, leftOpen}, k)
}

// eased: less work or a smaller range, and no longer set; or less load; or the first step, once.
func (w *walker) eased(from, to workout.Move) bool {
	a, b := from.Ladder.Dose(from.Step), to.Ladder.Dose(to.Step)
	set := func(d workout.Dose) float64 { return amount(workout.Dose{Sets: 1, Reps: d.Reps, Hold: d.Hold}) }
	less := (amount(b) < amount(a) || rangeOrder[b.Range] < rangeOrder[a.Range]) && set(b) <= set(a)
	return less || to.Dose.Load == workout.LoadLighter || from.Step == 1 && to.Step == 1
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
	has := func(ids []string, first bool) bool {
		return slices.ContainsFunc(week.Moves, func(x workout.Move) bool {
			return x.Step == 1 == first && slices.Contains(ids, x.Exercise.ID)
		})
	}
	leftOut := slices.ContainsFunc(week.LeftOut, func(l workout.LeftOut) bool { return l.ID == m.Exercise.ID })
	switch {
	case k == pain6 && leftOut, week.Rest && !aboutRotation(m.Exercise):
	case (k.hurts(old, m) || k == shortfall || k == oneSide) && m.Step == 1 && (leftOut || has(m.Exercise.Easier, true)):
	case (k.rises() || old.Deload && !k.caps(old)) && old.Cleared.IsZero() && m.Step == len(m.Exercise.Progression) && !week.Deload && has(m.Exercise.Harder, false):
	default:
		w.complain(old, k, plan, "%s is gone", m.Exercise.ID)
	}
}

// balanced: left and right get the same in each session, and a rest day lies between any two.
func (w *walker) balanced(old workout.Week, k class, plan *workout.Plan) {
	week := plan.Weeks[0]
	last := old.Start.Add(-2)
	if len(old.Sessions) > 0 {
		last = old.Sessions[len(old.Sessions)-1].Date
	}
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
					add(level, 5, e, p)
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

// From every step of every exercise, every sequence of ways in which two weeks can go, and from where one
// begins and ends three: never more than the table allows, never above the level, always balanced.
func TestNextEverySequence(t *testing.T) {
	t.Parallel()
	c := builtIn(t)
	var sequences, judged, weeks atomic.Int64
	var group sync.WaitGroup
	for _, from := range starts(c) {
		group.Go(func() {
			w := &walker{t: t, catalogue: c, judge: newJudge(c)}
			if testing.Short() { // a sample
				from = from[len(from)/2:][:1]
			}
			for _, week := range from {
				sequences.Add(w.walk(nil, week, depthFrom(week)))
			}
			weeks.Add(int64(len(from)))
			judged.Add(int64(w.judged))
		})
	}
	group.Wait()
	t.Logf("%d sequences from %d weeks; %d weeks judged", sequences.Load(), weeks.Load(), judged.Load())
	if !testing.Short() {
		require.Greater(t, sequences.Load(), int64(100_000))
	}
}

// depthFrom is how many weeks are followed: one more from where an exercise begins and ends, just before
// an easy week.
func depthFrom(week workout.Week) int {
	m := week.Moves[0]
	ends := aboutRotation(m.Exercise) && (m.Step == m.Exercise.Start || m.Step == m.Exercise.Steps())
	if len(week.Moves) == 1 && week.Number == 4 && week.Level == m.Exercise.Levels[0] && ends {
		return 3
	}
	return 2
}

// A perfect trainee climbs every step of every exercise and then goes on: to the harder exercise where
// one is allowed, else to more load, else the reason names what opens the next.
func TestNextPerfectTrainee(t *testing.T) {
	c := builtIn(t)
	j := newJudge(c)
	for _, e := range c.All() {
		for _, level := range e.Levels {
			partner := c.ByID("knee-rotations")
			if aboutRotation(e) {
				partner = nil
			}
			week := startOf(c, level, 1, e, 1, partner)
			before := slices.Clone(week.Moves)
			var logs []workout.Log
			for step := 2; step <= len(e.Progression); step++ {
				plan := onward(t, c, &logs, &week)
				require.Equal(t, step, week.Move(e).Step, "%s at %s: %s", e.ID, level, told(plan))
			}
			last := week.Move(e)
			plan := onward(t, c, &logs, &week)
			change := plan.Changes[slices.IndexFunc(plan.Changes, func(c workout.Change) bool { return c.ID == e.ID })]
			switch want := j.follows(planner.Request{Terms: week.Terms}, last, before, nil); {
			case want.Exercise != e:
				require.Equal(t, workout.VerdictHarder, change.Verdict, "%s at %s: %s", e.ID, level, change.Reason)
				require.Equal(t, want.Step, week.Move(want.Exercise).Step)
			case e.Reload > 0:
				require.Equal(t, workout.VerdictLoad, change.Verdict, "%s at %s: %s", e.ID, level, change.Reason)
				require.Equal(t, e.Reload, week.Move(e).Step)
			default:
				require.Equal(t, workout.VerdictHold, change.Verdict, "%s at %s", e.ID, level)
				require.Regexp(t, `^same again: the last step is done; (next would be|to go on|nothing harder is left)`, change.Reason)
			}
		}
	}
}

// onward goes on to the next full week that is not easy, everything done.
func onward(t *testing.T, c *workout.Catalogue, logs *[]workout.Log, week *workout.Week) *workout.Plan {
	t.Helper()
	for {
		*logs = append(*logs, allDone.goes(*week))
		plan, err := nextPlan(c, *logs, planner.NextRequest{Terms: week.Terms, Today: week.Start.Add(5)})
		require.NoError(t, err)
		*week = plan.Weeks[0]
		if !week.Deload {
			return plan
		}
	}
}
