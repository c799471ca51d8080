package planner_test

import (
	"fmt"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/internal/planner"
	"rotate/internal/workout"
)

var (
	monday    = workout.Date{Year: 2026, Month: time.November, Day: 23}
	threeDays = workout.Days{time.Monday, time.Wednesday, time.Friday}
	twoDays   = workout.Days{time.Tuesday, time.Friday}
	allLevels = []workout.Level{"beginner", "intermediate", "advanced"}
	allSides  = []workout.Side{"", "left", "right"}
)

// request is a week for a beginner, as the command line's defaults ask for it.
func request() planner.Request {
	return planner.Request{Weeks: 1, Start: monday,
		Terms: workout.Terms{Level: "beginner", Wanted: 2, Days: threeDays}}
}

var allConditions = []workout.Condition{"disc", "surgery", "osteoporosis", "pregnancy", "stenosis",
	"spondylolisthesis", "hip-replacement", "shoulder", "postnatal"}

// someConditions are none, each, each pair, and a few more together: more only leave more out, and limit
// as the narrowest does.
func someConditions() [][]workout.Condition {
	all := [][]workout.Condition{nil}
	for i, a := range allConditions {
		all = append(all, []workout.Condition{a})
		for _, b := range allConditions[i+1:] {
			all = append(all, []workout.Condition{a, b})
		}
	}
	return append(all, []workout.Condition{"disc", "stenosis", "postnatal"},
		[]workout.Condition{"osteoporosis", "spondylolisthesis", "shoulder"}, allConditions)
}

// everyEquipment lists anything, and every set of the words that the catalogue uses.
func everyEquipment(c *workout.Catalogue) [][]workout.Equipment {
	var words []workout.Equipment
	for _, e := range c.All() {
		for _, word := range e.Equipment {
			if word != "none" && !slices.Contains(words, word) {
				words = append(words, word)
			}
		}
	}
	all := [][]workout.Equipment{nil}
	for _, set := range everySubset(words) {
		all = append(all, append([]workout.Equipment{"none"}, set...))
	}
	return all
}

func everySubset[T any](words []T) [][]T {
	var all [][]T
	for bits := range 1 << len(words) {
		var set []T
		for i, word := range words {
			if bits&(1<<i) != 0 {
				set = append(set, word)
			}
		}
		all = append(all, set)
	}
	return all
}

// TestPromises judges the answer to every request there is, but for prescribed and excluded
// exercises, which have tests of their own. Two weeks show what must hold from one to the next.
func TestPromises(t *testing.T) {
	t.Parallel()
	c := builtIn(t)
	var judged, nothing atomic.Int64
	begin := time.Now()
	t.Run("space", func(t *testing.T) {
		for _, level := range allLevels {
			for _, days := range []workout.Days{threeDays, twoDays} {
				t.Run(fmt.Sprint(level, len(days)), func(t *testing.T) {
					t.Parallel()
					q := request()
					q.Weeks, q.Level, q.Days = 2, level, days
					answers, none := judgeAll(t, c, q)
					judged.Add(answers)
					nothing.Add(none)
				})
			}
		}
	})
	t.Logf("judged %d requests in %s; for %d of them nothing is possible", judged.Load(),
		time.Since(begin).Round(time.Millisecond), nothing.Load())
	require.True(t, testing.Short() || nothing.Load() > 0, "the space holds no request without an answer")
}

// judgeAll varies everything in the request but its level and days. Under a condition one weaker
// side represents all, and on two days some equipment; under several some equipment and no companions too,
// which keeps it quick.
func judgeAll(t *testing.T, c *workout.Catalogue, q planner.Request) (judged, nothing int64) {
	j := newJudge(c)
	for _, q.Avoid = range someConditions() {
		completes, sides, equipment := []bool{false, true}, allSides, everyEquipment(c)
		if len(q.Avoid) > 0 {
			sides = sides[:1]
		}
		if len(q.Avoid) > 0 && len(q.Days) == 2 || len(q.Avoid) > 1 {
			equipment = someEquipment
		}
		if len(q.Avoid) > 1 {
			completes = completes[:1]
		}
		if testing.Short() { // a sample
			sides, equipment = sides[:1], someEquipment
		}
		for _, q.Equipment = range equipment {
			for q.Wanted = 1; q.Wanted <= 3; q.Wanted++ {
				for _, q.Complete = range completes {
					expected := j.expect(q)
					for _, q.Weaker = range sides {
						j.require(t, c, q, expected)
						judged++
						if len(expected) == 0 {
							nothing++
						}
					}
				}
			}
		}
	}
	return judged, nothing
}

// require plans the request and fails where the answer breaks a promise.
func (j *judge) require(t *testing.T, c *workout.Catalogue, q planner.Request, expected []int) {
	t.Helper()
	plan, err := planner.New(c, q)
	// the message is costly, and there are many requests
	if found := j.faults(q, expected, plan, err); found != nil {
		require.Empty(t, found, "%+v", q)
	}
}

// TestWhy checks over every level, equipment and number of moves that each exercise gets its reason,
// and that one which fills in from an easier level says so.
func TestWhy(t *testing.T) {
	c := builtIn(t)
	j := newJudge(c)
	q := request()
	q.Why, q.Complete = true, true
	for _, q.Level = range allLevels {
		for _, q.Equipment = range everyEquipment(c) {
			for q.Wanted = 1; q.Wanted <= 3; q.Wanted++ {
				plan, err := planner.New(c, q)
				require.NoError(t, err)
				if found := whyFaults(j, q, plan); found != nil {
					require.Empty(t, found, "%+v", q)
				}
			}
		}
	}
}

func whyFaults(j *judge, q planner.Request, plan *workout.Plan) findings {
	var f findings
	if len(plan.Why) != len(j.list) {
		f.check(false, "%d reasons for %d exercises", len(plan.Why), len(j.list))
		return f
	}
	fromBelow := func(e *workout.Exercise) string {
		n := len(e.Progression)
		bare := func(o *workout.Exercise) bool { return slices.Contains(o.Equipment, "none") }
		passedOver := func(o *workout.Exercise) bool {
			return o.Movement == e.Movement && distance(o, q.Level) == 0 && bare(o) && broken(o, q) == nil
		}
		if !bare(e) && slices.ContainsFunc(j.list, passedOver) {
			return fmt.Sprintf("from an easier level, because it uses equipment that you have; starts at step %d of %d", (n+1)/2, n)
		}
		return fmt.Sprintf("fills in from an easier level: too few %s moves are possible at %s; starts at step "+
			"%d of %d", e.Movement, q.Level, (n+1)/2, n)
	}
	for i, choice := range plan.Why {
		e := j.list[i]
		chosen := slices.ContainsFunc(plan.Weeks[0].Moves, func(m workout.Move) bool { return m.Exercise.ID == e.ID })
		f.check(choice.ID == e.ID && choice.Chosen == chosen && choice.Reason != "", "%+v for %s", choice, e.ID)
		switch rules := broken(e, q); {
		case !chosen && rules != nil:
			f.check(slices.Contains(rules, choice.Reason), "%s: %q is none of %q", e.ID, choice.Reason, rules)
		case chosen && distance(e, q.Level) > 0 && aboutRotation(e):
			f.check(choice.Reason == fromBelow(e), "%s: %q", e.ID, choice.Reason)
		case chosen && distance(e, q.Level) > 0:
			f.check(choice.Reason == fromBelow(e)+", to complete the routine", "%s: %q", e.ID, choice.Reason)
		}
	}
	return f
}
