package intake_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/exercises"
	"rotate/internal/catalog"
	"rotate/internal/intake"
	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

var loaded = sync.OnceValues(func() (*workout.Catalogue, error) {
	layer, err := catalog.ReadDir(exercises.FS, "exercises")
	if err != nil {
		return nil, err
	}
	c, problems := catalog.Load(layer)
	return c, problems.Err()
})

func builtIn(t *testing.T) *workout.Catalogue {
	t.Helper()
	c, err := loaded()
	require.NoError(t, err)
	return c
}

// begin is an interview in a folder without settings, where each rotation move takes four minutes and
// what completes the routine six.
func begin(t *testing.T, settings map[string]string) *intake.Interview {
	t.Helper()
	size := func(w intake.Wish) int {
		n := 4 * w.Moves
		if w.Complete {
			n += 6
		}
		return n
	}
	return intake.New(intake.Facts{Catalogue: builtIn(t), Size: size, Settings: settings, Keeps: settings != nil,
		Places: func() []intake.NotePlace {
			return []intake.NotePlace{{Folder: "/here", Label: "week.md in this folder"}}
		},
		Free: func(folder string) (string, error) { return folder + "/week.md", nil }})
}

// answers are what someone answers, by the question. A question that is not in them gets its last option,
// which is none of them for signs, and the boldest else.
type answers map[intake.Key][]string

// walk answers every question until the interview ends or comes to one of the keys, and lists the questions.
func walk(t *testing.T, iv *intake.Interview, given answers, until ...intake.Key) (asked []intake.Key) {
	t.Helper()
	for {
		q, ok := iv.Current()
		if !ok || slices.Contains(until, q.Key) {
			return asked
		}
		asked = append(asked, q.Key)
		values, known := given[q.Key]
		if !known {
			values = []string{q.Options[len(q.Options)-1].Value}
		}
		require.NoError(t, iv.Answer(values...), q.Key)
	}
}

// atQuestion is an interview that has come to a question.
func atQuestion(t *testing.T, given answers, key intake.Key) (*intake.Interview, intake.Question) {
	t.Helper()
	iv := begin(t, nil)
	walk(t, iv, given, key)
	q, _ := iv.Current()
	require.Equal(t, key, q.Key)
	return iv, q
}

// Every warning sign is asked for, once, and nothing else is: the questions have no words of their own.
func TestSignsAreThoseOfSafety(t *testing.T) {
	iv := begin(t, nil)
	var asked []string
	for _, key := range []intake.Key{intake.Emergency, intake.Doctor, intake.OtherSigns, intake.Under} {
		walk(t, iv, answers{intake.Conditions: {"pregnancy"}}, key)
		q, _ := iv.Current()
		require.Equal(t, intake.NoneValue, q.Options[len(q.Options)-1].Value)
		for _, o := range q.Options[:len(q.Options)-1] {
			require.Equal(t, strings.TrimSuffix(o.Value, "."), o.Label)
			asked = append(asked, o.Value)
		}
	}
	var all []string
	for _, g := range safety.Groups() {
		all = append(all, g.Lines()...)
	}
	require.ElementsMatch(t, all, asked)
}

// Each sign, alone, ends the interview as its group says: at once, or where nobody has cleared them. It
// never ends with a level above beginner.
func TestEverySign(t *testing.T) {
	keys := []intake.Key{intake.Emergency, intake.Doctor, intake.OtherSigns, intake.Under}
	for _, g := range safety.Groups() {
		for _, line := range g.Lines() {
			given := answers{}
			for _, key := range keys {
				iv := begin(t, nil)
				walk(t, iv, answers{intake.Conditions: {"pregnancy"}}, key)
				if q, _ := iv.Current(); slices.ContainsFunc(q.Options, func(o intake.Option) bool { return o.Value == line }) {
					given[key] = []string{line}
				}
			}
			require.Len(t, given, 1, line)
			given[intake.Conditions] = []string{"pregnancy"}

			iv := begin(t, nil)
			given[intake.Seen] = []string{intake.No}
			walk(t, iv, given)
			title, action := safety.BeforeTraining(g)
			require.Equal(t, &intake.Stop{Title: title, Parts: []intake.Advice{{Action: action, Signs: []string{line}}}}, iv.Stopped())
			if g.Urgency >= workout.UrgencyDoctor {
				require.Equal(t, []string{g.Title, g.Action}, []string{title, action})
			}
			require.NotContains(t, action, "the plan", "there is none")
			_, more := iv.Current()
			require.False(t, more)

			iv = begin(t, nil)
			given[intake.Seen] = []string{intake.Yes}
			walk(t, iv, given, intake.Place)
			if g.Urgency.Calls() {
				require.NotNil(t, iv.Stopped(), line)
				continue
			}
			require.Nil(t, iv.Stopped(), line)
			require.Equal(t, workout.LevelBeginner, iv.Wish().Level, line)
		}
	}
}

