package workout_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// TestDose checks what is told and counted of the three kinds of doses.
func TestDose(t *testing.T) {
	type facts struct {
		text, details      string
		hold               bool
		volume, repSeconds int
	}
	for _, test := range []struct {
		name string
		dose workout.Dose
		want facts
	}{
		{"reps", workout.Dose{Sets: 2, Reps: 8}, facts{"2 x 8", "", false, 16, 4}},
		{"reps with a tempo", workout.Dose{Sets: 3, Reps: 12, Range: "full", Load: "light",
			Tempo: workout.Tempo{Out: 2, End: 1, Back: 3}, Rest: 60},
			facts{"3 x 12", "full range, light", false, 36, 6}},
		{"a hold", workout.Dose{Sets: 2, Reps: 1, Hold: 10, Load: "light"}, facts{"2 x 10 s", "light", true, 20, 10}},
		{"a hold whose tempo does not count", workout.Dose{Sets: 1, Reps: 1, Hold: 10,
			Tempo: workout.Tempo{Out: 2, Back: 2}}, facts{"1 x 10 s", "", true, 10, 10}},
		{"held reps", workout.Dose{Sets: 1, Reps: 10, Hold: 5, Range: "small"},
			facts{"1 x 10 x 5 s", "small range", false, 50, 7}},
		{"held reps with a tempo", workout.Dose{Sets: 1, Reps: 2, Hold: 5, Tempo: workout.Tempo{Out: 3, Back: 3}},
			facts{"1 x 2 x 5 s", "", false, 10, 11}},
		{"a single rep", workout.Dose{Sets: 1, Reps: 1}, facts{"1 x 1", "", false, 1, 4}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := test.dose
			require.Equal(t, test.want, facts{d.String(), d.Details(), d.IsHold(), d.Volume(), d.RepSeconds()})
		})
	}
}

func TestHalved(t *testing.T) {
	full := workout.Dose{Sets: 3, Reps: 8, Hold: 2, Range: "half", Load: "light", Rest: 60}
	for sets, want := range map[int]int{1: 1, 2: 1, 3: 2, 4: 2, 5: 3} {
		full.Sets = sets
		halved := full
		halved.Sets = want
		require.Equal(t, halved, full.Halved())
	}
}

func TestSameWork(t *testing.T) {
	base := workout.Dose{Sets: 2, Reps: 8, Hold: 5, Range: "half", Load: "light",
		Tempo: workout.Tempo{Out: 2, Back: 2}, Rest: 60}
	for _, test := range []struct {
		name   string
		change func(*workout.Dose)
		same   bool
	}{
		{"nothing", func(*workout.Dose) {}, true},
		{"load", func(d *workout.Dose) { d.Load = "" }, true},
		{"tempo", func(d *workout.Dose) { d.Tempo.End = 1 }, true},
		{"rest", func(d *workout.Dose) { d.Rest = 0 }, true},
		{"sets", func(d *workout.Dose) { d.Sets = 1 }, false},
		{"reps", func(d *workout.Dose) { d.Reps = 1 }, false},
		{"hold", func(d *workout.Dose) { d.Hold = 0 }, false},
		{"range", func(d *workout.Dose) { d.Range = "" }, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			changed := base
			test.change(&changed)
			require.Equal(t, test.same, base.SameWork(changed))
		})
	}
}

// TestCheckStep checks each clause of the step rule, at its boundary where it has one.
func TestCheckStep(t *testing.T) {
	reps := func(sets, reps int, r workout.Range) workout.Dose {
		return workout.Dose{Sets: sets, Reps: reps, Range: r}
	}
	held := func(reps, hold int) workout.Dose { return workout.Dose{Sets: 1, Reps: reps, Hold: hold} }
	light := workout.Dose{Sets: 1, Reps: 8, Load: "light"}
	heavy := workout.Dose{Sets: 1, Reps: 8, Load: "heavy"}
	for _, test := range []struct {
		name     string
		from, to workout.Dose
		message  string
	}{
		{"reps rise", reps(1, 8, ""), reps(1, 10, ""), ""},
		{"hold rises", held(1, 10), held(1, 15), ""},
		{"range rises", reps(1, 8, "small"), reps(1, 8, "half"), ""},
		{"range rises by two", reps(1, 8, "small"), reps(1, 8, "full"), ""},
		{"load changes", light, heavy, ""},
		{"sets rise, reps fall", reps(2, 12, ""), reps(3, 8, ""), ""},
		{"range rises, reps fall", reps(2, 10, "half"), reps(2, 7, "full"), ""},
		{"hold rises, reps fall", held(10, 5), held(8, 7), ""},
		{"work rises by half", reps(2, 8, ""), reps(2, 12, ""), ""},
		{"work rises by more than half", reps(2, 8, ""), reps(2, 13, ""),
			"the work rises by more than half from 2 x 8 to 2 x 13"},
		{"hold rises by more than half", held(1, 10), held(1, 16),
			"the work rises by more than half from 1 x 10 s to 1 x 16 s"},
		{"nothing goes up", reps(2, 8, ""), reps(2, 8, ""), "nothing rises from 2 x 8 to 2 x 8"},
		{"only falls", reps(2, 8, ""), reps(2, 7, ""), "nothing rises from 2 x 8 to 2 x 7"},
		{"reps and sets rise", reps(1, 8, ""), reps(2, 9, ""), "reps and sets rise together from 1 x 8 to 2 x 9"},
		{"reps and hold rise", held(5, 5), held(6, 6), "reps and hold rise together from 1 x 5 x 5 s to 1 x 6 x 6 s"},
		{"range and load rise", reps(1, 8, "small"), workout.Dose{Sets: 1, Reps: 8, Range: "half", Load: "light"},
			"range and load rise together from 1 x 8 to 1 x 8"},
		{"sets fall", reps(3, 8, ""), reps(2, 10, ""), "sets falls from 3 x 8 to 2 x 10"},
		{"range falls", reps(1, 8, "full"), reps(1, 10, "half"), "range falls from 1 x 8 to 1 x 10"},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := workout.CheckStep(test.from, test.to)
			if test.message == "" {
				require.NoError(t, err)
				return
			}
			require.EqualError(t, err, test.message)
		})
	}
}

func TestParseTempo(t *testing.T) {
	for _, text := range []string{"2-1-2", "0-0-1", "30-30-30"} {
		tempo, err := workout.ParseTempo(text)
		require.NoError(t, err)
		require.Equal(t, text, tempo.String())
	}
	for _, text := range []string{"", "2", "2-1", "2-1-2-1", "0-0-0", "31-0-0", "-2-1", "a-b-c", "2 - 1 - 2", "+2-1-2"} {
		_, err := workout.ParseTempo(text)
		require.EqualError(t, err, `"`+text+`" is not a tempo like 2-1-2 (seconds out, at the end, back)`)
	}
	require.Empty(t, workout.Tempo{}.String())
}

// The spaces and capitals of a dose do not matter.
func TestReadDoseAsTyped(t *testing.T) {
	want := workout.Dose{Sets: 1, Reps: 8, Range: workout.RangeSmall}
	for _, text := range []string{"1 x 8 per side, small range", "1 x 8 per side,small range", "1x8,Small range", "1 x 8 , SMALL RANGE"} {
		dose, ok := workout.ReadDose(&words.Cursor{Text: text}, nil)
		require.True(t, ok, text)
		require.Equal(t, want, dose, text)
	}
}
