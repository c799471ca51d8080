package note

import (
	"slices"

	"rotate/internal/workout"
)

// Judged is the week that the next one follows: the newest with any mark; if none has one, the
// oldest. The note must hold a week.
func (n *Note) Judged() Week {
	var judged, oldest *Week
	for i := range n.Weeks {
		w := &n.Weeks[i]
		if w.Marked() && (judged == nil || judged.Start.Before(w.Start)) {
			judged = w
		}
		if oldest == nil || w.Start.Before(oldest.Start) {
			oldest = w
		}
	}
	if judged != nil {
		return *judged
	}
	return *oldest
}

// Logs lists the weeks, oldest first.
func (n *Note) Logs() []workout.Log {
	logs := make([]workout.Log, len(n.Weeks))
	for i, w := range n.Weeks {
		logs[i] = w.Log
	}
	slices.SortStableFunc(logs, func(a, b workout.Log) int { return a.Start.Since(b.Start) })
	return logs
}

// Plan is the weeks of the note as a plan, without their marks.
func (n *Note) Plan() *workout.Plan {
	p := &workout.Plan{}
	for _, log := range n.Logs() {
		p.Weeks = append(p.Weeks, log.Week)
	}
	return p
}

// Column is where the text of a line begins, from 1.
func (n *Note) Column(row int) int {
	if n.document == nil || row < 1 || row > len(n.document.lines) {
		return 1
	}
	return readLine(row, n.document.lines[row-1]).column()
}
