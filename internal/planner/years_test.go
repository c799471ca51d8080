package planner_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/planner"
	"rotate/internal/workout"
)

var update = flag.Bool("update", false, "rewrite testdata/years")

// client is someone who trains for a year, and how their weeks go.
type client struct {
	name  string // of the golden file
	about string // how the weeks go, for its reader
	terms workout.Terms
	goes  func(i int, log *workout.Log) // what week i, from 0, makes of one in which all was done; nil: nothing else
	off   func(i int) int               // weeks without training after week i; nil: none
	ticks bool                          // the choices that are offered
}

// year is the weeks of a client, and the plan that followed each of them.
type year struct {
	client
	logs  []workout.Log
	plans []*workout.Plan // plans[i] came of logs[:i+1]
}

const weeksOfYear = 52

// lives trains through a year: each week goes as the client's weeks go, and Next plans the one after it.
func (who client) lives(t *testing.T, c *workout.Catalogue, weeks int) year {
	t.Helper()
	plan, err := planner.New(c, planner.Request{Terms: who.terms, Weeks: 1, Start: monday})
	require.NoError(t, err, who.name)
	y := year{client: who}
	for i := range weeks {
		log := who.week(i, plan.Weeks[0])
		y.logs = append(y.logs, log)
		request := planner.NextRequest{Terms: planner.Asked(log), Today: log.Start.Add(5)}
		if who.off != nil {
			request.Start = log.Start.Add(7 + 7*who.off(i))
		}
		plan, err = nextPlan(c, y.logs, request)
		require.NoError(t, err, "%s, after week %d", who.name, i+1)
		y.plans = append(y.plans, plan)
	}
	return y
}

func (who client) week(i int, w workout.Week) workout.Log {
	log := trained(w)
	for at := range log.Choices {
		log.Choices[at].Ticked = who.ticks
	}
	if who.goes != nil {
		who.goes(i, &log)
	}
	return log
}

// trained is a week of which everything was done.
func trained(w workout.Week) workout.Log {
	w.Choices = slices.Clone(w.Choices)
	log := workout.Log{Week: w}
	for _, s := range w.Sessions {
		day := workout.Day{Date: s.Date}
		for _, m := range w.Moves {
			for _, work := range m.Work(s.First) {
				day.Lines = append(day.Lines, workout.Line{Exercise: m.Exercise, Side: work.Side, Dose: work.Dose, Tick: workout.TickDone})
			}
		}
		log.Trained = append(log.Trained, day)
	}
	return log
}

// each changes every line of the week that fits.
func each(log *workout.Log, fits func(day int, l workout.Line) bool, change func(*workout.Line)) {
	for d := range log.Trained {
		for i := range log.Trained[d].Lines {
			if l := &log.Trained[d].Lines[i]; fits(d, *l) {
				change(l)
			}
		}
	}
}

func anyLine(int, workout.Line) bool { return true }

func saysEasy(l *workout.Line) { l.Said, l.Easy = true, true }

func saysHard(l *workout.Line) { l.Said, l.Hard = true, true }

func cutShort(l *workout.Line) { l.Said, l.Short = true, true }

func notDone(l *workout.Line) { l.Tick = workout.TickOpen }

func saysPain(pain int) func(*workout.Line) {
	return func(l *workout.Line) { l.Said, l.Rated, l.Pain = true, true, pain }
}

func uses(load string) func(*workout.Line) {
	return func(l *workout.Line) { l.Load = load }
}

func ofMove(e *workout.Exercise) func(int, workout.Line) bool {
	return func(_ int, l workout.Line) bool { return l.Exercise == e }
}

func equipment(words ...workout.Equipment) []workout.Equipment {
	return append([]workout.Equipment{workout.None}, words...)
}

func under(level workout.Level, with []workout.Equipment, avoid ...workout.Condition) workout.Terms {
	t := terms(level, 2)
	t.Equipment, t.Avoid = with, avoid
	return t
}

