package remark

import (
	_ "embed" // the words
	"slices"
	"strings"
	"sync"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// wordsText is every word and phrase that is understood, except the warning signs of package
// safety: below the names of roles, indented, the words and phrases that have them. Apostrophes do
// not matter, and short forms stand for the long ones: didn't for did not. A word may have several
// roles. What a slash joins are alternatives, single words each: "foot/toe drags/ on" are four
// phrases, as an empty one may be left out; so may an article, unless it ends the phrase. Articles
// and words such as really may be added to a phrase that complains. A phrase takes the meaning of
// its words away. The last list, of typed, has words that are often typed otherwise.
//
// The roles:
//
//	pain: speaks of pain
//	bad: speaks of bad pain
//	badly: makes pain bad
//	strong: speaks of strong pain
//	strongly: makes pain, or something about the back, strong
//	sore: sore, stiff, tight
//	worse: worse than before
//	easy: it was easy
//	hard: it was hard
//	tooMuch: it was too much, or less is asked for
//	fail: cut short
//	part: a part of the work
//	skip: not done
//	swap: another exercise is asked for
//	fear: may speak of pain, failing or danger
//	well: says that there was no pain
//	denial: takes away what follows
//	answer: a denial that can be all that is said: no, none
//	refusal: says, alone, that nothing was done
//	gone: takes away what it follows
//	through: lets a denial through
//	except: takes some of a denial back
//	verb: what one fails to do
//	did: leads to an amount
//	only: leads to an amount that is less
//	lessen: makes less of the range or the work
//	thing: what is easy before it is no exercise: easy range
//	extent: how far a movement goes, or how much is done
//	than: compares
//	toward: to
//	nearly: a denial that leaves a little
//	notYet: a denial of all the time before
//	about: what has pain before it is none: pain podcast
//	place: of the body
//	side: left, right, both
//	or: joins what a denial reaches
//	and: joins, but not for a denial
//	turn: begins another clause: but, then
//	past: of another time
//	other: of someone else, or not real
//	nextDay: the day or night after
//	later: after the work
//	now: of this session
//	was: leads to a number of another time
//	label: the number after it is something else
//	body: its own weight
//	unit: the number before it is something else
//	reps: a unit of amounts
//	sets: a unit of amounts
//	seconds: a unit of amounts
//	kilos: a unit of loads
//	pounds: a unit of loads
//	times: x
//	band: a load
//	count: a number as a word
//	manner: may come between a number and its unit
//	month: beside the number of a day
//	filler: no meaning for training
//	noted: it may take a denial back, or is of a warning sign
//	article: it may be left out of a phrase, unless it ends it, or be added to it
//	byTheWay: it may be added to a phrase
//
//go:embed words.txt
var wordsText string

// A role is a set of what a word can do in a remark.
type role uint64

// A section is a list of words and phrases with their roles.
type section struct {
	role
	words string
}

// roles maps the names of roles to their bits. Three are not from words.txt: figure is the role of
// numbers in figures, kindOf of the names of bands, unknown of unknown words.
var vocabulary, roles, typed = readWords(wordsText)

// The roles that the code asks for, and sets of them: complaint is what a denial takes away, alarm
// speaks of pain, and worry also of soreness, worsening and fear.
var (
	pain, bad, badly, strong, strongly        = roleOf("pain"), roleOf("bad"), roleOf("badly"), roleOf("strong"), roleOf("strongly")
	sore, worse, easy, hard, fail             = roleOf("sore"), roleOf("worse"), roleOf("easy"), roleOf("hard"), roleOf("fail")
	skip, swap, fear, well, denial            = roleOf("skip"), roleOf("swap"), roleOf("fear"), roleOf("well"), roleOf("denial")
	through, except, did, only, part          = roleOf("through"), roleOf("except"), roleOf("did"), roleOf("only"), roleOf("part")
	place, side, or, and, turn                = roleOf("place"), roleOf("side"), roleOf("or"), roleOf("and"), roleOf("turn")
	past, other, nextDay, later, now          = roleOf("past"), roleOf("other"), roleOf("nextDay"), roleOf("later"), roleOf("now")
	label, tooMuch, than, toward              = roleOf("label"), roleOf("tooMuch"), roleOf("than"), roleOf("toward")
	unit, reps, sets, seconds, kilos          = roleOf("unit"), roleOf("reps"), roleOf("sets"), roleOf("seconds"), roleOf("kilos")
	pounds, times, band, kindOf, count        = roleOf("pounds"), roleOf("times"), roleOf("band"), roleOf("kindOf"), roleOf("count")
	manner, filler, figure, article, byTheWay = roleOf("manner"), roleOf("filler"), roleOf("figure"), roleOf("article"), roleOf("byTheWay")

	noted     = roleOf("noted")
	unknown   = roleOf("unknown")
	complaint = pain | bad | badly | strong | strongly | sore | worse | easy | hard | tooMuch | fail | skip | swap | fear | well
	alarm     = pain | bad | strong
	worry     = alarm | sore | worse | fear
)

// readWords reads the lists of words with their roles, and the variants that people type.
func readWords(text string) (all []section, roles map[string]role, typed string) {
	roles = map[string]role{"figure": 1, "kindOf": 2, "unknown": 4}
	for block := range strings.SplitSeq(text, "\n\n") {
		names, words, _ := strings.Cut(block, "\n")
		switch {
		case names == "typed":
			typed = words
		case names[0] != '#':
			var r role
			for name := range strings.FieldsSeq(names) {
				if roles[name] == 0 {
					roles[name] = 1 << len(roles)
				}
				r |= roles[name]
			}
			all = append(all, section{r, words})
		}
	}
	if len(roles) > 64 {
		panic("remark: words.txt has more roles than a role has bits")
	}
	return append(all, section{roles["kindOf"], strings.Join(workout.BandNames(), ",")}), roles, typed
}

// roleOf returns the role of a name; it panics if words.txt has none. Inlined for each, it would make
// the program 12 kB larger.
//
//go:noinline
func roleOf(name string) role {
	if roles[name] == 0 {
		panic("remark: words.txt has no role " + name)
	}
	return roles[name]
}

// A meaning is what a word or phrase says.
type meaning struct {
	role   role
	notion safety.Notion
}

// is reports whether a meaning has any of some roles.
func (m meaning) is(r role) bool { return m.role&r != 0 }

// with returns what two meanings say together.
func (m meaning) with(n meaning) meaning { return meaning{m.role | n.role, m.notion | n.notion} }

// alarms reports whether a meaning is one of pain or danger.
func (m meaning) alarms() bool { return m.is(alarm) || m.notion&safety.Deniable != 0 }

// contributes returns what a word or phrase adds to a sign.
func (m meaning) contributes() safety.Notion {
	if m.is(alarm) {
		return m.notion | safety.Pain
	}
	return m.notion
}

// An entry is a word with what it means alone, and the phrases that begin with it.
type entry struct {
	meaning
	word  string // the one that is meant, whatever was typed
	items []item // the phrases, as in the tables
	once  sync.Once
	next  map[string][]*phrase // by the words that may follow; made from items on first use
}

// An item is a word or phrase of the tables with its meaning.
type item struct {
	meaning
	text string
}

// lexicon is the vocabulary, by first word.
var lexicon = sync.OnceValue(func() map[string]*entry {
	all := make(entries, 5000)
	for line := range strings.SplitSeq(typed, "\n") {
		word, forms, _ := strings.Cut(strings.TrimSpace(line), ": ")
		for form := range strings.SplitSeq(forms, ", ") {
			all[form] = all.of(word)
		}
	}
	eachItem(all.add)
	return all
})

// eachItem calls yield for each word and phrase of the tables.
func eachItem(yield func(item)) {
	for _, s := range vocabulary {
		for text := range strings.SplitSeq(s.words, ",") {
			yield(item{meaning{role: s.role}, text})
		}
	}
	safety.Vocabulary(func(text string, n safety.Notion) { yield(item{meaning{notion: n}, text}) })
}

// entries is a lexicon under construction.
type entries map[string]*entry

// of returns the entry of a word, and makes one if there is none.
func (all entries) of(word string) *entry {
	e := all[word]
	if e == nil {
		e = &entry{word: word}
		all[word] = e
	}
	return e
}

// add adds a word or phrase to the entry of its first word, or of each alternative for that.
func (all entries) add(it item) {
	first := strings.TrimSpace(it.text)
	it.text = ""
	if i := strings.IndexAny(first, " \n"); i >= 0 {
		first, it.text = first[:i], strings.TrimSpace(first[i:])
	}
	for _, word := range alternatives(first) {
		if word == "" {
			all.add(it)
			continue
		}
		e := all.of(word)
		if mayEnd(it.text) {
			e.meaning = e.with(it.meaning)
		}
		if it.text != "" {
			e.items = append(e.items, it)
		}
	}
}

// alternatives splits a word of an item: "foot/toe" is two words, "on/" is "on" or the empty word,
// which means that it may be left out.
func alternatives(word string) []string {
	word = strings.ReplaceAll(word, "'", "")
	if word == "/" {
		return []string{word}
	}
	return strings.Split(word, "/")
}

// mayEnd reports whether all words of the rest of a phrase may be left out.
func mayEnd(rest string) bool {
	for word := range strings.FieldsSeq(rest) {
		if !slices.Contains(alternatives(word), "") {
			return false
		}
	}
	return true
}

// A phrase is what follows its first word, with the meaning of the whole.
type phrase struct {
	meaning
	rest []slot
}

// A slot is one word of a phrase.
type slot struct {
	words    []string // any of which fits
	optional bool     // may be left out
}

// anyWord is the key for all phrases of an entry.
const anyWord = "*"

// phrasesAt returns the phrases that begin with the first of some tokens and may go on with the
// second.
func (e *entry) phrasesAt(in []token) []*phrase {
	e.once.Do(func() {
		e.next = map[string][]*phrase{}
		for _, it := range e.items {
			p := phraseOf(e.word, it)
			e.next[anyWord] = append(e.next[anyWord], &p)
			for _, slot := range p.rest {
				for _, word := range slot.words {
					e.next[word] = append(e.next[word], &p)
				}
				if !slot.optional {
					break
				}
			}
		}
	})
	if in[1].entry.mayBeAdded() {
		return e.next[anyWord]
	}
	return e.next[in[1].word]
}

// phraseOf makes a phrase. If it has a notion but is no warning sign by itself, it also keeps what
// its words say of pain, soreness, worsening or fear.
func phraseOf(first string, it item) phrase {
	p := phrase{meaning: it.meaning}
	worries := p.notion != 0 && safety.Judge(p.notion, nil) == workout.UrgencyNone
	list := strings.Fields(it.text)
	said := meaningOf(first).role
	for i, word := range list {
		all := alternatives(word)
		isOther := func(word string) bool { return !meaningOf(word).is(article) }
		mayMiss := slices.Contains(all, "") || i+1 < len(list) && !slices.ContainsFunc(all, isOther)
		p.rest = append(p.rest, slot{all, mayMiss})
		for _, word := range all {
			said |= meaningOf(word).role
		}
	}
	if worries {
		p.role |= said & worry
	}
	return p
}

// match returns how many tokens the phrase takes, its first word included, or 0 if they are not it.
// loosely is true if they have words added to it.
func (p *phrase) match(in []token) (n int, loosely bool) {
	const mostAdded = 4
	n = 1
	added := 0
	for _, slot := range p.rest {
		fits := func() bool { return n < len(in) && slices.Contains(slot.words, in[n].word) }
		for !slot.optional && !fits() && n < len(in) && added < mostAdded && in[n].entry.mayBeAdded() {
			n, added = n+1, added+1
		}
		if fits() {
			n++
		} else if !slot.optional {
			return 0, false
		}
	}
	return n, added > 0
}

// longestAt returns the meaning of the longest phrase that the tokens begin with, and how many of
// them it takes. Between phrases of the same length, one without an added word wins; one with an
// added word counts only if it complains.
func (e *entry) longestAt(in []token) (m meaning, n int) {
	if e == nil {
		return meaning{}, 1
	}
	m, n = e.meaning, 1
	if len(in) == 1 || len(e.items) == 0 {
		return m, n
	}
	wasLoose := false
	for _, p := range e.phrasesAt(in) {
		switch length, loosely := p.match(in); {
		case length < n || loosely && !p.is(complaint) && p.notion == 0:
		case length > n || wasLoose && !loosely:
			m, n, wasLoose = p.meaning, length, loosely
		case loosely == wasLoose:
			m = m.with(p.meaning)
		}
	}
	return m, n
}

// mayBeAdded reports whether a word may be added to a phrase.
func (e *entry) mayBeAdded() bool { return e != nil && e.is(article|byTheWay) }

// meaningOf returns what a word means alone.
func meaningOf(word string) meaning {
	if e := lexicon()[word]; e != nil {
		return e.meaning
	}
	return meaning{}
}
