package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rotate/internal/cli/flags"
	"rotate/internal/problem"
	"rotate/internal/words"
)

// Root returns the command tree, for generating descriptions of it.
func Root(env Env) *cobra.Command { return newRoot(newApp(env)) }

func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:           "rotate",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          a.unknownCommand,
		// no flag is required or excludes another: what fails from here on is not about usage
		PersistentPreRun: func(*cobra.Command, []string) { a.running = true },
		RunE: func(cmd *cobra.Command, args []string) error {
			if a.version {
				return a.print("rotate " + version() + "\n")
			}
			return a.do(a.runRoot)(cmd, args)
		},
	}
	root.SetFlagErrorFunc(flagError)
	general := root.PersistentFlags()
	a.general = general
	general.Var(&a.color, "color", "colours and bold type on the terminal")
	general.Var(&a.catalogs.paths, "catalog", "your own exercises, from a `FILE|DIR`; can be used more than once")
	general.BoolVar(&a.catalogs.only, "catalog-only", false, "leave the built-in exercises out")
	general.BoolVar(&a.noConfig, "no-config", false, "ignore the settings file")
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpFunc(a.help)
	root.SetUsageFunc(a.usage)
	root.Flags().BoolVarP(&a.version, "version", "v", false, "version for rotate") // cobra's own needs a template
	_, plan := planCommand(a)
	root.AddCommand(newStart(a), plan, newNext(a), newTrain(a), newCheck(a), newToday(a), newTick(a),
		newProgress(a), newList(a), newShow(a), newSafety(a), newCatalog(a), newConfig(a, plan), newCompletion())
	for _, topic := range topics { // they only have help
		root.AddCommand(&cobra.Command{Use: topic, DisableFlagsInUseLine: true})
	}
	help := newHelp(root)
	root.SetHelpCommand(help)
	document(append([]*cobra.Command{root, help}, root.Commands()...)...)
	root.InitDefaultHelpFlag() // defined early, so that rotate -h plan is about plan
	flags.Offer(root, "color", func(*cobra.Command, []string) []string { return a.color.Offer(nil) })
	flags.Complete(root, "catalog", flags.Files(0, catalogueEndings))
	return root
}

// runRoot shows what is on today, if the settings name a note.
func (a *app) runRoot(cmd *cobra.Command, _ []string) error {
	if note := a.settings.note(); note != "" {
		return runToday(newTodayOutput(a), note, "")
	}
	return cmd.Help()
}

// unknownCommand refuses a word that is not a command, with better hints than cobra's own check.
func (a *app) unknownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 || a.version {
		return nil
	}
	return unknownOf(cmd, args[0], (*cobra.Command).IsAvailableCommand)
}

// unknownOf returns the error for a word that names none of the commands that is accepts.
func unknownOf(root *cobra.Command, word string, is func(*cobra.Command) bool) error {
	known := words.Without(root.Commands(), func(c *cobra.Command) bool { return !is(c) })
	err := &words.UnknownError{Kind: "command", Word: word, Allowed: words.Each(known, (*cobra.Command).Name)}
	if meant := meantLine(root, word); meant != "" {
		return problem.WithHint(err, "%s", meant)
	}
	return err
}

func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return problem.WithHint(fmt.Errorf("%s takes no argument, but was given %q", cmd.Name(), args[0]),
		"%s", meantArgument(cmd, args[0]))
}

func atMostOne(cmd *cobra.Command, args []string) error {
	if len(args) < 2 {
		return nil
	}
	return problem.WithHint(fmt.Errorf("%s takes one argument, but was given %q too", cmd.Name(), args[1]),
		"see %s --help", cmd.CommandPath())
}

func flagError(cmd *cobra.Command, err error) error {
	if value, is := errors.AsType[*pflag.InvalidValueError](err); is {
		return invalidValue(cmd, value)
	}
	if missing, is := errors.AsType[*pflag.ValueRequiredError](err); is {
		return problem.WithHint(fmt.Errorf("--%s needs a value", missing.GetFlag().Name),
			"give it as --%s %s", missing.GetFlag().Name, valueForm(missing.GetFlag()))
	}
	if unknown, is := errors.AsType[*pflag.NotExistError](err); is {
		return unknownFlag(cmd, unknown)
	}
	return problem.WithHint(err, "see %s --help", cmd.CommandPath())
}

func invalidValue(cmd *cobra.Command, err *pflag.InvalidValueError) error {
	name := err.GetFlag().Name
	if err.GetFlag().Value.Type() == "bool" {
		return problem.WithHint(fmt.Errorf("--%s takes true or false, not %q", name, err.GetValue()),
			"leave the value out: --%s", name)
	}
	wrong := fmt.Errorf("--%s: %w", name, err.Unwrap())
	if more := moreHelp(cmd, name, err.GetValue(), wrong); more != "" {
		return problem.WithHint(wrong, "%s", more)
	}
	if hintOf(wrong) == "" {
		return problem.WithHint(wrong, "give it as --%s %s", name, valueForm(err.GetFlag()))
	}
	return wrong
}

func valueForm(f *pflag.Flag) string {
	form, _ := pflag.UnquoteUsage(f)
	return form
}

func unknownFlag(cmd *cobra.Command, err *pflag.NotExistError) error {
	name, typed := err.GetSpecifiedName(), "--"+err.GetSpecifiedName()
	if short := err.GetSpecifiedShortnames(); short != "" {
		name, typed = short, "-"+short
	}
	return problem.WithHint(fmt.Errorf("unknown flag %q", typed), "%ssee %s --help", meantFlag(cmd, name),
		cmd.CommandPath())
}
