// Package intake is the interview before the first plan: whether someone may train, which level suits
// them, what they have and where the plan goes. It knows no terminal, and does no I/O.
package intake

import (
	"errors"
	"slices"

	"rotate/internal/words"
)

// Kind is how a question is answered.
type Kind int

const (
	One  Kind = iota // one of the options
	Some             // any of the options; the last one says that it is none of them
	Text             // words of one's own
)

// Option is an answer to choose. Value is what it is called, Label what is shown.
type Option struct{ Value, Label string }

// NoneValue is the value of the option that says that it is none of them.
const NoneValue = ""

// Question is a question as it is asked. A question of kind One begins with the answer that is safe
// where someone only presses Enter.
type Question struct {
	Key     Key
	Kind    Kind
	Title   string
	Help    string // what else is to be known; may be empty
	Options []Option
	clears  bool                        // it asks whether someone is cleared to train
	check   func(values []string) error // nil: all is well
}

// Label is what is shown for a value.
func (q Question) Label(value string) string {
	for _, o := range q.Options {
		if o.Value == value {
			return o.Label
		}
	}
	return value
}

// Check reports what is wrong with an answer, as a sentence without a full stop.
func (q Question) Check(values []string) error {
	none := slices.Contains(values, NoneValue)
	switch {
	case q.Kind == Some && len(values) == 0:
		return errors.New(`mark what is so, or "` + q.Label(NoneValue) + `" at the end`)
	case q.Kind == Some && none && len(values) > 1:
		return errors.New(`you marked "` + q.Label(NoneValue) + `" and something else`)
	case q.Kind != Some && len(values) != 1:
		return errors.New("choose one")
	case q.check != nil:
		return q.check(values)
	}
	return nil
}

// orNone are the options, and the one for none of them.
func orNone(options []Option) []Option { return append(options, Option{NoneValue, "None of these"}) }

// stripped drops what could drive a terminal: words of a catalogue may come from strangers.
func (o Option) stripped() Option { return Option{o.Value, words.Line(o.Label)} }
