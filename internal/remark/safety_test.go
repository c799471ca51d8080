package remark_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"rotate/internal/remark"
	"rotate/internal/safety"
	"rotate/internal/workout"
)

// Every warning sign that the program prints, typed after a dose, is understood, and as no less
// urgent than it is printed.
func TestPrintedSigns(t *testing.T) {
	for _, g := range safety.Groups() {
		if g.Urgency == workout.UrgencyNone {
			continue // what conditions leave out
		}
		for _, s := range g.Signs {
			for _, task := range tasks(false) {
				f := remark.Read(", "+s.Text, task, []workout.Condition{s.Under}).Feedback
				assert.GreaterOrEqual(t, f.Warning.Urgency, g.Urgency, s.Text)
				assert.False(t, rises(f), s.Text)
			}
		}
	}
}

// What is no sign, though its words are near one.
func TestNoSigns(t *testing.T) {
	for _, text := range []string{"couldn't hold 20 s", "full bladder", "legs shaking", "legs wobbly", "legs tired", "heavy legs",
		"sore thighs", "tight hamstrings", "sore legs", "leg day", "legs up", "walked the dog", "down to 10 kg", "lay down on the mat",
		"no numbness", "no chest pain", "no trouble peeing", "never dizzy", "not short of breath", "bottom of the movement",
		"knees down slowly", "feet together", "both feet on the floor", "weak band", "changed legs", "on both legs"} {
		assert.Equal(t, workout.Warning{}, remark.Read(text, tasks(false)[0], nil).Warning, text)
	}
}

// A sign of a condition is one only under it.
func TestSignsUnderConditions(t *testing.T) {
	for _, test := range []struct {
		under workout.Condition
		text  string
	}{
		{workout.Pregnancy, "some bleeding"}, {workout.Pregnancy, "fluid"}, {workout.Pregnancy, "calf pain"}, {workout.Pregnancy, "contractions"},
		{workout.Pregnancy, "bad headache"}, {workout.Pregnancy, "baby quieter"},
		{workout.Pregnancy, "leaking"}, {workout.Pregnancy, "leg swollen"}, {workout.Pregnancy, "bleeding"}, {workout.Pregnancy, "baby quiet today"}, {workout.Osteoporosis, "had a fall"},
		{workout.Osteoporosis, "sudden back pain"},
	} {
		task := tasks(false)[0]
		want := map[workout.Condition]workout.Urgency{workout.Pregnancy: workout.UrgencyMaternity, workout.Osteoporosis: workout.UrgencyEmergency}
		assert.False(t, remark.Read(test.text, task, nil).Warning.Urgency.Calls(), test.text)
		assert.Equal(t, want[test.under], remark.Read(test.text, task, []workout.Condition{test.under}).Warning.Urgency, test.text)
	}
}

// Emergency words need sign and place in one clause.
func TestEmergency(t *testing.T) {
	for text, want := range map[string]workout.Urgency{
		"numb between the legs": workout.UrgencyEmergency, "numb, between the legs": workout.UrgencyEmergency, "tingling in the saddle area": workout.UrgencyEmergency,
		"no bladder control": workout.UrgencyEmergency, "couldn't hold my pee": workout.UrgencyEmergency, "pain in both legs": workout.UrgencyEmergency,
		"legs weak after": workout.UrgencyEmergency, "trouble walking": workout.UrgencyEmergency, "foot keeps dropping": workout.UrgencyEmergency,
		"wet myself": workout.UrgencyEmergency, "chest pain": workout.UrgencyEmergency, "leg is very weak": workout.UrgencyEmergency,
		"leg gave way": workout.UrgencyEmergency, "sudden tearing pain": workout.UrgencyEmergency, "down both my legs": workout.UrgencyEmergency,
		"numb foot": workout.UrgencyNerve, "left leg a bit weak": workout.UrgencyNerve, "pain down left leg": workout.UrgencyNerve,
		"pain into the left buttock and calf": workout.UrgencyNerve, "can't feel my toes": workout.UrgencyNerve, "tingly toes": workout.UrgencyNerve,
		"fever": workout.UrgencyDoctor, "night sweats": workout.UrgencyDoctor, "worse on coughing": workout.UrgencyDoctor, "pain at night": workout.UrgencyDoctor,
		"dizzy": workout.UrgencyStop, "breathless": workout.UrgencyStop, "no better after a few weeks": workout.UrgencySee,
	} {
		assert.Equal(t, want, remark.Read(text, tasks(false)[0], nil).Warning.Urgency, text)
	}
}

// Whom someone told of a sign, or who advised what, makes it no sign of someone else.
func TestSignsThatWereTold(t *testing.T) {
	task := workout.Task{Exercise: &workout.Exercise{}, Work: workout.Work{Dose: workout.Dose{Sets: 2, Reps: 8}}}
	for text, want := range map[string]workout.Urgency{
		"numb between the legs and told no one":        workout.UrgencyEmergency,
		"wet myself and told nobody":                   workout.UrgencyEmergency,
		"chest pain and advised by GP to rest":         workout.UrgencyEmergency,
		"told the nurse about numbness in my groin":    workout.UrgencyEmergency,
		"I told you my groin is numb":                  workout.UrgencyEmergency,
		"told work I have a fever":                     workout.UrgencyDoctor,
		"night sweats told the doctor":                 workout.UrgencyDoctor,
		"warned the physio that my foot went numb":     workout.UrgencyNerve,
		"ordered a taxi as I could not feel my bottom": workout.UrgencyEmergency,
	} {
		assert.Equal(t, want, remark.Read(text, task, nil).Warning.Urgency, text)
	}
	for _, text := range []string{"hurt badly, she told me to stop", "told the doc it hurts a lot"} {
		assert.Equal(t, workout.HurtBad, remark.Read(text, task, nil).Hurt, text)
	}
}
