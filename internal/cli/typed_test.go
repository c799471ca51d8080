package cli_test

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/assert"
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
	require.NoError(t, typed(line))
}

// typed reports why a command line would be wrong usage.
func typed(line string) error {
	root := root()
	c, rest, err := root.Find(shellWords(line)[1:])
	if err != nil {
		return err
	}
	if !c.Runnable() {
		return errors.New("a topic is no command")
	}
	c.InitDefaultHelpFlag()
	if err := c.ParseFlags(rest); err != nil {
		return err
	}
	args := c.Flags().Args()
	if c.Flag("help").Changed || len(rest) == 0 { // a command that is only named
		return nil
	}
	if c.Name() == "help" {
		if shown, _, err := root.Find(args); err != nil || shown.Name() != args[0] {
			return fmt.Errorf("no help about %q", args)
		}
	}
	return c.ValidateArgs(args)
}

// shellWords splits a line as a shell does, up to where its output goes.
func shellWords(line string) (words []string) {
	var word strings.Builder
	begun, quote, escaped := false, rune(0), false
	for _, r := range line + " " {
		switch {
		case escaped:
			word.WriteRune(r)
			escaped = false
		case r == quote && quote != 0:
			quote = 0
		case quote != 0:
			word.WriteRune(r)
		case r == '\\':
			escaped = true
		case r == '>':
			return words
		case r == '"' || r == '\'':
			quote, begun = r, true
		case r != ' ':
			word.WriteRune(r)
			begun = true
		case begun:
			words, begun = append(words, word.String()), false
			word.Reset()
		}
	}
	return words
}

var (
	// commandBegins is where a command begins, and not the name of the program in a sentence. Of what scripts
	// run, few need it.
	commandBegins = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\brotate (?:-|(?:` + strings.Join(commandNames(), "|") + `)\b)`)
	})
	// ledTo is how the words end that a command at the end of a message follows.
	ledTo = regexp.MustCompile(`(?:: |\bsee )$`)
	// placeholder stands for what the reader would have to know.
	placeholder = regexp.MustCompile(`(?:^|[ =])[A-Z]{2,}(?:$|[ ,/])`)
)

func commandNames() (names []string) {
	for _, c := range root().Commands() {
		if c.Runnable() {
			names = append(names, c.Name())
		}
	}
	return names
}

// printedCommands lists the commands of rotate in a message. Each is in backquotes, or ends the message
// behind a colon or "see"; else, and where it cannot be typed, that is an error.
func printedCommands(message string) (list []string, err error) {
	list = spans(message)
	text := codeSpan.ReplaceAllString(message, "``")
	if at := commandBegins().FindStringIndex(text); at != nil {
		if !ledTo.MatchString(text[:at[0]]) {
			return nil, fmt.Errorf("a command in mid-sentence: %s", message)
		}
		list = append(list, text[at[0]:])
	}
	for _, line := range list {
		if placeholder.MatchString(line) {
			return nil, fmt.Errorf("a command with a placeholder: %s", message)
		}
		if err := typed(line); err != nil {
			return nil, fmt.Errorf("%w: %s", err, message)
		}
	}
	return list, nil
}

// printedMessage is a message on stderr or a problem that check prints, in a golden of a script or on
// stderr; what it says is the group.
var printedMessage = regexp.MustCompile(`(?m)^(?:rotate: (?:error|warning|hint): |[^ \n]+:\d+:\d+: (?:error|warning): )(.+)$`)

// Every command that a message prints can be typed as it is. What they do in the folder in which they
// were printed is looked at whenever a script or a shell of the tests runs the program.
func TestPrintedCommandsOfMessagesCanBeTyped(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "script", "*.txtar"))
	require.NoError(t, err)
	found := map[string]bool{}
	for _, file := range append(files, messagesFile) {
		for _, message := range printedMessage.FindAllStringSubmatch(readText(t, file), -1) {
			list, err := printedCommands(message[1])
			assert.NoError(t, err, file)
			for _, line := range list {
				found[line] = true
			}
		}
	}
	require.Greater(t, len(found), 50)
}

func TestPrintedCommandsOfAMessage(t *testing.T) {
	for message, want := range map[string][]string{
		"so that rotate finds it by itself: rotate config note week.md": {"rotate config note week.md"},
		"did you mean `rotate plan`? `rotate --help` lists them":        {"rotate plan", "rotate --help"},
		"rotate cannot tell": nil,
	} {
		list, err := printedCommands(message)
		require.NoError(t, err)
		require.Equal(t, want, list)
	}
	for _, message := range []string{"rotate list shows them all", "did you mean rotate plan?", "rotate check a.md lists them",
		"to see more: rotate check NOTE", "see rotate safety; then go on", "to see all: rotate list exercises", "`rotate lst` lists them"} {
		_, err := printedCommands(message)
		require.Error(t, err, message)
	}
	require.Equal(t, []string{"rotate", "plan", "--name", "Anna O'Hara", ""}, shellWords(`rotate plan --name 'Anna O'\''Hara' "" > a.md`))
}

// untypedFile names in the environment the file that takes what tryPrinted finds.
const untypedFile = "ROTATE_UNTYPED"

// tryPrinted runs the commands that were printed, as far as they only read, in the folder in which they
// were printed. One that is wrong usage there is written into the file of the environment.
func tryPrinted(stderr string) {
	for _, message := range printedMessage.FindAllStringSubmatch(stderr, -1) {
		list, err := printedCommands(message[1])
		for _, line := range list {
			err = cmp.Or(err, tried(line))
		}
		if err == nil {
			continue
		}
		file, failed := os.OpenFile(os.Getenv(untypedFile), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
		if failed != nil {
			panic(failed)
		}
		fmt.Fprintln(file, err)
		if err := file.Close(); err != nil {
			panic(err)
		}
	}
}

// tried runs a command so that it writes nothing, and reports wrong usage.
func tried(line string) error {
	args := onlyReading(shellWords(line)[1:])
	if args == nil {
		return nil
	}
	var stderr strings.Builder
	env := scriptEnv()
	env.In, env.Out, env.Err = strings.NewReader(""), io.Discard, &stderr
	if cli.Run(env, args) == cli.ExitUsage {
		return fmt.Errorf("wrong usage: %s: %s", line, &stderr)
	}
	return nil
}

// onlyReading is a command line without what makes it write; nil: it does nothing else.
func onlyReading(args []string) (kept []string) {
	switch {
	case len(args) == 0 || args[0] == "tick",
		args[0] == "config" && len(args) > 2,
		args[0] == "show" && slices.Contains(args, "-o"):
		return nil
	}
	for i := 0; i < len(args); i++ {
		switch args[i] {
		case "-w", "--remember":
		case "-o":
			i++
		default:
			kept = append(kept, args[i])
		}
	}
	if args[0] == "train" && !slices.Contains(args, "--timeline") {
		kept = append(kept, "--timeline")
	}
	return kept
}

// Every flag that a text names belongs to a command.
func TestPrintedFlagsExist(t *testing.T) {
	known := map[string]bool{"schema": true}
	texts := []string{codeFence.ReplaceAllString(readme(t), "")} // those in blocks are parsed
	for _, c := range commands(root()) {
		c.InitDefaultHelpFlag()
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
