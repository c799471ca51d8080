package safety_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/safety"
	"rotate/internal/workout"
)

// The paragraph of a sign may be for someone else, and nobody may have been cleared: it holds no command, and
// speaks of no clearance.
func TestParagraph(t *testing.T) {
	w := workout.Warning{Urgency: workout.UrgencyEmergency, Words: "numb between my legs"}
	text := safety.Paragraph(w)
	require.NotContains(t, text, "rotate safety")
	require.Contains(t, text, "only once a doctor has cleared you")
	require.True(t, safety.IsParagraph(text))
	require.False(t, safety.IsParagraph(text+" My own words."))
}
