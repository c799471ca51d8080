package remark

import (
	"slices"
	"strings"
	"sync"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// entry is a word with what it means alone, and the phrases that begin with it.
type entry struct {
	meaning
	word    string // as it is meant, whatever was typed
	added   bool   // it may be added to a phrase
	items   []item // the phrases as the tables have them
	once    sync.Once
	phrases []phrase // made of the items when they are first looked at
}

// item is a word or phrase of the tables with what it means.
type item struct {
	meaning
	text string
}

// lexicon is the vocabulary by its first words.
var lexicon = sync.OnceValue(func() map[string]*entry {
	all := make(entries, 3500)
	for word, forms := range respelt {
		for form := range strings.FieldsSeq(forms) {
			all[form] = all.of(word)
		}
	}
	eachItem(all.add)
	for _, word := range slices.Concat(articles, byTheWay) {
		all.of(word).added = true
	}
	return all
})

// eachItem calls yield for each word and phrase of the tables.
func eachItem(yield func(item)) {
	for _, line := range vocabulary {
		for text := range strings.SplitSeq(line.words, ",") {
			yield(item{meaning{role: line.role}, text})
		}
	}
	safety.Vocabulary(func(text string, n safety.Notion) { yield(item{meaning{notion: n}, text}) })
}

// entries are those of the lexicon while it is made.
type entries map[string]*entry

// of is the entry of a word, made if there is none.
func (all entries) of(word string) *entry {
	e := all[word]
	if e == nil {
		e = &entry{word: word}
		all[word] = e
	}
	return e
}

// add adds a word or phrase: to its first word what it means, and how it goes on.
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
			e.role, e.notion = e.role|it.role, e.notion|it.notion
		}
		if it.text != "" {
			e.items = append(e.items, it)
		}
	}
}

// alternatives are the words that a word of an item stands for: "foot/toe" for two, "on/" for one that may be
// left out, which is the empty one.
func alternatives(word string) []string {
	word = strings.ReplaceAll(word, "'", "")
	if word == "/" || strings.IndexByte(word, '/') < 0 {
		return []string{word}
	}
	return strings.Split(word, "/")
}

// mayEnd reports words that may all be left out.
func mayEnd(rest string) bool {
	for word := range strings.FieldsSeq(rest) {
		if strings.IndexByte(word, '/') < 0 || !slices.Contains(alternatives(word), "") {
			return false
		}
	}
	return true
}

// phrase is a phrase behind its first word.
type phrase struct {
	meaning
	rest  []slot
	seems uint32 // how what follows on the first word may begin, one bit for each letter
}

// slot is a word of a phrase.
type slot struct {
	words    []string // that it may be
	optional bool     // it may be left out
}

// read makes the phrases that begin with a word.
func (e *entry) read() []phrase {
	e.once.Do(func() {
		e.phrases = make([]phrase, len(e.items))
		for i, it := range e.items {
			e.phrases[i] = phraseOf(e.word, it)
		}
	})
	return e.phrases
}

func phraseOf(first string, it item) phrase {
	p := phrase{meaning: it.meaning}
	list := strings.Fields(it.text)
	for i, word := range list {
		all := alternatives(word)
		isOther := func(word string) bool { return !slices.Contains(articles, word) }
		mayMiss := slices.Contains(all, "") || i+1 < len(list) && !slices.ContainsFunc(all, isOther)
		p.rest = append(p.rest, slot{all, mayMiss})
	}
	p.role |= p.worries(first)
	p.seems = p.begins()
	return p
}

// begins is how the words may begin that can follow on the first.
func (p *phrase) begins() (letters uint32) {
	for _, slot := range p.rest {
		for _, word := range slot.words {
			letters |= letterOf(word)
		}
		if !slot.optional {
			return letters
		}
	}
	return ^uint32(0)
}

// letterOf is the bit of the letter that a word begins with.
func letterOf(word string) uint32 {
	if word == "" {
		return 0
	}
	return 1 << (word[0] & 31)
}

// mostAdded is how many words may be added to a phrase.
const mostAdded = 4

// isAdded reports a word that may be added to a phrase.
func (t *token) isAdded() bool { return t.entry != nil && t.entry.added }

// match is how many tokens the phrase takes, of which the first is its first word; 0: they are not it. Loosely
// says that words were added to it.
func (p *phrase) match(in []token) (n int, loosely bool) {
	n = 1
	added := 0
	for _, slot := range p.rest {
		for !slot.optional && n < len(in) && added < mostAdded && in[n].isAdded() {
			if slices.Contains(slot.words, in[n].word) {
				break
			}
			n++
			added++
		}
		if n < len(in) && slices.Contains(slot.words, in[n].word) {
			n++
		} else if !slot.optional {
			return 0, false
		}
	}
	return n, added > 0
}

// worries is what any word of a phrase that alone makes no sign says of pain, soreness or danger: the phrase
// says it too.
func (p *phrase) worries(first string) (r role) {
	if p.notion == 0 || safety.Judge(p.notion, nil) > workout.UrgencyNone {
		return 0
	}
	r = meaningOf(first).role
	for _, slot := range p.rest {
		for _, word := range slot.words {
			r |= meaningOf(word).role
		}
	}
	return r & (pain | bad | strong | sore | worse | fear)
}

// meaningOf is what a word means alone.
func meaningOf(word string) meaning {
	if e := lexicon()[word]; e != nil {
		return e.meaning
	}
	return meaning{}
}
