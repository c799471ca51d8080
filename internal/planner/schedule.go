package planner

import (
	"fmt"
	"time"

	"rotate/internal/workout"
)

// schedule sets the start of the new week. If none was asked for, it is seven days after the judged
// week, or with it if that was not begun. If a session would be in the past, it is today, and it is
// later if a rest day would be missing. A planned week that was put later on purpose stays there.
func (n *next) schedule(request NextRequest) error {
	last := n.lastTrained()
	if n.start = request.Start; !n.start.IsZero() {
		return n.checkStart(last, request.Again)
	}
	if n.start = n.log.Start; !request.Again || n.firstSession().Before(request.Today) {
		n.start = n.log.Start.Add(7)
	}
	if n.firstSession().Before(request.Today) {
		n.start = request.Today
	}
	moved := false
	for !last.IsZero() && n.firstSession().Since(last) < restDays {
		n.start, moved = n.start.Add(1), true
	}
	switch was := request.Planned; {
	case n.start.Before(was.Start) && was.Number == n.number && !was.Start.Before(request.Today):
		n.tips = append(n.tips, workout.Hint{Text: fmt.Sprintf("the new week begins on %s, where it was planned already; to begin it on %s",
			was.Start.WithDay(), n.start.WithDay()), Flags: []string{"--start", n.start.String()}})
		n.start = was.Start
	case moved:
		n.tips = append(n.tips, workout.Hint{Text: fmt.Sprintf("the new week starts on %s %s: %s %s was trained, and a rest day comes after it",
			n.start.Weekday(), n.start, last.Weekday(), last)})
	}
	return nil
}

// offerUsualDay says how to begin the weeks again on the weekday that was usual before a break.
func (n *next) offerUsualDay() {
	const weeks, pause = 4, 14 // weeks until a new weekday is usual; days that make a break
	usual, now := n.log.Start.Weekday(), n.log.Start.Weekday()
	for i := len(n.logs) - 1; i > max(0, len(n.logs)-1-weeks) && usual == now; i-- {
		if n.logs[i].Start.Since(n.logs[i-1].Start) >= pause {
			usual = usualStart(n.logs[:i])
		}
	}
	if now == usual || n.start.Weekday() != now {
		return
	}
	start := n.start
	for start.Weekday() != usual {
		start = start.Add(1)
	}
	n.tips = append(n.tips, workout.Hint{Text: fmt.Sprintf("your weeks began on a %s before; to begin the new one on %s", usual, start.WithDay()),
		Flags: []string{"--start", start.String()}})
}

// usualStart returns the weekday on which most of the weeks began; of several, the newest.
func usualStart(logs []workout.Log) (usual time.Weekday) {
	count := map[time.Weekday]int{}
	for _, log := range logs {
		day := log.Start.Weekday()
		if count[day]++; count[day] >= count[usual] {
			usual = day
		}
	}
	return usual
}

// restStart returns the start of a rest week: seven days after the judged one, or today if that
// week would be over.
func restStart(judged, today workout.Date) workout.Date {
	start := judged.Add(7)
	if start.Add(6).Before(today) {
		return today
	}
	return start
}

// restDays is the number of days from one session to the next that leaves a rest day between them.
const restDays = 2

func (n *next) firstSession() workout.Date { return n.terms.Days.In(n.start)[0] }

// lastTrained returns the last day on which something was ticked; zero if there is none.
func (n *next) lastTrained() (last workout.Date) {
	for _, log := range n.logs {
		if _, day, days := ticked(log); days > 0 && last.Before(day) {
			last = day
		}
	}
	return last
}

// checkStart refuses a start that leaves no rest day, or that comes too early after the judged
// week, unless the new week replaces it.
func (n *next) checkStart(last workout.Date, again bool) error {
	if !again && n.start.Before(n.log.Start.Add(7)) {
		return &StartError{fmt.Sprintf("%s is not after the week being judged, which ends on %s", n.start, n.log.End())}
	}
	if first := n.firstSession(); !last.IsZero() && first.Since(last) < restDays {
		return &StartError{fmt.Sprintf("%s %s was trained, and %s %s leaves no rest day after it",
			last.Weekday(), last, first.Weekday(), first)}
	}
	return nil
}
