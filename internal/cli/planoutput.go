package cli

import (
	"errors"
	"time"

	"github.com/spf13/cobra"

	"rotate/internal/cli/flags"
	"rotate/internal/note"
	"rotate/internal/problem"
	"rotate/internal/render"
	"rotate/internal/workout"
)

// planOutput is where a plan goes, with the flags of its formats.
type planOutput struct {
	*output
	at    flags.Value[time.Time]
	zone  flags.Value[*time.Location]
	tasks bool
	clock *render.Clock // of a calendar; nil: all day
}

func newPlanOutput(a *app) *planOutput {
	return &planOutput{output: newOutput(a, formatMarkdown, formatText, formatMarkdown, formatOrg, formatJSON,
		formatICS, formatHTML), at: flags.Clock(), zone: flags.Zone()}
}

func (o *planOutput) addFlags(cmd *cobra.Command) {
	o.addFormatFlag(cmd)
	o.addFileFlags(cmd)
	flags.Add(cmd, &o.at, "at", "time of the sessions in a calendar (default: all day); needs --tz")
	flags.Add(cmd, &o.zone, "tz", "time zone of --at")
}

func (o *planOutput) addTasksFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&o.tasks, "tasks", false, "add the dates that the Obsidian Tasks plugin reads")
}

// begin settles where the plan goes and reads the catalogue.
func (o *planOutput) begin() (*workout.Catalogue, error) {
	if err := o.settle(); err != nil {
		return nil, err
	}
	return o.app.catalogue()
}

// settle checks also the flags that go with a calendar.
func (o *planOutput) settle() (err error) {
	if err = o.output.settle(); err == nil {
		o.clock, err = o.timeOfDay()
	}
	return err
}

// timeOfDay is the time asked for; nil means all day. What the settings say waits for a calendar, and
// their zone for a time.
func (o *planOutput) timeOfDay() (*render.Clock, error) {
	zoned := o.flags.Changed("tz")
	switch {
	case o.chosen != formatICS && (zoned || o.flags.Changed("at")):
		return nil, usageError{problem.WithHint(errors.New("--at and --tz are for calendars"), "add --format ics, or -o week.ics")}
	case o.chosen != formatICS || o.at.Value.IsZero() && !zoned:
		return nil, nil
	case o.at.Value.IsZero():
		return nil, usageError{problem.WithHint(errors.New("--tz needs --at"), "add the time of day, such as --at 07:00")}
	case o.zone.Value == nil:
		return nil, o.blame("at", usageError{problem.WithHint(errors.New("--at needs --tz"),
			"add the time zone, such as --tz Europe/London")})
	}
	return &render.Clock{Hour: o.at.Value.Hour(), Minute: o.at.Value.Minute(), Zone: o.zone.Value}, nil
}

// writePlan writes a plan in the format chosen.
func (o *planOutput) writePlan(plan *workout.Plan) error {
	switch o.chosen {
	case formatJSON:
		return o.write(string(render.PlanJSON(plan)))
	case formatICS:
		return o.write(render.Calendar(plan, o.clock))
	case formatHTML:
		return o.write(render.PlanHTML(plan, o.app.figures(movesOf(plan))))
	case formatOrg:
		return o.write(note.Org(plan))
	case formatText:
		return o.view(func(s render.Screen) string { return render.PlanText(plan, s) })
	}
	return o.write(note.Markdown(plan, note.Options{Tasks: o.tasks}))
}
