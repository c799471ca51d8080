package intake

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// Wish is the plan that the answers ask for.
type Wish struct {
	Level     workout.Level
	Why       []string // what keeps the level from being higher, as clauses about "you"
	Equipment []string
	Days      string
	Avoid     []string
	Include   []string // exercises to begin with, each with its step
	Routine
}

// Wish returns what the answers given so far ask for.
func (iv *Interview) Wish() Wish {
	w := Wish{Equipment: iv.Answers.some(Equipment), Days: iv.Answers.one(Days), Avoid: iv.Answers.some(Conditions)}
	w.Level, w.Why = Level(iv.bodyAnswers(), iv.careful()...)
	w.Include = iv.gentle(w.Level)
	w.Routine = Largest(w.routines(), iv.Minutes(), func(r Routine) int {
		sized := w
		sized.Routine = r
		return iv.Size(sized)
	})
	return w
}

// careful says why someone starts as a beginner, whatever else they answer.
func (iv *Interview) careful() (why []string) {
	if iv.hasSign() {
		why = append(why, "you marked a warning sign")
	}
	if iv.hasClearance() {
		why = append(why, "you marked something for which one has to be cleared to train")
	}
	return why
}

// gentle returns the smallest step of the move that was tried, if turning is uncomfortable; nil if
// it is not, or if that move is not possible.
func (iv *Interview) gentle(level workout.Level) []string {
	e := iv.Catalogue.ByID(kneesID)
	terms := workout.Terms{Level: level, Equipment: []workout.Equipment{workout.None}}
	excluded := func(word string) bool { return iv.Catalogue.Find(word) == e }
	if e == nil || iv.bodyAnswers().one(Knees) != uncomfortable || !terms.Allows(e) ||
		slices.ContainsFunc(strings.Split(iv.Facts.Settings["exclude"], ","), excluded) {
		return nil
	}
	return []string{kneesID + ":1"}
}

// routines returns the routines to choose from. If turning is uncomfortable, a session begins with
// one move.
func (w Wish) routines() []Routine {
	all := Routines(w.Level)
	if w.Include != nil {
		return slices.DeleteFunc(all, func(r Routine) bool { return r.Moves > 1 })
	}
	return all
}

// bodyAnswers returns the answers to the questions about the body that apply: an answer given
// before a condition was marked does not count if the condition rules out its question.
func (iv *Interview) bodyAnswers() Answers {
	a := Answers{}
	for _, key := range bodyKeys {
		if iv.Asked(key) {
			a[key] = iv.Answers[key]
		}
	}
	return a
}

// Minutes returns the minutes available for a session; 0 if there is no answer.
func (iv *Interview) Minutes() int {
	n, _ := strconv.Atoi(iv.Answers.one(Minutes)) // 0 if it is not a number
	return n
}

// File returns the note to write, or "".
func (iv *Interview) File() string { return iv.file }

// Setting is a key of the settings, with its current value and the one that the answers give it.
type Setting struct {
	Key, Value string
	Now        string // "": none
	Always     bool   // written with any settings: plans would be less safe without it
}

// String returns the setting as it is shown: "level: beginner (now: advanced)".
func (s Setting) String() string {
	text := s.Key + ": " + s.Value
	if s.Now != "" {
		text += " (now: " + s.Now + ")"
	}
	return text
}

// Settings returns the wish as settings, whose keys are also flags of plan.
func (w Wish) Settings() []Setting {
	list := []Setting{{Key: "level", Value: string(w.Level)},
		{Key: "equipment", Value: cmp.Or(strings.Join(w.Equipment, ","), string(workout.None))},
		{Key: "days", Value: w.Days}, {Key: "moves", Value: strconv.Itoa(w.Moves)},
		{Key: "complete", Value: strconv.FormatBool(w.Complete)}}
	if len(w.Avoid) > 0 {
		list = append(list, Setting{Key: "avoid", Value: strings.Join(w.Avoid, ",")})
	}
	return list
}

// Kept returns the settings that the answers would change; nil if there are none, or none can be
// saved.
func (iv *Interview) Kept() (list []Setting) {
	if !iv.Keeps {
		return nil
	}
	all := append(slices.Clone(iv.Bound), iv.Wish().Settings()...)
	if iv.Answers.one(Write) == Yes && iv.File() != "" {
		all = append(all, Setting{Key: "note", Value: iv.File()})
	}
	for _, s := range all {
		if s = iv.safe(s); s.Value != s.Now && (s.Now != "" || s.Value != "false") {
			list = append(list, s)
		}
	}
	return list
}

// safe returns a setting with the current value added. It keeps every condition that was avoided,
// and marks a level that is easier than the current one as needed for safety.
func (iv *Interview) safe(s Setting) Setting {
	s.Now = iv.Facts.Settings[s.Key]
	switch s.Key {
	case "avoid":
		s.Value = strings.Join(words.Unique(append(iv.avoidNow(), strings.Split(s.Value, ",")...)), ",")
		s.Always = true
	case "level":
		s.Always = workout.Level(s.Now).Rank() > workout.Level(s.Value).Rank()
	}
	return s
}

func (iv *Interview) avoidNow() []string {
	return strings.FieldsFunc(iv.Facts.Settings["avoid"], func(c rune) bool { return c == ',' })
}

// Agreed returns the settings to write, according to the answer to Keep, and those that stay
// unchanged although the answers would change them.
func (iv *Interview) Agreed() (agreed, stay []Setting) {
	answer := iv.Answers.one(Keep)
	for _, s := range iv.Kept() {
		switch {
		case answer == Yes, answer == OnlyNew && (s.Now == "" || s.Always):
			agreed = append(agreed, s)
		case s.Now != "":
			stay = append(stay, s)
		}
	}
	return agreed, stay
}
