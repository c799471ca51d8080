package trainer

import (
	"time"

	"rotate/internal/remark"
	"rotate/internal/workout"
)

// Result is what became of a task.
type Result struct {
	workout.Task
	workout.Feedback
	Sets int          // sets done completely
	Part workout.Dose // if Sets is 0, the most done of one set; else zero
}

// Results returns what has become of each task so far.
func (s *Session) Results() []Result {
	results := make([]Result, len(s.tasks))
	best := make([]time.Duration, len(s.tasks))
	for i, task := range s.tasks {
		results[i] = Result{Task: task, Feedback: s.said[i]}
	}
	for at, step := range s.steps {
		i := step.Task
		if step.Phase == workout.PhaseWork && s.worked[at] >= length(step) {
			results[i].Sets++
		} else if step.Phase == workout.PhaseWork {
			best[i] = max(best[i], s.worked[at])
		}
	}
	for i := range results {
		if results[i].Sets == 0 {
			results[i].Part = partOf(results[i].Work, best[i])
		}
	}
	return results
}

// leastHold is the shortest part of a hold that counts as tried.
const leastHold = 3 * time.Second

// partOf returns what was done in the time of a set that was cut short; zero: not worth mentioning.
func partOf(w workout.Work, worked time.Duration) workout.Dose {
	switch {
	case w.IsHold() && worked >= leastHold:
		return workout.Dose{Sets: 1, Reps: 1, Hold: int(worked / time.Second)}
	case w.IsHold() || worked == 0:
		return workout.Dose{}
	}
	reps := int(worked / (time.Duration(w.Seconds()/w.Reps) * time.Second))
	if reps == 0 {
		return workout.Dose{}
	}
	return workout.Dose{Sets: 1, Reps: reps, Hold: w.Hold}
}

// Done reports whether the task was done as asked for.
func (r Result) Done() bool { return r.Sets > 0 && r.Sets == r.Task.Sets }

// Shortfall returns what was done of a task that was not done completely; zero if it was done, or
// was not tried.
func (r Result) Shortfall() workout.Dose {
	if r.Done() || r.Sets == 0 {
		return r.Part
	}
	return workout.Dose{Sets: r.Sets, Reps: r.Task.Reps, Hold: r.Task.Hold}
}

// Said returns the feedback as a note stores it. A task that was cut short does not count as easy.
func (r Result) Said() workout.Feedback {
	said := r.Feedback
	said.Done = r.Shortfall().Amount()
	said.Easy = said.Easy && said.Done == workout.Amount{}
	return said
}

// Words returns the feedback as a note shows it, such as "hard, pain 3, did 1 x 10 s"; "" if there
// is none.
func (r Result) Words() string { return remark.Words(r.Said()) }

// Touched reports whether there is anything to write down.
func (r Result) Touched() bool { return r.Done() || r.Words() != "" }
