package remark

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rotate/internal/safety"
)

// load is the weight or band that was used: the last weight, else a band, else the body, else a load
// word of the exercise where none better is known.
func (r *reader) load() string {
	if r.roles&(kilos|pounds|band|kindOf|body) == 0 {
		return r.loadWord()
	}
	return cmp.Or(r.weight(), r.band(), r.bodyweight(), r.loadWord())
}

// weight is the last weight, weights joined by + as their sum.
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
	before, after := r.before(i), r.at(i+2)
	return before.is(denial|body) || r.at(i-1).word == "down" || after.word == "less" || after.word == "more" || !r.here(i)
}

// here reports a clause that is wholly understood, and speaks of this exercise and this time: what
// another one speaks of is no load.
func (r *reader) here(i int) bool {
	from, to := r.clause(i)
	for j := from; j < to; j++ {
		t := &r.tokens[j]
		next := strings.HasPrefix(t.word, "next") && !t.is(nextDay) && !r.at(j+1).is(band)
		if !t.known || next || t.is(past|other) || t.notion&safety.Lose != 0 {
			return false
		}
	}
	return true
}

// band is the last band with its colour or strength, or how many there were.
func (r *reader) band() string {
	name := ""
	for i := range r.tokens {
		t := &r.tokens[i]
		switch {
		case t.is(band) && r.here(i):
			name = cmp.Or(r.bandAt(i), name)
		case t.role == kindOf && r.isColour(i):
			name = t.word + " band"
		}
	}
	return name
}

// bandNames are how the program writes bands; those that are not here, and a single one, are a band.
var bandNames = map[string]string{"bands": " bands", "miniband": " mini band", "minibands": " mini band"}

func (r *reader) bandAt(i int) string {
	describes := func(t *token) bool {
		return t.is(kindOf) && t.kind != aSign || t.kind == aNumber && t.values[0] <= 4_00
	}
	var kinds []string
	for from := i - 1; len(kinds) < 3 && describes(r.at(from)); from-- {
		kinds = append([]string{r.at(from).word}, kinds...)
	}
	if len(kinds) == 0 { // band: green
		for i++; slices.Contains([]string{":", "(", "="}, r.at(i).word); i++ {
		}
		if t := r.at(i); t.is(kindOf) && t.kind == aWord && !t.is(filler) {
			return t.word + " band"
		}
		return ""
	}
	name := bandNames[r.tokens[i].word]
	switch up := r.at(i+1).word == "up"; {
	case kinds[len(kinds)-1] == "next" && up:
		name = " band up"
	case name == "", name == " bands" && !slices.Contains([]string{"2", "two", "3", "three"}, kinds[0]):
		name = " band"
	}
	return strings.Join(kinds, " ") + name
}

// isColour reports a band by a colour that is all of a clause, where bands are used.
func (r *reader) isColour(i int) bool {
	if r.task.Exercise == nil || !slices.Contains(r.task.Exercise.Equipment, "band") {
		return false
	}
	led := i-r.clauseStart(i) <= 1 || slices.Contains([]string{"used", "with", "to", "back to"}, r.at(i-1).word)
	return led && r.ends(i) && r.tokens[i].kind == aWord && r.here(i)
}

// bodyweight is the body as the only load.
func (r *reader) bodyweight() string {
	for i := range r.tokens {
		if next := r.at(i + 1).word; r.tokens[i].is(body) && r.ends(i) && next != ":" && next != "=" {
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
		leads := []string{"used", "with", "load"}
		for from < to-1 && (r.at(from).kind == aSign || slices.Contains(leads, r.at(from).word)) {
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
