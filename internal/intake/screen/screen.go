// Package screen asks the questions of an interview: on a screen with keys, or line by line, for
// screen readers and plain terminals.
package screen

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"

	"rotate/internal/intake"
	"rotate/internal/terminal"
	"rotate/internal/words"
)

// ErrLeft reports that the user left before the interview was over.
var ErrLeft = errors.New("left")

// Options are the options for asking an interview.
type Options struct {
	Aloud bool      // line by line instead of on a screen
	Width int       // columns, for Aloud
	Color bool      // whether colours and bold type may be used
	In    io.Reader // a terminal
	Out   io.Writer // a terminal
}

// Run asks until the interview is over or stops, or until it moves between the questions before the
// plan is shown and those after it. It returns ErrLeft if the user left.
func Run(iv *intake.Interview, o Options) error {
	if o.Aloud {
		return aloud(iv, o)
	}
	m := newModel(iv, o)
	_, err := tea.NewProgram(m, tea.WithInput(o.In), tea.WithOutput(o.Out),
		tea.WithEnvironment(terminal.Environ(o.Color))).Run()
	switch {
	case err != nil && !errors.Is(err, tea.ErrInterrupted):
		return fmt.Errorf("the screen failed: %w", err)
	case !m.over:
		return ErrLeft
	}
	return nil
}

// model is the screen: the current question, as a huh field.
type model struct {
	Options
	interview     *intake.Interview
	consents      bool // asked below the plan, not on a separate screen
	question      intake.Question
	field         huh.Field
	one           string   // value of the field
	some          []string // values of the field, if there may be several
	problem       string   // with the answer
	said          []string // the answers shown below the plan
	over          bool
	close         bool // drawn without blank lines
	cut           bool // the options scroll
	shown         int  // lines for options
	lacking       int  // rows missing in the window; 0: none
	heights       []int
	width, height int
}

func newModel(iv *intake.Interview, o Options) *model {
	q, _ := iv.Current()
	return &model{Options: o, interview: iv, consents: q.Consents()}
}

// Init does nothing: the screen waits for the size of the terminal.
func (m *model) Init() tea.Cmd { return nil }

// Update handles a key or a new size.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		return m, m.resize()
	case tea.KeyPressMsg:
		if m.field != nil {
			return m, m.press(msg)
		}
	}
	if m.field == nil {
		return m, nil
	}
	return m, m.pass(msg)
}

func (m *model) press(msg tea.KeyPressMsg) tea.Cmd {
	if m.problem != "" { // it took room from the options
		m.problem = ""
		m.open(m.cursor())
	}
	switch name := msg.String(); {
	case name == "ctrl+c":
		m.field, m.said = nil, nil // remove the question
		return tea.Quit
	case name == "ctrl+z":
		return new(terminal.Job).Stop()
	case name == "esc" || name == "shift+tab":
		return m.back()
	case m.lacking > 0:
		return nil // nobody can answer what cannot be read
	case name == "ctrl+j" || m.wraps(msg): // ctrl+j: an earlier Enter
		return nil
	case name == "enter":
		return m.enter(msg)
	case m.question.Kind == intake.Some && slices.Contains([]string{"end", "G", "pgdown"}, name):
		m.page()
		return nil
	}
	return m.pass(msg)
}

// wraps reports whether a key would go from the first answer around to the last, or back: a slip
// must not turn "No" into "Yes".
func (m *model) wraps(msg tea.KeyPressMsg) bool {
	one, ok := m.field.(*huh.Select[string])
	if !ok {
		return false
	}
	value, _ := one.Hovered()
	k, options := keys().Select, m.question.Options
	return value == options[0].Value && key.Matches(msg, k.Up, k.Left) ||
		value == options[len(options)-1].Value && key.Matches(msg, k.Down, k.Right)
}

