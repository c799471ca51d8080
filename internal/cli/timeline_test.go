package cli_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
)

// The shape that other programs rely on, written down a second time.
type (
	jsonTimeline struct {
		Version int        `json:"version"`
		Date    string     `json:"date"`
		Steps   []jsonStep `json:"steps"`
	}
	jsonStep struct {
		StartS  int    `json:"start_s"`
		Seconds int    `json:"seconds"`
		Phase   string `json:"phase"`
		ID      string `json:"id"`
		Side    string `json:"side"`
		Set     int    `json:"set"`
		Sets    int    `json:"sets"`
	}
)

// A timeline from a note agrees with the plan that the note was made from: its date, its minutes,
// and the same working seconds on both sides.
func TestTimelineJSON(t *testing.T) {
	for _, level := range []string{"beginner", "intermediate", "advanced"} {
		note := filepath.Join(t.TempDir(), "week.md")
		args := []string{"plan", "--level", level, "--moves", "3", "--complete"}
		require.Equal(t, cli.ExitDone, run(append(args, "-o", note)...).code)
		plan := read[jsonPlan](t, append(args, "--format", "json")...)
		for _, session := range plan.Weeks[0].Sessions {
			got := read[jsonTimeline](t, "train", note, "--timeline", "--date", session.Date, "--format", "json")
			require.Equal(t, 1, got.Version)
			require.Equal(t, session.Date, got.Date)
			last := got.Steps[len(got.Steps)-1]
			require.Equal(t, session.Minutes, (last.StartS+last.Seconds+59)/60)
			seconds := map[string]int{}
			for _, step := range got.Steps {
				if step.Phase == "work" {
					seconds[step.Side] += step.Seconds
					require.Positive(t, step.Set)
				}
			}
			require.Equal(t, seconds["left"], seconds["right"])
		}
	}
	got := read[jsonTimeline](t, "train", "--timeline", "--format", "json")
	require.Equal(t, []jsonStep{
		{0, 20, "ready", "knee-rotations", "alternating", 0, 1},
		{20, 96, "work", "knee-rotations", "alternating", 1, 1},
		{116, 30, "rest", "knee-rotations", "alternating", 1, 1},
		{146, 10, "ready", "pallof-press-hold", "left", 0, 2},
	}, got.Steps[:4])
}
