package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rotate/internal/problem"
	"rotate/internal/render"
	"rotate/internal/words"
)

type configOptions struct {
	app   *app
	unset bool
}

func newConfig(a *app, plan *cobra.Command) *cobra.Command {
	opts := &configOptions{app: a}
	cmd := &cobra.Command{
		Use:        "config [KEY [VALUE]]",
		SuggestFor: []string{"set", "settings", "configure", "init"},
		Args:       opts.check,
		ValidArgsFunction: func(cmd *cobra.Command, given []string, typed string) ([]string, cobra.ShellCompDirective) {
			return opts.complete(plan, cmd, given, typed)
		},
	}
	for _, key := range slices.Concat(planKeys, pageKeys) {
		cmd.Flags().AddFlag(plan.Flags().Lookup(key))
	}
	cmd.Flags().BoolVar(&opts.unset, "unset", false, "delete the key from the settings file")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if opts.unset || len(args) == 2 {
			return opts.write(cmd, args)
		}
		return a.do(opts.show)(cmd, args)
	}
	return cmd
}

// check refuses unknown keys, and anything but a key and perhaps a value.
func (o *configOptions) check(_ *cobra.Command, args []string) error {
	switch {
	case len(args) == 0 && o.unset:
		return problem.WithHint(errors.New("--unset needs a key"), "`rotate config` shows what is set")
	case len(args) == 0:
		return nil
	case !slices.Contains(settingKeys(), args[0]):
		return unknownSetting(args)
	case len(args) == 2 && o.unset:
		return problem.WithHint(fmt.Errorf("--unset takes only a key, but was given %q too", args[1]),
			"leave it out: rotate config --unset %s", args[0])
	case len(args) > 2:
		return problem.WithHint(fmt.Errorf("config takes a key and a value, but was given %q too", args[2]),
			"join words with commas, and put quotes around spaces: rotate config %s %s", args[0], quoted(strings.Join(args[1:], ",")))
	case (len(args) == 2 || o.unset) && o.app.noConfig:
		return problem.WithHint(errors.New("--no-config ignores the settings file, so rotate cannot write into it"), "leave out --no-config")
	case len(args) == 2 && strings.TrimSpace(args[1]) == "":
		return problem.WithHint(fmt.Errorf("%s needs a value", args[0]),
			"to delete it: rotate config --unset %s", args[0])
	}
	return nil
}

// unknownSetting returns the error for an unknown key. People put a verb before the key, or join it
// to its value.
func unknownSetting(args []string) error {
	err := &words.UnknownError{Kind: "setting", Word: args[0], Allowed: settingKeys()}
	rest := args[1:]
	if key, value, joined := strings.Cut(args[0], "="); joined && value != "" {
		rest = append([]string{key, value}, rest...)
	} else if key, colon := strings.CutSuffix(args[0], ":"); colon {
		rest = append([]string{key}, rest...)
	}
	if len(rest) == 0 || len(rest) > 2 || !slices.Contains(settingKeys(), rest[0]) {
		return err
	}
	meant := "rotate config"
	if slices.Contains([]string{"unset", "delete", "remove", "rm"}, strings.ToLower(args[0])) {
		meant += " --unset"
	}
	return problem.WithHint(err, "did you mean `%s`?", meant+" "+strings.Join(words.Each(rest, quoted), " "))
}

// complete offers the keys, and for a value what its flag offers.
func (o *configOptions) complete(plan, cmd *cobra.Command, given []string, typed string) (
	[]string, cobra.ShellCompDirective) {
	switch {
	case len(given) == 0:
		return settingKeys(), cobra.ShellCompDirectiveNoFileComp
	case len(given) == 1 && !o.unset && (given[0] == noteKey || given[0] == "catalog"):
		return nil, cobra.ShellCompDirectiveDefault
	case len(given) == 1 && !o.unset:
		owner := plan
		if slices.Contains(generalKeys, given[0]) {
			owner = cmd.Root()
		}
		if offer, known := owner.GetFlagCompletionFunc(given[0]); known {
			return offer(cmd, nil, typed)
		}
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}

func (o *configOptions) show(cmd *cobra.Command, args []string) error {
	a := o.app
	if len(args) == 1 {
		return a.print(a.shown(cmd.Flags(), args[0]) + "\n")
	}
	path := a.settings.path
	switch {
	case path == "":
		path = "none"
	case len(a.settings.values) == 0:
		path += " (not there, or empty)"
	}
	rows := words.Each(settingKeys(), func(key string) []string {
		return []string{key, a.shown(cmd.Flags(), key), a.source(cmd.Flags(), key)}
	})
	if _, terminal := a.Terminal(); terminal {
		return a.print(render.SettingsText(path, rows, a.screen(false)))
	}
	lines := words.Each(rows, func(row []string) string { return strings.TrimRight(strings.Join(row, "\t"), "\t") })
	return a.print("file\t" + path + "\n" + strings.Join(lines, "\n") + "\n")
}

func (o *configOptions) write(cmd *cobra.Command, args []string) error {
	if o.unset {
		return o.app.writeSetting(args[0], "")
	}
	value, err := o.app.settingValue(cmd, args[0], args[1])
	if err != nil {
		return err
	}
	return o.app.writeSetting(args[0], value)
}
