package catalog

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	data "rotate/exercises"
	"rotate/internal/workout"
)

// TestSchemaHasTheFields: the tables and the schema name the same fields, and require the same.
func TestSchemaHasTheFields(t *testing.T) {
	type definition struct {
		Required   []string
		Properties map[string]any
	}
	var schema struct {
		Defs map[string]definition `json:"$defs"`
	}
	text, err := data.FS.ReadFile("schema.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &schema))
	for name, fields := range map[string][]string{"exercise": exercises.names, "dose": doses.names, "link": links.names} {
		require.ElementsMatch(t, slices.Collect(maps.Keys(schema.Defs[name].Properties)), fields, name)
	}
	var required []string
	for _, f := range exercises.fields {
		if f.example != "" {
			required = append(required, f.name)
		}
	}
	require.Equal(t, schema.Defs["exercise"].Required, required)
}

// TestViewIsReadAgain: what JSON shows of an exercise is a catalogue's entry, with nothing lost.
func TestViewIsReadAgain(t *testing.T) {
	builtin, err := ReadDir(data.FS, "exercises")
	require.NoError(t, err)
	c, problems := Load(builtin)
	require.NoError(t, problems.Err())
	for _, e := range c.All() {
		shown, err := json.Marshal([]json.Marshaler{View(e)})
		require.NoError(t, err)
		again, problems := Load(builtin, Layer{{Name: "shown.json", Data: shown}})
		require.NoError(t, problems.Err())
		require.Equal(t, e, again.ByID(e.ID))
	}
}

// TestViewLeavesOutWhatIsEmpty, and keeps to the order of the fields.
func TestViewLeavesOutWhatIsEmpty(t *testing.T) {
	shown, err := View(&workout.Exercise{ID: "a", Left: "<&>", Links: []workout.Link{{URL: "https://a.b"}},
		Progression: []workout.Dose{{Sets: 1, Reps: 1, Hold: 10}}}).MarshalJSON()
	require.NoError(t, err)
	require.Equal(t, `{"id":"a","left":"<&>","progression":[{"sets":1,"hold":"10s"}],"links":[{"url":"https://a.b"}]}`,
		string(shown))
}
