package note

import (
	"strconv"
	"strings"

	"rotate/internal/pattern"
	"rotate/internal/safety"
	"rotate/internal/workout"
)

var (
	summary  = pattern.New(`(?i)\b(beginner|intermediate|advanced), ([1-3]) moves?, ((?:mon|tue|wed|thu|fri|sat|sun)[\w ]*)`)
	stepOf   = pattern.New(`^(.+?) (\d{1,3}) of \d{1,3}\s*(?:\.|$)`)
	outEntry = pattern.New(`([^(),]+?) \(([^()]*)\)`)
)

// ownRemark is a paragraph that the program writes under the sentences.
var ownRemark = pattern.New(`^(?:This week needs [^.]*\. To plan without: rotate plan --equipment none\.` +
	`|Left out because of: [^.]*\. Ask the clinician who knows the case\.)$`)

// ownSentences reports a paragraph that the program writes under the title of a week, with nothing
// of the user's in it.
func ownSentences(text string, week workout.Week) bool {
	if ownRemark.MatchString(text) {
		return true
	}
	if _, rest, found := strings.Cut(text, `"`); found {
		word, _, _ := strings.Cut(rest, `"`)
		if text == plain(strings.Join(safety.BeforeYouGoOn(word), " ")) {
			return true
		}
	}
	w := writer{}
	return workout.NameKey(text) == workout.NameKey(plain(strings.Join(w.sentences(week), " ")+" "+steps(week)))
}

// LooksLikeTerms reports a text that the reader would take for something of the note's own.
func LooksLikeTerms(text string) bool {
	return findTerms(text+".") != nil || titleForm.MatchString(text) ||
		strings.Contains(text, "Tick what you did.") || strings.Contains(text, "2 x 8 means 2 sets of 8")
}

// heard is what the sentences under a title tell.
type heard struct {
	workout.Terms
	summary   bool           // the sentence of level, moves and days was there
	equipment bool           // the sentence of the equipment was there
	steps     map[string]int // by name key
	unknown   []string       // words that were not understood
	condition error          // a condition that was not understood
}

// hear reads the sentences. They may stand in one line or in many, with other text around them; of
// two alike the first counts. The name of a person is taken from the text as it was typed.
func hear(text, typed string, c *workout.Catalogue) heard {
	h := heard{steps: map[string]int{}}
	h.hearSummary(text)
	said := map[string]bool{}
	eachTerm(text, func(term, value string) {
		if term != "for" && !said[term] {
			h.hearTerm(term, value, c)
			said[term] = true
		}
	})
	eachTerm(typed, func(term, value string) {
		if term == "for" && h.Name == "" {
			h.Name = strings.TrimSuffix(value, ".")
		}
	})
	h.equipment = said["equipment at hand"]
	return h
}

// eachTerm calls hear with every sentence that starts like one of the terms, and what it says. None
// goes beyond its paragraph.
func eachTerm(text string, hear func(term, value string)) {
	for paragraph := range strings.SplitSeq(text, "\n") {
		starts := findTerms(paragraph)
		for i, at := range starts {
			end := len(paragraph)
			if i+1 < len(starts) {
				end = starts[i+1].from
			}
			value := strings.TrimSpace(paragraph[at.to:end])
			if at.name == completeRoutine {
				value = ""
			}
			hear(at.name[:len(at.name)-1], value)
		}
	}
}

func (h *heard) hearSummary(text string) {
	found := summary.FindStringSubmatch(text)
	if found == nil {
		return
	}
	level, _ := workout.ParseLevel(found[1])
	days, err := workout.ParseDays(strings.Join(strings.Fields(found[3]), ","))
	if _, unknown := err.(*workout.UnknownError); unknown {
		return
	}
	h.Level, h.Days, h.summary = level, days, true
	h.Wanted, _ = strconv.Atoi(found[2])
}

func (h *heard) hearTerm(term, value string, c *workout.Catalogue) {
	switch term {
	case "complete routine":
		h.Complete = true
	case "equipment at hand":
		h.hearEquipment(firstSentence(value))
	case "avoiding":
		h.hearAvoid(firstSentence(value))
	case "weaker side":
		h.Weaker, _ = workout.ParseSide(firstSentence(value))
	case "left out":
		h.hearLeftOut(value, c)
	case "steps":
		h.hearSteps(value)
	}
}

func (h *heard) hearSteps(value string) {
	for entry := range strings.SplitSeq(value, ";") {
		if name, step, sure := scanStep(entry); sure {
			h.steps[workout.NameKey(name)], _ = strconv.Atoi(step)
		} else if found := stepOf.FindStringSubmatch(entry); found != nil {
			h.steps[workout.NameKey(found[1])], _ = strconv.Atoi(found[2])
		}
	}
}

func firstSentence(text string) string {
	sentence, _, _ := strings.Cut(text, ".")
	return sentence
}

func (h *heard) hearEquipment(value string) {
	if strings.EqualFold(strings.TrimSpace(value), "anything") {
		return
	}
	h.Equipment = []workout.Equipment{workout.None}
	for word := range strings.SplitSeq(value, ",") {
		if word = strings.ToLower(strings.TrimSpace(word)); word != "" {
			h.Equipment = append(h.Equipment, workout.Equipment(word))
		}
	}
	h.Equipment = workout.SortEquipment(h.Equipment)
}

func (h *heard) hearAvoid(value string) {
	for word := range strings.SplitSeq(value, ",") {
		condition, err := workout.ParseCondition(word)
		if err != nil {
			h.condition = err
			continue
		}
		h.Avoid = append(h.Avoid, condition)
	}
}

func (h *heard) hearLeftOut(value string, c *workout.Catalogue) {
	for _, found := range outEntry.FindAllStringSubmatch(value, -1) {
		left := workout.LeftOut{Name: strings.TrimSpace(found[1]), Reason: found[2]}
		if e := c.ByName(left.Name); e != nil {
			left.ID, left.Name = e.ID, e.Name
		} else {
			h.unknown = append(h.unknown, "unknown exercise \""+left.Name+"\"")
		}
		h.LeftOut = append(h.LeftOut, left)
	}
}
