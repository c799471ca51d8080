package trainer_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/internal/trainer"
	"rotate/internal/workout"
)

var (
	press = &workout.Exercise{ID: "press", Name: "Press", Sides: workout.SidesEach}
	roll  = &workout.Exercise{ID: "roll", Name: "Roll", Sides: workout.SidesAlternating, Position: workout.PositionLying}

	hold = workout.Dose{Sets: 2, Reps: 1, Hold: 10, Rest: 45}
	reps = workout.Dose{Sets: 1, Reps: 4, Tempo: workout.Tempo{Out: 2, Back: 1}, Rest: 30}
)

func task(e *workout.Exercise, side workout.Side, d workout.Dose) workout.Task {
	return workout.Task{Exercise: e, Work: workout.Work{Side: side, Dose: d}}
}

// The timeline of the tests, by the second at which each step begins:
//
//	0 ready, 10 left 1, 20 rest, 65 left 2, 75 switch, 85 right 1, 95 rest, 140 right 2, 150 rest,
//	195 ready, 215 in turn, 239 over
func tasks() []workout.Task {
	return []workout.Task{task(press, "left", hold), task(press, "right", hold), task(roll, "alternating", reps)}
}

const second = time.Second

// Where a session stands after some seconds, and what was to be heard on the way there.
func TestTick(t *testing.T) {
	tests := []struct {
		seconds time.Duration
		phase   workout.Phase
		left    time.Duration
		signal  trainer.Signal
	}{
		{0, "ready", 10, trainer.Silence},
		{9, "ready", 1, trainer.Silence},
		{10, "work", 10, trainer.Go},
		{19, "work", 1, trainer.Silence},
		{20, "rest", 45, trainer.End},
		{65, "work", 10, trainer.Go},
		{75, "switch", 10, trainer.Switch},
		{85, "work", 10, trainer.Go},
		{150, "rest", 45, trainer.End},
		{195, "ready", 20, trainer.Silence},
		{215, "work", 24, trainer.Go},
		{239, "", 0, trainer.End},
		{999, "", 0, trainer.Silence},
	}
	t.Run("a second at a time", func(t *testing.T) {
		s, passed := trainer.New(tasks()), time.Duration(0)
		for _, test := range tests {
			signal := trainer.Silence
			for ; passed < test.seconds; passed++ {
				signal = s.Tick(second)
			}
			require.Equal(t, test.signal, signal, "at %d", test.seconds)
			require.Equal(t, test.left*second, s.Left(), "at %d", test.seconds)
			requirePhase(t, test.phase, s)
		}
	})
	t.Run("at once", func(t *testing.T) {
		for _, test := range tests {
			s := trainer.New(tasks())
			s.Tick(test.seconds * second)
			require.Equal(t, test.left*second, s.Left(), "at %d", test.seconds)
			require.Equal(t, min(test.seconds, 239)*second, s.Elapsed())
			requirePhase(t, test.phase, s)
		}
	})
	require.Equal(t, 239*second, trainer.New(tasks()).Total())
}

func requirePhase(t *testing.T, phase workout.Phase, s *trainer.Session) {
	t.Helper()
	require.Equal(t, phase == "", s.Over())
	if !s.Over() {
		require.Equal(t, phase, s.Now().Phase)
	}
}

func TestTickAcrossTheLastMoment(t *testing.T) {
	s := trainer.New(tasks())
	s.Tick(239*second - 1)
	require.False(t, s.Over())
	require.Equal(t, trainer.End, s.Tick(1))
	require.True(t, s.Over())
}

func TestNothingToDo(t *testing.T) {
	s := trainer.New(nil)
	require.True(t, s.Over())
	require.Equal(t, trainer.Silence, s.Tick(second))
	s.Pause()
	require.False(t, s.Paused())
	require.Equal(t, trainer.Silence, s.Next())
	require.Equal(t, trainer.Silence, s.Back())
	require.Empty(t, s.Results())
	require.Zero(t, s.Total())
}

func TestPause(t *testing.T) {
	s := trainer.New(tasks())
	s.Tick(12 * second)
	s.Pause()
	require.True(t, s.Paused())
	require.Equal(t, trainer.Silence, s.Tick(time.Hour))
	require.Equal(t, 8*second, s.Left())
	s.Pause()
	s.Tick(8 * second)
	requirePhase(t, "rest", s)
}

