package remark

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rotate/internal/safety"
)

// weight is the last weight that was used, weights joined by + as their sum.
func (r *reader) weight() string {
	const mostLoad = 9999_99 // that a note can hold
	load, sum := "", 0
	for i := range r.tokens {
		t, unit := &r.tokens[i], r.at(i+1)
		adds := r.at(i-1).word == "+"
		if t.kind != aNumber || !unit.is(kilos|pounds) || r.weighsElse(i) || adds && sum == 0 {
			continue
		}
		if !adds {
			sum = 0
		}
		sum += t.values[t.n-1]
		t.settled, unit.settled = true, true
		if sum > 0 && sum <= mostLoad {
			load = strconv.FormatFloat(float64(sum)/100, 'f', -1, 64) + " lb"
			if unit.is(kilos) {
				load = strings.TrimSuffix(load, "lb") + "kg"
			}
		}
	}
	return load
}

// weighsElse reports a weight that is not the load: of the body, of another time, a difference.
func (r *reader) weighsElse(i int) bool {
	before, after := r.before(i), r.at(i+2).word
	return r.insteadOf(i) || before.is(denial|body) || r.at(i-1).word == "down" || slices.Contains([]string{"less", "more", "heavier", "lighter"}, after) || !r.here(i)
}

// unused are words beside a load that was not used.
var unused = []string{"need", "needs", "could", "could do", "could've done", "max", "maximum", "scales", "scale", "weigh", "want", "wish", "buy", "too light"}

// here reports a clause that is wholly understood, and speaks of this exercise and this time: what
// another one speaks of is no load, nor is one that was not used.
func (r *reader) here(i int) bool {
	from, to := r.clause(i)
	led := i > from && r.leadsToLoad(i)
	for j := from; j < to; j++ {
		t := &r.tokens[j]
		next := strings.HasPrefix(t.word, "next") && !t.is(nextDay) && !r.at(j+1).is(band)
		elsewhere := t.is(past|other) && t.word != "instead of" && t.word != "rather than"
		if !t.known && !(led && j >= i-1) || next || elsewhere || t.notion&safety.Lose != 0 || j < i && slices.Contains(unused, t.word) ||
			j > i && slices.Contains([]string{"scales", "scale"}, t.word) {
			return false
		}
	}
	return true
}

// leadsToLoad reports a word of using a load before it, with no more than articles between: what is said behind it, maybe with
// words that nobody knows, is of that load.
func (r *reader) leadsToLoad(i int) bool {
	for i--; slices.Contains(articles, r.at(i).word) || r.at(i).is(kindOf); i-- {
	}
	return slices.Contains([]string{"used", "using", "put"}, r.at(i).word)
}

// band is the last band with its colour or strength, or how many there were.
func (r *reader) band() string {
	name := ""
	for i := range r.tokens {
		t := &r.tokens[i]
		switch {
		case t.is(band) && r.here(i) && !r.leftAway(i):
			name = cmp.Or(r.withoutLoadWord(r.bandAt(i)), name)
		case t.role == kindOf && r.isColour(i):
			name = t.word + " band"
		}
	}
	return name
}

// withoutLoadWord is a band without a load word of the exercise's own before its name, which in a dose would read as the load.
func (r *reader) withoutLoadWord(name string) string {
	if r.task.Exercise == nil {
		return name
	}
	for _, d := range r.task.Exercise.Progression {
		if rest, found := strings.CutPrefix(name, d.Load+" "); found && d.Load != "" && strings.Contains(rest, " ") {
			return rest
		}
	}
	return name
}

// insteadOf reports what another load was used in the place of.
func (r *reader) insteadOf(i int) bool {
	from, _ := r.clause(i)
	return slices.ContainsFunc(r.tokens[from:i], func(t token) bool { return t.word == "instead of" || t.word == "rather than" })
}

// leftAway reports a band that was not used: no blue band, without the band.
func (r *reader) leftAway(i int) bool {
	if r.insteadOf(i) {
		return true
	}
	for i--; r.at(i).is(kindOf) || slices.Contains(articles, r.at(i).word); i-- {
	}
	return r.at(i).is(denial) || r.at(i).word == "without"
}

// bandAt is the name of a band: its colour or strength before it, or behind a colon.
func (r *reader) bandAt(i int) string {
	name, from := "", i
	for ; from > i-3 && (r.at(from-1).is(kindOf) || r.at(from - 1).values[0] <= 4_00 && r.at(from-1).n > 0); from-- {
		name = r.at(from-1).word + " " + name
	}
	next := r.at(i + 1)
	if next.word == ":" || next.word == "=" {
		next = r.at(i + 2)
	}
	switch {
	case name == "" && next.is(kindOf) && !next.is(filler):
		return next.word + " band"
	case name == "":
		return ""
	case next.word == "up": // next band up
		return name + "band up"
	case r.tokens[i].word == "bands" && r.at(from).is(count|figure):
		return name + "bands"
	}
	return name + "band"
}

// isColour reports a band by a colour that is all of a clause, where bands are used.
func (r *reader) isColour(i int) bool {
	led := i-r.clauseStart(i) <= 1 || slices.Contains([]string{"used", "back to"}, r.at(i-1).word)
	isOne := r.at(i+1).word == "one" && (r.ends(i+1) || r.at(i+2).is(now)) // green one today
	return led && (r.ends(i) || isOne) && r.here(i) && r.task.Exercise != nil && slices.Contains(r.task.Exercise.Equipment, "band")
}

// bodyweight is the body as the only load.
func (r *reader) bodyweight() string {
	for i := range r.tokens {
		if slices.Contains([]string{"bodyweight", "body weight", "bw"}, r.tokens[i].word) && (r.ends(i) || r.at(i+1).is(only)) && r.at(i+1).word != ":" {
			return "bodyweight"
		}
	}
	return ""
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
