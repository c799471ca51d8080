package note

import (
	"strconv"
	"strings"

	"rotate/internal/pattern"
	"rotate/internal/workout"
)

var (
	// termStart finds the sentences that tell what a week was planned under.
	termStart = pattern.New(`(?i)\b(equipment at hand|avoiding|weaker side|for|left out|steps):|\b(complete routine)\.`)
	summary   = pattern.New(`(?i)\b(beginner|intermediate|advanced), (\d) moves?, ((?:mon|tue|wed|thu|fri|sat|sun)[\w ]*)`)
	stepOf    = pattern.New(`([^;:.]+?) (\d{1,3}) of \d{1,3}`)
	outEntry  = pattern.New(`([^(),]+?) \(([^()]*)\)`)
)

// LooksLikeTerms reports a text that the reader would take for one of the note's own sentences.
func LooksLikeTerms(text string) bool { return termStart.MatchString(text) }

// heard is what the sentences under a title tell.
type heard struct {
	workout.Terms
	summary bool           // the sentence of level, moves and days was there
	steps   map[string]int // by name key
	unknown []string       // words that were not understood
}

// hear reads the sentences. They may stand in one line or in many, with other text around them.
func hear(text string, c *workout.Catalogue) heard {
	h := heard{steps: map[string]int{}}
	h.hearSummary(text)
	starts := termStart.FindAllStringSubmatchIndex(text, -1)
	for i, at := range starts {
		end := len(text)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		if at[4] >= 0 {
			h.Complete = true
			continue
		}
		value := strings.TrimSpace(text[at[1]:end])
		h.hearTerm(strings.ToLower(text[at[2]:at[3]]), value, c)
	}
	return h
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
	case "equipment at hand":
		h.hearEquipment(firstSentence(value))
	case "avoiding":
		h.hearAvoid(firstSentence(value))
	case "weaker side":
		h.Weaker, _ = workout.ParseSide(firstSentence(value))
	case "for":
		h.Name = strings.TrimSuffix(value, ".")
	case "left out":
		h.hearLeftOut(value, c)
	case "steps":
		for _, found := range stepOf.FindAllStringSubmatch(value, -1) {
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
			h.unknown = append(h.unknown, err.Error())
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
