package remark

import (
	"slices"
	"strings"

	"rotate/internal/workout"
)

// mostPain is the end of the scale.
const mostPain = 10

// numbers gives every number its meaning.
func (r *reader) numbers() {
	var bare []int
	pained := false
	for i := range r.tokens {
		t := &r.tokens[i]
		pained = pained || t.hurts()
		if t.is(count) && (r.at(i-1).is(pain|label) || r.limited(i) || pained && !t.is(part) || r.counts(i)) { // pain seven, did one
			t.count()
		}
		if t.kind == aNumber && !r.belongs(i) && !r.rates(i) {
			bare = append(bare, i)
		}
	}
	r.settle()
	r.bare(bare)
}

// isNumber reports a number, in figures or as a word.
func (t *token) isNumber() bool { return t.kind == aNumber || t.is(count) }

// counts reports a word for a number that counts what was done: six not eight, 2 sets of six, eight right.
func (r *reader) counts(i int) bool {
	prev, lead, next, last := r.at(i-1), r.at(i-2), r.at(i+1), r.at(i+2)
	return r.ofSide(i+1) || r.at(i+1).is(manner) && r.at(i+2).is(reps) || prev.word == "of" && (lead.is(sets|reps) || lead.isNumber()) ||
		next.word == "of" && last.isNumber() || next.is(only) && !next.is(denial) || r.instead(i) != nil
}

// belongs gives a number that rates no pain its meaning: a date, a load, an amount, a setting.
func (r *reader) belongs(i int) bool {
	t, prev, before, next := &r.tokens[i], r.at(i-1), r.before(i), r.at(i+1)
	switch {
	case r.isClock(i):
		r.tokens[i-1].meaning, t.settled = meaning{role: filler}, true
	case r.isDate(i):
		t.settled = true
	case t.isScale(prev), next.is(kilos | pounds), before.is(sore): // stiffness 3
	case t.sep == '/' && (next.word == "effort" || next.word == "rpe"):
		r.onScale(i, next.word)
	case r.isAmount(i):
	case next.word == "°" || next.word == "c":
		r.onScale(i, "temp")
	case next.isUnit(): // of nothing that was done
	case before.word == "no" && prev.word == ".": // no. 7
	case before.is(label) && !before.is(pain) && !(prev.is(sets) && r.at(i-2).is(unit|part)): // but: 2nd set 5
		r.onScale(i, before.word)
		t.settled, before.settled = true, true
	case t.n == 1 && t.values[0]%100 > 0 && t.values[0] > 38_00 && t.values[0] < 42_00: // 38.9
		r.onScale(i, "temp")
	default:
		return false
	}
	return true
}

// scales are what some scales say at their ends.
var scales = []struct {
	names    string
	from, to int // in hundredths
	says     workout.Feedback
}{
	{"rpe effort difficulty", 9_00, 10_00, hardWork}, {"rpe effort difficulty", 1_00, 3_00, easyWork},
	{"rir", 0, 0, hardWork}, {"rir", 5_00, 10_00, easyWork},
	{"temp temperature thermometer", 38_00, 43_00, aFever},
}

var aFever = workout.Feedback{Warning: workout.Warning{Urgency: workout.UrgencyDoctor}}

// onScale takes what a scale of ten says, or one without an end.
func (r *reader) onScale(i int, name string) {
	t := &r.tokens[i]
	for _, s := range scales {
		ofTen := t.values[1] == 10_00 || t.n == 1 && (!s.says.Easy || name != "effort" && name != "difficulty") // an effort may be of five
		if v := t.values[0]; strings.Contains(s.names, name) && v >= s.from && v <= s.to && ofTen {
			r.Hard, r.Easy = r.Hard || s.says.Hard, r.Easy || s.says.Easy
			from, to := r.clause(i)
			r.warn(from, to, s.says.Warning.Urgency)
		}
	}
}

// before is the word that leads to a number.
func (r *reader) before(i int) *token {
	leads := []string{":", "=", "(", ".", "~", "was", "is", "of", "at", "says"}
	for i--; i > 0 && slices.Contains(leads, r.at(i).word); i-- {
	}
	return r.at(i)
}

// isDate reports a date or a time of the day.
func (r *reader) isDate(i int) bool {
	t, next, v := &r.tokens[i], r.at(i+1), r.tokens[i].values
	ofYear := t.sep == '/' && v[2] >= 20_00 && min(v[0], v[1]) <= 12_00 // 5/11/26, but not 8/8/6
	return t.sep == ':' || t.sep == '.' || ofYear || max(v[0], v[2]) >= leastYear || t.n == 1 && next.is(month) ||
		r.at(i-1).word == "at" && next.is(later|nextDay) // at 8 in the evening
}

// isClock reports the hour of a time such as half 7: done by half 7, half 7 this morning.
func (r *reader) isClock(i int) bool {
	led := slices.Contains([]string{"at", "by", "before", "since", "until", "till", "from"}, r.at(i-2).word)
	return r.at(i-1).word == "half" && !r.tied(i) && !r.at(i+1).isUnit() && (led || r.at(i+1).word == "this")
}

// isScale reports the scale itself: 0-10, or /10 without a number before it.
func (t *token) isScale(prev *token) bool {
	return t.sep == '-' && t.n == 2 && t.values[0] <= 1_00 && t.values[1] == 10_00 ||
		t.n == 1 && t.values[0] == 10_00 && (prev.word == "/" || prev.word == "of")
}

