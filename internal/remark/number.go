package remark

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rotate/internal/workout"
)

// mostPain is the end of the scale.
const mostPain = 10

// load is what was used: the last weight, a load word of the exercise's own, the last band, or the body alone.
func (r *reader) load() string {
	r.apply("loads")
	bodyweight := ""
	if r.bodyOnly {
		bodyweight = "bodyweight"
	}
	return cmp.Or(r.weight, r.loadWord(), r.bandName, bodyweight)
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
	if r.sum == 0 || r.sum > mostLoad {
		return true
	}
	name := " lb"
	if unit.is(kilos) {
		name = " kg"
	}
	r.weight = strconv.FormatFloat(float64(r.sum)/100, 'f', -1, 64) + name
	return true
}

// named takes a band with what is before it; without a load word of the exercise's own, which would read as the load.
func (r *reader) named(i, from, _ int) bool {
	for r.at(from-1).is(kindOf) || r.at(from-1).n > 0 && r.at(from - 1).values[0] <= 4_00 {
		from--
	}
	var words []string
	for _, t := range r.tokens[max(from, i-3):i] {
		words = append(words, t.word)
	}
	end := "band"
	if r.at(i+1).word == "up" { // next band up
		end = "band up"
	} else if r.at(i).word == "bands" && r.at(from).is(count|figure) {
		end = "bands"
	}
	if e := r.task.Exercise; e != nil && len(words) > 1 && slices.ContainsFunc(e.Progression, func(d workout.Dose) bool { return d.Load == words[0] }) {
		words = words[1:]
	}
	r.bandName = strings.Join(append(words, end), " ")
	return true
}

// namedBehind takes a band with its colour behind it.
func (r *reader) namedBehind(_, _, to int) bool {
	r.bandName = r.at(to).word + " band"
	return true
}

