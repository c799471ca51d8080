package render_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/render"
)

// A page of reference is wrapped to the screen, but for its examples; code stays on one line.
func TestReferenceText(t *testing.T) {
	const page = `# A title
First paragraph that is
wrapped again, with ` + "`rotate next -w week.md`" + ` in it.

## A heading

- An item that goes on
  over more lines.
10. Another one, numbered.

    - {sets: 1,  reps: 8}  # as it is, and wider than the screen

Last.
`
	require.Equal(t, `A title
First paragraph that is
`, render.ReferenceText("# A title\n\nFirst paragraph that is\n", render.Screen{Width: 40}))
	require.Equal(t, `First paragraph that is wrapped again,
with `+"`rotate next -w week.md`"+` in it.

A heading
- An item that goes on over more lines.
10. Another one, numbered.

    - {sets: 1,  reps: 8}  # as it is, and wider than the screen

Last.
`, render.ReferenceText(page[len("# A title\n"):], render.Screen{Width: 40}))
	wide := strings.Repeat("word ", 30)
	for line := range strings.Lines(render.ReferenceText(wide, render.Screen{Width: 120})) {
		require.LessOrEqual(t, len(line), 81)
	}
}
