package remark

import (
	"fmt"
	"strings"

	"rotate/internal/workout"
)

// Words writes feedback as Read understands it: "hard, pain 3, did 1 x 10 s". A warning sign is in
// the user's own words; unsure words are left out.
func Words(f workout.Feedback) string {
	var words []string
	say := func(is bool, word string) {
		if is {
			words = append(words, word)
		}
	}
	say(f.Easy, "easy")
	say(f.Hard && !f.TooMuch, "hard")
	say(f.TooMuch, "too much")
	say(f.Rated, fmt.Sprintf("pain %d", f.Pain))
	say(f.Hurt == workout.HurtSome, "pain")
	say(f.Hurt == workout.HurtBad, "bad pain")
	say(f.Hurt == workout.HurtStrong, "severe pain")
	say(f.Sore, "sore")
	say(f.Worse, "worse next day")
	say(f.Done != workout.Amount{}, "did "+f.Done.Dose().String())
	say(f.Short && f.Done == workout.Amount{}, "cut short")
	say(f.Skipped, "skipped")
	say(f.Swap, "swap")
	say(f.Warning.Words != "", f.Warning.Words)
	say(f.Load != "", f.Load)
	return strings.Join(words, ", ")
}

// Item returns a task as a line of a list: "[x] Bird dog: hard".
func Item(done bool, label string, said workout.Feedback) string {
	text := "[ ] " + label
	if done {
		text = "[x] " + label
	}
	if words := Words(said); words != "" {
		text += ": " + words
	}
	return text
}
