package planner_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/exercises"
	"rotate/internal/catalog"
	"rotate/internal/planner"
	"rotate/internal/workout"
)

// builtIn loads the built-in catalogue.
func builtIn(t *testing.T) *workout.Catalogue {
	t.Helper()
	layer, err := catalog.ReadDir(exercises.FS, "exercises")
	require.NoError(t, err)
	c, problems := catalog.Load(layer)
	require.NoError(t, problems.Err())
	return c
}

// judge says what a plan must hold. It reads the promises anew from the raw fields of the exercises
// and shares no rule with the planner, so that a mistake has to be made twice to go unseen.
type judge struct {
	list []*workout.Exercise // catalogue order
	memo map[memoKey][]int
}

type memoKey struct {
	level   workout.Level
	allowed uint64
	must    uint64
	wanted  int
}

func newJudge(c *workout.Catalogue) *judge { return &judge{c.All(), map[memoKey][]int{}} }

var levelOrder = map[workout.Level]int{"beginner": 0, "intermediate": 1, "advanced": 2}

// distance is how many levels an exercise lies under the level: 0 at it, negative above it.
func distance(e *workout.Exercise, level workout.Level) int {
	nearest := -9
	for _, l := range e.Levels {
		if d := levelOrder[level] - levelOrder[l]; d == 0 || nearest < 0 || d > 0 && d < nearest {
			nearest = d
		}
		if nearest == 0 {
			break
		}
	}
	return nearest
}

// broken lists the rules of the request that an exercise breaks, as --include has to name them.
func broken(e *workout.Exercise, q planner.Request) []string {
	var rules []string
	for _, left := range q.LeftOut {
		if left.ID == e.ID {
			rules = append(rules, "left out: "+left.Reason)
		}
	}
	for _, condition := range q.Avoid {
		if slices.Contains(e.Avoid, condition) || condition == "surgery" && e.ID != "knee-rotations" {
			rules = append(rules, "left out for "+string(condition)+"; ask your clinician")
		}
	}
	if distance(e, q.Level) < 0 {
		rules = append(rules, "above "+string(q.Level)+" (for "+spoken(e.Levels, " and ")+")")
	}
	at := func(word workout.Equipment) bool { return word == "none" || slices.Contains(q.Equipment, word) }
	if q.Equipment != nil && !slices.ContainsFunc(e.Equipment, at) {
		rules = append(rules, "needs a "+strings.ReplaceAll(spoken(e.Equipment, " or "), "-", " "))
	}
	return rules
}

// spoken joins at most two words; the built-in catalogue needs no more here.
func spoken[T ~string](words []T, between string) string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w)
	}
	return strings.Join(list, between)
}

func aboutRotation(e *workout.Exercise) bool {
	return e.Movement == "rotation" || e.Movement == "anti-rotation"
}

// expect is the set of exercises that the request must get, as places in the catalogue, in the
// order of a session. It holds every possible set against every other.
func (j *judge) expect(q planner.Request) []int {
	var rotations, companions, allowed, must uint64
	for i, e := range j.list {
		bit := uint64(1) << i
		if len(broken(e, q)) == 0 {
			allowed |= bit
		}
		if prescribes(q, e) {
			must |= bit
		}
		if aboutRotation(e) {
			rotations |= bit
		} else {
			companions |= bit
		}
	}
	chosen := j.best(memoKey{q.Level, allowed & rotations, must & rotations, q.Wanted})
	if len(chosen) == 0 {
		return nil
	}
	for _, movement := range []workout.Movement{"extension", "side-flexion"} {
		chosen = append(chosen, j.companion(q, movement, allowed, must&companions)...)
	}
	slices.SortFunc(chosen, func(a, b int) int {
		first, second := aboutRotation(j.list[a]), aboutRotation(j.list[b])
		switch {
		case first && !second:
			return -1
		case second && !first:
			return 1
		}
		return a - b
	})
	return chosen
}

