package note

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rotate/internal/pattern"
	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

var (
	summary  = pattern.New(`(?i)\b(beginner|intermediate|advanced), ([1-3]) moves?, ((?:mon|tue|wed|thu|fri|sat|sun)[\w ]*(?:[,/&+]\s*(?:and |& )?(?:mon|tue|wed|thu|fri|sat|sun)[\w ]*)*)`)
	stepOf   = pattern.New(`^(.+?) (\d{1,3}) of \d{1,3}\s*(?:\.|$)`)
	outEntry = pattern.New(`^([^(),;]+?)\s*\(([^()]*)\)`)
	dayJoint = pattern.New(`(?i)[\s,/&+]+(?:and\b)?[\s&]*`)
	listWord = pattern.New(`(?i)\s*(?:[,;&+]|\band\b)\s*`)
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
	return findTerms(text+".") != nil || nearForm.MatchString("For: "+text+".") || titleForm.MatchString(text) ||
		strings.Contains(text, "Tick what you did.") || strings.Contains(text, "2 x 8 means 2 sets of 8")
}

// heard is what the sentences under a title tell.
type heard struct {
	workout.Terms
	summary   bool           // the sentence of level, moves and days was there
	equipment bool           // the sentence of the equipment was there
	steps     map[string]int // by name key
	unknown   []string       // words that were not understood
	unread    []string       // what to say of sentences that were not read
	condition error          // a condition that was not understood
}

