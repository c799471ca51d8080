package render

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"rotate/internal/workout"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, line, want string }{
		{"short", "SUMMARY:x", "SUMMARY:x\r\n"},
		{"75 octets", strings.Repeat("x", 75), strings.Repeat("x", 75) + "\r\n"},
		{"76 octets", strings.Repeat("x", 76), strings.Repeat("x", 75) + "\r\n x\r\n"},
		{"the space of the second line counts", strings.Repeat("x", 75+75), strings.Repeat("x", 75) + "\r\n " + strings.Repeat("x", 74) + "\r\n x\r\n"},
		{"before the last space", strings.Repeat("x", 70) + " y zzzzzz", strings.Repeat("x", 70) + " y\r\n  zzzzzz\r\n"},
		{"a space behind the last octet", strings.Repeat("x", 75) + " y", strings.Repeat("x", 75) + "\r\n  y\r\n"},
		{"not inside of a character", strings.Repeat("x", 74) + "üy", strings.Repeat("x", 74) + "\r\n üy\r\n"},
		{"nor of a long one", strings.Repeat("x", 72) + "🤸", strings.Repeat("x", 72) + "\r\n 🤸\r\n"},
	} {
		t.Run(c.name, func(t *testing.T) { require.Equal(t, c.want, fold(c.line)) })
	}
}

func TestCalendarWords(t *testing.T) {
	var c icalendar
	c.words("SUMMARY", "a, b; c: \\ \"d\"\ne\r\nf")
	require.Equal(t, `SUMMARY:a\, b\; c: \\ "d"\ne\nf`+"\r\n", c.text.String())
}

// A folded text is read as it was by the rule of RFC 5545: without every line end before a space.
func FuzzFold(f *testing.F) {
	for _, seed := range []string{"", " ", strings.Repeat("ü ", 80), strings.Repeat("\x80", 200), strings.Repeat("🤸", 40)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.NewReplacer("\r", "", "\n", "").Replace(text)
		folded := fold(text)
		require.Equal(t, text+"\r\n", strings.ReplaceAll(folded, "\r\n ", ""))
		for line := range strings.SplitSeq(folded, "\r\n") {
			require.LessOrEqual(t, len(line), icalWidth)
			require.True(t, utf8.ValidString(line) || !utf8.ValidString(text), line)
		}
	})
}

// A session is on its day where that day has no midnight, since the clocks go forward at it.
func TestClockWithoutMidnight(t *testing.T) {
	zone, err := time.LoadLocation("America/Santiago")
	require.NoError(t, err)
	day := workout.Date{Year: 2026, Month: 9, Day: 6}
	clock := &Clock{Hour: 7, Zone: zone}
	require.Equal(t, "20260906T100000Z", clock.on(day).UTC().Format(icalMoment))
}
