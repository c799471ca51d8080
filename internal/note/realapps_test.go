package note_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/workout"
)

// tool finds a program, among those of Node too. Without it the test is skipped, but fails in CI.
func tool(t *testing.T, name string) string {
	t.Helper()
	home, _ := os.UserHomeDir()
	dir := os.Getenv("ROTATE_NODE_DIR")
	if dir == "" {
		dir = filepath.Join(home, ".cache", "rotate-node")
	}
	for _, candidate := range []string{filepath.Join(dir, "node_modules", ".bin", name), name} {
		if path, err := exec.LookPath(candidate); err == nil {
			return path
		}
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("%s is not installed", name)
	}
	t.Skipf("%s is not installed", name)
	return ""
}

// realApps are programs that rewrite notes. Their files are the last arguments; those that do not write
// in place take one and print the result.
var realApps = []struct {
	name    string
	command []string
	inPlace bool
}{
	{"pandoc gfm", []string{"pandoc", "-s", "-f", "gfm+yaml_metadata_block", "-t", "gfm+yaml_metadata_block"}, false},
	{"pandoc commonmark", []string{"pandoc", "-f", "gfm+yaml_metadata_block", "-t", "commonmark"}, false},
	{"pandoc wrapped at 40", []string{"pandoc", "-f", "gfm", "-t", "gfm", "--columns", "40"}, false},
	{"pandoc plain", []string{"pandoc", "-f", "gfm+yaml_metadata_block", "-t", "plain"}, false},
	{"prettier", []string{"prettier", "--prose-wrap", "always", "--write"}, true},
	{"prettier at 40", []string{"prettier", "--prose-wrap", "always", "--print-width", "40", "--write"}, true},
	{"remark", []string{"remark", "--output", "--no-config", "-q", "-u", "remark-gfm", "-u", "remark-frontmatter"}, true},
}

// markedNotes are notes of all kinds of plan, two weeks each, with marks and remarks in many places.
func markedNotes(t *testing.T, c *workout.Catalogue) []string {
	t.Helper()
	var notes []string
	for i := range 12 {
		d := dice(uint64(i+1) * 0x9E3779B97F4A7C15)
		plan := planOf(c, d, []string{"", "Zoë O'Neil", "Dr. A_B *Smith* [x] <b> 1. & \\ é"}[i%3])
		if plan == nil {
			continue
		}
		plan.Weeks = plan.Weeks[:1]
		text := sprinkle(note.Markdown(plan, note.Options{Tasks: i%4 == 3}), i)
		n := note.Read("week.md", []byte(text), c)
		require.NoError(t, n.Problems.Err(), text)
		next, err := planner.Next(c, n.Past(workout.Date{}), planner.NextRequest{Terms: n.Judged(workout.Date{}).Terms, Today: n.Judged(workout.Date{}).Start.Add(5)})
		if err == nil {
			after, err := n.Insert(next, note.Options{Tasks: i%4 == 3}, c)
			require.NoError(t, err)
			text = string(after.After.Bytes())
		}
		notes = append(notes, text)
	}
	require.Greater(t, len(notes), 6)
	return notes
}

var sprinkled = []string{"", ", easy", " - pain 2/10", "", ", 10 kg", ", hard", " (pain 3-4)", "", ", worse next day", ", red band, did 1 set",
	", it didn't hurt", ", no pain", ", 1/2", ", a bit stiff, but \"fine\"", ", see https://example.com/a_b", ", **sore**", ", felt *easy*", ", did 1 x 5 s"}

// sprinkle ticks two lines of three, and writes remarks on them and between them.
func sprinkle(text string, seed int) string {
	lines := strings.Split(text, "\n")
	k := seed * 5
	var out []string
	for _, line := range lines {
		if !strings.HasPrefix(line, "- [ ] ") {
			out = append(out, line)
			continue
		}
		k++
		if k%3 > 0 {
			line = "- [x] " + line[6:]
		}
		out = append(out, line+sprinkled[k%len(sprinkled)])
		switch k % 11 {
		case 3:
			out = append(out, "- [ ] hard, with pain 1")
		case 6:
			out = append(out, "  - easy after all")
		case 9:
			out = append(out, "      and a second thought that is long enough to be wrapped by whoever formats it: pain 2 later")
		}
	}
	return strings.Join(out, "\n")
}

// rewrite lets a program rewrite the notes.
func rewrite(t *testing.T, path string, args []string, inPlace bool, notes []string) [][]byte {
	t.Helper()
	dir := t.TempDir()
	var files []string
	for i, text := range notes {
		files = append(files, filepath.Join(dir, fmt.Sprintf("week%d.md", i)))
		require.NoError(t, os.WriteFile(files[i], []byte(text), 0o666))
	}
	start := func(files ...string) []byte {
		command := exec.Command(path, append(slices.Clone(args), files...)...)
		command.Dir = dir
		if strings.Contains(path, "node_modules") {
			command.Dir = filepath.Join(filepath.Dir(path), "..", "..") // where Node finds its plugins
		}
		var stdout, stderr bytes.Buffer
		command.Stdout, command.Stderr = &stdout, &stderr
		require.NoError(t, command.Run(), stderr.String())
		return stdout.Bytes()
	}
	if inPlace {
		start(files...)
	}
	var results [][]byte
	for _, file := range files {
		if inPlace {
			results = append(results, readFile(t, file))
		} else {
			results = append(results, start(file))
		}
	}
	return results
}

// facts are all that a note tells, one a line.
func facts(n *note.Note) map[string]string {
	facts := map[string]string{}
	for _, log := range logsOf(n) {
		week := log.Start.String()
		facts[week+" terms"] = fmt.Sprintf("%+v %d %t", log.Terms, log.Number, log.Deload)
		for _, m := range log.Moves {
			facts[week+" step "+m.Exercise.ID] = fmt.Sprintf("%d %v", m.Step, m.Dose)
		}
		for _, day := range log.Trained {
			for i, line := range day.Lines {
				key := fmt.Sprintf("%s line %d ", day.Date, i)
				facts[key+"tick"] = fmt.Sprint(line.Tick)
				facts[key+"side"] = fmt.Sprint(line.Exercise.ID, line.Side)
				facts[key+"dose"] = fmt.Sprint(line.Dose)
				facts[key+"remark"] = fmt.Sprintf("%+v", line.Feedback)
			}
		}
	}
	return facts
}

// What real programs make of notes still tells all ticks, remarks, doses, sides, terms and steps.
func TestReadsWhatRealAppsMake(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	t.Parallel()
	c := builtin(t)
	notes := markedNotes(t, c)
	for _, app := range realApps {
		t.Run(app.name, func(t *testing.T) {
			kept, lost := 0, 0
			for i, data := range rewrite(t, tool(t, app.command[0]), app.command[1:], app.inPlace, notes) {
				require.NotEqual(t, notes[i], string(data), "the program did nothing")
				want := facts(note.Read("week.md", []byte(notes[i]), c))
				n := note.Read("week.md", data, c)
				got := facts(n)
				for key, value := range want {
					if got[key] == value {
						kept++
						continue
					}
					lost++
					t.Errorf("lost: %s: %s, not %s\n%s\n%v", key, got[key], value, data, n.Problems)
				}
				require.Len(t, got, len(want))
			}
			t.Logf("%-20s  %5d items kept, %d lost", app.name, kept, lost)
		})
	}
}
