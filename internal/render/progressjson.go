package render

import (
	"rotate/internal/history"
	"rotate/internal/words"
	"rotate/internal/workout"
)

type progressView struct {
	Version   int                    `json:"version"`
	Weeks     []progressWeekView     `json:"weeks"`
	Kept      int                    `json:"weeks_kept"`
	Streak    int                    `json:"streak_weeks"`
	Longest   int                    `json:"longest_streak_weeks"`
	Exercises []progressExerciseView `json:"exercises"`
}

type progressWeekView struct {
	Start     string `json:"start"`
	Deload    bool   `json:"deload"`
	Marked    bool   `json:"marked"`
	Kept      bool   `json:"kept"`
	Planned   int    `json:"planned"`
	Done      int    `json:"done"`
	Partly    int    `json:"partly"`
	WorstPain int    `json:"worst_pain"`
	Hurt      bool   `json:"hurt"`
}

type progressExerciseView struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Begun bool   `json:"begun"`
	Step  int    `json:"step"`
	Last  int    `json:"last_step"`
	// null at the last step, and if the exercise is not in the newest week
	Next       *progressNext  `json:"next"`
	Steps      []progressStep `json:"steps"`
	WorstPain  int            `json:"worst_pain"`
	Left       amountView     `json:"left"`
	Right      amountView     `json:"right"`
	Difference amountView     `json:"difference"` // left minus right
	Lags       workout.Side   `json:"lags,omitempty"`
	Loads      []progressLoad `json:"loads"` // oldest first
}

type progressLoad struct {
	Start string `json:"start"`
	Load  string `json:"load"`
}

type progressNext struct {
	Step int `json:"step"`
	amountView
	Range workout.Range `json:"range"`
	Load  string        `json:"load"`
}

type progressStep struct {
	Start     string `json:"start"`
	Step      int    `json:"step"`
	WorstPain int    `json:"worst_pain"`
}

type amountView struct {
	Sets int `json:"sets"`
	Reps int `json:"reps"`
	Hold int `json:"hold_s"`
}

// ProgressJSON returns the progress as the documented JSON, oldest week first.
func ProgressJSON(p *history.Progress) []byte {
	return encode(progressView{version, words.Each(p.Weeks, viewProgressWeek), p.Kept(), p.Streak, p.Longest,
		words.Each(p.Exercises, viewProgressOf)})
}

func viewProgressWeek(w history.Week) progressWeekView {
	return progressWeekView{w.Start.String(), w.Deload, w.Marked, w.Kept(), w.Planned, w.Done, w.Partly,
		w.WorstPain, w.Hurt}
}

func viewProgressOf(e history.Exercise) progressExerciseView {
	now, begun := e.Current()
	view := progressExerciseView{ID: e.ID, Name: e.Name, Begun: begun, Step: now.Step, Last: e.Exercise.Steps(),
		WorstPain: e.WorstPain, Left: amountView(e.Left), Right: amountView(e.Right), Difference: amountView(e.Left.Minus(e.Right)),
		Steps: words.Each(e.Steps, func(s history.Step) progressStep { return progressStep{s.Start.String(), s.Step, s.WorstPain} }),
		Loads: words.Each(e.Loads, func(l history.Load) progressLoad { return progressLoad{l.Start.String(), l.Load} })}
	view.Lags, _ = e.Lag()
	if step, d, more := e.Next(); more {
		view.Next = &progressNext{step, amountView{d.Sets, d.Reps, d.Hold}, d.Range, d.Load}
	}
	return view
}
