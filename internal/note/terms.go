package note

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"rotate/internal/markdown"
	"rotate/internal/problem"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// termsText returns the sentences that say what a week was planned under.
func (p *paper) termsText(week workout.Week) string {
	list := []string{week.Summary() + ".", "Equipment at hand: " + p.escape(week.AtHand()) + "."}
	add := func(when bool, sentence string) {
		if when {
			list = append(list, sentence)
		}
	}
	add(week.Complete, "Complete routine.")
	add(len(week.Avoid) > 0, "Avoiding: "+strings.Join(words.Of(week.Avoid), ", ")+".")
	add(week.Weaker != workout.NoSide, "Weaker side: "+string(week.Weaker)+".")
	add(week.Name != "", "For: "+p.escape(week.Name)+".")
	add(!week.Cleared.IsZero(), clearedWords+" "+week.Cleared.String()+".")
	add(len(week.LeftOut) > 0, leftOutWords+" "+strings.Join(words.Each(week.LeftOut, p.leftOut), ", ")+".")
	return strings.Join(list, " ")
}

// leftOut names what is left out. The name and the reason may have been written by hand, in a note
// from someone else.
func (p *paper) leftOut(l workout.LeftOut) string {
	return fmt.Sprintf("%s (%s)", p.escape(l.Name), p.escape(l.Reason))
}

func stepsText(week workout.Week) string {
	return "Steps: " + strings.Join(words.Each(week.Moves, func(m workout.Move) string {
		return fmt.Sprintf("%s %d of %d", m.Exercise.Name, m.Step, m.Exercise.Steps())
	}), "; ") + "."
}

// heard is what the sentences under a title say.
type heard struct {
	workout.Terms
	terms   []string         // the openings of the sentences found; nil: none
	steps   []workout.Stands // of its moves
	missing []string         // the names in that sentence that no catalogue has
	wrong   []wrong          // in the sentences; report limits how many

	unclear bool // someone was cleared to train, but the day is not certain
}

// wrong is a problem at a place of the document.
type wrong struct {
	problem.Severity
	at   int
	text string
	mild bool // only a warning in a week before the judged one
}

// hearing reads the sentences of a week.
type hearing struct {
	heard
	catalogue *workout.Catalogue
	week      workout.Week // what its title says
	text      markdown.Text
	from      int // where in the text the words behind the opening begin
	opening   string
}

// report records what is wrong with the current sentence, at a byte behind its opening.
func (h *hearing) report(severity problem.Severity, at int, format string, args ...any) {
	most := problem.Most
	if severity == problem.Error {
		most *= 2 // warnings must not crowd out an error
	}
	if len(h.wrong) <= most {
		h.wrong = append(h.wrong, wrong{severity, h.text.Start(h.from + at), fmt.Sprintf(format, args...),
			h.opening == leftOutWords})
	}
}

// opening is how a sentence that means something begins, and what reads the rest of it. It counts
// only in this form, and only at the beginning of a sentence or a line. A sentence that merely
// begins in a similar way is reported, with an example of the right form.
type opening struct {
	words string
	hear  func(h *hearing, text string) bool // false: cannot be read; nil: only a similar beginning
	like  string
}

// What the program writes besides its terms: barredWords begin the remark on what a condition
// leaves out.
const barredWords, needsWords, withoutWords = "Left out for ", "This week needs ", "To plan without:"

const equipmentWords, avoidWords, leftOutWords, clearedWords = "Equipment at hand:", "Avoiding:", "Left out:", "Cleared to train on"

var openings = []opening{
	{"Beginner,", summary(workout.LevelBeginner), ""}, {"Intermediate,", summary(workout.LevelIntermediate), ""},
	{"Advanced,", summary(workout.LevelAdvanced), ""},
	{equipmentWords, (*hearing).equipment, ""}, {avoidWords, (*hearing).conditions, ""},
	{leftOutWords, (*hearing).leftOut, ""}, {"Weaker side:", (*hearing).weaker, ""},
	{"Steps:", (*hearing).stepsOf, ""}, {clearedWords, (*hearing).cleared, ""},
	{"Complete routine.", func(h *hearing, _ string) bool { h.Complete = true; return true }, ""},
	{"For:", func(h *hearing, text string) bool {
		h.Name = strings.TrimSuffix(h.text.Typed(h.from, h.from+len(text)), ".")
		return true
	}, ""},
	{barredWords, func(h *hearing, text string) bool {
		condition, _, found := strings.Cut(text, ":")
		return found && h.conditions(condition)
	}, ""},
	{needsWords, heardAnyway, ""}, {withoutWords, heardAnyway, ""},
	{"Equipment:", nil, "Equipment at hand: band."}, {"Complete routine", nil, "Complete routine."},
	{"Cleared to", nil, "Cleared to train on 2026-11-23."},
	{"Avoid", nil, "Avoiding: disc."}, {"Weak side", nil, "Weaker side: left."},
	{"Weaker side", nil, "Weaker side: left."}, {"Left out", nil, "Left out: Knee rotations."},
	{"Leave out", nil, "Left out: Knee rotations."}, {"Leaving out", nil, "Left out: Knee rotations."},
	{"Exclud", nil, "Left out: Knee rotations."},
}

