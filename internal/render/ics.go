package render

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
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

// Calendar is the plan as iCalendar (RFC 5545), an event a session. The same plan gives the same
// bytes, and a session keeps its UID when it is planned again, so that an import replaces it.
func Calendar(p *workout.Plan, clock *Clock) string {
	var cal icalendar
	cal.line("BEGIN", "VCALENDAR")
	cal.line("VERSION", "2.0")
	cal.line("PRODID", "-//rotate//rotation plan//EN")
	for _, week := range p.Weeks {
		for _, session := range week.Sessions {
			cal.event(week, session, clock)
		}
	}
	cal.line("END", "VCALENDAR")
	return cal.text.String()
}

func (c *icalendar) event(week workout.Week, session workout.Session, clock *Clock) {
	c.line("BEGIN", "VEVENT")
	c.line("UID", uid(session.Date, week.Name))
	c.moment("DTSTAMP", midnight(week.Start, time.UTC))
	if clock == nil {
		c.allDay(session.Date)
	} else {
		start := clock.on(session.Date)
		c.moment("DTSTART", start)
		c.moment("DTEND", start.Add(time.Duration(week.Minutes(session))*time.Minute))
	}
	c.words("SUMMARY", calendarText(eventTitle(week)))
	c.words("DESCRIPTION", calendarText(eventText(week, session)))
	c.line("END", "VEVENT")
}

// allDay makes an event of a day, which ends with the next one's beginning and leaves people free.
func (c *icalendar) allDay(d workout.Date) {
	c.line("DTSTART;VALUE=DATE", midnight(d, time.UTC).Format(icalDate))
	c.line("DTEND;VALUE=DATE", midnight(d.Add(1), time.UTC).Format(icalDate))
	c.line("TRANSP", "TRANSPARENT")
}

func (c *Clock) on(d workout.Date) time.Time {
	return time.Date(d.Year, d.Month, d.Day, c.Hour, c.Minute, 0, 0, c.Zone)
}

func midnight(d workout.Date, zone *time.Location) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, zone)
}

// uid names a session by its date, and by whom the plan is for, so that two people's never collide.
func uid(date workout.Date, name string) string {
	if name == "" {
		return date.String() + "@rotate"
	}
	sum := sha256.Sum256([]byte(name))
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
	lines := []string{fmt.Sprintf("Week %d, %d min", week.Number, week.Minutes(session))}
	for _, m := range week.Moves {
		for _, w := range m.Work(session.First) {
			lines = append(lines, m.Exercise.Label(w.Side)+": "+w.Amount())
		}
	}
	return strings.Join(lines, "\n")
}

// calendarText drops what calendars misread: control characters, backslashes, which two common
// readers take for the start of an escape even when they are escaped themselves, and repeated
// spaces, where a line could be folded before a space alone.
func calendarText(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.Join(strings.Fields(words.Line(strings.ReplaceAll(line, `\`, ""))), " ")
	}
	return strings.Join(lines, "\n")
}
