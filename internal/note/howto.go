package note

import (
	"fmt"
	"slices"
	"strings"

	"rotate/internal/markdown"
	"rotate/internal/workout"
)

// The general part of the how-to. A negation in it is never read as feedback: it stands below the
// days.
var general = []string{
	"2 x 8 means 2 sets of 8; 2 x 10 s means hold for 10 seconds, twice.\n" +
		"Per side means left and right each.",
	"Tick what you did. No words means it went fine. Or add after the dose:\n" +
		"easy, hard, pain 3 (0 to 10, what this move added), did 1 set, worse\n" +
		"next day, or the weight or band you used (10 kg, red band).",
	"Stop a move if pain is sharp or runs down a leg. Numb between the legs,\n" +
		"weak legs or trouble peeing: call the emergency number now. This is\n" +
		"general exercise information, not medical advice.",
}

// howTo explains the notation once, then each move of the plan.
func (w *writer) howTo(p *workout.Plan) {
	w.heading(2, "How to")
	for _, paragraph := range general {
		w.line("")
		w.line(paragraph)
	}
	for _, m := range p.Explained() {
		w.move(p, m)
	}
}

// move explains one move: in full when it is new, else its cue and its next step.
func (w *writer) move(p *workout.Plan, m workout.Move) {
	e := m.Exercise
	known := slices.Contains(p.Known, e.ID)
	w.heading(3, e.Name)
	w.line("")
	if len(p.Weeks) == 1 {
		w.line(markdown.Wrap(nextStep(m), markdown.Width, ""))
	}
	if e.Left != "" && !known {
		w.line(markdown.Wrap(fmt.Sprintf("Left means: %s.", w.escape(e.Left)), markdown.Width, ""))
	}
	for _, r := range rangesToExplain(p, e, known) {
		w.line(markdown.Wrap(w.rangeText(e, r), markdown.Width, ""))
	}
	for _, condition := range p.Weeks[0].Avoid {
		if caution := e.Cautions[condition]; caution != "" {
			w.line(markdown.Wrap(title1(string(condition))+": "+w.escape(caution), markdown.Width, ""))
		}
	}
	if !known && len(e.Instructions) > 0 {
		w.line("")
		for i, text := range e.Instructions {
			w.line(markdown.Wrap(fmt.Sprintf("%d. %s", i+1, w.escape(text)), markdown.Width, "   "))
		}
	}
	if len(e.Cues) > 0 {
		w.line("")
		w.line(markdown.Wrap("Cue: "+w.escape(e.Cues[0]), markdown.Width, ""))
	}
}

// nextStep says what comes after the step in hand.
func nextStep(m workout.Move) string {
	if next := m.NextAmount(); next != "" {
		return "Next step: " + next + "."
	}
	return "This is the last step."
}

// rangeText says what a range means; empty where the exercise does not tell.
func (w *writer) rangeText(e *workout.Exercise, r workout.Range) string {
	if e.Ranges[r] == "" {
		return ""
	}
	return fmt.Sprintf("%s range: %s.", title1(string(r)), w.escape(e.Ranges[r]))
}

// rangesToExplain are the ranges in use; for a known move, only one that is new this week.
func rangesToExplain(p *workout.Plan, e *workout.Exercise, known bool) []workout.Range {
	var use []workout.Range
	for _, week := range p.Weeks {
		for _, m := range week.Moves {
			if m.Exercise != e {
				continue
			}
			r := m.Dose.Range
			old := known && m.Step > 1 && e.Dose(m.Step-1).Range == r
			if e.Ranges[r] != "" && !old && !slices.Contains(use, r) {
				use = append(use, r)
			}
		}
	}
	return use
}

func title1(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
