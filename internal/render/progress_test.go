package render_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/history"
	"rotate/internal/planner"
	"rotate/internal/render"
	"rotate/internal/workout"
)

// trained is the progress of a projected plan: every line of the first weeks is ticked but those
// that change leaves open.
func trained(t *testing.T, c *workout.Catalogue, weeks, done int, change func(*workout.Line)) *history.Progress {
	t.Helper()
	var h history.People
	for i, week := range planned(t, c, func(r *planner.Request) { r.Weeks = weeks }).Weeks {
		log := workout.Log{Week: week}
		for _, s := range week.Sessions {
			day := workout.Day{Date: s.Date}
			for _, m := range week.Moves {
				for _, w := range m.Work(s.First) {
					line := workout.Line{Exercise: m.Exercise, Side: w.Side, Dose: w.Dose}
					if i < done {
						line.Tick = workout.TickDone
						change(&line)
					}
					day.Lines = append(day.Lines, line)
				}
			}
			log.Trained = append(log.Trained, day)
		}
		h.Add("note.md", "", log, false)
	}
	return sum(&h, c)
}

// sum is the progress of the one whose weeks these are.
func sum(p *history.People, c *workout.Catalogue) *history.Progress {
	people, _, _ := p.Settle()
	return people[0].Between(workout.Date{}, workout.Date{}, c)
}

var (
	chartLabel = regexp.MustCompile(`<svg [^>]*aria-label="([^"]*)"`)
	markOf     = regexp.MustCompile(`<g class="(\w+)" transform`)
)

func TestProgressHTML(t *testing.T) {
	c := builtIn(t)
	p := trained(t, c, 3, 2, func(l *workout.Line) {
		if l.Exercise.ID == "pallof-press-hold" && l.Side == workout.SideLeft {
			l.Tick, l.Pain = workout.TickOpen, 3
		}
	})
	page := render.ProgressHTML(p)
	requireSelfContained(t, page)
	require.Equal(t, page, render.ProgressHTML(p))
	require.Equal(t, []string{"h1 Progress", "h2 Sessions a week", "h2 Knee rotations", "h2 Pallof press hold",
		"h2 Bird dog", "h2 Knee side plank"}, headings(page))
	var labels []string
	for _, found := range chartLabel.FindAllStringSubmatch(page, -1) {
		labels = append(labels, found[1])
	}
	require.Equal(t, []string{"Sessions in the weeks from 2026-11-23 to 2026-12-07: 0 of 9 done",
		"Steps of Knee rotations, week by week from 2026-11-23: 2, 3, 4",
		"Steps of Pallof press hold, week by week from 2026-11-23: 2, 3, 4",
		"Steps of Bird dog, week by week from 2026-11-23: 2, 3, 4",
		"Steps of Knee side plank, week by week from 2026-11-23: 2, 3, 4"}, labels)
	marks := map[string]int{}
	for _, found := range markOf.FindAllStringSubmatch(page, -1) {
		marks[found[1]]++
	}
	require.Equal(t, map[string]int{"partly": 6, "done": 2 * 4, "open": 3 + 4}, marks)
	said := words(style.ReplaceAllString(page, ""))
	for _, want := range []string{"Weeks kept 2 of 2", "Streak 2 weeks; longest: 2", "Sessions 0 of 6 done, 6 partly",
		"Worst pain 3 of 10, in the week from 2026-11-30", "Ahead 1 week planned, nothing ticked yet",
		"2026-12-07 ahead 3 0 0 - 2026-11-30 yes 3 0 3 3",
		"Now step 3 of 9, began at 2 Planned next step 4, 2 x 20 s, light Worst pain 3 of 10",
		"Left 0 sets Right 12 sets, 150 s Right has 12 sets, 150 s more."} {
		require.Contains(t, said, want)
	}
	require.NotContains(t, said, "Year by year")
}

// Each side may have done more of something.
func TestProgressSides(t *testing.T) {
	text := render.ProgressText(trained(t, builtIn(t), 2, 1, func(l *workout.Line) {
		if l.Exercise.ID == "pallof-press-hold" && l.Side == workout.SideLeft {
			l.Dose.Sets, l.Dose.Hold = 3, 5
		}
	}), render.Screen{Width: 80})
	require.Contains(t, text, "\n  Left has 3 sets more, right 15 s more.\n")
}

