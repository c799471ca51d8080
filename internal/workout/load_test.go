package workout_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/workout"
)

func TestIsHeavier(t *testing.T) {
	for _, c := range []struct {
		load, than string
		want       bool
	}{
		{"10 kg", "8 kg", true}, {"8 kg", "10 kg", false}, {"10 kg", "10 kg", false}, {"2.5 kg", "2 kg", true},
		{"10 kg", "8 lb", true}, {"heavier", "as before", true}, {"as before", "lighter", true},
		{"next band up", "next band down", true}, {"light", "light", false}, {"", "", false}, {"light", "10 kg", false},
	} {
		require.Equal(t, c.want, workout.IsHeavier(c.load, c.than), "%s than %s", c.load, c.than)
	}
}
