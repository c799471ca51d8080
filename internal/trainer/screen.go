package trainer

import (
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strconv"
	"syscall"
	"time"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/progress"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"rotate/internal/safety"
	"rotate/internal/terminal"
	"rotate/internal/workout"
)

// Clock is where the screen gets its time from.
type Clock struct {
	Now  func() time.Time
	Tick time.Duration // the longest time between two looks at the clock
}

// Options are the options of a guided session.
type Options struct {
	Title string   // such as the day
	Ask   []string // what to know before the session begins; none: it begins at once
	Mute  bool     // no bells
	Color bool     // whether colours and bold type may be used
	Clock Clock
	In    *os.File // a terminal
	Out   *os.File // a terminal
	// Save writes what was done so far whenever that has changed, in the background. Calls do not
	// overlap, but one may still be running when Run returns. Its error is shown, and the session
	// goes on.
	Save func([]Result) error
}

// frames is the maximum number of frames a second: each check for a new one costs time.
const frames = 15

// Run guides through the session on the terminal until it is over or stopped. The session then has
// the results, even if Run returns an error, which a panic on the screen also becomes.
func Run(s *Session, o Options) error {
	m, out := newScreen(s, o), &firstFrame{File: o.Out}
	program := tea.NewProgram(m, tea.WithInput(&terminalInput{File: o.In}), tea.WithOutput(out),
		tea.WithFPS(frames), tea.WithEnvironment(terminal.Environ(o.Color)), tea.WithoutSignalHandler())
	defer onSignals(program)()
	if err := out.draw(m); err != nil {
		return fmt.Errorf("the screen failed: %w", err)
	}
	defer out.leave()
	if _, err := program.Run(); err != nil {
		return fmt.Errorf("the screen failed: %w", err)
	}
	return nil
}

// onSignals makes signals end the program in an orderly way, even if the terminal is closed, so
// that what was done is still written. Signals in newsSignals are sent to the screen instead. The
// returned function stops this.
func onSignals(program *tea.Program) (end func()) {
	signals, done, news := make(chan os.Signal, 8), make(chan struct{}), newsSignals()
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	for s := range news {
		signal.Notify(signals, s)
	}
	go func() {
		for {
			select {
			case s := <-signals:
				if msg := news[s]; msg != nil {
					program.Send(msg)
				} else {
					program.Quit()
				}
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}

// screen shows a session and turns keys into actions on it.
type screen struct {
	Options
	session       *Session
	job           terminal.Job
	keys          keyMap
	help          help.Model
	bar, whole    progress.Model
	width, height int
	then          time.Time // of the last tick
	notice        string    // message about the last key
	noticeEnds    time.Time
	page          page
	rating        bool   // pain is being rated; the time is stopped
	typed         string // of the rating
	closes        time.Time
	ticking       bool
	saving        bool // what was done is being written
	saved         int  // the session's changes that were written, or are being written
	leaving       bool // to the shell, once what was done is written
}

type page int

// The pages.
const (
	pageSession page = iota
	pageBefore       // what to know beforehand, and whether to begin
	pageSigns        // the warning signs to choose from
	pageStop         // what the sign calls for; the session is over
)

// The screen's own times.
const (
	noticeTime = 6 * time.Second
	closeAfter = 60 * time.Second // once the session is over
	maxGap     = 20 * time.Second // more between two looks was not training
	bellGap    = 180 * time.Millisecond
)

func newScreen(s *Session, o Options) *screen {
	m := &screen{Options: o, session: s, keys: newKeys(), help: help.New(),
		bar:   progress.New(progress.WithoutPercentage(), progress.WithFillCharacters('█', '░')),
		whole: progress.New(progress.WithoutPercentage(), progress.WithFillCharacters('━', '─')),
		width: 80, height: 24, then: o.Clock.Now()}
	if len(o.Ask) > 0 {
		m.page = pageBefore
	}
	m.dress()
	return m
}

type (
	tickMsg       struct{}
	calledBackMsg struct{}
	resizedMsg    struct{}
	savedMsg      struct{ err error }
)

// tick waits for the next look at the clock, at the start of the next second, unless time can
// change nothing.
func (m *screen) tick() tea.Cmd {
	if m.ticking || m.still() && !m.then.Before(m.noticeEnds) {
		return nil
	}
	m.ticking = true
	wait := m.Clock.Tick
	if part := m.session.Left() % time.Second; part > 0 && !m.still() {
		wait = min(wait, part)
	}
	return tea.Tick(wait, func(time.Time) tea.Msg { return tickMsg{} })
}

// still reports whether the session's time is stopped.
func (m *screen) still() bool {
	return m.rating || m.page == pageBefore || m.page == pageSigns || m.session.Paused()
}

// Init starts the clock.
func (m *screen) Init() tea.Cmd { return m.tick() }

// Update handles an event: time, a key, a new size. It saves what was done, if that changed.
func (m *screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := m.take(msg)
	return m, tea.Batch(cmd, m.tick(), m.save(), m.leave())
}

func (m *screen) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tickMsg:
		m.ticking = false
		return m.pass()
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		return m.resize()
	case resizedMsg:
		return m.resize()
	case savedMsg:
		m.saving = false
		if msg.err != nil {
			m.say(msg.err.Error() + "; it is tried again as you go on, and at the end")
		}
	case calledBackMsg:
		m.pause()
		return m.job.Back()
	case tea.KeyPressMsg:
		passed := m.pass()
		return tea.Batch(passed, m.pressed(msg))
	}
	return nil
}

// resize reads the size of the terminal again if it has changed: the library may report the initial
// size after a newer one.
func (m *screen) resize() tea.Cmd {
	if m.Out == nil {
		return nil
	}
	width, height, err := term.GetSize(m.Out.Fd())
	if err != nil || width == m.width && height == m.height {
		return nil
	}
	return func() tea.Msg { return tea.WindowSizeMsg{Width: width, Height: height} }
}

// pressed handles a key, according to what is shown.
func (m *screen) pressed(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(msg, m.keys.suspend):
		m.pause()
		m.leaving = true
		return nil
	case m.page != pageSession:
		return m.answer(msg)
	case m.rating:
		return m.rate(msg)
	}
	return m.press(msg)
}

