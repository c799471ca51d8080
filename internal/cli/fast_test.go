package cli_test

import (
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
	"rotate/internal/trainer"
)

// fastEnv is the environment of a real run on a real terminal, but for the clock: each look at it
// lets ROTATE_STEP pass, however long it took, so that a busy machine cannot upset a session. After
// ROTATE_PANIC looks it panics.
func fastEnv() cli.Env {
	env := scriptEnv()
	env.Terminal = cli.Host().Terminal
	step, err := time.ParseDuration(os.Getenv("ROTATE_STEP"))
	if err != nil {
		panic(err)
	}
	now := time.Date(2026, time.November, 23, 7, 0, 0, 0, time.UTC)
	looks, last := 0, -1
	if n, err := strconv.Atoi(os.Getenv("ROTATE_PANIC")); err == nil {
		last = n
	}
	env.Clock = trainer.Clock{Tick: 20 * time.Millisecond, Now: func() time.Time {
		if looks++; looks == last {
			panic("the clock broke")
		}
		now = now.Add(step)
		return now
	}}
	return env
}

func readText(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(data)
}
