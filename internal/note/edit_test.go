package note_test

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/workout"
)

var firstMonday = workout.Date{Year: 2026, Month: 11, Day: 23}

// planText is a note for a beginner with a band.
func planText(t *testing.T, c *workout.Catalogue, weeks int) string {
	t.Helper()
	plan, err := planner.New(c, planner.Request{Weeks: weeks, Start: firstMonday, Terms: workout.Terms{Level: workout.LevelBeginner,
		Wanted: 2, Days: workout.DefaultDays(2), Equipment: []workout.Equipment{"none", "band"}}})
	require.NoError(t, err)
	return newestOnTop(note.Markdown(plan, note.Options{}))
}

var weekTitle = regexp.MustCompile(`(?m)^[#*] Rotation plan: week `)

// newestOnTop turns the order of the weeks of a plan round, as a note has them once they are past.
func newestOnTop(text string) string {
	end := regexp.MustCompile(`(?m)^[#*]{2} How to$`).FindStringIndex(text)[0]
	starts := weekTitle.FindAllStringIndex(text[:end], -1)
	turned, to := text[:starts[0][0]], end
	for _, at := range slices.Backward(starts) {
		turned, to = turned+text[at[0]:to], at[0]
	}
	return turned + text[end:]
}

// insertNext judges the note and puts the next week into it.
func insertNext(t *testing.T, c *workout.Catalogue, data []byte, change func(*planner.NextRequest)) []byte {
	t.Helper()
	n := note.Read("week.md", data, c)
	require.NoError(t, n.Problems.Err())
	judged := n.Judged(workout.Date{})
	request := planner.NextRequest{Terms: judged.Terms, Today: judged.Start.Add(5)}
	if change != nil {
		change(&request)
	}
	plan, err := planner.Next(c, n.Past(workout.Date{}), request)
	require.NoError(t, err)
	after, err := n.Insert(plan, note.Options{}, c)
	require.NoError(t, err)
	afresh := note.Read("week.md", after.After.Bytes(), c)
	require.Equal(t, afresh.Weeks, after.After.Weeks)
	require.Equal(t, afresh.Problems, after.After.Problems)
	return after.After.Bytes()
}

// What a long text says of one move is not taken for what it says of another, or in prose, when the
// note is read again.
func TestLongTexts(t *testing.T) {
	c := builtin(t)
	long := ", did 8, " + strings.Repeat("the radio was on and the dog lay beside me. ", 30)
	text := strings.Replace(planText(t, c, 1), "## Mon", long[2:]+"\n\n## Mon", 1)
	text = regexp.MustCompile(`(?m)^- \[ \] .*$`).ReplaceAllString(text, "${0}"+long)
	text = strings.Replace(strings.ReplaceAll(text, "- [ ]", "- [x]"), "1 x 8 per side", "1 x 10 per side", 1)
	read := note.Read("week.md", []byte(text), c)
	first := read.Weeks[0].Trained[0].Lines[0].Feedback
	require.True(t, first.Short, "%+v", first)
	require.False(t, read.Weeks[0].Trained[1].Lines[0].Short)
	insertNext(t, c, []byte(text), nil)
}

// changesOf lists the lines that are gone, with -, and those that are new, with +, in order.
func changesOf(before, after string) []string {
	old, now := strings.Split(before, "\n"), strings.Split(after, "\n")
	common := make([][]int, len(old)+1)
	for i := range common {
		common[i] = make([]int, len(now)+1)
	}
	for i := len(old) - 1; i >= 0; i-- {
		for j := len(now) - 1; j >= 0; j-- {
			common[i][j] = max(common[i+1][j], common[i][j+1])
			if old[i] == now[j] {
				common[i][j] = common[i+1][j+1] + 1
			}
		}
	}
	var changes []string
	for i, j := 0, 0; i < len(old) || j < len(now); {
		switch {
		case i < len(old) && j < len(now) && old[i] == now[j]:
			i, j = i+1, j+1
		case i < len(old) && (j == len(now) || common[i+1][j] >= common[i][j+1]):
			changes = append(changes, "-"+old[i])
			i++
		default:
			changes = append(changes, "+"+now[j])
			j++
		}
	}
	return changes
}

