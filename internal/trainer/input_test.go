package trainer

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// passed is what the filter passes on of pieces that come one right after the other.
func passed(pieces ...string) string {
	var f keyFilter
	now := time.Now()
	var all strings.Builder
	for _, piece := range pieces {
		all.Write(f.pass([]byte(piece), now))
	}
	return all.String()
}

// Keys pass, as terminals send them.
func TestKeysPass(t *testing.T) {
	for _, keys := range []string{"n", " ", "p10", "\r", "\x7f", "\x1b", "\x03", "\x1a", "q\x1b", "\x1bn", "\x1b[C", "\x1b[1;5D",
		"\x1bOC", "\x1b\x1b[C", "\x1b[27u", "\x1b[99;5u", "\x1b[27;5;99~", "\x1b[110::110;1:1u", "\x1b[?2026;2$y", "\x1b[Cn\x1b[D"} {
		require.Equal(t, keys, passed(keys), "%q", keys)
		require.Equal(t, keys, passed(strings.Split(keys, "")...), "%q a byte at a time", keys)
	}
}

// All else does nothing, whole or in pieces: control sequences of any length, pasted text, other scripts.
func TestNothingElsePasses(t *testing.T) {
	long := strings.Repeat("1;", 5000)
	for _, text := range []string{"\x1b[" + long + "1m", "\x1b[" + long + "1u", "\x1b[" + strings.Repeat("9", 9000) + "~", "\x9b" + long + "C",
		"\x1b[1;2;3;4;5;6;7;8;9;10;11;12;13;14u", "\x1b[8;9;9t", "\x1b[<0;1;1M", "\x1b[I", "\x1b[1;1R", "\x1b[0;0;113;1;0;1_",
		"\x1b]0;q quit\x07", "\x1b]52;c;cXFx\x1b\\", "\x1bP+q" + long + "qq\x1b\\", "\x1b_Gq\x1b\\", "\x1b^q\x1b\\", "\x1bXq\x1b\\", "\x9dq\x07",
		"\x90q\x18", "\x1b[200~quit now\r\x1b[20\x1b[C" + long + "\x1b[201~", "\u00e4\u20ac\U0001F600", "\u015b\u0410\u041b\u041d", "\x85"} {
		require.Empty(t, passed(text), "%.40q", text)
		require.Equal(t, "n", passed(text+"n"), "%.40q and a key", text)
		for _, size := range []int{7, 4096} {
			var pieces []string
			for rest := text; rest != ""; {
				cut := min(size, len(rest))
				pieces, rest = append(pieces, rest[:cut]), rest[cut:]
			}
			require.Empty(t, strings.ReplaceAll(passed(pieces...), "\x1b", ""), "%.40q in pieces of %d", text, size)
		}
	}
}

// A sequence that does not end is given up when a hand goes on; Ctrl-C ends it at once.
func TestUnendingSequence(t *testing.T) {
	for _, start := range []string{"\x1b[1;1", "\x1b]0;", "\x1bP", "\x1bO", "\x1b[200~", "\x1b[200~\x1b[20"} {
		var f keyFilter
		now := time.Now()
		require.Empty(t, f.pass([]byte(start), now))
		require.Equal(t, "q", string(f.pass([]byte("q"), now.Add(silence+1))), "%q", start)
	}
	require.Equal(t, "\x03", passed("\x1b]0;quit\x03"))
	require.Equal(t, "\x03n", passed("\x1b[1;1\x03n"))
}

// safeKeys is all that the library may see: far from the 32 parameters that it fails at.
var safeKeys = regexp.MustCompile(`\A(?:[\x00-\x1a\x1c-\x7f]|\x1b(?:\[[ -?]{0,29}[ABCDHF~uy]|O[ -~])?)*\z`)

// Whatever comes, in whatever pieces, only keys pass, and no more than came.
func FuzzKeyFilter(f *testing.F) {
	for _, seed := range []string{"n\x1b[Cq", "\x1b[1;1;1;1m\x1b", "\x9b1;2", "\x1b[200~a\x1b[201~b", "\x1b]0;x\x1b\\y", "\x1bO", "\u20ac\x90"} {
		f.Add([]byte(seed), uint8(3))
	}
	f.Fuzz(func(t *testing.T, data []byte, size uint8) {
		var filter keyFilter
		now, came, passed := time.Now(), 0, []byte{}
		for rest := data; len(rest) > 0; {
			cut := min(int(size)+1, len(rest))
			passed = append(passed, filter.pass(rest[:cut], now)...)
			came, rest = came+cut, rest[cut:]
			require.LessOrEqual(t, len(passed), came)
		}
		require.Regexp(t, safeKeys, string(passed))
	})
}
