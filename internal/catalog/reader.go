package catalog

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"rotate/internal/problem"
	"rotate/internal/words"
)

// The bounds on one exercise. They keep a page readable, and they bound what YAML aliases can
// multiply: every list that an alias may stand for is short.
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

// gathered is what the readers of several files have in common.
type gathered struct {
	problem.Gatherer
	written int  // bytes of text in the layer so far, what aliases stand for written out each time
	long    bool // they are too many
}

// takeText counts a text. Too much of it is an error, and the end of reading: a few lines with
// aliases can stand for more than any machine holds.
func (r *reader) takeText(node *yaml.Node, text string) {
	if r.written += len(text); r.written > MaxBytes && !r.long {
		r.fail(node, fmt.Sprintf("larger than %d MiB once the aliases are written out, the most a catalogue may be; use fewer",
			MaxBytes>>20))
		r.long = true
	}
}

// done reports that reading on is no use.
func (g *gathered) done() bool { return g.Full() || g.long }

func (r *reader) fail(node *yaml.Node, text string) {
	r.failAt([2]int{node.Line, node.Column}, text)
}

func (r *reader) failAt(at [2]int, text string) {
	r.Add(r.problem(at, problem.Error, text))
}

func (r *reader) warnAt(at [2]int, text string) {
	r.Add(r.problem(at, problem.Warning, text))
}

func (r *reader) problem(at [2]int, severity problem.Severity, text string) problem.Problem {
	return problem.Problem{Severity: severity, Text: text,
		Place: problem.Place{File: r.file, Line: max(1, at[0]), Column: max(1, at[1])}}
}

// failWord reports a word outside its vocabulary, with what was probably meant.
func (r *reader) failWord(node *yaml.Node, err error) {
	text := err.Error()
	var unknown *words.UnknownError
	if errors.As(err, &unknown) {
		unknown.Word = shorten(unknown.Word)
		text = unknown.Error() + ": " + unknown.Hint()
	}
	r.fail(node, text)
}

// follow resolves an alias. An alias never stands for another one, so one step is enough; what it
// stands for is walked only as deep as the schema goes.
func follow(node *yaml.Node) *yaml.Node {
	if node.Kind == yaml.AliasNode && node.Alias != nil {
		return node.Alias
	}
	return node
}

func (r *reader) list(node *yaml.Node, what string, most int) []*yaml.Node {
	list := follow(node)
	if list.Kind != yaml.SequenceNode {
		r.fail(node, fmt.Sprintf("%s must be a list%s, not %s", what, listForm(what, list), kindOf(list)))
		return nil
	}
	if len(list.Content) > most {
		r.fail(node, fmt.Sprintf("%s has %d entries; it takes %d at most", what, len(list.Content), most))
		return list.Content[:most]
	}
	return list.Content
}

// listForm shows how to write a list where something else stands.
func listForm(what string, node *yaml.Node) string {
	switch {
	case what == "the catalogue":
		return ", each exercise beginning with \"- id: ...\""
	case what == "progression":
		return " such as [{sets: 1, reps: 8}]"
	case what == "links":
		return " such as [{title: A page, url: https://example.org}]"
	case node.Kind == yaml.ScalarNode && node.Tag != "!!null" && !strings.ContainsFunc(node.Value, words.Unprintable):
		return " such as [" + shorten(node.Value) + "]"
	}
	return ""
}

