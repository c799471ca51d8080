// Package planner chooses the moves of a plan, balances and schedules them, and lets them progress.
// It is pure: no clock, no files, no randomness.
package planner

import (
	"fmt"
	"strings"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// MaxMoves is the largest number of rotation moves in a session, MaxWeeks the largest number of
// weeks in a plan.
const (
	MaxMoves = 3
	MaxWeeks = 26
)

// Request is what a plan is made from.
type Request struct {
	workout.Terms
	Weeks   int // 1 to MaxWeeks
	Start   workout.Date
	Include []Prescribed // these come first
	Why     bool         // give the reason for every exercise
}

// Prescribed is an exercise that must be included, and the step to begin with; 0: its own start.
type Prescribed struct {
	ID   string
	Step int
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

// remedy says how to allow an exercise again that is barred for a reason.
func remedy(b workout.Bar) string {
	switch {
	case b.Kind == workout.BarLevel:
		return "use --level " + words.OneOf(words.Of(b.Exercise.Levels))
	case b.Kind == workout.BarEquipment:
		return "if you have one, add it to --equipment: " + words.OneOf(words.Of(b.Exercise.Equipment))
	case b.Kind == workout.BarCondition:
		return "include another move; leave out --avoid only if your clinician agrees"
	case b.About == workout.YourChoice:
		return "name it with --include or with --exclude, not with both"
	}
	return "rest it until the pain has settled, then include it again"
}

// whatWouldHelp lists the single changes that would each allow a rotation move. It always has
// something to say.
func whatWouldHelp(c *workout.Catalogue, t workout.Terms) string {
	rotations := words.Without(c.All(), isCompanion)
	var again, levels, equipment, conditions []string
	for _, e := range rotations {
		bars := t.Bars(e)
		if len(bars) != 1 {
			continue
		}
		switch b := bars[0]; b.Kind {
		case workout.BarChoice:
			again = append(again, e.ID)
		case workout.BarLevel:
			levels = append(levels, string(e.Levels[0]))
		case workout.BarEquipment:
			equipment = append(equipment, words.Of(e.Equipment)...)
		case workout.BarCondition:
			conditions = append(conditions, b.About)
		}
	}
	var help []string
	add := func(what []string, before, after string) {
		if what != nil {
			help = append(help, before+words.OneOf(words.Unique(what))+after)
		}
	}
	add(again, "allow ", " again (--exclude)")
	add(equipment, "add ", " (--equipment)")
	add(levels, "plan for --level ", "")
	if conditions != nil {
		help = append(help, "ask your clinician which moves suit you (--avoid)")
	}
	switch {
	case len(rotations) == 0:
		return "the catalogue has no rotation move: add one (--catalog)"
	case help == nil:
		return "no single change is enough: leave less out (--exclude, --avoid), and allow more (--level, --equipment)"
	}
	return strings.Join(help, ", or ")
}
