package render_test

import (
	"encoding/base64"
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/exercises"
	"rotate/internal/catalog"
	"rotate/internal/planner"
	"rotate/internal/render"
	"rotate/internal/workout"
)

func builtIn(t *testing.T) *workout.Catalogue {
	t.Helper()
	layer, err := catalog.ReadDir(exercises.FS, "exercises")
	require.NoError(t, err)
	c, problems := catalog.Load(layer)
	require.NoError(t, problems.Err())
	return c
}

// drawn are the program's own figures.
func drawn(t *testing.T, c *workout.Catalogue) render.Figures {
	t.Helper()
	figures := render.Figures{}
	for _, e := range c.All() {
		svg, err := exercises.FS.ReadFile(e.Figure)
		require.NoError(t, err)
		figures[e.ID] = render.Figure{Data: svg}
	}
	return figures
}

var monday = workout.Date{Year: 2026, Month: 11, Day: 23}

func planned(t *testing.T, c *workout.Catalogue, change func(*planner.Request)) *workout.Plan {
	t.Helper()
	request := planner.Request{Weeks: 1, Start: monday, Terms: workout.Terms{
		Level: workout.LevelBeginner, Wanted: 2, Days: workout.DefaultDays(3), Complete: true}}
	if change != nil {
		change(&request)
	}
	p, err := planner.New(c, request)
	require.NoError(t, err)
	return p
}

var (
	style   = regexp.MustCompile(`(?s)<style>.*?</style>`)
	tag     = regexp.MustCompile(`<[^>]*>`)
	heading = regexp.MustCompile(`(?s)<(h[1-6])[^>]*>(.*?)</h[1-6]>`)
	task    = regexp.MustCompile(`(?s)<label><input type="checkbox">(.*?)</label>`)
)

// words is what a piece of a page says.
func words(piece string) string {
	return strings.Join(strings.Fields(html.UnescapeString(tag.ReplaceAllString(piece, " "))), " ")
}

func headings(page string) []string {
	var list []string
	for _, found := range heading.FindAllStringSubmatch(page, -1) {
		list = append(list, found[1]+" "+words(found[2]))
	}
	return list
}

func tasks(page string) []string {
	var list []string
	for _, found := range task.FindAllStringSubmatch(page, -1) {
		list = append(list, words(found[1]))
	}
	return list
}

func TestPlanHTMLHeadings(t *testing.T) {
	c := builtIn(t)
	page := render.PlanHTML(planned(t, c, func(r *planner.Request) {
		r.Weeks, r.Name, r.Why, r.Complete = 2, "Anna", true, false
	}), drawn(t, c), "")
	require.Equal(t, []string{
		"h1 Rotation plan for Anna",
		"h2 Week 1, from 2026-11-23", "h3 Mon 2026-11-23 5 min", "h3 Wed 2026-11-25 5 min",
		"h3 Fri 2026-11-27 5 min", "h3 Stop, and call for help",
		"h2 Week 2, from 2026-11-30", "h3 Mon 2026-11-30 6 min", "h3 Wed 2026-12-02 6 min",
		"h3 Fri 2026-12-04 6 min", "h3 Stop, and call for help",
		"h2 How to", "h3 Knee rotations", "h3 Pallof press hold",
		"h2 Why these moves",
	}, headings(page))
	require.Contains(t, page, "<title>Rotation plan for Anna: weeks 1 to 2, from 2026-11-23</title>")
}

