package remark

import (
	"strings"
	"unicode/utf8"

	"rotate/internal/safety"
)

// meaning is what a word or phrase says.
type meaning struct {
	role   role
	notion safety.Notion
}

// is reports any of some roles.
func (m meaning) is(r role) bool { return m.role&r != 0 }

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
		case t.kind == aWord && first != "x" && first != "r":
			t.to, t.known, t.role = in[1].to, true, place|filler // L5, the M6
			return 2
		}
	}
	if e == nil {
		e = lexicon()[squeezed(first)]
	}
	m, n := e.longestAt(in)
	t.meaning = m
	t.known = m.role != 0 || m.notion != 0 || t.kind != aWord
	if !t.known {
		t.misspelt, t.slip = spell(in)
	}
	t.negative = n > 1 && e.is(denial)
	for _, more := range in[1:n] {
		t.word, t.to = t.word+" "+more.word, more.to
	}
	return n
}

// longestAt is what the longest phrase says that begins with a word and goes on as the tokens behind the first
// do, and how many tokens it takes. Of two as long, one without an added word goes first; one with an added word
// counts only if it complains.
func (e *entry) longestAt(in []token) (m meaning, n int) {
	if e == nil {
		return meaning{}, 1
	}
	m, n = e.meaning, 1
	if len(in) == 1 || len(e.items) == 0 {
		return m, n
	}
	phrases, wasLoose := e.read(), false
	next := letterOf(in[1].word)
	if in[1].isAdded() {
		next = ^uint32(0)
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