// save writes what was done, if that has changed and no write is running.
func (m *screen) save() tea.Cmd {
	if m.Save == nil || m.saving || m.saved == m.session.changes {
		return nil
	}
	m.saving, m.saved = true, m.session.changes
	results := m.session.Results()
	return func() tea.Msg { return savedMsg{m.Save(results)} }
}

// leave suspends the program, if the user asked for it, but not while what was done is being
// written.
func (m *screen) leave() tea.Cmd {
	if !m.leaving || m.saving {
		return nil
	}
	m.leaving = false
	return m.job.Stop()
}

// pause stops the time until a key starts it again.
func (m *screen) pause() {
	if m.page != pageBefore && !m.session.Paused() {
		m.session.Pause()
	}
}

// pass lets the time on the clock pass in the session.
func (m *screen) pass() tea.Cmd {
	now := m.Clock.Now()
	passed := now.Sub(m.then)
	m.then = now
	switch {
	case m.still():
		m.closes = time.Time{}
	case m.session.Over():
		return m.close(now)
	case passed > maxGap:
		m.pause()
		m.say("paused: the computer was asleep")
	default:
		return m.ring(m.session.Tick(passed))
	}
	return nil
}

// close ends the program some time after the session.
func (m *screen) close(now time.Time) tea.Cmd {
	if m.closes.IsZero() {
		m.closes = now.Add(closeAfter)
	}
	if !now.Before(m.closes) {
		return tea.Quit
	}
	return nil
}

var bells = map[Signal]int{Go: 1, Switch: 2, End: 3}

func (m *screen) ring(s Signal) tea.Cmd {
	if m.Mute || bells[s] == 0 {
		return nil
	}
	gap := func() tea.Msg { time.Sleep(bellGap); return nil }
	return tea.Sequence(slices.Repeat([]tea.Cmd{gap, tea.Raw("\a")}, bells[s])[1:]...)
}

