package workout_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/exercises"
	"rotate/internal/catalog"
	"rotate/internal/workout"
)

func builtIn(t *testing.T) *workout.Catalogue {
	t.Helper()
	layer, err := catalog.ReadDir(exercises.FS, "exercises")
	require.NoError(t, err)
	c, problems := catalog.Load(layer)
	require.NoError(t, problems.Err())
	return c
}

func TestWorkOrder(t *testing.T) {
	dose := workout.Dose{Sets: 2, Reps: 8}
	on := func(sides ...workout.Side) []workout.Work {
		var work []workout.Work
		for _, side := range sides {
			work = append(work, workout.Work{Side: side, Dose: dose})
		}
		return work
	}
	for _, test := range []struct {
		name  string
		sides workout.Sides
		first workout.Side
		want  []workout.Work
	}{
		{"left first", workout.SidesEach, workout.SideLeft, on("left", "right")},
		{"right first", workout.SidesEach, workout.SideRight, on("right", "left")},
		{"no side first", workout.SidesEach, workout.NoSide, on("left", "right")},
		{"in turn", workout.SidesAlternating, workout.SideRight, on("alternating")},
		{"without sides", workout.SidesWithout, workout.SideRight, on("both")},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := workout.Move{Ladder: workout.Ladder{Exercise: &workout.Exercise{Sides: test.sides}}, Dose: dose}
			require.Equal(t, test.want, m.Work(test.first))
		})
	}
}

// TestTimeline spells a short session out: a hold on each side, then turns from side to side.
func TestTimeline(t *testing.T) {
	press := &workout.Exercise{Sides: workout.SidesEach, Position: workout.PositionStanding}
	roll := &workout.Exercise{Sides: workout.SidesAlternating, Position: workout.PositionLying}
	week := workout.Week{Moves: []workout.Move{
		{Ladder: workout.Ladder{Exercise: press}, Dose: workout.Dose{Sets: 2, Reps: 1, Hold: 10, Rest: 45}},
		{Ladder: workout.Ladder{Exercise: roll}, Dose: workout.Dose{Sets: 1, Reps: 8, Tempo: workout.Tempo{Out: 2, End: 2, Back: 2}, Rest: 30}},
	}}
	session := workout.Session{First: workout.SideRight}
	require.Equal(t, []workout.Interval{
		{Start: 0, Seconds: 10, Phase: "ready", Task: 0, Side: "right", Sets: 2},
		{Start: 10, Seconds: 10, Phase: "work", Task: 0, Side: "right", Set: 1, Sets: 2},
		{Start: 20, Seconds: 45, Phase: "rest", Task: 0, Side: "right", Set: 1, Sets: 2},
		{Start: 65, Seconds: 10, Phase: "work", Task: 0, Side: "right", Set: 2, Sets: 2},
		{Start: 75, Seconds: 10, Phase: "switch", Task: 1, Side: "left", Sets: 2},
		{Start: 85, Seconds: 10, Phase: "work", Task: 1, Side: "left", Set: 1, Sets: 2},
		{Start: 95, Seconds: 45, Phase: "rest", Task: 1, Side: "left", Set: 1, Sets: 2},
		{Start: 140, Seconds: 10, Phase: "work", Task: 1, Side: "left", Set: 2, Sets: 2},
		{Start: 150, Seconds: 45, Phase: "rest", Task: 1, Side: "left", Set: 2, Sets: 2},
		{Start: 195, Seconds: 20, Phase: "ready", Task: 2, Side: "alternating", Sets: 1},
		{Start: 215, Seconds: 96, Phase: "work", Task: 2, Side: "alternating", Set: 1, Sets: 1},
	}, workout.Timeline(week.Tasks(session)))
	require.Equal(t, 6, week.Minutes(session), "311 seconds, rounded up")
	require.Zero(t, workout.Week{}.Minutes(session))
}

// TestMinutes rounds up at the full minute.
func TestMinutes(t *testing.T) {
	for hold, minutes := range map[int]int{49: 1, 50: 1, 51: 2, 110: 2, 111: 3} {
		week := workout.Week{Moves: []workout.Move{{Ladder: workout.Ladder{Exercise: &workout.Exercise{Sides: workout.SidesWithout}},
			Dose: workout.Dose{Sets: 1, Reps: 1, Hold: hold}}}}
		require.Equal(t, minutes, week.Minutes(workout.Session{}), "10 s to get ready and %d s of work", hold)
	}
}

// TestTimelineSides trains every exercise at every step: without a gap, and with the same working
// seconds on both sides.
func TestTimelineSides(t *testing.T) {
	for _, e := range builtIn(t).All() {
		for step := range e.Progression {
			for _, first := range []workout.Side{"left", "right"} {
				m := workout.Ladder{Exercise: e}.At(step + 1)
				week := workout.Week{Moves: []workout.Move{m, m}}
				seconds, end := map[workout.Side]int{}, 0
				for _, interval := range workout.Timeline(week.Tasks(workout.Session{First: first})) {
					require.Equal(t, end, interval.Start)
					require.Positive(t, interval.Seconds)
					end += interval.Seconds
					if interval.Phase == workout.PhaseWork {
						seconds[interval.Side] += interval.Seconds
					}
				}
				require.Equal(t, seconds["left"], seconds["right"], "%s, step %d", e.ID, step+1)
				total := seconds["left"] + seconds["right"] + seconds["alternating"] + seconds["both"]
				sides := map[workout.Sides]int{"each": 2, "alternating": 2, "both": 1}[e.Sides]
				require.Equal(t, 2*sides*m.Dose.Sets*m.Dose.Reps*m.Dose.RepSeconds(), total, "%s, step %d", e.ID, step+1)
			}
		}
	}
}

func TestFind(t *testing.T) {
	c := builtIn(t)
	for _, word := range []string{"pallof-press", " Pallof-Press ", "Pallof press", "palloff PRESS", "pallof  press"} {
		require.Equal(t, "pallof-press", c.Find(word).ID, word)
	}
	require.Nil(t, c.Find("deadlift"))
}
