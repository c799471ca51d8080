package note_test

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"

	"rotate/internal/markdown"
	"rotate/internal/note"
	"rotate/internal/remark"
	"rotate/internal/workout"
)

var trainDay = workout.Date{Year: 2026, Month: 11, Day: 23}

// noteWith is a note with one day that holds some lines.
func noteWith(lines string) string {
	return "# Rotation plan: week 1, from 2026-11-23\n\nBeginner, 2 moves, Mon Wed Fri. Equipment at hand: band.\n" +
		"Steps: Knee rotations 2 of 10; Pallof press hold 2 of 9.\n\n## Mon 2026-11-23 (6 min)\n\n" + lines + "\n"
}

// said is the feedback that a session hands over, by its words.
func said(line workout.Line, words string) workout.Feedback {
	return remark.Read(words, line.Task(), nil).Feedback
}

// The forms that apps give to a task line: only its mark changes, and the words follow the dose.
func TestMarkForms(t *testing.T) {
	c := builtin(t)
	tests := []struct{ name, old, words, want string }{
		{"as written", "- [ ] Knee rotations: 1 x 8 per side, small range", "", "- [x] Knee rotations: 1 x 8 per side, small range"},
		{"with words", "- [ ] Knee rotations: 1 x 8 per side, small range", "hard, pain 3",
			"- [x] Knee rotations: 1 x 8 per side, small range, hard, pain 3"},
		{"a load ends the dose", "- [ ] Pallof press hold (left): 2 x 10 s, light", "easy",
			"- [x] Pallof press hold (left): 2 x 10 s, light, easy"},
		{"before the user's words", "- [ ] Pallof press hold (left): 2 x 10 s, light felt fine", "easy",
			"- [x] Pallof press hold (left): 2 x 10 s, light, easy, felt fine"},
		{"before words after a comma", "- [ ] Knee rotations: 1 x 8, small range, red mat", "hard",
			"- [x] Knee rotations: 1 x 8, small range, hard, red mat"},
		{"before a negation of its own", "- [ ] Knee rotations: 1 x 8, small range free of pain", "hard",
			"- [x] Knee rotations: 1 x 8, small range, hard, free of pain"},
		{"a linked name", "- [ ] [[Knee rotations]]: 1 x 8", "hard", "- [x] [[Knee rotations]]: 1 x 8, hard"},
		{"a linked name with a side", "- [ ] [[moves|Pallof press hold]] (left): 2 x 10 s", "", "- [x] [[moves|Pallof press hold]] (left): 2 x 10 s"},
		{"a side as people write it", "- [ ] Knee rotations: 1 x 8 / side, small range", "hard", "- [x] Knee rotations: 1 x 8 / side, small range, hard"},
		{"before a dash", "- [ ] Knee rotations: 1 x 8, small range - none", "hard",
			"- [x] Knee rotations: 1 x 8, small range, hard, - none"},
		{"what the user said is not said again", "- [ ] Knee rotations: 1 x 8, small range, hard", "hard, pain 2",
			"- [x] Knee rotations: 1 x 8, small range, pain 2, hard"},
		{"before the fields of Obsidian Tasks", "- [ ] Knee rotations: 1 x 8 per side, small range \u23f3 2026-11-23 ^abc", "hard",
			"- [x] Knee rotations: 1 x 8 per side, small range, hard \u23f3 2026-11-23 ^abc"},
		{"before the fields of Dataview", "- [ ] Knee rotations: 1 x 8, small range  [due:: 2026-11-23]", "hard",
			"- [x] Knee rotations: 1 x 8, small range, hard  [due:: 2026-11-23]"},
		{"another marker", "   *   [ ]  Knee rotations: 1 x 8 per side, small range  ", "hard",
			"   *   [x]  Knee rotations: 1 x 8 per side, small range, hard  "},
		{"numbered", "1. [ ] Knee rotations: 1 x 8", "hard", "1. [x] Knee rotations: 1 x 8, hard"},
		{"quoted", "> - [ ] Knee rotations: 1 x 8", "hard", "> - [x] Knee rotations: 1 x 8, hard"},
		{"nested by a tab", "\t- [ ] Knee rotations: 1 x 8", "hard", "\t- [x] Knee rotations: 1 x 8, hard"},
		{"an empty box", "- [] Knee rotations: 1 x 8", "", "- [x] Knee rotations: 1 x 8"},
		{"half ticked", "- [/] Knee rotations: 1 x 8", "", "- [x] Knee rotations: 1 x 8"},
		{"ticked already", "- [X] Knee rotations: 1 x 8", "hard", "- [X] Knee rotations: 1 x 8, hard"},
		{"Logseq", "- TODO Knee rotations: 1 x 8", "hard", "- DONE Knee rotations: 1 x 8, hard"},
		{"Logseq, begun", "\t- DOING Knee rotations: 1 x 8", "", "\t- DONE Knee rotations: 1 x 8"},
		{"ballot box", "- \u2610 Knee rotations: 1 x 8", "hard", "- \u2612 Knee rotations: 1 x 8, hard"},
		{"ballot box alone", "\u2610 Knee rotations: 1 x 8", "", "\u2612 Knee rotations: 1 x 8"},
		{"escaped", `\- \[ \] Knee rotations: 1 x 8 per side`, "hard", `\- \[x\] Knee rotations: 1 x 8 per side, hard`},
		{"typographers", "- [\u00a0] Knee\u00a0rotations: 1 \u00d7 8 per side, small\u00a0range", "hard",
			"- [x] Knee\u00a0rotations: 1 \u00d7 8 per side, small\u00a0range, hard"},
		{"bold", "- [ ] **Knee rotations: 1 x 8** on the mat", "hard", "- [x] **Knee rotations: 1 x 8, hard** on the mat"},
		{"bold name", "- [ ] **Knee rotations**: 1 x 8", "hard", "- [x] **Knee rotations**: 1 x 8, hard"},
		{"wrapped after the dose", "- [ ] Knee rotations: 1 x 8 per side,\n  small range my own\n  words", "hard",
			"- [x] Knee rotations: 1 x 8 per side,\n  small range, hard, my own\n  words"},
		{"wrapped in the dose", "- [ ] Knee rotations: 1\n  x 8 per side", "hard", "- [x] Knee rotations: 1\n  x 8 per side, hard"},
		{"a box in the remark", "- [ ] Knee rotations: 1 x 8 [ ] mine", "hard", "- [x] Knee rotations: 1 x 8, hard [ ] mine"},
		{"trained after all", "- [ ] Knee rotations: 1 x 8, tomorrow", "", "- [x] Knee rotations: 1 x 8, did 1 x 8, tomorrow"},
		{"trained after all, and hard", "- [ ] Knee rotations: 1 x 8, skipped, no time", "hard", "- [x] Knee rotations: 1 x 8, hard, did 1 x 8, skipped, no time"},
		{"done after all", "- [ ] Pallof press hold (left): 2 x 10 s, light, hard, did 1 x 10 s", "easy",
			"- [x] Pallof press hold (left): 2 x 10 s, light, easy, did 2 x 10 s, hard, did 1 x 10 s"},
		{"done after all, without words", "- [ ] Pallof press hold (left): 2 x 10 s, light, did 1 x 10 s my band", "",
			"- [x] Pallof press hold (left): 2 x 10 s, light, did 2 x 10 s, did 1 x 10 s my band"},
		{"done after all, though it was told in other words", "- [ ] Pallof press hold (left): 2 x 10 s, light, tired, did 1 set", "",
			"- [x] Pallof press hold (left): 2 x 10 s, light, did 2 x 10 s, tired, did 1 set"},
		{"no newline behind it", "- [ ] Knee rotations: 1 x 8", "hard", "- [x] Knee rotations: 1 x 8, hard"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text := noteWith(test.old)
			if test.name == "no newline behind it" {
				text = strings.TrimRight(text, "\n")
			}
			n := note.Read("week.md", []byte(text), c)
			require.NoError(t, n.Problems.Err())
			line := n.Weeks[0].Trained[0].Lines[0]
			edit, err := n.Mark(trainDay, []note.Marked{{Exercise: line.Exercise, Side: line.Side, Done: true, Said: said(line, test.words)}}, c)
			require.NoError(t, err)
			require.Empty(t, edit.Lost)
			require.Equal(t, strings.Replace(text, test.old, test.want, 1), string(edit.After.Bytes()))
			require.Equal(t, rowsOf(edit.Changed), changedRows(t, []byte(text), edit.After.Bytes()))
			back, err := note.Read("week.md", edit.After.Bytes(), c).Unmark(trainDay, edit.Changed, c).Mark(trainDay, nil, c)
			require.NoError(t, err)
			require.Equal(t, text, string(back.After.Bytes()), "taken back")
		})
	}
}

