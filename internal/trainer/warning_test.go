package trainer

import (
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/stretchr/testify/require"

	"rotate/internal/remark"
	"rotate/internal/safety"
	"rotate/internal/workout"
)

// Each sign that a session offers is understood behind a task, with the urgency that it is shown with.
func TestCommonSigns(t *testing.T) {
	task := everyMove(t)[0]
	for _, w := range safety.Common() {
		require.Equal(t, w, remark.Read(", "+w.Words, task, nil).Warning)
	}
}

// A warning sign stops the session at once, shows what to do, and is in what was said of the task.
func TestScreenWarningSign(t *testing.T) {
	for i, w := range safety.Common() {
		hand := &handClock{}
		m := newScreen(New(everyMove(t)), Options{Clock: hand.clock()})
		m.Update(tea.WindowSizeMsg{Width: 40, Height: 12})
		letters(m, "nw")
		require.Contains(t, m.View().Content, "6  dizzy or faint")
		hand.now = hand.now.Add(noticeTime)
		m.Update(tickMsg{})
		require.Zero(t, m.session.spent, "time stands still")
		letters(m, string(rune('1'+i)))
		require.True(t, m.session.Over())
		require.Contains(t, m.View().Content, safety.Title(w.Urgency))
		require.Equal(t, w.Words, m.session.Results()[0].Words())
		_, end := m.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
		require.Equal(t, tea.Quit(), end())
	}
}

// Escape goes on: no sign was meant.
func TestScreenNoSign(t *testing.T) {
	hand := &handClock{}
	m := newScreen(New(everyMove(t)), Options{Clock: hand.clock()})
	letters(m, "w")
	m.Update(tea.KeyPressMsg{Code: tea.KeyEscape})
	require.Equal(t, pageSession, m.page)
	require.False(t, m.session.Over())
}

// What is to be known stands before the session; only a yes begins it.
func TestScreenAsks(t *testing.T) {
	for keys, begins := range map[string]bool{"y": true, "n": false, "x": false, " ": false, "w": false, "q": false} {
		hand := &handClock{}
		m := newScreen(New(everyMove(t)), Options{Clock: hand.clock(), Ask: []string{"Knee rotations hurt on Monday."}})
		require.Contains(t, m.View().Content, "Knee rotations hurt on Monday.")
		letters(m, keys)
		hand.now = hand.now.Add(noticeTime)
		m.Update(tickMsg{})
		require.Equal(t, begins, m.session.spent > 0, keys)
		require.Equal(t, workout.PhaseReady, m.session.Now().Phase)
	}
	m := newScreen(New(everyMove(t)), Options{Clock: (&handClock{}).clock(), Ask: []string{"?"}})
	_, end := m.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
	require.Equal(t, tea.Quit(), end(), "no is the default")
}
