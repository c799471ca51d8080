package note

import (
	"strings"

	"rotate/internal/markdown"
	"rotate/internal/remark"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// parseChoice reads a choice as a note writes it, and returns where it ends.
func parseChoice(text string, c *workout.Catalogue) (choice workout.Choice, end int, ok bool) {
	cursor := words.Cursor{Text: text}
	name := func() *workout.Exercise {
		rest := strings.TrimLeft(cursor.Rest(), " ")
		e, found := leadingName(rest, c)
		cursor.At = len(text) - len(rest) + len(found)
		return e
	}
	switch {
	case cursor.Words("move up to"):
		level, err := workout.ParseLevel(cursor.Word())
		choice, ok = workout.Choice{Kind: workout.ChoiceMoveUp, Level: level}, err == nil
	case cursor.Words("bring back"):
		choice = workout.Choice{Kind: workout.ChoiceBringBack, Exercise: name()}
		ok = choice.Exercise != nil
	case cursor.Words("swap"):
		choice = workout.Choice{Kind: workout.ChoiceSwap, Exercise: name()}
		if ok = choice.Exercise != nil && cursor.Words("for"); ok {
			choice.For = name()
			ok = choice.For != nil
		}
	}
	return choice, cursor.At, ok
}

// choice reads a line that offers a decision; false: the passage is something else.
func (r *reader) choice(text markdown.Text) bool {
	b := r.block
	c, end, ok := parseChoice(text.String, r.catalogue)
	if !ok || !b.boxed() {
		return false
	}
	tick, sure := b.tick()
	c.Ticked = tick == workout.TickDone
	behind := strings.TrimSpace(text.String[end:])
	// Empty if only apps wrote there.
	said := remark.Read(behind, workout.Task{Exercise: &workout.Exercise{}}, nil)
	switch {
	case !sure || tick == workout.TickPartly:
		r.warn(b.Box.From, "%q in a box is not a clear tick, so this choice counts as not made; write \"[x]\" if you want it", b.Box.Sign)
	case c.Ticked && r.isStruck(text, 0, len(text.String)):
		c.Ticked = false
		r.warn(text.Start(0), "this choice is ticked, and struck out, so it counts as not made; remove one of them")
	case c.Ticked && (said.Whole() || len(said.Unknown) > 0):
		c.Ticked = false
		r.warn(text.Start(end), "%q after a choice is not understood, so it counts as not made; delete the words if you want it", behind)
	}
	r.week.Choices = append(r.week.Choices, c)
	r.other = b.Indent
	r.node(key{kind: nodeChoice, exercise: c.Exercise}, text.String).box = b.Box
	r.look(text, end)
	return true
}

// unreadChoice reports a ticked line among the choices that is not one of them, and words below a
// choice, which may take it back.
func (r *reader) unreadChoice(text markdown.Text) {
	b := r.block
	tick, _ := b.tick()
	switch n := len(r.week.Choices) - 1; {
	case r.place != inChoices:
	case tick == workout.TickDone: // so it has a box
		r.warn(text.Start(0), "%q is ticked, but is not a choice that rotate knows, so it changes nothing; write it like \"Bring back Knee rotations\"",
			words.Shortened(text.String))
	case !b.boxed() && n >= 0 && b.Indent > r.other && r.week.Choices[n].Ticked:
		r.week.Choices[n].Ticked = false
		r.warn(text.Start(0), "%q below a choice is not understood, so it counts as not made; delete the words if you want it", words.Shortened(text.String))
	}
}
