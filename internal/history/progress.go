package history

import (
	"maps"
	"slices"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// Progress is what weeks add up to.
type Progress struct {
	Weeks     []Week     // oldest first
	Exercises []Exercise // in the order of the catalogue, companions last
	Streak    int        // weeks kept without a gap up to the newest one that was begun
	Longest   int        // the longest run of weeks kept
}

// Exercise is what became of an exercise over the weeks.
type Exercise struct {
	*workout.Exercise
	asked       workout.Move // by its newest week
	latest      Week         // the newest week of all
	Steps       []Step       // oldest first
	WorstPain   int          // 0 to 10
	Left, Right Amount
	Loads       []Load // oldest first
}

// Load is the weight, the band or the load word that was used last in a week.
type Load struct {
	Start workout.Date
	Load  string
}

// Step is how an exercise went in a week.
type Step struct {
	Start     workout.Date
	Step      int  // counted from 1
	Marked    bool // the week carries a mark
	Trained   bool // the exercise was tried in it
	WorstPain int
	Hurt      bool // pain without a number, or worse the next day
	Left      Amount
	Right     Amount
}

// Between adds up the weeks that start from since to until; a zero date leaves that end open.
func (p *Person) Between(since, until workout.Date, c *workout.Catalogue) *Progress {
	all := &Progress{}
	found := map[*workout.Exercise]*Exercise{}
	for _, d := range p.sorted() {
		if d.Start.Before(since) || !until.IsZero() && until.Before(d.Start) {
			continue
		}
		all.Weeks = append(all.Weeks, d.Week)
		for _, m := range d.moves {
			if found[m.Exercise] == nil {
				found[m.Exercise] = &Exercise{Exercise: m.Exercise}
			}
			found[m.Exercise].add(d, m)
		}
	}
	for _, e := range found {
		e.latest = all.Weeks[len(all.Weeks)-1]
		all.Exercises = append(all.Exercises, *e)
	}
	words.Sort(all.Exercises, func(a, b Exercise) int { return c.Compare(a.Exercise, b.Exercise) })
	all.Streak, all.Longest = streaks(all.Begun())
	return all
}

// sorted returns the weeks that count, oldest first.
func (p *Person) sorted() []*digest {
	return slices.SortedFunc(maps.Values(p.weeks), func(a, b *digest) int { return a.Start.Since(b.Start) })
}

func (e *Exercise) add(d *digest, m move) {
	e.asked = m.Move
	e.Steps = append(e.Steps, Step{d.Start, m.Step, d.Marked, m.trained, m.pain, m.hurt, m.left, m.right})
	e.WorstPain = max(e.WorstPain, m.pain)
	if m.load != "" {
		e.Loads = append(e.Loads, Load{d.Start, m.load})
	}
	e.Left.plus(m.left)
	e.Right.plus(m.right)
}

// Begun returns the weeks up to the newest marked one: those after it are still ahead.
func (p *Progress) Begun() []Week {
	for i := len(p.Weeks); i > 0; i-- {
		if p.Weeks[i-1].Marked {
			return p.Weeks[:i]
		}
	}
	return nil
}

// streaks returns the length of the run of kept weeks that reaches the end, and of the longest run.
// The last week may still be under way, so it ends no run if it is not kept yet. A whole week
// without a plan does end one.
func streaks(weeks []Week) (streak, longest int) {
	run := 0
	for i, w := range weeks {
		if i > 0 && w.Start.Since(weeks[i-1].Start) >= 14 {
			run = 0
		}
		switch {
		case w.Rest:
		case w.Kept():
			run++
		case i < len(weeks)-1:
			run = 0
		}
		longest = max(longest, run)
	}
	return run, longest
}

// Sessions counts the weeks begun that are no rest weeks.
func (p *Progress) Sessions() int {
	return len(words.Without(p.Begun(), func(w Week) bool { return w.Rest }))
}

// Kept counts the weeks kept.
func (p *Progress) Kept() int {
	return len(words.Without(p.Weeks, func(w Week) bool { return !w.Kept() }))
}

// Current returns the step of the newest marked week, or that of the first week and false if no
// week is marked.
func (e *Exercise) Current() (now Step, begun bool) {
	for _, s := range slices.Backward(e.Steps) {
		if s.Marked {
			return s, true
		}
	}
	return e.Steps[0], false
}

// Lag returns the side that did less, by a tenth or more, over the last four weeks with the move,
// and by how many percent; NoSide if neither did, or the move is no longer planned. Source: this
// project's own decision.
func (e *Exercise) Lag() (side workout.Side, percent int) {
	const weeks, least = 4, 10
	var left, right Amount
	n := 0
	for _, s := range slices.Backward(e.Steps) {
		if s.Marked && n < weeks {
			left.plus(s.Left)
			right.plus(s.Right)
			n++
		}
	}
	more, less, side := left.Measure(), right.Measure(), workout.SideRight
	if more < less {
		more, less, side = less, more, workout.SideLeft
	}
	_, dropped := e.Dropped()
	if n < weeks || dropped || e.Sides != workout.SidesEach || more == 0 || 100*(more-less) < least*more {
		return workout.NoSide, 0
	}
	return side, 100 * (more - less) / more
}

// First returns the side that always goes first, in the newest week of all.
func (e *Exercise) First() workout.Side { return e.latest.weaker }

// Ahead reports whether a step is of a week after the newest marked one.
func (e *Exercise) Ahead(s Step) bool {
	now, begun := e.Current()
	return !begun || now.Start.Before(s.Start)
}

// Planned returns the step and the dose that the newest week of all asks for, while nothing of that
// week is done; false if it has begun, or does not have the exercise.
func (e *Exercise) Planned() (step int, dose workout.Dose, ahead bool) {
	last := e.Steps[len(e.Steps)-1]
	if last.Start != e.latest.Start || last.Marked {
		return 0, workout.Dose{}, false
	}
	return last.Step, e.asked.At(last.Step).Dose.Asked(e.latest.Deload), true
}

// Dropped reports whether an exercise is not in the newest week of all, and returns the start of
// that week.
func (e *Exercise) Dropped() (week workout.Date, is bool) {
	return e.latest.Start, e.Steps[len(e.Steps)-1].Start != e.latest.Start
}

// Next returns the step that comes next: the planned one, or the one after the current one; false
// at the last step, and if the exercise is not in the newest week.
func (e *Exercise) Next() (step int, dose workout.Dose, more bool) {
	if step, dose, more = e.Planned(); more {
		return step, dose, true
	}
	now, _ := e.Current()
	step = e.asked.Next(now.Step)
	if _, dropped := e.Dropped(); dropped || step == 0 {
		return 0, workout.Dose{}, false
	}
	return step, e.asked.At(step).Dose, true
}
