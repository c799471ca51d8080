package remark

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// A token is a word, a phrase, a number or a punctuation mark of a remark.
type token struct {
	from, to int
	word     string // in lower case, without apostrophes
	entry    *entry // of the word in the lexicon; nil: unknown
	kind     kind
	glued    bool // directly follows the token before
	meaning
	known    bool
	misspelt bool          // unknown, and one slip away from a word of pain or danger
	slip     safety.Notion // what an unknown word would add to a sign if it is a slip
	clause   int           // its number; commas begin a new one too
	sentence int           // its number; full stops, but and then begin a new one
	negative bool          // a phrase that begins with its own denial: didn't get to it
	denied   bool
	fails    bool // denies doing: couldn't finish
	settled  bool // needs nothing more: a pain word with its number, a field's name, a date
	unsure   bool
	numeral
}

// A kind says how a token is written.
type kind uint8

const (
	aSign kind = iota
	aWord
	aNumber
)

// A numeral is one or more numbers that belong together: 3, 3-4, 7/10, 2 x 8, 8-8-6.
type numeral struct {
	values [4]int // in hundredths
	n      int    // how many values
	sep    byte   // what is between them: one of -/x,.: or o, for "of"
	tied   bool   // a word for pain leads to it
	rates  bool   // it rates pain
	past   bool   // of another time; ignored if there is a current rating
	sure   bool
}

// append adds a number. When there is no room, the last place keeps the smaller one.
func (n *numeral) append(value int) {
	if n.n == len(n.values) {
		n.n--
		value = min(n.values[n.n], value)
	}
	n.values[n.n] = value
	n.n++
}

// list returns numbers that may be those of sets, or nil if they are not: 8,8,6, and also 10,8,
// which may be one number with a decimal comma.
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

// isSign reports whether a token is a punctuation mark.
func (t *token) isSign() bool { return t.kind == aSign && t.meaning == (meaning{}) }

// isNumeral reports whether a token is a number, in figures or as a word.
func (t *token) isNumeral() bool { return t.kind == aNumber || t.is(count) }

// isUnit reports whether a token may be the unit after a number.
func (t *token) isUnit() bool { return t.is(kilos|pounds|reps|sets|seconds|unit) || t.word == "%" }

// hurts reports whether a token is a word for pain that nothing denies.
func (t *token) hurts() bool { return t.is(alarm) && !t.denied }

// matters reports whether a word can say something about a task, alone or with others.
func (t *token) matters() bool {
	return t.complains() || t.role&^(filler|byTheWay|other|label|noted) != 0
}

// complains reports whether a token is a complaint, which a denial takes away.
func (t *token) complains() bool { return t.is(complaint) || t.notion&safety.Deniable != 0 }

// tokens cuts a text into tokens. A phrase is one token, and so are numbers that belong together.
func tokens(text string, buffer []token) []token {
	return joinNumbers(joinParts(joinPhrases(cut(plain(text), buffer))))
}

// gist returns all that the words of a text mean.
func gist(text string) meaning { return together(joinPhrases(cut(text, nil))) }

// together returns all that some tokens mean.
func together(tokens []token) (all meaning) {
	for i := range tokens {
		all = all.with(tokens[i].meaning)
	}
	return all
}

// asides matches what apps put into a text: block names, addresses, footnote marks, dates of the
// Obsidian Tasks plugin, links, embedded files, fields such as [completion:: 2026-11-22] and tags.
// The groups are the text of links and embedded files, fields, and tags.
var asides = regexp.MustCompile(`(?:^| )(?:\^[\pL\d_-]+|https?://\S*)|\[(?:\^|fn:)[^ \]]*\]|[⏳📅✅➕🛫]\x{fe0f}? *\d{4}-\d\d-\d\d` +
	`|!?\[\[(.*?)\]\]|!?\[([^\]]*)\]\([^)]*\)|([\[(][^\])]+::[^\])]*[\])])|(?:^| )(#\pL\S*)`)

// plain replaces the asides of a text with spaces, so that byte offsets stay the same. It keeps a
// link that makes a warning sign, a field that speaks of pain, and the words of a tag, which become
// a clause.
func plain(text string) string {
	if !strings.ContainsAny(text, "^[(#⏳📅✅➕🛫") && !strings.Contains(text, "://") {
		return text
	}
	out := []byte(text)
	for _, at := range asides.FindAllStringSubmatchIndex(text, -1) {
		copy(out[at[0]:], strings.Repeat(" ", at[1]-at[0]))
		for group := 1; 2*group < len(at); group++ {
			if from, to := at[2*group], at[2*group+1]; from >= 0 && isKept(group, text[from:to]) {
				copy(out[from:to], strings.Map(ofTag, text[from:to]))
			}
		}
	}
	return string(out)
}

// isKept reports whether the text of an aside is read all the same; group is its group in the
// pattern.
func isKept(group int, says string) bool {
	const field, tag = 3, 4
	switch all := gist(says); {
	case group < field:
		return safety.Judge(all.notion, nil) > workout.UrgencyNone
	case group == field:
		return all.is(complaint|nextDay|place) || all.notion != 0
	}
	return true
}

