package trainer

import (
	"fmt"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"rotate/internal/remark"
	"rotate/internal/safety"
	"rotate/internal/terminal"
	"rotate/internal/words"
	"rotate/internal/workout"
)

var tints = map[workout.Phase]lipgloss.Style{
	workout.PhaseReady:  lipgloss.NewStyle().Foreground(lipgloss.Yellow),
	workout.PhaseWork:   lipgloss.NewStyle().Foreground(lipgloss.Green),
	workout.PhaseSwitch: lipgloss.NewStyle().Foreground(lipgloss.Magenta),
	workout.PhaseRest:   lipgloss.NewStyle().Foreground(lipgloss.Cyan),
}

// dress replaces the libraries' own colours.
func (m *screen) dress() {
	m.bar.FullColor, m.bar.EmptyColor = nil, nil
	m.whole.FullColor, m.whole.EmptyColor = nil, nil
	key := terminal.Style(terminal.Strong, m.Color)
	m.help.Styles.ShortKey, m.help.Styles.FullKey = key, key
	for _, s := range []*lipgloss.Style{&m.help.Styles.ShortDesc, &m.help.Styles.FullDesc,
		&m.help.Styles.ShortSeparator, &m.help.Styles.FullSeparator, &m.help.Styles.Ellipsis} {
		*s = terminal.Style(terminal.Quiet, m.Color)
	}
}

func (m *screen) paint(s lipgloss.Style, text string) string {
	return terminal.Style(s, m.Color).Render(text)
}

// painted paints each line separately.
func (m *screen) painted(s lipgloss.Style, lines []string) []string {
	return words.Each(lines, func(line string) string { return m.paint(s, line) })
}

// widest is the maximum width of the content; on a larger screen it is centred.
const widest = 76

// roomy is the height of the middle from which blank lines separate its parts, and the type grows.
const roomy = 14

// View draws the screen.
func (m *screen) View() tea.View {
	v := tea.NewView(m.content())
	v.AltScreen = true
	return v
}

func (m *screen) content() string {
	width := max(min(m.width, widest), 1)
	top, bottom := m.header(width), m.footer(width)
	room := m.height - len(top) - len(bottom)
	middle := m.fit(m.middle(width, room), room)
	above := max(room-22, 0) / 2 // does not depend on the middle: the large type must not jump
	lines := slices.Concat(top, make([]string, above), middle)
	lines = slices.Concat(lines, make([]string, max(m.height-len(lines)-len(bottom), 0)), bottom)
	lines = lines[:max(min(len(lines), m.height), 0)]
	margin := strings.Repeat(" ", (m.width-width)/2)
	for i, line := range lines {
		if line != "" {
			lines[i] = margin + lipgloss.NewStyle().MaxWidth(width).Render(line)
		}
	}
	return strings.Join(lines, "\n")
}

// fit cuts off what has no room. A page of text then says that there is more.
func (m *screen) fit(lines []string, room int) []string {
	if len(lines) <= room {
		return lines
	}
	lines = lines[:max(room, 0)]
	if room > 1 && m.page != pageSession {
		lines[room-1] = m.paint(terminal.Alert, "A larger window shows more.")
	}
	return lines
}

// header returns the day, the time left, and the progress of the whole session.
func (m *screen) header(width int) []string {
	left := m.session.Total() - m.session.Elapsed()
	m.whole.SetWidth(width)
	part := 1.0
	if total := m.session.Total(); total > 0 {
		part = float64(m.session.Elapsed()) / float64(total)
	}
	lines := []string{spread(m.Title, minutes(left)+" left", width), m.paint(terminal.Quiet, m.whole.ViewAs(part))}
	if m.height >= 14 {
		lines = append(lines, "")
	}
	return lines
}

func (m *screen) footer(width int) []string {
	if text := m.choices(); text != "" {
		return wrap(text, width)
	}
	if m.help.ShowAll {
		return []string{m.paint(terminal.Quiet, "? closes this page")}
	}
	if m.height < 12 {
		return m.keyLines(width)[:1]
	}
	return m.keyLines(width)
}

// keyLines returns the keys in as many lines as they need, the most important first.
func (m *screen) keyLines(width int) (lines []string) {
	m.help.SetWidth(0)
	for keys := m.keys.ShortHelp(); len(keys) > 0; {
		n := 1
		for n < len(keys) && lipgloss.Width(m.help.ShortHelpView(keys[:n+1])) <= width {
			n++
		}
		lines = append(lines, m.help.ShortHelpView(keys[:n]))
		keys = keys[n:]
	}
	return lines
}

