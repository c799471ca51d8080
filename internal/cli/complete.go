package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rotate/internal/cli/flags"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// catalogued offers what the catalogue has that the command would read, that of the settings with it.
// Where it cannot be read, nothing: errors have no place on a line that is being typed.
func (a *app) catalogued(list func(*workout.Catalogue) []string) func(*cobra.Command, []string) []string {
	return func(cmd *cobra.Command, _ []string) []string {
		if err := a.applySettings(cmd); err != nil {
			return nil
		}
		c, err := a.catalogue()
		if err != nil {
			return nil
		}
		return list(c)
	}
}

func describedIDs(c *workout.Catalogue) []string {
	return words.Each(c.All(), func(e *workout.Exercise) string { return e.ID + "\t" + e.Name })
}

// completeExercise offers exercises, and notes where no exercise begins like the word typed, or after
// another note.
func (a *app) completeExercise(cmd *cobra.Command, given []string, typed string) ([]string, cobra.ShellCompDirective) {
	switch {
	case len(given) > 0 && meansNote(given[0]):
		return flags.Files(0, vault.Endings())(cmd, given, typed)
	case len(given) > 0:
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	ids := slices.DeleteFunc(a.catalogued(describedIDs)(cmd, nil), func(id string) bool { return !strings.HasPrefix(id, typed) })
	if len(ids) > 0 {
		return ids, cobra.ShellCompDirectiveNoFileComp
	}
	return flags.Files(1, vault.Endings())(cmd, given, typed)
}

func completing(args []string) bool {
	return len(args) > 0 && (args[0] == cobra.ShellCompRequestCmd || args[0] == cobra.ShellCompNoDescRequestCmd)
}
