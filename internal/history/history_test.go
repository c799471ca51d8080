package history_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/history"
	"rotate/internal/workout"
)

var (
	monday = workout.Date{Year: 2026, Month: 11, Day: 23}
	plank  = &workout.Exercise{ID: "plank", Name: "Plank", Sides: workout.SidesEach,
		Movement: workout.MovementSideFlexion, Progression: []workout.Dose{{Sets: 2, Reps: 1, Hold: 20}, {Sets: 2, Reps: 1, Hold: 30}}}
	twist = &workout.Exercise{ID: "twist", Name: "Twist", Sides: workout.SidesAlternating,
		Movement: workout.MovementRotation, Progression: []workout.Dose{{Sets: 2, Reps: 8}}}
	raise = &workout.Exercise{ID: "raise", Name: "Raise", Sides: workout.SidesWithout,
		Movement: workout.MovementExtension, Progression: []workout.Dose{{Sets: 1, Reps: 5, Hold: 5}}}
	catalogue = workout.NewCatalogue([]*workout.Exercise{twist, raise, plank})
)

// lines are those of a session that has a plank on both sides.
func lines(left, right workout.Tick) []workout.Line {
	dose := plank.Progression[0]
	return []workout.Line{{Exercise: plank, Side: workout.SideLeft, Dose: dose, Tick: left},
		{Exercise: plank, Side: workout.SideRight, Dose: dose, Tick: right}}
}

// week is a log whose sessions have these lines.
func week(start workout.Date, sessions ...[]workout.Line) workout.Log {
	log := workout.Log{Week: workout.Week{Start: start}}
	for i, l := range sessions {
		log.Trained = append(log.Trained, workout.Day{Date: start.Add(2 * i), Lines: l})
		for _, line := range l {
			if len(log.Moves) == 0 || log.Moves[len(log.Moves)-1].Exercise != line.Exercise {
				log.Moves = append(log.Moves, workout.Ladder{Exercise: line.Exercise}.At(1))
			}
		}
	}
	return log
}

func progress(logs ...workout.Log) *history.Progress {
	return person(logs...).Between(workout.Date{}, workout.Date{}, catalogue)
}

// person is whose weeks these are.
func person(logs ...workout.Log) *history.Person {
	var p history.People
	for _, log := range logs {
		p.Add("note.md", "", log, false)
	}
	people, _, _ := p.Settle()
	return people[0]
}

func TestSessions(t *testing.T) {
	p := progress(week(monday, lines(workout.TickDone, workout.TickDone), lines(workout.TickDone, workout.TickOpen),
		lines(workout.TickOpen, workout.TickDone), lines(workout.TickOpen, workout.TickOpen), lines(workout.TickPartly, workout.TickOpen)))
	require.Equal(t, []history.Week{{Start: monday, Marked: true, Planned: 5, Done: 1, Partly: 3}}, p.Weeks)
}

// A line in turn counts for both sides, one without sides for neither, one whose side is not said
// for neither, and one that is ticked as partly done for nothing.
func TestAmounts(t *testing.T) {
	line := func(e *workout.Exercise, side workout.Side, tick workout.Tick) workout.Line {
		return workout.Line{Exercise: e, Side: side, Dose: e.Progression[0], Tick: tick}
	}
	p := progress(week(monday, []workout.Line{
		line(twist, workout.SideInTurn, workout.TickDone),
		line(raise, workout.SideBoth, workout.TickDone),
		line(plank, workout.SideLeft, workout.TickDone), line(plank, workout.SideRight, workout.TickPartly),
	}, []workout.Line{line(plank, workout.NoSide, workout.TickDone), line(plank, workout.SideLeft, workout.TickDone),
		line(plank, workout.SideRight, workout.TickDone)}))
	amounts := map[string][2]history.Amount{}
	for _, e := range p.Exercises {
		amounts[e.ID] = [2]history.Amount{e.Left, e.Right}
	}
	require.Equal(t, map[string][2]history.Amount{
		"twist": {{Sets: 2, Reps: 16}, {Sets: 2, Reps: 16}},
		"raise": {},
		"plank": {{Sets: 4, Reps: 4, Hold: 80}, {Sets: 2, Reps: 2, Hold: 40}},
	}, amounts)
	require.Equal(t, history.Amount{Sets: 2, Reps: 2, Hold: 40}, p.Exercises[2].Left.Minus(p.Exercises[2].Right))
	require.Equal(t, "raise", p.Exercises[1].ID, "in catalogue order, companions last")
}

