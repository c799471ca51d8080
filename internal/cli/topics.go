package cli

import (
	"embed"
	"path"
	"strings"

	"github.com/spf13/cobra"
)

// topics are the pages of reference, in Markdown.
//
//go:embed topics/*.md
var topics embed.FS

// topicNames are the topics in the order in which help lists them, each with an example.
var topicNames = []struct{ name, example string }{
	{"note", "  # what is wrong in a note, with its place\n  $ rotate check week.md"},
	{"rules", "  # the next week, by these rules\n  $ rotate next week.md"},
	{"catalogue", "  # begin a catalogue of your own\n  $ rotate catalog > own.yaml"},
	{"settings", "  # the settings, and where each comes from\n  $ rotate config"},
	{"formats", "  # a calendar\n  $ rotate plan -o week.ics"},
}

// newTopics makes the pages of reference: commands that do nothing, and have help.
func newTopics() []*cobra.Command {
	var all []*cobra.Command
	for _, t := range topicNames {
		data, err := topics.ReadFile(path.Join("topics", t.name+".md"))
		if err != nil {
			panic(err) // it is built in
		}
		title, text, _ := strings.Cut(string(data), "\n")
		all = append(all, &cobra.Command{Use: t.name, Short: strings.TrimPrefix(title, "# "), Long: strings.TrimSpace(text),
			Example: t.example, DisableFlagsInUseLine: true})
	}
	return all
}
