package cli

import (
	"errors"
	"fmt"
	"time"
	_ "time/tzdata" // zones are known also where the system has none, as on Windows

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rotate/internal/render"
)

// calendarFlags are the time of day of calendar events.
type calendarFlags struct {
	at   clockFlag
	zone zoneFlag
	set  *pflag.FlagSet // tells what was given on the command line
}

func (f *calendarFlags) add(cmd *cobra.Command) {
	f.set = cmd.Flags()
	f.set.Var(&f.at, "at", "time of the sessions in a calendar (default: all day); needs --tz")
	f.set.Var(&f.zone, "tz", "time zone of --at")
}

// clock is the time of day asked for; nil means all day. What the settings say waits for a calendar,
// and their zone for a time.
func (f *calendarFlags) clock(a *app, chosen format) (*render.Clock, error) {
	given := f.set.Changed("at") || f.set.Changed("tz")
	switch {
	case given && chosen != formatICS:
		return nil, usageError{withHint(errors.New("--at and --tz are for calendars"), "add --format ics, or -o week.ics")}
	case chosen != formatICS:
		return nil, nil
	case f.at.text == "" && f.set.Changed("tz"):
		return nil, usageError{withHint(errors.New("--tz needs --at"), "add the time of day, such as --at 07:00")}
	case f.at.text == "":
		return nil, nil
	case f.zone.zone == nil:
		return nil, a.blame(f.set, "at", usageError{withHint(errors.New("--at needs --tz"),
			"add the time zone, such as --tz Europe/London")})
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
		return withHint(fmt.Errorf("%q is not a time of day", text), "give it as HH:MM, such as 07:00 or 18:30")
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
		return withHint(fmt.Errorf("%q is not a time zone", name),
			"give it as AREA/CITY, such as Europe/London or America/New_York")
	}
	z.zone = zone
	return nil
}
