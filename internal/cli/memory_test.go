//go:build linux

package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const (
	mebibyte = 1 << 20
	// mostMemory is what a file of any shape may take, unless the YAML library alone takes more.
	mostMemory = 256 * mebibyte
)

// meter measures the memory of the program and of the YAML library.
type meter struct{ peak, rotate, decode string }

func newMeter(t *testing.T) meter {
	t.Helper()
	requireTime(t)
	return meter{builtFrom(t, "./testdata/peak"), built(t), builtFrom(t, "./testdata/baredecode")}
}

// of runs a program to its end and returns the most memory that it held.
func (m meter) of(t *testing.T, program string, args ...string) int {
	t.Helper()
	memory, _ := m.run(t, nil, append([]string{program}, args...))
	return memory
}

// run runs a command to its end and returns the most memory that it held, and the time that it kept a
// processor busy.
func (m meter) run(t *testing.T, env, command []string) (memory int, busy time.Duration) {
	t.Helper()
	cmd := exec.Command(m.peak, append([]string{"timeout", mostTime}, command...)...)
	cmd.Env = append(os.Environ(), env...)
	output, err := cmd.CombinedOutput()
	require.NoError(t, err, string(output))
	var code, kib, ms int
	_, err = fmt.Sscan(string(output), &code, &kib, &ms)
	require.NoError(t, err, string(output))
	require.Contains(t, []int{0, 1, 2}, code)
	return kib << 10, time.Duration(ms) * time.Millisecond
}

// shape is a file that is large, deep or repetitive in one way.
type shape struct{ name, text string }

// repeat fills n bytes with a text.
func repeat(text string, n int) string { return strings.Repeat(text, n/len(text)) }

func catalogueShapes() []shape {
	const whole = 32 * mebibyte
	const part = 3 * mebibyte // what takes the YAML library fifty times its size
	var bomb, exercises, links strings.Builder
	fmt.Fprint(&bomb, "- &a [x, x, x, x, x, x, x, x, x]\n")
	for c := 'b'; c < 'z'; c++ {
		fmt.Fprintf(&bomb, "- &%c [%s]\n", c, strings.TrimSuffix(repeat(fmt.Sprintf("*%c, ", c-1), 36), ", "))
	}
	const fields = "movement: rotation, levels: [beginner], equipment: [none], sides: both, progression: [{sets: 1, reps: 8}]"
	text := "&t [" + repeat(repeat("a", 500)+", ", 39*502) + "a]"
	for i := range 20000 {
		fmt.Fprintf(&exercises, "- {id: x%d, name: x%d, %s, instructions: %s, cues: *t, faults: *t}\n", i, i, fields, text)
		text = "*t"
		fmt.Fprintf(&links, "- {id: x%d, name: x%d, %s, easier: [y%d, z%d]}\n", i, i, fields, i, i)
	}
	return []shape{
		{"brackets", repeat("[", whole)}, {"dashes", repeat("- ", whole)}, {"braces", repeat("{a: ", whole)},
		{"line ends", repeat("\n", whole)}, {"comments", repeat("# x\n", whole)}, {"documents", repeat("---\n", whole)},
		{"zeros", repeat("\x00", whole)}, {"no UTF-8", repeat("\xff", whole)}, {"one text", "- id: " + repeat("x", whole-6)},
		{"one block", "- |\n" + repeat("  x\n", whole-4)}, {"escapes", "- \"" + repeat(`\x41`, whole-4) + `"`},
		{"scalars", repeat("- a\n", part)}, {"lists", repeat("- []\n", part)}, {"mappings", repeat("- {}\n", part)},
		{"flow", "[" + repeat("a,", part) + "]"}, {"keys", "- {" + repeat("a: ,", part) + "}"},
		{"aliases", "- &a x\n" + repeat("- *a\n", part)}, {"anchors", repeat("- &a\n", part)},
		{"depth", "- " + strings.Repeat("[", 9990) + strings.Repeat("]", 9990)},
		{"bomb", bomb.String()}, {"exercises by alias", exercises.String()}, {"unknown links", links.String()},
	}
}

// A catalogue of any shape takes less than 256 MiB, or half as much again as its bare decode.
// Every third shape is tried, or all of them.
func TestMemoryOfCatalogues(t *testing.T) {
	t.Parallel()
	m := newMeter(t)
	for i, s := range catalogueShapes() {
		if i%sampled != 0 && !runsAll() {
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			own := filepath.Join(t.TempDir(), "own.yaml")
			require.NoError(t, os.WriteFile(own, []byte(s.text), 0o666))
			used := m.of(t, m.rotate, "check", own)
			if used > mostMemory {
				decode := m.of(t, m.decode, own)
				require.Less(t, used, decode*3/2, "%d MiB, bare decode %d MiB", used/mebibyte, decode/mebibyte)
			}
		})
	}
}

