//go:build unix

package cli_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
)

const (
	kneesLine = "- [ ] Knee rotations: 1 x 8 per side, small range"
	leftLine  = "- [ ] Pallof press hold (left): 2 x 10 s, light"
	rightLine = "- [ ] Pallof press hold (right): 2 x 10 s, light"
)

// The large type of a small screen, its first row.
const (
	bigReady  = "█▀█ █▀▀ ▄▀▄ █▀▄ █ █"
	bigPaused = "█▀█ ▄▀▄ █ █ █▀▀ █▀▀ █▀▄"
	bigHold   = "█ █ █▀█ █   █▀▄"
)

// newWeek writes a note with a fresh week, into a folder of its own.
func newWeek(t *testing.T) (dir, note, text string) {
	t.Helper()
	dir = t.TempDir()
	note = filepath.Join(dir, "week.md")
	got := run("plan", "--equipment", "none,band", "-o", note)
	require.Equal(t, cli.ExitDone, got.code, got.stderr)
	return dir, note, readText(t, note)
}

// edit replaces the first of each pair of texts, which must be there, by the second.
func edit(t *testing.T, text string, pairs ...string) string {
	t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		require.Contains(t, text, pairs[i])
		text = strings.Replace(text, pairs[i], pairs[i+1], 1)
	}
	return text
}

// A whole session, untouched by a hand: every line of the day is ticked, all else stays, and so do
// line endings, permissions and the link that the note is reached by.
func TestTrainWholeSession(t *testing.T) {
	t.Parallel()
	dir, note, text := newWeek(t)
	text = strings.ReplaceAll(text, "\n", "\r\n")
	vault := t.TempDir()
	target := filepath.Join(vault, "real.md")
	require.NoError(t, os.WriteFile(target, []byte(text), 0o640))
	require.NoError(t, os.Chmod(target, 0o640))
	require.NoError(t, os.Remove(note))
	require.NoError(t, os.Symlink(target, note))

	p := newPane(t, 80, 24, dir, "rotate-fast train week.md", "ROTATE_STEP=1s")
	p.await("Enter ends.", "[x] Pallof press hold (right)")
	require.Equal(t, "0", p.code())
	p.await("Written into week.md:", "[x] Knee rotations", "[x] Pallof press hold (left)", "[x] Pallof press hold (right)")

	want := edit(t, text, kneesLine, "- [x]"+kneesLine[5:], leftLine, "- [x]"+leftLine[5:], rightLine, "- [x]"+rightLine[5:])
	require.Equal(t, want, readText(t, target))
	link, err := os.Readlink(note)
	require.NoError(t, err)
	require.Equal(t, target, link)
	info, err := os.Stat(target)
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o640), info.Mode())
	entries, err := os.ReadDir(vault)
	require.NoError(t, err)
	require.Len(t, entries, 1)
	// knees: go, end; left: go, end, go, switch; right: go, end, go, end
	require.Equal(t, 1+3+1+3+1+2+1+3+1+3, strings.Count(p.file("raw"), "\a"))
	require.Contains(t, run("train", note, "--timeline").stdout, "Wed 2026-11-25", "the next session")
}

func TestTrainMute(t *testing.T) {
	t.Parallel()
	dir, _, _ := newWeek(t)
	p := newPane(t, 80, 24, dir, "rotate-fast train week.md --mute", "ROTATE_STEP=5s")
	require.Equal(t, "0", p.code())
	require.NotContains(t, p.file("raw"), "\a")
	require.Contains(t, p.file("week.md"), "- [x]"+rightLine[5:])
}

// Colours are as for every other text: NO_COLOR takes them away, --color has the last word.
func TestTrainColor(t *testing.T) {
	t.Parallel()
	colored := regexp.MustCompile(`\x1b\[[0-9;]*3[0-9][0-9;]*m`)
	for line, want := range map[string]bool{
		"rotate-fast train week.md":                             true,
		"rotate-fast train week.md --color never":               false,
		"NO_COLOR=1 rotate-fast train week.md":                  false,
		"NO_COLOR=1 rotate-fast train week.md --color always":   true,
		"TERM=dumb rotate-fast train week.md --timeline --mute": false,
	} {
		dir, _, _ := newWeek(t)
		p := newPane(t, 80, 24, dir, line, "ROTATE_STEP=5s")
		require.Equal(t, "0", p.code(), line)
		require.Equal(t, want, colored.MatchString(p.file("raw")), line)
	}
}

