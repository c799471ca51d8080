package workout_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/planner"
	"rotate/internal/workout"
)

// TestTimelineBalance asks for every plan of the built-in catalogue and sums the working seconds of
// each session: both sides get exactly the same, a change of side has its own time, and no two
// stretches of work meet.
func TestTimelineBalance(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	t.Parallel()
	c := builtIn(t)
	sessions := 0
	for _, level := range workout.Levels() {
		t.Run(string(level), func(t *testing.T) {
			for request := range requests(c, level) {
				plan, err := planner.New(c, request)
				require.NoError(t, err)
				for _, week := range plan.Weeks {
					for _, session := range week.Sessions {
						requireBalance(t, week.Tasks(session))
						sessions++
					}
				}
			}
		})
	}
	require.Greater(t, sessions, 20_000)
}

// requests are those of a level that differ in what can change a session.
func requests(c *workout.Catalogue, level workout.Level) func(yield func(planner.Request) bool) {
	equipment := c.Equipment()
	return func(yield func(planner.Request) bool) {
		for bits := range 1 << len(equipment) {
			var atHand []workout.Equipment
			for i, word := range equipment {
				if bits&(1<<i) != 0 {
					atHand = append(atHand, word)
				}
			}
			for moves := 1; moves <= planner.MaxMoves; moves++ {
				for _, complete := range []bool{false, true} {
					if !yield(planner.Request{Weeks: 2, Start: workout.Date{Year: 2026, Month: 11, Day: 23},
						Terms: workout.Terms{Level: level, Wanted: moves, Complete: complete,
							Days: workout.DefaultDays(2 + moves%2), Equipment: atHand}}) {
						return
					}
				}
			}
		}
	}
}

func requireBalance(t *testing.T, tasks []workout.Task) {
	t.Helper()
	work := map[workout.Side]int{}
	end := 0
	var before workout.Phase
	for _, interval := range workout.Timeline(tasks) {
		require.Equal(t, end, interval.Start)
		require.Positive(t, interval.Seconds)
		end += interval.Seconds
		switch interval.Phase {
		case workout.PhaseWork:
			require.NotEqual(t, workout.PhaseWork, before)
			work[interval.Side] += interval.Seconds
		case workout.PhaseSwitch:
			require.Equal(t, workout.PhaseWork, before)
		}
		before = interval.Phase
	}
	require.Equal(t, workout.PhaseWork, before, "the session ends with work")
	require.Equal(t, work[workout.SideLeft], work[workout.SideRight])
	require.Zero(t, work[workout.SideInTurn]%2)
}

// TestTimelineOfLines lays out what a note may hold: one side alone, a side twice, and sides apart.
func TestTimelineOfLines(t *testing.T) {
	plank, roll := &workout.Exercise{ID: "plank"}, &workout.Exercise{ID: "roll", Position: workout.PositionLying}
	dose := workout.Dose{Sets: 1, Reps: 1, Hold: 10, Rest: 30}
	on := func(e *workout.Exercise, side workout.Side) workout.Task {
		return workout.Task{Exercise: e, Work: workout.Work{Side: side, Dose: dose}}
	}
	tests := []struct {
		name   string
		tasks  []workout.Task
		phases string // their first letters
	}{
		{"nothing", nil, ""},
		{"one side", []workout.Task{on(plank, "right")}, "rw"},
		{"both sides", []workout.Task{on(plank, "right"), on(plank, "left")}, "rwsw"},
		{"a side twice", []workout.Task{on(plank, "left"), on(plank, "left")}, "rwrrw"},
		{"twice both sides", []workout.Task{on(plank, "left"), on(plank, "right"), on(plank, "left"), on(plank, "right")},
			"rwswrrwsw"},
		{"sides apart", []workout.Task{on(plank, "left"), on(roll, "alternating"), on(plank, "right")},
			"rwrrwrrw"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			phases := ""
			for _, interval := range workout.Timeline(test.tasks) {
				phases += string(interval.Phase[:1])
			}
			require.Equal(t, test.phases, phases)
		})
	}
}

// TestRemaining lists what is still to be done on a day.
func TestRemaining(t *testing.T) {
	plank, roll := &workout.Exercise{ID: "plank"}, &workout.Exercise{ID: "roll"}
	line := func(e *workout.Exercise, side workout.Side, tick workout.Tick, pain int) workout.Line {
		return workout.Line{Exercise: e, Side: side, Tick: tick, Feedback: workout.Feedback{Pain: pain}}
	}
	tests := []struct {
		name  string
		lines []workout.Line
		want  []int
	}{
		{"all", []workout.Line{line(plank, "left", workout.TickOpen, 0), line(plank, "right", workout.TickOpen, 0)}, []int{0, 1}},
		{"ticked ones are done", []workout.Line{line(plank, "left", workout.TickDone, 0), line(plank, "right", workout.TickPartly, 0)}, []int{1}},
		{"pain 3 goes on", []workout.Line{line(plank, "left", workout.TickOpen, 3), line(plank, "right", workout.TickOpen, 0)}, []int{0, 1}},
		{"pain 4 ends the move", []workout.Line{line(plank, "left", workout.TickOpen, 4), line(plank, "right", workout.TickOpen, 0),
			line(roll, "both", workout.TickOpen, 0)}, []int{2}},
		{"nothing", []workout.Line{line(plank, "left", workout.TickDone, 5), line(plank, "right", workout.TickOpen, 0)}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var want []workout.Line
			for _, i := range test.want {
				want = append(want, test.lines[i])
			}
			require.Equal(t, want, workout.Day{Lines: test.lines}.Remaining())
		})
	}
}
