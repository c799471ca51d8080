package exercises_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/exercises"
	"rotate/internal/catalog"
	"rotate/internal/problem"
	"rotate/internal/workout"
)

func read(t *testing.T) (*workout.Catalogue, problem.List) {
	t.Helper()
	layer, err := catalog.ReadDir(exercises.FS, "exercises")
	require.NoError(t, err)
	return catalog.Load(layer)
}

func load(t *testing.T) *workout.Catalogue {
	t.Helper()
	c, problems := read(t)
	require.NoError(t, problems.Err())
	return c
}

// each runs a test for every built-in exercise.
func each(t *testing.T, test func(*testing.T, *workout.Catalogue, *workout.Exercise)) {
	t.Helper()
	c := load(t)
	for _, e := range c.All() {
		t.Run(e.ID, func(t *testing.T) { test(t, c, e) })
	}
}

// TestNoProblems holds the built-in catalogue to more than a user's own: not even a warning.
func TestNoProblems(t *testing.T) {
	_, problems := read(t)
	require.Empty(t, problems)
}

func TestIDs(t *testing.T) {
	c := load(t)
	var ids []string
	for _, e := range c.All() {
		ids = append(ids, e.ID)
	}
	// gentle to demanding, companions last; the ids are part of people's notes and never change
	require.Equal(t, []string{"knee-rotations", "texas-twist", "seated-rotations", "tabletop-knee-rotations", "pallof-press-hold",
		"pallof-press", "cable-rotations", "cable-rotations-low-to-high", "cable-rotations-high-to-low",
		"cable-rotations-kneeling", "swiss-ball-leg-rotations", "landmine-rotations",
		"bird-dog", "prone-back-extension", "roman-chair-extension", "knee-side-plank", "side-plank",
		"suitcase-carry", "side-bend", "roman-chair-side-bend"}, ids)
}

// TestNothingMissing asks for every field that the pages of an exercise are made of.
func TestNothingMissing(t *testing.T) {
	each(t, func(t *testing.T, _ *workout.Catalogue, e *workout.Exercise) {
		require.NotEmpty(t, e.Summary, "summary")
		require.GreaterOrEqual(t, len(e.Instructions), 3, "instructions")
		require.GreaterOrEqual(t, len(e.Cues), 3, "cues")
		require.GreaterOrEqual(t, len(e.Faults), 3, "faults")
		require.NotEmpty(t, e.Sources, "sources")
		require.NotEmpty(t, e.Position, "position")
		require.Equal(t, "figures/"+e.ID+".svg", e.Figure)
		require.Equal(t, e.Sides != workout.SidesWithout, e.Left != "", "left")
		for _, d := range e.Progression {
			require.Positive(t, d.Rest, "rest")
			if d.Range != "" {
				require.NotEmpty(t, e.Ranges[d.Range], "what %s range means", d.Range)
			}
		}
		cues := strings.ToLower(strings.Join(e.Cues, " "))
		require.Contains(t, cues, "never hold the breath")
	})
}

// TestASCII keeps piped output free of what fonts and mails break.
func TestASCII(t *testing.T) {
	each(t, func(t *testing.T, _ *workout.Catalogue, e *workout.Exercise) {
		require.Regexp(t, regexp.MustCompile(`^[ -~]+$`), fmt.Sprintf("%+v", *e))
	})
}

// TestNames keeps every name and alias for one exercise, also as people may type it.
func TestNames(t *testing.T) {
	c := load(t)
	owner := map[string]string{}
	letters := regexp.MustCompile(`[^a-z0-9]`)
	for _, e := range c.All() {
		for _, name := range e.Names() {
			key := letters.ReplaceAllString(strings.ToLower(name), "")
			require.Empty(t, owner[key], "%s of %s", name, e.ID)
			owner[key] = e.ID
		}
	}
}

var levels = []workout.Level{"beginner", "intermediate", "advanced"}

func TestLevels(t *testing.T) {
	each(t, func(t *testing.T, _ *workout.Catalogue, e *workout.Exercise) {
		require.NotEmpty(t, e.Levels)
		first := slices.Index(levels, e.Levels[0])
		require.Equal(t, levels[first:first+len(e.Levels)], e.Levels, "levels are adjacent, easiest first")
	})
}

// TestLinks follows easier and harder to exercises of the same side of the routine.
func TestLinks(t *testing.T) {
	each(t, func(t *testing.T, c *workout.Catalogue, e *workout.Exercise) {
		for _, id := range slices.Concat(e.Easier, e.Harder) {
			to := c.ByID(id)
			require.NotNil(t, to, id)
			require.NotEqual(t, e.ID, id)
			require.Equal(t, e.Movement, to.Movement, "%s trains something else", id)
		}
		for _, id := range e.Harder {
			lowest, to := slices.Index(levels, e.Levels[0]), slices.Index(levels, c.ByID(id).Levels[0])
			require.GreaterOrEqual(t, to, lowest, "%s is harder, but for an easier level", id)
		}
		for _, id := range e.Easier {
			highest := slices.Index(levels, e.Levels[len(e.Levels)-1])
			to := slices.Index(levels, c.ByID(id).Levels[0])
			require.LessOrEqual(t, to, highest, "%s is easier, but for a harder level", id)
		}
	})
}

// TestHarderEnds walks every chain of harder exercises to its end.
func TestHarderEnds(t *testing.T) {
	each(t, func(t *testing.T, c *workout.Catalogue, e *workout.Exercise) {
		var walk func(*workout.Exercise, []string)
		walk = func(e *workout.Exercise, seen []string) {
			require.NotContains(t, seen, e.ID, "a circle")
			for _, id := range e.Harder {
				walk(c.ByID(id), append(slices.Clone(seen), e.ID))
			}
		}
		walk(e, nil)
	})
}

// TestProgression holds each progression to the step rule, written here a second time.
func TestProgression(t *testing.T) {
	each(t, func(t *testing.T, _ *workout.Catalogue, e *workout.Exercise) {
		require.GreaterOrEqual(t, len(e.Progression), 6)
		require.LessOrEqual(t, len(e.Progression), 12)
		for i := 1; i < len(e.Progression); i++ {
			require.Empty(t, stepFault(e.Progression[i-1], e.Progression[i]), "step %d", i+1)
		}
		if e.Reload > 0 {
			require.Equal(t, 1+slices.IndexFunc(e.Progression, func(d workout.Dose) bool { return d.Sets == 3 }),
				e.Reload, "reload is the first step with three sets")
		}
	})
}

// stepFault tells how the step from one dose to the next breaks the step rule; empty: it does not.
func stepFault(from, to workout.Dose) string {
	order := map[workout.Range]int{"": 0, "small": 1, "half": 2, "full": 3}
	var rises []string
	if order[to.Range] > order[from.Range] {
		rises = append(rises, "range")
	}
	if to.Reps > from.Reps {
		rises = append(rises, "reps")
	}
	if to.Hold > from.Hold {
		rises = append(rises, "hold")
	}
	if to.Sets > from.Sets {
		rises = append(rises, "sets")
	}
	if to.Load != from.Load {
		rises = append(rises, "load")
	}
	work := func(d workout.Dose) int { return d.Sets * d.Reps * max(d.Hold, 1) }
	switch {
	case len(rises) != 1:
		return fmt.Sprintf("not exactly one rises: %q", rises)
	case order[to.Range] < order[from.Range], to.Sets < from.Sets:
		return "range or sets fall back"
	case 2*(work(to)-work(from)) > work(from):
		return "the work rises by more than half"
	}
	return ""
}