// mappingForm shows how to write what has keys.
func mappingForm(what string) string {
	switch what {
	case "a dose":
		return "such as {sets: 1, reps: 8}"
	case "a link":
		return "such as {title: A page, url: https://example.org}"
	}
	return "(key: value)"
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

// fields calls set for each key of a mapping that is in keys, once.
func (r *reader) fields(node *yaml.Node, what string, keys []string, set func(key string, value *yaml.Node)) {
	mapping := follow(node)
	if mapping.Kind != yaml.MappingNode {
		r.fail(node, fmt.Sprintf("%s must be a mapping %s, not %s", what, mappingForm(what), kindOf(mapping)))
		return
	}
	var seen uint64
	for i := 0; i+1 < len(mapping.Content) && !r.done(); i += 2 {
		key, value := mapping.Content[i], mapping.Content[i+1]
		n := indexOf(keys, key.Value)
		switch {
		case n < 0 || key.Kind != yaml.ScalarNode:
			r.failWord(key, &words.UnknownError{Kind: "field", Word: shorten(key.Value), Allowed: keys})
		case seen&(1<<n) != 0:
			r.fail(key, fmt.Sprintf("%s is given twice; keep one of them", key.Value))
		default:
			seen |= 1 << n
			set(key.Value, value)
		}
	}
}

func indexOf(keys []string, key string) int {
	for i, k := range keys {
		if k == key {
			return i
		}
	}
	return -1
}

// text reads a line of text: not empty, no control characters, at most most characters.
func (r *reader) text(node *yaml.Node, what string, most int) string {
	scalar := follow(node)
	if scalar.Kind != yaml.ScalarNode || scalar.Tag == "!!null" {
		r.fail(node, fmt.Sprintf("%s must be text, not %s", what, kindOf(scalar)))
		return ""
	}
	text := strings.TrimSpace(scalar.Value)
	tooLong := len(text) > 4*maxText // the most bytes that as many characters take
	if !tooLong && strings.ContainsAny(text, "\n\t") {
		text = strings.Join(strings.Fields(text), " ")
	}
	switch {
	case text == "":
		r.fail(node, what+" is empty; fill it in")
	case tooLong || utf8.RuneCountInString(text) > most:
		r.fail(node, fmt.Sprintf("%s is longer than %d characters; shorten it", what, most))
	case strings.ContainsFunc(text, words.Unprintable):
		r.fail(node, what+" holds a control character; type it anew")
	default:
		r.takeText(node, text)
		return text
	}
	return ""
}

func (r *reader) texts(node *yaml.Node, what string) []string {
	var texts []string
	for _, item := range r.list(node, what, maxList) {
		if text := r.text(item, "an entry of "+what, maxText); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// wordsOf reads a list of vocabulary words, each once.
func wordsOf[T ~string](r *reader, node *yaml.Node, what string, parse func(string) (T, error)) []T {
	var list []T
	for _, item := range r.list(node, what, maxList) {
		word, ok := wordOf(r, item, what, parse)
		if !ok {
			continue
		}
		if containsWord(list, word) {
			r.fail(item, fmt.Sprintf("%s names %s twice; keep one of them", what, word))
			continue
		}
		list = append(list, word)
	}
	return list
}

func containsWord[T ~string](list []T, word T) bool {
	return indexOf(words.Of(list), string(word)) >= 0
}

func wordOf[T ~string](r *reader, node *yaml.Node, what string, parse func(string) (T, error)) (T, bool) {
	text := r.text(node, what, maxText)
	if text == "" {
		return "", false
	}
	word, err := parse(text)
	if err != nil {
		r.failWord(node, err)
		return "", false
	}
	return word, true
}

// number reads a whole number between least and most.
func (r *reader) number(node *yaml.Node, what string, least, most int) int {
	scalar := follow(node)
	n, err := strconv.Atoi(shorten(scalar.Value))
	if scalar.Kind != yaml.ScalarNode || err != nil {
		r.fail(node, fmt.Sprintf("%s must be a whole number, not %s", what, kindOf(scalar)))
		return 0
	}
	if n < least || n > most {
		r.fail(node, fmt.Sprintf("%s must be from %d to %d, not %d", what, least, most, n))
		return 0
	}
	return n
}

// seconds reads a time such as 10s or 1m30s.
func (r *reader) seconds(node *yaml.Node, what string, least, most int) int {
	scalar := follow(node)
	d, err := time.ParseDuration(shorten(scalar.Value))
	if scalar.Kind != yaml.ScalarNode || err != nil || d%time.Second != 0 {
		r.fail(node, fmt.Sprintf("%s must be whole seconds such as 10s, not %s", what, kindOf(scalar)))
		return 0
	}
	if n := int(d / time.Second); n >= least && n <= most {
		return n
	}
	r.fail(node, fmt.Sprintf("%s must be from %ds to %ds, not %s", what, least, most, scalar.Value))
	return 0
}
