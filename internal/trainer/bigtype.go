package trainer

import (
	"strings"
	"sync"

	"rotate/internal/words"
)

// glyphs returns the letters of the large type, five rows each. They are built only when first
// used.
var glyphs = sync.OnceValue(func() map[rune][5]string {
	return map[rune][5]string{
		'A': {" # ", "# #", "###", "# #", "# #"},
		'C': {"###", "#  ", "#  ", "#  ", "###"},
		'D': {"## ", "# #", "# #", "# #", "## "},
		'E': {"###", "#  ", "## ", "#  ", "###"},
		'F': {"###", "#  ", "## ", "#  ", "#  "},
		'G': {"###", "#  ", "# #", "# #", "###"},
		'H': {"# #", "# #", "###", "# #", "# #"},
		'I': {"#", "#", "#", "#", "#"},
		'L': {"#  ", "#  ", "#  ", "#  ", "###"},
		'N': {"#  #", "## #", "# ##", "#  #", "#  #"},
		'O': {"###", "# #", "# #", "# #", "###"},
		'P': {"###", "# #", "###", "#  ", "#  "},
		'R': {"###", "# #", "## ", "# #", "# #"},
		'S': {"###", "#  ", "###", "  #", "###"},
		'T': {"###", " # ", " # ", " # ", " # "},
		'U': {"# #", "# #", "# #", "# #", "###"},
		'W': {"#   #", "#   #", "# # #", "## ##", "#   #"},
		'Y': {"# #", "# #", " # ", " # ", " # "},
		'0': {"###", "# #", "# #", "# #", "###"},
		'1': {" # ", "## ", " # ", " # ", "###"},
		'2': {"###", "  #", "###", "#  ", "###"},
		'3': {"###", "  #", " ##", "  #", "###"},
		'4': {"# #", "# #", "###", "  #", "  #"},
		'5': {"###", "#  ", "###", "  #", "###"},
		'6': {"###", "#  ", "###", "# #", "###"},
		'7': {"###", "  #", "  #", " # ", " # "},
		'8': {"###", "# #", "###", "# #", "###"},
		'9': {"###", "# #", "###", "  #", "###"},
		'/': {"  #", "  #", " # ", "#  ", "#  "},
		' ': {"  ", "  ", "  ", "  ", "  "},
	}
})

// largeType sets a text in the largest type that fits into the given columns and rows: blocks two
// columns wide, or half blocks, or else the plain text.
func largeType(text string, columns, rows int) []string {
	pixels := pixelsOf(text)
	width := len(pixels[0])
	switch {
	case rows >= 5 && 2*width <= columns:
		return words.Each(pixels[:5], strings.NewReplacer("#", "██", " ", "  ").Replace)
	case rows >= 3 && width <= columns:
		return []string{halfBlocks(pixels[:2]), halfBlocks(pixels[2:4]), halfBlocks(pixels[4:])}
	}
	return []string{text}
}

// pixelsOf returns the text in five rows, followed by an empty row.
func pixelsOf(text string) []string {
	rows := make([]string, 5)
	for i, letter := range text {
		for r, line := range glyphs()[letter] {
			if i > 0 {
				rows[r] += " "
			}
			rows[r] += line
		}
	}
	return append(rows, strings.Repeat(" ", len(rows[0])))
}

// halfBlocks puts two rows into one.
func halfBlocks(rows []string) string {
	blocks := map[string]string{"##": "█", "# ": "▀", " #": "▄", "  ": " "}
	var line strings.Builder
	for i := range rows[0] {
		line.WriteString(blocks[rows[0][i:i+1]+rows[1][i:i+1]])
	}
	return line.String()
}
