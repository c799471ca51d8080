package planner

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// mostTold is after how many weeks at a last step the harder move out of reach is named only after an
// easy week.
const mostTold = 2

// whatOpensNext says what would let someone progress from a last step.
func (n *next) whatOpensNext(s subject) string {
	best, fewest := n.nextInReach(s.Exercise)
	switch above := n.above(s.Exercise); {
	case above != nil && n.levelUp() != "":
		return workout.BecauseMoveUp.With(above.Name, above.Levels[0])
	case best != nil:
		parts := append([]string{workout.BecauseNextWouldBe.With(best.Name)}, words.Each(fewest, opensWith)...)
		switch {
		case best == above && !s.Exercise.Movement.Companion() && !n.calmLately():
			parts = append(parts, workout.BecauseCalmFirst.With(workout.HoldPain-1))
		case len(s.atStep().full()) > mostTold && !n.log.Deload:
			return workout.BecauseEnough.With()
		}
		return strings.Join(parts, ", ")
	case slices.ContainsFunc(s.Exercise.Harder, func(id string) bool { return n.chain[id] }):
		return workout.BecauseChainAbove.With()
	case len(n.conditionsAgainst(s.Exercise)) > 0:
		return workout.BecauseCondition.With()
	}
	return workout.BecauseNothingHarder.With()
}

// nextInReach returns the harder exercise that would follow at the next level, or else the nearest
// one that needs the fewest changes of level or equipment, with those changes; nil if there is
// none.
func (n *next) nextInReach(e *workout.Exercise) (best *workout.Exercise, fewest []workout.Bar) {
	if above := n.above(e); above != nil {
		return above, n.terms.Bars(above)
	}
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

// opens reports whether only a level or equipment keeps an exercise out.
func opens(bars []workout.Bar) bool {
	return workout.OnlyBy(bars, workout.BarLevel, workout.BarEquipment)
}

// conditionsAgainst lists the conditions that keep a move from a harder one, or from more load.
func (n *next) conditionsAgainst(e *workout.Exercise) (list []workout.Condition) {
	if e.Reload > 0 && !n.terms.MayLoad() {
		list = append(list, workout.Pregnancy)
	}
	for _, id := range e.Harder {
		if harder := n.catalogue.ByID(id); harder != nil {
			for _, b := range n.terms.Bars(harder) {
				if b.Kind == workout.BarCondition {
					list = append(list, workout.Condition(b.About))
				}
			}
		}
	}
	return words.Unique(list)
}

// opensWith says what removes a bar of level or equipment.
func opensWith(b workout.Bar) string {
	if b.Kind == workout.BarLevel {
		return workout.BecauseAtLevel.With(b.Exercise.Levels[0])
	}
	return workout.BecauseWithEquipment.With(words.OneOf(b.Exercise.EquipmentTitles()))
}

// flagFor returns the flag, with its value, that removes a bar of level or equipment.
func (n *next) flagFor(b workout.Bar) []string {
	if b.Kind == workout.BarLevel {
		return []string{"--level", string(b.Exercise.Levels[0])}
	}
	needed := append(n.terms.Equipment[:len(n.terms.Equipment):len(n.terms.Equipment)], b.Exercise.Equipment[0])
	needed = slices.DeleteFunc(workout.SortEquipment(needed),
		func(q workout.Equipment) bool { return q == workout.None })
	return []string{"--equipment", strings.Join(words.Of(needed), ",")}
}

// lift returns how to plan without each condition that keeps a move at its last step.
func (n *next) lift() (hints []workout.Hint) {
	var against []workout.Condition
	for _, s := range n.ended {
		against = append(against, n.conditionsAgainst(s.Exercise)...)
	}
	for _, condition := range words.Unique(against) {
		others := words.Without(n.terms.Avoid, func(c workout.Condition) bool { return c == condition })
		hints = append(hints, workout.Hint{Text: fmt.Sprintf("once your clinician says that %s no longer applies", condition),
			Flags: []string{"--avoid", cmp.Or(strings.Join(words.Of(others), ","), "none")}})
	}
	return hints
}

// hints returns how to progress once every rotation move is at its end, and what a changed level or
// equipment makes possible if it changed no move.
func (n *next) hints(moves []workout.Move) []workout.Hint {
	hints := n.nowPossible(moves)
	for _, m := range moves {
		if !m.Exercise.Movement.Companion() &&
			!slices.ContainsFunc(n.ended, func(s subject) bool { return s.Exercise == m.Exercise }) {
			return hints
		}
	}
	hints = append(hints, n.lift()...)
	hinted := map[*workout.Exercise]bool{}
	for _, s := range n.ended {
		best, fewest := n.nextInReach(s.Exercise)
		if best == nil || hinted[best] || s.Exercise.Movement.Companion() {
			continue
		}
		hinted[best] = true
		hint := workout.Hint{Text: fmt.Sprintf("%s is at its last step; %s comes next", s.Exercise.Name, best.Name)}
		for _, b := range fewest {
			hint.Flags = append(hint.Flags, n.flagFor(b)...)
		}
		hints = append(hints, hint)
	}
	return hints
}

// longSessions are the minutes at which the user is informed that a session has become this long:
// sessions grow week by week, but the user's time does not.
var longSessions = []int{15, 20, 30, 45}

// longer says that a session of the new week is longer than any before, if it passes one of
// longSessions.
func (n *next) longer(week workout.Week) []workout.Hint {
	was, is := slices.Max(words.Each(n.logs, workout.Log.Longest)), week.Longest()
	if !slices.ContainsFunc(longSessions, func(minutes int) bool { return was < minutes && minutes <= is }) {
		return nil
	}
	hint := workout.Hint{Text: fmt.Sprintf("a session takes %d min now", is)}
	if n.terms.Wanted > 1 {
		hint.Text += "; with one move fewer it is shorter"
		hint.Flags = []string{"--moves", strconv.Itoa(n.terms.Wanted - 1)}
	}
	return []workout.Hint{hint}
}

func (n *next) nowPossible(moves []workout.Move) []workout.Hint {
	was := n.chosenUnder()
	widened := n.terms.Level.Rank() > was.Level.Rank() || !slices.Equal(n.terms.Equipment, was.Equipment)
	fresh := func(m workout.Move) bool { return n.log.Move(m.Exercise).Exercise == nil }
	if !widened || n.capped() || slices.ContainsFunc(moves, fresh) {
		return nil
	}
	choice := &chooser{catalogue: n.catalogue, terms: n.terms}
	e := choice.best(func(e *workout.Exercise) bool {
		return !e.Movement.Companion() && !n.inWeek[e.ID] && !n.chain[e.ID] && !was.Allows(e)
	})
	leadsOn := func(m workout.Move) bool { return m.Next(m.Step) == 0 && slices.Contains(m.Exercise.Harder, e.ID) }
	if e == nil || slices.ContainsFunc(moves, leadsOn) {
		return nil
	}
	return []workout.Hint{{Text: e.Name + " is possible now", Flags: []string{"--include", e.ID}}}
}
