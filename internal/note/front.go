package note

import (
	"slices"
	"strings"

	"rotate/internal/markdown"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// front is what the front matter says, and where: a hint for apps, and for the reader where the
// visible text has lost something.
type front struct {
	level  workout.Level
	start  workout.Date
	terms  []string // the sentences that leave something out
	heard  heard    // what they say
	avoid  []string // the conditions, as they are written
	values []frontValue
	after  int // where what the program wrote there ends; -1: it wrote nothing
}

// frontKey is a key of the front matter that follows the newest week: what is written behind it
// (empty: the key is left out) and how that is read (false: the program writes no such value).
type frontKey struct {
	name string
	text func(w workout.Week) string
	read func(f *front, value string) bool
}

var frontKeys = []frontKey{
	{"week", func(w workout.Week) string { return " " + w.Start.String() }, func(f *front, value string) bool {
		date, at, err := workout.FindDate(value)
		f.start = date
		return at >= 0 && err == nil
	}},
	{"level", func(w workout.Week) string { return " " + string(w.Level) }, func(f *front, value string) (ok bool) {
		level, err := workout.ParseLevel(value)
		f.level = level
		return err == nil
	}},
	{"avoid", func(w workout.Week) string { return yamlList(words.Of(w.Avoid)) }, func(f *front, value string) bool {
		f.terms = append(f.terms, avoidWords+" "+value+".")
		f.avoid = strings.Split(value, ", ")
		return true
	}},
	{"left-out", func(w workout.Week) string {
		return yamlList(words.Each(w.LeftOut, func(l workout.LeftOut) string {
			if strings.ContainsFunc(l.Reason, func(c rune) bool { return !words.IsPart(c) && c != ' ' }) {
				l.Reason = workout.YourChoice // YAML could take it for something else
			}
			return (&paper{}).leftOut(l)
		}))
	}, func(f *front, value string) bool {
		f.terms = append(f.terms, leftOutWords+" "+value+".")
		return true
	}},
}

// yamlList returns items as a list below a key.
func yamlList(items []string) string {
	return strings.Join(words.Each(items, func(item string) string { return "\n  - " + item }), "")
}

// front writes the front matter for the newest week.
func (p *paper) front(week workout.Week) {
	p.line("---\nrotate: 1")
	for _, key := range frontKeys {
		if text := key.text(week); text != "" {
			p.line(key.name + ":" + text)
		}
	}
	p.line("tags:\n  - rotate\n---")
}

// frontValue is one of the program's keys in the front matter, with the list below it.
type frontValue struct {
	key   int           // in frontKeys
	rows  markdown.Span // its lines, with the last one's ending
	value markdown.Span
}

// readFront reads what the front matter says, and where.
func readFront(d *markdown.Document, c *workout.Catalogue) front {
	f := front{after: -1}
	for row := 0; row < d.Len() && (d.Kind(row) == markdown.KindFront || strings.TrimSpace(d.Raw(row)) == ""); row++ {
		name, value, _ := strings.Cut(d.Raw(row), ":")
		value, _, _ = strings.Cut(value, " #")
		from := d.Rows(row, row).From + len(name) + 1
		v := frontValue{-1, d.Rows(row, row+1), markdown.Span{From: from, To: from + len(value)}}
		items := strings.Trim(value, " \"'[]")
		if items == "" {
			items, row = listBelow(d, row)
		}
		if end := d.Rows(row, row+1).To; end > v.rows.To {
			v.rows.To, v.value.To = end, d.Rows(row, row).From+len(d.Raw(row))
		}
		for i, key := range frontKeys {
			if v.key = i; name == key.name && key.read(&f, items) {
				f.values = append(f.values, v)
			}
		}
		if name == "rotate" || f.after >= 0 && len(f.values) > 0 && f.values[len(f.values)-1].rows.To > f.after {
			f.after = v.rows.To
		}
	}
	if len(f.terms) > 0 {
		sentences, _ := markdown.Open([]byte(strings.Join(f.terms, " ") + "\n"))
		f.heard = hear([]markdown.Text{sentences.Line(0).Text}, c, workout.Week{})
	}
	return f
}

// listBelow returns the list below a key, in one line, and the row of its last item; without a
// list, the key's row.
func listBelow(d *markdown.Document, row int) (list string, last int) {
	var items []string
	for last = row; last+1 < d.Len(); last++ {
		item, isItem := strings.CutPrefix(strings.TrimSpace(d.Raw(last+1)), "- ")
		if !isItem {
			break
		}
		items = append(items, strings.Trim(item, " \"'"))
	}
	return strings.Join(items, ", "), last
}

// edits brings the front matter up to date with the newest week: it updates the keys that are there
// and, in front matter that the program wrote, adds those that are missing. What someone added to
// the conditions that is none of those known stays.
func (f front) edits(newest workout.Week, known []workout.Condition) (edits []markdown.Edit) {
	isKnown := func(item string) bool { return item == "" || slices.Contains(known, workout.Condition(item)) }
	for _, item := range words.Without(f.avoid, isKnown) {
		newest.Avoid = append(slices.Clip(newest.Avoid), workout.Condition(item))
	}
	there := map[int]bool{}
	for _, v := range f.values {
		there[v.key] = true
		edit := markdown.Edit{Span: v.value, Text: frontKeys[v.key].text(newest)}
		if edit.Text == "" {
			edit.Span = v.rows
		}
		edits = append(edits, edit)
	}
	for i, key := range frontKeys {
		if text := key.text(newest); f.after >= 0 && !there[i] && text != "" {
			edits = append(edits, markdown.Edit{Span: markdown.Span{From: f.after, To: f.after},
				Text: key.name + ":" + text + "\n"})
		}
	}
	return edits
}
