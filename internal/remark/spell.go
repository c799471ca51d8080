package remark

import (
	"slices"
	"sync"

	"rotate/internal/safety"
)

// leastSpelt is the length of the shortest word that is compared with those of pain and danger:
// shorter ones resemble too many. In a word of just this length, only two swapped letters are a
// slip.
const leastSpelt = 4

// alarming are the words of pain and danger, and the first words of warning signs, by their first
// letter.
var alarming = sync.OnceValue(func() map[byte][]*entry {
	all := map[byte][]*entry{}
	for first, e := range lexicon() {
		speaks := e.contributes() != 0 || e.is(sore|worse|fail) ||
			slices.ContainsFunc(e.items, func(it item) bool { return it.contributes() != 0 })
		if speaks && len(first) >= leastSpelt {
			all[first[0]] = append(all[first[0]], e)
		}
	}
	return all
})

// spell finds what an unknown word, the first of some tokens, would be if it were a slip: a word of
// pain or danger, or part of a sign.
func spell(in []token) (misspelt bool, slip safety.Notion) {
	word := in[0].word
	if len(word) < leastSpelt {
		return false, 0
	}
	for _, e := range alarming()[word[0]] {
		if near(word, e.word) {
			longest, _ := e.longestAt(in)
			misspelt = misspelt || e.alarms() || e.is(sore|worse|fail)
			slip |= longest.contributes()
		}
	}
	return misspelt, slip
}

// near reports whether two words differ by one letter added, left out or wrong, or by two swapped.
func near(a, b string) bool {
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	long := len(a) > leastSpelt
	switch len(b) - len(a) {
	case 1:
		return long && a[i:] == b[i+1:]
	case -1:
		return long && a[i+1:] == b[i:]
	case 0:
		swapped := i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		return swapped || long && (i == len(a) || a[i+1:] == b[i+1:])
	}
	return false
}

// compound reports whether a word is a place and a complaint written together, as in tags: legpain,
// numbfoot.
func compound(word string) bool {
	const longest = 40 // letters: the time grows with the square of them
	if len(word) > longest {
		return false
	}
	for i := 3; i+3 <= len(word); i++ {
		a, b := meaningOf(word[:i]), meaningOf(word[i:])
		if a.alarms() && b.is(place) || b.alarms() && a.is(place) {
			return true
		}
	}
	return false
}
