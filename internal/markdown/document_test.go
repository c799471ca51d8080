package markdown_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/markdown"
)

var openSeeds = []string{
	"", "\n", "a", "a\r\nb\rc\n\n", "\xef\xbb\xbf# A\n", "\xff\xfea\x00\n\x00", "\xfe\xff\x00a\x00\n\xd8\x3d\xde\x00",
	"---\nweek: 2026-11-23\ntags:\n  - rotate\n---\n\n---\na: b\n---\n# A\n", "---\nno front matter, \n---\n",
	"- [x] **Knee** rotations: 1 × 8 per side \u2014 pain 3\\\n  more<br>of it &nbsp; \u00bd\n", "> > 1. \\[ \\] a_b ~~c~~ `d`\n\t* [\u2713]  e\u200b\n",
	"- TODO a\n\u2610 b\n- \u2612\n** DONE [#A] Mon 2026-11-23 [1/2] :gym:\n# TODO\n#\u200bno tag \\# none\n", "- [x] - \\[ \\] a\n- [ ](b)\n-[x]\n1)\n",
	"```md\n# A\n```\n~~~~\nb\n~~~\n~~~~ \n````\n", "<!-- a -->\n<!--\nb\n-->\n%%c%%\n%%\nd\n%%\n#+BEGIN_SRC\ne\n#+end_src\n:A:\nf\n:END:\n",
	":::\nmine\n:END:\n", ":A:\n# B\n:C:\n:END:\n```\n%%\n<!--\n", "Setext\n===\n\n* * *\n___\na:: b\nid:: 1\nSCHEDULED: <2026-11-23 Mon>\n", "\u00a0\t> \u2022 [\u00a0x] \u201ca\u201d\u2026\n",
	"- [x] \uff30\uff41 \uff3bx\uff3d \uff5e\u3000\u3001\n",
	"# E\u0301lan\u0301\n- [x] e\u0323\u0302: 1 x 8\u0301\n- [x\u0301]\u0301 \\*\u0301 _\u0301a\u0301_ \u1100\u1161 \u0301\n",
}

// TestDecomposed reads an accent behind its letter as one with it, in the place of both.
func TestDecomposed(t *testing.T) {
	d, err := markdown.Open([]byte("- [ ] E\u0301te\u0301 *a*\n"))
	require.NoError(t, err)
	text := d.Line(0).Text
	require.Equal(t, "\u00c9t\u00e9 a", text.String)
	require.Equal(t, "E\u0301te\u0301", d.Slice(text.Span(0, len("\u00c9t\u00e9"))))
	require.Equal(t, "te\u0301", d.Slice(text.Span(len("\u00c9"), len("\u00c9t\u00e9"))))
	require.Equal(t, "a", d.Slice(text.Span(len("\u00c9t\u00e9 "), len(text.String))))
}

// TestWide reads signs that are as wide as an ideograph as the plain ones.
func TestWide(t *testing.T) {
	d, err := markdown.Open([]byte("- [x] a\uff0cpain\uff1a\u3000\uff17\u3002\n"))
	require.NoError(t, err)
	text := d.Line(0).Text
	require.Equal(t, "a,pain: 7.", text.String)
	require.Equal(t, "\uff17", d.Slice(text.Span(len("a,pain: "), len("a,pain: 7"))))
}

// FuzzOpen gives back the bytes of whatever it opens, and every text and box has its place in its line.
func FuzzOpen(f *testing.F) {
	for _, seed := range openSeeds {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := markdown.Open(data)
		if err != nil {
			return
		}
		require.Equal(t, data, append([]byte{}, d.Bytes()...))
		require.Equal(t, d.Bytes(), d.Apply().Bytes())
		var texts []markdown.Text
		for row := range d.Len() {
			l := d.Line(row)
			require.Equal(t, row, l.Row)
			requirePlaced(t, d, row, d.Body(row))
			if l.Kind > markdown.KindHidden {
				requirePlaced(t, d, row, l.Text)
				requireBox(t, d, l)
				texts = append(texts, l.Text)
			}
		}
		for i := range texts {
			requireJoined(t, d, texts[i:min(i+3, len(texts))])
		}
		requireBlocks(t, d)
	})
}

// requirePlaced holds that the places of a text never go back, and are inside its line.
func requirePlaced(t *testing.T, d *markdown.Document, row int, text markdown.Text) {
	t.Helper()
	if d.Kind(row) != markdown.KindVisible {
		return // a line without a text
	}
	from := d.Rows(row, row).From
	to := from + len(d.Raw(row))
	last, end := from, from
	for i := range len(text.String) + 1 {
		require.LessOrEqual(t, last, text.Start(i), "start of %d in %q of %q", i, text.String, d.Raw(row))
		require.LessOrEqual(t, end, text.End(i), "end of %d in %q of %q", i, text.String, d.Raw(row))
		last, end = text.Start(i), text.End(i)
		got, column := d.Place(last)
		require.Equal(t, row, got, "byte %d of %q in %q", i, text.String, d.Raw(row))
		require.LessOrEqual(t, column, len([]rune(d.Raw(row)))+1)
	}
	require.LessOrEqual(t, last, to)
	require.LessOrEqual(t, end, to)
}

