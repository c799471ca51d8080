package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rotate/internal/note"
	"rotate/internal/problem"
	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// This file reports what someone wrote into a note beside marks: warning signs, and words without a
// meaning.

// signs are the warning signs of the week that is judged and of those after it; of the older ones the
// emergencies after which nobody was cleared to train.
type signs struct {
	open    []workout.Sign
	settled []workout.Sign // written before someone was cleared to train
	cleared workout.Date   // the day of that; zero: nobody was
}

func signsOf(n *note.Note, today workout.Date) (s signs) {
	if n == nil || len(n.Weeks) == 0 {
		return s
	}
	logs, judged := n.Logs(), n.Judged(today).Start
	for i, log := range logs {
		for _, sign := range log.Signs {
			old, day := log.Start.Before(judged), log.Settled(sign, logs[i+1:])
			switch {
			case old && (sign.Urgency < workout.UrgencyEmergency || !day.IsZero()):
			case !day.IsZero():
				s.settled, s.cleared = append(s.settled, sign), day
			default:
				s.open = append(s.open, sign)
			}
		}
	}
	return s
}

func (s signs) worst() workout.Sign {
	return workout.Log{Signs: slices.Concat(s.open, s.settled)}.Worst()
}

// unsettled is the worst of those that nobody was cleared from.
func (s signs) unsettled() workout.Sign { return workout.Log{Signs: s.open}.Worst() }

func (s signs) emergency() bool { return s.unsettled().Urgency == workout.UrgencyEmergency }

// stops reports a sign after which a doctor comes before any session.
func (s signs) stops() bool { return s.unsettled().Urgency >= workout.UrgencyDoctor }

// signProblems are warning signs as problems of their note, each at its place.
func signProblems(file string, all []workout.Sign) (list problem.List) {
	for _, s := range all {
		list = append(list, signProblem(file, s, 0))
	}
	return list
}

// signWarnings are signProblems, where what was written on several lines of one move is said once, at
// the first of them.
func signWarnings(file string, all []workout.Sign) (list problem.List) {
	alike := func(s workout.Sign) workout.Sign { return workout.Sign{Warning: s.Warning, Exercise: s.Exercise} }
	rows := map[workout.Sign][]int{}
	for _, s := range all {
		rows[alike(s)] = append(rows[alike(s)], s.Row)
	}
	for _, s := range all {
		if of := slices.Compact(rows[alike(s)]); of != nil {
			list = append(list, signProblem(file, s, len(of)-1))
			rows[alike(s)] = nil
		}
	}
	return list
}

// signProblem is a warning sign as a problem of its note, with how many more lines say the same.
func signProblem(file string, s workout.Sign, more int) problem.Problem {
	what := strconv.Quote(s.Words)
	switch {
	case more == 1:
		what += " (and on 1 more line)"
	case more > 1:
		what += fmt.Sprintf(" (and on %d more lines)", more)
	}
	return problem.Problem{Severity: problem.Warning, Text: advised(what, s.Urgency),
		Place: problem.Place{File: file, Line: s.Row, Column: s.Column}}
}

func signText(s workout.Sign) string { return advised(strconv.Quote(s.Words), s.Urgency) }

// advised is what was written, and what it calls for.
func advised(what string, urgency workout.Urgency) string {
	return fmt.Sprintf("%s: %s; see rotate safety", what, safety.Advice(urgency))
}

const mostQuotes = 10

// ownWords lists once what means nothing here, so that a word that should is seen; about comes before it.
func (a *app) ownWords(about string, log workout.Log) {
	if len(log.Own) == 0 {
		return
	}
	var quotes []string
	for _, q := range log.Own[:min(len(log.Own), mostQuotes)] {
		quotes = append(quotes, fmt.Sprintf("line %d %q", q.Row, words.Shortened(q.Words)))
	}
	text := about + "read as your own words: " + strings.Join(quotes, "; ")
	if more := len(log.Own) - mostQuotes; more > 0 {
		text += fmt.Sprintf("; and %d more", more)
	}
	a.say("warning", text)
	if mostlyForeign(log) {
		a.say("warning", about+"almost no remark of this week says anything to rotate, which understands only English; words that count: "+wordsThatCount)
	}
}

// wordsThatCount are those that a remark is best made of.
const wordsThatCount = "easy, hard, pain 0 to 10, did 1 set, worse next day, swap (for another move), or the weight or band you used"

// leastForeign is how many remarks it takes to tell another language from a word or two.
const leastForeign = 3

// mostlyForeign reports a week whose remarks mostly have not a word with a meaning.
func mostlyForeign(log workout.Log) bool {
	own := map[int]bool{}
	for _, q := range log.Own {
		own[q.Row] = true
	}
	foreign, known := 0, 0
	for _, day := range log.Trained {
		for _, line := range day.Lines {
			switch {
			case line.Said || line.Feedback.Load != "":
				known++
			case own[line.Row]:
				foreign++
			}
		}
	}
	return foreign >= leastForeign && foreign > known
}
