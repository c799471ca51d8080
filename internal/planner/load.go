package planner

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"rotate/internal/workout"
)

// mostLoad is the heaviest load that a note can hold, in hundredths.
const mostLoad = 9999_00

var measuredLoad = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d{1,4})(?:\.(\d{1,2}))? (kg|lb)$`)
})

// raised is the load after the last step: a number rises by about a twentieth, rounded up to 0.5 kg
// or 1 lb; a band becomes the next one up; a word becomes heavier.
// Source: 2-10 % when the target is passed (ACSM 2009).
func raised(load string) string {
	if hundredths, unit, ok := weight(load); ok {
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
	if hundredths, unit, ok := weight(load); ok {
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

// weight reads a load such as 12.5 kg into hundredths of its unit.
func weight(load string) (hundredths int, unit string, ok bool) {
	found := measuredLoad().FindStringSubmatch(load)
	if found == nil {
		return 0, "", false
	}
	whole, _ := strconv.Atoi(found[1])
	part, _ := strconv.Atoi((found[2] + "00")[:2])
	return 100*whole + part, found[3], true
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
				return fmt.Sprintf("; with %s, as you wrote on %s", used, dayOf(day))
			}
		}
	}
	return ""
}

// lighter compares two weights. Others have no order.
func lighter(a, b string) bool {
	x, unit, ok := weight(a)
	y, other, too := weight(b)
	return ok && too && x*grams[unit] < y*grams[other]
}

var grams = map[string]int{"kg": 1000, "lb": 454}
