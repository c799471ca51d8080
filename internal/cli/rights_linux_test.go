package cli_test

import (
	"os"
	"os/exec"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
)

// What only root may give a file stays with it, whoever ticks: it is written over.
func TestRightsOfOthersAreKept(t *testing.T) {
	t.Parallel()
	requireTime(t)
	p := newPlace(t, built(t)).ordinary()
	p.write("week.md", aWeek(t))
	if err := syscall.Setxattr(p.path("week.md"), "security.rotate", []byte("mine"), 0); err != nil {
		t.Skip("only root may: ", err)
	}
	before, err := os.Stat(p.path("week.md"))
	require.NoError(t, err)
	got := p.run("tick", "--day", "2026-11-23", "week.md")
	require.Equal(t, cli.ExitDone, got.code, got.stderr)
	require.Contains(t, readText(t, p.path("week.md")), "- [x] ")
	value := make([]byte, 10)
	n, err := syscall.Getxattr(p.path("week.md"), "security.rotate", value)
	require.NoError(t, err)
	require.Equal(t, "mine", string(value[:n]))
	after, err := os.Stat(p.path("week.md"))
	require.NoError(t, err)
	require.True(t, os.SameFile(before, after))
	require.Len(t, p.contents(), 2, "the folder and the note")
}

// A file system such as that of a memory card gives all files one owner and one mode, and refuses to
// change either; there is nothing to change.
func TestFileSystemWithoutRights(t *testing.T) {
	requireTime(t)
	requireTools(t, "bindfs")
	p := newPlace(t, built(t)).ordinary()
	p.write("week.md", aWeek(t))
	mount := exec.Command("bindfs", "--chmod-deny", "--chown-deny", "-u", "root", "-g", "root", "-p", "a=rwX", "-o", "allow_other", p.dir, p.dir)
	if out, err := mount.CombinedOutput(); err != nil {
		t.Skipf("cannot mount: %v: %s", err, out)
	}
	t.Cleanup(func() { require.NoError(t, exec.Command("fusermount", "-u", p.dir).Run()) })
	got := p.run("tick", "--day", "2026-11-23", "week.md")
	require.Equal(t, cli.ExitDone, got.code, got.stderr)
	require.Contains(t, readText(t, p.path("week.md")), "- [x] ")
	require.Len(t, p.contents(), 2, "the folder and the note")
}
