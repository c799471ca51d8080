package remark

import (
	"cmp"
	"slices"
	"strings"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// deny finds what is denied, before and behind.
func (r *reader) deny() {
	free := -1 // a denial that reached nothing, which may turn a later one round
	for i := range r.tokens {
		t := &r.tokens[i]
		switch {
		case t.is(denial) || t.n == 1 && t.values[0] == 0 && r.at(i+1).complains():
			if r.fails(i) {
				free = i
				continue
			}
			reached := r.reach(i)
			if reached == 0 {
				free = i
				continue
			}
			r.admits(i, reached)
			if free >= 0 && r.tokens[free].clause == t.clause && r.doubled(free, i) {
				r.undeny(i, reached)
			}
		case t.complains() && !t.denied && r.goneAfter(i):
			t.denied = true
		}
	}
	for i := range r.tokens {
		t := &r.tokens[i]
		speaks := t.is(pain|bad|strong|well) || t.notion&safety.Deniable != 0
		r.spoken = r.spoken || speaks && t.denied == t.is(well)
		r.denied = r.denied || speaks && t.denied != t.is(well)
	}
}

// admits understands a denial that leaves some of a sign: hardly any tingling; or that says it is new:
// never had chest pain before today, never had pain like this, never had pain this bad.
func (r *reader) admits(i, last int) {
	d, t := &r.tokens[i], &r.tokens[last]
	switch {
	case d.is(nearly):
		said := d.notion
		for _, t := range r.behind(i) {
			said |= t.contributes()
		}
		if safety.Judge(said, nil) > workout.UrgencyNone {
			r.doubt(last)
		}
	case !d.is(notYet) || !t.complains():
	case r.at(last-1).word == "this" && last-1 > i && !t.is(easy|well) && t.word != "pain":
		r.doubt(last)
	default:
		for j := last + 1; r.at(j).clause == t.clause; j++ {
			next := r.at(j + 1)
			ofNow := next.is(now) || next.word == "this" || next.word == "that"
			switch word := r.at(j).word; {
			case ofNow && next.clause == t.clause && slices.Contains([]string{"like", "before", "as", "so"}, word):
				r.limit(last)
				return
			case word == "before" && next.clause != t.clause, word == "this" && (next.is(badly) || next.word == "much"):
				r.doubt(last)
				return
			}
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
		t := &r.tokens[j]
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

func (r *reader) complaintIn(i int) bool {
	return r.at(i).complains() || slices.ContainsFunc(r.behind(i), func(t token) bool { return t.complains() })
}

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
		t := &r.tokens[j]
		switch {
		case t.word == "-" && j+1 == len(r.tokens) && (sign || j == i+1), t.is(gone):
			return true
		case t.is(answer) || t.word == "not":
			return r.ends(j)
		case t.word == ":" && strings.Contains("|.…", r.at(j+1).word) && r.isField(i):
			return true // nothing is filled in
		case t.word == ":" || t.word == "?" || t.word == "=" || t.word == "(" || t.word == ")" || t.word == "-":
			sign = true
		case t.kind == aNumber && t.isScale(r.at(j-1)), t.is(later) && !sign:
		case !t.is(through|now) || t.is(denial) || sign && t.is(now):
			return false
		}
	}
	return false
}

// isField reports a complaint that may be the name of a field: no bad one, with a time or a place before
// it at most, and no sign.
func (r *reader) isField(i int) bool {
	said := r.tokens[i].notion
	for _, t := range r.tokens[r.clauseStart(i):i] {
		said |= t.notion
		if !t.isSign() && !t.is(nextDay|place) {
			return false
		}
	}
	return !r.tokens[i].is(bad|strong|badly|strongly) && (said == 0 || r.at(i+1).word == ":" && said == r.tokens[i].notion || safety.Judge(said, nil) == workout.UrgencyNone)
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