func TestPain(t *testing.T) {
	hurts := func(f workout.Feedback) []workout.Line {
		l := lines(workout.TickDone, workout.TickDone)
		l[1].Feedback = f
		return l
	}
	p := progress(week(monday, hurts(workout.Feedback{Said: true, Pain: 2}), hurts(workout.Feedback{Said: true, Pain: 4})),
		week(monday.Add(7), hurts(workout.Feedback{Said: true, Worse: true})))
	require.Equal(t, 4, p.Weeks[0].WorstPain)
	require.False(t, p.Weeks[0].Hurt)
	require.True(t, p.Weeks[1].Hurt)
	require.Equal(t, 4, p.Exercises[0].WorstPain)
	two, four := history.Amount{Sets: 2, Reps: 2, Hold: 40}, history.Amount{Sets: 4, Reps: 4, Hold: 80}
	require.Equal(t, []history.Step{{Start: monday, Step: 1, Marked: true, Trained: true, WorstPain: 4, Left: four, Right: four},
		{Start: monday.Add(7), Step: 1, Marked: true, Trained: true, Hurt: true, Left: two, Right: two}}, p.Exercises[0].Steps)
}

func TestStreak(t *testing.T) {
	done, open := lines(workout.TickDone, workout.TickDone), lines(workout.TickOpen, workout.TickOpen)
	kept := func(days int) workout.Log { return week(monday.Add(days), done, done, open) }
	once := func(days int) workout.Log { return week(monday.Add(days), done, open, open) }
	none := func(days int) workout.Log { return week(monday.Add(days), open, open) }
	for name, c := range map[string]struct {
		logs            []workout.Log
		streak, longest int
	}{
		"no mark":                  {[]workout.Log{none(0)}, 0, 0},
		"one kept":                 {[]workout.Log{kept(0)}, 1, 1},
		"three kept":               {[]workout.Log{kept(0), kept(7), kept(14)}, 3, 3},
		"a missed week":            {[]workout.Log{kept(0), kept(7), none(14), kept(21)}, 1, 2},
		"one session is not kept":  {[]workout.Log{kept(0), once(7), kept(14)}, 1, 1},
		"the last may yet be":      {[]workout.Log{kept(0), kept(7), once(14)}, 2, 2},
		"what is ahead is not":     {[]workout.Log{kept(0), kept(7), none(14), none(21)}, 2, 2},
		"a later start":            {[]workout.Log{kept(0), kept(13)}, 2, 2},
		"a whole week in between":  {[]workout.Log{kept(0), kept(14)}, 1, 1},
		"the order does not count": {[]workout.Log{kept(14), kept(0), kept(7)}, 3, 3},
	} {
		t.Run(name, func(t *testing.T) {
			p := progress(c.logs...)
			require.Equal(t, []int{c.streak, c.longest}, []int{p.Streak, p.Longest})
		})
	}
}

