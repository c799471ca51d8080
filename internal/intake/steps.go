package intake

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// step is a place in the interview.
type step struct {
	key  Key
	when string                    // when to ask it, for the printed questions; "": always
	is   func(*Interview) bool     // whether it is asked; nil: always
	ask  func(*Interview) Question // without its key
}

func (s step) applies(iv *Interview) bool { return s.is == nil || s.is(iv) }

// allSteps returns the questions, in order.
func allSteps() []step {
	return slices.Concat([]step{
		{Begin, "", nil, fixed("Before you begin", safety.Disclaimer()+" A plan from here is no medical clearance.",
			Option{Yes, "Go on"})},
		{Emergency, "", nil, signsQuestion(Emergency, "Do you have any of these"+period)},
		{Doctor, "", nil, signsQuestion(Doctor, "And any of these"+period)},
		{OtherSigns, "", nil, signsQuestion(OtherSigns, "And any of these, the last ones"+period)},
		{Seen, "if you marked any", (*Interview).hasSign, seen},
		{Conditions, "", nil, conditions},
		{Under, "if a condition has signs of its own", func(iv *Interview) bool { return iv.signs(Under) != nil },
			signsQuestion(Under, "With what you have: any of these"+period)},
	}, clearances(), []step{
		{NoMove, "if no move goes with what you marked", (*Interview).hasNoMove,
			fixed(noMoveTitle, noMoveAction+" If you marked something by mistake, you can change it.",
				Option{No, "End here"}, Option{Yes, "Go back to what I marked"})},
		{Knees, "unless a condition speaks against trying it", mayTry(kneesID),
			fixed("Lie on your back, knees bent, and let both knees sink to either side. How is it?",
				"Try it now, slowly and only as far as is comfortable, or answer from memory.", optionsOf(Knees)...)},
		{Plank, "unless a condition speaks against trying it", mayPlank,
			fixed("How long can you hold a side plank?",
				"On your side, on the forearm, the body straight: stop when it hurts.", optionsOf(Plank)...)},
		{Trained, "", nil, fixed("How long have you done strength training?", "", optionsOf(Trained)...)},
		{Equipment, "", nil, equipment},
		{Sessions, "", nil, fixed("How many sessions a week?", "", Option{"3", "3 sessions"}, Option{"2", "2 sessions"})},
		{Days, "", nil, days},
		{Minutes, "", nil, fixed("How many minutes do you have for a session?",
			"That decides how many moves it has. It grows longer over the weeks.",
			words.Each([]string{"5", "10", "15", "20"}, func(n string) Option { return Option{n, "about " + n} })...)},
		{Place, "", nil, place},
		{Folder, "if you choose another folder",
			func(iv *Interview) bool { return iv.Answers.one(Place) == Other }, folder},
		{Write, "once you have seen the plan", func(iv *Interview) bool { return iv.File() != "" }, write},
		{Keep, "once you have seen the plan", func(iv *Interview) bool { return iv.Kept() != nil }, keep},
	})
}

// clearances asks, for each condition that requires it, whether someone is cleared to train.
func clearances() (list []step) {
	for _, c := range safety.Clearances() {
		list = append(list, step{ClearanceFor(c.Condition), "if you marked it",
			func(iv *Interview) bool { return iv.has(c.Condition) },
			func(*Interview) Question { return cleared(c.Question, "") }})
	}
	return list
}

// cleared returns a question whether someone is cleared to train.
func cleared(title, help string) Question {
	return Question{Title: title, Help: help, clears: true,
		Options: []Option{{No, "No, not yet"}, {Yes, "Yes, I am cleared to train"}}}
}

func (iv *Interview) indexOf(key Key) int {
	return slices.IndexFunc(iv.steps, func(s step) bool { return s.key == key })
}

// period ends the questions about signs.
const period = ", now or in the last few weeks?"

// fixed returns a question that depends on no answer.
func fixed(title, help string, options ...Option) func(*Interview) Question {
	return func(*Interview) Question { return Question{Title: title, Help: help, Options: options} }
}

