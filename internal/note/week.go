package note

import (
	"fmt"
	"slices"

	"rotate/internal/markdown"
	"rotate/internal/problem"
	"rotate/internal/remark"
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
	row, column := r.document.Place(at)
	r.add(severity, row+1, column, text)
}

func (r *reporter) fail(at int, text string) { r.at(problem.Error, at, text) }
func (r *reporter) warn(at int, text string) { r.at(problem.Warning, at, text) }

// settler makes weeks of what was read.
type settler struct {
	*reporter
	catalogue *workout.Catalogue
	front     front
	weeks     []*Week
}

// settle puts together what the sentences, the days and the lines of the weeks tell, and keeps of each
// week one copy.
func (s *settler) settle() {
	kept := map[workout.Date]int{}
	lost := s.Problems.Err() != nil
	for _, w := range s.weeks {
		w.Trained = slices.DeleteFunc(w.Trained, func(d workout.Day) bool { return len(d.Lines) == 0 })
		if len(w.Trained) == 0 {
			if w.titled && !lost {
				s.add(problem.Warning, w.Row, 1, "this week has no task lines; put them back, or delete its title")
			}
			continue
		}
		s.week(w)
		s.keep(*w, kept)
	}
}

func (s *settler) week(w *Week) {
	mergeDays(w)
	h := hear(w.header, s.catalogue, s.at)
	lost := h.terms == nil
	if lost {
		h = s.fromFront(w)
	}
	w.Terms, w.steps = h.Terms, h.steps
	w.Moves = s.moves(w, h)
	for _, day := range w.Trained {
		w.Sessions = append(w.Sessions, workout.Session{Date: day.Date, First: firstOf(day)})
	}
	if !lost || s.front.level != "" {
		s.supply(w, h)
	}
}

// fromFront is what the front matter tells of a week whose sentences are lost. Without it nobody knows
// what is to be avoided.
func (s *settler) fromFront(w *Week) (h heard) {
	if s.front.level == "" {
		s.add(problem.Error, w.Row, 1, "the sentences under this title are gone, so rotate cannot tell what to avoid; "+
			"write them again, like \"Beginner, 2 moves, Mon Wed Fri. Equipment at hand: band.\"")
		return h
	}
	text, err := markdown.Open([]byte(s.front.terms))
	if err != nil || text.Len() == 0 {
		return h
	}
	return hear([]markdown.Text{text.Line(0).Text}, s.catalogue, func(severity problem.Severity, _ int, text string) {
		s.add(severity, 1, 1, text)
	})
}

// mergeDays puts the days in date order, and the lines of a day that stands twice together.
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

func firstOf(day workout.Day) workout.Side {
	for _, line := range day.Lines {
		if line.Exercise.Sides == workout.SidesEach && line.Side != workout.NoSide {
			return line.Side
		}
	}
	return workout.NoSide
}

// moves lists the exercises of the week in the order of their first line, each at its step.
func (s *settler) moves(w *Week, h heard) []workout.Move {
	lines := map[*workout.Exercise][]*workout.Line{}
	var order []*workout.Exercise
	for i := range w.Trained {
		for j := range w.Trained[i].Lines {
			line := &w.Trained[i].Lines[j]
			if lines[line.Exercise] == nil {
				order = append(order, line.Exercise)
			}
			lines[line.Exercise] = append(lines[line.Exercise], line)
		}
	}
	var moves []workout.Move
	for _, e := range order {
		dose := planned(lines[e])
		for _, line := range lines[e] {
			differs(line, dose)
		}
		moves = append(moves, s.move(w, lines[e][0], dose, h))
	}
	return moves
}

// planned is the dose that most lines of a move have: what was planned, where the user changed some
// in their place.
func planned(lines []*workout.Line) workout.Dose {
	best := lines[0].Dose
	if !slices.ContainsFunc(lines, func(l *workout.Line) bool { return l.Dose != best }) {
		return best
	}
	count := map[workout.Dose]int{}
	for _, line := range lines {
		count[line.Dose]++
	}
	for _, line := range lines {
		if count[line.Dose] > count[best] {
			best = line.Dose
		}
	}
	return best
}

// differs takes a dose that the user changed in its place for what was done: less is a shortfall,
// another load is the one that was used.
func differs(line *workout.Line, planned workout.Dose) {
	if line.Dose.Load != planned.Load {
		if line.Load == "" {
			line.Load = remark.UsedLoad(line.Dose.Load)
		}
		line.Dose.Load = planned.Load
	}
	if line.Dose.Volume() < planned.Volume() {
		line.Said, line.Short = true, true
	}
}

