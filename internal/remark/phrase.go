package remark

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// meaning is what a word or phrase says.
type meaning struct {
	role   role
	notion safety.Notion
}

// is reports any of some roles.
func (m meaning) is(r role) bool { return m.role&r != 0 }

// entry is a word with what it means alone, and the phrases that begin with it.
type entry struct {
	meaning
	word    string
	meant   string // the word that it is typed for; empty: it is meant itself
	passed  bool   // it may be added to a phrase
	typed   []typed
	once    sync.Once
	phrases []phrase // what typed says, read when it is first looked at
}

// typed is a phrase of the tables with what it means.
type typed struct {
	meaning
	text string // without what it begins with
}

// phrase is a phrase behind its first word: for each word after it, the alternatives; empty among them: it may
// be left out.
type phrase struct {
	meaning
	rest  [][]string
	seems uint32 // how a token behind the first word may begin, a bit a letter; others need not be tried
}

// lexicon is the vocabulary by its first words.
var lexicon = sync.OnceValue(func() map[string]*entry {
	b := builder{all: make(map[string]*entry, mostWords), room: make([]entry, mostWords)}
	for _, line := range vocabulary {
		for item := range strings.SplitSeq(line.words, ",") {
			b.add(item, meaning{role: line.role})
		}
	}
	safety.Vocabulary(func(item string, n safety.Notion) { b.add(item, meaning{notion: n}) })
	for _, word := range slices.Concat(articles, byTheWay) {
		b.entry(word).passed = true
	}
	for word, typed := range respelt {
		for other := range strings.FieldsSeq(typed) {
			b.entry(other).meant = word
		}
	}
	return b.all
})

// mostWords is about how many words the lexicon has.
const mostWords = 3500

// builder makes the lexicon.
type builder struct {
	all  map[string]*entry
	room []entry // for the next ones
}

// entry is the entry of a word, made if there is none.
func (b *builder) entry(word string) *entry {
	e := b.all[word]
	if e == nil {
		if len(b.room) == 0 {
			b.room = make([]entry, 100)
		}
		e, b.room = &b.room[0], b.room[1:]
		e.word = word
		b.all[word] = e
	}
	return e
}

// add adds a word or phrase with its meaning.
func (b *builder) add(item string, m meaning) {
	first, rest := strings.TrimSpace(item), ""
	if i := strings.IndexAny(first, " \n"); i >= 0 {
		first, rest = first[:i], strings.TrimSpace(first[i:])
	}
	if first != "/" && strings.IndexByte(first, '/') >= 0 {
		for word := range strings.SplitSeq(first, "/") {
			b.add(word+" "+rest, m)
		}
		return
	}
	if first == "" {
		return
	}
	e := b.entry(strings.ReplaceAll(first, "'", ""))
	if mayEnd(rest) {
		e.role, e.notion = e.role|m.role, e.notion|m.notion
	}
	if rest != "" {
		e.typed = append(e.typed, typed{m, rest})
	}
}

// read reads the phrases that begin with a word.
func (e *entry) read() []phrase {
	e.once.Do(func() {
		e.phrases = make([]phrase, len(e.typed))
		for i, t := range e.typed {
			rest := words.Alternatives(strings.ReplaceAll(t.text, "'", ""))
			t.role |= worries(e.word, rest, t.notion)
			e.phrases[i] = phrase{t.meaning, rest, seems(rest)}
		}
	})
	return e.phrases
}

// mayEnd reports words that may all be left out.
func mayEnd(rest string) bool {
	for word := range strings.FieldsSeq(rest) {
		if word == "/" || !strings.Contains("/"+word+"/", "//") {
			return false
		}
	}
	return true
}

// seems is how the first of some words may begin.
func seems(rest [][]string) (letters uint32) {
	for i, alternatives := range rest {
		for _, word := range alternatives {
			letters |= letterOf(word)
		}
		if !slices.Contains(alternatives, "") && (i+1 == len(rest) || !slices.Contains(articles, alternatives[0])) {
			return letters
		}
	}
	return anyLetter
}

const anyLetter = ^uint32(0)

// letterOf is the bit of the letter that a word begins with.
func letterOf(word string) uint32 {
	if word == "" {
		return 0
	}
	return 1 << (word[0] & 31)
}

// articles may be left out of a phrase, unless it ends with one. They may be added, as may what is said by the
// way.
var (
	articles = []string{"a", "an", "the", "my", "our", "own"}
	byTheWay = []string{"me", "left", "right", "really", "even", "quite", "actually", "still", "just", "properly", "whole", "also", "fully", "so", "too", "very", "that", "entirely"}
)

// mostPassed is how many words may be added to a phrase.
const mostPassed = 4

// isPassed reports a word that may be added to a phrase.
func (t *token) isPassed() bool { return t.entry != nil && t.entry.passed }

