package catalog

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"rotate/internal/problem"
	"rotate/internal/words"
)

// The bounds on one exercise. They keep a page readable, and limit what YAML aliases can multiply:
// every list that an alias may stand for is short.
const (
	maxText   = 600 // characters of one text
	maxList   = 40  // texts of one list
	maxSteps  = 12
	maxSets   = 20
	maxReps   = 200
	maxHold   = 600 // seconds
	maxRest   = 900 // seconds
	maxLoad   = 24  // characters
	maxWordID = 64  // characters of an id or an equipment word
)

// reader walks the YAML nodes of one file. It gathers problems instead of stopping at the first.
type reader struct {
	file string
	*gathered
}

// gathered is what the readers of several files share.
type gathered struct {
	problem.Gatherer
	written int  // bytes of text in the layer so far, with every alias written out
	long    bool // written is too much
	advise  bool // report steps that break the step rule
}

// takeText counts the bytes of a text. Too many are an error and end the reading: a few lines with
// aliases can stand for more than any machine can hold.
func (r *reader) takeText(node *yaml.Node, text string) {
	if r.written += len(text); r.written > MaxBytes && !r.long {
		r.fail(node, "larger than %d MiB once the aliases are written out, the limit for a catalogue; use fewer", MaxBytes>>20)
		r.long = true
	}
}

// done reports whether it is useless to read on.
func (g *gathered) done() bool { return g.Full(problem.Error) || g.long }

func (r *reader) place(node *yaml.Node) problem.Place { return placeOf(r.file, node) }

func placeOf(file string, node *yaml.Node) problem.Place {
	return problem.Place{File: file, Line: max(1, node.Line), Column: max(1, node.Column)}
}

func (r *reader) fail(node *yaml.Node, format string, args ...any) {
	r.Fail(r.place(node), format, args...)
}

// failWord reports a word outside its vocabulary and suggests what was probably meant.
func (r *reader) failWord(node *yaml.Node, err error) {
	text := err.Error()
	if unknown, is := errors.AsType[*words.UnknownError](err); is {
		unknown.Word = shorten(unknown.Word)
		text = unknown.Error() + ": " + unknown.Hint()
	}
	r.fail(node, "%s", text)
}

// follow resolves an alias. An alias never stands for another alias, so one step is enough; its
// target is walked only as deep as the schema goes.
func follow(node *yaml.Node) *yaml.Node { return cmp.Or(node.Alias, node) }

func (r *reader) list(node *yaml.Node, what string, most int) []*yaml.Node {
	list := follow(node)
	if list.Kind != yaml.SequenceNode {
		r.fail(node, "%s must be a list%s, not %s", what, listForm(what, list), kindOf(list))
		return nil
	}
	if len(list.Content) > most {
		r.fail(node, "%s has %d entries; it takes at most %d", what, len(list.Content), most)
		return list.Content[:most]
	}
	return list.Content
}

// forms show how to write a list of mappings, and a mapping.
var forms = map[string]string{
	"the catalogue": `, each exercise beginning with "- id: ..."`,
	"progression":   " such as [{sets: 1, reps: 8}]",
	"links":         " such as [{title: A page, url: https://example.org}]",
	"a dose":        " such as {sets: 1, reps: 8}",
	"a link":        " such as {title: A page, url: https://example.org}",
}

// listForm shows how to write a list, for a message about something else in its place.
func listForm(what string, node *yaml.Node) string {
	form, known := forms[what]
	switch {
	case known:
		return form
	case strings.HasPrefix(node.Value, "-"):
		return " with a space after each dash"
	case node.Kind == yaml.ScalarNode && node.Tag != "!!null" && !strings.ContainsFunc(node.Value, words.Unprintable):
		return " such as [" + shorten(node.Value) + "]"
	}
	return ""
}

func kindOf(node *yaml.Node) string {
	switch {
	case node.Kind == yaml.SequenceNode:
		return "a list"
	case node.Kind == yaml.MappingNode:
		return "a mapping (key: value)"
	case node.Tag == "!!null":
		return "empty"
	}
	return fmt.Sprintf("%q", shorten(node.Value))
}

// maxShown is how many characters of a value a message shows.
const maxShown = 60

// shorten keeps a message on one line, whatever the value was.
func shorten(s string) string { return shortenTo(s, maxShown) }

func shortenTo(s string, most int) string {
	n, cut := 0, 0
	for i := range s {
		if n++; n == most-2 {
			cut = i
		}
		if n > most {
			return s[:cut] + "..."
		}
	}
	return s
}

// pairs calls take for each key of a mapping and its value.
func (r *reader) pairs(node *yaml.Node, what string, take func(key, value *yaml.Node)) {
	mapping := follow(node)
	if mapping.Kind != yaml.MappingNode {
		r.fail(node, "%s must be a mapping%s, not %s", what, cmp.Or(forms[what], " (key: value)"), kindOf(mapping))
		return
	}
	for i := 0; i+1 < len(mapping.Content) && !r.done(); i += 2 {
		take(mapping.Content[i], mapping.Content[i+1])
	}
}

