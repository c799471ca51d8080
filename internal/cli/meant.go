package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rotate/internal/cli/flags"
	"rotate/internal/vault"
	"rotate/internal/words"
)

// This file guesses what was meant by someone who typed something the program does not know. A
// guess is shown, never acted on.

// meantLine returns a hint about what an unknown first word was probably meant to be, beyond a
// command with a similar name; "" if nothing is known.
func meantLine(root *cobra.Command, word string) string {
	for _, c := range root.Commands() {
		if slices.Contains(c.SuggestFor, strings.ToLower(word)) {
			return fmt.Sprintf("did you mean `%s`? `rotate --help` lists the commands", c.CommandPath())
		}
	}
	if word == "version" {
		return "did you mean `rotate --version`?"
	}
	return cmp.Or(meantValue(commandNamed(root, "plan"), word), meantFile(word))
}

// meantArgument returns a hint about what was probably meant by an argument that its command does
// not take.
func meantArgument(cmd *cobra.Command, word string) string {
	if meant := meantValue(cmd, word); meant != "" {
		return meant
	}
	bare := strings.TrimLeft(word, "-\u2010\u2011\u2012\u2013\u2014\u2212")
	if name, _, _ := strings.Cut(bare, "="); cmd.Flags().Lookup(name) != nil {
		return fmt.Sprintf("did you mean --%s? see %s --help", bare, cmd.CommandPath())
	}
	return cmp.Or(meantFile(word), "see "+cmd.CommandPath()+" --help")
}

// valueFlags are the flags whose values people type without the flag.
var valueFlags = []string{"level", "movement", "equipment", "avoid", "weaker", "days", "start", "format"}

// meantValue returns a hint that names the flag a word is a value of; "" if there is none.
func meantValue(cmd *cobra.Command, word string) string {
	flag := flags.Meaning(cmd.Flags(), valueFlags, word)
	switch {
	case flag == nil:
		return ""
	case flag.Changed && strings.Contains(flag.Value.Type(), ","):
		return fmt.Sprintf("join them with commas: --%s %s", flag.Name, quoted(flag.Value.String()+","+word))
	}
	return fmt.Sprintf("did you mean `%s --%s %s`?", cmd.CommandPath(), flag.Name, quoted(word))
}

// meantFile returns a hint about what can be done with a file, judging by its ending; "" if nothing
// is known.
func meantFile(name string) string {
	switch {
	case vault.IsNote(name):
		return fmt.Sprintf("`%s` judges a ticked note, `%s` shows one", bareCommand("rotate next", []string{name}),
			bareCommand("rotate show", []string{name}))
	case isCatalogue(name):
		return fmt.Sprintf("`%s` checks a catalogue, `%s` plans with it", bareCommand("rotate check", []string{name}),
			bareCommand("rotate plan --catalog", []string{name}))
	}
	return ""
}

// meantFlag returns what a flag was probably meant to be, as the start of a hint; "" if nothing is
// known.
func meantFlag(cmd *cobra.Command, name string) string {
	if near := nearFlags(cmd, name); near != nil {
		return "did you mean " + words.OneOf(near) + "? "
	}
	if c := commandNamed(cmd.Root(), name); c != nil {
		return fmt.Sprintf("did you mean `%s`? ", c.CommandPath())
	}
	if c := commandWith(cmd.Root(), name); c != nil {
		return "`" + c.CommandPath() + "` has that flag; "
	}
	return ""
}

// nearFlags returns the flags that begin with a single letter, or the one most similar to a name.
func nearFlags(cmd *cobra.Command, name string) (near []string) {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		names = append(names, f.Name)
		if len(name) == 1 && strings.HasPrefix(f.Name, strings.ToLower(name)) {
			near = append(near, "--"+f.Name)
		}
	})
	if word := words.Nearest(name, names); word != "" && len(name) > 1 {
		near = []string{"--" + word}
	}
	return near
}

func commandNamed(root *cobra.Command, name string) *cobra.Command {
	for _, c := range root.Commands() {
		if c.Name() == name && c.IsAvailableCommand() {
			return c
		}
	}
	return nil
}

// commandWith returns the command that has a flag: plan, if it is one of them.
func commandWith(root *cobra.Command, flag string) *cobra.Command {
	for _, c := range append([]*cobra.Command{commandNamed(root, "plan")}, root.Commands()...) {
		if c.Flags().Lookup(flag) != nil {
			return c
		}
	}
	return nil
}

// moreHelp returns a better hint than the list of words that a flag takes; "" if that list is
// enough.
func moreHelp(cmd *cobra.Command, flag, value string, err error) string {
	hint := hintOf(err)
	value = strings.ToLower(strings.TrimSpace(value))
	switch {
	case flag == "format" && isPaper("."+value) && cmd.Flags().Lookup("output") != nil:
		return paperHint("plan")
	case flag == "format" && formatEndings["."+value] != "" && strings.Contains(hint, string(formatEndings["."+value])):
		return fmt.Sprintf("did you mean %s? %s", formatEndings["."+value], hint)
	}
	return ""
}

// Words that a shell takes literally: a name, and a flag with or without its value.
var (
	plainName = words.Pattern(`^[\pL\pN_@%+:,./][\pL\pN_@%+:,./-]*$`)
	plainFlag = words.Pattern(`^--?[a-z][a-z=-]*$`)
)

// quoted returns a name as it can be typed in a command that a hint shows.
func quoted(name string) string {
	if plainName().MatchString(name) {
		return name
	}
	return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
}

// shellWord returns a flag unchanged, and anything else quoted if necessary.
func shellWord(arg string) string {
	if plainFlag().MatchString(arg) {
		return arg
	}
	return quoted(arg)
}

// isPaper reports whether a file ending is that of a printable document, which the program does not
// write.
func isPaper(ending string) bool {
	return slices.Contains([]string{".pdf", ".doc", ".docx", ".odt", ".rtf"}, ending)
}

// paperHint says how to get a plan on paper.
func paperHint(stem string) string {
	return fmt.Sprintf("give -o %s, open it in a browser, and print it or save it as PDF", quoted(stem+".html"))
}