// Of a folder of catalogues few are held as trees at once.
func TestMemoryOfCatalogueFolder(t *testing.T) {
	t.Parallel()
	m := newMeter(t)
	dir := t.TempDir()
	for i := range 8 {
		require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprintf("own%d.yaml", i)), []byte(repeat("- a\n", mebibyte)), 0o666))
	}
	used := m.of(t, m.rotate, "plan", "--catalog", dir)
	require.Less(t, used, mostMemory, "%d MiB", used/mebibyte)
}

func noteShapes(t *testing.T) []shape {
	const most = 16 * mebibyte
	plan := run("plan", "--equipment", "band").stdout
	head, _, found := strings.Cut(plan, "## Mon")
	require.True(t, found)
	day := head + "## Mon 2026-11-23\n\n"
	task := "- [x] Knee rotations: 1 x 8"
	room := most - len(plan)
	var weeks, names, trained strings.Builder
	for i := range 150000 {
		fmt.Fprintf(&weeks, "# Rotation plan: week 1, from %d-%02d-%02d\n## Mon 2026-11-23\n%s\n", 1900+i/336, 1+i/28%12, 1+i%28, task)
	}
	for i := range 500000 {
		fmt.Fprintf(&names, "- [x] Kne rotation%d: 1 x 8\n", i)
	}
	week, howTo, _ := strings.Cut(plan[strings.Index(plan, "# Rotation"):], "## How to")
	for i := range 5800 {
		day := func(n int) string {
			return time.Date(2026, time.November, n-7*i, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
		}
		dates := strings.NewReplacer("2026-11-23", day(23), "2026-11-25", day(25), "2026-11-27", day(27), "[ ]", "[x]", "week 1,", fmt.Sprintf("week %d,", 5800-i))
		_, _ = dates.WriteString(&trained, week)
	}
	return []shape{
		{"lines", plan + strings.Repeat("x\n", 1000000)}, {"line ends", plan + repeat("\n", room)},
		{"one line", plan + repeat("x", room)}, {"tasks", day + repeat(task+"\n", room)}, {"names", day + names.String()},
		{"remarks", day + task + "\n" + repeat("pain 3\n", most/4)}, {"no boxes", day + repeat(task[6:]+"\n", most/2)},
		{"days", head + repeat("## Mon 2026-11-23\n"+task+"\n", room)}, {"weeks", weeks.String()},
		{"titles", repeat("# Rotation plan: week 1, from 2026-11-23\n", most)}, {"sentences", head + repeat("Easy.\n\n", room)},
		{"before", repeat("2026-11-23\n\n", room) + plan}, {"more", day + task + "\n" + repeat("  more\n", room)},
		{"feedback", day + task + repeat(" pain 3", room)}, {"no feedback", day + task + repeat(" no any pain", room)},
		{"loads", day + task + repeat(" 10 kg", room)}, {"fields", day + task + repeat(" [a:: b]", room)},
		{"front matter", repeat("---\nx\n---\n", room) + plan}, {"how-to", plan + repeat("### Knee rotations\nNext step: x\n", room)},
		{"quotes", plan + repeat("> ", room)}, {"backslashes", plan + repeat(`\`, room)}, {"stars", plan + repeat("*", room)},
		{"brackets", plan + repeat("[", room)}, {"trained weeks", trained.String() + "## How to" + howTo}, {"UTF-16", "\xff\xfe" + repeat("2\x000\x00\n\x00", room)},
	}
}

// A note of any shape takes less than 256 MiB, to be checked and to be gone on from. Every third shape is
// tried, or all of them.
func TestMemoryOfNotes(t *testing.T) {
	t.Parallel()
	m := newMeter(t)
	for i, s := range noteShapes(t) {
		if i%sampled != 0 && !runsAll() {
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			note := filepath.Join(t.TempDir(), "week.md")
			require.NoError(t, os.WriteFile(note, []byte(s.text), 0o666))
			for _, args := range [][]string{{"check", note}, {"next", "-w", note}} {
				used := m.of(t, m.rotate, args...)
				require.Less(t, used, mostMemory, "%v: %d MiB", args[0], used/mebibyte)
			}
		})
	}
}

// However many large notes lie behind one that is slow to read, few of them are held.
func TestMemoryOfFolders(t *testing.T) {
	requireTime(t)
	t.Parallel()
	m := newMeter(t)
	dir := t.TempDir()
	head, _, _ := strings.Cut(run("plan", "--equipment", "band").stdout, "## Mon")
	day := head + "## Mon 2026-11-23\n\n- [x] Knee rotations: 1 x 8\n"
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666))
	}
	write("a.md", day+strings.Repeat("- [x] Knee rotations: 1 x 8 a 1/2 pain 3 no pain\n", 99990))
	write("b.md", day+repeat("x", 16*mebibyte-len(day)))
	for i := range 29 {
		require.NoError(t, os.Link(filepath.Join(dir, "b.md"), filepath.Join(dir, fmt.Sprintf("b%02d.md", i))))
	}
	used := m.of(t, m.rotate, "progress", dir)
	require.Less(t, used, mostMemory, "%d MiB", used/mebibyte)
}
