package cli

import (
	"errors"
	"fmt"
	"time"
	_ "time/tzdata" // zones are known also where the system has none, as on Windows

	"github.com/spf13/cobra"

	"rotate/internal/render"
)

// calendarFlags are the time of day of calendar events.
type calendarFlags struct {
	at   clockFlag
	zone zoneFlag
}

func (f *calendarFlags) add(cmd *cobra.Command) {
	cmd.Flags().Var(&f.at, "at", "time of the sessions in a calendar (default: all day); needs --tz")
	cmd.Flags().Var(&f.zone, "tz", "time zone of --at")
}

// clock is the time of day asked for; nil means all day.
func (f *calendarFlags) clock(chosen format) (*render.Clock, error) {
	switch {
	case f.at.text == "" && f.zone.zone == nil:
		return nil, nil
	case chosen != formatICS:
		return nil, usageError{withHint(errors.New("--at and --tz are for calendars"), "add --format ics, or -o week.ics")}
	case f.at.text == "":
		return nil, usageError{errors.New("--tz needs --at, such as --at 07:00")}
	case f.zone.zone == nil:
		return nil, usageError{errors.New("--at needs --tz, such as --tz Europe/London")}
	}
	return &render.Clock{Hour: f.at.time.Hour(), Minute: f.at.time.Minute(), Zone: f.zone.zone}, nil
}

// clockFlag is a time of day.
type clockFlag struct {
	text string
	time time.Time
}

// String is what was given.
func (c *clockFlag) String() string { return c.text }

// Type shows the form.
func (c *clockFlag) Type() string { return "HH:MM" }

// Set takes a time of day.
func (c *clockFlag) Set(text string) error {
	t, err := time.Parse("15:04", text)
	if err != nil {
		return fmt.Errorf("%q is not a time like 07:00", text)
	}
	c.text, c.time = text, t
	return nil
}

// zoneFlag is a time zone.
type zoneFlag struct{ zone *time.Location }

// String is the name of the zone.
func (z *zoneFlag) String() string {
	if z.zone == nil {
		return ""
	}
	return z.zone.String()
}

// Type shows the form.
func (z *zoneFlag) Type() string { return "ZONE" }

// Set takes the name of a zone. Local is refused: the same request must give the same bytes.
func (z *zoneFlag) Set(name string) error {
	zone, err := time.LoadLocation(name)
	if err != nil || name == "" || name == "Local" {
		return fmt.Errorf("%q is not a time zone like Europe/London or America/New_York", name)
	}
	z.zone = zone
	return nil
}
