package note_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/workout"
)

// dueWeek is a week in a note whose days are open, done or partly done by their signs: "Mon 23 x".
func dueWeek(number int, start string, days ...string) string {
	text := fmt.Sprintf("# Rotation plan: week %d, from %s\n\n", number, start)
	for _, day := range days {
		fields := strings.Fields(day)
		text += fmt.Sprintf("## %s 2026-%s\n\n- [%s] Knee rotations: 1 x 8\n- [%s] Bird dog: 1 x 5 x 5 s\n\n", fields[0], fields[1],
			strings.Trim(fields[2][:1], "-"), strings.Trim(fields[2][1:], "-"))
	}
	return strings.ReplaceAll(text, "[]", "[ ]")
}

// The session that is due: of the day, a missed one where the rest days allow it, the next one, one
// that was skipped.
func TestDue(t *testing.T) {
	c := builtin(t)
	week1 := func(mon, wed, fri string) string {
		return dueWeek(1, "2026-11-16", "Mon 11-16 "+mon, "Wed 11-18 "+wed, "Fri 11-20 "+fri)
	}
	week2 := func(mon, wed, sat string) string {
		return dueWeek(2, "2026-11-23", "Mon 11-23 "+mon, "Wed 11-25 "+wed, "Sat 11-28 "+sat)
	}
	two := week2("--", "--", "--") + week1("--", "--", "--")
	for _, test := range []struct {
		name, text, today, want string
		when                    note.When
		missed, near            string
	}{
		{"long before", two, "2026-11-01", "2026-11-16", note.DueAhead, "", ""},
		{"on the day", two, "2026-11-16", "2026-11-16", note.DueToday, "", ""},
		{"on the day, begun", week2("x-", "--", "--"), "2026-11-23", "2026-11-23", note.DueToday, "", ""},
		{"missed yesterday", week2("--", "--", "--") + dueWeek(1, "2026-11-16", "Mon 11-16 --", "Wed 11-18 --"), "2026-11-19", "2026-11-18", note.DueLate, "", ""},
		{"missed, and the next one is tomorrow", two, "2026-11-17", "2026-11-18", note.DueAhead, "2026-11-16", "2026-11-18"},
		{"missed, and there is a rest day on both sides", week2("xx", "--", "--"), "2026-11-26", "2026-11-25", note.DueLate, "", ""},
		{"of several missed ones the newest", week2("--", "--", "--"), "2026-11-26", "2026-11-25", note.DueLate, "", ""},
		{"missed, the next one tomorrow", week2("xx", "--", "--"), "2026-11-27", "2026-11-28", note.DueAhead, "2026-11-25", "2026-11-28"},
		{"missed, the last one yesterday", week2("--", "xx", "--"), "2026-11-26", "2026-11-28", note.DueAhead, "2026-11-23", "2026-11-25"},
		{"missed, the last one today", week2("--", "xx", "--"), "2026-11-25", "2026-11-28", note.DueAhead, "2026-11-23", "2026-11-25"},
		{"begun is not missed", week2("x-", "xx", "--"), "2026-11-26", "2026-11-28", note.DueAhead, "", ""},
		{"missed, the next one in a later week", two, "2026-11-21", "2026-11-20", note.DueLate, "", ""},
		{"missed, tomorrow in a later week", two, "2026-11-22", "2026-11-23", note.DueAhead, "2026-11-20", "2026-11-23"},
		{"missed last, and the next week begins tomorrow", week2("xx", "xx", "--"), "2026-11-29", "2026-11-28", note.DuePast, "2026-11-28", "2026-11-30"},
		{"missed last, and the next week begins in two days", week1("xx", "xx", "--"), "2026-11-21", "2026-11-20", note.DueLate, "", ""},
		{"missed first, too near to the last", week2("--", "xx", "xx"), "2026-11-29", "2026-11-23", note.DuePast, "2026-11-23", "2026-11-28"},
		{"into the next week", week2("--", "--", "--") + week1("xx", "xx", "xx"), "2026-11-19", "2026-11-23", note.DueAhead, "", ""},
		{"done early", week2("xx", "xx", "xx") + week1("--", "xx", "xx"), "2026-11-16", "2026-11-16", note.DueToday, "", ""},
		{"all over: the newest left in the newest week", two, "2026-12-05", "2026-11-28", note.DuePast, "", ""},
		{"the newest week is done, an older one never was", week2("xx", "xx", "xx") + week1("xx", "--", "xx"), "2026-12-05", "", note.DueNever, "", ""},
		{"nothing is left", week2("xx", "xx", "xx") + week1("xx", "xx", "xx"), "2026-11-01", "", note.DueNever, "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			today, err := workout.ParseDate(test.today)
			require.NoError(t, err)
			due := note.Read("week.md", []byte(test.text), c).Due(today)
			require.Equal(t, test.want, due.Day.Date.String())
			require.Equal(t, test.when, due.When)
			require.Equal(t, [2]string{test.missed, test.near}, [2]string{due.Missed.String(), due.Near.String()})
			if test.want != "" {
				require.Contains(t, due.Week.Trained, due.Day)
			}
		})
	}
}
