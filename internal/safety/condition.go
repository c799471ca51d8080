package safety

import (
	"fmt"
	"strings"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// A Guard is what a condition of --avoid changes about a plan.
type Guard struct {
	Condition workout.Condition
	Note      string              // for whom it is, or what else it asks for, as a clause; may be empty
	LeavesOut []*workout.Exercise // in the catalogue's order
	Stays     []*workout.Exercise // the others, limited or not
}

// notes say for whom a condition is, and what no exercise of a catalogue can say.
var notes = map[workout.Condition]string{
	workout.Disc:           "acute, or with signs in the leg now; settled: plan without the flag",
	workout.Surgery:        "on the back, and only once your surgeon or physiotherapist has cleared you",
	workout.Pregnancy:      "loads do not rise",
	workout.HipReplacement: "until the surgeon lifts precautions, often 6-12 weeks",
	workout.Postnatal:      "heavy twisting and planks only after a check",
}

// Guards lists what each condition of a catalogue changes.
func Guards(c *workout.Catalogue) []Guard {
	var guards []Guard
	for _, condition := range c.Conditions() {
		g := Guard{Condition: condition, Note: notes[condition]}
		for _, e := range c.All() {
			if e.AvoidedFor(condition) {
				g.LeavesOut = append(g.LeavesOut, e)
			} else {
				g.Stays = append(g.Stays, e)
			}
		}
		guards = append(guards, g)
	}
	return guards
}

// fewStay is how many exercises are named as what stays, where a condition leaves out nearly all.
const fewStay = 3

// Text is the guard in a line: "disc (acute): leaves out Texas twist. Half range at most: Knee rotations."
func (g Guard) Text() string {
	text := string(g.Condition)
	if g.Note != "" {
		text += " (" + g.Note + ")"
	}
	text += ": " + g.leavesOutText() + "."
	for _, r := range workout.Ranges() {
		if limited := g.limitedTo(r); len(limited) > 0 {
			text += fmt.Sprintf(" %s range at most: %s.", words.Capitalize(string(r)), strings.Join(names(limited), ", "))
		}
	}
	return text
}

func (g Guard) leavesOutText() string {
	switch {
	case len(g.LeavesOut) == 0:
		return "leaves nothing out"
	case len(g.Stays) == 0:
		return "leaves everything out"
	case len(g.Stays) <= fewStay && len(g.LeavesOut) > fewStay:
		return "leaves out everything except " + words.AllOf(names(g.Stays))
	}
	return "leaves out " + strings.Join(names(g.LeavesOut), ", ")
}

// limitedTo lists what stays with a range at most.
func (g Guard) limitedTo(r workout.Range) []*workout.Exercise {
	var limited []*workout.Exercise
	for _, e := range g.Stays {
		if e.Limits[g.Condition] == r {
			limited = append(limited, e)
		}
	}
	return limited
}

func names(list []*workout.Exercise) []string {
	return words.Each(list, func(e *workout.Exercise) string { return e.Name })
}

// ConditionTitle heads what the conditions leave out and limit.
const ConditionTitle = "If you have a condition"

// ConditionAdvice says how to plan with a condition.
const ConditionAdvice = "Plan with --avoid, and ask your clinician: what it leaves out and limits are defaults, not bans."

// OtherConditions says where there is no advice, and what to do there.
const OtherConditions = "rotate has no advice for any other condition. Ask your clinician which moves suit you, and " +
	"leave the others out by name: rotate plan --exclude texas-twist."