// companion is the move of a movement that completes the routine. The families of companions and
// rotation moves never meet in the built-in catalogue, so families play no part.
func (j *judge) companion(q planner.Request, m workout.Movement, allowed, must uint64) []int {
	best := []int(nil)
	for i, e := range j.list {
		if e.Movement != m {
			continue
		}
		if must&(1<<i) != 0 {
			return []int{i}
		}
		if allowed&(1<<i) == 0 || !q.Complete {
			continue
		}
		if best == nil || distance(e, q.Level) < distance(j.list[best[0]], q.Level) {
			best = []int{i}
		}
	}
	return best
}

// best is the set that every other one stands behind.
func (j *judge) best(k memoKey) []int {
	if found, ok := j.memo[k]; ok {
		return slices.Clone(found)
	}
	var pool []int
	for i := range j.list {
		if k.allowed&(1<<i) != 0 {
			pool = append(pool, i)
		}
	}
	var best rating
	for _, set := range subsets(pool, min(k.wanted, len(pool))) {
		if r := j.rate(set, k); r.hasAll && (best.set == nil || r.compare(best) < 0) {
			best = r
		}
	}
	j.memo[k] = best.set
	return slices.Clone(best.set)
}

// subsets lists the subsets of pool that have size members, each in order.
func subsets(pool []int, size int) [][]int {
	if size == 0 {
		return [][]int{nil}
	}
	var all [][]int
	for i := 0; i+size <= len(pool); i++ {
		for _, rest := range subsets(pool[i+1:], size-1) {
			all = append(all, append([]int{pool[i]}, rest...))
		}
	}
	return all
}

// rating is what a set of rotation moves is worth, most important first.
type rating struct {
	set       []int
	hasAll    bool  // everything prescribed
	kinds     int   // of rotation and anti-rotation
	rotations int   // 1: with a rotation
	equipped  int   // those that use equipment, where the level asks for them
	distances []int // under the level, least first
	families  int
}

func (j *judge) rate(set []int, k memoKey) rating {
	r := rating{set: set}
	kinds, families, have := map[workout.Movement]bool{}, map[string]bool{}, uint64(0)
	for _, i := range set {
		e := j.list[i]
		kinds[e.Movement], families[e.Family] = true, true
		have |= 1 << i
		r.distances = append(r.distances, distance(e, k.level))
		if k.level != "beginner" && !slices.Contains(e.Equipment, "none") {
			r.equipped++
		}
		if e.Movement == "rotation" {
			r.rotations = 1
		}
	}
	slices.Sort(r.distances)
	r.kinds, r.families, r.hasAll = len(kinds), len(families), have&k.must == k.must
	return r
}

// compare is negative where r stands before other.
func (r rating) compare(other rating) int {
	return cmp.Or(other.kinds-r.kinds, other.rotations-r.rotations, other.equipped-r.equipped,
		slices.Compare(r.distances, other.distances), other.families-r.families, slices.Compare(r.set, other.set))
}

// faults lists how the answer to a request breaks a promise; none: it keeps them all.
func (j *judge) faults(q planner.Request, expected []int, plan *workout.Plan, err error) findings {
	var f findings
	if len(expected) == 0 {
		nothing, ok := err.(*planner.NothingError)
		f.check(ok && nothing.Hint != "", "nothing is possible, but the answer is %v, %v", plan, err)
		return f
	}
	if err != nil {
		f.check(false, "refused: %v", err)
		return f
	}
	f.check(len(plan.Weeks) == q.Weeks, "%d weeks", len(plan.Weeks))
	first := workout.Side("")
	for i, week := range plan.Weeks {
		f.check(week.Number == i+1 && week.Start == after(q.Start, 7*i), "week %d from %s", week.Number, week.Start)
		if i < 2 { // nothing is done to its end so soon
			f.moves(j, q, expected, week)
		}
		f.ranges(q, week)
		f.dates(q, week)
		first = f.sides(q, week, first)
	}
	f.restDays(plan)
	f.warning(j, q, expected, plan)
	return f
}

type findings []string

func (f *findings) check(kept bool, format string, args ...any) {
	if !kept {
		*f = append(*f, fmt.Sprintf(format, args...))
	}
}

