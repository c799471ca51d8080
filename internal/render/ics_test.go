package render_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
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
	text := render.Calendar(&workout.Plan{Weeks: []workout.Week{hostileWeek()}}, render.Times{})
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
	text := render.Calendar(&workout.Plan{Weeks: []workout.Week{hostileWeek()}}, render.Times{Clock: &render.Clock{Hour: 7, Zone: zone}})
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
		for line := range strings.Lines(render.Calendar(&workout.Plan{Weeks: []workout.Week{week}}, render.Times{})) {
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
	require.Equal(t, uids(`Ann "Annie" O'Neil (c)`), uids("Ann \u201cAnnie\u201d O\u2019Neil \u00a9"), "whatever an editor made of the name")
}

// zones are the time zones of the system, or those that go with Go.
func zones(t *testing.T) (all []*time.Location) {
	for _, name := range []string{"America/Santiago", "America/Havana", "Atlantic/Azores"} {
		zone, err := time.LoadLocation(name)
		require.NoError(t, err)
		all = append(all, zone)
	}
	const folder = "/usr/share/zoneinfo"
	seen := map[string]bool{}
	_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() && (entry.Name() == "posix" || entry.Name() == "right") {
			return fs.SkipDir // the same zones again
		}
		if err != nil || entry.IsDir() {
			return nil
		}
		rules, err := os.ReadFile(path)
		require.NoError(t, err)
		zone, err := time.LoadLocation(strings.TrimPrefix(path, folder+"/"))
		if err == nil && !seen[string(rules)] { // many zones have several names
			all, seen[string(rules)] = append(all, zone), true
		}
		return nil
	})
	return all
}

// starts are when the events of a calendar begin.
func starts(t *testing.T, calendar string) (moments []time.Time) {
	t.Helper()
	for line := range strings.Lines(calendar) {
		if text, found := strings.CutPrefix(line, "DTSTART:"); found {
			at, err := time.ParseInLocation("20060102T150405Z", strings.TrimSpace(text), time.UTC)
			require.NoError(t, err)
			moments = append(moments, at)
		}
	}
	return moments
}

// In every zone, every session of two years is on its own day, at its time wherever the clocks have that.
func TestCalendarDaysInAllZones(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	t.Parallel()
	all := zones(t)
	if len(all) == 3 {
		t.Log("the system has no zones of its own")
	}
	first := workout.Date{Year: 2026, Month: 1, Day: 1}
	week := hostileWeek()
	week.Name, week.Moves, week.Sessions = "", nil, nil
	for i := range 2 * 365 {
		week.Sessions = append(week.Sessions, workout.Session{Date: first.Add(i)})
	}
	plan := &workout.Plan{Weeks: []workout.Week{week}}
	for _, zone := range all {
		skipped := 0
		for _, clock := range []render.Clock{{Hour: 0, Minute: 0, Zone: zone}, {Hour: 2, Minute: 30, Zone: zone}} {
			found := starts(t, render.Calendar(plan, render.Times{Clock: &clock}))
			require.Len(t, found, len(week.Sessions))
			for i, start := range found {
				at := start.In(zone)
				if workout.DateOf(at) != week.Sessions[i].Date {
					t.Fatalf("%s for %s, in %s at %d:%02d", at, week.Sessions[i].Date, zone, clock.Hour, clock.Minute)
				}
				if at.Hour() != clock.Hour || at.Minute() != clock.Minute {
					skipped++
				}
			}
		}
		require.LessOrEqual(t, skipped, 8, zone)
	}
}

// What moved is cancelled on the day that it was planned for, and only that; an alarm is one of sessions
// that are.
func TestCalendarCancels(t *testing.T) {
	week := hostileWeek()
	week.Name, week.Days = "", workout.Days{time.Monday, time.Thursday}
	moved, gone := week.Start.Add(3), week.Start.Add(5)
	text := render.Calendar(&workout.Plan{Weeks: []workout.Week{week}}, render.Times{Remind: true, Alarm: 30,
		Gone: []workout.Date{gone, week.Start, gone}})
	cancelled := regexp.MustCompile(`(?s)UID:(\S+)\r\n(?:[^U]|U[^I])*?STATUS:CANCELLED`).FindAllStringSubmatch(text, -1)
	require.Equal(t, 2, strings.Count(text, "STATUS:CANCELLED"))
	require.Equal(t, moved.String()+"@rotate", cancelled[0][1])
	require.Equal(t, gone.String()+"@rotate", cancelled[1][1])
	require.Equal(t, 2, strings.Count(text, "TRIGGER:-PT30M\r\nEND:VALARM\r\nEND:VEVENT\r\n"))
	require.Equal(t, []workout.Date{week.Start, week.Start.Add(6), moved, gone}, render.PlannedIn(text, "", week.Start, week.Start.Add(6)))
	require.Equal(t, []workout.Date{moved}, render.PlannedIn(text, "", moved, moved))
	require.Empty(t, render.PlannedIn(text, "Anna", week.Start, week.Start.Add(6)), "another person's")
	require.Empty(t, render.PlannedIn("UID:\nUID:2026\nnonsense\x00", "", week.Start, week.Start.Add(6)))
}
