package planner

import (
	"fmt"
	"slices"
	"strings"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// The bounds of the rules by which a ticked week is judged. Sources: pain bands from the
// pain-monitoring model (Silbernagel 2007, on the Achilles) and back programmes that stop above 3
// of 10 (Peak Physio); lay-offs from CSCCa/NSCA 2019; how they are joined is this project's own.
const (
	stopPain   = 6
	backPain   = workout.EndPain
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
	reason  workout.Reason
	move    workout.Move // what is next in its place; none after stop
	pain    string       // for stop: what the note says beside the name
}

// judge holds a move of the week against the rules; the first that fits decides.
func (n *next) judge(m workout.Move) judgement {
	e := gather(n.log, m.Exercise.ID)
	m = n.withLoad(m).At(m.Step) // the full dose, after an easy week
	rules := []func(workout.Move, evidence) (judgement, bool){
		n.strongPain, n.pain, n.layOff, n.sign, n.slightPain, n.easyWeek, n.notYet, n.doubt, n.wholeWeek,
		n.up, n.harder, n.moreLoad,
	}
	for _, rule := range rules {
		if j, fits := rule(m, e); fits {
			return n.restarted(j)
		}
	}
	n.ended = append(n.ended, m.Exercise)
	return same(m, "the last step is done; %s", n.whatOpensNext(m.Exercise))
}

// judged is a judgement whose reason is an opening and what follows it.
func judged(m workout.Move, verdict workout.Verdict, opening workout.Opening, format string, args ...any) judgement {
	return judgement{move: m, verdict: verdict,
		reason: workout.Reason{Opening: opening, Rest: fmt.Sprintf(format, args...)}}
}

func same(m workout.Move, format string, args ...any) judgement {
	return judged(m, workout.VerdictHold, workout.OpeningSame, format, args...)
}

func stop(pain, format string, args ...any) judgement {
	j := judged(workout.Move{}, workout.VerdictStop, workout.OpeningStop, format, args...)
	j.pain = pain
	return j
}

func (n *next) strongPain(_ workout.Move, e evidence) (judgement, bool) {
	cause, pain := "it hurt badly", "strong pain"
	if e.Pain >= stopPain {
		pain = fmt.Sprintf("pain %d", e.Pain)
		cause = pain + " of 10"
	}
	return stop(pain, "%s; rest it, and see someone if it does not settle", cause), e.Pain >= stopPain || e.Hurt == workout.HurtStrong
}

// pain goes a step back; from the first step to an easier exercise; without one, it stops.
func (n *next) pain(m workout.Move, e evidence) (judgement, bool) {
	cause, note := n.painCause(m, e)
	if cause == "" {
		return judgement{}, false
	}
	if m.Step > 1 {
		return judged(m.At(m.Step-1), workout.VerdictBack, workout.OpeningBack, "%s", cause), true
	}
	if easier := n.first(m.Exercise.Easier); easier != nil {
		return judged(workout.MoveAt(easier, 1), workout.VerdictEasier, workout.OpeningReplaced,
			"%s, an easier move: %s", easier.Name, cause), true
	}
	return stop(note, "%s, and there is nothing easier", cause), true
}

func (n *next) painCause(m workout.Move, e evidence) (cause, note string) {
	sign := n.signOf(m.Exercise)
	switch {
	case e.Pain >= backPain:
		return fmt.Sprintf("pain %d of 10", e.Pain), fmt.Sprintf("pain %d", e.Pain)
	case e.Worse:
		return "it was worse the next day", "worse next day"
	case sign != "":
		return fmt.Sprintf("you wrote %q", sign), "a warning sign"
	case e.Hurt == workout.HurtBad:
		return "it hurt", "pain"
	}
	return "", ""
}

// signOf is what the week says of nerves about a move; empty: nothing.
func (n *next) signOf(e *workout.Exercise) string {
	for _, s := range n.log.Signs {
		if s.Exercise == e && s.Urgency == workout.UrgencyNerve {
			return s.Words
		}
	}
	return ""
}

// restarted takes what goes on after an emergency to its first step, without the load that was typed.
func (n *next) restarted(j judgement) judgement {
	if !n.restarts() || j.verdict == workout.VerdictStop {
		return j
	}
	j.move = workout.MoveAt(j.move.Exercise, 1)
	if j.reason.Opening == workout.OpeningBack {
		j.reason.Opening = workout.OpeningFirst
	}
	return j
}

// sign keeps every move after a week with a warning sign; after an emergency it begins again.
func (n *next) sign(m workout.Move, _ evidence) (judgement, bool) {
	const begins = "you wrote %q and were cleared to train"
	switch {
	case n.restarts() && m.Step > 1:
		return judged(m, workout.VerdictBack, workout.OpeningFirst, begins, n.worst.Words), true
	case n.restarts():
		return same(m, begins, n.worst.Words), true
	}
	return same(m, "first ask a doctor or physiotherapist about %q", n.worst.Words), n.worst.Urgency > workout.UrgencySee
}

func (n *next) layOff(m workout.Move, _ evidence) (judgement, bool) {
	step, opening := max(1, m.Step-1), workout.OpeningBack
	if n.gap >= restartGap {
		step, opening = 1, workout.OpeningFirst
	}
	if step == m.Step {
		opening = workout.OpeningSame
	}
	return judged(m.At(step), workout.VerdictBack, opening, "%d days without training", n.gap), n.gap >= backGap
}

func (n *next) slightPain(m workout.Move, e evidence) (judgement, bool) {
	if e.Pain >= holdPain {
		return same(m, "pain %d of 10", e.Pain), true
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
		return same(m, "only %s was trained, and a step up takes two sessions", dayOf(e.attempted[0])), true
	}
	var hard []workout.Day
	for _, day := range e.lastTwo() {
		lines := day.Of(m.Exercise.ID)
		if short := notMet(m.Exercise, day, lines); short != "" {
			return same(m, "%s", short), true
		}
		if slices.ContainsFunc(lines, func(l workout.Line) bool { return l.Hard }) {
			hard = append(hard, day)
		}
	}
	return same(m, "it was hard on %s", daysOf(hard)), len(hard) == gate
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

// doubt keeps the step where words may speak of pain or failing, or ask for another move.
func (n *next) doubt(m workout.Move, e evidence) (judgement, bool) {
	if e.Swap {
		return same(m, "you asked for another move"), true
	}
	return same(m, "%q is not understood", e.Unsure), e.Unsure != ""
}

// wholeWeek keeps every move where one of them hurt, or in the first week after an emergency.
func (n *next) wholeWeek(m workout.Move, _ evidence) (judgement, bool) {
	if !n.log.Cleared.IsZero() {
		return same(m, "nothing rises for two weeks after you were cleared to train"), true
	}
	return same(m, "%s", n.hurt), n.hurt != ""
}

func (n *next) up(m workout.Move, e evidence) (judgement, bool) {
	steps := m.Exercise.Steps()
	if m.Step >= steps {
		return judgement{}, false
	}
	to, opening, how := m.Step+1, workout.OpeningUp, "done"
	if e.easyEvery && !e.Hard && !e.hurts() && m.Step+2 <= steps && withinHalf(m.Exercise.Dose(m.Step), m.Exercise.Dose(m.Step+2)) {
		to, opening, how = m.Step+2, workout.OpeningTwoUp, "easy every time,"
	}
	return judged(m.At(to), workout.VerdictUp, opening, "%s on %s", how, daysOf(e.attempted)), true
}

// withinHalf keeps to the step rule: the work never rises by more than half.
func withinHalf(from, to workout.Dose) bool { return 2*to.Volume() <= 3*from.Volume() }

func daysOf(days []workout.Day) string {
	names := make([]string, len(days))
	for i, day := range days {
		names[i] = dayOf(day)
	}
	return words.AllOf(names)
}

func (n *next) harder(m workout.Move, _ evidence) (judgement, bool) {
	e := n.first(m.Exercise.Harder)
	if e == nil {
		return judgement{}, false
	}
	return judged(workout.MoveAt(e, 1), workout.VerdictHarder, workout.OpeningReplaced,
		"%s, a harder move: the last step is done", e.Name), true
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
	return judged(m, workout.VerdictLoad, workout.OpeningLoad,
		"%s), and back to step %d: the last step is done", load, e.Reload), true
}

// first is the first of the exercises that is allowed and not in the week; nil when there is none.
func (n *next) first(ids []string) *workout.Exercise {
	for _, id := range ids {
		if e := n.catalogue.ByID(id); e != nil && !n.inWeek[id] && n.terms.Allows(e) {
			return e
		}
	}
	return nil
}

// whatOpensNext names the level or the equipment that would lead on from a last step, with the
// command. It takes the exercise that needs the fewest changes, the nearest first.
func (n *next) whatOpensNext(e *workout.Exercise) string {
	var best *workout.Exercise
	var fewest []workout.Bar
	for _, id := range e.Harder {
		harder := n.catalogue.ByID(id)
		if harder == nil || n.inWeek[id] {
			continue
		}
		if bars := n.terms.Bars(harder); opens(bars) && (best == nil || len(bars) < len(fewest)) {
			best, fewest = harder, bars
		}
	}
	if best == nil {
		return "nothing harder is left for this level and equipment; rotate next --include ID changes the exercise"
	}
	command := "rotate next"
	for _, b := range fewest {
		command += " --" + n.flagFor(b)
	}
	return fmt.Sprintf("next would be %s, with %s", best.Name, command)
}

// opens reports that a level or equipment is all that an exercise wants for.
func opens(bars []workout.Bar) bool {
	return !slices.ContainsFunc(bars, func(b workout.Bar) bool {
		return b.Kind != workout.BarLevel && b.Kind != workout.BarEquipment
	})
}

// flagFor is what lifts a bar of level or equipment.
func (n *next) flagFor(b workout.Bar) string {
	if b.Kind == workout.BarLevel {
		return "level " + string(b.Exercise.Levels[0])
	}
	needed := append(n.terms.Equipment[:len(n.terms.Equipment):len(n.terms.Equipment)], b.Exercise.Equipment[0])
	needed = slices.DeleteFunc(workout.SortEquipment(needed), func(q workout.Equipment) bool { return q == workout.None })
	return "equipment " + strings.Join(words.Of(needed), ",")
}
