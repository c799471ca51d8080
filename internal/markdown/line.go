package markdown

import (
	"slices"
	"strings"
	"unicode/utf8"

	"rotate/internal/words"
)

// Kind is what a line is.
type Kind byte

// The kinds of lines.
const (
	KindVisible  Kind = iota // not classified yet: only Line says more
	KindFront                // front matter
	KindHidden               // code, a comment, a drawer
	KindBlank                // nothing but white space and quote marks
	KindProse                // text without a mark
	KindHeading              // the text is the heading's
	KindItem                 // a list item or a task; the text is what follows the mark and the box
	KindRule                 // a thematic break, or the underline of a heading
	KindProperty             // what an app keeps for itself: a property, a schedule
)

// Line is a line of a document, stripped of its marks.
type Line struct {
	Row      int // from 0
	Indent   int // columns before the first mark
	Kind     Kind
	Marked   bool // begins with the mark of a heading or an item that is not escaped
	Numbered bool // that mark is a number
	Box      Box
	Text     Text
}

// Box is a checkbox, a ballot box, or a keyword in its place.
type Box struct {
	Span          // of what is in it: the sign, the ballot box, the keyword
	Ticked string // what is in it once it is ticked: x, ☒ or, as Logseq and org write it, DONE; empty: there is no box
	Sign   string // what is in it; empty: nothing
}

// Kind returns what Open found out about a line: KindFront, KindHidden, or KindVisible for all
// those of which Line says more.
func (d *Document) Kind(row int) Kind { return d.kinds[row] }

// Line reads a line. Of front matter and hidden lines, only the row and the kind are known.
func (d *Document) Line(row int) Line {
	l := Line{Row: row, Kind: d.kinds[row]}
	if l.Kind != KindVisible {
		return l
	}
	raw, start := d.Raw(row), int(d.starts[row])
	if stars := len(raw) - len(strings.TrimLeft(raw, "*")); stars > 1 && stars < len(raw) &&
		raw[stars] == ' ' && !isRule(raw) {
		l.heading(d.read(start+stars, start+len(raw))) // an org heading
		return l
	}
	l.Text, l.Indent = d.body(row)
	switch raw = unquoted(raw); {
	case isRule(raw):
		l.Kind = KindRule
	case l.Text.String == "":
		l.Kind = KindBlank
	case isProperty(l.Text.String):
		l.Kind = KindProperty
	default:
		l.marks(raw)
	}
	return l
}

// Body returns the text of a line without quote marks, but with any mark or box that it begins
// with.
func (d *Document) Body(row int) Text {
	body, _ := d.body(row)
	return body
}

func (d *Document) body(row int) (body Text, indent int) {
	start := int(d.starts[row])
	text := d.read(start, start+len(d.Raw(row)))
	if isQuote(d.Raw(row)) { // an escaped > is no quote mark
		text = text.cut(len(quoteMarks().FindString(text.String)), len(text.String))
	}
	body = text.trim()
	indent = len(text.String) - len(strings.TrimLeft(text.String, " "))
	const tab = 4 // columns
	return body, indent + (tab-1)*strings.Count(d.text[start:body.Start(0)], "\t")
}

// quoteMarks matches the quote marks that a text begins with, and the kind of a callout behind
// them: > [!note]-
var quoteMarks = words.Pattern(`^ {0,3}(?:> ?)+(?:\[![^\] ]{0,27}\][+-]?)?`)

// marks reads the marks of a line; raw is the line as it is, without indent and quote marks.
func (l *Line) marks(raw string) {
	marker := listMark(l.Text.String)
	if marker == 0 && strings.IndexByte("-*+", l.Text.String[0]) >= 0 && bracket(l.Text.String[1:]) > 0 {
		marker = 1 // as in -[x]
	}
	l.Numbered = marker > 0 && isDigit(l.Text.String[0])
	l.Marked = marker > 0 && (strings.IndexByte("-*+", raw[0]) >= 0 || listMark(raw) > 0)
	l.Kind = KindProse
	if marker > 0 {
		l.Kind, l.Text = KindItem, l.Text.behind(marker)
	}
	if text := l.Text.String; !l.Numbered && text != "" && text[0] == '#' {
		n := len(text) - len(strings.TrimLeft(text, "#"))
		// ##Thursday is a heading too, but #tag is not
		if mark := max(withSpace(text, n), n); n <= 6 && (mark > n || n == len(text) || n > 1 && isLetter(text[n])) {
			l.heading(l.Text.cut(mark, max(mark, len(strings.TrimRight(text, " #")))))
			return
		}
	}
	l.box()
}

// heading reads the text of a heading, without what org puts around it: a keyword, a priority,
// tags, the count of its tasks.
func (l *Line) heading(text Text) {
	l.Kind, l.Marked, l.Text = KindHeading, true, text.trim()
	for {
		word, _, _ := strings.Cut(l.Text.String, " ")
		if word != "COMMENT" && !strings.HasPrefix(word, "[#") && !slices.Contains(keywords, word) {
			break
		}
		l.Text = l.Text.behind(len(word))
	}
	for {
		from := strings.LastIndexByte(l.Text.String, ' ') + 1
		if !isOrgTail(l.Text.String[from:]) {
			break
		}
		l.Text = l.Text.cut(0, from).trim()
	}
}

