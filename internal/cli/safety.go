package cli

import (
	"github.com/spf13/cobra"

	"rotate/internal/render"
)

func newSafety(a *app) *cobra.Command {
	opts := newOutput(a, formatMarkdown, formatText, formatMarkdown, formatJSON)
	cmd := &cobra.Command{
		Use:        "safety",
		SuggestFor: []string{"pain", "warnings"},
		Short:      "When not to train, and when to see someone",
		Long: `When not to train, and when to see someone: the signs that call for an
ambulance, for a doctor, or for stopping a session, with sources.`,
		Example: `  # read it before the first session
  $ rotate safety`,
		Args: noArgs,
		RunE: a.doAlone(func(*cobra.Command, []string) error {
			if err := opts.settle(); err != nil {
				return err
			}
			if opts.chosen == formatJSON {
				return opts.write(string(render.SafetyJSON()))
			}
			return opts.writeDocument(render.SafetyDocument())
		}),
	}
	opts.addFormatFlag(cmd)
	return cmd
}
