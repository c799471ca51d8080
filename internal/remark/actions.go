package remark

import (
	"slices"
	"strings"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// actions are what rules do, by their names.
func actions() map[string]action {
	all := map[string]action{
		"none":   func(*reader, int, int, int) bool { return true },
		"doubt":  func(r *reader, i, _, _ int) bool { r.doubt(i); return true },
		"number": func(r *reader, i, _, _ int) bool { r.at(i).count(); return true },
		"weigh":  (*reader).weigh, "band": (*reader).named, "behind": (*reader).namedBehind,
		"colour": func(r *reader, i, _, _ int) bool { r.bandName = r.at(i).word + " band"; return true },
		"body":   func(r *reader, _, _, _ int) bool { r.bodyOnly = true; return true },
		"dated":  (*reader).dated, "clock": (*reader).clock, "scaleOf": (*reader).onScale, "fever": (*reader).fever,
		"least": (*reader).least, "could": (*reader).could, "instead": (*reader).instead, "ofSet": (*reader).ofSet, "ofAll": (*reader).ofAll,
		"part": (*reader).partOf, "fraction": (*reader).fraction, "did": (*reader).didBehind, "didOf": (*reader).didOf, "perhaps": (*reader).perhapsDid, "perhapsOf": (*reader).perhapsOf, "repsOf": (*reader).repsOf,
		"rate": (*reader).rate,
	}
	for name, says := range map[string]workout.Feedback{
		"easy": {Easy: true}, "hard": {Hard: true}, "short": {Short: true}, "skip": {Skipped: true}, "swap": {Swap: true}, "sore": {Sore: true},
		"worse": {Worse: true}, "hurts": {Hurt: workout.HurtSome}, "bad": {Hurt: workout.HurtBad}, "strong": {Hurt: workout.HurtStrong},
	} {
		all[name] = func(r *reader, i, _, _ int) bool { r.feels(i, says); return true }
	}
	return all
}

// classes are what rules ask of tokens, besides roles.
func classes() map[string]class {
	all := map[string]class{
		"any":   func(r *reader, i int) bool { return r.at(i).clause == r.at(r.key).clause },
		"...":   func(r *reader, i int) bool { return i < len(r.tokens) },
		"^":     func(r *reader, i int) bool { return r.at(i).clause != r.at(i+1).clause },
		"$":     func(r *reader, i int) bool { return r.at(i).clause != r.at(i-1).clause },
		"ends":  (*reader).ends,
		"early": func(r *reader, i int) bool { return i-r.clauseStart(i) <= 1 },
		"nextTime": func(r *reader, i int) bool {
			return strings.HasPrefix(r.at(i).word, "next") && !r.at(i).is(nextDay) && !r.at(i+1).is(band)
		},
		"weight": func(r *reader, i int) bool { return r.at(i).kind == aNumber && r.at(i+1).is(kilos|pounds) },
		"colour": (*reader).isColour,
		"pained": func(r *reader, i int) bool {
			return slices.ContainsFunc(r.tokens[:i], func(t token) bool { return t.hurts() })
		},
		"tied":     (*reader).tied,
		"rated":    (*reader).rated,
		"date":     (*reader).isDate,
		"measured": func(r *reader, i int) bool { return r.at(i + 1).isUnit() },
		"scale":    (*reader).isScale,
		"spoken":   func(r *reader, i int) bool { return r.spoken },
		"quiet":    func(r *reader, i int) bool { return !r.spoken && !r.denied },
		"held":     func(r *reader, i int) bool { return r.task.Dose.IsHold() },
		"rates": func(r *reader, i int) bool {
			for i--; r.at(i).is(did | only | was); i-- {
			}
			return r.at(i).hurts()
		},
		"ofPart": func(r *reader, i int) bool { return r.namesParts() },
		"whole":  func(r *reader, i int) bool { return !has(r.tokens, side|part) },
		"warned": func(r *reader, i int) bool {
			return r.at(i).notion&safety.Deniable != 0 && r.Warning.Urgency > workout.UrgencyNone
		},
		"calm":    func(r *reader, i int) bool { return !r.complaintIn(r.clauseStart(i)) },
		"planned": (*reader).planned,
	}
	for name, is := range map[string]func(*token) bool{
		"number":  func(t *token) bool { return t.kind == aNumber },
		"numeral": (*token).isNumeral,
		"one":     func(t *token) bool { return t.n == 1 },
		"few":     func(t *token) bool { return t.n > 0 && t.values[0] <= 4_00 },
		"list":    func(t *token) bool { return t.list() != nil },
		"ratio":   func(t *token) bool { return t.sep == 'o' || t.sep == '/' && t.n == 2 },
		"product": func(t *token) bool { return t.sep == 'x' },
		"noSets":  func(t *token) bool { return t.sep == 'x' && t.values[0] == 0 },
		"round":   func(t *token) bool { return t.values[0]%100 == 0 },
		"measure": (*token).isUnit,
		"sign":    (*token).isSign,
		"word":    func(t *token) bool { return t.kind == aWord },
		"known":   func(t *token) bool { return t.known },
		"unknown": func(t *token) bool { return t.n == 0 && t.to > 0 && !t.known },
		"lose":    func(t *token) bool { return t.notion&safety.Lose != 0 },
	} {
		all[name] = func(r *reader, i int) bool { return is(r.at(i)) }
	}
	return all
}

// numeric are the classes of numbers, and of what is a load, by the roles that such tokens have.
func numeric() map[string]role {
	all := map[string]role{"colour": kindOf}
	for name := range strings.FieldsSeq("number one few list ratio product noSets weight scale date") {
		all[name] = figure
	}
	return all
}