// isOrgTail reports whether a word is one that org puts behind a heading: the count of its done
// tasks, [1/2] or [50%], or its tags, :gym:ARCHIVE:.
func isOrgTail(word string) bool {
	switch {
	case len(word) < 3:
		return false
	case word[0] == '[' && word[len(word)-1] == ']':
		return strings.ContainsAny(word, "/%") && strings.Trim(word, "[]0123456789/%") == ""
	}
	return word[0] == ':' && word[len(word)-1] == ':'
}

// keywords are the words that outliners write in place of a box.
var keywords = []string{"TODO", "DONE", "DOING", "LATER", "NOW", "WAITING", "CANCELED", "CANCELLED"}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }

// isRule reports whether a line is a thematic break or the underline of a heading.
func isRule(raw string) bool {
	if raw == "" || strings.IndexByte("-=*_", raw[0]) < 0 || strings.Trim(raw, raw[:1]+" \t") != "" {
		return false
	}
	signs := strings.Count(raw, raw[:1])
	return signs > 2 || signs == 2 && (raw[:2] == "--" || raw[:2] == "==")
}

// isProperty reports whether a text is what apps keep in lines of their own: key:: value, org's
// schedules and keywords.
func isProperty(text string) bool {
	name, rest, _ := strings.Cut(text, ":")
	switch name {
	case "SCHEDULED", "DEADLINE", "CLOSED", "CLOCK":
		return strings.HasPrefix(rest, " ")
	}
	return strings.HasPrefix(text, "#+") && (rest != "" || hasFold(text, "#+begin ") || hasFold(text, "#+end ")) ||
		isLetter(text[0]) && (rest == ":" || strings.HasPrefix(rest, ": ")) && !strings.ContainsAny(name, " (,")
}

// listMark returns the length of the list mark that a text begins with, including the space after
// it; 0: there is none.
func listMark(text string) int {
	if text != "" && strings.IndexByte("-*+", text[0]) >= 0 {
		return withSpace(text, 1)
	}
	if n := numberMark(text); n > 0 && n <= 10 {
		return withSpace(text, n)
	}
	return 0
}

// withSpace returns the length of a mark of n bytes with the space after it; 0: the text goes on
// without a space.
func withSpace(text string, n int) int {
	end := len(text) - len(strings.TrimLeft(text[n:], " \t"))
	if end == n && n < len(text) {
		return 0
	}
	return end
}

// box reads a checkbox, a ballot box or a keyword before the text, and drops a second checkbox that
// a paste left behind it.
func (l *Line) box() {
	text := l.Text.String
	ticked, from, to, end := "", 0, 0, 0
	if n := bracket(text); n > 0 {
		ticked, from, to, end = "x", 1, n-1, n
	} else if n := ballot(text); n > 0 {
		ticked, to, end = "\u2612", n, n
	} else if word, _, more := strings.Cut(text, " "); more && l.Kind == KindItem && slices.Contains(keywords, word) {
		ticked, to, end = "DONE", len(word), len(word)
	} else {
		return
	}
	l.Kind, l.Box = KindItem, Box{Span{l.Text.End(from), l.Text.Start(to)}, ticked, strings.TrimSpace(text[from:to])}
	if raw := l.Text.doc.Slice(l.Box.Span); l.Box.Sign == "" && strings.Trim(raw, " *_`~") == "" {
		l.Box.Sign = strings.TrimSpace(raw) // a sign that is emphasis elsewhere
	}
	l.Text = l.Text.behind(end)
	if mark := listMark(l.Text.String); mark > 0 {
		if end := bracket(l.Text.String[mark:]); end > 0 {
			l.Text = l.Text.behind(mark + end)
		}
	}
}

// bracket returns the length of the checkbox that a text begins with; 0: there is none. It holds at
// most one sign, and is not part of a link, a reference or a footnote.
func bracket(text string) int {
	if text == "" || text[0] != '[' || words.Letter(text) > 1 {
		return 0 // no bracket, or one with an accent on it
	}
	end := strings.IndexByte(text[:min(len(text), 20)], ']')
	if end < 1 || end+1 < len(text) && strings.IndexByte("([:", text[end+1]) >= 0 {
		return 0
	}
	sign := strings.TrimSpace(text[1:end])
	if strings.ContainsAny(sign, "[ ") || len([]rune(sign)) > 1 {
		return 0
	}
	return end + 1
}

// ballot returns the length of the ballot box or tick that a text begins with; 0: there is none.
func ballot(text string) int {
	sign, size := utf8.DecodeRuneInString(text)
	if !strings.ContainsRune("\u2610\u2611\u2612\u2713\u2714\u2705", sign) || words.Letter(text) > size {
		return 0
	}
	return size
}
