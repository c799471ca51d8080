package remark

import (
	"slices"
	"strings"

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

	says   workout.Feedback
	doubt  bool                        // it may say something
	when   func(r *reader, i int) bool // only then
	unless func(r *reader, i int) bool // it says nothing after all
}

// What words say of the training.
var (
	easyWork   = workout.Feedback{Easy: true}
	hardWork   = workout.Feedback{Hard: true}
	shortWork  = workout.Feedback{Short: true}
	noWork     = workout.Feedback{Skipped: true}
	somePain   = workout.Feedback{Hurt: workout.HurtSome}
	badPain    = workout.Feedback{Hurt: workout.HurtBad}
	strongPain = workout.Feedback{Hurt: workout.HurtStrong}
)

// feelings are read from above: the first line that fits a word counts.
var feelings = []feeling{
	{is: easy, next: toward, doubt: true}, // easy to feel my back
	{is: easy, doubt: true, when: func(r *reader, i int) bool { return r.at(i+1).word == "?" }},
	{is: easy, doubt: true, when: (*reader).partlyEasy},
	{is: easy, next: than, says: easyWork},   // easier than last week
	{is: easy, rest: except, doubt: true},    // easy at first
	{is: easy, next: thing, says: shortWork}, // easy version
	{is: easy, next: kindOf, second: band, says: shortWork},
	{is: easy, near: past | other, doubt: true},
	{is: easy, says: easyWork},
	{is: strong, says: strongPain},
	{is: strongly, near: pain | bad | place, says: strongPain},
	{is: bad, says: badPain},
	{is: badly, near: pain | bad, says: badPain},
	{is: pain, next: about}, // pain podcast
	{is: pain, says: somePain, unless: (*reader).rated},
	{is: worse, near: nextDay, says: workout.Feedback{Worse: true}},
	{is: worse, near: pain | bad | strong, says: somePain},
	{is: worse, doubt: true},
	{is: sore, says: workout.Feedback{Sore: true}},
	{is: hard, too: kindOf, next: band}, // heavy band
	{is: hard, too: kindOf, next: kindOf, second: band},
	{is: hard, says: hardWork},
	{is: skip, next: figure | part | side, says: shortWork}, // skipped 2 reps
	{is: skip, next: through, second: part | side, says: shortWork},
	{is: skip, prev: side | sets | reps | part, says: shortWork},
	{is: skip, too: fear, doubt: true}, // forgot my glasses
	{is: skip, when: (*reader).ofElseThenDone},
	{is: skip, doubt: true, when: (*reader).ofElse}, // skipped breakfast
	{is: skip, says: noWork},
	{is: fail, says: shortWork},
	{is: swap, says: workout.Feedback{Swap: true}},
	{is: strongly | fear, doubt: true, unless: (*reader).isWarned},
	{is: part, too: fail, says: shortWork},                                                       // not ⅔
	{is: only, next: side | place, last: true, says: shortWork, unless: (*reader).complainsHere}, // only left
	{is: only, next: through, second: side | place, last: true, says: shortWork, unless: (*reader).complainsHere},
	{is: side, next: only, last: true, says: shortWork, unless: (*reader).complainsHere},
	{is: side, next: answer, last: true, says: shortWork, unless: (*reader).complainsHere}, // right no
	{is: answer, next: side, last: true, says: shortWork, unless: (*reader).complainsHere},
	{is: lessen, next: reps | sets | extent, says: shortWork, unless: (*reader).planned}, // reduced range
}

// feelings takes up the words for pain, soreness, effort and what was left out.
func (r *reader) feelings() {
	r.parts = has(r.tokens, easy) && r.namesParts()
	notHard, notEasy := false, false
	for i := range r.tokens {
		t := &r.tokens[i]
		notHard = notHard || t.is(hard) && t.denied
		notEasy = notEasy || t.is(easy) && t.denied
		switch {
		case t.is(well) && t.denied:
			r.feels(i, somePain)
		case t.unsure:
			r.doubt(i)
		case t.is(complaint | part | only | side | answer | lessen):
			r.feelingOf(i)
		}
	}
	r.Hard = r.Hard || notEasy && !notHard && !r.Easy
}

