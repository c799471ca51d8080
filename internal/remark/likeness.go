package remark

import (
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"rotate/internal/workout"
)

// People find words that no table has. What the rules do not understand is held against what people wrote: a word
// counts for a warning sign by how much more often it is in what tells of one than in all else, and so does a word
// before another; and in the same way for a complaint of any kind, for an emergency, for what was easy, and for the load
// that was used.

// likenessTable has a line for a word, or for two that follow on each other, and behind tabs what it adds to the odds of a
// sign, of a complaint, of an emergency, of easy work and of a load: natural log odds, in hundredths. # is any number; the
// word that is empty holds for all.
//
//go:embed likeness.tsv
var likenessTable string

// odds are log odds, in hundredths.
type odds struct{ sign, complaint, emergency, easy, load int }

func (o odds) plus(p odds) odds {
	return odds{o.sign + p.sign, o.complaint + p.complaint, o.emergency + p.emergency, o.easy + p.easy, o.load + p.load}
}

// likenesses are what words, and pairs of them, add to the odds of what they are in.
var likenesses = sync.OnceValue(func() map[string]odds { return readLikenesses(likenessTable) })

func readLikenesses(table string) map[string]odds {
	all := make(map[string]odds, strings.Count(table, "\n"))
	for line := range strings.Lines(table) {
		words, values, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		var o [5]int
		for i := range o {
			var value string
			value, values, _ = strings.Cut(values, "\t")
			o[i] = hundredths(value)
		}
		all[words] = odds{o[0], o[1], o[2], o[3], o[4]}
	}
	return all
}

func hundredths(text string) int {
	value, err := strconv.Atoi(text)
	if err != nil {
		panic("remark: likeness.tsv: " + err.Error())
	}
	return value
}

// Odds from which on some clauses are taken for something, and below which for nothing.
const (
	surelySign      = 120
	surelyEmergency = 120
	perhapsSign     = -100 // where the rules found nothing
	aboutSign       = -130 // where they found a complaint
	hardlySign      = -300 // where they found a sign
	likelyComplaint = 40
	surelyNothing   = -300
	morePieces      = 30 // less for each piece of a run after the first
	surelyEasy      = 50
	surelyLoad      = 200 // where a weight or a band is named
)

// A likeness is the odds of the run of pieces that is most like a sign, and of the one that is most like a complaint,
// and their places.
type likeness struct {
	odds
	signFrom, signTo int
	complaintFrom    int
}

// likeness holds against the corpus each run of pieces. Of prose only what tells a sign of the rules from none is known.
func (r *reader) likeness() likeness {
	if r.prose && r.Warning.Urgency == workout.UrgencyNone {
		return likeness{}
	}
	l := likeness{odds: odds{sign: math.MinInt, complaint: math.MinInt, emergency: math.MinInt}}
	var sum odds
	var f features
	r.eachRun(func(from, middle, to, pieces int) {
		if from == middle {
			sum, f = likenesses()[""], features{seen: f.seen[:0]}
		}
		f.each(r.tokens[middle:to], eachLeft, func(feature string) { sum = sum.plus(likenesses()[feature]) })
		if sign := sum.sign - morePieces*pieces; sign > l.sign {
			l.sign, l.emergency, l.signFrom, l.signTo = sign, sum.emergency, from, to
		}
		if complaint := sum.complaint - morePieces*pieces; complaint > l.complaint {
			l.complaint, l.complaintFrom = complaint, from
		}
	})
	return l
}

// eachRun calls yield for the runs of a few pieces of a remark: where it begins, where its last piece does, where it
// ends, and how many pieces it has more than one.
func (r *reader) eachRun(yield func(from, middle, to, pieces int)) {
	const mostPieces = 6
	for from, next := 0, 0; from < len(r.tokens); from = next {
		for to, n := from, 0; n < mostPieces && to < len(r.tokens); n++ {
			middle := to
			to = r.pieceEnd(middle)
			yield(from, middle, to, n)
		}
		next = r.pieceEnd(from)
	}
}

// pieceEnd is where the piece of a clause ends that begins with a token.
func (r *reader) pieceEnd(i int) int {
	clause := r.at(i).clause
	for i++; r.at(i).clause == clause && !r.beginsPiece(i); i++ {
	}
	return i
}

// beginsPiece reports a sign, or a word that joins what may be about another thing.
func (r *reader) beginsPiece(i int) bool {
	t := r.at(i)
	return t.kind == aSign || slices.Contains(joins, t.word)
}

var joins = []string{"and", "then", "so", "because", "cause", "while", "when", "lol", "haha"}

// isFine reports a remark of which each clause is like what is said where all is well.
func (l likeness) isFine() bool {
	return l.sign < surelyNothing && l.complaint < surelyNothing
}