func (m *screen) middle(width, room int) []string {
	switch {
	case m.page == pageBefore:
		return m.before(width)
	case m.page == pageSigns:
		return m.signs(width)
	case m.page == pageStop:
		return m.stopped(width)
	case m.help.ShowAll:
		return m.helpPage(width)
	case m.session.Over():
		return m.summary(width, room)
	}
	return m.now(width, room-max(room-22, 0)/2)
}

// choices returns the keys of a page other than the session; "" if the session is shown.
func (m *screen) choices() string {
	return map[page]string{
		pageBefore: "Train all the same? If in doubt: no.\ny: begin; Enter: end without a session",
		pageSigns:  fmt.Sprintf("1-%d: this one; esc: none, go on; q: stop", len(safety.Common())),
		pageStop:   "Enter ends",
	}[m.page]
}

func (m *screen) before(width int) (lines []string) {
	for _, text := range m.Ask {
		lines = append(lines, wrap(words.Line(text), width)...)
	}
	return lines
}

// signs returns the warning signs to choose from, with what each calls for if there is room.
func (m *screen) signs(width int) []string {
	lines := m.painted(terminal.Alert, wrap("STOP. Which sign? It goes into the note.", width))
	for i, w := range safety.Common() {
		line := fmt.Sprintf("%d  %s", i+1, w.Words)
		if width >= widest {
			line += ": " + callsFor(w.Urgency)
		}
		lines = append(lines, line)
	}
	return lines
}

// callsFor returns what a sign calls for, in a few words. Every sign ends the session.
func callsFor(u workout.Urgency) string {
	if u == workout.UrgencyNerve {
		return "stop the session, and ask"
	}
	return strings.ToLower(safety.Title(u))
}

func (m *screen) stopped(width int) []string {
	w := m.session.said[m.session.About()].Warning
	advice := words.Capitalize(safety.Advice(w.Urgency)) + ". All the signs: rotate safety."
	return slices.Concat([]string{m.paint(terminal.Alert, words.Capitalize(callsFor(w.Urgency))+".")},
		wrap(advice, width),
		[]string{""}, wrap("The session is over. What you did is written down.", width))
}

func (m *screen) helpPage(width int) []string {
	m.help.SetWidth(width)
	lines := strings.Split(m.help.View(m.keys), "\n")
	return append(append(lines, ""), wrap("e, h and p are about the move that you are doing or have just done. "+
		"What you skip is not done. w is for a warning sign: it stops the session. q stops, and writes down what you did.", width)...)
}

// layout is how much room the large type and what surrounds it take.
type layout struct {
	size       int // rows of the large type
	gaps       int // blank lines around it
	dose, next bool
}

// layouts has the most generous layout first; the last one fits anywhere.
var layouts = []layout{{5, 1, true, true}, {3, 1, true, true}, {3, 0, true, true}, {3, 0, true, false},
	{1, 0, true, true}, {1, 0, true, false}, {1, 0, false, false}}

// now returns what to do now: the move, the large type, the time, what comes next, and advice.
func (m *screen) now(width, room int) (lines []string) {
	asked := m.asked(width)
	for _, l := range layouts {
		l.next = l.next || asked == nil
		lines = append(m.lay(l, width), asked...)
		if len(lines) <= room && (l.gaps == 0 || room >= roomy) {
			break
		}
	}
	if asked != nil {
		return lines
	}
	step := m.session.Now()
	return append(lines, advice(m.session.tasks[step.Task], step, width, room-len(lines))...)
}

func (m *screen) lay(l layout, width int) []string {
	step := m.session.Now()
	task, tint, gap := m.session.tasks[step.Task], tints[step.Phase], make([]string, l.gaps)
	name, next := m.name(task, width), []string(nil)
	if !l.dose {
		name = name[:1]
	}
	if l.next {
		next = append([]string{m.paint(terminal.Quiet, m.next())}, m.meant(step, width)...)
	}
	large := m.painted(tint, largeType(m.big(task, step), width, l.size))
	return slices.Concat(name, m.place(task, step, width), gap, large, gap,
		[]string{m.paint(tint, m.timeBar(step, width))}, next, gap)
}

