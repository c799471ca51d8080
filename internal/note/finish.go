package note

import (
	"fmt"
	"slices"
	"strings"

	"rotate/internal/remark"
	"rotate/internal/workout"
)

// finish makes weeks of what was read.
func (r *reader) finish() {
	r.endWeek(len(r.document.lines) + 1)
	kept := map[workout.Date]int{}
	lost := r.Problems.Err() != nil
	for _, b := range r.weeks {
		if b.End == 0 {
			b.End = len(r.document.lines) + 1
		}
		b.Trained = slices.DeleteFunc(b.Trained, func(d workout.Day) bool { return len(d.Lines) == 0 })
		if len(b.Trained) == 0 {
			if b.titled && !lost {
				r.warn(b.Row, 1, "this week has no task lines; put them back, or take out its title")
			}
			continue
		}
		r.settle(b)
		r.keep(b.Week, kept)
	}
}

// settle puts together what the sentences, the days and the lines of a week tell.
func (r *reader) settle(b *building) {
	mergeDays(b)
	text, typed := r.sentences(b)
	h := hear(text, typed, r.catalogue)
	for _, text := range h.unknown {
		r.warn(b.Row, 1, text+" in the sentences of this week; correct it there")
	}
	for _, text := range h.unread {
		r.warn(b.Row, 1, text)
	}
	if h.condition != nil {
		r.fail(b.Row, 1, h.condition.Error()+" in the sentences of this week, so what to avoid cannot be told; "+
			"write "+workout.OneOf(workout.Words(workout.Conditions())))
	}
	b.Terms = h.Terms
	b.Moves = r.moves(b, h)
	for _, day := range b.Trained {
		b.Sessions = append(b.Sessions, workout.Session{Date: day.Date, First: firstOf(day)})
	}
	b.typed = b.typed || changedByHand(b, h)
	r.supply(b, h)
	for _, p := range b.header {
		r.headers = append(r.headers, headerOf{p, b.Week.Week})
	}
}

// sentences are the paragraphs under the title: as they read, and as they were typed.
func (r *reader) sentences(b *building) (text, typed string) {
	var plainly, exactly []string
	for _, p := range b.header {
		whole := p.whole()
		if len(whole) > longest {
			whole = strings.ToValidUTF8(whole[:longest], "")
		}
		plainly = append(plainly, whole)
		var lines []string
		for _, line := range r.document.lines[p.row-1 : p.to] {
			lines = append(lines, asTyped(quoteMark.ReplaceAllString(line, "")))
		}
		exactly = append(exactly, strings.Join(lines, " "))
	}
	return strings.Join(plainly, "\n"), strings.Join(exactly, "\n")
}

