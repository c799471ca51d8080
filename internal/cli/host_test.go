package cli_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
)

// built is the program as it is installed: signals and descriptors behave only there as they do for a
// user.
func built(t *testing.T) string {
	t.Helper()
	return builtFrom(t, "rotate/cmd/rotate")
}

// builds are the programs that tests need, each built once into a folder that is gone in the end.
var builds struct {
	folder string
	made   sync.Map
}

// builtFrom is the program of a package.
func builtFrom(t *testing.T, source string) string {
	t.Helper()
	build, _ := builds.made.LoadOrStore(source, sync.OnceValues(func() (string, error) {
		name := filepath.Join(builds.folder, path.Base(source))
		if runtime.GOOS == "windows" {
			name += ".exe"
		}
		output, err := exec.Command("go", "build", "-o", name, source).CombinedOutput()
		if err != nil {
			err = fmt.Errorf("%w: %s", err, output)
		}
		return name, err
	}))
	name, err := build.(func() (string, error))()
	require.NoError(t, err)
	return name
}

func TestBuiltProgram(t *testing.T) {
	requireTime(t)
	t.Parallel()
	program := built(t)
	t.Run("a closed pipe ends it quietly", func(t *testing.T) { closedPipe(t, program) })
	t.Run("a full disk is an error", func(t *testing.T) { fullDisk(t, program) })
	t.Run("exit codes reach the shell", func(t *testing.T) { exitCodes(t, program) })
}

// closedPipe reads nothing and closes the pipe before the program writes, as head does at worst.
func closedPipe(t *testing.T, program string) {
	for _, args := range [][]string{{"plan", "--equipment", "none", "--weeks", "26"}, {"list"}, {"--help"},
		{"safety"}, {"completion", "zsh"}} {
		r, w, err := os.Pipe()
		require.NoError(t, err)
		require.NoError(t, r.Close())
		stderr, code := runBuilt(t, program, w, args...)
		require.NoError(t, w.Close())
		require.Equal(t, cli.ExitDone, code, args)
		require.Empty(t, stderr, args)
	}
}

func fullDisk(t *testing.T, program string) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no /dev/full")
	}
	defer full.Close()
	for _, args := range [][]string{{"plan", "--equipment", "none"}, {"list"}, {"show", "bird-dog"}, {"safety"},
		{"--help"}, {"help"}, {"--version"}, {"completion", "bash"}} {
		stderr, code := runBuilt(t, program, full, args...)
		require.Equal(t, cli.ExitFailed, code, args)
		require.Equal(t, "rotate: error: cannot write to standard output: no space left on device\n", stderr, args)
	}
	stderr, code := runBuilt(t, program, io.Discard, "plan", "--equipment", "none", "--format", "json",
		"-o", "/dev/full")
	require.Equal(t, cli.ExitFailed, code)
	require.Equal(t, "rotate: error: cannot write /dev/full: no space left on device\n", stderr)
}

func exitCodes(t *testing.T, program string) {
	for want, args := range map[int][]string{
		cli.ExitDone:   {"list"},
		cli.ExitFailed: {"plan", "--catalog", "nope.yaml"},
		cli.ExitUsage:  {"plan", "--level", "nope"},
	} {
		_, code := runBuilt(t, program, io.Discard, args...)
		require.Equal(t, want, code)
	}
}

func runBuilt(t *testing.T, program string, stdout io.Writer, args ...string) (string, int) {
	t.Helper()
	var stderr bytes.Buffer
	cmd := exec.Command(program, args...)
	cmd.Stdout, cmd.Stderr = stdout, &stderr
	if err := cmd.Run(); err != nil {
		var exit *exec.ExitError
		require.ErrorAs(t, err, &exit)
		return stderr.String(), exit.ExitCode()
	}
	return stderr.String(), 0
}
