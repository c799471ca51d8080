package safety

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"rotate/internal/words"
	"rotate/internal/workout"
)

// A Guard is what a condition given to --avoid changes in a plan. Exercises are in the catalogue's
// order.
type Guard struct {
	Condition workout.Condition
	Note      string // who it is for, or what else it asks for, as a clause; may be empty
	LeavesOut []*workout.Exercise
	Limits    []*workout.Exercise // those that stay with a limited range
	all       []*workout.Exercise
}

// notes say who a condition applies to, and give the advice that is not about one exercise.
var notes = map[workout.Condition]string{
	workout.Disc:           "acute, or with symptoms in the leg now; once it has settled, plan without it",
	workout.Surgery:        "on the back, and only once your surgeon or physiotherapist has cleared you",
	workout.Pregnancy:      "loads do not go up",
	workout.HipReplacement: "until your surgeon lifts the restrictions, often after 6-12 weeks",
	workout.Postnatal:      "heavy twisting and planks only after a check",
}

// questions put a condition in plain words, as an answer to "do you have any of these".
var questions = map[workout.Condition]string{
	workout.Disc:              "A slipped disc that is acute, or with signs in the leg now",
	workout.Surgery:           "Surgery on the back",
	workout.Osteoporosis:      "Osteoporosis: bones that break easily",
	workout.Pregnancy:         "I am pregnant",
	workout.Stenosis:          "Stenosis: a spinal canal that is too narrow",
	workout.Spondylolisthesis: "Spondylolisthesis: a vertebra that has slipped forward",
	workout.HipReplacement:    "A new hip, and the surgeon's precautions still hold",
	workout.Shoulder:          "A shoulder that hurts or is injured",
	workout.Postnatal:         "I gave birth in the last months",
}

// Question puts a condition in plain words, as an answer to "do you have any of these". A condition
// of the user's own catalogue is shown by its name.
func Question(c workout.Condition) string {
	return cmp.Or(questions[c], words.Capitalize(strings.ReplaceAll(string(c), "-", " ")))
}

// tales are the beginnings of words that name a condition.
var tales = map[workout.Condition][]string{
	workout.Disc:              {"slipped disc", "slipped disk", "herniat", "bulging disc", "disc bulge", "prolapsed disc"},
	workout.Surgery:           {"back surgery", "spine surgery", "spinal surgery", "discectomy", "laminectomy", "spinal fusion"},
	workout.Osteoporosis:      {"osteoporo", "brittle bone"},
	workout.Pregnancy:         {"pregnan", "preggers", "expecting a baby"},
	workout.Stenosis:          {"stenosis"},
	workout.Spondylolisthesis: {"spondylolisthe"},
	workout.HipReplacement:    {"hip replacement", "hip replaced", "artificial hip"},
	workout.Shoulder:          {"frozen shoulder", "rotator cuff", "shoulder injury", "shoulder impingement"},
	workout.Postnatal:         {"postnatal", "postpartum", "post partum", "gave birth", "given birth"},
}

// noTale are words beside which the name of a condition is about someone else, or denied.
var noTale = []string{"no", "not", "isn't", "without", "never", "wife", "husband", "partner", "sister", "brother",
	"daughter", "son", "mum", "mom", "mother", "dad", "father", "friend", "neighbour", "neighbor", "colleague", "her", "his", "their"}

// Told reports whether a text names a condition in the words that people have for it, as their own.
func Told(text string, c workout.Condition) bool {
	text = strings.ToLower(text)
	names := func(tale string) bool { return strings.Contains(text, tale) }
	if !slices.ContainsFunc(tales[c], names) {
		return false
	}
	said := strings.FieldsFunc(text, func(c rune) bool { return !words.IsPart(c) && c != '\'' })
	return !slices.ContainsFunc(said, func(word string) bool { return slices.Contains(noTale, word) })
}

// A Clearance is what a condition asks for before any training.
type Clearance struct {
	Condition workout.Condition
	Question  string // whether it was given; answered by yes or no
	Title     string // the heading if it was not
	Action    string // a sentence: what to do if it was not
}

