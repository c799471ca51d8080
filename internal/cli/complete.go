package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rotate/internal/vault"
	"rotate/internal/workout"
)

// completeChoices offers the words of a flag to the shell.
func completeChoices[T ~string](cmd *cobra.Command, flag string, words []T) {
	completeWith(cmd, flag, func(*cobra.Command) []string { return workout.Words(words) })
}

// completeWith offers words to the shell, also after a comma.
func completeWith(cmd *cobra.Command, flag string, words func(*cobra.Command) []string) {
	completeAfter(cmd, flag, func(cmd *cobra.Command, _ []string) []string { return words(cmd) })
}

// completeAfter offers words to the shell that depend on those before the last comma, which are not
// offered again. A word may be followed by a tab and its description.
func completeAfter(cmd *cobra.Command, flag string, words func(cmd *cobra.Command, before []string) []string) {
	register(cmd, flag, func(cmd *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		if strings.ContainsFunc(typed, workout.Unprintable) {
			return nil, cobra.ShellCompDirectiveNoFileComp // the words offered would repeat it
		}
		given := typed[:strings.LastIndexByte(typed, ',')+1]
		before := joined([]string{given})
		var offered []string
		for _, described := range words(cmd, before) {
			word, _, _ := strings.Cut(described, "\t")
			if !slices.Contains(before, word) {
				offered = append(offered, given+described)
			}
		}
		return offered, cobra.ShellCompDirectiveNoFileComp
	})
}

func register(cmd *cobra.Command, flag string, complete cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err) // the flag is not there, or has its completion already
	}
}

// equipmentWords and describedIDs offer what the catalogue has; without a catalogue, nothing.
func (a *app) equipmentWords(cmd *cobra.Command) []string {
	c := a.offeredCatalogue(cmd)
	if c == nil {
		return nil
	}
	return workout.Words(c.Equipment())
}

func (a *app) describedIDs(cmd *cobra.Command) []string {
	c := a.offeredCatalogue(cmd)
	if c == nil {
		return nil
	}
	var ids []string
	for _, e := range c.All() {
		ids = append(ids, e.ID+"\t"+e.Name)
	}
	return ids
}

// offeredCatalogue is the catalogue that the command would read, that of the settings with it; nil
// where it cannot be read. Errors have no place on a line that is being typed.
func (a *app) offeredCatalogue(cmd *cobra.Command) *workout.Catalogue {
	if err := a.applySettings(cmd); err != nil {
		return nil
	}
	c, err := a.catalogue()
	if err != nil {
		return nil
	}
	return c
}

// completeFiles offers files with some endings, for as many arguments as there may be; 0: any number.
func completeFiles(most int, endings []string) cobra.CompletionFunc {
	bare := make([]string, len(endings))
	for i, ending := range endings {
		bare[i] = strings.TrimPrefix(ending, ".")
	}
	return func(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
		if most > 0 && len(given) >= most {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return bare, cobra.ShellCompDirectiveFilterFileExt
	}
}

// completeExercise offers exercises, and notes where no exercise begins like the word typed.
func (a *app) completeExercise(cmd *cobra.Command, given []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(given) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	ids := slices.DeleteFunc(a.describedIDs(cmd), func(id string) bool { return !strings.HasPrefix(id, typed) })
	if len(ids) > 0 {
		return ids, cobra.ShellCompDirectiveNoFileComp
	}
	return completeFiles(1, vault.Endings())(cmd, given, typed)
}

// completing tells whether a shell asks for words.
func completing(args []string) bool {
	return len(args) > 0 && (args[0] == cobra.ShellCompRequestCmd || args[0] == cobra.ShellCompNoDescRequestCmd)
}

// completeNoFiles keeps the shell from offering files where no file is meant: for arguments that a
// command does not take, and for the values of flags that have no words.
func completeNoFiles(c *cobra.Command) {
	if c.ValidArgsFunction == nil && c.ValidArgs == nil {
		c.ValidArgsFunction = cobra.NoFileCompletions
	}
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		_, known := c.GetFlagCompletionFunc(f.Name)
		if !known && f.Name != "output" && f.NoOptDefVal == "" {
			register(c, f.Name, cobra.NoFileCompletions)
		}
	})
	for _, sub := range c.Commands() {
		completeNoFiles(sub)
	}
}
