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
	u := r.unitAt(i)
	unitOf, next := r.at(u), r.at(u+1)
	counted, limited := unitOf.is(reps|sets|seconds), r.limited(i)
	switch {
	case r.fallsShort(i, u):
		return !unitOf.is(kilos | pounds)
	case r.spares(i) && !unitOf.is(kilos|pounds):
		r.Easy = true
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
	case counted && r.isAll(i, u):
		r.Short = r.Short || unitOf.is(reps) && t.values[0]/100 < r.task.Dose.Reps
	case limited && slices.Contains([]string{"more", "extra", "left"}, unitOf.word): // could do 5 more
	case limited && !counted && !r.ratesDone(i) && !unitOf.is(unit|kilos|pounds):
		heavier := prev.word == "could do" && r.weighed > 0 && t.values[0] > r.weighed // 10 kg, could do 12
		r.Short = r.Short || t.values[0]/100 < r.amount() && !heavier
	default:
		return counted
	}
	return true
}

// unitAt is the place of what a number counts, behind words such as slow and good.
func (r *reader) unitAt(i int) int {
	u := i + 1
	for u < i+3 && r.at(u).is(manner) && r.at(u+1).is(manner|reps|sets) {
		u++
	}
	return u
}

// isAlone reports a number with its unit that begins a clause and ends it, but for the side or the reason.
func (r *reader) isAlone(i, u int) bool {
	prev := r.at(i - 1)
	if prev.clause == r.at(i).clause && prev.word != "," && prev.word != "but" {
		return false
	}
	end := u + 1
	for t := r.at(end); t.is(side|now) || t.kind == aSign && t.is(filler|bad|fail) || slices.Contains(besideAmounts, t.word); t = r.at(end) {
		end++
	}
	return r.at(end).clause != r.at(u).clause || r.at(u).is(sets) && slices.Contains(reasons, r.at(u+1).word)
}

var (
	eachSide      = []string{"each", "per", "both", "each side", "per side", "x"}
	besideAmounts = append([]string{"lol", "haha", "sorry", "oops"}, eachSide...)
	reasons       = []string{"of", "because", "cause", "as", "due", "then", "before"}
	totals        = []string{"total", "in total", "altogether"}
)

// isAll reports a number with its unit in a clause that only says of which set or side, or why: last set 4 reps.
func (r *reader) isAll(i, u int) bool {
	beside := func(t *token) bool {
		return t.isSign() || t.kind == aNumber || t.is(side|sets|part|turn|and|count) || slices.Contains(eachSide, t.word)
	}
	for j := r.clauseStart(i); j < i; j++ {
		if !beside(&r.tokens[j]) {
			return false
		}
	}
	for j := u + 1; r.at(j).clause == r.at(i).clause && !slices.Contains(reasons, r.at(j).word); j++ {
		if !beside(&r.tokens[j]) {
			return false
		}
	}
	return true
}

// fallsShort takes a number that says itself how much less was done: 6 instead of 8, 2 left, 70 %, 11 in total.
func (r *reader) fallsShort(i, u int) bool {
	t, unitOf, next := r.at(i), r.at(u), r.at(u+1)
	counted := unitOf.is(reps | sets | seconds)
	planned := r.instead(i)
	short := false
	switch {
	case planned != nil && planned.sep == t.sep && (counted || !r.spoken):
		short = t.size() < planned.size()
	case !r.spoken && !r.denied && t.n == 1 && (r.ofSide(i+1) || r.ofEach(i)):
		short = t.values[0]/100 < r.amount()
	case slices.Contains([]string{"%", "percent", "pct"}, unitOf.word) && (r.limited(i) || r.isShare(i, u)):
		short = t.values[0] < 100_00
	case slices.Contains(totals, unitOf.word), counted && slices.Contains(totals, next.word),
		r.roles&filler != 0 && slices.Contains(totals, r.before(i).word):
		short = t.values[0]/100 < r.task.Dose.Sets*r.amount()
	default:
		return false
	}
	r.Short = r.Short || short
	return true
}

