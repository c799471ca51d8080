package history_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/history"
	"rotate/internal/workout"
)

// part is a note with a week that begins some days after monday.
type part struct {
	file, name string
	days       int
	ticks      []workout.Tick // of the left side, a session each; empty: a session without a tick
}

func settle(parts ...part) ([]*history.Person, []history.Copy, []history.Apart) {
	var all history.People
	for _, p := range parts {
		log := week(monday.Add(p.days), lines(workout.TickOpen, workout.TickOpen))
		if len(p.ticks) > 0 {
			var sessions [][]workout.Line
			for _, tick := range p.ticks {
				sessions = append(sessions, lines(tick, workout.TickOpen))
			}
			log = week(monday.Add(p.days), sessions...)
		}
		log.Name = p.name
		all.Add(p.file, "", log, false)
	}
	return all.Settle()
}

// A name is a person; so is a file where the notes have none, unless they can only be one's own.
func TestWhoseWeeks(t *testing.T) {
	done, open := workout.TickDone, workout.TickOpen
	for name, test := range map[string]struct {
		parts  []part
		want   []string
		copies int
	}{
		"months of one's own":         {[]part{{"may.md", "", 0, nil}, {"june.md", "", 7, nil}}, []string{""}, 0},
		"two names":                   {[]part{{"a.md", "Ann", 0, nil}, {"b.md", "Bob", 0, nil}}, []string{"Ann", "Bob"}, 0},
		"two names in a note":         {[]part{{"a.md", "Ann", 0, nil}, {"a.md", "Bob", 0, nil}}, []string{"Ann", "Bob"}, 0},
		"a name after typography":     {[]part{{"a.md", "O'Neil", 0, nil}, {"b.md", "O\u2019Neil", 7, nil}}, []string{"O'Neil"}, 0},
		"one name in two notes":       {[]part{{"a.md", "Ann", 0, nil}, {"b.md", "Ann", 7, nil}}, []string{"Ann"}, 0},
		"a name and a file":           {[]part{{"a.md", "Ann", 0, nil}, {"b.md", "", 7, nil}}, []string{"Ann", "b"}, 0},
		"the same days":               {[]part{{"x/a.md", "", 0, nil}, {"x/b.md", "", 0, nil}}, []string{"a", "b"}, 0},
		"a day in common":             {[]part{{"a.md", "", 0, nil}, {"b.md", "", 6, nil}}, []string{"a", "b"}, 0},
		"a copy of a sync client":     {[]part{{"a.md", "", 0, []workout.Tick{done, open}}, {"a 2.md", "", 0, []workout.Tick{open, done}}}, []string{""}, 1},
		"a conflict copy comes first": {[]part{{"a (conflicted copy).md", "", 0, nil}, {"a.md", "", 0, nil}}, []string{""}, 1},
		"numbers without the first":   {[]part{{"p 1.md", "", 0, nil}, {"p 2.md", "", 0, nil}}, []string{"p 1", "p 2"}, 0},
		"an older state elsewhere":    {[]part{{"x/a.md", "", 0, []workout.Tick{done, open}}, {"y/a.md", "", 0, []workout.Tick{done, done}}}, []string{""}, 1},
		"the same name elsewhere":     {[]part{{"x/a.md", "", 0, []workout.Tick{done, open}}, {"y/a.md", "", 0, []workout.Tick{open, done}}}, []string{"x/a", "y/a"}, 0},
		"other sessions elsewhere":    {[]part{{"x/a.md", "", 0, nil}, {"y/a.md", "", 0, []workout.Tick{done, done}}}, []string{"x/a", "y/a"}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			people, copies, apart := settle(test.parts...)
			var names []string
			for _, p := range people {
				names = append(names, p.Name)
			}
			require.Equal(t, test.want, names)
			require.Len(t, copies, test.copies)
			require.Equal(t, len(test.want) > 1 && test.parts[0].name == "", apart != nil)
		})
	}
}

