package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// smallDisk mounts a disk of 64 KiB. In the end a process that another test starts may hold it for a moment.
func smallDisk(t *testing.T, dir string) {
	t.Helper()
	if err := syscall.Mount("rotate-test", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("cannot mount a small disk: ", err)
	}
	t.Cleanup(func() {
		require.Eventually(t, func() bool { return syscall.Unmount(dir, 0) == nil }, patience, 20*time.Millisecond)
	})
}

// A disk that fills up during a session is named; once it has room again, all is written.
func TestTrainFullDisk(t *testing.T) {
	t.Parallel()
	for name, room := range map[string]bool{"for good": false, "for a while": true} {
		t.Run(name, func(t *testing.T) {
			dir, week, text := newWeek(t)
			small := filepath.Join(dir, "small")
			require.NoError(t, os.Mkdir(small, 0o777))
			smallDisk(t, small)
			require.NoError(t, os.WriteFile(filepath.Join(small, "week.md"), []byte(text), 0o666))
			require.NoError(t, os.Remove(week))
			p := newPane(t, 100, 24, dir, "rotate-fast train small/week.md", "ROTATE_STEP=10ms")
			p.await("Knee rotations")
			fill := filepath.Join(small, "fill")
			_ = os.WriteFile(fill, make([]byte, 64<<10), 0o666)
			p.keys("n", "h")
			p.await("Cannot write small/week.md: no space left on device; it is tried again")
			require.Equal(t, text, readText(t, filepath.Join(small, "week.md")))
			if room {
				require.NoError(t, os.Remove(fill))
			}
			p.keys("n", "n", "n", "p", "2", "q")
			if !room {
				require.Equal(t, "1", p.code())
				p.await("rotate: warning: not written:; [ ] Knee rotations: hard", "pain 2",
					"rotate: error: cannot write small/week.md: no space left on device")
				require.Equal(t, text, readText(t, filepath.Join(small, "week.md")))
				return
			}
			require.Equal(t, "0", p.code())
			require.Equal(t, edit(t, text, kneesLine, kneesLine+", hard", leftLine, leftLine+", pain 2"), readText(t, filepath.Join(small, "week.md")))
		})
	}
}

// A full disk below a file leaves it as it was.
func TestFullDiskBelow(t *testing.T) {
	requireTime(t)
	t.Parallel()
	p := newPlace(t, built(t))
	smallDisk(t, p.dir)
	week := aWeek(t)
	p.write("week.md", week)
	p.write("fill", strings.Repeat("x", 56<<10))
	p.fails("rotate: error: cannot write week.md: no space left on device\n",
		"plan", "--equipment", "none", "--weeks", "26", "-o", "week.md", "--force")
	p.fails("rotate: error: cannot write new.md: no space left on device\n",
		"plan", "--equipment", "none", "--weeks", "26", "-o", "new.md")
	p.write("fill", strings.Repeat("x", 60<<10))
	p.fails("rotate: error: cannot write week.md: no space left on device\n", "next", "-w", "week.md")
}