// A mark is taken back from where its line is by then, with what was added behind it kept; a line that
// was changed otherwise stays.
func TestUnmark(t *testing.T) {
	c := builtin(t)
	const old = "- [ ] Pallof press hold (left): 2 x 10 s, light\n- [ ] Knee rotations: 1 x 8\n"
	n := note.Read("week.md", []byte(noteWith(old)), c)
	edit, err := n.Mark(trainDay, []note.Marked{{Exercise: c.ByID("pallof-press-hold"), Side: "left", Said: workout.Feedback{Rated: true, Pain: 1}},
		{Exercise: c.ByID("knee-rotations"), Side: workout.SideInTurn, Done: true}}, c)
	require.NoError(t, err)
	marked := string(edit.After.Bytes())
	for name, test := range map[string]struct{ now, want string }{
		"as it was left":         {marked, noteWith(old)},
		"lines above":            {"Mine.\n\n" + marked, "Mine.\n\n" + noteWith(old)},
		"words behind":           {strings.Replace(marked, "pain 1", "pain 1, red band", 1), strings.Replace(noteWith(old), "light", "light, red band", 1)},
		"another number":         {strings.Replace(marked, "pain 1", "pain 10", 1), strings.Replace(noteWith(old), "light", "light, pain 10", 1)},
		"a word within":          {strings.Replace(marked, "light", "light, hard", 1), strings.Replace(noteWith(old), "light", "light, hard, pain 1", 1)},
		"the tick is taken away": {strings.Replace(marked, "[x]", "[ ]", 1), noteWith(old)},
		"the line is gone":       {strings.Replace(marked, "- [x] Knee rotations: 1 x 8\n", "", 1), strings.Replace(noteWith(old), "- [ ] Knee rotations: 1 x 8\n", "", 1)},
	} {
		t.Run(name, func(t *testing.T) {
			back, err := note.Read("week.md", []byte(test.now), c).Unmark(trainDay, edit.Changed, c).Mark(trainDay, nil, c)
			require.NoError(t, err)
			require.Equal(t, test.want, string(back.After.Bytes()))
		})
	}
}

