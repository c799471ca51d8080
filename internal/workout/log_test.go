package workout_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/workout"
)

// What was written before the day of a clearance is settled: by the week's own sentence, or by that of a
// week that follows it and has another.
func TestSettled(t *testing.T) {
	mon, wed := date(2026, 11, 23), date(2026, 11, 25)
	week := func(start, cleared workout.Date) workout.Log {
		return workout.Log{Week: workout.Week{Start: start, Terms: workout.Terms{Cleared: cleared}},
			Trained: []workout.Day{{Date: start, Row: 10}, {Date: start.Add(2), Row: 20}}}
	}
	onMonday, onWednesday, above := workout.Sign{Row: 11}, workout.Sign{Row: 20}, workout.Sign{Row: 2}
	for _, test := range []struct {
		name    string
		cleared workout.Date // in the week itself
		later   workout.Date // in the week after it
		sign    workout.Sign
		want    workout.Date
	}{
		{"nobody was cleared", workout.Date{}, workout.Date{}, onMonday, workout.Date{}},
		{"before the day", wed, workout.Date{}, onMonday, wed},
		{"on the day", wed, workout.Date{}, onWednesday, workout.Date{}},
		{"above the days", wed, workout.Date{}, above, wed},
		{"above the days, on the first", mon, workout.Date{}, above, workout.Date{}},
		{"by the week after", workout.Date{}, mon.Add(5), onWednesday, mon.Add(5)},
		{"by the same sentence, carried on", mon.Add(-2), mon.Add(-2), onWednesday, workout.Date{}},
		{"by another one", mon.Add(-2), mon.Add(5), onWednesday, mon.Add(5)},
	} {
		later := []workout.Log{week(mon.Add(7), test.later)}
		require.Equal(t, test.want, week(mon, test.cleared).Settled(test.sign, later), test.name)
	}
}
