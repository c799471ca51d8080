package planner

import (
	"slices"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// chainOfPain returns the exercises that are harder than one left out for pain, until four weeks
// have passed without pain. Source: this project's own decision.
func (n *next) chainOfPain() map[string]bool {
	const calmWeeks = 4
	chain := map[string]bool{}
	var follow func(e *workout.Exercise)
	follow = func(e *workout.Exercise) {
		for _, id := range e.Harder {
			if harder := n.catalogue.ByID(id); harder != nil && !chain[id] {
				chain[id] = true
				follow(harder)
			}
		}
	}
	for _, e := range n.leftForPain() {
		if n.calmSince(e.ID) < calmWeeks {
			follow(e)
		}
	}
	return chain
}

// calmSince counts the newest attempted weeks in a row in which nothing hurt by more than 2, back
// to the week since which an exercise has been left out.
func (n *next) calmSince(id string) (weeks int) {
	for _, log := range slices.Backward(n.logs) {
		if _, out := log.LeavesOut(id); !out {
			return weeks
		}
		if attempted(log) {
			if !n.calm(log) {
				return weeks
			}
			weeks++
		}
	}
	return weeks
}

// calm reports whether a week had no pain above 2, and no open warning sign.
func (n *next) calm(log workout.Log) bool {
	return len(log.Pains) == 0 && n.openSign(log).Urgency <= workout.UrgencySee &&
		!slices.ContainsFunc(log.Moves, func(m workout.Move) bool {
			return gather(log, m.Exercise.ID).slight()
		})
}

// leaveOut adds an exercise to the list of those left out, replacing an earlier entry for it.
func (n *next) leaveOut(e *workout.Exercise, reason string) {
	n.allow(e.ID)
	n.terms.LeftOut = append(n.terms.LeftOut, workout.LeftOut{ID: e.ID, Name: e.Name, Reason: reason})
}

// allow takes an exercise off the list of those left out.
func (n *next) allow(id string) {
	n.terms.LeftOut = words.Without(n.terms.LeftOut,
		func(l workout.LeftOut) bool { return l.ID == id })
}