// outcome is the words for each task of the tests, with x for what was done.
func outcome(s *trainer.Session) []string {
	var all []string
	for _, r := range s.Results() {
		text := r.Words()
		if r.Done() {
			text = "x " + text
		}
		all = append(all, text)
	}
	return all
}

// Each case drives a session: numbers let seconds pass, letters are keys.
func TestOutcome(t *testing.T) {
	type act func(s *trainer.Session)
	wait := func(d time.Duration) act { return func(s *trainer.Session) { s.Tick(d * second) } }
	next, back := act(func(s *trainer.Session) { s.Next() }), act(func(s *trainer.Session) { s.Back() })
	feel := func(f trainer.Feeling) act { return func(s *trainer.Session) { s.Feel(f) } }
	pain := func(n int) act { return func(s *trainer.Session) { s.Pain(n) } }
	tests := []struct {
		name string
		acts []act
		want []string
	}{
		{"nothing done", nil, []string{"", "", ""}},
		{"only got ready", []act{wait(10)}, []string{"", "", ""}},
		{"all done", []act{wait(239)}, []string{"x ", "x ", "x "}},
		{"a moment before the last", []act{wait(238)}, []string{"x ", "x ", "did 1 x 3"}},
		{"one set of two", []act{wait(20)}, []string{"did 1 x 10 s", "", ""}},
		{"a set and a part", []act{wait(70)}, []string{"did 1 x 10 s", "", ""}},
		{"a moment before the first set", []act{wait(19)}, []string{"did 1 x 9 s", "", ""}},
		{"the least part of a hold", []act{wait(13)}, []string{"did 1 x 3 s", "", ""}},
		{"less than the least part", []act{wait(12)}, []string{"", "", ""}},
		{"one rep on each side", []act{wait(215 + 6)}, []string{"x ", "x ", "did 1 x 1"}},
		{"less than a rep on each side", []act{wait(215 + 5)}, []string{"x ", "x ", ""}},
		{"getting ready and rests skipped", []act{next, wait(10), next, wait(10), next, wait(10), next, wait(10)},
			[]string{"x ", "x ", ""}},
		{"the first set skipped", []act{wait(14), next, next, wait(10)}, []string{"did 1 x 10 s", "", ""}},
		{"both sets cut short: the longer counts", []act{wait(14), next, next, wait(6)}, []string{"did 1 x 6 s", "", ""}},
		{"all skipped", []act{next, next, next, next, next, next, next, next, next, next, next}, []string{"", "", ""}},
		{"back in a set begins it anew", []act{wait(16), back, wait(10)}, []string{"did 1 x 10 s", "", ""}},
		{"a set gone back to does not count", []act{wait(21), back}, []string{"", "", ""}},
		{"until it is done again", []act{wait(21), back, wait(10)}, []string{"did 1 x 10 s", "", ""}},
		{"back from the end", []act{wait(239), back, wait(23)}, []string{"x ", "x ", "did 1 x 3"}},
		{"back at the start stays there", []act{back, wait(20)}, []string{"did 1 x 10 s", "", ""}},
		{"easy", []act{wait(15), feel(trainer.Easy), wait(60)}, []string{"x easy", "", ""}},
		{"hard after easy", []act{wait(15), feel(trainer.Easy), feel(trainer.Hard), wait(60)}, []string{"x hard", "", ""}},
		{"hard taken back", []act{wait(15), feel(trainer.Hard), feel(trainer.Hard), wait(60)}, []string{"x ", "", ""}},
		{"in the rest: the side just done", []act{wait(155), feel(trainer.Hard)}, []string{"x ", "x hard", ""}},
		{"while switching: the side just done", []act{wait(80), feel(trainer.Hard)}, []string{"x hard", "", ""}},
		{"getting ready: the move just done", []act{wait(200), feel(trainer.Easy)}, []string{"x ", "x easy", ""}},
		{"at the end: the last move", []act{wait(239), pain(2)}, []string{"x ", "x ", "x pain 2"}},
		{"no pain at all", []act{wait(15), pain(0)}, []string{"pain 0, did 1 x 5 s", "", ""}},
		{"pain 3 goes on", []act{wait(15), pain(3), wait(60)}, []string{"x pain 3", "", ""}},
		{"pain 4 ends the move on both sides", []act{wait(15), pain(4), wait(999)}, []string{"pain 4, did 1 x 5 s", "", "x "}},
		{"pain 4 in the rest of a move", []act{wait(30), pain(4), wait(20 + 24)}, []string{"pain 4, did 1 x 10 s", "", "x "}},
		{"pain 4 after a move", []act{wait(155), pain(4), wait(20 + 24)}, []string{"x ", "x pain 4", "x "}},
		{"pain 4 when there is no more move", []act{wait(220), pain(10)}, []string{"x ", "x ", "pain 10"}},
		{"the last rating counts", []act{wait(15), pain(7), pain(2), wait(10)}, []string{"pain 2, did 1 x 10 s", "", ""}},
		{"a rating after other work", []act{wait(15), pain(7), wait(20 + 24), pain(2)}, []string{"pain 7, did 1 x 5 s", "", "x pain 2"}},
		{"more than ten is ten", []act{wait(239), pain(11)}, []string{"x ", "x ", "x pain 10"}},
		{"all at once", []act{wait(21), feel(trainer.Hard), pain(3)}, []string{"hard, pain 3, did 1 x 10 s", "", ""}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := trainer.New(tasks())
			for _, act := range test.acts {
				act(s)
			}
			require.Equal(t, test.want, outcome(s))
		})
	}
}