var newWeek = []string{
	"+# Rotation plan: week 2, from 2026-11-30",
	"+",
	"+Beginner, 2 moves, Mon Thu. Equipment at hand: band.",
	"+Steps: Knee rotations 3 of 10; Pallof press hold 3 of 9.",
	"+",
	"+Warm up with a few easy turns without load. Check the band and its anchor.",
	"+Light: you could have done five more, or held twice as long.",
	"+",
	"+## Changes",
	"+",
	"+- Knee rotations: one step up: done on Monday and Thursday.",
	"+- Pallof press hold: one step up: done on Monday and Thursday.",
	"+",
	"+## Mon 2026-11-30 (6 min)",
	"+",
	"+- [ ] Knee rotations: 1 x 8 per side, half range",
	"+- [ ] Pallof press hold (left): 2 x 15 s, light",
	"+- [ ] Pallof press hold (right): 2 x 15 s, light",
	"+",
	"+## Thu 2026-12-03 (6 min)",
	"+",
	"+- [ ] Knee rotations: 1 x 8 per side, half range",
	"+- [ ] Pallof press hold (right): 2 x 15 s, light",
	"+- [ ] Pallof press hold (left): 2 x 15 s, light",
	"+",
}

var howToChanges = []string{
	"-Next step: 1 x 8 per side, half range.",
	"+Next step: 1 x 8 per side, full range.",
	"+Half range: the knees go about halfway to the floor.",
	"-Next step: 2 x 15 s, light.",
	"+Next step: 2 x 20 s, light.",
}

func ticked(text string) string { return strings.ReplaceAll(text, "- [ ]", "- [x]") }

// Only the lines concerned change: the hint, the new week, the next steps.
func TestInsertTouchesOnlyItsLines(t *testing.T) {
	c := builtin(t)
	text := ticked(planText(t, c, 1))
	want := slices.Concat([]string{"-week: 2026-11-23", "+week: 2026-11-30"}, newWeek, howToChanges)
	require.Equal(t, want, changesOf(text, string(insertNext(t, c, []byte(text), nil))))
}

// Line endings and encoding stay as they are.
func TestInsertKeepsEncoding(t *testing.T) {
	c := builtin(t)
	text := ticked(planText(t, c, 1))
	plain := string(insertNext(t, c, []byte(text), nil))
	crlf := func(s string) []byte { return []byte(strings.ReplaceAll(s, "\n", "\r\n")) }
	require.Equal(t, crlf(plain), insertNext(t, c, crlf(text), nil), "CRLF")
	require.Equal(t, append([]byte("\xEF\xBB\xBF"), plain...), insertNext(t, c, append([]byte("\xEF\xBB\xBF"), text...), nil), "UTF-8 with a mark")
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		require.Equal(t, encodeUTF16(crlf(plain), order), insertNext(t, c, encodeUTF16(crlf(text), order), nil), order)
	}
	mixed := strings.Replace(text, "\n", "\r\n", 9)
	after := string(insertNext(t, c, []byte(mixed), nil))
	require.Equal(t, plain, strings.ReplaceAll(after, "\r\n", "\n"))
	require.Contains(t, after, "- [x] Knee rotations: 1 x 8 per side, small range\n", "the old lines keep theirs")
	require.Contains(t, after, "- [ ] Knee rotations: 1 x 8 per side, half range\r\n", "the new ones take the first")
}

// A note without its how-to gets one; its last line gets an ending first.
func TestInsertIntoBareNote(t *testing.T) {
	c := builtin(t)
	text := ticked(planText(t, c, 1))
	_, text, _ = strings.Cut(text, "---\n\n")
	bare, howTo, _ := strings.Cut(text, "\n\n## How to\n")
	after := string(insertNext(t, c, []byte(bare), nil))
	lines := changesOf(bare, after)
	require.Equal(t, newWeek, lines[:len(newWeek)])
	_, added, _ := strings.Cut(after, "\n\n## How to\n")
	ranges := "Half range: the knees go about halfway to the floor.\n"
	want := strings.NewReplacer("1 x 8 per side, half range.\n", "1 x 8 per side, full range.\n", "2 x 15 s", "2 x 20 s",
		"Small range: the knees move about a hand's width each way.\n", ranges).Replace(howTo)
	require.Equal(t, want, added)
}

