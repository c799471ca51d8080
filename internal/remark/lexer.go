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
	entry    *entry // of the word in the lexicon; nil: it is not known
	kind     kind
	glued    bool // nothing is between it and the one before
	meaning
	known    bool
	misspelt bool          // an unknown word that is one slip away from one of pain or danger
	slip     safety.Notion // what an unknown word would add to a sign if it is a slip
	clause   int           // counted by commas too
	sentence int           // counted by full stops, but, then
	negative bool          // a phrase that begins with a denial, which belongs to it: didn't get to it
	denied   bool
	settled  bool // a word for pain that has its number, the name of a field, a date, a tag
	unsure   bool
	bare     bool // a number that nothing explains
	numeral
}

// A kind is what a token is written with.
type kind uint8

const (
	aSign kind = iota
	aWord
	aNumber
)

// A numeral is numbers that belong together: 3, 3-4, 7/10, 2 x 8, 8-8-6.
type numeral struct {
	values [4]int // in hundredths
	n      int    // how many values
	sep    byte   // between them: one of -/x,.: or o, which is of
	rates  bool   // pain, and how much
	pain   int
	past   bool // of another time, if there is one of now
	sure   bool
}

// append adds a number; of more than there is room for, the least counts.
func (n *numeral) append(value int) {
	if n.n == len(n.values) {
		n.values[n.n-1] = min(n.values[n.n-1], value)
		return
	}
	n.values[n.n] = value
	n.n++
}

// list is numbers that may be those of sets: 8,8,6, and 10,8, which may be a number with a decimal comma too. Nil: it is none.
func (t *token) list() []int {
	first, second, comma := strings.Cut(t.word, ",")
	switch {
	case t.n == 1 && comma:
		a, _ := digits(first)
		b, _ := digits(second)
		return []int{100 * a, 100 * b}
	case t.n > 2 && strings.IndexByte(",-/", t.sep) >= 0, t.n == 2 && t.sep == '-':
		return t.values[:t.n]
	}
	return nil
}

// isSign reports a sign of punctuation.
func (t *token) isSign() bool { return t.kind == aSign && t.meaning == (meaning{}) }

// hurts reports a word for pain that nothing denies.
func (t *token) hurts() bool { return t.is(pain|bad|strong) && !t.denied }

// complains reports a word that a denial takes away.
func (t *token) complains() bool { return t.is(complaint) || t.notion&safety.Deniable != 0 }

// lexer cuts a text into tokens.
type lexer struct {
	text  string
	at    int
	out   []token
	tag   int  // where the tag ends that is read
	plain bool // nothing is passed over
}

// tokens cuts a text into tokens, with phrases as one and numbers that belong together as one.
func tokens(text string, buffer []token) []token {
	l := lexer{text: text, out: buffer}
	l.read(len(text))
	return joinNumbers(joinPhrases(contract(l.out)))
}

// gist is all that the words of a text mean.
func gist(text string) meaning {
	l := lexer{text: text, plain: true}
	l.read(len(text))
	var all meaning
	for _, t := range joinPhrases(contract(l.out)) {
		all.role, all.notion = all.role|t.role, all.notion|t.notion
	}
	return all
}

func (l *lexer) read(to int) {
	for l.at < to {
		l.next()
	}
}

// unread are signs without a meaning: those without a width, those that mark a text, those that quote.
const unread = " \t\u200b\u200c\u200d\u2060\ufeff\u00ad*_`\"'~[]\u2019"

func (l *lexer) next() {
	rest := l.text[l.at:]
	if !l.plain && l.passes(rest) {
		return
	}
	c, size := utf8.DecodeRuneInString(rest)
	switch {
	case c == '#' && beginsTag(l.text[:l.at], rest):
		l.tag = l.at + len(rest) - len(strings.TrimLeftFunc(rest, func(c rune) bool { return c != ' ' }))
		l.at += size
	case l.at < l.tag && !unicode.IsLetter(c) && !isDigit(rest[0]), rest[0] == '.' && l.joinsNumber(rest): // #pain-5, pain.6
		l.at += size
	case isDigit(rest[0]) && l.at < l.tag && meaningOf(l.out[len(l.out)-1].word).role&pain == 0: // #week47, but #pain4
		_, size = digits(rest)
		l.at += size
	case isDigit(rest[0]),
		rest[0] == '.' && len(rest) > 1 && isDigit(rest[1]) && !strings.HasSuffix(l.text[:l.at], "."): // .5 kg
		l.number(rest)
	case unicode.IsLetter(c):
		l.wordOf(rest)
	case strings.ContainsRune(unread, c) || c == '-' && l.joins(rest):
		l.at += size
	default:
		l.sign(rest, c, size)
	}
}

