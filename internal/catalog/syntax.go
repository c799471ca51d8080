package catalog

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rotate/internal/problem"
	"rotate/internal/words"
)

// The forms of the YAML library's messages.
var (
	yamlLine   = words.Pattern(`^yaml: (?:line (\d+): )?`)
	yamlAnchor = words.Pattern(`^unknown anchor '(.+)' referenced$`)
	// the library's parser, unlike its scanner, gives the line before the right one
	yamlParser = words.Pattern(`^did not find expected (<|node|key|','|'-')`)
	// what the library noticed somewhere in a block, and not where it begins
	yamlInBlock = words.Pattern(`expected key|expected '-'|tab character`)
)

// yamlMessage returns what the YAML library says, and the line that it names; 0: none.
func yamlMessage(err error) (text string, line int) {
	text = err.Error()
	if found := yamlLine().FindStringSubmatch(text); found != nil {
		text = text[len(found[0]):]
		line, _ = strconv.Atoi(found[1])
	}
	if line > 0 && yamlParser().MatchString(text) {
		line++
	}
	return text, line
}

// syntaxError says where a file is not valid YAML, and what has probably to be done about it.
func syntaxError(file File, err error) *problem.Problem {
	text, line := yamlMessage(err)
	at := problem.Place{File: file.Name, Line: 1, Column: 1}
	if line == 0 {
		at.Line, at.Column = unplaced(file.Data, text)
		text = shortenTo(text, 2*maxShown) + yamlRemedy(text)
	} else {
		lines := strings.Split(strings.ReplaceAll(string(file.Data), "\r\n", "\n"), "\n")
		at.Line = min(faultyLine(lines, text, line), len(lines))
		at, text = diagnose(lines, at, text)
	}
	return &problem.Problem{Severity: problem.Error, Place: at, Text: "not valid YAML: " + text}
}

// faultyLine returns the line that the library complains about. The one that it names is where the
// block or the bracket around it begins, except if that is the first line: then it is the one
// complained about. So a line before the text gives the former, and the text from there the latter.
func faultyLine(lines []string, text string, line int) int {
	again := func(lines ...string) int {
		_, _, err := decode([]byte(strings.Join(lines, "\n")))
		if err == nil {
			return 0
		}
		same, line := yamlMessage(err)
		if same != text {
			return 0
		}
		return line
	}
	if began := again(slices.Concat([]string{"#"}, lines)...); began > 1 {
		line = began - 1
	}
	if yamlInBlock().MatchString(text) && line <= len(lines) {
		line += max(1, again(lines[line-1:]...)) - 1
	}
	return line
}

// A slip is a common mistake in YAML.
type slip struct {
	message string // an expression for what the library says
	form    string // an expression for the line; its group is at the place
	before  bool   // it may also be in the line before
	text    string // what is wrong, and what to do about it
}

var slips = []slip{
	{"tab|cannot start|expected (?:key|'-')", `^[ -]*([\t\x{a0}])`, false,
		"there is a tab or another special space before the text; indent with plain spaces"},
	{"", `^ *-()[^ \t-]`, true, "a space is missing after the dash"},
	{"", `^ *(?:- +)*[a-z]+:()[^ /]`, true, "a space is missing after the colon"},
	{"mapping values|expected key|node content", `^[^\[{"']*([\]}])`, false,
		"this bracket is closed but never opened; delete it, or add the opening one"},
	{"cannot start|comment|alphabetic|mapping keys", `[:,\[{-] +([@%&*!|>?\x60])`, false,
		"a text that begins with this sign needs quotes around it"},
	{"end of stream|document indicator", `(?:^|[ \[{,])(["'])`, false,
		"this quote is not closed; add the closing one, or delete it"},
	{"escape", `(\\)`, false, `\ has a meaning within double quotes; write \\ instead`},
	{"expected key|expected ','", `[:,\[{-] +(["'])[^"']*["'] *[^ ,\]}]`, false,
		"the text goes on after its closing quote; put all of it between quotes of the other kind"},
	{"expected ','|node content", `([\[{])`, false,
		"this bracket is not closed, or a comma after it is missing or one too many"},
	{"expected ':'", `^ *()`, false, "a colon is missing after the first word, or a dash before it"},
	{"mapping values", `: .*?(: )`, false, "a text with a colon needs quotes around it"},
	{"expected '-'", `^ *()`, false, "a dash is missing; each entry of a list begins with one"},
}