// perfect are those who do everything, and tick what is offered.
func perfect() []client {
	return []client{
		{name: "perfect-none", about: "does everything, and ticks what is offered", terms: under("beginner", equipment()), ticks: true},
		{name: "perfect-band", about: "does everything, and ticks what is offered", terms: under("beginner", equipment("band")), ticks: true},
		{name: "perfect-cable", about: "does everything, and ticks what is offered", terms: under("intermediate", equipment("cable")), ticks: true},
		{name: "perfect-anything", about: "does everything, and ticks what is offered", terms: under("intermediate", nil), ticks: true},
	}
}

// others are those with whom not all goes well.
func others() []client {
	complete := under("intermediate", nil)
	complete.Complete = true
	return []client{
		{name: "never-ticks-a-choice", about: "does everything, with companions, and ticks no choice", terms: complete},
		{name: "easy", about: "everything is easy", terms: under("beginner", equipment("band")), ticks: true,
			goes: func(_ int, log *workout.Log) { each(log, anyLine, saysEasy) }},
		{name: "hard-every-other-week", about: "everything is hard every other week", terms: under("intermediate", equipment("cable")), ticks: true,
			goes: func(i int, log *workout.Log) {
				if i%2 == 1 {
					each(log, anyLine, saysHard)
				}
			}},
		{name: "hard-but-met", about: "everything is hard, and done", terms: under("beginner", equipment("band")), ticks: true,
			goes: func(_ int, log *workout.Log) { each(log, anyLine, saysHard) }},
		{name: "pain-3-for-ever", about: "the first move hurts by 3 every week", terms: under("beginner", equipment()),
			goes: func(_ int, log *workout.Log) { hurtsFirst(log, 3) }},
		{name: "pain-6-once", about: "the first move hurts by 6 in the fifth week", terms: under("beginner", equipment("band")), ticks: true,
			goes: func(i int, log *workout.Log) {
				if i == 4 {
					hurtsFirst(log, 6)
				}
			}},
		{name: "pain-8-everywhere-once", about: "all moves hurt by 8 in the fourth week", terms: under("beginner", equipment("band")), ticks: true,
			goes: func(i int, log *workout.Log) {
				if i == 3 {
					each(log, anyLine, saysPain(8))
				}
			}},
		{name: "pain-4-now-and-then", about: "the first move hurts by 4 every fourth week", terms: under("intermediate", equipment("cable")), ticks: true,
			goes: func(i int, log *workout.Log) {
				if i%4 == 3 {
					hurtsFirst(log, 4)
				}
			}},
		{name: "stop-and-start", about: "five weeks on, then two, four, eight, fourteen weeks off; uses 10 kg", terms: under("intermediate", equipment("cable")), ticks: true,
			goes: func(_ int, log *workout.Log) {
				each(log, func(_ int, l workout.Line) bool { return l.Dose.Load != "" && !strings.Contains(l.Dose.Load, "kg") }, uses("10 kg"))
			},
			off: func(i int) int {
				if i%5 == 4 {
					return []int{2, 4, 8, 14}[i/5%4]
				}
				return 0
			}},
		{name: "once-a-week", about: "only the first session of each week", terms: under("beginner", equipment("band")), ticks: true,
			goes: func(_ int, log *workout.Log) {
				each(log, func(day int, _ workout.Line) bool { return day > 0 }, notDone)
			}},
		{name: "one-of-two-sets", about: "one of two sets, every session", terms: under("intermediate", equipment("cable")), ticks: true,
			goes: func(_ int, log *workout.Log) { each(log, anyLine, cutShort) }},
		{name: "words-that-warn", about: "dizzy in week 4, a numb toe in weeks 9 and 10, a fever in week 20", terms: under("intermediate", equipment("cable")), ticks: true,
			goes: func(i int, log *workout.Log) {
				if sign, said := warned[i]; said {
					log.Signs = append(log.Signs, workout.Sign{Warning: sign, Exercise: log.Moves[0].Exercise})
				}
			}},
		{name: "one-side-cut-short", about: "one of two sets on the left, every session", terms: under("intermediate", equipment("cable")), ticks: true,
			goes: func(_ int, log *workout.Log) {
				each(log, func(_ int, l workout.Line) bool { return l.Side == workout.SideLeft }, cutShort)
			}},
	}
}

