package planner_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/internal/workout"
)

var mondayFirst = []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday,
	time.Friday, time.Saturday, time.Sunday}

// legal walks through four weeks of a calendar: two or three sessions a week, and never two on
// days that follow each other.
func legal(days []time.Weekday) bool {
	trained := false
	for i := range 28 {
		today := slices.Contains(days, mondayFirst[i%7])
		if trained && today {
			return false
		}
		trained = today
	}
	return len(days) == 2 || len(days) == 3
}

// TestDays asks for every set of weekdays. The legal ones must be planned, whatever weekday the
// week starts on; the others must be refused, and the two days without a rest between them named.
func TestDays(t *testing.T) {
	c := builtIn(t)
	j := newJudge(c)
	planned := 0
	for _, days := range everySubset(mondayFirst) {
		words := make([]string, len(days))
		for i, day := range days {
			words[i] = strings.ToLower(day.String()[:3])
		}
		got, err := workout.ParseDays(strings.Join(words, ","))
		if !legal(days) {
			require.Error(t, err, "%s", words)
			continue
		}
		require.NoError(t, err, "%s", words)
		require.Equal(t, workout.Days(days), got)
		planned++
		for start := range 7 {
			q := request()
			q.Weeks, q.Days, q.Start = 3, got, after(monday, start)
			j.require(t, c, q, j.expect(q))
		}
	}
	// of 7 days, 14 pairs and 7 triples have no neighbours
	require.Equal(t, 21, planned)
}

func TestDaysRefusedByName(t *testing.T) {
	for _, test := range []struct{ name, days, message string }{
		{"neighbours", "mon,tue", "Monday and Tuesday leave no rest day between them"},
		{"neighbours in any order", "fri,mon,thu", "Thursday and Friday leave no rest day between them"},
		{"across weeks", "mon,sun", "Sunday and Monday leave no rest day between them"},
		{"one of three across weeks", "mon,thu,sun", "Sunday and Monday leave no rest day between them"},
		{"one day", "mon", "a week takes 2 or 3 sessions, not 1"},
		{"four days", "mon,wed,fri,sun", "a week takes 2 or 3 sessions, not 4"},
		{"one sessions a week", "1", "a week takes 2 or 3 sessions, not 1"},
		{"four sessions a week", "4", "a week takes 2 or 3 sessions, not 4"},
		{"twice", "mon,wed,mon", "Monday is named twice"},
		{"unknown", "mon,wen", `unknown day "wen"`},
		{"empty", "", `unknown day ""`},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := workout.ParseDays(test.days)
			require.EqualError(t, err, test.message)
		})
	}
}
