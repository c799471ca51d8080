// Package remark understands what people type about a task of a training week: how it felt, how
// much it hurt, how much was done, with what load, and the signs that call for seeing someone. What
// is sure counts; what may speak of pain, failing or danger and cannot be settled is unsure.
//
// The vocabulary is data: words.txt has each word and phrase with its roles, package safety those
// of the warning signs, and rules.txt what they say in combination: what a denial covers, which
// numbers rate pain, when an amount falls short. The code cuts a text into tokens (lexer.go),
// matches the rules against them, pass by pass (rules.go), and does what they ask for (actions.go).
// A new word is a line of data and a line of the corpus; a new rule has its own example.
//
// What the rules do not find is compared with the corpus (likeness.go): the table likeness.bin has
// what words add to the odds of each class. It is learned from testdata, so after a change of that,
// or of how words are spelt, run go test ./internal/remark -run IsLearned -update.
package remark

import (
	"slices"
	"strings"
	"sync"

	"rotate/internal/workout"
)

// Span is a part of a text, in bytes.
type Span struct{ From, To int }

// Of returns the part of a text at the span.
func (s Span) Of(text string) string { return text[s.From:s.To] }

// Remark is what a text says about a task.
type Remark struct {
	workout.Feedback                  // what is sure; Unsure holds the first unsure words
	Beside           workout.Feedback // what was not done on the side that is not the task's
	Unsure           []Span           // words that may speak of pain, nerves, failing or danger
	Unknown          []Span           // runs of words that mean nothing
	OffTask          bool             // it has words that say nothing about the task: walk, call
	InCare           bool             // of treatment, or of what a doctor said that calls for less
}

// Whole reports whether something was said and every word of it is known.
func (r Remark) Whole() bool {
	return (r.Said || r.Load != "" || len(r.Unsure) > 0) && len(r.Unknown) == 0
}

// DoubtsBody reports whether unsure words of the text that was read may speak of pain or of the
// body, or are about treatment.
func (r Remark) DoubtsBody(text string) bool {
	return r.InCare || slices.ContainsFunc(r.Unsure, func(s Span) bool {
		about := gist(s.Of(text))
		return about.is(alarm|worse) || about.is(place) && about.is(fear|figure)
	})
}

// mostTokens is the most tokens that are read together. A remark is shorter; without a bound, the
// time would grow with the square of the text.
const mostTokens = 48

// Read reads what was typed about a task, under the conditions of the plan. The text has no marks
// of apps: its quotes, dashes and spaces are plain.
func Read(text string, of workout.Task, avoid []workout.Condition) Remark {
	return read(text, reader{task: of, avoid: avoid})
}

// ReadProse reads what was typed about no task. There people write about anything, so the rules
// decide: what only resembles a warning sign is ignored, and a sign that the rules find in words
// unlike any is perhaps one.
func ReadProse(text string, avoid []workout.Condition) Remark {
	return read(text, reader{prose: true, avoid: avoid})
}

func read(text string, as reader) Remark {
	if strings.Trim(text, " \t,.;") == "" {
		return Remark{}
	}
	r := readers.Get().(*reader)
	defer readers.Put(r)
	r.room = tokens(text, r.room[:0])
	var all Remark
	for rest := r.room; len(rest) > 0; {
		n := piece(rest)
		*r = reader{text: text, task: as.task, avoid: as.avoid, prose: as.prose, tokens: rest[:n],
			room: r.room, bare: r.bare[:0], may: r.may[:0]}
		if n < len(rest) && rest[n].sentence == rest[n-1].sentence {
			r.doubt(n - 1) // what follows may reverse it
		}
		r.read()
		rest = rest[n:]
		all.Feedback.Add(r.Feedback)
		all.Beside.Add(r.Beside)
		all.Unsure = append(all.Unsure, r.Unsure...)
		all.Unknown = append(all.Unknown, r.Unknown...)
		all.OffTask, all.InCare = all.OffTask || r.OffTask, all.InCare || r.InCare
	}
	return all
}

// readers are kept for reuse, with their room for tokens.
var readers = sync.Pool{New: func() any { return &reader{room: make([]token, 0, 16)} }}

// piece returns how many tokens are read together: whole sentences, if they are not too long.
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
func (r *reader) read() {
	if !r.prose {
		r.like = r.likeness()
	}
	r.Load = r.load()
	r.deny()
	r.numbers()
	r.signs()
	sure := len(r.Unsure)
	if r.explain(); !r.ofNames() {
		sure = len(r.Unsure) // keep the doubt: a number may rate pain, however fine the rest is
	}
	r.feelings()
	r.doubtSlips()
	r.apply("answers")
	if r.isFine() {
		r.Unsure, r.InCare = r.Unsure[:min(sure, len(r.Unsure))], false
	}
	r.likens()
	r.strange()
	r.apply("end")
	r.finish()
}

// A reader is a remark being read.
type reader struct {
	Remark
	text               string
	task               workout.Task
	avoid              []workout.Condition
	prose              bool // about no task
	tokens             []token
	spoken             bool    // speaks of pain that nothing denies
	denied             bool    // speaks of pain that is denied
	weight, band, body string  // the last loads named
	sum                int     // of the weights joined by +
	bare               []int   // the numbers that nothing explains
	didFirst           bool    // the first clause is just an amount, and no day follows it
	may                []*rule // the rules of a pass that may fit
	key                int     // the token that rules are matched at
	like               likeness
	room               []token // for tokens; the next remark uses it again
}