func (l *lexer) add(t token, length int) {
	t.from, t.to = l.at, l.at+length
	t.glued = len(l.out) > 0 && l.out[len(l.out)-1].to == t.from
	t.settled = t.from < l.tag
	if t.kind != aNumber {
		t.means(t.word)
	}
	l.out = append(l.out, t)
	l.at = t.to
}

// longest is how far the end of an aside is looked for.
const longest = 200

// passes passes over asides, which apps put into a text: a block's name, an address, a link or embedded file, a field
// such as [completion:: 2026-11-22]. Of a link a warning sign is read all the same, and a field that speaks of pain is
// none.
func (l *lexer) passes(rest string) bool {
	if begins := l.at == 0 || l.text[l.at-1] == ' '; begins && rest[0] == '^' {
		l.at += len(rest) - len(strings.TrimLeftFunc(rest[1:], ofName))
		return true
	} else if begins && (strings.HasPrefix(rest, "http://") || strings.HasPrefix(rest, "https://")) {
		l.at += len(rest) - len(strings.TrimLeftFunc(rest, func(c rune) bool { return c != ' ' }))
		return true
	}
	if n := max(footnote(rest), taskDate(rest)); n > 0 {
		l.at += n
		return true
	}
	if !strings.Contains("![(", rest[:1]) {
		return false
	}
	from, to, length := aside(rest[:min(len(rest), longest)])
	all := gist(rest[from:to])
	switch isField := to == length; {
	case length == 0, isField && (all.is(complaint|nextDay|place) || all.notion != 0):
		return false
	case !isField && safety.Judge(all.notion, nil) > workout.UrgencyNone:
		end := l.at + length
		l.at += from
		l.read(l.at + to - from)
		l.at = max(l.at, end)
	default:
		l.at += length
	}
	return true
}

// ofName reports a sign of a block's name.
func ofName(c rune) bool { return c == '-' || c == '_' || unicode.IsLetter(c) || unicode.IsDigit(c) }

// taskDate is the length of a sign with a date as the Obsidian Tasks plugin has it; 0: there is none. One with a cross says that
// it was not done.
func taskDate(text string) int {
	c, size := utf8.DecodeRuneInString(text)
	if !strings.ContainsRune("\u23f3\U0001f4c5\u2705\u2795\U0001f6eb", c) {
		return 0
	}
	date := strings.TrimLeft(text[size:min(len(text), longest)], "\ufe0f ")
	if _, at, err := workout.FindDate(date[:min(len(date), workout.DateLength)]); at != 0 || err != nil {
		return 0
	}
	return min(len(text), longest) - len(date) + workout.DateLength
}

// footnote is the length of the mark of a footnote, as [^1] or [fn:1]; 0: there is none.
func footnote(text string) int {
	if !strings.HasPrefix(text, "[^") && !strings.HasPrefix(text, "[fn:") {
		return 0
	}
	end := strings.IndexAny(text[:min(len(text), longest)], " ]")
	if end < 0 || text[end] == ' ' {
		return 0
	}
	return end + 1
}