// heardAnyway skips what the program says besides its terms.
func heardAnyway(*hearing, string) bool { return true }

// byLetter has the openings by their first letter, in lower case.
var byLetter = func() (all [256][]*opening) {
	for i := range openings {
		first := openings[i].words[0] | 0x20
		all[first] = append(all[first], &openings[i])
	}
	return all
}()

// openingAt returns the opening at a byte of a text; nil: there is none.
func openingAt(text string, at int) *opening {
	for _, o := range byLetter[text[at]|0x20] {
		if c := (words.Cursor{Text: text, At: at}); c.Fold(o.words) {
			return o
		}
	}
	return nil
}

// LooksLikeTerms reports whether the reader would find something of the note's own in a text, at
// any word: wrapping may put each of them at the beginning of a line.
func LooksLikeTerms(text string) bool {
	for at := range len(text) {
		if at == 0 || text[at-1] == ' ' {
			if _, isSection := parseSection(text[at:]); isSection || openingAt(text+".", at) != nil {
				return true
			}
		}
	}
	return parseTitle(text, true) != nil
}

// hear reads the paragraphs under a title, which may have others around them. Of two sentences of a
// kind the first counts, but of those that leave something out all do.
func hear(paragraphs []markdown.Text, c *workout.Catalogue, w workout.Week) heard {
	h := hearing{catalogue: c, week: w}
	for _, h.text = range paragraphs {
		h.paragraph()
	}
	return h.heard
}

// mostRead is how many bytes of a passage are read. No remark is that long.
const mostRead = 1 << 14

// joined returns the paragraphs, rejoining those in which an app cut a sentence in two.
func joined(paragraphs []markdown.Text, c *workout.Catalogue) (whole []markdown.Text) {
	for i, text := range paragraphs {
		if n := len(whole) - 1; i > 0 && len(whole[n].String) < mostRead && isCutOff(whole[n].String, c) {
			whole[n] = markdown.Join(whole[n], text)
			continue
		}
		whole = append(whole, text)
	}
	return whole
}

// isCutOff reports whether an app cut the last sentence of a paragraph in two: it ends in a list,
// inside a bracket, or with only the first words of a name.
func isCutOff(text string, c *workout.Catalogue) bool {
	text = strings.TrimLeft(text[strings.LastIndex(text, ". ")+1:], " ")
	if text == "" || text[len(text)-1] == '.' || openingAt(text, 0) == nil {
		return false
	}
	return strings.IndexByte(",;(", text[len(text)-1]) >= 0 || strings.Count(text, "(") > strings.Count(text, ")") ||
		c.NameGoesOn(text[strings.LastIndexAny(text, ":,;")+1:])
}

// paragraph reads each sentence, from its opening to the next one.
func (h *hearing) paragraph() {
	text := h.text.String
	for at, o := h.next(0); o != nil; {
		again := slices.Contains(h.terms, o.words)
		h.from, h.opening = at+len(o.words), o.words
		end, next := h.next(h.from)
		switch {
		case again && o.words != avoidWords && o.words != leftOutWords && o.words != barredWords:
		case o.hear != nil && o.hear(h, text[h.from:end]):
			if !again {
				h.terms = append(h.terms, o.words)
			}
		case o.like != "":
			h.report(problem.Warning, -len(o.words), "%q is not understood, so it changes nothing; write it like %q",
				strings.TrimSpace(firstSentence(text[at:end])), o.like)
		}
		at, o = end, next
	}
}

// next returns where the next opening is, at the beginning of a sentence or of a line; nil: there
// is none.
func (h *hearing) next(at int) (int, *opening) {
	for text := h.text.String; at < len(text); {
		if o := openingAt(text, at); o != nil && (at == 0 || endsSentence(text[:at-1]) || h.text.Breaks(at)) {
			return at, o
		}
		space := strings.IndexByte(text[at:], ' ')
		if space < 0 {
			break
		}
		at += space + 1
	}
	return len(h.text.String), nil
}

