package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rotate/internal/cli/flags"
	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/problem"
	"rotate/internal/render"
	"rotate/internal/safety"
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
	note     string // as a suggested command repeats it
	// catalogue reads the catalogue only once, however many notes there are.
	catalogue func() (*workout.Catalogue, error)
	about     string // before messages that do not name the note, if there are several
}

func newNext(a *app) *cobra.Command {
	opts := &nextOptions{
		planOutput: newPlanOutput(a),
		start:      flags.Start(a.Today),
		off:        flags.Between(a.Today),
		catalogue:  sync.OnceValues(a.catalogue),
	}
	cmd := &cobra.Command{
		Use:        "next [NOTE...|DIR|-]",
		SuggestFor: []string{"continue", "update", "advance"},
		RunE: a.doNotes(func(notes []string, name string) error {
			for _, arg := range notes {
				if err := opts.check(arg); err != nil {
					return err
				}
			}
			if len(notes) > 1 {
				return runNextEach(opts, notes)
			}
			opts.note = name
			return runNext(opts, notes[0])
		}),
		ValidArgsFunction: flags.Files(0, vault.Endings()),
	}
	opts.termFlags.add(a, cmd)
	set := cmd.Flags()
	set.VisitAll(func(f *pflag.Flag) { f.DefValue = "" }) // the default is what the note says
	flags.Add(cmd, &opts.start, "start",
		"first day (default: seven days after the last week began, or today if a session would be in the past)")
	flags.Add(cmd, &opts.off, "off", "time off: the new week begins after it")
	set.BoolVar(&opts.deload, "deload", false, "make it an easy week")
	set.BoolVar(&opts.noDeload, "no-deload", false, "make it a full week")
	set.BoolVar(&opts.cleared, "cleared", false, "a doctor has cleared you to train after a warning sign")
	opts.addTasksFlag(cmd)
	set.BoolVarP(&opts.write, "write", "w", false, "put the new week into the note, above the older ones")
	opts.addFlags(cmd)
	return cmd
}

// runNextEach judges several notes. One that fails does not stop the others.
func runNextEach(opts *nextOptions, args []string) error {
	if err := opts.checkEach(args); err != nil {
		return err
	}
	opts.app.begin(len(args))
	for i, arg := range args {
		output := *opts.planOutput
		one := *opts
		one.planOutput, one.note, one.about = &output, arg, arg+": "
		if err := runNext(&one, arg); isClosedPipe(err) {
			return err
		} else if err != nil {
			opts.app.fail(err)
		} else if i < len(args)-1 {
			if err := opts.app.print("\n"); err != nil {
				return err
			}
		}
		opts.app.patience.step()
	}
	return nil
}

// checkEach refuses outputs that take only one plan.
func (o *nextOptions) checkEach(args []string) error {
	if err := o.settle(); err != nil {
		return err
	}
	if o.file != "" || !o.write && o.chosen != formatText && o.chosen != formatMarkdown {
		return misuse(fmt.Errorf("%d plans do not go into one output", len(args)),
			"to put each into its own note: %s", o.app.commandFor("rotate next -w", args))
	}
	return nil
}

func runNext(opts *nextOptions, arg string) error {
	unwritable := opts.writable(arg)
	if errors.As(unwritable, new(usageError)) || errors.Is(unwritable, vault.ErrNotRegular) {
		return unwritable
	}
	c, err := opts.catalogue()
	if err != nil {
		return err
	}
	n, err := opts.app.readNote(arg, c) // first: warning signs are told, whatever else is wrong
	if n != nil {
		settles := func(s workout.Sign) bool { return opts.cleared && s.Urgency.Calls() }
		opts.app.warnOfSigns(n, words.Without(signsOf(n, opts.app.Today()).open, settles))
	}
	if err := cmp.Or(unwritable, err); err != nil {
		return err
	}
	if opts.write {
		return opts.rewrite(n, c)
	}
	plan, err := opts.next(n, c)
	if err != nil {
		return err
	}
	opts.tell(n, n, plan, c)
	if err := opts.writePlan(plan); err != nil {
		return err
	}
	if opts.onScreen() && arg != vault.Stdin {
		opts.offer(n, plan, c)
	}
	return nil
}

