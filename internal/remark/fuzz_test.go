package remark_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/internal/remark"
	"rotate/internal/workout"
)

// Whatever is typed, the spans lie inside the text, in order, what was said is consistent, and what
// is written of it reads back no better.
func FuzzRead(f *testing.F) {
	for i, s := range corpus(f) {
		if i%16 == 0 { // enough to begin with
			f.Add(s.text)
		}
	}
	f.Add(".5.3.") // neither a number nor a date
	f.Fuzz(func(t *testing.T, text string) {
		for _, task := range append(tasks(false), tasks(true)...) {
			r := remark.Read(text, task, workout.KnownConditions())
			for _, spans := range [][]remark.Span{r.Unsure, r.Unknown} {
				last := 0
				for _, s := range spans {
					require.LessOrEqual(t, last, s.From, "%q", text)
					require.Less(t, s.From, s.To, "%q", text)
					require.LessOrEqual(t, s.To, len(text), "%q", text)
					last = s.To
				}
			}
			require.Equal(t, len(r.Unsure) > 0, r.Feedback.Unsure != "", "%q", text)
			require.True(t, r.Pain >= 0 && r.Pain <= 10, "%q", text)
			require.False(t, r.Easy && (r.Hard || r.Short || r.Skipped), "%q", text)
			again := remark.Read(remark.Words(r.Feedback), task, nil)
			require.True(t, rises(r.Feedback) || !rises(again.Feedback) || r.Warning.Words != "" || r.Feedback.Unsure != "", "%q", text)
		}
	})
}

// Beside what is well, a remark of pain, of a sign, of soreness, of failing still lets nothing rise, and a sign is told.
func TestRemarksTogether(t *testing.T) {
	task := tasks(false)[0]
	sample := 4
	switch {
	case os.Getenv("ROTATE_TESTS") == "all":
		sample = 1
	case testing.Short():
		sample = 32
	}
	for i, s := range corpus(t) {
		if i%sample > 0 || !strings.ContainsRune("PRSF", rune(s.class)) {
			continue
		}
		if !right(s, remark.Read(s.text, task, nil).Feedback) {
			continue
		}
		for _, well := range []string{"ok", "no pain", "no numbness or tingling", "in the garden", "pain 1", "10 kg", "easy", "last week 7", "not hard", "felt good"} {
			for _, text := range []string{well + ", " + s.text, s.text + ", " + well, s.text + ". " + well} {
				read := remark.Read(text, task, nil).Feedback
				told := s.class != 'R' || read.Warning.Urgency > workout.UrgencyNone
				require.True(t, told && !rises(read), "%c %q", s.class, text)
			}
		}
	}
}

// Reading takes time in proportion to the text: what rises with its square takes far more than a minute.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	t.Parallel()
	for _, word := range []string{"pain 3 ", "no pain, ", "no ", "hurt ", "3 ", "8, ", "down ", "(", "[a ", "zzzzz ", "not painful or ", "if ", "was 3 ", "easy ", "5 kg + ", "band "} {
		start := time.Now()
		remark.Read(strings.Repeat(word, 256<<10/len(word)), tasks(false)[0], nil)
		require.Less(t, time.Since(start), time.Minute, "%q", word)
	}
}

func BenchmarkRead(b *testing.B) {
	for _, text := range []string{"", ", hard, pain 3, 12.5 kg", ", easy", " ✅ 2026-11-23",
		long("numb "), long("1 "), long("10 kg + "), long("easy hard ")} {
		b.Run(text[:min(len(text), 30)], func(b *testing.B) {
			task := tasks(true)[0]
			for b.Loop() {
				remark.Read(text, task, nil)
			}
		})
	}
}

// long is a line of the length at which remarks end to be read.
func long(text string) string { return strings.Repeat(text, 1<<14/len(text)) }
