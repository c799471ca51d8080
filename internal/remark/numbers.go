package remark

import (
	"slices"
	"strings"

	"rotate/internal/workout"
)

// mostPain is the end of the scale.
const mostPain = 10

// A numeral is numbers that belong together: 3, 3-4, 7/10, 2 x 8, 8-8-6.
type numeral struct {
	from, to int    // tokens
	values   [4]int // in hundredths
	n        int
	sep      string // between them
}

// A rating is a number that may rate pain.
type rating struct {
	at, to int // its tokens
	value  int
	past   bool // of another time, if there is one of now
	sure   bool
}

// numbers gives every number its meaning.
func (r *reader) numbers() {
	var bare []numeral
	for i := 0; i < len(r.tokens); {
		n := r.numeralAt(i)
		if n.n == 0 {
			i++
			continue
		}
		if !r.belongs(n) && !r.rates(n) {
			bare = append(bare, n)
		}
		i = n.to
	}
	r.settle()
	r.bare(bare)
}

var counts = []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}

// numeralAt takes the numbers at a place.
func (r *reader) numeralAt(i int) numeral {
	first := r.at(i)
	value := first.number
	switch {
	case first.numeral || first.fraction:
	case first.is(count) && r.counts(i):
		value = 100 * slices.Index(counts, first.word)
	default:
		return numeral{}
	}
	n := numeral{from: i, to: i + 1, n: 1, values: [4]int{value}}
	for n.n < len(n.values) {
		sep, next := r.separator(n.to)
		if sep == "" || n.sep != "" && sep != n.sep {
			break
		}
		n.sep = sep
		n.values[n.n] = r.tokens[next].number
		n.n, n.to = n.n+1, next+1
	}
	if sep, next := r.separator(n.to); n.sep == "-" && (sep == "/" || sep == "of") && r.tokens[next].number == 10_00 {
		n.to = next + 1 // 3-4/10
	}
	return n
}

// separator is what joins the number before a token to the next one.
func (r *reader) separator(i int) (sep string, next int) {
	t, after := r.at(i), r.at(i+1)
	switch word := t.word; {
	case word == "out" && after.word == "of" && r.at(i+2).numeral:
		return "of", i + 2
	case !after.numeral:
		return "", 0
	case word == "/" || word == "of":
		return word, i + 1
	case t.is(times):
		return "x", i + 1
	case word == "-" && (t.glued && after.glued || !r.hasUnit(i+2)), word == "to" && !r.hasUnit(i+2):
		return "-", i + 1
	case (word == "," || word == "." || word == ":") && t.glued && after.glued:
		return word, i + 1
	}
	return "", 0
}

// hasUnit reports a unit at a place.
func (r *reader) hasUnit(i int) bool {
	t := r.at(i)
	if t.is(unit) && len(t.word) == 1 && t.word != "h" {
		return t.glued // 8C, but not 8 c
	}
	return t.is(kilos|pounds|reps|sets|seconds|unit) || t.word == "%"
}

// counts reports that a number as a word is one here: pain seven, did one, two sets.
func (r *reader) counts(i int) bool {
	return r.at(i-1).is(pain|did|only|label) || r.hasUnit(i+1) || r.pained(i) && !r.tokens[i].is(part)
}

// pained reports a word for pain before a place that nothing denies.
func (r *reader) pained(i int) bool { return slices.ContainsFunc(r.tokens[:i], token.hurts) }

// belongs gives a number that rates no pain its meaning: a date, a load, an amount, a setting.
func (r *reader) belongs(n numeral) bool {
	before, after := r.before(n.from), r.at(n.to)
	switch {
	case r.isDate(n) || r.isScale(n):
		return true
	case after.is(kilos | pounds):
		return true
	case r.vertebra(n):
		return true
	case r.isAmount(n):
		return true
	case after.word == "°" || after.word == "c" && (r.hasUnit(n.to) || r.isFever(n)) && !r.before(n.from).is(label):
		r.fevered(n)
		return true
	case after.word == "%" || after.is(unit) && r.hasUnit(n.to):
		return true
	case before.word == "no" && r.at(n.from-1).word == ".": // no. 7
		return true
	case before.is(label) && !before.is(pain) && !r.ordered(n.from):
		r.effort(n, before.word)
		return true
	}
	return false
}

// ordered reports that a word such as set has its own number before it: 2nd set 5.
func (r *reader) ordered(i int) bool {
	return r.at(i-1).is(sets|reps) && (r.at(i-2).is(unit) || r.at(i-2).is(part) && !r.at(i-2).is(sets|reps))
}

// effort takes a scale of effort at its end.
func (r *reader) effort(n numeral, scale string) {
	v := n.values[0]
	switch scale {
	case "rpe":
		r.Hard = r.Hard || v >= 9_00 && v <= 10_00
	case "effort", "difficulty":
		r.Hard = r.Hard || v >= 9_00 && n.values[1] == 10_00
	case "rir":
		r.Hard = r.Hard || v == 0
	case "temp", "temperature":
		r.fevered(n)
	}
}