// All keys on a small screen, and what comes of them.
func TestTrainKeys(t *testing.T) {
	t.Parallel()
	dir, note, text := newWeek(t)
	p := newPane(t, 40, 12, dir, "rotate-fast train week.md", "ROTATE_STEP=10ms")
	p.await("Mon 2026-11-23", "left", "Knee rotations", "1 x 8 per side, small range", "LEFT AND RIGHT, set 1 of 1", bigReady,
		"20 s", "Next: 8 reps on each side", "space pause • n next • p pain • w sign", "? keys")
	require.Equal(t, "1 0\n", p.tmux("display-message", "-p", "#{alternate_on} #{cursor_flag}"), "a screen of its own")
	p.keys("Space")
	frozen := p.await(bigPaused)
	time.Sleep(300 * time.Millisecond)
	require.Equal(t, frozen, p.screen())
	p.keys("?")
	p.await("b     back", "p pain", "? closes this page")
	p.keys("?")
	p.keys("Space")
	p.await(bigReady)
	p.keys("n")
	p.await("set 1 of 1, going out", "Next: rest 30 s", "96 s")
	p.keys("b")
	p.await(bigReady, "20 s")
	p.keys("n")
	p.await("set 1 of 1, going out")
	p.keys("p")
	p.await("Pain in Knee rotations, 0 to 10: _")
	p.keys("1")
	p.await("Pain in Knee rotations: 1_ (0 for")
	p.keys("BSpace")
	p.keys("5")
	p.await("Pain 5: no more Knee rotations today, on", "From pain 4 of 10", "leg: w.", "Pallof press hold", "LEFT SIDE, set 1 of 2")
	p.keys("n")
	p.await("LEFT SIDE, set 1 of 2", "10 s", "leg: w.")
	p.keys("h")
	p.await("LEFT SIDE, set 1 of 2; noted: hard", bigHold, "Hard noted for Pallof press hold (left)")
	p.keys("n", "n", "n")
	p.await("RIGHT SIDE, set 1 of 2")
	p.keys("n", "e")
	p.await("RIGHT SIDE, set 1 of 2; noted: easy")
	p.keys("q")
	require.Equal(t, "0", p.code())
	require.Equal(t, edit(t, text, kneesLine, kneesLine+", pain 5", leftLine, leftLine+", hard", rightLine, rightLine+", easy"),
		readText(t, note))
	require.Contains(t, run("train", note, "--timeline", "--date", "2026-11-23").stdout, "Pallof")
	require.NotContains(t, run("train", note, "--timeline", "--date", "2026-11-23").stdout, "Knee", "over for the day")
}

// The screen follows the size of the terminal, and fits into very small ones.
func TestTrainResize(t *testing.T) {
	t.Parallel()
	dir, note, text := newWeek(t)
	p := newPane(t, 80, 24, dir, "rotate-fast train week.md", "ROTATE_STEP=10ms")
	p.await("  Knee rotations  1 x 8 per side, small range", "██████  ██████    ██    ████    ██  ██",
		"· Left means: the knees go to the left.", "· Lie on your back", "h hard • ? keys")
	for _, size := range []struct{ columns, rows, margin int }{{120, 40, 22}, {40, 12, 0}, {80, 24, 2}, {20, 6, 0}, {100, 8, 12}} {
		p.tmux("resize-window", "-x", strconv.Itoa(size.columns), "-y", strconv.Itoa(size.rows))
		p.await("\n" + strings.Repeat(" ", size.margin) + "Knee rotations")
		lines := strings.Split(p.screen(), "\n")
		require.LessOrEqual(t, len(lines), size.rows)
		require.True(t, strings.HasPrefix(lines[0], strings.Repeat(" ", size.margin)+"Mon 2026-11-23"), lines[0])
		require.Contains(t, strings.Join(lines[max(len(lines)-2, 0):], "\n"), "space pause")
	}
	p.keys("q")
	require.Equal(t, "0", p.code())
	p.await("Nothing was done, so nothing was written.")
	require.Equal(t, text, readText(t, note))
}

