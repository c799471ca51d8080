package trainer

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/stretchr/testify/require"

	"rotate/exercises"
	"rotate/internal/catalog"
	"rotate/internal/workout"
)

// handClock is a clock that a test moves.
type handClock struct{ now time.Time }

func (c *handClock) clock() Clock {
	return Clock{Now: func() time.Time { return c.now }, Tick: time.Millisecond}
}

// everyMove is a session of all built-in exercises.
func everyMove(t *testing.T) []workout.Task {
	t.Helper()
	layer, err := catalog.ReadDir(exercises.FS, "exercises")
	require.NoError(t, err)
	c, problems := catalog.Load(layer)
	require.NoError(t, problems.Err())
	var week workout.Week
	for _, e := range c.All() {
		week.Moves = append(week.Moves, workout.Ladder{Exercise: e}.At(e.Steps()))
	}
	return week.Tasks(workout.Session{First: workout.SideRight})
}

// letters presses keys, one a letter.
func letters(m *screen, keys string) {
	for _, k := range keys {
		m.Update(tea.KeyPressMsg{Code: k, Text: string(k)})
	}
}

// Whatever is shown fits: every step of every exercise, with a notice, a question, the keys, paused,
// and the end, on screens from tiny to large. What to do, how long and the way out are always there.
func TestScreenFits(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	t.Parallel()
	sizes := []tea.WindowSizeMsg{{Width: 1, Height: 1}, {Width: 12, Height: 4}, {Width: 20, Height: 6}, {Width: 40, Height: 12},
		{Width: 41, Height: 17}, {Width: 60, Height: 9}, {Width: 80, Height: 24}, {Width: 120, Height: 40}, {Width: 300, Height: 90}}
	hand := &handClock{}
	for _, color := range []bool{false, true} {
		m := newScreen(New(everyMove(t)), Options{Title: "Mon 2026-11-23", Clock: hand.clock(), Color: color})
		for !m.session.Over() {
			for _, keys := range []string{"", "h", "p", "1", "0", "?", "?", " ", " "} {
				letters(m, keys)
				for _, size := range sizes {
					m.Update(size)
					requireFits(t, m, size)
				}
			}
			about := &m.session.said[m.session.About()]
			about.Pain = 0 // so that the move goes on
			m.session.Tick(time.Second)
			m.session.Next()
		}
		for _, size := range sizes {
			m.Update(size)
			requireFits(t, m, size)
		}
	}
}

// Of every exercise, on the smallest comfortable screen: what pain does is told whole.
func TestScreenTellsPain(t *testing.T) {
	hand := &handClock{}
	tasks := everyMove(t)
	for i := range tasks {
		m := newScreen(New(tasks), Options{Title: "Mon 2026-11-23", Clock: hand.clock()})
		size := tea.WindowSizeMsg{Width: 40, Height: 12}
		m.Update(size)
		m.session.last = i
		m.rated(4)
		requireFits(t, m, size)
		content := m.View().Content
		require.Contains(t, content, "Pain 4: no more "+tasks[i].Exercise.Name[:8])
		require.Contains(t, content, "space pause")
		hand.now = hand.now.Add(10 * noticeTime)
		m.Update(tickMsg{})
		require.NotContains(t, m.View().Content, "Pain 4")
	}
}

func requireFits(t *testing.T, m *screen, size tea.WindowSizeMsg) {
	t.Helper()
	content := m.View().Content
	lines := strings.Split(content, "\n")
	require.LessOrEqual(t, len(lines), size.Height)
	for _, line := range lines {
		require.LessOrEqual(t, lipgloss.Width(line), size.Width, content)
	}
	if size.Width < 40 || size.Height < 12 {
		return
	}
	require.Contains(t, content, "Mon 2026-11-23")
	if !m.help.ShowAll {
		for _, line := range m.asked(min(size.Width, widest)) {
			require.Contains(t, content, line, "nothing of a question is cut off")
		}
	}
	if !m.session.Over() && !m.help.ShowAll && m.page == pageSession {
		task := m.session.tasks[m.session.Now().Task]
		require.Contains(t, content, task.Exercise.Name)
		require.Contains(t, content, " s")
		require.Contains(t, content, "set ")
		for _, key := range []string{"space pause", "n next", "p pain", "w sign", "q stop"} {
			require.True(t, m.Color || strings.Contains(content, key), content)
		}
		if !m.rating && m.notice == "" {
			require.Contains(t, content, "Next: ")
		}
	}
}

