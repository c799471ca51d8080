package note_test

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/planner"
)

// Whatever is wrong with a note, the place of each problem is inside a line, and what the message begins
// with a quote of is behind that place.
func TestProblemsAreInTheirLines(t *testing.T) {
	t.Parallel()
	c := builtin(t)
	files, err := filepath.Glob("testdata/apps/*.md")
	require.NoError(t, err)
	found := 0
	for _, file := range files {
		lines := bytes.SplitAfter(readFile(t, file), []byte("\n"))
		for row := range lines {
			if testing.Short() && row%7 > 0 {
				continue
			}
			for _, instead := range [][]byte{nil, append(bytes.Clone(lines[row]), lines[row]...), bytes.Replace(lines[row], []byte(": "), []byte(" pain 3x "), 1)} {
				text := bytes.Join([][]byte{bytes.Join(lines[:row], nil), instead, bytes.Join(lines[row+1:], nil)}, nil)
				n := note.Read(file, text, c)
				problems := append(n.Problems, planner.Audit(n.Logs(), n.Place)...)
				mangled := strings.Split(string(text), "\n")
				for _, p := range problems {
					found++
					require.Equal(t, file, p.File)
					require.True(t, 1 <= p.Line && p.Line <= len(mangled), "%v\n%s", p, text)
					line := []rune(strings.TrimRight(mangled[p.Line-1], "\r"))
					require.True(t, 1 <= p.Column && p.Column <= len(line)+1, "%v: %q", p, string(line))
					if words, quotes := strings.CutPrefix(strings.TrimPrefix(p.Text, "unknown exercise "), `"`); quotes {
						first := strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == '"' })[0]
						require.Contains(t, string(line[p.Column-1:]), first, "%v", p)
					}
				}
			}
		}
	}
	require.Greater(t, found, 1000)
}