// diagnose says what is probably wrong with a line, and where; else what the library says.
func diagnose(lines []string, at problem.Place, text string) (problem.Place, string) {
	i, before := at.Line-1, max(0, at.Line-2)
	for before > 0 && isAside(lines[before]) {
		before--
	}
	if column, said := misplaced(lines[:i+1], before, text); said != "" {
		at.Column = column
		return at, said
	}
	for _, s := range slips {
		if !regexp.MustCompile(s.message).MatchString(text) {
			continue
		}
		for _, line := range []int{i, before} {
			found := regexp.MustCompile(s.form).FindStringSubmatchIndex(lines[line])
			if found != nil && (line == i || s.before) {
				at.Line, at.Column = line+1, 1+utf8.RuneCountInString(lines[line][:found[2]])
				return at, s.text
			}
		}
	}
	return at, shortenTo(text, 2*maxShown) + yamlRemedy(text)
}

// misplaced says that the last line is not in line with those above, and where it begins; empty: it
// is in line. before is the index of the line above it.
func misplaced(lines []string, before int, text string) (column int, said string) {
	last, near := lines[len(lines)-1], -1
	isItem := strings.HasPrefix(strings.TrimLeft(last, " "), "- ")
	column, word := columnOf(last, isItem)
	above, _ := columnOf(lines[before], false)
	switch {
	case column < 0, strings.Contains(text, "expected '-'") && word == "id": // its dash is missing
	case yamlInBlock().MatchString(text):
		near = nearestColumn(lines, column, isItem)
	case strings.Contains(text, "mapping values") && !isItem && 0 <= above && above < column:
		near = before // what it says would go on in the last line
	}
	if near < 0 {
		return 0, ""
	}
	right, name := columnOf(lines[near], isItem)
	return column + 1, fmt.Sprintf("%q begins in column %d, and %q in line %d in column %d; line them up",
		word, column+1, name, near+1, right+1)
}

// columnOf returns the column from 0 in which the first dash of a line is, or else its field; -1:
// it has none.
func columnOf(line string, isItem bool) (column int, word string) {
	found := yamlField().FindStringSubmatch(line)
	switch {
	case isItem && found[2] != "":
		return len(found[1]), "-"
	case !isItem && found[3] != "":
		return len(found[1] + found[2]), found[3]
	}
	return -1, ""
}

// yamlField matches the indentation of a line, its dashes and its field.
var yamlField = words.Pattern(`^( *)((?:- +)*(?:-$)?)(?:([a-z][a-z-]*):(?: |$))?`)

// mostAbove is how many lines above are looked at: an exercise has fewer.
const mostAbove = 300

// nearestColumn returns the line with which the last one was probably meant to be in line; -1: it
// is in line.
func nearestColumn(lines []string, column int, isItem bool) (near int) {
	near, lowest, least := -1, column, 0
	for i, line := range slices.Backward(lines[:len(lines)-1]) {
		other, _ := columnOf(line, isItem)
		apart := 2 * (column - other)
		if apart < 0 {
			apart = 1 - apart // of two that are as far, the left one is nearer
		}
		switch {
		case len(lines)-i > mostAbove:
			return near
		case apart == 0 && lowest == column:
			return -1
		case other >= 0 && (near < 0 || apart < least):
			near, least = i, apart
		}
		if other >= 0 {
			lowest = min(lowest, other)
		}
	}
	return near
}

// yamlRemedy says what to do about an error of the YAML library, which only says what is wrong;
// empty if that is not known.
func yamlRemedy(text string) string {
	for _, known := range []struct{ part, remedy string }{
		{"mapping values", "it does not fit the line above"},
		{"did not find expected", "something is missing here or in the lines above, such as a colon or a quote"},
		{"UTF-8", "save the file as UTF-8"},
		{"control characters", "delete them"},
		{"unknown anchor", "put quotes around a text that begins with *"},
	} {
		if strings.Contains(text, known.part) {
			return "; " + known.remedy
		}
	}
	return ""
}

// unplaced finds what the library complains about without a line: a missing anchor, or a byte that
// YAML does not allow.
func unplaced(data []byte, text string) (row, column int) {
	offset := bytes.IndexFunc(data, func(c rune) bool {
		return c == utf8.RuneError || unicode.IsControl(c) && !strings.ContainsRune("\t\n\r\u0085", c)
	})
	if found := yamlAnchor().FindStringSubmatch(text); found != nil {
		offset = bytes.Index(data, []byte("*"+found[1]))
	}
	before := data[:max(0, offset)]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return 1 + bytes.Count(before, []byte("\n")), 1 + utf8.RuneCount(line)
}
