package remark

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// mostPain is the end of the scale.
const mostPain = 10

// actions are what rules do, by their names.
func actions() map[string]action {
	mark := func(do func(t *token)) action {
		return func(r *reader, i, _, _ int) bool { do(r.at(i)); return true }
	}
	none := mark(func(*token) {})
	all := map[string]action{
		"none": none, "now": none,
		"ill":      mark(func(t *token) { t.notion |= safety.Ill }),
		"pregnant": mark(func(t *token) { t.notion |= safety.Pregnant }),
		"radiates": mark(func(t *token) { t.notion |= safety.Radiating }),
		"didFirst": func(r *reader, _, _, _ int) bool { r.didFirst = true; return true },
		"leftOut":  func(r *reader, _, _, _ int) bool { r.Skipped = true; return true },
		"skipAll":  func(r *reader, _, _, _ int) bool { r.Skipped, r.Unsure = true, nil; return true },
		"doneYet": func(r *reader, i, _, _ int) bool {
			r.Skipped = false
			r.doubt(i)
			return true
		},
		"fails":  func(r *reader, i, _, _ int) bool { r.at(i).fails = true; return r.shorter(true) },
		"deny":   mark(func(t *token) { t.denied = true }),
		"allow":  mark(func(t *token) { t.denied = false }),
		"unsure": mark(func(t *token) { t.denied, t.unsure = false, true }),
		"mild":   func(r *reader, i, _, _ int) bool { r.at(i).denied = true; r.doubt(i); return true },
		"same": func(r *reader, i, from, _ int) bool {
			r.at(i).denied, r.at(i).unsure = r.at(from).denied, r.at(from).unsure
			return true
		},
		"field":  mark(func(t *token) { t.meaning, t.settled = meaning{}, true }),
		"past":   mark(func(t *token) { t.past = true }),
		"tie":    mark(func(t *token) { t.tied = true }),
		"number": mark((*token).count),
		"dated":  mark(func(t *token) { t.settled = true }),
		"settle": mark(func(t *token) { t.settled = true }),
		"doubt":  func(r *reader, i, _, _ int) bool { r.doubt(i); return true },
		"clock": func(r *reader, i, _, _ int) bool { // the half is none of the work
			r.at(i-1).meaning, r.at(i).settled = meaning{role: filler}, true
			return true
		},
		"label": func(r *reader, i, from, _ int) bool { r.at(i).settled, r.at(from).settled = true, true; return true },
		"fever": func(r *reader, i, _, _ int) bool {
			from, to := r.clause(i)
			r.warn(from, to, workout.UrgencyDoctor)
			return true
		},
		"beyond": func(r *reader, i, _, _ int) bool { // a slip, or more than can be said
			r.doubt(i)
			r.feels(i, workout.Feedback{Hurt: workout.HurtBad})
			return true
		},
		"weigh":  (*reader).weigh,
		"band":   (*reader).named,
		"behind": func(r *reader, _, _, to int) bool { r.band = r.at(to).word + " band"; return true },
		"colour": func(r *reader, i, _, _ int) bool { r.band = r.at(i).word + " band"; return true },
		"body":   func(r *reader, _, _, _ int) bool { r.body = "bodyweight"; return true },

		"ofSet": func(r *reader, i, _, _ int) bool { return r.shorter(r.at(i).values[0] < 100*r.amount()) },
		"ofAll": func(r *reader, i, _, _ int) bool {
			return r.shorter(r.at(i).values[0] < 100*r.task.Dose.Sets*r.amount())
		},
		"part":     func(r *reader, i, _, _ int) bool { return r.shorter(r.at(i).values[0] < 100_00) },
		"least":    func(r *reader, i, _, _ int) bool { return r.shorter(slices.Min(r.at(i).list()) < 100*r.amount()) },
		"fraction": (*reader).fraction, "instead": (*reader).instead, "could": (*reader).could,
		"did":     func(r *reader, i, _, _ int) bool { return r.did(r.dose(i, r.unitOf(i)), true) },
		"didOf":   func(r *reader, i, from, _ int) bool { return r.did(r.dose(i, from), true) },
		"perhaps": func(r *reader, i, from, _ int) bool { return r.did(r.dose(i, from), false) },
		"repsOf":  func(r *reader, i, _, _ int) bool { return r.did(workout.Dose{Reps: r.at(i).values[0] / 100}, true) },
		"bare":    func(r *reader, i, _, _ int) bool { r.bare = append(r.bare, i); return true },
		"rate":    func(r *reader, i, _, _ int) bool { r.at(i).rates, r.at(i).sure = true, true; return true },
		"rateOr": func(r *reader, i, _, _ int) bool {
			r.doubt(i)
			r.at(i).rates, r.at(i).sure = true, true
			return true
		},
		"perhapsRates": mark(func(t *token) { t.rates = true }),
	}
	for name, says := range map[string]workout.Feedback{
		"easy": {Easy: true}, "hard": {Hard: true}, "short": {Short: true}, "skip": {Skipped: true}, "swap": {Swap: true},
		"sore": {Sore: true}, "worse": {Worse: true}, "hurts": {Hurt: workout.HurtSome}, "bad": {Hurt: workout.HurtBad}, "strong": {Hurt: workout.HurtStrong},
	} {
		all[name] = func(r *reader, i, _, _ int) bool { r.feels(i, says); return true }
	}
	return all
}