// aside is the length of a link, an embedded file or a field that a text begins with, and the places of what it says,
// which of a field is all of it; 0: there is none.
func aside(text string) (from, to, length int) {
	body := strings.TrimPrefix(text, "!")
	image := len(text) - len(body)
	if says, _, closed := strings.Cut(body, "]]"); closed && strings.HasPrefix(body, "[[") {
		return image + 2, image + len(says), image + len(says) + 2
	}
	if says, target, closed := strings.Cut(body, "]("); closed && body[0] == '[' {
		if end := strings.IndexByte(target, ')'); end >= 0 {
			return image + 1, image + len(says), image + len(says) + 2 + end + 1
		}
	}
	if end := strings.IndexAny(body, "])"); end > 0 && strings.IndexByte("[(", body[0]) >= 0 && strings.Contains(body[:end], "::") {
		return 0, image + end + 1, image + end + 1
	}
	return 0, 0, 0
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// leastYear is the least number that is a year, in hundredths.
const leastYear = 1000_00

// number takes digits, with a decimal point or comma, or those of a date, a time or a list: 2,5 kg, 8:30,
// 23.11., 8,8,6.
func (l *lexer) number(rest string) {
	value, first := digits(rest)
	t := token{kind: aNumber, numeral: numeral{values: [4]int{100 * value}, n: 1}}
	end, places := first, 0
	for end+1 < len(rest) && strings.IndexByte(".,:", rest[end]) >= 0 && isDigit(rest[end+1]) &&
		(t.sep == 0 || t.sep == rest[end]) {
		t.sep = rest[end]
		value, places = digits(rest[end+1:])
		t.append(100 * value)
		end += 1 + places
	}
	isDate := t.sep == '.' && places == 2 && strings.HasPrefix(rest[end:], ".")
	if t.n == 2 && t.sep != ':' && !isDate {
		t.numeral = numeral{values: [4]int{t.values[0] + decimals(rest[first+1:end])}, n: 1}
	}
	t.word = rest[:end]
	l.add(t, end)
}

// mostNumber is more than any number that means something.
const mostNumber = 1_000_000

// digits is the number that a text begins with, and its length.
func digits(text string) (value, length int) {
	for length < len(text) && isDigit(text[length]) {
		value = min(10*value+int(text[length]-'0'), mostNumber)
		length++
	}
	return value, length
}

// decimals are the digits behind a point in hundredths, rounded.
func decimals(text string) int {
	value, _ := digits((text + "000")[:3])
	return (value + 5) / 10
}

func (l *lexer) wordOf(rest string) {
	end := strings.IndexFunc(rest, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.Is(unicode.M, c) && c != '\'' && c != '\u2019'
	})
	if end < 0 {
		end = len(rest)
	}
	end = len(strings.TrimRight(rest[:end], "'\u2019"))
	word := strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(rest[:end]), "'", ""), "\u2019", "")
	l.add(token{word: word, kind: aWord}, end)
}

// sign takes a sign of punctuation, or a picture; one between words may be an and.
func (l *lexer) sign(rest string, c rune, size int) {
	t := token{word: rest[:size]}
	if c == '&' || c == '+' && beginsWord(rest[1:]) {
		t.word, t.kind = "and", aWord
		if strings.HasPrefix(rest, "&amp;") {
			size = len("&amp;")
		}
	}
	l.add(t, size)
}

// joinsNumber reports a sign between a word for pain and a number.
func (l *lexer) joinsNumber(rest string) bool {
	n := len(l.out) - 1
	return n >= 0 && l.out[n].to == l.at && meaningOf(l.out[n].word).role&pain != 0 && len(rest) > 1 && isDigit(rest[1])
}