// moves checks which exercises a week has, in which order, and in the first week where they start.
func (f *findings) moves(j *judge, q planner.Request, expected []int, week workout.Week) {
	if len(week.Moves) != len(expected) {
		f.check(false, "week %d has %d moves, expected %d", week.Number, len(week.Moves), len(expected))
		return
	}
	for i, move := range week.Moves {
		e := j.list[expected[i]]
		f.check(move.Exercise.ID == e.ID, "move %d is %s, expected %s", i+1, move.Exercise.ID, e.ID)
		if want := beginning(e, q); week.Number == 1 {
			f.check(move.Step == want.number, "%s starts at step %d, expected %d", e.ID, move.Step, want.number)
			f.check(move.Dose == want.dose, "%s starts with %+v", e.ID, move.Dose)
		}
	}
}

// ranges checks that no dose goes beyond the limits of the conditions.
func (f *findings) ranges(q planner.Request, week workout.Week) {
	for _, move := range week.Moves {
		f.check(!beyond(move.Dose.Range, limit(move.Exercise, q.Avoid)), "week %d: %s with %s", week.Number, move.Exercise.ID, move.Dose.InFull())
	}
}

// beginning is the step that a plan begins an exercise with: its start, or its middle where it fills in
// from an easier level and no condition is given.
func beginning(e *workout.Exercise, q planner.Request) step {
	number := max(1, e.Start)
	if distance(e, q.Level) > 0 && !prescribes(q, e) && len(q.Avoid) == 0 {
		number = (len(e.Progression) + 1) / 2
	}
	best := step{}
	for _, s := range stepsUnder(e, q.Avoid) {
		if s.number <= number {
			best = s
		}
	}
	return best
}

// step is a step of an exercise with what conditions leave of its range.
type step struct {
	number int
	dose   workout.Dose
}

// stepsUnder are the steps of an exercise under conditions: the range is at most the narrowest limit, and
// one that then is an earlier one again is passed over.
func stepsUnder(e *workout.Exercise, avoid []workout.Condition) []step {
	var steps []step
	seen := map[workout.Dose]bool{}
	for i, d := range e.Progression {
		if most := limit(e, avoid); beyond(d.Range, most) {
			d.Range = most
		}
		if work := (workout.Dose{Sets: d.Sets, Reps: d.Reps, Hold: d.Hold, Range: d.Range}); !seen[work] || limit(e, avoid) == "" {
			seen[work] = true
			steps = append(steps, step{i + 1, d})
		}
	}
	return steps
}

var rangeOrder = map[workout.Range]int{"small": 1, "half": 2, "full": 3}

// beyond reports a range that is wider than a limit; an empty limit allows all.
func beyond(r, most workout.Range) bool { return most != "" && rangeOrder[r] > rangeOrder[most] }

// limit is the narrowest range that the conditions allow; empty: any.
func limit(e *workout.Exercise, avoid []workout.Condition) workout.Range {
	narrowest := workout.Range("")
	for _, condition := range avoid {
		if r := e.Limits[condition]; r != "" && (narrowest == "" || beyond(narrowest, r)) {
			narrowest = r
		}
	}
	return narrowest
}

// after is the date n days later, by the calendar of the standard library.
func after(d workout.Date, n int) workout.Date {
	t := clock(d).AddDate(0, 0, n)
	return workout.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}
}

func clock(d workout.Date) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, time.UTC)
}

// dates checks that the week's sessions fall on the weekdays asked for, within seven days.
func (f *findings) dates(q planner.Request, week workout.Week) {
	n := 0
	for i := range 7 {
		date := after(week.Start, i)
		if !slices.Contains(q.Days, clock(date).Weekday()) {
			continue
		}
		f.check(n < len(week.Sessions) && week.Sessions[n].Date == date, "no session on %s", date)
		n++
	}
	f.check(n == len(week.Sessions), "%d sessions, expected %d", len(week.Sessions), n)
}

