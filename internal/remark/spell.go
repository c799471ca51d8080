package remark

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"rotate/internal/safety"
)

// leastSpelt is the shortest word that is held against those of pain and danger: shorter ones are
// near too many. Of one this short only two letters may have changed places.
const leastSpelt = 4

// alarming are the words of pain and danger, by their first letter.
var alarming = sync.OnceValue(func() map[byte][]string {
	all := map[byte][]string{}
	for word, e := range words() {
		alarms := e.is(pain|bad|strong|sore|worse|fail) || e.notion&safety.Deniable != 0
		if alarms && len(word) >= leastSpelt && !strings.Contains(word, " ") {
			all[word[0]] = append(all[word[0]], word)
		}
	}
	return all
})

// misspelt reports a word that is one slip away from a word of pain or danger.
func misspelt(word string) bool {
	if len(word) < leastSpelt {
		return false
	}
	for _, known := range alarming()[word[0]] {
		if near(word, known) && (len(word) > leastSpelt || swapped(word, known)) {
			return true
		}
	}
	return false
}

// compound reports a word that is written of a place and a complaint, as tags are: legpain, numbfoot.
func compound(word string) bool {
	for i := 3; i+3 <= len(word); i++ {
		a, b := words()[word[:i]].meaning, words()[word[i:]].meaning
		if a.alarms() && b.is(place|vital) || b.alarms() && a.is(place|vital) || a.is(vital) && b.is(fear) {
			return true
		}
	}
	return false
}

// alarms reports a word of pain or danger.
func (m meaning) alarms() bool {
	return m.is(pain|bad|strong) || m.notion&safety.Deniable != 0
}

// near reports words that a letter too much, too few, wrong or swapped makes of each other.
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	return i == len(a) || a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// swapped reports words of the same letters.
func swapped(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// openings are the first words of what signs speak of and of pain, by their first letter.
var openings = sync.OnceValue(func() map[byte][]string {
	all := map[byte][]string{}
	for phrase, e := range words() {
		first, _, _ := strings.Cut(phrase, " ")
		if len(first) >= leastSpelt && e.contributes() != 0 && !slices.Contains(all[first[0]], first) {
			all[first[0]] = append(all[first[0]], first)
		}
	}
	return all
})

// contributes is what a word or phrase adds to a sign.
func (m meaning) contributes() safety.Notion {
	if m.is(pain | bad | strong) {
		return m.notion | safety.Pain
	}
	return m.notion
}

// meant is what unknown tokens would add to a sign if the first were spelt as a word one slip away.
func meant(table map[string]entry, in []token) safety.Notion {
	word := in[0].word
	if len(word) < leastSpelt {
		return 0
	}
	var all safety.Notion
	for _, known := range openings()[word[0]] {
		if near(word, known) && (len(word) > leastSpelt || swapped(word, known)) {
			e, _ := longestAt(table, known, in)
			all |= e.contributes()
		}
	}
	return all
}

// decimal is hundredths as a number.
func decimal(hundredths int) string {
	return strconv.FormatFloat(float64(hundredths)/100, 'f', -1, 64)
}