// On a narrow screen the dose is whole, the way of a rep is not taken for a word of the user's, and while
// one gets ready for a move it is said which one the keys are about.
func TestScreenNarrow(t *testing.T) {
	hand := &handClock{}
	m := newScreen(New(everyMove(t)), Options{Title: "Mon 2026-11-23", Clock: hand.clock(), Mute: true})
	for _, size := range []tea.WindowSizeMsg{{Width: 40, Height: 24}, {Width: 120, Height: 40}} {
		m.Update(size)
		m.session = New(everyMove(t))
		for !m.session.Over() {
			step := m.session.Now()
			task, about := m.session.tasks[step.Task], m.session.About()
			flat := strings.Join(strings.Fields(m.View().Content), " ")
			require.Contains(t, flat, task.Amount())
			meant := "e, h and p: " + m.session.tasks[about].Label()
			require.Equal(t, about != step.Task && step.Phase != workout.PhaseRest, strings.Contains(flat, meant), flat)
			m.session.Tick(length(step))
		}
	}
	m.session = New(everyMove(t)[:1])
	m.session.Next()
	m.Update(tea.WindowSizeMsg{Width: 40, Height: 24})
	require.Contains(t, m.View().Content, "set 1 of 2, going out\n")
	letters(m, "h")
	require.Contains(t, m.View().Content, "set 1 of 2, going out\nnoted: hard\n")
}

// Without colours there is nothing but text.
func TestScreenWithoutColor(t *testing.T) {
	hand := &handClock{}
	m := newScreen(New(everyMove(t)), Options{Clock: hand.clock()})
	for !m.session.Over() {
		require.NotContains(t, m.View().Content, "\x1b")
		m.session.Next()
	}
	require.NotContains(t, m.View().Content, "\x1b")
	m = newScreen(New(everyMove(t)), Options{Clock: hand.clock(), Color: true})
	require.Contains(t, m.View().Content, "\x1b[")
}

// Time goes on by the clock, but not while pain is rated nor over a gap in which nobody trained.
func TestScreenTime(t *testing.T) {
	hand := &handClock{}
	m := newScreen(New(everyMove(t)), Options{Clock: hand.clock(), Mute: true})
	pass := func(d time.Duration) {
		hand.now = hand.now.Add(d)
		m.Update(tickMsg{})
	}
	pass(5 * time.Second)
	require.Equal(t, 15*time.Second, m.session.Left())
	letters(m, "p")
	pass(5 * time.Second)
	require.Equal(t, 15*time.Second, m.session.Left())
	letters(m, "2")
	pass(time.Second)
	require.Equal(t, 14*time.Second, m.session.Left())
	pass(maxGap)
	require.NotEqual(t, 14*time.Second, m.session.Left(), "a slow look at the clock is no gap")
	left := m.session.Left()
	pass(maxGap + 1)
	require.True(t, m.session.Paused())
	require.Equal(t, left, m.session.Left())
	require.Contains(t, m.View().Content, "Paused: the computer was asleep")
}

// A rating takes one key, but for the 1, which may become a 10. It hurt, by whatever key it is left.
func TestScreenRating(t *testing.T) {
	hurt := workout.Feedback{Hurt: workout.HurtSome}
	rated := func(pain int) workout.Feedback { return workout.Feedback{Rated: true, Pain: pain} }
	for keys, want := range map[string]workout.Feedback{
		"p0": rated(0), "p3": rated(3), "p9": rated(9), "p10": rated(10), "p1\r": rated(1), "p1\x7f2": rated(2), "px3": rated(3),
		"p3p": rated(3), "p3p0": rated(0), "p": hurt, "p1": hurt, "p\x1b": hurt, "pp": hurt, "p\r": hurt, "p\x7f": hurt, "pq": hurt,
		"p\x03": hurt, "pw\x1b": hurt, "p\r4": hurt, "p\r ": hurt, "p0p\r": hurt, "p1\x1b": rated(1), "p1q": rated(1), "p1\x03": rated(1),
		"p1p": rated(1), "p1w": rated(1), "3": {},
	} {
		t.Run(keys, func(t *testing.T) {
			hand := &handClock{}
			m := newScreen(New(everyMove(t)), Options{Clock: hand.clock(), Mute: true})
			for _, k := range keys {
				pressed := tea.KeyPressMsg{Code: k}
				if k > ' ' && k < 0x7f {
					pressed.Text = string(k)
				}
				if k == 0x03 {
					pressed = tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}
				}
				m.Update(pressed)
			}
			require.Equal(t, want, m.session.Results()[0].Feedback)
		})
	}
}

