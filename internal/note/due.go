package note

import (
	"slices"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// Due is the session to be trained on a day, and why that one.
type Due struct {
	Week   Week
	Day    workout.Day
	When   When
	Missed workout.Date // an open session of this week that is not to be trained; zero: none
	Near   workout.Date // the session to which a missed one would leave no rest day; zero: none
}

// When says how a session that is due relates to the day it was asked for.
type When int

// The answers.
const (
	DueNever When = iota // every session is done
	DueToday             // it is planned for the day
	DueLate              // it was missed this week, and there are rest days around the day
	DueAhead             // it is the next one
	DuePast              // it was skipped, and no other comes after it
)

// Due returns the session to be trained on a day: the one planned for it; else the newest one
// missed in its week, if that leaves a rest day after the last session trained and before the next
// one; else the next one; else the newest open one of the newest week that was not left behind. The
// note must hold a week.
func (n *Note) Due(today workout.Date) Due {
	due := Due{When: DueToday}
	var found bool
	if due.Week, due.Day, found = n.Day(today); found && n.isOpen(due.Week, due.Day) {
		return due
	}
	week, _ := n.WeekOf(today)
	missed, late := week.last(func(day workout.Day) bool { return day.Date.Before(today) && n.isOpen(week, day) && !day.Ticked() })
	if late {
		if due.Near = n.near(today, missed.Date); due.Near.IsZero() {
			return Due{Week: week, Day: missed, When: DueLate}
		}
		due.Missed = missed.Date
	}
	due.When = DueAhead
	for _, date := range n.Dates() {
		if due.Week, due.Day, _ = n.Day(date); today.Before(date) && n.isOpen(due.Week, due.Day) {
			return due
		}
	}
	for _, due.Week = range n.Weeks[:n.judged(workout.Date{})+1] {
		isOpen := func(day workout.Day) bool { return n.isOpen(due.Week, day) }
		if due.Day, found = due.Week.last(isOpen); found {
			due.When = DuePast
			return due
		}
	}
	return Due{When: DueNever}
}

// ToDo returns the lines of a session that may be done now, and the moves of it that wait: someone
// wrote of nerve symptoms there, must ask before going on, and was not cleared since. That may be
// in the marked week before too, if this one was planned without looking at it.
func (n *Note) ToDo(w Week, day workout.Day) (lines []workout.Line, waiting []*workout.Exercise) {
	lines = day.Remaining()
	if len(lines) == 0 {
		return nil, nil
	}
	signs := n.nerveSigns(w)
	if before, ahead := n.Unjudged(w); ahead {
		signs = slices.Concat(signs, n.nerveSigns(before))
	}
	waits := func(l workout.Line) bool {
		return slices.ContainsFunc(signs, func(s workout.Sign) bool { return s.Exercise == l.Exercise })
	}
	for _, line := range lines {
		if waits(line) {
			waiting = append(waiting, line.Exercise)
		}
	}
	return words.Without(lines, waits), words.Unique(waiting)
}

// nerveSigns returns the nerve symptoms written for moves in a week, since which nobody was cleared
// to train.
func (n *Note) nerveSigns(w Week) []workout.Sign {
	newer := slices.IndexFunc(n.Weeks, func(other Week) bool { return other.Row == w.Row })
	return words.Without(w.Signs, func(s workout.Sign) bool {
		return s.Exercise == nil || s.Urgency != workout.UrgencyNerve || !w.Settled(s, logs(n.Weeks[:newer])).IsZero()
	})
}

// isOpen reports whether a session is still to be done: it has lines that may be, and its doses are
// not outdated.
func (n *Note) isOpen(w Week, day workout.Day) bool {
	lines, _ := n.ToDo(w, day)
	return len(lines) > 0 && !n.settled(w)
}

// Waiting finds the session of the judged week, or of a later one, of which nothing was done since
// all its moves wait, and those moves: the first one from today on, else the last one before.
func (n *Note) Waiting(today workout.Date) (due Due, waiting []*workout.Exercise) {
	judged := n.Judged(today).Start
	for _, date := range n.Dates() {
		w, day, _ := n.Day(date)
		lines, all := n.ToDo(w, day)
		if !w.Start.Before(judged) && !day.Ticked() && len(lines) == 0 && len(all) > 0 {
			due.Week, due.Day, waiting = w, day, all
			if !date.Before(today) {
				break
			}
		}
	}
	return due, waiting
}

// settled reports whether someone had to be cleared to train after a week, so that what is still
// open in it has outdated doses.
func (n *Note) settled(w Week) bool {
	cleared := n.Weeks[0].Cleared
	return !cleared.IsZero() && cleared != w.Cleared && !cleared.Before(w.Start)
}

// Trained finds the newest session before a day in which something was done.
func (n *Note) Trained(before workout.Date) (week Week, day workout.Day, found bool) {
	for _, date := range slices.Backward(n.Dates()) {
		if week, day, _ = n.Day(date); date.Before(before) && day.Ticked() {
			return week, day, true
		}
	}
	return Week{}, workout.Day{}, false
}

// last finds the newest session of a week for which is returns true.
func (w Week) last(is func(workout.Day) bool) (day workout.Day, found bool) {
	for _, day = range slices.Backward(w.Trained) {
		if is(day) {
			return day, true
		}
	}
	return workout.Day{}, false
}

// WeekOf finds the week that a day falls in; of several, the newest.
func (n *Note) WeekOf(date workout.Date) (week Week, found bool) {
	return words.First(n.Weeks, func(w Week) bool { return !date.Before(w.Start) && !w.Week.End().Before(date) })
}

// Resting reports whether a day is in a rest week or, outside all weeks, whether the newest week is
// one.
func (n *Note) Resting(today workout.Date) bool {
	if week, found := n.WeekOf(today); found {
		return week.Rest
	}
	return n.Weeks[0].Rest
}

// near returns a session to which training today would leave no rest day: the last one trained, or
// the next one, which may be in a week that is not written yet. The missed session, which would be
// trained, does not count. Zero: there is none.
func (n *Note) near(today, missed workout.Date) workout.Date {
	const apart = 2 // days
	newest := n.Weeks[0].Trained
	coming := words.Each(newest, func(day workout.Day) workout.Date { return day.Date.Add(7) })
	for _, date := range slices.Concat(n.Dates(), coming) {
		_, day, _ := n.Day(date)
		days := date.Since(today)
		if date != missed && -apart < days && days < apart && (days > 0 || day.Ticked()) {
			return date
		}
	}
	return workout.Date{}
}

// Unjudged returns the newest marked week before w, and whether w was planned without looking at
// it: a week that rotate next writes says what changed, and w does not.
func (n *Note) Unjudged(w Week) (before Week, is bool) {
	before, is = words.First(n.Weeks, func(other Week) bool { return other.Start.Before(w.Start) && other.Marked() })
	says := func(part node) bool { return part.section == inChanges }
	return before, is && !slices.ContainsFunc(n.nodesOf(w), says)
}

// Open returns the session that is meant when none is named: that of the day, or else the one that
// was missed and is due, or else the newest open one before it in the week begun last.
func (n *Note) Open(today workout.Date) (week Week, day workout.Day, found bool) {
	if week, day, found = n.Day(today); found {
		return week, day, true
	}
	if due := n.Due(today); due.When == DueLate {
		return due.Week, due.Day, true
	}
	week, _ = words.First(n.Weeks, func(w Week) bool { return !today.Before(w.Start) && !n.settled(w) })
	day, found = week.last(func(day workout.Day) bool { return day.Date.Before(today) && n.isOpen(week, day) })
	return week, day, found
}

// Ahead returns the highest number of the unmarked weeks from the judged one on; 0: there are none.
// A number too high for the date of its week is taken for a slip. The note must hold a week.
func (n *Note) Ahead(today workout.Date) (number int) {
	judged := n.Judged(today)
	for _, w := range n.Weeks[:n.judged(today)+1] {
		if !w.Marked() {
			number = max(number, min(w.Number, judged.Number+(w.Start.Since(judged.Start)+6)/7))
		}
	}
	return number
}

// Planned returns the nearest week after the judged one. It carries no mark, and the new week
// replaces it, unless someone wrote into it. False: there is none. The note must hold a week.
func (n *Note) Planned(today workout.Date) (week Week, found bool) {
	if found = n.judged(today) > 0; found {
		week = n.Weeks[n.judged(today)-1]
	}
	return week, found
}

// Untouched reports whether a week has no mark and every line is as the program wrote it.
func (n *Note) Untouched(w Week, c *workout.Catalogue) bool {
	return !newAuthor(n, c).touched(w)
}

// Behind returns the highest number of the weeks that nobody ticked but that stay because someone
// wrote into them: the judged one, and those that ended before today; 0: there are none. The note
// must hold a week.
func (n *Note) Behind(today workout.Date, c *workout.Catalogue) (number int) {
	judged := n.judged(today)
	for i, w := range n.Weeks[:judged+1] {
		if (i == judged || w.Week.End().Before(today)) && !w.Marked() && !w.Rest && !n.Untouched(w, c) {
			number = max(number, w.Number)
		}
	}
	return number
}

// Ousted lists the days of the sessions that a plan replaces: those of unmarked weeks with its
// numbers.
func (n *Note) Ousted(p *workout.Plan) (dates []workout.Date) {
	for _, w := range n.InOrder() {
		isIn := func(week workout.Week) bool { return week.Number == w.Number }
		if slices.ContainsFunc(p.Weeks, isIn) && !w.Marked() {
			dates = append(dates, words.Each(w.Trained, func(day workout.Day) workout.Date { return day.Date })...)
		}
	}
	return dates
}
