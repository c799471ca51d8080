package remark

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rotate/internal/pattern"
	"rotate/internal/workout"
)

var (
	appended  = pattern.New(`\s*(?:[^\x00-\x{1fff}]\s*\d{4}-\d\d-\d\d|\[[\w -]+:: [^\]]*\]|\([\w -]+:: [^)]*\)|\s\^[\w-]+$)`).May(mayBeAppended)
	outOfTen  = pattern.New(`\s*(?:/|of|out of)\s*10\b`)
	loadTyped = pattern.New(`\b(\d{1,4}(?:[.,]\d{1,2})?)\s*(kgs?|kilos?|lbs?|pounds?)\b`).HasAny(digits)
	bandTyped = pattern.New(`((?:next )?[\pL-]+ band(?: up)?)(?:$|[^\pL\pN])`).Has(" band")
	didDose   = pattern.New(`\b(?:did|only|just)\s+(?:only\s+|just\s+)?(\d{1,3})\s*x\s*(\d{1,3})(?:\s*x\s*(\d{1,3}))?(\s*s(?:ec(?:onds?)?)?\b)?`).HasAny(digits)
	didPart   = pattern.New(`\b(?:did|only|just)\s+(?:only\s+|just\s+)?(\d{1,3})\s*(sets?|reps?|s|secs?|seconds?)\b`).HasAny(digits)
	fraction  = pattern.New(`(?:^|[\s,;(])(\d{1,2})\s*/\s*(\d{1,2})(?:$|[\s,;.)])`).Has("/")
	wordOf    = pattern.New(`[\pL']+`)
)

// A sign is a phrase with a meaning, unless a negation stands right before it.
type sign struct {
	phrase *pattern.Pattern
	set    func(f *workout.Feedback, phrase string)
}

// newSign is a sign of words that each hold one of the stems.
func newSign(stems []string, words string, set func(*workout.Feedback, string)) sign {
	return sign{pattern.New(`\b(?:` + words + `)\b`).May(holdsOneOf(stems)), set}
}

// signs are the words of feedback. The red flags are those of the safety rules.
var signs = []sign{
	newSign([]string{"easy"}, `easy`, func(f *workout.Feedback, _ string) { f.Easy = true }),
	newSign([]string{"hard"}, `hard`, func(f *workout.Feedback, _ string) { f.Hard = true }),
	newSign([]string{"pain", "hurt", "ach", "twinge", "discomfort"}, `pain|pains|painful|hurt|hurts|hurting|aches?|ached|aching|achy|twinges?|discomfort`,
		func(f *workout.Feedback, _ string) { f.Hurt = true }),
	newSign([]string{"sore", "stiff"}, `sore|soreness|stiff|stiffness`, func(f *workout.Feedback, _ string) { f.Sore = true }),
	newSign([]string{"worse"}, `worse (?:the )?(?:next|following) (?:day|morning)|worse the (?:day|morning) after`,
		func(f *workout.Feedback, _ string) { f.Worse = true }),
	newSign([]string{"numb", "tingl", "needles", "shooting", "leg", "bladder", "bowel"}, `numb|numbness|tingl(?:ing|es?|ed)|pins and needles|shooting|down (?:the|my|a|one|both|his|her|left|right)(?: left| right)? legs?|`+
		`weak legs?|legs? (?:is |are |was |were |felt |feels? |went )?weak|leg weakness|bladder|bowels?`,
		func(f *workout.Feedback, phrase string) {
			if f.RedFlag == "" {
				f.RedFlag = phrase
			}
		}),
}

var (
	negations = []string{"no", "not", "didn't", "didnt", "doesn't", "doesnt", "don't", "dont", "wasn't", "wasnt",
		"isn't", "isnt", "without", "never", "zero", "nor"}
	fillers = []string{"any", "more", "real", "really", "so", "too", "very", "that", "much", "as", "at", "all", "longer"}

	// complaints are the words that a negation reaches over.
	complaints = []string{"pain", "pains", "ache", "aches", "twinge", "twinges", "discomfort", "sore", "soreness",
		"stiff", "stiffness", "numb", "numbness", "tingling", "hurt", "hard"}
)

// readFeedback reads what the user typed.
func readFeedback(text string, dose workout.Dose, e *workout.Exercise) workout.Feedback {
	text = strings.ToLower(appended.ReplaceAllString(text, " "))
	if strings.TrimSpace(text) == "" {
		return workout.Feedback{}
	}
	var f workout.Feedback
	f.Load = loadIn(text, dose, e)
	text = freeForm.ReplaceAllString(pinsForm.ReplaceAllString(text, "pins and needles"), "pain free")
	text = takeDone(&f, text, dose)
	text, rated := takeRatings(&f, text)
	text = takeFractions(&f, text)
	for _, s := range signs {
		for _, at := range s.phrase.FindAllStringIndex(text, -1) {
			if !cancelled(text, at) {
				f.Said = true
				s.set(&f, text[at[0]:at[1]])
			}
		}
	}
	if rated {
		f.Hurt = false // the words for pain have their number
	}
	return f
}

// said notes an amount that was done, and leaves a gap in its place.
func said(f *workout.Feedback, short bool) string {
	f.Said = true
	f.Short = f.Short || short
	return " ; "
}