func signsQuestion(key Key, title string) func(*Interview) Question {
	return func(iv *Interview) Question {
		options := words.Each(iv.signs(key),
			func(s sign) Option { return Option{s.text, strings.TrimSuffix(s.text, ".")} })
		return Question{Kind: Some, Title: title, Help: "If you are not sure, mark it.", Options: orNone(options)}
	}
}

func (iv *Interview) hasSign() bool { return iv.passed(Doctor, OtherSigns) != nil }

func (iv *Interview) has(c workout.Condition) bool { return iv.Answers.Says(Conditions, string(c)) }

func seen(iv *Interview) Question {
	marked := words.Each(iv.passed(Doctor, OtherSigns), func(s sign) string { return s.text })
	return cleared("Has a doctor or a physiotherapist seen this, and cleared you to train?",
		"You marked: "+strings.Join(marked, " "))
}

func conditions(iv *Interview) Question {
	options := words.Each(iv.Catalogue.Conditions(), func(c workout.Condition) Option {
		return Option{string(c), safety.Question(c)}
	})
	return Question{Kind: Some, Title: "Do you have any of these?",
		Help:    "rotate leaves out moves that may not suit you.",
		Options: orNone(options), check: iv.checkConditions}
}

// checkConditions keeps conditions in the settings from being dropped silently: no flag of plan
// could express that.
func (iv *Interview) checkConditions(values []string) error {
	if avoid := iv.Settings["avoid"]; avoid != "" && slices.Contains(values, NoneValue) {
		return fmt.Errorf("your settings avoid %s; if that is over, leave and type: rotate config --unset avoid", words.Line(avoid))
	}
	return nil
}

// What to do if the conditions rule out every move.
const (
	noMoveTitle  = "No move goes with all that you marked"
	noMoveAction = "Ask a doctor or a physiotherapist which moves suit you."
)

// hasNoMove reports whether the conditions together rule out every rotation move, whatever else is
// answered.
func (iv *Interview) hasNoMove() bool {
	terms := workout.Terms{Level: workout.LevelAdvanced, Avoid: iv.avoided()}
	return len(terms.Avoid) > 0 && !slices.ContainsFunc(iv.Catalogue.All(), func(e *workout.Exercise) bool {
		return !e.Movement.Companion() && terms.Allows(e)
	})
}

func (iv *Interview) avoided() []workout.Condition {
	return words.Each(iv.Answers.some(Conditions), func(c string) workout.Condition { return workout.Condition(c) })
}

// The exercises to try for the questions about the body.
const (
	kneesID     = "knee-rotations"
	plankID     = "knee-side-plank"
	feetPlankID = "side-plank"
)

// mayTry returns a function that reports whether no condition rules out any of the exercises, so
// that nothing speaks against trying them.
func mayTry(ids ...string) func(*Interview) bool {
	return func(iv *Interview) bool {
		avoid := iv.avoided()
		return len(avoid) == 0 || !slices.ContainsFunc(ids, func(id string) bool {
			e := iv.Catalogue.ByID(id)
			return e == nil || slices.ContainsFunc(avoid, e.AvoidedFor)
		})
	}
}

// mayPlank reports whether a side plank may be tried, on the knees and on the feet. Someone who has
// to be cleared to train does not start with one.
func mayPlank(iv *Interview) bool { return !iv.hasClearance() && mayTry(plankID, feetPlankID)(iv) }

// hasClearance reports whether there is a condition for which someone has to be cleared to train.
func (iv *Interview) hasClearance() bool {
	return slices.ContainsFunc(safety.Clearances(), func(c safety.Clearance) bool { return iv.has(c.Condition) })
}

func equipment(iv *Interview) Question {
	needed := words.Without(iv.Catalogue.Equipment(), func(e workout.Equipment) bool { return e == workout.None })
	options := words.Each(needed, func(e workout.Equipment) Option { return Option{string(e), e.Title()} })
	return Question{Kind: Some, Title: "What do you have to train with?", Help: "In a gym: all that is there.",
		Options: orNone(options), check: iv.checkEquipment}
}

