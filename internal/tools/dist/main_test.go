package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// Built twice, in different folders, everything has the same bytes. It takes minutes.
func TestSameBytes(t *testing.T) {
	if os.Getenv("ROTATE_TESTS") != "all" {
		t.Skip("takes minutes; ROTATE_TESTS=all runs it")
	}
	t.Chdir(filepath.Join("..", "..", ".."))
	var sums [2]string
	for i := range sums {
		b := builder{dir: filepath.Join(t.TempDir(), "dist"), version: "1.2.3", date: time.Unix(1700000000, 0).UTC()}
		require.NoError(t, b.build())
		data, err := os.ReadFile(filepath.Join(b.dir, "SHA256SUMS"))
		require.NoError(t, err)
		sums[i] = string(data)
	}
	require.Equal(t, 10, strings.Count(sums[0], "\n"))
	require.Equal(t, sums[0], sums[1])
}

// The program opens no connection, and so it holds nothing that could.
func TestNoNetwork(t *testing.T) {
	output, err := exec.Command("go", "list", "-deps", "rotate/cmd/rotate").Output()
	require.NoError(t, err)
	packages := strings.Fields(string(output))
	require.Contains(t, packages, "rotate/internal/cli")
	require.NotContains(t, packages, "net/http")
	require.NotContains(t, packages, "crypto/tls")
}

// The program stays small. What calls methods by name, as templates do, makes it a fifth larger: the linker keeps
// every method for it.
func TestSize(t *testing.T) {
	program := filepath.Join(t.TempDir(), "rotate")
	require.NoError(t, builder{}.program("linux", "amd64", program))
	info, err := os.Stat(program)
	require.NoError(t, err)
	require.Less(t, info.Size(), int64(11_700_000))
}
