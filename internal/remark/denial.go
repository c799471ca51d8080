package remark

import (
	"slices"
	"strings"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// deny finds the words that a denial before or after them takes away.
func (r *reader) deny() {
	for _, pass := range []string{"fails", "denials", "limits", "gone", "back"} {
		r.apply(pass)
	}
	for i := range r.tokens {
		t := r.at(i)
		// hard and fail do not count: struggled, but did 8
		speaks := t.is(alarm|well) || t.notion&safety.Deniable != 0 && !t.is(hard|fail)
		r.spoken = r.spoken || speaks && t.denied == t.is(well)
		r.denied = r.denied || speaks && t.denied != t.is(well)
	}
}

// partly reports whether a complaint is gone, or all is well, only in part: nearly gone, gone on
// the left, still on the right, pain free until the end.
func (r *reader) partly(i int) bool {
	from, to := r.sentence(i)
	if r.at(to).word == "but" {
		_, to = r.sentence(to)
	}
	for j := from; j < to; j++ {
		switch t := r.at(j); t.word {
		case "still", "nearly", "almost", "mostly", "partly":
			return true
		case "left", "right", "not", "there":
			if j > i {
				return true
			}
		case "now":
			if j > i && r.at(j+1).word == "in" {
				return true
			}
		default:
			if j > i && t.is(except) && r.limits(j) {
				return true
			}
		}
	}
	return false
}

// limits reports whether an exception narrows a denial to a place or a time. Words such as but,
// only and some do so only if a place or a time follows, and no complaint after that.
func (r *reader) limits(i int) bool {
	j := r.find(i+1, 3, through, func(t *token) bool { return t.is(side | place | later | nextDay | past) })
	return !r.at(i).is(turn|only) && r.at(i).word != "some" || j >= 0 && !r.complaintIn(j)
}

// complaintIn reports whether there is a complaint in a clause, from a token on.
func (r *reader) complaintIn(i int) bool {
	_, to := r.clause(i)
	return slices.ContainsFunc(r.tokens[i:to], func(t token) bool { return t.complains() })
}

// isField reports whether a complaint may be the name of a field: it is not a bad one, has at most
// a time or a place before it, and makes no warning sign, except by itself before a colon.
func (r *reader) isField(i int) bool {
	t, from := &r.tokens[i], r.clauseStart(i)
	said := together(r.tokens[from : i+1]).notion
	plain := said == t.notion && r.at(i+1).word == ":" || safety.Judge(said, nil) == workout.UrgencyNone
	return plain && t.kind == aWord && !t.is(bad|strong|badly|strongly) &&
		every(r.tokens[from:i], func(t token) bool { return t.isSign() || t.is(nextDay|place) })
}

// ofSign reports whether the words of a clause make a warning sign, denied or not.
func (r *reader) ofSign(i int) bool {
	from, to := r.clause(i)
	return safety.Judge(together(r.tokens[from:to]).contributes(), nil) > workout.UrgencyNone
}

// tellers are people who may report what they saw in the writer, and words for reporting it.
var tellers = []string{"wife", "husband", "hubby", "missus", "partner", "son", "daughter", "mum", "mom", "mother",
	"dad", "father", "friend", "colleague", "says", "said", "physio says", "physio said"}

// ofMyself are words for the writer.
var ofMyself = []string{"i", "im", "ive", "me", "my"}

// isNew reports whether a word turns "never" into a statement about now: never had this, never so
// much.
func (t *token) isNew() bool {
	first, _, _ := strings.Cut(t.word, " ")
	return t.is(except) && !t.is(easy|well) || first == "this" || first == "so" || first == "such"
}
