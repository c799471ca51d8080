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
	free := -1 // a denial that reached nothing, which may turn a later one round: not without pain
	for i := range r.tokens {
		t := &r.tokens[i]
		zero := t.n == 1 && t.values[0] == 0 && r.at(i+1).complains()
		switch {
		case t.is(denial) || zero:
			free = r.denyFrom(i, free)
		case t.complains() && !t.denied:
			if at := r.goneAfter(i); at > 0 {
				r.settleGone(i, at)
			}
			t.unsure = t.unsure || t.is(well) && r.partly(i)
		case r.takesBack(i) || r.isLittle(i):
			t.unsure = r.deniesPain(i)
		}
	}
	for i := range r.tokens {
		t := &r.tokens[i]
		speaks := t.is(pain|bad|strong|well) || t.notion&safety.Deniable != 0 && !t.is(hard|fail) // struggled, but did 8
		r.spoken = r.spoken || speaks && t.denied == t.is(well)
		r.denied = r.denied || speaks && t.denied != t.is(well)
	}
}

// denyFrom takes away what a denial reaches, and returns the place of the last one that reached nothing.
func (r *reader) denyFrom(i, free int) int {
	t, before := r.at(i), r.at(free)
	last := 0
	if !r.fails(i) {
		last = r.reach(i)
	}
	answers := free+1 == i && before.is(answer) || before.word == t.word // no, no pain; no music no pain
	switch {
	case last == 0:
		return i
	case before.clause == t.clause && !answers:
		r.undeny(i, last)
	default:
		r.admits(i, last)
	}
	return free
}

// takesBack reports a word that says that what was denied is there: no pain in the back, hip yes; today some.
func (r *reader) takesBack(i int) bool {
	says := slices.Contains([]string{"yes", "though", "plenty", "some"}, r.at(i).word)
	return says && (r.at(i-1).is(side|place|part|now|nextDay|later) || r.at(i+1).is(now))
}

// partly reports that what is gone, or well, is so only in part: nearly gone, gone on the left, still on the right,
// pain free until the end.
func (r *reader) partly(i int) bool {
	words := []string{"still", "nearly", "almost", "mostly", "partly"}
	from, to := r.sentence(i)
	for j := from; j < to; j++ {
		t := r.at(j)
		moved := t.word == "now" && r.at(j+1).word == "in" || t.word == "to" && r.placeFollows(j)
		not := t.word == "not" && !r.complaintIn(j)
		aside := slices.Contains([]string{"left", "right"}, t.word)
		if slices.Contains(words, t.word) || j > i && (aside || moved || not || t.is(except) && r.limits(j)) {
			return true
		}
	}
	return r.at(to).word == "but" && slices.ContainsFunc(r.tokens[to:], func(t token) bool {
		return slices.Contains([]string{"still", "not", "there"}, t.word)
	})
}

// placeFollows reports a place right behind a word.
func (r *reader) placeFollows(i int) bool {
	return r.find(i+1, 3, through|side, func(t *token) bool { return t.is(place) }) >= 0
}

// isLittle reports a clause that only takes back a denial: no pain, well, maybe a bit.
func (r *reader) isLittle(i int) bool {
	if !slices.Contains([]string{"bit", "little", "some", "slightly"}, r.at(i).word) || !r.ends(i) {
		return false
	}
	for j := r.clauseStart(i); j < i; j++ {
		if t := r.at(j); !t.isSign() && !slices.Contains([]string{"well", "maybe", "a", "just", "ok", "only", "but", "still", "then", "perhaps", "tiny"}, t.word) {
			return false
		}
	}
	return true
}

// deniesPain reports a complaint that is denied before a token.
func (r *reader) deniesPain(i int) bool {
	return slices.ContainsFunc(r.tokens[:i], func(t token) bool { return t.denied && t.alarms() })
}

