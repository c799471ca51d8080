package cli

import (
	"github.com/spf13/cobra"

	"rotate/internal/cli/flags"
	"rotate/internal/note"
	"rotate/internal/render"
	"rotate/internal/workout"
)

// planOutput is where a plan goes, with the flags of its formats.
type planOutput struct {
	*output
	calendar calendarFlags
	tasks    bool
	clock    *render.Clock
}

func newPlanOutput(a *app) *planOutput {
	return &planOutput{output: newOutput(a, formatMarkdown, formatText, formatMarkdown, formatOrg, formatJSON,
		formatICS, formatHTML), calendar: calendarFlags{flags.Clock(), flags.Zone()}}
}

func (o *planOutput) addFlags(cmd *cobra.Command) {
	o.addFormatFlag(cmd)
	o.addFileFlags(cmd)
	o.calendar.add(cmd)
}

func (o *planOutput) addTasksFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&o.tasks, "tasks", false, "add the dates that the Obsidian Tasks plugin reads")
}

// begin checks also the flags that go with a calendar.
func (o *planOutput) begin() (*workout.Catalogue, error) {
	err := o.settle()
	if err == nil {
		o.clock, err = o.calendar.clock(o.output)
	}
	if err != nil {
		return nil, err
	}
	return o.app.catalogue()
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
