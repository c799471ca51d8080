package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"rotate/internal/cli/flags"
	"rotate/internal/note"
	"rotate/internal/problem"
	"rotate/internal/remark"
	"rotate/internal/safety"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

type tickOptions struct {
	app   *app
	name  string // of the note, as a suggested command repeats it
	day   flags.Value[flags.Day]
	said  workout.Feedback // what say means, for any move
	moves moves
	side  flags.Value[workout.Side]
	say   string
}

func newTick(a *app) *cobra.Command {
	opts := &tickOptions{app: a, day: flags.DayOf(a.Today),
		side: flags.Choice("side", workout.NoSide, []workout.Side{workout.SideLeft, workout.SideRight})}
	cmd := &cobra.Command{
		Use:        "tick [NOTE|DIR]",
		SuggestFor: []string{"done", "did", "mark", "check-off"},
		Args:       atMostOneNote,
		RunE: a.doNotes(func(notes []string, name string) error {
			opts.name = name
			return runTick(opts, notes[0])
		}),
		ValidArgsFunction: flags.Files(1, vault.Endings()),
	}
	flags.Add(cmd, &opts.day, "day", "the session of this day, not of today")
	opts.moves.addFlag(a, cmd)
	flags.Add(cmd, &opts.side, "side", "only the lines of this side")
	cmd.Flags().StringVar(&opts.say, "say", "", "how it was, any `TEXT` such as \"pain 3\"")
	return cmd
}

func runTick(opts *tickOptions, arg string) error {
	if err := needsFile("tick", arg); err != nil {
		return err
	}
	c, err := opts.app.catalogue()
	if err != nil {
		return err
	}
	if opts.say, err = checkSay(opts.say, c); err != nil {
		return err
	}
	if err := vault.Editable(arg); err != nil {
		return err
	}
	n, err := opts.app.openNote(arg, c)
	if err != nil {
		return err
	}
	opts.said = remark.Read(opts.say, workout.Task{Exercise: &workout.Exercise{}}, nil).Feedback
	return opts.tick(n, c)
}

// mostSay is how many characters can be said of a session at once.
const mostSay = 200

// checkSay refuses text that would be read as more than a remark in the note.
func checkSay(text string, c *workout.Catalogue) (string, error) {
	text = strings.Trim(text, " \t,;.")
	_, isTask := c.ParseTask(text)
	_, isDose := workout.ReadDose(&words.Cursor{Text: text}, nil)
	refuse := func(what, hint string) (string, error) {
		return "", misuse(fmt.Errorf("--say %q %s", words.Shortened(text), what), "%s", hint)
	}
	switch {
	case strings.ContainsFunc(text, words.Unprintable):
		return refuse("contains a line break or a control character", "give it as one line")
	case utf8.RuneCountInString(text) > mostSay:
		return refuse(fmt.Sprintf("is longer than %d characters", mostSay), "write the rest into the note")
	case isDose:
		return refuse("reads like a dose", "to say what you did: --say "+quoted("did "+text))
	case isTask || strings.HasPrefix(text, "- ") || strings.HasPrefix(text, "["):
		return refuse("reads like a task", "say how it was, such as --say 'pain 3'")
	}
	return text, nil
}

// ticked is what was ticked.
type ticked struct {
	note.Edit
	date  workout.Date
	marks []note.Marked
	left  []*workout.Exercise // the moves left out because of a warning sign
	adds  bool                // only adds words, to lines that were already ticked
}

// changed reports whether a line of the note was ticked or got words.
func (t ticked) changed(row int) bool {
	return slices.ContainsFunc(t.Changed, func(c note.Changed) bool { return c.Row == row })
}

// tick ticks the session in the note, as that is by now, and prints what it did.
func (o *tickOptions) tick(n *note.Note, c *workout.Catalogue) error {
	var done ticked
	err := vault.Edit(n, c, func(n *note.Note) (_ []byte, err error) {
		done, err = o.edit(n, c)
		return done.After.Bytes(), err
	})
	if len(done.marks) > 0 {
		o.said = done.marks[0].Said // all lines get the same words
	}
	defer o.app.tellSigns([]note.Marked{{Said: o.said}}) // last, so it is seen, even after an error
	if err != nil {
		return err
	}
	if err := o.app.print(o.report(n.File, done, c)); err != nil {
		return err
	}
	if days := o.app.Today().Since(done.date); o.day.Value.IsZero() && days >= longAgo {
		o.app.say("warning", fmt.Sprintf("this session was planned %d days ago; if you meant another, take its ticks out of %s and name the day, as with --day mon", days, n.File))
	}
	o.understood(done)
	_, day, _ := done.After.Day(done.date)
	if len(done.left) > 0 {
		o.app.say("hint", o.didWaiting(day, done.left))
	}
	day.Lines = words.Without(day.Lines, func(l workout.Line) bool { return !done.changed(l.Row) })
	o.app.warn(hurtToday(day, o.app.Today()))
	return nil
}

