package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"rotate/internal/intake"
	"rotate/internal/intake/screen"
	"rotate/internal/markdown"
	"rotate/internal/problem"
	"rotate/internal/render"
	"rotate/internal/safety"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

type startOptions struct {
	*output
	print     bool
	here      string // the working folder
	catalogue *workout.Catalogue
}

func newStart(a *app) *cobra.Command {
	opts := &startOptions{output: newOutput(a, formatText, formatText)}
	cmd := &cobra.Command{
		Use:        "start",
		SuggestFor: []string{"begin", "setup", "init", "wizard", "screening"},
		Args:       noArgs,
		RunE:       a.do(func(*cobra.Command, []string) error { return runStart(opts) }),
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
		return opts.app.print(intake.Questions(facts, min(markdown.Width, opts.app.screen(false).Width)))
	case !opts.app.canAsk():
		return problem.WithHint(errors.New("start asks questions, so it needs a terminal"),
			"`rotate start --print` prints them; to answer them, give --level, --equipment, --days, --moves, --complete, --avoid and -o: rotate plan -o week.md")
	}
	return opts.ask(intake.New(facts))
}

// canAsk reports whether someone can answer questions, on a screen or line by line.
func (a *app) canAsk() bool {
	_, terminal := a.Terminal()
	in, file := a.In.(*os.File)
	return terminal && file && term.IsTerminal(in.Fd())
}

// aloud reports whether to ask line by line, without drawing a screen.
func (a *app) aloud() bool {
	on := func(variable string) bool { return a.Getenv(variable) != "" && a.Getenv(variable) != "0" }
	return on("ROTATE_ACCESSIBLE") || on("ACCESSIBLE") || a.Getenv("TERM") == "dumb"
}

func (o *startOptions) facts() (f intake.Facts, err error) {
	if o.here, err = os.Getwd(); err != nil {
		return f, fmt.Errorf("cannot tell the present folder: %w", vault.Reason(err))
	}
	f = intake.Facts{Catalogue: o.catalogue, Free: noteIn, Size: o.minutes, Settings: o.app.known()}
	if o.print { // the printed questions say nothing about this machine
		f.Places = func() []intake.NotePlace {
			return []intake.NotePlace{{Label: firstNote + " in this folder"},
				{Label: firstNote + " in a folder for notes that is found"}}
		}
		return f, nil
	}
	f.Bound, f.Keeps = o.bound()
	home, _ := os.UserHomeDir() // empty if there is none
	places := vault.Places(home, o.here)
	f.Places = func() []intake.NotePlace {
		return words.Each(places, func(p vault.Place) intake.NotePlace { return o.notePlace(p, home) })
	}
	return f, nil
}

// bound returns the settings for a catalogue named on the command line: other settings may name its
// conditions and equipment. keeps is false if no settings can be saved, as with several catalogues,
// which cannot be written as one setting.
func (o *startOptions) bound() (list []intake.Setting, keeps bool) {
	if _, err := o.app.settingsPath(); err != nil || o.app.noConfig {
		return nil, false
	}
	if o.flags.Changed("catalog") {
		path, err := absolute(o.app.catalogs.paths[0])
		if err != nil || len(o.app.catalogs.paths) > 1 {
			return nil, false
		}
		list = append(list, intake.Setting{Key: "catalog", Value: path, Always: true})
	}
	if o.flags.Changed("catalog-only") {
		list = append(list, intake.Setting{Key: "catalog-only",
			Value: strconv.FormatBool(o.app.catalogs.only), Always: true})
	}
	return list, true
}

// noteIn returns the path of a new note in a folder that someone chose.
func noteIn(folder string) (string, error) {
	path, err := absolute(strings.TrimSpace(folder))
	if err == nil && !vault.IsFolder(path) {
		err = fmt.Errorf("there is no folder %s", path)
	}
	if err == nil {
		err = mayWriteIn(path)
	}
	return freeNote(path), err
}

// mayWriteIn checks that a folder can be written into, and leaves nothing there.
func mayWriteIn(folder string) error {
	file, err := os.CreateTemp(folder, ".rotate-*")
	if err != nil {
		return fmt.Errorf("rotate cannot write into %s (%w); choose another folder", folder, vault.Reason(err))
	}
	file.Close()
	return os.Remove(file.Name())
}

func (o *startOptions) notePlace(p vault.Place, home string) intake.NotePlace {
	file := freeNote(p.Folder)
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
	return intake.NotePlace{Folder: p.Folder, Label: label}
}

// known returns the settings in force, by key.
func (a *app) known() map[string]string {
	all := map[string]string{}
	for key, value := range a.settings.values {
		all[key] = strings.Join(value.Values, ",")
	}
	if note := a.settings.note(); note != "" {
		all[noteKey] = note
	}
	return all
}

// ask runs the interview, and writes what was agreed to. If another file has meanwhile appeared
// where the note should go, it asks for the place again.
func (o *startOptions) ask(iv *intake.Interview) error {
	for {
		if err := o.interview(iv); err != nil {
			return err
		}
		if stop := iv.Stopped(); stop != nil {
			return o.stop(stop)
		}
		taken, err := o.writeNote(iv)
		switch {
		case err != nil:
			return err
		case !taken:
			return o.keep(iv)
		}
		iv.Again(intake.Place, fmt.Sprintf("Another file %s has appeared, and it was left as it is. Choose again:", words.Line(iv.File())))
	}
}

// interview asks until there are no more questions, and shows the plan before it asks for consent.
func (o *startOptions) interview(iv *intake.Interview) error {
	for {
		q, more := iv.Current()
		if q.Consents() || !more && iv.Stopped() == nil && !iv.Asked(intake.Write) && !iv.Asked(intake.Keep) {
			if err := o.show(iv); err != nil {
				return err
			}
		}
		if !more {
			return nil
		}
		if err := o.run(iv); err != nil {
			return err
		}
	}
}

func (o *startOptions) run(iv *intake.Interview) error {
	look := o.app.screen(false)
	err := screen.Run(iv, screen.Options{Aloud: o.app.aloud(), Width: look.Width, Color: look.Color,
		In: o.app.In, Out: o.app.terminal})
	if errors.Is(err, screen.ErrLeft) {
		return o.app.calmly("You left. Nothing was written.")
	}
	return err
}

// stop says what to do instead of training.
func (o *startOptions) stop(s *intake.Stop) error {
	d := render.Document{Title: s.Title}
	for i, part := range s.Parts {
		section := render.Section{Text: part.Action, Items: part.Signs}
		if part.Signs != nil {
			section.Text += " You marked:"
		}
		if i > 0 {
			section.Heading = "For what else you marked"
		}
		d.Sections = append(d.Sections, section)
	}
	d.Sections = append(d.Sections, render.Section{Heading: "What this is", Text: safety.Disclaimer()})
	if err := o.view(d.Text); err != nil {
		return err
	}
	return o.app.calmly(s.Title + ". No plan was made, and nothing was written. All the signs: rotate safety")
}

// calmly ends the program with a sentence: it did not do its work, but nothing went wrong.
func (a *app) calmly(sentence string) error {
	a.patience.hide()
	fmt.Fprintln(a.Err, markdown.Wrap(words.Line(sentence), a.screen(false).Width, ""))
	return errFound
}