// The most urgent of several signs decides what to do, and all are named.
func TestSeveralSigns(t *testing.T) {
	iv := begin(t, nil)
	fever, sciatica := "Fever, night sweats, or losing weight without a reason.", "Shooting or electric pain, or sciatica."
	breath, better := "Breathlessness.", "No better after a few weeks."
	walk(t, iv, answers{intake.Doctor: {fever}, intake.OtherSigns: {better, sciatica, breath}, intake.Seen: {intake.No}})
	require.Equal(t, "See a doctor urgently", iv.Stopped().Title)
	require.Equal(t, []intake.Advice{
		{Action: "Do not train, and ask for an urgent appointment with a doctor.", Signs: []string{fever}},
		{Action: "Ask a doctor before you train. If you have this now and it does not pass, call the emergency number.", Signs: []string{breath}},
		{Action: "Ask a doctor or a physiotherapist before you train.", Signs: []string{sciatica, better}},
	}, iv.Stopped().Parts)
}

// No level is higher than any answer allows, over all answers; a question that was left out allows what
// a doubt does.
func TestLevel(t *testing.T) {
	const b, i, a = workout.LevelBeginner, workout.LevelIntermediate, workout.LevelAdvanced
	allowed := map[intake.Key]map[string]workout.Level{
		intake.Knees:   {"": b, "unsure": b, "bad": b, "pain": i, "fine": a},
		intake.Plank:   {"": b, "unsure": b, "short": b, "knees": i, "feet": a},
		intake.Trained: {"": b, "unsure": b, "new": b, "months": i, "year": a},
	}
	seen := map[workout.Level]int{}
	for knees, x := range allowed[intake.Knees] {
		for plank, y := range allowed[intake.Plank] {
			for trained, z := range allowed[intake.Trained] {
				for _, sign := range []bool{false, true} {
					want := min(x.Rank(), y.Rank(), z.Rank())
					var careful []string
					if sign {
						want, careful = 0, []string{"you marked a warning sign"}
					}
					level, why := intake.Level(intake.Answers{intake.Knees: {knees}, intake.Plank: {plank}, intake.Trained: {trained}}, careful...)
					require.Equal(t, workout.Levels()[want], level, "%s %s %s %v", knees, plank, trained, sign)
					require.Equal(t, level == a, len(why) == 0, "what keeps it from being higher is said")
					seen[level]++
				}
			}
		}
	}
	require.Equal(t, map[workout.Level]int{a: 1, i: 7, b: 242}, seen)
	iv := begin(t, nil)
	for key, values := range allowed {
		walk(t, iv, nil, key)
		q, _ := iv.Current()
		require.Len(t, q.Options, len(values)-1, key)
		require.Equal(t, "unsure", q.Options[0].Value, "where someone only presses Enter")
		for _, o := range q.Options {
			require.Contains(t, values, o.Value)
		}
		require.NoError(t, iv.Answer("unsure"))
		iv = begin(t, nil)
	}
}