// enter takes the value of the field as the answer.
func (m *model) enter(msg tea.Msg) tea.Cmd {
	m.pass(msg) // sets the value; where to go next is not up to huh
	values := []string{m.one}
	if m.question.Kind == intake.Some {
		values = m.some
	}
	if err := m.interview.Answer(values...); err != nil {
		m.problem = words.Capitalize(err.Error())
		return m.open(m.cursor())
	}
	m.remember()
	return m.next()
}

// back goes to the previous question, and removes its answer from those shown.
func (m *model) back() tea.Cmd {
	if !m.interview.Back() {
		return nil
	}
	m.said = m.said[:max(len(m.said)-1, 0)]
	return m.next()
}

func (m *model) pass(msg tea.Msg) tea.Cmd {
	field, cmd := m.field.Update(msg)
	m.field = field.(huh.Field)
	return cmd
}

// next shows the question that is now current, or ends.
func (m *model) next() tea.Cmd {
	q, ok := m.interview.Current()
	if !ok || q.Consents() != m.consents {
		m.over, m.field = true, nil
		return tea.Quit
	}
	m.question, m.some = q, m.interview.Chosen()
	m.one = strings.Join(m.some, "")
	switch {
	case q.Kind == intake.Some: // start at the first option, so that all are seen
		return m.open(0)
	case q.Kind == intake.One && len(m.some) == 0:
		m.one = q.Options[0].Value
	}
	return m.open(-1)
}

// resize lays the question out again, with the same values and cursor.
func (m *model) resize() tea.Cmd {
	if m.field == nil {
		return m.next()
	}
	return m.open(m.cursor())
}

// cursor returns the index of the option under the cursor; -1 if there is none.
func (m *model) cursor() int {
	several, ok := m.field.(*huh.MultiSelect[string])
	if !ok {
		return -1
	}
	value, _ := several.Hovered()
	return slices.IndexFunc(m.question.Options, func(o intake.Option) bool { return o.Value == value })
}

// remember keeps an answer that should stay on the terminal.
func (m *model) remember() {
	if m.consents {
		m.said = append(m.said, wrap(m.question.Title+" "+m.question.Label(m.one), m.columns()))
	}
}

// View draws the question, any problem with the answer, and the keys.
func (m *model) View() tea.View {
	view := tea.NewView(m.content())
	view.AltScreen = !m.consents
	return view
}

func (m *model) content() string {
	parts := slices.Clone(m.said)
	if m.over {
		return strings.Join(append(parts, ""), "\n")
	}
	if m.field == nil {
		return ""
	}
	if m.lacking > 0 {
		return wrap(fmt.Sprintf("Make the window larger: %d rows. ctrl+c: leave", m.height+m.lacking), m.columns())
	}
	parts = append(parts, m.header()+m.field.View())
	if m.problem != "" {
		parts = append(parts, m.trouble())
	}
	return strings.Join(append(parts, m.footer()), "\n")
}

func (m *model) header() string {
	if m.consents {
		return ""
	}
	text := "rotate start"
	if at, of := m.interview.Progress(); at > 0 {
		text += fmt.Sprintf("  %d of %d", at, of)
	}
	return m.paint(terminal.Quiet, text) + "\n" + m.gap()
}

// gap returns a blank line if there is room for one.
func (m *model) gap() string {
	if m.close {
		return ""
	}
	return "\n"
}

func (m *model) footer() string {
	move := "up, down, end   "
	if m.cut {
		move = "up, down, end: more   "
	}
	var keys string
	switch {
	case m.question.Kind == intake.Some:
		keys = "space: mark   " + move
	case len(m.question.Options) > 1:
		keys = move
	}
	keys += "enter: next"
	if !m.close {
		keys += "   esc: back   ctrl+c: leave"
	}
	return m.gap() + m.paint(terminal.Quiet, wrap(keys, m.columns()))
}

func (m *model) trouble() string {
	if m.problem == "" {
		return ""
	}
	return m.gap() + m.paint(terminal.Alert, wrap(m.problem, m.columns()))
}

func (m *model) paint(s lipgloss.Style, text string) string {
	return terminal.Style(s, m.Color).Render(text)
}
