package remark

import (
	"cmp"
	"slices"

	"rotate/internal/workout"
)

// isAmount takes how much was done: did 1 x 10 s, 1 set only, x5, reps: 6, got 5; but not where something
// was: on the last 2 reps.
func (r *reader) isAmount(i int) bool {
	t, prev, lead := r.at(i), r.at(i-1), r.before(i)
	u := max(i+1, r.find(i+1, 3, manner, func(t *token) bool { return t.is(reps | sets) })) // 6 slow reps
	unitOf, next := r.at(u), r.at(u+1)
	counted, limited := unitOf.is(reps|sets|seconds), r.limited(i)
	ofSets := counted || limited || lead.is(reps) || prev.is(times)
	switch list := t.list(); {
	case list != nil && ofSets && !r.tied(i): // 8,8,6 reps
		r.Short = r.Short || slices.Min(list) < 100*r.amount()
	case prev.word == "+" && counted: // more than asked for
	case t.values[0] == 0 && t.sep == 'x': // 0x8
		r.Skipped = true
	case prev.word == "could do", prev.word == "couldve done": // 10 kg, could do 12
		r.couldDo(i, u)
	case r.fallsShort(i, u):
	case t.sep == '/' || t.sep == 'o':
		r.Short = r.Short || counted && t.values[0] < t.values[1]
		return counted
	case t.sep == 'x':
		r.did(r.dose(t, unitOf), limited)
	case prev.is(times):
		r.did(r.dose(t, prev), limited)
	case lead.is(sets) && prev.word == "of": // 2 sets of 4
		r.did(workout.Dose{Reps: t.values[0] / 100}, true)
	case lead.is(reps|sets) && !lead.is(label):
		r.did(r.dose(t, lead), true)
	case counted && (prev.word == "-" || next.is(lessen)):
		r.Short = true
	case counted && (limited || next.is(only) || r.isAlone(i, u)):
		r.did(r.dose(t, unitOf), true)
	case limited && !counted && !r.ratesDone(i) && !unitOf.is(unit):
		r.Short = r.Short || t.values[0]/100 < r.amount()
	default:
		return counted
	}
	return true
}

// couldDo takes how many someone can do: fewer than asked for, or half as many again.
func (r *reader) couldDo(i, u int) {
	t, asked := r.at(i), r.amount()
	if n := t.values[0] / 100; t.n == 1 && r.Load == "" && r.at(u).word != "more" {
		r.Short = r.Short || n < asked
		r.Easy = r.Easy || 2*n >= 3*asked && r.ends(i) && !r.inSentence(i, past|other)
	}
}

// isAlone reports a number with its unit in a clause that only says of which set or side, or why: last set 4 reps.
func (r *reader) isAlone(i, u int) bool {
	from, to := r.clause(i)
	if u >= to { // a tag
		return false
	}
	if j := slices.IndexFunc(r.tokens[u+1:to], func(t token) bool { return slices.Contains(reasons, t.word) }); j >= 0 {
		to = u + 1 + j
	}
	beside := func(t token) bool {
		return t.isSign() || t.kind == aNumber || t.is(side|sets|now|and|count) ||
			t.is(part) && !t.is(label) || slices.Contains(eachSide, t.word) || slices.Contains(inPassing, t.word)
	}
	return every(r.tokens[from:i], beside) && every(r.tokens[u+1:to], beside)
}

// fallsShort takes a number that says itself how much less was done: 6 instead of 8, 2 left, 70 %, 11 in total.
func (r *reader) fallsShort(i, u int) bool {
	t, unitOf, next := r.at(i), r.at(u), r.at(u+1)
	counted := unitOf.is(reps | sets | seconds)
	planned, short := r.instead(i), false
	isEach := slices.Contains(eachSide, r.at(i+1).word)
	ends := r.ends(u) || slices.Contains([]string{"of", "done", "only", "today"}, next.word)
	isAll := ends && (r.clauseStart(i) == i || r.at(i-1).word == ",")
	switch {
	case planned != nil && planned.sep == t.sep && (counted || !r.spoken):
		short = t.values[t.n-1] < planned.values[t.n-1]
	case !r.spoken && !r.denied && t.n == 1 && (r.ofSide(i+1) || isEach && !r.task.Dose.IsHold()):
		short = t.values[0]/100 < r.amount()
	case slices.Contains([]string{"%", "percent", "pct"}, unitOf.word):
		short = t.values[0] < 100_00 && (r.limited(i) || isAll)
	case slices.Contains(totals, unitOf.word), counted && slices.Contains(totals, next.word),
		slices.Contains(totals, r.before(i).word):
		short = t.values[0]/100 < r.task.Dose.Sets*r.amount()
	default:
		return false
	}
	r.Short = r.Short || short
	return true
}

