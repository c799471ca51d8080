package planner

import (
	"fmt"
	"slices"
	"strings"

	"rotate/internal/workout"
)

// The bounds of the rules by which a ticked week is judged. Sources: pain bands from the
// pain-monitoring model (Silbernagel 2007, on the Achilles) and back programmes that stop above 3
// of 10 (Peak Physio); lay-offs from CSCCa/NSCA 2019; how they are joined is this project's own.
const (
	stopPain   = 6
	backPain   = 4
	holdPain   = 3
	restartGap = 28 // days
	backGap    = 14 // days
	gate       = 2  // sessions that must have been attempted
)

// evidence is what a ticked week tells about one move.
type evidence struct {
	attempted []workout.Day // the days on which the move was attempted
	workout.Feedback
	easyEvery bool
}

// gather collects what the week tells about a move.
func gather(log workout.Log, id string) evidence {
	e := evidence{easyEvery: true}
	for _, day := range log.Trained {
		attempted, easy := false, false
		for _, line := range day.Of(id) {
			attempted = attempted || line.Attempted()
			easy = easy || line.Easy
			e.Feedback.Add(line.Feedback)
		}
		if attempted {
			e.attempted = append(e.attempted, day)
			e.easyEvery = e.easyEvery && easy
		}
	}
	return e
}

// lastTwo are the last two days on which the move was attempted, oldest first.
func (e evidence) lastTwo() []workout.Day { return e.attempted[max(0, len(e.attempted)-2):] }

// hurts reports any sign of pain or soreness.
func (e evidence) hurts() bool { return e.Pain > 0 || e.Hurt > workout.HurtNot || e.Sore || e.Worse }

// judgement is a verdict on a move, with what it leads to.
type judgement struct {
	verdict workout.Verdict
	reason  string
	move    workout.Move // what is next in its place; none after stop
	pain    string       // for stop: what the note says beside the name
}

// judge holds a move of the week against the rules; the first that fits decides.
func (n *next) judge(m workout.Move) judgement {
	e := gather(n.log, m.Exercise.ID)
	m = n.withLoad(m).At(m.Step) // the full dose, after an easy week
	rules := []func(workout.Move, evidence) (judgement, bool){
		n.strongPain, n.pain, n.layOff, n.slightPain, n.easyWeek, n.notYet, n.doubt, n.wholeWeek,
		n.up, n.harder, n.moreLoad,
	}
	for _, rule := range rules {
		if j, fits := rule(m, e); fits {
			return j
		}
	}
	n.ended = append(n.ended, m.Exercise)
	return same(m, "the last step is done. "+n.whatOpensNext(m.Exercise))
}

func same(m workout.Move, reason string) judgement {
	return judgement{verdict: workout.VerdictHold, reason: "same again: " + reason, move: m}
}

func (n *next) strongPain(_ workout.Move, e evidence) (judgement, bool) {
	cause, pain := "it hurt badly", "strong pain"
	if e.Pain >= stopPain {
		pain = fmt.Sprintf("pain %d", e.Pain)
		cause = pain + " of 10"
	}
	return judgement{verdict: workout.VerdictStop, pain: pain,
		reason: "left out: " + cause + ". Rest it; if it does not settle, see someone"}, e.Pain >= stopPain || e.Hurt == workout.HurtStrong
}

// pain goes a step back; from the first step to an easier exercise; without one, it stops.
func (n *next) pain(m workout.Move, e evidence) (judgement, bool) {
	cause, note := painCause(e)
	if cause == "" {
		return judgement{}, false
	}
	if m.Step > 1 {
		return judgement{verdict: workout.VerdictBack, move: m.At(m.Step - 1), reason: "one step back: " + cause}, true
	}
	if easier := n.first(m.Exercise.Easier); easier != nil {
		return judgement{verdict: workout.VerdictEasier, move: workout.MoveAt(easier, 1),
			reason: fmt.Sprintf("replaced by %s, an easier move: %s", easier.Name, cause)}, true
	}
	return judgement{verdict: workout.VerdictStop, pain: note,
		reason: "left out: " + cause + ", and there is nothing easier"}, true
}

