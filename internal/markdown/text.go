package markdown

import (
	"strings"
	"unicode/utf8"

	"rotate/internal/words"
)

// Text is a part of a document as it reads, without what apps do to a line. It knows where in the
// document each of its bytes comes from.
type Text struct {
	String string
	doc    *Document
	from   int     // where it begins
	at     []int32 // where each byte comes from; nil: it reads as it is written
}

// Join makes one text of lines that follow each other, with a space between them.
func Join(texts ...Text) Text {
	if len(texts) == 1 {
		return texts[0]
	}
	lines := words.Each(texts, func(t Text) string { return t.String })
	joined := Text{String: strings.Join(lines, " "), doc: texts[0].doc, from: texts[0].from}
	joined.at = make([]int32, 0, len(joined.String)+1)
	for _, t := range texts {
		joined.at = append(joined.at, t.at...)
		for i := len(t.at); i < len(t.String); i++ {
			joined.at = append(joined.at, int32(t.from+i)) // it reads as it is written
		}
		joined.at = append(joined.at, int32(t.End(len(t.String)))) // the space is behind the line
	}
	return joined
}

// Start returns the place in the document of a byte of the text; at the end of the text, the place
// behind it.
func (t Text) Start(i int) int {
	switch {
	case t.at == nil:
		return t.from + i
	case i < len(t.String):
		return int(t.at[i])
	}
	return t.End(i)
}

// End returns the place in the document right behind the byte before i.
func (t Text) End(i int) int {
	if t.at == nil || i == 0 {
		return t.from + i
	}
	start := t.Start(i - 1)
	size, _ := undo(t.doc.text[start:])
	return start + size
}

// Span returns the part of the document from one byte of the text up to another.
func (t Text) Span(i, j int) Span { return Span{t.Start(i), max(t.Start(i), t.End(j))} }

// cut returns the text of a line from one byte up to another.
func (t Text) cut(i, j int) Text {
	cut := Text{String: t.String[i:j], doc: t.doc, from: t.End(i)}
	if t.at != nil {
		cut.at = t.at[i:j]
	}
	return cut
}

// behind returns the text of a line behind a mark that ends at a byte.
func (t Text) behind(i int) Text { return t.cut(i, len(t.String)).trim() }

func (t Text) trim() Text {
	text := strings.Trim(t.String, " ")
	from := len(t.String) - len(strings.TrimLeft(t.String, " "))
	return t.cut(from, from+len(text))
}

// Breaks reports whether a line begins at a byte of the text.
func (t Text) Breaks(i int) bool {
	return i == 0 || strings.Contains(t.doc.text[t.Start(i-1):t.Start(i)], "\n")
}

// Typed returns a part of the text as it was typed, without the escapes. It is for names, whose
// signs must not be changed.
func (t Text) Typed(i, j int) string {
	// This comes first, because an escaped > is no quote mark.
	text := lineBreaks().ReplaceAllString(t.doc.Slice(t.Span(i, j)), " ")
	return strings.TrimSpace(invisible.Replace(escapes().ReplaceAllString(text, "$1")))
}

// lineBreaks matches what is between the texts of two lines, including a backslash that breaks the
// first.
var lineBreaks = words.Pattern(`\\?[ \t]*\r?\n[ \t>]*`)

// escapes matches a sign with a backslash before it, and a backslash that breaks a line.
var escapes = words.Pattern(`\\([[:punct:]]|$)`)

var invisible = strings.NewReplacer(invisibleSpace, "", "\u2060", "", "\ufeff", "")

const invisibleSpace = "\u200b"

// odd is the set of bytes that apps may have put into a line.
var odd = func() (set [256]bool) {
	for c := range set {
		set[c] = c >= utf8.RuneSelf || strings.IndexByte("\\\t`*_~%&<", byte(c)) >= 0
	}
	return set
}()

// longestRead is the longest text, in bytes, in which what apps did is undone: the places take
// memory.
const longestRead = 1 << 20

