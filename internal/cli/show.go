package cli

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"rotate/internal/problem"
	"rotate/internal/render"
	"rotate/internal/vault"
	"rotate/internal/workout"
)

func newShow(a *app) *cobra.Command {
	opts := newPlanOutput(a)
	cmd := &cobra.Command{
		Use:   "show ID|NOTE",
		Short: "Show an exercise in full, or a note in another format",
		Long: `Show an exercise in full: how to do it, what to keep in mind, its steps, what is
easier and harder, and where the doses come from. An exercise is named by its
id, its name or another name it goes by.

With a note, show its plan in another format, without the marks.`,
		Example: `  # by id, and by name
  $ rotate show pallof-press-hold
  $ rotate show texas twist

  # a note for another program, and as a sheet to print
  $ rotate show week.md --format json
  $ rotate show week.md -o week.html`,
		Args: oneExercise,
		RunE: a.do(func(_ *cobra.Command, args []string) error {
			return runShow(opts, strings.Join(args, " "))
		}),
		ValidArgsFunction: a.completeExercise,
	}
	opts.addFlags(cmd)
	return cmd
}

func oneExercise(_ *cobra.Command, args []string) error {
	if len(args) > 0 && strings.TrimSpace(strings.Join(args, "")) != "" {
		return nil
	}
	return problem.WithHint(errors.New("show needs an exercise or a note"), "rotate list shows them; then rotate show knee-rotations")
}

func runShow(opts *planOutput, word string) error {
	c, err := opts.begin()
	if err != nil {
		return err
	}
	e := c.Find(word)
	if e == nil {
		return opts.showNote(c, word)
	}
	switch opts.chosen {
	case formatJSON:
		return opts.write(string(render.ExerciseJSON(e)))
	case formatHTML:
		return opts.write(render.ExerciseHTML(c, e, opts.app.figures([]*workout.Exercise{e})))
	case formatOrg, formatICS:
		return usageError{problem.WithHint(fmt.Errorf("an exercise has no %s format", opts.chosen),
			"--format text, markdown, json or html; a note can be shown as %s", opts.chosen)}
	}
	return opts.writeDocument(render.ExerciseDocument(c, e))
}

// showNote shows a note in another format, without its marks.
func (o *planOutput) showNote(c *workout.Catalogue, path string) error {
	if _, err := os.Stat(path); err != nil && path != "-" {
		if vault.IsNote(path) {
			return &vault.FileError{Act: vault.Reading, Name: path, Err: err}
		}
		return unknownExercise(c, path)
	}
	n, err := o.app.openNote(path, c)
	if err != nil {
		return err
	}
	o.app.warnings(n.Recent())
	plan := n.Plan()
	if plan.Weeks[len(plan.Weeks)-1].Start != n.Judged(o.app.Today()).Start { // of the week before it
		plan.Warning = signsOf(n, o.app.Today()).worst().Warning
	}
	return o.writePlan(plan)
}

// writeDocument writes a document as text or Markdown.
func (o *output) writeDocument(d render.Document) error {
	if o.chosen == formatText {
		return o.view(d.Text)
	}
	return o.write(d.Markdown())
}
