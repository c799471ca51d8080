package note

import (
	"slices"
	"strings"

	"rotate/internal/pattern"
	"rotate/internal/workout"
)

// Org writes the plan as an org file, its newest week on top: the same note with org's headings,
// scheduled dates and statistics cookies.
func Org(p *workout.Plan) string {
	w := writer{org: true}
	w.plan(p)
	return w.String()
}

// tasks counts the task lines of a session.
func tasks(week workout.Week, session workout.Session) int {
	n := 0
	for _, m := range week.Moves {
		n += len(m.Work(session.First))
	}
	return n
}

// orgMarkup are the signs that org gives a meaning. An invisible space after one takes it away.
var orgMarkup = pattern.New(`[*/_=~+<\[|\\^{#]`)

func escapeOrg(text string) string {
	return orgMarkup.ReplaceAllStringFunc(text, func(s string) string { return s + "\u200b" })
}

var orgTitle = pattern.New(`^\*+ .*[Rr]otation plan: week`)

// isOrg reports whether a note is an org file.
func (d *document) isOrg() bool {
	return slices.ContainsFunc(d.lines, func(line string) bool {
		return strings.HasPrefix(line, "*") && orgTitle.MatchString(line)
	})
}
