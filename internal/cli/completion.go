package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rotate/internal/cli/flags"
	"rotate/internal/problem"
	"rotate/internal/words"
)

type shell string

func shells() []shell { return []shell{"bash", "zsh", "fish", "powershell"} }

func newCompletion() *cobra.Command {
	var plain bool
	cmd := &cobra.Command{
		Use:       "completion bash|zsh|fish|powershell",
		Args:      oneShell,
		ValidArgs: words.Of(shells()),
		RunE: func(cmd *cobra.Command, args []string) error {
			return writeCompletion(cmd.Root(), shell(strings.ToLower(strings.TrimSpace(args[0]))), !plain)
		},
	}
	cmd.Flags().BoolVar(&plain, "no-descriptions", false, "leave out the description of each word")
	return cmd
}

func oneShell(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return problem.WithHint(errors.New("completion needs the name of a shell"), "it can be %s",
			words.OneOf(words.Of(shells())))
	}
	if err := atMostOne(cmd, args); err != nil {
		return err
	}
	one := flags.Choice("shell", "", shells())
	return one.Set(args[0])
}

// correction replaces something that cobra gets wrong in a completion script.
type correction struct{ old, new string }

const (
	bashEnd   = "        __rotate_handle_standard_completion_case\n        ;;\n    esac\n"
	fishWords = "(commandline -opc)"
)

// corrections fix cobra's scripts for two shells.
// For bash, they strip the backslashes before commas from what is compared and offered: otherwise a
// second word with a description would not match what was typed, and nothing would be offered.
// For fish, they escape the words that it evaluates again: otherwise quoted words would be split at
// spaces, and "$(rm x)" would be run (github.com/spf13/cobra/issues/2096). A leading ~/ still means
// the home folder.
var corrections = map[shell][]correction{
	"bash": {{`[[ $comp == "$cur"* ]]`, `[[ ${comp//\\,/,} == "$cur"* ]]`},
		{bashEnd, bashEnd + `    COMPREPLY=("${COMPREPLY[@]//\\,/,}")` + "\n"}},
	"fish": {{fishWords, `(commandline -opc | string escape | string replace -r "^'~/" "~/'")`}},
}

// writeCompletion writes cobra's script with its corrections applied. If one of them does not
// apply, it writes nothing and returns an error.
func writeCompletion(root *cobra.Command, s shell, describe bool) error {
	var out strings.Builder
	if err := generate(root, s, describe, &out); err != nil {
		return err
	}
	script := out.String()
	for _, c := range corrections[s] {
		if !strings.Contains(script, c.old) {
			return fmt.Errorf("the completion script of this cobra has no %q", c.old)
		}
		script = strings.ReplaceAll(script, c.old, c.new)
	}
	_, err := io.WriteString(root.OutOrStdout(), script)
	return err
}

func generate(root *cobra.Command, s shell, describe bool, out io.Writer) error {
	switch {
	case s == "bash":
		return root.GenBashCompletionV2(out, describe)
	case s == "fish":
		return root.GenFishCompletion(out, describe)
	case s == "zsh" && describe:
		return root.GenZshCompletion(out)
	case s == "zsh":
		return root.GenZshCompletionNoDesc(out)
	case describe:
		return root.GenPowerShellCompletionWithDesc(out)
	}
	return root.GenPowerShellCompletion(out)
}
