package note_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/workout"
)

// The paragraph after a warning sign fits the width, and is read as no sign of the new week, whatever
// words it quotes.
func TestWarningParagraph(t *testing.T) {
	c := builtin(t)
	terms := workout.Terms{Level: workout.LevelBeginner, Wanted: 2, Days: workout.DefaultDays(2)}
	p, err := planner.New(c, planner.Request{Terms: terms, Weeks: 2, Start: workout.Date{Year: 2026, Month: 11, Day: 23}})
	require.NoError(t, err)
	for u := workout.UrgencySee; u <= workout.UrgencyEmergency; u++ {
		for _, words := range []string{"numb", "no bladder control", `numb *both* _legs_ [x] "here" \\ <b>`, "numb between the legs, and " + strings.Repeat("so weak ", 20)} {
			p.Warning = workout.Warning{Urgency: u, Words: words}
			for _, text := range []string{note.Markdown(p, note.Options{}), note.Org(p)} {
				require.Equal(t, 1, strings.Count(text, "Warning sign: "), "in the newest week only")
				for _, line := range strings.Split(text, "\n") {
					require.LessOrEqual(t, len(strings.ReplaceAll(line, "\u200b", "")), 80, line)
				}
				n := note.Read("week.md", []byte(text), c)
				require.Empty(t, n.Problems, text)
				for _, w := range n.Weeks {
					require.Empty(t, w.Signs, text)
				}
			}
		}
	}
}
