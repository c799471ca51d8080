package remark

import (
	"strconv"
	"strings"

	"rotate/internal/pattern"
	"rotate/internal/workout"
)

// What rates pain: a number that its words lead to, or that leads to them.
const (
	rating = `(\d{1,3}(?:[.,]\d+)?)(?:\s*(?:-|to)\s*\d{1,3}(?:[.,]\d+)?)?(?:\s*(?:/|of|out of)\s*10\b)?`
	toPain = `(?:level|score|scale|rating|rated|was|is|went|got|rose|climbed|jumped|reached|hit|up|to|a|an|at|of|about|around|maybe|:|=|~|-|>|\()`
	later  = `(?:after|afterwards?|later|next|tomorrow|in the (?:morning|evening|night)|at night|at the end)`
)

var (
	painRated = pattern.New(`\bpain(?:\s*` + toPain + `)*\s*` + rating + `|\b` + rating + `\s+pain\b`).Has("pain")
	painWord  = pattern.New(`\bpains?\b`).Has("pain")
	looseRate = pattern.New(`\d+(?:[.,]\d+)?(?:\s*(?:/|of|out of)\s*10\b)?`).HasAny(digits)

	// lateRate is a number that rates what came after a time without pain.
	lateRate = pattern.New(`\b(?:then|later|afterwards?|but|now|next (?:day|morning))\b[\s:,]*(?:(?:a|an|at|up|to|was|it|went|about)\s+)*` + rating +
		`|\b` + rating + `\s+` + later + `\b`).HasAny(digits)

	// freeForm and pinsForm are spellings of one thing.
	freeForm = pattern.New(`\bpain(?:free|less)\b`).Has("pain")
	pinsForm = pattern.New(`\bpins?\b\W+(?:(?:and|n|amp)\W+)?needles?\b`).Has("needle")
)

// The units and words of numbers that rate no pain.
const (
	someTime  = `(?:s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|nights?|weeks?|months?|years?)`
	someUnit  = `(?:kgs?|kilos?|lbs?|pounds?|x|times?|reps?|repetitions?|sets?|rounds?|sessions?|breaths?|steps?|cm|mm|km|m|am|pm|o'clock|st|nd|rd|th|(?:per|each|every|a) (?:side|leg|set)|` + someTime + `)`
	someMonth = `(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*`
)

// elsewhere are numbers that belong to something else: doses, amounts, dates, times, places of the
// spine, what was ruled out.
var elsewhere = pattern.New(`\d{4}-\d\d-\d\d|\b\d{1,2}:\d\d\b|\b\d{1,2}\.\d{1,2}\.(?:\d{2,4}\b)?|\b\d{1,2}/\d{1,2}/\d{2,4}\b` +
	`|\b\d+\s*x\s*\d+(?:\s*x\s*\d+)?` +
	`|\b\d+\s*(?:of|-|to)\s*\d+\s*` + someTime + `\b|\b\d+(?:\s*of\s*|\s*to\s*|-)\d+\s*` + someUnit + `\b` +
	`|\d+(?:[.,]\d+)?\s*(?:` + someUnit + `\b|%)` +
	`|(?:^|[,;(])\s*\d{1,2}\s*/\s*(?:[1-9]|1[1-9]|[2-9]\d)(?:$|[\s,;.)])` +
	`|\b(?:sets?|reps?|rounds?|days?|weeks?|sessions?|steps?|exercise|move|band|load|weight|rpe|rir|effort|difficulty|mood|energy|sleep|slept|no\.|#)\s*(?:was|of|:|=)?\s*\d+(?:\s*(?:/|of)\s*\d+)?` +
	`|#\d+|\b(?:did|managed|completed|finished)(?: only| just)? \d+(?:\s*(?:/|of)\s*\d+)?` +
	`|\b(?:at|till?|until|by|from|since) \d{1,2} (?:in the (?:morning|afternoon|evening)|at night)` +
	`|\b(?:not|never|instead of)(?: an?)? \d+(?:\s*/\s*10\b)?` +
	`|\b(?:` + someMonth + `\.?|may) \d{1,2}\b|\b\d{1,2}\.? ` + someMonth + `\b|\b(?:[a-oq-z]|p[b-z])[a-z]*\d[\w/]*`).HasAny(digits)

