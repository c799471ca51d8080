package markdown

import "strings"

// hide marks the lines that are front matter, and those that apps show as code or not at all:
// nothing in them can be ticked, so what looks like a plan there is an example or was put aside. A
// block that is never closed hides nothing: a stray sign must not make a plan vanish.
func (d *Document) hide() {
	dead := map[string]int{} // by what closes a block: the row before which there is none
	for row := d.hideFront(); row < d.Len(); row++ {
		line := bare(d.Raw(row))
		// A fence may be behind the mark of an item.
		if strings.Contains(line, "```") || strings.Contains(line, "~~~") {
			line = strings.TrimLeft(line[listMark(line):], " ")
		}
		closing, text := opens(line)
		if closing == "" || row < dead[closing] {
			continue
		}
		last, end := d.find(row, text, closing)
		if last < 0 {
			dead[closing] = end
		}
		d.hideRows(row, last+1, KindHidden)
		row = max(row, last)
	}
}

func (d *Document) hideRows(from, to int, kind Kind) {
	for row := from; row < to; row++ {
		d.kinds[row] = kind
	}
}

// isQuote reports whether a line belongs to a quote. A block that begins in a quote ends with it.
func isQuote(line string) bool { return strings.HasPrefix(strings.TrimLeft(line, " "), ">") }

// find returns the last line of the block that a row opens, where text is what follows the opening;
// -1: nothing closes it before end. A line with text behind the end of a comment is not part of the
// block.
func (d *Document) find(row int, text, closing string) (last, end int) {
	isComment := closing == commentCloses || closing == percents
	for quoted := isQuote(d.Raw(row)); ; text = bare(d.Raw(row)) {
		next, _ := opens(text)
		switch {
		case isComment && closes(text, closing) && !strings.HasSuffix(text, closing):
			return row - 1, row
		case closes(text, closing):
			return row, row
		case closing == drawerCloses && (strings.HasPrefix(text, "#") || next == drawerCloses):
			return -1, row // an end further down is another drawer's
		}
		if row++; row == d.Len() || quoted && !isQuote(d.Raw(row)) {
			return -1, row
		}
	}
}

// hideFront marks the blocks between --- at the top (apps may add a second one) and returns the row
// after them. A block with a line that is not YAML is text between two rules.
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

// isFront reports whether a line may be in front matter: a key, a value below it, a comment, or
// nothing.
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

// bare returns a line without its indent, its quote marks and the space at its end.
func bare(line string) string { return strings.TrimRight(unquoted(line), " \t") }

// unquoted returns a line without its indent and its quote marks.
func unquoted(line string) string { return strings.TrimLeft(line, " \t>") }

// What closes the blocks that are not fences: comments of Markdown and of Obsidian, org's blocks
// and drawers.
const (
	commentCloses = "-->"
	percents      = "%%"
	blockCloses   = "#+end_"
	drawerCloses  = ":END:"
)

// opens returns what closes the block that a line opens, and the text after the opening of a
// comment, which may close on the same line; empty: the line opens none.
func opens(line string) (closing, text string) {
	switch {
	case strings.HasPrefix(line, "<!--"):
		return commentCloses, line[len("<!--"):]
	case strings.HasPrefix(line, percents):
		return percents, line[len(percents):]
	case hasFold(line, "#+begin_") && !shows(line[len("#+begin_"):]):
		return blockCloses, ""
	case isDrawer(line):
		return drawerCloses, ""
	}
	return fence(line), ""
}

// shows reports whether an org block is shown as ordinary text, such as a quote, a verse or a note,
// and is not code or a comment.
func shows(block string) bool {
	for _, name := range [...]string{"src", "example", "export", "comment"} {
		if hasFold(block, name) {
			return false
		}
	}
	return true
}

// isDrawer reports whether a line opens a drawer or a log book, such as :PROPERTIES:.
func isDrawer(line string) bool {
	return len(line) > 2 && line[0] == ':' && isLetter(line[1]) && line[len(line)-1] == ':' && line != drawerCloses &&
		strings.Trim(line, ":ABCDEFGHIJKLMNOPQRSTUVWXYZ_-") == ""
}

func hasFold(line, prefix string) bool {
	return len(line) >= len(prefix) && strings.EqualFold(line[:len(prefix)], prefix)
}

// fence returns the three or more backticks or tildes that a line begins with, up to the longest
// that are distinguished; empty: there are none.
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
