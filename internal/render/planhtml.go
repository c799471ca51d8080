package render

import (
	"fmt"
	"slices"
	"strings"

	"rotate/internal/remark"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// PlanHTML is the plan as a page to print or to follow on a phone, oldest week first: a week fills a
// sheet of paper, and how to do the moves follows once. Remark is a line of whoever hands the sheets out, on
// each of them; it may be empty.
func PlanHTML(p *workout.Plan, figures Figures, remark string) string {
	return htmlPage{Title: planTitle(p), Content: planPage{p, figures, remark}}.HTML("plan")
}

func planTitle(p *workout.Plan) string {
	first, last := p.Weeks[0], p.Weeks[len(p.Weeks)-1]
	title := "Rotation plan"
	if last.Name != "" {
		title += " for " + last.Name
	}
	if len(p.Weeks) > 1 {
		return title + fmt.Sprintf(": weeks %d to %d, from %s", first.Number, last.Number, first.Start)
	}
	return title + fmt.Sprintf(": week %d, from %s", first.Number, first.Start)
}

// planPage is a plan as its template takes it.
type planPage struct {
	*workout.Plan
	figures Figures
	Remark  string
}

// Name is who the plan is for.
func (p planPage) Name() string { return p.Plan.Weeks[len(p.Plan.Weeks)-1].Name }

// Warning is what to read before anything else; empty where no word called for it.
func (p planPage) Warning() string { return warningText(p.Plan) }

// Weeks are the weeks, oldest first.
func (p planPage) Weeks() []weekPage {
	weeks := make([]weekPage, len(p.Plan.Weeks))
	for i, week := range p.Plan.Weeks {
		weeks[i] = weekPage{Week: week, Plan: p.Plan, place: i, remark: p.Remark}
	}
	return weeks
}

// Guides explain the moves of all weeks.
func (p planPage) Guides() []guidePage {
	var guides []guidePage
	for i, m := range p.Explained() {
		guides = append(guides, guidePage{m, p.Plan, p.figures.of(m.Exercise), i})
	}
	return guides
}

// weekPage is a week of the plan, a sheet of paper.
type weekPage struct {
	workout.Week
	Plan   *workout.Plan
	place  int // among the weeks, from 0
	remark string
}

// RemarkAgain is the remark, where the title of the page is on another sheet.
func (w weekPage) RemarkAgain() string {
	if w.Later() {
		return w.remark
	}
	return ""
}

// SayingsText lists the words that are understood.
func (w weekPage) SayingsText() string {
	return strings.Join(words.Each(remark.Sayings(), func(s remark.Saying) string { return s.Words }), ", ")
}

// Anchor is what a link within the page leads to.
func (w weekPage) Anchor() string { return fmt.Sprintf("week-%d", w.place+1) }

// Later reports a week after the first: what every sheet says is on the screen only once.
func (w weekPage) Later() bool { return w.place > 0 }

// How many lines a sheet holds in comfort, beside its title and what stops a session, and how many when
// it is set tighter.
const easyLines, mostLines = 20, 30

// Crowded reports that the sheet has to be set tighter.
func (w weekPage) Crowded() bool { return w.lines() > easyLines }

// Packed reports that it has to be set as tight as it can be read.
func (w weekPage) Packed() bool { return w.lines() > mostLines }

// lines counts the lines of a sheet.
func (w weekPage) lines() int {
	lines := len(w.Changes()) + 2*len(w.Plan.Barred) + len(w.Choices)
	if w.Plan.Warning.Urgency > workout.UrgencyNone && !w.Later() {
		lines += 6
	}
	if w.Advice() != "" {
		lines += 3
	}
	for _, s := range w.Sessions {
		for _, l := range w.Day(s).Lines() {
			lines += 1 + min(1, len(l.Said()))
		}
	}
	return lines
}

// Changes are what the newest week changed.
func (w weekPage) Changes() []workout.Change {
	if w.place < len(w.Plan.Weeks)-1 {
		return nil
	}
	return w.Plan.Changes
}

// Facts say what the week was planned under.
func (w weekPage) Facts() []fact {
	return told(
		fact{"For", w.nameAgain()},
		fact{"Level", w.Level.Title()},
		fact{"Moves", w.movesText()},
		fact{"Days", w.Days.String()},
		fact{"Equipment at hand", w.AtHand()},
		fact{"Avoiding", strings.Join(words.Of(w.Avoid), ", ")},
		fact{"Weaker side", string(w.Weaker)},
		fact{"Cleared to train on", w.Cleared.String()},
		fact{"Left out", w.leftOutText()},
		fact{"Steps", w.stepsText()},
	)
}

// nameAgain is who the week is for, where the title of the page is on another sheet.
func (w weekPage) nameAgain() string {
	if w.Later() {
		return w.Name
	}
	return ""
}

func (w weekPage) movesText() string {
	if w.Complete {
		return fmt.Sprintf("%d, complete routine", w.Wanted)
	}
	return fmt.Sprint(w.Wanted)
}

func (w weekPage) leftOutText() string {
	parts := make([]string, len(w.LeftOut))
	for i, l := range w.LeftOut {
		parts[i] = fmt.Sprintf("%s (%s)", l.Name, l.Reason)
	}
	return strings.Join(parts, ", ")
}

func (w weekPage) stepsText() string {
	parts := make([]string, len(w.Moves))
	for i, m := range w.Moves {
		parts[i] = fmt.Sprintf("%s %d of %d", m.Exercise.Name, m.Step, m.Exercise.Steps())
	}
	return strings.Join(parts, "; ")
}

// Needed is what the week cannot be done without, where nobody named the equipment.
func (w weekPage) Needed() string {
	if w.Equipment != nil {
		return ""
	}
	return w.NeedsText()
}

// Advice is what to know before the week's moves, or instead of them.
func (w weekPage) Advice() string {
	if w.Rest {
		return workout.RestAdvice
	}
	return w.LoadAdvice()
}

// Day is one of the week's sessions.
func (w weekPage) Day(s workout.Session) dayPage { return dayPage{s, w.Week, w.Plan.Marks} }

// dayPage is a session of a week.
type dayPage struct {
	workout.Session
	week  workout.Week
	marks workout.Marks
}

// Minutes is how long the session takes.
func (d dayPage) Minutes() int { return d.week.Minutes(d.Session) }

// Lines are the session's work in its order.
func (d dayPage) Lines() []linePage {
	var lines []linePage
	var above *workout.Exercise
	for _, t := range d.marks.Tasks(d.week, d.Session) {
		lines = append(lines, linePage{t.Work, t.Exercise.Name, t.Exercise == above, d.marks.Of(d.Session, t)})
		above = t.Exercise
	}
	return lines
}

// linePage is a line to be done and ticked.
type linePage struct {
	workout.Work
	Name   string
	Second bool // the other side of the line above
	mark   workout.Mark
}

// Done reports a line that was ticked.
func (l linePage) Done() bool { return l.mark.Tick == workout.TickDone }

// Said is what was typed about the line; empty where nothing was.
func (l linePage) Said() string {
	if l.mark.Tick == workout.TickPartly {
		return strings.TrimSuffix("partly done; "+l.mark.Words, "; ")
	}
	return l.mark.Words
}

// SideText is the side; empty where the line has both.
func (l linePage) SideText() string {
	if l.Side == workout.SideLeft || l.Side == workout.SideRight {
		return string(l.Side)
	}
	return ""
}

// Rest is what follows the bare dose: " per side, small range".
func (l linePage) Rest() string { return strings.TrimPrefix(l.Amount(), l.Dose.String()) }

// guidePage explains a move.
type guidePage struct {
	workout.Move
	plan   *workout.Plan
	Figure figureView
	place  int // among the moves explained, from 0
}

// Anchor is what a link within the page leads to.
func (g guidePage) Anchor() string { return fmt.Sprintf("move-%d", g.place+1) }

// Cue is the first thing to keep in mind; empty where there is none.
func (g guidePage) Cue() string {
	if len(g.Exercise.Cues) == 0 {
		return ""
	}
	return g.Exercise.Cues[0]
}

// Facts say what the doses of the plan mean for this move.
func (g guidePage) Facts() []fact {
	var facts []fact
	if len(g.plan.Weeks) == 1 {
		facts = append(facts, fact{"This week", g.Amount()}, fact{"Next step", g.nextText()})
	}
	facts = append(facts, fact{"Rest", restText(g.Dose)}, fact{"Tempo", tempoText(g.Dose)},
		fact{"Left means", g.Exercise.Left})
	for _, r := range g.ranges() {
		facts = append(facts, fact{title1(string(r)) + " range", g.Exercise.Ranges[r]})
	}
	for _, condition := range g.plan.Weeks[0].Avoid {
		facts = append(facts, fact{title1(string(condition)), g.Exercise.Cautions[condition]})
	}
	return told(facts...)
}

func (g guidePage) nextText() string {
	if next := g.NextAmount(); next != "" {
		return next
	}
	return "this is the last one"
}

// ranges are the ranges of the move that the plan uses, small before full.
func (g guidePage) ranges() []workout.Range {
	used := map[workout.Range]bool{}
	for _, week := range g.plan.Weeks {
		for _, m := range week.Moves {
			used[m.Dose.Range] = used[m.Dose.Range] || m.Exercise.ID == g.Exercise.ID
		}
	}
	return slices.DeleteFunc(workout.Ranges(), func(r workout.Range) bool { return !used[r] })
}

func restText(d workout.Dose) string {
	if d.Rest == 0 {
		return ""
	}
	return fmt.Sprintf("%d s between sets", d.Rest)
}

func tempoText(d workout.Dose) string {
	if d.Tempo == (workout.Tempo{}) {
		return ""
	}
	return fmt.Sprintf("%d s out, %d s at the end, %d s back", d.Tempo.Out, d.Tempo.End, d.Tempo.Back)
}

func title1(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
