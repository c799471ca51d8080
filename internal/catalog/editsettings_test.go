package catalog_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/catalog"
)

var settingWords = []string{"level", "note", "equipment", "weeks", "complete"}

// Only the lines of the key change; comments, order and line endings stay.
func TestEditSettings(t *testing.T) {
	for _, test := range []struct{ name, was, key, value, want string }{
		{"no file", "", "level", "advanced", "level: advanced\n"},
		{"comments only", "# mine\n", "level", "advanced", "# mine\nlevel: advanced\n"},
		{"at the end", "level: beginner\n\n# the end\n", "weeks", "4", "level: beginner\n\n# the end\nweeks: 4\n"},
		{"no newline at the end", "level: beginner", "complete", "true", "level: beginner\ncomplete: true\n"},
		{"in its place", "# a\nlevel: beginner\n# b\nweeks: 2\n", "level", "advanced", "# a\nlevel: advanced\n# b\nweeks: 2\n"},
		{"a comment behind it", "level: beginner   # for now\nweeks: 2\n", "level", "advanced", "level: advanced   # for now\nweeks: 2\n"},
		{"a list on one line", "equipment: [band, cable] # at home\n", "equipment", "none", "equipment: none # at home\n"},
		{"a list below", "equipment:\n  - band\n  # the gym's\n  - cable\n\n# more\nweeks: 2\n", "equipment", "none", "equipment: none\n\n# more\nweeks: 2\n"},
		{"a list over lines", "equipment: [band,\n  cable]\nweeks: 2\n", "equipment", "none", "equipment: none\nweeks: 2\n"},
		{"quotes", "level: 'beginner'\n", "note", "/a b/it's: here #1.md", "level: 'beginner'\nnote: '/a b/it''s: here #1.md'\n"},
		{"a word of YAML", "", "note", "null", "note: \"null\"\n"},
		{"CRLF", "# a\r\nlevel: beginner\r\nweeks: 2\r\n", "level", "advanced", "# a\r\nlevel: advanced\r\nweeks: 2\r\n"},
		{"indented", "  level: beginner\n  weeks: 2\n", "note", "/a", "  level: beginner\n  weeks: 2\n  note: /a\n"},
		{"taken out", "# a\nlevel: beginner # b\n# c\nweeks: 2\n", "level", "", "# a\n# c\nweeks: 2\n"},
		{"the last one taken out", "# a\nlevel: beginner\n", "level", "", "# a\n"},
		{"not there to be taken out", "level: beginner\n", "weeks", "", "level: beginner\n"},
		{"a document's start", "---\nlevel: beginner\n", "level", "advanced", "---\nlevel: advanced\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := catalog.EditSettings("config.yaml", []byte(test.was), settingWords, test.key, test.value)
			require.NoError(t, err)
			require.Equal(t, test.want, string(got))
		})
	}
}

// What cannot be edited line by line is left alone.
func TestEditSettingsRefuses(t *testing.T) {
	for _, was := range []string{"{level: beginner, weeks: 2}\n", "level: &l beginner\nnote: *l\n", "level: beginner\n...\n", "\r\rlevel: beginner"} {
		_, err := catalog.EditSettings("config.yaml", []byte(was), settingWords, "level", "advanced")
		if err == nil {
			_, err = catalog.EditSettings("config.yaml", []byte(was), settingWords, "complete", "true")
		}
		require.ErrorIs(t, err, catalog.ErrSettings, was)
	}
	_, err := catalog.EditSettings("config.yaml", []byte("levle: beginner\n"), settingWords, "level", "advanced")
	require.ErrorContains(t, err, "levle")
	_, err = catalog.EditSettings("config.yaml", nil, settingWords, "note", "a\x00b")
	require.ErrorIs(t, err, catalog.ErrSettings)
}

// Whatever the file, an edit reads back as meant or is refused.
func FuzzEditSettings(f *testing.F) {
	for _, text := range []string{"level: beginner # a\n\n# b\nweeks: 2\n", "equipment:\n- band\n- cable\nlevel: x", "level: |\n  a\n  # b\n", "? level\n: beginner\n"} {
		f.Add(text, "advanced")
	}
	f.Fuzz(func(t *testing.T, text, value string) {
		got, err := catalog.EditSettings("config.yaml", []byte(text), settingWords, "level", value)
		if err != nil {
			return
		}
		settings, problems := catalog.ReadSettings("config.yaml", got, settingWords)
		require.NoError(t, problems.Err())
		if value != "" {
			require.Equal(t, []string{value}, settings["level"].Values)
		}
	})
}
