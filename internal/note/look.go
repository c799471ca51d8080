package note

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"rotate/internal/markdown"
	"rotate/internal/problem"
	"rotate/internal/remark"
	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// This file looks for pain and warning signs in what someone typed that is about no particular
// move.

// spot is a text in which warning signs are looked for, from a byte on.
type spot struct {
	markdown.Text
	from int
	is   bool // it is a paragraph, which may hold terms
}

// frontField looks at a line of the front matter if it belongs to a field of the user's own,
// neither the program's nor an app's.
func (r *reader) frontField(row int) {
	name, _, isKey := strings.Cut(r.document.Raw(row), ":")
	if isKey && words.GoesOn(name) {
		isOurs := func(key frontKey) bool { return key.name == name }
		r.typed = !isKeptByApps(name) && !slices.ContainsFunc(frontKeys, isOurs)
	}
	if r.place == outside && r.typed {
		r.look(r.document.Body(row), 0)
	}
}

// sign records a warning sign and its place.
func (r *reader) sign(said remark.Remark, text markdown.Text, from int, e *workout.Exercise) {
	week := r.typedIn()
	full := len(week.Signs) >= problem.Most && said.Warning.Urgency <= week.Worst().Urgency
	if said.Warning.Urgency > workout.UrgencyNone && !full {
		at := max(0, strings.Index(text.String[from:], said.Warning.Words)) + from
		row, column := r.document.Place(text.Start(at))
		week.Signs = append(week.Signs, workout.Sign{Warning: said.Warning, Exercise: e, Row: row + 1, Column: column})
	}
}

// look searches text that belongs to no move for warning signs and pain, from a byte on. Under a
// title this waits until everything there has been read, because it names the conditions.
func (r *reader) look(text markdown.Text, from int) {
	if r.place == header {
		r.under = append(r.under[:min(len(r.under), near)], spot{text, from, false})
		return
	}
	r.search(spot{text, from, false})
}

// near bounds the texts that are kept to be looked at: the first ones under a title and the very
// last, or the last ones above days that lost their title.
const near = 1000

// search looks at a text sentence by sentence, except the program's own and, in a paragraph, the
// terms. In a sentence about a change it looks only at what someone wrote into it. The end of a
// monstrous sentence is not read: each of its bytes would take hundreds.
func (r *reader) search(s spot) {
	text := s.String
	for from, to := s.from, 0; from < min(len(text), mostRead); from = to {
		to = min(sentenceEnd(text, from, s.is), from+2*mostRead)
		sentence := strings.TrimSpace(text[from:to])
		if s.is && (isTerm(text, from) || r.isOfName(s, from, to)) || r.isOwn(sentence) {
			continue
		}
		switch matchChange(sentence, r.place == inChanges, r.catalogue) {
		case workout.ReasonWhole:
		case workout.ReasonBegun, workout.ReasonOut:
			_, reason, _ := strings.Cut(text[from:to], ": ")
			for _, clause := range r.catalogue.BesideReason(strings.TrimRight(reason, ". ")) {
				at := from + max(0, strings.Index(text[from:to], clause))
				r.ofNoMove(clause, s.Text, at, true)
			}
		default:
			r.ofNoMove(text[from:to], s.Text, from, false)
		}
	}
}

// matchChange reports how much of a sentence is what the program writes about a change to a move.
// One that is listed among the changes may be about a move that the catalogue no longer has.
func matchChange(text string, listed bool, c *workout.Catalogue) workout.ReasonMatch {
	name, reason, _ := strings.Cut(text, ": ")
	reason, ends := strings.CutSuffix(reason, ".")
	if !ends || strings.Contains(reason, ". ") || len(name) > mostName || !listed && c.ByName(name) == nil {
		return workout.ReasonNone
	}
	return c.MatchReason(reason)
}

// sentenceEnd returns where the sentence that begins at from ends: behind a full stop or, where
// there may be terms, at the next opening.
func sentenceEnd(text string, from int, terms bool) int {
	end := len(text)
	if i := strings.Index(text[from:], ". "); i >= 0 {
		end = from + i + len(". ")
	}
	for i := from + 1; terms && i < min(end, mostRead); i++ {
		if text[i-1] == ' ' && openingAt(text, i) != nil {
			return i
		}
	}
	return end
}

// ofNoMove reads what was typed at a byte of a text and belongs to no move. In a day, under a title
// or under a user's heading it is taken to be about the training. InReason says that it is in the
// program's reason for a change, which may name a move that no catalogue has.
func (r *reader) ofNoMove(typed string, text markdown.Text, from int, inReason bool) {
	var said remark.Remark
	if r.place == inDay || r.place == header || r.place == inOwn {
		said = r.reads(typed, workout.Task{})
	} else {
		said = r.readsProse(typed)
	}
	if r.place == inDay && r.ofTask && said.Warning.Urgency == workout.UrgencyPerhaps {
		said.Warning = workout.Warning{} // walk 30 min
	}
	r.sign(said, text, from, nil)
	if !inReason || said.HurtBadly() || said.Worse {
		r.pain(said, text, from, from+len(typed))
	}
}

