package note

import (
	"cmp"
	"slices"
	"strings"

	"rotate/internal/problem"
	"rotate/internal/remark"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// settle combines what the sentences, the days and the lines of the weeks say. Of two copies of a
// week, left by a sync program, the marked one counts; if both or neither are, the upper one.
func (r *reader) settle() {
	kept := map[workout.Date]int{}
	lost := r.Problems.Err() != nil
	for _, w := range r.weeks {
		w.Trained = slices.DeleteFunc(w.Trained, func(d workout.Day) bool { return len(d.Lines) == 0 })
		if w.Rest = w.Rest && len(w.Trained) == 0; len(w.Trained) == 0 && !w.Rest {
			if w.titled && !lost {
				r.add(problem.Warning, w.Row, 1, "this week has no task lines; put them back, or delete its title")
			}
			r.loose.addRemarks(w)
			continue
		}
		r.settleWeek(w)
		i, twice := kept[w.Start]
		if !twice {
			kept[w.Start] = len(r.Weeks)
			r.Weeks = append(r.Weeks, *w)
			continue
		}
		used, row, first := "the first copy is used, with the remarks of both", w.Row, &r.Weeks[i]
		if w.Marked() && !first.Marked() {
			used, *w, *first = "this copy is used, because it has your ticks or remarks", *first, *w
		}
		if words.Plain(first.Name) != words.Plain(w.Name) {
			r.add(problem.Error, row, 1,
				"this week is for %q, and the one of the same days for %q; keep a note for each", w.Name, first.Name)
			continue
		}
		first.addRemarks(w)
		r.add(problem.Warning, row, 1, "this week appears twice; %s, so delete the other", used)
	}
	words.Sort(r.Weeks, func(a, b Week) int { return b.Start.Since(a.Start) })
	r.complain()
}

// misdated reports the days of a week that cannot be its own: those far behind its start, and those
// before it that begin no week of their own, but are as many as it lacks. Where that week was before
// the judged one, the latter decide nothing any more.
func (r *reader) misdated(w, above *Week, judged workout.Date) {
	days, week, severity := w.Trained, w, problem.Error
	switch {
	case w.titled:
		days = words.Without(days, func(d workout.Day) bool { return !w.TooLate(d.Date) })
	case !above.titled || above.heard.terms == nil || len(above.Trained)+len(days) > len(above.heard.Days):
		return
	default:
		if week = above; above.Start.Before(judged) {
			severity = problem.Warning
		}
	}
	for _, day := range days {
		r.add(severity, day.Row, r.Place(day.Row).Column,
			"%s is under the title of the week from %s, but not in that week; correct this date or that of the title, or add the right title above this day",
			day.Date, week.Start)
	}
}

// attach counts what was typed outside any week for the judged one.
func (r *reader) attach() {
	if len(r.loose.Signs)+len(r.loose.Pains) == 0 || len(r.Weeks) == 0 {
		return
	}
	for _, s := range r.loose.Signs {
		r.add(problem.Warning, s.Row, s.Column,
			"this is not in any week, so it counts for every new one; move it into its week, or delete it once it is settled")
	}
	r.Weeks[r.judged(workout.Date{})].addRemarks(&r.loose)
}

// addRemarks adds what was typed elsewhere: in another copy of the week, where this one may lack it,
// or outside any week.
// Pain of a move that only the other copy has counts for the whole week.
func (w *Week) addRemarks(other *Week) {
	w.Signs, w.Pains = append(w.Signs, other.Signs...), append(w.Pains, other.Pains...)
	for _, day := range other.Trained {
		for _, there := range day.Lines {
			there.Easy, there.Load = false, "" // either would let it go up
			if line := w.lineLike(day.Date, there); line != nil {
				line.Feedback.Add(there.Feedback)
			} else if there.Holds() {
				quote := workout.Quote{Words: there.Exercise.Name + ": " + remark.Words(there.Feedback), Row: there.Row}
				w.Pains = append(w.Pains, workout.Complaint{Quote: quote, Feedback: there.Feedback})
			}
		}
	}
}

// lineLike finds the line of a day for a side of a move, else the last line of that move; nil:
// there is none.
func (w *Week) lineLike(date workout.Date, like workout.Line) (last *workout.Line) {
	for day, line := range w.Lines() {
		switch {
		case line.Exercise != like.Exercise:
		case day.Date == date && line.Side == like.Side:
			return line
		default:
			last = line
		}
	}
	return last
}

// complain reports what is wrong in the dates and the sentences of the weeks. What a week before the judged one
// leaves out no longer decides anything, so errors there are only warnings.
func (r *reader) complain() {
	if len(r.Weeks) == 0 {
		return
	}
	judged := r.Judged(workout.Date{}).Start
	for i, w := range r.weeks {
		r.misdated(w, r.weeks[max(0, i-1)], judged)
		for _, wrong := range w.heard.wrong {
			if wrong.mild && w.Start.Before(judged) {
				wrong.Severity = problem.Warning
			}
			if len(w.Trained) > 0 || w.Rest {
				r.at(wrong.Severity, wrong.at, "%s", wrong.text)
			}
		}
	}
}

// settleWeek combines what was read of a week.
func (r *reader) settleWeek(w *Week) {
	mergeDays(w)
	if !w.titled {
		w.Number, w.Start = r.placed(w)
	}
	lost := w.heard.terms == nil
	if lost {
		r.hearFront(w)
	}
	w.Terms, w.Unclear, w.Missing = w.heard.Terms, w.heard.unclear, w.heard.missing
	if !lost && w.Start == r.front.start {
		r.keepLeftOut(w)
	}
	for _, line := range w.Settle(w.heard.steps) {
		r.add(problem.Warning, line.Row, r.Place(line.Row).Column,
			"no step of %s has the dose %s; rotate reads it as step %d, the nearest below it",
			line.Exercise.Name, line.Dose, w.Move(line.Exercise).Step)
	}
	for _, e := range w.ByHand.Edited {
		m := w.Move(e)
		r.add(problem.Warning, w.RowOf(e), 1,
			"every line of %s asks for %s, so it goes on from there: step %d", e.Name, m.Amount(), m.Step)
	}
	r.supply(w, lost && r.front.level == "")
}

// keepLeftOut keeps out what only the front matter leaves out: its sentence may be gone by
// accident.
func (r *reader) keepLeftOut(w *Week) {
	keep := func(name string) {
		r.add(problem.Warning, w.Row, 1,
			"the front matter leaves out %s, and the sentences under this title do not, so it stays left out; "+
				"to have it back, delete it there too", name)
	}
	for _, wrong := range r.front.heard.wrong {
		r.add(problem.Warning, w.Row, 1, "in the front matter: %s", wrong.text)
	}
	for _, condition := range r.front.heard.Avoid {
		if !slices.Contains(w.Avoid, condition) {
			w.Avoid = append(w.Avoid, condition)
			keep("what " + string(condition) + " bars")
		}
	}
	for _, left := range r.front.heard.LeftOut {
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

// hearFront takes from the front matter the terms of a week whose sentences are lost. If they are
// not there either, nobody knows what to avoid.
func (r *reader) hearFront(w *Week) {
	if r.front.level == "" {
		r.add(problem.Error, w.Row, 1, "the sentences under this title are gone, so rotate cannot tell what to avoid; "+
			"write them again, like \"Beginner, 2 moves, Mon Wed Fri. Equipment at hand: band.\"")
		return
	}
	w.heard.Terms, w.heard.terms = r.front.heard.Terms, r.front.heard.terms
	for _, wrong := range r.front.heard.wrong {
		r.add(wrong.Severity, 1, 1, "%s", wrong.text)
	}
}

// mergeDays puts the days in date order, and joins the lines of a day that appears twice.
func mergeDays(w *Week) {
	words.Sort(w.Trained, func(x, y workout.Day) int { return x.Date.Since(y.Date) })
	days := w.Trained[:0]
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
func (r *reader) supply(w *Week, lost bool) {
	guess := func(missing, taken, where string) {
		r.add(problem.Warning, w.Row, 1, "%s; rotate assumes %q; write the right one %s", missing, taken, where)
	}
	if !w.titled {
		guess("the title of this week is missing", titleText(w.Week), "above")
	}
	if lost {
		return
	}
	needs, rotations := []workout.Equipment{workout.None}, 0 // guess no more than the moves use
	for _, m := range w.Moves {
		needs = append(needs, m.Exercise.Needs()...)
		if !m.Exercise.Movement.Companion() {
			rotations++
		}
	}
	if w.Level == "" {
		w.Level = cmp.Or(r.front.level, workout.LowestLevel(w.Moves))
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

// placed finds the number and the start of a week that lost its title: whole weeks before the week
// above it, else as the front matter says, else from its first day.
func (r *reader) placed(w *Week) (int, workout.Date) {
	first := w.Trained[0].Date
	for _, other := range r.weeks[max(0, slices.Index(r.weeks, w)-1):] {
		if other.titled && first.Before(other.Start) {
			weeks := (other.Start.Since(first) + 6) / 7
			return max(1, other.Number-weeks), other.Start.Add(-7 * weeks)
		}
	}
	if hint := r.front.start; !hint.IsZero() && !first.Before(hint) && first.Since(hint) < 7 {
		return 1, hint
	}
	return 1, first
}
