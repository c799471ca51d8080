package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"rotate/internal/intake"
	"rotate/internal/intake/screen"
	"rotate/internal/markdown"
	"rotate/internal/problem"
	"rotate/internal/render"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

type startOptions struct {
	*output
	print     bool
	here      string // the present folder
	catalogue *workout.Catalogue
}

func newStart(a *app) *cobra.Command {
	opts := &startOptions{output: newOutput(a, formatText, formatText)}
	cmd := &cobra.Command{
		Use:        "start",
		SuggestFor: []string{"begin", "setup", "init", "wizard", "screening"},
		Short:      "Answer a few questions, and get your first plan",
		Long: `Answer a few questions, and get your first plan: whether you may train at all,
what your body does, what you have, your days and your minutes, and where the
plan goes. It takes about two minutes.

You see the plan, why it has these moves, and the rotate plan command that makes
the same without questions. Only then are you asked whether to write the note
and your settings. Esc goes back; Ctrl-C leaves, and nothing was written.

With ROTATE_ACCESSIBLE=1, ACCESSIBLE=1 or TERM=dumb the questions are lines of
text, one after the other, for screen readers.`,
		Example: `  # read the questions first
  $ rotate start --print`,
		Args: noArgs,
		RunE: a.do(func(*cobra.Command, []string) error { return runStart(opts) }),
	}
	opts.flags = cmd.Flags()
	cmd.Flags().BoolVar(&opts.print, "print", false, "print the questions instead of asking them")
	return cmd
}

func runStart(opts *startOptions) (err error) {
	if opts.catalogue, err = opts.app.catalogue(); err != nil {
		return err
	}
	facts, err := opts.facts()
	switch {
	case err != nil:
		return err
	case opts.print:
		return opts.app.print(intake.Questions(facts, markdown.Width))
	case !opts.app.canAsk():
		return usageError{problem.WithHint(errors.New("start asks questions, so it needs a terminal"),
			"`rotate start --print` prints them; to answer them, give --level, --equipment, --days, --moves, --complete, --avoid and -o: rotate plan -o week.md")}
	}
	return opts.ask(intake.New(facts))
}

// canAsk reports whether someone can be asked, on a screen or in lines.
func (a *app) canAsk() bool {
	_, terminal := a.Terminal()
	in, file := a.In.(*os.File)
	return terminal && file && term.IsTerminal(in.Fd())
}

// aloud reports that lines are asked for instead of a screen.
func (a *app) aloud() bool {
	on := func(variable string) bool { return a.Getenv(variable) != "" && a.Getenv(variable) != "0" }
	return on("ROTATE_ACCESSIBLE") || on("ACCESSIBLE") || a.Getenv("TERM") == "dumb"
}

// facts are what the interview knows beforehand.
func (o *startOptions) facts() (f intake.Facts, err error) {
	if o.here, err = os.Getwd(); err != nil {
		return f, fmt.Errorf("cannot tell the present folder: %w", vault.Reason(err))
	}
	f = intake.Facts{Catalogue: o.catalogue, Free: noteIn, Size: o.minutes, Settings: o.app.known()}
	if o.print { // what is on this machine is none of the questions
		f.Places = []intake.NotePlace{{Label: firstNote + " in this folder"}, {Label: firstNote + " in a folder for notes that is found"}}
		return f, nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		home = ""
	}
	for _, p := range vault.Places(home, o.here) {
		f.Places = append(f.Places, o.notePlace(p, home))
	}
	return f, nil
}

// noteIn is a note that is not there yet, in a folder that someone typed.
func noteIn(folder string) (string, error) {
	path, err := absolute(strings.TrimSpace(folder))
	if err == nil && !isFolder(path) {
		err = fmt.Errorf("there is no folder %s", path)
	}
	return freeNoteIn(path), err
}