// longAgo is the number of days from which a session is unlikely to be the one meant by someone who
// names no day.
const longAgo = 8

func (o *tickOptions) edit(n *note.Note, c *workout.Catalogue) (t ticked, err error) {
	week, day, err := o.pick(n)
	if err != nil {
		return t, err
	}
	lines, err := o.lines(n, week, day, c)
	if err != nil {
		return t, err
	}
	t.date, t.left = day.Date, lines.waiting
	t.adds = lines.open[0].Tick == workout.TickDone
	for _, l := range lines.open {
		t.marks = append(t.marks, note.Marked{Exercise: l.Exercise, Side: l.Side, Done: !t.adds, ByHand: !t.adds,
			Typed: o.say, Said: remark.Read(o.say, l.Task(), week.Avoid).Feedback})
	}
	if t.Edit, err = n.Mark(day.Date, t.marks, c); err != nil {
		return t, o.unmarked(n, t, err, c)
	}
	return t, nil
}

// unmarked returns the error for a session that could not be ticked. If it could be ticked without
// the words, the words are to blame.
func (o *tickOptions) unmarked(n *note.Note, t ticked, err error, c *workout.Catalogue) error {
	bare := slices.Clone(t.marks)
	for i := range bare {
		bare[i].Said, bare[i].Typed = workout.Feedback{}, ""
	}
	if _, again := n.Mark(t.date, bare, c); o.say != "" && errors.Is(err, note.ErrEdit) && again == nil {
		return misuse(fmt.Errorf("rotate would read --say %q in another way once it is in the note", o.say),
			"say it in other words, such as easy, hard, pain 3 or did 1 set")
	}
	return o.app.editError(n.File, err)
}

// pick returns the day that was asked for, or else today's, or else the newest open past day of the
// week begun last. Words about the day after a session, and words when nothing is open, belong to
// the last session trained.
func (o *tickOptions) pick(n *note.Note) (note.Week, workout.Day, error) {
	if !o.day.Value.IsZero() {
		return o.asked(n)
	}
	week, day, open := n.Open(o.app.Today())
	lastWeek, last, trained := n.Trained(o.app.Today())
	switch {
	case trained && (o.said.Worse || !open && o.say != ""):
		return lastWeek, last, nil
	case !open:
		return week, day, o.nothing(n)
	}
	return week, day, nil
}

func (o *tickOptions) asked(n *note.Note) (note.Week, workout.Day, error) {
	asked := o.day.Value
	week, day, err := sessionOn(n, asked.Date)
	if later, ahead, found := n.Day(asked.Add(7)); err != nil && asked.Named && found { // the day is still to come
		return later, ahead, nil
	}
	return week, day, err
}

// nothing returns the error if there is nothing to tick and no day was asked for.
func (o *tickOptions) nothing(n *note.Note) error {
	err := fmt.Errorf("there is nothing to tick in %s up to today", n.File)
	if due := n.Due(o.app.Today()); due.When == note.DueAhead {
		return problem.WithHint(err, "the next session is on %s; to tick it now: %s", due.Day.Date.WithDay(),
			o.app.commandLine("rotate tick", o.name, "--day", due.Day.Date.String()))
	}
	return problem.WithHint(err, "%s", o.app.toNext(n, o.name))
}

// lines returns the lines to tick: those asked for that are still open. If none is open, words go
// to those that are ticked.
func (o *tickOptions) lines(n *note.Note, week note.Week, day workout.Day, c *workout.Catalogue) (sessionLines, error) {
	l, err := o.moves.lines(n, week, day, c)
	if err != nil {
		return l, err
	}
	otherSide := func(line workout.Line) bool { return o.side.Value != workout.NoSide && line.Side != o.side.Value }
	l.asked, l.open = words.Without(l.asked, otherSide), words.Without(l.open, otherSide)
	if len(l.asked) == 0 {
		return l, misuse(fmt.Errorf("none of these lines is for the %s side only", o.side.Value), "leave out --side")
	}
	stopped := o.stopped(n, day, l)
	if stopped != nil || o.said.Worse && o.day.Value.IsZero() && day.Ticked() {
		l.open = nil
	}
	if len(l.open) == 0 && o.say != "" {
		l.open = words.Without(l.asked, func(line workout.Line) bool { return line.Tick != workout.TickDone })
	}
	if len(l.open) == 0 {
		return l, cmp.Or(stopped, o.nothingLeft(day, l))
	}
	return l, nil
}

