package cli

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rotate/internal/cli/flags"
	"rotate/internal/note"
	"rotate/internal/problem"
	"rotate/internal/remark"
	"rotate/internal/render"
	"rotate/internal/safety"
	"rotate/internal/trainer"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

type trainOptions struct {
	*output
	date     flags.Value[workout.Date]
	timeline bool
	dryRun   bool
	mute     bool
	moves    moves
}

func newTrain(a *app) *cobra.Command {
	opts := &trainOptions{output: newOutput(a, formatText, formatText, formatJSON), date: flags.Date(a.Today, false)}
	cmd := &cobra.Command{
		Use:        "train [NOTE]",
		SuggestFor: []string{"run", "session", "workout", "go"},
		Args:       atMostOneNote,
		RunE: a.do(func(_ *cobra.Command, args []string) error {
			return runTrain(opts, append(args, a.settings.note())[0])
		}),
		ValidArgsFunction: flags.Files(1, vault.Endings()),
	}
	set := cmd.Flags()
	flags.Add(cmd, &opts.date, "date", "the session of this day, not the next one")
	set.BoolVar(&opts.timeline, "timeline", false, "print the session, second by second, instead of running it")
	set.BoolVar(&opts.dryRun, "dry-run", false, "show what would be written into the note instead of writing it")
	set.BoolVar(&opts.mute, "mute", false, "no bells")
	opts.moves.addFlag(a, cmd)
	opts.addFormatFlag(cmd)
	opts.addFileFlags(cmd)
	return cmd
}

func runTrain(opts *trainOptions, arg string) error {
	if err := opts.check(arg); err != nil {
		return err
	}
	c, err := opts.app.ready(opts.settle)
	if err != nil {
		return err
	}
	t, err := opts.open(arg, c)
	if err != nil {
		return err
	}
	if opts.timeline {
		opts.app.warn(slices.Concat(t.first, t.hurt))
		if t.signs.emergency() {
			return opts.errEmergency(t)
		}
		return opts.printTimeline(t)
	}
	return opts.run(t, c)
}

// check refuses flags that contradict each other, and a session without a terminal.
func (o *trainOptions) check(arg string) error {
	switch {
	case o.timeline && o.dryRun:
		return misuse(errors.New("--timeline and --dry-run cannot be used together"), "leave out one of them")
	case o.timeline:
		return nil
	case o.format.Value != formatAuto || o.file != "":
		return misuse(errors.New("--format and -o are for the timeline"), "add --timeline")
	case arg == "-":
		return misuse(errors.New("a note from stdin cannot be ticked"), "name its file, or add --timeline")
	case !o.app.canAsk() || o.app.Getenv("TERM") == "dumb":
		return problem.WithHint(errors.New("train needs a terminal, for its screen and its keys"),
			"to print the session: %s", o.app.commandLine("rotate train", arg, "--timeline"))
	case arg != "" && !o.dryRun:
		return vault.Editable(arg)
	}
	return nil
}

type training struct {
	note  *note.Note // nil: without a note
	date  workout.Date
	tasks []workout.Task
	signs signs // of the note
	// isPast reports whether the week of a sign is over.
	isPast func(workout.Sign) bool
	hurt   []string // what hurt earlier in the week
	first  []string // what else to know before the session
}

func (o *trainOptions) open(arg string, c *workout.Catalogue) (*training, error) {
	if arg == "" {
		return o.fresh(c)
	}
	n, err := o.app.openNote(arg, c)
	if err != nil {
		return nil, err
	}
	o.app.warnings(n.Recent())
	due, err := o.pick(n)
	if err != nil {
		return nil, err
	}
	week, day := due.Week, due.Day
	l, err := o.lines(n, week, day, c)
	if err != nil {
		return nil, err
	}
	tasks := week.Tasks(l.open)
	t := &training{n, day.Date, tasks, signsOf(n, o.app.Today()), past(n, o.app.Today()),
		hurtBefore(week, day, tasks), o.app.before(n, due, c)}
	if len(l.waiting) > 0 {
		t.first = append([]string{words.Capitalize(leftOut(l.waiting)) + "."}, t.first...)
		o.app.say("hint", o.mayGoOn(n, day, l.waiting))
	}
	return t, checkLength(n, day, tasks)
}

// lines returns the lines of a session to be trained; for a timeline, that may be a session that is
// done.
func (o *trainOptions) lines(n *note.Note, week note.Week, day workout.Day,
	c *workout.Catalogue) (sessionLines, error) {
	l, err := o.moves.lines(n, week, day, c)
	switch {
	case err != nil || len(l.open) > 0:
	case len(l.waiting) > 0:
		err = problem.WithHint(fmt.Errorf("no session on %s: what is left of it waits until you have asked (%s)",
			day.Date.WithDay(), words.AllOf(workout.NamesOf(l.waiting))), "%s", o.mayGoOn(n, day, l.waiting))
	case o.timeline:
		l.open = l.asked
	default:
		err = o.done(n, day, l.asked)
	}
	return l, err
}

