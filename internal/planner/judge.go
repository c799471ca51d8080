package planner

import (
	"fmt"
	"slices"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// The bounds of the rules by which a ticked week is judged. Sources: pain bands from the
// pain-monitoring model (Silbernagel 2007, on the Achilles) and back programmes that stop above 3
// of 10 (Peak Physio); lay-offs from CSCCa/NSCA 2019; how they are joined is this project's own.
const (
	stopPain = 6
	holdPain = 3
	gate     = 2  // sessions that must have been attempted at a step
	gateDays = 14 // the most days between them
	easeOff  = 3  // weeks of slight pain, or cut short, after which it goes a step back
	seeAfter = 6  // weeks of slight pain after which someone should look at it
)

// seeSomeone is what a reason says where a move does not get better.
const seeSomeone = "see a doctor or physiotherapist"

// subject is a move of the judged week with what the note says about it.
type subject struct {
	workout.Move // under the new terms, at its full dose, with the load in use
	history
	week  evidence // what the judged week says
	basis pastWeek // the last full week, by which it rises; zero: there is none
}

// subject gathers what the note says about a move of the judged week.
func (n *next) subject(m workout.Move) subject {
	s := subject{history: historyOf(n.logs, m.Exercise), week: gather(n.log, m.Exercise.ID)}
	if full := s.full(); len(full) > 0 {
		s.basis = full[len(full)-1]
	}
	if !n.log.Deload {
		s.basis = s.history[len(s.history)-1]
	}
	ladder := n.terms.Ladder(m.Exercise)
	m.Dose.Load = s.history[len(s.history)-1].load()
	if len(s.week.attempted) > 0 && slices.Contains(workout.RelativeLoads(), m.Dose.Load) {
		m.Dose.Load = workout.LoadAsBefore
	}
	s.Move = workout.Move{Ladder: ladder, Step: m.Step, Dose: m.Dose}.At(ladder.AtMost(m.Step))
	return s
}

// judgement is a verdict on a move, with what it leads to.
type judgement struct {
	verdict workout.Verdict
	reason  workout.Reason
	move    workout.Move // what is next in its place; none after stop
	pain    string       // for stop: what the note says beside the name
}

// judge holds a move of the week against the rules; the first that fits decides.
func (n *next) judge(s subject) judgement {
	for _, rule := range []func(subject) (judgement, bool){
		n.strongPain, n.painOrLayOff, n.cleared, n.swap, n.sign, n.slightPain, n.notYet, n.doubt,
		n.onChain, n.easyWeek, n.wholeWeek, n.up, n.harder, n.moreLoad,
	} {
		if j, fits := rule(s); fits {
			return j
		}
	}
	n.ended = append(n.ended, s)
	return same(s, "the last step is done; %s", n.whatOpensNext(s))
}

// judged is a judgement whose reason is an opening and what follows it.
func judged(m workout.Move, verdict workout.Verdict, opening workout.Opening, format string, args ...any) judgement {
	return judgement{move: m, verdict: verdict,
		reason: workout.Reason{Opening: opening, Rest: fmt.Sprintf(format, args...)}}
}

func same(s subject, format string, args ...any) judgement {
	return judged(s.Move, workout.VerdictHold, workout.OpeningSame, format, args...)
}

func stop(pain, format string, args ...any) judgement {
	j := judged(workout.Move{}, workout.VerdictStop, workout.OpeningStop, format, args...)
	j.pain = pain
	return j
}

// stepBack is one step back: the nearest earlier step with less work or a smaller range; where there
// is none, the same again.
func stepBack(s subject, format string, args ...any) judgement {
	to, opening := s.Back(s.Step), workout.OpeningBack
	if to == 0 {
		to, opening = s.Step, workout.OpeningSame
	}
	return judged(s.At(to), workout.VerdictBack, opening, format, args...)
}

func (n *next) strongPain(s subject) (judgement, bool) {
	cause, pain := "it hurt badly", "strong pain"
	if s.week.Pain >= stopPain {
		pain = fmt.Sprintf("pain %d", s.week.Pain)
		cause = pain + " of 10"
	}
	advice := "rest it, and see someone if it does not settle"
	if s.escalated() {
		advice = "this is not the first time, so " + seeSomeone
	}
	return stop(pain, "%s; %s", cause, advice), s.week.strong()
}

// painOrLayOff takes the lower of what pain and a lay-off lead to.
func (n *next) painOrLayOff(s subject) (judgement, bool) {
	hurt, hurts := n.pain(s)
	off, away := n.layOff(s)
	j, fits := off, away
	if hurts && (!away || hurt.move.Exercise != s.Exercise || hurt.move.Step <= off.move.Step) {
		j, fits = hurt, true
	}
	if again, restarts := n.cleared(s); restarts && j.move.Exercise == s.Exercise {
		j.move = again.move.Ladder.At(min(j.move.Step, again.move.Step))
	}
	return j, fits
}

// pain takes back a load that rose lately; else it goes a step back, from the first step to an easier
// exercise; without one it stays once, and then stops.
func (n *next) pain(s subject) (judgement, bool) {
	cause, note := s.week.painCause()
	if cause == "" {
		return judgement{}, false
	}
	if s.escalated() {
		cause += "; it keeps hurting, so " + seeSomeone
	}
	if load, rose := s.loadRose(); rose {
		m := s.Move
		m.Dose.Load = load
		return judged(m, workout.VerdictBack, workout.OpeningLighter, "%s); %s", load, cause), true
	}
	if s.Back(s.Step) > 0 {
		return stepBack(s, "%s", cause), true
	}
	if j, ok := n.easier(s, cause); ok {
		return j, true
	}
	if s.running(func(w pastWeek) bool { return w.bad() && w.move.Step == s.history[len(s.history)-1].move.Step }) < 2 {
		return judged(s.Move, workout.VerdictBack, workout.OpeningSame, "%s, and there is nothing easier", cause), true
	}
	return stop(note, "%s again, and there is nothing easier", cause), true
}

// easier puts the nearest easier exercise in the place, at its first step.
func (n *next) easier(s subject, cause string) (judgement, bool) {
	easier := n.first(s.Exercise.Easier, func(*workout.Exercise) bool { return true })
	if easier == nil {
		return judgement{}, false
	}
	return judged(n.terms.Ladder(easier).At(1), workout.VerdictEasier, workout.OpeningReplaced,
		"%s, an easier move: %s", easier.Name, cause), true
}

func (e evidence) painCause() (cause, note string) {
	switch {
	case e.Pain >= workout.EndPain:
		return fmt.Sprintf("pain %d of 10", e.Pain), fmt.Sprintf("pain %d", e.Pain)
	case e.Worse:
		return "it was worse the next day", "worse next day"
	case e.nerve != "":
		return fmt.Sprintf("you wrote %q", e.nerve), "a warning sign"
	case e.Hurt == workout.HurtBad:
		return "it hurt", "pain"
	}
	return "", ""
}

// layOffs are what so many days without a move take from it: at least one step, never below its start.
// Source: limit volume and intensity for the first weeks after 14 days or more (CSCCa/NSCA 2019); the
// amounts are this project's own.
var layOffs = []struct {
	days, part int // the load goes down by one part of so many; 0: it is forgotten
	step       func(subject) int
}{
	{90, 0, func(s subject) int { return s.Start() }},
	{56, 5, func(s subject) int { return s.AtMost(max(1, s.Start()+(s.Step-s.Start())/2)) }},
	{28, 5, func(s subject) int { return s.back(2) }},
	{14, 10, func(s subject) int { return s.back(1) }},
}

func (n *next) layOff(s subject) (judgement, bool) {
	days := n.start.Since(s.lastTicked())
	for _, off := range layOffs {
		if days < off.days {
			continue
		}
		to := min(max(off.step(s), s.Start()), s.Step)
		m := s.At(to)
		first := s.Ladder.Dose(to).Load
		if off.part == 0 {
			m.Dose.Load = first
		} else {
			m.Dose.Load = lowered(m.Dose.Load, first, off.part)
		}
		return judged(m, workout.VerdictBack, openingTo(s, to), "%d days without training", days), true
	}
	return judgement{}, false
}

// back is the step that is so many steps back; 0: there are not so many.
func (s subject) back(steps int) int {
	to := s.Step
	for ; steps > 0 && to > 0; steps-- {
		to = s.Back(to)
	}
	return to
}

// openingTo says how far a move goes back to a step.
func openingTo(s subject, to int) workout.Opening {
	switch {
	case to == s.Step:
		return workout.OpeningSame
	case to == s.Start():
		return workout.OpeningFirst
	case to == s.Back(s.Step):
		return workout.OpeningBack
	}
	return workout.OpeningFurther
}

// cleared takes a move that goes on after an emergency to its start or lower, without the load that
// was typed.
func (n *next) cleared(s subject) (judgement, bool) {
	to := min(s.Start(), s.Step)
	m := s.Ladder.At(to)
	const begins = "you wrote %q and were cleared to train"
	if to < s.Step {
		return judged(m, workout.VerdictBack, openingTo(s, to), begins, n.worst.Words), n.restarts()
	}
	return judged(m, workout.VerdictHold, workout.OpeningSame, begins, n.worst.Words), n.restarts()
}

// sign keeps every move after a week with a warning sign.
func (n *next) sign(s subject) (judgement, bool) {
	return same(s, "first ask a doctor or physiotherapist about %q", n.worst.Words), n.worst.Urgency > workout.UrgencySee
}

// slightPain keeps the step; in the third week it goes back, and from the sixth someone should look at
// it. After that it may rise slowly while it gets no worse. Source: no better after a few weeks is a
// reason to be seen (NHS); the weeks are this project's own.
func (n *next) slightPain(s subject) (judgement, bool) {
	cause := s.week.slightCause()
	if cause == "" && n.log.Deload && s.basis.slight() {
		cause = "it hurt in the last full week"
	}
	if cause == "" {
		return n.sore(s)
	}
	full := s.full()
	weeks := full.running(pastWeek.slight)
	mild := full.running(func(w pastWeek) bool { return w.slight() && !w.bad() })
	third := weeks > 0 && weeks%easeOff == 0
	switch {
	case !third || weeks == easeOff && n.log.Deload:
		return same(s, "%s", cause), true
	case weeks == easeOff:
		return stepBack(s, "%s, for the third week", cause), true
	case weeks == seeAfter || mild < easeOff || s.Next(s.Step) == 0 || n.unmet(s) != "":
		return same(s, "%s, no better after %d weeks, so %s", cause, weeks, seeSomeone), true
	case n.held(s):
		return same(s, "%s", cause), true
	}
	return judged(s.At(s.Next(s.Step)), workout.VerdictUp, workout.OpeningUp, "%s, and no worse in %d weeks; %s if you have not yet",
		cause, weeks, seeSomeone), true
}

func (e evidence) slightCause() string {
	switch {
	case e.Pain >= holdPain:
		return fmt.Sprintf("pain %d of 10", e.Pain)
	case e.Hurt == workout.HurtSome:
		return "it hurt"
	}
	return ""
}

// sore keeps the step for a week: soreness of a day or three is normal, so it counts no more until a
// week went without it.
func (n *next) sore(s subject) (judgement, bool) {
	full, last := s.full(), s.history[len(s.history)-1]
	before := len(full) > 1 && full[len(full)-2].sore()
	return same(s, "it left you sore or stiff"), s.basis.sore() && !before || last.sore() && !s.basis.sore()
}

// held reports a week after which, or into which, a move neither rises nor is eased off by slighter
// rules.
func (n *next) held(s subject) bool {
	return n.capped() || n.deload || s.underWatch() || n.onItsChain(s)
}

// notYet keeps the step until it was done well twice. Two sessions as the gate is this project's
// own, after the 2-for-2 rule (Baechle & Earle).
func (n *next) notYet(s subject) (judgement, bool) {
	why := n.unmet(s)
	if why == "" {
		return judgement{}, false
	}
	run := s.atStep().full()
	switch hard, short := run.running(pastWeek.hardButMet), run.running(pastWeek.cutShort); {
	case hard > 0 && hard%easeOff == 0 && !n.held(s):
		return n.hardAgain(s, why), true
	case short > 0 && short%easeOff == 0 && !n.log.Deload:
		return n.shortAgain(s, why), true
	}
	return same(s, "%s", why), true
}

// hardAgain takes a move that was hard, and done, for the third week a step up; from the last step
// another one may take its place.
func (n *next) hardAgain(s subject, why string) judgement {
	if s.Next(s.Step) == 0 {
		n.ended = append(n.ended, s)
		return same(s, "%s", why)
	}
	return judged(s.At(s.Next(s.Step)), workout.VerdictUp, workout.OpeningUp, "hard, but done for the third week")
}

// shortAgain takes a move that was cut short for the third week a step back, from the first step to an
// easier exercise.
func (n *next) shortAgain(s subject, why string) judgement {
	const cause = "it was cut short for the third week"
	if s.Back(s.Step) > 0 {
		return stepBack(s, cause)
	}
	if j, ok := n.easier(s, cause); ok && !n.capped() {
		return j
	}
	return same(s, "%s", why)
}

// unmet says why a move has not earned a rise; empty: it has.
func (n *next) unmet(s subject) string {
	if n.log.Deload && len(s.full()) == 0 {
		return "" // an easy week passes when nothing else is known
	}
	if len(s.basis.attempted) == 0 {
		return "nothing is ticked"
	}
	sessions := lastOf(s.atStep().sessions(), gate)
	switch {
	case len(sessions) == 0:
		return "nothing is ticked at this step"
	case len(sessions) < gate:
		return fmt.Sprintf("only %s was trained, and a step up takes two sessions", dayOf(sessions[0]))
	case sessions[1].Date.Since(sessions[0].Date) > gateDays:
		return fmt.Sprintf("the last two sessions are %d days apart", sessions[1].Date.Since(sessions[0].Date))
	}
	if n.log.Deload {
		sessions = lastOf(s.atStep().full().sessions(), gate)
	}
	var hard []workout.Day
	for _, day := range sessions {
		if short := notMet(s.Exercise, day); short != "" {
			return short
		}
		if s.basis.hard(day) {
			hard = append(hard, day)
		}
	}
	if len(hard) == gate {
		return "it was hard on " + daysOf(hard)
	}
	return ""
}

func dayOf(d workout.Day) string { return d.Date.Weekday().String() }

// notMet says what is missing of a move on a day: a side without its line or its tick, or a
// shortfall; empty: nothing.
func notMet(e *workout.Exercise, day workout.Day) string {
	lines := day.Of(e.ID)
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
func (n *next) doubt(s subject) (judgement, bool) {
	unsure := s.basis.Unsure
	if s.week.Unsure != "" {
		unsure = s.week.Unsure
	}
	return same(s, "%q is not understood", unsure), unsure != ""
}

// onChain keeps a move that is harder than one which is left out for pain.
func (n *next) onChain(s subject) (judgement, bool) {
	return same(s, "an easier move is left out for pain"), n.onItsChain(s)
}

func (n *next) onItsChain(s subject) bool { return n.chain[s.Exercise.ID] }

func (n *next) easyWeek(s subject) (judgement, bool) {
	if s.Dose.Halved() != s.Dose {
		return same(s, "an easy week, with fewer sets"), n.deload
	}
	return same(s, "an easy week"), n.deload
}

// wholeWeek keeps every move where one of them hurt, in the first weeks after an emergency, and after
// a move hurt again and again.
func (n *next) wholeWeek(s subject) (judgement, bool) {
	switch {
	case !n.log.Cleared.IsZero():
		return same(s, "nothing rises for two weeks after you were cleared to train"), true
	case n.hurt != "":
		return same(s, "%s", n.hurt), true
	case n.signsAgain:
		return same(s, "warning signs came up two weeks running, so %s", seeSomeone), true
	}
	return same(s, "it hurt again and again, so %s before it rises", seeSomeone), s.underWatch()
}

func (n *next) up(s subject) (judgement, bool) {
	to := s.Next(s.Step)
	if to == 0 {
		return judgement{}, false
	}
	sessions := lastOf(s.atStep().sessions(), max(gate, len(s.basis.attempted)))
	if two := s.Next(to); two > 0 && n.easyEvery(s, sessions) && jumps(s.Ladder, s.Step, to, two) {
		return judged(s.At(two), workout.VerdictUp, workout.OpeningTwoUp, "easy every time, on %s", daysOf(sessions)), true
	}
	return judged(s.At(to), workout.VerdictUp, workout.OpeningUp, "done on %s", daysOf(sessions)), true
}

// easyEvery reports sessions of which every one was easy, and none hurt.
func (n *next) easyEvery(s subject, sessions []workout.Day) bool {
	return !s.week.hurts() && !s.basis.hurts() && !slices.ContainsFunc(sessions, func(day workout.Day) bool {
		lines := day.Of(s.Exercise.ID)
		return slices.ContainsFunc(lines, func(l workout.Line) bool { return l.Hard }) ||
			!slices.ContainsFunc(lines, func(l workout.Line) bool { return l.Easy })
	})
}

// jumps reports two steps that may be taken at once: the work rises by no more than half, and the
// range only once.
func jumps(l workout.Ladder, from, to, two int) bool {
	return 2*l.Dose(two).Volume() <= 3*l.Dose(from).Volume() &&
		(l.Dose(from).Range == l.Dose(to).Range || l.Dose(to).Range == l.Dose(two).Range)
}

func daysOf(days []workout.Day) string {
	names := make([]string, len(days))
	for i, day := range days {
		names[i] = dayOf(day)
	}
	return words.AllOf(slices.Compact(names))
}

// harder puts the next harder exercise in the place: one that was not done to its end before in this
// note, and no stretch in the place of a moving exercise. From intermediate on, what uses equipment
// comes first.
func (n *next) harder(s subject) (judgement, bool) {
	fits := func(e *workout.Exercise) bool {
		return (!e.Stretch || s.Exercise.Stretch) && !n.chain[e.ID] && !historyOf(n.logs, e).completed()
	}
	e := n.first(s.Exercise.Harder, func(e *workout.Exercise) bool { return fits(e) && n.prefers(e) })
	if e == nil {
		e = n.first(s.Exercise.Harder, fits)
	}
	if e == nil {
		return judgement{}, false
	}
	ladder := n.terms.Ladder(e)
	return judged(ladder.At(ladder.Start()), workout.VerdictHarder, workout.OpeningReplaced,
		"%s, a harder move: the last step is done", e.Name), true
}

// prefers reports what the level prefers: from intermediate on, what uses equipment.
func (n *next) prefers(e *workout.Exercise) bool {
	return n.terms.Level == workout.LevelBeginner || e.Needs() != nil
}

func (n *next) moreLoad(s subject) (judgement, bool) {
	if s.Exercise.Reload == 0 || !n.terms.MayLoad() {
		return judgement{}, false
	}
	load := raised(s.Dose.Load)
	m := s.At(s.AtMost(s.Exercise.Reload))
	m.Dose.Load = load
	if _, _, measured := weight(load); measured {
		load += ", or the next that your equipment has"
	}
	return judged(m, workout.VerdictLoad, workout.OpeningLoad,
		"%s), and back to step %d: the last step is done", load, m.Step), true
}

// first is the first of the exercises that is allowed, not in the week, and fits; nil when there is none.
func (n *next) first(ids []string, fits func(*workout.Exercise) bool) *workout.Exercise {
	for _, id := range ids {
		if e := n.catalogue.ByID(id); e != nil && !n.inWeek[id] && n.terms.Allows(e) && fits(e) {
			return e
		}
	}
	return nil
}
