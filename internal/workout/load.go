package workout

import (
	"slices"
	"strconv"
	"strings"

	"rotate/internal/words"
)

// The load words that a plan gives in relation to what was used before.
const (
	LoadHeavier  = "heavier"        // a little more than before
	LoadAsBefore = "as before"      // what was used last
	LoadLighter  = "lighter"        // less than what was used last
	LoadBandUp   = "next band up"   // the next stronger band
	LoadBandDown = "next band down" // the next weaker band
)

// RelativeLoads lists the load words that relate to what was used before.
func RelativeLoads() []string {
	return []string{LoadHeavier, LoadAsBefore, LoadLighter, LoadBandUp, LoadBandDown}
}

// IsHeavier reports that a load is surely more than another: by weight, or by the words that relate to what
// was used before.
func IsHeavier(load, than string) bool {
	rank := func(load string) int {
		switch load {
		case LoadHeavier, LoadBandUp:
			return 1
		case LoadLighter, LoadBandDown:
			return -1
		}
		return 0
	}
	weight, unit, _ := strings.Cut(load, " ")
	other, same, _ := strings.Cut(than, " ")
	more, err := strconv.ParseFloat(weight, 64)
	less, err2 := strconv.ParseFloat(other, 64)
	if err == nil && err2 == nil && unit == same {
		return more > less
	}
	return rank(load) > rank(than)
}

// loadMeanings say what a load word asks for.
var loadMeanings = []struct{ word, meaning string }{
	{"light", "you could have done five more, or held twice as long"},
	{"bar only", "one end of an empty bar, or less"},
	{LoadHeavier, "a little more than before"},
	{LoadAsBefore, "what you used last"},
	{LoadLighter, "less than you used last"},
	{LoadBandUp, "the next stronger band"},
	{LoadBandDown, "the next weaker band"},
}

// LoadAdvice is what to know before the moves of the week that are loaded; empty where none is.
func (w Week) LoadAdvice() string {
	const band = Equipment("band")
	loaded := func(m Move) bool { return m.Dose.Load != "" }
	if !slices.ContainsFunc(w.Moves, loaded) {
		return ""
	}
	text := "Warm up with a few easy turns without load."
	if slices.ContainsFunc(w.Moves, func(m Move) bool {
		return loaded(m) && slices.Contains(m.Exercise.Equipment, band) && (w.Equipment == nil || slices.Contains(w.Equipment, band))
	}) {
		text += " Check the band and its anchor."
	}
	for _, l := range loadMeanings {
		if slices.ContainsFunc(w.Moves, func(m Move) bool { return m.Dose.Load == l.word }) {
			text += " " + words.Capitalize(l.word) + ": " + l.meaning + "."
		}
	}
	return text
}