// ofTag maps a character of a tag or field to what is read: #pain-5 is ",pain 5".
func ofTag(c rune) rune {
	switch {
	case c == '#':
		return ','
	case strings.ContainsRune("-_", c):
		return ' '
	}
	return c
}

// cut cuts a text into words, numbers and punctuation.
func cut(text string, out []token) []token {
	for at := 0; at < len(text); {
		t, length := next(text, at)
		if length < 0 {
			at -= length // means nothing
			continue
		}
		t.from, t.to = at, at+length
		t.glued = len(out) > 0 && out[len(out)-1].to == at
		at += length
		if t.kind != aNumber {
			t.means(t.word)
		}
		out = append(out, t)
	}
	return out
}

// unread are characters that mean nothing: spaces, zero-width characters, markup and quotation
// marks.
const unread = " \t\u200b\u200c\u200d\u2060\ufeff\u00ad*_`\"'~[]\u2019"

// next returns the token that begins at a place, and its length, which is negative if the text
// there means nothing.
func next(text string, at int) (token, int) {
	rest := text[at:]
	c, size := utf8.DecodeRuneInString(rest)
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(rest[size:])
	switch {
	// .5 kg begins a number, the point of pain.6 does not
	case unicode.IsDigit(after) && c == '.' && before != '.' && !unicode.IsLetter(before), isDigit(rest[0]):
		return number(rest)
	case unicode.IsLetter(c):
		return word(rest)
	case strings.ContainsRune(unread, c), c == '-' && unicode.IsLetter(before) && unicode.IsLetter(after),
		c == '.' && unicode.IsDigit(after):
		return token{}, -size
	case strings.HasPrefix(rest, "&amp;"):
		return token{word: "and", kind: aWord}, len("&amp;")
	case c == '&', c == '+' && beginsWord(rest[1:]):
		return token{word: "and", kind: aWord}, size
	}
	return token{word: rest[:size]}, size
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func beginsWord(rest string) bool {
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
	return unicode.IsLetter(c)
}

var unquote = strings.NewReplacer("'", "", "\u2019", "")

func word(rest string) (token, int) {
	end := strings.IndexFunc(rest, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.Is(unicode.M, c) && c != '\'' && c != '\u2019'
	})
	if end < 0 {
		end = len(rest)
	}
	end = len(strings.TrimRight(rest[:end], "'\u2019"))
	return token{word: unquote.Replace(strings.ToLower(rest[:end])), kind: aWord}, end
}

// leastYear is the smallest number that is read as a year, in hundredths.
const leastYear = 1000_00

// number reads a number, with a decimal point or comma, or a date, a time or a list: 2,5 kg, 8:30,
// 23.11., 8,8,6.
func number(rest string) (token, int) {
	value, first := digits(rest)
	t := token{kind: aNumber, meaning: meaning{role: figure}, numeral: numeral{values: [4]int{100 * value}, n: 1}}
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
		hundredths, _ := digits((rest[first+1:end] + "000")[:3])
		t.numeral = numeral{values: [4]int{t.values[0] + (hundredths+5)/10}, n: 1}
	}
	t.word = rest[:end]
	return t, end
}

// digits returns the number that a text begins with, and its length.
func digits(text string) (value, length int) {
	const most = 1_000_000 // more than any number that means something
	for length < len(text) && isDigit(text[length]) {
		value = min(10*value+int(text[length]-'0'), most)
		length++
	}
	return value, length
}

// means sets the word of a token and looks it up. A common variant becomes the word that is meant.
func (t *token) means(word string) {
	if t.word, t.entry = word, lexicon()[word]; t.entry != nil {
		t.word = t.entry.word
	}
}

// joinPhrases joins the tokens of each phrase, sets their meanings, and numbers clauses and
// sentences.
func joinPhrases(in []token) []token {
	in = contract(in)
	out := in[:0]
	clause, sentence := 0, 0
	for i := 0; i < len(in); {
		n := joinPhrase(in[i:])
		t := &in[i]
		between := t.word == "/" && i > 0 && i+1 < len(in) && in[i-1].kind == aNumber && in[i+1].kind == aNumber
		switch {
		case t.is(turn) || t.kind == aSign && strings.Contains(".;!?\n", t.word):
			clause, sentence = clause+1, sentence+1
		case t.kind == aSign && strings.Contains(",()|/", t.word) && !between:
			clause++
		}
		t.clause, t.sentence = clause, sentence
		out = append(out, *t)
		i += n
	}
	return out
}

// contract joins two words that have a short form, as in did not, and reads n as and.
func contract(in []token) []token {
	out := in[:0]
	for i := 0; i < len(in); i++ {
		t := in[i]
		if i+1 < len(in) && in[i+1].kind == aWord {
			switch next := in[i+1].word; {
			case t.word == "n" && (len(out) == 0 || out[len(out)-1].word != "and"):
				t.means("and")
			case (next == "not" || next == "have" || next == "of") && lexicon()[t.word+" "+next] != nil:
				i++
				t.to = in[i].to
				t.means(t.word + " " + next)
			}
		}
		out = append(out, t)
	}
	return out
}

