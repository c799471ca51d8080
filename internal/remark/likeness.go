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
type odds struct{ sign, complaint, emergency int }

func (o odds) plus(p odds) odds {
	return odds{o.sign + p.sign, o.complaint + p.complaint, o.emergency + p.emergency}
}

// likenesses are what a word adds to the odds of a clause, and what two words that follow on each other add. They are
// learned from the corpus. That of the empty word holds for any clause.
var likenesses = sync.OnceValue(func() map[string]odds { return readLikenesses(likenessTable) })

func readLikenesses(table string) map[string]odds {
	all := make(map[string]odds, strings.Count(table, "\n"))
	for line := range strings.Lines(table) {
		words, values, _ := strings.Cut(line, "\t")
		list := strings.Fields(values)
		all[words] = odds{hundredths(list[0]), hundredths(list[1]), hundredths(list[2])}
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
	surelySign      = 220 // nine to one
	surelyEmergency = 150
	perhapsSign     = -50  // where the rules found nothing
	aboutSign       = -100 // where they found a complaint
	hardlySign      = -250 // where they found a sign
	complains       = 100
	surelyNothing   = -220
)

// A likeness is the odds of the clauses that are most like a sign, like an emergency and like a complaint, and the
// places of those.
type likeness struct {
	odds
	signFrom, signTo int
	complaintFrom    int
	known            bool
}

// likeness holds against the corpus each clause, and the few that follow on it.
func (r *reader) likeness() likeness {
	const mostClauses = 4
	l := likeness{odds: odds{math.MinInt, math.MinInt, math.MinInt}, known: true}
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
			l.emergency = max(l.emergency, sum.emergency)
		}
	}
	return l
}

// isFine reports a remark of which each clause is like what is said where all is well.
func (l likeness) isFine() bool {
	return l.known && l.sign < surelyNothing && l.complaint < surelyNothing
}

// likens takes up what is like a warning sign, and of a task doubts what is like a complaint where the rules found
// nothing. A sign of theirs that is like none may be told by another meaning of its words: it is perhaps one.
func (r *reader) likens(l likeness) {
	complained, found := r.complained(), r.Warning.Urgency
	switch {
	case !l.known || found == workout.UrgencyEmergency:
	case l.sign >= surelySign && l.emergency >= surelyEmergency:
		r.likensTo(workout.UrgencyEmergency, l)
	case found > workout.UrgencyNone && l.sign < hardlySign && !complained && r.isTaught():
		r.Warning.Urgency = workout.UrgencyPerhaps
	case found > workout.UrgencyNone:
	case l.sign >= surelySign:
		r.likensTo(workout.UrgencyDoctor, l)
	case l.sign >= perhapsSign, l.sign >= aboutSign && complained:
		r.likensTo(workout.UrgencyPerhaps, l)
	case l.complaint >= complains && !complained && r.task.Exercise != nil:
		r.doubt(l.complaintFrom)
	}
}

// likensTo takes up the clauses that are most like a sign as one, with all their words.
func (r *reader) likensTo(urgency workout.Urgency, l likeness) {
	r.warned(l.signFrom, l.signTo, urgency)
	for i := l.signFrom; i < l.signTo; i++ {
		r.tokens[i].known = true
	}
}

// isTaught reports that every word of a sign is in the corpus, so that its likeness tells of it.
func (r *reader) isTaught() bool {
	return every(r.tokens, func(t token) bool {
		taught := !t.misspelt && t.slip == 0
		if t.notion != 0 {
			eachWord([]token{t}, func(word string) {
				_, known := likenesses()[word]
				taught = taught && (known || word == settledWord)
			})
		}
		return taught
	})
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
