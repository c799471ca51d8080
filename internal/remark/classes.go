package remark

import (
	"maps"
	"slices"
	"strings"

	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// classes maps names to what rules ask of tokens, besides roles.
func classes() map[string]class {
	all := map[string]class{}
	for _, some := range []map[string]class{classesOfPlaces(), classesOfNumbers(), classesOfWords()} {
		maps.Copy(all, some)
	}
	for name, is := range classesOfTokens() {
		all[name] = func(r *reader, i int) bool { return is(r.at(i)) }
	}
	return all
}

// classesOfPlaces ask where a token is, or what follows it.
func classesOfPlaces() map[string]class {
	return map[string]class{
		"any":   func(r *reader, i int) bool { return r.at(i).clause == r.at(r.key).clause },
		"...":   func(r *reader, i int) bool { return r.at(i) != &none },
		"^":     func(r *reader, i int) bool { return r.at(i).clause != r.at(i+1).clause },
		"$":     func(r *reader, i int) bool { return r.at(i).clause != r.at(i-1).clause },
		"ends":  (*reader).ends,
		"start": func(r *reader, i int) bool { return i < 0 },
		"over":  func(r *reader, i int) bool { return i >= len(r.tokens) },
		"named": func(r *reader, i int) bool { return r.at(i+1).word == ":" },
		"dash": func(r *reader, i int) bool { // numbness: -, pain -, but not: skipped -, - pain -
			const dash = "-"
			isField := r.at(i-1).word == ":" || r.at(r.key).is(alarm|sore) && r.at(r.key-1).word != dash
			return r.at(i).word == dash && i+1 == len(r.tokens) && isField
		},
		"blank": func(r *reader, i int) bool {
			next := r.at(i + 1).word
			return next == "" || strings.Contains("|.…", next)
		},
		"heads": func(r *reader, i int) bool {
			return r.at(i).is(through) && r.find(i+1, 5, through|place|side|or, (*token).complains) >= 0
		},
		"soon": func(r *reader, i int) bool {
			return r.at(i) != &none && r.at(i).sentence <= r.at(r.key).sentence+1 && !r.at(i).complains()
		},
		"early": func(r *reader, i int) bool { return i-r.clauseStart(i) <= 1 },
	}
}

// classesOfNumbers ask about a number, or a load, and the tokens around it.
func classesOfNumbers() map[string]class {
	return map[string]class{
		"weighed": func(r *reader, i int) bool {
			return r.at(i).kind == aNumber && (r.at(i+1).is(kilos|pounds) || r.at(i+1).word == "stone")
		},
		"ofLoad": func(r *reader, i int) bool { return r.like.all[asLoad] >= likelyLoad*r.like.all.fine() },
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
		"quiet": func(r *reader, i int) bool { return !r.spoken && !r.denied },
		"held":  func(r *reader, i int) bool { return r.task.Dose.IsHold() },
	}
}

// classesOfWords ask about a word and the tokens around it.
func classesOfWords() map[string]class {
	return map[string]class{
		"leftOut": func(r *reader, i int) bool { return r.Skipped },
		"unhurt":  func(r *reader, i int) bool { return every(r.tokens, func(t token) bool { return !t.complains() }) },
		"toLeg":   (*reader).leads,
		"stretched": func(r *reader, i int) bool { // stretching is no complaint
			from, to := r.clause(i)
			return slices.ContainsFunc(r.tokens[from:i],
				func(t token) bool { return strings.HasPrefix(t.word, "stretch") }) &&
				every(r.tokens[from:to], func(t token) bool { return t.known && !t.complains() && !t.is(denial) })
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
			return slices.ContainsFunc(r.tokens[r.clauseStart(i):i],
				func(t token) bool { return t.word == r.at(i).word })
		},
		"leadsOn": func(r *reader, i int) bool { return r.find(i+1, 5, through|place|side, (*token).complains) >= 0 },
		"limits":  func(r *reader, i int) bool { return r.at(i).sentence <= r.at(r.key).sentence+1 && r.limits(i) },
		"joined": func(r *reader, i int) bool {
			return r.at(i).complains() && (r.at(i-1).is(and|or) || r.at(i-1).word == "/")
		},
		"ofSign": (*reader).ofSign,
		"partly": (*reader).partly,
		"field":  (*reader).isField,
		"nextTime": func(r *reader, i int) bool {
			return strings.HasPrefix(r.at(i).word, "next") && !r.at(i).is(nextDay) && !r.at(i+1).is(band)
		},
		"ofPart": func(r *reader, i int) bool { return r.namesParts() },
		"whole":  func(r *reader, i int) bool { return !has(r.tokens, side|part) },
		"warned": func(r *reader, i int) bool {
			return r.at(i).notion&safety.Deniable != 0 && r.Warning.Urgency > workout.UrgencyNone
		},
		"calm":    func(r *reader, i int) bool { return !r.complaintIn(r.clauseStart(i)) },
		"planned": (*reader).planned,
	}
}

// classesOfTokens ask about a token by itself.
func classesOfTokens() map[string]func(*token) bool {
	return map[string]func(*token) bool{
		"number":    func(t *token) bool { return t.kind == aNumber },
		"complains": (*token).complains,
		"denied":    func(t *token) bool { return t.denied },
		"taken":     func(t *token) bool { return t.denied || t.unsure },
		"danger":    func(t *token) bool { return t.notion&safety.Deniable != 0 },
		"alarmed":   func(t *token) bool { return t.denied && t.alarms() },
		"newly":     (*token).isNew,
		"didIt":     func(t *token) bool { return strings.HasPrefix(t.word, "did it ") },
		"down":      func(t *token) bool { return t.notion&safety.Down != 0 && !t.denied },
		"undated": func(t *token) bool {
			_, isDay := workout.Weekday(t.word[strings.LastIndexByte(t.word, ' ')+1:])
			return t.to > 0 && !isDay && !t.is(now|past)
		},
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
	}
}

// needsOfClasses maps classes that are more than roles to roles: each token of such a class has at
// least one of them.
func needsOfClasses() map[string]need {
	all := map[string]need{}
	for name, r := range map[string]role{"colour": kindOf, "c": complaint | noted,
		"complains": complaint | noted, "denied": complaint | noted,
		"down": noted, "lose": noted, "leftOut": ^role(0)} {
		all[name] = need{roles: r}
	}
	for name := range strings.FieldsSeq("number one list ratio product weight weighed scale date split beyond") {
		all[name] = need{roles: figure}
	}
	return all
}

// isDate reports whether a number is a date or a time of day.
func (t *token) isDate() bool {
	v := t.values
	ofYear := t.sep == '/' && v[2] >= 20_00 && min(v[0], v[1]) <= 12_00 // 5/11/26, but not 8/8/6
	return t.sep == ':' || t.sep == '.' || ofYear || max(v[0], v[2]) >= leastYear
}

// isOfTen reports whether a number is out of ten: 7/10, 7 of 10.
func (t *token) isOfTen() bool { return (t.sep == '/' || t.sep == 'o') && t.values[t.n-1] == 10_00 }

// isScale reports whether a number is the scale itself: 0-10, or /10 without a number before it.
func (r *reader) isScale(i int) bool {
	t, prev := r.at(i), r.at(i-1)
	return t.sep == '-' && t.n == 2 && t.values[0] <= 1_00 && t.values[1] == 10_00 ||
		t.n == 1 && t.values[0] == 10_00 && (prev.word == "/" || prev.word == "of")
}

// namesParts reports whether a remark names a side or a set, but not both sides.
func (r *reader) namesParts() bool {
	said := wordsOf(words.Without(r.tokens, func(t token) bool { return t.is(past | easy) }))
	has := func(word string) bool { return slices.Contains(said, word) }
	ofBoth := has("left") && has("right") && !has("not") && !has("than")
	return !ofBoth && slices.ContainsFunc([]string{"left", "right", "first", "second", "last", "other"}, has)
}

// planned reports whether a token is a range of motion at least as wide as the dose asks for.
func (r *reader) planned(i int) bool {
	typed, err := workout.ParseRange(r.tokens[i].word)
	return err == nil && !r.task.Dose.Range.WiderThan(typed)
}