// A new move is explained at the end of the how-to, not at the end of the note.
func TestInsertExplainsNewMove(t *testing.T) {
	c := builtin(t)
	text := ticked(planText(t, c, 1))
	for _, own := range []string{"\n## My diary\n\nA good week.\n", "\n---\n\nA good week.\n", "\nMy diary\n--------\n\nA good week.\n"} {
		after := string(insertNext(t, c, []byte(text+own), func(r *planner.NextRequest) { r.Wanted = 3 }))
		require.True(t, strings.HasSuffix(after, own), after)
		howTo := after[strings.Index(after, "## How to"):]
		part := strings.Index(howTo, "\n### Texas twist\n\nNext step: 2 x 15 s, half range.\nLeft means: the left leg crosses over.\n")
		require.Greater(t, part, strings.Index(howTo, "\n### Pallof press hold\n"), after)
		require.Less(t, part, strings.Index(howTo, own), after)
		require.Contains(t, after, "\n\n"+strings.TrimPrefix(own, "\n"))
	}
	alone := string(insertNext(t, c, []byte(text), func(r *planner.NextRequest) { r.Wanted = 3 }))
	require.Contains(t, alone, "must not turn or lean you.\n\n### Texas twist\n\nNext step: ")
	require.True(t, strings.HasSuffix(alone, "\n\nCue: Both shoulders stay down; bring the knee only as far as that allows.\n"), alone)
}

// A heading of the user's own within the how-to does not end it.
func TestInsertIntoDividedHowTo(t *testing.T) {
	c := builtin(t)
	text := ticked(planText(t, c, 1))
	divided := strings.Replace(text, "### Pallof press hold\n", "#### A video\n\nhttps://example.com\n\n### Pallof press hold\n", 1)
	want := slices.Concat([]string{"-week: 2026-11-23", "+week: 2026-11-30"}, newWeek, howToChanges)
	require.Equal(t, want, changesOf(divided, string(insertNext(t, c, []byte(divided), nil))))
}

// What the user wrote stays, wherever it stands.
func TestInsertKeepsUserText(t *testing.T) {
	c := builtin(t)
	text := ticked(planText(t, c, 1))
	marked := strings.NewReplacer(
		"# Rotation plan", "Above the title.\n\n# Rotation plan",
		"## Mon", "Under the title.\n\n- [ ] buy a band\n\n## Mon",
		"## Thu", "After a day.\n\n> quoted\n\n## Thu",
		"## How to", "Above the how-to.\n\n## How to",
		"### Pallof press hold\n", "My note on knees.\n\n### Pallof press hold\n\nMy note on presses.\n",
		"small range\n", "small range, as he said\n",
	).Replace(text) + "\n## Diary\n\n| a | b |\n|---|---|\n"
	want := slices.Concat([]string{"-week: 2026-11-23", "+week: 2026-11-30"}, newWeek, howToChanges)
	require.Equal(t, want, changesOf(marked, string(insertNext(t, c, []byte(marked), nil))))
}

// An unmarked copy of the same week makes way; what the user wrote in it stays in its place.
func TestInsertReplacesUnmarkedCopy(t *testing.T) {
	c := builtin(t)
	text := planText(t, c, 3)
	at := strings.Index(text, "# Rotation plan: week 1,")
	require.Positive(t, at)
	text = text[:at] + strings.Replace(ticked(text[at:]), "- [x] Pallof press hold (left): 2 x 10 s, light", "- [ ] Pallof press hold (left): 2 x 10 s, light", 1)
	after := string(insertNext(t, c, []byte(text), nil))
	require.Equal(t, []string{
		"-Steps: Knee rotations 3 of 10; Pallof press hold 3 of 9.",
		"+Steps: Knee rotations 3 of 10; Pallof press hold 2 of 9.",
		"-## Mon 2026-11-30 (6 min)",
		"+## Changes",
		"+- Knee rotations: one step up: done on Monday and Thursday.",
		"+- Pallof press hold: same again: Monday's left side is not ticked.",
		"+## Mon 2026-11-30 (5 min)",
		"+- [ ] Pallof press hold (left): 2 x 10 s, light",
		"+- [ ] Pallof press hold (right): 2 x 10 s, light",
		"+## Thu 2026-12-03 (5 min)",
		"+- [ ] Pallof press hold (right): 2 x 10 s, light",
		"+- [ ] Pallof press hold (left): 2 x 10 s, light",
	}, slices.DeleteFunc(changesOf(text, after), func(s string) bool {
		return len(s) < 2 || slices.Contains([]string{"-- [ ] Pallof press hold (left): 2 x 15 s, light",
			"-- [ ] Pallof press hold (right): 2 x 15 s, light", "-## Thu 2026-12-03 (6 min)"}, s)
	}))
	require.Equal(t, 3, strings.Count(after, "# Rotation plan: week "))

	withText := strings.Replace(text, "## Mon 2026-11-30", "Remember the band.\n\n## Mon 2026-11-30", 1)
	withText = strings.Replace(withText, "## Thu 2026-12-03", "On Tuesday: physio.\nAt nine.\n\n## Thu 2026-12-03", 1)
	kept := string(insertNext(t, c, []byte(withText), nil))
	require.Equal(t, strings.ReplaceAll(strings.ReplaceAll(kept, "On Tuesday: physio.\nAt nine.\n\n", ""), "Remember the band.\n\n", ""), after)
	require.Contains(t, kept, "\n\nRemember the band.\n\n## Changes\n")
	require.Contains(t, kept, "light\n\nOn Tuesday: physio.\nAt nine.\n\n## Thu 2026-12-03")
	require.Equal(t, kept, string(insertNext(t, c, []byte(kept), nil)), "the same again changes nothing")
}

