package remark

import (
	"cmp"
	"slices"
	"strings"

	"rotate/internal/workout"
)

// load returns what was used: the last weight, else a load word of the exercise, else the last
// band, else bodyweight.
func (r *reader) load() string {
	r.apply("loads")
	return cmp.Or(r.weight, r.loadWord(), r.band, r.body)
}

// weigh reads a weight. Weights joined by + are added; of a range the lower end counts, and of two
// sides the lighter weight.
func (r *reader) weigh(i, _, _ int) bool {
	t, unit := r.at(i), r.at(i+1)
	if r.at(i-1).word != "+" {
		r.sum = 0
	} else if r.sum == 0 {
		return true
	}
	r.sum += t.values[t.n-1]
	if t.n > 1 && (t.sep == '-' || t.sep == '/') {
		r.sum = slices.Min(t.values[:t.n])
	}
	if least := r.at(i - 2); r.at(i-1).is(toward) && least.n == 1 {
		r.sum = min(r.sum, least.values[0])
	}
	t.settled, unit.settled = true, true
	name := "lb"
	if unit.is(kilos) {
		name = "kg"
	}
	weight := workout.WeightText(r.sum, name)
	ofOtherSide := workout.Lighter(r.weight, weight) && has(r.tokens, side)
	if r.sum > 0 && r.sum <= workout.MaxLoad && !ofOtherSide {
		r.weight = weight
	}
	return true
}

// weighAgain reads a number as a lighter weight than the last one, in the same unit: 12 kg, went
// down to 10.
func (r *reader) weighAgain(i, _, _ int) bool {
	_, unit, found := strings.Cut(r.weight, " ")
	weight := workout.WeightText(r.at(i).values[0], unit)
	if !found || r.at(i).values[0] == 0 || !workout.Lighter(weight, r.weight) {
		return false
	}
	r.weight, r.at(i).settled = weight, true
	return true
}

// named reads a band with the words before it, except a load word of the exercise, which would be
// read as the load.
func (r *reader) named(i, from, _ int) bool {
	for r.at(from-1).is(kindOf) || r.at(from-1).n > 0 && r.at(from - 1).values[0] <= 4_00 {
		from--
	}
	name, end := "", "band"
	if r.at(i+1).word == "up" { // next band up
		end = "band up"
	} else if r.at(i).word == "bands" && r.at(from).is(count|figure) {
		end = "bands"
	}
	for j := max(from, i-3); j < i; j++ {
		isLoad := func(d workout.Dose) bool { return d.Load == r.at(j).word }
		if e := r.task.Exercise; e == nil || j+1 == i || name != "" || !slices.ContainsFunc(e.Progression, isLoad) {
			name += r.at(j).word + " "
		}
	}
	r.band = name + end
	return true
}

// loadWord returns the load word of the exercise's own steps that is a whole clause.
func (r *reader) loadWord() string {
	asked := r.task.Dose.Load
	if r.task.Exercise == nil || strings.ContainsAny(asked, "0123456789") || strings.HasSuffix(asked, "band") {
		return ""
	}
	for from, to := 0, 0; from < len(r.tokens); from = to {
		_, to = r.clause(from)
		for from < to-1 && r.at(from).kind == aSign {
			from++
		}
		for _, d := range r.task.Exercise.Progression {
			if d.Load != "" && strings.EqualFold(r.text[r.tokens[from].from:r.tokens[to-1].to], d.Load) {
				return d.Load
			}
		}
	}
	return ""
}
