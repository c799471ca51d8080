// Package note writes a plan as the checklist that people keep in their notes, and reads that note
// back, whatever apps have made of it. The visible text alone carries everything.
package note

import (
	"fmt"
	"slices"
	"strings"

	"rotate/internal/markdown"
	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// Options change what a note holds beside the plan.
type Options struct {
	Tasks bool // add the Obsidian Tasks scheduled date to each task line
}

// scheduled is the sign before the date on which the Obsidian Tasks plugin shows a task.
const scheduled = "\u23f3"

// Markdown writes the plan as a note, its newest week on top.
func Markdown(p *workout.Plan, options Options) string {
	w := writer{options: options}
	w.frontMatter(p.Weeks[len(p.Weeks)-1])
	w.plan(p)
	return w.String()
}

// plan writes the weeks, the newest on top, and what belongs to all of them.
func (w *writer) plan(p *workout.Plan) {
	for _, week := range slices.Backward(p.Weeks) {
		w.week(p, week)
	}
	w.why(p)
	w.howTo(p)
}

// writer gathers the lines of a note.
type writer struct {
	strings.Builder
	options Options
	org     bool
}

func (w *writer) line(text string) { w.WriteString(text + "\n") }

// block writes a paragraph after a blank line, wrapped.
func (w *writer) block(text string) {
	w.line("")
	w.line(markdown.Wrap(text, markdown.Width, ""))
}

func (w *writer) heading(level int, text string) {
	if w.Len() > 0 {
		w.line("")
	}
	mark := "#"
	if w.org {
		mark = "*"
	}
	w.line(strings.Repeat(mark, level) + " " + text)
}

// frontMatter is a hint for apps that query it; the reader does not depend on it.
func (w *writer) frontMatter(week workout.Week) {
	w.line("---")
	w.line("rotate: 1")
	w.line("week: " + week.Start.String())
	w.line("level: " + string(week.Level))
	w.line("tags:\n  - rotate\n---")
}

// escape keeps a text from a catalogue or the command line plain.
func (w *writer) escape(text string) string {
	if w.org {
		return escapeOrg(text)
	}
	return markdown.Escape(text)
}

func (w *writer) week(p *workout.Plan, week workout.Week) {
	w.opening(p, week)
	w.changes(p)
	for _, session := range week.Sessions {
		w.session(week, session)
	}
}

// opening is the title and what stands under it.
func (w *writer) opening(p *workout.Plan, week workout.Week) {
	w.heading(1, title(week))
	if p.RedFlag != "" {
		w.block(strings.Join(safety.BeforeYouGoOn(p.RedFlag), " "))
	}
	w.block(strings.Join(w.sentences(week), " "))
	w.line(markdown.Wrap(steps(week), markdown.Width, ""))
	w.remarks(p, week)
}

func title(week workout.Week) string {
	easy := ""
	if week.Deload {
		easy = " (easy week)"
	}
	return fmt.Sprintf("Rotation plan: week %d%s, from %s", week.Number, easy, week.Start)
}

// sentences tell what the week was planned under.
func (w *writer) sentences(week workout.Week) []string {
	list := []string{week.Summary() + ".", "Equipment at hand: " + w.escape(week.AtHand()) + "."}
	add := func(when bool, sentence string) {
		if when {
			list = append(list, sentence)
		}
	}
	add(week.Complete, "Complete routine.")
	add(len(week.Avoid) > 0, "Avoiding: "+strings.Join(words.Of(week.Avoid), ", ")+".")
	add(week.Weaker != workout.NoSide, "Weaker side: "+string(week.Weaker)+".")
	add(week.Name != "", "For: "+w.escape(week.Name)+".")
	add(len(week.LeftOut) > 0, "Left out: "+w.leftOut(week.LeftOut)+".")
	return list
}

// leftOut names what is left out. Names and reasons may have been written by hand, in a note of
// someone else's.
func (w *writer) leftOut(list []workout.LeftOut) string {
	parts := make([]string, len(list))
	for i, l := range list {
		parts[i] = fmt.Sprintf("%s (%s)", w.escape(l.Name), w.escape(l.Reason))
	}
	return strings.Join(parts, ", ")
}

// steps is the sentence that tells where each move stands in its progression.
func steps(week workout.Week) string {
	parts := make([]string, len(week.Moves))
	for i, m := range week.Moves {
		parts[i] = fmt.Sprintf("%s %d of %d", m.Exercise.Name, m.Step, m.Exercise.Steps())
	}
	return "Steps: " + strings.Join(parts, "; ") + "."
}

// remarks are what the reader of the plan should know, and the program does not read back.
func (w *writer) remarks(p *workout.Plan, week workout.Week) {
	if needs := week.NeedsText(); needs != "" && week.Equipment == nil {
		w.block(fmt.Sprintf("This week needs %s. To plan without: rotate plan --equipment none.", needs))
	}
	for _, barred := range p.Barred {
		names := make([]string, len(barred.Exercises))
		for i, e := range barred.Exercises {
			names[i] = e.Name
		}
		w.block(fmt.Sprintf("Left out because of: %s: %s. Ask the clinician who knows the case.",
			barred.Condition, strings.Join(names, ", ")))
	}
}

func (w *writer) changes(p *workout.Plan) {
	if p.Changes == nil {
		return
	}
	w.heading(2, "Changes")
	w.line("")
	for _, change := range p.Changes {
		w.line(markdown.Wrap("- "+change.Sentence()+".", markdown.Width, "  "))
	}
}

func (w *writer) session(week workout.Week, session workout.Session) {
	day := fmt.Sprintf("%s %s (%d min)", workout.DayName(session.Date.Weekday()), session.Date, week.Minutes(session))
	if w.org {
		w.heading(2, fmt.Sprintf("%s [0/%d]", day, tasks(week, session)))
		w.line(fmt.Sprintf("SCHEDULED: <%s %s>", session.Date, workout.DayName(session.Date.Weekday())))
	} else {
		w.heading(2, day)
	}
	w.line("")
	for _, move := range week.Moves {
		for _, work := range move.Work(session.First) {
			w.line("- [ ] " + w.task(move, work, session.Date))
		}
	}
}

func (w *writer) task(move workout.Move, work workout.Work, date workout.Date) string {
	task := move.Label(work.Side) + ": " + work.Amount()
	if w.options.Tasks {
		task += " " + scheduled + " " + date.String()
	}
	return task
}

func (w *writer) why(p *workout.Plan) {
	if p.Choices == nil {
		return
	}
	w.heading(2, "Why these moves")
	w.line("")
	for _, c := range p.Choices {
		verdict := "left out"
		if c.Chosen {
			verdict = "chosen"
		}
		w.line(markdown.Wrap(fmt.Sprintf("- %s (%s): %s.", c.ID, verdict, c.Reason), markdown.Width, "  "))
	}
}
