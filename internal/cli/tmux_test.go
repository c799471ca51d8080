//go:build unix

package cli_test

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// pane is a terminal in tmux with the program in it.
type pane struct {
	t      *testing.T
	socket string
	dir    string
}

// newPane runs a shell command line in a terminal of some size. In CI tmux must be there.
func newPane(t *testing.T, columns, rows int, dir, line string, env ...string) *pane {
	t.Helper()
	requireTime(t)
	if _, err := exec.LookPath("tmux"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("tmux is not installed")
		}
		t.Skip("tmux is not installed")
	}
	own := t.TempDir()
	p := &pane{t: t, socket: filepath.Join(own, "s"), dir: dir}
	ended := whenEnded(t, filepath.Join(own, "alive"))
	args := []string{"-f", "/dev/null", "new-session", "-d", "-x", strconv.Itoa(columns), "-y", strconv.Itoa(rows), "-c", dir}
	for _, variable := range append([]string{"ROTATE_TODAY=" + today, "ROTATE_STEP=500ms", "LC_ALL=C.UTF-8",
		"PATH=" + os.Getenv("PATH")}, env...) {
		args = append(args, "-e", variable)
	}
	p.tmux(append(args, "exec 9> '"+filepath.Join(own, "alive")+"'; while [ ! -e go ]; do sleep 0.05; done; stty -g > before; "+line+"; echo $? > code; stty -g > after; sleep 60")...)
	t.Cleanup(func() {
		_ = exec.Command("tmux", "-S", p.socket, "kill-server").Run()
		ended()
	})
	p.tmux("pipe-pane", "cat > "+filepath.Join(dir, "raw"))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "go"), nil, 0o666))
	return p
}

// whenEnded makes a pipe, and waits until all processes that were started with it open for writing are gone:
// what one of them still writes would lie in a folder that is being removed.
func whenEnded(t *testing.T, name string) func() {
	t.Helper()
	require.NoError(t, syscall.Mkfifo(name, 0o666))
	pipe, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	require.NoError(t, err)
	return func() {
		_ = pipe.SetReadDeadline(time.Now().Add(patience))
		_, err := io.Copy(io.Discard, pipe)
		require.NoError(t, err, "a process of the terminal does not end")
		require.NoError(t, pipe.Close())
	}
}

func (p *pane) tmux(args ...string) string {
	p.t.Helper()
	output, err := exec.Command("tmux", append([]string{"-u", "-S", p.socket}, args...)...).CombinedOutput()
	require.NoError(p.t, err, "%v: %s", args, output)
	return string(output)
}

// screen is what can be seen.
func (p *pane) screen() string {
	p.t.Helper()
	return strings.TrimRight(p.tmux("capture-pane", "-p"), "\n")
}

func (p *pane) keys(keys ...string) {
	p.t.Helper()
	p.tmux(append([]string{"send-keys"}, keys...)...)
}

// patience is how long a screen is waited for.
const patience = 30 * time.Second

// await waits until the screen shows all of the texts.
func (p *pane) await(texts ...string) string {
	p.t.Helper()
	screen, shown := p.until(func(screen string) bool { return containsAll(screen, texts) })
	if !shown {
		p.t.Fatalf("no %q on the screen:\n%s", texts, screen)
	}
	return screen
}

// until looks at the screen until it is the one that is wanted, and returns the last that it saw. A look starts
// a program, so it looks again only after something was written, or after half a second.
func (p *pane) until(wanted func(screen string) bool) (screen string, found bool) {
	p.t.Helper()
	const pause, longest = 20 * time.Millisecond, 500 * time.Millisecond
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(pause) {
		written := p.written()
		if screen = p.screen(); wanted(screen) {
			return screen, true
		}
		for next := time.Now().Add(longest); p.written() == written && time.Now().Before(next); {
			time.Sleep(pause)
		}
	}
	return screen, false
}

// written is how much the program has written to the terminal.
func (p *pane) written() int64 {
	info, err := os.Stat(filepath.Join(p.dir, "raw"))
	if err != nil {
		return 0
	}
	return info.Size()
}

func containsAll(text string, parts []string) bool {
	for _, part := range parts {
		if !strings.Contains(text, part) {
			return false
		}
	}
	return true
}

// code waits for the end of the program and checks that the terminal is as it was.
func (p *pane) code() string {
	p.t.Helper()
	end := time.Now().Add(patience)
	for p.file("after") == "" {
		if time.Now().After(end) {
			p.t.Fatalf("the program does not end:\n%s", p.screen())
		}
		time.Sleep(20 * time.Millisecond)
	}
	require.Equal(p.t, p.file("before"), p.file("after"), "the terminal's settings")
	require.Equal(p.t, "0 1\n", p.tmux("display-message", "-p", "#{alternate_on} #{cursor_flag}"), "the terminal's screen and cursor")
	return strings.TrimSpace(p.file("code"))
}

func (p *pane) file(name string) string {
	data, err := os.ReadFile(filepath.Join(p.dir, name))
	if err != nil {
		return ""
	}
	return string(data)
}
