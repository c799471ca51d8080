package cli_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
	"rotate/internal/trainer"
	"rotate/internal/workout"
)

// patients are the flags that each one's plan was made with, and what one writes in the sixth week.
var patients = []struct {
	name, remark string
	flags        []string
}{
	{"Anna", "", []string{"--equipment", "band"}},
	{"Ben", ", pain 6", []string{"--level", "intermediate", "--equipment", "cable"}},
	{"Cleo", ", numb between the legs", []string{"--equipment", "none"}},
	{"Dora", ", 12.5 kg", []string{"--level", "intermediate", "--equipment", "cable", "--complete"}},
	{"Emil", "", []string{"--avoid", "disc", "--complete"}},
	{"Finn", "", []string{"--days", "2"}},
	{"Gus", "", []string{"--level", "advanced"}},
	{"Hana", "", []string{"--moves", "3"}},
}

// trainedPractice puts six weeks of each patient into the folder, all of them trained.
func trainedPractice(t *testing.T, dir string) (notes []string) {
	for _, p := range patients {
		s := &season{t: t, note: filepath.Join(dir, strings.ToLower(p.name)+".md"), start: seasonStart}
		s.must(s.start, append([]string{"plan", "--name", p.name, "--start", s.start.String(), "-o", s.note}, p.flags...)...)
		for range 5 {
			s.edit(tickAll)
			s.next(5)
		}
		s.edit(func(week string) string {
			first := strings.Index(week, "- [ ]")
			end := first + strings.Index(week[first:], "\n")
			return tickAll(week[:end] + p.remark + week[end:])
		})
		notes = append(notes, s.note)
	}
	return notes
}

// Eight patients for six weeks: one overview, in which the red flag comes first, eight sheets, and eight
// next weeks but for the one with the flag, with a command each.
func TestPractice(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	notes := trainedPractice(t, dir)
	s := &season{t: t}
	day := seasonStart.Add(5*7 + 5)

	overview := s.on(day, "progress", dir)
	require.Zero(t, overview.code)
	lines := strings.Split(overview.stdout, "\n")
	require.Equal(t, "8 people, 2 need a look", lines[0])
	require.True(t, strings.HasPrefix(lines[3], "Cleo"), overview.stdout)
	require.Contains(t, lines[3], "numb between the legs")
	require.True(t, strings.HasPrefix(lines[5], "Ben"), overview.stdout)
	require.Contains(t, overview.stderr, `cleo.md:`)

	var people struct {
		People []struct {
			Name           string
			Week, Kept, Of int
		}
	}
	require.NoError(t, json.Unmarshal([]byte(s.must(day, "progress", dir, "--format", "json")), &people))
	require.Len(t, people.People, len(patients))
	for _, p := range people.People {
		sessions := map[bool]int{true: 8, false: 12}[p.Name == "Finn"]
		require.Equal(t, []int{6, sessions, sessions}, []int{p.Week, p.Kept, p.Of}, p.Name)
	}

	sheets := filepath.Join(dir, "sheets")
	require.NoError(t, os.Mkdir(sheets, 0o777))
	require.Equal(t, len(patients), strings.Count(s.must(day, "show", dir, "-o", sheets), "Written: "))

	next := s.on(day, append([]string{"next", "-w"}, notes...)...)
	require.Equal(t, 1, next.code)
	require.Equal(t, len(patients)-1, strings.Count(next.stdout, "Week 7, from "), next.stdout)
	require.Equal(t, 1, strings.Count(next.stderr, "rotate: error: "), next.stderr)
	require.Contains(t, next.stderr, `no new week after "numb between the legs"`)
	require.Contains(t, s.must(day, "check", dir), "numb between the legs")
}

// On a terminal, work on many notes that takes longer than a second says how far it is, and takes that off
// the screen again.
func TestPatience(t *testing.T) {
	dir := t.TempDir()
	s := &season{t: t}
	var notes []string
	for _, name := range []string{"a.md", "b.md", "c.md"} {
		notes = append(notes, filepath.Join(dir, name))
		s.must(seasonStart, "plan", "--equipment", "none", "--start", seasonStart.String(), "-o", filepath.Join(dir, name))
	}
	for _, test := range []struct {
		step    time.Duration
		watched bool
		want    string
		args    []string
	}{
		{time.Second, true, "\rrotate: 2 notes ...", []string{"check", dir}},
		{time.Second, true, "\rrotate: 3 of 3 notes ...", append([]string{"next"}, notes...)},
		{time.Second, true, "\rrotate: 3 notes ...", []string{"progress", dir}},
		{time.Second, true, "\rrotate: 3 notes ...", []string{"show", dir, "-o", t.TempDir()}},
		{time.Second, false, "", []string{"check", dir}},
		{time.Millisecond, true, "", []string{"check", dir}},
	} {
		var stdout, stderr bytes.Buffer
		now := time.Date(2026, 11, 23, 7, 0, 0, 0, time.UTC)
		env := cli.Env{In: strings.NewReader(""), Out: &stdout, Err: &stderr, Today: func() workout.Date { return seasonStart },
			Getenv: func(string) string { return "" }, Terminal: func() (int, bool) { return 0, false },
			Watched: func() bool { return test.watched },
			Clock:   trainer.Clock{Now: func() time.Time { now = now.Add(test.step); return now }}}
		cli.Run(env, append(test.args, "--no-config"))
		if test.want == "" {
			require.NotContains(t, stderr.String(), "\r", test.args)
			continue
		}
		require.Contains(t, stderr.String(), test.want, test.args)
		last := stderr.String()[strings.LastIndex(stderr.String(), "notes ..."):]
		require.Regexp(t, "^notes [.]{3}\r +\r", last, "it is gone in the end")
	}
}
