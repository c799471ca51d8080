package trainer

import (
	"fmt"
	"strings"
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
		require.Contains(t, m.View().Content, callsFor(w.Urgency)[1:]+".")
		require.NotContains(t, m.View().Content, "Stop the move", "the session is over")
		require.Equal(t, w.Words, m.session.Results()[0].Words())
		_, end := m.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
		require.True(t, quits(end))
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
	require.True(t, quits(end), "no is the default")
}

// On a narrow screen the questions are whole too: every sign, and every answer.
func TestScreenNarrowQuestions(t *testing.T) {
	for _, size := range []tea.WindowSizeMsg{{Width: 40, Height: 12}, {Width: 40, Height: 24}, {Width: 80, Height: 24}, {Width: 120, Height: 40}} {
		m := newScreen(New(everyMove(t)), Options{Title: "Mon 2026-11-23", Clock: (&handClock{}).clock(),
			Ask: []string{strings.Repeat("Knee rotations hurt on Monday. ", 40)}})
		m.Update(size)
		content := m.View().Content
		require.Contains(t, content, "Train all the same? If in doubt: no.")
		require.Contains(t, content, "y: begin; Enter: end without a session")
		require.Equal(t, size.Width == 40, strings.Contains(content, "A larger window shows more."), "%v", size)
		letters(m, "yw")
		content = m.View().Content
		for i, w := range safety.Common() {
			line := fmt.Sprintf("%d  %s", i+1, w.Words)
			if size.Width >= widest {
				line += ": " + callsFor(w.Urgency)
			}
			require.Contains(t, content+"\n", line+"\n")
		}
		require.Contains(t, content, "1-6: this one; esc: none, go on; q: stop")
		requireFits(t, m, size)
	}
}