// read undoes what apps do to a part of a line: typographers' signs, invisible characters, escapes,
// signs of emphasis, marks of a line break. An escaped sign is plain text.
func (d *Document) read(from, to int) Text {
	raw := d.text[from:to]
	t := Text{String: raw, doc: d, from: from}
	plain := 0
	for plain < len(raw) && !odd[raw[plain]] {
		plain++
	}
	if plain == len(raw) || len(raw) > longestRead {
		return t
	}
	out := make([]byte, 0, len(raw)+8)
	t.at = make([]int32, 0, len(raw)+8)
	bullet := len(raw) - len(unquoted(raw)) // the star of a list item stays
	for i := 0; i < len(raw); {
		size, with := undo(raw[i:])
		switch {
		case i == bullet && raw[i] == '*' && (i+1 == len(raw) || raw[i+1] == ' ' || raw[i+1] == '\t'):
			with = "*"
		case i > 0 && raw[i-1] == '#' && strings.HasPrefix(raw[i:], invisibleSpace):
			with = invisibleSpace // put there so that the # begins no heading
		}
		for range len(with) {
			t.at = append(t.at, int32(from+i))
		}
		out = append(out, with...)
		i += size
	}
	t.String = string(out)
	return t
}

// undo reads the sign that a raw text begins with, or the letter with its accents, and returns its
// length and what it stands for.
func undo(raw string) (size int, with string) {
	const accent = 0xcc // the least byte that an accent behind its letter begins with
	if size, with = undoSign(raw); size < len(raw) && raw[size] >= accent {
		if letter := words.Letter(raw); letter > size {
			return letter, words.Composed(raw[:letter])
		}
	}
	return size, with
}

func undoSign(raw string) (size int, with string) {
	switch c := raw[0]; {
	case !odd[c]:
		return 1, raw[:1]
	case c == '\\' && len(raw) > 1 && raw[1] == '#':
		return 2, raw[:2] // it stays escaped, so that it begins no heading
	case c == '\\' && len(raw) > 1 && raw[1] > ' ' && raw[1] < 0x7f && !isDigit(raw[1]) && !isLetter(raw[1]):
		return 2, raw[1:2]
	case c == '\\' && (len(raw) == 1 || raw[1] == '\n' || raw[1] == '\r'), c == '*', c == '`':
		return 1, ""
	case c == '\t':
		return 1, " "
	case strings.HasPrefix(raw, "__"), strings.HasPrefix(raw, "~~"), strings.HasPrefix(raw, percents):
		return 2, ""
	case c == '_':
		return 1, " "
	case c < utf8.RuneSelf:
		for _, name := range [...]string{"&nbsp;", "<br>", "<br/>", "<br />"} {
			if strings.HasPrefix(raw, name) {
				return len(name), " "
			}
		}
		return 1, raw[:1]
	}
	r, n := utf8.DecodeRuneInString(raw)
	const firstWide, lastWide = '\uff01', '\uff5e' // as wide as an ideograph
	if r >= firstWide && r <= lastWide {
		return n, string(r - firstWide + '!')
	}
	if plain, found := typography[r]; found {
		return n, plain
	}
	return n, raw[:n]
}

// typography maps typographers' signs, and invisible ones, to plain text.
var typography = map[rune]string{
	'\u2018': "'", '\u2019': "'", '\u201c': `"`, '\u201d': `"`, '\u2013': "-", '\u2014': "-", '\u2212': "-", '\u2026': "...",
	'\u2010': "-", '\u2011': "-", '\u00d7': "x", '\u00a0': " ", '\u202f': " ", '\u2009': " ", '\u2022': "-", '\u25e6': "-",
	'\u200b': "", '\u200c': "", '\u200d': "", '\u2060': "", '\ufeff': "", '\ufe0e': "", '\ufe0f': "", '\u00ad': "",
	'\u3000': " ", '\u3001': ",", '\u3002': ".", '\u00ae': "(r)", '\u00a9': "(c)",
}
