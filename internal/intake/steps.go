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
	when string                    // it is asked, for the questions as text; empty: always
	is   func(*Interview) bool     // whether it is asked; nil: always
	ask  func(*Interview) Question // without its key
}

func (s step) applies(iv *Interview) bool { return s.is == nil || s.is(iv) }

// allSteps are the questions in their order.
func allSteps() []step {
	return []step{
		{Emergency, "", nil, signsQuestion(Emergency, "Do you have any of these, now or in the last few weeks?")},
		{Doctor, "", nil, signsQuestion(Doctor, "And any of these?")},
		{OtherSigns, "", nil, signsQuestion(OtherSigns, "And of these, the last ones?")},
		{Seen, "if you marked any", (*Interview).hasSign, seen},
		{Conditions, "", nil, conditions},
		{Under, "if a condition has signs of its own", func(iv *Interview) bool { return iv.signs(Under) != nil },
			signsQuestion(Under, "With what you have: any of these?")},
		{Operated, "after surgery", func(iv *Interview) bool { return iv.has(workout.Surgery) }, operated},
		{Knees, "unless a condition speaks against trying it", mayTry(kneesID), knees},
		{Plank, "unless a condition speaks against trying it", mayTry(plankID), plank},
		{Trained, "", nil, trained},
		{Equipment, "", nil, equipment},
		{Sessions, "", nil, sessions},
		{Days, "", nil, days},
		{Minutes, "", nil, minutes},
		{Place, "", nil, place},
		{Folder, "if you choose another folder", func(iv *Interview) bool { return iv.Answers.one(Place) == Other }, folder},
		{Write, "once you have seen the plan", func(iv *Interview) bool { return iv.File() != "" }, write},
		{Keep, "once you have seen the plan", func(iv *Interview) bool { return iv.Kept() != nil }, keep},
	}
}

func (iv *Interview) indexOf(key Key) int {
	return slices.IndexFunc(iv.steps, func(s step) bool { return s.key == key })
}

const noneOfThese = "None of these"

func signsQuestion(key Key, title string) func(*Interview) Question {
	return func(iv *Interview) Question {
		var options []Option
		for _, s := range iv.signs(key) {
			options = append(options, Option{s.text, strings.TrimSuffix(s.text, ".")})
		}
		return Question{Kind: Some, Title: title, Help: "If you are not sure, mark it.", Options: someOf(noneOfThese, options...)}
	}
}

func (iv *Interview) hasSign() bool { return iv.passed(Doctor, OtherSigns) != nil }

func (iv *Interview) has(c workout.Condition) bool {
	return slices.Contains(iv.Answers[Conditions], string(c))
}

func seen(iv *Interview) Question {
	return Question{Title: "Has a doctor or a physiotherapist seen this, and cleared you to train?",
		Help:    "You marked: " + strings.Join(texts(iv.passed(Doctor, OtherSigns)), " "),
		Options: []Option{{No, "No, not yet"}, {Yes, "Yes, I am cleared to train"}}}
}

func conditions(iv *Interview) Question {
	var options []Option
	for _, c := range iv.Catalogue.Conditions() {
		options = append(options, Option{string(c), safety.Question(c)})
	}
	return Question{Kind: Some, Title: "Do you have any of these?", Help: "rotate leaves out moves that may not suit you.",
		Options: someOf(noneOfThese, options...), check: iv.checkConditions}
}

// checkConditions keeps what the settings avoid from being dropped in silence: no flag of plan could.
func (iv *Interview) checkConditions(values []string) error {
	if avoid := iv.Settings["avoid"]; avoid != "" && slices.Contains(values, NoneValue) {
		return fmt.Errorf("your settings avoid %s; if that is over, leave and type: rotate config --unset avoid", words.Line(avoid))
	}
	return nil
}

func operated(*Interview) Question {
	return Question{Title: "After your surgery: has your surgeon or physiotherapist cleared you to train?",
		Options: []Option{{No, "No, not yet"}, {Yes, "Yes, I am cleared to train"}}}
}

func knees(*Interview) Question {
	return Question{Title: "Lie on your back, knees bent, and let both knees sink to either side. How is it?",
		Help: "Try it now, slowly and only as far as is comfortable, or answer from memory.", Options: optionsOf(Knees)}
}