// nothingLeft returns the error if everything asked for is ticked, was skipped, hurt too much, or
// waits until someone has asked.
func (o *tickOptions) nothingLeft(day workout.Day, l sessionLines) error {
	if len(l.waiting) > 0 {
		return problem.WithHint(fmt.Errorf("what is left of the session of %s waits until you have asked", day.Date.WithDay()),
			"%s", o.didWaiting(day, l.waiting))
	}
	err := fmt.Errorf("there is nothing left to tick in the session of %s", day.Date.WithDay())
	if e, why := undone(day, l.asked); why != "" {
		return problem.WithHint(err, "%s; if you did it all the same: %s", why, o.named(day, e))
	}
	return problem.WithHint(err, "to add how it was: %s",
		o.app.commandLine("rotate tick", o.name, "--day", day.Date.String(), "--say", "'pain 1'"))
}

// didWaiting says how to tick moves that wait until someone has asked.
func (o *tickOptions) didWaiting(day workout.Day, waiting []*workout.Exercise) string {
	return leftOut(waiting) + "; if you did it all the same: " + o.named(day, waiting...)
}

// stopped returns the error for a session after a sign that requires a doctor first; nil: there is
// none, or the moves are named all the same.
func (o *tickOptions) stopped(n *note.Note, day workout.Day, l sessionLines) error {
	before := signs{open: words.Without(signsOf(n, o.app.Today()).open, func(s workout.Sign) bool {
		w := n.WeekAt(s.Row)
		return w != nil && day.Date.Before(w.DateAt(s.Row))
	})}
	if !before.stops() || len(o.moves.Values) > 0 || len(l.open) == 0 {
		return nil
	}
	sign := before.unsettled()
	open := words.Unique(words.Each(l.open, func(line workout.Line) *workout.Exercise { return line.Exercise }))
	return problem.WithHint(fmt.Errorf("no session after %q: %s", sign.Words, safety.Advice(sign.Urgency)),
		"if you did it all the same: %s", o.named(day, open...))
}

// named returns the command that ticks moves of a session, whatever the note says of them.
func (o *tickOptions) named(day workout.Day, list ...*workout.Exercise) string {
	asked := []string{"--day", day.Date.String(), "--move", idsOf(list)}
	if o.side.Value != workout.NoSide {
		asked = append(asked, "--side", string(o.side.Value))
	}
	if o.say != "" {
		asked = append(asked, "--say", quoted(o.say))
	}
	return o.app.commandLine("rotate tick", o.name, asked...)
}

func (o *tickOptions) report(path string, done ticked, c *workout.Catalogue) string {
	verb := "Ticked"
	if done.adds {
		verb = "Added your words to"
	}
	text := fmt.Sprintf("%s %s of %s in %s:\n%s", verb, words.Count(len(done.Changed), "line"), done.date.WithDay(), path,
		changedLines(done.Edit))
	if t, err := o.app.dayOf(done.After, o.name, c); err == nil {
		text += fmt.Sprintf("%s: %s\n", cmp.Or(t.Next.When, "Next"), t.Next.Command)
	}
	return text
}

// understood prints how the words are read back from the note.
func (o *tickOptions) understood(done ticked) {
	if o.say == "" {
		return
	}
	var read []string
	var doubts problem.List
	week, day, _ := done.After.Day(done.date)
	for _, l := range day.Lines {
		if text := remark.Words(l.Feedback); done.changed(l.Row) && text != "" && !slices.Contains(read, text) {
			read = append(read, text)
		}
	}
	for _, p := range done.After.Problems {
		same := func(other problem.Problem) bool { return other.Text == p.Text }
		if done.changed(p.Line) && !slices.ContainsFunc(doubts, same) {
			doubts = append(doubts, p)
		}
	}
	o.app.warnings(doubts)
	switch {
	case slices.Equal(read, []string{o.say}):
	case len(read) > 0:
		o.app.say("hint", fmt.Sprintf("%q is read as: %s", o.say, strings.Join(read, "; ")))
	case slices.ContainsFunc(week.Own, func(q workout.Quote) bool { return done.changed(q.Row) }):
		o.app.say("hint", fmt.Sprintf("%q is read as your own words, which change nothing; words that count: "+wordsThatCount, o.say))
	case len(doubts) == 0:
		o.app.say("hint", fmt.Sprintf("%q is read as: it went fine", o.say))
	}
}
