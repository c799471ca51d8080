package flags_test

import (
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"

	"rotate/internal/cli/flags"
	"rotate/internal/problem"
	"rotate/internal/workout"
)

// sunday is the clock of the tests.
func sunday() workout.Date { return workout.Date{Year: 2026, Month: 11, Day: 22} }

func values() map[string]pflag.Value {
	level := flags.Choice("level", workout.LevelBeginner, workout.Levels())
	number, weeks, days := flags.Number(2, 1, 3), flags.Number(1, 1, 26), flags.Days(workout.DefaultDays(3))
	date, since, start := flags.Date(sunday, false), flags.Date(sunday, true), flags.Start(sunday)
	at, tz, week := flags.Clock(), flags.Zone(), flags.Weeks(sunday)
	return map[string]pflag.Value{"level": &level, "words": &flags.Words{Known: []string{"band"}},
		"number": &number, "weeks": &weeks, "days": &days, "date": &date, "since": &since, "start": &start, "at": &at, "tz": &tz, "week": &week}
}

func TestValues(t *testing.T) {
	for name, test := range map[string]struct{ unset, typ, text, want string }{
		"level":  {"beginner", "beginner|intermediate|advanced", " Advanced ", "advanced"},
		"words":  {"", "WORD,...", " a b, c,", "a b,c"},
		"number": {"2", "1..3", " 3", "3"},
		"days":   {"mon,wed,fri", "2|3|mon,wed,fri", "2", "mon,thu"},
		"date":   {"", "YYYY-MM-DD", "2026-11-25", "2026-11-25"},
		"start":  {"", "today|monday|YYYY-MM-DD", "Monday", "2026-11-23"},
		"at":     {"", "HH:MM", "07:00", "07:00"},
		"tz":     {"", "ZONE", "Europe/London", "Europe/London"},
		"week":   {"", "N|DATE|all", " 12", "12"},
	} {
		t.Run(name, func(t *testing.T) {
			v := values()[name]
			require.Equal(t, test.unset, v.String())
			if test.typ != "" {
				require.Equal(t, test.typ, v.Type())
			}
			require.NoError(t, v.Set(test.text))
			require.Equal(t, test.want, v.String())
		})
	}
}

// What is wrong leaves the value as it was; where it can be guessed, the hint says what was meant.
func TestWrongValues(t *testing.T) {
	for _, test := range []struct{ name, text, hint string }{
		{"level", "begginer", "beginner"}, {"words", " , ", ""}, {"number", "4", ""}, {"number", "two", ""},
		{"days", "mon wed fri", "mon,wed,fri"}, {"days", "mon,tue", "a rest day"}, {"date", "today", "YYYY-MM-DD"},
		{"date", "fri", "2026-11-27"}, {"since", "fri", "2026-11-20"}, {"date", "25.11.2026", "2026-11-25"}, {"start", "tomorrow", "2026-11-23"},
		{"at", "7", "07:00"}, {"tz", "Local", "AREA/CITY"}, {"tz", "", "AREA/CITY"},
		{"week", "0", "the number of a week"}, {"week", "fri", "2026-11-20"}, {"week", "the last", "or all"},
	} {
		t.Run(test.name+" "+test.text, func(t *testing.T) {
			v := values()[test.name]
			before := v.String()
			err := v.Set(test.text)
			require.Error(t, err)
			require.Contains(t, problem.Hint(err), test.hint)
			require.Equal(t, before, v.String())
		})
	}
}

// A day near today is a word, the name of a weekday, which is the latest one, or a date.
func TestDayOf(t *testing.T) {
	for text, want := range map[string]flags.Day{
		"today": {Date: sunday()}, "Yesterday": {Date: sunday().Add(-1)}, " sun": {Date: sunday(), Named: true},
		"Monday": {Date: sunday().Add(-6), Named: true}, "sat": {Date: sunday().Add(-1), Named: true},
		"2026-12-24": {Date: workout.Date{Year: 2026, Month: 12, Day: 24}},
	} {
		day := flags.DayOf(sunday)
		require.NoError(t, day.Set(text), text)
		require.Equal(t, want, day.Value, text)
	}
	for text, hint := range map[string]string{"25.11.2026": "did you mean 2026-11-25?", "mom": "a day, such as mon", "": "a day, such as mon"} {
		day := flags.DayOf(sunday)
		require.Contains(t, problem.Hint(day.Set(text)), hint, text)
		require.Equal(t, flags.Day{}, day.Value, text)
	}
}

func TestMeaning(t *testing.T) {
	set := pflag.NewFlagSet("", pflag.ContinueOnError)
	var names []string
	for name, v := range values() {
		set.Var(v, name, "")
		names = append(names, name)
	}
	for word, want := range map[string]string{"Advanced": "level", "band": "words", "mon,wed": "days", "today": "start"} {
		require.Equal(t, want, flags.Meaning(set, names, word).Name, word)
	}
	require.Nil(t, flags.Meaning(set, names, "2"))
	require.Nil(t, flags.Meaning(set, nil, "band"))
}

func TestOffers(t *testing.T) {
	cmd := &cobra.Command{}
	for name, v := range values() {
		flags.Add(cmd, v, name, "")
	}
	offered := func(name, typed string) []string {
		complete, known := cmd.GetFlagCompletionFunc(name)
		require.True(t, known, name)
		words, directive := complete(cmd, nil, typed)
		require.Equal(t, cobra.ShellCompDirectiveNoFileComp, directive)
		return words
	}
	require.Equal(t, []string{"1", "2", "3"}, offered("number", ""))
	require.Empty(t, offered("weeks", ""))
	require.Equal(t, []string{"today", "monday"}, offered("start", ""))
	require.Equal(t, []string{"mon,tue", "mon,wed", "mon,thu", "mon,fri", "mon,sat", "mon,sun"}, offered("days", "mon,"))
	require.Empty(t, offered("level", "\x1b"))
	_, known := cmd.GetFlagCompletionFunc("words")
	require.False(t, known)
	flags.WithoutFiles(cmd)
	_, known = cmd.GetFlagCompletionFunc("words")
	require.True(t, known)
}

// A line that is parsed twice, as for completion, names nothing twice, and the last path stays the last.
func TestPathsParsedTwice(t *testing.T) {
	var p flags.Paths
	for _, path := range []string{"b", "a", "b", "c", "b", "a", "b", "c"} {
		require.NoError(t, p.Set(path))
	}
	require.Equal(t, flags.Paths{"a", "b", "c"}, p)
}
