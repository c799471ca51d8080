package note

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/pattern"
)

// someLines are lines of notes, as they are written and as they are not.
func someLines(t testing.TB) []string {
	t.Helper()
	lines := []string{"", " ", ":", "::", "Knee rotations: 1 x 8 per side, small range", "Side plank (left): 2 x 20 s",
		"Bird dog: 1 x 5 x 5 s per side", "Side plank (right) (left): 2 x 20 s", "Side plank  (left) : 2 x 20 sec done",
		"A: 1 x 1000", "A: 2 x 8 x 3", "A: 2 x 8 X 3", "A: 2 x 8 seconds", "A: 2 x 8 Per Side", "A: 2 x 8 s, 10 kg",
		"A: 2 x 8 s\u00e9", "A: 2 x 8 \u017f", "\u00e9: 2 x 8, light", "A_: 1 x 2x", "(left): 1 x 2", "A :  1x2",
		"Rotation plan: week 3 (easy week), from 2026-11-23", "ROTATION PLAN: WEE\u212a 3, FROM 2026-11-23",
		"Mon 2026-11-23 (6 min)", "2026-11-23", "1-23-45-678", "Change\u017f", "How to", "Tick what you did. No words", "2 x 8 means 2 sets of 8; x", "why these moves",
		"Weaker side: left. For: Ann. Complete routine. STEPS: A 1 of 2; B 2 of 3.", "before: for:for: x", "Therefor: x",
		"> quoted", "   > so", "- [ ] A: 2 x 8", "* * *", "---", "- - -", "1) one", "#+title: x", "id:: 7",
		"SCHEDULED: <2026-11-23>", "TODO this", "\u2612 A: 2 x 8", ", next band up", ", A NOTCH UP", ", Red Band easy",
		"pain 3/10, did 1 of 2 sets 1/2", "easy, pain 3", "pain 3, no more", "no, pain 4", "pain 2; later 7", "pain 11", "pain 0, hurts",
		"Avoid: disc. Left out A.", "Avoiding: disc. Weaker side: left. Left out: A (pain 6). Complete routine.", "```go", "~~~", "<!-- a -->", "%%a%%", "#+BEGIN_SRC", "\u2705 2026-11-23", " ^block", "[completion:: 2026-11-23]", "10 kg",
		"Mon 2026-11-23", "Mon 2026-11-23 (x min)", ", small range", ", full ranges", ", half range, light", " Bird dog 2 of 7.", "A 1 of 2x", "B 3  of 4", "1 2 of 3", "A 2 of 3 of 4", "A 2 of ", "1234567890. x", "7)", "####### x", "#",
		"Beginner, 2 moves, Mon Wed Fri. Equipment at hand: band. Steps: A 1 of 11; B 1 of 8.", "Beginner, 2 moves, x Steps: 1 of 2."}
	files, err := filepath.Glob("testdata/*/*")
	require.NoError(t, err)
	for _, name := range files {
		if data, err := os.ReadFile(name); err == nil {
			lines = append(lines, strings.Split(string(data), "\n")...)
		}
	}
	return lines
}

// The scanners find what the expressions find that they stand for, and the quick tests of the
// patterns never pass over a text that matches.
func FuzzScanners(f *testing.F) {
	terms := regexp.MustCompile(`(?i)\b(equipment at hand|avoiding|weaker side|for|left out|steps):|\b(complete routine)\.`)
	task := regexp.MustCompile(taskForm.String())
	section := regexp.MustCompile(`(?i)^(?:changes|how to|why these moves)$`)
	howTo := regexp.MustCompile(`^(?:2 x 8 means 2 sets of 8|Tick what you did\.)`)
	list := regexp.MustCompile(`^(?:[-*+]|\d{1,9}[.)])(?:\s+|$)`)
	atx := regexp.MustCompile(`^#{1,6}(?:\s+|$)`)
	date := regexp.MustCompile(`\d{4}-\d\d-\d\d`)
	for _, text := range someLines(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if found, sure := scanTask(text); sure {
			require.Equal(t, task.FindStringSubmatch(text), found, "%q", text)
		}
		for _, p := range []*pattern.Pattern{titleForm, dayLine, quoteMark,
			orgHeading, boxMark, ballotMark, keywordMark, ruleLine, houseLine, cookie, taskForm,
			rangeForm, loadForm} {
			require.False(t, p.PassesOver(text), "%q and %s", text, p)
		}
		require.Equal(t, section.MatchString(text), isSection(text), "%q", text)
		require.Equal(t, howTo.MatchString(text), startsHowTo(text), "%q", text)
		require.Equal(t, list.FindString(text), listMark(text), "%q", text)
		require.Equal(t, atx.FindString(text), atxHeading(text), "%q", text)
		require.Equal(t, date.FindString(text), findDate(text), "%q", text)
		requireShortcuts(t, text)
		if isWrittenDay(text) {
			require.True(t, dayLine.MatchString(text), "%q", text)
		}
		if isWrittenBox(text) {
			require.Equal(t, strings.TrimSpace(text[1:2]), boxMark.FindStringSubmatch(text)[1], "%q", text)
		}
		if name, number, sure := scanStep(text); sure {
			require.Equal(t, []string{name, number}, stepOf.FindStringSubmatch(text)[1:3], "%q", text)
		}
		if word, after := cutRange(text); word != "" {
			found := rangeForm.FindStringSubmatch(text)
			require.Equal(t, []string{found[0], after}, []string{text[:len(text)-len(after)], text[len(found[0]):]}, "%q", text)
		}
		if strings.ContainsAny(text, "\u017f\u212a") {
			return // letters that are the capitals of s and k to regexp only
		}
		var want, got [][2]int
		for _, at := range terms.FindAllStringIndex(text, -1) {
			want = append(want, [2]int{at[0], at[1]})
		}
		for _, at := range findTerms(text) {
			got = append(got, [2]int{at.from, at.to})
		}
		require.Equal(t, want, got, "%q", text)
	})
}

// requireShortcuts holds what most lines and remarks are let through by against what it saves.
func requireShortcuts(t *testing.T, text string) {
	t.Helper()
	if opening := bare(text); !mayOpen(text) && opening != "" {
		ending, alone := hiddenUntil(opening)
		require.True(t, ending == "" && !alone, "%q", text)
	}
	if !mayBeNear(text) {
		for _, found := range nearForm.FindAllString(text, -1) {
			require.Regexp(t, `Avoiding: |Weaker side: |Left out: |Complete routine\.|Complete routine$`, found, "%q", text)
		}
	}
}
