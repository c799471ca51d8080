//go:build linux

package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
)

// mostTime ends, in seconds, what would take hours: a note of any shape is read, or gone on from, long
// before.
const mostTime = "60"

// part says which part of the largest size notes have: 16 stands for a sixteenth.
type part int

// filled is a note of about the size, or of as many of the most lines, so that another week still fits
// in: a beginning, a text again and again, and an end.
func (p part) filled(before, text string, end ...string) func() string {
	const week = 1 << 12
	n := (note.MaxBytes/int(p) - week - len(before)) / len(text)
	if lines := strings.Count(text, "\n"); lines > 0 {
		n = min(n, (note.MaxLines/int(p)-week-strings.Count(before, "\n"))/lines)
	}
	return func() string { return unlike(made(before, text, n*len(text), strings.Join(end, ""))()) }
}

// unlike writes a number over the end of each long line, so that no two are the same.
func unlike(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if at := len(line) - len(" 1234567"); at > 1<<13 {
			lines[i] = fmt.Sprintf("%s %07d", line[:at], i)
		}
	}
	return strings.Join(lines, "\n")
}

// long is a line of the length at which remarks end to be read.
func long(text string) string { return strings.Repeat(text, 1<<14/len(text)) + "\n" }

// nastyShapes are notes of one thing again and again, which a reader that looks back, ahead or inside
// more often than it must takes hours for.
func nastyShapes(p part) []shape {
	filled := p.filled
	plan := run("plan", "--equipment", "band", "--weeks", "2").stdout
	at := strings.Index(plan, "# Rotation plan: week 1")
	plan = plan[:at] + strings.ReplaceAll(plan[at:], "[ ]", "[x]")
	title := plan[at : at+strings.Index(plan[at:], "\n")+1]
	head := plan[at : at+strings.Index(plan[at:], "## ")]
	day := head + "## Mon 2026-11-23\n\n"
	const task = "- [x] Knee rotations: 1 x 8 "
	const tiny = "## Mon 2026-11-23\n" + task + "\n"
	first := strings.Index(plan, "## ")
	days := first + 1 + strings.Index(plan[first+1:], "## ")
	open := func(text string) func() string {
		return func() string { return plan[:days] + filled(plan, text)()[len(plan):] + "\n" + plan[days:] }
	}
	shapes := []shape{
		{"how-to without a next step", filled(strings.ReplaceAll(plan, "Next step:", "Later:")+"\n", "x\n")},
		{"how-to again and again", filled(plan+"\n", "### Knee rotations\n\nx\n\n")},
		{"an open week with many remarks", open("a thought of mine\n\n")},
		{"an open week with many items", open("- an item of mine\n")},
		{"an open week with much code", open("```\n\nmine and mine\n```\n")},
		{"fences in all lengths", filled(plan, "``` a\n~~~~ a\n````` a\n~~~~~~ a\n``````` a\n~~~~~~~~ a\n")},
		{"drawers", filled(plan, ":A:\n:B:\nx\n")}, {"drawers far apart", filled(plan, ":A:\n"+strings.Repeat("x\n", 1000))},
		{"comments", filled(plan, "<!-- a\n%% a\n%% b\n#+begin_x\n")}, {"setext headings", filled(day, "a\n===\n")},
		{"nested items", filled(day+task+"\n", "  - a\n    - b\n")}, {"remarks", filled(day+task+"\n", "numb\n\n")},
		{"boxes", filled(day, "- [ ] \n")}, {"unknown names", filled(day, "- [x] a: 1 x 8\n")},
		{"tiny days", made(day, tiny, (note.MaxParts/2/int(p)-2)*len(tiny), "")},
		{"quotes", filled(day, ">")}, {"brackets", filled(day, "- "+long("["))}, {"parentheses", filled(day+task, "(")},
		{"entities", filled(day+task, "&nbsp;")}, {"escapes", filled(day+task, `\*`)}, {"typography", filled(day+task, "\u2019")},
		{"titles in a line", filled(day, "Rotation plan: week 1 from ")}, {"titles in lines", filled(day, "# "+long("Rotation plan: week 1 from "))},
		{"colons", filled(day, "* "+long("Rotation plan:"))}, {"dates", filled(day+task, "2026-11-23 ")}, {"dates alone", filled(day, "2026-11-23\n")},
		{"dates in headings", filled(day, "# "+long("2026-11-23 "))}, {"keywords", filled(day, "# "+long("TODO "))}, {"org tags", filled(day, "# "+long(":a: "))},
		{"sentences in a line", filled(title, long("Avoiding: "))}, {"brackets of what is left out", filled(title, long("Left out: ("))},
		{"equipment", filled(title+"Equipment at hand: ", "abc, ")}, {"next steps", filled(plan+"\n", long("Next step: 1 x 8. "))},
	}
	front, rest, _ := strings.Cut(plan, "tags:\n")
	shapes = append(shapes,
		shape{"front matter with a long list", filled(front+"avoid:\n", "  - disc\n", "tags:\n", rest[:1<<11])},
		shape{"front matter without sentences", filled(front+"left-out:\n", "  - Star jump\n", "tags:\n  - rotate\n---\n\n", title, "## Mon 2026-11-23\n\n", task, "\n")},
		shape{"choices", made(day+task+"\n## Choices\n\n", "- [x] Move up to intermediate\n", (note.MaxParts/int(p)-4)*len("- [x] Move up to intermediate\n"), "")},
		shape{"boxes in a line", filled(day, "- [ ] ")}, shape{"tabs", filled(day, "\t")},
		shape{"sentences cut off", filled(title, "Avoiding: disc,\n\n")}, shape{"names of people", filled(title, "For: a\n\n")},
		shape{"items under a title", filled(title, "- an item of mine\n", plan[at:at+1<<9])})
	for _, remark := range []string{"pain 3 ", "no pain, ", "not ", "did 1/2 ", "10 kg + ", "1 ", "numb ", "5/11/26 ", "pain 3-4 left 2 right 1 ", "easy hard "} {
		shapes = append(shapes, shape{"a task with " + remark, filled(day, task+long(remark))}, shape{"an item with " + remark, filled(day+task+"\n", "- "+long(remark))})
	}
	for _, sign := range []string{"<", `\`, "[a](b ", "&amp;"} {
		shapes = append(shapes, shape{"below the how-to a line of " + sign, filled(plan+"\n", sign)})
	}
	return shapes
}

// nastyNote writes the note of a shape and runs commands on it: one that reads it, and one that goes on.
// It returns the most memory that one held, and how long they kept processors busy.
func (m meter) nastyNote(t *testing.T, text string) (memory int, busy time.Duration) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "week.md")
	require.LessOrEqual(t, len(text), note.MaxBytes)
	require.NoError(t, os.WriteFile(name, []byte(text), 0o666))
	for _, args := range [][]string{{"check", name}, {"next", "-w", name}} {
		used, took := m.run(t, nil, append([]string{m.rotate}, args...))
		memory, busy = max(memory, used), busy+took
		t.Logf("%s: %d KiB, %d ms, %d MiB", args[0], len(text)>>10, took.Milliseconds(), used/mebibyte)
	}
	return memory, busy
}

// A note of any shape is read, and gone on from, in little memory, and in time that grows with its size:
// one of four times the size takes four times as long. Sixteen times would be a reader that looks at
// everything again for every line. At the largest size that would take hours, and so it is seen already
// in a sixteenth of it, where no minutes have to be waited for. Where not everything is to be run, it is
// every third shape.
func TestNastyNotes(t *testing.T) {
	t.Parallel()
	m := newMeter(t)
	const small, large, tries = 64, 16, 3
	shapes := nastyShapes(large)
	for i, s := range nastyShapes(small) {
		if i%sampled != 0 && !runsAll() {
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			for try := 1; ; try++ {
				_, short := m.nastyNote(t, s.text())
				memory, long := m.nastyNote(t, shapes[i].text())
				require.Less(t, memory, mostMemory, "%d MiB", memory/mebibyte)
				const start = 100 * time.Millisecond // of the program itself, and of what is measured too coarsely
				if long < 8*short+start {
					return
				}
				require.Less(t, try, tries, "%v for a note, %v for a fourth of it", long, short)
			}
		})
	}
}

// Notes of the largest size are read, and gone on from, in little memory. It takes minutes.
func TestNastyNotesOfLargestSize(t *testing.T) {
	requireAll(t)
	m := newMeter(t)
	for _, s := range nastyShapes(1) {
		t.Run(s.name, func(t *testing.T) {
			memory, _ := m.nastyNote(t, s.text())
			require.Less(t, memory, mostMemory, "%d MiB", memory/mebibyte)
		})
	}
}

// requireAll skips what takes minutes and finds hardly more than what was run in its place, where not
// everything is to be run.
func requireAll(t *testing.T) {
	t.Helper()
	if !runsAll() {
		t.Skip("takes minutes; ROTATE_TESTS=all runs it")
	}
}
