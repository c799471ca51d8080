package planner

import (
	"cmp"
	"strings"

	"rotate/internal/workout"
)

// The limits of the rules that judge a ticked week. Sources: pain bands from the pain-monitoring
// model (Silbernagel 2007, on the Achilles) and back programmes that stop above 3 of 10 (Peak
// Physio); lay-offs from CSCCa/NSCA 2019; how they are combined is this project's own.
const (
	stopPain = 6
	gate     = 2  // sessions that must have been attempted at a step
	gateDays = 14 // the most days between them
	easeOff  = 3  // weeks of slight pain, or cut short, that take a move a step back
	seeAfter = 6  // weeks of slight pain after which someone should look at it
)

// subject is a move of the judged week with what the note says about it.
type subject struct {
	workout.Move // under the new terms, at its full dose, with the load in use
	history
	week  evidence // what the judged week says
	basis pastWeek // the week it rises by: after an easy week, the last full one, if any
}

// subject gathers what the note says about a move of the judged week.
func (n *next) subject(m workout.Move) subject {
	s := subject{history: historyOf(n.logs, m.Exercise), week: gather(n.log, m.Exercise.ID)}
	s.basis = s.history[len(s.history)-1]
	if full := s.full(); n.log.Deload && len(full) > 0 {
		s.basis = full[len(full)-1]
	}
	ladder := n.terms.Ladder(m.Exercise)
	switch used := s.history[len(s.history)-1].load(); {
	case !n.terms.MayLoad() && !workout.Lighter(used, m.Dose.Load): // no load goes up
	case !workout.Lighter(m.Dose.Load, used),
		!n.capped() && !s.history[len(s.history)-1].doubtful() && s.unsure() == "":
		m.Dose.Load = used // but no more than planned if nothing may rise
	}
	switch {
	case !m.Exercise.IsLoaded():
		m.Dose.Load = ""
	case len(s.week.attempted) > 0:
		m.Dose.Load = inUse(m.Dose.Load)
	}
	s.Move = workout.Move{Ladder: ladder, Step: m.Step, Dose: m.Dose}.At(ladder.AtMost(m.Step))
	return s
}

// judgement is a verdict on a move, with its consequence.
type judgement struct {
	verdict  workout.Verdict
	reason   workout.Reason
	move     workout.Move // what takes its place; none after stop
	pain     string       // for stop: what the note gives as the reason
	easyWeek bool         // it is kept because it is an easy week, as the reason says
}

// judge applies the rules to a move of the week; the first that fits decides.
func (n *next) judge(s subject) judgement {
	for _, rule := range []func(subject) (judgement, bool){
		n.strongPain, n.painOrLayOff, n.cleared, n.swap, n.untried, n.sign, n.slightPain, n.unread, n.tooMuch, n.notYet, n.doubt,
		n.onChain, n.wholeWeek, n.easyWeek, n.onlyEasy, n.up, n.harder, n.moreLoad,
	} {
		if j, fits := rule(s); fits {
			return j
		}
	}
	n.ended = append(n.ended, s)
	return same(s, workout.BecauseLastStep.With(), "; ", n.whatOpensNext(s))
}

// judged returns a judgement. Its reason is an opening and the clauses that follow, with their
// separators.
func judged(m workout.Move, verdict workout.Verdict, opening workout.Opening, clauses ...string) judgement {
	// a quote may hold full stops, but a reason is one sentence
	rest := strings.ReplaceAll(strings.Join(clauses, ""), ". ", " ")
	return judgement{move: m, verdict: verdict, reason: workout.Reason{Opening: opening, Rest: rest}}
}

func same(s subject, clauses ...string) judgement {
	return judged(s.Move, workout.VerdictHold, workout.OpeningSame, clauses...)
}

func stop(pain string, clauses ...string) judgement {
	j := judged(workout.Move{}, workout.VerdictStop, workout.OpeningStop, clauses...)
	j.pain = pain
	return j
}

// lighter keeps the step and takes less load.
func lighter(s subject, load string, clauses ...string) judgement {
	m := s.Move
	m.Dose.Load = load
	return judged(m, workout.VerdictBack, workout.OpeningLighter, load, "); ", strings.Join(clauses, ""))
}

// stepBack returns to the nearest earlier step with less work or a smaller range, and no longer
// set; if there is none, the step stays.
func stepBack(s subject, clauses ...string) judgement {
	to := cmp.Or(s.Back(s.Step), s.Step)
	return judged(s.At(to), workout.VerdictBack, stepsBack(s.Step-to), clauses...)
}

// stepsBack returns the opening for that many steps back.
func stepsBack(steps int) workout.Opening {
	openings := []workout.Opening{workout.OpeningSame, workout.OpeningBack, workout.OpeningTwoBack,
		workout.OpeningThreeBack, workout.OpeningFurther}
	return openings[min(steps, len(openings)-1)]
}

