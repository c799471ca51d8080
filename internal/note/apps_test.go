package note_test

import (
	"bytes"
	"encoding/binary"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/workout"
)

var update = flag.Bool("update", false, "rewrite what is expected of the notes in testdata")

// logsOf is what a note tells, without the places.
func logsOf(n *note.Note) []workout.Log {
	var logs []workout.Log
	for _, log := range n.Logs() {
		log.Trained = slices.Clone(log.Trained)
		for i, day := range log.Trained {
			log.Trained[i].Row = 0
			log.Trained[i].Lines = slices.Clone(day.Lines)
			for j := range day.Lines {
				log.Trained[i].Lines[j].Row = 0
			}
		}
		logs = append(logs, log)
	}
	return logs
}

func original(t *testing.T) (data []byte, logs []workout.Log) {
	t.Helper()
	data, err := os.ReadFile("testdata/apps/original.md")
	require.NoError(t, err)
	n := note.Read("original.md", data, builtin(t))
	require.Empty(t, n.Problems)
	require.Len(t, n.Weeks, 2)
	return data, logsOf(n)
}

func problemsOf(n *note.Note) string {
	var b strings.Builder
	for _, p := range n.Problems {
		b.WriteString(p.String() + "\n")
	}
	return b.String()
}

// What apps make of a note reads as the original did. Where something was lost (x-NAME), the problems
// say what and where.
func TestReadsWhatAppsMakeOfNotes(t *testing.T) {
	c := builtin(t)
	_, want := original(t)
	files, err := filepath.Glob("testdata/apps/*.md")
	require.NoError(t, err)
	require.Greater(t, len(files), 40)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".md"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			n := note.Read(filepath.Base(file), data, c)
			out := strings.TrimSuffix(file, ".md") + ".out"
			if *update && len(n.Problems) > 0 {
				require.NoError(t, os.WriteFile(out, []byte(problemsOf(n)), 0o666))
			}
			problems, err := os.ReadFile(out)
			if err != nil {
				problems = nil
			}
			require.Equal(t, string(problems), problemsOf(n))
			if !strings.HasPrefix(filepath.Base(file), "x-") {
				require.Equal(t, want, logsOf(n))
			}
		})
	}
}

// The same text in every encoding and with every line ending.
func TestReadsEncodings(t *testing.T) {
	c := builtin(t)
	data, want := original(t)
	crlf := bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))
	for name, encoded := range map[string][]byte{
		"UTF-8 with a mark":        append([]byte("\xEF\xBB\xBF"), data...),
		"UTF-16 little-endian":     encodeUTF16(data, binary.LittleEndian),
		"UTF-16 big-endian":        encodeUTF16(data, binary.BigEndian),
		"UTF-16 of PowerShell":     encodeUTF16(crlf, binary.LittleEndian),
		"CRLF":                     crlf,
		"mixed endings":            bytes.Replace(crlf, []byte("\r\n"), []byte("\n"), 17),
		"blank lines doubled":      bytes.ReplaceAll(data, []byte("\n"), []byte("\n\n")),
		"trailing spaces":          bytes.ReplaceAll(data, []byte("\n"), []byte("  \n")),
		"no marks, no blank lines": bytes.ReplaceAll(regexp.MustCompile(`(?m)^#+ `).ReplaceAll(data, nil), []byte("\n\n"), []byte("\n")),
		"trailing spaces and CRLF": bytes.ReplaceAll(data, []byte("\n"), []byte(" \t\r\n")),
	} {
		n := note.Read("week.md", encoded, c)
		require.Empty(t, n.Problems, name)
		require.Equal(t, want, logsOf(n), name)
	}
}

func encodeUTF16(data []byte, order binary.ByteOrder) []byte {
	var out []byte
	for _, unit := range append([]uint16{0xFEFF}, utf16.Encode([]rune(string(data)))...) {
		out = append(out, 0, 0)
		order.PutUint16(out[len(out)-2:], unit)
	}
	return out
}