// What a condition leaves out is not tried, and what was said about it before does not count.
func TestNothingIsTriedThatIsLeftOut(t *testing.T) {
	c := builtIn(t)
	for _, condition := range c.Conditions() {
		iv := begin(t, nil)
		walk(t, iv, nil, intake.Place)
		require.Equal(t, workout.LevelAdvanced, iv.Wish().Level)
		for q, _ := iv.Current(); q.Key != intake.Conditions; q, _ = iv.Current() {
			require.True(t, iv.Back())
		}
		asked := walk(t, iv, answers{intake.Conditions: {string(condition)}}, intake.Place)
		require.Equal(t, !c.ByID("knee-rotations").AvoidedFor(condition), slices.Contains(asked, intake.Knees), condition)
		clears := slices.ContainsFunc(safety.Clearances(), func(c safety.Clearance) bool { return c.Condition == condition })
		mayPlank := !c.ByID("knee-side-plank").AvoidedFor(condition) && !c.ByID("side-plank").AvoidedFor(condition) && !clears
		require.Equal(t, mayPlank, slices.Contains(asked, intake.Plank), condition)
		if !mayPlank {
			require.Equal(t, workout.LevelBeginner, iv.Wish().Level, condition)
			require.Contains(t, iv.Wish().Why, "a side plank is not to be tried with a condition that you marked")
		}
		require.Equal(t, clears, slices.Contains(asked, intake.ClearanceFor(condition)), condition)
		require.Equal(t, condition == workout.Pregnancy, slices.Contains(asked, intake.Under), condition)
	}
}

// The question about the plank speaks of the knees and of the feet: a condition that speaks against one of
// them leaves it out.
func TestBothPlanksAreTried(t *testing.T) {
	for _, id := range []string{"knee-side-plank", "side-plank"} {
		moves := []*workout.Exercise{{ID: "knee-rotations", Name: "Knees", Levels: workout.Levels()}}
		for _, plank := range []string{"knee-side-plank", "side-plank"} {
			e := &workout.Exercise{ID: plank, Name: plank, Levels: workout.Levels(), Movement: workout.MovementSideFlexion}
			if plank == id {
				e.Avoid = []workout.Condition{"my-wrist"}
			}
			moves = append(moves, e)
		}
		iv := intake.New(intake.Facts{Catalogue: workout.NewCatalogue(moves), Size: func(intake.Wish) int { return 1 }})
		require.NotContains(t, walk(t, iv, answers{intake.Conditions: {"my-wrist"}}, intake.Equipment), intake.Plank, id)
	}
}

// Who had surgery, an acute slipped disc or a child is asked whether they are cleared, begins as a beginner,
// and tries no plank.
func TestClearances(t *testing.T) {
	require.Len(t, safety.Clearances(), 3)
	for _, c := range safety.Clearances() {
		given := answers{intake.Conditions: {string(c.Condition)}, intake.ClearanceFor(c.Condition): {intake.No}}
		iv := begin(t, nil)
		walk(t, iv, given)
		require.Equal(t, &intake.Stop{Title: c.Title, Parts: []intake.Advice{{Action: c.Action}}}, iv.Stopped())

		given[intake.ClearanceFor(c.Condition)] = []string{intake.Yes}
		iv = begin(t, nil)
		require.NotContains(t, walk(t, iv, given, intake.Place), intake.Plank, c.Condition)
		require.Equal(t, workout.LevelBeginner, iv.Wish().Level)
		require.Contains(t, iv.Wish().Why, "you marked something for which one has to be cleared to train")
		require.Equal(t, []string{string(c.Condition)}, iv.Wish().Avoid)
	}
	both := answers{intake.Conditions: {"surgery", "disc"}, intake.ClearanceFor("surgery"): {intake.Yes}, intake.ClearanceFor("disc"): {intake.No}}
	iv := begin(t, nil)
	walk(t, iv, both)
	require.Equal(t, "Ask a doctor or a physiotherapist first", iv.Stopped().Title)
}

// Whether someone is cleared is never answered beforehand: neither for other marks nor for the same.
func TestClearedIsAlwaysAskedAnew(t *testing.T) {
	for _, key := range []intake.Key{intake.Seen, intake.ClearanceFor("surgery")} {
		iv, q := atQuestion(t, answers{intake.OtherSigns: {"Sharp pain."}, intake.Conditions: {"surgery"}}, key)
		require.Equal(t, intake.No, q.Options[0].Value)
		require.NoError(t, iv.Answer(intake.Yes))
		require.True(t, iv.Back())
		require.Empty(t, iv.Chosen())
		require.True(t, iv.Back())
		require.NotEmpty(t, iv.Chosen(), "the marks stay")
	}
}

