package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"rotate/internal/problem"
	"rotate/internal/render"
)

func newConfig(a *app, plan *cobra.Command) *cobra.Command {
	cmd := &cobra.Command{
		Use:        "config",
		SuggestFor: []string{"set", "settings", "configure", "init"},
		Short:      "Show the settings in force and where each comes from",
		Long: `Show the settings in force, and whether each comes from a flag, from the
settings file or is the default. The settings file is rotate/config.yaml in your
configuration folder; its keys are most flags of plan, --catalog, --catalog-only
and --color, and note: the note that next, train and progress use when none is
named. A flag beats the file; --no-config ignores it.`,
		Example: `  # what holds, and from where
  $ rotate config

  # what a flag would change
  $ rotate config --level advanced`,
		Args: func(cmd *cobra.Command, args []string) error {
			if err := noArgs(cmd, args); err != nil {
				return problem.WithHint(err, "rotate config shows all settings; to change them, edit the file that it names")
			}
			return nil
		},
	}
	for _, key := range planKeys {
		cmd.Flags().AddFlag(plan.Flags().Lookup(key))
	}
	cmd.RunE = a.do(func(cmd *cobra.Command, _ []string) error { return a.runConfig(cmd) })
	return cmd
}

func (a *app) runConfig(cmd *cobra.Command) error {
	path := a.settings.path
	switch {
	case path == "":
		path = "none"
	case a.settings.values == nil:
		path += " (not there, or empty)"
	}
	rows := [][]string{{"file", path, ""}}
	for _, key := range settingKeys() {
		rows = append(rows, []string{key, a.shown(cmd.Flags(), key), a.source(cmd.Flags(), key)})
	}
	_, terminal := a.Terminal()
	if terminal {
		return a.print(render.Columns(rows))
	}
	var out strings.Builder
	for _, row := range rows {
		out.WriteString(strings.TrimRight(strings.Join(row, "\t"), "\t") + "\n")
	}
	return a.print(out.String())
}
