package workout

import (
	"slices"

	"rotate/internal/words"
)

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
	Task    int // its place in the session, from 0; during a rest, the task just done
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
func (t Task) Label() string { return t.Exercise.Label(t.Side) }

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

// Timeline returns the tasks, second by second. Tasks of the same exercise that follow each other
// on different sides are one move, whose sides get the same working seconds.
func Timeline(tasks []Task) []Interval {
	var t timeline
	move := 0 // its first task
	for i, task := range tasks {
		apart := func(other Task) bool { return other.Exercise != task.Exercise || other.Side == task.Side }
		switch {
		case i == 0:
			t.ready(i, task)
		case slices.ContainsFunc(tasks[move:i], apart):
			t.add(i-1, tasks[i-1], PhaseRest, tasks[i-1].Rest, tasks[i-1].Sets)
			t.ready(i, task)
			move = i
		default:
			t.add(i, task, PhaseSwitch, switchSeconds, 0)
		}
		for set := 1; set <= task.Sets; set++ {
			if set > 1 {
				t.add(i, task, PhaseRest, task.Rest, set-1)
			}
			t.add(i, task, PhaseWork, task.Seconds(), set)
		}
	}
	return t
}

// Minutes returns how long a session of the week takes, rounded up.
func (w Week) Minutes(s Session) int { return Minutes(w.Tasks(s)) }

// Longest returns how long the longest session of the week takes, in minutes, rounded up.
func (w Week) Longest() int { return slices.Max(append(words.Each(w.Sessions, w.Minutes), 0)) }

// Minutes returns how long tasks take, rounded up.
func Minutes(tasks []Task) int { return (Seconds(tasks) + 59) / 60 }

// Seconds returns how long tasks take.
func Seconds(tasks []Task) int { return timeline(Timeline(tasks)).end() }

type timeline []Interval

func (t *timeline) add(n int, task Task, phase Phase, seconds, set int) {
	if seconds <= 0 {
		return
	}
	*t = append(*t, Interval{Start: t.end(), Seconds: seconds, Phase: phase, Task: n, Side: task.Side,
		Set: set, Sets: task.Sets})
}

func (t *timeline) ready(n int, task Task) {
	seconds := readySeconds
	if task.Exercise.Position == PositionLying {
		seconds = readyLyingSeconds
	}
	t.add(n, task, PhaseReady, seconds, 0)
}

func (t timeline) end() int {
	if len(t) == 0 {
		return 0
	}
	last := t[len(t)-1]
	return last.Start + last.Seconds
}

// Seconds returns how long one set takes; with sides in turn, that includes both.
func (w Work) Seconds() int {
	seconds := w.Reps * w.RepSeconds()
	if w.Side == SideInTurn {
		seconds *= 2
	}
	return seconds
}
