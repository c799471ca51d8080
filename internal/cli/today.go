package cli

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"rotate/internal/cli/flags"
	"rotate/internal/note"
	"rotate/internal/render"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

func newToday(a *app) *cobra.Command {
	opts := newTodayOutput(a)
	cmd := &cobra.Command{
		Use:               "today [NOTE|DIR]",
		SuggestFor:        []string{"now", "status", "due"},
		Args:              atMostOneNote,
		RunE:              a.doNotes(func(notes []string, name string) error { return runToday(opts, notes[0], name) }),
		ValidArgsFunction: flags.Files(1, vault.Endings()),
	}
	opts.addFormatFlag(cmd)
	return cmd
}

func newTodayOutput(a *app) *output { return newOutput(a, formatText, formatText, formatJSON) }

// needsFile refuses a note from stdin, for commands that tick it or show commands about it.
func needsFile(command, arg string) error {
	if arg != vault.Stdin {
		return nil
	}
	return misuse(fmt.Errorf("%s needs the file of a note, not stdin", command), "name it: rotate %s week.md", command)
}

func runToday(opts *output, arg, name string) error {
	if err := needsFile("today", arg); err != nil {
		return err
	}
	c, err := opts.app.ready(opts.settle)
	if err != nil {
		return err
	}
	a := opts.app
	n, err := a.readNote(arg, c)
	if err != nil {
		if n != nil {
			a.warnOfSigns(n, signsOf(n, a.Today()).open)
		}
		return err
	}
	a.warnings(n.Recent())
	t, err := a.dayOf(n, name, c)
	if err != nil {
		return err
	}
	if opts.chosen == formatJSON {
		return opts.write(string(render.TodayJSON(t)))
	}
	return opts.view(func(s render.Screen) string { return render.TodayText(t, s) })
}

// dayOf returns what a note says about today.
func (a *app) dayOf(n *note.Note, name string, c *workout.Catalogue) (render.Today, error) {
	today := a.Today()
	d := dayView{app: a, note: n, name: name, due: n.Due(today), signs: signsOf(n, today)}
	d.outdated = a.outdated(n, d.due.Week, c)
	d.Today = render.Today{Date: today, Week: d.due.Week.Log, Title: "Today, " + today.WithDay()}
	logs := n.Logs()
	week, inWeek := n.WeekOf(today)
	switch {
	case inWeek:
		d.Week = week.Log
	case n.Resting(today) || d.due.When == note.DueNever:
		d.Week = logs[len(logs)-1]
	}
	isPast := past(n, today)
	for _, s := range d.signs.open {
		about := ""
		if s.Exercise != nil {
			about = ", " + s.Exercise.Name
		}
		d.Warnings = append(d.Warnings, "Warning sign"+about+": "+signText(s, 0, isPast(s)))
	}
	d.Warnings = slices.Compact(d.Warnings)
	switch {
	case d.signs.stops():
		d.stop()
	case n.Resting(today):
		d.rest()
	case d.due.When == note.DueNever || d.due.When == note.DuePast:
		if !d.wait() {
			d.over()
		}
	default:
		d.Warnings = append(d.Warnings, risen(n, d.due.Week)...)
		if err := d.session(); err != nil {
			return d.Today, err
		}
	}
	return d.Today, nil
}

type dayView struct {
	render.Today
	app      *app
	note     *note.Note
	name     string // of the note, as a suggested command repeats it
	due      note.Due
	signs    signs
	outdated bool // the week asks for more than what was written since allows
}

func (d *dayView) command(command string, flags ...string) string {
	return d.app.commandLine(command, d.name, flags...)
}

// stop describes a day after a sign that requires a doctor first: there is no session.
func (d *dayView) stop() {
	d.When, d.Title = "stop", d.Title+": no training"
	d.Next = render.Advice{When: "What to do", Command: "rotate safety"}
	d.Else = &render.Advice{When: "Once a doctor says that you may go on", Command: d.command("rotate train")}
	if d.signs.emergency() {
		d.Else = &render.Advice{When: "Once a doctor has cleared you to train",
			Command: d.command("rotate next -w", "--cleared")}
	}
}

// wait describes a day before a session all of which waits until someone has asked; false: there is
// no such session.
func (d *dayView) wait() bool {
	due, waiting := d.note.Waiting(d.Date)
	if len(waiting) == 0 {
		return false
	}
	d.When, d.Title, d.Why = "stop", d.Title+": no training", append(d.Why, words.Capitalize(leftOut(waiting))+".")
	d.Next = render.Advice{When: "What to do", Command: "rotate safety"}
	d.Else = &render.Advice{When: "Once a doctor or a physiotherapist says that you may go on",
		Command: d.command("rotate train", "--date", due.Day.Date.String(), "--move", idsOf(waiting))}
	return true
}

// rest describes a day in or after a rest week.
func (d *dayView) rest() {
	d.When, d.Title, d.Next = "rest", d.Title+": rest week", d.nextWeek()
	end := d.Week.End()
	switch {
	case d.due.When == note.DueAhead && end.Before(d.due.Day.Date):
		d.Week.Choices = nil // the week that follows is planned already
		d.Next = render.Advice{When: "On " + d.due.Day.Date.WithDay(), Command: d.command("rotate train")}
	case !end.Before(d.Date):
		d.Next.When = "From " + end.Add(1).WithDay() + ", to plan the next week"
	}
}

