package cli_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
	"rotate/internal/note"
	"rotate/internal/tests/vault"
	"rotate/internal/workout"
)

// season is a note that someone trains by, week after week.
type season struct {
	t     *testing.T
	note  string
	start workout.Date // of the newest week
}

var seasonStart = workout.Date{Year: 2026, Month: 11, Day: 23}

func newSeason(t *testing.T, args ...string) *season {
	s := &season{t: t, note: filepath.Join(t.TempDir(), "week.md"), start: seasonStart}
	s.must(s.start, append([]string{"plan", "--start", s.start.String(), "-o", s.note}, args...)...)
	return s
}

// on runs the program on a day.
func (s *season) on(day workout.Date, args ...string) result {
	var stdout, stderr bytes.Buffer
	env := cli.Env{In: strings.NewReader(""), Out: &stdout, Err: &stderr, Today: func() workout.Date { return day },
		Getenv: func(string) string { return "" }, Terminal: func() (int, bool) { return 0, false }}
	code := cli.Run(env, append(args, "--no-config"))
	return result{stdout.String(), stderr.String(), code}
}

func (s *season) must(day workout.Date, args ...string) string {
	s.t.Helper()
	got := s.on(day, args...)
	require.Zero(s.t, got.code, "%v\n%s", args, got.stderr)
	return got.stdout
}

// edit rewrites the newest week in the note, as its owner would.
func (s *season) edit(change func(week string) string) {
	s.t.Helper()
	text := readText(s.t, s.note)
	at := strings.Index(text, "Rotation plan: week ")
	end := strings.Index(text[at+1:], "Rotation plan: week ")
	if end < 0 {
		end = strings.Index(text[at+1:], " How to\n")
	}
	end += at + 1
	require.NoError(s.t, os.WriteFile(s.note, []byte(text[:at]+change(text[at:end])+text[end:]), 0o666))
}

func tickAll(week string) string { return strings.ReplaceAll(week, "- [ ]", "- [x]") }

// next puts the next week into the note, some days after the start of the newest, and tells what
// changed and what is next. The note is sound afterwards.
func (s *season) next(days int) []string {
	s.t.Helper()
	day := s.start.Add(days)
	var plan struct {
		jsonPlan
		Changes []struct{ ID, Verdict, Reason string } `json:"changes"`
	}
	require.NoError(s.t, json.Unmarshal([]byte(s.must(day, "next", s.note, "--format", "json")), &plan))
	s.must(day, "next", "-w", s.note)
	require.Empty(s.t, s.on(day, "check", s.note).stderr)
	week := plan.Weeks[0]
	s.start, _ = workout.ParseDate(week.Start)
	lines := []string{fmt.Sprintf("week %d %s", week.Number, week.Start)}
	if week.Deload {
		lines[0] += " easy"
	}
	for _, c := range plan.Changes {
		lines = append(lines, fmt.Sprintf("%s %s: %s", c.Verdict, c.ID, c.Reason))
	}
	for _, m := range week.Sessions[0].Moves {
		lines = append(lines, fmt.Sprintf("= %s %d of %d: %d x %d x %d s %s", m.ID, m.Step, m.Steps, m.Work[0].Sets, m.Work[0].Reps, m.Work[0].HoldS, m.Load))
	}
	return lines
}

// sound: check has nothing to say.
func (s *season) sound() {
	s.t.Helper()
	require.Equal(s.t, result{}, s.on(s.start, "check", s.note))
}

var stepsTaken = regexp.MustCompile(`^= (\S+) (\d+) of`)

// Twenty weeks with everything done and every choice ticked: it climbs step by step, has easy weeks, moves
// up a level, and the note is sound every time.
func TestSeasonOfTwentyWeeks(t *testing.T) {
	t.Parallel()
	s := newSeason(t, "--level", "beginner", "--equipment", "band")
	var told []string
	for range 20 {
		s.edit(tickAll)
		lines := s.next(5)
		s.sound()
		var steps []string
		for _, line := range lines {
			if found := stepsTaken.FindStringSubmatch(line); found != nil {
				steps = append(steps, found[1]+" "+found[2])
			}
		}
		told = append(told, strings.Replace(lines[0], " "+s.start.String(), "", 1)+": "+strings.Join(steps, ", "))
	}
	require.Equal(t, []string{
		"week 2: knee-rotations 3, pallof-press-hold 3",
		"week 3: knee-rotations 4, pallof-press-hold 4",
		"week 4: knee-rotations 5, pallof-press-hold 5",
		"week 5: knee-rotations 6, pallof-press-hold 6",
		"week 6 easy: knee-rotations 6, pallof-press-hold 6",
		"week 7: knee-rotations 7, pallof-press-hold 7",
		"week 8: knee-rotations 8, pallof-press-hold 8",
		"week 9: knee-rotations 9, pallof-press-hold 9",
		"week 10: knee-rotations 10, pallof-press 2",
		"week 11: knee-rotations 10, pallof-press 3",
		"week 12 easy: knee-rotations 10, pallof-press 3",
		"week 13: pallof-press 4, cable-rotations 2",
		"week 14: pallof-press 5, cable-rotations 3",
		"week 15: pallof-press 6, cable-rotations 4",
		"week 16: pallof-press 7, cable-rotations 5",
		"week 17: pallof-press 5, cable-rotations 6",
		"week 18 easy: pallof-press 5, cable-rotations 6",
		"week 19: pallof-press 6, cable-rotations 7",
		"week 20: pallof-press 7, cable-rotations 8",
		"week 21: pallof-press 5, cable-rotations 9",
	}, told)
	text := readText(t, s.note)
	require.Equal(t, 21, strings.Count(text, "# Rotation plan: week "))
	require.Equal(t, 1, strings.Count(text, "## How to"))
	require.Equal(t, 1, strings.Count(text, "### Cable rotations\n"))
}