// A line that was not done keeps its box.
func TestMarkWithoutTick(t *testing.T) {
	c := builtin(t)
	text := noteWith("- [ ] Pallof press hold (left): 2 x 10 s, light\n- [ ] Pallof press hold (right): 2 x 10 s, light")
	n := note.Read("week.md", []byte(text), c)
	hold := c.ByID("pallof-press-hold")
	edit, err := n.Mark(trainDay, []note.Marked{{Exercise: hold, Side: "left", Said: workout.Feedback{Done: workout.Amount{Sets: 1, Reps: 1, Hold: 10}}}}, c)
	require.NoError(t, err)
	require.Equal(t, []note.Changed{{Row: 8, Old: "- [ ] Pallof press hold (left): 2 x 10 s, light",
		New: "- [ ] Pallof press hold (left): 2 x 10 s, light, did 1 x 10 s"}}, edit.Changed)
	again := note.Read("week.md", edit.After.Bytes(), c)
	edit, err = again.Mark(trainDay, []note.Marked{{Exercise: hold, Side: "left", Said: workout.Feedback{Done: workout.Amount{Sets: 1, Reps: 1, Hold: 7}}}}, c)
	require.NoError(t, err)
	require.Equal(t, "- [ ] Pallof press hold (left): 2 x 10 s, light, did 1 x 7 s, did 1 x 10 s", edit.Changed[0].New, "said again")
	edit, err = n.Mark(trainDay, nil, c)
	require.NoError(t, err)
	require.Equal(t, text, string(edit.After.Bytes()))
	require.Empty(t, edit.Changed)
	require.Empty(t, edit.Lost)
}

