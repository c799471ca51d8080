package cli

import (
	"errors"
	"time"

	"github.com/spf13/cobra"

	"rotate/internal/cli/flags"
	"rotate/internal/problem"
	"rotate/internal/render"
)

// calendarFlags are the time of day of calendar events.
type calendarFlags struct {
	at   flags.Value[time.Time]
	zone flags.Value[*time.Location]
}

func (f *calendarFlags) add(cmd *cobra.Command) {
	flags.Add(cmd, &f.at, "at", "time of the sessions in a calendar (default: all day); needs --tz")
	flags.Add(cmd, &f.zone, "tz", "time zone of --at")
}

// clock is the time of day asked for; nil means all day. What the settings say waits for a calendar,
// and their zone for a time.
func (f *calendarFlags) clock(o *output) (*render.Clock, error) {
	zoned := o.flags.Changed("tz")
	switch {
	case o.chosen != formatICS && (zoned || o.flags.Changed("at")):
		return nil, usageError{problem.WithHint(errors.New("--at and --tz are for calendars"), "add --format ics, or -o week.ics")}
	case o.chosen != formatICS || f.at.Value.IsZero() && !zoned:
		return nil, nil
	case f.at.Value.IsZero():
		return nil, usageError{problem.WithHint(errors.New("--tz needs --at"), "add the time of day, such as --at 07:00")}
	case f.zone.Value == nil:
		return nil, o.app.blame(o.flags, "at", usageError{problem.WithHint(errors.New("--at needs --tz"),
			"add the time zone, such as --tz Europe/London")})
	}
	return &render.Clock{Hour: f.at.Value.Hour(), Minute: f.at.Value.Minute(), Zone: f.zone.Value}, nil
}