// isShare reports a share that is all of a clause: 75 %, 50 % of reps.
func (r *reader) isShare(i, u int) bool {
	begins := r.clauseStart(i) == i || r.at(i-1).word == ","
	return begins && (r.ends(u) || slices.Contains([]string{"of", "done", "only", "today"}, r.at(u+1).word))
}

// instead is the number that a number is said to be in the place of: 6 instead of 8; nil: none.
func (r *reader) instead(i int) *token {
	if r.roles&(denial|was|other|past) == 0 {
		return nil
	}
	leads := []string{"instead of", "rather than", "not", "should be", "supposed", "meant to be", "should have been"}
	j := i + 1
	for !slices.Contains(leads, r.at(j).word) {
		if j++; j > i+4 || r.at(j).sentence != r.at(i).sentence {
			return nil
		}
	}
	k := r.find(j+1, 2, through, func(t *token) bool { return t.kind == aNumber || t.is(count) })
	if k < 0 || r.at(k).sentence != r.at(i).sentence {
		return nil
	}
	r.at(k).count()
	return r.at(k)
}

// size is the number, or the product of several.
func (t *token) size() int {
	if t.sep == 'x' {
		return t.values[0] / 100 * t.values[1]
	}
	return t.values[0]
}

// ofSide reports that a side follows: 2 left, seven on the right.
func (r *reader) ofSide(i int) bool {
	if r.roles&side == 0 {
		return false
	}
	for slices.Contains([]string{"on", "the", "my"}, r.at(i).word) {
		i++
	}
	return slices.Contains([]string{"left", "right", "l", "r"}, r.at(i).word)
}

// ofEach reports a number, other than that of the sets, that counts for each side: 4 per side.
func (r *reader) ofEach(i int) bool {
	return !r.task.Dose.IsHold() && r.at(i).values[0]/100 != r.task.Dose.Sets && slices.Contains(eachSide, r.at(i+1).word) && r.at(i+1).word != "x"
}

// spares reports at least twice as much as was asked for that could have been done: could do 30.
func (r *reader) spares(i int) bool {
	t, asked := r.at(i), r.amount()
	if lead := r.at(i - 1).word; lead != "could do" && lead != "couldve done" || asked == 0 {
		return false
	}
	if t.sep == 'x' {
		return t.size() >= 2*asked*r.task.Dose.Sets*100
	}
	return t.n == 1 && t.values[0]/100 >= 2*asked
}

// dose is the amount that a number is of a unit. x2 are the sets where as many were asked for.
func (r *reader) dose(t, unit *token) workout.Dose {
	asked := r.task.Dose
	most := slices.Max(t.values[:t.n]) / 100
	switch {
	case t.sep == 'x' && t.n == 2 && (unit.is(seconds) || asked.IsHold()):
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

// ratesDone reports that what leads to a number follows on a word for pain: pain only 2, pain got to 6.
func (r *reader) ratesDone(i int) bool {
	for i--; r.at(i).is(did|only) || slices.Contains([]string{"to", "is", "was", "went", "came", "got"}, r.at(i).word); i-- {
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
	t, dose := &r.tokens[i], r.task.Dose
	asked := slices.Contains([]int{dose.Reps, dose.Sets, dose.Hold, dose.Sets * r.amount()}, t.values[1]/100)
	full := 100 * r.amount()
	ofSides := t.sep == '/' && t.values[0] == full                                          // 8/2
	ofSet := slices.Contains([]string{"st", "nd", "rd", "first", "second"}, r.at(i-1).word) // 2nd 5/4
	if (ofSides || ofSet) && min(t.values[0], t.values[1]) < full {
		r.Short = true
		return true
	}
	told := slices.Contains([]string{"done", "of"}, r.at(i+1).word) // 3/4 done
	part := t.values[0] < t.values[1] && (t.sep == 'o' || asked || told || r.limited(i))
	r.Short = r.Short || part && r.at(i+1).word != "range"
	r.Skipped = r.Skipped || part && t.values[0] == 0
	return true
}