// endsSentence reports whether a sentence may begin after a text.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, " ")
	return text != "" && strings.IndexByte(".!?;)", text[len(text)-1]) >= 0
}

// firstSentence returns a text up to its first full stop.
func firstSentence(text string) string {
	if first, _, found := strings.Cut(text, ". "); found {
		return first
	}
	return strings.TrimSuffix(text, ".")
}

// mostMoves is the most rotation moves that a week is planned with.
const mostMoves = 3

// summary returns what reads the words behind a level: the number of moves and the days.
func summary(level workout.Level) func(h *hearing, text string) bool {
	return func(h *hearing, text string) bool {
		c := words.Cursor{Text: text}
		wanted, ok := c.Number(1)
		if !ok || wanted < 1 || wanted > mostMoves || !c.Words("moves") && !c.Words("move") || !c.Fold(",") {
			return false
		}
		h.Level, h.Wanted = level, wanted
		h.days(firstSentence(c.Rest()), c.At)
		return true
	}
}

func (h *hearing) days(text string, at int) {
	days := strings.TrimSpace(text)
	list := strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(" ,/&+", c) })
	list = slices.DeleteFunc(list, func(word string) bool { return strings.EqualFold(word, "and") })
	var err error
	if h.Days, err = workout.ParseDays(strings.Join(list, ",")); err != nil {
		h.report(problem.Warning, at+strings.Index(text, days), "the days %q do not work: %v; correct them", days, err)
	}
}

// listed calls hear with each entry of a list, up to the end of its sentence, and where it begins.
// Entries are separated by any of signs, or by the word and. Where those may be part of an entry,
// named returns the length of its beginning to skip; a bracket right behind that is skipped too.
func listed(text, signs string, named func(text string) int, hear func(entry string, at int)) {
	for at := 0; ; {
		rest := strings.TrimLeft(text[at:], " "+signs)
		if word, more, _ := strings.Cut(rest, " "); strings.EqualFold(word, "and") {
			rest = strings.TrimLeft(more, " ")
		}
		if at = len(text) - len(rest); rest == "" || rest[0] == '.' {
			return
		}
		end, closing := 0, 0
		if named != nil {
			end = named(rest)
		}
		if behind := rest[end:min(len(rest), end+mostReason)]; strings.HasPrefix(strings.TrimLeft(behind, " "), "(") {
			closing = strings.IndexByte(behind, ')') + 1
		}
		isEnd := func(i int) bool {
			return strings.IndexByte(signs, rest[i]) >= 0 || rest[i] == '.' && (i+1 == len(rest) || rest[i+1] == ' ') ||
				strings.EqualFold(rest[i:min(len(rest), i+len(" and "))], " and ")
		}
		for end += closing; closing == 0 && end < len(rest) && (end == 0 || !isEnd(end)); {
			end++
		}
		hear(strings.TrimSpace(rest[:end]), at)
		at += end
	}
}

// known finds a word in a vocabulary, with spaces for hyphens, as people write it.
func known[T ~string](kind, word string, all []T) (T, error) {
	return words.Parse(kind, strings.Join(strings.Fields(word), "-"), all)
}

func (h *hearing) equipment(text string) bool {
	if strings.EqualFold(strings.TrimSpace(firstSentence(text)), "anything") {
		return true
	}
	h.Equipment = []workout.Equipment{workout.None}
	all := h.catalogue.Equipment()
	listed(text, ",;&+", nil, func(word string, at int) {
		equipment, err := known("equipment", word, all)
		if err != nil {
			equipment = workout.Equipment(strings.ToLower(word))
		}
		if len(h.Equipment) < problem.Most && !slices.Contains(h.Equipment, equipment) {
			h.Equipment = append(h.Equipment, equipment)
		}
		if err != nil && len(h.wrong) <= problem.Most {
			text := (&words.UnknownError{Kind: "equipment", Word: word}).Error()
			if near := words.Nearest(word, words.Of(all)); near != "" {
				text += "; did you mean " + near + "?"
			}
			h.report(problem.Warning, at, "%s", text)
		}
	})
	h.Equipment = workout.SortEquipment(h.Equipment)
	return true
}

