package workout

import (
	"fmt"
	"slices"
	"strings"

	"rotate/internal/words"
)

// BarKind sorts the reasons why an exercise is not allowed, by what would lift them.
type BarKind int

// The kinds of bars.
const (
	BarChoice BarKind = iota // left out by choice or for pain
	BarCondition
	BarLevel
	BarEquipment
)

// Bar is a reason why an exercise is not allowed.
type Bar struct {
	Kind     BarKind
	About    string // the reason of a choice, the condition, or the level that was asked for
	Exercise *Exercise
}

// Bars lists every reason why an exercise is not allowed under the terms; none: it is allowed.
func (t Terms) Bars(e *Exercise) []Bar {
	var bars []Bar
	if left, out := t.LeavesOut(e.ID); out {
		bars = append(bars, Bar{BarChoice, left.Reason, e})
	}
	for _, condition := range t.Avoid {
		if e.AvoidedFor(condition) {
			bars = append(bars, Bar{BarCondition, string(condition), e})
		}
	}
	if e.Above(t.Level) {
		bars = append(bars, Bar{BarLevel, string(t.Level), e})
	}
	if !e.Possible(t.Equipment) {
		bars = append(bars, Bar{Kind: BarEquipment, Exercise: e})
	}
	return bars
}

// Allows reports whether an exercise may be planned under the terms: by level, equipment,
// conditions, and what is left out.
func (t Terms) Allows(e *Exercise) bool { return len(t.Bars(e)) == 0 }

// MayLoad reports whether resistance may go up; in pregnancy it may not.
func (t Terms) MayLoad() bool { return !slices.Contains(t.Avoid, Pregnancy) }

// Cause returns what bars the exercise: "pain 6", "needs a band or cable".
func (b Bar) Cause() string {
	switch b.Kind {
	case BarCondition:
		return b.About + "; ask your clinician"
	case BarLevel:
		return BecauseAboveLevel.With(b.About, words.AllOf(words.Of(b.Exercise.Levels)))
	case BarEquipment:
		return "needs a " + words.OneOf(b.Exercise.EquipmentTitles())
	}
	return b.About
}

// String says that the exercise is barred, and by what.
func (b Bar) String() string {
	switch b.Kind {
	case BarChoice:
		return "left out: " + b.Cause()
	case BarCondition:
		return "left out for " + b.Cause()
	}
	return b.Cause()
}

// Barred is what a condition leaves out.
type Barred struct {
	Condition Condition
	Exercises []*Exercise
}

// Barred lists, by condition of the terms, what only conditions leave out.
func (c *Catalogue) Barred(t Terms) []Barred {
	var all []Barred
	for _, condition := range t.Avoid {
		entry := Barred{Condition: condition}
		for _, e := range c.list {
			asked := t.Complete || !e.Movement.Companion()
			if asked && e.AvoidedFor(condition) && OnlyBy(t.Bars(e), BarCondition) {
				entry.Exercises = append(entry.Exercises, e)
			}
		}
		if entry.Exercises != nil {
			all = append(all, entry)
		}
	}
	return all
}

// OnlyBy reports whether all bars are of the given kinds, which they are if there are none.
func OnlyBy(bars []Bar, kinds ...BarKind) bool {
	return !slices.ContainsFunc(bars, func(b Bar) bool { return !slices.Contains(kinds, b.Kind) })
}

// Sentences names what is left out: "Left out for disc: Texas twist. Ask your clinician."
func (b Barred) Sentences() string {
	names := strings.Join(NamesOf(b.Exercises), ", ")
	return fmt.Sprintf("Left out for %s: %s. Ask your clinician.", b.Condition, names)
}