// quits reports a command that ends the program.
func quits(cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	switch msg := cmd().(type) {
	case tea.QuitMsg:
		return true
	case tea.BatchMsg:
		return slices.ContainsFunc(msg, quits)
	}
	return false
}

// At the end the screen waits for a last word, then closes by itself.
func TestScreenCloses(t *testing.T) {
	hand := &handClock{}
	m := newScreen(New(everyMove(t)), Options{Clock: hand.clock(), Mute: true})
	m.session.Tick(100 * time.Hour)
	quitsAfter := func(d time.Duration) bool {
		hand.now = hand.now.Add(d)
		_, cmd := m.Update(tickMsg{})
		return quits(cmd)
	}
	require.False(t, quitsAfter(time.Second))
	require.False(t, quitsAfter(closeAfter-1))
	letters(m, "h")
	require.False(t, quitsAfter(1), "a key begins the wait anew")
	require.False(t, quitsAfter(closeAfter-1))
	require.True(t, quitsAfter(1))
	_, cmd := m.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
	require.True(t, quits(cmd))
}

// Ctrl-Z waits until what was done before it is written.
func TestScreenLeavesWhatIsWritten(t *testing.T) {
	hand := &handClock{}
	m := newScreen(New(everyMove(t)), Options{Clock: hand.clock(), Mute: true, Save: func([]Result) error { return nil }})
	letters(m, "h") // begins to write
	m.Update(tea.KeyPressMsg{Code: 'z', Mod: tea.ModCtrl})
	require.True(t, m.leaving)
	m.Update(savedMsg{}) // what was done by the keys is written; that the time stands still, not yet
	require.True(t, m.leaving)
	m.Update(savedMsg{})
	require.False(t, m.leaving)
}

// Go, switch and end ring differently, and not at all when muted.
func TestBells(t *testing.T) {
	m := newScreen(New(everyMove(t)), Options{Clock: (&handClock{}).clock()})
	require.Equal(t, map[Signal]int{Go: 1, Switch: 2, End: 3}, bells)
	require.Nil(t, m.ring(Silence))
	require.NotNil(t, m.ring(Go))
	m.Mute = true
	require.Nil(t, m.ring(End))
}

// The way of a rep, and in turn its side, by the tempo.
func TestRepAt(t *testing.T) {
	dose := workout.Dose{Sets: 1, Reps: 2, Tempo: workout.Tempo{Out: 2, End: 1, Back: 2}}
	inTurn, onLeft := workout.Work{Side: workout.SideInTurn, Dose: dose}, workout.Work{Side: workout.SideLeft, Dose: dose}
	tests := []struct {
		work    workout.Work
		seconds time.Duration
		want    rep
	}{
		{onLeft, 0, rep{1, "left", "out"}}, {onLeft, 1, rep{1, "left", "out"}}, {onLeft, 2, rep{1, "left", "hold"}},
		{onLeft, 3, rep{1, "left", "back"}}, {onLeft, 4, rep{1, "left", "back"}}, {onLeft, 5, rep{2, "left", "out"}},
		{inTurn, 4, rep{1, "left", "back"}}, {inTurn, 5, rep{1, "right", "out"}}, {inTurn, 10, rep{2, "left", "out"}},
		{inTurn, 19, rep{2, "right", "back"}},
	}
	for _, test := range tests {
		require.Equal(t, test.want, repAt(test.work, test.seconds*time.Second), "%v at %d", test.work.Side, test.seconds)
	}
}

// The large type has every letter that is used, and falls back where it does not fit.
func TestLargeType(t *testing.T) {
	for _, text := range []string{"READY 20", "HOLD 99", "REP 10/12", "LEFT 1/8", "RIGHT 3/8", "SWITCH 7", "REST 45", "PAUSED", "DONE", "0123456789/"} {
		for _, letter := range text {
			require.Contains(t, glyphs(), letter)
			for _, row := range glyphs()[letter] {
				require.Len(t, row, len(glyphs()[letter][0]))
			}
		}
	}
	require.Equal(t, []string{"█▄ █ █▀█", "█ ▀█ █ █", "▀  ▀ ▀▀▀"}, largeType("NO", 8, 3))
	require.Equal(t, []string{"NO"}, largeType("NO", 7, 3))
	require.Equal(t, []string{"NO"}, largeType("NO", 8, 2))
	require.Len(t, largeType("NO", 16, 5), 5)
	require.Len(t, largeType("NO", 15, 5), 3)
}