// beginsTag reports the sign of a tag, as apps have it.
func beginsTag(before, rest string) bool {
	c, _ := utf8.DecodeRuneInString(rest[1:])
	return unicode.IsLetter(c) && (before == "" || strings.HasSuffix(before, " "))
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

// means makes a token that of a word: for what is typed for another, the one that is meant.
func (t *token) means(word string) {
	if t.word, t.entry = word, lexicon()[word]; t.entry != nil {
		t.word = t.entry.word
	}
}

// contract makes one of two words that have a short form.
func contract(in []token) []token {
	out := in[:0]
	for i := 0; i < len(in); i++ {
		t := in[i]
		if i+1 < len(in) && in[i+1].kind == aWord {
			switch next := in[i+1].word; {
			case t.word == "n" && (len(out) == 0 || out[len(out)-1].word != "and"):
				t.means("and")
			case slices.Contains([]string{"not", "have", "of"}, next) && lexicon()[t.word+" "+next] != nil:
				i++
				t.to = in[i].to
				t.means(t.word + " " + next)
			}
		}
		out = append(out, t)
	}
	return out
}

// joinPhrases gives tokens their meanings, makes one of those that are a phrase, and counts clauses and
// sentences.
func joinPhrases(in []token) []token {
	out := in[:0]
	clause, sentence := 0, 0
	for i := 0; i < len(in); {
		n := joinPhrase(in[i:])
		t := &in[i]
		between := t.word == "/" && i > 0 && i+1 < len(in) && in[i-1].kind == aNumber && in[i+1].kind == aNumber
		switch {
		case t.is(turn) || t.kind == aSign && strings.Contains(".;!?\n", t.word):
			clause, sentence = clause+1, sentence+1
		case t.kind == aSign && strings.Contains(",()|/", t.word) && !between, i > 0 && t.settled != in[i-1].settled: // a tag
			clause++
		}
		t.clause, t.sentence = clause, sentence
		out = append(out, *t)
		i += n
	}
	return out
}

// joinNumbers makes one of numbers that belong together.
func joinNumbers(in []token) []token {
	out := in[:0]
	for i := 0; i < len(in); {
		t := &in[i]
		i++
		sep, next := separator(in, i)
		hasUnit := i < len(in) && (in[i].isUnit() || slices.Contains([]string{"each", "per", "each side", "per side", "both"}, in[i].word))
		if t.is(count) && (sep != 0 && sep != '-' || hasUnit) {
			t.count()
		}
		for t.n > 0 && sep != 0 && (t.sep == 0 || t.sep == sep) {
			t.sep = sep
			t.append(in[next].values[0])
			t.to, i = in[next].to, next+1
			sep, next = separator(in, i)
		}
		out = append(out, *t)
	}
	return out
}

// count makes a number of one that is a word.
func (t *token) count() {
	counts := []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	i := slices.Index(counts, t.word)
	if i >= 0 && t.kind == aWord {
		t.kind, t.role, t.numeral = aNumber, t.role|figure, numeral{values: [4]int{100 * i}, n: 1}
	}
}

// separator is what joins the number before a token to the next one, and where that is.
func separator(in []token, i int) (sep byte, next int) {
	ofNumber := in[i-1].isNumeral()
	for i+2 < len(in) && (in[i].word == "out" && in[i+1].word == "of" || in[i].word == "of" && in[i+1].word == "the") {
		i++
		in[i].word = "of" // 12 out of the 16
	}
	if i+1 < len(in) && in[i].word == "of" && in[i+1].is(count) && ofNumber {
		in[i+1].count() // five out of ten
	}
	if i+1 >= len(in) || in[i+1].kind != aNumber {
		return 0, 0
	}
	hasUnit := i+2 < len(in) && in[i+2].isUnit()
	switch t := &in[i]; {
	case t.word == "/":
		return '/', i + 1
	case t.word == "of":
		return 'o', i + 1
	case t.is(times):
		return 'x', i + 1
	case t.word == "-" && (t.glued && in[i+1].glued || !hasUnit), (t.word == "to" || t.word == "down to") && !hasUnit:
		return '-', i + 1
	}
	return 0, 0
}

// isUnit reports what may be a unit behind a number.
func (t *token) isUnit() bool { return t.is(kilos|pounds|reps|sets|seconds|unit) || t.word == "%" }

// joinPhrase makes the first of some tokens the longest phrase that they begin with, with its meaning, and
// returns how many of them it takes.
func joinPhrase(in []token) int {
	t := &in[0]
	first, e := t.word, t.entry
	switch {
	case t.kind == aNumber:
		t.known, t.role = true, figure
		return 1
	case len(first) == 1 && len(in) > 1 && in[1].kind == aNumber && in[1].glued:
		switch value := in[1].values[0]; {
		case first == "p" && value <= 100*mostPain:
			e = lexicon()["pain"] // P4
		case t.kind == aWord && first != "x" && first != "r":
			t.to, t.known, t.role = in[1].to, true, place|filler // L5, the M6
			return 2
		}
	}
	if e == nil {
		e = lexicon()[squeezed(first)]
	}
	m, n := e.longestAt(in)
	t.meaning = m
	t.known = m.role != 0 || m.notion != 0 || t.kind != aWord
	if !t.known {
		t.misspelt, t.slip = spell(in)
	}
	t.negative = n > 1 && e.is(denial)
	for _, more := range in[1:n] {
		t.word, t.to = t.word+" "+more.word, more.to
	}
	return n
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