// A copy that was changed by hand is left as it is, and the message says where it was changed.
func TestInsertLeavesWhatWasChangedByHand(t *testing.T) {
	c := builtin(t)
	text := planText(t, c, 2)
	at := strings.Index(text, "# Rotation plan: week 1,")
	open, older := text[:at], ticked(text[at:])
	const knees, thursday = "- [ ] Knee rotations: 1 x 8 per side, half range\n", "## Thu 2026-12-03 (6 min)\n"
	for name, change := range map[string][2]string{
		"words on a task":            {"half range\n", "half range, with music\n"},
		"an app's mark on a task":    {"half range\n", "half range ^abc123\n"},
		"another dose":               {"1 x 8 per side, half", "1 x 6 per side, half"},
		"a task taken out":           {knees, ""},
		"a task twice":               {knees, knees + knees},
		"a task of its own":          {knees, knees + "- [ ] Texas twist (left): 2 x 15 s, small range\n"},
		"a day moved":                {"Thu 2026-12-03", "Fri 2026-12-04"},
		"a day taken out":            {thursday, ""},
		"a day renamed":              {thursday, "## Thursday (moved)\n"},
		"something to be avoided":    {"hand: band.", "hand: band. Avoiding: osteoporosis."},
		"something that is left out": {"hand: band.", "hand: band. Left out: Knee rotations (your choice)."},
		"another step":               {"Knee rotations 3 of", "Knee rotations 4 of"},
		"the steps taken out":        {"Steps: Knee rotations 3 of 10; Pallof press hold 3 of 9.\n", ""},
		"the side that comes first":  {"(left): 2 x 15 s, light\n- [ ] Pallof press hold (right)", "(right): 2 x 15 s, light\n- [ ] Pallof press hold (left)"},
	} {
		t.Run(name, func(t *testing.T) {
			edited := strings.Replace(open, change[0], change[1], 1) + older
			require.NotEqual(t, open+older, edited)
			n := note.Read("week.md", []byte(edited), c)
			require.NoError(t, n.Problems.Err())
			judged := n.Judged(workout.Date{})
			require.Equal(t, firstMonday, judged.Start)
			plan, err := planner.Next(c, n.Past(workout.Date{}), planner.NextRequest{Terms: judged.Terms, Today: judged.Start.Add(5)})
			require.NoError(t, err)
			inserted, err := n.Insert(plan, note.Options{}, c)
			require.NoError(t, err)
			require.NotNil(t, inserted.Left)
			require.Equal(t, edited, string(inserted.After.Bytes()))
			require.Contains(t, inserted.Left.Text, "2026-11-30")
			require.Less(t, inserted.Left.Line, n.Weeks[0].End)
		})
	}
}

// Where one week has the days of the new one and another its number, and nobody touched them, both make way.
func TestInsertOverTwoCopies(t *testing.T) {
	c := builtin(t)
	text := planText(t, c, 2)
	plan, err := planner.New(c, planner.Request{Weeks: 1, Start: firstMonday.Add(7), Terms: workout.Terms{Level: workout.LevelBeginner,
		Wanted: 2, Days: workout.DefaultDays(2), Equipment: []workout.Equipment{"none", "band"}}})
	require.NoError(t, err)
	after, err := note.Read("week.md", []byte(text), c).Insert(plan, note.Options{}, c)
	require.NoError(t, err)
	require.Nil(t, after.Left)
	require.Equal(t, 1, strings.Count(string(after.After.Bytes()), "# Rotation plan: week "))
	mine := strings.Replace(text, "## Thu 2026-11-26", "Mine.\n\n## Thu 2026-11-26", 1)
	mine = strings.Replace(mine, "## Thu 2026-12-03", "Mine too.\n\n## Thu 2026-12-03", 1)
	after, err = note.Read("week.md", []byte(mine), c).Insert(plan, note.Options{}, c)
	require.NoError(t, err)
	require.Equal(t, mine, string(after.After.Bytes()))
	require.Contains(t, after.Left.Text, "(it holds lines of yours)")
}

