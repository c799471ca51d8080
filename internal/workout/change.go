package workout

// Verdict is what a ticked week says about a move.
type Verdict string

// The verdicts.
const (
	VerdictUp     Verdict = "up"     // a step or two up
	VerdictHold   Verdict = "hold"   // the same again
	VerdictBack   Verdict = "back"   // a step back, or to the first
	VerdictStop   Verdict = "stop"   // left out
	VerdictEasier Verdict = "easier" // an easier exercise takes the place
	VerdictHarder Verdict = "harder" // a harder exercise takes the place
	VerdictLoad   Verdict = "load"   // more resistance, fewer reps
	VerdictNew    Verdict = "new"    // fills a free place
	VerdictOut    Verdict = "out"    // no longer asked for, or no longer allowed
)

// Opening is what happens to a move, in the words that begin the reason of a change.
type Opening string

// The openings.
const (
	OpeningUp        Opening = "one step up: "
	OpeningTwoUp     Opening = "two steps up: "
	OpeningSame      Opening = "same again: "
	OpeningAllSets   Opening = "same again, with all sets: "
	OpeningBack      Opening = "one step back: "
	OpeningTwoBack   Opening = "two steps back: "
	OpeningThreeBack Opening = "three steps back: "
	OpeningFurther   Opening = "some steps back: "
	OpeningFirst     Opening = "back to the start: "
	OpeningLighter   Opening = "less resistance ("
	OpeningAsked     Opening = "as prescribed: "
	OpeningStop      Opening = "left out: "
	OpeningReplaced  Opening = "replaced by "
	OpeningLoad      Opening = "more resistance ("
	OpeningNew       Opening = "new: "
	OpeningAgain     Opening = "in again: "
	OpeningOut       Opening = "out: "
)

// openings lists how the reasons of each verdict begin.
var openings = map[Verdict][]Opening{
	VerdictUp:     {OpeningUp, OpeningTwoUp, OpeningAsked},
	VerdictHold:   {OpeningSame, OpeningAllSets, OpeningAsked},
	VerdictBack:   {OpeningBack, OpeningTwoBack, OpeningThreeBack, OpeningFurther, OpeningFirst, OpeningLighter, OpeningSame, OpeningAllSets, OpeningAsked},
	VerdictStop:   {OpeningStop},
	VerdictEasier: {OpeningReplaced},
	VerdictHarder: {OpeningReplaced},
	VerdictLoad:   {OpeningLoad},
	VerdictNew:    {OpeningNew, OpeningAgain},
	VerdictOut:    {OpeningOut, OpeningReplaced},
}

// Openings lists how the reasons of the verdict begin; a reader of notes recognizes the program's
// own changes by that.
func (v Verdict) Openings() []Opening { return openings[v] }

// Change is what happened to a move from one week to the next, and why.
type Change struct {
	ID      string
	Name    string
	Verdict Verdict
	Reason  Reason
}

// Sentence says what changed, without a full stop: "Knee rotations: one step up: done on Monday".
func (c Change) Sentence() string { return c.Name + ": " + c.Reason.String() }
