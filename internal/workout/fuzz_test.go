package workout_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/internal/workout"
)

// FuzzParseDate takes the dates that Go's own library takes, in the years a plan may lie in, and
// gives them back as they were written.
func FuzzParseDate(f *testing.F) {
	for _, text := range []string{"2026-11-23", "2028-02-29", "2026-02-29", "1900-01-01", "9990-12-31", "9991-01-01",
		"0000-00-00", "2026-1-23", "2026-11-023", "+026-11-23", "2026-11-\u0662\u0663", "today", "", "2026-11-2\x00", "\xff026-11-23"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		date, err := workout.ParseDate(text)
		want, wantErr := time.Parse(time.DateOnly, text)
		if wantErr != nil || want.Year() < 1900 || want.Year() > 9990 {
			require.Error(t, err)
			require.Zero(t, date)
			return
		}
		require.NoError(t, err)
		require.Equal(t, workout.DateOf(want), date)
		require.Equal(t, text, date.String())
		require.Equal(t, time.Monday, date.Monday().Weekday())
		require.Less(t, date.Monday().Since(date), 7)
		require.GreaterOrEqual(t, date.Monday().Since(date), 0)
	})
}

// FuzzParseDays takes two or three days, Monday first, none of them next to another, in this week
// or into the next.
func FuzzParseDays(f *testing.F) {
	for _, text := range []string{"2", "3", " 3 ", "4", "-2", "mon,wed,fri", "sun,mon", "Friday , MON,wed", "mon,mon",
		"mon", "", ",", "mon,wed,fri,sun", "mon-wed-fri", "t\u0169e,fri", "99999999999999999999", "\xff,\x00"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		days, err := workout.ParseDays(text)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		require.True(t, len(days) == 2 || len(days) == 3, "%v", days)
		var taken [8]bool // Monday to Sunday, and the Monday after
		for i, date := range days.In(workout.Date{Year: 2026, Month: 11, Day: 23}) {
			require.Equal(t, date.Weekday(), days[i], "%q: Monday first", text)
			taken[date.Day-23] = true
		}
		taken[7] = taken[0]
		for i := range 7 {
			require.False(t, taken[i] && taken[i+1], "%q: no rest day in %v", text, days)
		}
		again, err := workout.ParseDays(strings.ReplaceAll(days.String(), " ", ","))
		require.NoError(t, err)
		require.Equal(t, days, again)
	})
}
