package catalog_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/stretchr/testify/require"

	"rotate/internal/catalog"
)

// FuzzLoad reads anything as a catalogue: it never panics, every problem has a place and fits on a
// line, and what loads is bounded.
func FuzzLoad(f *testing.F) {
	seeds, err := filepath.Glob("testdata/*/*.yaml")
	require.NoError(f, err)
	require.NotEmpty(f, seeds)
	for _, seed := range seeds {
		data, err := os.ReadFile(seed)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, problems := catalog.Load(catalog.Layer{{Name: "own.yaml", Data: data, Dir: fstest.MapFS{}}})
		for _, p := range problems {
			require.Equal(t, "own.yaml", p.File)
			require.Positive(t, p.Line)
			require.Positive(t, p.Column)
			require.NotEmpty(t, p.Text)
			require.False(t, strings.ContainsFunc(p.Text, unicode.IsControl), "%q", p.Text)
		}
		require.Equal(t, problems.Err() == nil, c != nil)
		if c == nil {
			return
		}
		require.NotEmpty(t, c.All())
		for _, e := range c.All() {
			require.NotEmpty(t, e.ID)
			require.NotEmpty(t, e.Progression)
			require.LessOrEqual(t, len(e.Progression), 12)
			for _, d := range e.Progression {
				require.Positive(t, d.Sets)
				require.Positive(t, d.Reps)
			}
		}
	})
}
