package planner_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/render"
	"rotate/internal/workout"
)

// easyWeeks are the deloads of the longest plan.
var easyWeeks = []int{6, 12, 18, 24}

// TestProjection plans half a year around each exercise at each level that allows it.
func TestProjection(t *testing.T) {
	c := builtIn(t)
	j := newJudge(c)
	q := request()
	q.Weeks = 26
	for _, q.Level = range allLevels {
		for _, e := range j.list {
			q.Include = prescribed(e.ID)
			if broken(e, q) != nil {
				continue
			}
			t.Run(string(q.Level)+"/"+e.ID, func(t *testing.T) {
				plan, err := planner.New(c, q)
				require.Empty(t, j.faults(q, j.expect(q), plan, err))
				var easy []int
				for _, week := range plan.Weeks {
					if week.Deload {
						easy = append(easy, week.Number)
					}
				}
				require.Equal(t, easyWeeks, easy)
				for i := range plan.Weeks[0].Moves {
					require.Empty(t, climb(plan, i))
				}
			})
		}
	}
}

// climb follows a move through the weeks: a step up in each, the same again with half the sets,
// rounded up, in an easy week, and the same again at the last step.
func climb(plan *workout.Plan, i int) findings {
	var f findings
	full := plan.Weeks[0].Moves[i]
	for _, week := range plan.Weeks[1:] {
		m := week.Moves[i]
		steps := m.Exercise.Progression
		if week.Deload {
			halved := full
			halved.Dose.Sets = full.Dose.Sets/2 + full.Dose.Sets%2
			f.check(m == halved, "week %d: %+v, expected %+v", week.Number, m, halved)
			continue
		}
		next := min(full.Step+1, len(steps))
		f.check(m.Step == next, "week %d: step %d, expected %d", week.Number, m.Step, next)
		f.check(m.Dose == steps[next-1], "week %d: %+v", week.Number, m.Dose)
		f.check(m.Dose == full.Dose || risesByOne(full.Dose, m.Dose), "week %d: %s after %s",
			week.Number, m.Dose, full.Dose)
		full = m
	}
	f.check(full.Step == len(full.Exercise.Progression), "half a year ends at step %d", full.Step)
	return f
}

// risesByOne is the step rule: one of range, reps, hold, sets and load rises, range and sets never
// fall, and the seconds or reps of a side grow by half at most.
func risesByOne(from, to workout.Dose) bool {
	ranges := []workout.Range{"", "small", "half", "full"}
	wider := slices.Index(ranges, to.Range) - slices.Index(ranges, from.Range)
	rises := 0
	for _, rise := range []bool{wider > 0, to.Reps > from.Reps, to.Hold > from.Hold,
		to.Sets > from.Sets, to.Load != from.Load} {
		if rise {
			rises++
		}
	}
	work := func(d workout.Dose) float64 { return float64(d.Sets * d.Reps * max(d.Hold, 1)) }
	return rises == 1 && wider >= 0 && to.Sets >= from.Sets && work(to)/work(from) <= 1.5
}

// TestSameRequestSameBytes plans twice, from catalogues read anew, and writes both plans.
func TestSameRequestSameBytes(t *testing.T) {
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
