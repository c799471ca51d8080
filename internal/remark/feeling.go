package remark

import (
	"slices"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// A feeling is what a word says where certain words are around it.
type feeling struct {
	is     role // the word
	too    role // what else it is
	prev   role // the word before it
	next   role // the word behind it
	second role // the one behind that
	rest   role // somewhere behind it in its clause
	near   role // somewhere else in its sentence
	last   bool // nothing of the clause follows
	says   saying
}

// A saying is what a remark says of the training.
type saying uint8

const (
	nothing saying = iota
	inDoubt
	someFear
	somePain
	morePain
	badPain
	strongPain
	soreness
	worseAfter
	easyWork
	hardWork
	shortWork
	shortRange
	oneSide
	noWork
	otherWork
	fever
)

// feelings are read from above: the first line that fits a word counts.
var feelings = []feeling{
	{is: easy, next: toward, says: inDoubt},  // easy to feel my back
	{is: easy, rest: except, says: inDoubt},  // easy at first
	{is: easy, next: thing, says: shortWork}, // easy version
	{is: easy, next: kindOf, second: band, says: shortWork},
	{is: easy, next: than, says: easyWork}, // easier than last week
	{is: easy, second: than, says: easyWork},
	{is: easy, near: past | other, says: inDoubt},
	{is: easy, says: easyWork},
	{is: strong, says: strongPain},
	{is: strongly, near: pain | bad | place, says: strongPain},
	{is: bad, says: badPain},
	{is: badly, near: pain | bad, says: badPain},
	{is: pain, next: about, says: nothing}, // pain podcast
	{is: pain, says: somePain},
	{is: worse, near: nextDay, says: worseAfter},
	{is: worse, near: pain | bad | strong, says: morePain},
	{is: worse, says: inDoubt},
	{is: sore, says: soreness},
	{is: hard, too: kindOf, next: band, says: nothing}, // heavy band
	{is: hard, says: hardWork},
	{is: skip, next: figure | part | side, says: shortWork}, // skipped 2 reps
	{is: skip, next: through, second: part | side, says: shortWork},
	{is: skip, prev: side | sets | reps | part, says: shortWork},
	{is: skip, says: noWork},
	{is: fail, says: shortWork},
	{is: swap, says: otherWork},
	{is: strongly | fear, says: someFear},
	{is: part, too: fail, says: shortWork},                    // not ⅔
	{is: only, next: side | place, last: true, says: oneSide}, // only left
	{is: only, next: through, second: side | place, last: true, says: oneSide},
	{is: side, next: only, last: true, says: oneSide},
	{is: lessen, next: reps | sets | extent, says: shortRange}, // reduced range
}

// fits reports that a word and those around it are as the feeling says.
func (r *reader) fits(f *feeling, i int) bool {
	t := &r.tokens[i]
	is := func(i int, what role) bool { return what == 0 || r.at(i).is(what) }
	if f.is&complaint != 0 && (t.denied || t.is(well)) || !is(i, f.too) || !is(i-1, f.prev) || !is(i+1, f.next) || !is(i+2, f.second) {
		return false
	}
	end := i + 1
	if f.next != 0 {
		end++
	}
	if f.second != 0 {
		end++
	}
	return (f.rest == 0 || has(r.behind(i), f.rest)) && (f.near == 0 || r.inSentence(i, f.near)) &&
		(!f.last || r.at(end).clause != r.at(end-1).clause)
}

// feelings takes up the words for pain, soreness, effort and what was left out.
func (r *reader) feelings() {
	notHard, notEasy := false, false
	for i := range r.tokens {
		t := &r.tokens[i]
		notHard = notHard || t.is(hard) && t.denied
		notEasy = notEasy || t.is(easy) && t.denied
		switch {
		case t.is(well) && t.denied:
			r.hurts(i, workout.HurtSome)
		case t.unsure:
			r.doubt(i)
		case t.is(complaint | part | only | side | lessen):
			r.feels(i)
		}
	}
	r.Hard = r.Hard || notEasy && !notHard && !r.Easy
}

// feels takes up a word as the first line says that fits it.
func (r *reader) feels(i int) {
	for j := range feelings {
		if f := &feelings[j]; r.tokens[i].is(f.is) && r.fits(f, i) {
			r.says(i, f.says)
			return
		}
	}
}

// says takes up what a word says.
func (r *reader) says(i int, what saying) {
	t := &r.tokens[i]
	switch what {
	case inDoubt:
		r.doubt(i)
	case someFear:
		if t.notion&safety.Deniable == 0 || r.Warning.Urgency == workout.UrgencyNone { // else the sign says it
			r.doubt(i)
		}
	case somePain:
		if !r.rated(i) {
			r.hurts(i, workout.HurtSome)
		}
	case badPain:
		r.hurts(i, workout.HurtBad)
	case strongPain:
		r.hurts(i, workout.HurtStrong)
	case morePain:
		r.Hurt = max(r.Hurt, workout.HurtSome)
	case worseAfter:
		r.Worse = true
	case soreness:
		r.Sore = true
	case easyWork:
		r.Easy = true
	case hardWork:
		r.Hard = true
	case shortWork:
		r.Short = true
	case shortRange:
		r.Short = r.Short || !r.planned(t.word)
	case oneSide:
		r.Short = r.Short || !r.complaintIn(r.clauseStart(i))
	case noWork:
		r.Skipped = true
	case otherWork:
		r.Swap = true
	case fever:
		r.warn(i, i+1, workout.UrgencyDoctor)
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

// planned reports a range that the dose asks for, or less than it does.
func (r *reader) planned(word string) bool {
	typed, err := workout.ParseRange(word)
	ranges, asked := workout.Ranges(), r.task.Dose.Range
	return err == nil && (asked == "" || slices.Index(ranges, typed) >= slices.Index(ranges, asked))
}