// offer says how to get the week shown into the note, or why that would fail.
func (o *nextOptions) offer(n *note.Note, plan *workout.Plan, c *workout.Catalogue) {
	inserted, err := n.Insert(plan, note.Options{Tasks: o.tasks}, c)
	switch {
	case err != nil:
		o.app.say("warning", "nothing was saved: "+err.Error())
	case inserted.Left != nil:
		o.stays(n, plan, *inserted.Left)
	default:
		o.app.say("hint", "nothing was saved; to put it into the note: "+
			o.app.commandLine("rotate next -w", o.note, o.typed()...))
	}
}

// stays says why a week in the note is left as it is, and warns if it asks for more than the new
// plan.
func (o *nextOptions) stays(n *note.Note, plan *workout.Plan, why problem.Problem) {
	o.app.say("warning", why.Message())
	if week := n.WeekAt(why.Line); week != nil && asksMore(week.Week, plan.Weeks[0]) {
		o.app.say("warning", "what you did and wrote since asks for less than that week: do no more there than this shows: "+
			o.app.commandLine("rotate next", n.File))
	}
}

// check refuses flags that do not go together, or not with a note.
func (o *nextOptions) check(arg string) error {
	switch {
	case o.flags.Changed("off") && o.flags.Changed("start"):
		return misuse(errors.New("--off and --start cannot be used together"), "leave out one of them")
	case o.deload && o.noDeload:
		return misuse(errors.New("--deload and --no-deload cannot be used together"), "leave out one of them")
	case o.write && arg == "-":
		return misuse(errors.New("-w cannot write into stdin"), "give the name of the note's file, or leave out -w")
	case o.write && o.file != "":
		return misuse(errors.New("-w and -o cannot be used together"), "-w writes into the note itself")
	}
	return nil
}

// writable returns an error if the result cannot be written where it should go.
func (o *nextOptions) writable(arg string) error {
	if err := o.settle(); err != nil || !o.write {
		return err
	}
	return vault.Editable(arg)
}

// next plans the week after the judged week of a note.
func (o *nextOptions) next(n *note.Note, c *workout.Catalogue) (*workout.Plan, error) {
	judged := n.Judged(o.app.Today())
	request, err := o.nextRequest(planner.Asked(judged.Log), c)
	if err != nil {
		return nil, err
	}
	o.tasks = o.tasks || judged.Dated
	o.inPlaceOf(n, &request, c)
	logs, signs := n.Past(o.app.Today()), signsOf(n, o.app.Today())
	logs[len(logs)-1].Signs = slices.Concat(signs.open, signs.settled)
	request.Cleared = o.clearance(signs)
	plan, err := planner.Next(c, logs, request)
	if err == nil {
		o.gone = n.Ousted(plan)
	}
	switch {
	case errors.As(err, new(*planner.StartError)):
		return nil, misuse(err, "choose a later --start or other --days")
	case errors.As(err, new(*planner.EmergencyError)):
		return nil, problem.WithHint(err,
			"`rotate safety` lists all the signs; if you meant something else, change these words in the note; once a doctor has cleared you to train: %s",
			o.app.commandLine(o.command(), n.File, "--cleared"))
	case len(judged.Missing) > 0:
		return nil, problem.WithHint(fmt.Errorf("%s: no catalogue has %s, so rotate cannot tell how to go on with week %d",
			n.Place(judged.Row), words.AllOf(words.Each(judged.Missing, strconv.Quote)), judged.Number),
			"add the catalogue that is missing, as with --catalog mine.yaml; what is gone for good, delete from the steps and the days of the week")
	}
	return plan, o.planError(err)
}