// Every line of every session stands on the page, in the order in which it is to be done.
func TestPlanHTMLTasks(t *testing.T) {
	c := builtIn(t)
	for _, level := range workout.Levels() {
		for wanted := 1; wanted <= planner.MaxMoves; wanted++ {
			p := planned(t, c, func(r *planner.Request) { r.Level, r.Wanted, r.Weeks = level, wanted, 6 })
			require.Equal(t, taskWords(p), tasks(render.PlanHTML(p, nil, "")))
		}
	}
	require.Equal(t, []string{
		"Knee rotations 1 x 8 per side, small range",
		"Pallof press hold left 2 x 10 s , light", "Pallof press hold right 2 x 10 s , light",
		"Knee rotations 1 x 8 per side, small range",
		"Pallof press hold right 2 x 10 s , light", "Pallof press hold left 2 x 10 s , light",
	}, tasks(render.PlanHTML(planned(t, c, func(r *planner.Request) { r.Complete = false }), nil, ""))[:6])
}

func taskWords(p *workout.Plan) []string {
	var list []string
	for _, week := range p.Weeks {
		for _, session := range week.Sessions {
			for _, m := range week.Moves {
				for _, w := range m.Work(session.First) {
					label := strings.NewReplacer("(", "", ")", "").Replace(m.Exercise.Label(w.Side))
					rest := strings.TrimSpace(strings.TrimPrefix(w.Amount(), w.Dose.String()))
					list = append(list, strings.TrimSpace(label+" "+w.Dose.String()+" "+rest))
				}
			}
		}
	}
	return list
}

// The page says under what the week was planned, and what changed.
func TestPlanHTMLSays(t *testing.T) {
	c := builtIn(t)
	p := planned(t, c, func(r *planner.Request) {
		r.Avoid, r.Weaker, r.Why = []workout.Condition{workout.Osteoporosis}, workout.SideLeft, true
		r.Equipment = []workout.Equipment{workout.None, "band"}
		r.LeftOut = []workout.LeftOut{{ID: "bird-dog", Name: "Bird dog", Reason: "pain 6"}}
	})
	p.Changes = []workout.Change{{Name: "Knee rotations", Reason: workout.Reason{Opening: workout.OpeningUp, Rest: "done on Monday"}}}
	p.Warning = workout.Warning{Urgency: workout.UrgencyNerve, Words: "numb"}
	p.Weeks[0].Deload, p.Weeks[0].Cleared = true, monday
	said := words(style.ReplaceAllString(render.PlanHTML(p, drawn(t, c), ""), ""))
	for _, want := range []string{
		"Week 1 (easy week), from 2026-11-23", "Level Beginner", "Moves 2, complete routine", "Days Mon Wed Fri",
		"Equipment at hand band", "Avoiding osteoporosis", "Weaker side left", "Cleared to train on 2026-11-23", "Left out Bird dog (pain 6)",
		"Steps Knee rotations 2 of 10;", "Changes Knee rotations: one step up: done on Monday.",
		`Warning sign: you wrote "numb". Ask a doctor or a physiotherapist`, "call the emergency number",
		"Stop at once: sharp pain", "Left out for osteoporosis: Texas twist. Ask your clinician.",
		"This week 1 x 8 per side, small range Next step 1 x 8 per side, half range",
		"Small range the knees move about a hand's width each way", "Tempo 2 s out, 2 s at the end, 2 s back",
		"Keep in mind: Both shoulders stay on the floor", "knee-rotations chosen", "texas-twist left out",
		"not medical advice",
	} {
		require.Contains(t, said, want)
	}
	require.NotContains(t, said, "rotate plan --equipment none", "it was said what is at hand")
	require.Contains(t, words(render.PlanHTML(planned(t, c, nil), nil, "")),
		"This week needs a cable or a band. To plan without: rotate plan --equipment none")
}

// A known move is explained in full too: a sheet of paper has no older weeks below it.
func TestPlanHTMLExplainsKnownMoves(t *testing.T) {
	c := builtIn(t)
	p := planned(t, c, nil)
	p.Known = []string{"knee-rotations"}
	require.Contains(t, render.PlanHTML(p, nil, ""), "Let both knees sink slowly to one side")
}

