package note_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/workout"
)

// A title is read as it was written, wherever a line has it.
func TestTitleBothWays(t *testing.T) {
	n := note.Read("week.md", []byte("# \U0001F3CB Rotation plan: week 2, from 2026-11-23 (moved)\n\n- [ ] Knee rotations: 1 x 8\n"), builtin(t))
	require.Contains(t, n.Problems.Error(), "is not under a day heading")
	for number := 1; number < 10000; number += 1 + number/50 {
		want := workout.Week{Number: number, Deload: number%6 == 0, Start: firstMonday.Add(7 * number)}
		text := note.TitleText(want)
		for _, before := range []string{"", "My ", "(moved) "} {
			got, at, err := note.ParseTitle(before + text)
			require.NoError(t, err)
			require.Equal(t, len(before), at, text)
			require.Equal(t, want, got, text)
		}
		for cut := range text {
			_, at, _ := note.ParseTitle(text[:cut])
			require.Negative(t, at, "%q", text[:cut])
		}
	}
}

// The heading of a day is read as it was written.
func TestDayBothWays(t *testing.T) {
	for i := range 3000 {
		want := firstMonday.Add(i)
		got, ok, err := note.ParseDay(note.DayText(want, i/7))
		require.NoError(t, err)
		require.True(t, ok)
		require.Equal(t, want, got)
	}
}

// everyMove is every exercise at every step, with every load, whole and halved.
func everyMove(c *workout.Catalogue) (moves []workout.Move) {
	for _, e := range c.All() {
		for step := 1; step <= e.Steps(); step++ {
			for _, load := range someLoads {
				for _, easy := range []bool{false, true} {
					moves = append(moves, movedTo(workout.Ladder{Exercise: e}.At(step), step, load, easy))
				}
			}
		}
	}
	return moves
}

// A task line is read as it was written, to its end.
func TestTaskBothWays(t *testing.T) {
	c := builtin(t)
	for _, m := range everyMove(c) {
		for _, work := range m.Work(workout.SideLeft) {
			text := note.TaskText(m, work)
			got, found := c.ParseTask(text)
			require.True(t, found, text)
			require.Same(t, m.Exercise, got.Exercise, text)
			require.Equal(t, len(text), got.End, text)
			want := m.Dose
			want.Rest, want.Tempo = got.Dose.Rest, got.Dose.Tempo // not written
			require.Equal(t, want, got.Dose, text)
			if m.Exercise.Sides == workout.SidesEach {
				require.Equal(t, work.Side, got.Side, text)
			}
		}
	}
}

// The sentences under a title are read as they were written, in Markdown and org, however they wrap.
func TestSentencesBothWays(t *testing.T) {
	t.Parallel()
	c := builtin(t)
	for i, terms := range everyTerms() {
		plan, err := planner.New(c, planner.Request{Terms: terms, Weeks: 1 + i%7, Start: firstMonday})
		if err != nil {
			continue
		}
		week := plan.Weeks[i%len(plan.Weeks)]
		for _, org := range []bool{false, true} {
			text := note.SentencesText(week, org)
			got, stepOf, said := note.ParseSentences(text, c)
			require.Empty(t, said, text)
			require.Equal(t, week.Terms, got, text)
			for _, m := range week.Moves {
				require.Equal(t, m.Step, stepOf(m.Exercise), text)
			}
		}
	}
}

// The sentence of the next step is found as it was written; what is merely like it is the user's.
func TestNextStepBothWays(t *testing.T) {
	for _, m := range everyMove(builtin(t)) {
		text := note.NextStepText(m)
		require.Equal(t, len(text), note.ParseNextStep(text, m.Exercise), text)
		require.Equal(t, len(text), note.ParseNextStep(text+" Mine.", m.Exercise), text)
		require.Zero(t, note.ParseNextStep("My "+text, m.Exercise), text)
		require.Zero(t, note.ParseNextStep(text[:len(text)-1]+", mine.", m.Exercise), text)
	}
}