// inPlaceOf completes the request with what the note has already planned: the new week replaces a
// planned week that nobody touched. What that week avoids is still avoided, and what it leaves out
// stays left out, unless the judged week has it.
func (o *nextOptions) inPlaceOf(n *note.Note, request *planner.NextRequest, c *workout.Catalogue) {
	today := o.app.Today()
	if o.write {
		request.Ahead = n.Ahead(today)
	}
	judged := n.Judged(today)
	request.Behind, request.Again = n.Behind(today, c), !judged.Rest && n.Untouched(judged, c)
	was, found := n.Planned(today)
	if !found {
		return
	}
	request.Planned = was.Week
	if !o.flags.Changed("avoid") {
		request.Avoid = words.Unique(slices.Concat(request.Avoid, was.Avoid))
	}
	for _, left := range was.LeftOut { // the judged week may have lost its sentence
		if _, already := request.LeavesOut(left.ID); !already && judged.Move(c.ByID(left.ID)).Exercise == nil {
			request.LeftOut = append(slices.Clone(request.LeftOut), left)
		}
	}
}

// clearance returns the day on which someone was cleared to train, according to the note or the
// flag; zero: nobody was.
func (o *nextOptions) clearance(s signs) workout.Date {
	switch {
	case o.cleared && (s.emergency() || s.cleared.IsZero()):
		return o.app.Today()
	case s.emergency():
		return workout.Date{}
	}
	return s.cleared
}

// nextRequest returns the terms of the note with the changes that the flags make.
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

// override replaces the terms of the note with those given by flags.
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
		if _, already := terms.LeavesOut(left.ID); !already { // pain stays the reason
			terms.LeftOut = append(slices.Clip(terms.LeftOut), left)
		}
	}
	return terms
}

// tell prints what the user should know besides the week itself. Line numbers refer to now, the
// note after the new week was inserted.
func (o *nextOptions) tell(n, now *note.Note, plan *workout.Plan, c *workout.Catalogue) {
	o.app.warnings(moved(n.Recent(), n, now))
	judged := n.Judged(o.app.Today())
	typed := n.Typed(judged, c)
	if i := slices.IndexFunc(now.Weeks, func(w note.Week) bool { return w.Start == judged.Start }); i >= 0 {
		judged = now.Weeks[i]
	}
	if !judged.Marked() && !judged.Rest {
		o.app.say("warning", o.unticked(n.File, judged, plan.Weeks[0]))
	}
	if text := o.missed(n, plan.Weeks[0]); text != "" && (judged.Marked() || judged.Rest) {
		o.app.say("warning", text)
	}
	begun := judged.Marked() || !o.app.Today().Before(judged.Start)
	stays := !o.write || plan.Weeks[0].Number > judged.Number
	if text := stillOpen(judged, o.app.Today()); text != "" && begun && stays {
		o.app.say("warning", o.about+text)
	}
	for _, p := range planner.Audit([]workout.Log{judged.Log}, now.Place) {
		o.app.say("warning", p.Message())
	}
	if o.cleared && !signsOf(n, o.app.Today()).worst().Urgency.Calls() {
		o.app.say("warning", "--cleared changes nothing: the week has no sign for which to call the emergency number")
	}
	o.app.ownWords(o.about, judged.Log)
	o.app.warn(words.Each(plan.Warnings, func(text string) string { return o.about + text }))
	for _, hint := range slices.Concat(plan.Hints, o.unlike(n, plan.Weeks[0]), o.conditions(typed, plan.Weeks[0])) {
		o.app.say("hint", o.about+o.withCommand(n.File, hint))
	}
}

// moved changes the line numbers of problems in n to where their weeks are in now.
func moved(list problem.List, n, now *note.Note) problem.List {
	for i := range list {
		if was := n.WeekAt(list[i].Line); was != nil {
			at := slices.IndexFunc(now.Weeks,
				func(w note.Week) bool { return w.Start == was.Start && w.Number == was.Number })
			if at >= 0 {
				list[i].Line += now.Weeks[at].Row - was.Row
			}
		}
	}
	return list
}

