package workout

import (
	"slices"
	"strconv"

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

// loadRanks orders the words that relate to what was used before; other loads have none.
var loadRanks = map[string]int{LoadHeavier: 1, LoadBandUp: 1, LoadLighter: -1, LoadBandDown: -1}

// IsHeavier reports whether a load is certainly more than another: by weight, or by the words that
// relate to what was used before.
func IsHeavier(load, than string) bool {
	return Lighter(than, load) || loadRanks[load] > loadRanks[than]
}

// loadMeaning is what a load word asks for.
type loadMeaning struct{ word, meaning string }

func (l loadMeaning) sentence() string { return words.Capitalize(l.word) + ": " + l.meaning + "." }

var loadMeanings = []loadMeaning{
	{"light", "you could have done five more, or held twice as long"},
	{"bar only", "one end of an empty bar, or less"},
	{LoadHeavier, "a little more than before"},
	{LoadAsBefore, "what you used last"},
	{LoadLighter, "less than you used last"},
	{LoadBandUp, "the next stronger band"},
	{LoadBandDown, "the next weaker band"},
}

const (
	warmUp    = "Warm up with a few easy turns without load."
	checkBand = "Check the band and its anchor."
)

// LoadSentences lists all that LoadAdvice can say.
func LoadSentences() []string {
	return append([]string{warmUp, checkBand}, words.Each(loadMeanings, loadMeaning.sentence)...)
}

// LoadAdvice returns what to know before the loaded moves of the week; empty where there are none.
func (w Week) LoadAdvice() string {
	const band = Equipment("band")
	loaded := func(m Move) bool { return m.Dose.Load != "" }
	if !slices.ContainsFunc(w.Moves, loaded) {
		return ""
	}
	text := warmUp
	if slices.ContainsFunc(w.Moves, func(m Move) bool {
		return loaded(m) && slices.Contains(m.Exercise.Equipment, band) &&
			(w.Equipment == nil || slices.Contains(w.Equipment, band))
	}) {
		text += " " + checkBand
	}
	for _, l := range loadMeanings {
		if slices.ContainsFunc(w.Moves, func(m Move) bool { return m.Dose.Load == l.word }) {
			text += " " + l.sentence()
		}
	}
	return text
}

var measuredLoad = words.Pattern(`^(\d{1,4})(?:\.(\d{1,2}))? (kg|lb)$`)

// MaxLoad is the heaviest load that a note can hold, in hundredths of its unit.
const MaxLoad = 9999_00

// WeightText writes a weight, in hundredths of a unit, as a note has it: 12.5 kg.
func WeightText(hundredths int, unit string) string {
	return strconv.FormatFloat(float64(hundredths)/100, 'f', -1, 64) + " " + unit
}

// Weight reads a load such as 12.5 kg into hundredths of its unit, kg or lb; false: it is not a
// weight.
func Weight(load string) (hundredths int, unit string, ok bool) {
	found := measuredLoad().FindStringSubmatch(load)
	if found == nil {
		return 0, "", false
	}
	whole, _ := strconv.Atoi(found[1])
	part, _ := strconv.Atoi((found[2] + "00")[:2])
	return 100*whole + part, found[3], true
}

var grams = map[string]int{"kg": 1000, "lb": 454}

// Lighter reports whether one weight is less than another, even in another unit. Other loads have
// no order.
func Lighter(a, b string) bool {
	x, unit, ok := Weight(a)
	y, other, too := Weight(b)
	return ok && too && x*grams[unit] < y*grams[other]
}

// LoadOf returns the load that was used last for a move of the week: what was typed, if the
// exercise has a load at all, else what was planned. If the sides differ it is the lighter one, so
// that both get the same.
func (l Log) LoadOf(m Move) string {
	if !m.Exercise.IsLoaded() {
		return m.Dose.Load
	}
	for _, day := range slices.Backward(l.Trained) {
		load := ""
		for _, line := range day.Of(m.Exercise.ID) {
			if used := line.Feedback.Load; used != "" && (load == "" || Lighter(used, load)) {
				load = used
			}
		}
		if load != "" {
			return load
		}
	}
	return m.Dose.Load
}