// takeDone takes the amounts that were done out of the text.
func takeDone(f *workout.Feedback, text string, dose workout.Dose) string {
	text = didDose.ReplaceAllStringFunc(text, func(s string) string {
		return said(f, lessThan(didDose.FindStringSubmatch(s), dose))
	})
	return didPart.ReplaceAllStringFunc(text, func(s string) string {
		found := didPart.FindStringSubmatch(s)
		n, _ := strconv.Atoi(found[1])
		return said(f, n < asked(dose, found[2]))
	})
}

// takeFractions takes parts of the whole, such as 1/2, out of the text.
func takeFractions(f *workout.Feedback, text string) string {
	return fraction.ReplaceAllStringFunc(text, func(s string) string {
		found := fraction.FindStringSubmatch(s)
		a, _ := strconv.Atoi(found[1])
		b, _ := strconv.Atoi(found[2])
		if b == 0 {
			return s
		}
		return said(f, a < b)
	})
}

// lessThan compares a typed dose with the one asked for: sets x reps x seconds, or sets x reps
// where no seconds were typed for held reps.
func lessThan(found []string, dose workout.Dose) bool {
	done, asked := 1, dose.Volume()
	for _, number := range found[1:4] {
		if n, err := strconv.Atoi(number); err == nil {
			done *= n
		}
	}
	if found[3] == "" && found[4] == "" && !dose.IsHold() {
		asked = dose.Sets * dose.Reps
	}
	return done < asked
}

// asked is how much of a unit was asked for.
func asked(dose workout.Dose, unit string) int {
	switch {
	case strings.HasPrefix(unit, "set"):
		return dose.Sets
	case strings.HasPrefix(unit, "rep"):
		return dose.Reps
	}
	return dose.Hold
}

var noneAfter = pattern.New(`^(?:[ -]?free\b|\s*[:=-]?\s*(?:none|nil|zero)\b)`)

// cancelled reports a negation right before the phrase, or "-free" or "none" right after it.
func cancelled(text string, at []int) bool {
	if after := noneAfter.FindString(text[at[1]:]); after != "" {
		return !strings.HasSuffix(after, "free") || !negated(text, at) // "not pain-free" is pain
	}
	return negated(text, at)
}

// negated reports a negation right before the phrase.
func negated(text string, at []int) bool {
	before := text[:at[0]]
	if i := strings.LastIndexAny(before, ".;:,!?"); i >= 0 {
		before = before[i+1:]
	}
	words := wordOf.FindAllString(before[max(0, len(before)-negationReach):], -1)
	if strings.HasPrefix(text[at[0]:], "down ") {
		words = dropLast(words, complaints) // no pain down the leg
	}
	for {
		words = dropLast(words, fillers)
		if n := len(words); n < 2 || words[n-1] != "or" || !slices.Contains(complaints, words[n-2]) {
			break
		}
		words = words[:len(words)-2] // no pain or tingling
	}
	return len(words) > 0 && slices.Contains(negations, words[len(words)-1])
}

// negationReach is how many bytes before a phrase a negation is looked for.
const negationReach = 200

func dropLast(words, list []string) []string {
	for len(words) > 0 && slices.Contains(list, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return words
}

var notABand = []string{"a", "the", "my", "no", "with", "same", "this", "that", "your", "any", "one", "and", "without"}

// loadIn finds the weight or band that was used: the last number with kg or lb, else a word with
// band, else a load word of the exercise where none better is known.
func loadIn(text string, dose workout.Dose, e *workout.Exercise) string {
	if all := loadTyped.FindAllStringSubmatch(text, -1); all != nil {
		return loadNumber(all[len(all)-1])
	}
	for _, found := range bandTyped.FindAllStringSubmatch(text, -1) {
		word, _, _ := strings.Cut(found[1], " ")
		if !slices.Contains(notABand, word) {
			return found[1]
		}
	}
	if measured(dose.Load) {
		return ""
	}
	return loadWord(text, e)
}

// normalLoad is a load as the program writes it.
func normalLoad(load string) string {
	if found := loadTyped.FindStringSubmatch(strings.ToLower(load)); found != nil {
		return loadNumber(found)
	}
	return load
}

func loadNumber(found []string) string {
	number := strings.ReplaceAll(found[1], ",", ".")
	if strings.Contains(number, ".") {
		number = strings.TrimRight(strings.TrimRight(number, "0"), ".")
	}
	if strings.Trim(number, "0.") == "" {
		return ""
	}
	if found[2][0] == 'k' {
		return number + " kg"
	}
	return number + " lb"
}

// measured reports a load that is a number or a band.
func measured(load string) bool {
	load = strings.ToLower(load)
	return loadTyped.MatchString(load) || bandTyped.MatchString(load)
}

// loadWord finds a load word of the exercise's own steps.
func loadWord(text string, e *workout.Exercise) string {
	for _, word := range loadWords(e) {
		if hasPhrase(text, strings.ToLower(word)) {
			return word
		}
	}
	return ""
}

// hasPhrase finds a phrase that is not part of longer words.
func hasPhrase(text, phrase string) bool {
	for {
		before, after, found := strings.Cut(text, phrase)
		if !found {
			return false
		}
		if last, _ := utf8.DecodeLastRuneInString(before); !isWord(last) && endsWord(after) {
			return true
		}
		text = after
	}
}

// endsWord reports that a text does not go on with the word before it.
func endsWord(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return !isWord(first)
}

func isWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
