package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"rotate/internal/markdown"
	"rotate/internal/render"
	"rotate/internal/words"
)

// This file shows help: of commands, and the pages of reference.

// newHelp is the help command. cobra's own answers a word that is no command with the help of the
// program, as if all were well.
func newHelp(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND|TOPIC]",
		Short: "Show what a command does and its flags, or a reference page",
		Long:  `Show what a command does and its flags, as --help does, or a reference page.`,
		Example: `  # the flags of plan
  $ rotate help plan

  # what you can write into a note
  $ rotate help note`,
		Args: atMostOne,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				root.InitDefaultHelpFlag()
				root.InitDefaultVersionFlag()
				return root.Help()
			}
			for _, c := range root.Commands() {
				if c.Name() == args[0] {
					c.InitDefaultHelpFlag()
					return c.Help()
				}
			}
			return unknownOf(root, args[0], hasHelp)
		},
		ValidArgsFunction: func(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
			var offered []string
			for _, c := range root.Commands() {
				if len(given) == 0 && hasHelp(c) {
					offered = append(offered, c.Name()+"\t"+c.Short)
				}
			}
			return offered, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// unpadded drops space at the end of lines: flags are padded to a column even where nothing follows.
func unpadded(text string) string {
	lines := strings.Split(text, "\n")
	return strings.Join(words.Each(lines, func(line string) string { return strings.TrimRight(line, " ") }), "\n")
}

func hasHelp(c *cobra.Command) bool {
	return c.IsAvailableCommand() || c.IsAdditionalHelpTopicCommand()
}

// help shows the help of a command, or a page of reference, as wide as the terminal but no wider than is
// good to read.
func (a *app) help(c *cobra.Command, _ []string) {
	text := c.Long
	if c.IsAdditionalHelpTopicCommand() {
		text = "# " + c.Short + "\n\n" + text
	}
	text = render.ReferenceText(text, a.screen(false))
	if c.IsAdditionalHelpTopicCommand() {
		text += "\nExamples:\n" + c.Example + "\n"
	} else {
		text += "\n" + unpadded(c.UsageString())
	}
	fmt.Fprint(c.OutOrStdout(), text)
}

// usageTemplate is cobra's, with flags that are wrapped, and topics as they are typed.
func (a *app) usageTemplate(c *cobra.Command) string {
	width := markdown.Width
	if a.Terminal != nil {
		width = min(width, a.screen(false).Width)
	}
	return strings.NewReplacer(".FlagUsages", fmt.Sprintf(".FlagUsagesWrapped %d", width),
		"{{rpad .CommandPath .CommandPathPadding}}", "{{.Root.Name}} help {{rpad .Name .NamePadding}}").Replace(c.UsageTemplate())
}
