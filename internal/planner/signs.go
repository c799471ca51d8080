package planner

import (
	"slices"

	"rotate/internal/workout"
)

// openSign is the worst sign of a week after which nobody was cleared to train.
func (n *next) openSign(log workout.Log) workout.Sign {
	log.Signs = n.openSigns(log)
	return log.Worst()
}

// signOn is the worst of the open signs that were written behind a move in a week.
func (n *next) signOn(log workout.Log, e *workout.Exercise) workout.Warning {
	log.Signs = slices.DeleteFunc(n.openSigns(log), func(s workout.Sign) bool { return s.Exercise != e })
	return log.Worst().Warning
}

// openSigns are the signs of a week after which nobody was cleared to train.
func (n *next) openSigns(log workout.Log) []workout.Sign {
	later := n.logs[1+slices.IndexFunc(n.logs, func(l workout.Log) bool { return l.Start == log.Start }):]
	return slices.DeleteFunc(slices.Clone(log.Signs), func(s workout.Sign) bool { return !log.Settled(s, later).IsZero() })
}

// signsRunning reports signs of a nerve, or to stop at, that came up in two attempted weeks running, which
// is not two full weeks past.
func (n *next) signsRunning() bool {
	const watched = 2
	since, before := watched, false
	for _, log := range n.logs {
		if !attempted(log) {
			continue
		}
		now := n.stopOrNerve(log)
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

// stopOrNerve reports a week with a sign of a nerve or to stop at, after which nobody was cleared to train.
func (n *next) stopOrNerve(log workout.Log) bool {
	return slices.ContainsFunc(n.openSigns(log), func(s workout.Sign) bool {
		return s.Urgency == workout.UrgencyStop || s.Urgency == workout.UrgencyNerve
	})
}

// clear settles what the new week says of a clearance: a new one, or the one before until a full week
// was trained under it, and another full one follows.
func (n *next) clear(cleared workout.Date) {
	trained := n.number > n.log.Number && !n.log.Deload && !n.log.Rest
	switch {
	case n.restarts():
		n.terms.Cleared = cleared
	case trained && !n.deload && !n.rest:
		n.terms.Cleared = workout.Date{}
	}
}

// restarts reports a week after an emergency: its moves begin again.
func (n *next) restarts() bool { return n.worst.Urgency == workout.UrgencyEmergency }

// capped reports a week after which nothing rises, and nothing new or harder comes in.
func (n *next) capped() bool {
	return n.worst.Urgency > workout.UrgencySee || n.hurt != "" || n.log.UnderClearance() || n.signsAgain
}
