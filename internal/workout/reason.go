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

// clauses are those that reasons are made of, between them commas, semicolons and colons. NAME is an exercise, DAY are days,
// SIDE is a side, LEVEL and MOVEMENT are one of those, # is a number, and "" what someone typed.
const clauses = `
	the last step is done, to go on to NAME, tick Move up to LEVEL, next would be NAME, at level LEVEL,
	harder moves wait until the move that is left out for pain is back, keeping this up is enough,
	ask your clinician whether the condition still applies, there is nothing harder, and keeping this up is enough,
	you wrote "" and were cleared to train, you wrote "", first ask a doctor or physiotherapist about "",
	first see a doctor urgently about "", first find out whether "" is a warning sign, "" is not understood,
	an easier move is left out for pain, an easy week, with fewer sets,
	nothing goes up for two weeks after you were cleared to train, NAME hurt this week, NAME hurt in the last full week,
	there were warning signs two weeks in a row, so see a doctor or physiotherapist,
	it hurt again and again, so see a doctor or physiotherapist before it goes up,
	nothing is ticked, nothing is ticked at this step, trained on DAY only, and a step up takes two sessions,
	the last two sessions are # days apart, it was hard on DAY, hard, but done for the third week, it was cut short,
	it was cut short for the third week, DAY is not ticked, DAY is missing, DAY is ticked as partly done, DAY was not done,
	DAY was cut short, DAY's SIDE is not ticked, DAY's SIDE is missing, DAY's SIDE is ticked as partly done,
	DAY's SIDE was not done, DAY's SIDE was cut short,
	it hurt, it hurt badly, it hurt in the last full week, it was worse the next day, pain # of #, pain # of # again,
	it hurt again, it was worse the next day again, you wrote "" again,
	rest it, and see someone if it does not settle, this is not the first time, it keeps hurting,
	and there is nothing easier, for the third week, no better after # weeks, and no worse in # weeks,
	see a doctor or physiotherapist if you have not yet, it left you sore or stiff,
	# days without training, as you wrote on DAY, NAME, an easier move, a harder move, as you did, as you asked,
	you asked for another move, but after pain or a warning sign no new move is added,
	but no other MOVEMENT move is possible, not judged, because "" is not understood,
	easy every time, on DAY, done on DAY, and back to step #, step # (--include),
	the first MOVEMENT move that fits LEVEL, the next in the catalogue's order, of a new family,
	every family is in the plan already, fills in from an easier level, too few MOVEMENT moves are possible at LEVEL,
	starts at step # of #, brought back, from its first step, from an easier level,
	because it uses equipment that you have, to complete the routine, prescribed (--include), which is possible again, where you left it, below where you left it, because it hurt,
	after # days without it, from its start, after you were cleared to train, a rest week, another move takes its place, you no longer ask for a complete routine,
	it makes room for a move of the other kind (rotation or anti-rotation), which is possible now, you ask for one move,
	you ask for # moves, you deleted it from the week, above LEVEL (for LEVEL), above LEVEL (for LEVEL and LEVEL), pain #`

var clauseForms = sync.OnceValue(func() map[string]bool {
	forms := map[string]bool{}
	for _, clause := range splitClauses(strings.Join(strings.Fields(clauses), " ")) {
		forms[clause] = true
	}
	forms["DAY"] = true // of a list
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
var repeated = [][2]string{{"##", "#"}, {"DAY # MONTH", "DAY"}, {"DAY and DAY", "DAY"}}

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
func (c *Catalogue) isFilled(clause string) bool {
	_, load, _ := strings.Cut(clause, "with ")
	switch strings.TrimSuffix(clause, load) {
	case "with ", "now with ":
		return c.isLoad(load) || c.isEquipment(load)
	case "at level LEVEL and with ":
		return c.isEquipment(load)
	}
	return false
}

// isLoad reports a load, in which # stands for a number.
func (c *Catalogue) isLoad(text string) bool {
	cursor := words.Cursor{Text: ", " + strings.ReplaceAll(text, "#", "1")}
	return readLoad(&cursor, c.loads()) != "" && cursor.Rest() == ""
}

// isEquipment reports equipment that will do: a cable or band.
func (c *Catalogue) isEquipment(text string) bool {
	titles := words.Each(c.Equipment(), Equipment.Title)
	list := strings.Split(strings.ReplaceAll(strings.TrimPrefix(text, "a "), " or ", ", "), ", ")
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