// A move that is over for the day is not entered again, whichever way one goes, until its pain is
// rated lower.
func TestEndedMove(t *testing.T) {
	s := trainer.New(tasks())
	s.Tick(90 * second)
	require.Equal(t, trainer.End, s.Pain(4))
	require.Equal(t, 20*second, s.Left(), "getting ready for the next move")
	s.Tick(second)
	require.Equal(t, trainer.Silence, s.Back())
	require.Equal(t, 20*second, s.Left())
	require.Equal(t, trainer.Go, s.Pain(3))
	require.Equal(t, 10*second, s.Left(), "the set that was left")
	s.Tick((10 + 45 + 10 + 45 + 20 + 23) * second)
	require.Equal(t, trainer.End, s.Pain(4), "nothing is left")
	require.True(t, s.Over())
	require.Equal(t, trainer.Go, s.Pain(3))
	require.Equal(t, 24*second, s.Left())
}

// Pain in a rest can be the end of the session too.
func TestPainEndsTheSession(t *testing.T) {
	s := trainer.New(tasks()[:2])
	s.Tick(30 * second)
	requirePhase(t, "rest", s)
	require.Equal(t, trainer.End, s.Pain(4))
	require.True(t, s.Over())
	require.Equal(t, []string{"pain 4, did 1 x 10 s", ""}, outcome(s))
}

func TestSignals(t *testing.T) {
	s := trainer.New(tasks())
	require.Equal(t, trainer.Go, s.Next())
	require.Equal(t, trainer.End, s.Next())
	require.Equal(t, trainer.Go, s.Next())
	require.Equal(t, trainer.Switch, s.Next())
	require.Equal(t, trainer.Go, s.Back())
	s.Tick(5 * second)
	require.Equal(t, trainer.Go, s.Back(), "begun anew")
	require.Equal(t, trainer.Switch, s.Tick(10*second))
}

// Back goes to the step before only right at the start of a step.
func TestBack(t *testing.T) {
	s := trainer.New(tasks())
	s.Tick(23*second - 1)
	s.Back()
	requirePhase(t, "work", s)
	s = trainer.New(tasks())
	s.Tick(23 * second)
	s.Back()
	requirePhase(t, "rest", s)
	require.Equal(t, 45*second, s.Left())
}

// A note may ask for nothing: a dose like 0 x 8, or 2 x 0.
func TestEmptyDoses(t *testing.T) {
	s := trainer.New([]workout.Task{task(press, "left", workout.Dose{Reps: 8}), task(roll, "both", workout.Dose{Sets: 2})})
	s.Tick(time.Hour)
	require.True(t, s.Over())
	require.Equal(t, []string{"", ""}, outcome(s))
}

// Held reps, and reps done in turn, are told as whole reps on each side.
func TestShortfallOfHeldReps(t *testing.T) {
	dose := workout.Dose{Sets: 1, Reps: 5, Hold: 5}
	s := trainer.New([]workout.Task{task(press, "both", dose)})
	s.Tick(10*second + 20*second)
	require.Equal(t, []string{"did 1 x 2 x 5 s"}, outcome(s), "7 seconds a rep")
}
