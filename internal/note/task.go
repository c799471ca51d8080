package note

import (
	"slices"
	"strings"
	"unicode"

	"rotate/internal/workout"
)

// task is a line of a session: what is to be done, on which side.
type task struct {
	name     string            // as it is written
	exercise *workout.Exercise // nil: the name is not known
	side     workout.Side      // NoSide: it names none
	dose     workout.Dose
	end      int // where in the text the dose ends
}

// scheduled is the sign before the date on which the Obsidian Tasks plugin shows a task.
const scheduled = "\u23f3"

// taskText is a task as it is written.
func taskText(move workout.Move, work workout.Work, date workout.Date, dated bool) string {
	text := move.Label(work.Side) + ": " + work.Amount()
	if dated {
		text += " " + scheduled + " " + date.String()
	}
	return text
}

// parseTask reads a text that has the form of a task: a name, a side, a dose. What apps and people put
// before a name (a tag, a time, a priority) does not count.
func parseTask(text string, c *workout.Catalogue) (t task, found bool) {
	if !mayHoldDose(text) {
		return t, false
	}
	for at := 0; at < len(text); {
		if next, ok := parseTaskAt(text, at, c); ok && (next.exercise != nil || !found) {
			t, found = next, true
		}
		size := lead(text[at:])
		if t.exercise != nil || size == 0 {
			break
		}
		at += size
	}
	return t, found
}

// mayHoldDose tells quickly whether a text can hold a dose: a digit after a colon.
func mayHoldDose(text string) bool {
	for {
		i := strings.IndexByte(text, ':')
		if i < 0 {
			return false
		}
		text = strings.TrimLeft(text[i+1:], " ")
		if text != "" && isDigit(text[0]) {
			return true
		}
	}
}

// lead is the length of what stands before a name and is no word of it: a sign, a tag, a time, a word
// in capitals. 0: the next word may begin a name.
func lead(text string) int {
	end := strings.IndexByte(text, ' ') + 1
	signs := strings.IndexFunc(text, isWord)
	switch word := text[:end]; {
	case signs > 0 && strings.IndexByte("#@+([", text[signs-1]) < 0:
		return signs // ==, arrows, emoji
	case end == 0 || signs == 0 && strings.ContainsFunc(word, unicode.IsLower) && !isClock(word):
		return 0
	}
	return end
}

// isClock reports a time of the day, or from one to another: 7:30am, 07:30-08:00.
func isClock(word string) bool { return strings.Trim(word, "0123456789:-apm ") == "" }

// parseTaskAt reads a task whose name begins at a byte.
func parseTaskAt(text string, at int, c *workout.Catalogue) (t task, ok bool) {
	const longestName = 80
	colon := strings.IndexByte(text[at:min(len(text), at+longestName+1)], ':')
	if colon <= 0 {
		return t, false
	}
	t.name = strings.TrimSpace(text[at : at+colon])
	for _, side := range []workout.Side{workout.SideLeft, workout.SideRight} {
		if n := len(t.name) - len(side) - 2; n > 0 && strings.EqualFold(t.name[n:], "("+string(side)+")") {
			t.name, t.side = strings.TrimSpace(t.name[:n]), side
		}
	}
	t.exercise = c.ByName(t.name)
	cur := cursor{text: text, at: at + colon + 1}
	t.dose, ok = cur.dose(t.exercise)
	t.end = cur.at
	return t, ok
}

// dose reads sets, reps and the seconds that they are held, the range of motion and the load: 2 x 8,
// 2 x 10 s, 1 x 10 x 5 s per side, small range, light.
func (c *cursor) dose(e *workout.Exercise) (d workout.Dose, ok bool) {
	if d.Sets, ok = c.number(3); !ok || !c.fold("x") {
		return d, false
	}
	if d.Reps, ok = c.number(3); !ok {
		return d, false
	}
	at := c.at
	if c.fold("x") {
		if d.Hold, ok = c.number(3); ok {
			at = c.at
		}
	}
	if c.at = at; c.seconds() && d.Hold == 0 {
		d.Reps, d.Hold = 1, d.Reps
	}
	c.words("per side")
	for _, r := range workout.Ranges() {
		if c.after(",", string(r)+" range") {
			d.Range = r
		}
	}
	if e != nil {
		d.Load = c.load(e)
	}
	return d, true
}

// seconds reads the unit of a hold.
func (c *cursor) seconds() bool {
	return c.try(func() bool {
		word := strings.ToLower(c.word())
		return word == "s" || strings.HasPrefix(word, "sec")
	})
}

// load reads the load that ends a dose: a word of the exercise itself, a weight or a band.
func (c *cursor) load(e *workout.Exercise) (load string) {
	for _, word := range loadWords(e) { // first: one may begin like a weight, "10 kg each hand"
		if c.after(",", word) {
			return word
		}
	}
	c.try(func() bool {
		if !c.fold(",") {
			return false
		}
		c.space()
		from := c.at
		found := c.words("next band up") || c.words("a notch up") || c.weight() || c.band()
		if found {
			load = c.text[from:c.at]
		}
		return found
	})
	return load
}

// weight reads a number with kg or lb.
func (c *cursor) weight() bool {
	return c.try(func() bool {
		if _, ok := c.number(4); !ok {
			return false
		}
		if c.fold(".") || c.fold(",") {
			c.number(2)
		}
		return c.words("kg") || c.words("lb") || c.words("kgs") || c.words("lbs")
	})
}

// band reads a word with band.
func (c *cursor) band() bool {
	return c.try(func() bool { return c.word() != "" && c.words("band") })
}

// loadWords are the load words of an exercise, the longest first.
func loadWords(e *workout.Exercise) []string {
	var words []string
	for _, d := range e.Progression {
		if d.Load != "" && !slices.Contains(words, d.Load) {
			words = append(words, d.Load)
		}
	}
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	return words
}
