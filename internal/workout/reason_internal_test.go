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
	for _, pattern := range []string{"../planner/*.go", "*.go"} {
		names, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") || name == "reason.go" {
				continue
			}
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			source.Write(data)
		}
	}
	holes := regexp.MustCompile(`NAME|DAY|SIDE|LEVEL|MOVEMENT|#|""|(?:so )?see a doctor or physiotherapist| again$`)
	for clause := range clauseForms() {
		for _, words := range holes.Split(clause, -1) {
			require.Contains(t, source.String(), strings.TrimSpace(words), clause)
		}
	}
}