func (d *dayView) nextWeek() render.Advice {
	return render.Advice{When: "To plan the next week", Command: d.command("rotate next -w")}
}

// over describes a day with no session to come.
func (d *dayView) over() {
	d.When, d.Next = "none", d.nextWeek()
	if d.due.When == note.DuePast {
		d.When = "past"
		d.open(d.due.Day.Date)
		d.Why = append(d.Why, cmp.Or(whyThen(d.due, d.Date), "What is still open counts as not done")+".")
	}
}

// session describes a day with a session, or with one still to come.
func (d *dayView) session() error {
	day := d.due.Day
	lines, waiting := d.note.ToDo(d.due.Week, day)
	if d.Tasks = d.due.Week.Tasks(lines); len(waiting) > 0 {
		d.Why = append(d.Why, words.Capitalize(leftOut(waiting))+".")
	}
	if err := checkLength(d.note, day, d.Tasks); err != nil {
		return err
	}
	d.Session = day.Date
	for _, pain := range d.due.Week.Pains {
		d.Warnings = append(d.Warnings,
			fmt.Sprintf("You wrote %q: do only what does not hurt; see rotate safety", pain.Words))
	}
	d.Warnings = slices.Concat(d.Warnings, hurtToday(day, d.Date), hurtBefore(d.due.Week, day, d.Tasks))
	if text := noRest(d.note, d.due, d.Date); text != "" && d.due.When == note.DueToday {
		d.Warnings = append(d.Warnings, text)
	}
	d.Then, d.Next.Command = d.after(day.Date), d.command("rotate train")
	switch d.due.When {
	case note.DueToday:
		d.When, d.Head = "today", "Today's session"
	case note.DueLate:
		d.When, d.Head = "late", day.Date.Weekday().String()+"'s session"
		d.open(day.Date)
	default:
		d.ahead()
	}
	if d.outdated {
		d.Next = render.Advice{When: "What you did and wrote since asks for less, so plan this week again",
			Command: d.command("rotate next -w")}
	} else if trained, ahead := d.note.Unjudged(d.due.Week); ahead && !d.due.Week.Marked() {
		d.Else = &render.Advice{When: fmt.Sprintf("Week %d was planned before you trained week %d; to plan it again from what you did", d.due.Week.Number, trained.Number),
			Command: d.command("rotate next -w")}
	}
	if why := whyThen(d.due, d.Date); why != "" {
		d.Why = append(d.Why, why+".")
	}
	if done := len(day.Lines) - len(day.Remaining()); done > 0 {
		d.Why = append(d.Why, fmt.Sprintf("Done or left out: %d of its %d lines.", done, len(day.Lines)))
	}
	return nil
}

// ahead describes a day before the next session.
func (d *dayView) ahead() {
	date := d.due.Day.Date
	d.When, d.Head, d.Next.When = "next", "Next session, "+date.WithDay(), "On "+date.WithDay()
	if date.Since(d.Date) == 1 {
		d.Next.When = "Tomorrow, " + date.WithDay()
	}
	switch _, day, planned := d.note.Day(d.Date); {
	case planned && day.Ticked():
		d.Title += ": done"
	case !d.Date.Before(d.Week.Start):
		d.Title += ": rest day"
	}
	if missed := d.due.Missed; !missed.IsZero() {
		d.open(missed)
	}
}

// open says what to type if the open session of a day has been done.
func (d *dayView) open(date workout.Date) {
	day := date.String()
	if d.Date.Since(date) < 7 {
		day = workout.DayWord(date.Weekday())
	}
	d.Else = &render.Advice{When: fmt.Sprintf("If you did %s's already", date.Weekday()),
		Command: d.command("rotate tick", "--day", day)}
}

// after returns the date of the next open session after a day; zero: there is none.
func (d *dayView) after(date workout.Date) workout.Date {
	for _, later := range d.note.Dates() {
		w, day, _ := d.note.Day(later)
		if lines, _ := d.note.ToDo(w, day); date.Before(later) && !later.Before(d.Date) && len(lines) > 0 {
			return later
		}
	}
	return workout.Date{}
}

// noRest says that someone trained today or yesterday, before a session that is for today or the
// next one; "" if not.
func noRest(n *note.Note, due note.Due, today workout.Date) string {
	_, last, found := n.Trained(today.Add(1))
	isSoon := due.When == note.DueAhead || due.When == note.DueToday
	if !found || !isSoon || last.Date == due.Day.Date || today.Since(last.Date) > 1 {
		return ""
	}
	return fmt.Sprintf("You trained on %s, and this session is planned for %s: keep a rest day between them",
		last.Date.Weekday(), due.Day.Date.WithDay())
}

// whyThen says why the session due is not simply the next one; "" if it is.
func whyThen(due note.Due, today workout.Date) string {
	open := fmt.Sprintf("%s's session was missed; it stays open, because ", due.Missed.Weekday())
	switch {
	case due.When == note.DueLate:
		return fmt.Sprintf("%s's session was missed; do it today, with a rest day before and after",
			due.Day.Date.Weekday())
	case due.Missed.IsZero():
		return ""
	case due.Near == today:
		return open + "you have trained today"
	case due.Near.Before(today):
		return open + fmt.Sprintf("today would leave no rest day after %s's", due.Near.Weekday())
	}
	return open + fmt.Sprintf("today would leave no rest day before %s's", due.Near.Weekday())
}