// isColour reports the name of a kind of band, where bands are used.
func (r *reader) isColour(i int) bool {
	return r.at(i).role == kindOf && r.task.Exercise != nil && slices.Contains(r.task.Exercise.Equipment, "band")
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

// numbers gives every number its meaning.
func (r *reader) numbers() {
	r.apply("counts")
	r.apply("numbers")
	r.settle()
	r.explain()
}

// isDate reports a date or a time of the day.
func (r *reader) isDate(i int) bool {
	t := r.at(i)
	v := t.values
	ofYear := t.sep == '/' && v[2] >= 20_00 && min(v[0], v[1]) <= 12_00 // 5/11/26, but not 8/8/6
	return t.sep == ':' || t.sep == '.' || ofYear || max(v[0], v[2]) >= leastYear
}

func (r *reader) dated(i, _, _ int) bool {
	r.at(i).settled = true
	return true
}

// clock takes the hour behind a half, which is no half of the work then.
func (r *reader) clock(i, _, _ int) bool {
	r.at(i - 1).meaning = meaning{role: filler}
	return r.dated(i, 0, 0)
}

// isScale reports the scale itself: 0-10, or /10 without a number before it.
func (r *reader) isScale(i int) bool {
	t, prev := r.at(i), r.at(i-1)
	return t.sep == '-' && t.n == 2 && t.values[0] <= 1_00 && t.values[1] == 10_00 ||
		t.n == 1 && t.values[0] == 10_00 && (prev.word == "/" || prev.word == "of")
}

// scales are what some scales say at their ends.
var scales = []struct {
	names    string
	from, to int // in hundredths
	says     workout.Feedback
}{
	{"rpe effort difficulty", 9_00, 10_00, workout.Feedback{Hard: true}}, {"rpe effort difficulty", 1_00, 3_00, workout.Feedback{Easy: true}},
	{"rir", 0, 0, workout.Feedback{Hard: true}}, {"rir", 5_00, 10_00, workout.Feedback{Easy: true}},
}

// onScale takes what a scale of ten says, or one without an end, whose name is before the number or behind it.
func (r *reader) onScale(i, from, to int) bool {
	t, label := r.at(i), r.at(min(from, i))
	if from == i {
		label = r.at(to)
	}
	if strings.HasPrefix(label.word, "temp") || label.word == "thermometer" {
		r.fever(i, from, to)
	}
	for _, s := range scales {
		ofTen := t.values[1] == 10_00 || t.n == 1 && (!s.says.Easy || label.word == "rpe" || label.word == "rir") // an effort may be of five
		if v := t.values[0]; strings.Contains(s.names, label.word) && v >= s.from && v <= s.to && ofTen {
			r.Hard, r.Easy = r.Hard || s.says.Hard, r.Easy || s.says.Easy
		}
	}
	t.settled, label.settled = true, true
	return true
}

// fever takes a temperature; one is a fever.
func (r *reader) fever(i, _, _ int) bool {
	isFever := r.at(i).values[0] >= 38_00 && r.at(i).values[0] <= 43_00
	if isFever {
		from, to := r.clause(i)
		r.warn(from, to, workout.UrgencyDoctor)
	}
	return isFever || r.at(i).values[0]%100 == 0
}

// amount is the reps or seconds of a set.
func (r *reader) amount() int {
	if r.task.Dose.IsHold() {
		return r.task.Dose.Hold
	}
	return r.task.Dose.Reps
}

// shortOf notes that a number is less than what was asked for.
func (r *reader) shortOf(i, asked int) bool {
	r.Short = r.Short || r.at(i).values[0] < 100*asked
	return true
}

func (r *reader) ofSet(i, _, _ int) bool { return r.shortOf(i, r.amount()) }

func (r *reader) ofAll(i, _, _ int) bool { return r.shortOf(i, r.task.Dose.Sets*r.amount()) }

func (r *reader) partOf(i, _, _ int) bool { return r.shortOf(i, 100) }

// least takes numbers set by set: 8,8,6 reps.
func (r *reader) least(i, _, _ int) bool {
	r.Short = r.Short || slices.Min(r.at(i).list()) < 100*r.amount()
	return true
}

// could takes how many someone can do: fewer than asked for, or half as many again.
func (r *reader) could(i, _, _ int) bool {
	if n, asked := r.at(i).values[0]/100, r.amount(); r.weight+r.bandName == "" && r.at(i+1).word != "more" {
		r.Short = r.Short || n < asked
		r.Easy = r.Easy || 2*n >= 3*asked && r.ends(i) && !r.inSentence(i, past|other)
	}
	return true
}

// instead takes a number in the place of another: 6 instead of 8.
func (r *reader) instead(i, _, to int) bool {
	t, planned := r.at(i), r.at(to)
	planned.count()
	if to > i+6 || t.sep != planned.sep {
		return false
	}
	r.Short = r.Short || t.values[t.n-1] < planned.values[planned.n-1]
	return true
}

// fraction takes a part of the whole, what each side did, or a date.
func (r *reader) fraction(i, from, to int) bool {
	t, dose, next := r.at(i), r.task.Dose, r.at(i+1).word
	v := t.values
	ofTen, limited := v[t.n-1] == 10_00, r.at(i-1).is(did|only)
	counted := to > i
	if !counted && ofTen && !(t.sep == 'o' && limited) {
		return false
	}
	asked := slices.Contains([]int{dose.Reps, dose.Sets, dose.Hold, dose.Sets * r.amount()}, v[1]/100)
	part := counted || t.sep == 'o' || asked || next == "done" || next == "of" || limited // 3/4 done
	sides := t.sep == '/' && v[0] == 100*r.amount() && v[1] < v[0]                        // 8/2
	nought := v[0] == 0 && v[1] > 0 && v[1] != 5_00                                       // that may be a scale
	r.Short = r.Short || (sides && !counted || (part || nought) && v[0] < v[1]) && next != "range"
	return true
}

// did takes an amount that is sure, and perhaps one that may be of something else; of what leads to the number, or
// else follows on it.
func (r *reader) didBehind(i, _, _ int) bool    { return r.did(r.dose(i, r.unitOf(i)), true) }
func (r *reader) didOf(i, from, _ int) bool     { return r.did(r.dose(i, from), true) }
func (r *reader) perhapsDid(i, _, _ int) bool   { return r.did(r.dose(i, i), false) }
func (r *reader) perhapsOf(i, from, _ int) bool { return r.did(r.dose(i, from), false) }

// unitOf is the place of what a number counts.
func (r *reader) unitOf(i int) int {
	return r.find(i+1, 3, manner, func(t *token) bool { return t.is(reps | sets | seconds) })
}

// repsOf takes the reps of each set.
func (r *reader) repsOf(i, _, _ int) bool {
	return r.did(workout.Dose{Reps: r.at(i).values[0] / 100}, true)
}

// dose is the amount that a number is of a unit. x2 are the sets where as many were asked for.
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

// did takes an amount: what is missing is what was asked for.
func (r *reader) did(done workout.Dose, sure bool) bool {
	asked := r.task.Dose
	switch {
	case done.Sets == 0 && done.Reps == 0 && asked.Hold == 0:
		r.Short = r.Short || sure // seconds of what is counted
		return true
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
	return true
}

// rate takes a number that rates pain, or that may.
func (r *reader) rate(i, _, _ int) bool {
	t, prev, next := r.at(i), r.at(i-1), r.at(i+1)
	tied, list := r.tied(i), t.list()
	ofTen := (t.sep == '/' || t.sep == 'o') && t.values[t.n-1] == 10_00
	nextDays := t.n == 1 && r.before(i).is(nextDay)
	value := r.worst(i, ofTen, tied)
	switch {
	case !r.spoken && !r.denied && !ofTen && !nextDays || t.n > 2 && !tied || value > mostPain && !tied && list != nil:
		t.bare = true
		return true
	case value > mostPain && !tied:
		return true
	case value > mostPain && !ofTen: // a slip, or more than can be said
		r.doubt(i)
		r.feels(i, workout.Feedback{Hurt: workout.HurtBad})
		return true
	case !tied && next.is(lessen):
		r.Short = true
		return true
	case !tied && (prev.word == "at" && r.ends(i) || !next.known && next.kind == aWord && next.clause == t.clause):
		r.doubt(i)
		return true
	case value < 3 && list != nil && slices.Max(list) >= 3_00, // 1,6 may be two numbers
		prev.word == "+" || prev.word == "-" && t.glued && !prev.glued && !tied: // so much, or so much more or less
		r.doubt(i)
	}
	t.rates, t.pain, t.past = true, min(value, mostPain), r.isPast(i, tied)
	t.sure = r.spoken || nextDays || r.follows(i)
	return true
}

// worst is the highest number of a numeral, rounded up.
func (r *reader) worst(i int, ofTen, tied bool) int {
	t := r.at(i)
	values := t.values[:t.n]
	switch {
	case t.sep == '/' && t.n == 2 && values[1] == 5_00 && tied:
		return (2*values[0] + 99) / 100 // 2/5
	case ofTen:
		values = values[:1]
	case t.n == 2 && t.sep == '-' && strings.HasSuffix(r.at(i-1).word, "from"): // from 5 to 2
		values = values[1:]
	}
	return (slices.Max(values) + 99) / 100
}

// before is the word that leads to a number.
func (r *reader) before(i int) *token {
	leads := []string{":", "=", "(", ".", "~", "was", "is", "of", "at", "says"}
	for i--; i > 0 && slices.Contains(leads, r.at(i).word); i-- {
	}
	return r.at(i)
}

// tied reports a number that a word for pain leads to: pain in the hip 3.
func (r *reader) tied(i int) bool {
	for i--; i >= 0; i-- {
		t := r.at(i)
		if t.hurts() {
			return true
		}
		if t.kind == aNumber || strings.Contains(",.;", t.word) || t.kind == aWord && !t.is(through|place|side|now|was|only) {
			return false
		}
	}
	return false
}

// isPast reports a number of another time, or one that is denied: was 7, last week 5, not 6.
func (r *reader) isPast(i int, tied bool) bool {
	t, before := r.at(i), r.at(i-1)
	said := r.tokens[r.clauseStart(i):i]
	switch {
	case t.n == 2 && before.is(was|past):
		return false // from 5 to 2: the last is of now
	case before.is(was) && !has(said, later|nextDay|now) && !tied, has(said, was) && !has(said, later|nextDay) && !r.at(i+1).is(later|nextDay) && r.nowFollows(i):
		return true
	}
	return before.word == "from" || before.is(denial) && !before.is(lessen) || r.at(i+1).is(past) || has(said, past)
}

// nowFollows reports another number that is of now: was 7, now 1.
func (r *reader) nowFollows(i int) bool {
	_, to := r.sentence(i)
	return slices.ContainsFunc(r.tokens[i+1:to], func(t token) bool { return t.word == "now" }) && has(r.tokens[i+1:to], figure)
}

// follows reports a number that comes after a pain that was denied: -> 6, then 6, 7 right.
func (r *reader) follows(i int) bool {
	before := r.at(i - 1)
	return before.is(turn|later|nextDay|side) && before.word != "after" || r.at(i+1).is(later|nextDay|side)
}

// settle takes the highest rating of now.
func (r *reader) settle() {
	current := slices.ContainsFunc(r.tokens, func(t token) bool { return t.rates && !t.past })
	for i := range r.tokens {
		switch t := r.at(i); {
		case !t.rates, t.past && current:
		case t.past || !t.sure && t.pain > 0:
			r.doubt(i)
		default:
			r.Rated, r.Pain = true, max(r.Pain, t.pain)
			t.settled = t.settled || isDigit(t.word[0])
		}
	}
	for i := range r.tokens {
		t := r.at(i)
		t.settled = t.settled || t.is(pain) && r.rated(i)
	}
}

// rated reports that a word for pain has its number: before it in its clause, or behind it and not right before the
// next such word.
func (r *reader) rated(i int) bool {
	for j := r.clauseStart(i); j < len(r.tokens) && (j <= i || !r.tokens[j].is(pain)); j++ {
		if r.tokens[j].rates && !r.tokens[j].past && (j < i || !r.at(j+1).is(pain)) {
			return true
		}
	}
	return false
}

// explain takes numbers that nothing explains: what was done set by set, or perhaps a pain.
func (r *reader) explain() {
	planned, parts := 100*r.amount(), 0
	values := func(t *token) []int {
		if list := t.list(); list != nil {
			return list
		}
		return t.values[:t.n]
	}
	for i := range r.tokens {
		if t := r.at(i); t.bare {
			parts += len(values(t))
		}
	}
	for i := range r.tokens {
		t := r.at(i)
		if !t.bare {
			continue
		}
		switch least := slices.Min(values(t)); {
		case parts > 1:
			r.Short = r.Short || least < planned
		case least != 0 && least != planned && least < max(planned, 100*mostPain+1):
			r.doubt(i)
		}
	}
}

// feels takes up what a word says; pain of another time or person is in doubt, and so is what they left out.
func (r *reader) feels(i int, says workout.Feedback) {
	if (says.Hurt > workout.HurtNot || says.Skipped) && r.inSentence(i, past|other) {
		r.doubt(i)
		return
	}
	r.Feedback.Add(says)
}

// feelings takes up the words for pain, soreness, effort and what was left out.
func (r *reader) feelings() {
	for i := range r.tokens {
		switch t := r.at(i); {
		case t.is(well) && t.denied:
			r.feels(i, workout.Feedback{Hurt: workout.HurtSome})
		case t.unsure:
			r.doubt(i)
		}
	}
	r.apply("feelings")
	notHard := slices.ContainsFunc(r.tokens, func(t token) bool { return t.is(hard) && t.denied })
	notEasy := slices.ContainsFunc(r.tokens, func(t token) bool { return t.is(easy) && t.denied })
	r.Hard = r.Hard || notEasy && !notHard && !r.Easy
}

// namesParts reports a remark that names a side or a set, and not both sides.
func (r *reader) namesParts() bool {
	var words []string
	for i := range r.tokens {
		if r.tokens[i].kind == aWord && !r.tokens[i].is(past|easy) {
			words = append(words, strings.Fields(r.tokens[i].word)...)
		}
	}
	said := func(word string) bool { return slices.Contains(words, word) }
	ofBoth := said("left") && said("right") && !said("not") && !said("than")
	return !ofBoth && slices.ContainsFunc([]string{"left", "right", "first", "second", "last", "other"}, said)
}

// planned reports a range that the dose asks for, or less than it does.
func (r *reader) planned(i int) bool {
	typed, err := workout.ParseRange(r.tokens[i].word)
	ranges, asked := workout.Ranges(), r.task.Dose.Range
	return err == nil && (asked == "" || slices.Index(ranges, typed) >= slices.Index(ranges, asked))
}