// isTerm reports whether a term begins at a byte of a text. A sentence on what a week needs is one
// only if it names nothing but equipment.
func isTerm(text string, at int) bool {
	o := openingAt(text, at)
	if o == nil || o.words != needsWords {
		return o != nil && o.hear != nil
	}
	known := workout.KnownEquipment()
	between := func(c rune) bool { return !words.IsPart(c) }
	for word := range strings.FieldsFuncSeq(firstSentence(text[at+len(needsWords):]), between) {
		is := func(q workout.Equipment) bool { return strings.Contains(string(q), word) }
		if word != "or" && !slices.ContainsFunc(known, is) {
			return false
		}
	}
	return true
}

// isOfName reports whether a sentence under a title is a part of the name there: Dr. Oh.
func (r *reader) isOfName(s spot, from, to int) bool {
	return r.place == header && strings.Contains(r.week.heard.Name, ". ") &&
		strings.Contains(r.week.heard.Name, plainSentence(s.Typed(from, to)))
}

// isOwn reports whether a sentence is the program's own: about warning signs or loads, wherever it
// is, or about the move being explained, up to its cue. The list of rotate safety does not count:
// someone may copy a line of it to say that it applies to them.
func (r *reader) isOwn(sentence string) bool {
	e, plain := r.explained(), plainSentence(sentence)
	return e != nil && isOfGuide(plain, e) || safety.Quotes(sentence) || ownSentences()[plain]
}

// explained returns the move that the current part of the how-to explains; nil: none.
func (r *reader) explained() *workout.Exercise {
	if g := r.openGuide(); g != nil && r.place.aside() {
		return g.exercise
	}
	return nil
}

var ownSentences = sync.OnceValue(func() map[string]bool {
	own := map[string]bool{}
	for _, text := range slices.Concat(general, safety.Short(), safety.Onward(), workout.LoadSentences(),
		[]string{safety.Disclaimer(), workout.RestAdvice}) {
		for sentence := range strings.SplitSeq(strings.ReplaceAll(text, "\n", " "), ". ") {
			own[plainSentence(sentence)] = true
		}
	}
	return own
})

// pain records pain that belongs to no move, so that no move goes up. Slight pain does not count in
// the how-to. What may be pain counts at the top of a day, above its moves, and outside the days.
func (r *reader) pain(said remark.Remark, text markdown.Text, from, to int) {
	f, typed := said.Feedback, text.String[from:to]
	perhaps, early := f.Warning.Urgency == workout.UrgencyPerhaps, r.above() == nil && r.other < 0
	counts := f.HurtBadly() || f.Worse
	switch r.place {
	case inWhy, inHowTo:
	case outside: // what the note is about is written there, too, or front matter that an app moved
		e, _ := leadingName(typed, r.catalogue)
		counts = e == nil && (counts || f.Pain >= workout.HoldPain)
	case inDay:
		counts = counts || f.Holds() || early && (perhaps || f.Unsure != "")
	default:
		counts = counts || (f.Holds() || perhaps || said.DoubtsBody(typed)) && !isTags(typed)
	}
	if r.lendsNothing() || !counts {
		return
	}
	quote := quotable(typed)
	switch {
	case f.Warning.Urgency > workout.UrgencyNone: // the sign is told
	case r.place == outside:
		r.warn(text.Start(from), "%q is not in any week, so it counts for every new one; move it into its week, or delete it once it is settled", quote)
	default:
		r.warn(text.Start(from), "%q counts for the whole week, so no move goes up; if it is about one move, write it after that dose", quote)
	}
	row, _ := r.document.Place(text.Start(from))
	week := r.typedIn()
	week.Pains = bounded(week.Pains, workout.Complaint{Quote: workout.Quote{Words: quote, Row: row + 1}, Feedback: f})
}

// quotable returns the beginning of a text: whole words, and only the signs that a note can quote.
func quotable(text string) string {
	const most = 60 // bytes
	if len(text) > most {
		cut := strings.ToValidUTF8(text[:most], "")
		text = cut[:cmp.Or(max(0, strings.LastIndexByte(cut, ' ')), len(cut))]
	}
	quote := strings.Map(func(c rune) rune {
		if words.IsPart(c) || strings.ContainsRune(" ,'-/", c) {
			return c
		}
		return -1
	}, text)
	return strings.Trim(strings.Join(strings.Fields(quote), " "), " ,-")
}

// lendsNothing reports whether pain written here counts for no move: in a heading between the days,
// in the box of another task or below it, or among instructions, which may be from another
// catalogue.
func (r *reader) lendsNothing() bool {
	switch r.place {
	case inDay:
		return r.ofTask
	case inOwn:
		e, _ := leadingName(r.block.Text.String, r.catalogue)
		return r.block.Kind == markdown.KindHeading || r.block.boxed() && e == nil
	case inWhy, inHowTo:
		return r.block.Numbered && !r.looking
	}
	return false
}

// isTags reports whether a text is nothing but tags, such as: Tags: #backpain #rehab
func isTags(text string) bool {
	text = strings.TrimPrefix(strings.ToLower(text), "tags:")
	isText := func(word string) bool { return word[0] != '#' }
	return !slices.ContainsFunc(strings.Fields(text), isText)
}

// warnOfEarly warns of remarks above the first move of a day that count for no move, once the day
// turns out to have one.
func (r *reader) warnOfEarly() {
	for _, text := range r.early {
		f := remark.Read(text.String, workout.Task{Exercise: &workout.Exercise{}}, nil).Feedback
		if f.Said && f.Unsure == "" && f.Warning.Urgency == workout.UrgencyNone && !f.Holds() {
			r.warn(text.Start(0), "this remark comes before the first move of its day, so it is ignored; write it after a dose")
		}
	}
	r.early = nil
}
