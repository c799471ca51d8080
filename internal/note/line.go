package note

import (
	"strings"
	"unicode/utf8"

	"rotate/internal/pattern"
	"rotate/internal/workout"
)

// kind is what a line of a note is.
type kind int

const (
	blank     kind = iota
	rule           // a thematic break, or the underline of a heading
	heading        // text is the heading's
	item           // a list item or a task; text is what follows the marker and the box
	prose          // anything else
	housework      // what apps add for themselves: properties, log books, schedules
)

// line is a line of a note, stripped of its marks.
type line struct {
	row    int    // from 1
	raw    string // as it stands in the note
	begin  string // the text as it was read
	indent int    // of the first mark
	kind   kind
	marked bool // has the mark of an item or a heading, which is no escaped or typographer's sign
	box    bool // has a checkbox
	tick   workout.Tick
	text   string
}

var (
	quoteMark   = pattern.New(`^\s{0,3}(?:> ?)+`).May(mayBeQuote)
	orgHeading  = pattern.New(`^\*{2,}\s+`).Begins("*")
	boxMark     = pattern.New(`^\[\s*([^\[\]\s]?)\s*\](?:\s+|$|[^\s(\[:])`).Begins("[")
	ballotMark  = pattern.New(`^([\x{2610}\x{2611}\x{2612}\x{2713}\x{2714}\x{2705}])\s*`).Begins("\xe2")
	keywordMark = pattern.New(`^(TODO|DONE|DOING|LATER|NOW|WAITING|CANCELED|CANCELLED)\s+`).Begins("TDLNWC").May(mayBeKeyword)
	ruleLine    = pattern.New(`^(?:-{2,}|={2,}|(?:\* *){3,}|(?:- *){3,}|_{3,})$`).Begins("-=*_").May(mayBeRule)
	houseLine   = pattern.New(`^(?:[A-Za-z][\w-]*:: .*|(?:SCHEDULED|DEADLINE|CLOSED|CLOCK): .*|#\+\w+:.*)$`).May(mayBeHousework)
	cookie      = pattern.New(`\s*\[\d*/\d*\]|\s*\[\d*%\]`).Has("]")
)

// readLine strips a line of its marks. Column counts characters of the raw line, as an editor does.
func readLine(row int, raw string) line {
	text := plain(raw)
	rest := text
	if mark := quoteMark.FindString(rest); mark != "" {
		rest = rest[len(mark):]
	}
	body := strings.TrimLeft(rest, " ")
	l := line{row: row, indent: len(rest) - len(body)}
	l.classify(strings.TrimRight(body, " "))
	l.marked = l.marked && startsPlainly(raw)
	l.raw, l.begin = raw, l.text
	return l
}

// startsPlainly reports that a line begins with the mark of an item or a heading as it stands, not
// escaped.
func startsPlainly(raw string) bool {
	raw = strings.TrimLeft(raw, " \t>")
	return raw != "" && (strings.IndexByte("-*+#", raw[0]) >= 0 || listMark(raw) != "")
}

func (l *line) classify(body string) {
	switch {
	case body == "":
		l.kind = blank
		return
	case isProse(body):
		l.kind, l.text = prose, body
		return
	case ruleLine.MatchString(body):
		l.kind, l.text = rule, body
		return
	case houseLine.MatchString(body):
		l.kind = housework
		return
	case orgHeading.MatchString(body):
		l.heading(orgHeading.ReplaceAllString(body, ""))
		return
	}
	marker := listMark(body)
	if marker == "" && strings.ContainsRune("-*+", rune(body[0])) && boxMark.MatchString(body[1:]) {
		marker = body[:1] // as in -[x]
	}
	body = body[len(marker):]
	numbered := marker != "" && '0' <= marker[0] && marker[0] <= '9'
	if mark := atxHeading(body); mark != "" && !numbered {
		l.heading(strings.TrimRight(body[len(mark):], " #"))
		return
	}
	l.kind, l.text = prose, body
	if marker != "" {
		l.kind, l.marked = item, true
	}
	l.takeBox()
}

func (l *line) heading(text string) {
	text = keywordMark.ReplaceAllString(text, "")
	l.marked = true
	l.kind, l.text = heading, strings.TrimSpace(cookie.ReplaceAllString(text, ""))
}

// takeBox reads a checkbox, a ballot box or a task keyword before the text.
func (l *line) takeBox() {
	if isWrittenBox(l.text) {
		l.setBox(l.text[len("[x]"):], strings.TrimSpace(l.text[1:2]))
	} else if found := boxMark.FindStringSubmatch(l.text); found != nil {
		l.setBox(l.text[strings.IndexByte(l.text, ']')+1:], found[1])
	} else if found := ballotMark.FindStringSubmatch(l.text); found != nil {
		l.setBox(l.text[len(found[0]):], found[1])
	} else if found := keywordMark.FindStringSubmatch(l.text); found != nil && l.kind == item {
		l.setBox(l.text[len(found[0]):], found[1])
	}
}

func (l *line) setBox(text, mark string) {
	l.kind, l.box, l.tick = item, true, tickOf(mark)
	l.text = strings.TrimSpace(text)
}

// tickOf reads what stands in a box. Apps take any character as done; a hyphen (org) and a slash
// mean partly.
func tickOf(mark string) workout.Tick {
	switch mark {
	case "", " ", "\u2610", "TODO", "LATER", "NOW", "WAITING", "CANCELED", "CANCELLED":
		return workout.TickOpen
	case "-", "/", "DOING":
		return workout.TickPartly
	}
	return workout.TickDone
}

// column is where the text begins in the raw line, from 1.
func (l line) column() int {
	first, _, _ := strings.Cut(l.begin, " ")
	i := strings.Index(l.raw, first)
	if i < 0 {
		i = len(l.raw) - len(strings.TrimLeft(l.raw, " \t"))
	}
	return utf8.RuneCountInString(l.raw[:i]) + 1
}