// What a week that went otherwise leads to, after two that went well.
func TestSeasonWithTrouble(t *testing.T) {
	remark := func(line, remark string) func(string) string {
		return func(week string) string {
			at := strings.LastIndex(week, line)
			end := at + strings.Index(week[at:], "\n")
			return tickAll(week[:end] + remark + week[end:])
		}
	}
	for _, test := range []struct {
		name   string
		change func(week string) string
		days   int
		want   []string
	}{
		{"pain 4", remark("Knee rotations:", ", pain 4"), 5, []string{"week 4 2026-12-14",
			"back knee-rotations: one step back: pain 4 of 10",
			"hold pallof-press-hold: same again: Knee rotations hurt this week",
			"= knee-rotations 3 of 10: 1 x 8 x 0 s ", "= pallof-press-hold 4 of 9: 2 x 1 x 20 s light"}},
		{"a missed week", func(week string) string { return week }, 12, []string{"week 3 2026-12-19",
			"back knee-rotations: back to the start: 15 days without training",
			"back pallof-press-hold: back to the start: 15 days without training",
			"= knee-rotations 2 of 10: 1 x 8 x 0 s ", "= pallof-press-hold 2 of 9: 2 x 1 x 10 s light"}},
		{"one side only", func(week string) string {
			week = tickAll(week)
			at := strings.LastIndex(week, "- [x] Pallof press hold (right)")
			return week[:at] + "- [ ]" + week[at+5:]
		}, 5, []string{"week 4 2026-12-14",
			"up knee-rotations: one step up: done on Monday, Wednesday and Friday",
			"hold pallof-press-hold: same again: Friday's right side is not ticked",
			"= knee-rotations 5 of 10: 1 x 10 x 0 s ", "= pallof-press-hold 4 of 9: 2 x 1 x 20 s light"}},
		{"a typed load", remark("Pallof press hold (left)", ", 10 kg"), 5, []string{"week 4 2026-12-14",
			"up knee-rotations: one step up: done on Monday, Wednesday and Friday",
			"up pallof-press-hold: one step up: done on Monday, Wednesday and Friday; with 10 kg, as you wrote on Friday",
			"= knee-rotations 5 of 10: 1 x 10 x 0 s ", "= pallof-press-hold 5 of 9: 2 x 1 x 25 s 10 kg"}},
		{"five weeks away", tickAll, 5 + 35, []string{"week 4 2027-01-16",
			"back knee-rotations: back to the start: 36 days without training",
			"back pallof-press-hold: back to the start: 36 days without training",
			"= knee-rotations 2 of 10: 1 x 8 x 0 s ", "= pallof-press-hold 2 of 9: 2 x 1 x 10 s light"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newSeason(t, "--level", "beginner", "--equipment", "band")
			for range 2 {
				s.edit(tickAll)
				s.next(5)
			}
			s.edit(test.change)
			require.Equal(t, test.want, s.next(test.days))
		})
	}
}

// A missed week is the newest without a mark: the one before it is judged again, and what comes takes
// its number. The gap counts: two weeks later it is a step back.
func TestSeasonWithMissedWeek(t *testing.T) {
	s := newSeason(t, "--level", "beginner", "--equipment", "band")
	s.edit(tickAll)
	s.next(5)
	require.Equal(t, []string{"week 2 2026-12-08",
		"up knee-rotations: one step up: done on Monday, Wednesday and Friday",
		"up pallof-press-hold: one step up: done on Monday, Wednesday and Friday",
		"= knee-rotations 3 of 10: 1 x 8 x 0 s ", "= pallof-press-hold 3 of 9: 2 x 1 x 15 s light"}, s.next(8))
	require.Equal(t, []string{"week 2 2026-12-16",
		"back knee-rotations: same again: 19 days without training, and this is where it starts",
		"back pallof-press-hold: same again: 19 days without training, and this is where it starts",
		"= knee-rotations 2 of 10: 1 x 8 x 0 s ", "= pallof-press-hold 2 of 9: 2 x 1 x 10 s light"}, s.next(8))
}

// Whatever someone writes each week, the next one can be put into the note for a quarter of a year, and what the program
// says of it is nobody's remark.
func TestSeasonsOfTheSameRemark(t *testing.T) {
	t.Parallel()
	c := vault.Builtin(t)
	for _, remark := range []string{"pain 2", "pain 3", "pain 4", "pain 5", "ached a bit", "sore", "hard", "did 1 set", "cut short",
		"worse next day", "numb toe", "dizzy", "swap", "easy", "pain when coughing", "skipped", "10 kg", "perhaps it was my back"} {
		for _, file := range []string{"week.md", "week.org"} {
			s := &season{t: t, note: filepath.Join(t.TempDir(), file), start: seasonStart}
			s.must(s.start, "plan", "--start", s.start.String(), "-o", s.note, "--equipment", "band", "--complete")
			for range 14 {
				s.edit(func(week string) string {
					return regexp.MustCompile(`(?m)^- \[ \] (.*: \d.*)$`).ReplaceAllString(week, "- [x] $1, "+remark)
				})
				s.must(s.start.Add(5), "next", "-w", s.note)
				s.start = s.start.Add(7)
				for _, week := range note.Read(file, []byte(readText(t, s.note)), c).Weeks {
					require.Empty(t, week.Pains, "%q in %s", remark, file)
					for _, sign := range week.Signs {
						require.NotNil(t, sign.Exercise, "%q in %s: %v", remark, file, sign)
					}
				}
			}
		}
	}
}
