package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"rotate/internal/workout"
)

// shell is a shell that completion scripts are written for.
type shell string

func shells() []shell { return []shell{"bash", "zsh", "fish", "powershell"} }

func newCompletion(a *app) *cobra.Command {
	var plain bool
	cmd := &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: "Print a completion script for your shell",
		Long: `Print a script that lets your shell complete commands, flags and their values:
levels, equipment, days, formats and the ids of exercises.

Load it where your shell starts, or once a session. Bash needs the package
bash-completion.`,
		Example: `  # bash, for all sessions
  $ rotate completion bash > ~/.local/share/bash-completion/completions/rotate

  # zsh: a folder of your $fpath
  $ rotate completion zsh > "${fpath[1]}/_rotate"

  # fish
  $ rotate completion fish > ~/.config/fish/completions/rotate.fish

  # PowerShell, for this session
  $ rotate completion powershell | Out-String | Invoke-Expression`,
		Args:      oneShell,
		ValidArgs: workout.Words(shells()),
		RunE: a.doAlone(func(cmd *cobra.Command, args []string) error {
			return writeCompletion(cmd.Root(), shell(args[0]), !plain)
		}),
	}
	cmd.Flags().BoolVar(&plain, "no-descriptions", false, "without a description of each word")
	return cmd
}

func oneShell(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return withHint(errors.New("completion needs the name of a shell"), "it can be %s",
			workout.OneOf(workout.Words(shells())))
	}
	if err := atMostOne(cmd, args); err != nil {
		return err
	}
	one := newChoice("shell", "", shells())
	return one.Set(args[0])
}

func writeCompletion(root *cobra.Command, s shell, describe bool) error {
	out := root.OutOrStdout()
	switch {
	case s == "bash":
		return root.GenBashCompletionV2(out, describe)
	case s == "zsh" && describe:
		return root.GenZshCompletion(out)
	case s == "zsh":
		return root.GenZshCompletionNoDesc(out)
	case s == "fish":
		return root.GenFishCompletion(out, describe)
	case describe:
		return root.GenPowerShellCompletionWithDesc(out)
	}
	return root.GenPowerShellCompletion(out)
}