// feelingOf takes up a word as the first line says that fits it.
func (r *reader) feelingOf(i int) {
	for j := range feelings {
		f := &feelings[j]
		switch {
		case !r.tokens[i].is(f.is) || !r.fits(f, i):
			continue
		case f.unless != nil && f.unless(r, i):
		case f.doubt:
			r.doubt(i)
		default:
			r.feels(i, f.says)
		}
		return
	}
}

// fits reports that a word and those around it are as the feeling says.
func (r *reader) fits(f *feeling, i int) bool {
	t := &r.tokens[i]
	is := func(i int, what role) bool { return what == 0 || r.at(i).is(what) }
	switch {
	case f.is&complaint != 0 && (t.denied || t.is(well)), f.when != nil && !f.when(r, i):
		return false
	case !is(i, f.too) || !is(i-1, f.prev) || !is(i+1, f.next) || !is(i+2, f.second):
		return false
	case f.near != 0 && !r.inSentence(i, f.near):
		return false
	case !f.last && f.rest == 0:
		return true
	}
	end := i + 2
	if f.second != 0 {
		end++
	}
	_, to := r.clause(i)
	return (!f.last || end == to) && (f.rest == 0 || has(r.tokens[i+1:to], f.rest))
}

// feels takes up what a word says; pain of another time or person is in doubt, and so is what they left out.
func (r *reader) feels(i int, says workout.Feedback) {
	if (says.Hurt > workout.HurtNot || says.Skipped) && r.inSentence(i, past|other) {
		r.doubt(i)
		return
	}
	r.Feedback.Add(says)
}

// ofElseThenDone reports that another thing was left out, and the work was done: missed the bus, did it at home.
func (r *reader) ofElseThenDone(i int) bool {
	done := func(t token) bool { return slices.Contains(wholly, t.word) }
	return r.ofElse(i) && !has(r.tokens, side|part) && slices.ContainsFunc(r.tokens[i+1:], done)
}

// isWarned reports that a warning sign says already what a word does.
func (r *reader) isWarned(i int) bool {
	return r.tokens[i].notion&safety.Deniable != 0 && r.Warning.Urgency > workout.UrgencyNone
}

// partlyEasy reports that only a set, a side or something else was easy: left easy; easy on my back.
func (r *reader) partlyEasy(i int) bool {
	t, next := r.at(i), r.at(i+1)
	return r.parts || t.word == "easily" && next.clause == t.clause && next.kind == aWord ||
		slices.Contains([]string{"on", "sunday", "day"}, next.word) && r.at(i+2).word != "both" ||
		r.at(i-1).word == "breathing"
}

// namesParts reports a remark that names a side or a set, and not both sides.
func (r *reader) namesParts() bool {
	var words []string
	for i := range r.tokens {
		if r.tokens[i].kind == aWord && !r.tokens[i].is(past|easy) {
			words = append(words, strings.Fields(r.tokens[i].word)...)
		}
	}
	said := func(word string) bool { return slices.Contains(words, word) }
	ofBoth := said("left") && said("right") && !said("not") && !said("than")
	return !ofBoth && slices.ContainsFunc([]string{"left", "right", "first", "second", "last", "other"}, said)
}

// ofElse reports that what follows on a word is no part of training: an unknown word, with only such between
// as let a denial through.
func (r *reader) ofElse(i int) bool {
	return r.find(i+1, 3, through, func(t *token) bool { return !t.known }) >= 0
}

// complainsHere reports a complaint in the clause of a word.
func (r *reader) complainsHere(i int) bool { return r.complaintIn(r.clauseStart(i)) }

// planned reports a range that the dose asks for, or less than it does.
func (r *reader) planned(i int) bool {
	typed, err := workout.ParseRange(r.tokens[i].word)
	ranges, asked := workout.Ranges(), r.task.Dose.Range
	return err == nil && (asked == "" || slices.Index(ranges, typed) >= slices.Index(ranges, asked))
}
