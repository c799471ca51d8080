package remark

import (
	"cmp"
	"slices"
	"strings"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// isAmount takes how much was done: did 1 x 10 s, 1 set only, x5, reps: 6, got 5.
func (r *reader) isAmount(n numeral) bool {
	i := n.to
	for r.at(i).is(manner) && i < n.to+2 && r.at(i+1).is(manner|reps|sets) {
		i++
	}
	what, lead := r.at(i), r.at(n.from-1)
	if n.sep == "/" || n.sep == "of" {
		return r.partOf(n, what)
	}
	switch {
	case r.tied(n.from) && (n.sep == "x" || what.word == "" && what.is(reps)):
		return false // pain 2 x 10, pain 7 each side
	case n.sep == "x":
		r.did(n, r.dose(n, what), r.limited(n))
	case lead.is(times):
		r.did(n, r.timesDose(n), r.limited(n))
	case r.before(n.from).is(reps|sets) && !r.before(n.from).is(label):
		r.did(n, r.unitDose(n, r.before(n.from)), true)
	case what.is(reps|sets|seconds) && (r.at(i-1).word == "extra" || r.at(i-1).word == "more"):
	case what.is(reps | sets | seconds):
		r.counted(n, what, i)
	case r.limited(n) && !r.ratesDone(n.from) && !what.is(unit|kilos|pounds):
		r.uncounted(n)
	default:
		return false
	}
	return true
}

// partOf takes 8 of 10 reps.
func (r *reader) partOf(n numeral, what token) bool {
	if !what.is(reps | sets | seconds) {
		return false
	}
	r.Short = r.Short || n.values[0] < n.values[1]
	return true
}

// dose is an amount of sets and reps, or of sets and seconds.
func (r *reader) dose(n numeral, what token) workout.Dose {
	d := workout.Dose{Sets: n.values[0] / 100, Reps: n.values[1] / 100, Hold: n.values[2] / 100}
	if n.n == 2 && (what.is(seconds) || r.task.Dose.IsHold()) {
		d.Reps, d.Hold = 1, d.Reps
	}
	return d
}

// timesDose is an amount that only has times before it: x2 are the sets where as many were asked for.
func (r *reader) timesDose(n numeral) workout.Dose {
	if v := n.values[0] / 100; v != r.task.Dose.Sets {
		return workout.Dose{Reps: v}
	}
	return workout.Dose{Sets: r.task.Dose.Sets}
}

// unitDose is an amount of one unit.
func (r *reader) unitDose(n numeral, what token) workout.Dose {
	v := slices.Max(n.values[:n.n]) / 100
	switch {
	case what.is(sets) || what.is(reps) && r.task.Dose.IsHold():
		return workout.Dose{Sets: v}
	case what.is(reps):
		return workout.Dose{Reps: v}
	}
	return workout.Dose{Hold: v}
}

// counted takes an amount with its unit, unless it says where something was: on the last 2 reps.
func (r *reader) counted(n numeral, what token, i int) {
	d := r.unitDose(n, what)
	alone := r.at(n.from-1).clause != r.at(n.from).clause || r.at(n.from-1).word == ","
	switch {
	case r.at(n.from-1).word == "-" || r.at(i+1).is(lessen):
		r.Short = true
	case r.limited(n) || r.at(i+1).is(only):
		r.did(n, d, true)
	case alone && (r.at(i+1).clause != r.at(i).clause || i+1 >= len(r.tokens)):
		r.did(n, d, !what.is(seconds) || r.task.Dose.Hold > 0)
	}
}

// uncounted takes an amount without its unit: did one, only got 6.
func (r *reader) uncounted(n numeral) {
	switch v := n.values[0] / 100; {
	case v >= r.amount() || r.at(n.from-1).word == "could do" && r.weighed > 0 && n.values[0] > r.weighed:
	case v == r.task.Dose.Sets:
		r.doubt(n.from)
	default:
		r.Short = true
	}
}

// limited reports that a word such as did or only leads to a number.
func (r *reader) limited(n numeral) bool {
	i := n.from - 1
	for i > 0 && (r.at(i).word == "the" || r.at(i).word == "about" || r.at(i).word == "like") {
		i--
	}
	return r.at(i).is(did | only)
}

// ratesDone reports that what leads to a number follows on a word for pain: pain only 2, pain got to 6.
func (r *reader) ratesDone(i int) bool {
	for i--; r.at(i).is(did|only) || r.at(i).word == "to"; i-- {
	}
	return r.at(i).hurts()
}

// did takes an amount: what is missing is what was asked for.
func (r *reader) did(n numeral, done workout.Dose, sure bool) {
	asked := r.task.Dose
	full := workout.Dose{Sets: done.Sets, Reps: done.Reps, Hold: done.Hold}
	switch {
	case done.Sets == 0 && done.Reps == 0 && asked.Hold == 0:
		r.Short = r.Short || sure // seconds of what is counted
		return
	case done.Sets > 0 && done.Reps == 0 && done.Hold == 0:
		full.Reps, full.Hold = asked.Reps, asked.Hold
	case done.Sets == 0:
		full.Sets = asked.Sets
		if full.Reps == 0 {
			full.Reps = asked.Reps
		}
	}
	if full.Hold == 0 {
		full.Hold = asked.Hold
	}
	short := shortOf(full, asked)
	r.less = r.less || short
	r.whole = r.whole || sure && !short
	if sure && (!short || r.Done == workout.Amount{}) {
		r.Done = full.Amount()
	}
}

// amounts takes what was left out in words: only left, reduced range, smaller range than planned.
func (r *reader) amounts() {
	for i, t := range r.tokens {
		next, end := r.at(i+1), i+2
		if t.is(only) && next.is(through) {
			next, end = r.at(i+2), i+3
		}
		switch {
		case t.is(only) && next.is(side|place) && r.clauseEnds(end) && !r.complaintIn(r.clauseStart(i)):
			r.Short = true
		case t.is(side) && next.is(only) && r.clauseEnds(i+2) && !r.complaintIn(r.clauseStart(i)):
			r.Short = true
		case t.is(lessen) && (next.is(reps|sets|lessen) && next.is(reps|sets|thing) || next.word == "range"):
			r.Short = r.Short || !r.planned(t.word)
		}
	}
}

// planned reports a range that the dose asks for, or less than it does.
func (r *reader) planned(word string) bool {
	typed, err := workout.ParseRange(word)
	if err != nil {
		return false
	}
	ranges, asked := workout.Ranges(), r.task.Dose.Range
	return asked == "" || slices.Index(ranges, typed) >= slices.Index(ranges, asked)
}

func (r *reader) clauseEnds(i int) bool { return r.at(i).clause != r.at(i-1).clause }

func (r *reader) clauseStart(i int) int {
	for i > 0 && r.tokens[i-1].clause == r.tokens[i].clause {
		i--
	}
	return i
}

// Load is a weight or band as the program writes it; a text that is none stays.
func Load(text string) string {
	r := reader{text: text, tokens: tokens(text)}
	return cmp.Or(r.weight(), r.band(), text)
}

// load is the weight or band that was used: the last weight, else a band, else a load word of the
// exercise where none better is known.
func (r *reader) load() string {
	if load := r.weight(); load != "" {
		return load
	}
	if load := r.band(); load != "" {
		return load
	}
	if bodyweight := r.bodyweight(); bodyweight != "" {
		return bodyweight
	}
	if r.task.Exercise == nil || measured(r.task.Dose.Load) {
		return ""
	}
	return r.loadWord()
}

// measured reports a load that is a number or a band.
func measured(load string) bool {
	r := reader{text: load, tokens: tokens(load)}
	return r.weight() != "" || r.band() != ""
}

// weight is the last weight, weights joined by + as their sum.
func (r *reader) weight() string {
	load, sum := "", 0
	for i, t := range r.tokens {
		unit := r.at(i + 1)
		if !t.numeral && !t.is(count) || !unit.is(kilos|pounds) {
			continue
		}
		adds := r.at(i-1).word == "+"
		if r.weighsElse(i) || adds && sum == 0 {
			continue
		}
		if !adds {
			sum = 0
		}
		if sum += t.number; !t.numeral {
			sum += 100 * slices.Index(counts, t.word)
		}
		if text := weightText(sum, unit); text != "" {
			load, r.weighed = text, sum
		}
	}
	return load
}

// weighsElse reports a weight that is not the load: of the body, of another time, a difference.
func (r *reader) weighsElse(i int) bool {
	before, after := r.before(i), r.at(i+2)
	return before.is(denial|body) || after.word == "less" || after.word == "more" || after.word == "of" && !r.at(i+3).is(label) || !r.here(i)
}

// here reports a clause that is wholly understood, and speaks of this exercise and this time: what
// another one speaks of is no load.
func (r *reader) here(i int) bool {
	for j := r.clauseStart(i); j < len(r.tokens) && r.tokens[j].clause == r.tokens[i].clause; j++ {
		t := r.tokens[j]
		next := strings.HasPrefix(t.word, "next") && !t.is(nextDay) && !r.at(j+1).is(band)
		if !t.known || next || t.is(past|other) || t.notion&safety.Lose != 0 {
			return false
		}
	}
	return true
}

// mostLoad is the heaviest load that a note can hold, in hundredths.
const mostLoad = 9999_99

// weightText is a weight as the program writes it; empty where it is none.
func weightText(hundredths int, unit token) string {
	if hundredths <= 0 || hundredths > mostLoad {
		return ""
	}
	name := " lb"
	if unit.is(kilos) {
		name = " kg"
	}
	return decimal(hundredths) + name
}

// band is the last band with its colour or strength, or how many there were.
func (r *reader) band() string {
	name := ""
	for i, t := range r.tokens {
		if !t.is(band) || !r.here(i) {
			name = cmp.Or(r.colour(i), name)
			continue
		}
		from := i
		for from > 0 && i-from < 3 && r.describes(from-1) {
			from--
		}
		words := r.wordsOf(from, i)
		if len(words) == 0 {
			words = r.described(i)
		}
		if len(words) == 0 || slices.Equal(words, []string{"next"}) && r.at(i+1).word != "up" {
			continue
		}
		name = bandName(words, t.word, r.at(i+1))
	}
	return name
}

// describes reports a word that says which band: a colour, or a name that is no other word.
func (r *reader) describes(i int) bool {
	t := r.tokens[i]
	return t.is(kindOf) && beginsWord(t.word) || t.numeral && t.number <= 400
}

func (r *reader) wordsOf(from, to int) []string {
	var words []string
	for _, t := range r.tokens[from:to] {
		words = append(words, t.word)
	}
	return words
}

// described is the colour behind a band: band: green.
func (r *reader) described(i int) []string {
	for i++; r.at(i).word == ":" || r.at(i).word == "(" || r.at(i).word == "="; {
		i++
	}
	if t := r.at(i); t.is(kindOf) && beginsWord(t.word) && !t.is(filler) {
		return []string{t.word}
	}
	return nil
}

func bandName(words []string, word string, next token) string {
	name := " band"
	switch {
	case word == "bands" && (words[0] == "2" || words[0] == "two" || words[0] == "3" || words[0] == "three"):
		name = " bands"
	case word == "miniband" || word == "minibands":
		name = " mini band"
	case words[len(words)-1] == "next" && next.word == "up":
		name = " band up"
	}
	return strings.Join(words, " ") + name
}

// colour is a band by a colour that is all of a clause, where bands are used.
func (r *reader) colour(i int) string {
	if r.task.Exercise == nil || !slices.Contains(r.task.Exercise.Equipment, "band") {
		return ""
	}
	t, lead := r.tokens[i], r.at(i-1).word
	led := i-r.clauseStart(i) <= 1 || slices.Contains([]string{"used", "with", "to", "back to"}, lead)
	if t.role != kindOf || !led || !r.ends(i) || !beginsWord(t.word) || !r.here(i) {
		return ""
	}
	return t.word + " band"
}

// bodyweight is the body as the only load.
func (r *reader) bodyweight() string {
	for i, t := range r.tokens {
		if t.is(body) && r.ends(i) && r.at(i+1).word != ":" && r.at(i+1).word != "=" {
			return "bodyweight"
		}
	}
	return ""
}

// loadWord is a load word of the exercise's own steps that is all of a clause.
func (r *reader) loadWord() string {
	text := r.text[r.tokens[0].from:r.tokens[len(r.tokens)-1].to]
	for piece := range strings.FieldsFuncSeq(text, func(c rune) bool { return strings.ContainsRune(",.;()", c) }) {
		piece = strings.TrimSpace(piece)
		for _, lead := range []string{"used ", "with ", "load ", "load: ", "@ "} {
			piece = strings.TrimPrefix(piece, lead)
		}
		for _, d := range r.task.Exercise.Progression {
			if d.Load != "" && strings.EqualFold(piece, d.Load) {
				return d.Load
			}
		}
	}
	return ""
}
