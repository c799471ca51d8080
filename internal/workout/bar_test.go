package workout_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/workout"
)

// TestBars lists every reason, each with what it is about.
func TestBars(t *testing.T) {
	e := builtIn(t).ByID("landmine-rotations")
	terms := workout.Terms{Level: workout.LevelBeginner, Equipment: []workout.Equipment{"band"},
		Avoid: []workout.Condition{"tennis-elbow", workout.Disc}, LeftOut: []workout.LeftOut{{ID: e.ID, Reason: "pain 6"}}}
	bars := terms.Bars(e)
	require.Equal(t, []workout.Bar{
		{Kind: workout.BarChoice, About: "pain 6", Exercise: e},
		{Kind: workout.BarCondition, About: "disc", Exercise: e},
		{Kind: workout.BarLevel, About: "beginner", Exercise: e},
		{Kind: workout.BarEquipment, Exercise: e},
	}, bars)
	var texts, causes []string
	for _, b := range bars {
		texts, causes = append(texts, b.String()), append(causes, b.Cause())
	}
	require.Equal(t, []string{"left out: pain 6", "left out for disc; ask your clinician",
		"above beginner (for intermediate and advanced)", "needs a landmine or barbell"}, texts)
	require.Equal(t, []string{"pain 6", "disc; ask your clinician",
		"above beginner (for intermediate and advanced)", "needs a landmine or barbell"}, causes)
	require.False(t, terms.Allows(e))
	require.True(t, workout.Terms{Level: workout.LevelAdvanced}.Allows(e))
}

// TestBarred names what only a condition leaves out: nothing above the level, without its equipment,
// left out anyway, or a companion that was not asked for.
func TestBarred(t *testing.T) {
	terms := workout.Terms{Level: workout.LevelBeginner, Equipment: []workout.Equipment{"none"},
		Avoid: []workout.Condition{workout.Disc, workout.Pregnancy}}
	barred := func() (sentences []string) {
		for _, b := range builtIn(t).Barred(terms) {
			sentences = append(sentences, b.Sentences())
		}
		return sentences
	}
	require.Equal(t, []string{"Left out for disc: Texas twist. Ask your clinician.",
		"Left out for pregnancy: Knee rotations, Texas twist. Ask your clinician."}, barred())
	terms.LeftOut = []workout.LeftOut{{ID: "texas-twist"}}
	require.Equal(t, []string{"Left out for pregnancy: Knee rotations. Ask your clinician."}, barred())
	terms.Complete = true
	require.Equal(t, []string{"Left out for pregnancy: Knee rotations, Prone back extension. Ask your clinician."}, barred())
}