func TestCopies(t *testing.T) {
	done, open := lines(workout.TickDone, workout.TickDone), lines(workout.TickOpen, workout.TickOpen)
	bare, some, more := week(monday, open, open), week(monday, done, open), week(monday, done, done)
	hurts := week(monday, slices.Clone(done), open)
	hurts.Trained[0].Lines[0].Said, hurts.Trained[0].Lines[0].Pain = true, 7
	shorter := week(monday, slices.Clone(done), open)
	shorter.Trained[0].Lines[0].Said, shorter.Trained[0].Lines[0].Short = true, true
	signed := some
	signed.Signs = []workout.Sign{{Warning: workout.Warning{Urgency: workout.UrgencyEmergency, Words: "numb between my legs"}}}
	for name, c := range map[string]struct {
		first, second workout.Log
		counts        string
		reason        string
		sessions      int
	}{
		"the second is marked":     {bare, some, "b", "the one with ticks or remarks is used", 1},
		"the first is marked":      {some, bare, "a", "the one with ticks or remarks is used", 1},
		"the second has more":      {some, more, "b", "the one with more ticks is used", 2},
		"the first has more":       {more, some, "a", "the one with more ticks is used", 2},
		"the second tells of pain": {some, hurts, "b", "the one with more pain is used", 1},
		"the first tells of pain":  {hurts, some, "a", "the one with more pain is used", 1},
		"both have as many":        {some, some, "a", "they are the same, so the first is used", 1},
		"cut short in one":         {some, shorter, "a", "they differ, but have the same number of ticks, so the first is used", 1},
		"a sign in one":            {some, signed, "a", "they differ, but have the same number of ticks, so the first is used", 1},
		"other sessions":           {week(monday, done, open), week(monday, open, done), "a", "they differ, but have the same number of ticks, so the first is used", 1},
		"neither has been begun":   {bare, bare, "a", "they are the same, so the first is used", 0},
	} {
		t.Run(name, func(t *testing.T) {
			var both history.People
			both.Add("a/week.md", "Ann", c.first, false)
			both.Add("b/week.md", "Ann", c.second, false)
			people, copies, _ := both.Settle()
			require.Len(t, people, 1)
			other := map[string]string{"a": "b", "b": "a"}[c.counts]
			require.Equal(t, []history.Copy{{Start: monday, Counts: c.counts + "/week.md", Dropped: other + "/week.md", Reason: c.reason}}, copies)
			p := people[0].Between(workout.Date{}, workout.Date{}, catalogue)
			require.Len(t, p.Weeks, 1)
			require.Equal(t, c.sessions, p.Weeks[0].Done)
		})
	}
}

func TestBetween(t *testing.T) {
	var logs []workout.Log
	for i := range 4 {
		logs = append(logs, week(monday.Add(7*i), lines(workout.TickDone, workout.TickDone)))
	}
	h := person(logs...)
	starts := func(since, until int) (found []int) {
		p := h.Between(monday.Add(since), monday.Add(until), catalogue)
		for _, w := range p.Weeks {
			found = append(found, w.Start.Since(monday))
		}
		return found
	}
	require.Equal(t, []int{7, 14}, starts(1, 14), "by the start of the week, both ends included")
	require.Equal(t, []int{7, 14}, starts(7, 20))
	require.Empty(t, starts(22, 30))
}

func TestCurrentAndNext(t *testing.T) {
	at := func(days, step int, tick workout.Tick) workout.Log {
		log := week(monday.Add(days), lines(tick, tick))
		log.Moves = []workout.Move{workout.Ladder{Exercise: plank}.At(step)}
		return log
	}
	e := progress(at(0, 1, workout.TickDone), at(7, 2, workout.TickOpen)).Exercises[0]
	now, begun := e.Current()
	require.True(t, begun)
	require.Equal(t, 1, now.Step)
	require.False(t, e.Ahead(e.Steps[0]))
	require.True(t, e.Ahead(e.Steps[1]))
	step, dose, more := e.Next()
	require.True(t, more)
	require.Equal(t, 2, step)
	require.Equal(t, plank.Progression[2-1], dose)

	e = progress(at(0, 2, workout.TickDone)).Exercises[0]
	_, _, more = e.Next()
	require.False(t, more, "the last step")

	e = progress(at(0, 1, workout.TickOpen)).Exercises[0]
	_, begun = e.Current()
	require.False(t, begun)
	require.True(t, e.Ahead(e.Steps[0]))
	step, _, _ = e.Next()
	require.Equal(t, 1, step, "the first is next")

	e = progress(at(0, 2, workout.TickDone), at(7, 1, workout.TickOpen)).Exercises[0]
	step, _, _ = e.Next()
	require.Equal(t, 1, step, "what is planned, also where that is less")

	other := at(7, 1, workout.TickOpen)
	other.Moves = nil
	e = progress(at(0, 1, workout.TickDone), other).Exercises[0]
	week, dropped := e.Dropped()
	require.True(t, dropped)
	require.Equal(t, monday.Add(7), week)
	_, _, more = e.Next()
	require.False(t, more, "it is in the plan no more")
}

