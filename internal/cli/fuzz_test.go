package cli_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
)

var messageLine = regexp.MustCompile(`^rotate: (error|warning|hint): \S`)

// requireMessages fails unless every line on stderr is a message.
func requireMessages(t *testing.T, got result, args []string) {
	t.Helper()
	requireHarmless(t, got, args)
	for line := range strings.Lines(got.stderr) {
		require.Regexp(t, messageLine, line, "%q", args)
	}
}

// FuzzDateFlags plans for any days, start, time and zone: a plan on these days from that date on,
// or a message and nothing else.
func FuzzDateFlags(f *testing.F) {
	for _, words := range [][4]string{{"3", "monday", "", ""}, {"tue,fri", "2028-02-28", "07:00", "Europe/London"},
		{"mon,tue", "today", "24:00", "Mars"}, {"", "9990-12-31", "7:00", "UTC"}, {"sun,wed", "1900-01-01", "23:59", "../etc/passwd"},
		{"mon-wed-fri", "tomorrow", "07:00", "Local"}, {"\x1b[31m", "\u202e2026-11-23", "-1:30", "/"}} {
		f.Add(words[0], words[1], words[2], words[3])
	}
	f.Fuzz(func(t *testing.T, days, start, at, zone string) {
		args := []string{"plan", "--equipment", "none", "--days=" + days, "--start=" + start}
		checkPlan(t, append(args, "--format", "json"), start)
		timed := append(args, "--at="+at, "--tz="+zone, "--format", "ics")
		got := run(timed...)
		requireMessages(t, got, timed)
		require.Equal(t, got.code == cli.ExitDone, strings.HasPrefix(got.stdout, "BEGIN:VCALENDAR\r\n"), "%q", timed)
	})
}

// checkPlan expects two or three sessions with a rest day between any two, none before the start;
// or an error of usage.
func checkPlan(t *testing.T, args []string, start string) {
	t.Helper()
	got := run(args...)
	requireMessages(t, got, args)
	if got.code != cli.ExitDone {
		require.Equal(t, cli.ExitUsage, got.code, "%q: %s", args, got.stderr)
		require.Empty(t, got.stdout, "%q", args)
		return
	}
	dates := sessionDates(t, got.stdout)
	require.True(t, len(dates) == 2 || len(dates) == 3, "%q", args)
	if from, err := time.Parse(time.DateOnly, start); err == nil {
		require.False(t, dates[0].Before(from), "%q", args)
	}
	for i := range dates[1:] {
		require.GreaterOrEqual(t, dates[i+1].Sub(dates[i]), 48*time.Hour, "%q", args)
	}
}

func sessionDates(t *testing.T, plan string) []time.Time {
	t.Helper()
	var p struct {
		Weeks []struct{ Sessions []struct{ Date string } }
	}
	require.NoError(t, json.Unmarshal([]byte(plan), &p))
	require.Len(t, p.Weeks, 1)
	var dates []time.Time
	for _, session := range p.Weeks[0].Sessions {
		date, err := time.Parse(time.DateOnly, session.Date)
		require.NoError(t, err)
		dates = append(dates, date)
	}
	return dates
}

// FuzzSettings reads anything as the settings: they are shown, or every error has its place in the
// file. What is shown can be planned with, or the error is about the plan.
func FuzzSettings(f *testing.F) {
	for _, text := range []string{"", "# none\n", "level: intermediate\nequipment: [band, swiss-ball]\ndays: tue,fri\nnote: ~/week.md\n",
		"levle: beginner\n", "level: begginer\nweeks: 30\ndays: [mon, tue]\ncomplete: maybe\n", "level: [beginner\n", "- level\n",
		"? {a: b}\n: c\n", "level: &a beginner\nname: *a\n", "level: *a\n", "name: \"\\x1b[31m\"\n", "at: 07:00\ntz: UTC\nformat: ics\n",
		"include: [knee-rotations, nothing]\nexclude: knee-rotations\n", "moves: 0x2\nweeks: 1_0\n", "note: [a, b]\n", "level: beginner\n---\nlevel: advanced\n",
		"level: beginner\nlevel: advanced\n", "color: always\ncatalog-only: true\ntasks: yes\nweaker: left\navoid: [disc]\n"} {
		f.Add([]byte(text))
	}
	dir := f.TempDir()
	file := filepath.Join(dir, "rotate", "config.yaml")
	require.NoError(f, os.MkdirAll(filepath.Dir(file), 0o777))
	f.Fuzz(func(t *testing.T, data []byte) {
		require.NoError(t, os.WriteFile(file, data, 0o666))
		shown := runIn(dir, "config")
		requirePlaced(t, shown, file)
		if shown.code != cli.ExitDone || bytes.Contains(data, []byte("catalog")) {
			return // a catalogue may be any file of this machine
		}
		require.Contains(t, []int{cli.ExitDone, cli.ExitFailed}, runIn(dir, "plan").code)
	})
}

// requirePlaced fails unless it worked, or every error begins with its place in the file.
func requirePlaced(t *testing.T, got result, file string) {
	t.Helper()
	requireMessages(t, got, nil)
	if got.code == cli.ExitDone {
		require.Empty(t, got.stderr)
		return
	}
	require.Equal(t, cli.ExitFailed, got.code, got.stderr)
	require.Empty(t, got.stdout)
	place := regexp.MustCompile(`^rotate: error: ` + regexp.QuoteMeta(file) + `:\d+:\d+: \S`)
	for line := range strings.Lines(got.stderr) {
		require.Regexp(t, place, line)
	}
}
