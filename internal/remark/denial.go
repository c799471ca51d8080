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
			r.settleGone(i)
			t.unsure = t.unsure || t.is(well) && r.partly(i)
		case r.takesBack(i):
			t.unsure = slices.ContainsFunc(r.tokens[:i], func(t token) bool { return t.denied && t.alarms() })
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

// takesBack reports a word that says that what was denied is there: no pain in the back, hip yes; today some; well,
// maybe a bit.
func (r *reader) takesBack(i int) bool {
	if !slices.Contains([]string{"yes", "though", "plenty", "some", "bit", "little"}, r.at(i).word) {
		return false
	}
	hedges := func(t token) bool {
		return t.isSign() || t.is(through|only|turn) || slices.Contains([]string{"well", "maybe", "tiny"}, t.word)
	}
	from := r.clauseStart(i)
	return r.at(i-1).is(side|place|part|now|nextDay|later) || r.at(i+1).is(now) ||
		from < i && r.ends(i) && every(r.tokens[from:i], hedges)
}

// partly reports that what is gone, or well, is so only in part: nearly gone, gone on the left, still on the right,
// pain free until the end.
func (r *reader) partly(i int) bool {
	from, to := r.sentence(i)
	if r.at(to).word == "but" {
		_, to = r.sentence(to)
	}
	for j := from; j < to; j++ {
		t := r.at(j)
		elsewhere := slices.Contains([]string{"left", "right", "not", "there"}, t.word) ||
			t.word == "now" && r.at(j+1).word == "in" || t.is(except) && r.limits(j)
		if j > i && elsewhere || slices.Contains([]string{"still", "nearly", "almost", "mostly", "partly"}, t.word) {
			return true
		}
	}
	return false
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
	_, to := r.clause(i)
	said := d.notion
	for _, t := range r.tokens[i+1 : to] {
		said |= t.contributes()
	}
	isSign := safety.Judge(said, nil) > workout.UrgencyNone
	isNew := t.is(except) || r.at(to-1).word == "before" || r.at(last+1).word == "like"
	for j := i + 1; j <= last; j++ { // never had so much pain
		first, _, _ := strings.Cut(r.at(j).word, " ")
		isNew = isNew || slices.Contains([]string{"this", "so", "such"}, first)
	}
	if d.is(nearly) && isSign || d.is(notYet) && isNew && !t.is(easy|well) {
		r.doubt(last)
	}
}

