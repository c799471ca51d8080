// Package planner chooses the moves of a plan, balances and schedules them, and lets them progress.
// It is pure: no clock, no files, no chance.
package planner

import (
	"fmt"
	"strings"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// MaxMoves is the most rotation moves a session takes, MaxWeeks the most weeks of a plan.
const (
	MaxMoves = 3
	MaxWeeks = 26
)

// Request is what a plan is asked for.
type Request struct {
	workout.Terms
	Weeks   int // 1 to MaxWeeks
	Start   workout.Date
	Include []string // prescribed ids: these come first
	Why     bool     // gather the reason for every exercise
}

// RefusedError reports a prescribed exercise that breaks a rule of the request.
type RefusedError struct {
	ID, Reason string
	Hint       string // what would allow it
}

// Error names the exercise and the rule.
func (e *RefusedError) Error() string { return fmt.Sprintf("cannot include %s: %s", e.ID, e.Reason) }

// NothingError reports that no rotation move is possible.
type NothingError struct {
	Hint string // what would make one possible
}

// Error says that nothing is possible.
func (e *NothingError) Error() string {
	return "no rotation move is possible with this level, equipment and what is left out"
}

// barKind sorts the reasons for which an exercise is not allowed by what would lift them.
type barKind int

const (
	byChoice barKind = iota
	byCondition
	byLevel
	byEquipment
)

type bar struct {
	kind barKind
	text string
}

// bars lists every reason for which an exercise is not allowed under the terms; none: it is.
func bars(t workout.Terms, e *workout.Exercise) []bar {
	var found []bar
	if left, out := t.LeavesOut(e.ID); out {
		found = append(found, bar{byChoice, leftOut(left.Reason)})
	}
	for _, condition := range t.Avoid {
		if e.AvoidedFor(condition) {
			found = append(found, bar{byCondition, "left out because of: " + string(condition) +
				"; ask the clinician who knows the case"})
		}
	}
	if e.Above(t.Level) {
		found = append(found, bar{byLevel, fmt.Sprintf("above %s: for %s", t.Level,
			words.AllOf(words.Of(e.Levels)))})
	}
	if !e.Possible(t.Equipment) {
		found = append(found, bar{byEquipment, "needs " + words.OneOf(e.EquipmentTitles())})
	}
	return found
}

func leftOut(reason string) string { return "left out: " + reason }

// remedy says what lifts a reason for which an exercise is not allowed.
func remedy(b bar, e *workout.Exercise) string {
	switch {
	case b.kind == byLevel:
		return "allow it with --level " + words.OneOf(words.Of(e.Levels))
	case b.kind == byEquipment:
		return "if it is at hand, name it too in --equipment: " + words.OneOf(words.Of(e.Equipment))
	case b.kind == byCondition:
		return "include another, or leave out --avoid only if the clinician agrees"
	case b.text == leftOut(workout.YourChoice):
		return "name it with --include or with --exclude, not with both"
	}
	return "rest it until the pain has settled, then include it again"
}

// Allowed reports whether an exercise may be planned under the terms: by level, equipment,
// conditions, and what is left out.
func Allowed(t workout.Terms, e *workout.Exercise) bool { return len(bars(t, e)) == 0 }

// whatWouldHelp lists, for the rotation moves that a single change would allow, that change. It always
// has something to say.
func whatWouldHelp(c *workout.Catalogue, t workout.Terms) string {
	var again, levels, equipment []string
	condition, rotations := false, false
	for _, e := range c.All() {
		if e.Movement.Companion() {
			continue
		}
		rotations = true
		found := bars(t, e)
		if len(found) != 1 {
			continue
		}
		switch found[0].kind {
		case byChoice:
			again = append(again, e.ID)
		case byLevel:
			levels = addNew(levels, string(e.Levels[0]))
		case byEquipment:
			for _, q := range e.Equipment {
				equipment = addNew(equipment, string(q))
			}
		case byCondition:
			condition = true
		}
	}
	var help []string
	if again != nil {
		help = append(help, "allow "+words.OneOf(again)+" again (--exclude)")
	}
	if equipment != nil {
		help = append(help, "add "+words.OneOf(equipment)+" (--equipment)")
	}
	if levels != nil {
		help = append(help, "plan for --level "+words.OneOf(levels))
	}
	if condition {
		help = append(help, "ask the clinician who knows the case which moves suit it (--avoid)")
	}
	switch {
	case !rotations:
		return "the catalogue has no rotation move: add one (--catalog)"
	case help == nil:
		return "no single change is enough: leave less out (--exclude, --avoid), and allow more (--level, --equipment)"
	}
	return strings.Join(help, ", or ")
}

func addNew(list []string, word string) []string {
	for _, have := range list {
		if have == word {
			return list
		}
	}
	return append(list, word)
}
