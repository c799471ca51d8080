package note

import "strings"

// hiding finds the blocks of a note that apps show as code or not at all: nothing in them can be
// ticked, so what looks like a plan there is an example or was put aside.
type hiding struct {
	lines  []string
	failed map[string]bool // the ends that are not in the rest of the note
}

// end is the line after the hidden block that begins at line i, or i where none does. A block that is
// never closed hides nothing: a stray sign must not make a plan vanish.
func (h *hiding) end(i int) int {
	if !mayOpen(h.lines[i]) {
		return i
	}
	opening := bare(h.lines[i])
	ending, alone := hiddenUntil(opening)
	switch {
	case alone:
		return i + 1
	case ending == "" || h.failed[ending]:
		return i
	}
	for j := i + 1; j < len(h.lines); j++ {
		if ends(bare(h.lines[j]), ending) {
			return j + 1
		}
	}
	if h.failed == nil {
		h.failed = map[string]bool{}
	}
	h.failed[ending] = true
	return i
}

// mayOpen tells quickly by the first sign of a line.
func mayOpen(line string) bool {
	for i := range len(line) {
		switch line[i] {
		case ' ', '\t', '>':
		case '`', '~', '<', '%':
			return true
		case '#':
			return i+1 < len(line) && line[i+1] == '+'
		default:
			return false
		}
	}
	return false
}

// bare is a line without its indent, its quote marks and its ending.
func bare(line string) string { return strings.TrimRight(strings.TrimLeft(line, " \t>"), " \t\r\n") }

// The comments of Markdown and of Obsidian, and the blocks of org.
const (
	commentOpens, commentCloses = "<!--", "-->"
	percents                    = "%%"
	blockOpens, blockCloses     = "#+begin_", "#+end_"
)

// longestFence is the length up to which fences are told apart.
const longestFence = 8

// hiddenUntil is what ends the block that a line opens; empty: it opens none. Alone says that the
// block is that line.
func hiddenUntil(line string) (ending string, alone bool) {
	switch {
	case strings.HasPrefix(line, commentOpens):
		return commentCloses, strings.HasSuffix(line, commentCloses)
	case strings.HasPrefix(line, percents):
		return percents, len(line) > len(percents) && strings.HasSuffix(line, percents)
	case len(line) > len(blockOpens) && strings.EqualFold(line[:len(blockOpens)], blockOpens):
		return blockCloses, false
	}
	if fence := fenceOf(line); fence != "" && !strings.Contains(line[len(fence):], "`") {
		return fence[:min(len(fence), longestFence)], false
	}
	return "", false
}

// fenceOf is the row of three or more backticks or tildes that a line begins with.
func fenceOf(line string) string {
	if line == "" || line[0] != '`' && line[0] != '~' {
		return ""
	}
	fence := line[:len(line)-len(strings.TrimLeft(line, line[:1]))]
	if len(fence) < 3 {
		return ""
	}
	return fence
}

func ends(line, ending string) bool {
	switch ending {
	case commentCloses, percents:
		return strings.Contains(line, ending)
	case blockCloses:
		return len(line) >= len(ending) && strings.EqualFold(line[:len(ending)], ending)
	}
	return strings.HasPrefix(line, ending) && fenceOf(line) == line
}