func TestExerciseHTML(t *testing.T) {
	c := builtIn(t)
	page := render.ExerciseHTML(c, c.ByID("knee-rotations"), drawn(t, c))
	require.Equal(t, []string{"h1 Knee rotations", "h2 How to", "h2 Keep in mind", "h2 What goes wrong",
		"h2 Range of motion", "h2 Left out or done with care", "h2 Steps", "h2 Easier and harder", "h2 Sources"},
		headings(page))
	said := words(style.ReplaceAllString(page, ""))
	for _, want := range []string{"Left means the knees go to the left", "Also called Knee rolls,",
		"Step Per side Range Tempo Rest 1 1 x 6 small 2-2-2 30 s 2 1 x 8 small", "Harder: Texas twist (texas-twist)",
		"half the knees go about halfway to the floor", "pregnancy left out with --avoid pregnancy"} {
		require.Contains(t, said, want)
	}
	require.Contains(t, page, "<svg ")
}

// A page asks for nothing from anywhere, runs nothing, and is the same each time.
func TestHTMLIsSelfContained(t *testing.T) {
	c := builtIn(t)
	figures := drawn(t, c)
	plan := planned(t, c, func(r *planner.Request) { r.Why, r.Weeks = true, 3 })
	make := map[string]func() string{"plan": func() string { return render.PlanHTML(plan, figures, "") }}
	for _, e := range c.All() {
		make[e.ID] = func() string { return render.ExerciseHTML(c, e, figures) }
	}
	for name, page := range make {
		t.Run(name, func(t *testing.T) {
			requireSelfContained(t, page())
			require.Equal(t, page(), page())
		})
	}
}

var (
	webLink = regexp.MustCompile(`<a href="https?://[^"]*" rel="noreferrer">`)
	handler = regexp.MustCompile(`(?i)<[a-z][^>]*\son[a-z]+\s*=`)
)

func requireSelfContained(t *testing.T, page string) {
	t.Helper()
	for _, want := range []string{"<!DOCTYPE html>\n<html lang=\"en\">", `<meta charset="utf-8">`, "<title>",
		`<meta name="viewport" content="width=device-width, initial-scale=1">`,
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; `} {
		require.Contains(t, page, want)
	}
	rest := webLink.ReplaceAllString(page, "")
	rest = strings.ReplaceAll(rest, `xmlns="http://www.w3.org/2000/svg"`, "")
	for _, refused := range []string{"<script", "<link", "<iframe", "<object", "<embed", "@import", "url(", "http:",
		"https:", "javascript:", "srcset"} {
		require.NotContains(t, strings.ToLower(rest), refused)
	}
	require.NotRegexp(t, handler, page)
}

// attacks are texts that mean something in some format; in a page they mean themselves.
var attacks = []string{`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `'&amp;' & "quotes"`,
	"two\nlines", "BEGIN:VEVENT", "* TODO", "- [x] done", "</style><u>", "{{.}}", "--><u>", "\x1b[31mred\x1b[0m\a\u202e"}

func hostileExercise() *workout.Exercise {
	e := &workout.Exercise{ID: `x" onclick="alert(1)`, Name: attacks[0], Movement: workout.MovementRotation, Left: attacks[1],
		Levels: []workout.Level{workout.LevelBeginner}, Equipment: []workout.Equipment{workout.Equipment(attacks[1])},
		Sides: workout.SidesEach, Summary: attacks[2], Aliases: attacks, Instructions: attacks, Cues: attacks, Faults: attacks,
		Sources: attacks, Ranges: map[workout.Range]string{workout.RangeFull: attacks[0]},
		Cautions:    map[workout.Condition]string{workout.Disc: attacks[0]},
		Progression: []workout.Dose{{Sets: 2, Reps: 8, Range: workout.RangeFull, Load: attacks[1]}}}
	for _, attack := range attacks {
		e.Links = append(e.Links, workout.Link{Title: attack, URL: "https://example.org/" + attack})
	}
	e.Links = append(e.Links, workout.Link{Title: "run", URL: "javascript:alert(1)"})
	return e
}

func hostilePages() []string {
	e := hostileExercise()
	week := workout.Week{Number: 1, Start: monday, Moves: []workout.Move{workout.Ladder{Exercise: e}.At(1)},
		Terms: workout.Terms{Level: workout.LevelBeginner, Wanted: 1, Days: workout.DefaultDays(2), Name: strings.Join(attacks, " "),
			Avoid: []workout.Condition{workout.Disc}, LeftOut: []workout.LeftOut{{ID: "x", Name: attacks[0], Reason: attacks[1]}}},
		Sessions: []workout.Session{{Date: monday, First: workout.SideLeft}}}
	p := &workout.Plan{Weeks: []workout.Week{week}, Warning: workout.Warning{Urgency: workout.UrgencyStop, Words: attacks[1]},
		Why: []workout.Why{{ID: attacks[1], Reason: attacks[0]}}, Changes: []workout.Change{{Name: attacks[0], Reason: workout.Reason{Rest: attacks[1]}}},
		Barred: []workout.Barred{{Condition: workout.Disc, Exercises: []*workout.Exercise{e}}}}
	figures := render.Figures{e.ID: {Data: []byte(attacks[0]), Own: true}}
	return []string{render.PlanHTML(p, figures, ""), render.ExerciseHTML(workout.NewCatalogue([]*workout.Exercise{e}), e, figures)}
}

// What others wrote stays text: it opens no tag, closes none, and drives no terminal.
func TestHTMLEscapes(t *testing.T) {
	for i, page := range hostilePages() {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			requireSelfContained(t, page)
			require.NotContains(t, page, "<u>")
			require.Equal(t, 1, strings.Count(page, "</style>"))
			require.NotContains(t, page, "\x1b")
			require.NotContains(t, page, "\a")
			require.NotContains(t, page, "\u202e")
			said := words(style.ReplaceAllString(page, ""))
			for _, attack := range attacks[:10] {
				require.Contains(t, said, strings.Join(strings.Fields(attack), " "))
			}
		})
	}
}

const foreignSVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script>` +
	`<image href="https://example.org/spy.png"/></svg>`

// A stranger's figure is shown as an image, in which nothing runs and loads.
func TestOwnFigureIsAnImage(t *testing.T) {
	c := builtIn(t)
	e := c.ByID("knee-rotations")
	page := render.ExerciseHTML(c, e, render.Figures{e.ID: {Data: []byte(foreignSVG), Own: true}})
	requireSelfContained(t, page)
	require.NotContains(t, page, "<svg")
	found := regexp.MustCompile(`<img src="data:image/svg\+xml;base64,([^"]*)" alt="Drawing of Knee rotations">`).FindStringSubmatch(page)
	require.NotNil(t, found)
	svg, err := base64.StdEncoding.DecodeString(html.UnescapeString(found[1]))
	require.NoError(t, err)
	require.Equal(t, foreignSVG, string(svg))
}

func TestNoFigure(t *testing.T) {
	c := builtIn(t)
	require.NotContains(t, render.ExerciseHTML(c, c.ByID("knee-rotations"), nil), "<figure")
}

// The address of a link is ASCII, whatever the catalogue has; what leads elsewhere than to the web is no link.
func TestLinks(t *testing.T) {
	e := hostileExercise()
	e.Links = []workout.Link{{URL: `https://example.org/a b/é?x="y'&z=%20<u>+1#ü`}, {Title: "no link", URL: "javascript:alert(1)"}}
	page := render.ExerciseHTML(workout.NewCatalogue([]*workout.Exercise{e}), e, nil)
	require.Contains(t, page, `<a href="https://example.org/a%20b/%C3%A9?x=%22y%27&amp;z=%20%3Cu%3E+1#%C3%BC" rel="noreferrer">`)
	require.Contains(t, page, "<li>no link</li>")
	require.Equal(t, 1, strings.Count(page, "<a "))
}
