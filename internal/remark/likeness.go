package remark

import (
	_ "embed"
	"math"
	"slices"

	"rotate/internal/workout"
)

// People find words that no table has. So each remark is also compared with the corpus: how likely
// each class is, given its words, the words that follow one another, and parts of words, which
// catch slips of the pen and endings.

// likenessTable has, for each of its rows, what a feature adds to the log odds of each class:
// 32nds, in two's complement. A feature is in the row of its hash, which it may share with others.
//
//go:embed likeness.bin
var likenessTable []byte

// rows is the number of rows in the table, which is most of the program's data.
const rows = 64_000

// The classes of the corpus; emergencies are separate from other warning signs.
const (
	asFine = iota
	asEasy
	asShort
	asHard
	asLoad
	asSkipped
	asPain
	asSign
	asSore
	asEmergency
	classCount
)

// sums are the log odds of the classes, in 64ths.
type sums [classCount]int32

func (s *sums) add(t sums) {
	for k := range s {
		s[k] += t[k]
	}
}

func (s sums) without(t sums) sums {
	for k := range s {
		s[k] -= t[k]
	}
	return s
}

// feature adds the log odds of one feature, with its weight in halves.
func (s *sums) feature(hash uint32, weight int32) {
	at := int(hash%rows) * classCount
	for k, odds := range likenessTable[at : at+classCount] {
		s[k] += weight * int32(int8(odds))
	}
}

// chances are the probabilities of the classes, 0 to 1.
type chances [classCount]float64

func (s sums) chances() (c chances) {
	s.feature(0, ofWord) // every remark begins with it
	most, sum := slices.Max(s[:]), 0.0
	for k, odds := range s {
		c[k] = math.Exp(float64(odds-most) / 64)
		sum += c[k]
	}
	for k := range c {
		c[k] /= sum
	}
	return c
}

func (c chances) fine() float64 { return c[asFine] + c[asEasy] + c[asLoad] }
func (c chances) sign() float64 { return c[asSign] + c[asEmergency] }

// Thresholds of the chances: hardly is below one, the others are from it on.
const (
	likelySign      = 0.98
	likelyEmergency = 0.95
	perhapsSign     = 0.26 // where the rules found none
	perhapsBeside   = 0.5  // the same in what is about no task
	hardlySign      = 0.08 // where the rules found one
	hardlyFine      = 0.3
	likelyFine      = 0.5
	surelyFine      = 0.75
	likelyEasy      = 0.35
	likelyLoad      = 0.5 // where a weight or a band is named
)

// A likeness is the chances of the whole remark, of the sentence that is least fine, and of the one
// that is most like a warning sign.
type likeness struct {
	all         chances
	worst, sign judged
}

// A judged is a sentence, or a part of one, with its chances.
type judged struct {
	chances
	from, to int
}

// likeness compares a remark and each of its sentences with the corpus. Each sentence is taken
// whole, without its asides, and without an aside at its start or end: asides say nothing about the
// rest.
func (r *reader) likeness() (l likeness) {
	var total sums
	for from, to := 0, 0; from < len(r.tokens); from = to {
		_, to = r.sentence(from)
		if from > 0 && every(r.tokens[from:to], func(t token) bool { return t.isSign() }) {
			continue
		}
		said := r.pieces(from, to)
		total.add(said.all)
		l.take(said.all, from, to)
		for _, some := range []sums{said.rest, said.all.without(said.first), said.all.without(said.last)} {
			if some != said.all {
				l.take(some, from, to)
			}
		}
	}
	l.all = total.chances()
	return l
}

// pieces are the log odds of a sentence: of all of it, of all but its asides, and of its first and
// its last piece if they are asides. Asides are short pieces that are fine, such as: ok, in the
// garden. If all pieces are asides, the least fine of them is the rest.
type pieces struct{ all, rest, first, last sums }

func (r *reader) pieces(from, to int) (p pieces) {
	const few = 5 // tokens, with the comma or word that it begins with
	least, worst, start := 1.0, sums{}, from
	for end := from; from < to; from = end {
		end = r.pieceEnd(from)
		one := sumsOf(r.tokens[from:end])
		p.all.add(one)
		fine := one.chances().fine()
		if fine < least {
			least, worst = fine, one
		}
		switch {
		case end-from > few && !r.isCircumstance(from, end) || fine < likelyFine:
			p.rest.add(one)
		case from == start && end < to:
			p.first = one
		case end == to && from > start:
			p.last = one
		}
	}
	if p.rest == (sums{}) {
		p.rest = worst
	}
	return p
}

// isCircumstance reports whether a short piece begins as those that say when, where or with whom,
// or compares with another day.
func (r *reader) isCircumstance(from, to int) bool {
	for ; from < to && r.at(from).isSign(); from++ {
	}
	compares := func(t token) bool { return t.is(than) }
	const most = 9 // tokens
	return to-from <= most && (slices.Contains(circumstances, r.at(from).word) ||
		slices.ContainsFunc(r.tokens[from:to], compares))
}

var circumstances = []string{"after", "before", "at", "in", "on", "with", "during", "from", "by", "while", "between"}

