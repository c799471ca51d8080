package cli_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
	"rotate/internal/workout"
)

var update = flag.Bool("update", false, "rewrite what the scripts expect")

// today is the clock of the tests: a Sunday, so that a plan starts the day after.
const today = "2026-11-22"

// raceSetting keeps the race detector from sleeping for a second whenever a program ends.
const raceSetting = "GORACE=atexit_sleep_ms=0"

// sideBySide is how many tests run at a time: most of those that may wait for a terminal, a browser or
// another program.
const sideBySide = "12"

// requireTime skips what takes a while, where only what is quick is to be run.
func requireTime(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("takes a while")
	}
}

// sampled is how many shapes there are for one that is tried where not everything is to be run.
const sampled = 3

// quickly is all, or every fourth where only what is quick is to be run. What is written anew is written whole.
func quickly[T any](all []T) (some []T) {
	if !testing.Short() || *update {
		return all
	}
	for i := 0; i < len(all); i += 4 {
		some = append(some, all[i])
	}
	return some
}

// runsAll reports that everything is to be run, also what takes minutes.
func runsAll() bool { return os.Getenv("ROTATE_TESTS") == "all" }

// TestMain lets the test binary stand in for the program: scripts and shells find it as rotate.
func TestMain(m *testing.M) {
	if err := flag.Set("test.parallel", sideBySide); err != nil { // the command line can set it again
		panic(err)
	}
	testscript.Main(withBuilds{m}, map[string]func(){
		"rotate":      runScripted,
		"rotate-fast": func() { os.Exit(cli.Run(fastEnv(), os.Args[1:])) },
	})
}

// withBuilds runs the tests beside a folder for the programs that they build.
type withBuilds struct{ *testing.M }

// Run runs them, and collects garbage less often than the program does: the tests make much of it.
func (m withBuilds) Run() int {
	debug.SetGCPercent(400)
	folder, err := os.MkdirTemp("", "rotate-builds-")
	if err == nil {
		err = os.Chmod(folder, 0o755) // some run as another user
	}
	if err != nil {
		panic(err)
	}
	defer func() { _ = os.RemoveAll(folder) }()
	builds.folder = folder
	return m.M.Run()
}

// runScripted is the program as scripts and shells find it. Afterwards it tries the commands that it printed.
func runScripted() {
	var printed bytes.Buffer
	env := scriptEnv()
	env.Err = io.MultiWriter(env.Err, &printed)
	code := cli.Run(env, os.Args[1:])
	tryPrinted(printed.String())
	os.Exit(code)
}

// scriptEnv is the environment of a real run, but for the clock and the terminal: ROTATE_TODAY is
// the date, and ROTATE_COLUMNS, where it is set, the width of a terminal.
func scriptEnv() cli.Env {
	env := cli.Host()
	env.Today = func() workout.Date {
		date, err := workout.ParseDate(os.Getenv("ROTATE_TODAY"))
		if err != nil {
			panic(err)
		}
		return date
	}
	env.Terminal = func() (int, bool) {
		width, err := strconv.Atoi(os.Getenv("ROTATE_COLUMNS"))
		return width, err == nil
	}
	return env
}

func TestScripts(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join("testdata", "script", "*.txtar"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	testscript.Run(t, testscript.Params{
		Files:               quickly(files),
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup:               setUpScript,
		Condition:           scriptCondition,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"empty":   empty,
			"verdict": verdict,
			"used":    used,
		},
	})
}

func setUpScript(env *testscript.Env) error {
	home := filepath.Join(env.WorkDir, "home")
	env.Setenv("HOME", home)
	env.Setenv("XDG_CONFIG_HOME", filepath.Join(home, ".config"))
	env.Setenv("TERM", "xterm-256color")
	env.Setenv("ROTATE_TODAY", today)
	env.Vars = append(env.Vars, raceSetting)
	untyped := env.WorkDir + ".untyped"
	env.Setenv(untypedFile, untyped)
	env.Defer(func() {
		if data, err := os.ReadFile(untyped); err == nil {
			env.T().Fatal(string(data))
		}
	})
	return os.MkdirAll(home, 0o777)
}

