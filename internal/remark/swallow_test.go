package remark_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/remark"
	"rotate/internal/safety"
	"rotate/internal/workout"
)

// A phrase of the warning signs says no less of pain or soreness than its words do: "stiff in the morning"
// is stiff.
func TestPhrasesOfSignsKeepWhatTheirWordsSay(t *testing.T) {
	task := workout.Task{Exercise: &workout.Exercise{}, Work: workout.Work{Dose: workout.Dose{Sets: 2, Reps: 8}}}
	said := func(text string) workout.Feedback { return remark.Read(text, task, nil).Feedback }
	safety.Vocabulary(func(phrase string, _ safety.Notion) {
		whole := said(phrase)
		for _, word := range strings.Fields(phrase) {
			if alone := said(word); alone.Hurt > workout.HurtNot || alone.Sore {
				require.False(t, rises(whole), "%q, as %q is not", phrase, word)
			}
		}
	})
}
