// Package trainer guides through a session: what to do now, for how long, and what was done in the
// end. The session itself has no clock and no screen.
package trainer

import (
	"time"

	"rotate/internal/workout"
)

// Session is a session in progress. Time passes only through Tick.
type Session struct {
	tasks  []workout.Task
	steps  []workout.Interval // the last one, without a phase, is the end of the session
	at     int                // index of the step
	spent  time.Duration      // time spent in the step
	paused bool
	worked []time.Duration    // time in each step of work, as far as it counts
	said   []workout.Feedback // about each task
	last   int                // the last task worked on
	left   int                // step at which pain ended a move, until other work begins; -1: none
	// changes counts how often there may have been something new to write down
	changes int
}

// Feeling is how hard a task was, in a word that a note understands.
type Feeling string

// The feelings.
const (
	Easy Feeling = "easy"
	Hard Feeling = "hard"
)

// Signal is the sound to play after a change.
type Signal int

// The signals.
const (
	Silence Signal = iota
	Go             // work begins
	Switch         // the side changes
	End            // work ends, for a rest or for good
)

// New starts a session with the given tasks.
func New(tasks []workout.Task) *Session {
	steps := append(workout.Timeline(tasks), workout.Interval{Start: workout.Seconds(tasks)})
	return &Session{tasks: tasks, steps: steps, worked: make([]time.Duration, len(steps)),
		said: make([]workout.Feedback, len(tasks)), left: -1}
}

// Over reports whether nothing is left to do.
func (s *Session) Over() bool { return s.at == s.end() }

func (s *Session) end() int { return len(s.steps) - 1 }

// Paused reports whether the time is stopped.
func (s *Session) Paused() bool { return s.paused }

// Pause stops the time, or starts it again.
func (s *Session) Pause() {
	s.changes++
	s.paused = !s.paused && !s.Over()
}

// Tick lets time pass, and returns the signal of the last change.
func (s *Session) Tick(d time.Duration) Signal {
	signal := Silence
	for d > 0 && !s.paused && !s.Over() {
		part := min(d, s.Left())
		d -= part
		s.spend(part)
		if s.Left() == 0 {
			signal = s.enter(s.at + 1)
		}
	}
	return signal
}

func (s *Session) spend(d time.Duration) {
	s.spent += d
	if s.Now().Phase == workout.PhaseWork {
		s.worked[s.at] = s.spent
		s.last, s.left = s.Now().Task, -1
	}
}

// Now returns the current step.
func (s *Session) Now() workout.Interval { return s.steps[s.at] }

func length(step workout.Interval) time.Duration { return time.Duration(step.Seconds) * time.Second }

// Left returns the time left in the step.
func (s *Session) Left() time.Duration { return length(s.Now()) - s.spent }

// enter goes to a step, skipping those of moves that are over for the day.
func (s *Session) enter(at int) Signal {
	before := s.Now().Phase
	s.changes++
	s.at, s.spent = s.onward(at), 0
	s.paused = s.paused && !s.Over()
	return signalOf(before, s.Now().Phase)
}

// onward returns the first step at or after at whose move is not over for the day.
func (s *Session) onward(at int) int {
	for at < s.end() && s.ended(at) {
		at++
	}
	return at
}

func signalOf(before, now workout.Phase) Signal {
	switch {
	case now == workout.PhaseWork:
		return Go
	case now == workout.PhaseSwitch:
		return Switch
	case before == workout.PhaseWork || now == "":
		return End
	}
	return Silence
}

// Next leaves the step. Work that this cuts short does not count as done.
func (s *Session) Next() Signal {
	if s.Over() {
		return Silence
	}
	return s.enter(s.at + 1)
}

// restartAfter is the time into a step after which Back restarts it instead of going to the one
// before.
const restartAfter = 3 * time.Second

// Back restarts the step, or goes to the one before if the step has only just begun. Work that is
// gone back to counts only once it is done again.
func (s *Session) Back() Signal {
	at := s.at
	if s.Over() || s.spent < restartAfter {
		for at--; at >= 0 && s.ended(at); at-- {
		}
	}
	if at < 0 {
		at = s.at
	}
	if at == s.end() {
		return Silence
	}
	s.changes++
	s.worked[at] = 0
	s.at, s.spent = at, 0
	return signalOf("", s.Now().Phase)
}

// About returns the index of the task that feedback is about: the current one during work,
// otherwise the last one worked on.
func (s *Session) About() int {
	if s.Now().Phase == workout.PhaseWork {
		return s.Now().Task
	}
	return s.last
}

// Feel records how hard the task was; the same feeling again removes it.
func (s *Session) Feel(f Feeling) {
	s.changes++
	said := &s.said[s.About()]
	said.Easy, said.Hard = f == Easy && !said.Easy, f == Hard && !said.Hard
}

// Hurt records that the task hurts, without saying how much; an earlier rating above 0 stays.
func (s *Session) Hurt() {
	s.changes++
	said := &s.said[s.About()]
	if said.Pain == 0 {
		said.Hurt, said.Rated = workout.HurtSome, false
	}
}

// Pain rates the pain of the task, from 0 to 10; the last rating counts. Pain of workout.EndPain or
// more ends the move for today, on both sides; a lower rating after it goes back to where the move
// ended.
func (s *Session) Pain(n int) Signal {
	about := s.About()
	e := s.tasks[about].Exercise
	before := s.endedBy(e)
	s.changes++
	said := &s.said[about]
	said.Hurt, said.Rated, said.Pain = workout.HurtNot, true, min(max(n, 0), 10)
	switch {
	case !before && !s.Over() && s.ended(s.at):
		s.left = s.at
		return s.enter(s.at)
	case before && !s.endedBy(e) && s.left >= 0:
		s.at, s.spent, s.worked[s.left] = s.left, 0, 0
		s.left = -1
		return signalOf("", s.Now().Phase)
	}
	return Silence
}

// Warn records a warning sign for the task, and ends the session.
func (s *Session) Warn(w workout.Warning) {
	s.changes++
	s.last = s.About()
	s.said[s.last].Warning = w
	s.at, s.spent, s.paused = s.end(), 0, false
}

// ended reports whether the move of a step is over for the day because it hurt.
func (s *Session) ended(at int) bool { return s.endedBy(s.tasks[s.steps[at].Task].Exercise) }

func (s *Session) endedBy(e *workout.Exercise) bool {
	for i, said := range s.said {
		if said.Pain >= workout.EndPain && s.tasks[i].Exercise == e {
			return true
		}
	}
	return false
}

// Elapsed returns how much of the session's planned time has passed.
func (s *Session) Elapsed() time.Duration { return time.Duration(s.Now().Start)*time.Second + s.spent }

// Total returns the planned length of the session.
func (s *Session) Total() time.Duration { return time.Duration(s.steps[s.end()].Start) * time.Second }
