package planner

import (
	"fmt"
	"slices"
	"strings"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// Asked is the terms of a week with what its ticked choices change of them.
func Asked(log workout.Log) workout.Terms {
	terms := log.Terms
	for _, c := range log.Choices {
		if c.Ticked && c.Kind == workout.ChoiceMoveUp && c.Level.Rank() > terms.Level.Rank() {
			terms.Level = c.Level
		}
	}
	return terms
}

// bringBack takes exercises off the list of those left out: what is prescribed, and what was ticked.
func (n *next) bringBack(prescribed []Prescribed) {
	for _, p := range prescribed {
		if _, out := n.terms.LeavesOut(p.ID); out {
			n.bring(p.ID, 1)
		}
		if p.Step > 0 {
			n.bring(p.ID, p.Step)
		}
	}
	for _, c := range n.log.Choices {
		if c.Ticked && c.Kind == workout.ChoiceBringBack {
			n.bringChosen(c)
		}
	}
}

func (n *next) bring(id string, step int) {
	n.brought[id] = step
	n.allow(id)
}

// bringChosen brings back what a ticked line asks for, unless something speaks against it.
func (n *next) bringChosen(c workout.Choice) {
	left, out := n.terms.LeavesOut(c.Exercise.ID)
	switch {
	case !out:
		n.pass(c, "it is not left out any more")
	case !left.ForPain():
		n.pass(c, "it is left out by choice")
	case n.capped() && !n.restedWell():
		n.pass(c, "after pain or a warning sign no new move comes in")
	default:
		n.bring(c.Exercise.ID, 1)
		if bars := n.terms.Bars(c.Exercise); bars != nil {
			n.pass(c, bars[0].Cause())
		}
	}
}

// restedWell reports a week of rest without pain or a warning sign of its own: then a move may come back
// whatever was before, for without one there would be no way on.
func (n *next) restedWell() bool {
	return n.log.Rest && n.worst.Urgency <= workout.UrgencySee && n.hurt == ""
}

// unheard says of ticked swaps to which another rule came first why they change nothing.
func (n *next) unheard() {
	for _, c := range n.log.Choices {
		if !c.Ticked || c.Kind != workout.ChoiceSwap || n.origin[c.For.ID] == c.ID() || slices.Contains(n.passed, c) {
			continue
		}
		why := "the move is not in the week"
		for _, change := range n.changes {
			if change.ID == c.ID() {
				why = change.Reason.Rest
			}
		}
		n.pass(c, why)
	}
}

// pass says why a ticked choice changes nothing.
func (n *next) pass(c workout.Choice, why string) {
	n.passed = append(n.passed, c)
	n.warnings = append(n.warnings, fmt.Sprintf("%q was ticked and changes nothing: %s", c, why))
}

// swap puts another move in the place of one, because someone ticked it, or typed the word: then the old
// one is left out.
func (n *next) swap(s subject) (judgement, bool) {
	i := slices.IndexFunc(n.log.Choices, func(c workout.Choice) bool {
		return c.Ticked && c.Kind == workout.ChoiceSwap && c.Exercise == s.Exercise
	})
	switch {
	case i >= 0:
		return n.swapChosen(s, n.log.Choices[i])
	case !s.week.Swap:
		return judgement{}, false
	case n.capped():
		return same(s, "you asked for another move, and after pain or a warning sign no new one comes in"), true
	}
	other := n.swapFor(s.Exercise, func(*workout.Exercise) bool { return true })
	if other == nil {
		return same(s, "you asked for another move, and no other %s move is possible", s.Exercise.Movement), true
	}
	n.leaveOut(s.Exercise, workout.YourChoice)
	return n.swapTo(s, other, 0)
}

func (n *next) swapChosen(s subject, c workout.Choice) (judgement, bool) {
	bars := n.terms.Bars(c.For)
	switch {
	case n.capped():
		n.pass(c, "after pain or a warning sign no new move comes in")
	case bars != nil:
		n.pass(c, bars[0].Cause())
	case n.inWeek[c.For.ID]:
		n.pass(c, "it is in the week already")
	case n.chain[c.For.ID]:
		n.pass(c, "an easier move is left out for pain")
	default:
		return n.swapTo(s, c.For, n.whereLeft(c.For))
	}
	return judgement{}, false
}

// swapTo puts another exercise in the place of a move, at a step; 0: where a plan begins with it.
func (n *next) swapTo(s subject, other *workout.Exercise, step int) (judgement, bool) {
	ladder := n.terms.Ladder(other)
	if step == 0 {
		step = ladder.Start()
	}
	return judged(ladder.At(step), workout.VerdictOut, workout.OpeningReplaced, "%s, as you asked", other.Name), true
}

// whereLeft is the step at which the note left an exercise, else its middle one.
func (n *next) whereLeft(e *workout.Exercise) int {
	ladder := n.terms.Ladder(e)
	if h := historyOf(n.logs, e); len(h) > 0 {
		return ladder.AtMost(h[len(h)-1].move.Step)
	}
	return ladder.Middle()
}

// swapFor is the move of the same movement that a plan would choose first of those that fit; nil: none.
func (n *next) swapFor(e *workout.Exercise, fits func(*workout.Exercise) bool) *workout.Exercise {
	choice := &chooser{catalogue: n.catalogue, terms: n.terms}
	return choice.best(func(other *workout.Exercise) bool {
		return other.Movement == e.Movement && !n.inWeek[other.ID] && !n.chain[other.ID] && (!other.Stretch || e.Stretch) && fits(other)
	})
}

// choices are the decisions that the new week offers for the one after it.
func (n *next) choices(week workout.Week) []workout.Choice {
	var list []workout.Choice
	for _, left := range n.terms.LeftOut {
		if e := n.catalogue.ByID(left.ID); e != nil && left.ForPain() && (week.Rest || n.calmSince(e.ID) >= calmToBringBack) && n.onlyLeftOut(e) {
			list = append(list, workout.Choice{Kind: workout.ChoiceBringBack, Exercise: e})
		}
	}
	if week.Rest {
		return list
	}
	if level := n.levelUp(); level != "" {
		list = append(list, workout.Choice{Kind: workout.ChoiceMoveUp, Level: level})
	}
	offered := map[string]bool{}
	for _, s := range n.ended {
		if other := n.swapOffer(s, offered); other != nil {
			offered[other.ID] = true
			list = append(list, workout.Choice{Kind: workout.ChoiceSwap, Exercise: s.Exercise, For: other})
		}
	}
	return list
}

// calmToBringBack is how many weeks without pain it takes before a move that hurt is offered again.
// Source: this project's own decision.
const calmToBringBack = 2

// onlyLeftOut reports an exercise that nothing else bars than that it is left out.
func (n *next) onlyLeftOut(e *workout.Exercise) bool {
	return !slices.ContainsFunc(n.terms.Bars(e), func(b workout.Bar) bool { return b.Kind != workout.BarChoice })
}

// levelUp is the level that someone may move up to: a rotation move is done to its last step, one of
// that level would follow, and two full weeks went without pain; empty: none yet.
func (n *next) levelUp() workout.Level {
	const calmWeeks = 2
	full := slices.DeleteFunc(slices.Clone(n.logs), func(log workout.Log) bool { return log.Deload || log.Rest || !attempted(log) })
	if len(full) < calmWeeks || slices.ContainsFunc(lastOf(full, calmWeeks), func(log workout.Log) bool { return !n.calm(log) }) || n.capped() {
		return ""
	}
	for _, s := range n.ended {
		if e := n.above(s); e != nil && !s.Exercise.Movement.Companion() && n.unmet(s) == "" {
			return e.Levels[0]
		}
	}
	return ""
}

// above is the exercise that would follow a move at its end if the level were the next one; nil: none.
func (n *next) above(s subject) *workout.Exercise {
	levels := workout.Levels()
	if n.terms.Level.Rank()+1 == len(levels) {
		return nil
	}
	terms := n.terms
	terms.Level = levels[n.terms.Level.Rank()+1]
	for _, id := range s.Exercise.Harder {
		e := n.catalogue.ByID(id)
		if e != nil && !n.inWeek[id] && !n.chain[id] && e.Above(n.terms.Level) && terms.Allows(e) && !historyOf(n.logs, e).completed() {
			return e
		}
	}
	return nil
}

// swapWeeks is for how many full weeks a move was at its last step before another is offered, which
// was not in the plan for as long. Source: this project's own decision.
const swapWeeks = 3

// swapOffer is what may take the place of a move that is at its last step for the third full week; nil:
// nothing, or something else leads on.
func (n *next) swapOffer(s subject, offered map[string]bool) *workout.Exercise {
	leadsOn := n.levelUp() != "" && n.above(s) != nil && n.unmet(s) == ""
	if s.Exercise.Movement.Companion() || n.capped() || leadsOn || n.stays(s) < swapWeeks {
		return nil
	}
	return n.swapFor(s.Exercise, func(e *workout.Exercise) bool { return !offered[e.ID] && !n.planned(e, swapWeeks) })
}

// stays counts the full weeks in a row for which a move has been at its step.
func (n *next) stays(s subject) (weeks int) {
	for _, log := range slices.Backward(n.logs) {
		switch m := log.Move(s.Exercise); {
		case m.Exercise == nil || m.Step != s.Step:
			return weeks
		case !log.Deload && attempted(log):
			weeks++
		}
	}
	return weeks
}

// planned reports an exercise that was in one of the newest full weeks.
func (n *next) planned(e *workout.Exercise, weeks int) bool {
	for _, log := range slices.Backward(n.logs) {
		if log.Move(e).Exercise != nil {
			return true
		}
		if !log.Deload && attempted(log) {
			if weeks--; weeks == 0 {
				return false
			}
		}
	}
	return false
}

// whatOpensNext says what leads on from a last step.
func (n *next) whatOpensNext(s subject) string {
	best, fewest := n.nextInReach(s.Exercise)
	switch {
	case n.above(s) != nil && n.levelUp() != "":
		return fmt.Sprintf("to go on to %s, tick Move up to %s", n.above(s).Name, n.above(s).Levels[0])
	case best != nil:
		return fmt.Sprintf("next would be %s, %s", best.Name, words.AllOf(words.Each(fewest, opensWith)))
	case n.barredByCondition(s.Exercise):
		return "keeping this up is enough; ask your clinician whether the condition still holds"
	}
	return "nothing harder is left, and keeping this up is enough"
}

// nextInReach is the harder exercise that the fewest changes of level or equipment would open, the
// nearest first; nil: there is none.
func (n *next) nextInReach(e *workout.Exercise) (best *workout.Exercise, fewest []workout.Bar) {
	for _, id := range e.Harder {
		harder := n.catalogue.ByID(id)
		if harder == nil || n.inWeek[id] || n.chain[id] || harder.Stretch && !e.Stretch {
			continue
		}
		if bars := n.terms.Bars(harder); len(bars) > 0 && opens(bars) && (best == nil || len(bars) < len(fewest)) {
			best, fewest = harder, bars
		}
	}
	return best, fewest
}

// opens reports that a level or equipment is all that an exercise wants for.
func opens(bars []workout.Bar) bool {
	return !slices.ContainsFunc(bars, func(b workout.Bar) bool {
		return b.Kind != workout.BarLevel && b.Kind != workout.BarEquipment
	})
}

func (n *next) barredByCondition(e *workout.Exercise) bool {
	return slices.ContainsFunc(e.Harder, func(id string) bool {
		harder := n.catalogue.ByID(id)
		return harder != nil && slices.ContainsFunc(n.terms.Bars(harder), func(b workout.Bar) bool { return b.Kind == workout.BarCondition })
	})
}

// opensWith is what lifts a bar of level or equipment, in words.
func opensWith(b workout.Bar) string {
	if b.Kind == workout.BarLevel {
		return "at level " + string(b.Exercise.Levels[0])
	}
	return "with a " + words.OneOf(b.Exercise.EquipmentTitles())
}

// flagFor is what lifts a bar of level or equipment, on the command line.
func (n *next) flagFor(b workout.Bar) string {
	if b.Kind == workout.BarLevel {
		return " --level " + string(b.Exercise.Levels[0])
	}
	needed := append(n.terms.Equipment[:len(n.terms.Equipment):len(n.terms.Equipment)], b.Exercise.Equipment[0])
	needed = slices.DeleteFunc(workout.SortEquipment(needed), func(q workout.Equipment) bool { return q == workout.None })
	return " --equipment " + strings.Join(words.Of(needed), ",")
}

// hints say what opens more when every rotation move is at its end, and what a changed level or
// equipment makes possible where it changed no move.
func (n *next) hints(moves []workout.Move) []string {
	hints := n.nowPossible(moves)
	for _, m := range moves {
		if !m.Exercise.Movement.Companion() && !slices.ContainsFunc(n.ended, func(s subject) bool { return s.Exercise == m.Exercise }) {
			return hints
		}
	}
	hinted := map[*workout.Exercise]bool{}
	for _, s := range n.ended {
		best, fewest := n.nextInReach(s.Exercise)
		if best == nil || hinted[best] || s.Exercise.Movement.Companion() {
			continue
		}
		hinted[best] = true
		command := "rotate next"
		for _, b := range fewest {
			command += n.flagFor(b)
		}
		hints = append(hints, fmt.Sprintf("%s is at its last step; %s comes next with %s", s.Exercise.Name, best.Name, command))
	}
	return hints
}

func (n *next) nowPossible(moves []workout.Move) []string {
	widened := n.terms.Level.Rank() > n.log.Level.Rank() || !slices.Equal(n.terms.Equipment, n.log.Equipment)
	if !widened || n.capped() || slices.ContainsFunc(moves, func(m workout.Move) bool { return n.step(m.Exercise.ID) == 0 }) {
		return nil
	}
	choice := &chooser{catalogue: n.catalogue, terms: n.terms}
	e := choice.best(func(e *workout.Exercise) bool {
		return !e.Movement.Companion() && !n.inWeek[e.ID] && !n.chain[e.ID] && !n.log.Allows(e)
	})
	leadsOn := func(m workout.Move) bool { return m.Next(m.Step) == 0 && slices.Contains(m.Exercise.Harder, e.ID) }
	if e == nil || slices.ContainsFunc(moves, leadsOn) {
		return nil
	}
	return []string{fmt.Sprintf("%s is possible now; rotate next --include %s brings it in", e.Name, e.ID)}
}
