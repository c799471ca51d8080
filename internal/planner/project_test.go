package planner_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/render"
	"rotate/internal/workout"
)

// TestProjection plans half a year around each exercise at each level that allows it, and under a
// condition: by the rules of next, as if all were done, nothing easy and nothing hurting.
func TestProjection(t *testing.T) {
	t.Parallel()
	c := builtIn(t)
	j := newJudge(c)
	q := request()
	q.Weeks = 26
	for _, q.Level = range allLevels {
		for _, q.Avoid = range [][]workout.Condition{nil, {"pregnancy"}, {"osteoporosis"}} {
			for _, e := range j.list {
				q.Include = prescribed(e.ID)
				if broken(e, q) != nil {
					continue
				}
				plan, err := planner.New(c, q)
				require.Empty(t, j.faults(q, j.expect(q), plan, err))
				require.Empty(t, j.climb(q, plan), "%s %s %s", q.Level, e.ID, q.Avoid)
			}
		}
	}
}

// climb follows the moves through the weeks. Every week a move goes a step up; from its last step the
// next harder exercise takes its place, else the load rises, else it stays. Every sixth week is easy, as
// soon as a rotation move has two sets: the same again with half the sets, rounded up.
func (j *judge) climb(q planner.Request, plan *workout.Plan) findings {
	var f findings
	run, full := 1, plan.Weeks[0]
	ended := map[string]bool{} // exercises done at their last step
	for _, week := range plan.Weeks[1:] {
		easy := run >= 5 && slices.ContainsFunc(full.Moves, func(m workout.Move) bool { return aboutRotation(m.Exercise) && m.Dose.Sets > 1 })
		f.check(week.Deload == easy, "week %d: easy %t", week.Number, week.Deload)
		f.check(len(week.Choices) == 0, "week %d offers %v", week.Number, week.Choices)
		want := map[string]string{}
		for _, m := range full.Moves {
			if steps := stepsUnder(m.Exercise, q.Avoid); m.Step == steps[len(steps)-1].number {
				ended[m.Exercise.ID] = true
			}
			if easy {
				m.Dose.Sets = m.Dose.Sets/2 + m.Dose.Sets%2
				want[m.Exercise.ID] = fmt.Sprint(m.Step, m.Dose.InFull())
			}
		}
		taken := slices.Clone(full.Moves)
		for _, m := range full.Moves {
			if !easy {
				m = j.follows(q, m, taken, ended)
				taken = append(taken, m)
				want[m.Exercise.ID] = fmt.Sprint(m.Step, m.Dose.InFull())
			}
		}
		got := map[string]string{}
		for _, m := range week.Moves {
			load := m.Dose.Load
			if easy && load == workout.LoadAsBefore { // a load that rose was used
				load = full.Move(m.Exercise).Dose.Load
			}
			m.Dose.Load = load
			got[m.Exercise.ID] = fmt.Sprint(m.Step, m.Dose.InFull())
		}
		f.check(maps.Equal(want, got), "week %d: %v, expected %v", week.Number, got, want)
		if run++; easy {
			run = 0
			continue
		}
		full = week
	}
	return f
}

// follows is the move that comes after one of which all was done.
func (j *judge) follows(q planner.Request, m workout.Move, week []workout.Move, ended map[string]bool) workout.Move {
	e := m.Exercise
	for _, s := range stepsUnder(e, q.Avoid) {
		if s.number > m.Step {
			load := m.Dose.Load
			if load == workout.LoadHeavier {
				load = workout.LoadAsBefore
			}
			m.Step, m.Dose = s.number, s.dose
			m.Dose.Load = load
			return m
		}
	}
	if h := j.harder(q, e, week, ended); h != nil {
		start := beginning(h, planner.Request{Terms: q.Terms, Include: prescribed(h.ID)})
		return workout.Move{Ladder: workout.Ladder{Exercise: h}, Step: start.number, Dose: start.dose}
	}
	if e.Reload > 0 && !slices.Contains(q.Avoid, "pregnancy") {
		for _, s := range stepsUnder(e, q.Avoid) {
			if s.number <= e.Reload {
				m.Step, m.Dose = s.number, s.dose
			}
		}
		m.Dose.Load = workout.LoadHeavier
		return m
	}
	if m.Dose.Load == workout.LoadHeavier {
		m.Dose.Load = workout.LoadAsBefore
	}
	return m
}

// harder is the first harder exercise that the request allows, that is not in the week, was not done to
// its end before, and is no stretch where the move is none; above beginner one with equipment first.
func (j *judge) harder(q planner.Request, e *workout.Exercise, week []workout.Move, ended map[string]bool) *workout.Exercise {
	for _, equipped := range []bool{true, false} {
		for _, id := range e.Harder {
			h := j.list[slices.IndexFunc(j.list, func(x *workout.Exercise) bool { return x.ID == id })]
			bare := slices.Contains(h.Equipment, "none")
			taken := slices.ContainsFunc(week, func(m workout.Move) bool { return m.Exercise == h })
			if (q.Level == "beginner" || bare != equipped) && !taken && !ended[id] && (!h.Stretch || e.Stretch) && broken(h, q) == nil {
				return h
			}
		}
	}
	return nil
}

// TestSameRequestSameBytes plans twice, from catalogues read anew, and writes both plans.
func TestSameRequestSameBytes(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	t.Parallel()
	first, again := builtIn(t), builtIn(t)
	someRequests(func(q planner.Request) {
		q.Weeks, q.Why = 3, true
		a, err := planner.New(first, q)
		b, errAgain := planner.New(again, q)
		require.Equal(t, err, errAgain)
		if err != nil {
			return
		}
		require.Equal(t, note.Markdown(a, note.Options{}), note.Markdown(b, note.Options{}))
		require.Equal(t, string(render.PlanJSON(a)), string(render.PlanJSON(b)))
	})
}