// Stopped half-way, the note tells how far one came; the next run takes up what is left.
func TestTrainStopHalfWay(t *testing.T) {
	t.Parallel()
	for name, stop := range map[string]func(p *pane){
		"q":      func(p *pane) { p.keys("q") },
		"Ctrl-C": func(p *pane) { p.keys("C-c") },
		"term":   func(p *pane) { p.signal(syscall.SIGTERM) },
		"int":    func(p *pane) { p.signal(syscall.SIGINT) },
		"hangup": func(p *pane) { p.signal(syscall.SIGHUP) },
		"quit":   func(p *pane) { p.signal(syscall.SIGQUIT) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir, note, text := newWeek(t)
			p := newPane(t, 80, 24, dir, "sh -c 'echo $$ > pid; exec rotate-fast train week.md'", "ROTATE_STEP=100ms")
			p.await("Knee rotations")
			p.keys("n", "n", "n")
			p.await("LEFT SIDE, set 1 of 2", "Next: rest 45 s")
			p.await("Next: hold 10 s, set 2 of 2")
			p.keys("p", "3")
			p.await("Pain 3 noted")
			stop(p)
			require.Equal(t, "0", p.code())
			require.Equal(t, edit(t, text, leftLine, leftLine+", pain 3, did 1 x 10 s"), readText(t, note))
			require.Equal(t, 2, strings.Count(run("train", note, "--timeline").stdout, "Get ready"), "both moves are still to be done")
		})
	}
}

func (p *pane) signal(s syscall.Signal) { require.NoError(p.t, syscall.Kill(p.pid(), s)) }

func (p *pane) pid() int {
	pid, err := strconv.Atoi(strings.TrimSpace(p.file("pid")))
	require.NoError(p.t, err)
	return pid
}

// A panic gives the terminal back too, and what was done is written.
func TestTrainPanic(t *testing.T) {
	t.Parallel()
	dir, note, text := newWeek(t)
	p := newPane(t, 80, 24, dir, "rotate-fast train week.md", "ROTATE_STEP=1s", "ROTATE_PANIC=130")
	require.Equal(t, "1", p.code())
	p.await("rotate: error: the screen failed")
	require.Contains(t, readText(t, note), edit(t, kneesLine, "[ ]", "[x]"))
	require.Contains(t, text, kneesLine)
}

// Another program edits the note during the session: both changes are there.
func TestTrainNoteEdited(t *testing.T) {
	t.Parallel()
	dir, note, text := newWeek(t)
	p := newPane(t, 80, 24, dir, "rotate-fast train week.md", "ROTATE_STEP=200ms")
	p.await("Knee rotations")
	p.keys("Space")
	edited := "My own first line.\n\n" + edit(t, text, leftLine, "* [ ]   Pallof press hold (left): 2 x 10 s, light my words")
	require.NoError(t, os.WriteFile(note, []byte(edited), 0o666))
	p.keys("n", "Space")
	p.await("Pallof press hold")
	p.keys("n")
	p.await("Next: hold 10 s, set 2 of 2")
	p.keys("h", "q")
	require.Equal(t, "0", p.code())
	require.Equal(t, edit(t, edited, "light my words", "light, hard, did 1 x 10 s, my words", kneesLine, "- [x]"+kneesLine[5:]),
		readText(t, note))
}

// A line that is gone is reported with what was to be written; so is a note that is gone.
func TestTrainLineLost(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(note, text string) error{
		"line": func(note, text string) error {
			return os.WriteFile(note, []byte(strings.Replace(text, kneesLine+"\n", "", 1)), 0o666)
		},
		"note": func(note, _ string) error { return os.Remove(note) },
		"boxes": func(note, text string) error {
			return os.WriteFile(note, []byte(strings.ReplaceAll(text, "- [ ] ", "")), 0o666)
		},
		"folder": func(note, _ string) error { return os.Chmod(filepath.Dir(note), 0o555) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if name == "folder" && os.Geteuid() == 0 {
				t.Skip("root may write anywhere")
			}
			dir, note, text := newWeek(t)
			p := newPane(t, 100, 24, dir, "rotate-fast train week.md", "ROTATE_STEP=1s")
			p.await("Knee rotations")
			require.NoError(t, spoil(note, text))
			p.await("Pallof press hold")
			p.keys("q")
			require.Equal(t, "1", p.code())
			p.await("rotate: warning: not written:; [x] Knee rotations", "rotate: error: ")
		})
	}
}

