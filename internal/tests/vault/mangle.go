package vault

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"unicode/utf16"
)

// mangled returns a note as some app might save it; two in three stay as they are.
func (m *maker) mangled(text string) string {
	if m.chance.IntN(3) > 0 {
		return text
	}
	return mangles[m.chance.IntN(len(mangles))](text)
}

var (
	frontMatter = regexp.MustCompile(`(?s)^---\n.*?---\n\n`)
	sections    = regexp.MustCompile(`(?m)^## (.*)$`)
)

var mangles = []func(string) string{
	func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
	func(s string) string { return "\ufeff" + s },
	func(s string) string { return frontMatter.ReplaceAllString(s, "") },
	func(s string) string { return "---\ntitle: week\n---\n\n" + s },
	func(s string) string { return strings.ReplaceAll(s, "- [", "* [") },
	func(s string) string { return strings.ReplaceAll(s, "- [", "  +   [") },
	func(s string) string { return strings.ReplaceAll(s, "- [", `- \[`) },
	func(s string) string { return strings.ReplaceAll(s, " x ", " \u00d7 ") },
	func(s string) string { return strings.ReplaceAll(s, ": ", ":\u00a0") },
	func(s string) string { return sections.ReplaceAllString(s, "$1\n-----") },
	func(s string) string { return strings.ReplaceAll(s, "[X]", "\u2612") },
	func(s string) string { return strings.TrimRight(s, "\n") },
	func(s string) string { return s + "\n# My own notes\n\nSlept badly, 3 x 8 hours.\n" },
	utf16LE,
}

func utf16LE(s string) string {
	out := []byte{0xFF, 0xFE}
	for _, unit := range utf16.Encode([]rune(s)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return string(out)
}

// OtherNotes makes up notes that are not plans: diaries with dates, lists with boxes, prose.
func OtherNotes(n int, seed uint64) map[string]string {
	chance := rand.New(rand.NewPCG(seed, 2))
	words := strings.Fields("the plan for tomorrow is a walk by the river with bread cheese and rotation of crops " +
		"call the bank 2026-11-23 read chapter two write back to Ann buy milk - [ ] paint the fence x 2")
	notes := map[string]string{}
	for i := range n {
		var text strings.Builder
		fmt.Fprintf(&text, "---\ntags: [diary]\n---\n\n# Note %d\n", i)
		for range 5 + chance.IntN(30) {
			text.WriteString("\n- [ ]")
			for range 3 + chance.IntN(20) {
				text.WriteString(" " + words[chance.IntN(len(words))])
			}
		}
		notes[fmt.Sprintf("diary/%02d/note %d.md", i%50, i)] = text.String() + "\n"
	}
	return notes
}
