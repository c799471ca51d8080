package remark

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// A token is a word, a phrase, a number or a sign of punctuation of a remark.
type token struct {
	from, to int
	word     string // in lower case, without apostrophes
	meaning
	number   int  // in hundredths, of a numeral
	numeral  bool // a number in figures
	fraction bool // a sign such as a half
	glued    bool // nothing stands between it and the one before
	denied   bool
	unsure   bool
	known    bool
	slip     safety.Notion // what an unknown word would add to a sign if it is a slip
	clause   int           // counted by commas too
	sentence int           // counted by full stops, but, then
}

// hurts reports a word for pain that nothing denies.
func (t token) hurts() bool { return t.is(pain|bad|strong) && !t.denied }

// isSign reports a sign of punctuation.
func (t token) isSign() bool { return !t.numeral && t.meaning == (meaning{}) && !beginsWord(t.word) }

// lexer cuts a text into tokens.
type lexer struct {
	text string
	at   int
	out  []token
	link [2]int // the end of the label of a link that is read, and of its target
}

// tokens cuts a text into tokens, with phrases as one, and counts its clauses.
func tokens(text string) []token {
	l := lexer{text: text, out: make([]token, 0, min(16, 2+len(text)/4))}
	for l.at < len(text) {
		l.next()
	}
	return withoutForms(joinPhrases(l.out))
}

// withoutForms takes the meaning away from the names of fields in which nothing is filled in:
// Pain: ____ | Next-day pain:
func withoutForms(list []token) []token {
	from := 0
	for i, t := range list {
		blank := i+1 == len(list) || slices.Contains([]string{"|", ".", "…"}, list[i+1].word)
		if t.word == ":" && blank && isField(list[from:i]) {
			for j := range list[from:i] {
				list[from+j].meaning = meaning{}
			}
		}
		if slices.Contains([]string{":", "|", ".", ",", ";"}, t.word) {
			from = i + 1
		}
	}
	return list
}

// isField reports what may be the name of a field: a word, or a few that together are neither a sign nor
// bad pain.
func isField(name []token) bool {
	const most = 7 // tokens, with those of a scale: Pain next day (0-10)
	if len(name) > most {
		return false
	}
	var said safety.Notion
	for i, t := range name {
		scale := i > 0 && strings.Contains("(-", name[i-1].word) // Pain (0-10)
		if t.numeral && !scale || t.is(bad|badly|strong|strongly) {
			return false
		}
		said |= t.notion
	}
	return len(name) == 1 || safety.Judge(said, nil) == workout.UrgencyNone
}

func (l *lexer) next() {
	if l.link[1] > 0 && l.at == l.link[0] {
		l.at, l.link = l.link[1], [2]int{}
		return
	}
	rest := l.text[l.at:]
	if label, end := link(rest); end > 0 && speaks(rest[:label]) {
		l.at, l.link = l.at+strings.IndexByte(rest, '[')+1, [2]int{l.at + label, l.at + end}
		return
	}
	if n := foreign(rest, l.at == 0 || l.text[l.at-1] == ' '); n > 0 {
		l.at += n
		return
	}
	c, size := utf8.DecodeRuneInString(rest)
	switch {
	case c >= '0' && c <= '9' || c == '.' && len(rest) > 1 && isDigit(rest[1]) && !l.afterPoint() && !l.list(rest):
		l.number(rest)
	case unicode.IsLetter(c):
		l.wordToken(rest)
	case c == ' ' || c == '\t' || strings.ContainsRune(unseen, c):
		l.at += size
	default:
		l.sign(rest, c, size)
	}
}

// unseen are signs without a width.
const unseen = "\u200b\u200c\u200d\u2060\ufeff\u00ad"

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func (l *lexer) afterPoint() bool {
	return l.at > 0 && (isDigit(l.text[l.at-1]) || l.text[l.at-1] == '.')
}

// foreign is the length of what apps put into a line at the start of a text: a link, an embedded
// file, a block's name, a field that is about no pain.
func foreign(rest string, begins bool) int {
	switch {
	case strings.HasPrefix(rest, "[[") || strings.HasPrefix(rest, "![["):
		return upTo(rest, "]]")
	case rest[0] == '[' || rest[0] == '(':
		return field(rest)
	case begins && rest[0] == '^':
		return len(rest) - len(strings.TrimLeftFunc(rest[1:], ofName))
	case begins && (strings.HasPrefix(rest, "http://") || strings.HasPrefix(rest, "https://")):
		return len(rest) - len(strings.TrimLeftFunc(rest, func(c rune) bool { return c != ' ' }))
	}
	return 0
}