// A tick by hand takes the line that is open; the user's own words are written as they are, and what the
// line says about the amount still holds.
func TestMarkByHand(t *testing.T) {
	c := builtin(t)
	knees := "- [ ] Knee rotations: 1 x 8 per side, small range"
	for _, test := range []struct{ name, was, typed, want string }{
		{"nothing said", knees, "", "- [x]" + knees[5:]},
		{"words", knees, "stiff, Pain 2/10", "- [x]" + knees[5:] + ", stiff, Pain 2/10"},
		{"words that mean nothing", knees, "in the garden", "- [x]" + knees[5:] + ", in the garden"},
		{"before words", knees + ", easy", "pain 1", "- [x]" + knees[5:] + ", pain 1, easy"},
		{"the amount holds", knees + ", did 1 x 5", "", "- [x]" + knees[5:] + ", did 1 x 5"},
		{"one is ticked already", "- [x]" + knees[5:] + "\n" + knees, "hard", "- [x]" + knees[5:] + "\n- [x]" + knees[5:] + ", hard"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := noteWith(test.was)
			n := note.Read("week.md", []byte(text), c)
			line := n.Weeks[0].Trained[0].Lines[0]
			edit, err := n.Mark(trainDay, []note.Marked{{Exercise: line.Exercise, Side: line.Side, Done: true, ByHand: true, Typed: test.typed,
				Said: said(line, test.typed)}}, c)
			require.NoError(t, err)
			require.Empty(t, edit.Lost)
			require.Equal(t, strings.Replace(text, test.was, test.want, 1), string(edit.After.Bytes()))
		})
	}

	// Words that the note would not give back are refused.
	n := note.Read("week.md", []byte(noteWith("- [ ] Knee rotations: 1 x 8 per side")), c)
	line := n.Weeks[0].Trained[0].Lines[0]
	_, err := n.Mark(trainDay, []note.Marked{{Exercise: line.Exercise, Side: line.Side, Done: true, ByHand: true, Typed: "half range"}}, c)
	require.ErrorIs(t, err, note.ErrEdit)
}

// A line whose dose the user changed before it was done is ticked like any other.
func TestMarkChangedDose(t *testing.T) {
	c := builtin(t)
	planned := "- [ ] Pallof press hold (left): 2 x 10 s, light"
	for _, changed := range []string{"2 x 10 s, medium", "1 x 10 s, light", "3 x 20 s, light", "1 x 10 s, 12 kg"} {
		was := "- [ ] Pallof press hold (left): " + changed
		text := noteWith(was+"\n"+planned) + "\n## Wed 2026-11-25\n\n" + planned + "\n"
		for _, byHand := range []bool{false, true} {
			n := note.Read("week.md", []byte(text), c)
			edit, err := n.Mark(trainDay, []note.Marked{{Exercise: c.ByID("pallof-press-hold"), Side: "left", Done: true, ByHand: byHand,
				Said: workout.Feedback{Said: true, Rated: true, Pain: 1}}}, c)
			require.NoError(t, err, changed)
			require.Equal(t, strings.Replace(text, was, "- [x]"+was[5:], 1), strings.Replace(string(edit.After.Bytes()), ", pain 1", "", 1), changed)
		}
	}
}

// What has no line is returned, and the rest is marked all the same.
func TestMarkLost(t *testing.T) {
	c := builtin(t)
	hold := c.ByID("pallof-press-hold")
	n := note.Read("week.md", []byte(noteWith("- [ ] Pallof press hold (left): 2 x 10 s, light")), c)
	left, right := note.Marked{Exercise: hold, Side: "left", Done: true}, note.Marked{Exercise: hold, Side: "right", Done: true}
	edit, err := n.Mark(trainDay, []note.Marked{left, right, left}, c)
	require.NoError(t, err)
	require.Equal(t, []note.Marked{right, left}, edit.Lost)
	require.Len(t, edit.Changed, 1)
	edit, err = n.Mark(trainDay.Add(1), []note.Marked{left}, c)
	require.NoError(t, err)
	require.Equal(t, []note.Marked{left}, edit.Lost)
	require.Empty(t, edit.Changed)
}

