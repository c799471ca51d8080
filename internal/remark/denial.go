package remark

import (
	"cmp"
	"slices"
	"strings"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// complains reports a word that a denial takes away.
func (t token) complains() bool { return t.is(complaint) || t.notion&safety.Deniable != 0 }

// deny finds what is denied, before and behind.
func (r *reader) deny() {
	free := -1 // a denial that reached nothing, which may turn a later one round
	for i := range r.tokens {
		t := &r.tokens[i]
		switch {
		case t.is(denial) || t.numeral && t.number == 0 && r.at(i+1).complains():
			if r.fails(i) {
				free = i
				continue
			}
			reached := r.reach(i)
			r.admits(i, reached)
			if reached == 0 {
				free = i
			} else if free >= 0 && r.tokens[free].clause == t.clause && r.doubled(free, i) {
				r.undeny(i, reached)
			}
		case t.complains() && !t.denied && r.goneAfter(i):
			t.denied = true
		}
	}
	for _, t := range r.tokens {
		speaks := t.is(pain|bad|strong|well) || t.notion&safety.Deniable != 0
		r.spoken = r.spoken || speaks && t.denied == t.is(well)
		r.denied = r.denied || speaks && t.denied != t.is(well)
	}
}

// nearly are denials that leave a little of what they deny.
var nearly = []string{"hardly", "barely", "scarcely", "rarely", "minimal", "negligible"}

// notYet are denials of all the time before, and asOfNow what makes them speak of now.
var (
	notYet  = []string{"never", "havent", "have not", "hadnt", "had not", "hasnt"}
	asOfNow = []string{"this", "today", "now", "that"}
)

// admits understands a denial that leaves some of a sign: hardly any tingling; or that says it is new:
// never had chest pain before today.
func (r *reader) admits(i, last int) {
	if last == 0 {
		return
	}
	if slices.Contains(nearly, r.tokens[i].word) {
		var said safety.Notion
		for _, t := range r.restOf(i) {
			said |= t.contributes()
		}
		if safety.Judge(said, nil) > workout.UrgencyNone {
			r.doubt(last)
		}
		return
	}
	if !slices.Contains(notYet, r.tokens[i].word) || !r.tokens[last].complains() {
		return
	}
	switch word := r.tokens[last].word; {
	case strings.HasSuffix(word, " so much"):
		r.limit(last)
		return
	case r.at(last-1).word == "this" && last-1 > i && !r.tokens[last].is(easy|well) && word != "pain":
		r.doubt(last)
		return
	}
	for j, t := range r.restOf(last)[1:] {
		next := r.at(last + 1 + j + 1)
		switch {
		case (t.word == "like" || t.word == "before" || t.word == "as" || t.word == "so") && next.clause == t.clause && slices.Contains(asOfNow, next.word):
			r.limit(last)
			return
		case t.word == "before" && next.clause != t.clause, t.word == "this" && (next.is(badly) || next.word == "much"):
			r.doubt(last)
			return
		}
	}
}

// doubled reports that a denial turns another round: not without pain. A plain answer does not: no,
// no pain.
func (r *reader) doubled(first, second int) bool {
	return !(first+1 == second && r.tokens[first].is(answer))
}

// undeny makes unsure what a denial that is itself denied reached.
func (r *reader) undeny(i, to int) {
	for j := i; j <= to; j++ {
		if r.tokens[j].denied {
			r.tokens[j].denied, r.tokens[j].unsure = false, true
		}
	}
}

// reach marks what the denial at a place takes away: the complaints that follow with nothing between
// but words that let it through, and a list of them that an or ends. It is the place of the last; 0:
// there is none.
func (r *reader) reach(i int) int {
	last, pending, joined := 0, 0, false
	for j := i + 1; j < len(r.tokens); j++ {
		t := &r.tokens[j]
		switch {
		case t.complains():
			if pending == 0 || joined {
				r.denyFrom(cmp.Or(pending, j), j)
				pending, last, joined = 0, j, false
			}
		case t.notion&safety.Down != 0 && pending == 0 && r.leads(j):
			t.denied, last = true, j
		case t.is(or) || t.word == "/" && pending == 0:
			joined = last > 0 || joined
		case t.word == "," && last > 0 && r.complaintFollows(j):
			joined = false
			if pending == 0 {
				pending = j
			}
		case t.is(and) && last > 0 && r.complaintFollows(j):
			r.tokens[j+1].unsure = r.tokens[j+1].complains() || r.tokens[j+1].unsure
			return r.reached(last)
		case t.is(denial) && last == 0 && j == i+1:
			return 0
		case !t.is(through|place|side) && t.notion == 0 || t.is(denial):
			return r.reached(last)
		}
	}
	return r.reached(last)
}

func (r *reader) denyFrom(from, to int) {
	for j := from; j <= to; j++ {
		r.tokens[j].denied = r.tokens[j].denied || r.tokens[j].complains()
	}
}

// complaintFollows reports a complaint behind a comma, with only where and how between.
func (r *reader) complaintFollows(i int) bool {
	for _, t := range r.tokens[i+1 : min(i+6, len(r.tokens))] {
		if complains := t.complains(); complains || !t.is(through|place|side|or) {
			return complains
		}
	}
	return false
}

// reached takes a denial back where it is not the whole truth: no pain at first, no tingling on the
// left, only right.
func (r *reader) reached(last int) int {
	if last == 0 || r.tokens[last].is(easy|hard) {
		return last
	}
	for j := last + 1; j < len(r.tokens) && r.tokens[j].sentence <= r.tokens[last].sentence+1; j++ {
		t := r.tokens[j]
		if t.is(except) && r.limits(j) {
			r.limit(last)
			return last
		}
		if t.complains() || t.is(denial) {
			return last
		}
	}
	return last
}

// limits reports that a word such as only or until is about where or when.
func (r *reader) limits(i int) bool {
	const where = side | place | later | nextDay | past
	if t := r.tokens[i]; !t.is(turn|only) && t.word != "some" {
		return true
	}
	j := i + 1
	for j < i+3 && r.at(j).is(through) && !r.at(j).is(where) {
		j++
	}
	return r.at(j).is(where) && !r.complaintIn(j)
}

func (r *reader) complaintIn(i int) bool { return slices.ContainsFunc(r.restOf(i), token.complains) }

// limit takes the denial of a complaint back: a warning sign counts, the rest is unsure.
func (r *reader) limit(i int) {
	t := &r.tokens[i]
	t.denied = false
	t.unsure = t.notion&safety.Deniable == 0
}

// goneAfter reports that what follows a complaint takes it away: pain: none; numbness gone.
func (r *reader) goneAfter(i int) bool {
	sign := false
	for j := i + 1; j < len(r.tokens); j++ {
		t := r.tokens[j]
		switch {
		case t.word == "-" && j+1 == len(r.tokens), t.is(gone):
			return true
		case t.is(answer) || t.word == "not":
			return r.ends(j)
		case t.word == ":" || t.word == "?" || t.word == "=" || t.word == "(" || t.word == "-":
			sign = true
		case !t.is(through|now) || t.is(denial) || sign && t.is(now):
			return false
		}
	}
	return false
}

// ends reports that nothing of a clause follows on a token.
func (r *reader) ends(i int) bool {
	next := r.at(i + 1)
	return next.clause != r.tokens[i].clause || !beginsWord(next.word) && !next.numeral
}

// fails understands a denial of doing: couldn't finish, not done.
func (r *reader) fails(i int) bool {
	j := i + 1
	for j < i+5 && r.at(j).is(through) && !r.at(j).is(verb) && !r.at(j).complains() {
		j++
	}
	t := r.at(j)
	if !t.is(verb) || t.complains() || t.clause != r.tokens[i].clause {
		return false
	}
	if t.is(through) && r.complaintFollows(j) { // did not make it worse
		return false
	}
	r.Short = true
	return true
}
