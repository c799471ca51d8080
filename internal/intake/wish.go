package intake

import (
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
	Routine
}

// Wish is what the answers given so far ask for.
func (iv *Interview) Wish() Wish {
	w := Wish{Equipment: iv.Answers.some(Equipment), Days: iv.Answers.one(Days), Avoid: iv.Answers.some(Conditions)}
	w.Level, w.Why = Level(iv.bodyAnswers(), iv.hasSign())
	w.Routine = Largest(Routines(w.Level), iv.Minutes(), func(r Routine) int {
		sized := w
		sized.Routine = r
		return iv.Size(sized)
	})
	return w
}

// bodyAnswers are the answers about the body that were asked for: what someone said before they named a
// condition does not count.
func (iv *Interview) bodyAnswers() Answers {
	a := Answers{}
	for _, key := range bodyKeys() {
		if iv.steps[iv.indexOf(key)].applies(iv) {
			a[key] = iv.Answers[key]
		}
	}
	return a
}

// Minutes are those that someone has for a session; 0: it was not asked.
func (iv *Interview) Minutes() int {
	n, err := strconv.Atoi(iv.Answers.one(Minutes))
	if err != nil {
		return 0
	}
	return n
}

// File is the note to write; empty: none.
func (iv *Interview) File() string {
	switch place := iv.Answers.one(Place); place {
	case Nowhere:
		return ""
	case Other:
		return iv.other
	default:
		return place
	}
}

// Setting is a key of the settings with the value that the answers give it, and the one it has; Now is
// empty where it has none.
type Setting struct{ Key, Value, Now string }

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
	if iv.Facts.Settings == nil {
		return nil
	}
	all := iv.Wish().Settings()
	if iv.Answers.one(Write) == Yes && iv.File() != "" {
		all = append(all, Setting{Key: "note", Value: iv.File()})
	}
	for _, s := range all {
		s.Now = iv.Facts.Settings[s.Key]
		if s.Value != s.Now && (s.Now != "" || s.Value != "false") {
			list = append(list, s)
		}
	}
	return list
}

// Agreed are the settings to write, as the answer about them has it.
func (iv *Interview) Agreed() (list []Setting) {
	answer := iv.Answers.one(Keep)
	for _, s := range iv.Kept() {
		if answer == Yes || answer == OnlyNew && s.Now == "" {
			list = append(list, s)
		}
	}
	return list
}
