package note

import (
	"fmt"
	"slices"
	"strings"

	"rotate/internal/problem"
	"rotate/internal/workout"
)

// reporter gathers the problems of a note.
type reporter struct {
	*Note
	gathered problem.Gatherer
}

func (r *reporter) add(severity problem.Severity, row, column int, text string) {
	r.gathered.Add(problem.Problem{Severity: severity, Text: text, Place: problem.Place{File: r.File, Line: row, Column: column}})
	r.Problems = r.gathered.List
}

// at reports a problem at a place of the document.
func (r *reporter) at(severity problem.Severity, at int, text string) {
	if r.gathered.Full(severity) {
		return // to find a place takes its time
	}
	row, column := r.document.Place(at)
	r.add(severity, row+1, column, text)
}

func (r *reporter) fail(at int, format string, args ...any) {
	r.at(problem.Error, at, fmt.Sprintf(format, args...))
}

func (r *reporter) warn(at int, format string, args ...any) {
	r.at(problem.Warning, at, fmt.Sprintf(format, args...))
}

// settler makes weeks of what was read.
type settler struct {
	*reporter
	catalogue *workout.Catalogue
	hint      heard // by the front matter
	weeks     []*Week
}

// settle puts together what the sentences, the days and the lines of the weeks say. Of two copies of
// a week, left by a program that syncs, the marked one counts; of two that are the same, the upper one.
func (s *settler) settle() {
	kept := map[workout.Date]int{}
	lost := s.Problems.Err() != nil
	for _, w := range s.weeks {
		w.Trained = slices.DeleteFunc(w.Trained, func(d workout.Day) bool { return len(d.Lines) == 0 })
		if w.Rest = w.Rest && len(w.Trained) == 0; len(w.Trained) == 0 && !w.Rest {
			if w.titled && !lost {
				s.add(problem.Warning, w.Row, 1, "this week has no task lines; put them back, or delete its title")
			}
			continue
		}
		s.week(w)
		i, twice := kept[w.Start]
		if !twice {
			kept[w.Start] = len(s.Weeks)
			s.Weeks = append(s.Weeks, *w)
			continue
		}
		used, row, first := "the first copy is used", w.Row, &s.Weeks[i]
		if w.Marked() && !first.Marked() {
			used, *w, *first = "this copy is used, because it has your ticks or remarks", *first, *w
		}
		first.Signs, first.Pains = append(first.Signs, w.Signs...), append(first.Pains, w.Pains...)
		s.add(problem.Warning, row, 1, "this week appears twice; "+used+", so delete the other")
	}
	slices.SortFunc(s.Weeks, func(a, b Week) int { return b.Start.Since(a.Start) })
	s.complain()
}

// complain reports what is wrong in the sentences of the weeks. What a week before the judged one leaves
// out no longer decides anything.
func (s *settler) complain() {
	if len(s.Weeks) == 0 {
		return
	}
	judged := s.Judged(workout.Date{}).Start
	for _, w := range s.weeks {
		for _, wrong := range w.heard.wrong {
			if wrong.mild && w.Start.Before(judged) {
				wrong.Severity = problem.Warning
			}
			if len(w.Trained) > 0 || w.Rest {
				s.at(wrong.Severity, wrong.at, wrong.text)
			}
		}
	}
}

func (s *settler) week(w *Week) {
	mergeDays(w)
	lost := w.heard.terms == nil
	if lost {
		s.hearFront(w)
	}
	w.Terms, w.Unclear = w.heard.Terms, w.heard.unclear
	if !lost && w.Start == s.front.start {
		s.keepLeftOut(w)
	}
	for _, line := range w.Settle(w.heard.steps) {
		s.add(problem.Warning, line.Row, s.Place(line.Row).Column, fmt.Sprintf("no step of %s has the dose %s; rotate reads it as step %d, the nearest below it",
			line.Exercise.Name, line.Dose, w.Move(line.Exercise).Step))
	}
	for _, e := range w.ByHand.Edited {
		m := w.Move(e)
		s.add(problem.Warning, w.row(e), 1, fmt.Sprintf("every line of %s asks for %s, so it goes on from there: step %d", e.Name, m.Amount(), m.Step))
	}
	s.supply(w, lost && s.front.level == "")
}

// row is the first line of an exercise.
func (w *Week) row(e *workout.Exercise) int {
	for _, day := range w.Trained {
		if lines := day.Of(e.ID); len(lines) > 0 {
			return lines[0].Row
		}
	}
	return w.Row
}