// name returns the move and its dose, on one line if they fit.
func (m *screen) name(task workout.Task, width int) []string {
	name, dose := task.Exercise.Name, words.Line(task.Amount())
	if lipgloss.Width(name)+2+lipgloss.Width(dose) <= width {
		return []string{m.paint(terminal.Strong, name) + "  " + m.paint(terminal.Quiet, dose)}
	}
	return append([]string{m.paint(terminal.Strong, name)}, m.painted(terminal.Quiet, wrap(dose, width))...)
}

// meant says which move the keys are about while the user gets ready for another one: it is the one
// just done, as nobody knows yet how the next one will go.
func (m *screen) meant(step workout.Interval, width int) []string {
	about := m.session.About()
	if step.Phase != workout.PhaseReady && step.Phase != workout.PhaseSwitch || about == step.Task {
		return nil
	}
	return m.painted(terminal.Quiet, wrap("e, h and p: "+m.session.tasks[about].Label(), width))
}

// big returns the large type: what to do, and the seconds or the rep.
func (m *screen) big(task workout.Task, step workout.Interval) string {
	seconds := ceilSeconds(m.session.Left())
	switch {
	case m.session.Paused():
		return "PAUSED"
	case step.Phase != workout.PhaseWork:
		return fmt.Sprintf("%s %d", strings.ToUpper(string(step.Phase)), seconds)
	case task.IsHold() && task.Side != workout.SideInTurn:
		return fmt.Sprintf("HOLD %d", seconds)
	}
	rep := repAt(task.Work, m.session.spent)
	if task.Side == workout.SideInTurn {
		return fmt.Sprintf("%s %d/%d", strings.ToUpper(string(rep.side)), rep.number, task.Reps)
	}
	return fmt.Sprintf("REP %d/%d", rep.number, task.Reps)
}

var ways = map[string]string{"out": "going out", "hold": "holding", "back": "coming back"}

// place returns the side, the set, and the direction of the rep, followed by what was said about
// it, on the same line or the next.
func (m *screen) place(task workout.Task, step workout.Interval, width int) []string {
	var parts []string
	switch task.Side {
	case workout.SideLeft, workout.SideRight:
		parts = append(parts, m.paint(terminal.Strong, strings.ToUpper(string(task.Side))+" SIDE"))
	case workout.SideInTurn:
		parts = append(parts, m.paint(terminal.Strong, "LEFT AND RIGHT"))
	}
	set := step.Set
	if step.Phase == workout.PhaseReady || step.Phase == workout.PhaseSwitch {
		set = 1
	}
	text := strings.Join(append(parts, fmt.Sprintf("set %d of %d", set, step.Sets)), ", ")
	if step.Phase == workout.PhaseWork && !task.IsHold() {
		text += ", " + ways[repAt(task.Work, m.session.spent).way]
	}
	said := m.session.said[step.Task]
	if said == (workout.Feedback{}) {
		return []string{text}
	}
	noted := "noted: " + remark.Words(said)
	if lipgloss.Width(text+"; "+noted) <= width && (task.IsHold() || width == widest) {
		return []string{text + "; " + noted}
	}
	return []string{text, noted}
}

func (m *screen) timeBar(step workout.Interval, width int) string {
	label := fmt.Sprintf(" %3d s", ceilSeconds(m.session.Left()))
	m.bar.SetWidth(width - len(label))
	return m.bar.ViewAs(float64(m.session.spent)/float64(length(step))) + label
}

// advice returns what to keep in mind, in as many lines as there is room for: how to do the move
// while getting ready, otherwise its cues.
func advice(task workout.Task, step workout.Interval, width, room int) []string {
	var lines []string
	for i, item := range adviceFor(task, step, room) {
		wrapped := bullet(item, width)
		if i == 0 && len(wrapped) > room {
			wrapped = bullet(firstClause(item), width)
		}
		if len(lines)+len(wrapped) > room {
			break
		}
		lines = append(lines, wrapped...)
	}
	return lines
}

// adviceFor returns what to keep in mind during a step, the most important first.
func adviceFor(task workout.Task, step workout.Interval, room int) []string {
	var items []string
	if task.Exercise.Left != "" && task.Side != workout.SideBoth && room > 2 {
		items = append(items, "Left means: "+task.Exercise.Left+".")
	}
	switch {
	case step.Phase == workout.PhaseRest:
		items = []string{"Was it easy, hard, painful? Press e, h or p."}
	case step.Phase == workout.PhaseReady && room > 4:
		return append(items, task.Exercise.Instructions...)
	case step.Phase == workout.PhaseWork:
		items = nil
	}
	return append(items, task.Exercise.Cues...)
}