// classes are what rules ask of tokens, besides roles.
func classes() map[string]class {
	all := map[string]class{
		"any":     func(r *reader, i int) bool { return r.at(i).clause == r.at(r.key).clause },
		"...":     func(r *reader, i int) bool { return r.at(i) != &none },
		"^":       func(r *reader, i int) bool { return r.at(i).clause != r.at(i+1).clause },
		"$":       func(r *reader, i int) bool { return r.at(i).clause != r.at(i-1).clause },
		"ends":    (*reader).ends,
		"leftOut": func(r *reader, i int) bool { return r.Skipped },
		"start":   func(r *reader, i int) bool { return i < 0 },
		"over":    func(r *reader, i int) bool { return i >= len(r.tokens) },
		"weighed": func(r *reader, i int) bool {
			return r.at(i).kind == aNumber && (r.at(i+1).is(kilos|pounds) || r.at(i+1).word == "stone")
		},
		"toLeg": (*reader).leads,
		"stretched": func(r *reader, i int) bool { // no complaint
			from, to := r.clause(i)
			return slices.ContainsFunc(r.tokens[from:i], func(t token) bool { return strings.HasPrefix(t.word, "stretch") }) &&
				every(r.tokens[from:to], func(t token) bool { return t.known && !t.complains() && !t.is(denial) })
		},
		"last":  func(r *reader, i int) bool { return r.at(i+1).clause != r.at(i).clause },
		"named": func(r *reader, i int) bool { return r.at(i+1).word == ":" },
		"dash":  func(r *reader, i int) bool { return r.at(i).word == "-" && i+1 == len(r.tokens) },
		"blank": func(r *reader, i int) bool {
			next := r.at(i + 1).word
			return next == "" || strings.Contains("|.…", next)
		},
		"c": func(r *reader, i int) bool {
			t := r.at(i)
			return t.complains() && !t.negative || t.notion&safety.Down != 0 && r.leads(i)
		},
		"denier": func(r *reader, i int) bool {
			t := r.at(i)
			return t.is(denial) && !t.fails || t.n == 1 && t.values[0] == 0 && r.at(i+1).complains()
		},
		"echo": func(r *reader, i int) bool {
			return slices.ContainsFunc(r.tokens[r.clauseStart(i):i], func(t token) bool { return t.word == r.at(i).word })
		},
		"mute":    func(r *reader, i int) bool { return r.at(i).clause == r.at(r.key).clause && !r.at(i).complains() },
		"leadsOn": func(r *reader, i int) bool { return r.find(i+1, 5, through|place|side, (*token).complains) >= 0 },
		"heads": func(r *reader, i int) bool {
			return r.at(i).is(through) && r.find(i+1, 5, through|place|side|or, (*token).complains) >= 0
		},
		"soon": func(r *reader, i int) bool {
			return r.at(i) != &none && r.at(i).sentence <= r.at(r.key).sentence+1 && !r.at(i).complains()
		},
		"limits": func(r *reader, i int) bool { return r.at(i).sentence <= r.at(r.key).sentence+1 && r.limits(i) },
		"joined": func(r *reader, i int) bool {
			return r.at(i).complains() && (r.at(i-1).is(and|or) || r.at(i-1).word == "/")
		},
		"ofSign": (*reader).ofSign,
		"partly": (*reader).partly,
		"field":  (*reader).isField,
		"early":  func(r *reader, i int) bool { return i-r.clauseStart(i) <= 1 },
		"nextTime": func(r *reader, i int) bool {
			return strings.HasPrefix(r.at(i).word, "next") && !r.at(i).is(nextDay) && !r.at(i+1).is(band)
		},
		"ofLoad": func(r *reader, i int) bool { return r.typed.load >= surelyLoad },
		"weight": func(r *reader, i int) bool { return r.at(i).kind == aNumber && r.at(i+1).is(kilos|pounds) },
		"colour": func(r *reader, i int) bool {
			e := r.task.Exercise
			return r.at(i).role&^noted == kindOf && e != nil && slices.Contains(e.Equipment, "band")
		},
		"pained": func(r *reader, i int) bool {
			return slices.ContainsFunc(r.tokens[:i], func(t token) bool { return t.hurts() })
		},
		"measured": func(r *reader, i int) bool { return r.at(i + 1).isUnit() },
		"scale":    (*reader).isScale,
		"split": func(r *reader, i int) bool { // 1,6 may be two numbers
			list := r.at(i).list()
			return list != nil && slices.Max(list) >= 3_00 && r.worst(i) < 3
		},
		"beyond": func(r *reader, i int) bool { return r.worst(i) > mostPain },
		"spoken": func(r *reader, i int) bool { return r.spoken },
		"heard": func(r *reader, i int) bool {
			return (r.spoken || r.denied || r.at(i).isOfTen()) && r.worst(i) <= mostPain
		},
		"quiet":  func(r *reader, i int) bool { return !r.spoken && !r.denied },
		"held":   func(r *reader, i int) bool { return r.task.Dose.IsHold() },
		"ofPart": func(r *reader, i int) bool { return r.namesParts() },
		"whole":  func(r *reader, i int) bool { return !has(r.tokens, side|part) },
		"warned": func(r *reader, i int) bool {
			return r.at(i).notion&safety.Deniable != 0 && r.Warning.Urgency > workout.UrgencyNone
		},
		"calm":    func(r *reader, i int) bool { return !r.complaintIn(r.clauseStart(i)) },
		"planned": (*reader).planned,
	}
	for name, is := range map[string]func(*token) bool{
		"number":    func(t *token) bool { return t.kind == aNumber },
		"complains": (*token).complains,
		"denied":    func(t *token) bool { return t.denied },
		"taken":     func(t *token) bool { return t.denied || t.unsure },
		"danger":    func(t *token) bool { return t.notion&safety.Deniable != 0 },
		"alarms":    func(t *token) bool { return t.is(alarm) },
		"alarmed":   func(t *token) bool { return t.denied && t.alarms() },
		"newly":     (*token).isNew,
		"didIt":     func(t *token) bool { return strings.HasPrefix(t.word, "did it ") },
		"down":      func(t *token) bool { return t.notion&safety.Down != 0 && !t.denied },
		"undated": func(t *token) bool {
			_, isDay := workout.Weekday(t.word[strings.LastIndexByte(t.word, ' ')+1:])
			return t.to > 0 && !isDay && !t.is(now|past)
		},
		"free": func(t *token) bool { return t.is(well) },
		"clear": func(t *token) bool {
			return !t.complains() && !t.is(denial) && (t.is(through|place|side) || t.word == "side" || t.notion != 0)
		},
		"numeral": (*token).isNumeral,
		"one":     func(t *token) bool { return t.n == 1 },
		"pair":    func(t *token) bool { return t.n == 2 },
		"triple":  func(t *token) bool { return t.n > 2 },
		"list":    func(t *token) bool { return t.list() != nil },
		"ratio":   func(t *token) bool { return t.sep == 'o' || t.sep == '/' && t.n == 2 },
		"ofTen":   (*token).isOfTen,
		"product": func(t *token) bool { return t.sep == 'x' },
		"round":   func(t *token) bool { return t.values[0]%100 == 0 },
		"date":    (*token).isDate,
		"tied":    func(t *token) bool { return t.tied },
		"rating":  func(t *token) bool { return t.rates && !t.past },
		"settled": func(t *token) bool { return t.settled },
		"glued":   func(t *token) bool { return t.glued },
		"measure": (*token).isUnit,
		"hurts":   (*token).hurts,
		"mark":    func(t *token) bool { return t.kind == aSign && t.to > 0 },
		"sign":    func(t *token) bool { return t.isSign() && t.to > 0 },
		"word":    func(t *token) bool { return t.kind == aWord },
		"unknown": func(t *token) bool { return t.kind == aWord && !t.known },
		"lose":    func(t *token) bool { return t.notion&safety.Lose != 0 },
	} {
		all[name] = func(r *reader, i int) bool { return is(r.at(i)) }
	}
	return all
}

