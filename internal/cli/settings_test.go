package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
)

// Settings of a mebibyte are read, larger ones are not, nor is a folder; both are named.
func TestSettingsFile(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "rotate", "config.yaml")
	require.NoError(t, os.Mkdir(filepath.Dir(file), 0o777))
	write := func(size int) {
		text := "level: advanced\n#"
		require.NoError(t, os.WriteFile(file, []byte(text+strings.Repeat("x", size-len(text))), 0o666))
	}
	write(1 << 20)
	require.Contains(t, runIn(dir, "config").stdout, "level\tadvanced\tfile, line 1")
	write(1<<20 + 1)
	require.Equal(t, result{"", "rotate: error: cannot read " + file + ": larger than 1 MiB, the limit for settings\n" +
		"rotate: hint: `rotate config --no-config` lists all settings\n", cli.ExitFailed}, runIn(dir, "plan"))
	require.NoError(t, os.Remove(file))
	require.NoError(t, os.Mkdir(file, 0o777))
	require.Equal(t, result{"", "rotate: error: cannot read " + file + ": is a directory\n", cli.ExitFailed}, runIn(dir, "plan"))
}
