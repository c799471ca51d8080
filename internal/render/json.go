// Package render shows plans and exercises on a terminal and to other programs.
package render

import (
	"bytes"
	"encoding/json"
	"fmt"

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
	LeftOut   []leftOutView       `json:"left_out,omitempty"`
	Weeks     []weekView          `json:"weeks"`
	Changes   []changeView        `json:"changes,omitempty"`
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
	Sessions []sessionView `json:"sessions"`
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
	Side  workout.Side `json:"side"`
	Sets  int          `json:"sets"`
	Reps  int          `json:"reps"`
	HoldS int          `json:"hold_s"`
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

// PlanJSON is the plan as the documented JSON, oldest week first.
func PlanJSON(p *workout.Plan) []byte {
	t := p.Weeks[len(p.Weeks)-1].Terms
	view := planView{Version: version, Level: t.Level, Equipment: equipmentWords(t), Moves: t.Wanted,
		Complete: t.Complete, Avoid: t.Avoid, Weaker: t.Weaker, Name: t.Name, Warnings: p.Warnings}
	for _, day := range t.Days {
		view.Days = append(view.Days, workout.DayWord(day))
	}
	for _, l := range t.LeftOut {
		view.LeftOut = append(view.LeftOut, leftOutView{l.ID, l.Reason})
	}
	for _, week := range p.Weeks {
		view.Weeks = append(view.Weeks, viewWeek(week))
	}
	for _, c := range p.Changes {
		view.Changes = append(view.Changes, changeView{c.ID, c.Verdict, c.Reason})
	}
	for _, c := range p.Choices {
		view.Why = append(view.Why, choiceView(c))
	}
	return encode(view)
}

// equipmentWords is what is at hand; the one word "anything" where that was not said.
func equipmentWords(t workout.Terms) []string {
	if t.Equipment == nil {
		return []string{"anything"}
	}
	return words.Of(t.Equipment)
}

func viewWeek(week workout.Week) weekView {
	view := weekView{Number: week.Number, Start: week.Start.String(), Deload: week.Deload}
	for _, s := range week.Sessions {
		session := sessionView{Date: s.Date.String(), Minutes: week.Minutes(s)}
		for _, m := range week.Moves {
			session.Moves = append(session.Moves, viewMove(m, s.First))
		}
		view.Sessions = append(view.Sessions, session)
	}
	return view
}

func viewMove(m workout.Move, first workout.Side) moveView {
	e := m.Exercise
	view := moveView{ID: e.ID, Name: e.Name, Movement: e.Movement, Step: m.Step, Steps: e.Steps(),
		Range: m.Dose.Range, Load: m.Dose.Load, Tempo: m.Dose.Tempo.String(), RestS: m.Dose.Rest}
	for _, w := range m.Work(first) {
		view.Work = append(view.Work, workView{w.Side, w.Sets, w.Reps, w.Hold})
	}
	return view
}

type exerciseView struct {
	ID           string                       `json:"id"`
	Name         string                       `json:"name"`
	Aliases      []string                     `json:"aliases,omitempty"`
	Movement     workout.Movement             `json:"movement"`
	Family       string                       `json:"family"`
	Levels       []workout.Level              `json:"levels"`
	Equipment    []workout.Equipment          `json:"equipment"`
	Sides        workout.Sides                `json:"sides"`
	Position     workout.Position             `json:"position,omitempty"`
	Left         string                       `json:"left,omitempty"`
	Ranges       map[workout.Range]string     `json:"ranges,omitempty"`
	Summary      string                       `json:"summary,omitempty"`
	Instructions []string                     `json:"instructions,omitempty"`
	Cues         []string                     `json:"cues,omitempty"`
	Faults       []string                     `json:"faults,omitempty"`
	Avoid        []workout.Condition          `json:"avoid,omitempty"`
	Cautions     map[workout.Condition]string `json:"cautions,omitempty"`
	Progression  []doseView                   `json:"progression"`
	Reload       int                          `json:"reload,omitempty"`
	Easier       []string                     `json:"easier,omitempty"`
	Harder       []string                     `json:"harder,omitempty"`
	Links        []linkView                   `json:"links,omitempty"`
	Figure       string                       `json:"figure,omitempty"`
	Sources      []string                     `json:"sources,omitempty"`
}

type linkView struct {
	Title string `json:"title"`
	URL   string `json:"url"`
}

type doseView struct {
	Sets  int           `json:"sets"`
	Reps  int           `json:"reps,omitempty"`
	Hold  string        `json:"hold,omitempty"`
	Range workout.Range `json:"range,omitempty"`
	Load  string        `json:"load,omitempty"`
	Tempo string        `json:"tempo,omitempty"`
	Rest  string        `json:"rest,omitempty"`
}

// ExercisesJSON is the exercises under the catalogue's field names: a catalogue that can be read
// again.
func ExercisesJSON(list []*workout.Exercise) []byte {
	views := make([]exerciseView, len(list))
	for i, e := range list {
		views[i] = viewExercise(e)
	}
	return encode(views)
}

// ExerciseJSON is one exercise under the catalogue's field names.
func ExerciseJSON(e *workout.Exercise) []byte { return encode(viewExercise(e)) }

// SafetyJSON is when not to train and when to see someone.
func SafetyJSON() []byte {
	type group struct {
		Title  string   `json:"title"`
		Action string   `json:"action"`
		Signs  []string `json:"signs"`
	}
	view := struct {
		Version    int      `json:"version"`
		Disclaimer string   `json:"disclaimer"`
		Groups     []group  `json:"groups"`
		Sources    []string `json:"sources"`
	}{Version: version, Disclaimer: safety.Disclaimer(), Sources: safety.Sources()}
	for _, g := range safety.Groups() {
		view.Groups = append(view.Groups, group(g))
	}
	return encode(view)
}

func viewExercise(e *workout.Exercise) exerciseView {
	view := exerciseView{ID: e.ID, Name: e.Name, Aliases: e.Aliases, Movement: e.Movement, Family: e.Family,
		Levels: e.Levels, Equipment: e.Equipment, Sides: e.Sides, Position: e.Position, Left: e.Left,
		Ranges: e.Ranges, Summary: e.Summary, Instructions: e.Instructions, Cues: e.Cues,
		Faults: e.Faults, Avoid: e.Avoid, Cautions: e.Cautions, Reload: e.Reload, Easier: e.Easier,
		Harder: e.Harder, Figure: e.Figure, Sources: e.Sources}
	for _, d := range e.Progression {
		view.Progression = append(view.Progression, viewDose(d))
	}
	for _, l := range e.Links {
		view.Links = append(view.Links, linkView(l))
	}
	return view
}

func viewDose(d workout.Dose) doseView {
	view := doseView{Sets: d.Sets, Reps: d.Reps, Range: d.Range, Load: d.Load, Tempo: d.Tempo.String()}
	if d.IsHold() {
		view.Reps = 0
	}
	if d.Hold > 0 {
		view.Hold = fmt.Sprintf("%ds", d.Hold)
	}
	if d.Rest > 0 {
		view.Rest = fmt.Sprintf("%ds", d.Rest)
	}
	return view
}

func encode(view any) []byte {
	var buf bytes.Buffer
	encoder := json.NewEncoder(&buf)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(view); err != nil {
		panic(err) // the views hold nothing that JSON cannot
	}
	return buf.Bytes()
}
