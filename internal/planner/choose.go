package planner

import (
	"cmp"
	"fmt"
	"slices"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// chooser fills the places of a week with exercises.
type chooser struct {
	catalogue *workout.Catalogue
	terms     workout.Terms
	chosen    []*workout.Exercise
	replaced  []*workout.Exercise // not to be chosen again, as others took their place
	barred    map[string]bool     // ids not to be chosen, even if the terms allow them
	emptied   []*workout.Exercise // left out for pain: no other companion takes their places
	madeRoom  *workout.Exercise   // dropped so that the other kind could come in; nil: none
	gentle    bool                // new exercises begin at their first step
	included  map[string]int      // steps of the prescribed ones, by id; 0: their own start
	reasons   map[string]string   // for the chosen ones, by id
	warnings  []string
}

// newChooser starts with the prescribed exercises. It returns a *RefusedError for one that breaks a
// rule.
func newChooser(c *workout.Catalogue, t workout.Terms, include []Prescribed) (*chooser, error) {
	choice := &chooser{catalogue: c, terms: t, reasons: map[string]string{}, included: map[string]int{}}
	for _, p := range include {
		if err := choice.include(c.ByID(p.ID), p.Step); err != nil {
			return nil, err
		}
	}
	return choice, nil
}

func (c *chooser) include(e *workout.Exercise, step int) error {
	if bars := c.terms.Bars(e); bars != nil {
		return &RefusedError{e.ID, bars[0].String(), remedy(bars[0])}
	}
	if c.has(e) { // named twice: the step counts
		c.included[e.ID] = cmp.Or(step, c.included[e.ID])
		return nil
	}
	if !e.Movement.Companion() && c.rotations() == c.terms.Wanted {
		return c.noRoom(e)
	}
	if e.Movement.Companion() && c.hasMovement(e.Movement) {
		return &RefusedError{e.ID, fmt.Sprintf("a session takes one %s move", e.Movement), "include only one of them"}
	}
	c.included[e.ID] = step
	c.take(e, workout.BecauseIncluded.With())
	return nil
}

func (c *chooser) noRoom(e *workout.Exercise) *RefusedError {
	if c.terms.Wanted == MaxMoves {
		return &RefusedError{e.ID, fmt.Sprintf("a session takes at most %d rotation moves", MaxMoves), "include fewer"}
	}
	return &RefusedError{e.ID, fmt.Sprintf("--moves %d leaves no room for it", c.terms.Wanted),
		fmt.Sprintf("include fewer, or raise --moves up to %d", MaxMoves)}
}

func (c *chooser) take(e *workout.Exercise, reason string) {
	c.chosen = append(c.chosen, e)
	c.reasons[e.ID] = reason
}

func (c *chooser) has(e *workout.Exercise) bool { return slices.Contains(c.chosen, e) }

func (c *chooser) hasMovement(m workout.Movement) bool {
	return slices.ContainsFunc(c.chosen, func(x *workout.Exercise) bool { return x.Movement == m })
}

func (c *chooser) hasFamily(family string) bool {
	return slices.ContainsFunc(c.chosen, func(x *workout.Exercise) bool { return x.Family == family })
}

// rotations counts the chosen rotation and anti-rotation moves.
func (c *chooser) rotations() int { return len(words.Without(c.chosen, isCompanion)) }

func isCompanion(e *workout.Exercise) bool { return e.Movement.Companion() }

// fill chooses rotation moves until there are as many as wanted, then companions.
func (c *chooser) fill(wanted int) error {
	for c.rotations() < wanted {
		e := c.nextRotation(func(*workout.Exercise) bool { return true })
		if e == nil {
			break
		}
		c.take(e, c.reason(e))
	}
	if c.rotations() == 0 {
		return &NothingError{whatWouldHelp(c.catalogue, c.terms)}
	}
	c.warnOfRotations(wanted)
	if c.terms.Complete {
		c.companion(workout.MovementExtension)
		c.companion(workout.MovementSideFlexion)
	}
	return nil
}

// nextRotation returns the next rotation move to choose from a pool; nil if none is left. A
// rotation comes first, then an anti-rotation, then either.
func (c *chooser) nextRotation(pool func(*workout.Exercise) bool) *workout.Exercise {
	for _, kind := range []workout.Movement{workout.MovementRotation, workout.MovementAntiRotation} {
		if c.hasMovement(kind) {
			continue
		}
		if e := c.best(func(e *workout.Exercise) bool { return e.Movement == kind && pool(e) }); e != nil {
			return e
		}
	}
	return c.best(func(e *workout.Exercise) bool { return !e.Movement.Companion() && pool(e) })
}

// missingKind returns rotation or anti-rotation if only the other is chosen, and otherwise "".
func (c *chooser) missingKind() workout.Movement {
	rotation, anti := c.hasMovement(workout.MovementRotation), c.hasMovement(workout.MovementAntiRotation)
	switch {
	case rotation && !anti:
		return workout.MovementAntiRotation
	case anti && !rotation:
		return workout.MovementRotation
	}
	return ""
}

// best returns the first exercise that fits; nil if none does. From intermediate on, moves with
// equipment come before those without; then the level comes first, followed by the nearest level
// below it; then a new family; then the order of the catalogue.
func (c *chooser) best(fits func(*workout.Exercise) bool) *workout.Exercise {
	var best *workout.Exercise
	for _, e := range c.catalogue.All() {
		if fits(e) && c.isFree(e) && (best == nil || c.before(e, best)) {
			best = e
		}
	}
	return best
}

// isFree reports whether an exercise may still be chosen.
func (c *chooser) isFree(e *workout.Exercise) bool {
	return !c.has(e) && !c.barred[e.ID] && !slices.Contains(c.replaced, e) && c.terms.Allows(e)
}

// before reports whether e is to be preferred to an exercise that is earlier in the catalogue.
func (c *chooser) before(e, earlier *workout.Exercise) bool {
	if c.terms.Level != workout.LevelBeginner && !e.Movement.Companion() &&
		(e.Needs() == nil) != (earlier.Needs() == nil) {
		return e.Needs() != nil
	}
	if a, b := e.Below(c.terms.Level), earlier.Below(c.terms.Level); a != b {
		return a < b
	}
	return !c.hasFamily(e.Family) && c.hasFamily(earlier.Family)
}

func (c *chooser) reason(e *workout.Exercise) string {
	what := workout.BecauseFirstThatFits.With(e.Movement, c.terms.Level)
	switch {
	case c.hasMovement(e.Movement) && c.hasFamily(e.Family):
		what = workout.BecauseNextInOrder.With() + "; " + workout.BecauseEveryFamily.With()
	case c.hasMovement(e.Movement):
		what = workout.BecauseNextInOrder.With() + ", " + workout.BecauseNewFamily.With()
	}
	startsAt := workout.BecauseStartsAt.With(c.startStep(e), e.Steps())
	switch {
	case c.fillsIn(e):
		what = workout.BecauseFillsIn.With(e.Movement, c.terms.Level) + "; " + startsAt
	case e.Below(c.terms.Level) > 0:
		what = workout.BecauseFromEasier.With() + "; " + startsAt
	}
	return what
}

// fillsIn reports whether an exercise is from an easier level, with none of its movement left at
// the level itself.
func (c *chooser) fillsIn(e *workout.Exercise) bool {
	return e.Below(c.terms.Level) > 0 && !slices.ContainsFunc(c.catalogue.All(), func(other *workout.Exercise) bool {
		return other.Movement == e.Movement && other.Below(c.terms.Level) == 0 && c.isFree(other)
	})
}

func (c *chooser) companion(m workout.Movement) {
	is := func(e *workout.Exercise) bool { return e.Movement == m }
	if c.hasMovement(m) || slices.ContainsFunc(c.emptied, is) {
		return
	}
	e := c.best(is)
	if e == nil {
		c.warnings = append(c.warnings, fmt.Sprintf("no %s move is possible: %s", m, c.whyNone(m)))
		return
	}
	c.take(e, c.reason(e)+", "+workout.BecauseComplete.With())
}

// warnOfRotations warns of fewer moves than asked for, and of easier ones that fill in.
func (c *chooser) warnOfRotations(wanted int) {
	if n := c.rotations(); n < wanted {
		why := c.whyNone(workout.MovementRotation, workout.MovementAntiRotation)
		c.warnings = append(c.warnings, fmt.Sprintf("only %d of %d moves %s possible: %s",
			n, wanted, verb(n, "is", "are"), why))
	}
	var easier []string
	for _, e := range c.chosen {
		if !e.Movement.Companion() && !c.isIncluded(e) && c.reasons[e.ID] != "" && c.fillsIn(e) {
			easier = append(easier, e.Name)
		}
	}
	if easier != nil {
		fill := words.AllOf(easier) + " " + verb(len(easier), "fills", "fill")
		c.warnings = append(c.warnings,
			fmt.Sprintf("too few moves are possible at %s: %s in from an easier level", c.terms.Level, fill))
	}
}

// verb returns the form of a verb for one or for several.
func verb(n int, one, several string) string {
	if n == 1 {
		return one
	}
	return several
}

// barWords say how many exercises are barred, with a verb for one and for several.
var barWords = [...]struct{ form, one, several string }{
	workout.BarChoice:    {"%d %s left out by choice or for pain", "is", "are"},
	workout.BarCondition: {"%d %s left out for a condition", "is", "are"},
	workout.BarLevel:     {"%d %s above the level", "is", "are"},
	workout.BarEquipment: {"%d %s equipment you do not have", "needs", "need"},
}

// whyNone counts, by reason, the exercises of some movements that are not allowed.
func (c *chooser) whyNone(movements ...workout.Movement) string {
	var counts [len(barWords)]int
	for _, e := range c.catalogue.All() {
		if bars := c.terms.Bars(e); bars != nil && slices.Contains(movements, e.Movement) {
			counts[bars[0].Kind]++
		}
	}
	var parts []string
	for kind, say := range barWords {
		if n := counts[kind]; n > 0 {
			parts = append(parts, fmt.Sprintf(say.form, n, verb(n, say.one, say.several)))
		}
	}
	if len(c.replaced) > 0 {
		parts = append(parts, fmt.Sprintf("%d just replaced", len(c.replaced)))
	}
	if parts == nil {
		return "the catalogue has no others"
	}
	return words.AllOf(parts)
}

// explain returns the reason for every exercise of the catalogue to be in or out.
func (c *chooser) explain() []workout.Why {
	return words.Each(c.catalogue.All(), func(e *workout.Exercise) workout.Why {
		reason, chosen := c.reasons[e.ID]
		if !chosen {
			reason = c.whyNot(e)
		}
		return workout.Why{ID: e.ID, Chosen: chosen, Reason: reason}
	})
}

func (c *chooser) whyNot(e *workout.Exercise) string {
	switch bars := c.terms.Bars(e); {
	case bars != nil:
		return bars[0].String()
	case e.Movement.Companion() && !c.terms.Complete:
		return "an extension or side-flexion move: --complete adds one"
	case e.Movement.Companion():
		return fmt.Sprintf("possible, but one %s move is enough", e.Movement)
	case e.Below(c.terms.Level) > 0:
		return fmt.Sprintf("possible, but below %s", c.terms.Level)
	case c.hasFamily(e.Family):
		return "possible, but a move of its family is in the plan"
	case c.terms.Wanted < MaxMoves:
		return fmt.Sprintf("possible, but the %d moves asked for come first (--moves, --include)",
			c.terms.Wanted)
	}
	return "possible, but the moves chosen come first (--include)"
}

func (c *chooser) isIncluded(e *workout.Exercise) bool {
	_, included := c.included[e.ID]
	return included
}

// startStep returns the step at which an exercise begins: the prescribed step, or else its start.
// An easier exercise that fills in begins at its middle step, unless there is a condition to
// consider, or it was prescribed.
func (c *chooser) startStep(e *workout.Exercise) int {
	ladder := c.terms.Ladder(e)
	switch step := c.included[e.ID]; {
	case step > 0:
		return ladder.AtMost(min(step, e.Steps()))
	case c.gentle:
		return 1
	case e.Below(c.terms.Level) > 0 && !c.isIncluded(e) && len(c.terms.Avoid) == 0:
		return ladder.Middle()
	}
	return ladder.Start()
}