func (s *settler) move(w *Week, first *workout.Line, dose workout.Dose, h heard) workout.Move {
	e := first.Exercise
	step := h.stepOf(e)
	if step < 1 || step > e.Steps() {
		var exact bool
		if step, exact = stepOfDose(e, dose, w.Deload); !exact {
			s.add(problem.Warning, first.Row, s.Place(first.Row).Column, fmt.Sprintf(
				"no step of %s has the dose %s; taken for step %d, the nearest below it", e.Name, dose, step))
		}
	}
	m := workout.MoveAt(e, step)
	tempo, rest := m.Dose.Tempo, m.Dose.Rest
	m.Dose = dose
	m.Dose.Tempo, m.Dose.Rest = tempo, rest
	return m
}

// stepOfDose finds the step with a dose, in an easy week the one that was halved to it; else the
// hardest that asks for no more work.
func stepOfDose(e *workout.Exercise, dose workout.Dose, easy bool) (step int, exact bool) {
	nearest := 1
	for i, d := range e.Progression {
		if easy {
			d = d.Halved()
		}
		if d.SameWork(dose) {
			return i + 1, true
		}
		if d.Volume() <= dose.Volume() && (d.Hold > 0) == (dose.Hold > 0) {
			nearest = i + 1
		}
	}
	return nearest, false
}

// supply fills in what the sentences did not tell.
func (s *settler) supply(w *Week, h heard) {
	if !w.titled {
		w.Number, w.Start = s.place(w)
		s.guess(w, "no title here", titleOf(w.Week).String(), "above")
	}
	if !h.has("Beginner,", "Intermediate,", "Advanced,") {
		s.supplySummary(w)
		s.guess(w, "no sentence of level, moves and days here", w.Summary()+".", "under the title")
	}
	if !h.has(equipmentWords) {
		words := []workout.Equipment{workout.None} // nobody is to be sent looking for more
		for _, m := range w.Moves {
			words = append(words, m.Exercise.Needs()...)
		}
		w.Equipment = workout.SortEquipment(words)
		s.guess(w, "no sentence of the equipment at hand here", "Equipment at hand: "+w.AtHand()+".", "under the title")
	}
}

func (s *settler) guess(w *Week, missing, taken, where string) {
	s.add(problem.Warning, w.Row, 1, fmt.Sprintf("%s; taken for %q, so write the right one %s", missing, taken, where))
}

// supplySummary takes the level, the number of moves and the days from what the week holds.
func (s *settler) supplySummary(w *Week) {
	w.Level, w.Wanted = s.levelOf(w), 0
	for _, m := range w.Moves {
		if !m.Exercise.Movement.Companion() {
			w.Wanted++
		}
	}
	w.Wanted = min(max(w.Wanted, 1), mostMoves)
	w.Terms.Days = nil
	for _, session := range w.Sessions {
		w.Terms.Days = append(w.Terms.Days, session.Date.Weekday())
	}
	w.Terms.Days.Sort()
}

// place finds number and start of a week that lost its title: in the rhythm of a week that has one,
// else by the front matter, else from its first day.
func (s *settler) place(w *Week) (int, workout.Date) {
	first := w.Trained[0].Date
	for _, other := range s.weeks {
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

// levelOf is the level of the front matter, or the easiest one that no move of the week is above.
func (s *settler) levelOf(w *Week) workout.Level {
	if s.front.level != "" {
		return s.front.level
	}
	level := workout.LevelBeginner
	for _, m := range w.Moves {
		if m.Exercise.Above(level) {
			level = m.Exercise.Levels[0]
		}
	}
	return level
}

// keep adds a week to the note. Of two copies of a week, left by a program that syncs, the marked
// one counts; of two alike, the upper one.
func (s *settler) keep(w Week, kept map[workout.Date]int) {
	i, twice := kept[w.Start]
	if !twice {
		kept[w.Start] = len(s.Weeks)
		s.Weeks = append(s.Weeks, w)
		return
	}
	text := "this week appears twice; the upper copy is used, so delete the other"
	if w.Marked() && !s.Weeks[i].Marked() {
		s.Weeks[i] = w
		text = "this week appears twice; this copy is used, because it is marked, so delete the other"
	}
	s.add(problem.Warning, w.Row, 1, text)
}
