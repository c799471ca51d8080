package markdown

import "strings"

// hide marks the lines that are front matter, and those that apps show as code or not at all: nothing
// in them can be ticked, so what looks like a plan there is an example or was put aside. What is never
// closed hides nothing: a stray sign must not make a plan vanish.
func (d *Document) hide() {
	dead := map[string]int{} // what closes a block, and the row before which none is left
	for row := d.hideFront(); row < d.Len(); row++ {
		line := bare(d.Raw(row))
		if strings.Contains(line, "```") || strings.Contains(line, "~~~") { // maybe behind the mark of an item
			line = strings.TrimLeft(line[listMark(line):], " ")
		}
		closing, last := opens(line), row
		if closing == "" || row < dead[closing] {
			continue
		}
		if closing != alone {
			var end int
			if last, end = d.find(row, closing); last < 0 {
				dead[closing] = end
				continue
			}
		}
		d.hideRows(row, last+1, KindHidden)
		row = last
	}
}

func (d *Document) hideRows(from, to int, kind Kind) {
	for row := from; row < to; row++ {
		d.kinds[row] = kind
	}
}

// isQuote reports a line of a quote, in which a block ends with the quote.
func isQuote(line string) bool { return strings.HasPrefix(strings.TrimLeft(line, " "), ">") }

// find is the last line of the block that a row opens; -1: nothing closes it up to the end. Text behind
// the end of a comment is no part of it.
func (d *Document) find(row int, closing string) (last, end int) {
	quoted := isQuote(d.Raw(row))
	for row++; row < d.Len(); row++ {
		line := bare(d.Raw(row))
		if quoted && !isQuote(d.Raw(row)) {
			return -1, row
		}
		if closes(line, closing) {
			if isComment := closing == commentCloses || closing == percents; isComment && !strings.HasSuffix(line, closing) {
				return row - 1, row
			}
			return row, row
		}
		if closing == drawerCloses && line != "" && (line[0] == '#' || opens(line) == drawerCloses) {
			return -1, row // an end further down is another drawer's
		}
	}
	return -1, row
}

// hideFront marks the blocks between --- at the top, which apps double, and returns the line after
// them. A block with a line that no YAML has is text between two rules.
func (d *Document) hideFront() (after int) {
	for {
		from := after
		for from < d.Len() && strings.TrimSpace(d.Raw(from)) == "" {
			from++
		}
		if from == d.Len() || strings.TrimSpace(d.Raw(from)) != "---" {
			return after
		}
		to := from + 1
		for to < d.Len() && isFront(d.Raw(to)) {
			to++
		}
		if to == d.Len() || strings.TrimSpace(d.Raw(to)) != "---" {
			return after
		}
		after = to + 1
		d.hideRows(from, after, KindFront)
	}
}

// isFront reports a line as front matter has them: a key, a value below it, a comment, or nothing.
func isFront(line string) bool {
	text := strings.TrimSpace(line)
	switch {
	case text == "---":
		return false
	case text == "" || line[0] == ' ' || line[0] == '\t':
		return true
	case text[0] == '-':
		return !strings.HasPrefix(text, "- [")
	case text[0] == '#':
		return !strings.HasPrefix(text, "##") && !strings.Contains(text, ": ")
	}
	key, _, found := strings.Cut(text, ":")
	return found && !strings.ContainsAny(key, " ,")
}

// bare is a line without its indent, its quote marks and the space at its end.
func bare(line string) string {
	line = unquoted(line)
	for line != "" && (line[len(line)-1] == ' ' || line[len(line)-1] == '\t') {
		line = line[:len(line)-1]
	}
	return line
}

// unquoted is a line without its indent and its quote marks.
func unquoted(line string) string {
	for line != "" && (line[0] == ' ' || line[0] == '\t' || line[0] == '>') {
		line = line[1:]
	}
	return line
}

// What closes the blocks that are no fences: comments of Markdown and of Obsidian, org's blocks and
// drawers. A comment may close in its own line.
const (
	alone         = "alone"
	commentCloses = "-->"
	percents      = "%%"
	blockCloses   = "#+end_"
	drawerCloses  = ":END:"
)

// opens is what closes the block that a line opens; empty: it opens none, or text follows its end.
func opens(line string) (closing string) {
	switch {
	case strings.HasPrefix(line, "<!--"):
		return comment(line[len("<!--"):], commentCloses)
	case strings.HasPrefix(line, percents):
		return comment(line[len(percents):], percents)
	case hasFold(line, "#+begin_"):
		return blockCloses
	case isDrawer(line):
		return drawerCloses
	}
	return fence(line)
}

// comment is what closes a comment with a text behind its beginning.
func comment(text, closing string) string {
	switch end := strings.Index(text, closing); {
	case end < 0:
		return closing
	case end+len(closing) == len(text):
		return alone
	}
	return ""
}

// isDrawer reports the opening of a drawer or a log book, such as :PROPERTIES:.
func isDrawer(line string) bool {
	return len(line) > 2 && line[0] == ':' && isLetter(line[1]) && line[len(line)-1] == ':' && line != drawerCloses &&
		strings.Trim(line, ":ABCDEFGHIJKLMNOPQRSTUVWXYZ_-") == ""
}

func hasFold(line, prefix string) bool {
	return len(line) >= len(prefix) && strings.EqualFold(line[:len(prefix)], prefix)
}

// fence is the row of three or more backticks or tildes that a line begins with, as far as fences are
// distinguished.
func fence(line string) string {
	const longest = 8
	if line == "" || line[0] != '`' && line[0] != '~' {
		return ""
	}
	n := len(line) - len(strings.TrimLeft(line, line[:1]))
	if n < 3 || strings.IndexByte(line[n:], '`') >= 0 {
		return ""
	}
	return line[:min(n, longest)]
}

func closes(line, closing string) bool {
	switch closing {
	case commentCloses, percents:
		return strings.Contains(line, closing)
	case blockCloses, drawerCloses:
		return hasFold(line, closing)
	}
	return strings.HasPrefix(line, closing) && strings.Trim(line, closing[:1]) == ""
}
