package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
)

// commands lists the program itself and all of its commands.
func commands(c *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{c}
	for _, sub := range c.Commands() {
		all = append(all, commands(sub)...)
	}
	return all
}

func TestEveryCommandExplainsItself(t *testing.T) {
	for _, c := range commands(cli.Root(cli.Env{})) {
		t.Run(c.CommandPath(), func(t *testing.T) {
			require.NotEmpty(t, c.Short)
			require.NotEmpty(t, c.Long)
			require.NotEmpty(t, examples(c), "no example that begins with $ rotate")
			require.False(t, strings.HasSuffix(c.Short, "."), c.Short)
			for line := range strings.Lines(c.Long + "\n" + c.Example) {
				require.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSpace(line)), 80, line)
			}
			c.Flags().VisitAll(func(f *pflag.Flag) { require.NotEmpty(t, f.Usage, f.Name) })
		})
	}
}

// examples lists the command lines of a command's examples.
func examples(c *cobra.Command) []string {
	var lines []string
	for line := range strings.Lines(c.Example) {
		if line, ok := strings.CutPrefix(strings.TrimSpace(line), "$ "); ok && strings.HasPrefix(line, "rotate ") {
			lines = append(lines, line)
		}
	}
	return lines
}

const ownCatalog = `- id: wall-turn
  name: Wall turn
  movement: rotation
  levels: [beginner]
  equipment: [none]
  sides: alternating
  left: the chest turns to the left
  progression: [{sets: 1, reps: 8}]
`

// elsewhere is what an example does with its output outside of the current folder or with programs
// that may not be there.
var elsewhere = regexp.MustCompile(`( \||  *> *["~$/]).*`)

// The examples of a command run one after the other, in a folder that has a plan, a catalogue,
// a folder of notes and one of several people's.
func TestExamplesRun(t *testing.T) {
	requireTime(t)
	t.Parallel()
	for _, c := range commands(cli.Root(cli.Env{})) {
		dir := t.TempDir()
		require.NoError(t, shell(t, dir, "rotate plan --level beginner -o week.md", "").Run())
		require.NoError(t, os.Mkdir(filepath.Join(dir, "notes"), 0o777))
		require.NoError(t, shell(t, dir, "rotate plan -o notes/week.md", "").Run())
		require.NoError(t, os.Mkdir(filepath.Join(dir, "clients"), 0o777))
		for _, who := range []string{"anna", "ben"} {
			require.NoError(t, shell(t, dir, "rotate plan --name "+who+" -o clients/"+who+".md", "").Run())
		}
		require.NoError(t, os.WriteFile(filepath.Join(dir, "own.yaml"), []byte(ownCatalog), 0o666))
		for _, line := range examples(c) {
			t.Run(line, func(t *testing.T) {
				output, err := shell(t, dir, elsewhere.ReplaceAllString(line, ""), "").CombinedOutput()
				require.NoError(t, err, string(output))
			})
		}
	}
}

// shell is a command line for the shell, where the test binary stands in for rotate. Columns is the
// width of its terminal; empty: its output is piped.
func shell(t *testing.T, dir, line, columns string) *exec.Cmd {
	t.Helper()
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no shell")
	}
	home, untyped := t.TempDir(), filepath.Join(t.TempDir(), "untyped")
	t.Cleanup(func() {
		if data, err := os.ReadFile(untyped); err == nil {
			t.Error(string(data))
		}
	})
	cmd := exec.Command(sh, "-c", line)
	cmd.Dir = dir
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + home, "XDG_CONFIG_HOME=" + home,
		"TERM=dumb", "ROTATE_TODAY=" + today, "ROTATE_COLUMNS=" + columns, raceSetting,
		"GOCOVERDIR=" + coverDir(t), untypedFile + "=" + untyped}
	return cmd
}

// coverDir is where a program built for measuring coverage writes; without one it complains.
func coverDir(t *testing.T) string {
	if dir := os.Getenv("GOCOVERDIR"); dir != "" {
		return dir
	}
	return t.TempDir()
}