// mergeDays puts the days in date order, and the lines of a day that stands twice together.
func mergeDays(b *building) {
	slices.SortStableFunc(b.Trained, func(x, y workout.Day) int { return x.Date.Since(y.Date) })
	var days []workout.Day
	for _, day := range b.Trained {
		if n := len(days); n > 0 && days[n-1].Date == day.Date {
			days[n-1].Lines = append(days[n-1].Lines, day.Lines...)
			continue
		}
		days = append(days, day)
	}
	b.Trained = days
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
func (r *reader) moves(b *building, h heard) []workout.Move {
	lines := map[*workout.Exercise][]*workout.Line{}
	var order []*workout.Exercise
	for i := range b.Trained {
		for j := range b.Trained[i].Lines {
			line := &b.Trained[i].Lines[j]
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
		moves = append(moves, r.move(b, lines[e][0], dose, h))
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
			line.Load = remark.Load(line.Dose.Load)
		}
		line.Dose.Load = planned.Load
	}
	if line.Dose.Volume() < planned.Volume() {
		line.Said, line.Short = true, true
	}
}

func (r *reader) move(b *building, first *workout.Line, dose workout.Dose, h heard) workout.Move {
	e := first.Exercise
	step := h.stepOf(e)
	if step < 1 || step > e.Steps() {
		var exact bool
		step, exact = stepOfDose(e, dose, b.Deload)
		if !exact {
			r.warn(first.Row, 1, fmt.Sprintf("no step of %s has the dose %s; taken for step %d, the nearest below it",
				e.Name, dose, step))
		}
	}
	m := workout.MoveAt(e, step)
	tempo, rest := m.Dose.Tempo, m.Dose.Rest
	m.Dose = dose
	m.Dose.Tempo, m.Dose.Rest = tempo, rest
	return m
}

// stepOf is the step that the sentences tell of an exercise; 0: none.
func (h heard) stepOf(e *workout.Exercise) (step int) {
	for _, name := range e.Names() {
		if n, ok := h.steps[workout.NameKey(name)]; ok {
			step = n
		}
	}
	return step
}

// changedByHand reports a week whose days, moves or doses are not those that its sentences tell. Where
// these are lost, nothing can be told.
func changedByHand(b *building, h heard) bool {
	if h.summary && slices.ContainsFunc(b.Sessions, func(s workout.Session) bool {
		return !slices.Contains(b.Terms.Days, s.Date.Weekday())
	}) {
		return true
	}
	return len(h.steps) > 0 && slices.ContainsFunc(b.Moves, func(m workout.Move) bool {
		planned := m.Exercise.Progression[m.Step-1]
		if b.Deload {
			planned = planned.Halved()
		}
		return h.stepOf(m.Exercise) == 0 || !planned.SameWork(m.Dose)
	})
}

// stepOfDose finds the step with a dose, in an easy week the one that was halved to it; else the
// hardest that asks for no more work.
func stepOfDose(e *workout.Exercise, dose workout.Dose, deload bool) (step int, exact bool) {
	nearest := 1
	for i, d := range e.Progression {
		if deload {
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
func (r *reader) supply(b *building, h heard) {
	if !b.titled {
		b.Number, b.Start = r.place(b)
		r.warn(b.Row, 1, fmt.Sprintf("no title here; taken for \"Rotation plan: week %d, from %s\", so write the right one above", b.Number, b.Start))
	}
	if !h.summary {
		b.Level = r.levelOf(b)
		b.Wanted = 0
		for _, m := range b.Moves {
			if !m.Exercise.Movement.Companion() {
				b.Wanted++
			}
		}
		b.Wanted = min(max(b.Wanted, 1), mostMoves)
		b.Terms.Days = nil
		for _, s := range b.Sessions {
			b.Terms.Days = append(b.Terms.Days, s.Date.Weekday())
		}
		b.Terms.Days.Sort()
		r.warn(b.Row, 1, fmt.Sprintf("no sentence of level, moves and days here; taken for %q, so write the right one under the title", b.Summary()+"."))
	}
	if !h.equipment {
		b.Equipment = equipmentOf(b)
		r.warn(b.Row, 1, fmt.Sprintf("no sentence of the equipment at hand here; taken for %q, so write the right one under the title",
			"Equipment at hand: "+b.AtHand()+"."))
	}
}

// mostMoves is the most rotation moves that a week is planned with.
const mostMoves = 3

// equipmentOf is what the moves of the week can be done with: nobody is to be sent looking for more.
func equipmentOf(b *building) []workout.Equipment {
	words := []workout.Equipment{workout.None}
	for _, m := range b.Moves {
		words = append(words, m.Exercise.Needs()...)
	}
	return workout.SortEquipment(words)
}

// place finds number and start of a week that lost its title: in the rhythm of a week that has one,
// else by the front matter, else from its first day.
func (r *reader) place(b *building) (int, workout.Date) {
	first := b.Trained[0].Date
	for _, other := range r.weeks {
		if other.titled && first.Before(other.Start) {
			weeks := (other.Start.Since(first) + 6) / 7
			return max(1, other.Number-weeks), other.Start.Add(-7 * weeks)
		}
	}
	if hint := r.hint.start; !hint.IsZero() && !first.Before(hint) && first.Since(hint) < 7 {
		return 1, hint
	}
	return 1, first
}

// levelOf is the level of the front matter, or the easiest one that no move of the week is above.
func (r *reader) levelOf(b *building) workout.Level {
	if r.hint.level != "" {
		return r.hint.level
	}
	level := workout.LevelBeginner
	for _, m := range b.Moves {
		if m.Exercise.Above(level) {
			level = m.Exercise.Levels[0]
		}
	}
	return level
}

// keep adds a week to the note. Of two copies of a week, left by a program that syncs, the marked
// one counts; of two alike, the upper one.
func (r *reader) keep(w Week, kept map[workout.Date]int) {
	i, twice := kept[w.Start]
	if !twice {
		kept[w.Start] = len(r.Weeks)
		r.Weeks = append(r.Weeks, w)
		return
	}
	text := "this week stands twice; the upper copy counts, so take out the other"
	if w.Marked() && !r.Weeks[i].Marked() {
		r.Weeks[i] = w
		text = "this week stands twice; this copy counts, which is marked, so take out the other"
	}
	r.warn(w.Row, 1, text)
}
