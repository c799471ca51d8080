package workout_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/workout"
)

func TestNameKey(t *testing.T) {
	const key = "half kneeling press"
	for _, name := range []string{"Half kneeling press", "half-kneeling press", " HALF  Kneeling\tpress ", "half - kneeling press"} {
		require.Equal(t, key, workout.NameKey(name))
	}
	require.NotEqual(t, key, workout.NameKey("halfkneeling press"))
	require.Empty(t, workout.NameKey(" - "))
}

func TestSortEquipment(t *testing.T) {
	given := []workout.Equipment{"zip-line", "kettlebell", "band", "none", "band", "abacus", "cable"}
	require.Equal(t, []workout.Equipment{"none", "band", "cable", "kettlebell", "abacus", "zip-line"},
		workout.SortEquipment(given))
	require.Equal(t, workout.Equipment("zip-line"), given[0], "what was given stays as it was")
	require.Nil(t, workout.SortEquipment(nil), "anything")
	require.NotNil(t, workout.SortEquipment([]workout.Equipment{}), "nothing at all")
}
