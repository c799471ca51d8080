package planner

import (
	"fmt"

	"rotate/internal/workout"
)

// schedule settles the start. Without a wish the new week begins seven days after the judged one; where
// a session would be over, today; and later where a rest day would be missing.
func (n *next) schedule(request NextRequest) error {
	last := n.lastTrained()
	if n.start = request.Start; !n.start.IsZero() {
		return n.checkStart(last)
	}
	n.start = n.log.Start.Add(7)
	if n.firstSession().Before(request.Today) {
		n.start = request.Today
	}
	moved := false
	for !last.IsZero() && n.firstSession().Since(last) < restDays {
		n.start, moved = n.start.Add(1), true
	}
	if moved {
		n.tips = append(n.tips, workout.Hint{Text: fmt.Sprintf("the new week starts on %s %s: %s %s was trained, and a rest day comes after it",
			n.start.Weekday(), n.start, last.Weekday(), last)})
	}
	return nil
}

// restStart is where a week of rest begins: seven days after the judged one, or today, where that is over.
func restStart(judged, today workout.Date) workout.Date {
	start := judged.Add(7)
	if start.Add(6).Before(today) {
		return today
	}
	return start
}

// restDays is how many days lie between two sessions, the rest day included.
const restDays = 2

func (n *next) firstSession() workout.Date { return n.terms.Days.In(n.start)[0] }

// lastTrained is the last day on which something was ticked; zero: nothing was.
func (n *next) lastTrained() (last workout.Date) {
	for _, log := range n.logs {
		if _, day, days := ticked(log); days > 0 && last.Before(day) {
			last = day
		}
	}
	return last
}

// checkStart refuses a start that cannot follow the judged week.
func (n *next) checkStart(last workout.Date) error {
	if n.start.Before(n.log.Start.Add(7)) {
		return &StartError{fmt.Sprintf("%s is not after the week being judged, which ends on %s", n.start, n.log.End())}
	}
	if first := n.firstSession(); !last.IsZero() && first.Since(last) < restDays {
		return &StartError{fmt.Sprintf("%s %s was trained, and %s %s leaves no rest day after it",
			last.Weekday(), last, first.Weekday(), first)}
	}
	return nil
}