func TestTrainDryRun(t *testing.T) {
	t.Parallel()
	dir, note, text := newWeek(t)
	p := newPane(t, 80, 24, dir, "rotate-fast train week.md --dry-run", "ROTATE_STEP=5s")
	require.Equal(t, "0", p.code())
	p.await("Would be written into week.md:", edit(t, leftLine, "[ ]", "[x]"))
	require.Equal(t, text, readText(t, note))
}

// Without a note there is a session all the same, and nothing is written.
func TestTrainWithoutNote(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	p := newPane(t, 80, 24, dir, "rotate-fast train", "ROTATE_STEP=5s")
	require.Equal(t, "0", p.code())
	p.await("rotate: hint: this is a new plan, and nothing will be written", "Done. Nothing was written, because no note was given:", "[x] Knee rotations")
	notes, err := filepath.Glob(filepath.Join(dir, "*.md"))
	require.NoError(t, err)
	require.Empty(t, notes)
}

// A trained week is judged like one ticked by hand: done three times, a step up; pain 5, a step back.
func TestNextAfterTrainedWeek(t *testing.T) {
	t.Parallel()
	dir, note, _ := newWeek(t)
	train := func(keys func(p *pane)) {
		t.Helper()
		step := "5s"
		if keys != nil {
			step = "100ms"
		}
		for _, name := range []string{"go", "before", "code", "after"} {
			_ = os.Remove(filepath.Join(dir, name))
		}
		p := newPane(t, 80, 24, dir, "rotate-fast train week.md --mute", "ROTATE_STEP="+step)
		if keys != nil {
			keys(p)
		}
		require.Equal(t, "0", p.code())
	}
	verdicts := func() string {
		t.Helper()
		got := run("next", note, "--format", "text")
		require.Equal(t, cli.ExitDone, got.code, got.stderr)
		_, changes, _ := strings.Cut(got.stdout, "What changed")
		return changes
	}
	for range 3 {
		train(nil)
	}
	require.Contains(t, verdicts(), "Knee rotations: one step up")
	require.Contains(t, verdicts(), "Pallof press hold: one step up")
	got := run("train", note, "--timeline")
	require.Equal(t, cli.ExitFailed, got.code)
	require.Contains(t, got.stderr, "every session in "+note+" is done")

	require.Equal(t, cli.ExitDone, run("next", "-w", note).code)
	train(func(p *pane) {
		p.await("Mon 2026-11-30", "Knee rotations")
		p.keys("n")
		p.await("Next: rest 30 s")
		p.keys("p", "5")
		p.await("Pain 5", "Pallof press hold")
		p.keys("q")
	})
	require.Contains(t, verdicts(), "Knee rotations: one step back")
}

// What is done and said is in the note at once, as if it was written at the end; what is taken back is
// not. Killed then, nothing of it is lost.
func TestTrainWritesAtOnce(t *testing.T) {
	t.Parallel()
	dir, note, _ := newWeek(t)
	p := newPane(t, 80, 24, dir, "sh -c 'echo $$ > pid; exec rotate-fast train week.md'", "ROTATE_STEP=200ms")
	p.await("Knee rotations")
	p.keys("Space", "n", "h") // paused, so that no move is done in between
	p.holds(kneesLine+", hard", leftLine)
	p.keys("h")
	p.holds(kneesLine, leftLine)
	p.keys("p")
	p.holds(kneesLine+", pain", leftLine)
	p.keys("3")
	p.holds(kneesLine+", pain 3", leftLine)
	p.keys("Space")
	p.await("Next: Pallof press hold (left)")
	knees := "- [x]" + kneesLine[5:] + ", pain 3"
	p.holds(knees, leftLine)
	p.await("Next: hold 10 s, set 2 of 2")
	p.holds(knees, leftLine+", did 1 x 10 s")
	p.keys("e") // so far it was cut short, and so not easy
	left := "- [x]" + leftLine[5:] + ", easy"
	p.holds(knees, left)
	p.signal(syscall.SIGKILL)
	p.holds(knees, left)
	rest := run("train", note, "--timeline").stdout
	require.Contains(t, rest, "right side")
	require.NotContains(t, rest, "left side")
}

