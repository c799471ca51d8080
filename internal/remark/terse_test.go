package remark_test

import (
	"fmt"
	"strings"

	"rotate/internal/remark"
	"rotate/internal/workout"
)

// terse is what a remark says, as a test writes it: "hard, pain 3, short".
func terse(r remark.Remark) string {
	var words []string
	add := func(is bool, word string) {
		if is {
			words = append(words, word)
		}
	}
	add(r.Easy, "easy")
	add(r.Hard, "hard")
	add(r.Rated, fmt.Sprintf("pain %d", r.Pain))
	add(r.Hurt > workout.HurtNot, [...]string{"", "hurt", "bad", "strong"}[r.Hurt])
	add(r.Sore, "sore")
	add(r.Worse, "worse")
	add(r.Short, "short")
	add(r.Done != workout.Amount{}, "did "+r.Done.Dose().String())
	add(r.Skipped, "skipped")
	add(r.Swap, "swap")
	add(r.Warning.Urgency > 0, [...]string{"", "perhaps", "see", "stop", "nerve", "doctor", "maternity", "emergency"}[r.Warning.Urgency])
	add(len(r.Unsure) > 0, "unsure")
	add(r.Load != "", r.Load)
	return strings.Join(words, ", ")
}
