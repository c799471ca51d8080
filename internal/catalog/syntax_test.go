package catalog_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// sound is a catalogue, in which a line is spoilt.
const sound = `# my exercises
- id: wall-turn
  name: Wall turn
  movement: rotation
  levels: [beginner]
  equipment: [none]
  sides: alternating
  left: the chest turns to the left
  cues:
    - Slow.

    - Breathe.
  cautions:
    disc: Ask first.
  progression:
    - {sets: 1, reps: 8}
    - {sets: 1, reps: 10}
- id: floor-turn
  name: Floor turn
  movement: rotation
  levels: [beginner]
  equipment: [none]
  sides: both
  progression: [{sets: 1, reps: 8}]`

// TestSyntax: each common slip is reported where it is, and as what it is.
func TestSyntax(t *testing.T) {
	require.Equal(t, []string{"2 exercises"}, load(sound))
	for _, test := range []struct {
		line        int
		text        string
		row, column int
		wants       string
	}{
		{3, "\tname: Wall turn", 3, 1, "a tab"},
		{4, "  \tmovement: rotation", 4, 3, "a tab"},
		{8, "\tleft: the chest", 8, 1, "a tab"},
		{12, "\t- Breathe.", 12, 1, "a tab"},
		{18, "-\tid: floor-turn", 18, 2, "a tab"},
		{18, "\t- id: floor-turn", 18, 1, "a tab"},
		{4, "\u00a0 movement: rotation", 4, 1, "special space"},
		{16, "\t- {sets: 1, reps: 8", 16, 1, "a tab"},
		{2, "-id: wall-turn", 2, 2, "a space is missing after the dash"},
		{18, "-id: floor-turn", 18, 2, "a space is missing after the dash"},
		{12, "    -Breathe.", 12, 6, "a space is missing after the dash"},
		{2, "- id:wall-turn", 2, 6, "a space is missing after the colon"},
		{3, "  name:Wall turn", 3, 8, "a space is missing after the colon"},
		{18, "- id:floor-turn", 18, 6, "a space is missing after the colon"},
		{24, "  progression:[{sets: 1, reps: 8}]", 24, 15, "a space is missing after the colon"},
		{3, "   name: Wall turn", 3, 4, `"name" begins in column 4, and "id"`},
		{9, "   cues:", 9, 4, `"cues" begins in column 4, and "left"`},
		{4, " movement: rotation", 4, 2, `"movement" begins in column 2, and "name"`},
		{24, "progression: [{sets: 1, reps: 8}]", 24, 1, `"progression" begins in column 1, and "sides"`},
		{15, "   progression:", 15, 4, `"progression" begins in column 4, and "cautions"`},
		{12, "   - Breathe.", 12, 4, `"-" begins in column 4, and "-"`},
		{18, "  - id: floor-turn", 18, 3, `"-" begins in column 3, and "-"`},
		{18, "id: floor-turn", 18, 1, "a dash is missing"},
		{12, "    Breathe.", 12, 5, "or a dash before it"},
		{3, "  name Wall turn", 3, 3, "a colon is missing"},
		{8, `  left: "the chest`, 8, 9, "this quote is not closed"},
		{12, "    - 'Breathe.", 12, 7, "this quote is not closed"},
		{24, `  sides: "both`, 24, 10, "this quote is not closed"},
		{8, `  left: "the chest" to the left`, 8, 9, "the text goes on after its closing quote"},
		{8, "  left: 'the knee's side'", 8, 9, "the text goes on after its closing quote"},
		{8, `  left: "C:\path"`, 8, 12, "within double quotes"},
		{8, "  left: the chest: to the left", 8, 18, "a text with a colon needs quotes"},
		{8, "  left: @home", 8, 9, "a text that begins with this sign needs quotes"},
		{8, "  left: *the* chest", 8, 9, "a text that begins with this sign needs quotes"},
		{8, "  left: | the chest", 8, 9, "a text that begins with this sign needs quotes"},
		{5, "  levels: [beginner", 5, 11, "this bracket is not closed"},
		{16, "    - {sets: 1 reps: 8}", 16, 7, "a comma after it is missing"},
		{16, "    - {sets: 1,, reps: 8}", 16, 7, "one too many"},
		{16, "    - sets: 1, reps: 8}", 16, 23, "this bracket is closed but never opened"},
	} {
		t.Run(test.text, func(t *testing.T) {
			lines := strings.Split(sound, "\n")
			lines[test.line-1] = test.text
			text := strings.Join(lines, "\n")
			for moved, text := range []string{text, "# and more\n" + text, strings.ReplaceAll(text, "\n", "\r\n")} {
				said := load(text)
				require.Len(t, said, 1)
				require.Contains(t, said[0], fmt.Sprintf("own:%d:%d: error: not valid YAML: ", test.row+moved%2, test.column))
				require.Contains(t, said[0], test.wants)
			}
			said := load(strings.Join(lines[1:], "\n")) // the YAML library speaks of another line there
			require.Contains(t, said[0], fmt.Sprintf("own:%d:%d: ", test.row-1, test.column))
		})
	}
	// within brackets a tab is a space like any other, as in JSON
	require.Equal(t, []string{"own:2:2: error: not valid YAML: this bracket is not closed, or a comma after it is missing or one too many"},
		load("[\n\t{\"id\": \"wall-turn\"\n\t\"name\": \"Wall turn\"}]"))
}
