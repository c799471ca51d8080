package render

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// Clock is the time of day at which sessions begin; nil makes them all-day events.
type Clock struct {
	Hour, Minute int
	Zone         *time.Location
}

// on returns the time on a day. If the clocks skip it, it is the first one after it on that day.
func (c *Clock) on(d workout.Date) time.Time {
	t := time.Date(d.Year, d.Month, d.Day, c.Hour, c.Minute, 0, 0, c.Zone)
	for workout.DateOf(t).Before(d) {
		t = t.Add(15 * time.Minute) // all clock changes are multiples of it
	}
	return t
}

// Times are when sessions are, and which earlier ones may be gone.
type Times struct {
	Clock  *Clock         // nil: all day
	Remind bool           // with an alarm
	Alarm  int            // minutes before the beginning
	Gone   []workout.Date // days of earlier sessions that may be gone
}

// Calendar returns the plan as iCalendar (RFC 5545), one event per session. The same plan gives the
// same bytes, and a session keeps its UID when it is planned again, so that an import replaces it.
// One that moved to another day is cancelled on its old day.
func Calendar(p *workout.Plan, times Times) string {
	cal := icalendar{Times: times}
	cal.line("BEGIN", "VCALENDAR")
	cal.line("VERSION", "2.0")
	cal.line("PRODID", "-//rotate//rotation plan//EN")
	for _, week := range p.Weeks {
		for _, session := range week.Sessions {
			cal.event(week, session, warningText(p))
		}
	}
	for _, gone := range goneFrom(p, times.Gone) {
		cal.cancelled(p.Weeks[0], gone)
	}
	cal.line("END", "VCALENDAR")
	return cal.text.String()
}

// goneFrom returns the days, in order, on which sessions were planned and no longer are: those
// given, and those of the plan's own weeks whose session moved to another day.
func goneFrom(p *workout.Plan, gone []workout.Date) []workout.Date {
	gone = slices.Clone(gone)
	planned := map[workout.Date]bool{}
	for _, week := range p.Weeks {
		for _, session := range week.Sessions {
			planned[session.Date] = true
		}
		if !week.Rest {
			gone = append(gone, week.Days.In(week.Start)...)
		}
	}
	slices.SortFunc(gone, workout.Date.Since)
	return slices.DeleteFunc(slices.Compact(gone), func(d workout.Date) bool { return planned[d] })
}

// event writes a session; its moves come after the warning.
func (c *icalendar) event(week workout.Week, session workout.Session, warning string) {
	c.begin(session.Date, eventTitle(week), week, time.Duration(week.Minutes(session))*time.Minute)
	c.words("DESCRIPTION", calendarText(strings.TrimPrefix(warning+"\n"+eventText(week, session), "\n")))
	if c.Remind {
		c.line("BEGIN", "VALARM")
		c.line("ACTION", "DISPLAY")
		c.words("DESCRIPTION", calendarText(eventTitle(week)))
		c.line("TRIGGER", fmt.Sprintf("-PT%dM", c.Alarm))
		c.line("END", "VALARM")
	}
	c.line("END", "VEVENT")
}

// cancelled writes the event of a session that is no longer on its day; calendars know it by its
// UID. The title says so too, for calendars that ignore the status.
func (c *icalendar) cancelled(week workout.Week, date workout.Date) {
	const someMinutes = 10 * time.Minute // a length of zero would look like a mistake
	c.begin(date, "Cancelled: "+eventTitle(week), week, someMinutes)
	c.line("STATUS", "CANCELLED")
	c.line("END", "VEVENT")
}

// begin writes what every event has.
func (c *icalendar) begin(date workout.Date, title string, week workout.Week, lasts time.Duration) {
	c.line("BEGIN", "VEVENT")
	c.line("UID", uid(date, week.Name))
	c.moment("DTSTAMP", midnight(week.Start))
	if c.Clock == nil {
		c.allDay(date)
	} else {
		start := c.Clock.on(date)
		c.moment("DTSTART", start)
		c.moment("DTEND", start.Add(lasts))
	}
	c.words("SUMMARY", calendarText(title))
}

// allDay makes an event last a day: it ends when the next day begins, and does not mark people as
// busy.
func (c *icalendar) allDay(d workout.Date) {
	c.line("DTSTART;VALUE=DATE", midnight(d).Format(icalDate))
	c.line("DTEND;VALUE=DATE", midnight(d.Add(1)).Format(icalDate))
	c.line("TRANSP", "TRANSPARENT")
}

func midnight(d workout.Date) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// PlannedIn returns the days, in a range, of the sessions in a calendar that was written for
// someone, including cancelled ones.
func PlannedIn(calendar string, name string, from, to workout.Date) (dates []workout.Date) {
	for line := range strings.Lines(calendar) {
		id, is := strings.CutPrefix(strings.TrimSpace(line), "UID:")
		date, err := workout.ParseDate(id[:min(len(id), workout.DateLength)])
		if is && err == nil && id == uid(date, name) && !date.Before(from) && !to.Before(date) {
			dates = append(dates, date)
		}
	}
	return dates
}

// uid identifies a session by its date and by whom the plan is for, so that the UIDs of two people
// never collide.
func uid(date workout.Date, name string) string {
	if name == "" {
		return date.String() + "@rotate"
	}
	sum := sha256.Sum256([]byte(words.Plain(name)))
	return date.String() + "-" + hex.EncodeToString(sum[:8]) + "@rotate"
}

func eventTitle(week workout.Week) string {
	title := "Rotation training"
	if week.Name != "" {
		title += " for " + week.Name
	}
	if week.Deload {
		title += " (easy week)"
	}
	return title
}

func eventText(week workout.Week, session workout.Session) string {
	text := fmt.Sprintf("Week %d, %d min", week.Number, week.Minutes(session))
	for _, t := range week.Tasks(session) {
		text += "\n" + t.Label() + ": " + t.Amount()
	}
	return text
}

// calendarText removes what calendars misread: control characters; backslashes, which two common
// readers take for the start of an escape even when they are escaped themselves; and repeated
// spaces, where a line could be folded before a single space.
func calendarText(text string) string {
	lines := words.Each(strings.Split(text, "\n"), func(line string) string {
		return strings.Join(strings.Fields(words.Line(strings.ReplaceAll(line, `\`, ""))), " ")
	})
	return strings.Join(lines, "\n")
}
