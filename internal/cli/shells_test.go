//go:build unix

package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
)

// A typing is what someone types, with a tab for that key, and what then stands on the command
// line. Where the words are listed instead, the list holds some texts.
type typing struct {
	name, typed, line string
	lists             []string
}

// typings end in a key other than Tab where nothing is to be completed: once it is there, Tab has
// done what it does.
var typings = []typing{
	{name: "command, flag and value", typed: "rotate pl\t--lev\tad\t#", line: "rotate plan --level advanced #"},
	{name: "flag with an equals sign", typed: "rotate plan --level=ad\t#", line: "rotate plan --level=advanced #"},
	{name: "equipment after a comma", typed: "rotate plan --equipment band,ca\t#", line: "rotate plan --equipment band,cable #"},
	{name: "days after a comma", typed: "rotate plan --days mon,w\t#", line: "rotate plan --days mon,wed #"},
	{name: "include", typed: "rotate plan --include bird\t#", line: "rotate plan --include bird-dog #"},
	{name: "include after a comma", typed: "rotate plan --include knee-rotations,pallof-press-h\t#",
		line: "rotate plan --include knee-rotations,pallof-press-hold #"},
	{name: "third word", typed: "rotate plan --equipment band,cable,la\t#", line: "rotate plan --equipment band,cable,landmine #"},
	{name: "help of a command", typed: "rotate help pr\t#", line: "rotate help progress #"},
	{name: "levels", typed: "rotate plan --level \t", line: "rotate plan --level",
		lists: []string{"beginner", "intermediate", "advanced"}},
	{name: "exercises with their names", typed: "rotate show texas-twist-\t", line: "rotate show texas-twist-",
		lists: []string{"twist-one", "Coach's twist - 1/2", "twist-two", "Zoë's twist"}},
	{name: "own catalogue", typed: "rotate --catalog own.yaml show wal\t#", line: "rotate --catalog own.yaml show wall-turn #"},
	{name: "catalogue with a space", typed: "rotate show --catalog 'my own.yaml' wal\t#",
		line: "rotate show --catalog 'my own.yaml' wall-turn #"},
	{name: "catalogue at home", typed: "rotate show --catalog ~/moves.yaml wal\t#",
		line: "rotate show --catalog ~/moves.yaml wall-turn #"},
	{name: "catalogue as a file", typed: "rotate show --catalog ow\t#", line: "rotate show --catalog own.yaml #"},
	{name: "note", typed: "rotate next we\t#", line: "rotate next week.md #"},
	{name: "note with a space", typed: "rotate train gy\t#", line: `rotate train gym\ week.md #`},
	{name: "note where exercises could stand", typed: "rotate show we\t#", line: "rotate show week.md #"},
	{name: "notes and catalogues", typed: "rotate check o\t", line: "rotate check o",
		lists: []string{"own.yaml", "old.org"}},
	{name: "no file where none is meant", typed: "rotate plan we\t#", line: "rotate plan we#"},
	{name: "no file for a name", typed: "rotate plan --name we\t#", line: "rotate plan --name we#"},
	{name: "no second note", typed: "rotate train week.md we\t#", line: "rotate train week.md we#"},
	{name: "second note", typed: "rotate next week.md we\t#", line: "rotate next week.md week.md #"},
	{name: "no such word", typed: "rotate plan --level x\t#", line: "rotate plan --level x#"},
	{name: "broken catalogue", typed: "rotate show --catalog broken.yaml zq\t#", line: "rotate show --catalog broken.yaml zq#"},
	{name: "catalogue that is not there", typed: "rotate show --catalog none.yaml zq\t#", line: "rotate show --catalog none.yaml zq#"},
	{name: "words that must not run", typed: "rotate plan --name '$(touch ran)' --lev\t#",
		line: "rotate plan --name '$(touch ran)' --level #"},
	{name: "open quote", typed: "rotate show 'zq\t#", line: "rotate show 'zq#"},
}

const clientCatalog = `- {id: texas-twist-one, name: "Coach's twist - 1/2", movement: rotation, levels: [beginner],
  equipment: [none], sides: both, progression: [{sets: 1, reps: 8}]}
- {id: texas-twist-two, name: "Zoë's twist", movement: rotation, levels: [beginner],
  equipment: [none], sides: both, progression: [{sets: 1, reps: 8}]}
`

// startFiles are what each shell reads when it starts: what the help of completion asks for, and a
// prompt. No history is kept; fish neither reads all manual pages nor guesses at the line.
var startFiles = map[string]string{
	"bash/.bashrc": `PS1='$ '; HISTFILE=; . /usr/share/bash-completion/bash_completion`,
	"zsh/.zshrc":   `PS1='$ '; fpath=(~/.zfunc $fpath); autoload -U compinit; compinit -u`,
	"fish/.config/fish/config.fish": `set -g fish_greeting; set -g fish_autosuggestion_enabled 0; set -g fish_history ''
function fish_prompt; echo '$ '; end`,
	"fish/.local/share/fish/generated_completions/none.fish": "",
}

var startLines = map[string]string{
	"bash": "bash --noprofile --rcfile ~/.bashrc -i",
	"zsh":  "zsh --no-globalrcs -i",
	"fish": "fish -i",
}

