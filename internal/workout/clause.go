package workout

import (
	"fmt"
	"strings"
)

// Clause is the form of a part of a reason. Its holes are {name} of an exercise, {days}, {level},
// {movement}, {number}, {quote} of what someone typed and, at the end of a part, {load} and
// {equipment}.
type Clause string

// With returns the clause with its holes filled, in their order.
func (c Clause) With(values ...any) string {
	var text strings.Builder
	rest := string(c)
	for _, value := range values {
		before, hole, _ := strings.Cut(rest, "{")
		hole, rest, _ = strings.Cut(hole, "}")
		format := "%v"
		if hole == "quote" {
			format = "%q"
		}
		text.WriteString(before)
		fmt.Fprintf(&text, format, value)
	}
	return text.String() + rest
}

// clauses lists all clauses.
var clauses []Clause

// clause returns a clause and lists it. Inlined for each, it would make the program 16 kB larger.
//
//go:noinline
func clause(text Clause) Clause {
	clauses = append(clauses, text)
	return text
}

// The clauses that reasons are made of. They are joined by commas, semicolons and colons, and may
// themselves contain commas. A reader of notes uses them to distinguish the program's words from
// what someone wrote beside them.
var (
	BecausePain           = clause("pain {number} of 10")
	BecauseWorse          = clause("it was worse the next day")
	BecauseHurt           = clause("it hurt")
	BecauseHurtBadly      = clause("it hurt badly")
	BecauseHurtLastFull   = clause("it hurt in the last full week")
	BecauseWrote          = clause("you wrote {quote}")
	BecauseSore           = clause("it left you sore or stiff")
	BecauseRest           = clause("rest it, and see someone if it does not settle")
	BecauseNotFirst       = clause("this is not the first time, so see a doctor or physiotherapist")
	BecauseKeepsHurting   = clause("it keeps hurting, so see a doctor or physiotherapist")
	BecauseNothingEasier  = clause("and there is nothing easier")
	BecauseAgain          = clause("not for the first time")
	BecauseThirdWeek      = clause("for the third week")
	BecauseNoBetter       = clause("no better after {number} weeks, so see a doctor or physiotherapist")
	BecauseNoWorse        = clause("and no worse in {number} weeks; see a doctor or physiotherapist if you have not yet")
	BecauseEasierIs       = clause("{name}, an easier move")
	BecauseCleared        = clause("you wrote {quote} and were cleared to train")
	BecauseSee            = clause("first ask a doctor or physiotherapist about {quote}")
	BecauseSeeUrgently    = clause("first see a doctor urgently about {quote}")
	BecausePerhapsSign    = clause("first find out whether {quote} is a warning sign")
	BecauseUnread         = clause("not judged, because {quote} is not understood")
	BecauseUnsure         = clause("{quote} is not understood")
	BecauseChain          = clause("an easier move is left out for pain")
	BecauseEasyWeek       = clause("an easy week")
	BecauseFewerSets      = clause("with fewer sets")
	BecauseOnlyEasy       = clause("so far it was only in an easy week")
	BecauseUnderClearance = clause("nothing goes up for two weeks after you were cleared to train")
	BecauseOtherHurt      = clause("{name} hurt this week")
	BecauseOtherHurtLast  = clause("{name} hurt in the last full week")
	BecauseSignsAgain     = clause("there were warning signs two weeks in a row, so see a doctor or physiotherapist")
	BecauseUnderWatch     = clause("it hurt again and again, so see a doctor or physiotherapist before it goes up")
	BecauseAway           = clause("{number} days without training")
	BecauseLessLoad       = clause("with less resistance")
	BecauseAtStart        = clause("and this is where it starts")

	BecauseNothingTicked = clause("nothing is ticked")
	BecauseNoneAtStep    = clause("nothing is ticked at this step")
	BecauseOneSession    = clause("trained on {days} only, and a step up takes two sessions")
	BecauseDaysApart     = clause("the last two sessions are {number} days apart")
	BecauseHard          = clause("it was hard on {days}")
	BecauseHardThird     = clause("hard, but done for the third week")
	BecauseShortThird    = clause("it was cut short for the third week")
	BecauseTooMuchAgain  = clause("it was too much on {days}")
	BecauseTooMuchSecond = clause("it was too much for the second week")
	BecauseNotTicked     = clause("{days} is not ticked")
	BecauseMissing       = clause("{days} is missing")
	BecausePartly        = clause("{days} is ticked as partly done")
	BecauseNotDone       = clause("{days} was not done")
	BecauseCutShort      = clause("{days} was cut short")
	BecauseTooMuch       = clause("{days} was too much")

	BecauseDone          = clause("done on {days}")
	BecauseEasyEvery     = clause("easy every time, on {days}")
	BecauseLastStep      = clause("the last step is done")
	BecauseHarderIs      = clause("{name}, a harder move")
	BecauseBackTo        = clause("and back to step {number}")
	BecauseAsWritten     = clause("with {load}, as you wrote on {days}")
	BecauseMoveUp        = clause("to go on to {name}, tick Move up to {level}")
	BecauseNextWouldBe   = clause("next would be {name}")
	BecauseCalmFirst     = clause("offered after two full weeks without pain above {number}")
	BecauseAtLevel       = clause("at level {level}")
	BecauseWithEquipment = clause("with a {equipment}")
	BecauseChainAbove    = clause("harder moves wait until the move that is left out for pain is back")
	BecauseCondition     = clause("keeping this up is enough; ask your clinician whether the condition still applies")
	BecauseEnough        = clause("keeping this up is enough")
	BecauseNothingHarder = clause("there is nothing harder, and keeping this up is enough")
	BecausePrescribed    = clause("step {number} (--include)")

	BecauseAsYouDid       = clause("{name}, as you did")
	BecauseAsYouAsked     = clause("{name}, as you asked")
	BecauseNoSwap         = clause("you asked for another move, but no other {movement} move is possible")
	BecauseNoSwapNow      = clause("you asked for another move, but after pain or a warning sign no new move is added")
	BecausePossibleAgain  = clause("{name}, which is possible again")
	BecauseWhereLeft      = clause("where you left it")
	BecauseBelowWhereLeft = clause("below where you left it, because it hurt")
	BecauseBelowTooMuch   = clause("below where you left it, because it was too much")
	BecauseDaysWithout    = clause("after {number} days without it")
	BecauseFromStart      = clause("from its start, after you were cleared to train")

	BecauseFirstThatFits = clause("the first {movement} move that fits {level}")
	BecauseNextInOrder   = clause("the next in the catalogue's order")
	BecauseEveryFamily   = clause("every family is in the plan already")
	BecauseNewFamily     = clause("of a new family")
	BecauseFillsIn       = clause("fills in from an easier level: too few {movement} moves are possible at {level}")
	BecauseFromEasier    = clause("from an easier level, because it uses equipment that you have")
	BecauseStartsAt      = clause("starts at step {number} of {number}")
	BecauseComplete      = clause("to complete the routine")
	BecauseIncluded      = clause("prescribed (--include)")
	BecauseBroughtBack   = clause("brought back, from its first step")

	BecauseRestWeek    = clause("a rest week")
	BecauseTakenPlace  = clause("another move takes its place")
	BecauseNotComplete = clause("you no longer ask for a complete routine")
	BecauseMadeRoom    = clause("it makes room for a move of the other kind (rotation or anti-rotation), which is possible now")
	BecauseOneMove     = clause("you ask for one move")
	BecauseMoves       = clause("you ask for {number} moves")
	BecauseDeleted     = clause("you deleted it from the week")
	BecauseAboveLevel  = clause("above {level} (for {level})")
)
