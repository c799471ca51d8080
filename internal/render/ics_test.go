package render_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"rotate/internal/render"
	"rotate/internal/workout"
)

func hostileWeek() workout.Week {
	e := &workout.Exercise{ID: "x", Name: "Twist", Sides: workout.SidesEach, Progression: []workout.Dose{{Sets: 2, Reps: 8}}}
	start := workout.Date{Year: 2026, Month: 3, Day: 23}
	return workout.Week{
		Terms:  workout.Terms{Level: workout.LevelBeginner, Name: "Zoë " + strings.Repeat("ü", 40) + "\r\nBEGIN:VEVENT\\n;  x"},
		Number: 1, Start: start, Moves: []workout.Move{workout.Ladder{Exercise: e}.At(1)},
		Sessions: []workout.Session{{Date: start, First: workout.SideLeft}, {Date: start.Add(6), First: workout.SideRight}},
	}
}

// Nothing that a name holds begins a line of its own, and every line is folded as RFC 5545 asks.
func TestCalendarLines(t *testing.T) {
	text := render.Calendar(&workout.Plan{Weeks: []workout.Week{hostileWeek()}}, nil)
	require.True(t, strings.HasSuffix(text, "END:VCALENDAR\r\n"))
	require.Equal(t, 2, strings.Count("\n"+text, "\nBEGIN:VEVENT"))
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		require.LessOrEqual(t, len(line), 75, line)
		require.True(t, utf8.ValidString(line), line)
		require.NotEmpty(t, strings.TrimSpace(line))
		require.NotContains(t, line, "\n")
		require.NotContains(t, line, `\\`)
	}
	require.NotContains(t, text, "RRULE")
	require.NotContains(t, text, "VTIMEZONE")
}

// A time of day becomes UTC, on both sides of a change of the clocks.
func TestCalendarTimes(t *testing.T) {
	zone, err := time.LoadLocation("Europe/London")
	require.NoError(t, err)
	text := render.Calendar(&workout.Plan{Weeks: []workout.Week{hostileWeek()}}, &render.Clock{Hour: 7, Zone: zone})
	require.Contains(t, text, "DTSTART:20260323T070000Z\r\n")
	require.Contains(t, text, "DTSTART:20260329T060000Z\r\n")
	require.Contains(t, text, "DTEND:20260323T070300Z\r\n")
	require.NotContains(t, text, "VALUE=DATE")
}

// The UID is the date's, and the person's where one is named: a plan made anew replaces a session,
// and two people's plans do not.
func TestCalendarUIDs(t *testing.T) {
	week := hostileWeek()
	uids := func(name string) []string {
		week.Name = name
		var found []string
		for line := range strings.Lines(render.Calendar(&workout.Plan{Weeks: []workout.Week{week}}, nil)) {
			if strings.HasPrefix(line, "UID:") {
				found = append(found, strings.TrimSpace(line))
			}
		}
		return found
	}
	require.Equal(t, []string{"UID:2026-03-23@rotate", "UID:2026-03-29@rotate"}, uids(""))
	require.Equal(t, uids("Anna"), uids("Anna"))
	require.NotEqual(t, uids("Anna"), uids("Ben"))
	require.NotEqual(t, uids(""), uids("Ben"))
}
