package cli_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"

	"rotate/exercises"
	"rotate/internal/cli"
)

func topic(t *testing.T, name string) *cobra.Command {
	t.Helper()
	c, _, err := root().Find([]string{name})
	require.NoError(t, err)
	require.True(t, c.IsAdditionalHelpTopicCommand(), name)
	return c
}

// The page on settings names every key, and no other.
func TestTopicNamesEverySetting(t *testing.T) {
	require.ElementsMatch(t, cli.SettingKeys(), namesIn(topic(t, "settings").Long))
}

// The page on the catalogue names every field of the schema, and no other.
func TestTopicNamesEveryField(t *testing.T) {
	type object struct{ Properties map[string]json.RawMessage }
	var schema struct {
		Defs struct{ Exercise, Dose object } `json:"$defs"`
	}
	data, err := exercises.FS.ReadFile("schema.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &schema))
	var fields []string
	for _, properties := range []object{schema.Defs.Exercise, schema.Defs.Dose} {
		for name := range properties.Properties {
			fields = append(fields, name)
		}
	}
	require.ElementsMatch(t, fields, namesIn(topic(t, "catalogue").Long))
}

// namesIn lists the names that the items of a page begin with, as far as its first colon.
func namesIn(page string) (names []string) {
	for line := range strings.Lines(page) {
		if item, ok := strings.CutPrefix(line, "- `"); ok {
			head, _, _ := strings.Cut(item, "`: ")
			names = append(names, strings.Split(strings.ReplaceAll(strings.TrimSpace(head), "`", ""), ", ")...)
		}
	}
	return names
}

// Help is never wider than the terminal, nor than a page of text; what can be typed is not broken.
func TestHelpWidth(t *testing.T) {
	for _, c := range commands(root()) {
		for columns, most := range map[int]int{0: 80, 80: 80, 120: 80} {
			got := runOn(columns, append([]string{"help", "--color", "never"}, strings.Fields(c.CommandPath())[1:]...)...)
			require.Zero(t, got.code, c.CommandPath())
			for line := range strings.Lines(got.stdout) {
				require.LessOrEqual(t, utf8.RuneCountInString(strings.TrimRight(line, "\n")), most, line)
			}
		}
	}
}