func painCause(e evidence) (cause, note string) {
	switch {
	case e.Pain >= backPain:
		return fmt.Sprintf("pain %d of 10", e.Pain), fmt.Sprintf("pain %d", e.Pain)
	case e.Worse:
		return "it was worse the next day", "worse next day"
	case e.Warning.Urgency == workout.UrgencyNerve, e.Warning.Urgency == workout.UrgencyEmergency:
		return fmt.Sprintf("you wrote %q", e.Warning.Words), "a warning sign"
	case e.Hurt == workout.HurtBad:
		return "it hurt", "pain"
	}
	return "", ""
}

func (n *next) layOff(m workout.Move, _ evidence) (judgement, bool) {
	var step int
	var text string
	switch {
	case n.gap >= restartGap:
		step, text = 1, "back to the first step: "
	case n.gap >= backGap:
		step, text = max(1, m.Step-1), "one step back: "
	default:
		return judgement{}, false
	}
	if step == m.Step {
		text = "same again: "
	}
	return judgement{verdict: workout.VerdictBack, move: m.At(step),
		reason: text + fmt.Sprintf("%d days without training", n.gap)}, true
}

func (n *next) slightPain(m workout.Move, e evidence) (judgement, bool) {
	if e.Pain >= holdPain {
		return same(m, fmt.Sprintf("pain %d of 10", e.Pain)), true
	}
	if e.Hurt == workout.HurtSome {
		return same(m, "it hurt"), true
	}
	return same(m, "it left you sore or stiff"), e.Sore
}

func (n *next) easyWeek(m workout.Move, _ evidence) (judgement, bool) {
	if m.Dose.Halved() != m.Dose {
		return same(m, "an easy week, with fewer sets"), n.deload
	}
	return same(m, "an easy week"), n.deload
}

// notYet keeps the step until it was done well twice. Two sessions as the gate is this project's
// own, after the 2-for-2 rule (Baechle & Earle).
func (n *next) notYet(m workout.Move, e evidence) (judgement, bool) {
	switch len(e.attempted) {
	case 0:
		return same(m, "nothing is ticked"), true
	case 1:
		return same(m, fmt.Sprintf("only %s was trained, and a step up takes two sessions", dayOf(e.attempted[0]))), true
	}
	var hard []workout.Day
	for _, day := range e.lastTwo() {
		lines := day.Of(m.Exercise.ID)
		if short := notMet(m.Exercise, day, lines); short != "" {
			return same(m, short), true
		}
		if slices.ContainsFunc(lines, func(l workout.Line) bool { return l.Hard }) {
			hard = append(hard, day)
		}
	}
	return same(m, "it was hard on "+daysOf(hard)), len(hard) == gate
}

func dayOf(d workout.Day) string { return d.Date.Weekday().String() }

// notMet says what is missing of a move on a day: a side without its line or its tick, or a
// shortfall; empty: nothing.
func notMet(e *workout.Exercise, day workout.Day, lines []workout.Line) string {
	if !slices.ContainsFunc(lines, func(l workout.Line) bool { return l.Tick != workout.TickOpen }) {
		return dayOf(day) + " is not ticked"
	}
	for _, side := range e.SidesOf() {
		what := dayOf(day)
		if side == workout.SideLeft || side == workout.SideRight {
			what += "'s " + string(side) + " side"
		}
		there := false
		for _, line := range lines {
			if line.Side != side {
				continue
			}
			there = true
			switch {
			case line.Tick == workout.TickOpen:
				return what + " is not ticked"
			case line.Tick == workout.TickPartly:
				return what + " is ticked as partly done"
			case line.Skipped:
				return what + " was not done"
			case line.Short:
				return what + " was cut short"
			}
		}
		if !there {
			return what + " is missing"
		}
	}
	return ""
}

// doubt keeps the step where words may speak of pain or failing.
func (n *next) doubt(m workout.Move, e evidence) (judgement, bool) {
	return same(m, fmt.Sprintf("%q is not understood", e.Unsure)), e.Unsure != ""
}

