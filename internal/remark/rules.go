package remark

import (
	_ "embed" // the rules
	"slices"
	"strconv"
	"strings"
	"sync"
)

// rulesText says what words and numbers mean in combination. Below the name of a pass, and what a
// remark must have for it, is a line for each rule: what it does (actions.go), the words in a row,
// and behind # a remark that it reads. The first rule that fits a word and can do its part counts
// for it.
//
// A word of a rule is a role of words.txt, 'some_words', a class of classes.go or one defined there;
// a|b is either, a&b both, !a another. Behind it ? lets it be missing, ?? be two, * be any number, +
// be one or more. <> is around the word that the rule is about, else it is the first. any is a word
// of its clause, ... any word, ^ and $ are where the clause begins and ends, ~a is a word elsewhere
// in the sentence. In a pass that is felt, a complaint that is denied or unsure is none. What ends
// with | goes on in the next line.
//
//go:embed rules.txt
var rulesText string

// A class reports whether a token is of some kind.
type class func(r *reader, i int) bool

// A rule says what to do with a token whose neighbours are as it requires.
type rule struct {
	text, example  string // as it is written, and a remark that it fits
	roles          role   // the token has one of them
	needs          []need // each must be met by the remark
	is, near       class  // for the token, and for another one in its sentence
	before, behind []element
	does           action
}

// An action does what a rule says with its token, and reports whether it could. It also gets the
// first and the last token that fit the rule.
type action func(r *reader, i, from, to int) bool

// A need is what some token of a remark must have, or be: one of some roles, or one of some words.
// It has only the bits of words, so another word may meet it too.
type need struct {
	roles role
	words uint64
}

func (n *need) add(m need) { n.roles, n.words = n.roles|m.roles, n.words|m.words }

// meets reports whether what a remark has is what a need asks for.
func (n need) meets(asked need) bool { return n.roles&asked.roles != 0 || n.words&asked.words != 0 }

// bitOf returns one of 64 bits for a word; words may share a bit.
func bitOf(word string) uint64 {
	if word == "" {
		return 0
	}
	return 1 << ((7*len(word) + 5*int(word[0]) + 3*int(word[len(word)/2]) + int(word[len(word)-1])) % 64)
}

// An element is a run of tokens of one class.
type element struct {
	is          class
	least, most int // most is 0 for the edge of a clause, which takes no token
}

// A pass is a list of rules that are tried on each token in turn. Its roles are those of all its
// rules: no rule fits a token that has none of them.
type pass struct {
	needs role // a remark needs one of them; 0: nothing
	felt  bool // denied and unsure complaints do not count
	roles role
	rules []rule
}

// passes maps names to the passes of rules.txt.
var passes = sync.OnceValue(func() map[string]*pass {
	all, last := map[string]*pass{}, &pass{}
	p := parser{needs: needsOfClasses(), actions: actions(), classes: classes()}
	for line := range strings.Lines(strings.ReplaceAll(rulesText, "|\n  ", "|")) {
		line, example, _ := strings.Cut(strings.TrimRight(line, "\n"), " # ")
		name, words, defines := strings.Cut(line, " = ")
		switch {
		case line == "" || line[0] == '#':
		case defines:
			if p.classes[name] != nil {
				panic("remark: two classes " + name)
			}
			p.classes[name] = p.class(words)
			p.needs[name] = p.need(words)
		case line[0] == '\t':
			last.rules = append(last.rules, p.rule(line, example))
			last.roles |= last.rules[len(last.rules)-1].roles
		default:
			name, needs, _ := strings.Cut(line, " ")
			last = &pass{felt: needs == "felt"}
			if !last.felt && needs != "" {
				last.needs = p.need(needs).roles
			}
			all[name] = last
		}
	}
	return all
})

// Prepare reads the words and the rules, which the first remark that needs them otherwise does.
func Prepare() {
	lexicon()
	passes()
}

// A parser reads rules.
type parser struct {
	needs   map[string]need
	actions map[string]action
	classes map[string]class
}

func (p parser) rule(line, example string) rule {
	words := strings.Fields(line)
	made := rule{text: line, example: example, does: p.actions[words[0]]}
	if made.does == nil {
		panic("remark: no action " + words[0])
	}
	key := max(1, slices.IndexFunc(words, func(word string) bool { return word[0] == '<' }))
	name := strings.Trim(words[key], "<>")
	made.is, made.roles = p.class(name), p.need(name).roles
	if made.roles == 0 {
		panic("remark: no role for " + name)
	}
	for _, word := range words[1:] {
		if asked := p.need(strings.Trim(word, "~<>")); asked != (need{}) {
			made.needs = append(made.needs, asked)
		}
	}
	for _, word := range words[1:key] {
		made.before = slices.Insert(made.before, 0, p.element(word))
	}
	for _, word := range words[key+1:] {
		if word[0] == '~' {
			made.near = p.class(word[1:])
			continue
		}
		made.behind = append(made.behind, p.element(word))
	}
	return made
}