// none is the token before the first and after the last.
var none = token{clause: -1, sentence: -1}

// at returns the token at a place, or none.
func (r *reader) at(i int) *token {
	if i < 0 || i >= len(r.tokens) {
		return &none
	}
	return &r.tokens[i]
}

// clause returns where the clause of a token begins, and the place after its last token.
func (r *reader) clause(i int) (from, to int) {
	return r.around(i, func(t *token) int { return t.clause })
}

// sentence returns the same for the sentence of a token.
func (r *reader) sentence(i int) (from, to int) {
	return r.around(i, func(t *token) int { return t.sentence })
}

func (r *reader) around(i int, count func(*token) int) (from, to int) {
	for from = i; from > 0 && count(r.at(from-1)) == count(r.at(i)); from-- {
	}
	for to = i + 1; to < len(r.tokens) && count(r.at(to)) == count(r.at(i)); to++ {
	}
	return from, to
}

func (r *reader) clauseStart(i int) int {
	from, _ := r.clause(i)
	return from
}

// ends reports whether a token is the last of its clause, or is followed by punctuation.
func (r *reader) ends(i int) bool {
	next := r.at(i + 1)
	return next.clause != r.at(i).clause || next.kind == aSign
}

// has reports whether any token has one of some roles.
func has(tokens []token, roles role) bool { return together(tokens).is(roles) }

// inSentence reports whether any token in the sentence of another has one of some roles.
func (r *reader) inSentence(i int, roles role) bool {
	from, to := r.sentence(i)
	return has(r.tokens[from:to], roles)
}

// every reports whether is holds for all tokens.
func every(tokens []token, is func(token) bool) bool {
	return !slices.ContainsFunc(tokens, func(t token) bool { return !is(t) })
}

// find returns the place of the first token that is one of a kind, among at most so many from a
// place on, with only tokens of some roles before it; -1 if there is none.
func (r *reader) find(from, most int, over role, is func(*token) bool) int {
	for i := from; i < min(from+most, len(r.tokens)); i++ {
		if is(&r.tokens[i]) {
			return i
		}
		if !r.tokens[i].is(over) {
			break
		}
	}
	return -1
}

// doubt marks the sentence of a token as unsure.
func (r *reader) doubt(i int) {
	from, to := r.sentence(i)
	for from+1 < to && r.tokens[from].isSign() {
		from++
	}
	said := r.tokens[from:to]
	r.Unsure = append(r.Unsure, Span{said[0].from, said[len(said)-1].to})
}

// doubtSlips doubts words that are one slip away from one of pain or danger, or that join one with
// a place, unless a denial is before them.
func (r *reader) doubtSlips() {
	for i := range r.tokens {
		t := &r.tokens[i]
		if !t.known && (t.misspelt || compound(t.word)) {
			t.known = true
			if !r.at(i - 1).is(denial) {
				r.doubt(i)
			}
		}
	}
}

// strange collects the unknown words, with neighbours that say nothing by themselves.
func (r *reader) strange() {
	isIdle := func(t *token) bool { return t.kind == aWord && t.is(filler|through) && !t.complains() }
	for from, to := 0, 0; from < len(r.tokens); from = max(to, from+1) {
		found := false
		for to = from; r.at(to).clause == r.at(from).clause && (!r.at(to).known || isIdle(r.at(to))); to++ {
			found = found || !r.at(to).known
		}
		if found {
			r.Unknown = append(r.Unknown, Span{r.at(from).from, r.at(to - 1).to})
		}
	}
}

// finish settles what depends on the whole remark.
func (r *reader) finish() {
	if done := r.Done.Dose().Volume(); r.Skipped && done > 0 { // did 1 set, no time
		r.Skipped, r.Short = false, r.Short || done < r.task.Dose.Volume()
		if !r.Short && !r.didFirst {
			r.doubt(0)
		}
	}
	if r.Short && r.Done.Dose().Volume() >= r.task.Dose.Volume() {
		r.Done = workout.Amount{} // as much as was asked for, and yet cut short
	}
	slices.SortFunc(r.Unsure, func(a, b Span) int { return a.From - b.From })
	r.Unsure = slices.Compact(r.Unsure)
	if len(r.Unsure) > 0 {
		r.Feedback.Unsure = r.Unsure[0].Of(r.text)
	}
	f := r.Feedback
	f.Load = ""
	r.Said, r.Beside.Said = f != workout.Feedback{}, r.Beside != workout.Feedback{}
	r.OffTask = r.offTask()
}

// offTask reports whether there are words that say nothing about a task, and the first word is no
// complaint, denial or amount.
func (r *reader) offTask() bool {
	isWord := func(t token) bool { return t.kind == aWord }
	first := slices.IndexFunc(r.tokens, isWord)
	if first < 0 || r.tokens[first].complains() || r.tokens[first].is(denial|did|only) {
		return false
	}
	return slices.ContainsFunc(r.tokens, func(t token) bool { return isWord(t) && !t.matters() })
}
