package cli_test

import (
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// A full disk below a file leaves it as it was.
func TestFullDiskBelow(t *testing.T) {
	requireTime(t)
	t.Parallel()
	p := newPlace(t, built(t))
	if err := syscall.Mount("rotate-test", p.dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("cannot mount a small disk: ", err)
	}
	t.Cleanup(func() { require.NoError(t, syscall.Unmount(p.dir, 0)) })
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