// Where the conditions leave no move, that is said before anything else is asked, and can be corrected.
func TestNoMove(t *testing.T) {
	both := []string{"surgery", "pregnancy"}
	iv, q := atQuestion(t, answers{intake.Conditions: both}, intake.NoMove)
	require.NotContains(t, q.Title+q.Help, "--")
	require.NoError(t, iv.Answer(intake.Yes))
	require.Equal(t, both, iv.Chosen())
	iv, _ = atQuestion(t, answers{intake.Conditions: both}, intake.NoMove)
	require.NoError(t, iv.Answer(intake.No))
	require.Equal(t, "Ask a doctor or a physiotherapist which moves suit you.", iv.Stopped().Parts[0].Action)
}

// A plan that the settings make impossible is found out at the equipment.
func TestSettingsLeaveNoMove(t *testing.T) {
	iv := intake.New(intake.Facts{Catalogue: builtIn(t), Size: func(w intake.Wish) int { return len(w.Equipment) }})
	walk(t, iv, nil, intake.Equipment)
	require.ErrorContains(t, iv.Answer(intake.NoneValue), "no move goes with this and your other answers")
	require.NoError(t, iv.Answer("band"))
}

// Where turning is uncomfortable the plan begins with the smallest step of that move, and with no other.
func TestUncomfortable(t *testing.T) {
	for key, want := range map[string][]string{"bad": {"knee-rotations:1"}, "unsure": nil, "fine": nil} {
		iv, _ := atQuestion(t, answers{intake.Knees: {key}}, intake.Place)
		require.Equal(t, want, iv.Wish().Include, key)
		require.Equal(t, want != nil, iv.Wish().Moves == 1)
	}
	for _, name := range []string{"texas-twist,knee-rotations", "knee rolls"} {
		iv := begin(t, map[string]string{"exclude": name})
		walk(t, iv, answers{intake.Knees: {"bad"}}, intake.Place)
		require.Nil(t, iv.Wish().Include, name)
	}
}

// Every keeping answer keeps what is to be avoided, by the settings and by the answers, and leaves no level
// that is harder than the plan's.
func TestSafetySettingsAreAlwaysKept(t *testing.T) {
	given := answers{intake.Conditions: {"pregnancy"}, intake.Trained: {"new"}, intake.Minutes: {"10"}, intake.Equipment: {"band"}}
	for _, answer := range []string{intake.OnlyNew, intake.Yes} {
		iv := begin(t, map[string]string{"level": "advanced", "avoid": "shoulder", "days": "mon,thu"})
		walk(t, iv, given, intake.Keep)
		q, _ := iv.Current()
		require.Equal(t, intake.OnlyNew, q.Options[0].Value)
		require.Contains(t, q.Help, "What is for your safety goes in unless you say no")
		require.Contains(t, q.Help, "rotate config avoid pregnancy")
		require.NoError(t, iv.Answer(answer))
		agreed, stay := iv.Agreed()
		require.Contains(t, agreed, intake.Setting{Key: "avoid", Value: "shoulder,pregnancy", Now: "shoulder", Always: true})
		require.Contains(t, agreed, intake.Setting{Key: "level", Value: "beginner", Now: "advanced", Always: true})
		require.Equal(t, answer == intake.OnlyNew, len(stay) == 1)
		iv.Answers[intake.Keep] = []string{intake.No}
		agreed, stay = iv.Agreed()
		require.Nil(t, agreed)
		require.Len(t, stay, 3, "the level, what to avoid and the days")
	}
}

// What the other settings mean nothing without is always kept with them.
func TestBoundSettings(t *testing.T) {
	own := intake.Setting{Key: "catalog", Value: "/there/own.yaml", Always: true}
	iv := begin(t, map[string]string{"catalog": "old.yaml", "level": "beginner"})
	iv.Bound = []intake.Setting{own}
	walk(t, iv, nil, intake.Keep)
	require.NoError(t, iv.Answer(intake.OnlyNew))
	own.Now = "old.yaml"
	require.Contains(t, first(iv.Agreed()), own)
}