// A part of a chart in which a move was not planned is not drawn. A load that rises without a number
// does so again.
func TestProgressWithoutEmptyCharts(t *testing.T) {
	c := builtIn(t)
	var h history.People
	week := planned(t, c, nil).Weeks[0]
	move, later := week.Moves[0], week.Moves[1]
	for i := range 80 {
		week.Start, week.Moves = monday.Add(7*i), []workout.Move{move}
		if i > 75 {
			week.Moves = []workout.Move{later}
			week.Moves[0].Dose.Load = []string{workout.LoadHeavier, workout.LoadAsBefore}[i%2]
		}
		log := workout.Log{Week: week}
		for _, s := range week.LayOut(week.Moves, workout.SideLeft).Sessions {
			day := workout.Day{Date: s.Date}
			for _, w := range week.Moves[0].Work(s.First) {
				day.Lines = append(day.Lines, workout.Line{Exercise: week.Moves[0].Exercise, Side: w.Side, Dose: w.Dose, Tick: workout.TickDone})
			}
			log.Trained = append(log.Trained, day)
		}
		h.Add("note.md", "", log, false)
	}
	p := sum(&h, c)
	_, chart, _ := strings.Cut(render.ProgressText(p, render.Screen{Width: 40}), "\n"+later.Exercise.Name)
	require.Equal(t, 1, strings.Count(chart, "----\n"))
	require.Contains(t, chart, "Load: heavier from 2028-05-08,\n    heavier again from 2028-05-22.")
	page := render.ProgressHTML(p)
	require.Equal(t, 1, strings.Count(page, "Steps of "+later.Exercise.Name))
}

// A year and more is told by the year, and the charts show the newest one.
func TestProgressOfYears(t *testing.T) {
	c := builtIn(t)
	var h history.People
	week := planned(t, c, nil).Weeks[0]
	for i := range 80 {
		week.Start = monday.Add(7 * i)
		h.Add("note.md", "", workout.Log{Week: week, Trained: []workout.Day{{Date: week.Start, Lines: []workout.Line{
			{Exercise: week.Moves[0].Exercise, Tick: workout.TickDone, Side: workout.SideInTurn}}}}}, false)
	}
	p := sum(&h, c)
	page := words(render.ProgressHTML(p))
	require.Contains(t, page, "Year Weeks kept Sessions Worst pain 2026 0 of 6 6 of 6 - 2027 0 of 52 52 of 52 - 2028 0 of 22 22 of 22 -")
	require.Contains(t, page, "Sessions a week, the last 52")
	text := render.ProgressText(p, render.Screen{Width: 80})
	require.Contains(t, text, "\n  2027  0 of 52     52 of 52  -\n")
	require.Contains(t, text, "\nSessions a week, the last 52\n    1 |"+strings.Repeat("#", 52)+"\n")
}

// What a catalogue calls an exercise stays text.
func TestProgressHTMLIsText(t *testing.T) {
	e := &workout.Exercise{ID: "x", Name: `"><script>alert(1)</script>`, Sides: workout.SidesEach,
		Progression: []workout.Dose{{Sets: 1, Reps: 8, Load: "</svg><b>"}}}
	week := workout.Week{Start: monday, Moves: []workout.Move{workout.Ladder{Exercise: e}.At(1)}}
	var h history.People
	h.Add("note.md", "", workout.Log{Week: week, Trained: []workout.Day{{Date: monday, Lines: []workout.Line{
		{Exercise: e, Side: workout.SideLeft, Dose: e.Progression[0]}}}}}, false)
	page := render.ProgressHTML(sum(&h, workout.NewCatalogue([]*workout.Exercise{e})))
	require.NotContains(t, page, "<script")
	require.NotContains(t, page, "<b>&lt;")
	require.NotContains(t, page, "</svg><b>")
	require.Contains(t, words(page), `"><script>alert(1)</script> Now planned, not started Planned next step 1, 1 x 8, </svg><b>`)
}

func TestProgressWithoutWeeks(t *testing.T) {
	p := new(history.Person).Between(workout.Date{}, workout.Date{}, workout.NewCatalogue(nil))
	require.Equal(t, "No weeks.\n", render.ProgressText(p, render.Screen{Width: 80}))
	require.Contains(t, words(render.ProgressHTML(p)), "Progress No weeks.")
}

// Weeks that do not start seven days apart may share a column: the worse pain stays.
func TestWorstPainOfAColumn(t *testing.T) {
	week, c := planned(t, builtIn(t), nil).Weeks[0], builtIn(t)
	var h history.People
	for _, w := range []struct{ days, pain int }{{0, 0}, {11, 7}, {17, 0}} {
		week.Start = monday.Add(w.days)
		line := workout.Line{Exercise: week.Moves[0].Exercise, Tick: workout.TickDone, Side: workout.SideInTurn}
		line.Pain = w.pain
		h.Add("note.md", "", workout.Log{Week: week, Trained: []workout.Day{{Date: week.Start, Lines: []workout.Line{line}}}}, false)
	}
	p := sum(&h, c)
	require.Regexp(t, `(?m)^ pain +7 *$`, render.ProgressText(p, render.Screen{Width: 80}))
	require.Contains(t, render.ProgressHTML(p), `class="pain"`)
}
