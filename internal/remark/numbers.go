package remark

import (
	"cmp"
	"slices"
	"strings"

	"rotate/internal/workout"
)

// mostPain is the top of the pain scale.
const mostPain = 10

// numbers gives every number its meaning.
func (r *reader) numbers() {
	for _, pass := range []string{"counts", "ties", "times", "numbers"} {
		r.apply(pass)
	}
	r.settle()
	r.apply("settled")
}

// amount returns the reps or seconds of a set.
func (r *reader) amount() int {
	if r.task.Dose.IsHold() {
		return r.task.Dose.Hold
	}
	return r.task.Dose.Reps
}

// shorter records that less was done than was asked for, if that is true, on the side that the
// clause of the rule's token names. It always returns true, as an action must.
func (r *reader) shorter(is bool) bool {
	if is {
		r.lacks(r.key, workout.Feedback{Short: true})
	}
	return true
}

// could takes how many someone can do: fewer than asked for is short, half as many again is easy.
func (r *reader) could(i, _, _ int) bool {
	if n, asked := r.at(i).values[0]/100, r.amount(); r.weight+r.band == "" && r.at(i+1).word != "more" {
		r.Short = r.Short || n < asked
		r.Easy = r.Easy || 2*n >= 3*asked && r.ends(i) && !r.inSentence(i, past|other)
	}
	return true
}

// instead takes a number that replaces another: 6 instead of 8.
func (r *reader) instead(i, _, to int) bool {
	t, planned := r.at(i), r.at(to)
	planned.count()
	return t.sep == planned.sep && to <= i+6 && r.shorter(t.values[t.n-1] < planned.values[planned.n-1])
}

// fraction takes a part of the whole, what each side did, or a date.
func (r *reader) fraction(i, _, to int) bool {
	t, dose, next := r.at(i), r.task.Dose, r.at(i+1).word
	v, counted, limited := t.values, to > i, r.at(i-1).is(did|only)
	if !counted && t.isOfTen() && !r.at(i-1).is(did) && !(t.sep == 'o' && limited) {
		return false
	}
	if counted && r.at(to).is(sets) && v[1] == 100*dose.Sets && v[0] > 0 {
		return r.did(workout.Dose{Sets: v[0] / 100}, true)
	}
	asked := slices.Contains([]int{dose.Reps, dose.Sets, dose.Hold, dose.Sets * r.amount()}, v[1]/100)
	// 3/4 done is a part, 8/2 is what each side did, and 0/5 may be a pain rating.
	part := counted || t.sep == 'o' || asked || next == "done" || next == "of" || limited
	sides := !counted && t.sep == '/' && v[0] == 100*r.amount() && v[1] < v[0]
	nought := v[0] == 0 && v[1] > 0 && v[1] != 5_00
	return r.shorter((sides || (part || nought) && v[0] < v[1]) && next != "range")
}

// ofSet reads the reps or seconds of each set.
func (r *reader) ofSet(i, _, _ int) bool {
	n := r.at(i).values[0] / 100
	switch {
	case n >= r.amount():
		return true
	case r.task.Dose.IsHold():
		return r.did(workout.Dose{Hold: n}, n > 0)
	}
	return r.did(workout.Dose{Reps: n}, n > 0)
}

// unitOf returns the place of the unit that a number counts.
func (r *reader) unitOf(i int) int {
	return r.find(i+1, 3, manner, func(t *token) bool { return t.is(reps | sets | seconds) })
}

