package cli_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
	"rotate/internal/trainer"
)

// fastEnv is the environment of a real run on a real terminal, but for the clock: each look at it
// lets ROTATE_STEP pass, however long it took, so that a busy machine cannot upset a session. After
// ROTATE_PANIC looks it panics.
func fastEnv() cli.Env {
	env := scriptEnv()
	env.Terminal = cli.Host().Terminal
	step, err := time.ParseDuration(os.Getenv("ROTATE_STEP"))
	if err != nil {
		panic(err)
	}
	now := time.Date(2026, time.November, 23, 7, 0, 0, 0, time.UTC)
	looks, last := 0, -1
	if n, err := strconv.Atoi(os.Getenv("ROTATE_PANIC")); err == nil {
		last = n
	}
	env.Clock = trainer.Clock{Tick: 20 * time.Millisecond, Now: func() time.Time {
		if looks++; looks == last {
			panic("the clock broke")
		}
		now = now.Add(step)
		return now
	}}
	return env
}

// rewriteForever writes two texts in turn into a file, for the test that kills it.
func rewriteForever() {
	a, b := killedTexts()
	for {
		for _, texts := range [][2][]byte{{a, b}, {b, a}} {
			if err := cli.RewriteFile(os.Args[1], texts[0], texts[1]); err != nil {
				fmt.Println(err)
				os.Exit(1)
			}
		}
	}
}

func killedTexts() (a, b []byte) {
	return bytes.Repeat([]byte("old\n"), 50_000), bytes.Repeat([]byte("new!\n"), 50_000)
}

// Killed while it writes all the time, a file holds one text or the other.
func TestRewriteKilled(t *testing.T) {
	a, b := killedTexts()
	name := filepath.Join(t.TempDir(), "week.md")
	for range 25 {
		require.NoError(t, os.WriteFile(name, a, 0o666))
		cmd := exec.Command("rewrite", name)
		require.NoError(t, cmd.Start())
		time.Sleep(time.Duration(20+rand.IntN(60)) * time.Millisecond)
		require.NoError(t, cmd.Process.Kill())
		_ = cmd.Wait()
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		require.True(t, bytes.Equal(a, data) || bytes.Equal(b, data), "%d bytes", len(data))
	}
}

// A file that changed right before it would be replaced stays as it is.
func TestRewriteChanged(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "week.md")
	require.NoError(t, os.WriteFile(name, []byte("theirs"), 0o666))
	require.ErrorContains(t, cli.RewriteFile(name, []byte("old"), []byte("new")), "changed by another program")
	require.Equal(t, "theirs", readText(t, name))
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, entries, 1)
}

func readText(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(data)
}