// warned are the warning words of a client, by week.
var warned = map[int]workout.Warning{
	3:  {Urgency: workout.UrgencyStop, Words: "dizzy"},
	8:  {Urgency: workout.UrgencyNerve, Words: "toe went numb"},
	9:  {Urgency: workout.UrgencyNerve, Words: "toe numb again"},
	19: {Urgency: workout.UrgencyDoctor, Words: "had a fever"},
}

// avoiders do everything under a condition.
func avoiders() []client {
	var list []client
	for _, condition := range workout.KnownConditions() {
		about := "does everything, and ticks what is offered"
		list = append(list,
			client{name: "avoid-" + string(condition) + "-none", about: about, terms: under("beginner", equipment(), condition), ticks: true},
			client{name: "avoid-" + string(condition) + "-anything", about: about, terms: under("intermediate", nil, condition), ticks: true})
	}
	return list
}

// hurtsFirst makes the first move of a week hurt.
func hurtsFirst(log *workout.Log, pain int) {
	if len(log.Moves) > 0 {
		each(log, ofMove(log.Moves[0].Exercise), saysPain(pain))
	}
}

// TestYears holds the year of each client against its golden file, which is written to be read.
func TestYears(t *testing.T) {
	c := builtIn(t)
	for _, who := range slices.Concat(perfect(), others(), avoiders()) {
		t.Run(who.name, func(t *testing.T) {
			file := filepath.Join("testdata", "years", who.name+".txt")
			got := who.lives(t, c, weeksOfYear).String()
			if *update {
				require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			require.Equal(t, string(want), got)
		})
	}
}

// String is the year as someone reads it who knows training: each week with its doses, what was
// said of it, what was offered, and why the next one is as it is.
func (y year) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n%s; equipment: %s", y.name, y.about, y.terms.Summary(), y.terms.AtHand())
	if len(y.terms.Avoid) > 0 {
		fmt.Fprintf(&b, "; avoid: %s", y.terms.Avoid)
	}
	fmt.Fprintln(&b)
	for i, log := range y.logs {
		y.tell(&b, log, y.plans[i])
	}
	return b.String()
}

func (y year) tell(b *strings.Builder, log workout.Log, plan *workout.Plan) {
	kind := ""
	switch {
	case log.Rest:
		kind = " (rest week)"
	case log.Deload:
		kind = " (easy week)"
	}
	fmt.Fprintf(b, "\nweek %d%s, from %s, %s\n", log.Number, kind, log.Start, log.Level)
	for _, m := range log.Moves {
		fmt.Fprintf(b, "  %s, step %d of %d: %s%s\n", m.Exercise.Name, m.Step, m.Exercise.Steps(), m.Amount(), saidOf(log, m.Exercise))
	}
	for _, left := range log.LeftOut {
		fmt.Fprintf(b, "  left out: %s (%s)\n", left.Name, left.Reason)
	}
	for _, choice := range log.Choices {
		fmt.Fprintf(b, "  [%s] %s\n", map[bool]string{true: "x", false: " "}[choice.Ticked], choice)
	}
	for _, change := range plan.Changes {
		fmt.Fprintf(b, "  > %s\n", change.Sentence())
	}
	for _, sign := range log.Signs {
		fmt.Fprintf(b, "  wrote: %s\n", sign.Words)
	}
	for _, line := range plan.Warnings {
		fmt.Fprintf(b, "  ! %s\n", line)
	}
	for _, hint := range plan.Hints {
		fmt.Fprintf(b, "  ! %s\n", strings.TrimSpace(hint.Text+" "+strings.Join(hint.Flags, " ")))
	}
}

// saidOf is what was said about a move, in short.
func saidOf(log workout.Log, e *workout.Exercise) string {
	said := ""
	add := func(condition bool, text string) {
		if condition && !strings.Contains(said, text) {
			said += "; " + text
		}
	}
	each(&log, ofMove(e), func(l *workout.Line) {
		add(l.Easy, "easy")
		add(l.Hard, "hard")
		add(l.Pain > 0, fmt.Sprintf("pain %d", l.Pain))
		add(l.Short, string(l.Side)+" cut short")
		add(l.Load != "", "with "+l.Load)
	})
	for _, day := range log.Trained {
		add(!day.Ticked(), day.Date.Weekday().String()+" not done")
	}
	return said
}