// notePlace is a note as it is offered.
func (o *startOptions) notePlace(p vault.Place, home string) intake.NotePlace {
	file := freeNoteIn(p.Folder)
	label := file
	if rest, below := strings.CutPrefix(file, home+string(filepath.Separator)); below && home != "" {
		label = filepath.Join("~", rest)
	}
	if p.Folder == o.here {
		label = filepath.Base(file) + " in this folder"
	}
	if p.Vault != "" {
		label += " (an Obsidian vault)"
	}
	if filepath.Base(file) != firstNote {
		label += "; " + firstNote + " is there already"
	}
	return intake.NotePlace{File: file, Label: label}
}

// known are the settings in force, by key; nil: there is no file for them.
func (a *app) known() map[string]string {
	if _, err := a.settingsPath(); err != nil || a.noConfig {
		return nil
	}
	all := map[string]string{}
	for key, value := range a.settings.values {
		all[key] = strings.Join(value.Values, ",")
	}
	if note := a.settings.note(); note != "" {
		all[noteKey] = note
	}
	return all
}

// ask goes through the interview, shows the plan, and writes what was agreed to.
func (o *startOptions) ask(iv *intake.Interview) error {
	for {
		q, more := iv.Current()
		if q.Consents() || !more && iv.Stopped() == nil && !iv.Asked(intake.Write) && !iv.Asked(intake.Keep) {
			if err := o.show(iv); err != nil {
				return err
			}
		}
		if !more {
			break
		}
		if err := o.run(iv); err != nil {
			return err
		}
	}
	if stop := iv.Stopped(); stop != nil {
		return o.stop(stop)
	}
	return o.write(iv)
}

func (o *startOptions) run(iv *intake.Interview) error {
	look := o.app.screen(false)
	err := screen.Run(iv, screen.Options{Aloud: o.app.aloud(), Width: look.Width, Color: look.Color, In: o.app.In, Out: o.app.terminal})
	if errors.Is(err, screen.ErrLeft) {
		return errors.New("you left, and nothing was written")
	}
	return err
}

// stop says what to do instead of training.
func (o *startOptions) stop(s *intake.Stop) error {
	d := render.Document{Title: s.Title, Sections: []render.Section{{Text: s.Action}}}
	if s.Signs != nil {
		d.Sections = append(d.Sections, render.Section{Text: "You marked:", Items: s.Signs})
	}
	if err := o.view(d.Text); err != nil {
		return err
	}
	return problem.WithHint(errors.New("no plan was made, and nothing was written"), "for all the signs, see rotate safety")
}

// flagsOf are the flags of the plan that the answers ask for.
func (o *startOptions) flagsOf(w intake.Wish) (args []string) {
	for _, s := range w.Settings() {
		_, set := o.app.settings.values[s.Key]
		switch {
		case s.Key != "complete":
			args = append(args, "--"+s.Key, s.Value)
		case w.Complete:
			args = append(args, "--complete")
		case set:
			args = append(args, "--complete=false")
		}
	}
	return args
}

// command is the command line, after its name, that makes the plan and writes it into a file; without one
// it prints the plan.
func (o *startOptions) command(w intake.Wish, file string) []string {
	args := append([]string{"plan"}, o.given()...)
	args = append(args, o.flagsOf(w)...)
	if file == "" {
		return args
	}
	if filepath.Dir(file) == o.here {
		file = filepath.Base(file)
	}
	return append(args, "-o", file)
}

// planned is the plan that plan makes with these flags, and why it has its moves.
func (o *startOptions) planned(w intake.Wish) (*workout.Plan, error) {
	opts, cmd := planCommand(o.app)
	if err := cmd.ParseFlags(append(o.flagsOf(w), "--why")); err != nil {
		return nil, err
	}
	if err := o.app.fill(cmd.Flags(), planKeys); err != nil {
		return nil, err
	}
	return opts.plan(o.catalogue)
}

// minutes is how long a session of the plan takes; 0: not all of it is possible.
func (o *startOptions) minutes(w intake.Wish) int {
	plan, err := o.planned(w)
	if err != nil {
		return 0
	}
	week := plan.Weeks[0]
	if n := rotations(week); n < w.Moves || w.Complete && n == len(week.Moves) {
		return 0
	}
	return longest(week)
}

