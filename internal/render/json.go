// Package render shows plans and exercises on a terminal and to other programs.
package render

import (
	"bytes"
	"encoding/json"

	"rotate/internal/catalog"
	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// version is the version of every JSON document that has one.
const version = 1

type planView struct {
	Version   int                 `json:"version"`
	Level     workout.Level       `json:"level"`
	Equipment []string            `json:"equipment"`
	Moves     int                 `json:"moves"`
	Days      []string            `json:"days"`
	Complete  bool                `json:"complete,omitempty"`
	Avoid     []workout.Condition `json:"avoid,omitempty"`
	Weaker    workout.Side        `json:"weaker,omitempty"`
	Name      string              `json:"name,omitempty"`
	Cleared   string              `json:"cleared,omitempty"`
	Warning   string              `json:"warning,omitempty"`
	LeftOut   []leftOutView       `json:"left_out,omitempty"`
	Weeks     []weekView          `json:"weeks"`
	Changes   []changeView        `json:"changes,omitzero"` // for a next week, even if none
	Why       []choiceView        `json:"why,omitempty"`
	Warnings  []string            `json:"warnings,omitempty"`
}

type leftOutView struct {
	ID     string `json:"id"`
	Reason string `json:"reason"`
}

type weekView struct {
	Number   int           `json:"number"`
	Start    string        `json:"start"`
	Deload   bool          `json:"deload"`
	Rest     bool          `json:"rest,omitempty"`
	Sessions []sessionView `json:"sessions"`
	Choices  []string      `json:"choices,omitempty"`
}

type sessionView struct {
	Date    string     `json:"date"`
	Minutes int        `json:"minutes"`
	Moves   []moveView `json:"moves"`
}

type moveView struct {
	ID       string           `json:"id"`
	Name     string           `json:"name"`
	Movement workout.Movement `json:"movement"`
	Step     int              `json:"step"`
	Steps    int              `json:"steps"`
	Range    workout.Range    `json:"range"`
	Load     string           `json:"load"`
	Tempo    string           `json:"tempo,omitempty"`
	RestS    int              `json:"rest_s"`
	Work     []workView       `json:"work"`
}

type workView struct {
	Side workout.Side `json:"side"`
	amountView
	Done   *bool  `json:"done,omitempty"` // nil: the plan is not from a note
	Partly bool   `json:"partly,omitempty"`
	Said   string `json:"said,omitempty"`
}

type changeView struct {
	ID      string          `json:"id"`
	Verdict workout.Verdict `json:"verdict"`
	Reason  string          `json:"reason"`
}

type choiceView struct {
	ID     string `json:"id"`
	Chosen bool   `json:"chosen"`
	Reason string `json:"reason"`
}

// PlanJSON returns the plan as the documented JSON, oldest week first.
func PlanJSON(p *workout.Plan) []byte {
	t := p.Weeks[len(p.Weeks)-1].Terms
	view := planView{Version: version, Level: t.Level, Equipment: equipmentWords(t), Moves: t.Wanted,
		Complete: t.Complete, Avoid: t.Avoid, Weaker: t.Weaker, Name: t.Name, Cleared: t.Cleared.String(),
		Warnings: p.Warnings, Warning: warningText(p),
		LeftOut: words.Each(t.LeftOut, func(l workout.LeftOut) leftOutView { return leftOutView{l.ID, l.Reason} }),
		Weeks:   words.Each(p.Weeks, func(w workout.Week) weekView { return viewWeek(w, p.Marks) }),
		Why:     words.Each(p.Why, func(w workout.Why) choiceView { return choiceView(w) })}
	for _, day := range t.Days {
		view.Days = append(view.Days, workout.DayWord(day))
	}
	if p.Changes != nil {
		view.Changes = words.Each(p.Changes, func(c workout.Change) changeView {
			return changeView{c.ID, c.Verdict, c.Reason.String()}
		})
	}
	return encode(view)
}

// equipmentWords returns the equipment, or just "anything" if none was named.
func equipmentWords(t workout.Terms) []string {
	if t.Equipment == nil {
		return []string{"anything"}
	}
	return words.Of(t.Equipment)
}

func viewWeek(week workout.Week, marks workout.Marks) weekView {
	view := weekView{Number: week.Number, Start: week.Start.String(), Deload: week.Deload, Rest: week.Rest,
		Sessions: []sessionView{}, Choices: words.Each(week.Choices, workout.Choice.String)}
	for _, s := range week.Sessions {
		session := sessionView{Date: s.Date.String(), Minutes: week.Minutes(s)}
		tasks := marks.Tasks(week, s)
		for _, m := range week.Moves {
			if move := viewMove(m, s, tasks, marks); move.Work != nil {
				session.Moves = append(session.Moves, move)
			}
		}
		view.Sessions = append(view.Sessions, session)
	}
	return view
}

// viewMove returns a move with those of the tasks that belong to it.
func viewMove(m workout.Move, s workout.Session, tasks []workout.Task, marks workout.Marks) moveView {
	e := m.Exercise
	view := moveView{ID: e.ID, Name: e.Name, Movement: e.Movement, Step: m.Step, Steps: e.Steps(),
		Range: m.Dose.Range, Load: m.Dose.Load, Tempo: m.Dose.Tempo.String(), RestS: m.Dose.Rest}
	for _, t := range tasks {
		if t.Exercise != e {
			continue
		}
		work := viewWork(t.Work)
		if marks != nil { // what a note says about the work
			mark := marks.Of(s, t)
			done := mark.Tick == workout.TickDone
			work.Done, work.Partly, work.Said = &done, mark.Tick == workout.TickPartly, mark.Words
		}
		view.Work = append(view.Work, work)
	}
	return view
}

func viewWork(w workout.Work) workView {
	return workView{Side: w.Side, amountView: amountView{w.Sets, w.Reps, w.Hold}}
}

// ExercisesJSON returns the exercises under the catalogue's field names: a catalogue that can be
// read again.
func ExercisesJSON(list []*workout.Exercise) []byte {
	return encode(words.Each(list, catalog.View))
}

// ExerciseJSON returns one exercise under the catalogue's field names.
func ExerciseJSON(e *workout.Exercise) []byte { return encode(catalog.View(e)) }

// SafetyJSON says when not to train and when to see someone, and what the catalogue's conditions
// leave out and limit.
func SafetyJSON(c *workout.Catalogue) []byte {
	type group struct {
		Title  string   `json:"title"`
		Action string   `json:"action"`
		Signs  []string `json:"signs"`
	}
	view := struct {
		Version    int         `json:"version"`
		Disclaimer string      `json:"disclaimer"`
		Groups     []group     `json:"groups"`
		Conditions []guardView `json:"conditions"`
		Sources    []string    `json:"sources"`
	}{version, safety.Disclaimer(),
		words.Each(safety.Groups(), func(g safety.Group) group { return group{g.Title, g.Action, g.Lines()} }),
		words.Each(safety.Guards(c), viewGuard), safety.Sources()}
	return encode(view)
}

// guardView is what a condition leaves out and limits, by the ids of exercises.
type guardView struct {
	Condition workout.Condition        `json:"condition"`
	Note      string                   `json:"note"`
	LeavesOut []string                 `json:"leaves_out"`
	Limits    map[string]workout.Range `json:"limits"`
}

func viewGuard(g safety.Guard) guardView {
	leavesOut := words.Each(g.LeavesOut, func(e *workout.Exercise) string { return e.ID })
	view := guardView{g.Condition, g.Note, leavesOut, map[string]workout.Range{}}
	for _, e := range g.Limits {
		view.Limits[e.ID] = e.Limits[g.Condition]
	}
	return view
}

func encode(view any) []byte {
	var buf bytes.Buffer
	encoder := json.NewEncoder(&buf)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(view); err != nil {
		panic(err) // the views hold nothing that JSON cannot encode
	}
	return buf.Bytes()
}
