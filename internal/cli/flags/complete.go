package flags

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rotate/internal/words"
)

// Add adds a flag to a command. The words of a value that has some are offered to the shell.
func Add(cmd *cobra.Command, value pflag.Value, name, usage string) {
	cmd.Flags().Var(value, name, usage)
	if list, ok := value.(interface{ Offer([]string) []string }); ok {
		Offer(cmd, name, func(_ *cobra.Command, before []string) []string { return list.Offer(before) })
	}
}

// Offer offers words for a flag to the shell. They may depend on those before the last comma, which
// are not offered again. A word may be followed by a tab and its description.
func Offer(cmd *cobra.Command, flag string, vocabulary func(cmd *cobra.Command, before []string) []string) {
	Complete(cmd, flag, func(cmd *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		if strings.ContainsFunc(typed, words.Unprintable) {
			return nil, cobra.ShellCompDirectiveNoFileComp // the words offered would repeat it
		}
		given := typed[:strings.LastIndexByte(typed, ',')+1]
		before := split(given)
		var offered []string
		for _, described := range vocabulary(cmd, before) {
			word, _, _ := strings.Cut(described, "\t")
			if !slices.Contains(before, word) {
				offered = append(offered, given+described)
			}
		}
		return offered, cobra.ShellCompDirectiveNoFileComp
	})
}

// Complete completes a flag, which must be there and have no completion yet.
func Complete(cmd *cobra.Command, flag string, complete cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err)
	}
}

// Files offers files with some endings, for as many arguments as there may be; 0: any number.
func Files(most int, endings []string) cobra.CompletionFunc {
	bare := words.Each(endings, func(ending string) string { return strings.TrimPrefix(ending, ".") })
	return func(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
		if most > 0 && len(given) >= most {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return bare, cobra.ShellCompDirectiveFilterFileExt
	}
}

// WithoutFiles keeps the shell from offering files where no file is meant: for arguments that a
// command does not take, and for the values of flags that have no words.
func WithoutFiles(c *cobra.Command) {
	if c.ValidArgsFunction == nil && c.ValidArgs == nil {
		c.ValidArgsFunction = cobra.NoFileCompletions
	}
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		_, known := c.GetFlagCompletionFunc(f.Name)
		if !known && f.Name != "output" && f.NoOptDefVal == "" {
			Complete(c, f.Name, cobra.NoFileCompletions)
		}
	})
	for _, sub := range c.Commands() {
		WithoutFiles(sub)
	}
}

// Meaning is the first of some flags that knows a word; nil: none does.
func Meaning(set *pflag.FlagSet, names []string, word string) *pflag.Flag {
	for _, name := range names {
		if flag := set.Lookup(name); flag != nil {
			if value, ok := flag.Value.(interface{ Knows(string) bool }); ok && value.Knows(word) {
				return flag
			}
		}
	}
	return nil
}
