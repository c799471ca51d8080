package cli

import (
	"github.com/spf13/cobra"

	"rotate/internal/render"
	"rotate/internal/workout"
)

// newSafety uses no settings: a broken settings file must keep nobody from reading about safety.
func newSafety(a *app) *cobra.Command {
	opts := newOutput(a, formatMarkdown, formatText, formatMarkdown, formatJSON)
	cmd := &cobra.Command{
		Use:        "safety",
		SuggestFor: []string{"pain", "warnings"},
		Args:       noArgs,
		RunE:       func(cmd *cobra.Command, _ []string) error { return runSafety(cmd, opts) },
	}
	opts.addFormatFlag(cmd)
	return cmd
}

func runSafety(cmd *cobra.Command, opts *output) error {
	if err := opts.settle(); err != nil {
		return err
	}
	c, err := opts.app.anyCatalogue(cmd)
	if err != nil {
		return err
	}
	if opts.chosen == formatJSON {
		return opts.write(string(render.SafetyJSON(c)))
	}
	return opts.writeDocument(render.SafetyDocument(c))
}

// anyCatalogue returns the catalogue, or only the built-in one if the settings or the user's own
// catalogue cannot be read: that must not keep anyone from reading about safety.
func (a *app) anyCatalogue(cmd *cobra.Command) (*workout.Catalogue, error) {
	if c, err := a.ready(func() error { return a.applySettings(cmd) }); err == nil {
		return c, nil
	}
	a.say("warning", "your settings or your catalogue cannot be read, so this is about the built-in exercises only; "+
		"to see what is wrong: "+a.commandLine("rotate list", ""))
	return builtInAlone()
}