// rolesOfClasses are the roles one of which a token of a class has, for classes that are more than roles.
func rolesOfClasses() map[string]role {
	all := map[string]role{"colour": kindOf, "c": complaint | noted, "complains": complaint | noted, "denied": complaint | noted,
		"free": well, "some": noted, "down": noted, "weighed": figure, "leftOut": ^role(0)}
	for name := range strings.FieldsSeq("number one list ratio product weight scale date split beyond") {
		all[name] = figure
	}
	return all
}

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

// numbers gives every number its meaning.
func (r *reader) numbers() {
	for _, pass := range []string{"counts", "ties", "times", "numbers"} {
		r.apply(pass)
	}
	r.settle()
	r.apply("settled")
	r.explain()
}

// isDate reports a date or a time of the day.
func (t *token) isDate() bool {
	v := t.values
	ofYear := t.sep == '/' && v[2] >= 20_00 && min(v[0], v[1]) <= 12_00 // 5/11/26, but not 8/8/6
	return t.sep == ':' || t.sep == '.' || ofYear || max(v[0], v[2]) >= leastYear
}

// isOfTen reports so much of ten.
func (t *token) isOfTen() bool { return (t.sep == '/' || t.sep == 'o') && t.values[t.n-1] == 10_00 }

// isScale reports the scale itself: 0-10, or /10 without a number before it.
func (r *reader) isScale(i int) bool {
	t, prev := r.at(i), r.at(i-1)
	return t.sep == '-' && t.n == 2 && t.values[0] <= 1_00 && t.values[1] == 10_00 ||
		t.n == 1 && t.values[0] == 10_00 && (prev.word == "/" || prev.word == "of")
}