// Clearances lists the clearances of all conditions that ask for one.
func Clearances() []Clearance {
	return []Clearance{
		{workout.Surgery, "After your surgery: has your surgeon or physiotherapist cleared you to train?",
			"Ask your surgeon first",
			"After back surgery, train only once your surgeon or physiotherapist has cleared you."},
		{workout.Disc, "With your slipped disc: has a doctor or a physiotherapist cleared you to train?",
			"Ask a doctor or a physiotherapist first",
			"With a slipped disc that is acute, or with signs in the leg, train only once a doctor or a physiotherapist has cleared you."},
		{workout.Postnatal, "After giving birth: did you have your postnatal check, and were you told that you may train again?", "Have your postnatal check first",
			"After giving birth, train only once a doctor, a midwife or a physiotherapist has checked you and said that you may. " +
				"If you have no date for the check, ask for one."},
	}
}

// Guards lists what each condition of a catalogue changes.
func Guards(c *workout.Catalogue) []Guard {
	conditions := c.Conditions()
	guards := make([]Guard, len(conditions))
	of := make(map[workout.Condition]*Guard, len(conditions))
	for i, condition := range conditions {
		guards[i] = Guard{Condition: condition, Note: notes[condition], all: c.All()}
		of[condition] = &guards[i]
	}
	for _, e := range c.All() {
		for _, condition := range concerning(e) {
			g := of[condition]
			if e.AvoidedFor(condition) {
				g.LeavesOut = append(g.LeavesOut, e)
			} else if e.Limits[condition] != "" {
				g.Limits = append(g.Limits, e)
			}
		}
	}
	return guards
}

// concerning lists the conditions that may change something about an exercise, each once. A
// stranger's catalogue may have very many others.
func concerning(e *workout.Exercise) []workout.Condition {
	list := slices.Concat(workout.KnownConditions(), e.Avoid, slices.Collect(maps.Keys(e.Limits)))
	slices.Sort(list)
	return slices.Compact(list)
}

// fewStay is the most exercises that are named as what stays when a condition leaves out nearly
// all.
const fewStay = 3

// Text writes the guard in a line: "disc (acute): leaves out Texas twist. Half range at most: Knee
// rotations."
func (g Guard) Text() string {
	text := string(g.Condition)
	if g.Note != "" {
		text += " (" + g.Note + ")"
	}
	text += ": " + g.leavesOutText() + "."
	for _, r := range workout.Ranges() {
		limited := words.Without(g.Limits, func(e *workout.Exercise) bool { return e.Limits[g.Condition] != r })
		if len(limited) > 0 {
			text += fmt.Sprintf(" %s range at most: %s.", words.Capitalize(string(r)),
				strings.Join(workout.NamesOf(limited), ", "))
		}
	}
	return text
}

func (g Guard) leavesOutText() string {
	out, stay := len(g.LeavesOut), len(g.all)-len(g.LeavesOut)
	switch {
	case out == 0 && len(g.Limits) == 0:
		return "this catalogue has no advice for it; ask your clinician"
	case out == 0:
		return "leaves nothing out"
	case stay == 0:
		return "leaves everything out"
	case stay <= fewStay && stay < out:
		left := words.Without(g.all, func(e *workout.Exercise) bool { return e.AvoidedFor(g.Condition) })
		return "leaves out everything except " + words.AllOf(workout.NamesOf(left))
	}
	return "leaves out " + strings.Join(workout.NamesOf(g.LeavesOut), ", ")
}

// ConditionTitle is the heading of what the conditions leave out and limit.
const ConditionTitle = "If you have a condition"

// ConditionAdvice says how to plan with a condition.
const ConditionAdvice = "Plan with --avoid, and ask your clinician: what it leaves out and limits is a careful default, not a ban."

// OtherConditions says that there is no advice for other conditions, and what to do then.
const OtherConditions = "rotate has no advice for any other condition. Ask your clinician which moves suit you, and " +
	"leave the others out by name: rotate plan --exclude texas-twist."
