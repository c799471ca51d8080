package cli_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
	"rotate/internal/safety"
	"rotate/internal/workout"
)

// Every sign that rotate safety prints, typed behind a dose, makes next act as its group says.
func TestNextActsOnEverySign(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, g := range safety.Groups() {
		for _, s := range g.Signs {
			requireNextActs(t, s, g.Urgency)
		}
	}
}

func requireNextActs(t *testing.T, s safety.Sign, urgency workout.Urgency) {
	args := []string{"plan", "--equipment", "none,band", "--complete", "-o", "week.md", "--force"}
	if s.Under != "" {
		args = append(args, "--avoid", string(s.Under))
	}
	require.Equal(t, cli.ExitDone, run(args...).code)
	text := strings.ReplaceAll(readText(t, "week.md"), "- [ ]", "- [x]")
	first := strings.Index(text, "- [x]")
	end := first + strings.Index(text[first:], "\n")
	text = text[:end] + ", " + s.Text + text[end:]
	require.NoError(t, os.WriteFile("week.md", []byte(text), 0o666))

	got := run("next", "week.md")
	require.Contains(t, strings.Join(strings.Fields(run("safety").stdout), " "), s.Text)
	require.Contains(t, got.stderr, safety.Advice(urgency)+"; see rotate safety", s.Text)
	if urgency.Calls() {
		require.Equal(t, cli.ExitFailed, got.code, s.Text)
		require.Empty(t, got.stdout, s.Text)
		require.Contains(t, got.stderr, "--cleared", s.Text)
		return
	}
	require.Equal(t, cli.ExitDone, got.code, got.stderr)
	require.Contains(t, got.stdout, "Warning sign: you wrote", s.Text)
	if urgency > workout.UrgencySee {
		require.NotRegexp(t, "steps? up:|: new:|harder move", got.stdout, s.Text)
	}
	if urgency == workout.UrgencyNerve {
		require.Regexp(t, "replaced by|left out:|step back", got.stdout, s.Text)
	}
}
