package workout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rotate/internal/words"
)

// Written is a task as a line states it: what is to be done, and on which side.
type Written struct {
	Name     string
	Exercise *Exercise // nil: the name is not known
	Side     Side      // NoSide: the line names none
	Dose     Dose
	Start    int // where in the text the name begins
	End      int // where the dose ends
	// Between is where the text between the name and the dose is, in bytes: (pain 7). Equal:
	// nothing.
	Between [2]int
}

// ParseTask reads a text in the form of a task, as Label and Amount write it: a name, a side, a
// dose. It skips what apps and people put before a name (a tag, a time, a priority).
func (c *Catalogue) ParseTask(text string) (t Written, found bool) {
	for at := 0; at < len(text); {
		if next, ok := c.taskAt(text, at); ok && (next.Exercise != nil || !found) {
			t, found = next, true
		}
		size := lead(text[at:])
		if t.Exercise != nil || size == 0 {
			break
		}
		at += size
	}
	return t, found
}

// FindTask looks for a task anywhere in the line of a box, whatever is before its name: tags of HTML,
// words with a colon. It takes the first known name with a colon and a dose behind it. A word right
// before a name is a part of another name.
func (c *Catalogue) FindTask(text string) (t Written, found bool) {
	const farthest = 5 * longestName
	blank := func(tag string) string { return strings.Repeat(" ", len(tag)) }
	plain := tags().ReplaceAllStringFunc(text, blank)
	for colon, char := range plain[:min(len(plain), farthest)] {
		read := words.Cursor{Text: plain, At: colon + 1}
		if _, ok := ReadDose(&read, nil); char != ':' || !ok {
			continue
		}
		for at := max(0, colon-longestName); at < colon; at++ {
			before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:at], " "))
			if !words.GoesOn(plain[at:]) || words.IsPart(before) {
				continue
			}
			if t, found = c.taskAt(plain, at); found && t.Exercise != nil {
				return t, true
			}
		}
	}
	return Written{}, false
}

// tags matches tags of HTML, and the braces that flash cards put around a part of a text.
var tags = words.Pattern(`<[^<>]*>|[{}]`)

// longestName is more bytes than any name has.
const longestName = 80

// mostBefore is how many words may be before a name, up to a comma: more are a sentence.
const mostBefore = 3

// lead returns the length of what is before a name and no word of it: a sign, a tag, a time, a word
// in capitals, brackets, or words up to a comma. 0: the next word may begin a name.
func lead(text string) int {
	end := strings.IndexByte(text, ' ') + 1
	name := text[:min(len(text), longestName)]
	comma := strings.Index(name, ", ")
	signs := strings.IndexFunc(name, words.IsPart)
	switch word := text[:end]; {
	case strings.HasPrefix(name, "(") && strings.Contains(name, ") "):
		return strings.Index(name, ") ") + len(") ")
	case comma > 0 && strings.Count(name[:comma], " ") < mostBefore:
		return comma + len(", ")
	case signs > 0 && strings.IndexByte("#@+([", text[signs-1]) < 0:
		return signs // ==, arrows, emoji
	case end == 0 || signs == 0 && strings.ContainsFunc(word, unicode.IsLower) && !isClock(word):
		return 0
	}
	return end
}

// isClock reports whether a word is a time of the day, or two: 7:30am, 07:30-08:00.
func isClock(word string) bool { return strings.Trim(word, "0123456789:-apm ") == "" }

func (c *Catalogue) taskAt(text string, at int) (t Written, ok bool) {
	colon := strings.IndexByte(text[at:min(len(text), at+longestName+1)], ':')
	if colon <= 0 {
		return t, false
	}
	t.Name = strings.TrimSpace(text[at : at+colon])
	t.Start = at + strings.Index(text[at:at+colon], t.Name)
	for _, side := range []Side{SideLeft, SideRight} {
		if n := len(t.Name) - len(side) - 2; n > 0 && strings.EqualFold(t.Name[n:], "("+string(side)+")") {
			t.Name, t.Side = strings.TrimSpace(t.Name[:n]), side
		}
	}
	t.Name = unlinked(t.Name)
	if t.Exercise = c.ByName(t.Name); t.Exercise == nil {
		c.cutName(&t, t.Start)
	}
	read := words.Cursor{Text: text, At: at + colon + 1}
	t.Dose, ok = ReadDose(&read, t.Exercise)
	t.End = read.At
	return t, ok
}

// unlinked returns a name without the link that a notes app made of it: [[Knee rotations]],
// [[page|Knee rotations]].
func unlinked(name string) string {
	inner, isLink := strings.CutPrefix(name, "[[")
	inner, closed := strings.CutSuffix(inner, "]]")
	if !isLink || !closed {
		return name
	}
	return inner[strings.IndexByte(inner, '|')+1:]
}

