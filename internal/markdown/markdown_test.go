package markdown_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"rotate/internal/markdown"
)

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		name, text string
		width      int
		indent     string
		want       string
	}{
		{"nothing", "", 10, "", ""},
		{"short", "a b", 10, "", "a b"},
		{"just fits", "abcd efghi", 10, "", "abcd efghi"},
		{"one too many", "abcd efghij", 10, "", "abcd\nefghij"},
		{"space is made even", " a \n b\t c ", 10, "", "a b c"},
		{"behind an indent", "1. abcd efgh ijkl", 10, "   ", "1. abcd\n   efgh\n   ijkl"},
		{"a long word stays whole", "a abcdefghijklm b", 10, "", "a\nabcdefghijklm\nb"},
		{"characters count, not bytes", "\u00e4b \u00e4\u00e4", 5, "", "\u00e4b \u00e4\u00e4"},
		{"no list item", "abc defgh - hi", 10, "", "abc\ndefgh - hi"},
		{"no number", "abc defg 12. h", 10, "", "abc\ndefg 12. h"},
		{"no number with a bracket", "abc defgh 1) h", 10, "", "abc\ndefgh 1) h"},
		{"no heading", "abc defgh # hi", 10, "", "abc\ndefgh # hi"},
		{"no quote", "abc defgh > hi", 10, "", "abc\ndefgh > hi"},
		{"no table", "abc defgh | hi", 10, "", "abc\ndefgh | hi"},
		{"no underline", "abc defgh === hi", 10, "", "abc\ndefgh ===\nhi"},
		{"no fence", "abc defgh ``` hi", 10, "", "abc\ndefgh ```\nhi"},
		{"no rule", "abc defgh ___ hi", 10, "", "abc\ndefgh ___\nhi"},
		{"a hyphen within a word", "abc defgh side-on", 10, "", "abc defgh\nside-on"},
		{"rather wide than a list", "abcdefghij - k", 10, "", "abcdefghij -\nk"},
		{"rather wide than several lists", "ab - - - - - - k", 10, "", "ab - - - - - -\nk"},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, test.want, markdown.Wrap(test.text, test.width, test.indent))
		})
	}
}

// block is what a line of Markdown must not begin with to go on with its paragraph.
var block = regexp.MustCompile("^([-+*>|=#~]|```|%%|_+$|_+ |[0-9]+[.)]|[a-zA-Z][^ (,:]*::( |$)|(SCHEDULED|DEADLINE|CLOSED|CLOCK):( |$))")

// FuzzWrap loses no word, begins no line with a block, and is no wider than it must be.
func FuzzWrap(f *testing.F) {
	for _, seed := range []string{"", "a b c", "Stop at 1. or - here | there # now", "- - - -", "a -\n- b", "12) 3. x",
		"ab - - - - - - - - - - - - - - k", "ab ab pain:: 5 ab ab CLOSED: a", "a b c d e f %% g %%", "\u00e4\u00f6 \u56de\u65cb ___ ``` ~~~ ==="} {
		f.Add(seed, uint8(12))
	}
	f.Fuzz(func(t *testing.T, text string, width uint8) {
		wrapped := markdown.Wrap(text, int(width), "")
		require.Equal(t, strings.Fields(text), strings.Fields(wrapped))
		for i, line := range strings.Split(wrapped, "\n") {
			if i > 0 {
				require.NotRegexp(t, block, line)
			}
			if utf8.RuneCountInString(line) > int(width) {
				// nothing but words that cannot begin a line may stand behind the first
				for _, word := range strings.Fields(line)[1:] {
					require.Regexp(t, block, word+" ", "%q is too wide", line)
				}
			}
		}
	})
}

func TestEscape(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"plain", "Side-on, feet apart (10 kg); 50 % of it.", "Side-on, feet apart (10 kg); 50 % of it."},
		{"emphasis", "*a* _b_ ~~c~~", `\*a\* \_b\_ \~\~c\~\~`},
		{"a link", "[a](b)", `\[a\](b)`},
		{"HTML", "<b>a</b>", `\<b\>a\</b\>`},
		{"an entity", "a &amp; b &#38; c & d", `a \&amp; b \&#38; c & d`},
		{"code", "`a`", "\\`a\\`"},
		{"a backslash", `a\b`, `a\\b`},
		{"a tag", "#a", `\#a`},
		{"a table", "a|b", `a\|b`},
		{"a list", "- a", `\- a`},
		{"another list", "+ a", `\+ a`},
		{"an underline", "=", `\=`},
		{"a number", "12. a", `12\. a`},
		{"a number with a bracket", "1) a", `1\) a`},
		{"a number within", "see 1. a", "see 1. a"},
		{"a decimal", "1.5 m", `1\.5 m`},
		{"nothing", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) { require.Equal(t, test.want, markdown.Escape(test.text)) })
	}
}

var (
	escaped = regexp.MustCompile(`\\([!-/:-@\[-` + "`" + `{-~])`)
	active  = regexp.MustCompile("[*_\\[\\]<>`~|\\\\]|^([-+=#]|[0-9]+[.)])|&(#|[a-zA-Z])")
)

// FuzzEscape gives back what was escaped, and leaves nothing that Markdown would act on.
func FuzzEscape(f *testing.F) {
	for _, seed := range []string{"", "plain", `\*a\*`, "- a", "1. a", "# a", "a\\", "&amp;", "\\\\[", "&#\\", "=-+"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := markdown.Escape(text)
		require.Equal(t, text, escaped.ReplaceAllString(got, "$1"))
		require.NotRegexp(t, active, escaped.ReplaceAllString(got, " "))
	})
}
