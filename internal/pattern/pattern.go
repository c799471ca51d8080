// Package pattern holds regular expressions that cost nothing until they are needed: they are
// compiled at their first use, and a text that cannot match is passed over without them.
package pattern

import (
	"regexp"
	"strings"
	"sync"
)

// Pattern is a regular expression.
type Pattern struct {
	expr   string
	begins string
	may    func(text string) bool
	once   sync.Once
	regexp *regexp.Regexp
}

// New is the pattern of an expression that regexp understands; another one is a bug, and panics when
// it is first used.
func New(expr string) *Pattern { return &Pattern{expr: expr} }

// Begins says with which bytes every text begins that the pattern matches.
func (p *Pattern) Begins(bytes string) *Pattern {
	p.begins = bytes
	return p
}

// May gives a quick test that holds for every text that the pattern matches.
func (p *Pattern) May(test func(text string) bool) *Pattern {
	p.may = test
	return p
}

// Has says that every text that the pattern matches holds part.
func (p *Pattern) Has(part string) *Pattern {
	return p.May(func(text string) bool { return strings.Contains(text, part) })
}

// HasAny says that every text that the pattern matches holds one of some bytes.
func (p *Pattern) HasAny(bytes string) *Pattern {
	return p.May(func(text string) bool { return strings.ContainsAny(text, bytes) })
}

func (p *Pattern) cannot(text string) bool {
	return p.begins != "" && (text == "" || strings.IndexByte(p.begins, text[0]) < 0) ||
		p.may != nil && !p.may(text)
}

// compiled is the regular expression.
func (p *Pattern) compiled() *regexp.Regexp {
	p.once.Do(func() { p.regexp = regexp.MustCompile(p.expr) })
	return p.regexp
}

// MatchString is as in regexp.
func (p *Pattern) MatchString(text string) bool {
	return !p.cannot(text) && p.compiled().MatchString(text)
}

// Match is as in regexp; it does not use the quick tests.
func (p *Pattern) Match(text []byte) bool { return p.compiled().Match(text) }

// FindString is as in regexp.
func (p *Pattern) FindString(text string) string {
	if p.cannot(text) {
		return ""
	}
	return p.compiled().FindString(text)
}

// FindStringIndex is as in regexp.
func (p *Pattern) FindStringIndex(text string) []int {
	if p.cannot(text) {
		return nil
	}
	return p.compiled().FindStringIndex(text)
}

// FindStringSubmatch is as in regexp.
func (p *Pattern) FindStringSubmatch(text string) []string {
	if p.cannot(text) {
		return nil
	}
	return p.compiled().FindStringSubmatch(text)
}

// FindStringSubmatchIndex is as in regexp.
func (p *Pattern) FindStringSubmatchIndex(text string) []int {
	if p.cannot(text) {
		return nil
	}
	return p.compiled().FindStringSubmatchIndex(text)
}

// FindAllString is as in regexp.
func (p *Pattern) FindAllString(text string, n int) []string {
	if p.cannot(text) {
		return nil
	}
	return p.compiled().FindAllString(text, n)
}

// FindAllStringIndex is as in regexp.
func (p *Pattern) FindAllStringIndex(text string, n int) [][]int {
	if p.cannot(text) {
		return nil
	}
	return p.compiled().FindAllStringIndex(text, n)
}

// FindAllStringSubmatch is as in regexp.
func (p *Pattern) FindAllStringSubmatch(text string, n int) [][]string {
	if p.cannot(text) {
		return nil
	}
	return p.compiled().FindAllStringSubmatch(text, n)
}

// FindAllStringSubmatchIndex is as in regexp.
func (p *Pattern) FindAllStringSubmatchIndex(text string, n int) [][]int {
	if p.cannot(text) {
		return nil
	}
	return p.compiled().FindAllStringSubmatchIndex(text, n)
}

// ReplaceAllString is as in regexp.
func (p *Pattern) ReplaceAllString(text, with string) string {
	if p.cannot(text) {
		return text
	}
	return p.compiled().ReplaceAllString(text, with)
}

// ReplaceAllStringFunc is as in regexp.
func (p *Pattern) ReplaceAllStringFunc(text string, with func(string) string) string {
	if p.cannot(text) {
		return text
	}
	return p.compiled().ReplaceAllStringFunc(text, with)
}

// String is the expression.
func (p *Pattern) String() string { return p.expr }

// PassesOver reports a text that the expression matches though a quick test says that it cannot: a
// bug, which tests look for.
func (p *Pattern) PassesOver(text string) bool {
	return p.cannot(text) && p.compiled().MatchString(text)
}