func scriptCondition(name string) (bool, error) {
	if name == "root" {
		return os.Geteuid() == 0, nil
	}
	return false, errors.New("unknown condition " + name)
}

// exits runs a command and compares its exit code: exits CODE COMMAND...
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND...")
	}
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		code = exit.ExitCode()
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, not %s; stderr:\n%s", code, args[0], ts.ReadFile("stderr"))
	}
}

// empty fails when one of the folders holds anything: empty FOLDER...
func empty(ts *testscript.TestScript, neg bool, args []string) {
	for _, dir := range args {
		entries, err := os.ReadDir(ts.MkAbs(dir))
		ts.Check(err)
		if (len(entries) == 0) == neg {
			ts.Fatalf("%s holds %d entries", dir, len(entries))
		}
	}
}

// verdict plans the week after week.md, with a text in the place of its WORDS, and compares what
// becomes of its knee rotations: verdict up|hold|back|stop TEXT
func verdict(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: verdict VERDICT TEXT")
	}
	text := strings.ReplaceAll(ts.ReadFile("week.md"), "WORDS", strings.ReplaceAll(args[1], `\n`, "\n"))
	ts.Check(os.WriteFile(ts.MkAbs("judged.md"), []byte(text), 0o666))
	ts.Check(ts.Exec("rotate", "next", "--format", "json", "judged.md"))
	var plan struct {
		Changes []struct{ ID, Verdict, Reason string }
	}
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &plan))
	for _, change := range plan.Changes {
		if change.ID == "knee-rotations" {
			if (change.Verdict == args[0]) == neg {
				ts.Fatalf("%q: %s: %s", args[1], change.Verdict, change.Reason)
			}
			return
		}
	}
	ts.Fatalf("%q: nothing becomes of knee-rotations", args[1])
}

// used puts words behind a loaded move of ticked.md and the next week into the note, whose dose of the move is to hold a load.
func used(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: used WORDS LOAD")
	}
	text := ts.ReadFile("ticked.md")
	last := strings.LastIndex(text, "- [x] Pallof press hold")
	end := last + strings.IndexByte(text[last:], '\n')
	ts.Check(os.WriteFile(ts.MkAbs("used.md"), []byte(text[:end]+args[0]+text[end:]), 0o666))
	ts.Check(ts.Exec("rotate", "next", "-w", "used.md"))
	text = ts.ReadFile("used.md")
	next := text[strings.Index(text, "- [ ] Pallof press hold"):]
	next = next[:strings.IndexByte(next, '\n')]
	if regexp.MustCompile(args[1]).MatchString(next) == neg {
		ts.Fatalf("%q: %s", args[0], next)
	}
}

// result is what a run of the program left.
type result struct {
	stdout, stderr string
	code           int
}

// run runs the program in this process with its output piped.
func run(args ...string) result { return runOn(0, args...) }

// runIn runs the program in this process with a folder for its settings.
func runIn(configDir string, args ...string) result {
	return runWith(0, func() (string, error) { return configDir, nil }, args)
}

// runOn runs the program in this process, on a terminal of some columns; 0: its output is piped.
func runOn(columns int, args ...string) result { return runWith(columns, nil, args) }

func runWith(columns int, configDir func() (string, error), args []string) result {
	var stdout, stderr bytes.Buffer
	env := cli.Env{
		In: strings.NewReader(""), Out: &stdout, Err: &stderr, ConfigDir: configDir,
		Today: func() workout.Date {
			date, _ := workout.ParseDate(today)
			return date
		},
		Getenv:   func(string) string { return "" },
		Terminal: func() (int, bool) { return columns, columns > 0 },
	}
	code := cli.Run(env, args)
	return result{stdout.String(), stderr.String(), code}
}
