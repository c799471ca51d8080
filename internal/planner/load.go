package planner

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rotate/internal/workout"
)

// mostLoad is the heaviest load that a note can hold, in hundredths.
const mostLoad = 9999_00

// raised is the load after the last step: a number rises by about a twentieth, rounded up to 0.5 kg
// or 1 lb; a band becomes the next one up; a word becomes heavier.
// Source: 2-10 % when the target is passed (ACSM 2009).
func raised(load string) string {
	if hundredths, unit, ok := workout.Weight(load); ok {
		step := unitStep(unit)
		more := (hundredths*105 + 99) / 100
		return weightText(min((more+step-1)/step*step, mostLoad), unit)
	}
	if strings.Contains(load, "band") {
		return workout.LoadBandUp
	}
	return workout.LoadHeavier
}

// lowered is a load that is less by one part of so many: a number is rounded down to 0.5 kg or 1 lb, a
// band becomes the next one down, a word becomes lighter. First is the load that the exercise begins
// with: below it there is nothing.
func lowered(load, first string, part int) string {
	if hundredths, unit, ok := workout.Weight(load); ok {
		step := unitStep(unit)
		return weightText(max((hundredths-(hundredths+part-1)/part)/step*step, min(hundredths, step)), unit)
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
func unitStep(unit string) int {
	if unit == "lb" {
		return 100
	}
	return 50
}

func weightText(hundredths int, unit string) string {
	text := strconv.Itoa(hundredths / 100)
	if rest := hundredths % 100; rest != 0 {
		text += "." + strings.TrimRight(fmt.Sprintf("%02d", rest), "0")
	}
	return text + " " + unit
}

// typedLoad says where the load of a move comes from that was typed in the judged week; empty: it was not.
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