// What was cut short counts as far as it is known, and not beyond that.
func TestShortfalls(t *testing.T) {
	line := func(side workout.Side, f workout.Feedback) workout.Line {
		return workout.Line{Exercise: plank, Side: side, Dose: plank.Progression[0], Tick: workout.TickDone, Feedback: f}
	}
	p := progress(week(monday, []workout.Line{
		line(workout.SideLeft, workout.Feedback{Short: true, Done: workout.Amount{Sets: 1, Reps: 1, Hold: 20}}),
		line(workout.SideLeft, workout.Feedback{Short: true}),
		line(workout.SideLeft, workout.Feedback{Skipped: true}),
		line(workout.SideRight, workout.Feedback{}),
	}))
	require.Equal(t, history.Amount{Sets: 1, Reps: 1, Hold: 20}, p.Exercises[0].Left)
	require.Equal(t, history.Amount{Sets: 2, Reps: 2, Hold: 40}, p.Exercises[0].Right)
}

// A dose that was changed to less than was planned is what was done, unless words say another amount.
func TestChangedDose(t *testing.T) {
	line := func(side workout.Side, f workout.Feedback) workout.Line {
		return workout.Line{Exercise: plank, Side: side, Dose: workout.Dose{Sets: 2, Reps: 1, Hold: 15}, Tick: workout.TickDone, Feedback: f}
	}
	p := progress(week(monday, []workout.Line{
		line(workout.SideLeft, workout.Feedback{Said: true, Short: true}),
		line(workout.SideRight, workout.Feedback{Said: true, Short: true, Done: workout.Amount{Sets: 1, Reps: 1, Hold: 15}}),
	}))
	require.Equal(t, history.Amount{Sets: 2, Reps: 2, Hold: 30}, p.Exercises[0].Left)
	require.Equal(t, history.Amount{Sets: 1, Reps: 1, Hold: 15}, p.Exercises[0].Right)
}

// A side lags that did less by a tenth over the last four weeks; with fewer weeks nobody can say.
func TestLag(t *testing.T) {
	side := func(left, right int) []workout.Line {
		line := func(side workout.Side, reps int) workout.Line {
			l := workout.Line{Exercise: plank, Side: side, Dose: plank.Progression[0], Tick: workout.TickDone}
			l.Dose.Hold = reps
			return l
		}
		return []workout.Line{line(workout.SideLeft, left), line(workout.SideRight, right)}
	}
	for _, test := range []struct {
		name        string
		weeks       int
		left, right int
		want        workout.Side
		percent     int
	}{
		{"a tenth", 4, 20, 18, workout.SideRight, 10},
		{"less than a tenth", 4, 100, 91, workout.NoSide, 0},
		{"left", 5, 10, 20, workout.SideLeft, 50},
		{"the same", 4, 20, 20, workout.NoSide, 0},
		{"three weeks", 3, 20, 10, workout.NoSide, 0},
	} {
		var logs []workout.Log
		for i := range test.weeks {
			logs = append(logs, week(monday.Add(7*i), side(test.left, test.right)))
		}
		got, percent := progress(logs...).Exercises[0].Lag()
		require.Equal(t, test.want, got, test.name)
		require.Equal(t, test.percent, percent, test.name)
	}
}

// A rest week neither adds to a streak nor breaks it.
func TestRestWeekInStreak(t *testing.T) {
	kept := func(start workout.Date) workout.Log {
		return week(start, lines(workout.TickDone, workout.TickDone), lines(workout.TickDone, workout.TickDone))
	}
	p := progress(kept(monday), workout.Log{Week: workout.Week{Start: monday.Add(7), Rest: true}}, kept(monday.Add(14)))
	require.Equal(t, []int{2, 2, 2}, []int{p.Streak, p.Kept(), p.Sessions()})
}
