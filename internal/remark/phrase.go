package remark

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// meaning is what a word or phrase says.
type meaning struct {
	role   role
	notion safety.Notion
}

// is reports any of some roles.
func (m meaning) is(r role) bool { return m.role&r != 0 }

// entry is a word or phrase with what it means, and how many words the longest phrase has that begins with it.
type entry struct {
	meaning
	text    string
	longest int
}

// words is the vocabulary by its words and phrases.
var words = sync.OnceValue(func() map[string]entry {
	all := make(map[string]entry, 4000)
	add := func(phrase string, m meaning) {
		phrase = plain(phrase)
		e := all[phrase]
		e.text, e.role, e.notion = phrase, e.role|m.role, e.notion|m.notion
		all[phrase] = e
		if first, more, found := strings.Cut(phrase, " "); found {
			e = all[first]
			e.longest = max(e.longest, 2+strings.Count(more, " "))
			all[first] = e
		}
	}
	for _, line := range vocabulary {
		for phrase := range strings.SplitSeq(line.words, ",") {
			add(phrase, meaning{role: line.role})
		}
	}
	safety.Vocabulary(func(phrase string, n safety.Notion) { add(phrase, meaning{worries(all, phrase, n), n}) })
	return all
})

// worries is what the words of a phrase that alone makes no sign say of pain, soreness or danger: the
// phrase says it too.
func worries(all map[string]entry, phrase string, n safety.Notion) (r role) {
	words := strings.Fields(plain(phrase))
	if len(words) < 2 || safety.Judge(n, nil) > workout.UrgencyNone {
		return 0
	}
	for _, word := range words {
		r |= all[word].role & (pain | bad | strong | sore | worse | fear)
	}
	return r
}

// plain is a phrase as its tokens spell it.
func plain(phrase string) string {
	if phrase = strings.TrimSpace(phrase); !strings.ContainsAny(phrase, "'-\n") {
		return phrase
	}
	phrase = strings.ReplaceAll(phrase, "'", "")
	if strings.ContainsFunc(phrase, unicode.IsLetter) {
		phrase = strings.ReplaceAll(phrase, "-", " ")
	}
	return strings.Join(strings.Fields(phrase), " ")
}

// joinPhrase makes the first of some tokens the longest phrase that they begin with, with its meaning, and
// returns how many of them it takes.
func joinPhrase(in []token) int {
	t := &in[0]
	first := t.word
	switch {
	case t.kind == aNumber:
		t.known, t.role = true, figure
		return 1
	case len(first) == 1 && len(in) > 1 && in[1].kind == aNumber && in[1].glued:
		switch value := in[1].values[0]; {
		case first == "p" && value <= 100*mostPain:
			first = "pain" // P4
		case first == "l" && value <= 5_00 || first == "s" || first == "t" || first == "c":
			t.to, t.known, t.role = in[1].to, true, place // L5
			return 2
		}
	}
	e := longestAt(first, in)
	t.meaning = e.meaning
	t.known = e.role&^posture != 0 || e.notion != 0 || t.kind != aWord
	if !t.known {
		t.misspelt, t.slip = spell(in)
	}
	if e.longest > 1 {
		t.word, t.to = e.text, in[e.longest-1].to
	}
	return e.longest
}

// longestAt is the longest phrase that begins with a word and goes on as the tokens behind the first do.
func longestAt(first string, in []token) entry {
	table := words()
	best, found := table[first]
	if !found {
		first = squeezed(first)
		best = table[first]
	}
	most := min(best.longest, len(in))
	best.longest = 1
	var buffer [64]byte
	joined := append(buffer[:0], first...)
	for n := 1; n < most; n++ {
		joined = append(append(joined, ' '), in[n].word...)
		if e, ok := table[string(joined)]; ok && e.meaning != (meaning{}) {
			best = e
			best.longest = n + 1
		}
	}
	return best
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