// link is the length of a link up to the end of its label, and with its target: [label](target) and
// [[name]]; 0: there is none.
func link(rest string) (label, end int) {
	text := strings.TrimPrefix(rest, "!")
	mark := len(rest) - len(text)
	switch {
	case strings.HasPrefix(text, "[["):
		end = upTo(text, "]]")
		if mark > 0 && strings.Contains(text[:end], ".") {
			return 0, 0 // the name of a file
		}
		label = end - len("]]")
	case strings.HasPrefix(text, "["):
		label = upTo(text, "](") - len("](")
		if label > 0 {
			end = label + 1 + upTo(text[label+1:], ")")
		}
		if label <= 0 || end <= label+1 {
			return 0, 0
		}
		if strings.ContainsAny(text[label:end], " \t\n") { // it may be no target
			end = label
		}
	}
	if label <= 0 || end == 0 {
		return 0, 0
	}
	return mark + label, mark + end
}

// speaks reports that the label of a link holds a warning sign: it lends nothing else.
func speaks(label string) bool {
	var said safety.Notion
	for _, t := range joinPhrases(plainTokens(strings.TrimLeft(label, "![]"))) {
		said |= t.notion
	}
	return safety.Judge(said, nil) > workout.UrgencyNone
}

// plainTokens cuts a text in which nothing is passed over.
func plainTokens(text string) []token {
	l := lexer{text: strings.NewReplacer("[", " ", "]", " ", "(", " ").Replace(text)}
	for l.at < len(l.text) {
		l.next()
	}
	return l.out
}

// ofName reports a sign of a block's name.
func ofName(c rune) bool { return c == '-' || c == '_' || unicode.IsLetter(c) || unicode.IsDigit(c) }

// longest is how far the end of a link or a field is looked for.
const longest = 200

func upTo(rest, end string) int {
	if i := strings.Index(rest[:min(len(rest), longest)], end); i >= 0 {
		return i + len(end)
	}
	return 0
}

// field is the length of an app's field such as [completion:: 2026-11-22] or of a Markdown link; 0
// where its name or what it says speaks of pain.
func field(rest string) int {
	closing := map[byte]string{'[': "]", '(': ")"}[rest[0]]
	end := upTo(rest, closing)
	if end == 0 {
		return 0
	}
	if rest[0] == '[' && strings.HasPrefix(rest[end:], "(") {
		return end + upTo(rest[end:], ")")
	}
	key, value, isField := strings.Cut(rest[1:end], "::")
	if !isField {
		return 0
	}
	for _, t := range tokens(key) {
		if t.is(complaint|nextDay) || t.notion != 0 {
			return 0
		}
	}
	for word := range strings.FieldsFuncSeq(value, func(c rune) bool { return !unicode.IsLetter(c) }) {
		if m := words()[spelled(word)]; m.is(complaint) || m.notion&safety.Deniable != 0 {
			return 0
		}
	}
	return end
}

func (l *lexer) add(t token) {
	t.glued = len(l.out) > 0 && l.out[len(l.out)-1].to == t.from
	l.out = append(l.out, t)
	l.at = t.to
}

// number takes digits with a decimal point or comma.
func (l *lexer) number(rest string) {
	n, i := 0, 0
	for ; i < len(rest) && isDigit(rest[i]); i++ {
		n = min(n*10+int(rest[i]-'0'), mostNumber)
	}
	n *= 100
	if i+1 < len(rest) && (rest[i] == '.' || rest[i] == ',') && isDigit(rest[i+1]) && (rest[i] == '.' && n > mostDay && n < leastYear || !l.list(rest[i:])) {
		part, scale, j := 0, 100000, i+1
		for ; j < len(rest) && isDigit(rest[j]); j++ {
			part += int(rest[j]-'0') * scale
			scale /= 10
		}
		n += (part + 5000) / 10000 // rounded to two decimals
		i = j
	}
	l.add(token{from: l.at, to: l.at + i, word: rest[:i], number: n, numeral: true})
}

// A number between these is none of a date, in hundredths.
const mostDay, leastYear = 31_00, 1000_00

// mostNumber is more than any number that means something.
const mostNumber = 1_000_000

// list reports that the point or comma after a number begins more of a list or of a date: ",8,6" or
// ".11.".
func (l *lexer) list(rest string) bool {
	sep := rest[0]
	if n := len(l.out); n > 1 && l.text[l.at-1] == sep && l.out[n-2].numeral {
		return true
	}
	after := strings.TrimLeft(rest[1:], "0123456789")
	digits := len(rest) - len(after) - 1
	if sep == '.' {
		return after == "." && digits == 2 || len(after) > 1 && after[0] == '.' && after[1] != '.' && digits <= 2
	}
	return len(after) > 1 && after[0] == ',' && isDigit(after[1])
}

// signed are words with a sign in them.
var signed = map[string]string{"w/o": "without", "n/a": "na", "a.m": "am", "p.m": "pm"}

