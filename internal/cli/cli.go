// Package cli is the command line of rotate: commands, flags, settings, messages and exit codes.
package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rotate/internal/catalog"
	"rotate/internal/cli/flags"
	"rotate/internal/problem"
	"rotate/internal/trainer"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

// Exit codes.
const (
	ExitDone   = 0 // done; warnings may have been printed
	ExitFailed = 1 // it could not be done, or check found an error
	ExitUsage  = 2 // wrong usage: unknown command, flag, value, day, date or exercise
)

// Env is everything the program gets from outside: streams, the clock, the terminal.
type Env struct {
	In       io.Reader
	Out, Err io.Writer
	Today    func() workout.Date
	Getenv   func(string) string
	Terminal func() (width int, is bool) // of Out
	Watched  func() bool                 // reports whether Err is a terminal; nil: it is not
	Clock    trainer.Clock               // for a guided session
	Zone     *time.Location              // of the machine; nil: UTC
	// ConfigDir returns the user's configuration folder; nil: there is none.
	ConfigDir func() (string, error)
}

// app is one run of the program.
type app struct {
	Env
	terminal   io.Writer // the original Out, for drawing a screen
	color      flags.Value[colorMode]
	general    *pflag.FlagSet // those of every command
	catalogs   catalogOptions
	ownFigures catalog.Figures // set once the catalogue is read
	noConfig   bool
	version    bool // --version comes before everything else
	settings   *settings
	vault      vault.Vault
	patience   *patience // set while many notes are processed
	running    bool      // a command's own work has begun, so its errors are not usage errors
	failed     bool      // part of the work failed, and its error has been printed
}

func newApp(env Env) *app {
	color := flags.Choice("colour mode", colorAuto, []colorMode{colorAuto, colorAlways, colorNever})
	return &app{Env: env, terminal: env.Out, vault: vault.Vault{In: env.In}, color: color}
}

// Run carries out the command line and returns the exit code.
func Run(env Env, args []string) int {
	out := &watched{Writer: env.Out}
	a := newApp(env)
	a.Out = out
	err := a.execute(args)
	a.patience.hide()
	if out.err != nil { // cobra ignores errors when it writes its help
		a.running = true
		err = fmt.Errorf("cannot write to standard output: %w", vault.Reason(out.err))
	}
	return a.report(err)
}

func (a *app) execute(args []string) error {
	root := newRoot(a)
	if completing(args) { // walking all the flags takes a while, so only here
		flags.WithoutFiles(root)
	}
	root.SetArgs(args)
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	return root.Execute()
}

// watched remembers the first error of a writer.
type watched struct {
	io.Writer
	err error
}

// Write writes to the writer watched.
func (w *watched) Write(data []byte) (int, error) {
	n, err := w.Writer.Write(data)
	if w.err == nil {
		w.err = err
	}
	return n, err
}

// do wraps the work of a command that uses the settings: it reads them first.
func (a *app) do(work func(cmd *cobra.Command, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		if err := a.applySettings(cmd); err != nil {
			return err
		}
		return work(cmd, args)
	}
}

// usageError is a usage error found after the command line was parsed.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

func misuse(err error, hint string, args ...any) error {
	return usageError{problem.WithHint(err, hint, args...)}
}

// report prints an error and returns the exit code for it.
func (a *app) report(err error) int {
	switch {
	case errors.Is(err, errFound), err == nil && a.failed:
		return ExitFailed
	case err == nil, isClosedPipe(err):
		return ExitDone
	}
	a.sayError(err)
	if !a.running || errors.As(err, new(usageError)) {
		return ExitUsage
	}
	return ExitFailed
}

// mostMessages is how many errors or warnings are printed; a broken catalogue can have thousands.
const mostMessages = 40

func (a *app) sayError(err error) {
	messages := []string{err.Error()}
	if list, is := errors.AsType[problem.List](err); is {
		messages = list.Messages()
	}
	a.sayAll("error", messages, "; correct these first")
	if hint := hintOf(err); hint != "" {
		a.say("hint", hint)
	}
}

// fail prints an error that does not stop the rest of the work.
func (a *app) fail(err error) {
	a.sayError(err)
	a.failed = true
}

// hintOf returns what might help with an error, or "" if nothing is known.
func hintOf(err error) string { return cmp.Or(problem.Hint(err), noteHint(err)) }

// say prints a message on stderr, stripped of anything that could control a terminal.
func (a *app) say(kind, text string) {
	a.patience.hide()
	fmt.Fprintf(a.Err, "rotate: %s: %s\n", kind, words.Line(text))
}

// sayAll prints messages of one kind: at most mostMessages of them, then how many are left and what
// to do about them.
func (a *app) sayAll(kind string, messages []string, advice string) {
	for _, text := range messages[:min(len(messages), mostMessages)] {
		a.say(kind, text)
	}
	if n := len(messages) - mostMessages; n > 0 {
		a.say(kind, fmt.Sprintf("and %d more%s", n, advice))
	}
}

func (a *app) warn(list []string) {
	a.sayAll("warning", list, "")
}

// warnings prints those problems of a file that are only warnings.
func (a *app) warnings(list problem.List) {
	list = words.Without(list, func(p problem.Problem) bool { return p.Severity != problem.Warning })
	unsaid := words.Each(list[min(len(list), mostMessages):], func(p problem.Problem) string { return p.File })
	a.sayAll("warning", words.Each(list, problem.Problem.Message), a.toSeeMore(unsaid))
}

// mostChecked is how many files are named in the command that shows the remaining problems.
const mostChecked = 5

// toSeeMore returns the end of a message: the command that shows the problems of files that were
// not printed; "" if no file can be named.
func (a *app) toSeeMore(files []string) string {
	var names []string
	for _, file := range files {
		if file != "" && file != vault.StdinFile && !slices.Contains(names, file) && len(names) < mostChecked {
			names = append(names, file)
		}
	}
	if names == nil {
		return ""
	}
	return "; to see more: " + a.commandFor("rotate check", names)
}