// hear reads the sentences. They may stand in one line or in many, with other text around them; of
// two alike the first counts, but for what is to be avoided or left out: there all count. The name of a person is taken from the text as it was typed.
func hear(text, typed string, c *workout.Catalogue) heard {
	h := heard{steps: map[string]int{}}
	h.hearSummary(text)
	text = h.mend(text, c)
	said := map[string]bool{}
	eachTerm(text, func(term, value string) {
		if term != "for" && (!said[term] || term == "avoiding" || term == "left out") {
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
		starts := slices.DeleteFunc(findTerms(paragraph), func(at termAt) bool { return isOwnWord(paragraph, at) })
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

// isOwnWord reports a term in the midst of a sentence of the user's: "my equipment at hand: plenty".
// What tells of safety counts wherever it stands.
func isOwnWord(paragraph string, at termAt) bool {
	before := strings.TrimRight(paragraph[:at.from], spaces+"*_([\"'")
	return at.name == equipmentAtHand && paragraph[at.from] != 'E' && before != "" &&
		!strings.ContainsAny(before[len(before)-1:], ".!?;:)>|")
}

func (h *heard) hearSummary(text string) {
	found := summary.FindStringSubmatch(text)
	if found == nil {
		return
	}
	level, _ := workout.ParseLevel(found[1])
	days, err := workout.ParseDays(dayJoint.ReplaceAllString(strings.TrimSpace(found[3]), ","))
	if _, unknown := err.(*words.UnknownError); unknown {
		return
	}
	if err != nil {
		h.unread = append(h.unread, fmt.Sprintf("the days %q cannot be planned with: %v; correct them under the title", found[3], err))
	}
	h.Level, h.Days, h.summary = level, days, true
	h.Wanted, _ = strconv.Atoi(found[2])
}

func (h *heard) hearTerm(term, value string, c *workout.Catalogue) {
	switch term {
	case "complete routine":
		h.Complete = true
	case "equipment at hand":
		h.hearEquipment(firstSentence(value), c)
	case "avoiding":
		h.hearAvoid(firstSentence(value))
	case "weaker side":
		h.hearSide(firstSentence(value))
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

func (h *heard) hearEquipment(value string, c *workout.Catalogue) {
	if strings.EqualFold(strings.TrimSpace(value), "anything") {
		return
	}
	h.Equipment = []workout.Equipment{workout.None}
	for word := range strings.SplitSeq(listWord.ReplaceAllString(value, ","), ",") {
		if word = strings.ToLower(strings.TrimSpace(word)); word != "" {
			h.Equipment = append(h.Equipment, h.equipmentOf(word, c))
		}
	}
	h.Equipment = workout.SortEquipment(h.Equipment)
}

// equipmentOf is the equipment that a word means. One that the catalogue does not know stays as it
// is, with a message.
func (h *heard) equipmentOf(word string, c *workout.Catalogue) workout.Equipment {
	known, err := c.ParseEquipment(strings.Join(strings.Fields(word), "-"))
	if err == nil {
		return known
	}
	unknown := &words.UnknownError{Kind: "equipment", Word: word}
	text := unknown.Error()
	if near := words.Nearest(word, words.Of(c.Equipment())); near != "" {
		text += " (did you mean " + near + "?)"
	}
	h.unknown = append(h.unknown, text)
	return workout.Equipment(word)
}

// hearSide reads the weaker side. More may be said of it, but not the other side.
func (h *heard) hearSide(value string) {
	words := strings.FieldsFunc(value, func(c rune) bool { return strings.ContainsRune(" ,;:()!?", c) })
	for i, word := range words {
		side, err := workout.ParseSide(word)
		if i == 0 && err == nil {
			h.Weaker = side
		} else if i == 0 || err == nil && side != h.Weaker {
			h.Weaker = workout.NoSide
			break
		}
	}
	if h.Weaker == workout.NoSide {
		h.unread = append(h.unread, fmt.Sprintf("no weaker side can be read in %q; write \"Weaker side: left.\" or \"Weaker side: right.\" under the title", strings.TrimSpace(value)))
	}
}

func (h *heard) hearAvoid(value string) {
	for word := range strings.SplitSeq(listWord.ReplaceAllString(value, ","), ",") {
		condition, err := workout.ParseCondition(word)
		switch {
		case err != nil:
			h.condition = err
		case !slices.Contains(h.Avoid, condition):
			h.Avoid = append(h.Avoid, condition)
		}
	}
}

// hearLeftOut reads the exercises that are left out, up to the end of the sentence.
func (h *heard) hearLeftOut(value string, c *workout.Catalogue) {
	for rest := value; ; {
		rest = strings.TrimLeft(rest, spaces+",;")
		if rest == "" || rest[0] == '.' {
			return
		}
		if found := outEntry.FindStringSubmatch(rest); found != nil && c.Find(found[1]) != nil {
			h.leaveOut(c.Find(found[1]), found[1], found[2])
			rest = rest[len(found[0]):]
			continue
		}
		var entry string
		entry, rest = cutEntry(rest)
		if more := h.hearEntry(entry, c); more != "" {
			rest = more + rest
		}
	}
}

// cutEntry cuts the first entry off a list. What stands in brackets is not cut.
func cutEntry(list string) (entry, rest string) {
	open := false
	for i := 0; i < len(list); i++ {
		switch c := list[i]; {
		case c == '(' || c == ')':
			open = c == '(' && strings.Contains(list[i:], ")")
		case open:
		case c == ',' || c == ';', c == '.' && (i+1 == len(list) || list[i+1] == ' '):
			return list[:i], list[i:]
		}
	}
	return list, ""
}

// hearEntry reads a name with what may stand behind it: a reason, or a second name, which it returns.
func (h *heard) hearEntry(entry string, c *workout.Catalogue) (more string) {
	entry = strings.TrimSpace(entry)
	e, name, after := leading(entry, c)
	if e == nil {
		name, reason, _ := strings.Cut(entry, " (")
		if !slices.Contains([]string{"none", "nothing", "-"}, strings.ToLower(name)) {
			h.leaveOut(nil, name, strings.Trim(reason, " )"))
		}
		return ""
	}
	if joint := listWord.FindStringIndex(after); joint != nil && strings.TrimSpace(after[:joint[0]]) == "" {
		more, after = after[joint[1]:], ""
	}
	h.leaveOut(e, name, strings.Trim(after, " -:=()"))
	return more
}

// leading is the exercise that a text begins with, the longest name first; nil: none.
func leading(text string, c *workout.Catalogue) (e *workout.Exercise, name, after string) {
	end := len(text)
	if end > longestEntry {
		end = strings.LastIndexAny(text[:longestEntry], " :-(")
	}
	for ; end > 0; end = strings.LastIndexAny(text[:end], " :-(") {
		if e := c.Find(strings.TrimSpace(text[:end])); e != nil {
			return e, text[:end], text[end:]
		}
	}
	return nil, "", text
}

// longestEntry is more than any name has in bytes: a longer text is not tried whole.
const longestEntry = 200

func (h *heard) leaveOut(e *workout.Exercise, name, reason string) {
	left := workout.LeftOut{Name: strings.TrimSpace(name), Reason: reason}
	if reason == "" {
		left.Reason = workout.YourChoice
	}
	if e != nil {
		left.ID, left.Name = e.ID, e.Name
	} else {
		h.unknown = append(h.unknown, "unknown exercise \""+left.Name+"\"")
	}
	if !slices.ContainsFunc(h.LeftOut, func(l workout.LeftOut) bool { return l.Name == left.Name }) {
		h.LeftOut = append(h.LeftOut, left)
	}
}

// nearForm is a sentence that begins nearly as one of the terms does.
var nearForm = pattern.New(`(?im)(^|[.!?;]\s+)(avoid(?:ing)?|weak(?:er)?(?: side)?|left out|leav(?:e|ing) out|exclud(?:e|ed|ing)|complete routine)(\s*[:=-]\s*|[,!]\s*|\s+|$)([^.\n]*)`)

// mayBeNear tells quickly: most weeks hold none of these words, or hold them as the program wrote them.
func mayBeNear(text string) bool {
	near, lower := 0, strings.ToLower(text)
	for _, part := range []string{"avoid", "weak", "left out", "leav", "exclud", "complete routine"} {
		near += strings.Count(lower, part)
	}
	for _, own := range []string{"Avoiding: ", "Weaker side: ", "Left out: ", "Complete routine."} {
		near -= strings.Count(text, own)
	}
	return near > 0
}

// mend puts the words of the terms where a sentence nearly has them, and notes those that cannot be
// read.
func (h *heard) mend(text string, c *workout.Catalogue) string {
	if !mayBeNear(text) {
		return text
	}
	return nearForm.ReplaceAllStringFunc(text, func(s string) string {
		found := nearForm.FindStringSubmatch(s)
		before, words, joint, value := found[1], strings.ToLower(found[2]), strings.TrimSpace(found[3]), found[4]
		marked := joint != "" && joint != "," && joint != "!"
		switch term := termMeant(words, marked, value, c); {
		case term == completeRoutine:
			return before + "Complete routine. "
		case term != "":
			return before + term + " " + value
		case isTermWord(words, value):
			h.unread = append(h.unread, fmt.Sprintf("%q cannot be read in the sentences of this week; write it like %q",
				strings.TrimSpace(strings.TrimPrefix(s, before)), exampleOf(words)))
		}
		return s
	})
}

// termMeant is the term that a sentence means; empty: none can be told.
func termMeant(words string, marked bool, value string, c *workout.Catalogue) string {
	switch {
	case words == "complete routine":
		if slices.Contains([]string{"", "please", "yes", "too", "on"}, strings.ToLower(strings.Trim(value, " !"))) {
			return completeRoutine
		}
	case strings.HasPrefix(words, "avoid"):
		if marked || namesCondition(value) {
			return "Avoiding:"
		}
	case strings.HasPrefix(words, "weak"):
		if marked || strings.HasSuffix(words, "side") {
			return "Weaker side:"
		}
	default:
		if e, _, _ := leading(value, c); e != nil || marked && value != "" {
			return "Left out:"
		}
	}
	return ""
}

// namesCondition reports a text with a word like one of the conditions.
func namesCondition(text string) bool {
	return slices.ContainsFunc(wordOf.FindAllString(strings.ToLower(text), -1), func(word string) bool {
		return len(word) > 3 && words.Nearest(word, words.Of(workout.Conditions())) != ""
	})
}

// isTermWord reports the beginning of a term, not of another sentence that begins alike, as the
// program's own remark on what was left out does.
func isTermWord(words, value string) bool {
	return !strings.HasPrefix(value, "because of") && words != "weak" && words != "weaker" && !strings.HasPrefix(words, "exclud")
}

// exampleOf is how a sentence that begins with some words is written.
func exampleOf(words string) string {
	switch words[0] {
	case 'a':
		return "Avoiding: disc."
	case 'c':
		return "Complete routine."
	}
	return "Left out: Knee rotations."
}