// Of several weeks and days, only the one meant is marked; a move that stands twice is marked twice.
func TestMarkTheRightDay(t *testing.T) {
	c := builtin(t)
	lines := "- [ ] Knee rotations: 1 x 8 per side, small range\n"
	text := noteWith(lines+lines+"\n## Wed 2026-11-25\n\n"+lines) + "\n" +
		strings.ReplaceAll(noteWith(lines), "11-23", "11-16")
	n := note.Read("week.md", []byte(text), c)
	require.Len(t, n.Weeks, 2)
	knees := note.Marked{Exercise: c.ByID("knee-rotations"), Side: "alternating", Done: true}
	edit, err := n.Mark(trainDay, []note.Marked{knees, knees}, c)
	require.NoError(t, err)
	require.Len(t, edit.Changed, 2)
	require.Equal(t, []int{8, 9}, []int{edit.Changed[0].Row, edit.Changed[1].Row})
}

// An org file keeps to the only tick that org knows.
func TestMarkOrg(t *testing.T) {
	c := builtin(t)
	text := "* Rotation plan: week 1, from 2026-11-23\n\nBeginner, 2 moves, Mon Wed Fri. Equipment at hand: band.\n\n" +
		"** Mon 2026-11-23 (6 min) [0/1]\nSCHEDULED: <2026-11-23 Mon>\n\n- [ ] Knee rotations: 1 x 8 per side\n"
	n := note.Read("week.org", []byte(text), c)
	require.NoError(t, n.Problems.Err())
	edit, err := n.Mark(trainDay, []note.Marked{{Exercise: c.ByID("knee-rotations"), Side: "alternating", Done: true, Said: workout.Feedback{Hard: true}}}, c)
	require.NoError(t, err)
	require.Equal(t, strings.Replace(text, "- [ ] Knee rotations: 1 x 8 per side", "- [X] Knee rotations: 1 x 8 per side, hard", 1),
		string(edit.After.Bytes()))
}

// Encodings and line endings stay as they are.
func TestMarkKeepsBytes(t *testing.T) {
	c := builtin(t)
	text := noteWith("- [ ] Knee rotations: 1 x 8 per side\n- [ ] Texas twist (left): 2 x 15 s\n")
	want := strings.Replace(text, "- [ ] Knee rotations: 1 x 8 per side", "- [x] Knee rotations: 1 x 8 per side, pain 2", 1)
	crlf := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
	tests := map[string]func(string) []byte{
		"plain":        func(s string) []byte { return []byte(s) },
		"marked":       func(s string) []byte { return []byte("\xef\xbb\xbf" + s) },
		"Windows":      func(s string) []byte { return []byte(crlf(s)) },
		"mixed":        func(s string) []byte { return []byte(strings.Replace(s, "\n- [ ] Texas", "\r\n- [ ] Texas", 1)) },
		"UTF-16":       func(s string) []byte { return utf16Of(binary.LittleEndian, crlf(s)) },
		"UTF-16, Unix": func(s string) []byte { return utf16Of(binary.BigEndian, s) },
	}
	for name, store := range tests {
		t.Run(name, func(t *testing.T) {
			n := note.Read("week.md", store(text), c)
			require.NoError(t, n.Problems.Err())
			edit, err := n.Mark(trainDay, []note.Marked{{Exercise: c.ByID("knee-rotations"), Side: "alternating", Done: true, Said: workout.Feedback{Rated: true, Pain: 2}}}, c)
			require.NoError(t, err)
			require.Equal(t, string(store(want)), string(edit.After.Bytes()))
			require.Equal(t, []int{8}, changedRows(t, store(text), edit.After.Bytes()))
		})
	}
}

func utf16Of(order binary.ByteOrder, text string) []byte {
	data := make([]byte, 2)
	order.PutUint16(data, 0xfeff)
	for _, unit := range utf16.Encode([]rune(text)) {
		data = append(data, 0, 0)
		order.PutUint16(data[len(data)-2:], unit)
	}
	return data
}