// A week is planned again under other terms, as long as it reads as the program would have written it.
func TestInsertOverOtherTerms(t *testing.T) {
	c := builtin(t)
	text := planText(t, c, 2)
	at := strings.Index(text, "# Rotation plan: week 1,")
	open, older := text[:at], ticked(text[at:])
	for _, change := range [][2]string{
		{"Beginner, 2 moves", "Intermediate, 2 moves"}, {"hand: band.", "hand: band, cable."},
		{"hand: band.", "hand: band. Left out: Side plank (your choice)."},
	} {
		edited := strings.Replace(open, change[0], change[1], 1) + older
		require.NotEqual(t, open+older, edited)
		require.Contains(t, string(insertNext(t, c, []byte(edited), nil)), "Beginner, 2 moves, Mon Thu. Equipment at hand: band.\nSteps: Knee rotations 3 of")
	}
}

// A note whose title is lost gets it back, so that the new week above does not swallow its days.
func TestInsertGivesBackTitle(t *testing.T) {
	c := builtin(t)
	text := ticked(planText(t, c, 1))
	title := "# Rotation plan: week 1, from 2026-11-23\n"
	_, lost, _ := strings.Cut(text, title)
	after := string(insertNext(t, c, []byte(lost), nil))
	require.Contains(t, after, "\n"+title+"\nBeginner, 2 moves, Mon Thu. Equipment at hand: band.\nSteps: Knee rotations 2 of 10; Pallof press hold 2 of 9.\n\nWarm up ")
	n := note.Read("week.md", []byte(after), c)
	require.Empty(t, n.Problems)
	require.Len(t, n.Weeks, 2)
}

// Week after week, the new one goes on top, whatever the order of the others.
func TestInsertOrder(t *testing.T) {
	c := builtin(t)
	data := []byte(ticked(planText(t, c, 1)))
	for range 8 {
		data = []byte(ticked(string(insertNext(t, c, data, nil))))
	}
	var numbers []int
	n := note.Read("week.md", data, c)
	require.Empty(t, n.Problems)
	for _, w := range n.Weeks {
		numbers = append(numbers, w.Number)
	}
	require.Equal(t, []int{9, 8, 7, 6, 5, 4, 3, 2, 1}, numbers)
	require.Equal(t, 1, bytes.Count(data, []byte("## How to")))
}

// Into what apps made of a note, too: every line stays, every week is read back.
func TestInsertIntoWhatAppsMake(t *testing.T) {
	c := builtin(t)
	for _, name := range []string{"original", "logseq", "joplin-double-front-matter", "joplin-rich-text", "quoted", "setext-headings", "wrapped-40",
		"escapes", "plain-paste", "oldest-first", "how-to-first", "user-text", "remarks-apart", "x-title-lost"} {
		data := readFile(t, "testdata/apps/"+name+".md")
		after := insertNext(t, c, data, nil)
		for _, change := range changesOf(string(data), string(after)) {
			if change[0] == '-' {
				require.Regexp(t, `^-(week: |[\s>-]*Next step: )`, change, name)
			}
		}
		n := note.Read(name, after, c)
		require.NoError(t, n.Problems.Err())
		require.Len(t, n.Weeks, 3, name)
	}
}

// What is typed behind the sentence of a change goes with it, wherever the new sentences are.
func TestTextBehindAChange(t *testing.T) {
	c := builtin(t)
	week := string(insertNext(t, c, []byte(ticked(planText(t, c, 1))), nil))
	for _, mine := range []string{"\n    mine", "\n\n    mine", "\nmine", " Mine."} {
		text := strings.Replace(week, "\n\n## Mon 2026-11-30", mine+"\n\n## Mon 2026-11-30", 1)
		require.Contains(t, string(insertNext(t, c, []byte(text), nil)), mine+"\n", mine)
	}
}