// wholeWeek keeps every move where the week held a warning sign, or one of them hurt.
func (n *next) wholeWeek(m workout.Move, _ evidence) (judgement, bool) {
	if n.warning.Urgency > workout.UrgencySee {
		return same(m, fmt.Sprintf("first have %q looked at", n.warning.Words)), true
	}
	return same(m, n.hurt+" hurt this week"), n.hurt != ""
}

func (n *next) up(m workout.Move, e evidence) (judgement, bool) {
	steps := m.Exercise.Steps()
	if m.Step >= steps {
		return judgement{}, false
	}
	to, text := m.Step+1, "one step up: done on "
	if e.easyEvery && !e.Hard && !e.hurts() && m.Step+2 <= steps && withinHalf(m.Exercise.Dose(m.Step), m.Exercise.Dose(m.Step+2)) {
		to, text = m.Step+2, "two steps up: easy every time, on "
	}
	return judgement{verdict: workout.VerdictUp, move: m.At(to), reason: text + daysOf(e.attempted)}, true
}

// withinHalf keeps to the step rule: the work never rises by more than half.
func withinHalf(from, to workout.Dose) bool { return 2*to.Volume() <= 3*from.Volume() }

func daysOf(days []workout.Day) string {
	names := make([]string, len(days))
	for i, day := range days {
		names[i] = dayOf(day)
	}
	return workout.AllOf(names)
}

func (n *next) harder(m workout.Move, _ evidence) (judgement, bool) {
	e := n.first(m.Exercise.Harder)
	if e == nil {
		return judgement{}, false
	}
	return judgement{verdict: workout.VerdictHarder, move: workout.MoveAt(e, 1),
		reason: fmt.Sprintf("replaced by %s, a harder move: the last step is done", e.Name)}, true
}

func (n *next) moreLoad(m workout.Move, _ evidence) (judgement, bool) {
	e := m.Exercise
	if e.Reload == 0 {
		return judgement{}, false
	}
	load := raised(m.Dose.Load)
	m = workout.MoveAt(e, e.Reload)
	m.Dose.Load = load
	if _, _, measured := weight(load); measured {
		load += ", or the next that your equipment has"
	}
	return judgement{verdict: workout.VerdictLoad, move: m,
		reason: fmt.Sprintf("more resistance (%s), and back to step %d: the last step is done", load, e.Reload)}, true
}

// first is the first of the exercises that is allowed and not in the week; nil when there is none.
func (n *next) first(ids []string) *workout.Exercise {
	for _, id := range ids {
		if e := n.catalogue.ByID(id); e != nil && !n.inWeek[id] && Allowed(n.terms, e) {
			return e
		}
	}
	return nil
}

// whatOpensNext names the level or the equipment that would lead on from a last step, with the
// command. It takes the exercise that needs the fewest changes, the nearest first.
func (n *next) whatOpensNext(e *workout.Exercise) string {
	var best *workout.Exercise
	var fewest []bar
	for _, id := range e.Harder {
		harder := n.catalogue.ByID(id)
		if harder == nil || n.inWeek[id] {
			continue
		}
		if found := bars(n.terms, harder); opens(found) && (best == nil || len(found) < len(fewest)) {
			best, fewest = harder, found
		}
	}
	if best == nil {
		return "Nothing harder is left for this level and equipment; rotate next --include ID changes the exercise"
	}
	command := "rotate next"
	for _, b := range fewest {
		command += " --" + n.flagFor(best, b.kind)
	}
	return fmt.Sprintf("Next would be %s, with %s", best.Name, command)
}

// opens reports that a level or equipment is all that an exercise wants for.
func opens(found []bar) bool {
	return !slices.ContainsFunc(found, func(b bar) bool { return b.kind != byLevel && b.kind != byEquipment })
}

func (n *next) flagFor(e *workout.Exercise, kind barKind) string {
	if kind == byLevel {
		return "level " + string(e.Levels[0])
	}
	words := append(n.terms.Equipment[:len(n.terms.Equipment):len(n.terms.Equipment)], e.Equipment[0])
	words = slices.DeleteFunc(workout.SortEquipment(words), func(q workout.Equipment) bool { return q == workout.None })
	return "equipment " + strings.Join(workout.Words(words), ",")
}
