package bench

import (
	"bytes"
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"rotate/exercises"
)

// catalogue is the text of a catalogue of many exercises: the built-in ones over and over, under
// new ids and names, each linked to those of its own round.
func catalogue(size int) []byte {
	var all []byte
	names, _ := fs.Glob(exercises.FS, "*.yaml")
	for _, name := range names {
		data, _ := exercises.FS.ReadFile(name)
		all = append(append(all, data...), '\n')
	}
	text := "\n" + strings.ReplaceAll(string(all), "figure: ", "# figure: ")
	entries := strings.Split(text, "\n- id: ")[1:]
	var out bytes.Buffer
	for n := range size {
		round := n / len(entries)
		entry := entries[n%len(entries)]
		if round > 0 {
			entry = renamed(entry, round, (round+1)*len(entries) <= size)
		}
		out.WriteString("- id: " + strings.TrimRight(entry, "\n") + "\n")
	}
	return out.Bytes()
}

var (
	field = regexp.MustCompile(`(?m)^  [a-z]+:`)
	word  = regexp.MustCompile(`[a-z][a-z0-9-]+`)
	alias = regexp.MustCompile(`(?m)^    - .*$`)
)

// renamed gives an entry the id and the names of a round, and its links where the round is whole.
func renamed(entry string, round int, whole bool) string {
	id, rest, _ := strings.Cut(entry, "\n")
	starts := append(field.FindAllStringIndex(rest, -1), []int{len(rest), len(rest)})
	var out strings.Builder
	fmt.Fprintf(&out, "%s-%d\n", id, round)
	number := func(text string) string { return fmt.Sprintf("%s %d", text, round) }
	for i, at := range starts[:len(starts)-1] {
		key, value := rest[at[0]:at[1]], rest[at[1]:starts[i+1][0]]
		switch strings.TrimSpace(key) {
		case "name:":
			value = number(strings.TrimRight(value, "\n")) + "\n"
		case "aliases:":
			value = alias.ReplaceAllStringFunc(value, number)
		case "easier:", "harder:":
			if whole {
				value = word.ReplaceAllString(value, fmt.Sprintf("$0-%d", round))
			}
		}
		out.WriteString(key + value)
	}
	return out.String()
}