// longest is the minutes of the longest session of a week.
func longest(w workout.Week) (minutes int) {
	for _, s := range w.Sessions {
		minutes = max(minutes, w.Minutes(s))
	}
	return minutes
}

// rotations counts the moves of a week that are no companions.
func rotations(w workout.Week) (n int) {
	for _, m := range w.Moves {
		if !m.Exercise.Movement.Companion() {
			n++
		}
	}
	return n
}

// show prints the plan, why it is as it is, and the command that makes it without questions.
func (o *startOptions) show(iv *intake.Interview) error {
	w := iv.Wish()
	plan, err := o.planned(w)
	if err != nil {
		return err
	}
	o.app.warn(plan.Warnings)
	plan.Why = slices.DeleteFunc(plan.Why, func(why workout.Why) bool { return !why.Chosen })
	return o.view(func(s render.Screen) string {
		before := render.Document{Title: "Your level: " + string(w.Level), Sections: []render.Section{{Text: reasons(w, plan.Weeks[0], iv.Minutes())}}}
		after := render.Document{Title: "The same plan without questions"}
		return before.Text(s) + "\n" + render.PlanText(plan, s) + "\n" + after.Text(s) +
			commandText(o.command(w, iv.File())) + "\n\n"
	})
}

// commandText is a command line as it can be typed.
func commandText(args []string) string {
	return "rotate " + strings.Join(words.Each(args, shellWord), " ")
}

// reasons says why the level is no higher, and what a session holds and takes.
func reasons(w intake.Wish, week workout.Week, minutes int) string {
	text := ""
	if len(w.Why) > 0 {
		text = "Because " + words.AllOf(w.Why) + ". "
	}
	parts := []string{"one rotation move"}
	if n := rotations(week); n > 1 {
		parts = []string{fmt.Sprintf("%d rotation moves", n)}
	}
	for _, m := range week.Moves {
		switch m.Exercise.Movement {
		case workout.MovementExtension:
			parts = append(parts, "an extension")
		case workout.MovementSideFlexion:
			parts = append(parts, "a side flexion")
		}
	}
	return text + fmt.Sprintf("A session has %s, and takes about %d minutes; you have %d. How the level is found: rotate help rules.",
		words.AllOf(parts), longest(week), minutes)
}

// write writes the note, by the command that was shown, and the settings, as far as was agreed to.
func (o *startOptions) write(iv *intake.Interview) error {
	agreed := iv.Agreed()
	remembers := slices.ContainsFunc(agreed, func(s intake.Setting) bool { return s.Key == noteKey })
	if file := iv.File(); file != "" && iv.Answers.Says(intake.Write, intake.Yes) {
		args := o.command(iv.Wish(), file)
		if remembers {
			args = append(args, "--remember")
		}
		if err := o.app.runAlso(args); err != nil {
			return err
		}
		if err := o.app.print(fmt.Sprintf("Written: %s\n", file)); err != nil {
			return err
		}
	}
	for _, s := range agreed {
		if s.Key == noteKey {
			continue
		}
		if err := o.app.writeSetting(s.Key, s.Value); err != nil {
			return err
		}
	}
	o.sayNext(iv, remembers)
	return nil
}

// runAlso runs another command line in this run of the program.
func (a *app) runAlso(args []string) error {
	root := newRoot(newApp(a.Env))
	root.SetArgs(args)
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	return root.Execute()
}

// sayNext says what to do now.
func (o *startOptions) sayNext(iv *intake.Interview, remembers bool) {
	switch {
	case remembers:
		o.app.say("hint", "what is on, at any time: rotate")
	case iv.Answers.Says(intake.Write, intake.Yes):
		o.app.say("hint", "what is on, at any time: "+commandLine("rotate today", iv.File()))
	default:
		o.app.say("hint", "no note was written; to read about the signs to stop at, see rotate safety")
	}
}
