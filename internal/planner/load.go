package planner

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rotate/internal/workout"
)

// raised returns the load after the last step: a number rises by about a twentieth, rounded up to
// 0.5 kg or 1 lb; a band becomes the next one up; a word becomes heavier. Source: 2-10 % when the
// target is passed (ACSM 2009).
func raised(load string) string {
	if hundredths, unit, ok := workout.Weight(load); ok {
		step := unitStep[unit]
		more := (hundredths*105 + 99) / 100
		return workout.WeightText(min((more+step-1)/step*step, workout.MaxLoad), unit)
	}
	if strings.Contains(load, "band") {
		return workout.LoadBandUp
	}
	return workout.LoadHeavier
}

// lowered returns a load reduced by 1/part: a number is rounded down to 0.5 kg or 1 lb, a band
// becomes the next one down, a word becomes lighter. first is the load that the exercise begins
// with; there is nothing lighter.
func lowered(load, first string, part int) string {
	if hundredths, unit, ok := workout.Weight(load); ok {
		step := unitStep[unit]
		return workout.WeightText(max((hundredths-(hundredths+part-1)/part)/step*step, min(hundredths, step)), unit)
	}
	switch {
	case load == first || load == "":
		return load
	case strings.Contains(load, "band"):
		return workout.LoadBandDown
	}
	return workout.LoadLighter
}

// unitStep is the smallest difference between two weights of a unit, in hundredths.
var unitStep = map[string]int{"kg": 50, "lb": 100}

// unloaded warns of a load that was typed for a move that is done without one.
func (n *next) unloaded(m workout.Move) {
	for _, day := range n.log.Trained {
		for _, line := range day.Of(m.Exercise.ID) {
			if used := cmp.Or(line.Feedback.Load, line.Dose.Load); used != "" && used != "bodyweight" &&
				!m.Exercise.IsLoaded() {
				n.warnings = append(n.warnings,
					fmt.Sprintf("%s is done without a load, so %q, on %s, changes nothing", m.Exercise.Name,
						used, dayOf(day)))
				return
			}
		}
	}
}

// typedLoad says on which day of the judged week the load of a move was typed; "" if it was not.
func (n *next) typedLoad(m workout.Move, j judgement) string {
	for _, day := range slices.Backward(n.log.Trained) {
		for _, line := range day.Of(m.Exercise.ID) {
			if used := line.Feedback.Load; used != "" && used != m.Dose.Load && used == j.move.Dose.Load {
				return "; " + workout.BecauseAsWritten.With(used, dayOf(day))
			}
		}
	}
	return ""
}