// fields calls set once for each key of a mapping that is in keys, with its index there. It returns
// the bits of the keys that are given, or that something misspelt or unreadable may stand for.
func (r *reader) fields(node *yaml.Node, what string, keys []string, set func(n int, value *yaml.Node)) (met uint64) {
	if follow(node).Kind != yaml.MappingNode {
		met = math.MaxUint64
	}
	var seen uint64
	r.pairs(node, what, func(key, value *yaml.Node) {
		n := slices.Index(keys, key.Value)
		switch {
		case key.Tag == mergeTag:
			met = math.MaxUint64
			r.fail(key, "<< cannot be used here; write out the fields that it stands for")
		case n < 0 || key.Kind != yaml.ScalarNode:
			met |= bit(slices.Index(keys, words.Nearest(shorten(key.Value), keys)))
			r.failWord(key, &words.UnknownError{Kind: "field", Word: shorten(key.Value), Allowed: keys})
		case seen&bit(n) != 0:
			r.fail(key, "%s is given twice; keep one of them", key.Value)
		default:
			seen |= bit(n)
			set(n, value)
		}
	})
	return met | seen
}

// mergeTag is what the YAML library makes of <<, which copies the fields of another mapping.
const mergeTag = "!!merge"

// bit returns the bit of an index; of -1 none.
func bit(n int) uint64 {
	if n < 0 {
		return 0
	}
	return 1 << n
}

// text reads a line of text that is not empty and has no control characters.
func (r *reader) text(node *yaml.Node, what string) string { return r.textTo(maxText, node, what) }

func (r *reader) textTo(most int, node *yaml.Node, what string) string {
	scalar := follow(node)
	if scalar.Kind != yaml.ScalarNode || scalar.Tag == "!!null" {
		r.fail(node, "%s must be text, not %s", what, kindOf(scalar))
		return ""
	}
	text := oneLine(scalar.Value)
	tooLong := len(text) > maxTextBytes
	switch {
	case text == "":
		r.fail(node, "%s is empty; fill it in", what)
	case tooLong || utf8.RuneCountInString(text) > most:
		r.fail(node, "%s is longer than %d characters; shorten it", what, most)
	case strings.ContainsFunc(text, words.Unprintable):
		r.fail(node, "%s contains a control character; type it again", what)
	default:
		r.takeText(node, text)
		return text
	}
	return ""
}

const maxTextBytes = 4 * maxText

// oneLine removes the space around a text, and its line ends, and composes it, unless it is too
// long anyway.
func oneLine(value string) string {
	text := strings.TrimSpace(value)
	if len(text) > maxTextBytes {
		return text
	}
	if strings.ContainsAny(text, "\n\t") {
		text = strings.Join(strings.Fields(text), " ")
	}
	return words.Composed(text)
}

func (r *reader) texts(node *yaml.Node, what string) []string {
	var texts []string
	for _, item := range r.list(node, what, maxList) {
		if text := r.text(item, "an entry of "+what); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// wordOf reads a text that a function parses.
func wordOf[T any](parse func(string) (T, error)) reading[T] {
	return func(r *reader, node *yaml.Node, what string) (none T) {
		text := r.text(node, what)
		if text == "" {
			return none
		}
		word, err := parse(text)
		if err != nil {
			r.failWord(node, err)
			return none
		}
		return word
	}
}

// oneOf reads one of the words of a vocabulary.
func oneOf[T ~string](kind string, all ...T) reading[T] {
	return wordOf(func(word string) (T, error) { return words.Parse(kind, word, all) })
}

// listOf reads a list of words without repeats.
func listOf[T ~string](one reading[T]) reading[[]T] {
	return func(r *reader, node *yaml.Node, what string) []T {
		var list []T
		for _, item := range r.list(node, what, maxList) {
			switch word := one(r, item, what); {
			case word == "":
			case slices.Contains(list, word):
				r.fail(item, "%s names %s twice; keep one of them", what, word)
			default:
				list = append(list, word)
			}
		}
		return list
	}
}

// byWord reads a mapping from words to values.
func byWord[T ~string, V any](one reading[T], read reading[V]) reading[map[T]V] {
	return func(r *reader, node *yaml.Node, what string) map[T]V {
		values := map[T]V{}
		r.pairs(node, what, func(key, value *yaml.Node) {
			word := one(r, key, what)
			_, twice := values[word]
			switch {
			case word == "":
			case twice:
				r.fail(key, "%s is given twice; keep one of them", word)
			case len(values) == maxList:
				r.fail(key, "%s takes at most %d entries; leave this one out", what, maxList)
			default:
				values[word] = read(r, value, what+", "+string(word))
			}
		})
		return values
	}
}

func (r *reader) truth(node *yaml.Node, what string) bool {
	scalar := follow(node)
	if scalar.Kind != yaml.ScalarNode || scalar.Tag != "!!bool" {
		r.fail(node, "%s must be true or false, not %s", what, kindOf(scalar))
		return false
	}
	return strings.EqualFold(scalar.Value, "true")
}

func number(most int) reading[int] { return amount(1, most, "", "a whole number", strconv.Atoi) }

// seconds reads a time such as 10s or 1m30s.
func seconds(least, most int) reading[int] {
	return amount(least, most, "s", "whole seconds such as 10s", func(text string) (int, error) {
		d, err := time.ParseDuration(text)
		if d%time.Second != 0 {
			err = strconv.ErrSyntax
		}
		return int(d / time.Second), err
	})
}

// amount reads a number with a unit; form says in messages what is expected.
func amount(least, most int, unit, form string, parse func(string) (int, error)) reading[int] {
	return func(r *reader, node *yaml.Node, what string) int {
		scalar := follow(node)
		n, err := parse(shorten(scalar.Value))
		switch {
		case scalar.Kind != yaml.ScalarNode || err != nil:
			r.fail(node, "%s must be %s, not %s", what, form, kindOf(scalar))
		case n < least || n > most:
			r.fail(node, "%s must be from %d%s to %d%s, not %s", what, least, unit, most, unit, scalar.Value)
		default:
			return n
		}
		return 0
	}
}