// holds waits until the note holds some lines, one below the other.
func (p *pane) holds(lines ...string) {
	p.t.Helper()
	text := strings.Join(lines, "\n") + "\n"
	for end := time.Now().Add(patience); !strings.Contains(p.file("week.md"), text); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			require.Contains(p.t, p.file("week.md"), text)
		}
	}
}

// Killed at any moment, the note is whole: lines of the session are as they were or marked, all else stays.
func TestTrainKilled(t *testing.T) {
	t.Parallel()
	written := 0
	for range 8 {
		dir, note, text := newWeek(t)
		p := newPane(t, 80, 24, dir, "sh -c 'echo $$ > pid; exec rotate-fast train week.md --mute'", "ROTATE_STEP=10s")
		for p.file("pid") == "" {
			time.Sleep(10 * time.Millisecond)
		}
		time.Sleep(time.Duration(rand.IntN(1500)) * time.Millisecond)
		if err := syscall.Kill(p.pid(), syscall.SIGKILL); err != nil {
			require.ErrorIs(t, err, syscall.ESRCH, "it may only have ended by itself")
		}
		now := readText(t, note)
		if now != text {
			written++
		}
		for _, line := range []string{kneesLine, leftLine, rightLine} {
			marked := regexp.MustCompile(`(?m)^- \[[ x]\]` + regexp.QuoteMeta(line[5:]) + `(, did [^,\n]+)?$`)
			now = strings.Replace(now, marked.FindString(now), line, 1)
		}
		require.Equal(t, text, now)
	}
	t.Logf("%d of 8 times something was written", written)
}

// It hurt, by whatever key the question how much is left.
func TestTrainPainWithoutNumber(t *testing.T) {
	t.Parallel()
	for name, keys := range map[string][]string{"q": {"q"}, "Ctrl-C": {"C-c"}, "Enter": {"Enter", "q"}, "Esc": {"Escape", "q"}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir, note, text := newWeek(t)
			p := newPane(t, 80, 24, dir, "rotate-fast train week.md", "ROTATE_STEP=10ms")
			p.await("Knee rotations")
			p.keys("n", "p")
			p.await("Pain in Knee rotations, 0 to 10: _")
			for _, key := range keys {
				p.keys(key)
				if key != "q" && key != "C-c" {
					p.await("Pain noted for Knee rotations")
				}
			}
			require.Equal(t, "0", p.code())
			require.Equal(t, edit(t, text, kneesLine, kneesLine+", pain"), readText(t, note))
			require.Contains(t, run("check", note).stderr+run("next", note, "--format", "text").stdout, "hurt")
		})
	}
}

// Control sequences do nothing, however long: not even the one that the library's decoder panics at.
func TestTrainControlSequences(t *testing.T) {
	t.Parallel()
	dir, note, text := newWeek(t)
	p := newPane(t, 80, 24, dir, "rotate-fast train week.md", "ROTATE_STEP=10ms")
	p.await("Knee rotations")
	p.keys("n", "h")
	p.await("hard")
	for _, sequence := range []string{"\x1b[" + strings.Repeat("1;", 40) + "1m", "\x1b[" + strings.Repeat("1:", 3000) + "u", "\x9b" + strings.Repeat(";", 100),
		"\x1b]0;" + strings.Repeat("q", 3000) + "\x07", "\x1b[8;500;500t", "\x1bPq\x1b\\"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, "sequence"), []byte(sequence), 0o666))
		p.tmux("load-buffer", filepath.Join(dir, "sequence"))
		p.tmux("paste-buffer", "-r")
	}
	time.Sleep(time.Second)
	p.keys("e")
	p.await("easy")
	p.keys("q")
	require.Equal(t, "0", p.code())
	require.Equal(t, edit(t, text, kneesLine, kneesLine+", easy"), readText(t, note))
}

