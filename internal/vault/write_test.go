package vault_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/require"

	"rotate/internal/vault"
)

// TestMain lets the test binary stand in for a program that writes until it is killed.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"rewrite": rewriteForever})
}

func text(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(data)
}

// rewriteForever writes two texts in turn into a file, for the test that kills it.
func rewriteForever() {
	a, b := killedTexts()
	for {
		for _, texts := range [][2][]byte{{a, b}, {b, a}} {
			if err := vault.Rewrite(os.Args[1], texts[0], texts[1]); err != nil {
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
	if testing.Short() {
		t.Skip("takes a while")
	}
	a, b := killedTexts()
	name := filepath.Join(t.TempDir(), "week.md")
	for range 25 {
		require.NoError(t, os.WriteFile(name, a, 0o666))
		killed(t, name)
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		require.True(t, bytes.Equal(a, data) || bytes.Equal(b, data), "%d bytes", len(data))
	}
}

// killed writes into a file until it is killed.
func killed(t *testing.T, name string) {
	t.Helper()
	cmd := exec.Command("rewrite", name)
	require.NoError(t, cmd.Start())
	time.Sleep(time.Duration(20+rand.IntN(60)) * time.Millisecond)
	require.NoError(t, cmd.Process.Kill())
	_ = cmd.Wait()
}

// Of two programs that replace a file all the time, neither loses what the other wrote.
func TestRewriteInTurn(t *testing.T) {
	name := file(t, "")
	const each = 300
	var writers sync.WaitGroup
	for range 2 {
		writers.Go(func() {
			for done := 0; done < each; {
				old, err := os.ReadFile(name)
				if err == nil {
					err = vault.Rewrite(name, old, append(old, '\n'))
				}
				if err == nil {
					done++
				} else if !errors.Is(err, vault.ErrChanged) && !errors.Is(err, fs.ErrNotExist) {
					t.Error(err)
					return
				}
			}
		})
	}
	writers.Wait()
	if runtime.GOOS != "windows" {
		require.Len(t, text(t, name), 2*each)
	}
}

// A file that changed right before it would be replaced stays as it is.
func TestRewriteChanged(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "week.md")
	require.NoError(t, os.WriteFile(name, []byte("theirs"), 0o666))
	require.ErrorIs(t, vault.Rewrite(name, []byte("old"), []byte("new")), vault.ErrChanged)
	require.Equal(t, "theirs", text(t, name))
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, entries, 1)
}