// In each shell, with its script where the help says, Tab completes; what is quoted does not run.
func TestShellsComplete(t *testing.T) {
	requireTime(t)
	t.Parallel()
	for _, shell := range []string{"bash", "zsh", "fish"} {
		t.Run(shell, func(t *testing.T) {
			requireTools(t, "tmux", shell)
			if shell == "bash" {
				requireBashCompletion(t)
			}
			p := newShellPane(t, shell)
			for i, c := range typings {
				t.Run(c.name, func(t *testing.T) {
					p.t = t
					p.complete(shell, fmt.Sprintf("case %d", i), c)
				})
			}
			p.t = t
			p.leave()
			require.NoFileExists(t, filepath.Join(p.dir, "ran"))
		})
	}
}

func requireBashCompletion(t *testing.T) {
	t.Helper()
	if _, err := os.Stat("/usr/share/bash-completion/bash_completion"); err != nil {
		requireTools(t, "bash-completion")
	}
}

// newShellPane starts a shell that knows the completions, in a folder with notes and catalogues.
func newShellPane(t *testing.T, shell string) *pane {
	t.Helper()
	home, dir := newHome(t, shell), t.TempDir()
	for name, text := range map[string]string{"week.md": "", "gym week.md": "", "old.org": "", "outline.csv": "",
		"own.yaml": ownCatalog, "my own.yaml": ownCatalog, "broken.yaml": "- id: [\n\x1b"} {
		writeBelow(t, dir, name, text)
	}
	sh := "env -i HOME='" + home + "' PATH='" + os.Getenv("PATH") + "' GOCOVERDIR='" + coverDir(t) +
		"' ROTATE_TODAY=" + today + " LC_ALL=C.UTF-8 TERM=$TERM " + raceSetting + " sh -c "
	install := strings.Join(installLines(t, shell), " && ")
	return newPane(t, 100, 40, dir, sh+"'"+install+"' && "+sh+"'exec "+startLines[shell]+"'")
}

// newHome is a home folder with what a shell reads when it starts, and settings of rotate.
func newHome(t *testing.T, shell string) string {
	t.Helper()
	home := t.TempDir()
	for name, text := range startFiles {
		if rest, ok := strings.CutPrefix(name, shell+"/"); ok {
			writeBelow(t, home, rest, text)
		}
	}
	writeBelow(t, home, "moves.yaml", ownCatalog)
	writeBelow(t, home, ".config/rotate/config.yaml", "catalog: clients.yaml\n")
	writeBelow(t, home, ".config/rotate/clients.yaml", clientCatalog)
	return home
}

func writeBelow(t *testing.T, dir, name, text string) {
	t.Helper()
	name = filepath.Join(dir, name)
	require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
	require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
}

// installLines are the command lines that the help of completion gives for a shell.
func installLines(t *testing.T, shell string) []string {
	t.Helper()
	cmd, _, err := cli.Root(cli.Env{}).Find([]string{"completion"})
	require.NoError(t, err)
	for paragraph := range strings.SplitSeq(cmd.Example, "\n\n") {
		lines := strings.Split(strings.ReplaceAll(paragraph, "  $ ", ""), "\n")
		if strings.HasPrefix(lines[0], "  # "+shell) {
			return lines[1:]
		}
	}
	t.Fatal("no example for ", shell)
	return nil
}

// freshLine empties the line and the screen but for a text, and waits for them.
func (p *pane) freshLine(text string) {
	p.t.Helper()
	p.await("$")
	p.keys("C-e", "C-u")
	p.keys("-l", "--", "clear; echo "+text)
	p.keys("Enter")
	p.awaitScreen(text + "\n$")
}

// complete types a case below a title and waits for its line, with its list; without one, nothing else is there.
func (p *pane) complete(shell, title string, c typing) {
	p.t.Helper()
	p.freshLine(title)
	p.typeKeys(c.typed)
	if len(c.lists) == 0 {
		p.awaitScreen(title + "\n$ " + c.line)
		return
	}
	if shell == "bash" {
		p.keys("Tab") // the first one completes as far as all words go
	}
	screen := p.await(append(c.lists, "$ "+c.line)...)
	if shell != "fish" { // it cannot choose files by their endings
		require.NotContains(p.t, screen, "outline.csv")
	}
}

func (p *pane) typeKeys(typed string) {
	p.t.Helper()
	for i, text := range strings.Split(typed, "\t") {
		if i > 0 {
			p.keys("Tab")
		}
		if text != "" {
			p.keys("-l", "--", text)
		}
	}
}

// leave ends the shell in good order.
func (p *pane) leave() {
	p.t.Helper()
	p.freshLine("the end")
	p.keys("-l", "--", "exit")
	p.keys("Enter")
	require.Equal(p.t, "0", p.code())
}

// awaitScreen waits until the screen shows a text and nothing else.
func (p *pane) awaitScreen(want string) {
	p.t.Helper()
	if screen, shown := p.until(func(screen string) bool { return screen == want }); !shown {
		require.Equal(p.t, want, screen)
	}
}
