package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// requireTools skips a test whose programs are missing; in CI that is a failure.
func requireTools(t *testing.T, names ...string) {
	t.Helper()
	for _, name := range names {
		if _, err := exec.LookPath(name); err != nil {
			if os.Getenv("CI") == "true" {
				t.Fatalf("%s is missing; .ci/install installs it", name)
			}
			t.Skipf("%s is missing; .ci/install installs it", name)
		}
	}
}

// in runs a command line in a folder and returns what it prints.
func in(t *testing.T, dir, line string) string {
	t.Helper()
	cmd := shell(t, dir, line, "")
	output, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s\n%s", line, output)
	return string(output)
}

const khalConfig = `[calendars]
[[plan]]
path = DIR/calendar
type = calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = UTC
default_timezone = UTC
[default]
default_calendar = plan
[sqlite]
path = DIR/khal.db
`

// khal lists the days and the moves; a second import of the same week, and of a plan made anew,
// replaces the events; another person's plan adds its own.
func TestKhalImports(t *testing.T) {
	requireTime(t)
	t.Parallel()
	requireTools(t, "khal")
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "calendar"), 0o755))
	config := strings.ReplaceAll(khalConfig, "DIR", dir)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "conf"), []byte(config), 0o644))
	khal := "PYTHONWARNINGS=ignore LC_ALL=C.UTF-8 khal -c conf "
	events := func() int {
		files, err := os.ReadDir(filepath.Join(dir, "calendar"))
		require.NoError(t, err)
		return len(files)
	}
	in(t, dir, "rotate plan --start 2026-11-23 -o week.ics && "+khal+"import --batch -a plan week.ics")
	require.Equal(t, 3, events())
	listed := in(t, dir, khal+"list --format '{start-date} {title} {description}' 2026-11-23 7d")
	for _, want := range []string{"2026-11-23 Rotation training", "2026-11-25 Rotation training",
		"2026-11-27 Rotation training", "Knee rotations: 1 x 8 per side, small range", "Pallof press hold (right): 2 x 10 s, light"} {
		require.Contains(t, listed, want)
	}
	in(t, dir, khal+"import --batch -a plan week.ics")
	require.Equal(t, 3, events(), "importing twice")
	in(t, dir, "rotate plan --start 2026-11-23 --moves 1 --force -o week.ics && "+khal+"import --batch -a plan week.ics")
	require.Equal(t, 3, events(), "a plan made anew")
	require.NotContains(t, in(t, dir, khal+"list --format '{description}' 2026-11-23 7d"), "Pallof")
	in(t, dir, "rotate plan --start 2026-11-23 --name Anna -o anna.ics && "+khal+"import --batch -a plan anna.ics")
	require.Equal(t, 6, events(), "another person")

	in(t, dir, "rotate plan --start 2026-11-23 --days tue,thu --at 07:00 --tz UTC --alarm 30 --force -o week.ics && "+khal+"import --batch -a plan week.ics")
	require.Equal(t, 8, events(), "other days")
	listed = in(t, dir, khal+"list --format '{start-date} {status}{title}' 2026-11-23 7d")
	require.Equal(t, 3, strings.Count(listed, "CANCELLED Cancelled: Rotation training\n"), listed)
	for _, day := range []string{"24", "26"} {
		require.Contains(t, listed, "2026-11-"+day+" Rotation training\n")
	}
	require.Equal(t, 2, strings.Count(in(t, dir, khal+"list --format '{alarm-symbol}' 2026-11-23 7d"), "\u23f0"))
}

// calcurse imports the same calendar.
func TestCalcurseImports(t *testing.T) {
	requireTools(t, "calcurse")
	dir := t.TempDir()
	in(t, dir, "rotate plan --start 2026-11-23 -o week.ics && mkdir data && calcurse -D data -i week.ics")
	listed := in(t, dir, "calcurse -D data -Q --from 11/23/2026 --days 7")
	require.Equal(t, 3, strings.Count(listed, "Rotation training"), listed)
	require.Contains(t, listed, "11/23/26")
	require.Contains(t, listed, "11/27/26")
	in(t, dir, "rotate plan --start 2026-11-23 --days tue,thu --force -o week.ics && calcurse -D data -i week.ics")
	listed = in(t, dir, "calcurse -D data -Q --from 11/23/2026 --days 7")
	require.Equal(t, 3, strings.Count(listed, "Cancelled: Rotation training"), "it knows no UIDs and no status, so the title says it\n"+listed)
}

const readWithVobject = `
import sys, vobject
cal = vobject.readOne(open(sys.argv[1], newline="").read())
for e in cal.vevent_list:
    print(e.dtstart.value, "|", e.summary.value, "|", e.description.value.replace("\n", "; "))
`