// amount is the reps or seconds of a set.
func (r *reader) amount() int {
	if r.task.Dose.IsHold() {
		return r.task.Dose.Hold
	}
	return r.task.Dose.Reps
}

// shorter notes whether less was done than was asked for.
func (r *reader) shorter(is bool) bool {
	r.Short = r.Short || is
	return true
}

// could takes how many someone can do: fewer than asked for, or half as many again.
func (r *reader) could(i, _, _ int) bool {
	if n, asked := r.at(i).values[0]/100, r.amount(); r.weight+r.band == "" && r.at(i+1).word != "more" {
		r.Short = r.Short || n < asked
		r.Easy = r.Easy || 2*n >= 3*asked && r.ends(i) && !r.inSentence(i, past|other)
	}
	return true
}

// instead takes a number in the place of another: 6 instead of 8.
func (r *reader) instead(i, _, to int) bool {
	t, planned := r.at(i), r.at(to)
	planned.count()
	return t.sep == planned.sep && to <= i+6 && r.shorter(t.values[t.n-1] < planned.values[planned.n-1])
}

// fraction takes a part of the whole, what each side did, or a date.
func (r *reader) fraction(i, _, to int) bool {
	t, dose, next := r.at(i), r.task.Dose, r.at(i+1).word
	v, counted, limited := t.values, to > i, r.at(i-1).is(did|only)
	if !counted && t.isOfTen() && !(t.sep == 'o' && limited) {
		return false
	}
	asked := slices.Contains([]int{dose.Reps, dose.Sets, dose.Hold, dose.Sets * r.amount()}, v[1]/100)
	part := counted || t.sep == 'o' || asked || next == "done" || next == "of" || limited // 3/4 done
	sides := !counted && t.sep == '/' && v[0] == 100*r.amount() && v[1] < v[0]            // 8/2
	nought := v[0] == 0 && v[1] > 0 && v[1] != 5_00                                       // that may be a scale
	return r.shorter((sides || (part || nought) && v[0] < v[1]) && next != "range")
}