// dose returns the amount that a number and its unit make. "x2" means sets if that many were asked
// for.
func (r *reader) dose(i, of int) workout.Dose {
	t, unit, asked := r.at(i), r.at(of), r.task.Dose
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

// did records an amount. What it leaves out is as was asked for.
func (r *reader) did(done workout.Dose, sure bool) bool {
	asked := r.task.Dose
	switch {
	case done.Sets == 0 && done.Reps == 0 && asked.Hold == 0:
		return r.shorter(sure) // seconds of a move that is counted in reps
	case done.Sets > 0 && done.Reps == 0 && done.Hold == 0:
		done.Reps = asked.Reps
	case done.Sets == 0:
		done.Sets, done.Reps = asked.Sets, cmp.Or(done.Reps, asked.Reps)
	}
	done.Hold = cmp.Or(done.Hold, asked.Hold)
	short := done.Volume() < asked.Volume()
	side, _ := r.sideOf(r.key)
	of := r.onSide(side)
	t := r.at(r.key) // 2 x 8 is a dose, so it is sure if it is no more than was asked for
	sure = sure || t.sep == 'x' && done.Sets <= asked.Sets && done.Reps <= asked.Reps && done.Hold <= asked.Hold
	if sure && (!short || of.Done == workout.Amount{}) {
		of.Done = done.Amount()
	}
	return r.shorter(short)
}

// worst returns the highest number of a numeral, rounded up.
func (r *reader) worst(i int) int {
	t := r.at(i)
	values := t.values[:t.n]
	switch {
	case t.sep == '/' && t.n == 2 && values[1] == 5_00 && t.tied:
		values = []int{2 * values[0]} // 2/5
	case t.isOfTen():
		values = values[:1]
	case t.n == 2 && t.sep == '-' && strings.HasSuffix(r.at(i-1).word, "from"): // from 5 to 2
		values = values[1:]
	}
	return (slices.Max(values) + 99) / 100
}

// settle takes the highest current pain rating. One of another time, or that may be none, is
// doubted, unless it is out of ten and slight.
func (r *reader) settle() {
	current := slices.ContainsFunc(r.tokens, func(t token) bool { return t.rates && !t.past })
	for i := range r.tokens {
		t := r.at(i)
		if !t.rates || t.past && current {
			continue
		}
		worst := min(r.worst(i), mostPain)
		isSlight := t.isOfTen() && worst < workout.HoldPain && r.amount() != mostPain // 2/10, but not of 10 reps
		if t.past || !t.sure && worst > 0 && !isSlight {
			r.doubt(i)
			continue
		}
		r.Rated, r.Pain = true, max(r.Pain, worst)
		t.settled = t.settled || isDigit(t.word[0])
	}
}

// ofNames reports whether there are unexplained numbers and each is part of a name: right after an
// unknown word, and followed by words that say neither when nor where, as in Radio 4 on.
func (r *reader) ofNames() bool {
	return len(r.bare) > 0 && !slices.ContainsFunc(r.bare, func(i int) bool {
		t := r.at(i - 1)
		_, to := r.clause(i)
		return r.ends(i) || t.clause != r.at(i).clause || t.kind != aWord || t.known ||
			has(r.tokens[i:to], place|side|nextDay|later|now)
	})
}

// explain takes numbers that nothing else explained: what was done set by set, or perhaps pain.
func (r *reader) explain() {
	var all []int
	for _, i := range r.bare {
		if list := r.at(i).list(); list != nil {
			all = append(all, list...)
		} else {
			all = append(all, r.at(i).values[:r.at(i).n]...)
		}
	}
	planned := 100 * r.amount()
	switch isWork := r.isOf(did | only | count | reps | sets | seconds | times | unit | side | part | and | or | turn | through | filler | now | well); {
	case len(all) == 0, len(all) == 1 && r.task.Exercise == nil && r.tells(r.bare[0]):
	case len(all) > 1 && isWork:
		r.key = r.bare[0]
		r.shorter(slices.Min(all) < planned)
	case len(all) > 1 && slices.Min(all) < planned,
		len(all) == 1 && all[0] != 0 && all[0] != planned && all[0] < max(planned, 100*mostPain+1):
		r.doubt(r.bare[0])
	}
}

// tells reports whether a number in what is about no task tells the time: at 7.
func (r *reader) tells(i int) bool {
	from, to := r.sentence(i)
	return slices.Contains(timely, r.at(i-1).word) && r.at(i).n == 1 && !r.at(i).isOfTen() &&
		every(r.tokens[from:to], func(t token) bool { return !t.complains() && !t.is(place) })
}

var timely = []string{"at", "until", "till"}
