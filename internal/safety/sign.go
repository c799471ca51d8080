package safety

import (
	_ "embed" // the lists of words
	"slices"
	"strings"
	"sync"

	"rotate/internal/workout"
)

// Notion is a set of what words can contribute to a warning sign: at most 64 notions.
type Notion uint64

// A notion is something that signs speak of, with the words and phrases for it.
type notion struct {
	name  string
	words string // separated by commas; what a slash joins are alternatives
}

// complaintsText is the notions that a denial takes away: "no numbness". The words for pain are
// those of the reader of remarks.
//
//go:embed complaints.txt
var complaintsText string

// placesText is the notions of where, when and how, which mean nothing alone.
//
//go:embed places.txt
var placesText string

// complaints are the notions of the first list, and notions those of both; the index of each is its
// bit.
var (
	complaints = readNotions(complaintsText)
	notions    = slices.Concat(complaints, readNotions(placesText))
)

// readNotions reads a list: for each notion its name, below it, indented, its words, and a blank
// line.
func readNotions(text string) (all []notion) {
	for block := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		name, words, _ := strings.Cut(block, "\n")
		all = append(all, notion{name, words})
	}
	return all
}

// Pain, Down, Leg, Lose, Pregnant and Ill are notions for which package remark has its own words
// and rules. Radiating is pain that goes down or into a leg, which depends on the order of the
// words.
var (
	Pain      = bit("pain")
	Down      = bit("down")
	Leg       = bit("leg")
	Lose      = bit("lose")
	Ill       = bit("ill")
	Radiating = bit("down the leg")
	Pregnant  = bit("pregnant")
)

// Standing is the notions of who someone is: they hold for all that is said.
var Standing = bit("old") | bit("history") | Pregnant

// Deniable is the notions that a denial takes away.
var Deniable = Notion(1)<<len(complaints) - 1

// bit returns the notion of a name.
func bit(name string) Notion {
	i := slices.IndexFunc(notions, func(n notion) bool { return n.name == name })
	if i < 0 || len(notions) > 64 {
		panic("safety: no bit for the notion " + name)
	}
	return 1 << i
}

// Vocabulary calls yield for each word and phrase of the signs.
func Vocabulary(yield func(phrase string, n Notion)) {
	for i, n := range notions {
		for phrase := range strings.SplitSeq(n.words, ",") {
			if phrase = strings.TrimSpace(phrase); phrase != "" {
				yield(phrase, 1<<i)
			}
		}
	}
}

// A form is a set of notions that make a sign when they come together in a clause.
type form struct {
	all     Notion
	under   workout.Condition // counts only under it; empty: always
	urgency workout.Urgency
}

var forms = sync.OnceValue(func() []form {
	var all []form
	for _, g := range groups {
		for _, s := range g.Signs {
			all = append(all, formsOf(s.forms, s.Under, g.Urgency)...)
			all = append(all, formsOf(s.named, "", g.Urgency)...)
		}
	}
	return all
})

func formsOf(list string, under workout.Condition, urgency workout.Urgency) (all []form) {
	for names := range strings.SplitSeq(list, ",") {
		if names == "" {
			break
		}
		f := form{under: under, urgency: urgency}
		for name := range strings.SplitSeq(names, "+") {
			f.all |= bit(strings.TrimSpace(name))
		}
		all = append(all, f)
	}
	return all
}

// Judge returns what the notions of a clause call for, under the plan's conditions.
func Judge(said Notion, avoid []workout.Condition) workout.Urgency {
	for _, f := range forms() { // most urgent first
		if said&f.all == f.all && (f.under == "" || slices.Contains(avoid, f.under)) {
			return f.urgency
		}
	}
	return workout.UrgencyNone
}
