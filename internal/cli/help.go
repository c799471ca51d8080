package cli

import (
	"embed"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rotate/internal/markdown"
	"rotate/internal/render"
	"rotate/internal/words"
)

// This file shows help: for commands, and the pages of reference.

// pages are the help of each command and each topic, in Markdown: a title that says what it is,
// then the text and the examples.
//
//go:embed help/*.md
var pages embed.FS

// topics are the pages of reference, in the order in which help lists them.
var topics = []string{"note", "rules", "catalogue", "settings", "formats"}

// document gives each command its help page.
func document(all ...*cobra.Command) {
	for _, c := range all {
		data, err := pages.ReadFile("help/" + c.Name() + ".md")
		if err != nil {
			panic(err) // the pages are built in
		}
		title, page, _ := strings.Cut(string(data), "\n")
		text, examples, _ := strings.Cut(page, "\n## Examples\n\n```\n")
		c.Short, c.Long = strings.TrimPrefix(title, "# "), strings.TrimSpace(text)
		c.Example = strings.TrimSuffix(examples, "\n```\n")
	}
}

// newHelp returns the help command. cobra's own responds to an unknown command with the help of the
// whole program, as if nothing were wrong.
func newHelp(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:  "help [COMMAND|TOPIC]",
		Args: atMostOne,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return root.Help()
			}
			for _, c := range root.Commands() {
				if c.Name() == args[0] {
					c.InitDefaultHelpFlag()
					return c.Help()
				}
			}
			return usageError{unknownOf(root, args[0], hasHelp)}
		},
		ValidArgsFunction: func(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
			offered := words.Without(root.Commands(), func(c *cobra.Command) bool { return len(given) > 0 || !hasHelp(c) })
			return words.Each(offered, func(c *cobra.Command) string { return c.Name() + "\t" + c.Short }),
				cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// unpadded strips trailing spaces: flags are padded to a column even if nothing follows.
func unpadded(text string) string {
	lines := strings.Split(text, "\n")
	return strings.Join(words.Each(lines, func(line string) string { return strings.TrimRight(line, " ") }), "\n")
}

func hasHelp(c *cobra.Command) bool {
	return c.IsAvailableCommand() || c.IsAdditionalHelpTopicCommand()
}

// help shows the help of a command, or a page of reference, as wide as the terminal but no wider
// than is comfortable to read.
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

// usage prints the same as cobra's own usage, but wraps the flags, and shows topics as they are
// typed. One of cobra's templates would make the program a fifth larger: it keeps the linker from
// dropping unused methods.
func (a *app) usage(c *cobra.Command) error {
	// before UseLine, which needs the flags merged
	local, general := a.flagUsages(c.LocalFlags()), a.flagUsages(c.InheritedFlags())
	var out strings.Builder
	section := func(title, text string) {
		if text != "" {
			fmt.Fprintf(&out, "%s%s\n\n", title, text)
		}
	}
	name, all := c.CommandPath(), c.Commands()
	if len(all) == 0 {
		section("Usage:\n  ", c.UseLine())
	} else {
		section("Usage:\n  ", c.UseLine()+"\n  "+name+" [command]")
	}
	section("Examples:\n", c.Example)
	section("Available Commands:", linesOf(all, "", isListed))
	section("Flags:\n", local)
	section("Global Flags:\n", general)
	section("Additional help topics:", linesOf(all, name+" help ", (*cobra.Command).IsAdditionalHelpTopicCommand))
	if len(all) > 0 {
		section("", fmt.Sprintf("Use \"%s [command] --help\" for more information about a command.", name))
	}
	_, err := fmt.Fprint(c.OutOrStderr(), strings.TrimSuffix(out.String(), "\n"))
	return err
}

// isListed reports whether the program's help lists a command: those that do something, and help
// itself.
func isListed(c *cobra.Command) bool { return c.IsAvailableCommand() || c.Name() == "help" }

// linesOf returns one line for each of the commands that is accepts, each line starting with a line
// break.
func linesOf(all []*cobra.Command, before string, is func(*cobra.Command) bool) string {
	all = words.Without(all, func(c *cobra.Command) bool { return !is(c) })
	return strings.Join(words.Each(all, func(c *cobra.Command) string {
		return fmt.Sprintf("\n  %s%-*s %s", before, c.NamePadding(), c.Name(), c.Short)
	}), "")
}

func (a *app) flagUsages(set *pflag.FlagSet) string {
	return strings.TrimRight(set.FlagUsagesWrapped(min(markdown.Width, a.screen(false).Width)), "\n ")
}