// Two people may have one name: what two files hold for the same days is then different training. A copy of
// a sync client, and a plan that nobody trained, are none.
func TestNamesakes(t *testing.T) {
	done := lines(workout.TickDone, workout.TickDone)
	ann := func(days int, sessions ...[]workout.Line) workout.Log {
		log := week(monday.Add(days), sessions...)
		log.Name = "Ann"
		return log
	}
	other := ann(0, done)
	other.Moves = append(other.Moves, other.Moves[0])
	open := ann(0, lines(workout.TickOpen, workout.TickOpen))
	open.Moves = other.Moves
	for name, test := range map[string]struct {
		file string
		log  workout.Log
		want []string
	}{
		"other moves":        {"b.md", other, []string{"Ann (a)", "Ann (b)"}},
		"other days":         {"b.md", ann(2, done), []string{"Ann (a)", "Ann (b)"}},
		"a week later":       {"b.md", ann(7, done), []string{"Ann"}},
		"the same":           {"b.md", ann(0, done), []string{"Ann"}},
		"never trained":      {"b.md", open, []string{"Ann"}},
		"a copy, then moved": {"a (1).md", other, []string{"Ann"}},
	} {
		t.Run(name, func(t *testing.T) {
			var all history.People
			all.Add("a.md", "", ann(0, done), false)
			all.Add(test.file, "", test.log, false)
			people, _, apart := all.Settle()
			var names []string
			for _, p := range people {
				names = append(names, p.Name)
			}
			require.Equal(t, test.want, names)
			if len(names) > 1 {
				require.Equal(t, []history.Apart{{Name: "Ann", First: "a.md", Next: "b.md"}}, apart)
			}
		})
	}
}

// Pain counts that a copy holds, or a week with an error, or one that someone was early to train.
func TestLookAtPain(t *testing.T) {
	hurt := func(days int, said workout.Feedback) workout.Log {
		ticked := lines(workout.TickDone, workout.TickDone)
		ticked[0].Feedback = said
		return week(monday.Add(days), ticked)
	}
	for name, add := range map[string]func(*history.People){
		"a copy":    func(p *history.People) { p.Add("a 2.md", "", hurt(0, workout.Feedback{Pain: 5}), false) },
		"an error":  func(p *history.People) { p.Add("a.md", "", hurt(7, workout.Feedback{Pain: 5}), true) },
		"early":     func(p *history.People) { p.Add("a.md", "", hurt(9, workout.Feedback{Pain: 5}), false) },
		"bad":       func(p *history.People) { p.Add("a.md", "", hurt(7, workout.Feedback{Hurt: workout.HurtBad}), false) },
		"worse":     func(p *history.People) { p.Add("a.md", "", hurt(7, workout.Feedback{Worse: true}), false) },
		"no number": func(p *history.People) { p.Add("a.md", "", hurt(7, workout.Feedback{Hurt: workout.HurtSome}), false) },
	} {
		t.Run(name, func(t *testing.T) {
			var all history.People
			all.Add("a.md", "", week(monday, lines(workout.TickDone, workout.TickDone)), false)
			add(&all)
			people, _, _ := all.Settle()
			look := people[0].Look(monday.Add(7))
			require.True(t, look.Hurt || look.WorstPain == 5)
			require.Equal(t, name != "no number", look.Needs())
		})
	}
}

// sign is a warning sign of a week.
func sign(urgency workout.Urgency, words string) workout.Sign {
	return workout.Sign{Warning: workout.Warning{Urgency: urgency, Words: words}, Row: 9}
}

// A look tells the last four weeks, up to the day.
func TestLook(t *testing.T) {
	var logs []workout.Log
	for i := range 6 {
		ticked := lines(workout.TickDone, workout.TickDone)
		if i == 0 {
			ticked[0].Feedback = workout.Feedback{Said: true, Rated: true, Pain: 9} // too long ago
		}
		if i == 3 {
			ticked[0].Feedback = workout.Feedback{Said: true, Rated: true, Pain: 3}
		}
		log := week(monday.Add(7*i), ticked, lines(workout.TickOpen, workout.TickOpen), lines(workout.TickOpen, workout.TickOpen))
		log.Number = i + 1
		logs = append(logs, log)
	}
	got := person(logs...).Look(monday.Add(7*5 + 1))
	require.Equal(t, history.Look{File: "note.md", Week: 6, Kept: 4, Of: 10, Last: monday.Add(35), Away: 1, WorstPain: 3,
		Session: monday.Add(37)}, got, "the session of the sixth week that is to come does not count yet")
	ahead := person(logs[5]).Look(monday)
	require.Equal(t, history.Look{File: "note.md", Week: 6, Kept: 1, Of: 1, Last: monday.Add(35), Session: monday.Add(37)}, ahead,
		"someone was early")
}