func (l *lexer) wordToken(rest string) {
	if len(rest) >= 3 && (rest[1] == '/' || rest[1] == '.') {
		if word := signed[strings.ToLower(rest[:3])]; word != "" {
			l.add(token{from: l.at, to: l.at + 3, word: word})
			return
		}
	}
	end := strings.IndexFunc(rest, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.Is(unicode.M, c) && c != '\'' && c != '\u2019'
	})
	if end < 0 {
		end = len(rest)
	}
	end = len(strings.TrimRight(rest[:end], "'\u2019"))
	l.add(token{from: l.at, to: l.at + end, word: spelled(rest[:end])})
}

// spelled is a word in lower case and without apostrophes.
func spelled(word string) string {
	for i := range len(word) {
		if c := word[i]; c < 'a' || c > 'z' {
			return withoutApostrophes.Replace(strings.ToLower(word))
		}
	}
	return word
}

var withoutApostrophes = strings.NewReplacer("'", "", "\u2019", "")

var fractions = map[rune]int{'½': 50, '⅓': 33, '⅔': 67, '¼': 25, '¾': 75}

// sign takes a sign of punctuation, or a picture.
func (l *lexer) sign(rest string, c rune, size int) {
	t := token{from: l.at, to: l.at + size, word: rest[:size]}
	switch {
	case fractions[c] > 0:
		t.number, t.fraction = fractions[c], true
	case strings.HasPrefix(rest, "->") || strings.HasPrefix(rest, "=>"):
		t.word, t.to = "->", l.at+2
	case c == '-' && l.joins(rest):
		l.at++
		return
	case c == '×':
		t.word = "x"
	case c == '&', c == '+' && len(l.out) > 0 && !l.out[len(l.out)-1].numeral && beginsWord(rest[1:]):
		t.word = "and"
		if strings.HasPrefix(rest, "&amp;") {
			t.to = l.at + len("&amp;")
		}
	}
	if strings.ContainsRune("*_`\"'~[]\u2019", c) {
		l.at += size
		return
	}
	l.add(t)
}

// joins reports a hyphen between two words.
func (l *lexer) joins(rest string) bool {
	before, _ := utf8.DecodeLastRuneInString(l.text[:l.at])
	after, _ := utf8.DecodeRuneInString(rest[1:])
	return unicode.IsLetter(before) && unicode.IsLetter(after)
}

func beginsWord(rest string) bool {
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
	return unicode.IsLetter(c)
}

// joinPhrases gives tokens their meanings, and makes one of those that are a phrase.
func joinPhrases(in []token) []token {
	table := words()
	out := in[:0]
	clause, sentence := 0, 0
	for i := 0; i < len(in); {
		t, n := phraseAt(table, in[i:])
		switch t.word {
		case "/":
			if i == 0 || i+1 == len(in) || !in[i-1].numeral || !in[i+1].numeral {
				clause++
			}
		case ",", "(", ")", "|":
			clause++
		case ".", ";", "!", "?", "\n":
			clause, sentence = clause+1, sentence+1
		}
		if t.is(turn) {
			clause, sentence = clause+1, sentence+1
		}
		t.clause, t.sentence = clause, sentence
		out = append(out, t)
		i += n
	}
	return out
}

// phraseAt is the longest phrase that tokens begin with, and how many of them it takes.
func phraseAt(table map[string]entry, in []token) (token, int) {
	t := in[0]
	if t.numeral {
		t.known = true
		return t, 1
	}
	first := t.word
	if first == "p" && len(in) > 1 && in[1].numeral && in[1].glued && in[1].number <= 100*mostPain {
		first = "pain" // P4
	}
	if _, found := table[first]; !found {
		first = squeezed(first)
	}
	e, best := longestAt(table, first, in)
	t.meaning = e.meaning
	t.known = e.meaning != (meaning{}) || !beginsWord(t.word)
	if !t.known {
		t.slip = meant(table, in)
	}
	if best > 1 {
		t.word, t.to = e.text, in[best-1].to
	}
	return t, best
}

// longestAt is the longest phrase that begins with a word and goes on as the tokens behind the first
// do, and how many of them it takes.
func longestAt(table map[string]entry, first string, in []token) (entry, int) {
	e := table[first]
	most := e.longest
	var buffer [64]byte
	joined, best := append(buffer[:0], first...), 1
	for n := 1; n < min(most, len(in)); n++ {
		joined = append(append(joined, ' '), in[n].word...)
		if p, ok := table[string(joined)]; ok && p.meaning != (meaning{}) {
			e, best = p, n+1
		}
	}
	return e, best
}

// squeezed is a word without the letters that were drawn out: painnn.
func squeezed(word string) string {
	for i := 2; i < len(word); i++ {
		if word[i] == word[i-1] && word[i] == word[i-2] && word[i] < utf8.RuneSelf {
			return squeezed(strings.ReplaceAll(word, word[i-2:i+1], word[i:i+1]))
		}
	}
	return word
}
