package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"rotate/internal/cli/flags"
	"rotate/internal/note"
	"rotate/internal/render"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

type planOutput struct {
	*output
	at    flags.Value[time.Time]
	zone  flags.Value[*time.Location]
	alarm flags.Value[int]
	tasks bool
	// remark is a line from the person who hands out the sheet
	remark string
	clock  *render.Clock  // for a calendar; nil: all day
	gone   []workout.Date // dates of sessions planned in the note, which may have moved
}

func newPlanOutput(a *app) *planOutput {
	return &planOutput{output: newOutput(a, formatMarkdown, formatText, formatMarkdown, formatOrg, formatJSON,
		formatICS, formatHTML), at: flags.Clock(), zone: flags.Zone(), alarm: flags.Minutes()}
}

func (o *planOutput) addFlags(cmd *cobra.Command) {
	o.addFormatFlag(cmd)
	o.addFileFlags(cmd)
	flags.Add(cmd, &o.at, "at", "time of the sessions in a calendar (default: all day)")
	flags.Add(cmd, &o.zone, "tz", "time zone of --at (default: that of this machine)")
	flags.Add(cmd, &o.alarm, "alarm", "remind so many minutes before a session in a calendar; all day: before midnight")
	cmd.Flags().StringVar(&o.remark, "remark", "",
		"a line on the printed sheet, such as a practice's name and telephone, any `TEXT`")
}

func (o *planOutput) addTasksFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&o.tasks, "tasks", false, "add the dates that the Obsidian Tasks plugin reads")
}

// settle also checks the flags for calendars and sheets.
func (o *planOutput) settle() (err error) {
	if err = o.output.settle(); err != nil {
		return err
	}
	if o.clock, err = o.timeOfDay(); err != nil {
		return err
	}
	return o.checkRemark()
}

// longestRemark is a little more than a line of a sheet holds, in characters.
const longestRemark = 200

// checkRemark refuses --remark for anything but a sheet, and a remark that is too long. A remark
// from the settings is otherwise ignored until there is a sheet.
func (o *planOutput) checkRemark() error {
	switch {
	case o.chosen != formatHTML && o.flags.Changed("remark"):
		return misuse(errors.New("--remark is for sheets"), "add --format html, or -o week.html")
	case o.chosen == formatHTML && utf8.RuneCountInString(o.remark) > longestRemark:
		return o.blame("remark", misuse(fmt.Errorf("--remark is longer than %d letters", longestRemark),
			"shorten it to a line"))
	}
	o.remark = words.Line(strings.Join(strings.Fields(o.remark), " "))
	return nil
}

// timeOfDay returns the time asked for; nil means all day. Values from the settings are ignored if
// there is no calendar, and their time zone if there is no time.
func (o *planOutput) timeOfDay() (*render.Clock, error) {
	zoned := o.flags.Changed("tz")
	switch {
	case o.chosen != formatICS && (zoned || o.flags.Changed("at") || o.flags.Changed("alarm")):
		return nil, misuse(errors.New("--at, --tz and --alarm are for calendars"), "add --format ics, or -o week.ics")
	case o.chosen != formatICS || o.at.Value.IsZero() && !zoned:
		return nil, nil
	case o.at.Value.IsZero():
		return nil, misuse(errors.New("--tz needs --at"), "add the time of day, such as --at 07:00")
	}
	zone := cmp.Or(o.zone.Value, o.app.Zone, time.UTC)
	return &render.Clock{Hour: o.at.Value.Hour(), Minute: o.at.Value.Minute(), Zone: zone}, nil
}

// calendar returns the plan as a calendar. It cancels sessions that have moved, either in the note
// or since the calendar that it overwrites.
func (o *planOutput) calendar(plan *workout.Plan) string {
	first, last := plan.Weeks[0], plan.Weeks[len(plan.Weeks)-1]
	gone := o.gone
	if !o.toStdout() {
		if before, err := vault.ReadFile(o.file, mostCalendar); err == nil {
			gone = slices.Concat(gone, render.PlannedIn(string(before), last.Name, first.Start, last.End()))
		}
	}
	return render.Calendar(plan, render.Times{Clock: o.clock, Remind: o.alarm.Value >= 0,
		Alarm: o.alarm.Value, Gone: gone})
}

// mostCalendar is how many bytes of an overwritten calendar are read.
const mostCalendar = 1 << 20

func (o *planOutput) writePlan(plan *workout.Plan) error {
	switch o.chosen {
	case formatJSON:
		return o.write(string(render.PlanJSON(plan)))
	case formatICS:
		return o.write(o.calendar(plan))
	case formatHTML:
		return o.write(render.PlanHTML(plan, o.app.figures(movesOf(plan)), o.remark))
	case formatOrg:
		return o.write(note.Org(plan))
	case formatText:
		return o.view(func(s render.Screen) string { return render.PlanText(plan, s) })
	}
	return o.write(note.Markdown(plan, note.Options{Tasks: o.tasks}))
}
