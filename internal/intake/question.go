// Package intake is the interview before the first plan: whether someone may train, which level
// suits them, what equipment and time they have, and where the plan goes. It has no terminal, and
// does no I/O itself.
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
	Some             // any of the options; the last one means none of them
	Text             // free text
)

// Option is an answer to choose: Value identifies it, and Label is shown.
type Option struct{ Value, Label string }

// NoneValue is the value of the option that means none of the others.
const NoneValue = ""

// Question is a question to ask. In a question of kind One, the first answer is the safe one, for
// someone who only presses Enter.
type Question struct {
	Key     Key
	Kind    Kind
	Title   string
	Help    string // what else to know; may be empty
	Options []Option
	clears  bool                        // it asks whether someone is cleared to train
	check   func(values []string) error // nil: every answer is fine
}

// Label returns what is shown for a value.
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

// orNone adds the option for none of them.
func orNone(options []Option) []Option { return append(options, Option{NoneValue, "None of these"}) }

// stripped removes control characters from the label: a catalogue may come from a stranger.
func (o Option) stripped() Option { return Option{o.Value, words.Line(o.Label)} }
