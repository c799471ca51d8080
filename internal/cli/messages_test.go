package cli_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// messagesFile collects every message that the program can print: a command line that provokes it,
// the exit code, and what is printed. A new message is added there; -update fills in what it says.
const messagesFile = "testdata/messages.txt"

// said is what a command line makes the program say.
type said struct {
	comment, line string
	code          int
	text          string
	stdout        string // as far as it is no message
}

// readMessages reads the collection: paragraphs of comments, a command line after $, the exit code
// and the messages.
func readMessages(t *testing.T) (all []said) {
	t.Helper()
	data, err := os.ReadFile(messagesFile)
	require.NoError(t, err)
	for block := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n\n") {
		comment, rest, found := strings.Cut("\n"+block, "\n$ ")
		require.True(t, found, "no command line: %s", block)
		line, rest, _ := strings.Cut(rest+"\n", "\n")
		code, text, _ := strings.Cut(rest, "\n")
		n, err := strconv.Atoi(strings.TrimPrefix(code, "exit "))
		require.True(t, err == nil || *update, "no exit code: %s", block)
		all = append(all, said{comment: strings.TrimPrefix(comment, "\n"), line: line, code: n,
			text: strings.TrimSuffix(text, "\n")})
	}
	return all
}

func (s said) String() string {
	comment := s.comment
	if comment != "" {
		comment += "\n"
	}
	return fmt.Sprintf("%s$ %s\nexit %d\n%s", comment, s.line, s.code, s.text)
}

// provoke runs the command line in a folder of its own.
func provoke(t *testing.T, line string) said { return provokeIn(t, messageFolder(t), line) }

func provokeIn(t *testing.T, dir, line string) said {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd := shell(t, dir, line, "")
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	require.True(t, err == nil || errors.As(err, &exit), "%v", err)
	s := said{line: line, code: cmd.ProcessState.ExitCode(), text: stderr.String(), stdout: stdout.String()}
	if strings.Contains(line, "rotate check ") { // its messages are its result
		s.text, s.stdout = s.text+s.stdout, ""
	}
	home, _ := strings.CutPrefix(cmd.Env[1], "HOME=")
	s.text = strings.TrimSuffix(strings.ReplaceAll(s.text, home, "~"), "\n")
	return s
}

// messageFolder has a note not ticked, one that is, a catalogue, and those of the loader's own tests.
func messageFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	week := run("plan", "--equipment", "band").stdout
	done := strings.ReplaceAll(week, "[ ]", "[x]")
	for name, text := range map[string]string{"week.md": week, "done.md": done, "own.yaml": ownCatalog} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666))
	}
	for _, kind := range []string{"err", "warn"} {
		corpus, err := filepath.Abs(filepath.Join("..", "catalog", "testdata", kind))
		require.NoError(t, err)
		require.NoError(t, os.Symlink(corpus, filepath.Join(dir, kind)))
	}
	return dir
}

// TestMessages provokes every message through the real program and holds it against the collection.
func TestMessages(t *testing.T) {
	t.Parallel()
	var all []string
	for _, want := range quickly(readMessages(t)) {
		t.Run(want.line, func(t *testing.T) {
			got := provoke(t, want.line)
			got.comment = want.comment
			all = append(all, got.String())
			if !*update {
				require.Equal(t, want.String(), got.String())
			}
			if got.code == 2 {
				require.Empty(t, got.stdout, "nothing on stdout where the usage is wrong")
			}
		})
	}
	if *update {
		require.NoError(t, os.WriteFile(messagesFile, []byte(strings.Join(all, "\n\n")+"\n"), 0o666))
	}
}

var (
	// messageForm is a message on stderr, or a problem that check prints; what it says is the group.
	messageForm = regexp.MustCompile(`^(?:rotate: (?:error|warning|hint): |[^ ]+:\d+:\d+: (?:error|warning): )(.+)$`)
	// itsPlace may stand before what a message says, and names before that.
	itsPlace = regexp.MustCompile(`^[^ ]+:\d+:\d+: `)
	// aboutGo is what only a programmer of Go would understand.
	aboutGo = regexp.MustCompile(`strconv|%!|: (?:open|stat|lstat|read|write) [^ ]+: |invalid syntax|<nil>|\bpanic|` +
		`goroutine|\b(?:fs|os|yaml|pflag|workout|catalog|note)\.[A-Z]|!!(?:str|map|seq)|\bunmarshal|\bEOF\b`)
)

// TestMessagesKeepToTheRules holds every message against how the program speaks.
func TestMessagesKeepToTheRules(t *testing.T) {
	for _, s := range readMessages(t) {
		for line := range strings.SplitSeq(s.text, "\n") {
			found := messageForm.FindStringSubmatch(line)
			require.NotNil(t, found, "not a message: %q", line)
			text := itsPlace.ReplaceAllString(found[1], "")
			require.NotRegexp(t, `[.!]$`, strings.TrimSuffix(text, "..."), "ends like a sentence: %s", line)
			require.NotRegexp(t, aboutGo, line)
			require.False(t, startsHigh(text), "begins with a capital: %s", line)
		}
		if s.code == 2 {
			require.Contains(t, s.text, "\nrotate: hint: ", "a usage error has a hint: %s", s)
		}
	}
}

// properNames begin with a capital of their own: exercises and days.
var properNames = regexp.MustCompile(`^(?:Knee|Pallof|Texas|Landmine|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)`)

func startsHigh(text string) bool {
	return strings.ToLower(text[:1]) != text[:1] && !properNames.MatchString(text)
}
