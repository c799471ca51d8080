package remark_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/remark"
	"rotate/internal/workout"
)

// said is a remark of a corpus with its class: P pain, R warning sign, S sore, F cut short, N not
// done, D done and fine, E easy, H hard, L load. A second letter p: behind a move with a load.
type said struct {
	class  byte
	loaded bool
	chosen bool // it must lead to what its class must lead to
	text   string
}

func corpus(t testing.TB) []said {
	t.Helper()
	var all []said
	names, err := filepath.Glob("testdata/*.tsv")
	require.NoError(t, err)
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		for line := range strings.Lines(string(data)) {
			class, text, found := strings.Cut(strings.TrimRight(line, "\n"), "\t")
			if !found || class == "" || class[0] == '#' {
				continue
			}
			all = append(all, said{class[0], strings.HasSuffix(class, "p"), filepath.Base(name) != "typed.tsv", text})
		}
	}
	require.NotEmpty(t, all)
	return all
}

// tasks are the work that the corpus is read behind.
func tasks(loaded bool) []workout.Task {
	reps := workout.Dose{Sets: 2, Reps: 8, Range: workout.RangeFull}
	more := workout.Dose{Sets: 2, Reps: 10}
	hold := workout.Dose{Sets: 2, Reps: 1, Hold: 20, Load: "light"}
	e := &workout.Exercise{Equipment: []workout.Equipment{"band"}, Progression: []workout.Dose{hold}}
	all := []workout.Task{{Exercise: e, Work: workout.Work{Side: workout.SideLeft, Dose: hold}}}
	if !loaded {
		all = []workout.Task{{Exercise: e, Work: workout.Work{Dose: reps}}, {Exercise: e, Work: workout.Work{Dose: more}}}
	}
	return all
}

// rises, holds and leaves are what the planner makes of a remark on every day.
func rises(f workout.Feedback) bool {
	return f.Pain < 3 && f.Hurt == workout.HurtNot && !f.Sore && !f.Worse && !f.Short && !f.Skipped && !f.Hard && f.Unsure == "" && f.Warning.Urgency == workout.UrgencyNone
}

func leaves(f workout.Feedback) bool {
	return f.Pain >= 4 || f.Hurt > workout.HurtSome || f.Worse || f.Warning.Urgency > workout.UrgencyPerhaps
}

// right reports whether a remark leads to what its class must lead to.
func right(s said, f workout.Feedback) bool {
	switch s.class {
	case 'P', 'F', 'N':
		return !rises(f)
	case 'S':
		return !rises(f) && !leaves(f)
	case 'R':
		return f.Warning.Urgency > workout.UrgencyNone
	case 'D':
		return !leaves(f) && !f.Skipped
	case 'E':
		return f.Easy && rises(f)
	case 'H':
		return !rises(f) && !leaves(f)
	}
	return f.Load != "" && rises(f)
}

// least are how many of a thousand of each class must be read right.
var least = map[byte]int{'P': 998, 'R': 998, 'S': 988, 'F': 989, 'N': 990, 'D': 975, 'E': 810, 'H': 978, 'L': 665}

// mostHeld is how many of a thousand that are well may keep their move.
const mostHeld = 170

// Every remark that was chosen leads to what its class must lead to, and of those in typed.tsv, as people typed them,
// a large share of each class.
func TestCorpus(t *testing.T) {
	good, all := map[byte]int{}, map[byte]int{}
	held := 0
	for _, s := range corpus(t) {
		for _, task := range tasks(s.loaded) {
			if s.class == 'F' && (strings.Contains(s.text, "/8") || strings.Contains(s.text, "/ 8")) && task.Dose.Reps != 8 {
				continue // a date, for all that is known
			}
			all[s.class]++
			read := remark.Read(", "+s.text, task, nil)
			if right(s, read.Feedback) {
				good[s.class]++
			} else if s.chosen {
				t.Errorf("%c %q behind %s: %+v", s.class, s.text, task.Dose, read.Feedback)
			}
			if s.class == 'D' && !rises(read.Feedback) {
				held++
			}
		}
	}
	for _, class := range []byte("PRSFNDEHL") {
		t.Logf("%c: %d of %d, %d of a thousand", class, good[class], all[class], 1000*good[class]/all[class])
		require.GreaterOrEqual(t, 1000*good[class], least[class]*all[class], "%c", class)
	}
	t.Logf("D that hold: %d, %d of a thousand", held, 1000*held/all['D'])
	require.LessOrEqual(t, 1000*held, mostHeld*all['D'])
}
