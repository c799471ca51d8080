package render

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

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
	cal := ics.NewCalendarFor("rotate")
	cal.SetProductId("-//rotate//rotation plan//EN")
	for _, week := range p.Weeks {
		for _, session := range week.Sessions {
			addEvent(cal, week, session, clock)
		}
	}
	return cal.Serialize(ics.WithNewLineWindows)
}

func addEvent(cal *ics.Calendar, week workout.Week, session workout.Session, clock *Clock) {
	event := cal.AddEvent(uid(session.Date, week.Name))
	event.SetDtStampTime(midnight(week.Start, time.UTC))
	if clock == nil {
		event.SetAllDayStartAt(midnight(session.Date, time.UTC))
		event.SetAllDayEndAt(midnight(session.Date.Add(1), time.UTC))
		event.SetTimeTransparency(ics.TransparencyTransparent)
	} else {
		start := midnight(session.Date, clock.Zone)
		start = time.Date(start.Year(), start.Month(), start.Day(), clock.Hour, clock.Minute, 0, 0, clock.Zone)
		event.SetStartAt(start)
		event.SetEndAt(start.Add(time.Duration(week.Minutes(session)) * time.Minute))
	}
	event.SetSummary(calendarText(eventTitle(week)))
	event.SetDescription(calendarText(eventText(week, session)))
}

func midnight(d workout.Date, zone *time.Location) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, zone)
}

// uid names a session by its date, and by who the plan is for, so that two people's never collide.
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
