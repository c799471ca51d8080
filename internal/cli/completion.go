package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rotate/internal/cli/flags"
	"rotate/internal/problem"
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

Put it where your shell looks for it, then start a new shell. Bash needs the
package bash-completion; zsh needs "autoload -U compinit; compinit" in ~/.zshrc.`,
		Example: `  # bash
  $ mkdir -p ~/.local/share/bash-completion/completions
  $ rotate completion bash > ~/.local/share/bash-completion/completions/rotate

  # zsh, with "fpath=(~/.zfunc $fpath)" before compinit in ~/.zshrc
  $ mkdir -p ~/.zfunc
  $ rotate completion zsh > ~/.zfunc/_rotate

  # fish
  $ mkdir -p ~/.config/fish/completions
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
		return problem.WithHint(errors.New("completion needs the name of a shell"), "it can be %s",
			workout.OneOf(workout.Words(shells())))
	}
	if err := atMostOne(cmd, args); err != nil {
		return err
	}
	one := flags.NewChoice("shell", "", shells())
	return one.Set(args[0])
}

func writeCompletion(root *cobra.Command, s shell, describe bool) error {
	out := root.OutOrStdout()
	switch {
	case s == "bash":
		return writeBash(root, describe)
	case s == "zsh" && describe:
		return root.GenZshCompletion(out)
	case s == "zsh":
		return root.GenZshCompletionNoDesc(out)
	case s == "fish":
		return writeFish(root, describe)
	case describe:
		return root.GenPowerShellCompletionWithDesc(out)
	}
	return root.GenPowerShellCompletion(out)
}

// writeBash writes cobra's script without its backslashes before commas: with them a second word
// with a description would not be like what was typed, so that none would be offered.
func writeBash(root *cobra.Command, describe bool) error {
	var script strings.Builder
	if err := root.GenBashCompletionV2(&script, describe); err != nil {
		return err
	}
	const matches, end = `[[ $comp == "$cur"* ]]`, "        __rotate_handle_standard_completion_case\n        ;;\n    esac\n"
	plain, err := replaced(script.String(), matches, `[[ ${comp//\\,/,} == "$cur"* ]]`)
	if err == nil {
		plain, err = replaced(plain, end, end+`    COMPREPLY=("${COMPREPLY[@]//\\,/,}")`+"\n")
	}
	if err != nil {
		return err
	}
	_, err = io.WriteString(root.OutOrStdout(), plain)
	return err
}

// writeFish writes cobra's script with the words escaped that it evaluates anew. Without that, what
// stands in quotes would fall apart at spaces, and "$(rm x)" would be run
// (github.com/spf13/cobra/issues/2096). The home folder is still meant by ~/.
func writeFish(root *cobra.Command, describe bool) error {
	var script strings.Builder
	if err := root.GenFishCompletion(&script, describe); err != nil {
		return err
	}
	const words = "(commandline -opc)"
	escaped := `(commandline -opc | string escape | string replace -r "^'~/" "~/'")`
	safe, err := replaced(script.String(), words, escaped)
	if err != nil {
		return err
	}
	_, err = io.WriteString(root.OutOrStdout(), safe)
	return err
}

// replaced puts new in the place of old, at least once: a script without the correction must not be
// written.
func replaced(script, old, new string) (string, error) {
	if !strings.Contains(script, old) {
		return "", fmt.Errorf("the completion script of this cobra has no %q", old)
	}
	return strings.ReplaceAll(script, old, new), nil
}