// keepLeftOut keeps out what only the front matter leaves out: a sentence can go by accident.
func (s *settler) keepLeftOut(w *Week) {
	keep := func(name string) {
		s.add(problem.Warning, w.Row, 1, fmt.Sprintf("the front matter leaves out %s, and the sentences under this title do not, so it stays left out; "+
			"to have it back, delete it there too", name))
	}
	for _, condition := range s.hint.Avoid {
		if !slices.Contains(w.Avoid, condition) {
			w.Avoid = append(w.Avoid, condition)
			keep("what " + string(condition) + " bars")
		}
	}
	for _, left := range s.hint.LeftOut {
		i := slices.IndexFunc(w.LeftOut, func(l workout.LeftOut) bool { return l.ID == left.ID })
		switch {
		case i < 0:
			w.LeftOut = append(w.LeftOut, left)
			keep(left.Name)
		case !w.LeftOut[i].ForPain() && !strings.HasPrefix(workout.YourChoice, left.Reason):
			w.LeftOut[i].Reason = left.Reason // a reason that was lost
		}
	}
}

// hearFront takes what the front matter says for a week whose sentences are lost. Without it nobody
// knows what is to be avoided.
func (s *settler) hearFront(w *Week) {
	if s.front.level == "" {
		s.add(problem.Error, w.Row, 1, "the sentences under this title are gone, so rotate cannot tell what to avoid; "+
			"write them again, like \"Beginner, 2 moves, Mon Wed Fri. Equipment at hand: band.\"")
		return
	}
	own := w.heard
	w.heard = s.hint
	w.heard.wrong, w.heard.unclear = own.wrong, own.unclear
	for _, wrong := range s.hint.wrong {
		s.add(wrong.Severity, 1, 1, wrong.text)
	}
}

// mergeDays puts the days in date order, and joins the lines of a day that appears twice.
func mergeDays(w *Week) {
	slices.SortStableFunc(w.Trained, func(x, y workout.Day) int { return x.Date.Since(y.Date) })
	var days []workout.Day
	for _, day := range w.Trained {
		if n := len(days); n > 0 && days[n-1].Date == day.Date {
			days[n-1].Lines = append(days[n-1].Lines, day.Lines...)
			continue
		}
		days = append(days, day)
	}
	w.Trained = days
}

// supply fills in what the sentences did not say, unless they are lost for good.
func (s *settler) supply(w *Week, lost bool) {
	guess := func(missing, taken, where string) {
		s.add(problem.Warning, w.Row, 1, fmt.Sprintf("%s; rotate assumes %q; write the right one %s", missing, taken, where))
	}
	if !w.titled {
		w.Number, w.Start = s.place(w)
		guess("the title of this week is missing", titleText(w.Week), "above")
	}
	if lost {
		return
	}
	needs, rotations := []workout.Equipment{workout.None}, 0 // nobody is to be sent looking for more
	for _, m := range w.Moves {
		needs = append(needs, m.Exercise.Needs()...)
		if !m.Exercise.Movement.Companion() {
			rotations++
		}
	}
	if w.Level == "" {
		if w.Level = s.front.level; w.Level == "" {
			w.Level = workout.LowestLevel(w.Moves)
		}
		w.Wanted, w.Terms.Days = min(max(rotations, 1), mostMoves), nil
		for _, session := range w.Sessions {
			w.Terms.Days = append(w.Terms.Days, session.Date.Weekday())
		}
		w.Terms.Days.Sort()
		guess("the sentence with level, moves and days is missing", w.Summary()+".", "under the title")
	}
	if !slices.Contains(w.heard.terms, equipmentWords) {
		w.Equipment = workout.SortEquipment(needs)
		guess("the sentence about equipment is missing", equipmentWords+" "+w.AtHand()+".", "under the title")
	}
}

// place finds number and start of a week that lost its title: in the rhythm of the week above it,
// else by the front matter, else from its first day.
func (s *settler) place(w *Week) (int, workout.Date) {
	first := w.Trained[0].Date
	for _, other := range s.weeks[max(0, slices.Index(s.weeks, w)-1):] {
		if other.titled && first.Before(other.Start) {
			weeks := (other.Start.Since(first) + 6) / 7
			return max(1, other.Number-weeks), other.Start.Add(-7 * weeks)
		}
	}
	if hint := s.front.start; !hint.IsZero() && !first.Before(hint) && first.Since(hint) < 7 {
		return 1, hint
	}
	return 1, first
}