// A question that is asked again says why, until it is answered.
func TestAgain(t *testing.T) {
	iv, _ := atQuestion(t, nil, intake.Place)
	iv.Again(intake.Place, "It is there now.")
	q, _ := iv.Current()
	require.Contains(t, q.Help, "It is there now.")
	require.NoError(t, iv.Answer(intake.Nowhere))
	require.True(t, iv.Back())
	q, _ = iv.Current()
	require.NotContains(t, q.Help, "It is there now.")
}

// Every condition of the program has a question in plain words; one of a user's own is its own word.
func TestConditions(t *testing.T) {
	for _, c := range workout.KnownConditions() {
		require.NotEqual(t, words.Capitalize(strings.ReplaceAll(string(c), "-", " ")), safety.Question(c), c)
	}
	require.Equal(t, "My knee", safety.Question("my-knee"))
	own := workout.NewCatalogue([]*workout.Exercise{{ID: "one", Name: "One", Avoid: []workout.Condition{"my-knee"}, Equipment: []workout.Equipment{"rope"}}})
	iv := intake.New(intake.Facts{Catalogue: own, Size: func(intake.Wish) int { return 1 }})
	walk(t, iv, nil, intake.Conditions)
	q, _ := iv.Current()
	require.Contains(t, q.Options, intake.Option{Value: "my-knee", Label: "My knee"})
	walk(t, iv, nil, intake.Equipment)
	q, _ = iv.Current()
	require.Contains(t, q.Options, intake.Option{Value: "rope", Label: "rope"})
}

// Only what is sure is taken for an answer.
func TestCheck(t *testing.T) {
	iv := begin(t, nil)
	require.NoError(t, iv.Answer(intake.Yes))
	require.EqualError(t, iv.Answer(), `mark what is so, or "None of these" at the end`)
	require.EqualError(t, iv.Answer(intake.NoneValue, "Chest pain."), `you marked "None of these" and something else`)
	q, _ := iv.Current()
	require.Equal(t, intake.Emergency, q.Key)
	walk(t, iv, nil, intake.Knees)
	require.Error(t, iv.Answer())
	require.Error(t, iv.Answer("fine", "bad"))
}

// Going back finds what was answered; another answer changes what is asked from there on.
func TestBack(t *testing.T) {
	iv := begin(t, nil)
	require.False(t, iv.Back())
	walk(t, iv, answers{intake.OtherSigns: {"Sharp pain."}}, intake.Conditions)
	require.True(t, iv.Back())
	q, _ := iv.Current()
	require.Equal(t, intake.Seen, q.Key)
	require.True(t, iv.Back())
	require.Equal(t, []string{"Sharp pain."}, iv.Chosen())
	require.NoError(t, iv.Answer(intake.NoneValue))
	q, _ = iv.Current()
	require.Equal(t, intake.Conditions, q.Key, "nothing is to be cleared any more")
	walk(t, iv, nil, intake.Place)
	require.Equal(t, workout.LevelAdvanced, iv.Wish().Level)
}

// Days that are not offered for another number of sessions are not chosen any more.
func TestDays(t *testing.T) {
	for sessions, want := range map[string]int{"2": 14, "3": 7} {
		iv := begin(t, nil)
		walk(t, iv, answers{intake.Sessions: {sessions}}, intake.Days)
		q, _ := iv.Current()
		require.Len(t, q.Options, want)
		seen := map[string]bool{}
		for _, o := range q.Options {
			days, err := workout.ParseDays(o.Value)
			require.NoError(t, err, "a day of rest is left")
			require.Len(t, days, int(sessions[0]-'0'))
			seen[o.Value] = true
		}
		require.Len(t, seen, want)
	}
	iv := begin(t, map[string]string{"days": "mon,thu"})
	walk(t, iv, nil, intake.Sessions)
	require.Equal(t, []string{"2"}, iv.Chosen())
	require.NoError(t, iv.Answer("3"))
	require.Empty(t, iv.Chosen())
}