// A sign counts from the newest week with a mark on, an emergency until someone was cleared to train,
// in another note too.
func TestLookAtSigns(t *testing.T) {
	old := week(monday, lines(workout.TickDone, workout.TickDone))
	old.Signs = []workout.Sign{sign(workout.UrgencyNerve, "tingling")}
	newer := week(monday.Add(7), lines(workout.TickDone, workout.TickDone))
	require.Equal(t, "tingling", person(old).Look(monday).Warning.Words)
	require.Empty(t, person(old, newer).Look(monday).Warning)
	require.Len(t, person(old, newer).Signs(monday), 1, "progress of one says it still")
	require.Len(t, person(old, newer).Signs(monday.Add(36)), 0, "but not for ever")
	require.Len(t, person(old).Signs(monday.Add(36)), 1, "unless nothing was trained since")
	old.Signs = append(old.Signs, sign(workout.UrgencyEmergency, "chest pain"))
	require.Equal(t, "chest pain", person(old, newer).Look(monday).Warning.Words)
	newer.Cleared = monday.Add(7)
	var all history.People
	all.Add("may.md", "", old, false)
	all.Add("june.md", "", newer, false)
	people, _, _ := all.Settle()
	require.Empty(t, people[0].Look(monday).Warning)
	all.Add("june.md", "", func() workout.Log {
		broken := week(monday.Add(14), lines(workout.TickDone, workout.TickDone))
		broken.Signs = []workout.Sign{sign(workout.UrgencyDoctor, "fever")}
		return broken
	}(), true)
	people, _, _ = all.Settle()
	require.Equal(t, "fever", people[0].Look(monday).Warning.Words, "a week that cannot be counted")
	require.True(t, people[0].Look(monday).Broken)
}

// Who needs a look comes first.
func TestLookOrder(t *testing.T) {
	order := []history.Look{
		{Name: "g", Warning: workout.Warning{Urgency: workout.UrgencyEmergency}},
		{Name: "f", Warning: workout.Warning{Urgency: workout.UrgencyNerve}, WorstPain: 9},
		{Name: "e", Broken: true},
		{Name: "d", WorstPain: 6, Badly: true}, {Name: "c", WorstPain: 4, Badly: true, Away: 30}, {Name: "0", Hurt: true, Badly: true},
		{Name: "b", Away: 20}, {Name: "a", Away: 14, WorstPain: 3},
		{Name: "never", Of: 3}, {Name: "z", Away: 1, WorstPain: 2}, {Name: "1", Hurt: true}, {Name: "y", Away: 5}, {Name: "w", Away: 2}, {Name: "x", Away: 2},
	}
	for i := range order {
		if order[i].Name != "never" {
			order[i].Last = monday
		}
	}
	for i, a := range order {
		require.Equal(t, i < 8, a.Needs(), a.Name)
		for j, b := range order {
			require.Equal(t, i < j, a.Compare(b) < 0, "%s and %s", a.Name, b.Name)
		}
	}
}

// The load of a week is the one used last in it; a move that was not trained has none.
func TestLoads(t *testing.T) {
	press := &workout.Exercise{ID: "press", Name: "Press", Sides: workout.SidesEach, Movement: workout.MovementAntiRotation,
		Progression: []workout.Dose{{Sets: 2, Reps: 8, Load: "light"}}}
	loaded := func(days int, loads ...string) workout.Log {
		log := week(monday.Add(days))
		log.Moves = []workout.Move{workout.Ladder{Exercise: press}.At(1)}
		for i, load := range loads {
			log.Trained = append(log.Trained, workout.Day{Date: monday.Add(days + 2*i), Lines: []workout.Line{{Exercise: press,
				Side: workout.SideLeft, Dose: press.Progression[0], Tick: workout.TickDone, Feedback: workout.Feedback{Load: load}}}})
		}
		return log
	}
	p := person(loaded(0, "", ""), loaded(7, "10 kg", "12 kg", ""), loaded(14)).Between(workout.Date{}, workout.Date{},
		workout.NewCatalogue([]*workout.Exercise{press}))
	require.Equal(t, []history.Load{{Start: monday, Load: "light"}, {Start: monday.Add(7), Load: "12 kg"}}, p.Exercises[0].Loads)
}