// fevered warns of the temperature of a body with a fever.
func (r *reader) fevered(n numeral) {
	if r.isFever(n) {
		r.suspect(n.from, n.to, workout.UrgencyDoctor)
	}
}

func (r *reader) isFever(n numeral) bool { return n.values[0] >= 38_00 && n.values[0] <= 43_00 }

// before is the word that leads to a number.
func (r *reader) before(i int) token {
	for i--; i > 0; i-- {
		switch r.tokens[i].word {
		case ":", "=", "(", ".", "was", "is", "of", "~", "at":
			continue
		}
		break
	}
	return r.at(i)
}

func (r *reader) isDate(n numeral) bool {
	switch {
	case n.sep == ":" || n.sep == ".":
		return true
	case n.sep == "-" && n.values[0] >= 1000_00, n.sep == "/" && n.n == 3 && isDayMonthYear(n.values):
		return true
	case r.at(n.from-1).word == "at" && r.at(n.to).is(later|nextDay): // at 8 in the evening
		return true
	case n.n == 1 && r.at(n.to).is(month) && r.at(n.to).clause == r.at(n.from).clause:
		return true
	}
	return r.at(n.to).word == "." && r.at(n.to).glued && r.at(n.to+1).numeral && r.at(n.to+1).glued
}

// isDayMonthYear reports 5/11/26, 5/11/2026 and 2026/11/5.
func isDayMonthYear(v [4]int) bool {
	return v[0] >= 1000_00 || v[2] > 31_00 || v[2] >= 20_00 && max(v[0], v[1]) <= 31_00 && min(v[0], v[1]) <= 12_00
}

// isScale reports the scale itself: 0-10, or /10 without a number before it.
func (r *reader) isScale(n numeral) bool {
	if n.sep == "-" && n.n == 2 && n.values[0] <= 100 && n.values[1] == 10_00 && r.at(n.from-1).word != "was" {
		return true
	}
	before := r.at(n.from - 1)
	return n.n == 1 && n.values[0] == 10_00 && (before.word == "/" || before.word == "of")
}

// vertebra reports a number that a letter makes the name of a part of the spine. Right behind a word
// for pain it may be a side with its rating too: pain L2.
func (r *reader) vertebra(n numeral) bool {
	letter := r.at(n.from - 1)
	if !r.at(n.from).glued || len(letter.word) != 1 || !beginsWord(letter.word) || letter.is(times) {
		return false
	}
	lumbar := letter.word == "l" && n.values[0] <= 5_00 || letter.word == "s" || letter.word == "t" || letter.word == "c"
	if !lumbar {
		return !letter.is(side | pain)
	}
	if r.before(n.from - 1).is(pain) {
		if r.at(n.to).word == "r" {
			return false
		}
		r.doubt(n.from)
	}
	return true
}

// rates takes a number that rates pain, or that may.
func (r *reader) rates(n numeral) bool {
	tied := r.tied(n.from)
	ofTen := (n.sep == "/" || n.sep == "of") && n.values[n.n-1] == 10_00
	ofAll := n.sep == "/" && n.n == 2 || n.sep == "of"
	if r.at(n.from).fraction || !tied && ofAll && (!ofTen || n.sep == "of" && r.limited(n)) {
		return r.fraction(n)
	}
	nextDays := n.n == 1 && r.before(n.from).is(nextDay)
	if n.sep == "," || !r.spoken && !r.denied && !ofTen && !nextDays || n.n > 2 && !tied {
		return false
	}
	value := r.worst(n, ofTen)
	before, after := r.at(n.from-1), r.at(n.to)
	switch {
	case value > mostPain && !tied || before.word == "+" && !tied:
		return true
	case value > mostPain && !ofTen: // a slip, or more than can be said
		r.doubt(n.from)
		r.hurts(n.from, workout.HurtBad)
		return true
	case before.word == "+": // so much, or so much more
		r.doubt(n.from)
	case !tied && before.word == "at" && r.ends(n.to-1):
		r.doubt(n.from)
		return true
	case !tied && after.is(lessen) && after.clause == r.at(n.from).clause:
		r.Short = true
		return true
	case !tied && (r.isNegative(n) || n.values[0] >= 100*r.amount() && r.isAlone(n)):
		r.doubt(n.from)
		return true
	}
	if n.sep == "x" {
		r.doubt(n.from)
	}
	if !after.known && after.word != "" && beginsWord(after.word) {
		r.doubt(n.from)
		return true
	}
	r.ratings = append(r.ratings, rating{at: n.from, to: n.to, value: min(value, mostPain),
		past: r.isPast(n, tied), sure: r.spoken || nextDays || r.follows(n)})
	return true
}

// amount is the reps or seconds of a set.
func (r *reader) amount() int {
	if r.task.Dose.IsHold() {
		return r.task.Dose.Hold
	}
	return r.task.Dose.Reps
}

