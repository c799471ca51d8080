package cli

import (
	"github.com/spf13/cobra"

	"rotate/internal/note"
	"rotate/internal/render"
	"rotate/internal/workout"
)

// planOutput is where a plan goes, with the flags of its formats.
type planOutput struct {
	*output
	calendar calendarFlags
	tasks    bool
	chosen   format
	clock    *render.Clock
}

func newPlanOutput(a *app) *planOutput {
	return &planOutput{output: newOutput(a, formatMarkdown, formatText, formatMarkdown, formatOrg, formatJSON,
		formatICS, formatHTML)}
}

func (o *planOutput) addFlags(cmd *cobra.Command) {
	o.addFormatFlag(cmd)
	o.addFileFlags(cmd)
	o.calendar.add(cmd)
}

func (o *planOutput) addTasksFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&o.tasks, "tasks", false, "add the dates that the Obsidian Tasks plugin reads")
}

// settle chooses the format and checks the flags that go with it.
func (o *planOutput) settle() (err error) {
	if o.chosen, err = o.resolve(); err != nil {
		return err
	}
	o.clock, err = o.calendar.clock(o.app, o.chosen)
	return err
}

// writePlan writes a plan in the format chosen.
func (o *planOutput) writePlan(plan *workout.Plan) error { return o.write(o.render(plan)) }

func (o *planOutput) render(plan *workout.Plan) string {
	switch o.chosen {
	case formatJSON:
		return string(render.PlanJSON(plan))
	case formatICS:
		return render.Calendar(plan, o.clock)
	case formatHTML:
		return render.PlanHTML(plan, o.app.figures(movesOf(plan)))
	case formatOrg:
		return note.Org(plan)
	case formatText:
		return render.PlanText(plan, o.screen())
	}
	return note.Markdown(plan, note.Options{Tasks: o.tasks})
}
