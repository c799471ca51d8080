package planner

import (
	"cmp"
	"fmt"
	"strings"

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
	basis pastWeek // the one by which it rises: after an easy week the last full one, where there is one
}

// subject gathers what the note says about a move of the judged week.
func (n *next) subject(m workout.Move) subject {
	s := subject{history: historyOf(n.logs, m.Exercise), week: gather(n.log, m.Exercise.ID)}
	s.basis = s.history[len(s.history)-1]
	if full := s.full(); n.log.Deload && len(full) > 0 {
		s.basis = full[len(full)-1]
	}
	ladder := n.terms.Ladder(m.Exercise)
	if used := s.history[len(s.history)-1].load(); !workout.Lighter(m.Dose.Load, used) || !n.capped() && !s.week.slight() && s.unsure() == "" {
		m.Dose.Load = used // but no more than was planned where nothing rises
	}
	if len(s.week.attempted) > 0 {
		m.Dose.Load = inUse(m.Dose.Load)
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
		n.strongPain, n.painOrLayOff, n.cleared, n.swap, n.sign, n.slightPain, n.unread, n.notYet, n.doubt,
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
	rest := strings.ReplaceAll(fmt.Sprintf(format, args...), ". ", " ") // of what it quotes: it is one sentence
	return judgement{move: m, verdict: verdict, reason: workout.Reason{Opening: opening, Rest: rest}}
}

func same(s subject, format string, args ...any) judgement {
	return judged(s.Move, workout.VerdictHold, workout.OpeningSame, format, args...)
}

func stop(pain, format string, args ...any) judgement {
	j := judged(workout.Move{}, workout.VerdictStop, workout.OpeningStop, format, args...)
	j.pain = pain
	return j
}

// stepBack is the nearest earlier step with less work or a smaller range, and no longer set; where there is none, the
// same again.
func stepBack(s subject, format string, args ...any) judgement {
	to := s.Back(s.Step)
	if to == 0 {
		return judged(s.At(s.Step), workout.VerdictBack, workout.OpeningSame, format, args...)
	}
	return judged(s.At(to), workout.VerdictBack, stepsBack(s.Step-to), format, args...)
}

// stepsBack says so many steps back.
func stepsBack(steps int) workout.Opening {
	openings := []workout.Opening{workout.OpeningSame, workout.OpeningBack, workout.OpeningTwoBack, workout.OpeningThreeBack}
	if steps < len(openings) {
		return openings[steps]
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

// sign keeps every move after a week with a warning sign. One that can wait, or may be none, keeps only the move that it
// was written behind.
func (n *next) sign(s subject) (judgement, bool) {
	sign := n.worst.Warning
	if sign.Urgency <= workout.UrgencySee {
		sign = n.signOn(n.log, s.Exercise)
	}
	if sign.Urgency == workout.UrgencyNone && n.log.Deload {
		sign = n.signOn(s.basis.Log, s.Exercise)
	}
	first := "first ask a doctor or physiotherapist about %q"
	switch sign.Urgency {
	case workout.UrgencyDoctor:
		first = "first see a doctor urgently about %q"
	case workout.UrgencyPerhaps:
		first = "first find out whether %q is a warning sign"
	}
	return same(s, first, sign.Words), sign.Urgency > workout.UrgencyNone
}

// doubt keeps the step where words may speak of pain or failing.
func (n *next) doubt(s subject) (judgement, bool) {
	return same(s, "%q is not understood", s.unsure()), s.unsure() != ""
}

// unsure is what was typed about a move and may speak of pain or failing; empty: nothing.
func (s subject) unsure() string { return cmp.Or(s.week.Unsure, s.basis.Unsure) }

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
	case n.log.UnderClearance():
		return same(s, "nothing goes up for two weeks after you were cleared to train"), true
	case n.hurt != "":
		return same(s, "%s", n.hurt), true
	case n.signsAgain:
		return same(s, "there were warning signs two weeks in a row, so %s", seeSomeone), true
	}
	return same(s, "it hurt again and again, so %s before it goes up", seeSomeone), s.underWatch()
}