// restDays checks the whole plan, across its weeks.
func (f *findings) restDays(plan *workout.Plan) {
	var last time.Time
	for _, week := range plan.Weeks {
		for _, session := range week.Sessions {
			now := clock(session.Date)
			f.check(last.IsZero() || now.Sub(last) >= 48*time.Hour, "no rest day before %s", session.Date)
			last = now
		}
	}
}

// sides checks the sides of every session and returns the one that the last of them started with.
// Move.Work is what stands on trial here: the work as people get to do it.
func (f *findings) sides(q planner.Request, week workout.Week, last workout.Side) workout.Side {
	for _, session := range week.Sessions {
		started := workout.Side("")
		var left, right workout.Dose
		for _, move := range week.Moves {
			work := move.Work(session.First)
			f.onSides(move, work)
			if move.Exercise.Sides != "each" {
				continue
			}
			f.check(started == "" || started == work[0].Side, "%s starts on two sides", session.Date)
			started = work[0].Side
			left, right = add(left, work, "left"), add(right, work, "right")
		}
		if left != right {
			f.check(false, "%s: left has %+v, right %+v", session.Date, left, right)
		}
		f.check(session.First == started, "%s: first is %q, but %q starts", session.Date, session.First, started)
		switch {
		case started == "":
		case q.Weaker != "":
			f.check(started == q.Weaker, "%s starts with %s, weaker is %s", session.Date, started, q.Weaker)
		default:
			f.check(started != last, "%s starts with %s, as the session before", session.Date, started)
		}
		last = started
	}
	return last
}

// add sums up what a side gets: sets, reps, and seconds held.
func add(sum workout.Dose, work []workout.Work, side workout.Side) workout.Dose {
	for _, part := range work {
		if part.Side == side {
			sum.Sets += part.Sets
			sum.Reps += part.Sets * part.Reps
			sum.Hold += part.Sets * part.Reps * part.Hold
		}
	}
	return sum
}

// onSides checks that the work of a move treats both sides alike.
func (f *findings) onSides(move workout.Move, work []workout.Work) {
	alike := true
	for _, part := range work {
		alike = alike && part.Dose == move.Dose
	}
	switch move.Exercise.Sides {
	case "each":
		alike = alike && len(work) == 2 && (work[0].Side == "left" && work[1].Side == "right" ||
			work[0].Side == "right" && work[1].Side == "left")
	case "alternating":
		alike = alike && len(work) == 1 && work[0].Side == "alternating"
	default:
		alike = alike && len(work) == 1 && work[0].Side == "both"
	}
	if !alike {
		f.check(false, "%s: %+v", move.Exercise.ID, work)
	}
}

// warning checks that a plan with fewer moves than asked for says so, and no other plan does.
func (f *findings) warning(j *judge, q planner.Request, expected []int, plan *workout.Plan) {
	count := map[bool]int{}
	moves := map[workout.Movement]bool{}
	for _, i := range expected {
		count[aboutRotation(j.list[i])]++
		moves[j.list[i].Movement] = true
	}
	warned := func(text string) bool {
		return slices.ContainsFunc(plan.Warnings, func(w string) bool { return strings.HasPrefix(w, text) })
	}
	fewer := fmt.Sprintf("only %d of %d moves ", count[true], q.Wanted)
	f.check(warned(fewer) == (count[true] < q.Wanted), "%s..., warnings %q", fewer, plan.Warnings)
	for _, m := range []workout.Movement{"extension", "side-flexion"} {
		missing := q.Complete && !moves[m]
		f.check(warned("no "+string(m)+" move is possible: ") == missing, "%s, warnings %q", m, plan.Warnings)
	}
}

// prescribed are exercises to include, each from its own start.
func prescribed(ids ...string) []planner.Prescribed {
	var list []planner.Prescribed
	for _, id := range ids {
		list = append(list, planner.Prescribed{ID: id})
	}
	return list
}

func prescribes(q planner.Request, e *workout.Exercise) bool {
	return slices.ContainsFunc(q.Include, func(p planner.Prescribed) bool { return p.ID == e.ID })
}
