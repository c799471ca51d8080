package workout

// Phase is what one does during a stretch of a session.
type Phase string

// The phases.
const (
	PhaseReady  Phase = "ready"
	PhaseWork   Phase = "work"
	PhaseSwitch Phase = "switch"
	PhaseRest   Phase = "rest"
)

// Interval is a stretch of a session.
type Interval struct {
	Start   int // seconds from the start of the session
	Seconds int
	Phase   Phase
	Move    int // the move's place in the session, from 0; during a rest, the move just done
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

// Task is a line of a session: what is done on one side, in turn, or without sides.
type Task struct {
	Exercise *Exercise
	Work
}

// Label names the task: "Side plank (left)", or just "Bird dog".
func (t Task) Label() string { return Move{Exercise: t.Exercise}.Label(t.Side) }

// Tasks lists the work of a session in the order in which it is done.
func (w Week) Tasks(s Session) []Task {
	var tasks []Task
	for _, m := range w.Moves {
		for _, work := range m.Work(s.First) {
			tasks = append(tasks, Task{m.Exercise, work})
		}
	}
	return tasks
}

// Timeline is a session of the week, second by second. Both sides of a move get the same working
// seconds.
func (w Week) Timeline(s Session) []Interval { return Timeline(w.Tasks(s)) }

// Timeline is the tasks, second by second. One after another of the same exercise, on different
// sides, are a move.
func Timeline(tasks []Task) []Interval {
	t := timeline{}
	for i, move := range MovesOf(tasks) {
		switch {
		case i == 0:
			t.ready(move, tasks[i])
		case move != t.last().Move:
			t.restAfter(tasks[i-1])
			t.ready(move, tasks[i])
		default:
			t.add(Interval{Seconds: switchSeconds, Phase: PhaseSwitch, Move: move, Side: tasks[i].Side,
				Sets: tasks[i].Sets})
		}
		t.sets(move, tasks[i].Work)
	}
	return t.intervals
}

// MovesOf numbers the moves of a session: for each task, its move's place, from 0.
func MovesOf(tasks []Task) []int {
	moves := make([]int, len(tasks))
	for i := 1; i < len(tasks); i++ {
		moves[i] = moves[i-1]
		for j := i - 1; j >= 0 && moves[j] == moves[i-1]; j-- {
			if tasks[j].Exercise != tasks[i].Exercise || tasks[j].Side == tasks[i].Side {
				moves[i] = moves[i-1] + 1
			}
		}
	}
	return moves
}

// TaskOf finds the task that a stretch of the tasks' timeline belongs to.
func TaskOf(i Interval, tasks []Task) int {
	for n, move := range MovesOf(tasks) {
		if move == i.Move && tasks[n].Side == i.Side {
			return n
		}
	}
	return 0
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

func (t *timeline) last() Interval { return t.intervals[len(t.intervals)-1] }

func (t *timeline) ready(move int, task Task) {
	seconds := readySeconds
	if task.Exercise.Position == PositionLying {
		seconds = readyLyingSeconds
	}
	t.add(Interval{Seconds: seconds, Phase: PhaseReady, Move: move, Side: task.Side, Sets: task.Sets})
}

func (t *timeline) sets(move int, w Work) {
	for set := 1; set <= w.Sets; set++ {
		if set > 1 {
			t.add(Interval{Seconds: w.Rest, Phase: PhaseRest, Move: move, Side: w.Side, Set: set - 1,
				Sets: w.Sets})
		}
		t.add(Interval{Seconds: w.Seconds(), Phase: PhaseWork, Move: move, Side: w.Side, Set: set, Sets: w.Sets})
	}
}

// Seconds is how long one set takes; in turn, both sides are in it.
func (w Work) Seconds() int {
	seconds := w.Reps * w.RepSeconds()
	if w.Side == SideInTurn {
		seconds *= 2
	}
	return seconds
}

// restAfter follows the last set of a move.
func (t *timeline) restAfter(task Task) {
	last := t.last()
	t.add(Interval{Seconds: task.Rest, Phase: PhaseRest, Move: last.Move, Side: last.Side,
		Set: last.Set, Sets: last.Sets})
}
