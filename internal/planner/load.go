package planner

import (
	"fmt"
	"regexp"
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
// or 1 lb; a band becomes the next one up; a word becomes a notch up.
// Source: 2-10 % when the target is passed (ACSM 2009).
func raised(load string) string {
	if hundredths, unit, ok := weight(load); ok {
		unitStep := 50
		if unit == "lb" {
			unitStep = 100
		}
		more := (hundredths*105 + 99) / 100
		return weightText(min((more+unitStep-1)/unitStep*unitStep, mostLoad), unit)
	}
	if strings.Contains(load, "band") {
		return "next band up"
	}
	return "a notch up"
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

// withLoad is the move with the load that was used last. Where the two sides differ on that day, it
// is the lighter one, so that both get the same.
func (n *next) withLoad(m workout.Move) workout.Move {
	for i := len(n.log.Trained) - 1; i >= 0; i-- {
		load := ""
		for _, line := range n.log.Trained[i].Of(m.Exercise.ID) {
			if used := line.Feedback.Load; used != "" && (load == "" || lighter(used, load)) {
				load = used
			}
		}
		if load != "" {
			m.Dose.Load = load
			break
		}
	}
	return m
}

// lighter compares two weights. Others have no order.
func lighter(a, b string) bool {
	x, unit, ok := weight(a)
	y, other, too := weight(b)
	return ok && too && x*grams[unit] < y*grams[other]
}

var grams = map[string]int{"kg": 1000, "lb": 454}
