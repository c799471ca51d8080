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
	"rotate/internal/render"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

type showOptions struct {
	*planOutput
	week flags.Value[flags.Week]
}

func newShow(a *app) *cobra.Command {
	opts := &showOptions{newPlanOutput(a), flags.Weeks(a.Today)}
	cmd := &cobra.Command{
		Use:        "show ID|NOTE...|DIR",
		SuggestFor: []string{"convert", "export", "sheet", "print"},
		RunE: a.do(func(_ *cobra.Command, args []string) error {
			args, err := a.showArgs(args)
			if err != nil {
				return err
			}
			if folder := opts.folder(args); folder != "" {
				return runShowInto(opts, args, folder)
			}
			return runShow(opts, args)
		}),
		ValidArgsFunction: a.completeExercise,
	}
	opts.addFlags(cmd)
	flags.Add(cmd, &opts.week, "week", "week of a note: its number, a date in it, or all (default: the current one)")
	return cmd
}

// showArgs returns the arguments, or the note in the settings if there are none.
func (a *app) showArgs(args []string) ([]string, error) {
	if strings.TrimSpace(strings.Join(args, "")) != "" {
		return args, nil
	}
	if note := a.settings.note(); note != "" && len(args) == 0 {
		return []string{note}, nil
	}
	return nil, misuse(errors.New("show needs an exercise or a note"),
		"`rotate list` shows the exercises; to see one of them: rotate show knee-rotations")
}

func runShow(opts *showOptions, args []string) error {
	c, err := opts.app.ready(opts.settle)
	if err != nil {
		return err
	}
	word := strings.Join(args, " ")
	if e := c.Find(word); e != nil {
		return opts.showExercise(c, e)
	}
	if len(args) > 1 && !isThere(word) && slices.ContainsFunc(args, meansNote) {
		return misuse(fmt.Errorf("%d notes do not fit into one output", len(args)),
			"give a folder, to get a file for each: %s", opts.app.commandFor("rotate show", args, "-o", "."))
	}
	return opts.showNote(c, word)
}

func isThere(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// meansNote reports whether an argument is a note or an existing file, rather than part of an
// exercise's name.
func meansNote(arg string) bool { return vault.IsNote(arg) || isThere(arg) }

func (o *showOptions) showExercise(c *workout.Catalogue, e *workout.Exercise) error {
	if o.week.Value != (flags.Week{}) {
		return misuse(errors.New("--week is for notes, and an exercise has no weeks"), "leave out --week")
	}
	switch o.chosen {
	case formatJSON:
		return o.write(string(render.ExerciseJSON(e)))
	case formatHTML:
		return o.write(render.ExerciseHTML(c, e, o.app.figures([]*workout.Exercise{e})))
	case formatOrg, formatICS:
		return misuse(fmt.Errorf("an exercise has no %s format", o.chosen),
			"--format text, markdown, json or html; a note can be shown as %s", o.chosen)
	}
	return o.writeDocument(render.ExerciseDocument(c, e))
}

func (o *showOptions) showNote(c *workout.Catalogue, path string) error {
	if path != vault.Stdin && !meansNote(path) {
		return unknownExercise(c, path)
	}
	n, err := o.app.openNote(path, c)
	if err != nil {
		return err
	}
	plan, err := o.planOf(n, c)
	if err != nil {
		return err
	}
	return o.writePlan(plan)
}

// planOf makes a plan of the weeks of a note that were asked for, and prints warnings about them.
func (o *showOptions) planOf(n *note.Note, c *workout.Catalogue) (*workout.Plan, error) {
	weeks, err := o.weeks(n)
	if err != nil {
		return nil, err
	}
	judged := n.Judged(o.app.Today()).Start
	o.app.warnings(words.Without(n.Problems, func(p problem.Problem) bool {
		w := n.WeekAt(p.Line)
		shown := w != nil && slices.ContainsFunc(weeks, func(s note.Week) bool { return s.Start == w.Start })
		return w != nil && w.Start.Before(judged) && !shown
	}))
	plan := n.Shown(weeks, c)
	plan.Warning = signsOf(n, o.app.Today()).worst().Warning
	newest := slices.MaxFunc(weeks, func(a, b note.Week) int { return a.Start.Since(b.Start) })
	if newest.Start.Before(judged) {
		plan.Warning = newest.Worst().Warning
	}
	return plan, nil
}

// weeks returns the weeks asked for: without --week, the current one. Of several weeks with the
// same number, the newest counts.
func (o *showOptions) weeks(n *note.Note) ([]note.Week, error) {
	asked := o.week.Value
	switch {
	case asked.All:
		return n.Weeks, nil
	case asked == flags.Week{}:
		return []note.Week{n.Current(o.app.Today())}, nil
	}
	i := slices.IndexFunc(n.Weeks, func(w note.Week) bool {
		return w.Number == asked.Number || !asked.Date.Before(w.Start) && !w.Week.End().Before(asked.Date)
	})
	if i < 0 {
		return nil, misuse(fmt.Errorf("%s has no week %s", n.File, o.week.String()), "it has %s", weeksText(n.Weeks))
	}
	return n.Weeks[i : i+1], nil
}

// weeksText lists weeks; if there are many, only the newest.
func weeksText(weeks []note.Week) string {
	const most = 6
	list := words.Each(weeks[:min(len(weeks), most)],
		func(w note.Week) string { return fmt.Sprintf("week %d from %s", w.Number, w.Start) })
	if more := len(weeks) - most; more > 0 {
		list = append(list, fmt.Sprintf("%d older ones", more))
	}
	return words.AllOf(list)
}

func (o *output) writeDocument(d render.Document) error {
	if o.chosen == formatText {
		return o.view(d.Text)
	}
	return o.write(d.Markdown())
}
