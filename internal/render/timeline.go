package render

import (
	"fmt"
	"strings"

	"rotate/internal/words"
	"rotate/internal/workout"
)

type timelineView struct {
	Version int        `json:"version"`
	Date    string     `json:"date"`
	Steps   []stepView `json:"steps"`
}

type stepView struct {
	StartS  int           `json:"start_s"`
	Seconds int           `json:"seconds"`
	Phase   workout.Phase `json:"phase"`
	ID      string        `json:"id"`
	Side    workout.Side  `json:"side"`
	Set     int           `json:"set"`
	Sets    int           `json:"sets"`
}

// TimelineJSON returns a session, second by second, as JSON.
func TimelineJSON(date workout.Date, tasks []workout.Task) []byte {
	return encode(timelineView{version, date.String(),
		words.Each(workout.Timeline(tasks), func(i workout.Interval) stepView {
			return stepView{i.Start, i.Seconds, i.Phase, tasks[i.Task].Exercise.ID, i.Side, i.Set, i.Sets}
		})})
}

// TimelineText returns a session, second by second, as text for a terminal.
func TimelineText(date workout.Date, tasks []workout.Task, screen Screen) string {
	page := newPage(screen)
	length := strings.TrimSpace(clock(workout.Seconds(tasks)))
	page.heading(titleStyle, fmt.Sprintf("%s, %s min", date.WithDay(), length))
	for _, i := range workout.Timeline(tasks) {
		if i.Phase == workout.PhaseReady {
			task := tasks[i.Task]
			page.heading(headStyle, task.Exercise.Name+": "+words.Line(task.Amount()))
		}
		style := quietStyle
		if i.Phase == workout.PhaseWork {
			style = doseStyle
		}
		first := fmt.Sprintf("%s  %3d s  ", clock(i.Start), i.Seconds)
		page.hanging(page.styled(style, first), strings.Repeat(" ", len(first)), page.styled(style, phaseText(i)))
	}
	return page.String()
}

func clock(seconds int) string { return fmt.Sprintf("%2d:%02d", seconds/60, seconds%60) }

func phaseText(i workout.Interval) string {
	switch i.Phase {
	case workout.PhaseReady:
		return "Get ready"
	case workout.PhaseSwitch:
		return "Switch to the " + string(i.Side)
	case workout.PhaseRest:
		return "Rest"
	}
	text := fmt.Sprintf("set %d of %d", i.Set, i.Sets)
	switch i.Side {
	case workout.SideLeft, workout.SideRight:
		return "Work, " + string(i.Side) + " side, " + text
	case workout.SideInTurn:
		return "Work, left and right in turn, " + text
	}
	return "Work, " + text
}
