package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rotate/internal/cli/flags"
	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/problem"
	"rotate/internal/render"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

type nextOptions struct {
	*planOutput
	termFlags
	start    flags.Value[workout.Date]
	off      flags.Value[flags.Span]
	deload   bool
	noDeload bool
	cleared  bool
	write    bool
	note     string // as a command repeats it
}

func newNext(a *app) *cobra.Command {
	opts := &nextOptions{
		planOutput: newPlanOutput(a),
		termFlags:  newTermFlags(),
		start:      flags.Start(a.Today),
		off:        flags.Between(a.Today),
	}
	cmd := &cobra.Command{
		Use:        "next [NOTE|DIR|-]",
		SuggestFor: []string{"continue", "update", "advance"},
		Short:      "Judge a ticked week and write the next one",
		Long: `Judge a ticked week by the rules and write the next week, with a sentence for
each move that says what changed and why. A folder means the note in it with the
newest week that has ticks or remarks; if two files have that week, rotate names
them and stops. With - in place of a name, it reads the note from stdin.

The new week keeps the level, days, equipment and the rest from the note; a flag
overrides them. -w puts the new week into the note, above the older ones.

If the week has a sign for which you would call the emergency number, there is
no new week until a doctor has cleared you to train. --cleared then starts every
move at its start or lower, and nothing goes up for two weeks.`,
		Example: `  # see the next week, then put it into the note
  $ rotate next week.md
  $ rotate next -w week.md

  # the next week, now that you have a band
  $ rotate next week.md --equipment band`,
		Args: atMostOneNote,
		RunE: a.do(func(cmd *cobra.Command, args []string) error {
			arg, err := a.noteArg(cmd, args)
			if err != nil {
				return err
			}
			opts.note = nameOf(args)
			return runNext(opts, arg)
		}),
		ValidArgsFunction: flags.Files(1, vault.Endings()),
	}
	opts.termFlags.add(a, cmd)
	set := cmd.Flags()
	set.VisitAll(func(f *pflag.Flag) { f.DefValue = "" }) // what is not given is as in the note
	flags.Add(cmd, &opts.start, "start", "first day (default: seven days after the last week began, or today if a session would be in the past)")
	flags.Add(cmd, &opts.off, "off", "time off: the new week begins after it")
	set.BoolVar(&opts.deload, "deload", false, "make it an easy week")
	set.BoolVar(&opts.noDeload, "no-deload", false, "make it a full week")
	set.BoolVar(&opts.cleared, "cleared", false, "a doctor has cleared you to train after a warning sign")
	opts.addTasksFlag(cmd)
	set.BoolVarP(&opts.write, "write", "w", false, "put the new week into the note, above the older ones")
	opts.addFlags(cmd)
	return cmd
}

func runNext(opts *nextOptions, arg string) error {
	if err := opts.check(arg); err != nil {
		return err
	}
	unwritable := opts.writable(arg)
	if errors.As(unwritable, new(usageError)) || errors.Is(unwritable, vault.ErrNotRegular) {
		return unwritable
	}
	c, err := opts.app.catalogue()
	if err != nil {
		return err
	}
	n, err := opts.app.openNote(arg, c) // reports warning signs, which come before any error
	if err := cmp.Or(unwritable, err); err != nil {
		return err
	}
	if opts.write {
		return opts.rewrite(n.File, c)
	}
	plan, err := opts.next(n, c)
	if err != nil {
		return err
	}
	opts.tell(n, plan)
	if err := opts.writePlan(plan); err != nil {
		return err
	}
	if opts.onScreen() && arg != vault.Stdin {
		opts.app.say("hint", "nothing was saved; to put it into the note: "+commandLine("rotate next -w", opts.note, opts.typed()...))
	}
	return nil
}

// check refuses flags that cannot be meant together.
func (o *nextOptions) check(arg string) error {
	switch {
	case o.flags.Changed("off") && o.flags.Changed("start"):
		return usageError{problem.WithHint(errors.New("--off and --start cannot be used together"), "leave out one of them")}
	case o.deload && o.noDeload:
		return usageError{problem.WithHint(errors.New("--deload and --no-deload cannot be used together"), "leave out one of them")}
	case o.write && arg == "-":
		return usageError{problem.WithHint(errors.New("-w cannot write into stdin"), "give the name of the note's file, or leave out -w")}
	case o.write && o.file != "":
		return usageError{problem.WithHint(errors.New("-w and -o cannot be used together"), "-w writes into the note itself")}
	}
	return nil
}

// writable reports why the result cannot go where it is to go.
func (o *nextOptions) writable(arg string) error {
	if err := o.settle(); err != nil || !o.write {
		return err
	}
	return vault.Editable(arg)
}

// next plans the week after the one of a note that counts.
func (o *nextOptions) next(n *note.Note, c *workout.Catalogue) (*workout.Plan, error) {
	judged := n.Judged(o.app.Today())
	request, err := o.nextRequest(planner.Asked(judged.Log), c)
	if err != nil {
		return nil, err
	}
	o.tasks = o.tasks || judged.Dated
	if o.write {
		request.Ahead = n.Ahead(o.app.Today())
	}
	logs, signs := n.Past(o.app.Today()), signsOf(n, o.app.Today())
	logs[len(logs)-1].Signs = slices.Concat(signs.open, signs.settled)
	request.Cleared = o.clearance(signs)
	plan, err := planner.Next(c, logs, request)
	var start *planner.StartError
	var emergency *planner.EmergencyError
	switch {
	case errors.As(err, &start):
		return nil, usageError{problem.WithHint(err, "choose a later --start or other --days")}
	case errors.As(err, &emergency):
		return nil, problem.WithHint(err, "`rotate safety` lists all the signs; once a doctor has cleared you to train: %s", o.goOn(n.File))
	}
	return plan, o.planError(err)
}