// unticked says what happens to a judged week in which nothing is ticked.
func (o *nextOptions) unticked(file string, judged note.Week, now workout.Week) string {
	text := fmt.Sprintf("nothing is ticked in the week from %s in %s, so no move goes a step up; ", judged.Start, file)
	switch again := o.app.commandLine(o.command(), file); {
	case o.write && now.Number > judged.Number:
		return text + fmt.Sprintf("the week stays, because someone wrote into it, and week %d comes after it", now.Number)
	case o.write && now.Start != judged.Start:
		return text + fmt.Sprintf("week %d begins on %s instead; if you trained it, bring it back, then tick it: %s",
			now.Number, now.Start.WithDay(), o.app.commandLine(o.command(), file, "--start", judged.Start.String()))
	default:
		return text + "tick what you did, then run this again: " + again
	}
}

// missed says that a planned week in which nothing was ticked now begins on another day, or stays
// as it is; "" if there is no such week.
func (o *nextOptions) missed(n *note.Note, now workout.Week) string {
	was, found := n.Planned(o.app.Today())
	if !found || was.Rest || now.Number < was.Number || !was.Start.Before(now.Start) ||
		!was.Start.Before(o.app.Today()) {
		return ""
	}
	text := fmt.Sprintf("nothing is ticked in week %d, from %s, in %s", was.Number, was.Start, n.File)
	if now.Number > was.Number {
		return text + fmt.Sprintf("; the week stays, because someone wrote into it, and week %d comes after it", now.Number)
	}
	text += fmt.Sprintf(", so it begins on %s instead; ", now.Start.WithDay())
	if o.write {
		return text + "if you trained it, bring it back, then tick it: " +
			o.app.commandLine(o.command(), n.File, "--start", was.Start.String())
	}
	return text + "if you trained it, tick what you did, then run this again: " + o.app.commandLine(o.command(), n.File)
}

// unlike returns hints about the flags of the planned week that the new week replaces, if they were
// not given again.
func (o *nextOptions) unlike(n *note.Note, now workout.Week) (hints []workout.Hint) {
	was, found := n.Planned(o.app.Today())
	if !found || was.Number != now.Number {
		return nil
	}
	if flags := o.unlikeFlags(was.Terms, now.Terms); flags != nil {
		text := fmt.Sprintf("week %d was planned with other flags before; to plan it with them again", was.Number)
		hints = append(hints, workout.Hint{Text: text, Flags: flags})
	}
	asked := planner.Asked(n.Judged(o.app.Today()).Log)
	for _, condition := range was.Avoid {
		isNew := slices.Contains(now.Avoid, condition) && !slices.Contains(asked.Avoid, condition)
		if isNew && !o.flags.Changed("avoid") {
			hints = append(hints, workout.Hint{Text: fmt.Sprintf("avoiding %s, as week %d was planned before; "+
				"to plan it without, delete that week first", condition, was.Number)})
		}
	}
	return hints
}

// conditions returns hints to plan for the conditions that someone told of in what was typed.
func (o *nextOptions) conditions(typed []string, now workout.Week) (hints []workout.Hint) {
	for _, condition := range workout.KnownConditions() {
		i := slices.IndexFunc(typed, func(text string) bool { return safety.Told(text, condition) })
		if i >= 0 && !slices.Contains(now.Avoid, condition) && !o.flags.Changed("avoid") {
			hints = append(hints, workout.Hint{Text: fmt.Sprintf("you wrote %q; if it is about you, ask your clinician, and plan for it", words.Shortened(typed[i])),
				Flags: []string{"--avoid", strings.Join(append(words.Of(now.Avoid), string(condition)), ",")}})
		}
	}
	return hints
}