// takeRatings takes pain ratings out of the text, so that their words are not read again. The
// highest counts. Once pain is spoken of, every number from 0 to 10 that belongs to nothing else may
// rate it; after a pain that was not there, only one that tells of later. Where no number is tied to
// a word for pain, the word stays.
func takeRatings(f *workout.Feedback, text string) (rest string, rated bool) {
	if pain, rest, plain := plainRating(text); plain {
		f.Said, f.Pain = true, max(f.Pain, pain)
		return painWord.ReplaceAllString(rest, ";"), true
	}
	return weighRatings(f, text)
}

// weighRatings is takeRatings where numbers may belong to other things.
func weighRatings(f *workout.Feedback, text string) (rest string, rated bool) {
	if !spoken.MatchString(text) && !painRated.MatchString(text) {
		return text, false
	}
	masked := elsewhere.ReplaceAllStringFunc(text, withoutDigits)
	t := taker{f, text, masked}
	for _, at := range painRated.FindAllStringIndex(masked, -1) {
		if !cancelled(text, at) {
			t.take(at)
			rated = true
		}
	}
	loose := lateRate
	if rated || t.hurts() {
		loose = looseRate
	}
	for _, at := range loose.FindAllStringIndex(t.masked, -1) {
		if ratingOf(t.masked[at[0]:at[1]]) <= mostPain {
			t.take(at)
			rated = rated || loose == lateRate
		}
	}
	if rated {
		t.text = painWord.ReplaceAllString(t.text, ";")
	}
	return t.text, rated
}

// plainRating finds the only number of a remark that rates pain between commas, as most do: "pain 3",
// "pain 3/10" or "easy, pain 3". The rest is what else was said.
func plainRating(text string) (pain int, rest string, plain bool) {
	at := strings.Index(text, "pain ")
	if at < 0 {
		return 0, "", false
	}
	before, after, _ := strings.Cut(text[at+len("pain "):], ",")
	number, lead := strings.TrimSuffix(strings.Trim(before, " .;"), "/10"), strings.TrimRight(text[:at], " ")
	pain, err := strconv.Atoi(number) // "/10" alone leaves no number
	if err != nil || len(number) > 2 || pain < 0 || pain > mostPain || number[0] == '-' || number[0] == '+' ||
		lead != "" && !strings.HasSuffix(lead, ",") || strings.ContainsAny(lead+after, digits) {
		return 0, "", false
	}
	return pain, lead + ";" + after, true
}

// taker takes ratings out of a text, and out of its copy without the numbers of other things. Both
// keep their length, so that places in one are places in the other.
type taker struct {
	*workout.Feedback
	text, masked string
}

func (t *taker) take(at []int) {
	t.Said = true
	t.Pain = max(t.Pain, highest(t.masked[at[0]:at[1]]))
	gap := strings.Repeat(" ", at[1]-at[0]-1) + ";"
	t.text = t.text[:at[0]] + gap + t.text[at[1]:]
	t.masked = t.masked[:at[0]] + gap + t.masked[at[1]:]
}

// spoken are the words for pain.
var spoken = signs[2].phrase

// hurts reports a word for pain that nothing cancels.
func (t *taker) hurts() bool {
	for _, at := range spoken.FindAllStringIndex(t.text, -1) {
		if !cancelled(t.text, at) {
			return true
		}
	}
	return false
}

// withoutDigits is a text of the same length.
func withoutDigits(text string) string {
	masked := []byte(text)
	for i, c := range masked {
		if isDigit(c) {
			masked[i] = '#'
		}
	}
	return string(masked)
}

const mostPain = 10

var anyNumber = pattern.New(`\d+(?:[.,]\d+)?`)

// highest is the highest rating in a text, at most 10. The 10 of "of ten" is none.
func highest(s string) int {
	top := 0
	for _, n := range anyNumber.FindAllString(outOfTen.ReplaceAllString(s, ""), -1) {
		top = max(top, min(ratingOf(n), mostPain))
	}
	return top
}

// ratingOf is the number that a text begins with, rounded up.
func ratingOf(s string) int {
	whole, rest, _ := strings.Cut(strings.ReplaceAll(anyNumber.FindString(s), ",", "."), ".")
	v, err := strconv.Atoi(whole)
	if err != nil {
		return mostPain + 1
	}
	if strings.Trim(rest, "0") != "" {
		v++
	}
	return v
}
