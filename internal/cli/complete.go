package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rotate/internal/cli/flags"
	"rotate/internal/vault"
	"rotate/internal/workout"
)

// equipmentWords and describedIDs offer what the catalogue has; without a catalogue, nothing.
func (a *app) equipmentWords(cmd *cobra.Command, _ []string) []string {
	c := a.offeredCatalogue(cmd)
	if c == nil {
		return nil
	}
	return workout.Words(c.Equipment())
}

func (a *app) describedIDs(cmd *cobra.Command, _ []string) []string {
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

// completeExercise offers exercises, and notes where no exercise begins like the word typed.
func (a *app) completeExercise(cmd *cobra.Command, given []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(given) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	ids := slices.DeleteFunc(a.describedIDs(cmd, nil), func(id string) bool { return !strings.HasPrefix(id, typed) })
	if len(ids) > 0 {
		return ids, cobra.ShellCompDirectiveNoFileComp
	}
	return flags.Files(1, vault.Endings())(cmd, given, typed)
}

// completing tells whether a shell asks for words.
func completing(args []string) bool {
	return len(args) > 0 && (args[0] == cobra.ShellCompRequestCmd || args[0] == cobra.ShellCompNoDescRequestCmd)
}
