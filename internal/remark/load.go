package remark

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rotate/internal/workout"
)

// load is what was used: the last weight, a load word of the exercise's own, the last band, or the body alone.
func (r *reader) load() string {
	r.apply("loads")
	return cmp.Or(r.weight, r.loadWord(), r.band, r.body)
}

// weigh takes a weight, and weights joined by + as their sum.
func (r *reader) weigh(i, _, _ int) bool {
	const mostLoad = 9999_99 // that a note can hold
	t, unit := r.at(i), r.at(i+1)
	if r.at(i-1).word != "+" {
		r.sum = 0
	} else if r.sum == 0 {
		return true
	}
	r.sum += t.values[t.n-1]
	t.settled, unit.settled = true, true
	name := " lb"
	if unit.is(kilos) {
		name = " kg"
	}
	if r.sum > 0 && r.sum <= mostLoad {
		r.weight = strconv.FormatFloat(float64(r.sum)/100, 'f', -1, 64) + name
	}
	return true
}

// named takes a band with what is before it; without a load word of the exercise's own, which would read as the load.
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

// loadWord is a load word of the exercise's own steps that is all of a clause.
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
