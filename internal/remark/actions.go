package remark

import (
	"maps"
	"slices"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// actions maps names to what rules do.
func actions() map[string]action {
	all := map[string]action{}
	for _, some := range []map[string]action{actionsOfWords(), actionsOfNumbers(), actionsOfLoads(),
		actionsOfFeelings()} {
		maps.Copy(all, some)
	}
	return all
}

// mark makes an action that only changes the token of its rule.
func mark(do func(t *token)) action {
	return func(r *reader, i, _, _ int) bool { do(r.at(i)); return true }
}

// actionsOfWords are the actions for what words mean in combination.
func actionsOfWords() map[string]action {
	return map[string]action{
		"none": mark(func(*token) {}), "now": mark(func(*token) {}),
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
		"field": mark(func(t *token) { t.meaning, t.settled = meaning{}, true }),
		"doubt": func(r *reader, i, _, _ int) bool { r.doubt(i); return true },
		"care":  func(r *reader, i, _, _ int) bool { r.InCare = true; r.doubt(i); return true },
	}
}

// actionsOfNumbers are the actions for what a number is.
func actionsOfNumbers() map[string]action {
	return map[string]action{
		"past":   mark(func(t *token) { t.past = true }),
		"tie":    mark(func(t *token) { t.tied = true }),
		"number": mark((*token).count),
		"settle": mark(func(t *token) { t.settled = true }),
		"clock": func(r *reader, i, _, _ int) bool { // half past 7: "half" is no part of the work
			r.at(i-1).meaning, r.at(i).settled = meaning{role: filler}, true
			return true
		},
		"label": func(r *reader, i, from, _ int) bool { r.at(i).settled, r.at(from).settled = true, true; return true },
		"fever": func(r *reader, i, _, _ int) bool {
			from, to := r.clause(i)
			r.warn(from, to, workout.UrgencyDoctor)
			return true
		},
		"beyond": func(r *reader, i, _, _ int) bool { // a slip, or more than the scale allows
			r.doubt(i)
			r.feels(i, workout.Feedback{Hurt: workout.HurtBad})
			return true
		},
		"ofSet": (*reader).ofSet,
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
}

// actionsOfLoads are the actions that record the load used.
func actionsOfLoads() map[string]action {
	return map[string]action{
		"weigh":  (*reader).weigh,
		"again":  (*reader).weighAgain,
		"band":   (*reader).named,
		"behind": func(r *reader, _, _, to int) bool { r.band = r.at(to).word + " band"; return true },
		"colour": func(r *reader, i, _, _ int) bool { r.band = r.at(i).word + " band"; return true },
		"body":   func(r *reader, _, _, _ int) bool { r.body = "bodyweight"; return true },
	}
}

// actionsOfFeelings are the actions that record what a word says.
func actionsOfFeelings() map[string]action {
	all := map[string]action{}
	for name, says := range map[string]workout.Feedback{
		"easy": {Easy: true}, "hard": {Hard: true}, "tooMuch": {Hard: true, TooMuch: true},
		"short": {Short: true}, "skip": {Skipped: true}, "swap": {Swap: true}, "sore": {Sore: true}, "worse": {Worse: true},
		"hurts": {Hurt: workout.HurtSome}, "bad": {Hurt: workout.HurtBad}, "strong": {Hurt: workout.HurtStrong},
	} {
		all[name] = func(r *reader, i, _, _ int) bool { r.feels(i, says); return true }
	}
	return all
}

// feels records what a word says. Pain or a skip of another time or person only raises a doubt.
func (r *reader) feels(i int, says workout.Feedback) {
	if (says.Hurt > workout.HurtNot || says.Skipped) && r.inSentence(i, past|other) {
		r.doubt(i)
		return
	}
	if says.Short || says.Skipped {
		r.lacks(i, says)
		return
	}
	r.Feedback.Add(says)
}

// feelings records what words say of pain, soreness, effort and what was left out.
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