// isAlone reports that a clause is a number and nothing else.
func (r *reader) isAlone(n numeral) bool {
	start := r.clauseStart(n.from)
	return n.from-start <= 1 && r.at(start).meaning == (meaning{}) && r.at(n.to).clause != r.at(n.from).clause
}

// isNegative reports a number with a minus of its own: -2.
func (r *reader) isNegative(n numeral) bool {
	return r.at(n.from-1).word == "-" && r.at(n.from).glued && !r.at(n.from-1).glued
}

// worst is the highest number of a numeral, rounded up.
func (r *reader) worst(n numeral, ofTen bool) int {
	values := n.values[:n.n]
	if n.sep == "/" && n.n == 2 && values[1] == 5_00 && r.tied(n.from) {
		return (2*values[0] + 99) / 100 // 2/5
	}
	switch before := r.at(n.from - 1); {
	case ofTen || n.sep == "x":
		values = values[:1]
	case n.n == 2 && n.sep == "-" && (before.word == "from" || before.word == "down from" || before.word == "up from"):
		values = values[1:]
	}
	return (slices.Max(values) + 99) / 100
}

// tied reports a number that a word for pain leads to.
func (r *reader) tied(i int) bool {
	for i--; i >= 0; i-- {
		t := r.tokens[i]
		if t.hurts() {
			return true
		}
		if t.numeral || strings.Contains(",.;", t.word) || beginsWord(t.word) && !t.is(through|place|side|now|was|only) {
			return false
		}
	}
	return false
}

// isPast reports a number of another time, or one that is denied: was 7, last week 5, not 6.
func (r *reader) isPast(n numeral, tied bool) bool {
	before := r.at(n.from - 1)
	if n.n == 2 && before.is(was|past) {
		return false // from 5 to 2: the last is of now
	}
	switch {
	case before.word == "from", before.is(denial) && !before.is(lessen), r.at(n.to).is(past):
		return true
	case before.is(was) && (r.laterNow(n.to) || !tied && !r.afterLater(n.from)):
		return true
	}
	for i := n.from - 1; i >= 0 && r.tokens[i].clause == r.tokens[n.from].clause && !r.tokens[i].numeral; i-- {
		if r.tokens[i].is(past) {
			return true
		}
	}
	return false
}

// afterLater reports a word for a later time in the clause before a number.
func (r *reader) afterLater(i int) bool {
	return has(r.tokens[r.clauseStart(i):i], later|nextDay|now)
}

func (r *reader) laterNow(i int) bool {
	return has(r.tokens[i:], now)
}

// follows reports a number that comes after a pain that was denied: -> 6, then 6, 7 right.
func (r *reader) follows(n numeral) bool {
	before, after := r.at(n.from-1), r.at(n.to)
	return before.is(turn|later|nextDay|side) && before.word != "after" || after.is(later|nextDay|side)
}

// settle takes the highest rating of now.
func (r *reader) settle() {
	current := slices.ContainsFunc(r.ratings, func(a rating) bool { return !a.past })
	for _, a := range r.ratings {
		switch {
		case a.past && (current || r.denied && !r.spoken):
		case a.past || !a.sure && a.value > 0:
			r.doubt(a.at)
		default:
			r.Rated, r.Pain = true, max(r.Pain, a.value)
		}
	}
}

// rated reports that a word for pain has its number: behind it before the next such word, or right
// before it.
func (r *reader) rated(i int) bool {
	next := i + 1
	for next < len(r.tokens) && !r.tokens[next].is(pain) {
		next++
	}
	for _, a := range r.ratings {
		behind := a.at > i && a.at < next && (a.to != next || next == len(r.tokens))
		if behind || a.at < i && r.tokens[a.at].clause == r.tokens[i].clause {
			return true
		}
	}
	return false
}

// fraction takes a part of the whole, or a date.
func (r *reader) fraction(n numeral) bool {
	dose := r.task.Dose
	after, limited := r.at(n.to), r.limited(n)
	switch {
	case r.at(n.from).fraction && n.n == 1:
		if after.word != "range" && !after.is(unit) || limited {
			r.Short = true
		}
	case after.word == "range":
	case n.values[0] >= n.values[1]:
	case limited || n.sep == "of" || slices.Contains([]int{dose.Reps, dose.Sets, dose.Hold}, n.values[1]/100):
		r.Short = true
	}
	return true
}

// bare takes numbers that nothing explains: what was done set by set, or perhaps a pain.
func (r *reader) bare(all []numeral) {
	planned, parts := r.amount(), 0
	for _, n := range all {
		parts += n.n
	}
	for _, n := range all {
		least := slices.Min(n.values[:n.n])
		switch {
		case least > 100*mostPain && least >= 100*planned:
		case parts == 1 && (least == 100*planned || least == 0 && r.at(n.from-1).word != "-"):
		case parts == 1:
			r.doubt(n.from)
		case least < 100*planned:
			r.Short = true
		}
	}
}

// shortOf compares an amount with the one asked for.
func shortOf(done, asked workout.Dose) bool { return done.Volume() < asked.Volume() }
