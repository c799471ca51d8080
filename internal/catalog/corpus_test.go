package catalog_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/catalog"
)

var update = flag.Bool("update", false, "rewrite testdata/*/*.out")

// corpus runs a test for every YAML file of a folder under testdata.
func corpus(t *testing.T, folder string, test func(*testing.T, catalog.File)) {
	t.Helper()
	dir := os.DirFS(filepath.Join("testdata", folder))
	layer, err := catalog.ReadDir(dir, "")
	require.NoError(t, err)
	for _, file := range layer {
		t.Run(strings.TrimSuffix(file.Name, ".yaml"), func(t *testing.T) { test(t, file) })
	}
}

// TestOK reads catalogues that are in order.
func TestOK(t *testing.T) {
	corpus(t, "ok", func(t *testing.T, file catalog.File) {
		c, problems := catalog.Load(catalog.Layer{file})
		require.Empty(t, problems)
		require.NotEmpty(t, c.All())
	})
}

// TestErrors reads catalogues that are not: X.yaml gives X.out, and no catalogue.
func TestErrors(t *testing.T) {
	corpus(t, "err", func(t *testing.T, file catalog.File) {
		c, problems := catalog.Load(catalog.Layer{file})
		require.Nil(t, c)
		require.Error(t, problems.Err())
		sameAsOut(t, "err", file, problems.Err().Error())
	})
}

// TestWarnings reads catalogues that work, but for which there is something to say.
func TestWarnings(t *testing.T) {
	corpus(t, "warn", func(t *testing.T, file catalog.File) {
		c, problems := catalog.Load(catalog.Layer{file})
		require.NotNil(t, c)
		require.NoError(t, problems.Err())
		var lines []string
		for _, p := range problems {
			lines = append(lines, p.String())
		}
		require.NotEmpty(t, lines)
		sameAsOut(t, "warn", file, strings.Join(lines, "\n"))
	})
}

func sameAsOut(t *testing.T, folder string, file catalog.File, got string) {
	t.Helper()
	out := filepath.Join("testdata", folder, strings.TrimSuffix(file.Name, ".yaml")+".out")
	if *update {
		require.NoError(t, os.WriteFile(out, []byte(got+"\n"), 0o644))
	}
	want, err := os.ReadFile(out)
	require.NoError(t, err)
	require.Equal(t, string(want), got+"\n")
}