// bullet returns an item of a list, over as many lines as it needs.
func bullet(text string, width int) []string {
	lines := wrap(words.Line(text), width-2)
	for i := range lines {
		lines[i] = "  " + lines[i]
	}
	lines[0] = "·" + lines[0][1:]
	return lines
}

// asked returns the question about pain, or the message about a key; nil if there is neither.
func (m *screen) asked(width int) []string {
	text := "Pain in " + m.session.tasks[m.session.About()].Exercise.Name
	switch {
	case m.rating && m.typed != "":
		text += ": " + m.typed + "_ (0 for 10, Enter for 1)"
	case m.rating:
		text += ", 0 to 10: _"
	case m.notice != "" && m.then.Before(m.noticeEnds):
		text = words.Capitalize(m.notice)
	default:
		return nil
	}
	return m.painted(terminal.Alert, wrap(words.Line(text), width))
}

func (m *screen) next() string {
	s := m.session
	at := s.onward(s.at + 1)
	if at == s.end() {
		return "Next: done"
	}
	step, task := s.steps[at], s.tasks[s.steps[at].Task]
	switch step.Phase {
	case workout.PhaseSwitch:
		return "Next: switch to the " + string(step.Side) + " side"
	case workout.PhaseRest:
		return fmt.Sprintf("Next: rest %d s", step.Seconds)
	case workout.PhaseReady:
		return "Next: " + task.Label()
	}
	text := "Next: " + effort(task.Work)
	if step.Sets > 1 {
		text += fmt.Sprintf(", set %d of %d", step.Set, step.Sets)
	}
	return text
}

func effort(w workout.Work) string {
	switch {
	case w.IsHold():
		return fmt.Sprintf("hold %d s", w.Hold)
	case w.Side == workout.SideInTurn:
		return fmt.Sprintf("%d reps on each side", w.Reps)
	}
	return fmt.Sprintf("%d reps", w.Reps)
}

// summary returns the end page: what was done.
func (m *screen) summary(width, room int) []string {
	asked := m.asked(width)
	if asked == nil {
		last := m.session.tasks[m.session.About()].Label()
		asked = wrap("Enter ends. Until then, e, h and p count for "+last+".", width)
	}
	results := m.session.Results()
	size := 5
	for size > 1 && room < size+2+len(asked)+len(results) {
		size -= 2
	}
	done := m.painted(tints[workout.PhaseWork], largeType("DONE", width, size))
	list := words.Each(results, func(r Result) string { return remark.Item(r.Done(), r.Label(), r.Said()) })
	return slices.Concat(done, []string{""}, asked, []string{""}, list)
}

type rep struct {
	number int
	side   workout.Side // current side, for sides in turn
	way    string       // out, hold, back
}

func repAt(w workout.Work, spent time.Duration) rep {
	each := time.Duration(w.RepSeconds()) * time.Second
	n := int(spent / each)
	r := rep{number: n + 1, side: w.Side}
	if w.Side == workout.SideInTurn {
		r.number, r.side = n/2+1, workout.SideLeft
		if n%2 == 1 {
			r.side = workout.SideRight
		}
	}
	pace, in := w.Pace(), int(spent%each/time.Second)
	switch {
	case in < pace.Out:
		r.way = "out"
	case in < pace.Out+pace.End:
		r.way = "hold"
	default:
		r.way = "back"
	}
	return r
}

func ceilSeconds(d time.Duration) int { return int((d + time.Second - 1) / time.Second) }

func minutes(d time.Duration) string {
	seconds := ceilSeconds(d)
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}

// spread puts one text at each end of a line.
func spread(left, right string, width int) string {
	return left + strings.Repeat(" ", max(width-lipgloss.Width(left)-lipgloss.Width(right), 1)) + right
}

func wrap(text string, width int) []string {
	return strings.Split(lipgloss.Wrap(text, width, " "), "\n")
}

// firstClause returns a sentence up to its first colon, semicolon, comma or full stop.
func firstClause(text string) string {
	if i := strings.IndexAny(text, ":;,."); i > 0 {
		return text[:i] + "."
	}
	return text
}
