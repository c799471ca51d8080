package trainer

import (
	"strings"
	"sync"
)

// glyphs are the letters of the large type, five rows each. Other commands do not pay for them.
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

// largeType sets a text in the largest type that fits into a number of columns and rows: blocks two
// columns wide, or half blocks, or else the text as it is.
func largeType(text string, columns, rows int) []string {
	pixels := pixelsOf(text)
	switch width := len(pixels[0]); {
	case rows >= 5 && 2*width <= columns:
		return wideBlocks(pixels)
	case rows >= 3 && width <= columns:
		return halfBlocks(pixels)
	}
	return []string{text}
}

func pixelsOf(text string) [6]string {
	var rows [6]strings.Builder
	for i, letter := range text {
		glyph := glyphs()[letter]
		for r := range rows {
			if i > 0 {
				rows[r].WriteByte(' ')
			}
			if r < len(glyph) {
				rows[r].WriteString(glyph[r])
			} else {
				rows[r].WriteString(strings.Repeat(" ", len(glyph[0])))
			}
		}
	}
	var pixels [6]string
	for r := range rows {
		pixels[r] = rows[r].String()
	}
	return pixels
}

func wideBlocks(pixels [6]string) []string {
	var lines []string
	for _, row := range pixels[:5] {
		lines = append(lines, strings.NewReplacer("#", "██", " ", "  ").Replace(row))
	}
	return lines
}

func halfBlocks(pixels [6]string) []string {
	var lines []string
	for r := 0; r < len(pixels); r += 2 {
		var line strings.Builder
		for i := range pixels[r] {
			upper, lower := pixels[r][i] == '#', pixels[r+1][i] == '#'
			switch {
			case upper && lower:
				line.WriteString("█")
			case upper:
				line.WriteString("▀")
			case lower:
				line.WriteString("▄")
			default:
				line.WriteString(" ")
			}
		}
		lines = append(lines, line.String())
	}
	return lines
}