// cutName looks for a known name before a bracket or a comma: Knee rotations (pain 7).
func (c *Catalogue) cutName(t *Written, at int) {
	end := strings.IndexAny(t.Name, "(,")
	if end <= 0 {
		return
	}
	if t.Exercise = c.ByName(t.Name[:end]); t.Exercise == nil {
		return
	}
	t.Between = [2]int{at + end, at + len(t.Name)}
	for _, side := range []Side{SideLeft, SideRight} {
		if c := (words.Cursor{Text: t.Name, At: end}); c.Fold("(" + string(side) + ")") {
			t.Side = side
			t.Between[0] = at + c.At
		}
	}
	t.Name = strings.TrimSpace(t.Name[:end])
}

// ReadDose reads a dose as Amount writes it, of an exercise, which may be nil: 2 x 8, 2 x 10 s, 1 x
// 10 x 5 s per side, small range, light.
func ReadDose(c *words.Cursor, e *Exercise) (d Dose, ok bool) {
	if d.Sets, ok = c.Number(3); !ok || !c.Fold("x") {
		return d, false
	}
	if d.Reps, ok = c.Number(3); !ok {
		return d, false
	}
	at := c.At
	if held := c.Fold("x"); held {
		if d.Hold, held = c.Number(3); held {
			at = c.At
		}
	}
	c.At = at
	if unit := strings.ToLower(c.Word()); unit != "s" && !strings.HasPrefix(unit, "sec") {
		c.At = at
	} else if d.Hold == 0 {
		d.Reps, d.Hold = 1, d.Reps
	}
	c.Words("per side", "each side", "a side", "/side", "/ side")
	d.Range = readRange(c)
	if e != nil && c.Rest() != "" {
		d.Load = readLoad(c, loadWords(e))
	}
	return d, true
}

// readRange reads the range behind a dose; empty: none follows.
func readRange(c *words.Cursor) Range {
	for _, r := range Ranges() {
		if c.Try(func() bool { return c.Fold(",") && c.Words(string(r)+" range") }) {
			return r
		}
	}
	return ""
}

// readLoad reads the load that ends a dose: one of the exercises' own words, a weight or a band.
func readLoad(c *words.Cursor, own []string) (load string) {
	before := c.At
	if !c.Fold(",") {
		return ""
	}
	from := c.At
	// These come first, because one may begin like a weight: "10 kg each hand".
	for _, word := range own {
		if c.Try(func() bool { return c.Words(word) && !bandFollows(*c) }) {
			return word
		}
	}
	if c.Words(append(RelativeLoads(), "bodyweight")...) || readBand(c) {
		return strings.TrimSpace(c.Text[from:c.At])
	}
	if load = readWeight(c); load == "" {
		c.At = before
	}
	return load
}

// bandFollows reports whether a load word is part of a band's name: light band, but not light with
// a red band behind it.
func bandFollows(c words.Cursor) bool { return c.Words("band", "bands") }

// BandNames lists what bands are called by: a colour, a strength, how many they are.
func BandNames() []string { return bandNames }

var bandNames = strings.Split(bandWords, ", ")

const bandWords = "strength, red, green, blue, yellow, black, purple, orange, grey, gray, white, pink, gold, silver, " +
	"brown, turquoise, tan, beige, violet, light, medium, heavy, strong, x, xx, extra, mini, long, short," +
	" resistance, power, flat, thin, thick, wide, narrow, next, dark, bright, lighter, heavier, stronger," +
	" easy, medium strong, two, three, double, thicker, thinner, looped"

// readBand reads a band by its name, or by how many there are: extra light band, 2 red bands.
func readBand(c *words.Cursor) bool {
	const most = 4 // words
	return c.Try(func() bool {
		_, counted := c.Number(2)
		for named := range most {
			if (named > 0 || counted) && c.Words("band", "bands") {
				return true
			}
			if !c.Words(bandNames...) {
				return false
			}
		}
		return c.Words("band", "bands")
	})
}

// readWeight reads a number with kg or lb, and returns it as the program writes it.
func readWeight(c *words.Cursor) (load string) {
	c.Try(func() bool {
		from := c.At
		_, ok := c.Number(4)
		if c.Fold(".") || c.Fold(",") {
			c.Number(2)
		}
		number := strings.ReplaceAll(strings.TrimSpace(c.Text[from:c.At]), ",", ".")
		switch {
		case ok && c.Words("kg", "kgs"):
			load = number + " kg"
		case ok && c.Words("lb", "lbs"):
			load = number + " lb"
		}
		return load != ""
	})
	return load
}

// loadWords returns the load words of the steps of exercises, the longest first.
func loadWords(exercises ...*Exercise) []string {
	var list []string
	for _, e := range exercises {
		for _, d := range e.Progression {
			if d.Load != "" && !slices.Contains(list, d.Load) {
				list = append(list, d.Load)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b string) int { return len(b) - len(a) })
	return list
}