// FuzzMark ticks every line of every day of whatever reads as a note. Either it says that it cannot,
// or only lines concerned have changed.
func FuzzMark(f *testing.F) {
	vocabulary := []string{"hard, pain 3", "did 1 x 4", "easy", "pain 0", "", "hard, pain 10, did 1 x 2 x 5 s"}
	c := builtin(f)
	f.Add([]byte(noteWith("- [ ] Knee rotations: 1 x 8 per side, small range felt ok\n- [/] Texas twist (left): 2 x 15 s")), uint(0))
	f.Add([]byte(noteWith("> * \\[ \\] **Knee rotations**: 1\n    × 8 per side \u23f3 2026-11-23\n- TODO Texas twist (left): 2 x 15 s, did 1 x 3 s")), uint(1))
	f.Add([]byte(noteWith("\u2610 Pallof press hold (left): 2 x 10 s, light no pain\n1) [] Pallof press hold (right): 2 x 10 s, red band")), uint(2))
	f.Add([]byte(strings.ReplaceAll(noteWith("- [ ] Side plank (left): 2 x 20 s"), "\n", "\r\n")), uint(3))
	f.Fuzz(func(t *testing.T, data []byte, words uint) {
		n := note.Read("week.md", data, c)
		if n.Problems.Err() != nil {
			return
		}
		for _, week := range n.Weeks {
			for _, day := range week.Trained {
				markAll(t, c, n, data, day, vocabulary[words%uint(len(vocabulary))])
			}
		}
	})
}

func markAll(t *testing.T, c *workout.Catalogue, n *note.Note, data []byte, day workout.Day, words string) {
	t.Helper()
	var marks []note.Marked
	for _, line := range day.Lines {
		marks = append(marks, note.Marked{Exercise: line.Exercise, Side: line.Side, Done: true, Said: said(line, words)})
	}
	edit, err := n.Mark(day.Date, marks, c)
	if err != nil {
		require.ErrorIs(t, err, note.ErrEdit)
		return
	}
	require.LessOrEqual(t, len(edit.Changed), 2*len(marks))
	again := note.Read("week.md", edit.After.Bytes(), c)
	require.NoError(t, again.Problems.Err())
	for _, change := range edit.Changed {
		require.NotContains(t, change.New, "\n")
	}
	require.Equal(t, changedRows(t, data, edit.After.Bytes()), rowsOf(edit.Changed))
}

func rowsOf(changed []note.Changed) (rows []int) {
	for _, change := range changed {
		rows = append(rows, change.Row)
	}
	return rows
}

// changedRows are the lines that a mark changed. It holds that each differs in its box and in words put
// in at one place at most, and that every other byte is as it was.
func changedRows(t *testing.T, before, after []byte) (rows []int) {
	t.Helper()
	old, err := markdown.Open(before)
	require.NoError(t, err)
	now, err := markdown.Open(after)
	require.NoError(t, err)
	require.Equal(t, old.Len(), now.Len())
	for row := range old.Len() {
		was, is := old.Slice(old.Rows(row, row+1)), now.Slice(now.Rows(row, row+1))
		if was == is {
			continue
		}
		rows = append(rows, row+1)
		if box := old.Line(row).Box; box.Ticked != "" {
			at := box.From - old.Rows(row, row).From
			require.True(t, strings.HasPrefix(is, was[:at]), "%q became %q", was, is)
			sign := 0
			for _, s := range []string{old.Slice(box.Span), "x", "X", "\u2612", "DONE"} {
				if rest := was[at+box.To-box.From:]; strings.HasPrefix(is[at:], s) && insertion(rest, is[at+len(s):]) {
					sign++
				}
			}
			require.NotZero(t, sign, "%q became %q", was, is)
			continue
		}
		require.True(t, insertion(was, is), "%q became %q", was, is)
	}
	return rows
}

// insertion reports a text that is another one with something put in at one place.
func insertion(was, is string) bool {
	n := 0
	for n < min(len(was), len(is)) && was[n] == is[n] {
		n++
	}
	return len(is) >= len(was) && strings.HasSuffix(is, was[n:])
}