// weaker reads the weaker side. The sentence may say more about it, but not name the other side.
func (h *hearing) weaker(text string) bool {
	said := strings.TrimSpace(firstSentence(text))
	list := strings.FieldsFunc(said, func(c rune) bool { return !words.IsPart(c) })
	var sides []workout.Side
	both := []workout.Side{workout.SideLeft, workout.SideRight}
	for i, word := range list {
		if side, err := words.Parse("side", word, both); err == nil || i == 0 {
			sides = append(sides, side)
		}
	}
	if sides = slices.Compact(sides); len(sides) == 1 && sides[0] != workout.NoSide {
		h.Weaker = sides[0]
		return true
	}
	h.report(problem.Warning, strings.Index(text, said),
		"rotate cannot read a side in %q; write \"Weaker side: left.\" or \"Weaker side: right.\"", said)
	return false
}

// cleared reads the day on which someone was cleared to train. An uncertain day settles no sign.
func (h *hearing) cleared(text string) bool {
	date, at, err := workout.FindDate(text)
	switch {
	case at < 0 || err != nil:
		h.report(problem.Warning, 0, "rotate cannot read a date here; write \"%s 2026-11-23.\"", clearedWords)
	case !h.week.Start.IsZero() && h.week.End().Before(date):
		h.report(problem.Warning, at, "%s is after this week; write the day on which you were cleared", date)
	default:
		h.Cleared = date
		return true
	}
	h.unclear = true
	return false
}

func (h *hearing) conditions(text string) bool {
	all := h.catalogue.Conditions()
	listed(text, ",;&+", nil, func(word string, at int) {
		condition, err := known("condition", word, all)
		switch {
		case err != nil:
			unknown := words.UnknownError{Kind: "condition", Word: word, Allowed: words.Of(all)}
			h.report(problem.Error, at,
				"%v, so rotate cannot tell what to avoid; %s; for one of your own, add its --catalog", &unknown, unknown.Hint())
		case !slices.Contains(h.Avoid, condition):
			h.Avoid = append(h.Avoid, condition)
		}
	})
	return true
}

// leftOut reads the exercises that are left out, each with what follows it as the reason.
func (h *hearing) leftOut(text string) bool {
	named := func(text string) int {
		_, name := leadingName(text, h.catalogue)
		return len(name)
	}
	listed(text, ",;", named, func(entry string, at int) {
		e, name := leadingName(entry, h.catalogue)
		if e == nil {
			name, _, _ = strings.Cut(entry, "(")
			if name = strings.TrimSpace(name); !slices.Contains([]string{"none", "nothing", "-"},
				strings.ToLower(name)) {
				h.report(problem.Error, at,
					"unknown exercise %q, so rotate cannot tell what to leave out; correct its name, add the --catalog that has it, or delete it", name)
			}
		} else if _, already := h.LeavesOut(e.ID); !already {
			reason := cmp.Or(strings.Trim(entry[len(name):], " -:=()"), workout.YourChoice)
			h.LeftOut = append(h.LeftOut, workout.LeftOut{ID: e.ID, Name: e.Name, Reason: reason})
		}
	})
	return true
}

// mostName and mostReason are more bytes than any name, or any reason in brackets, has.
const mostName, mostReason = 200, 1000

// notInNames are the signs that no name contains.
const notInNames = ":(,.;"

// leadingName returns the exercise that a text begins with, by name or id, the longest first; nil:
// none.
func leadingName(text string, c *workout.Catalogue) (e *workout.Exercise, name string) {
	text = text[:min(len(text), mostName)]
	end := strings.IndexAny(text, notInNames)
	if end < 0 {
		end = len(text)
	}
	for ; end > 0; end = strings.LastIndexAny(text[:end], " -") {
		if e := c.Find(text[:end]); e != nil {
			return e, text[:end]
		}
	}
	return nil, ""
}

// stepsOf reads the steps of the moves: Knee rotations 3 of 11; Pallof press 1 of 7.
func (h *hearing) stepsOf(text string) bool {
	for entry := range strings.SplitSeq(text, ";") {
		name, _, found := strings.Cut(entry, " of ")
		c := words.Cursor{Text: name, At: max(strings.LastIndexByte(name, ' '), 0)}
		name = name[:c.At]
		step, ok := c.Number(3)
		switch e := h.catalogue.ByName(name); {
		case !ok || !found:
		case e == nil:
			h.missing = append(h.missing, strings.TrimSpace(name))
		default:
			h.steps = append(h.steps, workout.Stands{Exercise: e, Step: step})
		}
	}
	return true
}