// likens takes up what is like a warning sign, and of a task doubts what is like a complaint, or takes for easy what is like
// easy work, where the rules found nothing. A sign of theirs that is like none may be told by another meaning of its words: it is perhaps one.
func (r *reader) likens(l likeness) {
	complained, found := r.complained(), r.Warning.Urgency
	switch {
	case found > workout.UrgencyNone && l.sign < hardlySign && !complained && r.isWeighed():
		r.Warning.Urgency = workout.UrgencyPerhaps
	case r.prose:
	case found < workout.UrgencyEmergency && l.sign >= surelySign && l.emergency >= surelyEmergency:
		r.likensTo(workout.UrgencyEmergency, l)
	case found > workout.UrgencyNone:
	case l.sign >= surelySign:
		r.likensTo(workout.UrgencyDoctor, l)
	case l.sign >= perhapsSign, l.sign >= aboutSign && complained:
		r.likensTo(workout.UrgencyPerhaps, l)
	case l.complaint >= likelyComplaint && !complained && r.task.Exercise != nil && !r.didAll():
		r.doubt(l.complaintFrom)
	case r.typed.easy >= surelyEasy && !complained && r.isPlain():
		r.Easy = true
	}
}

// isPlain reports a remark that asks nothing, and speaks of nothing that is hard or was not easy: what is like easy work there
// may be said of something else.
func (r *reader) isPlain() bool {
	return !slices.ContainsFunc(r.tokens, func(t token) bool { return t.is(hard) || t.is(easy) && t.denied || t.word == "?" })
}

// didAll reports nothing but an amount, which is all that was asked for: did 1 set, of one.
func (r *reader) didAll() bool {
	return r.Done != workout.Amount{} && every(r.tokens, func(t token) bool {
		return t.isSign() || t.kind == aNumber || t.is(did|count|reps|sets|seconds|times)
	})
}

// likensTo takes up the clauses that are most like a sign as one, with all their words.
func (r *reader) likensTo(urgency workout.Urgency, l likeness) {
	r.warned(l.signFrom, l.signTo, urgency)
	for i := l.signFrom; i < l.signTo; i++ {
		r.tokens[i].known = true
	}
}

// isWeighed reports that every word of a sign has a weight, and no condition may have made it one, so that its likeness
// tells of it.
func (r *reader) isWeighed() bool {
	isOfSign := func(t token) bool { return t.notion != 0 }
	weighed := func(t token) (all bool) {
		all = !t.misspelt && t.slip == 0 && !(t.settled && t.notion != 0)
		eachLeft([]token{t}, func(word string) {
			_, known := likenesses()[word]
			all = all && (known || t.notion == 0)
		})
		return all
	}
	return len(r.avoid) == 0 && slices.ContainsFunc(r.tokens, isOfSign) && every(r.tokens, weighed)
}

// complained reports that the rules found what lets no move rise.
func (r *reader) complained() bool {
	f := r.Feedback
	return f.Hurt > workout.HurtNot || f.Pain > 2 || f.Sore || f.Worse || f.Short || f.Skipped || f.Hard || len(r.Unsure) > 0
}

// features are the words of a run, of which each counts once, and the words right before them.
type features struct {
	last string
	seen []string
}

func (f *features) each(tokens []token, words func([]token, func(word string)), yield func(feature string)) {
	words(tokens, func(word string) {
		if word != "" && !slices.Contains(f.seen, word) {
			f.seen = append(f.seen, word)
			yield(word)
			if f.last != "" {
				yield(f.last + " " + word)
			}
		}
		f.last = word
	})
}

// asTyped are the odds of a remark by all its words, whatever the rules make of them.
func (r *reader) asTyped() odds {
	sum := likenesses()[""]
	(&features{}).each(r.tokens, eachTyped, func(feature string) { sum = sum.plus(likenesses()[feature]) })
	return sum
}

// eachTyped calls yield for the words of some tokens, in their usual spelling and without endings: # for a number.
func eachTyped(tokens []token, yield func(word string)) {
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.isNumeral():
			yield("#")
		case t.kind == aWord:
			for word := range strings.FieldsSeq(t.word) {
				yield(stem(word))
			}
		}
	}
}

// eachLeft calls yield for the same words, but with an empty one for what the rules settled, as they do whether it was easy,
// and for a phrase that is in the tables as harmless.
func eachLeft(tokens []token, yield func(word string)) {
	for i := range tokens {
		if t := &tokens[i]; t.denied || t.settled || t.is(easy) || t.isHarmless(tokens[i+1:]) {
			yield("")
		} else {
			eachTyped(tokens[i:i+1], yield)
		}
	}
}

// isHarmless reports a phrase that is in the tables as one without a meaning; with a denial in it only where nothing
// follows that it may be about.
func (t *token) isHarmless(rest []token) bool {
	goesOn := len(rest) > 0 && rest[0].clause == t.clause && rest[0].kind == aWord && !slices.Contains(joins, rest[0].word)
	return t.meaning == (meaning{role: filler}) && strings.Contains(t.word, " ") && !(t.negative && goesOn)
}

// stem is a word without its ending.
func stem(word string) string {
	for _, ending := range []string{"ing", "ed", "es", "s", "ly"} {
		if len(word) > len(ending)+3 && strings.HasSuffix(word, ending) {
			return word[:len(word)-len(ending)]
		}
	}
	return word
}
