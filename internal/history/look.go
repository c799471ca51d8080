package history

import (
	"cmp"
	"slices"
	"strings"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// Look is how someone is doing, at a glance.
type Look struct {
	Name      string
	File      string          // the note with the newest week
	Week      int             // the number of the week that was begun last
	Kept, Of  int             // sessions with a tick, of those due in the last four weeks
	Last      workout.Date    // the last session with a tick; zero: none
	Away      int             // days since then, or since the plan began
	WorstPain int             // in the same four weeks, 0 to 10
	Hurt      bool            // pain without a number in those weeks, or worse the next day
	Badly     bool            // pain in those weeks after which a move steps back or is left out
	Warning   workout.Warning // the most urgent sign that still counts
	Session   workout.Date    // the next open session; zero: none
	Resting   workout.Date    // the last day of the current rest week; zero: it is not one
	Broken    bool            // an error hides what was done in a week
	Signs     []Sign          // those that still count, in the order of the notes
}

// The weeks that a look covers, and the days without training after which someone needs a look:
// after more days, the rules for a lay-off apply. Source: this project's own decision.
const (
	lookedAt = 4
	longAway = 14
)

// Look sums up how someone is doing on a day.
func (p *Person) Look(today workout.Date) Look {
	begun, newest := p.begun(today)
	l := Look{Name: p.Name, File: newest.place, Week: newest.number, Broken: p.broken(),
		Signs: p.counting(func(s Sign) bool { return s.Urgency.Calls() })}
	for _, s := range l.Signs {
		if s.Urgency > l.Warning.Urgency {
			l.Warning = s.Warning
		}
	}
	recent := begun[max(0, len(begun)-lookedAt):]
	for _, d := range recent {
		l.count(d, today)
	}
	l.pain(p.read, recent, today)
	weeks := p.sorted()
	for _, d := range weeks {
		l.session(d, today)
	}
	if end := newest.Start.Add(6); newest.Rest && !end.Before(today) {
		l.Resting = end
	}
	first := append(weeks, newest)[0].Start // there may be no week that counts
	l.Away = max(0, today.Since(cmp.Or(l.Last, first)))
	return l
}

// pain records the pain of the recent weeks, including copies and weeks with an error.
func (l *Look) pain(read, recent []*digest, today workout.Date) {
	for _, d := range read {
		if d.begun(today) && (len(recent) == 0 || !d.Start.Before(recent[0].Start)) {
			l.WorstPain, l.Hurt, l.Badly = max(l.WorstPain, d.WorstPain), l.Hurt || d.Hurt, l.Badly || d.badly
		}
	}
}

// begun reports whether a week has begun by a day, or someone trained in it early.
func (d *digest) begun(today workout.Date) bool {
	return !today.Before(d.Start) || d.ticked > 0 || d.WorstPain > 0 || d.Hurt
}

// begun returns the weeks begun by a day, oldest first, and the one begun last, or else the first
// week to come.
func (p *Person) begun(today workout.Date) (begun []*digest, newest *digest) {
	weeks := p.sorted()
	begun = words.Without(weeks, func(d *digest) bool { return !d.begun(today) })
	if len(begun) > 0 {
		return begun, begun[len(begun)-1]
	}
	return nil, append(weeks, p.read[0])[0]
}

// count counts the sessions of a week that were done or were due.
func (l *Look) count(d *digest, today workout.Date) {
	for _, day := range d.days {
		if day.ticked {
			l.Kept++
		}
		if day.ticked || day.date.Before(today) {
			l.Of++
		}
	}
}

// session updates the last session with a tick and the next open one.
func (l *Look) session(d *digest, today workout.Date) {
	for _, day := range d.days {
		if day.ticked && l.Last.Before(day.date) {
			l.Last = day.date
		}
		if day.open && !day.date.Before(today) && (l.Session.IsZero() || day.date.Before(l.Session)) {
			l.Session = day.date
		}
	}
}

// broken reports whether there is a week with an error of which no copy counts.
func (p *Person) broken() bool {
	return slices.ContainsFunc(p.read, func(d *digest) bool { return d.broken && p.weeks[d.Start] == nil })
}

// Sign is a warning sign and the note that it is in.
type Sign struct {
	workout.Sign
	File  string
	start workout.Date
}

// Over reports whether the week of a sign ended before a day.
func (s Sign) Over(today workout.Date) bool { return workout.Week{Start: s.start}.End().Before(today) }

// open returns the signs since which nobody was cleared to train.
func (p *Person) open() (signs []Sign) {
	for _, d := range p.read {
		for _, s := range d.signs {
			if sign := (Sign{s, d.place, d.Start}); !p.settled(d) && !slices.Contains(signs, sign) {
				signs = append(signs, sign)
			}
		}
	}
	return signs
}

// settled reports whether someone was cleared to train after a week.
func (p *Person) settled(d *digest) bool {
	return slices.ContainsFunc(p.read, func(later *digest) bool {
		return d.Start.Before(later.Start) && !later.cleared.IsZero() && later.cleared != d.cleared
	})
}

// Signs returns the signs of the newest week that has any, since which nobody was cleared to train.
// Signs that can wait, or may be none, count only until a later week is marked. Those that cannot
// wait count for five weeks after their week began, and one for which to call someone now always.
func (p *Person) Signs(today workout.Date) []Sign {
	const few = 5
	signs := p.counting(func(s Sign) bool {
		return s.Urgency.Calls() || s.Urgency >= workout.UrgencyStop && !s.start.Add(7*few).Before(today)
	})
	if len(signs) == 0 {
		return nil
	}
	newest := slices.MaxFunc(signs, func(a, b Sign) int { return a.start.Since(b.start) }).start
	return slices.DeleteFunc(signs, func(s Sign) bool { return s.start != newest })
}

// counting returns the open signs of the newest marked week and of those after it, and from older
// weeks those that still count.
func (p *Person) counting(still func(Sign) bool) []Sign {
	var judged workout.Date
	for _, d := range p.read {
		if d.Marked && judged.Before(d.Start) {
			judged = d.Start
		}
	}
	return slices.DeleteFunc(p.open(), func(s Sign) bool { return s.start.Before(judged) && !still(s) })
}

// Needs reports whether someone needs a look: because of a warning sign, a note that cannot be
// read, pain that ends a move, or two weeks without training.
func (l Look) Needs() bool { return l.rank() > 0 }

// rankAway is the rank of someone who needs a look only because of the days without training.
const rankAway = 1

func (l Look) rank() int {
	switch {
	case l.Warning.Urgency > workout.UrgencyNone:
		return 4
	case l.Broken:
		return 3
	case l.Badly:
		return 2
	case l.Away >= longAway:
		return rankAway
	}
	return 0
}

// Compare orders people by how much they need a look: first those with warning signs, the most
// urgent first, then those with notes that cannot be read, with pain that ends a move, and with two
// weeks without training. Within that, those who never trained come first, because their unticked
// weeks are planned again, so that no days add up; then it goes by pain, days without training, and
// name.
func (l Look) Compare(other Look) int {
	byRank := cmp.Or(other.rank()-l.rank(), cmp.Compare(other.Warning.Urgency, l.Warning.Urgency))
	if byRank == 0 && l.rank() == rankAway {
		byRank = other.Away - l.Away
	}
	return cmp.Or(byRank, other.never()-l.never(), other.hurts()-l.hurts(), other.Away-l.Away,
		strings.Compare(l.Name, other.Name))
}

// never returns 1 for someone who has not trained yet, and 0 for others.
func (l Look) never() int {
	if l.Last.IsZero() {
		return 1
	}
	return 0
}

// hurts returns a number to order pain by: pain without a number is more than none.
func (l Look) hurts() int {
	if l.Hurt {
		return 2*l.WorstPain + 1
	}
	return 2 * l.WorstPain
}
