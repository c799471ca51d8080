// Package remark understands what people type about a task of a training week: how it felt, how
// much it hurt, how much was done, with what load, and the signs that call for seeing someone. What
// is sure counts; what may speak of pain, failing or danger and cannot be settled is unsure.
//
// The words are data (words.go, and the signs of the package safety). What reads them are tokens and
// a few rules: which words a denial reaches, which numbers rate pain, what an amount is short of.
package remark

import (
	"slices"
	"strings"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// Span is a place in a text, in bytes.
type Span struct{ From, To int }

// Of is the part of a text at the span.
func (s Span) Of(text string) string { return text[s.From:s.To] }

// Remark is what a text says about a task.
type Remark struct {
	workout.Feedback        // what is sure; Unsure holds the first unsure words
	Unsure           []Span // words that may speak of pain, nerves, failing or danger
	Unknown          []Span // runs of words without a meaning
}

// Whole reports that something was said, and every word of it is known.
func (r Remark) Whole() bool {
	return (r.Said || r.Load != "" || len(r.Unsure) > 0) && len(r.Unknown) == 0
}

// mostTokens is how far words reach each other. A remark is shorter; without a bound the time would
// rise with the square of a text.
const mostTokens = 128

// Read reads what was typed about a task, where the plan is for someone with conditions. The text
// has no marks of apps: its quotes, dashes and spaces are plain.
func Read(text string, of workout.Task, avoid []workout.Condition) Remark {
	if strings.Trim(text, " \t,.;") == "" {
		return Remark{}
	}
	var all Remark
	for rest := tokens(text); len(rest) > 0; {
		n := piece(rest)
		r := reader{text: text, task: of, tokens: rest[:n]}
		if n < len(rest) && rest[n].sentence == rest[n-1].sentence {
			r.doubt(n - 1) // what follows may turn it round
		}
		r.read(avoid)
		rest = rest[n:]
		all.Feedback.Add(r.Feedback)
		all.Unsure = append(all.Unsure, r.Unsure...)
		all.Unknown = append(all.Unknown, r.Unknown...)
	}
	return all
}

// piece is how many tokens are read together: whole sentences, if they are not too long.
func piece(rest []token) int {
	most := min(len(rest), mostTokens)
	for n := most; n > 0 && n < len(rest); n-- {
		if rest[n].sentence != rest[n-1].sentence {
			return n
		}
	}
	return most
}

// read applies the rules, each to what those before it left.
func (r *reader) read(avoid []workout.Condition) {
	r.Load = r.load()
	r.deny()
	r.numbers()
	r.signs(avoid)
	r.feelings()
	r.amounts()
	r.left()
	r.finish()
}

// reader is a remark while it is read.
type reader struct {
	Remark
	text    string
	task    workout.Task
	tokens  []token
	spoken  bool // of pain that nothing denies
	denied  bool // of pain that is denied
	less    bool // an amount is less than was asked for
	whole   bool // an amount is all that was asked for: what was cut short before was done after all
	weighed int  // the weight that was used, in hundredths
	ratings []rating
}

// at is the token at a place; none beyond the ends.
func (r *reader) at(i int) token {
	if i < 0 || i >= len(r.tokens) {
		return token{clause: -1, sentence: -1}
	}
	return r.tokens[i]
}

// restOf is the clause of a token from there on.
func (r *reader) restOf(i int) []token {
	to := i
	for to < len(r.tokens) && r.tokens[to].clause == r.tokens[i].clause {
		to++
	}
	return r.tokens[i:to]
}

// sentence is the places of a sentence: of its first token, and behind its last one.
func (r *reader) sentence(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && r.tokens[from-1].sentence == r.tokens[i].sentence {
		from--
	}
	for to < len(r.tokens) && r.tokens[to].sentence == r.tokens[i].sentence {
		to++
	}
	return from, to
}

// doubt marks the sentence of a token as unsure.
func (r *reader) doubt(i int) {
	from, to := r.sentence(i)
	for from < i && r.tokens[from].isSign() {
		from++
	}
	r.Unsure = append(r.Unsure, Span{r.tokens[from].from, r.tokens[to-1].to})
}

// inSentence reports a token of some roles in the sentence of another.
func (r *reader) inSentence(i int, roles role) bool {
	from, to := r.sentence(i)
	return has(r.tokens[from:i], roles) || has(r.tokens[i+1:to], roles)
}

// feelings takes up the words for pain, soreness and effort.
func (r *reader) feelings() {
	notHard := false
	for i := range r.tokens {
		t := &r.tokens[i]
		switch {
		case t.is(hard) && t.denied:
			notHard = true
		case t.is(well) && t.denied:
			r.hurts(i, workout.HurtSome)
		case t.unsure:
			r.doubt(i)
		case t.denied || t.is(well):
		case t.is(easy):
			r.easy(i)
		default:
			r.feels(i, t)
		}
	}
	for _, t := range r.tokens {
		r.Hard = r.Hard || t.is(easy) && t.denied && !notHard && !r.Easy
	}
}

// feels takes up a word that nothing denies.
func (r *reader) feels(i int, t *token) {
	next := r.at(i + 1)
	switch {
	case t.is(strong) || t.is(strongly) && r.inSentence(i, pain|bad|place):
		r.hurts(i, workout.HurtStrong)
	case t.is(bad) || t.is(badly) && r.inSentence(i, pain|bad):
		r.hurts(i, workout.HurtBad)
	case t.is(pain) && next.is(about):
	case t.is(pain):
		r.pains(i)
	case t.is(worse):
		r.worsens(i)
	case t.is(sore):
		r.Sore = true
	case t.is(hard) && t.is(kindOf) && next.is(band):
	case t.is(hard):
		r.Hard = true
	case t.is(skip):
		r.skips(i)
	case t.is(fail):
		r.Short = true
	case t.is(swap):
		r.Swap = true
	case t.notion&safety.Deniable != 0 && r.Warning.Urgency > workout.UrgencyNone: // the sign says it
	case t.is(strongly | fear):
		r.doubt(i)
	}
}

// hurts takes up a word for pain, unless it is of another time or person.
func (r *reader) hurts(i int, how workout.Hurt) {
	if r.inSentence(i, past|other) {
		r.doubt(i)
		return
	}
	r.Hurt = max(r.Hurt, how)
}

// pains takes up a word for pain that may have its number.
func (r *reader) pains(i int) {
	if !r.tokens[i].unsure && !r.rated(i) {
		r.hurts(i, workout.HurtSome)
	}
}

func (r *reader) worsens(i int) {
	switch {
	case r.inSentence(i, nextDay):
		r.Worse = true
	case !r.inSentence(i, pain|bad|strong):
		r.doubt(i)
	default:
		r.Hurt = max(r.Hurt, workout.HurtSome)
	}
}

// skips takes up a word for work left out: a part of it, or all.
func (r *reader) skips(i int) {
	next := r.at(i + 1)
	of := next.numeral || next.is(part|side) || next.is(through) && r.at(i+2).is(part|side)
	if of && next.clause == r.tokens[i].clause || r.at(i-1).is(side|sets|reps|part) {
		r.Short = true
		return
	}
	r.Skipped = true
}

// easy takes up that it was easy, unless that is of something else: the easy range.
func (r *reader) easy(i int) {
	next := r.at(i + 1)
	switch {
	case next.word == "to" || has(r.restOf(i)[1:], except) || r.inSentence(i, past|other) && !r.comparesEasy(i): // easy at first
		r.doubt(i)
	case next.is(thing) || r.at(i+2).is(band) && next.is(kindOf):
		r.Short = true
	default:
		r.Easy = true
	}
}

// comparesEasy reports easier than another time.
func (r *reader) comparesEasy(i int) bool {
	near := r.tokens[i+1 : min(i+4, len(r.tokens))]
	return slices.ContainsFunc(near, func(t token) bool { return t.word == "than" })
}

// signs takes up the most urgent warning sign, clause by clause.
func (r *reader) signs(avoid []workout.Condition) {
	for from := 0; from < len(r.tokens); {
		to := from
		var said, slips safety.Notion
		for ; to < len(r.tokens) && r.tokens[to].clause == r.tokens[from].clause; to++ {
			said |= r.notion(to)
			slips |= r.tokens[to].slip
		}
		for said&safety.Deniable != 0 && r.onlyPlaces(to) { // numb, between the legs
			for c := r.tokens[to].clause; to < len(r.tokens) && r.tokens[to].clause == c; to++ {
				said |= r.notion(to)
			}
		}
		if urgency := safety.Judge(said, avoid); urgency > r.Warning.Urgency {
			r.warn(from, to, urgency)
		}
		if said != 0 && slips != 0 {
			r.suspect(from, to, min(safety.Judge(said|slips, avoid), workout.UrgencyDoctor))
		}
		from = max(to, from+1)
	}
}

// notion is what a token contributes to a sign.
func (r *reader) notion(i int) safety.Notion {
	t := r.tokens[i]
	if t.denied {
		return 0
	}
	said := t.contributes()
	if t.notion&safety.Down != 0 && r.leads(i) && !r.stretches(i) {
		said |= safety.Radiating
	}
	if t.notion&safety.Lose != 0 && r.at(i+1).numeral && r.at(i+2).is(kilos|pounds) {
		said |= safety.Ill // lost 5 kg
	}
	return said
}

// stretches reports a stretch down the leg, in a clause that complains of nothing.
func (r *reader) stretches(i int) bool {
	from := r.clauseStart(i)
	stretch := func(t token) bool { return strings.HasPrefix(t.word, "stretch") }
	return slices.ContainsFunc(r.tokens[from:i], stretch) &&
		!slices.ContainsFunc(r.restOf(from), func(t token) bool { return t.complains() || t.is(denial) || !t.known })
}

// onlyPlaces reports a clause, begun by a comma, that only says where.
func (r *reader) onlyPlaces(i int) bool {
	if r.at(i).word != "," {
		return false
	}
	found := false
	for _, t := range r.restOf(i)[1:] {
		if t.complains() || t.is(denial) || t.notion&safety.Down != 0 || t.notion == 0 && !t.is(through|side|place|or|and) {
			return false
		}
		found = found || t.notion != 0
	}
	return found
}

// leads reports that a leg follows on down, with only words between that say which.
func (r *reader) leads(i int) bool {
	for _, t := range r.tokens[i+1 : min(i+9, len(r.tokens))] {
		if leg := t.notion&safety.Leg != 0; leg || !t.is(through|side|place|or|and) {
			return leg
		}
	}
	return false
}

// suspect warns of what would be a sign if a word were spelt otherwise.
func (r *reader) suspect(from, to int, urgency workout.Urgency) {
	if urgency > r.Warning.Urgency {
		r.warn(from, to, urgency)
	}
}

// questions begin a question about a sign, which is none: is numbness bad?
var questions = []string{"is", "are", "does", "do", "can", "could", "should", "would", "will"}

// asks reports that the sentence of a token is a question, and not about the one who asks: could I be
// having a stroke?
func (r *reader) asks(i int) bool {
	from, to := i, i
	for from > 0 && r.tokens[from-1].sentence == r.tokens[i].sentence {
		from--
	}
	for to < len(r.tokens) && r.tokens[to].sentence == r.tokens[i].sentence {
		to++
	}
	for r.at(from).isSign() && from < to {
		from++
	}
	mine := func(t token) bool { return slices.Contains([]string{"i", "my", "me", "im", "this"}, t.word) }
	return r.at(to).word == "?" && r.at(from).clause == r.at(i).clause && slices.Contains(questions, r.at(from).word) &&
		!slices.ContainsFunc(r.tokens[from:to], mine)
}

// ofYear reports a clause that names the year of which it speaks: in 2019.
func (r *reader) ofYear(from, to int) bool {
	for i := from; i < to; i++ {
		t := r.tokens[i]
		if t.numeral && t.number >= 1950_00 && t.number < 2100_00 && r.at(i-1).word == "in" {
			return true
		}
	}
	return false
}

func (r *reader) warn(from, to int, urgency workout.Urgency) {
	if has(r.tokens[from:to], other) || r.asks(from) || r.ofYear(from, to) {
		r.doubt(from)
		return
	}
	for from+1 < to && r.tokens[from].isSign() {
		from++
	}
	r.Warning = workout.Warning{Urgency: urgency, Words: r.text[r.tokens[from].from:r.tokens[to-1].to]}
}

// has reports a token of some roles.
func has(tokens []token, roles role) bool {
	return slices.ContainsFunc(tokens, func(t token) bool { return t.is(roles) })
}

// left collects the words that mean nothing, and what is near a word of pain or danger.
func (r *reader) left() {
	for i := 0; i < len(r.tokens); i++ {
		if !r.strange(i) {
			continue
		}
		from := i
		for from > 0 && r.idle(from-1, i) {
			from--
		}
		for i+1 < len(r.tokens) && (r.idle(i+1, from) || r.strange(i+1) && r.at(i+1).clause == r.at(i).clause) {
			i++
		}
		r.Unknown = append(r.Unknown, Span{r.tokens[from].from, r.tokens[i].to})
	}
}

// strange reports a word without a meaning; one that is near a word of pain or danger is unsure.
func (r *reader) strange(i int) bool {
	t := &r.tokens[i]
	if !t.known && (misspelt(t.word) || compound(t.word)) {
		t.known = true
		r.doubt(i)
	}
	if !t.known && r.Warning.Urgency == workout.UrgencyNone && r.besideVital(i) {
		r.doubt(i)
	}
	return !t.known
}

// besideVital reports a word of the bladder, the heart or the legs in the clause of an unknown word,
// unless that only says where: legs on the couch.
func (r *reader) besideVital(i int) bool {
	if slices.Contains(postures(), r.tokens[i].word) {
		return false
	}
	where := []string{"on", "onto", "over", "against", "in", "at", "under", "with", "for", "to"}
	for j := i - 1; j >= max(0, i-3) && r.tokens[j].clause == r.tokens[i].clause; j-- {
		if slices.Contains(where, r.tokens[j].word) {
			return false
		}
	}
	vitalFrom := func(step int) bool {
		for j := i + step; j != i+4*step && r.at(j).clause == r.tokens[i].clause && !r.at(j).is(and); j += step {
			if r.tokens[j].is(vital) {
				return true
			}
		}
		return false
	}
	return vitalFrom(-1) || vitalFrom(1)
}

// idle reports a word that says nothing by itself, in the clause of another.
func (r *reader) idle(i, beside int) bool {
	t := r.tokens[i]
	return t.clause == r.tokens[beside].clause && t.is(filler|through) && !t.complains() && beginsWord(t.word)
}

// finish settles what depends on all of the remark.
func (r *reader) finish() {
	r.skipsAll()
	r.Short = r.Short || r.less && !r.whole
	if r.Hard || r.Short || r.Skipped {
		r.Easy = false
	}
	if r.Short && !shortOf(r.Done.Dose(), r.task.Dose) {
		r.Done = workout.Amount{} // as much as was asked for, and yet cut short
	}
	slices.SortFunc(r.Unsure, func(a, b Span) int { return a.From - b.From })
	r.Unsure = slices.Compact(r.Unsure)
	if len(r.Unsure) > 0 {
		r.Feedback.Unsure = r.Unsure[0].Of(r.text)
	}
	f := r.Feedback
	f.Load = ""
	r.Said = f != workout.Feedback{}
}

// skipsAll understands an answer that is all that was typed: no, nope, tomorrow.
func (r *reader) skipsAll() {
	words := 0
	for _, t := range r.tokens {
		if t.is(refusal) && !t.denied {
			words++
		} else if !t.is(now) && (t.numeral || beginsWord(t.word)) {
			return
		}
	}
	r.Skipped = r.Skipped || words > 0
}
