package planner

import (
	"slices"

	"rotate/internal/workout"
)

// The rule of the easy week. Source: deloads every 5.6 +- 2.3 weeks among athletes with eight years
// of training (Rogerson 2024, doi 10.1186/s40798-024-00691-y); the numbers are this project's own.
const (
	deloadAfter    = 5 // full weeks in a row
	deloadSessions = 10
	deloadEvery    = 6  // in the weeks that are no longer in the note
	deloadGap      = 14 // days without training that restart the count
)

// easyWeekDue reports whether an easy week is due: after five full weeks in a row with ten
// sessions, as soon as a rotation move has two sets.
func (n *next) easyWeekDue() bool {
	weeks, sessions := n.fullRun()
	return weeks >= deloadAfter && sessions >= deloadSessions &&
		slices.ContainsFunc(n.log.Moves, func(m workout.Move) bool {
			return !m.Exercise.Movement.Companion() && m.Ladder.Dose(m.Step).Sets > 1
		})
}

// easyWeekHurt reports whether the judged week was easy and something hurt badly or was too much in
// it, or it had a warning sign that cannot wait: then the next one is easy too, so that nobody does
// more than what hurt. Source: this project's own decision.
func (n *next) easyWeekHurt() bool {
	bad := func(c workout.Complaint) bool { return c.HurtBadly() || c.Worse }
	hurt := func(l workout.Line) bool { return l.HurtBadly() || l.Worse || l.TooMuch }
	return n.log.Deload && (n.log.Any(hurt) || slices.ContainsFunc(n.log.Pains, bad) ||
		n.log.Worst().Urgency > workout.UrgencySee)
}

// fullRun counts the full weeks in a row up to the judged one, and their sessions. Weeks that are
// no longer in the note count as trained, with every sixth an easy one.
func (n *next) fullRun() (weeks, sessions int) {
	after := n.start
	for i, log := range slices.Backward(n.logs) {
		first, last, days := ticked(log)
		switch {
		case log.Rest || log.Deload || days > 0 && after.Since(last) >= deloadGap:
			return weeks, sessions
		case !attempted(log):
			continue
		}
		weeks, sessions, after = weeks+1, sessions+days, first
		for missing := log.Number - 1; missing > n.numberBefore(i); missing-- {
			if missing%deloadEvery == 0 {
				return weeks, sessions
			}
			weeks, sessions, after = weeks+1, sessions+len(log.Days), after.Add(-7)
		}
	}
	return weeks, sessions
}

// numberBefore returns the number of the week before one of the note; 0 if the note has none.
func (n *next) numberBefore(i int) int {
	if i == 0 {
		return 0
	}
	return n.logs[i-1].Number
}

// ticked returns the first and last day of a week on which something was ticked, and the number of
// such days. Without any, both are the start of the week.
func ticked(log workout.Log) (first, last workout.Date, days int) {
	first, last = log.Start, log.Start
	for _, day := range log.Trained {
		if day.Ticked() {
			if days++; days == 1 {
				first = day.Date
			}
			last = day.Date
		}
	}
	return first, last, days
}
