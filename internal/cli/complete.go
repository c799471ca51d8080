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

// catalogued offers words from the catalogue that the command would read, including the one in the
// settings. It offers nothing if that cannot be read: an error has no place on a line that someone
// is typing.
func (a *app) catalogued(list func(*workout.Catalogue) []string) func(*cobra.Command, []string) []string {
	return func(cmd *cobra.Command, _ []string) []string {
		c, err := a.ready(func() error { return a.applySettings(cmd) })
		if err != nil {
			return nil
		}
		return list(c)
	}
}

func describedIDs(c *workout.Catalogue) []string {
	return words.Each(c.All(), func(e *workout.Exercise) string { return e.ID + "\t" + e.Name })
}

// completeExercise offers exercises. It offers notes if no exercise begins with what was typed, or
// if a note was named before.
func (a *app) completeExercise(cmd *cobra.Command, given []string, typed string) ([]string, cobra.ShellCompDirective) {
	switch {
	case len(given) > 0 && meansNote(given[0]):
		return flags.Files(0, vault.Endings())(cmd, given, typed)
	case len(given) > 0:
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	ids := slices.DeleteFunc(a.catalogued(describedIDs)(cmd, nil),
		func(id string) bool { return !strings.HasPrefix(id, typed) })
	if len(ids) > 0 {
		return ids, cobra.ShellCompDirectiveNoFileComp
	}
	return flags.Files(1, vault.Endings())(cmd, given, typed)
}

func completing(args []string) bool {
	return len(args) > 0 && (args[0] == cobra.ShellCompRequestCmd || args[0] == cobra.ShellCompNoDescRequestCmd)
}