// done returns the error for a session of which nothing is left to do.
func (o *trainOptions) done(n *note.Note, day workout.Day, asked []workout.Line) error {
	if e, why := undone(day, asked); why != "" {
		return problem.WithHint(fmt.Errorf("nothing is left to train in the session of %s", day.Date),
			"%s; to do it all the same: %s", why,
			o.app.commandLine("rotate train", n.File, "--date", day.Date.String(), "--move", e.ID))
	}
	return problem.WithHint(fmt.Errorf("the session of %s is done", day.Date),
		"to do it again, delete its ticks in %s", n.File)
}

// mayGoOn says how to train moves that wait until someone has asked.
func (o *trainOptions) mayGoOn(n *note.Note, day workout.Day, waiting []*workout.Exercise) string {
	return "once a doctor or a physiotherapist says that you may go on: " +
		o.app.commandLine("rotate train", n.File, "--date", day.Date.String(), "--move", idsOf(waiting))
}

// mostCautions is how many cautions fit on the screen before a session.
const mostCautions = 4

// cautions returns what to know before the session: the warning signs that are not settled, reasons
// not to train today, and what hurt.
func (t *training) cautions() (list []string) {
	open := words.Each(t.signs.open, func(s workout.Sign) string { return "Warning sign: " + signText(s, 0, t.isPast(s)) })
	list = slices.Concat(slices.Compact(open), t.first, sentences(t.hurt))
	return list[:min(len(list), mostCautions)]
}

// sentences ends each of some texts with a full stop.
func sentences(list []string) []string {
	return words.Each(list, func(text string) string { return text + "." })
}

// hurtBefore lists the moves of a session that hurt on an earlier day of the week.
func hurtBefore(week note.Week, day workout.Day, tasks []workout.Task) (list []string) {
	for earlier, line := range week.Lines() {
		again := slices.ContainsFunc(tasks, func(t workout.Task) bool { return t.Exercise == line.Exercise })
		if earlier.Date.Before(day.Date) && again && line.HurtBadly() {
			list = append(list, fmt.Sprintf("%s hurt on %s (%s): leave it out, unless the pain has settled",
				line.Exercise.Name, earlier.Date.Weekday(), remark.Words(line.Feedback)))
		}
	}
	return slices.Compact(list)
}

// hurtToday lists the moves that hurt in today's session, the rest of which may go on.
func hurtToday(day workout.Day, today workout.Date) (list []string) {
	for _, line := range day.Lines {
		if day.Date == today && line.HurtBadly() {
			list = append(list, fmt.Sprintf("%s hurt (%s): no more of it today; stop the rest if that hurts too",
				line.Exercise.Name, remark.Words(line.Feedback)))
		}
	}
	return slices.Compact(list)
}

// mostSets is how many sets a guided session may have: far more than anyone does, and few enough to
// be laid out second by second.
const mostSets = 1000

func checkLength(n *note.Note, day workout.Day, tasks []workout.Task) error {
	sets := 0
	for _, t := range tasks {
		sets += t.Sets
	}
	if sets <= mostSets {
		return nil
	}
	at := n.Place(day.Row)
	return fmt.Errorf("%s: the session of %s has %d sets, more than the limit of %d; correct its doses",
		at, day.Date, sets, mostSets)
}

// fresh returns a session of a new plan, made from the settings.
func (o *trainOptions) fresh(c *workout.Catalogue) (*training, error) {
	plan, err := o.app.planWith(c)
	if err != nil {
		return nil, err
	}
	week := plan.Weeks[0]
	session := week.Sessions[0]
	if asked := o.date.Value; !asked.IsZero() {
		i := slices.IndexFunc(week.Sessions, func(s workout.Session) bool { return s.Date == asked })
		if i < 0 {
			dates := words.Each(week.Sessions, func(s workout.Session) string { return s.Date.String() })
			return nil, noSession("a new plan", asked, dates)
		}
		session = week.Sessions[i]
	}
	o.app.advise(plan, nil)
	o.app.say("hint", "this is a new plan, and nothing will be written; to keep one: "+
		o.app.commandLine("rotate plan", "", "-o", freeNote(""), "--remember"))
	tasks := week.Tasks(session)
	ids, err := o.moves.in(session.Date, words.Each(tasks, func(t workout.Task) string { return t.Exercise.ID }), c)
	if err != nil {
		return nil, err
	}
	if len(ids) > 0 {
		tasks = words.Without(tasks, func(t workout.Task) bool { return !slices.Contains(ids, t.Exercise.ID) })
	}
	return &training{date: session.Date, tasks: tasks}, nil
}

// pick chooses the day: the one asked for, or else the one that is due.
func (o *trainOptions) pick(n *note.Note) (note.Due, error) {
	due := n.Due(o.app.Today())
	switch {
	case !o.date.Value.IsZero():
		week, day, err := sessionOn(n, o.date.Value)
		return note.Due{Week: week, Day: day}, err
	case n.Resting(o.app.Today()):
		return due, problem.WithHint(errors.New("this is a rest week: no sessions; keep walking and moving within comfort"),
			"to bring a move back, tick it under Choices in %s", n.File)
	case due.When == note.DueNever:
		if due, waiting := n.Waiting(o.app.Today()); len(waiting) > 0 {
			return due, nil // which says so, unless a move is named
		}
		return due, problem.WithHint(fmt.Errorf("every session in %s is done", n.File), "%s", o.app.toNext(n, n.File))
	}
	why := whyThen(due, o.app.Today())
	if due.When == note.DuePast {
		why = fmt.Sprintf("this is the session of %s, which you missed", due.Day.Date.WithDay())
	}
	if why != "" && !signsOf(n, o.app.Today()).stops() {
		o.app.say("hint", why)
	}
	return due, nil
}

