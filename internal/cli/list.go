package cli

import (
	"github.com/spf13/cobra"

	"rotate/internal/render"
	"rotate/internal/workout"
)

// formatTabs is what list writes when piped: one exercise a line.
const formatTabs format = "lines"

type listOptions struct {
	*output
	level     choice[workout.Level]
	equipment []string
	movement  choice[workout.Movement]
}

func newList(a *app) *cobra.Command {
	opts := &listOptions{
		output:   newOutput(a, formatTabs, formatText, formatMarkdown, formatJSON),
		level:    newChoice[workout.Level]("level", "", workout.Levels()),
		movement: newChoice[workout.Movement]("movement", "", workout.Movements()),
	}
	cmd := &cobra.Command{
		Use:        "list",
		SuggestFor: []string{"exercises", "exercise", "ls"},
		Short:      "List the exercises",
		Long: `List the exercises, gentle to demanding, all of them or those that fit.

On a terminal you see a table. In a pipe each exercise is a line with tabs
between id, name, movement, levels, equipment and summary, for grep, cut and
fzf.`,
		Example: `  # what can be done without equipment
  $ rotate list --equipment none

  # ids of the intermediate rotations
  $ rotate list --level intermediate --movement rotation | cut -f1`,
		Args: noArgs,
		RunE: a.do(func(*cobra.Command, []string) error { return runList(opts) }),
	}
	flags := cmd.Flags()
	flags.Var(&opts.level, "level", "only exercises of this level")
	listFlag(flags, &opts.equipment, "equipment", "only what is possible with this at hand")
	flags.Var(&opts.movement, "movement", "only this movement")
	opts.addFormatFlag(cmd)
	completeChoices(cmd, "level", workout.Levels())
	completeChoices(cmd, "movement", workout.Movements())
	completeWith(cmd, "equipment", a.equipmentWords)
	return cmd
}

func runList(opts *listOptions) error {
	f, err := opts.resolve()
	if err != nil {
		return err
	}
	c, err := opts.app.catalogue()
	if err != nil {
		return err
	}
	atHand, err := equipmentAtHand(c, opts.equipment)
	if err != nil {
		return err
	}
	found := c.Filter(workout.FilterBy{Level: opts.level.value, Equipment: atHand, Movement: opts.movement.value})
	if len(found) == 0 {
		opts.app.say("warning", "no exercise fits; leave out a filter")
	}
	return opts.write(opts.render(found, f))
}

func (o *listOptions) render(found []*workout.Exercise, f format) string {
	switch f {
	case formatJSON:
		return string(render.ExercisesJSON(found))
	case formatText:
		return render.ListText(found, o.screen())
	case formatMarkdown:
		return render.ListMarkdown(found)
	}
	return render.ListTabbed(found)
}
