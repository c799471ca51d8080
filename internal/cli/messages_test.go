package cli_test

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
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
	var all []string
	for _, want := range readMessages(t) {
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

// messagePackages are the packages whose texts can become messages.
var messagePackages = []string{"cli", "cli/flags", "vault", "catalog", "note", "planner", "problem", "workout", "trainer", "history"}

// noMessages are files whose texts are results or forms, not messages.
var noMessages = map[string]string{
	"note/feedback.go":   "what people write",
	"note/howto.go":      "the note",
	"note/org.go":        "the note",
	"note/pain.go":       "what people write",
	"note/scan.go":       "what a note holds",
	"note/write.go":      "the note",
	"planner/judge.go":   "the changes in a note; its hints are collected",
	"workout/change.go":  "the changes in a note",
	"planner/load.go":    "the note",
	"trainer/bigtype.go": "the screen of a session",
	"trainer/keys.go":    "the screen of a session",
	"trainer/view.go":    "the screen of a session",
}

// TestMessagesAreComplete fails for a text of the program that is neither in the collection nor known
// to be no message.
func TestMessagesAreComplete(t *testing.T) {
	var printed strings.Builder
	for _, s := range readMessages(t) {
		printed.WriteString(s.text + "\n")
	}
	found := map[string]bool{}
	for _, l := range messageTexts(t) {
		found[l.text] = true
		if !formOf(l.text).MatchString(printed.String()) && notCollected[l.text] == "" {
			t.Errorf("%s: %q is in no message of %s: add a command line that provokes it",
				l.at, l.text, messagesFile)
		}
	}
	for text := range notCollected {
		require.True(t, found[text], "%q is in no package any more", text)
	}
}

// formOf matches a text of the program, with its verbs filled in, as it was printed.
func formOf(text string) *regexp.Regexp {
	form := regexp.QuoteMeta(strings.TrimSpace(text))
	return regexp.MustCompile(regexp.MustCompile(`%0?\d*[a-z]`).ReplaceAllString(form, `.*`))
}

// literal is a text in the source, with its place.
type literal struct{ text, at string }

// prose is what a message holds and a word of the program does not: two words, or one and a verb.
var prose = regexp.MustCompile(`[a-z]{2,}[,:;]? (?:[a-z(]|%[a-z])`)

// messageTexts lists the prose of the packages, but for what describes commands, flags and patterns.
func messageTexts(t *testing.T) (texts []literal) {
	t.Helper()
	for _, name := range messagePackages {
		files, err := filepath.Glob(filepath.Join("..", name, "*.go"))
		require.NoError(t, err)
		require.NotEmpty(t, files)
		for _, file := range files {
			base := name + "/" + filepath.Base(file)
			if noMessages[base] == "" && !strings.HasSuffix(file, "_test.go") {
				texts = append(texts, proseOf(t, file, base)...)
			}
		}
	}
	return texts
}

func proseOf(t *testing.T, file, base string) (texts []literal) {
	t.Helper()
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, file, nil, 0)
	require.NoError(t, err)
	ast.Inspect(tree, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if text, _ := strconv.Unquote(lit.Value); prose.MatchString(text) {
				texts = append(texts, literal{text, fmt.Sprintf("%s:%d", base, set.Position(lit.Pos()).Line)})
			}
		}
		return !describes(n)
	})
	return texts
}

// describing are the calls whose texts describe a flag or a pattern.
var describing = []string{"Var", "VarP", "BoolVar", "BoolVarP", "StringVar", "StringVarP", "StringArrayVar",
	"Add", "addEquipment", "New:pattern", "MustCompile", "NewReplacer"}

// describes reports the help of a command, and a call that describes a flag or a pattern.
func describes(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.KeyValueExpr:
		key, ok := n.Key.(*ast.Ident)
		return ok && slices.Contains([]string{"Use", "Short", "Long", "Example"}, key.Name)
	case *ast.CallExpr:
		return slices.Contains(describing, called(n.Fun))
	}
	return false
}

// called is the name of a function; New is told from others by its package.
func called(fun ast.Expr) string {
	switch f := fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		if from, ok := f.X.(*ast.Ident); ok && f.Sel.Name == "New" {
			return "New:" + from.Name
		}
		return f.Sel.Name
	}
	return ""
}

