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
// before another; and in the same way for a complaint of any kind, a sign too.

//go:embed likeness.tsv
var likenessTable string

// odds are log odds, in hundredths.
type odds struct{ sign, complaint int }

func (o odds) plus(p odds) odds { return odds{o.sign + p.sign, o.complaint + p.complaint} }

// likenesses are what a word adds to the odds of a clause, and what two words that follow on each other add. They are
// learned from the corpus. That of the empty word holds for any clause.
var likenesses = sync.OnceValue(func() map[string]odds { return readLikenesses(likenessTable) })

func readLikenesses(table string) map[string]odds {
	all := make(map[string]odds, strings.Count(table, "\n"))
	for line := range strings.Lines(table) {
		words, values, _ := strings.Cut(line, "\t")
		sign, complaint, _ := strings.Cut(values, "\t")
		all[words] = odds{hundredths(sign), hundredths(strings.TrimSuffix(complaint, "\n"))}
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
	surelySign    = 220  // nine to one
	perhapsSign   = -50  // where the rules found nothing
	aboutSign     = -100 // where they found a complaint
	complains     = 100
	surelyNothing = -220
)

// A likeness is the odds of the clause, or the few that follow on each other, that is most like a sign, and of the one
// that is most like a complaint, and their places.
type likeness struct {
	odds
	signFrom, signTo int
	complaintFrom    int
	known            bool
}

// likeness holds a remark against the corpus, if no sign was understood.
func (r *reader) likeness() likeness {
	if r.Warning.Urgency > workout.UrgencyNone {
		return likeness{}
	}
	return r.alike()
}

func (r *reader) alike() likeness {
	const mostClauses = 4
	l := likeness{odds: odds{math.MinInt, math.MinInt}, known: true}
	for start, next := 0, 0; start < len(r.tokens); start = next {
		_, next = r.clause(start)
		sum := sum{odds: likenesses()[""]}
		for end, n := start, 0; n < mostClauses && end < len(r.tokens); n++ {
			begin := end
			_, end = r.clause(begin)
			eachWord(r.tokens[begin:end], sum.add)
			if sum.sign > l.sign {
				l.sign, l.signFrom, l.signTo = sum.sign, start, end
			}
			if sum.complaint > l.complaint {
				l.complaint, l.complaintFrom = sum.complaint, start
			}
		}
	}
	return l
}

// isFine reports a remark of which each clause is like what is said where all is well.
func (l likeness) isFine() bool {
	return l.known && l.sign < surelyNothing && l.complaint < surelyNothing
}

// likens takes up what is like a warning sign, and of a task doubts what is like a complaint where the rules found
// nothing.
func (r *reader) likens(l likeness) {
	complained := r.complained()
	switch {
	case !l.known:
	case l.sign >= surelySign:
		r.warn(l.signFrom, l.signTo, workout.UrgencyDoctor)
	case l.sign >= perhapsSign, l.sign >= aboutSign && complained:
		r.warn(l.signFrom, l.signTo, workout.UrgencyPerhaps)
	case l.complaint >= complains && !complained && r.task.Exercise != nil:
		r.doubt(l.complaintFrom)
	}
}

// complained reports that the rules found what lets no move rise.
func (r *reader) complained() bool {
	f := r.Feedback
	return f.Hurt > workout.HurtNot || f.Pain > 2 || f.Sore || f.Worse || f.Short || f.Skipped || f.Hard || len(r.Unsure) > 0
}

// sum is the odds of some words that follow on each other, of which each counts once.
type sum struct {
	odds
	last string
	seen [mostWords]string
	n    int // of those seen
}

const mostWords = 40

func (s *sum) add(word string) {
	if word != settledWord && s.n < mostWords && !slices.Contains(s.seen[:s.n], word) {
		s.seen[s.n] = word
		s.n++
		s.odds = s.plus(likenesses()[word])
		if s.last != "" && s.last != settledWord {
			s.odds = s.plus(likenesses()[s.last+" "+word])
		}
	}
	s.last = word
}

// settledWord stands for what the rules settled.
const settledWord = "-"

// eachWord calls yield for the words that some tokens were written with, without their endings; for a number it is #.
func eachWord(tokens []token, yield func(word string)) {
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.denied || t.settled || t.is(easy):
			yield(settledWord)
		case t.isNumber():
			yield("#")
		case t.kind == aWord:
			for word := range strings.FieldsSeq(t.word) {
				yield(stem(word))
			}
		}
	}
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