// sessionOn returns the session of a day, with its week.
func sessionOn(n *note.Note, date workout.Date) (note.Week, workout.Day, error) {
	week, day, found := n.Day(date)
	if !found {
		return week, day, noSession(n.File, date, words.Each(n.Dates(), workout.Date.String))
	}
	return week, day, nil
}

func noSession(where string, date workout.Date, dates []string) error {
	const most = 6
	newest := dates[max(len(dates)-most, 0):]
	return misuse(fmt.Errorf("there is no session on %s in %s", date, where), "it can be %s", words.OneOf(newest))
}

// errEmergency refuses a session after an emergency sign, for a timeline, which cannot ask first as
// the screen of a session does.
func (o *trainOptions) errEmergency(t *training) error {
	sign := t.signs.unsettled()
	return problem.WithHint(fmt.Errorf("no session after %q: %s", sign.Words, safety.Advice(sign.Urgency)),
		"%s", o.app.onceCleared(t.note.File))
}

func (o *trainOptions) printTimeline(t *training) error {
	if o.chosen == formatJSON {
		return o.write(string(render.TimelineJSON(t.date, t.tasks)))
	}
	return o.view(func(s render.Screen) string { return render.TimelineText(t.date, t.tasks, s) })
}

// run runs the session. What was done is written down along the way and at the end, even if the
// screen failed.
func (o *trainOptions) run(t *training, c *workout.Catalogue) error {
	session := trainer.New(t.tasks)
	k := &keeper{training: t, app: o.app, catalogue: c, dryRun: o.dryRun}
	screen := trainer.Options{Title: fmt.Sprintf("%s %s", workout.DayName(t.date.Weekday()), t.date),
		Ask: t.cautions(), Mute: o.mute,
		Color: o.app.screen(false).Color, Clock: o.app.Clock, In: o.app.In.(*os.File), Out: o.app.terminal.(*os.File)}
	if t.note != nil && !o.dryRun {
		screen.Save = k.save
	}
	failed := trainer.Run(session, screen)
	return errors.Join(o.finish(k, session.Results()), failed)
}

func (o *trainOptions) finish(k *keeper, results []trainer.Result) error {
	marks := marksOf(results)
	defer o.app.tellSigns(marks) // last, so it is seen
	if k.note == nil && len(marks) > 0 {
		list := listed("Done. Nothing was written, because no note was given:", marks)
		return o.app.print(strings.Join(list, "\n") + "\n")
	}
	edit, err := k.finish(marks)
	if err != nil {
		return o.unwritten(err, marks)
	}
	if len(marks) == 0 {
		return o.app.print("Nothing was done, so nothing was written.\n")
	}
	if err := o.app.print(o.changesText(k.training, edit)); err != nil {
		return err
	}
	if edit.After.Due(k.date).When == note.DueNever {
		o.app.say("hint", "every session is done; "+o.app.toNext(edit.After, k.note.File))
	}
	if len(edit.Lost) > 0 {
		return o.unwritten(errLost(k.note.File), edit.Lost)
	}
	return nil
}

func errLost(file string) error {
	return fmt.Errorf("%s no longer has the lines for some of what you did", file)
}

// tellSigns prints what the warning signs of a session call for.
func (a *app) tellSigns(marks []note.Marked) {
	for _, m := range marks {
		if s := (workout.Sign{Warning: m.Said.Warning}); s.Urgency > workout.UrgencyNone {
			a.say("warning", signText(s, 0, false))
		}
	}
}

// unwritten returns an error after printing what it kept from being written, so that nothing is
// lost.
func (o *trainOptions) unwritten(err error, marks []note.Marked) error {
	o.app.say("warning", strings.Join(listed("not written:", marks), "; "))
	return err
}

func (o *trainOptions) changesText(t *training, edit note.Edit) string {
	verb := "Written into"
	if o.dryRun {
		verb = "Would be written into"
	}
	return fmt.Sprintf("%s %s:\n%s", verb, t.note.File, changedLines(edit))
}

// changedLines lists the lines of a note that changed, as they are now.
func changedLines(edit note.Edit) string {
	return strings.Join(words.Each(edit.Changed, func(line note.Changed) string {
		return fmt.Sprintf("%d: %s\n", line.Row, words.Line(strings.TrimSpace(line.New)))
	}), "")
}

// listed returns a head and a line for each of the marks.
func listed(head string, marks []note.Marked) []string {
	return append([]string{head}, words.Each(marks, func(m note.Marked) string {
		return remark.Item(m.Done, m.Exercise.Label(m.Side), m.Said)
	})...)
}