// reach marks what the denial at a place takes away: the complaints that follow with nothing between
// but words that let it through, and a list of them that an or ends. It is the place of the last; 0:
// there is none.
func (r *reader) reach(i int) int {
	with := func(t *token) bool { return t.word == "with" || t.word == "like" }
	last, pending, joined, placed := 0, 0, false, false
	for j := i + 1; j < len(r.tokens); j++ {
		t := &r.tokens[j]
		switch {
		case last > 0 && (t.is(except) || with(t) && r.complaintFollows(j)): // never hurt this bad; no pain with tingling
			return r.reached(last)
		case t.complains() && (t.negative || placed && last > 0 && !joined): // no, didn't get to it; no back pain hip pain
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
			pending, joined, placed = cmp.Or(pending, j), false, false
		case t.kind == aWord && r.at(j+1).is(or) && last == 0 && r.complaintFollows(j): // no clicks or pain
		case t.is(denial) || !t.is(through|place|side) && t.word != "side" && t.notion == 0: // neither side hurts
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
	t, limited := r.at(last), false
	for j := last + 1; !limited && j < len(r.tokens) && r.at(j).sentence <= t.sentence+1; j++ {
		limited = r.at(j).is(except) && r.limits(j)
		if r.at(j).complains() {
			break
		}
	}
	if last > 0 && limited {
		t.denied, t.unsure = false, t.notion&safety.Deniable == 0
	}
	return last
}

// limits reports that a word such as only or until is about where or when.
func (r *reader) limits(i int) bool {
	j := r.find(i+1, 3, through, func(t *token) bool { return t.is(side | place | later | nextDay | past) })
	return !r.at(i).is(turn|only) && r.at(i).word != "some" || j >= 0 && !r.complaintIn(j)
}

// complaintIn reports a complaint in a clause from a token on.
func (r *reader) complaintIn(i int) bool {
	_, to := r.clause(i)
	return slices.ContainsFunc(r.tokens[i:to], func(t token) bool { return t.complains() })
}

// goneAfter is the place of what follows a complaint and takes it away: pain: none; numbness gone; Pain: ___;
// stiffness 0. 0: nothing does.
func (r *reader) goneAfter(i int) int {
	joined := false
	for j := i + 1; j < len(r.tokens); j++ {
		t := &r.tokens[j]
		isNought := t.kind == aNumber && t.values[0] == 0 && (t.n == 1 || t.values[1] == 10_00)
		switch {
		case t.is(gone), t.word == "-" && j+1 == len(r.tokens), isNought && !r.tokens[i].is(pain|bad|strong):
			return j
		case t.is(answer) || t.word == "not":
			if !r.ends(j) {
				return 0
			}
			return j
		case t.word == ":" && strings.Contains("|.…", r.at(j+1).word) && r.isField(i):
			r.tokens[i].meaning, r.tokens[i].settled = meaning{}, true
			return j
		case t.kind == aSign && strings.Contains(":?=()-", t.word), t.kind == aNumber && r.isScale(j):
		case t.word == "both", t.word == "during", t.is(nextDay) && r.at(j+1).word == ":":
		case t.is(and|or) || t.word == "/":
			joined = true
		case joined && t.complains(): // pain and numbness gone
			joined = false
		case t.is(denial) || !t.is(through|now):
			return 0
		}
	}
	return 0
}

// settleGone takes a complaint away that is gone by what follows on it; what is gone in part, and a sign that is only
// better, is unsure or counts.
func (r *reader) settleGone(i int) {
	t, at := &r.tokens[i], r.goneAfter(i)
	if at == 0 {
		return
	}
	isSign := t.notion&safety.Deniable != 0
	partly := r.partly(i)
	t.denied = !partly
	t.unsure = partly && !isSign || isSign && slices.Contains(lessened, r.at(at).word)
}

// isField reports a complaint that may be the name of a field: no bad one, with a time or a place before
// it at most, and no sign.
func (r *reader) isField(i int) bool {
	t := &r.tokens[i]
	said, from := t.notion, r.clauseStart(i)
	for _, before := range r.tokens[from:i] {
		said |= before.notion
	}
	plain := said == t.notion && r.at(i+1).word == ":" || safety.Judge(said, nil) == workout.UrgencyNone
	return plain && t.kind == aWord && !t.is(bad|strong|badly|strongly) &&
		every(r.tokens[from:i], func(t token) bool { return t.isSign() || t.is(nextDay|place) })
}

// fails understands a denial of doing: couldn't finish, not done; but not: did not make it worse.
func (r *reader) fails(i int) bool {
	j := r.find(i+1, 5, through, func(t *token) bool { return t.is(verb) || t.complains() })
	t := r.at(j)
	fails := t.is(verb) && !t.complains() && t.clause == r.at(i).clause && !(t.is(through) && r.complaintFollows(j))
	r.Short = r.Short || fails
	return fails
}

// wholly are phrases that say that all was done.
var wholly = []string{"all done", "did it", "did them", "did them all", "did all", "did both", "still did", "fitted it in", "got it done", "got them done",
	"done anyway", "did mine", "full sets", "all sets", "all reps", "every rep", "both sets done", "did every", "done", "finished", "completed", "managed it", "managed all",
	"squeezed it in", "got it in", "made it"}

// tellers are those who say of the writer what they saw, and how it is told.
var tellers = []string{"wife", "husband", "hubby", "missus", "partner", "son", "daughter", "mum", "mom", "mother", "dad", "father", "friend", "colleague",
	"says", "said", "physio says", "physio said"}

// ofMyself are words for the one who writes.
var ofMyself = []string{"i", "im", "ive", "me", "my"}

// lessened are the words for what is gone that also mean that some of it is left.
var lessened = []string{"better", "improved", "improves", "improving", "eased", "eases", "easing", "eased off", "fading", "fades", "less", "lessened", "minimal",
	"negligible", "reduced", "decreased", "decreasing", "settling", "settled", "subsiding", "calmed", "calmed down"}
