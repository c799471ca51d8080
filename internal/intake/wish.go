package intake

import (
	"slices"
	"strconv"
	"strings"

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

// Wish is what the answers given so far ask for.
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

// careful says why someone begins as a beginner, whatever else they answer.
func (iv *Interview) careful() (why []string) {
	if iv.hasSign() {
		why = append(why, "you marked a warning sign")
	}
	if iv.hasClearance() {
		why = append(why, "you marked something for which one has to be cleared to train")
	}
	return why
}

// gentle is the smallest step of the move that was tried, where turning is uncomfortable; nil: it is not, or
// that move is not possible.
func (iv *Interview) gentle(level workout.Level) []string {
	e := iv.Catalogue.ByID(kneesID)
	terms := workout.Terms{Level: level, Equipment: []workout.Equipment{workout.None}}
	excluded := slices.Contains(strings.Split(iv.Facts.Settings["exclude"], ","), kneesID)
	if iv.bodyAnswers().one(Knees) != uncomfortable || e == nil || excluded || !terms.Allows(e) {
		return nil
	}
	return []string{kneesID + ":1"}
}

// routines are those to choose from. Where turning is uncomfortable a session begins with one move.
func (w Wish) routines() []Routine {
	all := Routines(w.Level)
	if w.Include != nil {
		return slices.DeleteFunc(all, func(r Routine) bool { return r.Moves > 1 })
	}
	return all
}

// bodyAnswers are the answers about the body that were asked for: what someone said before they named a
// condition does not count.
func (iv *Interview) bodyAnswers() Answers {
	a := Answers{}
	for _, key := range bodyKeys {
		if iv.Asked(key) {
			a[key] = iv.Answers[key]
		}
	}
	return a
}

// Minutes are those that someone has for a session; 0: it was not asked.
func (iv *Interview) Minutes() int {
	n, _ := strconv.Atoi(iv.Answers.one(Minutes)) // 0 where it is no number
	return n
}

// File is the note to write; empty: none.
func (iv *Interview) File() string { return iv.file }

// Setting is a key of the settings with the value that the answers give it, and the one it has.
type Setting struct {
	Key, Value string
	Now        string // empty: none
	Always     bool   // whoever keeps any settings keeps this one: without it new plans would be less safe
}

// String is the setting as it is shown: "level: beginner (now: advanced)".
func (s Setting) String() string {
	text := s.Key + ": " + s.Value
	if s.Now != "" {
		text += " (now: " + s.Now + ")"
	}
	return text
}

// Settings are the wish as keys of the settings, which are flags of plan too.
func (w Wish) Settings() []Setting {
	list := []Setting{{Key: "level", Value: string(w.Level)}, {Key: "equipment", Value: strings.Join(w.Equipment, ",")},
		{Key: "days", Value: w.Days}, {Key: "moves", Value: strconv.Itoa(w.Moves)}, {Key: "complete", Value: strconv.FormatBool(w.Complete)}}
	if len(w.Equipment) == 0 {
		list[1].Value = string(workout.None)
	}
	if len(w.Avoid) > 0 {
		list = append(list, Setting{Key: "avoid", Value: strings.Join(w.Avoid, ",")})
	}
	return list
}

// Kept are the settings that the answers would change; nil: none, or none can be kept.
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

// safe is a setting beside the one it replaces: nothing that was avoided is dropped, and no level that is
// harder than that of the plan stays.
func (iv *Interview) safe(s Setting) Setting {
	s.Now = iv.Facts.Settings[s.Key]
	switch s.Key {
	case "avoid":
		s.Value = strings.Join(append(iv.avoidNow(), without(strings.Split(s.Value, ","), iv.avoidNow())...), ",")
		s.Always = true
	case "level":
		s.Always = workout.Level(s.Now).Rank() > workout.Level(s.Value).Rank()
	}
	return s
}

func (iv *Interview) avoidNow() []string {
	return strings.FieldsFunc(iv.Facts.Settings["avoid"], func(c rune) bool { return c == ',' })
}

// without are the words of a list that are not in another.
func without(list, other []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(word string) bool { return slices.Contains(other, word) })
}

// Agreed are the settings to write, as the answer about them has it, and those that stay as they are
// although the answers would change them.
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
