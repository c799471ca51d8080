package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"rotate/internal/intake"
	"rotate/internal/intake/screen"
	"rotate/internal/markdown"
	"rotate/internal/problem"
	"rotate/internal/render"
	"rotate/internal/vault"
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
