package intake

import (
	"slices"
	"time"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// Routine is what a session contains.
type Routine struct {
	Moves    int  // rotation moves
	Complete bool // with an extension and a side flexion
}

// Routines returns the routines for a level, the preferred ones last. One or two moves a session,
// with an extension and a side flexion, are what the source of the exercises recommends; the third
// move, from intermediate on, and the order are this program's own decision.
func Routines(level workout.Level) []Routine {
	all := []Routine{{1, false}, {1, true}, {2, false}, {2, true}, {3, true}}
	if level == workout.LevelBeginner {
		all = all[:4]
	}
	return all
}

// Largest returns the last routine whose session takes no more than the given minutes; failing
// that, the first possible one, or else the first. size returns the minutes that a routine takes;
// 0: it is not possible.
func Largest(routines []Routine, minutes int, size func(Routine) int) Routine {
	sizes := words.Each(routines, size)
	for i, r := range slices.Backward(routines) {
		if 0 < sizes[i] && sizes[i] <= minutes {
			return r
		}
	}
	return routines[max(slices.IndexFunc(sizes, func(n int) bool { return n > 0 }), 0)]
}

// daySets returns the sets of that many training days with a rest day between any two, the usual
// one first.
func daySets(sessions int) []workout.Days {
	usual := workout.DefaultDays(sessions)
	sets := []workout.Days{usual}
	for bits := uint(1<<7 - 1); bits > 0; bits-- { // Monday is the highest bit, so it comes first
		days := daysOf(bits)
		if len(days) == sessions && days.Check() == nil && !slices.Equal(days, usual) {
			sets = append(sets, days)
		}
	}
	return sets
}

func daysOf(bits uint) (days workout.Days) {
	for day := range 7 {
		if bits&(1<<(6-day)) != 0 {
			days = append(days, time.Weekday((day+1)%7))
		}
	}
	return days
}
