package flags

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rotate/internal/words"
)

// Add adds a flag to a command. If the value has a list of words, they are offered to the shell.
func Add(cmd *cobra.Command, value pflag.Value, name, usage string) {
	cmd.Flags().Var(value, name, usage)
	if list, ok := value.(interface{ Offer([]string) []string }); ok {
		Offer(cmd, name, func(_ *cobra.Command, before []string) []string { return list.Offer(before) })
	}
}

// Offer completes a flag with words. The words may depend on those before the last comma, which are
// not offered again. A word may be followed by a tab and its description.
func Offer(cmd *cobra.Command, flag string, vocabulary func(cmd *cobra.Command, before []string) []string) {
	Complete(cmd, flag, func(cmd *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		if strings.ContainsFunc(typed, words.Unprintable) {
			return nil, cobra.ShellCompDirectiveNoFileComp // the offered words would repeat it
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

// Complete sets the completion of a flag. It panics if the flag does not exist or already has one.
func Complete(cmd *cobra.Command, flag string, complete cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err)
	}
}

// Files offers files with certain endings, for at most the given number of arguments; 0: any
// number.
func Files(most int, endings []string) cobra.CompletionFunc {
	bare := words.Each(endings, func(ending string) string { return strings.TrimPrefix(ending, ".") })
	return func(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
		if most > 0 && len(given) >= most {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return bare, cobra.ShellCompDirectiveFilterFileExt
	}
}

// WithoutFiles keeps the shell from offering files where none is meant: for arguments that a
// command does not take, and for values of flags that have no words to offer.
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

// Meaning returns the first of some flags that knows a word; nil: none does.
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