// Why a text is not in the collection.
const (
	whyReason   = "a reason of --why, in the plan"
	changeWord  = "a change, in the note"
	noteWord    = "what a note holds"
	resultWord  = "a result, on stdout"
	onTerminal  = "needs a terminal: train_test.go"
	onScreen    = "on the screen of a session"
	inARace     = "another program must change the file meanwhile: files_test.go and the tests of internal/note"
	neverShown  = "only compared with, never printed"
	beyondReach = "no input is known that does it"
)

// notCollected are the texts that cannot be provoked here, or that are no message, each with why.
var notCollected = map[string]string{
	"problems were found":                     neverShown,
	"not there, or no file":                   neverShown,
	"the file was changed by another program": neverShown,
	" (not there, or empty)":                  resultWord,
	"file, line %d":                           resultWord,
	"unknown commit":                          resultWord,
	" with changes":                           resultWord,
	"(commandline -opc | string escape | string replace -r \"^'~/\" \"~/'\")": resultWord,
	" per side":                                                           resultWord,
	"%s is shown without its figure: %v":                                  inARace,
	"keeps changing while it is edited":                                   inARace,
	"let the other program finish, then try again":                        inARace,
	"%s has no line any more for some of what was done":                   inARace,
	"rotate check %s tells what is unusual in it":                         inARace,
	"the note cannot be edited safely: it would not read back as written": inARace,
	"%w (the new week)":                                                   inARace,
	"%w (the week from %s)":                                               inARace,
	"%w: no file can be made in its folder %s":                            "needs a user without root's rights: files_test.go",
	"too many links one after the other":                                  "the system says so first, but on Windows",
	"the completion script of this cobra has no %q":                       beyondReach,
	"this YAML cannot be read: %v":                                        beyondReach,
	"the screen failed: %w":                                               onTerminal,
	"%d just replaced":                                                    beyondReach,
	"the session of %s is done":                                           onTerminal,
	"to do it again, take its ticks out of %s":                            onTerminal,
	"Nothing was done, so nothing was written.\n":                         onTerminal,
	"Done, and written nowhere:":                                          onTerminal,
	"every session is done; rotate next -w ":                              onTerminal,
	"not written:":                                                        onTerminal,
	"Written into":                                                        onTerminal,
	"Would be written into":                                               onTerminal,
	"paused: the program had been asleep":                                 onScreen,
	"taken back for ":                                                     onScreen,
	" noted for ":                                                         onScreen,
	"pain %d noted for %s":                                                onScreen,
	"pain %d: %s is over for today, on both sides: from %d of 10 a move rests. ": onScreen,
	"Sharp, or down a leg? Stop: q.":                                             onScreen,
	"why these moves":                                                            noteWord,
	"Tick what you did.":                                                         noteWord,
	"Left out for %s: %s. Ask your clinician.":                                   resultWord,
	"2 x 8 means 2 sets of 8":                                                    noteWord,
	"equipment at hand":                                                          noteWord,
	"complete routine":                                                           noteWord,
	"weaker side":                                                                noteWord,
	"%d moves are asked for":                                                     changeWord,
	"one move is asked for":                                                      changeWord,
	"the complete routine is no longer asked for":                                changeWord,
	"prescribed (--include)":                                                     whyReason,
	"the first %s move that fits %s":                                             whyReason,
	"no other family is left: the next in the catalogue's order":                 whyReason,
	"the next in the catalogue's order, of a new family":                         whyReason,
	"fills in from an easier level: too few %s moves are possible at %s; starts at its ": whyReason,
	"middle step, %d of %d":                                                whyReason,
	", to complete the routine":                                            whyReason,
	"a companion: added by --complete":                                     whyReason,
	"possible, but one %s move is enough":                                  whyReason,
	"possible, but below %s":                                               whyReason,
	"possible, but a move of its family is in the plan":                    whyReason,
	"possible, but the %d moves asked for come first (--moves, --include)": whyReason,
	"possible, but the moves chosen come first (--include)":                whyReason,
}
