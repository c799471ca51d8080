package render

import (
	"fmt"
	"slices"
	"strconv"

	"rotate/internal/workout"
)

// ExerciseHTML is an exercise in full as a page. Names of other exercises come from the catalogue.
func ExerciseHTML(c *workout.Catalogue, e *workout.Exercise, figures Figures) string {
	return htmlPage{Title: e.Name, Content: exercisePage{e, c, figures}}.HTML("exercise")
}

// exercisePage is an exercise as its template takes it.
type exercisePage struct {
	*workout.Exercise
	catalogue *workout.Catalogue
	figures   Figures
}

// Figure is the picture of the exercise.
func (p exercisePage) Figure() figureView { return p.figures.of(p.Exercise) }

// Care is what each condition changes about the exercise.
func (p exercisePage) Care() []fact { return careFacts(p.catalogue, p.Exercise) }

// Neighbours are the easier and the harder exercises.
func (p exercisePage) Neighbours() []string { return lines(neighbours(p.catalogue, p.Exercise), "") }

// stepColumns are the columns of the table of steps, after the step's number and its dose.
var stepColumns = []struct {
	head string
	cell func(workout.Dose) string
}{
	{"Range", func(d workout.Dose) string { return string(d.Range) }},
	{"Load", func(d workout.Dose) string { return d.Load }},
	{"Tempo", func(d workout.Dose) string { return d.Tempo.String() }},
	{"Rest", restSeconds},
}

func restSeconds(d workout.Dose) string {
	if d.Rest == 0 {
		return ""
	}
	return strconv.Itoa(d.Rest) + " s"
}

// StepHeads are the heads of those columns that any step fills.
func (p exercisePage) StepHeads() []string {
	heads := []string{"Step", "Per side"}
	if p.Sides == workout.SidesWithout {
		heads[1] = "Dose"
	}
	for _, c := range stepColumns {
		if p.fills(c.cell) {
			heads = append(heads, c.head)
		}
	}
	return heads
}

func (p exercisePage) fills(cell func(workout.Dose) string) bool {
	return slices.ContainsFunc(p.Progression, func(d workout.Dose) bool { return cell(d) != "" })
}

// StepRows are the rows of the table of steps, easiest first.
func (p exercisePage) StepRows() [][]string {
	var rows [][]string
	for i, d := range p.Progression {
		row := []string{strconv.Itoa(i + 1), d.String()}
		for _, c := range stepColumns {
			if p.fills(c.cell) {
				row = append(row, c.cell(d))
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// StepNotes explain what the table cannot show.
func (p exercisePage) StepNotes() []string {
	var notes []string
	if p.fills(stepColumns[2].cell) {
		notes = append(notes, "Tempo is the seconds out, at the end, and back.")
	}
	if p.Start > 1 {
		notes = append(notes, fmt.Sprintf("A plan begins with step %d; the steps below it are for coming back.", p.Start))
	}
	if p.Reload > 0 {
		notes = append(notes, fmt.Sprintf("When resistance goes up, go back to step %d.", p.Reload))
	}
	return notes
}
