package note_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/markdown"
	"rotate/internal/note"
	"rotate/internal/planner"
	"rotate/internal/workout"
)

// own is what people write into a note: each @ is a mark that no other line has.
var own = []string{
	"Felt good today @.", "> quoted @\n> on @", "- an item @\n  - below it @\n    and on @", "  - below a task @", "    - deep below @", "\t- by a tab @",
	"1. first @\n2. second @", "* [ ] buy a band @", "- [x] watered the plants @", "- [ ] Squats @: 3 x 8, 60 kg", "Next step: ask about @ first.", "- Next step: @",
	"This is the last step @", "Half range: as far as @.", "Cue: @", "hard, says @", "pain 2, says @", "  worse next day @", "Steps I took: @", "For @ only.",
	"```\n@\n\n\n@ b\n```", "~~~~ md\n## Mon 2026-11-23 @\n\n- [x] Knee rotations: 1 x 8 @\n~~~\n\n~~~~", "> ```\n> @\n>\n> @ b\n> ```", "<!--\n@\n\n@ b\n-->",
	"<!-- @ -->", "%%\n@\n\n%%", ":LOGBOOK:\n- State @\n\n:END:", ":LOGBOOK: @", "key:: @", "id:: @\ncollapsed:: true @", "#+begin_src sh\n@\n\n#+end_src @",
	"## Diary @", "### Mine @\n\nand more @", "#### Video @", "A heading @\n======", "Another @\n---", "---\n\n@", "***\n@", "[@](https://example.com/@)",
	"[[@]] and ![[@.png]]", "| @ | b |\n|---|---|\n| @ | d |", "<details>@\n</details>", "    indented @", "Tabs\tand  spaces @ ", `\- escaped @ \`, "@ of many: @",
	"- Knee rotations went well @", "Zoë’s “way” – @ ½ ✅", "Mon @ was fine", "2026-11-24: @", "- TODO @", "☐ @", "^block-@", "SCHEDULED: @", "week: @",
}

var (
	ownMark     = regexp.MustCompile(`m\d+q`)
	partHeading = regexp.MustCompile(`^[#*]+ (?:(Rotation plan: week \d+|How to)|(\w+ \d{4}-\d\d-\d\d))`)
)

// scribbled is a note with lines of the user's between its own, at random places below the front matter.
// Blocks are those of their texts that must stay whole.
func scribbled(text string, random *rand.Rand, org bool) (note string, blocks []string) {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	first := 0
	for !org && first < len(lines) && !strings.HasPrefix(lines[first], "# ") {
		first++
	}
	marks := 0
	for range 1 + random.IntN(6) {
		mine := own[random.IntN(len(own))]
		for strings.Contains(mine, "@") {
			marks++
			mine = strings.Replace(mine, "@", fmt.Sprintf("m%dq", marks), 1)
		}
		at := first + random.IntN(len(lines)-first+1)
		if hiddenAt(lines, at) {
			continue
		}
		if hiddenAt(strings.Split(mine, "\n"), 1) {
			blocks = append(blocks, mine)
		}
		put := []string{mine}
		for i := random.IntN(4); i < 2; i++ {
			put = [][]string{append(put, ""), append([]string{""}, put...)}[i]
		}
		lines = append(lines[:at:at], append(strings.Split(strings.Join(put, "\n"), "\n"), lines[at:]...)...)
	}
	return strings.Join(lines, "\n") + "\n", blocks
}

// hiddenAt reports a place within a block: there a line would be part of another's.
func hiddenAt(lines []string, at int) bool {
	d, err := markdown.Open([]byte(strings.Join(lines, "\n") + "\n"))
	return err != nil || at > 0 && at < len(lines) && d.Kind(at-1) == markdown.KindHidden && d.Kind(at) == markdown.KindHidden
}

// part is the title or the How to that a line is under, and the day.
type part struct{ title, day string }

// ownLine is a line of the user's, whether it is hidden, and the part that it is in.
type ownLine struct {
	part
	text   string
	hidden bool
}

// ownLines are the lines that hold a mark, and the parts that there are.
func ownLines(data []byte) (lines []ownLine, parts map[part]bool) {
	d, _ := markdown.Open(data)
	parts = map[part]bool{}
	var under part
	for row := range d.Len() {
		raw, hidden := d.Raw(row), d.Kind(row) == markdown.KindHidden
		if heading := partHeading.FindStringSubmatch(raw); heading != nil && !hidden {
			under = part{cmp.Or(heading[1], under.title), heading[2]}
			parts[under] = true
		}
		if ownMark.MatchString(raw) {
			lines = append(lines, ownLine{under, raw, hidden})
		}
	}
	return lines, parts
}

// holds compares the lines of the user's with those in an edited note. The program may quote their words
// elsewhere. Where a day is gone, they are in its week.
func (k *keeper) holds(data []byte) {
	k.Helper()
	now, parts := ownLines(data)
	now = slices.DeleteFunc(now, func(l ownLine) bool {
		return !slices.ContainsFunc(k.lines, func(o ownLine) bool { return o.text == l.text })
	})
	same := slices.Clone(now)
	for i, before := range k.lines {
		if i < len(same) && !parts[before.part] {
			k.lines[i].day, same[i].day = "", ""
		}
	}
	require.Equal(k, k.lines, same, "before:\n%s\nafter:\n%s", k.data, data)
	k.lines = now
}

// outcome counts what became of edits.
type outcome struct{ done, left, refused, unread int }

// keeper edits a note again and again, and holds that every line of the user's stays.
type keeper struct {
	*testing.T
	catalogue *workout.Catalogue
	data      []byte
	lines     []ownLine
	blocks    []string
	outcome
}

// next puts the next week into the note.
func (k *keeper) next() bool {
	k.Helper()
	n := note.Read("week.md", k.data, k.catalogue)
	if len(n.Weeks) == 0 || n.Problems.Err() != nil {
		k.unread++
		return false
	}
	judged := n.Judged(workout.Date{})
	plan, err := planner.Next(k.catalogue, n.Past(workout.Date{}), planner.NextRequest{Terms: judged.Terms, Today: judged.Start.Add(5)})
	if err != nil {
		k.unread++
		return false
	}
	inserted, err := n.Insert(plan, note.Options{}, k.catalogue)
	if inserted.Left != nil {
		require.Equal(k, k.data, inserted.After.Bytes())
		k.left++
		return false
	}
	return k.take(inserted.After.Bytes(), err)
}

// mark ticks the next day.
func (k *keeper) mark() {
	k.Helper()
	n := note.Read("week.md", k.data, k.catalogue)
	due := n.Due(firstMonday)
	if due.When == note.DueNever || n.Problems.Err() != nil {
		return
	}
	day := due.Day
	var marks []note.Marked
	for i, line := range day.Lines {
		marks = append(marks, note.Marked{Exercise: line.Exercise, Side: line.Side, Done: i%3 > 0, Said: workout.Feedback{Rated: true, Pain: 1}})
	}
	edit, err := n.Mark(day.Date, marks, k.catalogue)
	k.take(edit.After.Bytes(), err)
}

func (k *keeper) take(data []byte, err error) bool {
	k.Helper()
	if err != nil {
		require.ErrorIs(k, err, note.ErrEdit)
		k.refused++
		return false
	}
	k.holds(data)
	for _, block := range k.blocks {
		require.Contains(k, strings.ReplaceAll(string(data), "\r\n", "\n"), block, "before:\n%s\nafter:\n%s", k.data, data)
	}
	k.done++
	k.data = data
	return true
}

// keeps edits a scribbled plan: two weeks are put into it, the first of them twice; then it is ticked,
// and once more.
func keeps(t *testing.T, c *workout.Catalogue, choices, seed uint64, org, open, crlf bool) outcome {
	t.Helper()
	plan := planOf(c, dice(choices), "")
	if plan == nil {
		return outcome{}
	}
	text := note.Markdown(plan, note.Options{Tasks: choices%2 == 0})
	if org {
		text = note.Org(plan)
	}
	first := strings.LastIndex(text, "Rotation plan: week 1")
	text = text[:first] + ticked(text[first:])
	k := keeper{T: t, catalogue: c, data: []byte(text)}
	if open {
		k.next()
	}
	random := rand.New(rand.NewPCG(choices, seed))
	text, k.blocks = scribbled(string(k.data), random, org)
	if crlf {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	k.data, k.outcome = []byte(text), outcome{}
	k.lines, _ = ownLines(k.data)
	if k.next() {
		k.next()
		k.mark()
		k.data = []byte(ticked(string(k.data)))
		for i := range k.lines {
			k.lines[i].text = ticked(k.lines[i].text)
		}
		k.next()
	} else {
		k.mark()
	}
	return k.outcome
}

// FuzzKeepsLines holds that every line of the user's is there after any edit, in its order, hidden or
// visible as before, in the part that it was in; and that blocks stay whole.
func FuzzKeepsLines(f *testing.F) {
	c := builtin(f)
	for i := range uint64(20) {
		f.Add((i+8)*0x9E3779B97F4A7C15, i, i%4 == 1, i%3 == 1, i%5 == 1)
	}
	f.Fuzz(func(t *testing.T, choices, seed uint64, org, open, crlf bool) {
		keeps(t, c, choices, seed, org, open, crlf)
	})
}

// A line of the user's within a part of an open week stays, or the edit is refused or the week left.
func TestKeepsWhatIsWithinAPart(t *testing.T) {
	c := builtin(t)
	open := string(insertNext(t, c, []byte(ticked(planText(t, c, 1))), nil))
	for name, change := range map[string][2]string{
		"a property between sentences":            {"\nSteps:", "\nid:: m1q\nSteps:"},
		"a word in a list":                        {"hand: band", "hand: band, m1q"},
		"a line within a list":                    {"hand: ", "hand: band,\n^m1q\n"},
		"a schedule between sentences":            {"\nSteps:", "\nSCHEDULED: m1q\nSteps:"},
		"a comment between sentences":             {"\nSteps:", "\n<!-- m1q -->\nSteps:"},
		"a comment as long as the lines":          {"\nLight:", "\n<!-- m1q " + strings.Repeat("x", 60) + " -->\nLight:"},
		"an indented line below a change, apart":  {"Monday and Thursday.\n\n## Mon", "Monday and Thursday.\n\n  mine m1q\n\n## Mon"},
		"an indented line right below a change":   {"Monday and Thursday.\n- Pallof", "Monday and Thursday.\n  mine m1q\n- Pallof"},
		"a tag behind the heading of the changes": {"## Changes", "## Changes #m1q"},
		"words behind a change":                   {"Monday and Thursday.\n- Pallof", "Monday and Thursday. Mine m1q\n- Pallof"},
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Replace(open, change[0], change[1], 1)
			require.NotEqual(t, open, text)
			k := keeper{T: t, catalogue: c, data: []byte(text)}
			k.lines, _ = ownLines(k.data)
			k.next()
		})
	}
}

// Few edits are refused: the lines stay because they are understood.
func TestKeepsLinesAndSeldomRefuses(t *testing.T) {
	t.Parallel()
	c := builtin(t)
	var all outcome
	tries := uint64(300)
	if testing.Short() {
		tries = 30
	}
	for i := range tries {
		o := keeps(t, c, i*0xD1B54A32D192ED03, i, i%4 == 1, i%3 == 1, i%5 == 1)
		all = outcome{all.done + o.done, all.left + o.left, all.refused + o.refused, all.unread + o.unread}
	}
	t.Logf("%+v", all)
	require.Less(t, all.refused*100, all.done, "%+v", all)
	require.Less(t, all.left+all.unread, all.done, "%+v", all)
}