// Files that are no notes are errors that say so.
func TestRefusesWhatIsNoNote(t *testing.T) {
	c := builtin(t)
	const none = "week.md:1:1: error: no rotation plan here; to write one: rotate plan -o week.md\n"
	const noText = "week.md:1:1: error: this is not text in UTF-8 or UTF-16; name a text file\n"
	for name, test := range map[string]struct{ data, want string }{
		"empty":             {"", none},
		"blank":             {" \n\n", none},
		"another tool":      {"# Shopping\n\n- [ ] milk\n- [x] eggs: 2 x 6\n", none},
		"a dated diary":     {"# 2026-11-23\n\n- [x] Squats: 3 x 10, hard\n", "week.md:3:7: warning: unknown exercise \"Squats\"; its tick is ignored; `rotate list` shows the names, and --catalog adds your own\n"},
		"binary":            {"\x7fELF\x02\x01\x00\x00", noText},
		"Latin-1":           {"Rotation plan: week 1, from 2026-11-23, für Zo\xeb", noText},
		"half a UTF-16":     {"\xff\xfeR\x00o", noText},
		"broken UTF-16":     {"\xff\xfe\x00\xd8R\x00", noText},
		"too large":         {strings.Repeat("x", note.MaxBytes+1), "week.md:1:1: error: larger than 16 MiB, the limit for a note; begin a new note\n"},
		"a title alone":     {"# Rotation plan: week 1, from 2026-11-23\n", none + "week.md:1:1: warning: this week has no task lines; put them back, or delete its title\n"},
		"a title in a link": {"- [Rotation plan: week 1, from 2026-11-23](x.md)\n", none},
	} {
		got := problemsOf(note.Read("week.md", []byte(test.data), c))
		if name == "a dated diary" {
			test.want = none + test.want
		}
		require.ElementsMatch(t, strings.Split(test.want, "\n"), strings.Split(got, "\n"), name)
	}
}

func readFile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return data
}

// What someone wrote above the first move of a day hides neither the move nor that its box is lost.
func TestReadsTheFirstMoveBelowOtherText(t *testing.T) {
	const head = "# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 1 move, Mon Thu. Equipment at hand: none.\n\n## Mon 2026-11-23\n\n"
	n := note.Read("week.md", []byte(head+"### At the gym\n\n- [x] Knee rotations: 1 x 8 per side, small range\n"), builtin(t))
	require.Empty(t, n.Problems)
	require.True(t, n.Weeks[0].Trained[0].Done())
	n = note.Read("week.md", []byte(head+"A long day.\nKnee rotations: 1 x 8 per side, small range\n"), builtin(t))
	require.Contains(t, n.Problems.Error(), "has no checkbox")
}

// A title that an app has put below an item, without its mark, still begins its week.
func TestReadsATitleBelowAnItem(t *testing.T) {
	c := builtin(t)
	text := string(insertNext(t, c, []byte(ticked(planText(t, c, 1))), nil))
	below := strings.Replace(text, "\n\n# Rotation plan: week 1", "\n  Rotation plan: week 1", 1)
	require.NotEqual(t, text, below)
	n := note.Read("week.md", []byte(below), c)
	require.Empty(t, n.Problems)
	require.Len(t, n.Weeks, 2)
}

// Behind an arrow is the day that a session was moved to, though its date still stands before it.
func TestReadsMovedDays(t *testing.T) {
	c := builtin(t)
	const heading = "## Thu 2026-11-26 (5 min)"
	text := ticked(planText(t, c, 1))
	require.Contains(t, text, heading)
	for moved, day := range map[string]int{
		heading: 26, heading + " -> Fri": 27, heading + " → Sat 2026-11-28": 28, "## Thu 2026-11-26 => Friday": 27, heading + " moved to Fri 2026-11-27": 27,
		"## Thu 2026-11-26 (moved to Sat)": 28, heading + " moved to the garden": 26, heading + " -> done": 26,
	} {
		w := note.Read("week.md", []byte(strings.Replace(text, heading, moved, 1)), c).Weeks[0]
		require.Equal(t, day, w.Trained[1].Date.Day, moved)
	}
}

// A heading that is nearly a title is an error that says how to write it: its week would lose its sentences.
func TestReportsATitleThatCannotBeRead(t *testing.T) {
	c := builtin(t)
	text := ticked(planText(t, c, 1))
	const title = "# Rotation plan: week 1, from 2026-11-23"
	for _, wrong := range []string{"# Rotation plan: week 1, from 23 Nov 2026", "# Rotation plan - week 1, from 2026-11-23", "# rotation plan week 1 (2026-11-23)",
		"# Rotation plan: week one, from 2026-11-23"} {
		n := note.Read("week.md", []byte(strings.Replace(text, title, wrong, 1)), c)
		require.ErrorContains(t, n.Problems.Err(), `write it like "Rotation plan: week 1, from 2026-11-23"`, wrong)
	}
	for _, mine := range []string{"# Rotation plan", "# Rotation plan of this year", "# Rotation planning: week 1"} {
		require.NoError(t, note.Read("week.md", []byte(mine+"\n\n"+text), c).Problems.Err(), mine)
	}
}