func (m *screen) press(pressed tea.KeyPressMsg) tea.Cmd {
	m.closes = time.Time{}
	switch {
	case key.Matches(pressed, m.keys.stop):
		return tea.Quit
	case key.Matches(pressed, m.keys.help):
		m.help.ShowAll = !m.help.ShowAll
	case key.Matches(pressed, m.keys.pause):
		m.session.Pause()
	case key.Matches(pressed, m.keys.next):
		return m.ring(m.session.Next())
	case key.Matches(pressed, m.keys.back):
		return m.ring(m.session.Back())
	case key.Matches(pressed, m.keys.easy):
		m.feel(Easy)
	case key.Matches(pressed, m.keys.hard):
		m.feel(Hard)
	case key.Matches(pressed, m.keys.pain):
		m.rating, m.typed = true, ""
		m.session.Hurt()
	case key.Matches(pressed, m.keys.sign):
		m.page = pageSigns
	case pressed.String() == "enter" && m.session.Over():
		return tea.Quit
	case pressed.String() == "esc":
		m.help.ShowAll = false
	}
	return nil
}

// answer handles a key on a page other than the session. Without a clear yes, no session begins.
func (m *screen) answer(pressed tea.KeyPressMsg) tea.Cmd {
	text, signs := pressed.String(), safety.Common()
	n, _ := strconv.Atoi(text)
	switch ends := text == "enter" || text == "n" || text == "esc"; {
	case key.Matches(pressed, m.keys.stop), ends && m.page != pageSigns:
		return tea.Quit
	case m.page == pageBefore && text == "y", m.page == pageSigns && text == "esc":
		m.page = pageSession
	case m.page == pageSigns && n > 0 && n <= len(signs):
		m.session.Warn(signs[n-1])
		m.page = pageStop
	}
	return nil
}

func (m *screen) feel(f Feeling) {
	m.session.Feel(f)
	about, done := m.session.About(), " noted for "
	if said := m.session.said[about]; !said.Easy && !said.Hard {
		done = " removed from "
	}
	m.say(string(f) + done + m.session.tasks[about].Label())
}

func (m *screen) say(notice string) {
	m.notice, m.noticeEnds = notice, m.then.Add(noticeTime)
}

// rate handles a key during a pain rating. One digit is enough, except for a 1, which may become
// 10. Leaving the rating with any key still notes that it hurt.
func (m *screen) rate(pressed tea.KeyPressMsg) tea.Cmd {
	switch text := pressed.String(); {
	case key.Matches(pressed, m.keys.stop):
		m.leaveRating()
		return tea.Quit
	case text == "w":
		m.page = pageSigns
		return m.leaveRating()
	case text == "backspace" && m.typed != "":
		m.typed = ""
	case slices.Contains([]string{"enter", "esc", "p", "backspace"}, text):
		return m.leaveRating()
	case m.typed != "" && text == "0":
		return m.rated(10)
	case m.typed == "" && text == "1":
		m.typed = text
	case m.typed == "" && len(text) == 1 && '0' <= text[0] && text[0] <= '9':
		n, _ := strconv.Atoi(text)
		return m.rated(n)
	}
	return nil
}

// leaveRating ends a rating that has no number yet, or a 1.
func (m *screen) leaveRating() tea.Cmd {
	if m.typed != "" {
		return m.rated(1)
	}
	m.rating = false
	m.say("pain noted for " + m.session.tasks[m.session.About()].Label())
	return nil
}

func (m *screen) rated(n int) tea.Cmd {
	m.rating = false
	about := m.session.tasks[m.session.About()]
	signal := m.session.Pain(n)
	m.say(fmt.Sprintf("pain %d noted for %s", n, about.Label()))
	if n >= workout.EndPain {
		m.say(fmt.Sprintf("pain %d: no more %s today, on either side. From pain %d of 10 on, a move rests. "+
			"If it is sharp or runs down a leg: w.", n, about.Exercise.Name, workout.EndPain))
		m.noticeEnds = m.then.Add(5 * noticeTime)
	}
	return m.ring(signal)
}