// unlikeFlags returns the flags that would give a week the terms of another, except those that were
// given.
func (o *nextOptions) unlikeFlags(was, now workout.Terms) (list []string) {
	add := func(unlike bool, name, value string) {
		if unlike && value != "" && !o.flags.Changed(name) {
			list = append(list, "--"+name, value)
		}
	}
	add(was.Level != now.Level, "level", string(was.Level))
	add(was.Equipment != nil && !slices.Equal(was.Equipment, now.Equipment), "equipment",
		strings.ReplaceAll(was.AtHand(), " ", ""))
	add(!slices.Equal(was.Days, now.Days), "days", was.Days.Flag())
	add(was.Wanted != now.Wanted, "moves", strconv.Itoa(was.Wanted))
	add(was.Weaker != now.Weaker, "weaker", string(was.Weaker))
	add(words.Plain(was.Name) != words.Plain(now.Name), "name", was.Name)
	for _, left := range was.LeftOut {
		_, still := now.LeavesOut(left.ID)
		add(!still && !left.ForPain(), "exclude", left.ID)
	}
	if was.Complete && !now.Complete && !o.flags.Changed("complete") {
		list = append(list, "--complete")
	}
	return list
}

// withCommand adds to a hint the command that acts on it: the one that was typed, plus the hint's
// flags.
func (o *nextOptions) withCommand(file string, hint workout.Hint) string {
	if hint.Flags == nil {
		return hint.Text
	}
	flags, names := slices.Clone(hint.Flags), []string{"write"}
	for i, flag := range flags {
		if name, isName := strings.CutPrefix(flag, "--"); isName {
			names = append(names, name)
		} else {
			flags[i] = quoted(flag) // quote it: the note may say anything
		}
	}
	return hint.Text + ": " + o.app.commandLine(o.command(), file, append(o.typed(names...), flags...)...)
}

func (o *nextOptions) command() string {
	if o.write {
		return "rotate next -w"
	}
	return "rotate next"
}

// stillOpen names the sessions of the judged week that are still to come; "" if there are none.
func stillOpen(w note.Week, today workout.Date) string {
	open := words.Without(w.Trained, func(d workout.Day) bool { return d.Date.Before(today) || d.Ticked() })
	days := words.Each(open, func(d workout.Day) string { return d.Date.Weekday().String() })
	switch len(days) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("week %d is not over: %s is open and counts as not done", w.Number, days[0])
	}
	return fmt.Sprintf("week %d is not over: %s are open and count as not done", w.Number, words.AllOf(days))
}

// rewrite puts the new week into the note, as that is by now.
func (o *nextOptions) rewrite(n *note.Note, c *workout.Catalogue) error {
	var judged *note.Note
	var plan *workout.Plan
	var inserted note.Inserted
	err := vault.Edit(n, c, func(n *note.Note) (_ []byte, err error) {
		if plan, err = o.next(n, c); err != nil {
			return nil, err
		}
		judged = n
		if inserted, err = n.Insert(plan, note.Options{Tasks: o.tasks}, c); err != nil {
			return nil, o.app.editError(n.File, err)
		}
		return inserted.After.Bytes(), nil
	})
	if err != nil {
		return err
	}
	if inserted.Left != nil {
		o.stays(judged, plan, *inserted.Left)
		return nil
	}
	o.tell(judged, inserted.After, plan, c)
	o.tellKept(inserted, plan)
	return o.view(func(s render.Screen) string { return render.ChangesText(plan, n.File, s) })
}

// tellKept says why weeks ahead stay as they are, and warns of those that ask for more than the new
// plan.
func (o *nextOptions) tellKept(inserted note.Inserted, plan *workout.Plan) {
	o.app.warnings(inserted.Kept)
	for _, kept := range inserted.Kept {
		week := inserted.After.WeekAt(kept.Line)
		for _, planned := range plan.Weeks {
			if planned.Start == week.Start && asksMore(week.Week, planned) {
				o.app.say("warning", fmt.Sprintf("what you did and wrote since asks for less than the week from %s: before you train it, "+
					"take back what you changed there, then: %s", week.Start, o.app.weekAfter(inserted.After.File)))
			}
		}
	}
}