// clearance is the day on which someone was cleared to train: by the note, or by the flag.
func (o *nextOptions) clearance(s signs) workout.Date {
	switch {
	case o.cleared && (s.emergency() || s.cleared.IsZero()):
		return o.app.Today()
	case s.emergency():
		return workout.Date{}
	}
	return s.cleared
}

// goOn is the command for a note whose writer was cleared to train.
func (o *nextOptions) goOn(file string) string {
	return commandLine(o.command(), file, "--cleared")
}

// nextRequest takes the terms of the note, and what flags change of them.
func (o *nextOptions) nextRequest(old workout.Terms, c *workout.Catalogue) (planner.NextRequest, error) {
	given, include, err := o.terms(o.output, c)
	if err != nil {
		return planner.NextRequest{}, err
	}
	request := planner.NextRequest{Terms: o.override(old, given), Include: include, Start: o.start.Value,
		Exclude: words.Each(given.LeftOut, func(l workout.LeftOut) string { return l.ID }), Today: o.app.Today()}
	if o.off.Value != (flags.Span{}) {
		request.Start = o.off.Value.To.Add(1)
	}
	if o.deload || o.noDeload {
		request.Deload = &o.deload
	}
	return request, nil
}

// override puts what was given by flags in the place of what the note says.
func (o *nextOptions) override(terms, given workout.Terms) workout.Terms {
	changes := map[string]func(){
		"level":     func() { terms.Level = given.Level },
		"equipment": func() { terms.Equipment = given.Equipment },
		"days":      func() { terms.Days = given.Days },
		"moves":     func() { terms.Wanted = given.Wanted },
		"complete":  func() { terms.Complete = given.Complete },
		"avoid":     func() { terms.Avoid = given.Avoid },
		"weaker":    func() { terms.Weaker = given.Weaker },
		"name":      func() { terms.Name = given.Name },
	}
	for name, change := range changes {
		if o.flags.Changed(name) {
			change()
		}
	}
	for _, left := range given.LeftOut {
		if _, already := terms.LeavesOut(left.ID); !already { // what is left out for pain stays so
			terms.LeftOut = append(terms.LeftOut[:len(terms.LeftOut):len(terms.LeftOut)], left)
		}
	}
	return terms
}

// tell prints what the user should know beside the week itself.
func (o *nextOptions) tell(n *note.Note, plan *workout.Plan) {
	o.app.warnings(n.Recent())
	if judged := n.Judged(o.app.Today()); !judged.Marked() && !judged.Rest {
		o.app.say("warning", fmt.Sprintf("nothing is ticked in the week from %s in %s, so no move goes a step up; "+
			"tick what you did, then run this again: %s", judged.Start, n.File, commandLine(o.command(), n.File)))
	}
	if text := stillOpen(n.Judged(o.app.Today()), o.app.Today()); text != "" {
		o.app.say("warning", text)
	}
	for _, p := range planner.Audit([]workout.Log{n.Judged(o.app.Today()).Log}, n.Place) {
		o.app.say("warning", p.Message())
	}
	if o.cleared && signsOf(n, o.app.Today()).worst().Urgency < workout.UrgencyEmergency {
		o.app.say("warning", "--cleared changes nothing: the week has no sign for which to call the emergency number")
	}
	o.app.ownWords(n.Judged(o.app.Today()).Log)
	o.app.warn(plan.Warnings)
	for _, hint := range plan.Hints {
		o.app.say("hint", o.withCommand(n.File, hint))
	}
}

// withCommand is a hint with the command that acts on it.
func (o *nextOptions) withCommand(file string, hint workout.Hint) string {
	if hint.Flags == nil {
		return hint.Text
	}
	flags := slices.Clone(hint.Flags)
	for i := 1; i < len(flags); i += 2 {
		flags[i] = quoted(flags[i]) // the note may say anything
	}
	return hint.Text + ": " + commandLine(o.command(), file, strings.Join(flags, " "))
}

// command is how it was called.
func (o *nextOptions) command() string {
	if o.write {
		return "rotate next -w"
	}
	return "rotate next"
}

// stillOpen says which sessions of the judged week are still to come; empty: none.
func stillOpen(w note.Week, today workout.Date) string {
	var days []string
	for _, day := range w.Trained {
		if !day.Date.Before(today) && !day.Ticked() {
			days = append(days, day.Date.Weekday().String())
		}
	}
	switch len(days) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("week %d is not over: %s is open and counts as not done", w.Number, days[0])
	}
	return fmt.Sprintf("week %d is not over: %s are open and count as not done", w.Number, words.AllOf(days))
}

// rewrite puts the new week into the note as it is now.
func (o *nextOptions) rewrite(path string, c *workout.Catalogue) error {
	var judged *note.Note
	var plan *workout.Plan
	var inserted note.Inserted
	err := vault.Edit(path, c, func(n *note.Note) (_ []byte, err error) {
		if plan, err = o.next(n, c); err != nil {
			return nil, err
		}
		judged = n
		if inserted, err = n.Insert(plan, note.Options{Tasks: o.tasks}, c); err != nil {
			return nil, editError(path, err)
		}
		return inserted.Data, nil
	})
	if err != nil {
		return err
	}
	if inserted.Left != nil {
		o.app.say("warning", inserted.Left.Message())
		return nil
	}
	o.tell(judged, plan)
	o.app.warnings(inserted.Kept)
	return o.view(func(s render.Screen) string { return render.ChangesText(plan, path, s) })
}
