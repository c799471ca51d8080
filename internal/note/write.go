package note

import (
	"fmt"

	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// Markdown writes the plan as a note, the nearest week on top.
func Markdown(p *workout.Plan, options Options) string {
	paper := paper{options: options}
	paper.front(p.Weeks[len(p.Weeks)-1])
	paper.plan(p)
	return paper.String()
}

// Org writes the plan as an org file, the nearest week on top: the same note with org's headings,
// scheduled dates and statistics cookies.
func Org(p *workout.Plan) string {
	paper := paper{org: true}
	paper.plan(p)
	return paper.String()
}

// plan writes the weeks, the nearest on top, and then what belongs to all of them.
func (p *paper) plan(plan *workout.Plan) {
	for _, week := range plan.Weeks {
		p.week(plan, week)
	}
	p.list(inWhy, words.Each(plan.Why, why))
	p.howTo(plan)
}

func (p *paper) week(plan *workout.Plan, week workout.Week) {
	p.opening(plan, week)
	p.list(inChanges, words.Each(plan.Changes, workout.Change.Sentence))
	for _, session := range week.Sessions {
		p.session(week, session, plan.Marks)
	}
	p.choices(week)
}

// opening writes the title and what comes right under it.
func (p *paper) opening(plan *workout.Plan, week workout.Week) {
	p.heading(1, titleText(week))
	if w := plan.Warning; w.Urgency > workout.UrgencyNone && week.Start == plan.Weeks[len(plan.Weeks)-1].Start {
		w.Words = p.escape(w.Words)
		p.block(safety.Paragraph(w))
	}
	p.block(p.termsText(week))
	if len(week.Moves) > 0 {
		p.wrapped(stepsText(week), "")
	}
	if needs := week.NeedsText(); needs != "" && week.Equipment == nil {
		p.needs(week, needs)
	}
	for _, text := range p.remarks(week, plan.Barred) {
		p.block(text)
	}
}

// needs says what equipment a week cannot be done without. Unless the plan is for someone else, it
// adds the command that plans without it.
func (p *paper) needs(week workout.Week, needs string) {
	if week.Name != "" {
		p.block(needsWords + needs + ".")
		return
	}
	p.block(needsWords + needs + ". " + withoutWords)
	code := "`" // so that it can be copied
	if p.org {
		code = "~"
	}
	p.line(code + week.PlanWithout() + code)
}

// remarks lists what the reader of the plan should know and the program does not read back.
func (p *paper) remarks(week workout.Week, barred []workout.Barred) (list []string) {
	if week.Rest {
		list = append(list, workout.RestAdvice)
	}
	if advice := week.LoadAdvice(); advice != "" {
		list = append(list, advice)
	}
	for _, b := range barred {
		list = append(list, b.Sentences())
	}
	return list
}

// list writes a section if it has any items.
func (p *paper) list(s place, items []string) {
	if len(items) == 0 {
		return
	}
	p.heading(2, sections[s])
	p.line("")
	for _, item := range items {
		p.wrapped("- "+item+".", "  ")
	}
}

// choices writes the lines whose ticks decide something about the next week.
func (p *paper) choices(week workout.Week) {
	if len(week.Choices) == 0 {
		return
	}
	p.heading(2, sections[inChoices])
	p.line("")
	for _, c := range week.Choices {
		tick := workout.TickOpen
		if c.Ticked {
			tick = workout.TickDone
		}
		p.line(p.box(tick) + c.String())
	}
}

func (p *paper) session(week workout.Week, session workout.Session, marks workout.Marks) {
	tasks := marks.Tasks(week, session)
	day := dayText(session.Date, week.Minutes(session))
	if p.org {
		p.heading(2, fmt.Sprintf("%s [%d/%d]", day, marks.Done(session), len(tasks)))
		p.line(scheduledText(session.Date))
	} else {
		p.heading(2, day)
	}
	p.line("")
	for _, task := range tasks {
		mark := marks.Of(session, task)
		p.line(p.box(mark.Tick) + p.task(task, session.Date, mark.Words))
	}
}

// box returns the checkbox that opens a task. Only its tick differs between Markdown and org.
func (p *paper) box(tick workout.Tick) string {
	signs := [...]string{workout.TickOpen: " ", workout.TickPartly: "-", workout.TickDone: cross(p.org)}
	return "- [" + signs[tick] + "] "
}

// cross returns the sign in a ticked box: org knows only the capital X.
func cross(org bool) string {
	if org {
		return "X"
	}
	return "x"
}

// scheduledText returns the line from which org reads a day's date.
func scheduledText(date workout.Date) string {
	return fmt.Sprintf("SCHEDULED: <%s %s>", date, workout.DayName(date.Weekday()))
}

// scheduled is the sign before the date on which the Obsidian Tasks plugin shows a task.
const scheduled = "\u23f3"

func (p *paper) task(task workout.Task, date workout.Date, typed string) string {
	text := task.Label() + ": " + task.Amount()
	if typed != "" {
		text += ", " + p.escape(typed)
	}
	if p.options.Tasks {
		text += " " + scheduled + " " + date.String()
	}
	return text
}

// why says why a move was chosen or left out.
func why(c workout.Why) string {
	verdict := "left out"
	if c.Chosen {
		verdict = "chosen"
	}
	return fmt.Sprintf("%s (%s): %s", c.ID, verdict, c.Reason)
}
