package workout

// Choice is a decision that a note offers for the week after it, as a line to tick.
type Choice struct {
	Kind     ChoiceKind
	Level    Level     // to move up to
	Exercise *Exercise // to bring back, or to be swapped
	For      *Exercise // what takes its place in a swap
	Ticked   bool
}

// ChoiceKind is what a choice is about.
type ChoiceKind int

// The kinds of choices.
const (
	ChoiceMoveUp ChoiceKind = iota
	ChoiceBringBack
	ChoiceSwap
)

// String returns the choice as a note writes it.
func (c Choice) String() string {
	switch c.Kind {
	case ChoiceBringBack:
		return "Bring back " + c.Exercise.Name
	case ChoiceSwap:
		return "Swap " + c.Exercise.Name + " for " + c.For.Name
	}
	return "Move up to " + string(c.Level)
}
