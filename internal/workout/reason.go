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

// String is the reason as a part of a sentence: "one step up: done on Monday and Friday".
func (r Reason) String() string { return string(r.Opening) + r.Rest }

// parseReason is the reason that a text says; false: it does not begin as reasons do.
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

// clauseForms are the parts of all clauses, as formOf writes them.
var clauseForms = sync.OnceValue(func() map[string]bool {
	forms := map[string]bool{"DAY": true} // of a list
	holes := strings.NewReplacer("{name}", "NAME", "{days}", "DAY", "{level}", "LEVEL", "{movement}", "MOVEMENT", "{quote}", `""`, "{number}", "#", "10", "#")
	for _, clause := range clauses {
		for _, part := range splitClauses(holes.Replace(string(clause))) {
			forms[part] = true
		}
	}
	return forms
})

func splitClauses(text string) []string {
	list := strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(",;:", c) })
	for i, clause := range list {
		list[i] = strings.TrimSpace(clause)
	}
	return list
}

// wordsOfReasons puts in the place of each name, day, level, movement, side and digit what stands for it in a clause.
func wordsOfReasons(list []*Exercise) *strings.Replacer {
	var pairs []string
	names := make([]string, 0, len(list))
	for _, e := range list {
		names = append(names, e.Name)
	}
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) }) // of two at one place the first counts
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
	for _, m := range []Movement{MovementAntiRotation, MovementRotation, MovementExtension, MovementSideFlexion} {
		pairs = append(pairs, " "+string(m)+" ", " MOVEMENT ")
	}
	for digit := range 10 {
		pairs = append(pairs, string(rune('0'+digit)), "#")
	}
	return strings.NewReplacer(append(pairs, "left side", "SIDE", "right side", "SIDE")...)
}

// repeated are what stands for one and the same.
var repeated = [][2]string{{"##", "#"}, {"DAY # MONTH", "DAY"}, {"DAY and DAY", "DAY"}, {"DAY's SIDE", "DAY"}, {"LEVEL and LEVEL", "LEVEL"}}

// ReasonMatch says how much of a text the program writes as a reason.
type ReasonMatch int

// The matches.
const (
	ReasonNone  ReasonMatch = iota
	ReasonBegun             // it begins as a reason does: the rest may be someone's
	ReasonOut               // but for why a move is out, which someone may have written
	ReasonWhole
)

// MatchReason holds a text against the reasons that the program makes.
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

// BesideReason are the clauses of a text that begins as a reason does which the program does not write.
func (c *Catalogue) BesideReason(text string) []string {
	r, _ := parseReason(text)
	return c.beside(r.Rest)
}

func (c *Catalogue) beside(text string) (clauses []string) {
	const most = 20 // clauses: no reason has more
	list := splitClauses(withoutQuotes(text))
	if len(list) > most {
		return []string{text}
	}
	for _, clause := range list {
		if form := c.formOf(clause); !clauseForms()[form] && !c.isFilled(form) {
			clauses = append(clauses, clause)
		}
	}
	return clauses
}

// withoutQuotes is a text without what it quotes, from the first quote to the last: within may be more.
func withoutQuotes(text string) string {
	if from, to := strings.IndexByte(text, '"'), strings.LastIndexByte(text, '"'); from < to {
		return text[:from+1] + text[to:]
	}
	return text
}

// OrNextWeight is what a reason says behind a weight that nobody may have.
const OrNextWeight = ", or the next weight that you have"

func every(list []string, is func(string) bool) bool {
	return !slices.ContainsFunc(list, func(s string) bool { return !is(s) })
}

// isFilled reports a clause that ends with a load or with equipment.
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

// isLoad reports a load, in which # stands for a number.
func (c *Catalogue) isLoad(text string) bool {
	cursor := words.Cursor{Text: ", " + strings.ReplaceAll(text, "#", "1")}
	return readLoad(&cursor, c.loads()) != "" && cursor.Rest() == ""
}

// isEquipment reports equipment that will do: cable or band.
func (c *Catalogue) isEquipment(text string) bool {
	titles := words.Each(c.Equipment(), Equipment.Title)
	list := strings.Split(strings.ReplaceAll(text, " or ", ", "), ", ")
	return every(list, func(title string) bool { return slices.Contains(titles, title) })
}

// formOf is a clause with what stands in it for a name, a day, a number.
func (c *Catalogue) formOf(text string) string {
	text = c.reasons().Replace(text)
	for _, both := range repeated {
		for strings.Contains(text, both[0]) {
			text = strings.ReplaceAll(text, both[0], both[1])
		}
	}
	return text
}
