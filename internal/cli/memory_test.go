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

// shape is a file that is large, deep or repetitive in one way. Its text is made when it is tried.
type shape struct {
	name string
	text func() string
}

// repeat fills n bytes with a text.
func repeat(text string, n int) string { return strings.Repeat(text, n/len(text)) }

// made is a text again and again, n bytes in all, between what comes before it and after it.
func made(before, text string, n int, after string) func() string {
	return func() string { return before + repeat(text, n) + after }
}

func catalogueShapes() []shape {
	const whole = 32 * mebibyte
	const part = 3 * mebibyte // what takes the YAML library fifty times its size
	return []shape{
		{"brackets", made("", "[", whole, "")}, {"dashes", made("", "- ", whole, "")}, {"braces", made("", "{a: ", whole, "")},
		{"line ends", made("", "\n", whole, "")}, {"comments", made("", "# x\n", whole, "")}, {"documents", made("", "---\n", whole, "")},
		{"zeros", made("", "\x00", whole, "")}, {"no UTF-8", made("", "\xff", whole, "")}, {"one text", made("- id: ", "x", whole-6, "")},
		{"one block", made("- |\n", "  x\n", whole-4, "")}, {"escapes", made("- \"", `\x41`, whole-4, `"`)},
		{"scalars", made("", "- a\n", part, "")}, {"lists", made("", "- []\n", part, "")}, {"mappings", made("", "- {}\n", part, "")},
		{"flow", made("[", "a,", part, "]")}, {"keys", made("- {", "a: ,", part, "}")},
		{"aliases", made("- &a x\n", "- *a\n", part, "")}, {"anchors", made("", "- &a\n", part, "")},
		{"depth", made("- ", "[", 9990, strings.Repeat("]", 9990))},
		{"bomb", bomb}, {"exercises by alias", exercisesByAlias}, {"unknown links", unknownLinks},
	}
}

// bomb is a list of lists of the same, again and again.
func bomb() string {
	var text strings.Builder
	fmt.Fprint(&text, "- &a [x, x, x, x, x, x, x, x, x]\n")
	for c := 'b'; c < 'z'; c++ {
		fmt.Fprintf(&text, "- &%c [%s]\n", c, strings.TrimSuffix(repeat(fmt.Sprintf("*%c, ", c-1), 36), ", "))
	}
	return text.String()
}

const ownFields = "movement: rotation, levels: [beginner], equipment: [none], sides: both, progression: [{sets: 1, reps: 8}]"

// exercisesByAlias is as many exercises as there may be, all with the same long text.
func exercisesByAlias() string {
	var exercises strings.Builder
	text := "&t [" + repeat(repeat("a", 500)+", ", 39*502) + "a]"
	for i := range 20000 {
		fmt.Fprintf(&exercises, "- {id: x%d, name: x%d, %s, instructions: %s, cues: *t, faults: *t}\n", i, i, ownFields, text)
		text = "*t"
	}
	return exercises.String()
}

// unknownLinks is as many exercises, whose easier ones do not exist.
func unknownLinks() string {
	var exercises strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&exercises, "- {id: x%d, name: x%d, %s, easier: [y%d, z%d]}\n", i, i, ownFields, i, i)
	}
	return exercises.String()
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
			require.NoError(t, os.WriteFile(own, []byte(s.text()), 0o666))
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
	return []shape{
		{"lines", made(plan, "x\n", 2000000, "")}, {"line ends", made(plan, "\n", room, "")},
		{"one line", made(plan, "x", room, "")}, {"tasks", made(day, task+"\n", room, "")}, {"names", func() string { return day + manyNames() }},
		{"remarks", made(day+task+"\n", "pain 3\n", most/4, "")}, {"no boxes", made(day, task[6:]+"\n", most/2, "")},
		{"days", made(head, "## Mon 2026-11-23\n"+task+"\n", room, "")}, {"weeks", func() string { return manyWeeks(task) }},
		{"titles", made("", "# Rotation plan: week 1, from 2026-11-23\n", most, "")}, {"sentences", made(head, "Easy.\n\n", room, "")},
		{"before", made("", "2026-11-23\n\n", room, plan)}, {"more", made(day+task+"\n", "  more\n", room, "")},
		{"feedback", made(day+task, " pain 3", room, "")}, {"no feedback", made(day+task, " no any pain", room, "")},
		{"loads", made(day+task, " 10 kg", room, "")}, {"fields", made(day+task, " [a:: b]", room, "")},
		{"front matter", made("", "---\nx\n---\n", room, plan)}, {"how-to", made(plan, "### Knee rotations\nNext step: x\n", room, "")},
		{"quotes", made(plan, "> ", room, "")}, {"backslashes", made(plan, `\`, room, "")}, {"stars", made(plan, "*", room, "")},
		{"brackets", made(plan, "[", room, "")}, {"trained weeks", func() string { return manyTrained(plan) }},
		{"UTF-16", made("\xff\xfe", "2\x000\x00\n\x00", room, "")},
	}
}

// manyNames is tasks of unknown names, each of which is near to a known one.
func manyNames() string {
	var names strings.Builder
	for i := range 500000 {
		fmt.Fprintf(&names, "- [x] Kne rotation%d: 1 x 8\n", i)
	}
	return names.String()
}

// manyWeeks is weeks of one task, each from another day.
func manyWeeks(task string) string {
	var weeks strings.Builder
	for i := range 150000 {
		fmt.Fprintf(&weeks, "# Rotation plan: week 1, from %d-%02d-%02d\n## Mon 2026-11-23\n%s\n", 1900+i/336, 1+i/28%12, 1+i%28, task)
	}
	return weeks.String()
}

// manyTrained is a plan after more than a hundred years of training.
func manyTrained(plan string) string {
	var trained strings.Builder
	week, howTo, _ := strings.Cut(plan[strings.Index(plan, "# Rotation"):], "## How to")
	for i := range 5800 {
		day := func(n int) string {
			return time.Date(2026, time.November, n-7*i, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
		}
		dates := strings.NewReplacer("2026-11-23", day(23), "2026-11-25", day(25), "2026-11-27", day(27), "[ ]", "[x]", "week 1,", fmt.Sprintf("week %d,", 5800-i))
		_, _ = dates.WriteString(&trained, week)
	}
	return trained.String() + "## How to" + howTo
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
			require.NoError(t, os.WriteFile(note, []byte(s.text()), 0o666))
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