// instead is the number that a number is said to be in the place of: 6 instead of 8; nil: none.
func (r *reader) instead(i int) *token {
	leads := []string{"instead of", "rather than", "not", "should be", "supposed", "meant to be", "should have been"}
	near := r.tokens[i+1 : min(i+5, len(r.tokens))]
	j := slices.IndexFunc(near, func(t token) bool { return slices.Contains(leads, t.word) })
	k := r.find(i+1+j+1, 2, through, (*token).isNumber)
	if j < 0 || k < 0 {
		return nil
	}
	r.at(k).count()
	return r.at(k)
}

// ofSide reports that a side follows: 2 left, seven on the right.
func (r *reader) ofSide(i int) bool {
	return r.find(i, 3, through, func(t *token) bool { return slices.Contains(sideNames, t.word) }) >= 0
}

// dose is the amount that a number is of a unit. x2 are the sets where as many were asked for.
func (r *reader) dose(t, unit *token) workout.Dose {
	asked := r.task.Dose
	most := slices.Max(t.values[:t.n]) / 100
	switch {
	case t.sep == 'x' && t.n == 2 && asked.IsHold():
		return workout.Dose{Sets: t.values[0] / 100, Reps: 1, Hold: t.values[1] / 100}
	case t.sep == 'x':
		return workout.Dose{Sets: t.values[0] / 100, Reps: t.values[1] / 100, Hold: t.values[2] / 100}
	case unit.is(times) && most == asked.Sets, unit.is(sets), unit.is(reps) && asked.IsHold():
		return workout.Dose{Sets: most}
	case unit.is(reps | times):
		return workout.Dose{Reps: most}
	}
	return workout.Dose{Hold: most}
}

// limited reports that a word such as did or only leads to a number.
func (r *reader) limited(i int) bool {
	if slices.Contains([]string{"the", "about", "like"}, r.at(i-1).word) {
		i--
	}
	return r.at(i - 1).is(did | only)
}

// ratesDone reports that what leads to a number follows on a word for pain: pain only 2, pain reached 6.
func (r *reader) ratesDone(i int) bool {
	for i--; r.at(i).is(did | only | was); i-- {
	}
	return r.at(i).hurts()
}

// did takes an amount: what is missing is what was asked for.
func (r *reader) did(done workout.Dose, sure bool) {
	asked := r.task.Dose
	switch {
	case done.Sets == 0 && done.Reps == 0 && asked.Hold == 0:
		r.Short = r.Short || sure // seconds of what is counted
		return
	case done.Sets > 0 && done.Reps == 0 && done.Hold == 0:
		done.Reps = asked.Reps
	case done.Sets == 0:
		done.Sets, done.Reps = asked.Sets, cmp.Or(done.Reps, asked.Reps)
	}
	done.Hold = cmp.Or(done.Hold, asked.Hold)
	short := done.Volume() < asked.Volume()
	r.Short = r.Short || short
	if sure && (!short || r.Done == workout.Amount{}) {
		r.Done = done.Amount()
	}
}

// fraction takes a part of the whole, what each side did, or a date.
func (r *reader) fraction(i int) bool {
	t, dose, next := &r.tokens[i], r.task.Dose, r.at(i+1).word
	asked := slices.Contains([]int{dose.Reps, dose.Sets, dose.Hold, dose.Sets * r.amount()}, t.values[1]/100)
	part := t.sep == 'o' || asked || next == "done" || next == "of" || r.limited(i)     // 3/4 done
	sides := t.sep == '/' && t.values[0] == 100*r.amount() && t.values[1] < t.values[0] // 8/2
	nought := t.values[0] == 0 && t.values[1] > 0 && t.values[1] != 5_00                // that may be a scale
	r.Short = r.Short || sides || (part || nought) && t.values[0] < t.values[1] && next != "range"
	return true
}