// cleared takes a move that goes on after an emergency back to its start, or keeps it if it is
// lower, without the load that was typed.
func (n *next) cleared(s subject) (judgement, bool) {
	to := min(s.Start(), s.Step)
	verdict := workout.VerdictHold
	if to < s.Step {
		verdict = workout.VerdictBack
	}
	return judged(s.Ladder.At(to), verdict, openingTo(s, to), workout.BecauseCleared.With(n.worst.Words)), n.restarts()
}

// sign keeps every move at its step after a week with a warning sign. A sign that can wait, or may
// not be one, keeps only the move it was written for.
func (n *next) sign(s subject) (judgement, bool) {
	sign := n.worst.Warning
	if sign.Urgency <= workout.UrgencySee {
		sign = n.signOn(n.log, s.Exercise)
	}
	if sign.Urgency == workout.UrgencyNone && n.log.Deload {
		sign = n.signOn(s.basis.Log, s.Exercise)
	}
	first := workout.BecauseSee
	switch sign.Urgency {
	case workout.UrgencyDoctor:
		first = workout.BecauseSeeUrgently
	case workout.UrgencyPerhaps:
		first = workout.BecausePerhapsSign
	}
	return same(s, first.With(sign.Words)), sign.Urgency > workout.UrgencyNone
}

// untried goes back to the step that was trained last if pain or a warning sign kept someone from
// training at all before the present one was tried. Source: this project's own decision.
func (n *next) untried(s subject) (judgement, bool) {
	done, cause := s.history.attempted(), n.hurt
	if j, fits := n.sign(s); fits {
		cause = j.reason.Rest
	}
	if attempted(n.log) || cause == "" || len(done) == 0 || len(s.atStep().attempted()) > 0 {
		return judgement{}, false
	}
	to := min(s.Step, done[len(done)-1].move.Step)
	return judged(s.At(to), workout.VerdictBack, stepsBack(s.Step-to), cause), to < s.Step
}

// doubt keeps the step if what was written may be about pain or failing.
func (n *next) doubt(s subject) (judgement, bool) {
	return same(s, workout.BecauseUnsure.With(s.unsure())), s.unsure() != ""
}

// unsure returns what was written about a move that may be about pain or failing; "" if nothing.
func (s subject) unsure() string { return cmp.Or(s.week.Unsure, s.basis.Unsure) }

// onChain keeps a move that is harder than one left out for pain.
func (n *next) onChain(s subject) (judgement, bool) {
	return same(s, workout.BecauseChain.With()), n.chain[s.Exercise.ID]
}

// easyWeek keeps every move in an easy week.
func (n *next) easyWeek(s subject) (judgement, bool) {
	j := same(s, workout.BecauseEasyWeek.With())
	if s.Dose.Halved() != s.Dose {
		j = same(s, workout.BecauseEasyWeek.With(), fewer)
	}
	j.easyWeek = true
	return j, n.deload
}

var fewer = ", " + workout.BecauseFewerSets.With()

// onlyEasy keeps a move that came to its step in an easy week, and so was never done there with all
// its sets. If the note has no full week at all, nobody knows.
func (n *next) onlyEasy(s subject) (judgement, bool) {
	fewer := s.Dose.Halved() != s.Dose
	return same(s, workout.BecauseOnlyEasy.With()), n.log.Deload && fewer && len(s.atStep().full()) == 0 &&
		len(n.full()) > 0
}

// sets adds to the reason that a move has fewer sets because it is an easy week, if another rule
// decided about the move, or that it has all of them again after one.
func (n *next) sets(j *judgement) {
	switch {
	case j.move.Exercise == nil || j.move.Dose.Halved() == j.move.Dose:
	case n.deload && !j.easyWeek:
		j.reason.Rest += "; " + workout.BecauseEasyWeek.With() + fewer
	case n.log.Deload && !n.deload && j.reason.Opening == workout.OpeningSame:
		j.reason.Opening = workout.OpeningAllSets
	}
}

// wholeWeek keeps every move if one of them hurt, in the first weeks after an emergency, and after
// warning signs in two weeks in a row. It also keeps a move that hurt again and again.
func (n *next) wholeWeek(s subject) (judgement, bool) {
	switch {
	case n.log.UnderClearance():
		return same(s, workout.BecauseUnderClearance.With()), true
	case n.hurt != "":
		return same(s, n.hurt), true
	case n.signsAgain:
		return same(s, workout.BecauseSignsAgain.With()), true
	}
	return same(s, workout.BecauseUnderWatch.With()), s.underWatch()
}