// Ctrl-Z gives the terminal to the shell; called back, the session is there, and waits. Without a shell
// that could call it back it only waits.
func TestTrainSuspend(t *testing.T) {
	t.Parallel()
	for name, line := range map[string]string{
		"a shell":    "set -m; rotate-fast train week.md; stty -g > asked; mv asked between; while [ ! -e back ]; do sleep 0.05; done; fg",
		"no shell":   "rotate-fast train week.md",
		"by another": "set -m; sh -c 'echo $$ > pid; exec rotate-fast train week.md'; stty $(cat before); touch between; while [ ! -e back ]; do sleep 0.05; done; fg",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir, note, text := newWeek(t)
			p := newPane(t, 80, 24, dir, line, "ROTATE_STEP=10ms")
			p.await("Knee rotations")
			p.keys("n", "h")
			p.await("Hard noted")
			if name == "by another" {
				p.signal(syscall.SIGSTOP)
			} else {
				p.keys("C-z")
			}
			if name == "a shell" {
				p.awaitFile("between")
				require.Equal(t, p.file("before"), p.file("between"))
				require.Equal(t, "0 1\n", p.tmux("display-message", "-p", "#{alternate_on} #{cursor_flag}"))
				require.Equal(t, edit(t, text, kneesLine, kneesLine+", hard"), readText(t, note))
			}
			if name != "no shell" {
				p.awaitFile("between")
				require.NoError(t, os.WriteFile(filepath.Join(dir, "back"), nil, 0o666))
			}
			p.await("Knee rotations", "set 1 of 1, going out; noted: hard", "██████    ██    ██  ██  ██████  ██████  ████")
			p.keys("e")
			p.await("Easy noted")
			p.keys("q")
			require.Equal(t, "0", p.code())
			require.Equal(t, edit(t, text, kneesLine, kneesLine+", easy"), readText(t, note))
		})
	}
}

func (p *pane) awaitFile(name string) {
	p.t.Helper()
	for end := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		if _, err := os.Stat(filepath.Join(p.dir, name)); err == nil {
			return
		}
		require.True(p.t, time.Now().Before(end), "no file %s:\n%s", name, p.screen())
	}
}

// A terminal that goes away ends the session, and what was done is in the note.
func TestTrainTerminalLost(t *testing.T) {
	t.Parallel()
	dir, _, _ := newWeek(t)
	p := newPane(t, 80, 24, dir, "sh -c 'echo $$ > pid; exec rotate-fast train week.md'", "ROTATE_STEP=100ms")
	p.await("Knee rotations")
	p.keys("n", "n", "n")
	p.await("Next: hold 10 s, set 2 of 2")
	p.tmux("kill-server")
	p.holds(kneesLine, leftLine+", did 1 x 10 s")
	for end := time.Now().Add(patience); syscall.Kill(p.pid(), 0) == nil; time.Sleep(20 * time.Millisecond) {
		require.True(t, time.Now().Before(end), "it goes on")
	}
}

// A warning sign stops the session, is written down, and is asked about before the next one; only a yes
// begins it.
func TestTrainWarningSign(t *testing.T) {
	t.Parallel()
	dir, note, text := newWeek(t)
	p := newPane(t, 80, 24, dir, "rotate-fast train week.md", "ROTATE_STEP=10ms")
	p.await("Knee rotations")
	p.keys("w")
	p.await("STOP. Which sign?", "6  dizzy or faint: stop the session")
	p.keys("6")
	p.await("Stop the session.", "The session is over.")
	p.keys("Enter")
	require.Equal(t, "0", p.code())
	p.await(`rotate: warning: "dizzy or faint": stop at once and rest`)
	marked := edit(t, text, kneesLine, kneesLine+", dizzy or faint")
	require.Equal(t, marked, readText(t, note))

	for _, name := range []string{"go", "before", "code", "after"} {
		_ = os.Remove(filepath.Join(dir, name))
	}
	p = newPane(t, 80, 24, dir, "rotate-fast train week.md", "ROTATE_STEP=10ms")
	p.await(`Warning sign: "dizzy or faint": stop at once`, "Train all the same? If in doubt: no.")
	p.keys("Enter")
	require.Equal(t, "0", p.code())
	p.await("Nothing was done, so nothing was written.")
	require.Equal(t, marked, readText(t, note))
}