// The exercises that the questions about the body try.
const (
	kneesID = "knee-rotations"
	plankID = "knee-side-plank"
)

// mayTry reports for an exercise that no condition leaves it out: then nothing speaks against trying it.
func mayTry(id string) func(*Interview) bool {
	return func(iv *Interview) bool {
		e := iv.Catalogue.ByID(id)
		return !slices.ContainsFunc(iv.Answers.some(Conditions), func(c string) bool {
			return e == nil || e.AvoidedFor(workout.Condition(c))
		})
	}
}

func plank(*Interview) Question {
	return Question{Title: "How long can you hold a side plank?",
		Help: "On your side, on the forearm, the body straight: stop when it hurts.", Options: optionsOf(Plank)}
}

func trained(*Interview) Question {
	return Question{Title: "How long have you done strength training?", Options: optionsOf(Trained)}
}

func equipment(iv *Interview) Question {
	var options []Option
	for _, e := range iv.Catalogue.Equipment() {
		if e != workout.None {
			options = append(options, Option{string(e), e.Title()})
		}
	}
	return Question{Kind: Some, Title: "What do you have to train with?", Help: "In a gym: all that is there.",
		Options: someOf(noneOfThese, options...)}
}

func sessions(*Interview) Question {
	return Question{Title: "How many sessions a week?", Options: []Option{{"3", "3 sessions"}, {"2", "2 sessions"}}}
}

// daysValue is a set of days as --days takes it.
func daysValue(days workout.Days) string { return strings.Join(words.Each(days, workout.DayWord), ",") }

func days(iv *Interview) Question {
	n, err := strconv.Atoi(iv.Answers.one(Sessions))
	if err != nil {
		n = 3
	}
	q := Question{Title: "On which days?", Help: "All of them leave a day of rest between two sessions."}
	for _, set := range daySets(n) {
		q.Options = append(q.Options, Option{daysValue(set), strings.Join(words.Each(set, workout.DayName), " ")})
	}
	return q
}

func minutes(*Interview) Question {
	q := Question{Title: "How many minutes do you have for a session?", Help: "That decides how many moves it has. Later weeks take a little longer."}
	for _, n := range []string{"5", "10", "15", "20"} {
		q.Options = append(q.Options, Option{n, "about " + n})
	}
	return q
}

func place(iv *Interview) Question {
	q := Question{Title: "Where is your plan to go?", Help: "It is a note with boxes to tick. Nothing is written before you have seen it."}
	for _, p := range iv.Places {
		q.Options = append(q.Options, Option{p.File, p.Label})
	}
	q.Options = append(q.Options, Option{Other, "Another folder"}, Option{Nowhere, "Nowhere: only show me the plan"})
	return q
}

func folder(iv *Interview) Question {
	return Question{Kind: Text, Title: "Which folder?", Help: "It has to be there already.", check: func(values []string) error {
		if strings.TrimSpace(values[0]) == "" {
			return errors.New("type the name of a folder")
		}
		_, err := iv.Free(values[0])
		return err
	}}
}

func write(iv *Interview) Question {
	return Question{Title: "Write this plan into your note?", Help: words.Line(iv.File()),
		Options: []Option{{Yes, "Yes"}, {No, "No"}}}
}

func keep(iv *Interview) Question {
	q := Question{Title: "Keep this as your settings, for new plans?", Options: []Option{{Yes, "Yes"}, {No, "No"}}}
	var lines []string
	fresh, changes := false, false
	for _, s := range iv.Kept() {
		line := s.Key + ": " + s.Value
		if s.Now == "" {
			fresh = true
		} else {
			changes = true
			line += " (now: " + s.Now + ")"
		}
		lines = append(lines, words.Line(line))
	}
	q.Help = strings.Join(lines, "\n")
	if changes {
		q.Options[0].Label = "Yes, replacing those that I have"
	}
	if changes && fresh {
		q.Options = append([]Option{{OnlyNew, "Only those that I have not set yet"}}, q.Options...)
	} else if changes {
		slices.Reverse(q.Options)
	}
	return q
}
