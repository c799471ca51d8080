package remark

import (
	"slices"
	"strings"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// signs finds the most urgent warning sign, clause by clause. What would be one if an unknown word
// were misspelt is one too, but never an emergency.
func (r *reader) signs() {
	r.apply("notions")
	standing := together(r.tokens).notion & safety.Standing // who someone is
	for from, to := 0, 0; from < len(r.tokens); from = to {
		var said, slips, more safety.Notion
		said, slips, to = r.notions(from)
		for said&safety.Deniable != 0 && r.onlyPlaces(to) { // numb, between the legs
			more, _, to = r.notions(to)
			said |= more
		}
		if said == 0 {
			continue
		}
		said |= standing
		urgency := safety.Judge(said, r.avoid)
		if slips != 0 {
			urgency = max(urgency, min(safety.Judge(said|slips, r.avoid), workout.UrgencyDoctor))
		}
		r.warn(from, to, urgency)
	}
}

// notions returns what a clause contributes to a sign, what its unknown words may contribute, and
// where it ends.
func (r *reader) notions(from int) (said, slips safety.Notion, to int) {
	_, to = r.clause(from)
	for _, t := range r.tokens[from:to] {
		slips |= t.slip
		if !t.denied {
			said |= t.contributes()
		}
	}
	return said, slips, to
}

// onlyPlaces reports whether the clause that begins with the comma at i only says where.
func (r *reader) onlyPlaces(i int) bool {
	_, to := r.clause(i)
	isPlace := func(t token) bool {
		says := t.notion != 0 || t.is(through|side|place|or|and)
		return says && t.notion&safety.Down == 0 && !t.complains() && !t.is(denial)
	}
	return r.at(i).word == "," && every(r.tokens[i+1:to], isPlace) && has(r.tokens[i+1:to], noted)
}

// leads reports whether a leg follows a word such as down, with only words between that say which.
func (r *reader) leads(i int) bool {
	return r.find(i+1, 8, through|side|place|or|and, func(t *token) bool { return t.notion&safety.Leg != 0 }) >= 0
}

// warn records a sign that is more urgent than those before it. One of someone else, or of long
// ago, is only doubted.
func (r *reader) warn(from, to int, urgency workout.Urgency) {
	if urgency <= r.Warning.Urgency {
		return
	}
	history := together(r.tokens[from:to]).notion&safety.Standing != 0
	if r.ofOther(from, to, history) {
		r.doubt(from)
		return
	}
	r.warned(from, to, urgency)
}

// warned records a sign with its words.
func (r *reader) warned(from, to int, urgency workout.Urgency) {
	for from+1 < to && r.tokens[from].isSign() {
		from++
	}
	r.Warning = workout.Warning{Urgency: urgency, Words: r.text[r.tokens[from].from:r.tokens[to-1].to]}
}

// ofOther reports whether a clause is about someone else, another year or something that is not
// real. What others say about the writer is not, nor is how long ago a history began.
func (r *reader) ofOther(from, to int, history bool) bool {
	own := false
	for i := from; i < to; i++ {
		word := r.tokens[i].word
		ofMine := slices.ContainsFunc(strings.Fields(word), func(w string) bool { return slices.Contains(ofMyself, w) })
		own = own || ofMine && !r.at(i+1).is(other) && !r.at(i-1).is(denial) || strings.HasPrefix(word, "physio sa")
	}
	for i := from; i < to; i++ {
		t := &r.tokens[i]
		told := own && slices.Contains(tellers, t.word) && !r.has(i)
		denied := r.at(i-1).is(denial) || r.at(i-2).is(denial)
		ofYear := t.values[0] >= 1950_00 && r.at(i-1).word == "in" // in 2019
		if ofYear && !history || t.is(other) && !told && !denied && !(history && t.word == "years ago") {
			return true
		}
	}
	return false
}

// has reports whether the person named at i has a complaint: husband has the fever; but not:
// husband had to lift my leg.
func (r *reader) has(i int) bool {
	verb := slices.Contains([]string{"has", "had", "got", "gets", "is", "was"}, r.at(i+1).word)
	return verb && r.at(i+2).word != "to" && r.find(i+2, 3, through, (*token).complains) >= 0
}
