package note_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/problem"
	"rotate/internal/remark"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// dice takes choices from a number.
type dice uint64

func (d *dice) of(n int) int {
	v := int(uint64(*d) % uint64(n))
	*d /= dice(n)
	return v
}

var someLoads = []string{"", "10 kg", "12.5 kg", "21 lb", "red band", "next band up", "heavier", "9999 kg"}

// planOf is a plan by choices: any request, its moves at any step, with any load.
func planOf(c *workout.Catalogue, d dice, name string) *workout.Plan {
	t := workout.Terms{Level: workout.Levels()[d.of(3)], Wanted: 1 + d.of(3), Days: workout.DefaultDays(2 + d.of(2)),
		Complete: d.of(2) == 0, Weaker: []workout.Side{"", "left", "right"}[d.of(3)], Name: name}
	if d.of(3) > 0 {
		t.Equipment = []workout.Equipment{workout.None}
		for _, word := range workout.KnownEquipment()[1:] {
			if d.of(2) == 0 {
				t.Equipment = append(t.Equipment, word)
			}
		}
	}
	if n := d.of(8); n < 4 {
		t.Avoid = []workout.Condition{workout.KnownConditions()[n]}
	}
	if d.of(4) == 0 {
		out := c.All()[d.of(len(c.All()))]
		t.LeftOut = []workout.LeftOut{{ID: out.ID, Name: out.Name, Reason: []string{"pain 6", workout.YourChoice}[d.of(2)]}}
	}
	plan, err := planner.New(c, planner.Request{Terms: t, Weeks: 1 + d.of(7), Start: firstMonday.Add(d.of(30))})
	if err != nil {
		return nil
	}
	step, load := d.of(12), someLoads[d.of(len(someLoads))]
	for i := range plan.Weeks {
		for j, m := range plan.Weeks[i].Moves {
			plan.Weeks[i].Moves[j] = movedTo(m, min(step+i, m.Exercise.Steps()), load, plan.Weeks[i].Deload)
		}
	}
	return plan
}

func movedTo(m workout.Move, step int, load string, deload bool) workout.Move {
	m = m.Ladder.At(max(step, 1))
	if load != "" {
		m.Dose.Load = load
	}
	if deload {
		m.Dose = m.Dose.Halved()
	}
	return m
}

// sayable is a name as the command line takes it, which tells nothing of the training: behind a full stop in it,
// that would count.
func sayable(name string) (string, bool) {
	name = strings.Join(strings.Fields(name), " ")
	said := remark.Read(name, workout.Task{}, workout.KnownConditions())
	return name, !said.Said && utf8.ValidString(name) && utf8.RuneCountInString(name) <= 60 && !note.LooksLikeTerms(name) &&
		!strings.ContainsFunc(name, words.Unprintable) && !strings.ContainsAny(name, "\u200b\u2060")
}

// What is written is read back whole, in Markdown and org; and so is what is put into it.
func FuzzReadBack(f *testing.F) {
	c := builtin(f)
	for i, name := range []string{"", "Zoë", "Dr. O’Neil – 1½ × *b* _c_ `d` \\e", "#1 - [x] & <b>", "1. For Anna.", "Complete routine", "a\u00ad\u200db"} {
		f.Add(uint64(i)*0x9E3779B97F4A7C15, name, i%2 == 0)
	}
	f.Fuzz(func(t *testing.T, choices uint64, name string, org bool) {
		name, ok := sayable(name)
		plan := planOf(c, dice(choices), name)
		if !ok || plan == nil {
			t.Skip()
		}
		text := note.Markdown(plan, note.Options{Tasks: choices%2 == 0})
		if org {
			text = note.Org(plan)
		}
		n := note.Read("week.md", []byte(text), c)
		require.Empty(t, n.Problems, text)
		var weeks []workout.Week
		for _, log := range n.Logs() {
			weeks = append(weeks, log.Week)
		}
		require.Equal(t, plan.Weeks, weeks, text)
		first := strings.LastIndex(text, "Rotation plan: week 1")
		requireInsert(t, c, text[:first]+ticked(text[first:]))
	})
}

// requireInsert judges the note and puts the next week into it; it may refuse, but must not lose.
func requireInsert(t *testing.T, c *workout.Catalogue, text string) {
	t.Helper()
	n := note.Read("week.md", []byte(text), c)
	require.NoError(t, n.Problems.Err(), text)
	judged := n.Judged(workout.Date{})
	plan, err := planner.Next(c, n.Past(workout.Date{}), planner.NextRequest{Terms: judged.Terms, Today: judged.Start.Add(5)})
	if err != nil {
		return
	}
	after, err := n.Insert(plan, note.Options{}, c)
	require.NoError(t, err, text)
	again := note.Read("week.md", after.After.Bytes(), c)
	require.NoError(t, again.Problems.Err(), string(after.After.Bytes()))
	require.Equal(t, plan.Weeks[0].Terms, weekFrom(again, plan.Weeks[0].Start).Terms, string(after.After.Bytes()))
}

func weekFrom(n *note.Note, start workout.Date) note.Week {
	for _, w := range n.Weeks {
		if w.Start == start {
			return w
		}
	}
	return note.Week{}
}

// Whatever the note: reading never panics, and an edit either is refused or gives a note that holds the
// new week beside the old ones. That no line of the user's is lost is FuzzKeepsLines.
func FuzzRead(f *testing.F) {
	c := builtin(f)
	files, err := filepath.Glob("testdata/apps/*.md")
	require.NoError(f, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add([]byte("# Rotation plan: week 1, from 2026-11-23\n\n- [ ] Squats: 3 x 10\n\n## Mon 2026-11-23\n\n- [x] Knee rotations: 1 x 8 per side\n"))
	f.Add([]byte("\xff\xfeR\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		n := note.Read("week.md", data, c)
		for row := range 20 {
			n.Place(row)
		}
		if len(n.Weeks) == 0 || n.Problems.Err() != nil {
			return
		}
		planner.Audit(n.Logs(), func(row int) problem.Place { return problem.Place{Line: row} })
		judged := n.Judged(workout.Date{})
		plan, err := planner.Next(c, n.Past(workout.Date{}), planner.NextRequest{Terms: judged.Terms, Today: judged.Start.Add(5)})
		if err != nil {
			return
		}
		after, err := n.Insert(plan, note.Options{}, c)
		if err != nil {
			require.ErrorIs(t, err, note.ErrEdit)
			return
		}
		if after.Left != nil {
			require.Equal(t, data, after.After.Bytes())
			return
		}
		again := note.Read("week.md", after.After.Bytes(), c)
		require.NotZero(t, weekFrom(again, plan.Weeks[0].Start))
		for _, week := range n.Weeks {
			require.NotZero(t, weekFrom(again, week.Start))
		}
	})
}
