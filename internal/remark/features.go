package remark

import (
	"slices"
	"strconv"
	"strings"
)

// The weights of words, and of parts of them, in halves.
const (
	ofWord = 2
	ofPart = 1
)

// eachFeature calls yield for what counts of some tokens, each once: each word, alone and with the one or two before it, and its
// parts.
func eachFeature(tokens []token, yield func(hash uint32, weight int32)) {
	for len(tokens) > 0 && tokens[0].isSign() {
		tokens = tokens[1:] // before the first word
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
	var one, two uint32 // the hashes of the last word, and of the last two, with a blank behind
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

// eachTyped calls yield for the words of some tokens in their usual spelling, and for numbers: small ones, or # for others. What
// the rules denied or settled is an empty word.
func eachTyped(tokens []token, yield func(word string)) {
	for i := range tokens {
		t := &tokens[i]
		if t.denied || t.settled {
			yield("")
			continue
		}
		if t.n == 0 || !isDigit(t.word[0]) { // a number in letters stays a word, whatever the rules make of it
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

// eachPart calls yield for three to five letters in a row of a word, where a blank is before it and behind.
func eachPart(word string, yield func(hash uint32, weight int32)) {
	if word[0] < 'a' {
		return // a number or a sign
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

// hashStart is where hashes begin.
const hashStart = 2166136261

// hash goes on with one by a text: FNV-1a, of 32 bits.
func hash(h uint32, text string) uint32 {
	for i := range len(text) {
		h = hashByte(h, text[i])
	}
	return h
}

func hashByte(h uint32, b byte) uint32 { return (h ^ uint32(b)) * 16777619 }
