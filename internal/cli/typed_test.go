package cli_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
	"rotate/internal/workout"
)

// root is the command tree, with the clock of the tests and the help command.
func root() *cobra.Command {
	root := cli.Root(cli.Env{Today: func() workout.Date {
		date, _ := workout.ParseDate(today)
		return date
	}})
	root.InitDefaultHelpCmd()
	return root
}

var (
	codeSpan    = regexp.MustCompile("(?s)`([^`]+)`")
	codeFence   = regexp.MustCompile("(?ms)^```.*?^```$")
	flagName    = regexp.MustCompile(`(?:^|[\s\x60(])--([a-z][a-z-]*)`)
	commandEnds = regexp.MustCompile(`\|\|?|&&|;|>|\s#\s.*`)
)

// spans lists the commands of rotate in the code of a text.
func spans(text string) (commands []string) {
	for _, found := range codeSpan.FindAllStringSubmatch(text, -1) {
		if code := strings.Join(strings.Fields(found[1]), " "); code == "rotate" || strings.HasPrefix(code, "rotate ") {
			commands = append(commands, code)
		}
	}
	return commands
}

// inShell lists the commands of rotate in a line for the shell.
func inShell(line string) (commands []string) {
	for _, part := range commandEnds.Split(line, -1) {
		part = strings.Replace(strings.TrimSpace(part), "go run ./cmd/rotate", "rotate", 1)
		if part == "rotate" || strings.HasPrefix(part, "rotate ") {
			commands = append(commands, part)
		}
	}
	return commands
}

// typedCommands lists, by where they are, the commands that help, the topics and the README print.
func typedCommands(t *testing.T) map[string][]string {
	typed := map[string][]string{}
	for _, c := range commands(root()) {
		list := spans(c.Long)
		for _, line := range examples(c) {
			list = append(list, inShell(line)...)
		}
		typed["help of "+c.CommandPath()] = list
	}
	readme := readme(t)
	list := spans(codeFence.ReplaceAllString(readme, ""))
	for _, block := range fenced(t, "console") {
		for _, step := range transcript(t, block) {
			if !strings.HasPrefix(step.output, "rotate: error: ") { // which is what it shows
				list = append(list, inShell(step.command)...)
			}
		}
	}
	for _, block := range fenced(t, "sh") {
		for line := range strings.Lines(block) {
			list = append(list, inShell(line)...)
		}
	}
	typed["README"] = list
	return typed
}

// Every command that help, a topic or the README prints can be typed as it is: the command, its flags
// and their values are known, and it takes the arguments.
func TestPrintedCommandsCanBeTyped(t *testing.T) {
	for place, list := range typedCommands(t) {
		for _, line := range list {
			t.Run(place+": "+line, func(t *testing.T) { requireTyped(t, line) })
		}
	}
	require.Greater(t, len(typedCommands(t)["README"]), 20)
	require.Greater(t, len(typedCommands(t)["help of rotate rules"]), 5)
}

func requireTyped(t *testing.T, line string) {
	t.Helper()
	root := root()
	c, rest, err := root.Find(shellWords(line)[1:])
	require.NoError(t, err)
	require.True(t, c.Runnable(), "a topic is no command")
	c.InitDefaultHelpFlag()
	c.InitDefaultVersionFlag()
	require.NoError(t, c.ParseFlags(rest))
	args := c.Flags().Args()
	if c.Flag("help").Changed || len(rest) == 0 { // a command that is only named
		return
	}
	require.NoError(t, c.ValidateArgs(args))
	if c.Name() == "help" {
		shown, _, err := root.Find(args)
		require.NoError(t, err)
		require.Equal(t, args[0], shown.Name())
	}
}

// shellWords splits a line as a shell does, as far as what is printed needs it.
func shellWords(line string) (words []string) {
	for _, word := range regexp.MustCompile(`"[^"]*"|'[^']*'|\S+`).FindAllString(line, -1) {
		words = append(words, strings.Trim(word, `"'`))
	}
	return words
}

// Every flag that a text names belongs to a command.
func TestPrintedFlagsExist(t *testing.T) {
	known := map[string]bool{"schema": true}
	texts := []string{codeFence.ReplaceAllString(readme(t), "")} // those in blocks are parsed
	for _, c := range commands(root()) {
		c.InitDefaultHelpFlag()
		c.InitDefaultVersionFlag()
		add := func(f *pflag.Flag) {
			known[f.Name] = true
			texts = append(texts, f.Usage)
		}
		c.LocalFlags().VisitAll(add)
		c.InheritedFlags().VisitAll(add)
		texts = append(texts, c.Long, c.Example)
	}
	for _, text := range texts {
		for _, found := range flagName.FindAllStringSubmatch(text, -1) {
			require.True(t, known[found[1]], "--%s, in: %s", found[1], text)
		}
	}
}