// undeny makes unsure what a denial that is itself denied reached.
func (r *reader) undeny(i, to int) {
	for ; i <= to; i++ {
		t := &r.tokens[i]
		t.denied, t.unsure = false, t.unsure || t.denied
	}
}

// admits doubts a denial that leaves some of a sign: hardly any tingling; or that says it is new: never
// had this tingling, never had chest pain before.
func (r *reader) admits(i, last int) {
	d, t := &r.tokens[i], &r.tokens[last]
	said, end := d.notion, i
	for r.at(end+1).clause == d.clause {
		end++
		said |= r.at(end).contributes()
	}
	isNew := t.is(except) || r.at(end).word == "before" || last-1 > i && r.at(last-1).word == "this"
	isSign := safety.Judge(said, nil) > workout.UrgencyNone
	for j := i + 1; j < last; j++ { // never had so much pain
		isNew = isNew || slices.Contains([]string{"so", "such"}, r.at(j).word)
	}
	isNew = isNew || r.at(last+1).word == "like" || strings.HasPrefix(t.word, "so ")
	if d.is(nearly) && isSign || d.is(notYet) && isNew && t.complains() && !t.is(easy|well) {
		r.doubt(last)
	}
}

// reach marks what the denial at a place takes away: the complaints that follow with nothing between
// but words that let it through, and a list of them that an or ends. It is the place of the last; 0:
// there is none.
func (r *reader) reach(i int) int {
	last, pending, joined, placed := 0, 0, false, false
	for j := i + 1; j < len(r.tokens); j++ {
		t := &r.tokens[j]
		switch {
		case t.is(except) && last > 0: // never hurt this bad
			return r.reached(last)
		case last > 0 && slices.Contains([]string{"with", "like"}, t.word) && r.complaintFollows(j): // no pain with tingling
			return r.reached(last)
		case t.complains() && last > 0 && placed && !joined && pending == 0: // no back pain hip pain
			return r.reached(last)
		case t.complains() && t.negative: // no, didn't get to it
			return r.reached(last)
		case t.complains() && pending > 0 && !joined: // after a comma: an or may follow
		case t.complains():
			last = j
			for k := cmp.Or(pending, j); k <= j; k++ {
				r.tokens[k].denied = r.tokens[k].denied || r.tokens[k].complains()
			}
			pending, joined, placed = 0, false, false
		case t.notion&safety.Down != 0 && pending == 0 && r.leads(j):
			t.denied, last = true, j
		case t.is(or) || t.word == "/" && pending == 0:
			joined = last > 0 || joined
		case t.word == "," && last > 0 && r.complaintFollows(j):
			pending, joined = cmp.Or(pending, j), false
			placed = false
		case t.is(denial) || !t.is(through|place|side) && t.notion == 0:
			if t.is(and) && last > 0 && r.at(j+1).complains() {
				r.tokens[j+1].unsure = true // no pain and tingling
			}
			return r.reached(last)
		}
		placed = placed || t.is(place) && !t.complains()
	}
	return r.reached(last)
}

// complaintFollows reports a complaint behind a comma, with only where and how between.
func (r *reader) complaintFollows(i int) bool {
	return r.find(i+1, 5, through|place|side|or, (*token).complains) >= 0
}

// reached takes a denial back where it is not the whole truth: no pain at first, no tingling on the
// left, only right. A warning sign counts then, the rest is unsure.
func (r *reader) reached(last int) int {
	if last == 0 || r.tokens[last].is(easy|hard) {
		return last
	}
	if r.asUsual(last + 1) {
		t := r.at(last) // a sign counts, the rest is unsure
		t.denied, t.unsure = false, t.notion&safety.Deniable == 0
		return last
	}
	for j := last + 1; r.at(j).sentence == r.at(last).sentence || r.at(j).sentence == r.at(last).sentence+1; j++ {
		t := r.at(j)
		if t.is(except) && r.limits(j) {
			t = r.at(last)
			t.denied, t.unsure = false, t.notion&safety.Deniable == 0
			return last
		}
		if t.complains() || t.is(denial) {
			return last
		}
	}
	return last
}