// joinPhrase makes the first token the longest phrase that the tokens begin with, sets its meaning,
// and returns how many of them it takes.
func joinPhrase(in []token) (n int) {
	t := &in[0]
	ofNumber := len(t.word) == 1 && len(in) > 1 && in[1].kind == aNumber && in[1].glued
	switch {
	case t.kind == aNumber:
		t.known = true
		return 1
	case ofNumber && t.word == "p" && in[1].values[0] <= 100*mostPain:
		t.entry = lexicon()["pain"] // P4
	case ofNumber && t.kind == aWord && t.word != "x" && t.word != "r":
		t.to, t.known, t.role = in[1].to, true, place|filler // L5, the M6
		return 2
	case t.entry == nil:
		t.entry = lexicon()[squeezed(t.word)]
	}
	t.meaning, n = t.entry.longestAt(in)
	t.known = t.role != 0 || t.notion != 0 || t.kind != aWord
	if t.notion != 0 {
		t.role |= noted
	}
	if !t.known {
		t.misspelt, t.slip = spell(in)
	}
	t.negative = n > 1 && t.entry.is(denial)
	for _, more := range in[1:n] {
		t.word, t.to = t.word+" "+more.word, more.to
	}
	return n
}

// squeezed cuts drawn-out letters down to two: painnn.
func squeezed(word string) string {
	for i := 2; i < len(word); i++ {
		if word[i] == word[i-1] && word[i] == word[i-2] && word[i] < utf8.RuneSelf {
			return squeezed(word[:i-1] + word[i+1:])
		}
	}
	return word
}

// joinNumbers joins numbers that belong together.
func joinNumbers(in []token) []token {
	out := in[:0]
	for i := 0; i < len(in); {
		t := &in[i]
		i++
		sep, next := separator(in, i)
		hasUnit := i < len(in) && (in[i].isUnit() ||
			slices.Contains([]string{"each", "per", "each side", "per side", "both"}, in[i].word))
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

// parts are the words for parts of one, in hundredths, and halves the forms n/m of parts.
var (
	parts  = map[string]int{"½": 50, "¼": 25, "¾": 75, "⅓": 33, "⅔": 67, "and a half": 50}
	halves = map[[2]int]int{{1, 2}: 50, {1, 4}: 25, {3, 4}: 75, {1, 3}: 33, {2, 3}: 67}
)

// joinParts joins the part of one that stands before a unit of weight to the number before it, if
// there is one: 12 1/2 kg, 12½ kg, ½ kg.
func joinParts(in []token) []token {
	out := in[:0]
	for i := 0; i < len(in); {
		value, n := partAt(in[i:])
		switch last := len(out) - 1; {
		case n > 0 && last >= 0 && out[last].whole():
			out[last].values[0], out[last].to = out[last].values[0]+value, in[i+n-1].to
		case n > 0 && in[i].word != "and a half":
			t := in[i]
			t.kind, t.role, t.to, t.numeral = aNumber, figure, in[i+n-1].to, numeral{values: [4]int{value}, n: 1}
			out = append(out, t)
		default:
			out, n = append(out, in[i]), 1
		}
		i += n
	}
	return out
}

// partAt returns the part of one that some tokens begin with, before a unit of weight, and how many
// tokens it takes; 0: there is none.
func partAt(in []token) (value, n int) {
	ofWeight := func(i int) bool { return i < len(in) && in[i].is(kilos|pounds) }
	switch {
	case ofWeight(1) && parts[in[0].word] > 0:
		return parts[in[0].word], 1
	case ofWeight(3) && in[0].n == 1 && in[1].word == "/" && in[2].n == 1:
		if value = halves[[2]int{in[0].values[0] / 100, in[2].values[0] / 100}]; value > 0 {
			return value, 3
		}
	}
	return 0, 0
}

// whole makes a number of a number word, and reports whether the token is a whole number.
func (t *token) whole() bool {
	t.count()
	return t.n == 1 && t.values[0]%100 == 0
}

// count turns a number word into a number.
func (t *token) count() {
	counts := strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
		"sixteen seventeen eighteen nineteen twenty")
	if i := slices.Index(counts, t.word); i >= 0 && t.kind == aWord {
		t.kind, t.role, t.numeral = aNumber, t.role|figure, numeral{values: [4]int{100 * i}, n: 1}
	}
}

// separator returns what joins the number before a token to the next number, and the place of that
// number; sep is 0 if nothing does.
func separator(in []token, i int) (sep byte, next int) {
	ofNumber := in[i-1].isNumeral()
	for i+2 < len(in) && (in[i].word == "out" && in[i+1].word == "of" || in[i].word == "of" && in[i+1].word == "the") {
		i++
		in[i].word = "of" // 12 out of the 16
	}
	if i+1 < len(in) && in[i].word == "of" && ofNumber {
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
