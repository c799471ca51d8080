package remark

import (
	"cmp"
	"slices"

	"rotate/internal/workout"
)

// isAmount takes how much was done: did 1 x 10 s, 1 set only, x5, reps: 6, got 5.
func (r *reader) isAmount(i int) bool {
	t, lead := &r.tokens[i], r.before(i)
	u := i + 1 // its unit
	for u < i+3 && r.at(u).is(manner) && r.at(u+1).is(manner|reps|sets) {
		u++
	}
	unitOf := r.at(u)
	counted := unitOf.is(reps | sets | seconds)
	switch {
	case t.sep == '/' || t.sep == 'o':
		r.Short = r.Short || counted && t.values[0] < t.values[1]
		return counted
	case t.sep == 'x':
		r.did(r.dose(t, unitOf), r.limited(i))
	case r.at(i - 1).is(times):
		r.did(r.dose(t, r.at(i-1)), r.limited(i))
	case lead.is(reps|sets) && !lead.is(label):
		r.did(r.dose(t, lead), true)
	case counted:
		r.counted(i, u)
	case r.limited(i) && !r.ratesDone(i) && !unitOf.is(unit|kilos|pounds):
		r.uncounted(i)
	default:
		return false
	}
	return true
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

// counted takes an amount with its unit, unless it says where something was: on the last 2 reps.
func (r *reader) counted(i, unit int) {
	prev, next, what := r.at(i-1), r.at(unit+1), r.at(unit)
	alone := prev.clause != r.tokens[i].clause || prev.word == ","
	switch {
	case r.at(unit-1).word == "extra" || r.at(unit-1).word == "more":
	case prev.word == "-" || next.is(lessen):
		r.Short = true
	case r.limited(i) || next.is(only) || alone && next.clause != what.clause:
		r.did(r.dose(&r.tokens[i], what), true)
	}
}

// uncounted takes an amount without its unit: did one, only got 6.
func (r *reader) uncounted(i int) {
	v := r.tokens[i].values[0]
	heavier := r.at(i-1).word == "could do" && r.weighed > 0 && v > r.weighed // 10 kg, could do 12
	r.Short = r.Short || v/100 < r.amount() && !heavier
}

// limited reports that a word such as did or only leads to a number.
func (r *reader) limited(i int) bool {
	return r.at(i-1).is(did|only) || r.at(i-1).is(through) && r.at(i-2).is(did|only)
}

// ratesDone reports that what leads to a number follows on a word for pain: pain only 2, pain got to 6.
func (r *reader) ratesDone(i int) bool {
	for i--; r.at(i).is(did|only) || r.at(i).word == "to"; i-- {
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

// fraction takes a part of the whole, or a date.
func (r *reader) fraction(i int) bool {
	t, dose := &r.tokens[i], r.task.Dose
	asked := slices.Contains([]int{dose.Reps, dose.Sets, dose.Hold}, t.values[1]/100)
	part := t.values[0] < t.values[1] && (t.sep == 'o' || asked || r.limited(i))
	r.Short = r.Short || part && r.at(i+1).word != "range"
	return true
}
