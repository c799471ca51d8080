package cli

import (
	"github.com/spf13/cobra"

	"rotate/internal/cli/flags"
	"rotate/internal/render"
	"rotate/internal/workout"
)

// formatTabs is what list writes when piped: one exercise a line, in columns separated by tabs.
const formatTabs format = "lines"

type listOptions struct {
	*output
	level     flags.Value[workout.Level]
	equipment flags.Words
	movement  flags.Value[workout.Movement]
}

func newList(a *app) *cobra.Command {
	opts := &listOptions{
		output:   newOutput(a, formatTabs, formatText, formatMarkdown, formatJSON),
		level:    flags.Choice("level", "", workout.Levels()),
		movement: flags.Choice("movement", "", workout.Movements()),
	}
	cmd := &cobra.Command{
		Use:        "list",
		SuggestFor: []string{"exercises", "exercise", "ls"},
		Args:       noArgs,
		RunE:       a.do(func(*cobra.Command, []string) error { return runList(opts) }),
	}
	flags.Add(cmd, &opts.level, "level", "only exercises of this level")
	a.addEquipment(cmd, &opts.equipment, "only what you can do with this equipment")
	flags.Add(cmd, &opts.movement, "movement", "only this movement")
	opts.addFormatFlag(cmd)
	return cmd
}

func runList(opts *listOptions) error {
	c, err := opts.app.ready(opts.settle)
	if err != nil {
		return err
	}
	atHand, err := equipmentAtHand(c, opts.equipment.Values)
	if err != nil {
		return err
	}
	found := c.Filter(workout.FilterBy{Level: opts.level.Value, Equipment: atHand, Movement: opts.movement.Value})
	if len(found) == 0 {
		opts.app.say("warning", "no exercise fits; leave out one of --level, --equipment and --movement")
	}
	switch opts.chosen {
	case formatJSON:
		return opts.write(string(render.ExercisesJSON(found)))
	case formatText:
		return opts.view(func(s render.Screen) string { return render.ListText(found, s) })
	case formatMarkdown:
		return opts.write(render.ListMarkdown(found))
	}
	return opts.write(render.ListTabbed(found))
}
