package vault_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/vault"
)

// The present folder, notes in the home folder and Obsidian's vaults are found, each once; what is hidden
// or deeper is not looked for.
func TestPlaces(t *testing.T) {
	home := t.TempDir()
	dir := func(name string) string {
		path := filepath.Join(home, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(path, 0o777))
		return path
	}
	here, notes := dir("work"), dir("notes")
	for _, name := range []string{"Main", "Docs/Other Vault", ".hidden/No", "a/b/Too deep"} {
		dir(name + "/.obsidian")
	}
	want := []vault.Place{{Folder: here}, {Folder: notes}, {Folder: filepath.Join(home, "Main"), Vault: "Main"},
		{Folder: filepath.Join(home, "Docs", "Other Vault"), Vault: "Other Vault"}}
	require.Equal(t, want, vault.Places(home, here))
	require.Equal(t, []vault.Place{{Folder: here}}, vault.Places("", here))
	require.Equal(t, []vault.Place{want[2], want[1], want[3]}, vault.Places(home, want[2].Folder), "each once")
	require.Equal(t, []vault.Place{{Folder: here}}, vault.Places(filepath.Join(home, "missing"), here))
	for _, name := range []string{"m", "n", "o", "p", "q", "r", "s", "t"} {
		dir(name + "/.obsidian")
	}
	require.Len(t, vault.Places(home, here), 8)
}
