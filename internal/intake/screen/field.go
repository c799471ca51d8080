package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"

	"rotate/internal/intake"
	"rotate/internal/terminal"
)

// widest is the maximum width of the questions: longer lines are hard to read.
const widest = 76

// columns returns the width available for a line.
func (m *model) columns() int { return max(min(m.width, widest)-1, 10) }

// open creates the field of the question, laid out for the screen, with the cursor at an option; -1
// leaves it where huh puts it.
func (m *model) open(cursor int) tea.Cmd {
	title, help, options := m.layOut()
	m.fit(height(title)+height(help), options)
	switch m.question.Kind {
	case intake.One:
		m.field = huh.NewSelect[string]().Title(title).Description(help).Options(options...).Value(&m.one)
	case intake.Some:
		m.field = huh.NewMultiSelect[string]().Title(title).Description(help).Options(options...).Value(&m.some).Filterable(false)
	case intake.Text:
		m.field = huh.NewInput().Title(title).Description(help).Value(&m.one)
	}
	m.field = m.field.WithTheme(m.theme()).WithKeyMap(keys()).WithPosition(huh.FieldPosition{}).WithWidth(m.columns())
	if m.question.Kind != intake.Text {
		m.field = m.field.WithHeight(height(title) + height(help) + m.shown)
	}
	cmd := m.field.Focus()
	m.field.View() // huh cannot scroll to its cursor before this
	m.pass(nil)
	if cursor >= 0 {
		m.pass(tea.KeyPressMsg{Code: tea.KeyHome})
	}
	for range cursor {
		m.pass(tea.KeyPressMsg{Code: tea.KeyDown})
	}
	return cmd
}

// keys returns huh's keys without its filter, without those that mark all, as one option means
// none, and without those that would skip options not yet seen.
func keys() *huh.KeyMap {
	k, none := huh.NewDefaultKeyMap(), key.NewBinding()
	k.Select.Filter, k.MultiSelect.SelectAll, k.MultiSelect.SelectNone = none, none, none
	k.MultiSelect.GotoBottom, k.MultiSelect.HalfPageDown = none, none
	return k
}

// page moves the cursor down by one screen of options, so that each is seen.
func (m *model) page() {
	passed := 0
	for at := m.cursor() + 1; at < len(m.heights); at++ {
		if passed += m.heights[at]; passed > m.shown {
			return
		}
		m.pass(tea.KeyPressMsg{Code: tea.KeyDown})
	}
}

// layOut wraps the texts of the question: huh does not wrap options if several can be chosen.
func (m *model) layOut() (title, help string, options []huh.Option[string]) {
	title = wrap(m.question.Title, m.columns())
	for _, line := range strings.Split(m.question.Help, "\n") {
		help += wrap(line, m.columns()) + "\n"
	}
	help = strings.TrimSuffix(help, "\n")
	room := m.columns() - lipgloss.Width(cursorMark)
	if m.question.Kind == intake.Some {
		room -= lipgloss.Width(markedBox)
	}
	for _, o := range m.question.Options {
		options = append(options, huh.NewOption(wrap(o.Label, room), o.Value))
	}
	return title, help, options
}

// leastOptions is the number of lines for options below which blank lines are dropped.
const leastOptions = 4

// fit decides how a question with that many lines of text is shown: with blank lines, without them,
// with options that scroll, or not at all, if a sentence about safety or an option would be cut
// off.
func (m *model) fit(text int, options []huh.Option[string]) {
	all, tallest := 0, 1
	m.heights = m.heights[:0]
	for _, o := range options {
		m.heights = append(m.heights, height(o.Key))
		all, tallest = all+height(o.Key), max(tallest, height(o.Key))
	}
	all = max(all, 1)
	m.close, m.cut = false, false
	m.close = text+min(all, max(leastOptions, tallest)) > m.room()
	m.cut = text+all > m.room() // this message may need a line too
	m.lacking = max(text+tallest-m.room(), 0)
	m.shown = max(min(all, m.room()-text-height(m.trouble())), 1)
}

// room returns how many lines the field may use.
func (m *model) room() int {
	above := height(strings.TrimSuffix(m.header(), "\n")) + height(strings.Join(m.said, "\n"))
	return m.height - above - height(m.footer())
}

func height(text string) int {
	if text == "" {
		return 0
	}
	return lipgloss.Height(text)
}

func wrap(text string, width int) string { return lipgloss.Wrap(text, width, " ") }

// The marks in front of options.
const (
	cursorMark  = "> "
	markedBox   = "[x] "
	unmarkedBox = "[ ] "
)

// theme returns the look of a field. It is created only once per field, as huh asks for it for
// every option.
func (m *model) theme() huh.Theme {
	var f huh.FieldStyles
	plain, strong := lipgloss.NewStyle(), terminal.Style(terminal.Strong, m.Color)
	f.Base, f.Title, f.Description = plain, strong, plain
	f.SelectSelector, f.MultiSelectSelector = plain.SetString(cursorMark), plain.SetString(cursorMark)
	f.Option, f.UnselectedOption, f.SelectedOption = plain, plain, strong
	f.SelectedPrefix, f.UnselectedPrefix = plain.SetString(markedBox), plain.SetString(unmarkedBox)
	f.TextInput.Cursor = plain.Reverse(true)
	styles := &huh.Styles{Focused: f, Blurred: f}
	return huh.ThemeFunc(func(bool) *huh.Styles { return styles })
}