// element reads a class that may have ?, ??, * or + after it.
func (p parser) element(word string) element {
	switch name := strings.TrimRight(word, "?*+"); word[len(name):] {
	case "":
		if name == "^" || name == "$" {
			return element{is: p.classes[name]}
		}
		return element{p.class(name), 1, 1}
	case "?":
		return element{p.class(name), 0, 1}
	case "??":
		return element{p.class(name), 0, 2}
	case "+":
		return element{p.class(name), 1, mostTokens}
	default:
		return element{p.class(name), 0, mostTokens}
	}
}

// class reads classes joined by |, for any of them, and by &, for all.
func (p parser) class(text string) class {
	if is := p.classes[text]; is != nil {
		return is
	}
	if n := (parser{}).need(text); n.words == 0 && n.roles != 0 && !strings.ContainsAny(text, "&.") {
		return func(at *reader, i int) bool { return at.at(i).is(n.roles) }
	}
	if text[0] == '\'' && !strings.Contains(text, "&") && strings.Count(text, "'") == 2*(1+strings.Count(text, "|")) {
		list := strings.Split(strings.ReplaceAll(strings.Trim(text, "'"), "_", " "), "'|'")
		return func(r *reader, i int) bool { return slices.Contains(list, r.at(i).word) }
	}
	if first, rest, found := strings.Cut(text, "|"); found {
		a, b := p.class(first), p.class(rest)
		return func(r *reader, i int) bool { return a(r, i) || b(r, i) }
	}
	if first, rest, found := strings.Cut(text, "&"); found {
		a, b := p.class(first), p.class(rest)
		return func(r *reader, i int) bool { return a(r, i) && b(r, i) }
	}
	if name, denied := strings.CutPrefix(text, "!"); denied {
		is := p.class(name)
		return func(r *reader, i int) bool { return !is(r, i) }
	}
	if low, high, ranges := strings.Cut(text, ".."); ranges && high != "" {
		least, _ := strconv.Atoi(low)
		most, _ := strconv.Atoi(high)
		return func(r *reader, i int) bool {
			return r.at(i).n > 0 && r.at(i).values[0] >= 100*least && r.at(i).values[0] <= 100*most
		}
	}
	panic("remark: no class " + text)
}

// need returns what the alternatives of a class ask for. An empty need: any token may be of the
// class.
func (p parser) need(text string) (all need) {
	for some := range strings.SplitSeq(text, "|") {
		var one need
		for name := range strings.SplitSeq(some, "&") {
			if one == (need{}) {
				one = p.needOfOne(name)
			}
		}
		if one == (need{}) {
			return need{}
		}
		all.add(one)
	}
	return all
}

func (p parser) needOfOne(name string) need {
	switch {
	case name == "":
		return need{}
	case isDigit(name[0]):
		return need{roles: figure}
	case name[0] == '\'' && name[len(name)-1] == '\'':
		return need{words: bitOf(strings.ReplaceAll(strings.Trim(name, "'"), "_", " "))}
	}
	n := p.needs[name]
	n.roles |= roles[name]
	return n
}

// apply applies a pass: for each token, the first rule that fits and whose action can be done.
func (r *reader) apply(name string) {
	p, has := passes()[name], need{}
	for i := range r.tokens {
		t := &r.tokens[i]
		has.add(need{t.role, bitOf(t.word)})
		if t.kind == aWord && !t.known {
			has.roles |= unknown
		}
	}
	if has.roles&p.roles == 0 || p.needs != 0 && has.roles&p.needs == 0 {
		return
	}
	r.may = r.may[:0]
	for i := range p.rules {
		if !slices.ContainsFunc(p.rules[i].needs, func(asked need) bool { return !has.meets(asked) }) {
			r.may = append(r.may, &p.rules[i])
		}
	}
	for i := range r.tokens {
		t := &r.tokens[i]
		r.key = i
		isNone := p.felt && (t.denied || t.unsure || t.is(well))
		for _, rule := range r.may {
			if !t.is(rule.roles) || isNone && rule.roles&complaint != 0 {
				continue
			}
			if from, to, fits := r.match(rule, i); fits && rule.does(r, i, from, to) {
				break
			}
		}
	}
}

// match reports whether a rule fits a token, with the first and the last token that the rule took.
func (r *reader) match(rule *rule, i int) (from, to int, fits bool) {
	if !rule.is(r, i) {
		return 0, 0, false
	}
	if to, fits = r.walk(rule.behind, i+1, 1); fits {
		from, fits = r.walk(rule.before, i-1, -1)
	}
	return from, to, fits && (rule.near == nil || r.isNear(i, rule.near))
}

// walk matches elements with the tokens from i on, in steps of 1 or -1, and returns the last token
// that it took.
func (r *reader) walk(list []element, i, step int) (end int, fits bool) {
	if len(list) == 0 {
		return i - step, true
	}
	e := &list[0]
	for n := 0; ; n, i = n+1, i+step {
		if n >= e.least && (e.most > 0 || e.is(r, i)) {
			if end, fits = r.walk(list[1:], i, step); fits {
				return end, true
			}
		}
		if n == e.most || !e.is(r, i) {
			return 0, false
		}
	}
}

// isNear reports whether the sentence of a token has another one of a class.
func (r *reader) isNear(i int, is class) bool {
	from, to := r.sentence(i)
	for j := from; j < to; j++ {
		if j != i && is(r, j) {
			return true
		}
	}
	return false
}
