package safety_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// The paragraph of a sign may be for someone else, and nobody may have been cleared: it holds no command, and
// speaks of no clearance. What earlier versions wrote is still known.
func TestParagraph(t *testing.T) {
	w := workout.Warning{Urgency: workout.UrgencyEmergency, Words: "numb between my legs"}
	text := safety.Paragraph(w)
	require.NotContains(t, text, "rotate safety")
	require.Contains(t, text, "only once a doctor has cleared you")
	require.True(t, safety.IsParagraph(text))
	require.True(t, safety.IsParagraph(`Warning sign: you wrote "numb between my legs". If it is there or comes back: `+
		safety.Advice(w.Urgency)+". Train only as far as the doctor who cleared you allows. All the signs: rotate safety."))
	require.False(t, safety.IsParagraph(text+" My own words."))
}
