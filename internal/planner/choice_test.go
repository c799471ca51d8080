package planner_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/planner"
	"rotate/internal/workout"
)

// someEquipment holds what decides between the built-in exercises.
var someEquipment = [][]workout.Equipment{nil, {"none"}, {"none", "band"}, {"none", "swiss-ball"},
	{"none", "landmine", "roman-chair", "dumbbell"}}

// someRequests varies level, equipment, one condition, number of moves and companions.
func someRequests(try func(planner.Request)) {
	q := request()
	for _, q.Level = range allLevels {
		for _, q.Equipment = range someEquipment {
			for _, q.Avoid = range append([][]workout.Condition{nil}, single(allConditions)...) {
				for q.Wanted = 1; q.Wanted <= 3; q.Wanted++ {
					for _, q.Complete = range []bool{false, true} {
						try(q)
					}
				}
			}
		}
	}
}

func single[T any](list []T) [][]T {
	sets := make([][]T, len(list))
	for i, one := range list {
		sets[i] = []T{one}
	}
	return sets
}

// TestInclude prescribes each exercise: it comes in, with the others chosen around it, or it is
// refused for a rule that it breaks.
func TestInclude(t *testing.T) {
	c := builtIn(t)
	j := newJudge(c)
	taken, refused := 0, 0
	someRequests(func(q planner.Request) {
		for _, e := range j.list {
			q.Include = prescribed(e.ID)
			rules := broken(e, q)
			if rules == nil {
				j.require(t, c, q, j.expect(q))
				taken++
				continue
			}
			_, err := planner.New(c, q)
			var found *planner.RefusedError
			require.ErrorAs(t, err, &found, "%+v", q)
			require.Equal(t, &planner.RefusedError{ID: e.ID, Reason: found.Reason, Hint: found.Hint}, found)
			require.NotEmpty(t, found.Hint)
			require.Contains(t, rules, found.Reason, "%+v", q)
			refused++
		}
	})
	t.Logf("prescribed: %d taken, %d refused", taken, refused)
	require.Positive(t, taken)
	require.Positive(t, refused)
}

// TestIncludeTwo prescribes every pair of exercises at once.
func TestIncludeTwo(t *testing.T) {
	c := builtIn(t)
	j := newJudge(c)
	q := request()
	q.Level, q.Wanted = "intermediate", 3
	for _, a := range j.list {
		for _, b := range j.list {
			q.Include = prescribed(a.ID, b.ID)
			plan, err := planner.New(c, q)
			switch {
			case broken(a, q) != nil || broken(b, q) != nil:
				require.Error(t, err, "%s", q.Include)
			case a != b && !aboutRotation(a) && a.Movement == b.Movement:
				require.Equal(t, &planner.RefusedError{ID: b.ID,
					Reason: "a session takes one " + string(a.Movement) + " move", Hint: "include only one of them"}, err)
			default:
				require.Empty(t, j.faults(q, j.expect(q), plan, err), "%s", q.Include)
			}
		}
	}
}

func TestIncludeMoreThanMoves(t *testing.T) {
	q := request()
	q.Wanted = 1
	q.Include = prescribed("knee-rotations", "texas-twist")
	_, err := planner.New(builtIn(t), q)
	require.Equal(t, &planner.RefusedError{ID: "texas-twist",
		Reason: "--moves 1 leaves no room for it", Hint: "include fewer, or raise --moves up to 3"}, err)
}

// leaveOut is how the command line passes an excluded exercise on.
func leaveOut(list ...*workout.Exercise) []workout.LeftOut {
	var out []workout.LeftOut
	for _, e := range list {
		out = append(out, workout.LeftOut{ID: e.ID, Name: e.Name, Reason: "your choice"})
	}
	return out
}

// TestExclude excludes each exercise: the plan is then made from the others.
func TestExclude(t *testing.T) {
	t.Parallel()
	c := builtIn(t)
	j := newJudge(c)
	someRequests(func(q planner.Request) {
		for _, e := range j.list {
			q.LeftOut = leaveOut(e)
			expected := j.expect(q)
			require.NotContains(t, expected, slices.Index(j.list, e))
			j.require(t, c, q, expected)
		}
	})
}

// TestExcludeAll leaves nothing, or next to nothing: the hint must still say something, also where
// more than one thing stands in the way of every exercise.
func TestExcludeAll(t *testing.T) {
	c := builtIn(t)
	j := newJudge(c)
	someRequests(func(q planner.Request) {
		q.LeftOut = leaveOut(j.list...)
		j.require(t, c, q, nil)
		q.LeftOut = leaveOut(c.ByID("knee-rotations"))
		j.require(t, c, q, j.expect(q))
	})
}

// TestExcludedAndIncluded names the choice as the reason.
func TestExcludedAndIncluded(t *testing.T) {
	c := builtIn(t)
	q := request()
	q.Include, q.LeftOut = prescribed("texas-twist"), leaveOut(c.ByID("texas-twist"))
	_, err := planner.New(c, q)
	require.Equal(t, &planner.RefusedError{ID: "texas-twist", Reason: "left out: your choice",
		Hint: "name it with --include or with --exclude, not with both"}, err)
}

// ownCatalogue has what the built-in catalogue has not: an anti-rotation move first, and an
// exercise that does not name surgery.
func ownCatalogue() *workout.Catalogue {
	dose := []workout.Dose{{Sets: 1, Reps: 5}, {Sets: 1, Reps: 6}}
	own := func(id string, m workout.Movement) *workout.Exercise {
		return &workout.Exercise{ID: id, Name: id, Movement: m, Family: id, Progression: dose, Sides: "both",
			Levels: []workout.Level{"beginner"}, Equipment: []workout.Equipment{"none"}}
	}
	return workout.NewCatalogue([]*workout.Exercise{own("plank", "anti-rotation"), own("bear", "anti-rotation"),
		own("roll", "rotation"), own("bridge", "extension")})
}

// TestOwnCatalogue judges plans from exercises of one's own, without and with the condition that
// leaves all of them out.
func TestOwnCatalogue(t *testing.T) {
	c := ownCatalogue()
	j := newJudge(c)
	q := request()
	for _, q.Complete = range []bool{false, true} {
		for q.Wanted = 1; q.Wanted <= 3; q.Wanted++ {
			for _, q.Avoid = range [][]workout.Condition{nil, {"surgery"}} {
				j.require(t, c, q, j.expect(q))
			}
		}
	}
}

// TestOnlyCompanions has no rotation move that anything could make possible.
func TestOnlyCompanions(t *testing.T) {
	own := ownCatalogue()
	c := workout.NewCatalogue([]*workout.Exercise{own.ByID("bridge")})
	newJudge(c).require(t, c, request(), nil)
}
