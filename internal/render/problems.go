package render

import (
	"strings"

	"rotate/internal/problem"
	"rotate/internal/words"
)

// ProblemsText returns the problems, one per line: file:line:column: error: text.
func ProblemsText(list problem.List) string {
	var out strings.Builder
	for _, p := range list {
		out.WriteString(words.Line(p.String()) + "\n")
	}
	return out.String()
}

// ProblemsJSON returns the problems as a JSON list.
func ProblemsJSON(list problem.List) []byte {
	type view struct {
		File     string           `json:"file"`
		Line     int              `json:"line"`
		Column   int              `json:"column"`
		Severity problem.Severity `json:"severity"`
		Text     string           `json:"text"`
	}
	return encode(words.Each(list, func(p problem.Problem) view { return view{p.File, p.Line, p.Column, p.Severity, p.Text} }))
}
