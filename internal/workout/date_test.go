package workout_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/internal/words"
	"rotate/internal/workout"
)

func TestParseDate(t *testing.T) {
	form := func(s string) string { return `"` + s + `" is not a date like 2026-11-23` }
	for _, test := range []struct{ name, date, message string }{
		{"plain", "2026-11-23", ""},
		{"first year", "1900-01-01", ""},
		{"last year", "9990-12-31", ""},
		{"before the first year", "1899-12-31", "1899-12-31 is too early or too late: years go from 1900 to 9990"},
		{"after the last year", "9991-01-01", "9991-01-01 is too early or too late: years go from 1900 to 9990"},
		{"leap day", "2028-02-29", ""},
		{"leap day of a fourth century", "2000-02-29", ""},
		{"no leap year", "2026-02-29", "2026-02-29 does not exist: February 2026 has 28 days"},
		{"no leap year at a century", "2100-02-29", "2100-02-29 does not exist: February 2100 has 28 days"},
		{"beyond a leap day", "2028-02-30", "2028-02-30 does not exist: February 2028 has 29 days"},
		{"day 31 of 30", "2026-11-31", "2026-11-31 does not exist: November 2026 has 30 days"},
		{"day 0", "2026-11-00", "2026-11-00 does not exist: November 2026 has 30 days"},
		{"day 32 of the last month", "2026-12-32", "2026-12-32 does not exist: December 2026 has 31 days"},
		{"month 0", "2026-00-10", "2026-00-10 does not exist: months go from 01 to 12"},
		{"month 13", "2026-13-10", "2026-13-10 does not exist: months go from 01 to 12"},
		{"one digit", "2026-1-023", form("2026-1-023")},
		{"a sign", "2026-+1-23", form("2026-+1-23")},
		{"a short year", "226-11-023", form("226-11-023")},
		{"slashes", "2026/11/23", form("2026/11/23")},
		{"a time behind it", "2026-11-23T10:00", form("2026-11-23T10:00")},
		{"a space", " 2026-11-2", form(" 2026-11-2")},
		{"a word", "monday", form("monday")},
		{"nothing", "", form("")},
	} {
		t.Run(test.name, func(t *testing.T) {
			date, err := workout.ParseDate(test.date)
			if test.message != "" {
				require.EqualError(t, err, test.message)
				require.Zero(t, date)
				return
			}
			require.NoError(t, err)
			require.Equal(t, test.date, date.String())
		})
	}
}

func date(year int, month time.Month, day int) workout.Date {
	return workout.Date{Year: year, Month: month, Day: day}
}

func TestDateArithmetic(t *testing.T) {
	require.Equal(t, date(2027, 1, 1), date(2026, 12, 31).Add(1))
	require.Equal(t, date(2028, 2, 29), date(2028, 3, 1).Add(-1))
	require.Equal(t, 366, date(2028, 12, 31).Since(date(2027, 12, 31)))
	require.Equal(t, -7, date(2026, 11, 16).Since(date(2026, 11, 23)))
	// the clocks change on this day; a date has no clock
	require.Equal(t, 1, date(2026, 3, 30).Since(date(2026, 3, 29)))
	require.True(t, date(2026, 11, 22).Before(date(2026, 11, 23)))
	require.False(t, date(2026, 11, 23).Before(date(2026, 11, 23)))
	require.True(t, workout.Date{}.IsZero())
	require.False(t, date(2026, 11, 23).IsZero())
}

// TestDateOf keeps the day of the zone that the clock shows.
func TestDateOf(t *testing.T) {
	late := time.Date(2026, 11, 22, 23, 30, 0, 0, time.FixedZone("", -5*3600))
	require.Equal(t, date(2026, 11, 22), workout.DateOf(late))
	require.Equal(t, date(2026, 11, 23), workout.DateOf(late.UTC()))
}

func TestMonday(t *testing.T) {
	monday := date(2026, 11, 23)
	require.Equal(t, monday, monday.Monday(), "a Monday stays")
	for i := range 6 {
		require.Equal(t, monday.Add(7), monday.Add(i+1).Monday(), "%d days after", i+1)
	}
}

func TestParseDays(t *testing.T) {
	const mon, tue, wed, thu, fri, sun = time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Sunday
	for _, test := range []struct {
		name, days string
		want       workout.Days
	}{
		{"two sessions", "2", workout.Days{mon, thu}},
		{"three sessions", " 3 ", workout.Days{mon, wed, fri}},
		{"two days", "tue,fri", workout.Days{tue, fri}},
		{"in any order", "sun,fri,tue", workout.Days{tue, fri, sun}},
		{"long, with spaces, any case", " Friday , MON,wed", workout.Days{mon, wed, fri}},
	} {
		t.Run(test.name, func(t *testing.T) {
			days, err := workout.ParseDays(test.days)
			require.NoError(t, err)
			require.Equal(t, test.want, days)
		})
	}
}

// TestDaysInDisorder finds two days next to each other in any order.
func TestDaysInDisorder(t *testing.T) {
	require.EqualError(t, workout.Days{time.Monday, time.Thursday, time.Tuesday}.Check(),
		"Monday and Tuesday leave no rest day between them")
	require.EqualError(t, workout.Days{time.Friday, time.Sunday, time.Monday}.Check(),
		"Sunday and Monday leave no rest day between them")
	require.NoError(t, workout.Days{time.Friday, time.Monday}.Check())
}

// TestDefaultDays hands out days that may be changed without changing the default.
func TestDefaultDays(t *testing.T) {
	workout.DefaultDays(2)[0] = time.Sunday
	require.Equal(t, workout.Days{time.Monday, time.Thursday}, workout.DefaultDays(2))
	require.Nil(t, workout.DefaultDays(4))
}

func TestParseDay(t *testing.T) {
	_, err := workout.ParseDay("mo")
	require.Equal(t, &words.UnknownError{Kind: "day", Word: "mo",
		Allowed: []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}}, err)
}

// TestDaysIn finds the days in seven days from any weekday, in date order.
func TestDaysIn(t *testing.T) {
	days := workout.Days{time.Monday, time.Wednesday, time.Friday}
	require.Equal(t, []workout.Date{date(2026, 11, 23), date(2026, 11, 25), date(2026, 11, 27)},
		days.In(date(2026, 11, 23)))
	require.Equal(t, []workout.Date{date(2026, 11, 27), date(2026, 11, 30), date(2026, 12, 2)},
		days.In(date(2026, 11, 26)))
	require.Equal(t, "Mon Wed Fri", days.String())
}
