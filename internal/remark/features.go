package remark

import (
	"slices"
	"strconv"
	"strings"
)

// The weights of words and of parts of words, in halves.
const (
	ofWord = 2
	ofPart = 1
)

// eachFeature calls yield once for each word of some tokens, alone and with the one or two words
// before it, and for the parts of each word. Punctuation, and words such as but, that join the
// tokens to what comes before them do not count.
func eachFeature(tokens []token, yield func(hash uint32, weight int32)) {
	for len(tokens) > 0 && (tokens[0].isSign() || tokens[0].is(turn|and)) {
		tokens = tokens[1:]
	}
	var room [3 * mostTokens]uint32
	seen := room[:0]
	once := func(hash uint32) bool {
		if slices.Contains(seen, hash) {
			return false
		}
		seen = append(seen, hash)
		yield(hash, ofWord)
		return true
	}
	var one, two uint32 // the hashes of the last word and of the last two, each ending in a space
	eachTyped(tokens, func(word string) {
		if word == "" {
			one, two = 0, 0
			return
		}
		this, next := hash(hashStart, word), uint32(0)
		if once(this) {
			eachPart(word, yield)
		}
		if one != 0 {
			next = hash(one, word)
			once(next)
			next = hashByte(next, ' ')
		}
		if two != 0 {
			once(hash(two, word))
		}
		one, two = hashByte(this, ' '), next
	})
}

// eachTyped calls yield for each word in its usual spelling, and for each number: "#" and its value
// if that is small and whole, else "#". Tokens that the rules denied or settled are empty words.
func eachTyped(tokens []token, yield func(word string)) {
	for i := range tokens {
		t := &tokens[i]
		if t.denied || t.settled {
			yield("")
			continue
		}
		// a number in letters stays a word, whatever the rules make of it
		if t.n == 0 || !isDigit(t.word[0]) {
			for word := range strings.FieldsSeq(t.word) {
				yield(word)
			}
			continue
		}
		for _, value := range t.values[:t.n] {
			if !t.isDate() && value <= 12_00 && value%100 == 0 {
				yield("#" + strconv.Itoa(value/100))
			} else {
				yield("#")
			}
		}
	}
}

// eachPart calls yield for each three to five bytes in a row of a word, with a space added at its
// start and end.
func eachPart(word string, yield func(hash uint32, weight int32)) {
	if word[0] < 'a' {
		return // a number or punctuation
	}
	for from := -1; from < len(word)-1; from++ {
		part := uint32(hashStart + 1)
		for i := from; i < min(from+5, len(word)+1); i++ {
			letter := byte(' ')
			if i >= 0 && i < len(word) {
				letter = word[i]
			}
			part = hashByte(part, letter)
			if i >= from+2 {
				yield(part, ofPart)
			}
		}
	}
}

// hashStart is the offset basis of FNV-1a.
const hashStart = 2166136261

// hash continues a 32-bit FNV-1a hash with a text.
func hash(h uint32, text string) uint32 {
	for i := range len(text) {
		h = hashByte(h, text[i])
	}
	return h
}

func hashByte(h uint32, b byte) uint32 { return (h ^ uint32(b)) * 16777619 }