// match is how many tokens the phrase takes whose first word they begin with; 0: they are not it. Loosely says
// that there are words between which it does not have.
func (p *phrase) match(in []token) (n int, loosely bool) {
	n = 1
	passed := 0
	for i, alternatives := range p.rest {
		for n < len(in) && !slices.Contains(alternatives, in[n].word) && passed < mostPassed && !slices.Contains(alternatives, "") && in[n].isPassed() {
			n++
			passed++
		}
		switch {
		case n < len(in) && slices.Contains(alternatives, in[n].word):
			n++
		case slices.Contains(alternatives, "") || i+1 < len(p.rest) && slices.Contains(articles, alternatives[0]):
		default:
			return 0, false
		}
	}
	return n, passed > 0
}

// worries is what the words of a phrase that alone makes no sign say of pain, soreness or danger: the
// phrase says it too.
func worries(first string, rest [][]string, n safety.Notion) (r role) {
	if n == 0 || safety.Judge(n, nil) > workout.UrgencyNone {
		return 0
	}
	for _, alternatives := range append(rest, []string{first}) {
		for _, word := range alternatives {
			r |= meaningOf(word).role & (pain | bad | strong | sore | worse | fear)
		}
	}
	return r
}

// meaningOf is what a word means alone.
func meaningOf(word string) meaning {
	if e := lexicon()[word]; e != nil {
		return e.meaning
	}
	return meaning{}
}

// contraction is the short form of two words: didn't for did not. Not where only follows: it was not only that.
func contraction(first, second, after string) string {
	switch {
	case second == "not" && (after == "only" || after == "just"):
	case second == "not" && slices.Contains([]string{"did", "do", "does", "is", "was", "are", "were", "have", "has", "had", "could", "would", "should"}, first):
		return first + "nt"
	case second == "not" && first == "can":
		return "cant"
	case second == "not" && first == "will":
		return "wont"
	case first == "could" && (second == "have" || second == "of"):
		return "couldve"
	}
	return ""
}

// joinPhrase makes the first of some tokens the longest phrase that they begin with, with its meaning, and
// returns how many of them it takes.
func joinPhrase(in []token) int {
	t := &in[0]
	first, e := t.word, t.entry
	switch {
	case t.kind == aNumber:
		t.known, t.role = true, figure
		return 1
	case len(first) == 1 && len(in) > 1 && in[1].kind == aNumber && in[1].glued:
		switch value := in[1].values[0]; {
		case first == "p" && value <= 100*mostPain:
			e = lexicon()["pain"] // P4
		case first == "l" && value <= 5_00 || first == "s" || first == "t" || first == "c":
			t.to, t.known, t.role = in[1].to, true, place // L5
			return 2
		case t.kind == aWord && first != "x" && first != "r":
			t.to, t.known, t.role = in[1].to, true, filler // the M6
			return 2
		}
	}
	if e == nil {
		e = lexicon()[squeezed(first)]
	}
	m, n := e.longestAt(in)
	t.meaning = m
	t.known = m.role&^posture != 0 || m.notion != 0 || t.kind != aWord
	if !t.known {
		t.misspelt, t.slip = spell(in)
	}
	t.negative = n > 1 && e.is(denial)
	for _, more := range in[1:n] {
		t.word, t.to = t.word+" "+more.word, more.to
	}
	return n
}

// longestAt is the longest phrase that begins with a word and goes on as the tokens behind the first do, and how
// many tokens it takes. One that has no word added goes before one that has, which says nothing harmless.
func (e *entry) longestAt(in []token) (m meaning, n int) {
	if e == nil {
		return meaning{}, 1
	}
	m, n = e.meaning, 1
	if len(in) == 1 || len(e.typed) == 0 {
		return m, n
	}
	phrases := e.read()
	next, wasLoose := letterOf(in[1].word), false
	if in[1].isPassed() {
		next = anyLetter
	}
	for i := range phrases {
		p := &phrases[i]
		if p.seems&next == 0 {
			continue
		}
		length, loosely := p.match(in)
		switch {
		case length < n || loosely && !p.is(complaint) && p.notion == 0:
		case length > n || wasLoose && !loosely:
			m, n, wasLoose = p.meaning, length, loosely
		case loosely == wasLoose:
			m.role, m.notion = m.role|p.role, m.notion|p.notion
		}
	}
	return m, n
}

// squeezed is a word without the letters that were drawn out: painnn.
func squeezed(word string) string {
	for i := 2; i < len(word); i++ {
		if word[i] == word[i-1] && word[i] == word[i-2] && word[i] < utf8.RuneSelf {
			return squeezed(strings.ReplaceAll(word, word[i-2:i+1], word[i:i+1]))
		}
	}
	return word
}
