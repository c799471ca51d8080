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

// This file reports what someone wrote into a note besides marks: warning signs, and words without
// a meaning to the program.

// signs are the warning signs of the judged week and of the weeks after it, and of the one before
// it if the judged week was planned without looking at that. Of older weeks, they include only
// emergencies after which nobody was cleared to train.
type signs struct {
	open    []workout.Sign
	settled []workout.Sign // written before someone was cleared to train
	cleared workout.Date   // the day of clearance; zero: nobody was cleared
}

func signsOf(n *note.Note, today workout.Date) (s signs) {
	if len(n.Weeks) == 0 {
		return s
	}
	week := n.Judged(today)
	logs, judged := n.Logs(), week.Start
	if before, ahead := n.Unjudged(week); ahead {
		judged = before.Start
	}
	for i, log := range logs {
		for _, sign := range log.Signs {
			old, day := log.Start.Before(judged), log.Settled(sign, logs[i+1:])
			switch {
			case old && (!sign.Urgency.Calls() || !day.IsZero()):
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

// unsettled returns the worst sign for which nobody was cleared to train.
func (s signs) unsettled() workout.Sign { return workout.Log{Signs: s.open}.Worst() }

func (s signs) emergency() bool { return s.unsettled().Urgency.Calls() }

// stops reports whether there is a sign that requires a doctor before any session.
func (s signs) stops() bool { return s.unsettled().Urgency >= workout.UrgencyDoctor }

// past returns a function that reports whether the week of a sign is over.
func past(n *note.Note, today workout.Date) func(workout.Sign) bool {
	return func(s workout.Sign) bool {
		w := n.WeekAt(s.Row)
		return w != nil && w.Week.End().Before(today)
	}
}

// signWarnings returns warning signs as problems of their note. A sign written on several lines of
// one move is reported only once, at the first of them.
func signWarnings(file string, all []workout.Sign, isPast func(workout.Sign) bool) (list problem.List) {
	alike := func(s workout.Sign) workout.Sign { return workout.Sign{Warning: s.Warning, Exercise: s.Exercise} }
	rows := map[workout.Sign][]int{}
	for _, s := range all {
		rows[alike(s)] = append(rows[alike(s)], s.Row)
	}
	for _, s := range all {
		if of := slices.Compact(rows[alike(s)]); of != nil {
			list = append(list, signProblem(file, s, len(of)-1, isPast(s)))
			rows[alike(s)] = nil
		}
	}
	return list
}

// signProblem returns a warning sign as a problem of its note; more is how many other lines say the
// same.
func signProblem(file string, s workout.Sign, more int, isPast bool) problem.Problem {
	return problem.Problem{Severity: problem.Warning, Text: signText(s, more, isPast),
		Place: problem.Place{File: file, Line: s.Row, Column: s.Column}}
}

// signText returns what was written, followed by what to do about it, in its week or when that is
// past.
func signText(s workout.Sign, more int, isPast bool) string {
	what, advice := strconv.Quote(s.Words), safety.Advice(s.Urgency)
	if more > 0 {
		what += " (and on " + words.Count(more, "more line") + ")"
	}
	if isPast {
		advice = safety.Later(s.Urgency)
	}
	return fmt.Sprintf("%s: %s; see rotate safety", what, advice)
}

const mostQuotes = 10

// ownWords prints the words that rotate did not understand, so that the user notices one that
// should count. The message starts with about.
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

// wordsThatCount lists the words to use in a remark.
const wordsThatCount = "easy, hard, pain 0 to 10, did 1 set, worse next day, swap (for another move), or the weight or band you used"

// leastForeign is how many remarks must be without meaning before the week seems to be in another
// language.
const leastForeign = 3

// mostlyForeign reports whether most remarks of a week mean nothing to the program.
func mostlyForeign(log workout.Log) bool {
	own := map[int]bool{}
	for _, q := range log.Own {
		own[q.Row] = true
	}
	foreign, known := 0, 0
	for _, line := range log.Lines() {
		switch {
		case line.Said || line.Feedback.Load != "":
			known++
		case own[line.Row]:
			foreign++
		}
	}
	return foreign >= leastForeign && foreign > known
}