// asUsual reports that what is compared is there as ever: no more pain than usual.
func (r *reader) asUsual(i int) bool {
	j := r.find(i, 3, through|other|filler, func(t *token) bool { return t.is(than) })
	return j >= 0 && r.find(j+1, 2, through, func(t *token) bool { return t.word == "usual" || t.word == "normal" }) >= 0
}

// limits reports that a word such as only or until is about where or when.
func (r *reader) limits(i int) bool {
	const where = side | place | later | nextDay | past
	if t := r.at(i); !t.is(turn|only) && t.word != "some" {
		return true
	}
	j := r.find(i+1, 3, through, func(t *token) bool { return t.is(where) })
	return j >= 0 && !r.complaintIn(j)
}

// complaintIn reports a complaint in a clause from a token on.
func (r *reader) complaintIn(i int) bool {
	for clause := r.at(i).clause; r.at(i).clause == clause && clause >= 0; i++ {
		if r.at(i).complains() {
			return true
		}
	}
	return false
}

// goneAfter is the place of what follows a complaint and takes it away: pain: none; numbness gone; Pain: ___;
// stiffness 0. 0: nothing does.
func (r *reader) goneAfter(i int) int {
	sign, joined := false, false
	for j := i + 1; j < len(r.tokens); j++ {
		t := &r.tokens[j]
		switch {
		case t.is(gone), t.word == "-" && j+1 == len(r.tokens) && (sign || j == i+1):
			return j
		case t.is(answer) || t.word == "not":
			if !r.ends(j) {
				return 0
			}
			return j
		case t.kind == aNumber && t.values[0] == 0 && (t.n == 1 || t.values[1] == 10_00) && !r.tokens[i].is(pain|bad|strong):
			return j
		case t.word == ":" && strings.Contains("|.…", r.at(j+1).word) && r.isField(i):
			r.tokens[i].meaning = meaning{}
			return j
		case t.is(and|or) || t.word == "/":
			joined = true
		case t.word == "both":
		case joined && t.complains(): // pain and numbness gone
			joined = false
		case t.kind == aSign && strings.Contains(":?=()-", t.word):
			sign = true
		case t.kind == aNumber && t.isScale(r.at(j-1)), t.word == "during", t.is(nextDay) && r.at(j+1).word == ":":
		case !t.is(through|now) || t.is(denial):
			return 0
		}
	}
	return 0
}

// settleGone takes a complaint away that is gone at a place behind it; what is gone in part, and a sign that is only
// better, is unsure or counts.
func (r *reader) settleGone(i, at int) {
	t := &r.tokens[i]
	isSign := t.notion&safety.Deniable != 0
	partly := r.partly(i)
	t.denied = !partly
	t.unsure = partly && !isSign || isSign && slices.Contains(lessened, r.at(at).word)
}

// isField reports a complaint that may be the name of a field: no bad one, with a time or a place before
// it at most, and no sign.
func (r *reader) isField(i int) bool {
	t := &r.tokens[i]
	said := t.notion
	for j := r.clauseStart(i); j < i; j++ {
		said |= r.at(j).notion
		if !r.at(j).isSign() && !r.at(j).is(nextDay|place) {
			return false
		}
	}
	plain := said == t.notion && r.at(i+1).word == ":" || safety.Judge(said, nil) == workout.UrgencyNone
	return plain && t.kind == aWord && !t.is(bad|strong|badly|strongly)
}

// fails understands a denial of doing: couldn't finish, not done; but not: did not make it worse.
func (r *reader) fails(i int) bool {
	j := r.find(i+1, 5, through, func(t *token) bool { return t.is(verb) || t.complains() })
	t := r.at(j)
	fails := t.is(verb) && !t.complains() && t.clause == r.at(i).clause && !(t.is(through) && r.complaintFollows(j))
	r.Short = r.Short || fails
	return fails
}
