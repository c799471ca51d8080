package intake

import (
	"slices"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// allowance is an answer to a question about the body: the highest level that it allows, and why no
// higher one.
type allowance struct {
	Option
	Level workout.Level
	Why   string // a clause about "you"; "": every level is allowed
}

// allowances are the answers about the body, easiest first; "not sure" counts as the easiest. The
// first of each list is for no answer. None needs equipment.
//
// Source: the plank's times are no shorter than what a side-plank hold can tell apart, with its
// typical error of 11 s (Juan-Recio 2022). The limits of three months and a year, how the answers
// are combined, and that a doubt counts as the easiest answer, are this program's own decision.
var allowances = map[Key][]allowance{
	Knees: {
		{Option{}, workout.LevelBeginner, "the knees to either side are not to be tried with a condition that you marked"},
		{Option{"unsure", "I am not sure"}, workout.LevelBeginner, "you are not sure how turning feels"},
		{Option{uncomfortable, "It is uncomfortable, or back pain kept me from something in the last 3 months"},
			workout.LevelBeginner, "turning is uncomfortable, or back pain kept you from something"},
		{Option{"pain", "It is comfortable; I had back pain in the last 3 months that kept me from nothing"},
			workout.LevelIntermediate, "you had back pain in the last 3 months"},
		{Option{"fine", "It is comfortable, and I had no back pain in the last 3 months"}, workout.LevelAdvanced, ""},
	},
	Plank: {
		{Option{}, workout.LevelBeginner, "a side plank is not to be tried with a condition that you marked"},
		{Option{"unsure", "I am not sure"}, workout.LevelBeginner, "you are not sure about the side plank"},
		{Option{"short", "Less than 20 seconds on the knees, or not on both sides"},
			workout.LevelBeginner, "the side plank on the knees lasts less than 20 seconds"},
		{Option{"knees", "20 seconds or more on the knees, on both sides"},
			workout.LevelIntermediate, "the side plank on the feet lasts less than 45 seconds"},
		{Option{"feet", "45 seconds or more on the feet, on both sides"}, workout.LevelAdvanced, ""},
	},
	Trained: {
		{Option{}, workout.LevelBeginner, "you did not say how long you have trained"},
		{Option{"unsure", "I am not sure"}, workout.LevelBeginner, "you are not sure how long you have trained"},
		{Option{"new", "Less than 3 months, or only now and then"}, workout.LevelBeginner,
			"you have trained for less than 3 months"},
		{Option{"months", "3 months to a year, in most weeks"}, workout.LevelIntermediate,
			"you have trained for less than a year"},
		{Option{"year", "A year or more, in most weeks"}, workout.LevelAdvanced, ""},
	},
}

// uncomfortable is the answer about turning that makes a plan begin with the smallest step.
const uncomfortable = "bad"

// bodyKeys are the questions about the body, in order.
var bodyKeys = []Key{Knees, Plank, Trained}

// allowed returns what an answer allows. A missing or unknown answer allows only the easiest level,
// like a doubt.
func allowed(key Key, value string) allowance {
	all := allowances[key]
	return all[max(slices.IndexFunc(all, func(a allowance) bool { return a.Value == value }), 0)]
}

// Level returns the highest level that every answer about the body allows, and what keeps it from
// being higher. With a reason to be careful, it is the easiest level.
func Level(a Answers, careful ...string) (level workout.Level, why []string) {
	limits := words.Each(careful, func(reason string) allowance {
		return allowance{Level: workout.LevelBeginner, Why: reason}
	})
	for _, key := range bodyKeys {
		limits = append(limits, allowed(key, a.one(key)))
	}
	level = slices.MinFunc(limits, func(a, b allowance) int { return a.Level.Rank() - b.Level.Rank() }).Level
	for _, limit := range limits {
		if limit.Level == level && limit.Why != "" {
			why = append(why, limit.Why)
		}
	}
	return level, why
}

func optionsOf(key Key) []Option {
	return words.Each(allowances[key][1:], func(a allowance) Option { return a.Option })
}
