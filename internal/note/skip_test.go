package note_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/tests/vault"
)

// The reader passes over the sentences of the how-to. With a sign in every line that nobody sees, it
// looks at each of them, and finds the same.
func TestPassedOverSentencesSayNothing(t *testing.T) {
	c := builtin(t)
	for name, text := range vault.Make(t, c, 200, 7).Notes {
		if strings.HasPrefix(text, "\xff") {
			continue // UTF-16
		}
		text += "\n:LOGBOOK:\n## Wed 2031-01-08\n- [x] Knee rotations: 1 x 8 per side\n:END:\n" +
			"\nWeek after week, as the doctor said: rotation plan: week 77, from 2031-01-06, and so on and so forth.\n" +
			"\n- [x] Knee rotations: 1 x 8 per side, small range\n\n## Mon 2031-01-06, a long day with a lot of words behind its date\n" +
			"\n- [x] Knee rotations: 1 x 8 per side, small range\n"
		looked := strings.NewReplacer("\r\n", "\u200b\r\n", "\n", "\u200b\n").Replace(text)
		want, got := note.Read(name, []byte(looked), c), note.Read(name, []byte(text), c)
		require.Equal(t, want.Problems, got.Problems, text)
		require.Equal(t, want.Logs(), got.Logs(), text)
		require.NotNil(t, got.WeekAt(strings.Count(text, "\n")), "the week at the end")
	}
}
