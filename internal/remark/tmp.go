package remark

import (
	"rotate/internal/workout"
	"slices"
	"strings"
	"unicode/utf8"
)

type Remark struct {
	workout.Feedback
	whole bool
}

func (r Remark) Whole() bool { return r.whole }

func Read(text string, of workout.Task) Remark {
	f := readFeedback(text, of.Dose, of.Exercise)
	return Remark{f, f.Said || f.Load != ""}
}

func UsedLoad(load string) string { return normalLoad(load) }

const digits = "0123456789"

func loadWords(e *workout.Exercise) []string {
	var words []string
	for _, d := range e.Progression {
		if d.Load != "" {
			words = append(words, d.Load)
		}
	}
	return words
}
func mayBeAppended(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf || text[i] == '^' || text[i] == ':' {
			return true
		}
	}
	return false
}
func holdsOneOf(parts []string) func(text string) bool {
	return func(text string) bool {
		return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(text, part) })
	}
}
func isDigit(c byte) bool { return c >= 48 && c <= 57 }