// pieceEnd returns the end of the piece of a clause that begins with a token. A piece ends with the
// clause, before a wide gap, and, once it has two words, before a sign or a word such as "and" that
// may begin another subject.
func (r *reader) pieceEnd(i int) int {
	clause, words := r.at(i).clause, 0
	for ; ; i++ {
		if r.at(i).kind != aSign {
			words++
		}
		last, t := r.at(i), r.at(i+1)
		joins := words > 1 && (t.kind == aSign || slices.Contains(joins, t.word))
		if joins || t.clause != clause || t.from > last.to+len("  ") {
			return i + 1
		}
	}
}

var joins = []string{"and", "then", "so", "because", "cause", "while", "when", "lol", "haha"}

// take keeps a sentence that is less fine, or more like a sign, than those before it.
func (l *likeness) take(s sums, from, to int) {
	next := judged{s.chances(), from, to}
	if l.worst.to == 0 || next.fine() < l.worst.fine() {
		l.worst = next
	}
	if l.sign.to == 0 || next.sign() > l.sign.sign() {
		l.sign = next
	}
}

// undenied is the likeness without the words that the rules denied or settled, if that makes it
// less like a sign, or finer.
func (r *reader) undenied() likeness {
	l, rest := r.like, r.likeness()
	if rest.sign.sign() < l.sign.sign() {
		l.sign = rest.sign
	}
	if rest.worst.fine() > l.worst.fine() {
		l.worst = rest.worst
	}
	return l
}

func sumsOf(tokens []token) (s sums) {
	eachFeature(tokens, s.feature)
	return s
}

// likens acts on the likeness. A remark that is like a warning sign is one, or perhaps one. A sign
// that the rules found in words unlike any sign may come from another meaning of the words: it is
// only perhaps one. In a remark about a task in which the rules found nothing, a sentence unlike
// those of people who were fine is doubted, and what is like easy work is taken as easy.
func (r *reader) likens() {
	complained, found := r.complained(), r.Warning.Urgency
	l := r.like
	if r.prose && found > workout.UrgencyNone {
		l = r.likeness()
	} else if !r.prose && slices.ContainsFunc(r.tokens, func(t token) bool { return t.denied || t.settled }) {
		l = r.undenied()
	}
	switch {
	case found > workout.UrgencyNone && !found.Calls() && l.sign.sign() < hardlySign && !complained &&
		len(r.avoid) == 0:
		r.Warning.Urgency = workout.UrgencyPerhaps
	case r.prose:
	case !found.Calls() && l.sign.chances[asEmergency] >= likelyEmergency:
		r.likensTo(workout.UrgencyEmergency, l.sign)
	case found > workout.UrgencyNone:
	case l.sign.sign() >= likelySign:
		r.likensTo(workout.UrgencyDoctor, l.sign)
	case l.sign.sign() >= perhapsBeside, l.sign.sign() >= perhapsSign && r.task.Exercise != nil:
		r.likensTo(workout.UrgencyPerhaps, l.sign)
	case complained || r.task.Exercise == nil || r.didAll():
	case l.worst.fine() < hardlyFine:
		r.doubt(l.worst.from)
	case l.all[asEasy] >= likelyEasy && r.isPlain():
		r.Easy = true
	}
}

// isFine reports whether a remark is surely like those where all was well, as a whole and in each
// sentence, asks nothing, and has no word for pain.
func (r *reader) isFine() bool {
	asks := slices.ContainsFunc(r.tokens, func(t token) bool { return t.word == "?" })
	return min(r.like.worst.fine(), r.like.all.fine()) >= surelyFine && !asks &&
		!slices.ContainsFunc(r.tokens, func(t token) bool { return t.hurts() && !t.settled })
}

// isPlain reports whether a remark asks nothing, is not just numbers, and mentions nothing that was
// hard or not easy. In other remarks, what looks like easy work may be about something else.
func (r *reader) isPlain() bool {
	isOther := func(t token) bool { return t.is(hard) || t.is(easy) && (t.denied || t.unsure) || t.word == "?" }
	return !slices.ContainsFunc(r.tokens, isOther) &&
		!r.isOf(did|count|reps|sets|seconds|times|unit|label) && r.loadWord() == ""
}

// didAll reports whether a remark says nothing but amounts, and on the line of a side perhaps which
// side. Those that are less were found before.
func (r *reader) didAll() bool {
	words := did | count | reps | sets | seconds | times | part | through
	if r.task.Side != workout.NoSide {
		words |= side
	}
	return slices.ContainsFunc(r.tokens, func(t token) bool { return t.kind == aNumber }) && r.isOf(words)
}

// isOf reports whether a remark is only numbers, punctuation and words of some roles.
func (r *reader) isOf(words role) bool {
	return every(r.tokens, func(t token) bool { return t.isSign() || t.kind == aNumber || t.is(words) })
}

// likensTo records a sentence as a warning sign; all its words count as known.
func (r *reader) likensTo(urgency workout.Urgency, s judged) {
	r.warned(s.from, s.to, urgency)
	for i := s.from; i < s.to; i++ {
		r.tokens[i].known = true
	}
}

// complained reports whether the rules found anything that keeps a move from getting harder.
func (r *reader) complained() bool {
	f := r.Feedback
	less := f.Short || f.Skipped || r.Beside != workout.Feedback{}
	return less || f.Hurt > workout.HurtNot || f.Pain > 2 || f.Sore || f.Worse || f.Hard || len(r.Unsure) > 0
}
