package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"rotate/internal/render"
)

func newShow(a *app) *cobra.Command {
	opts := newOutput(a, formatMarkdown, formatText, formatMarkdown, formatJSON)
	cmd := &cobra.Command{
		Use:   "show ID",
		Short: "Show an exercise in full",
		Long: `Show an exercise in full: how to do it, what to keep in mind, its steps, what is
easier and harder, and where the doses come from. An exercise is named by its
id, its name or another name it goes by.`,
		Example: `  # by id, and by name
  $ rotate show pallof-press-hold
  $ rotate show texas twist`,
		Args: oneExercise,
		RunE: a.do(func(_ *cobra.Command, args []string) error {
			return runShow(opts, strings.Join(args, " "))
		}),
		ValidArgsFunction: func(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(given) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return a.describedIDs(), cobra.ShellCompDirectiveNoFileComp
		},
	}
	opts.addFormatFlag(cmd)
	opts.addFileFlags(cmd)
	return cmd
}

func oneExercise(_ *cobra.Command, args []string) error {
	if len(args) > 0 && strings.TrimSpace(strings.Join(args, "")) != "" {
		return nil
	}
	return withHint(errors.New("show needs an exercise"), "rotate list shows them; then rotate show knee-rotations")
}

func runShow(opts *output, word string) error {
	f, err := opts.resolve()
	if err != nil {
		return err
	}
	c, err := opts.app.catalogue()
	if err != nil {
		return err
	}
	e := c.Find(word)
	if e == nil {
		return unknownExercise(c, word)
	}
	if f == formatJSON {
		return opts.write(string(render.ExerciseJSON(e)))
	}
	return opts.writeDocument(render.ExerciseDocument(c, e), f)
}

// writeDocument writes a document as text or Markdown.
func (o *output) writeDocument(d render.Document, f format) error {
	if f == formatText {
		return o.write(d.Text(o.screen()))
	}
	return o.write(d.Markdown())
}