// unitOf is the place of what a number counts.
func (r *reader) unitOf(i int) int {
	return r.find(i+1, 3, manner, func(t *token) bool { return t.is(reps | sets | seconds) })
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
		return r.shorter(sure) // seconds of what is counted
	case done.Sets > 0 && done.Reps == 0 && done.Hold == 0:
		done.Reps = asked.Reps
	case done.Sets == 0:
		done.Sets, done.Reps = asked.Sets, cmp.Or(done.Reps, asked.Reps)
	}
	done.Hold = cmp.Or(done.Hold, asked.Hold)
	short := done.Volume() < asked.Volume()
	if sure && (!short || r.Done == workout.Amount{}) {
		r.Done = done.Amount()
	}
	return r.shorter(short)
}

// worst is the highest number of a numeral, rounded up.
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

// settle takes the highest rating of now.
func (r *reader) settle() {
	current := slices.ContainsFunc(r.tokens, func(t token) bool { return t.rates && !t.past })
	for i := range r.tokens {
		t := r.at(i)
		if !t.rates || t.past && current {
			continue
		}
		worst := min(r.worst(i), mostPain)
		if t.past || !t.sure && worst > 0 {
			r.doubt(i)
			continue
		}
		r.Rated, r.Pain = true, max(r.Pain, worst)
		t.settled = t.settled || isDigit(t.word[0])
	}
}

// explain takes numbers that nothing explains: what was done set by set, or perhaps a pain.
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
	if len(all) > 1 {
		r.shorter(slices.Min(all) < planned)
	} else if len(all) == 1 && all[0] != 0 && all[0] != planned && all[0] < max(planned, 100*mostPain+1) {
		r.doubt(r.bare[0])
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
	notHard, notEasy := false, false
	for i := range r.tokens {
		t := r.at(i)
		notHard, notEasy = notHard || t.is(hard) && t.denied, notEasy || t.is(easy) && t.denied
		switch {
		case t.is(well) && t.denied:
			r.feels(i, workout.Feedback{Hurt: workout.HurtSome})
		case t.unsure:
			r.doubt(i)
		}
	}
	r.apply("feelings")
	r.Hard = r.Hard || notEasy && !notHard && !r.Easy
}

// namesParts reports a remark that names a side or a set, and not both sides.
func (r *reader) namesParts() bool {
	var words []string
	for _, t := range r.tokens {
		if t.kind == aWord && !t.is(past|easy) {
			words = append(words, strings.Fields(t.word)...)
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