// rates takes a number that rates pain, or that may.
func (r *reader) rates(i int) bool {
	t, prev, next := &r.tokens[i], r.at(i-1), r.at(i+1)
	tied := r.tied(i)
	ofTen := (t.sep == '/' || t.sep == 'o') && t.values[t.n-1] == 10_00
	ofAll := t.sep == '/' && t.n == 2 || t.sep == 'o'
	if !tied && ofAll && (!ofTen || t.sep == 'o' && r.limited(i)) {
		return r.fraction(i)
	}
	nextDays := t.n == 1 && r.before(i).is(nextDay)
	if !r.spoken && !r.denied && !ofTen && !nextDays || t.n > 2 && !tied {
		return false
	}
	value := r.worst(i, ofTen, tied)
	if list := t.list(); value < 3 && list != nil && slices.Max(list) >= 3_00 { // 1,6 may be two numbers
		r.doubt(i)
	}
	if prev.word == "+" || prev.word == "-" && t.glued && !prev.glued && !tied { // so much, or so much more or less
		r.doubt(i)
	}
	switch {
	case value > mostPain && !tied:
		return t.list() == nil // which may be of sets
	case value > mostPain && !ofTen: // a slip, or more than can be said
		r.doubt(i)
		r.feels(i, badPain)
		return true
	case !tied && next.is(lessen):
		r.Short = true
		return true
	case !tied && (prev.word == "at" && r.ends(i) || !next.known && next.kind == aWord && next.clause == t.clause):
		r.doubt(i)
		return true
	}
	t.rates, t.pain, t.past = true, min(value, mostPain), r.isPast(i, tied)
	t.sure = r.spoken || nextDays || r.follows(i)
	return true
}

// amount is the reps or seconds of a set.
func (r *reader) amount() int {
	if r.task.Dose.IsHold() {
		return r.task.Dose.Hold
	}
	return r.task.Dose.Reps
}

// worst is the highest number of a numeral, rounded up.
func (r *reader) worst(i int, ofTen, tied bool) int {
	t := &r.tokens[i]
	values := t.values[:t.n]
	switch {
	case t.sep == '/' && t.n == 2 && values[1] == 5_00 && tied:
		return (2*values[0] + 99) / 100 // 2/5
	case ofTen:
		values = values[:1]
	case t.n == 2 && t.sep == '-' && strings.HasSuffix(r.at(i-1).word, "from"): // from 5 to 2
		values = values[1:]
	}
	return (slices.Max(values) + 99) / 100
}

// tied reports a number that a word for pain leads to: pain in the hip 3.
func (r *reader) tied(i int) bool {
	for i--; i >= 0; i-- {
		t := &r.tokens[i]
		if t.hurts() {
			return true
		}
		if t.kind == aNumber || strings.Contains(",.;", t.word) || t.kind == aWord && !t.is(through|place|side|now|was|only) {
			return false
		}
	}
	return false
}

// isPast reports a number of another time, or one that is denied: was 7, last week 5, not 6.
func (r *reader) isPast(i int, tied bool) bool {
	t, before := &r.tokens[i], r.at(i-1)
	said := r.tokens[r.clauseStart(i):i]
	switch {
	case t.n == 2 && before.is(was|past):
		return false // from 5 to 2: the last is of now
	case before.is(was) && !has(said, later|nextDay|now) && !tied, has(said, was) && !has(said, later|nextDay) && !r.at(i+1).is(later|nextDay) && r.nowFollows(i):
		return true
	}
	return before.word == "from" || before.is(denial) && !before.is(lessen) || r.at(i+1).is(past) || has(said, past)
}

// nowFollows reports another number that is of now: was 7, now 1.
func (r *reader) nowFollows(i int) bool {
	_, to := r.sentence(i)
	for i++; i < to; i++ {
		if r.tokens[i].word == "now" && r.at(i+1).kind == aNumber {
			return true
		}
	}
	return false
}

// follows reports a number that comes after a pain that was denied: -> 6, then 6, 7 right.
func (r *reader) follows(i int) bool {
	before := r.at(i - 1)
	return before.is(turn|later|nextDay|side) && before.word != "after" || r.at(i+1).is(later|nextDay|side)
}

// settle takes the highest rating of now.
func (r *reader) settle() {
	current := slices.ContainsFunc(r.tokens, func(t token) bool { return t.rates && !t.past })
	for i := range r.tokens {
		switch t := &r.tokens[i]; {
		case !t.rates, t.past && current:
		case t.past || !t.sure && t.pain > 0:
			r.doubt(i)
		default:
			r.Rated, r.Pain = true, max(r.Pain, t.pain)
		}
	}
	for i := range r.tokens {
		t := &r.tokens[i]
		t.settled = t.settled || t.is(pain) && r.rated(i) || t.is(figure) && t.rates && t.sure && !t.past
	}
}

// rated reports that a word for pain has its number: before it in its clause, or behind it and not right
// before the next such word.
func (r *reader) rated(i int) bool {
	for j := r.clauseStart(i); j < len(r.tokens) && (j <= i || !r.tokens[j].is(pain)); j++ {
		if r.tokens[j].rates && !r.tokens[j].past && (j < i || !r.at(j+1).is(pain)) {
			return true
		}
	}
	return false
}

// bare takes numbers that nothing explains: what was done set by set, or perhaps a pain.
func (r *reader) bare(all []int) {
	planned, parts := 100*r.amount(), 0
	for _, i := range all {
		parts += max(r.tokens[i].n, len(r.tokens[i].list()))
	}
	for _, i := range all {
		t := &r.tokens[i]
		values := t.list()
		if values == nil {
			values = t.values[:t.n]
		}
		switch least := slices.Min(values); {
		case parts > 1:
			r.Short = r.Short || least < planned
		case least != 0 && least != planned && least < max(planned, 100*mostPain+1):
			r.doubt(i)
		}
	}
}
