package workout

// Phase is what one does during a stretch of a session.
type Phase string

// The phases.
const (
	GetReady   Phase = "ready"
	DoWork     Phase = "work"
	SwitchSide Phase = "switch"
	TakeRest   Phase = "rest"
)

// Interval is a stretch of a session.
type Interval struct {
	Start   int // seconds from the start of the session
	Seconds int
	Phase   Phase
	Move    int // the move's place in the week's plan; during a rest, the move just done
	Side    Side
	Set     int // the set at work, or the one just done; 0 while getting ready
	Sets    int
}

// The seconds given to what is not work. Source: this project's own decision; a change of side has
// its own time so that it never eats into the second side's.
const (
	readySeconds      = 10
	readyLyingSeconds = 20
	switchSeconds     = 10
)

// Timeline is a session of the week, second by second. Both sides of a move get the same working
// seconds.
func (w Week) Timeline(s Session) []Interval {
	t := timeline{}
	for i, m := range w.Moves {
		if i > 0 {
			t.rest(w.Moves[i-1].Dose.Rest)
		}
		t.move(i, m, s.First)
	}
	return t.intervals
}

// Minutes is how long a session of the week takes, rounded up.
func (w Week) Minutes(s Session) int {
	all := w.Timeline(s)
	if len(all) == 0 {
		return 0
	}
	last := all[len(all)-1]
	return (last.Start + last.Seconds + 59) / 60
}

type timeline struct{ intervals []Interval }

func (t *timeline) add(next Interval) {
	if next.Seconds <= 0 {
		return
	}
	if n := len(t.intervals); n > 0 {
		next.Start = t.intervals[n-1].Start + t.intervals[n-1].Seconds
	}
	t.intervals = append(t.intervals, next)
}

func (t *timeline) move(i int, m Move, first Side) {
	ready := readySeconds
	if m.Exercise.Position == Lying {
		ready = readyLyingSeconds
	}
	work := m.Work(first)
	t.add(Interval{Seconds: ready, Phase: GetReady, Move: i, Side: work[0].Side, Sets: m.Dose.Sets})
	for n, part := range work {
		if n > 0 {
			t.add(Interval{Seconds: switchSeconds, Phase: SwitchSide, Move: i, Side: part.Side,
				Sets: part.Sets})
		}
		t.sets(i, part)
	}
}

func (t *timeline) sets(i int, w Work) {
	for set := 1; set <= w.Sets; set++ {
		if set > 1 {
			t.add(Interval{Seconds: w.Rest, Phase: TakeRest, Move: i, Side: w.Side, Set: set - 1, Sets: w.Sets})
		}
		t.add(Interval{Seconds: w.Seconds(), Phase: DoWork, Move: i, Side: w.Side, Set: set, Sets: w.Sets})
	}
}

// Seconds is how long one set takes; in turn, both sides are in it.
func (w Work) Seconds() int {
	seconds := w.Reps * w.RepSeconds()
	if w.Side == InTurn {
		seconds *= 2
	}
	return seconds
}

// rest follows the last set of a move.
func (t *timeline) rest(seconds int) {
	last := t.intervals[len(t.intervals)-1]
	t.add(Interval{Seconds: seconds, Phase: TakeRest, Move: last.Move, Side: last.Side,
		Set: last.Set, Sets: last.Sets})
}
