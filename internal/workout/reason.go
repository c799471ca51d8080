package workout

import (
	"slices"
	"strings"
	"sync"
	"time"

	"rotate/internal/words"
)

// Reason says why a move changed, or did not.
type Reason struct {
	Opening Opening
	Rest    string // of the sentence, without its full stop
}

// String returns the reason as a part of a sentence: "one step up: done on Monday and Friday".
func (r Reason) String() string { return string(r.Opening) + r.Rest }

// parseReason reads the reason that a text gives; false: it does not begin as reasons do.
func parseReason(text string) (r Reason, ok bool) {
	for _, list := range openings {
		for _, o := range list {
			if rest, begins := strings.CutPrefix(text, string(o)); begins {
				return Reason{o, rest}, true
			}
		}
	}
	return Reason{}, false
}

// clauseForms is the set of the parts of all clauses, in the form that formOf gives them.
var clauseForms = sync.OnceValue(func() map[string]bool {
	forms := map[string]bool{"DAY": true} // of a list of days
	holes := strings.NewReplacer("{name}", "NAME", "{days}", "DAY", "{level}", "LEVEL", "{movement}",
		"MOVEMENT", "{quote}", `""`, "{number}", "#", "10", "#")
	for _, clause := range clauses {
		for _, part := range splitClauses(holes.Replace(string(clause))) {
			forms[part] = true
		}
	}
	return forms
})

func splitClauses(text string) []string {
	list := strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(",;:", c) })
	return words.Each(list, strings.TrimSpace)
}

// wordsOfReasons replaces each name, day, level, movement, side and digit with its placeholder in a
// clause.
func wordsOfReasons(list []*Exercise) *strings.Replacer {
	var pairs []string
	names := NamesOf(list)
	// Where two match, the first counts.
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) })
	for _, name := range names {
		pairs = append(pairs, name, "NAME")
	}
	for day := range time.Saturday + 1 {
		pairs = append(pairs, day.String(), "DAY")
	}
	for month := time.January; month <= time.December; month++ {
		pairs = append(pairs, " "+month.String(), " MONTH")
	}
	for _, level := range Levels() {
		pairs = append(pairs, string(level), "LEVEL")
	}
	for _, m := range Movements() {
		pairs = append(pairs, " "+string(m)+" ", " MOVEMENT ")
	}
	for digit := range 10 {
		pairs = append(pairs, string(rune('0'+digit)), "#")
	}
	return strings.NewReplacer(append(pairs, "left side", "SIDE", "right side", "SIDE")...)
}

// repeated lists sequences of placeholders, and the one that each is reduced to.
var repeated = [][2]string{{"##", "#"}, {"DAY # MONTH", "DAY"}, {"DAY and DAY", "DAY"},
	{"DAY's SIDE", "DAY"}, {"LEVEL and LEVEL", "LEVEL"}}

// ReasonMatch says how much of a text is what the program writes as a reason.
type ReasonMatch int

// The matches.
const (
	ReasonNone  ReasonMatch = iota
	ReasonBegun             // it begins as a reason does, but the rest may be someone's
	ReasonOut               // all except why a move is out, which someone may have written
	ReasonWhole
)

// MatchReason compares a text with the reasons that the program writes.
func (c *Catalogue) MatchReason(text string) ReasonMatch {
	r, ok := parseReason(text)
	switch {
	case !ok:
		return ReasonNone
	case r.Opening == OpeningLoad || r.Opening == OpeningLighter:
		load, rest, closed := strings.Cut(r.Rest, ")")
		if !closed || !c.isLoad(strings.TrimSuffix(load, OrNextWeight)) {
			return ReasonBegun
		}
		r.Rest = rest
	}
	switch beside := c.beside(r.Rest); {
	case len(beside) == 0:
		return ReasonWhole
	case r.Opening == OpeningOut:
		return ReasonOut
	}
	return ReasonBegun
}

// BesideReason returns, of a text that begins as a reason does, the clauses that the program does
// not write.
func (c *Catalogue) BesideReason(text string) []string {
	r, _ := parseReason(text)
	return c.beside(r.Rest)
}

func (c *Catalogue) beside(text string) []string {
	const most = 20 // clauses: no reason has more
	list := splitClauses(withoutQuotes(text))
	if len(list) > most {
		return []string{text}
	}
	return words.Without(list, func(clause string) bool {
		form := c.formOf(clause)
		return clauseForms()[form] || c.isFilled(form)
	})
}

// withoutQuotes returns a text without what is between its first quote and its last, which may hold
// more of them.
func withoutQuotes(text string) string {
	if from, to := strings.IndexByte(text, '"'), strings.LastIndexByte(text, '"'); from < to {
		return text[:from+1] + text[to:]
	}
	return text
}

// OrNextWeight is what a reason says after a weight that the user may not have.
const OrNextWeight = ", or the next weight that you have"

// isFilled reports whether a clause ends with a load or with equipment.
func (c *Catalogue) isFilled(text string) bool {
	for form := range clauseForms() {
		before, hole, _ := strings.Cut(form, "{")
		end, begins := strings.CutPrefix(text, before)
		if begins && (hole == "load}" && c.isLoad(end) || hole == "equipment}" && c.isEquipment(end)) {
			return true
		}
	}
	return false
}

// isLoad reports whether a text is a load, with # for a number.
func (c *Catalogue) isLoad(text string) bool {
	cursor := words.Cursor{Text: ", " + strings.ReplaceAll(text, "#", "1")}
	return readLoad(&cursor, c.loads()) != "" && cursor.Rest() == ""
}

// isEquipment reports whether a text names equipment that will do: cable or band.
func (c *Catalogue) isEquipment(text string) bool {
	titles := words.Each(c.Equipment(), Equipment.Title)
	list := strings.Split(strings.ReplaceAll(text, " or ", ", "), ", ")
	return !slices.ContainsFunc(list, func(title string) bool { return !slices.Contains(titles, title) })
}

// formOf returns a clause with placeholders for names, days, numbers and the like.
func (c *Catalogue) formOf(text string) string {
	text = c.reasons().Replace(text)
	for _, both := range repeated {
		for strings.Contains(text, both[0]) {
			text = strings.ReplaceAll(text, both[0], both[1])
		}
	}
	return text
}
