package note_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/workout"
)

func TestMentionsPlan(t *testing.T) {
	for text, want := range map[string]bool{
		"":                                    false,
		"# Groceries\n\n- [ ] 2 x milk":       false,
		"rotation of crops, as planned":       false,
		"a plan":                              false,
		"rotation and another rotation":       false,
		"# Rotation plan: week 1":             true,
		"# ROTATION PLAN: WEEK 1":             true,
		"first rotation, then\nrotation plan": true,
		"**Rotation** plan":                   true,
		"Rotation\u00a0plan":                  true,
		"\xff\xfeR\x00o\x00t\x00a\x00t\x00i\x00o\x00n\x00 \x00p\x00l\x00a\x00n\x00": true,
		"\xff\xfeR\x00o\x00":         false,
		"\xff\xfeodd rotation plan.": false,
	} {
		require.Equal(t, want, note.MentionsPlan([]byte(text)), "%q", text)
	}
}

func TestForeign(t *testing.T) {
	c := builtin(t)
	require.True(t, note.Read("a.md", []byte("my rotation plan is a walk"), c).Foreign())
	require.False(t, note.Read("a.md", []byte("\n# Rotation plan: week 1, from 2026-11-23\n"), c).Foreign(), "a week without lines")
	require.False(t, note.Read("a.md", []byte("\xff\x00"), c).Foreign(), "not text")
}

// Each row of a note belongs to one week or none, and an error breaks only its own.
func TestWeekAt(t *testing.T) {
	c := builtin(t)
	plan, err := planner.New(c, planner.Request{Weeks: 2, Start: workout.Date{Year: 2026, Month: 11, Day: 23},
		Terms: workout.Terms{Level: workout.LevelBeginner, Wanted: 1, Days: workout.DefaultDays(2)}})
	require.NoError(t, err)
	text := note.Markdown(plan, note.Options{})
	n := note.Read("week.md", []byte(text), c)
	require.Len(t, n.Weeks, 2)
	upper, lower := &n.Weeks[1], &n.Weeks[0]
	require.Nil(t, n.WeekAt(upper.Row-1))
	require.Same(t, upper, n.WeekAt(upper.Row))
	require.Same(t, upper, n.WeekAt(lower.Row-1))
	require.Same(t, lower, n.WeekAt(lower.Row))
	require.Nil(t, n.WeekAt(lower.End))
	require.False(t, n.Broken(upper))

	lost := []byte(text)
	for i := range lost {
		if string(lost[i:min(len(lost), i+6)]) == "- [ ] " {
			copy(lost[i:], "      ")
			break
		}
	}
	n = note.Read("week.md", lost, c)
	require.True(t, n.Broken(&n.Weeks[1]))
	require.False(t, n.Broken(&n.Weeks[0]))
}