// python-vobject reads every event, its text unescaped and unfolded.
func TestVobjectReads(t *testing.T) {
	t.Parallel()
	requireTools(t, "/usr/bin/python3")
	dir := t.TempDir()
	if err := exec.Command("/usr/bin/python3", "-c", "import vobject").Run(); err != nil {
		requireTools(t, "python3-vobject")
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "read.py"), []byte(readWithVobject), 0o644))
	listed := in(t, dir, "rotate plan --start 2026-11-23 --at 07:00 --tz America/New_York --name 'Ann, B; C' -o week.ics && "+
		"/usr/bin/python3 read.py week.ics")
	require.Contains(t, listed, "2026-11-23 12:00:00+00:00 | Rotation training for Ann, B; C | Week 1, 5 min; "+
		"Knee rotations: 1 x 8 per side, small range; Pallof press hold (left): 2 x 10 s, light; ")
	require.Equal(t, 3, strings.Count(listed, "| Rotation training"), listed)
}

const readWithIcalendar = `
import sys, icalendar
cal = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
for e in cal.walk("VEVENT"):
    alarms = [str(a["TRIGGER"].dt) for a in e.walk("VALARM")]
    print(e["UID"], "|", e.decoded("DTSTART"), "|", e.get("STATUS", ""), "|", e["SUMMARY"], "|", alarms, "|", e.errors)
`

// python-icalendar reads the alarm, the status and the local day, also where summer time begins at midnight.
func TestIcalendarReads(t *testing.T) {
	t.Parallel()
	requireTools(t, "/usr/bin/python3")
	dir := t.TempDir()
	if err := exec.Command("/usr/bin/python3", "-c", "import icalendar").Run(); err != nil {
		requireTools(t, "python3-icalendar")
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "read.py"), []byte(readWithIcalendar), 0o644))
	in(t, dir, "rotate plan --equipment none --days thu,sun --start 2026-08-31 --name 'Ann, B; C' -o week.ics")
	listed := in(t, dir, "rotate plan --equipment none --days thu,sat --start 2026-08-31 --name 'Ann, B; C' "+
		"--at 00:00 --tz America/Santiago --alarm 45 --force -o week.ics && /usr/bin/python3 read.py week.ics")
	lines := strings.Split(strings.TrimSpace(listed), "\n")
	require.Len(t, lines, 3)
	require.Contains(t, lines[0], "| 2026-09-03 04:00:00+00:00 |  | Rotation training for Ann, B; C | ['-1 day, 23:15:00'] | []")
	require.Contains(t, lines[1], "| 2026-09-05 04:00:00+00:00 |  | ")
	require.Contains(t, lines[2], "| 2026-09-06 04:00:00+00:00 | CANCELLED | Cancelled: Rotation training for Ann, B; C | [] | []")
}

const agenda = `timeout 60 emacs -Q --batch --eval "(progn (require 'org-agenda) (setq org-agenda-files (list (expand-file-name \"week.org\"))) ` +
	`(setq org-agenda-start-day \"2026-11-23\") (setq org-agenda-span 7) (org-agenda-list) ` +
	`(princ (with-current-buffer \"*Org Agenda*\" (buffer-string))))" 2>/dev/null`

const toggle = `timeout 60 emacs -Q --batch --eval "(progn (require 'org) (find-file \"week.org\") ` +
	`(while (re-search-forward \"^- \\\\[ \\\\]\" nil t) (org-ctrl-c-ctrl-c)) (save-buffer))" 2>/dev/null`

// Emacs lists the days in its agenda, and what it toggles is read back.
func TestEmacsOrg(t *testing.T) {
	requireTime(t)
	t.Parallel()
	requireTools(t, "emacs")
	dir := t.TempDir()
	in(t, dir, "rotate plan --start 2026-11-23 -o week.org")
	days := in(t, dir, agenda)
	require.Equal(t, 3, strings.Count(days, "Scheduled:"), days)
	require.Contains(t, days, "Mon 2026-11-23 (5 min)")
	in(t, dir, toggle)
	text := in(t, dir, "cat week.org")
	require.Equal(t, 9, strings.Count(text, "- [X] "), text)
	require.Contains(t, text, "[3/3]")
	require.Empty(t, in(t, dir, "rotate check week.org"))
	in(t, dir, "rotate next -w week.org")
	text = in(t, dir, "cat week.org")
	require.True(t, strings.HasPrefix(text, "* Rotation plan: week 2, from 2026-11-30\n"), text)
	require.Contains(t, text, "SCHEDULED: <2026-11-30 Mon>")
	require.Contains(t, text, "Steps: Knee rotations 3 of 10; Pallof press hold 3 of 9.")
	require.Equal(t, 6, strings.Count(in(t, dir, strings.ReplaceAll(agenda, "org-agenda-span 7", "org-agenda-span 14")), "Scheduled:"))
	require.Empty(t, in(t, dir, "rotate check week.org"))
}
