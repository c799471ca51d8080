package workout

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Every clause is one that the program still writes: an old one would pass what someone wrote for its own.
func TestClausesAreWritten(t *testing.T) {
	var source strings.Builder
	for _, pattern := range []string{"../planner/*.go", "bar.go"} {
		names, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, name := range names {
			if !strings.HasSuffix(name, "_test.go") {
				data, err := os.ReadFile(name)
				require.NoError(t, err)
				source.Write(data)
			}
		}
	}
	data, err := os.ReadFile("clause.go")
	require.NoError(t, err)
	names := regexp.MustCompile(`(?m)^\t(Because\w+) +=`).FindAllStringSubmatch(string(data), -1)
	require.Len(t, names, len(clauses))
	for _, name := range names {
		require.Regexp(t, `\b`+name[1]+`\b`, source.String())
	}
}

// A clause says what its holes are filled with, and is known by that.
func TestClauseWith(t *testing.T) {
	require.Equal(t, `first find out whether "numb \"toe\"" is a warning sign`, BecausePerhapsSign.With(`numb "toe"`))
	require.Equal(t, "starts at step 2 of 5", BecauseStartsAt.With(2, 5))
	require.Equal(t, "it hurt", BecauseHurt.With())
}
