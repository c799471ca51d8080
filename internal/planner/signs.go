package planner

import (
	"slices"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// openSign returns the worst sign of a week for which nobody was cleared to train.
func (n *next) openSign(log workout.Log) workout.Sign {
	log.Signs = n.openSigns(log)
	return log.Worst()
}

// signOn returns the worst of the open signs that were written for a move in a week.
func (n *next) signOn(log workout.Log, e *workout.Exercise) workout.Warning {
	log.Signs = slices.DeleteFunc(n.openSigns(log), func(s workout.Sign) bool { return s.Exercise != e })
	return log.Worst().Warning
}

// openSigns returns the signs of a week for which nobody was cleared to train.
func (n *next) openSigns(log workout.Log) []workout.Sign {
	later := n.logs[1+slices.IndexFunc(n.logs, func(l workout.Log) bool { return l.Start == log.Start }):]
	return words.Without(log.Signs, func(s workout.Sign) bool { return !log.Settled(s, later).IsZero() })
}

// signsRunning reports whether nerve or stop signs came up in two attempted weeks in a row, until
// two full weeks have passed.
func (n *next) signsRunning() bool {
	const watched = 2
	since, before := watched, false
	for _, log := range n.logs {
		if !attempted(log) {
			continue
		}
		now := slices.ContainsFunc(n.openSigns(log), stopOrNerve)
		switch {
		case now && before:
			since = 0
		case !log.Deload && !log.Rest:
			since++
		}
		before = now
	}
	return since < watched
}

func stopOrNerve(s workout.Sign) bool {
	return s.Urgency == workout.UrgencyStop || s.Urgency == workout.UrgencyNerve
}

// clear sets the clearance in the new week: a new one after an emergency, or else the one before,
// until a full week has been trained under it and the new week is a full one.
func (n *next) clear(cleared workout.Date) {
	trained := n.number > n.log.Number && !n.log.Deload && !n.log.Rest
	switch {
	case n.restarts():
		n.terms.Cleared = cleared
	case trained && !n.deload && !n.rest:
		n.terms.Cleared = workout.Date{}
	}
}

// restarts reports whether the week has an emergency sign, after which all moves begin again.
func (n *next) restarts() bool { return n.worst.Urgency.Calls() }

// capped reports whether nothing may rise after the judged week, and nothing new or harder may come
// in.
func (n *next) capped() bool {
	return n.worst.Urgency > workout.UrgencySee || n.hurt != "" || n.log.UnderClearance() || n.signsAgain
}