// checkEquipment reports early that no plan is possible, for instance because the settings leave
// out the remaining moves.
func (iv *Interview) checkEquipment(values []string) error {
	w := iv.Wish()
	w.Equipment = Answers{Equipment: values}.some(Equipment)
	w.Days = workout.DefaultDays(3).Flag()
	if slices.ContainsFunc(w.routines(), func(r Routine) bool { w.Routine = r; return iv.Size(w) > 0 }) {
		return nil
	}
	return errors.New("no move goes with this and your other answers; if your settings include or exclude moves, leave and see them: rotate config")
}

func days(iv *Interview) Question {
	n, err := strconv.Atoi(iv.Answers.one(Sessions))
	if err != nil {
		n = 3
	}
	return Question{Title: "On which days?", Help: "All of them leave a day of rest between two sessions.",
		Options: words.Each(daySets(n), func(set workout.Days) Option { return Option{set.Flag(), set.String()} })}
}

func place(iv *Interview) Question {
	q := Question{Title: "Where is your plan to go?",
		Help:  "It is a note with boxes to tick. Nothing is written before you have seen it.",
		check: func(values []string) error { _, err := iv.noteAt(values[0]); return err }}
	q.Options = words.Each(iv.Places(), func(p NotePlace) Option { return Option{p.Folder, p.Label} })
	q.Options = append(q.Options, Option{Other, "Another folder"}, Option{Nowhere, "Nowhere: only show me the plan"})
	return q
}

func folder(iv *Interview) Question {
	return Question{Kind: Text, Title: "Which folder?", Help: "It has to be there already.",
		check: func(values []string) error {
			if strings.TrimSpace(values[0]) == "" {
				return errors.New("type the name of a folder")
			}
			_, err := iv.Free(values[0])
			return err
		}}
}

// noteAt returns the note for an answer to Place; "" if it names none, or none yet.
func (iv *Interview) noteAt(answer string) (string, error) {
	if answer == Nowhere || answer == Other {
		return "", nil
	}
	return iv.Free(answer)
}

func write(iv *Interview) Question {
	return Question{Title: "Write this plan into your note?", Help: words.Line(iv.File()),
		Options: []Option{{Yes, "Yes"}, {No, "No"}}}
}

// keep shows the settings. If some would be replaced, it offers to leave those unchanged, and the
// first option replaces nothing. Settings needed for safety are written with every answer except
// No.
func keep(iv *Interview) Question {
	yes, no := Option{Yes, "Yes"}, Option{No, "No"}
	fresh, replaces, safer := false, false, false
	var lines []string
	for _, s := range iv.Kept() {
		fresh = fresh || s.Now == ""
		replaces = replaces || s.Now != "" && !s.Always
		safer = safer || s.Now != "" && s.Always
		lines = append(lines, words.Line(s.String()))
	}
	if safer {
		lines = append(lines, "What is for your safety goes in unless you say no: what to avoid, and an easier level.")
	}
	marked := func(condition string) bool { return iv.Answers.Says(Conditions, condition) }
	if over := words.Without(iv.avoidNow(), marked); len(over) > 0 {
		lines = append(lines, words.Line("Your settings go on avoiding "+strings.Join(over, ",")+
			". If that is over, type later: rotate config avoid "+
			strings.Join(iv.Answers.some(Conditions), ",")))
	}
	q := Question{Title: "Keep this as your settings, for new plans?", Help: strings.Join(lines, "\n"),
		Options: []Option{yes, no}}
	if replaces {
		q.Options = []Option{no, {Yes, "Yes, replacing those that I have"}}
	}
	if replaces && (fresh || safer) {
		q.Options = []Option{{OnlyNew, "Only those that I have not set yet"}, q.Options[1], no}
	}
	return q
}