// A session takes no more than the minutes that there are, unless the smallest does.
func TestMinutes(t *testing.T) {
	bold := answers{intake.Minutes: nil}
	for minutes, want := range map[string]intake.Routine{"5": {Moves: 1}, "10": {Moves: 2}, "15": {Moves: 2, Complete: true}, "20": {Moves: 3, Complete: true}} {
		iv := begin(t, nil)
		bold[intake.Minutes] = []string{minutes}
		walk(t, iv, bold, intake.Place)
		require.Equal(t, want, iv.Wish().Routine, minutes)
	}
	iv := begin(t, nil)
	walk(t, iv, answers{intake.Knees: {"unsure"}}, intake.Place)
	require.Equal(t, intake.Routine{Moves: 2, Complete: true}, iv.Wish().Routine, "a beginner has two moves at most")
	all := intake.Routines(workout.LevelAdvanced)
	require.Equal(t, all[0], intake.Largest(all, 1, func(intake.Routine) int { return 2 }))
	require.Equal(t, all[3], intake.Largest(all, 8, func(r intake.Routine) int { return 4 * r.Moves }), "all of the minutes may be used")
	possible := func(r intake.Routine) int { return 10 * (r.Moves - 1) }
	require.Equal(t, all[2], intake.Largest(all, 1, possible), "the first that is possible")
	require.Equal(t, all[0], intake.Largest(all, 99, func(intake.Routine) int { return 0 }), "no plan is possible: plan says why")
}

// What the settings have is never replaced unasked, and what they avoid is not dropped in silence.
func TestSettings(t *testing.T) {
	iv := begin(t, map[string]string{"level": "beginner", "avoid": "stenosis", "note": "/there/old.md"})
	walk(t, iv, nil, intake.Conditions)
	require.Equal(t, []string{"stenosis"}, iv.Chosen())
	require.ErrorContains(t, iv.Answer(intake.NoneValue), "rotate config --unset avoid")
	given := answers{intake.Conditions: {"stenosis"}, intake.Equipment: {"band", "cable"}, intake.Sessions: {"2"}, intake.Days: {"mon,thu"},
		intake.Minutes: {"10"}, intake.Place: {"/here"}, intake.Write: {intake.Yes}}
	walk(t, iv, given, intake.Keep)
	want := []intake.Setting{{Key: "level", Value: "advanced", Now: "beginner"}, {Key: "equipment", Value: "band,cable"},
		{Key: "days", Value: "mon,thu"}, {Key: "moves", Value: "2"}, {Key: "note", Value: "/here/week.md", Now: "/there/old.md"}}
	require.Equal(t, want, iv.Kept())
	q, _ := iv.Current()
	require.Equal(t, []string{intake.OnlyNew, intake.Yes, intake.No}, []string{q.Options[0].Value, q.Options[1].Value, q.Options[2].Value})
	require.Contains(t, q.Help, "level: advanced (now: beginner)")
	for answer, agreed := range map[string][]intake.Setting{intake.Yes: want, intake.OnlyNew: want[1:4], intake.No: nil} {
		iv.Answers[intake.Keep] = []string{answer}
		require.Equal(t, agreed, first(iv.Agreed()), answer)
	}
}

// Without a note and without a file for settings there is nothing to agree to.
func TestNothingToKeep(t *testing.T) {
	iv := begin(t, nil)
	asked := walk(t, iv, nil)
	require.Equal(t, intake.Place, asked[len(asked)-1])
	require.Empty(t, iv.File())
	require.Nil(t, first(iv.Agreed()))
}

func first(list, _ []intake.Setting) []intake.Setting { return list }

func TestAnotherFolder(t *testing.T) {
	iv := begin(t, nil)
	asked := walk(t, iv, answers{intake.Place: {intake.Other}, intake.Folder: {"/there"}}, intake.Write)
	require.Equal(t, intake.Folder, asked[len(asked)-1])
	require.Equal(t, "/there/week.md", iv.File())
}

// The questions as text have numbers, by which they are answered too.
func TestRead(t *testing.T) {
	_, q := atQuestion(t, nil, intake.Emergency)
	require.Contains(t, q.Text(80), "\n8. Chest pain\n")
	values, err := q.Read("8, 1")
	require.NoError(t, err)
	require.Equal(t, []string{"Chest pain.", q.Options[0].Value}, values)
	require.Equal(t, "1,8", q.Numbers(values))
	for _, typed := range []string{"0", "14", "x", "", "-1", "8 13"} {
		_, err := q.Read(typed)
		require.Error(t, err, typed)
	}
	for line := range strings.Lines(q.Text(40)) {
		require.LessOrEqual(t, len(line), 41, line)
	}
}