func requireBox(t *testing.T, d *markdown.Document, l markdown.Line) {
	t.Helper()
	if l.Box.Ticked == "" {
		require.Zero(t, l.Box.Span)
		return
	}
	row := d.Rows(l.Row, l.Row)
	require.LessOrEqual(t, row.From, l.Box.From)
	require.LessOrEqual(t, l.Box.From, l.Box.To)
	require.LessOrEqual(t, l.Box.To, row.From+len(d.Raw(l.Row)))
	if l.Box.Sign != "" {
		require.NotEmpty(t, strings.TrimSpace(d.Slice(l.Box.Span)), "%q", d.Raw(l.Row))
	}
	if l.Text.String != "" {
		require.LessOrEqual(t, l.Box.To, l.Text.Start(0))
	}
}

// requireJoined holds that texts that were joined keep their places.
func requireJoined(t *testing.T, d *markdown.Document, texts []markdown.Text) {
	t.Helper()
	all := markdown.Join(texts...)
	last, end, i := 0, 0, 0
	for _, text := range texts {
		require.Equal(t, text.String, all.String[i:i+len(text.String)])
		for j := range len(text.String) {
			require.Equal(t, text.Start(j), all.Start(i+j))
			require.Equal(t, text.End(j+1), all.End(i+j+1))
			require.Equal(t, j == 0, all.Breaks(i+j))
		}
		require.LessOrEqual(t, last, all.Start(i))
		require.LessOrEqual(t, end, all.End(i))
		last, end = all.Start(i), all.End(i)
		i += len(text.String) + 1
	}
	require.LessOrEqual(t, all.End(len(all.String)), d.Rows(0, d.Len()).To)
}

var (
	opening = regexp.MustCompile("(?i)^[ \\t>]*((([-+*]|[0-9]+[.)])[ \\t]+)?(```|~~~)|<!--|%%|#\\+begin_|:[A-Z_-]+:)")
	closing = regexp.MustCompile("(?i)^[ \\t>]*(```|~~~|#\\+end_|:end:)|-->|%%")
)

// requireBlocks holds that what is hidden begins with what opens a block and ends with what closes one.
func requireBlocks(t *testing.T, d *markdown.Document) {
	t.Helper()
	closes := false
	for row := range d.Len() {
		hidden := d.Kind(row) == markdown.KindHidden
		closes = closes || closing.MatchString(d.Raw(row))
		if hidden && (row == 0 || d.Kind(row-1) != markdown.KindHidden) {
			require.Regexp(t, opening, d.Raw(row))
		}
		if hidden && (row+1 == d.Len() || d.Kind(row+1) != markdown.KindHidden) {
			end := d.Raw(row)
			if row+1 < d.Len() { // of a comment with text behind its end
				end += "\n" + d.Raw(row+1)
			}
			require.Regexp(t, closing, end)
		}
		require.False(t, hidden && !closes && row+1 == d.Len(), "nothing closes a block")
	}
}

// What is never closed hides nothing, behind a block that is closed and before one too.
func TestNeverClosed(t *testing.T) {
	for _, opening := range []string{"```", "~~~ md", "````", "<!-- a", "%% a", "#+begin_src", ":LOGBOOK:", ":PROPERTIES:\n:ID: 1", "> ```", "- a\n  ~~~"} {
		for _, text := range []string{"%s\nmine\n", "mine\n%s\nmine\n\n# A\n- [ ] b\n", "```\nx\n```\n%s\nmine\n", "<!-- x -->\n%s\nmine\n%s\nmine\n"} {
			if strings.Count(text, "%s") > 1 && strings.ContainsAny(opening, "`~%") || strings.Contains(text, "```") && strings.Contains(opening, "`") {
				continue // one may close another
			}
			text = strings.ReplaceAll(text, "%s", opening)
			d, err := markdown.Open([]byte(text))
			require.NoError(t, err)
			for row := range d.Len() {
				if strings.Contains(d.Raw(row), "mine") || strings.Contains(d.Raw(row), "- [ ]") {
					require.Equal(t, markdown.KindVisible, d.Kind(row), "%q: row %d", text, row)
				}
			}
		}
	}
}

// Edits change what they name and nothing else; their lines end as those of the document do.
func FuzzApply(f *testing.F) {
	for i, seed := range openSeeds {
		f.Add([]byte(seed), uint(i), uint(i+3), "new\nlines\n")
	}
	f.Fuzz(func(t *testing.T, data []byte, from, to uint, text string) {
		d, err := markdown.Open(data)
		if err != nil || strings.ContainsAny(text, "\r\x00\ufffd") || d.Len() == 0 {
			return
		}
		a, b := int(from%uint(d.Len()+1)), int(to%uint(d.Len()+1))
		span := d.Rows(min(a, b), max(a, b))
		all := d.Rows(0, d.Len())
		before, after := d.Slice(markdown.Span{From: 0, To: span.From}), d.Slice(markdown.Span{From: span.To, To: all.To})
		edited := d.Apply(markdown.Edit{Span: span, Text: text})
		now := edited.Slice(edited.Rows(0, edited.Len()))
		require.True(t, strings.HasPrefix(now, before))
		require.True(t, strings.HasSuffix(now, after))
		put := now[len(before) : len(now)-len(after)]
		require.Equal(t, text, strings.ReplaceAll(put, "\r\n", "\n"), fmt.Sprintf("%q", now))
	})
}

// The width of a text is that of its longest line on which another one goes on.
func TestWidth(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "one line": 0, "a line\ngoes on\n": 6, "a line\n- an item that is long\n  goes on\n": 22, "# heading\n\ntext\n": 0,
		"```\ncode that is long\nmore\n```\na\nb\n": 1,
	} {
		d, err := markdown.Open([]byte(text))
		require.NoError(t, err)
		require.Equal(t, want, d.Width(), "%q", text)
	}
}
