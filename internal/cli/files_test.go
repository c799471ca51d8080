//go:build unix

package cli_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
)

// place is a folder with what may go wrong in it, and the built program.
type place struct {
	t       *testing.T
	program string
	dir     string
	asUser  bool // run as nobody in particular, where the tests run as root
}

func newPlace(t *testing.T, program string) *place {
	t.Helper()
	return &place{t: t, program: program, dir: t.TempDir()}
}

// nobody is a user without rights of its own.
const nobody = 65534

// ordinary makes the program run without root's rights, for what root may do anyway.
func (p *place) ordinary() *place {
	if os.Geteuid() != 0 {
		return p
	}
	p.asUser = true
	for _, dir := range []string{filepath.Dir(p.program), p.dir} {
		for ; dir != os.TempDir() && dir != "/"; dir = filepath.Dir(dir) {
			require.NoError(p.t, os.Chmod(dir, 0o755))
		}
	}
	require.NoError(p.t, os.Chown(p.dir, nobody, nobody))
	return p
}

func (p *place) path(name string) string { return filepath.Join(p.dir, name) }

func (p *place) write(name, text string) {
	p.t.Helper()
	require.NoError(p.t, os.WriteFile(p.path(name), []byte(text), 0o666))
	if p.asUser {
		require.NoError(p.t, os.Chown(p.path(name), nobody, nobody))
	}
}

func (p *place) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Dir = p.dir
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + p.dir}
	if p.asUser {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	return cmd
}

// run runs the program in the folder.
func (p *place) run(args ...string) result { return p.result(p.command(p.program, args...)) }

func (p *place) result(cmd *exec.Cmd) result {
	p.t.Helper()
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		require.IsType(p.t, &exec.ExitError{}, err)
	}
	return result{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}

// fails expects an error, no result, and a folder that holds what it held.
func (p *place) fails(stderr string, args ...string) {
	p.t.Helper()
	before := p.contents()
	got := p.run(args...)
	require.Equal(p.t, result{"", stderr, cli.ExitFailed}, got, "%q", args)
	require.Equal(p.t, before, p.contents(), "%q", args)
}

// contents is every file below the folder with its permissions and, where it is a file, its text.
func (p *place) contents() map[string]string {
	p.t.Helper()
	all := map[string]string{}
	require.NoError(p.t, filepath.Walk(p.dir, func(path string, info os.FileInfo, err error) error {
		if err != nil {
			return err
		}
		text := info.Mode().String()
		if info.Mode().IsRegular() {
			data, err := os.ReadFile(path)
			text += " " + string(data)
			if err != nil {
				return err
			}
		}
		all[path] = text
		return nil
	}))
	return all
}

// A week as it stands in a note.
func aWeek(t *testing.T) string {
	t.Helper()
	return run("plan", "--equipment", "none").stdout
}

func TestFiles(t *testing.T) {
	requireTime(t)
	t.Parallel()
	program := built(t)
	for name, test := range map[string]func(*testing.T, *place){
		"a read-only folder":          readOnlyFolder,
		"a read-only file":            readOnlyFile,
		"a file of a folder":          unreadableInFolder,
		"a folder in place of a file": folderInPlace,
		"a pipe in place of a file":   pipeInPlace,
		"a limit on the size":         sizeLimit,
		"links":                       links,
		"permissions":                 permissions,
		"temporary files":             temporaryFiles,
		"a folder that went away":     folderGone,
	} {
		t.Run(name, func(t *testing.T) { test(t, newPlace(t, program)) })
	}
}

func readOnlyFolder(t *testing.T, p *place) {
	p.ordinary().write("week.md", aWeek(t))
	require.NoError(t, os.Chmod(p.dir, 0o555))
	defer os.Chmod(p.dir, 0o755)
	p.fails("rotate: error: cannot write new.md: permission denied: no file can be made in its folder .\n", "plan", "--equipment", "none", "-o", "new.md")
	p.fails("rotate: error: cannot write week.md: permission denied: no file can be made in its folder .\n",
		"plan", "--equipment", "none", "-o", "week.md", "--force")
	p.fails("rotate: error: cannot write week.md: permission denied: no file can be made in its folder .\n", "next", "-w", "week.md")
}

// To replace a file the permission of its folder is enough; but who took away that of the file does
// not want it to change.
func readOnlyFile(t *testing.T, p *place) {
	p.ordinary().write("week.md", aWeek(t))
	require.NoError(t, os.Chmod(p.path("week.md"), 0o444))
	p.fails("rotate: error: cannot write week.md: permission denied\n", "plan", "--equipment", "none", "-o", "week.md", "--force")
	p.fails("rotate: error: cannot write week.md: permission denied\n", "next", "-w", "week.md")
	require.NoError(t, os.Chmod(p.path("week.md"), 0o000))
	got := p.run("check", "week.md")
	require.Equal(t, result{"", "rotate: error: cannot read week.md: permission denied\n", cli.ExitFailed}, got)
}

// One file of a folder that cannot be read is a warning; the others are used.
func unreadableInFolder(t *testing.T, p *place) {
	p.ordinary().write("week.md", strings.ReplaceAll(aWeek(t), "[ ]", "[x]"))
	p.write("a.md", "Mine.")
	require.NoError(t, os.Chmod(p.path("a.md"), 0o000))
	require.NoError(t, os.Mkdir(p.path("b"), 0o000))
	for _, args := range [][]string{{"next", "."}, {"next", "-w", "."}, {"train", "--timeline", "."}, {"today", "."},
		{"tick", "--day", "2026-11-23", "--say", "easy", "."}, {"show", "."}, {"progress", "."}} {
		got := p.run(args...)
		require.Equal(t, cli.ExitDone, got.code, "%q: %s", args, got.stderr)
		require.Contains(t, got.stderr, "rotate: warning: cannot read a.md: permission denied\n"+
			"rotate: warning: cannot read b: permission denied\n")
	}
}

func folderInPlace(t *testing.T, p *place) {
	require.NoError(t, os.Mkdir(p.path("week.md"), 0o777))
	require.NoError(t, os.Mkdir(p.path("own.yaml"), 0o777))
	p.fails("rotate: error: cannot write week.md: it is a folder\nrotate: hint: name a file in it\n",
		"plan", "--equipment", "none", "-o", "week.md", "--force")
	p.fails("rotate: error: no note with a rotation plan in week.md\nrotate: hint: to write one: rotate plan -o week2.md\n",
		"next", "-w", "week.md")
	p.fails("rotate: error: no note with a rotation plan in week.md\nrotate: hint: to write one: rotate plan -o week2.md\n",
		"check", "week.md")
	p.fails("rotate: error: cannot read the catalogue own.yaml: no .yaml file in this folder; to write one to start from: rotate catalog > own.yaml\n", "list", "--catalog", "own.yaml")
	require.NoError(t, os.MkdirAll(p.path("own.yaml/a.yaml/b"), 0o777))
	p.fails("rotate: error: cannot read the catalogue own.yaml: no .yaml file in this folder; to write one to start from: rotate catalog > own.yaml\n", "list", "--catalog", "own.yaml")
	p.write("file", "")
	p.fails("rotate: error: cannot write file/week.md: not a directory\n", "plan", "--equipment", "none", "-o", "file/week.md")
	p.fails("rotate: error: cannot read file/week.md: not a directory\n", "next", "file/week.md")
}

// A pipe is written to and read from like any other, but not edited, and not waited for in a folder.
func pipeInPlace(t *testing.T, p *place) {
	require.NoError(t, syscall.Mkfifo(p.path("pipe.md"), 0o666))
	require.NoError(t, os.Mkdir(p.path("own"), 0o777))
	require.NoError(t, syscall.Mkfifo(p.path("own/pipe.yaml"), 0o666))
	p.fails("rotate: error: cannot edit pipe.md: it is not a regular file\nrotate: hint: copy the note into a file first\n",
		"next", "-w", "pipe.md")
	p.fails("rotate: error: cannot edit pipe.md: it is not a regular file\nrotate: hint: copy the note into a file first\n",
		"tick", "pipe.md")
	p.fails("rotate: error: cannot read the catalogue own: own/pipe.yaml: this is not a regular file; move it out of the folder\n",
		"list", "--catalog", "own")
	p.fails("rotate: error: no note with a rotation plan in .\nrotate: hint: to write one: rotate plan -o week.md\n", "next", ".")
	piped := p.result(p.command("sh", "-c", `"$0" plan --equipment none --start 2026-11-23 -o pipe.md & cat pipe.md`, p.program))
	require.Equal(t, aWeek(t), piped.stdout)
	back := p.result(p.command("sh", "-c", `"$0" plan --equipment none -o pipe.md & "$0" check pipe.md`, p.program))
	require.Equal(t, result{"", "", cli.ExitDone}, back)
	shown := p.result(p.command("sh", "-c", `"$0" plan --equipment none --start 2026-11-23 --format markdown -o /dev/stdout | cat`, p.program))
	require.Equal(t, result{aWeek(t), "", cli.ExitDone}, shown, "a link to a pipe")
}

// A limit on the size of files stops the program as a full disk does.
func sizeLimit(t *testing.T, p *place) {
	p.write("week.md", aWeek(t))
	before := p.contents()
	for _, command := range []string{"plan --equipment none --weeks 26 -o week.md --force", "plan --equipment none --weeks 26 -o new.md"} {
		got := p.result(p.command("sh", "-c", "ulimit -f 8; exec "+p.program+" "+command))
		require.Equal(t, cli.ExitFailed, got.code)
		require.Regexp(t, `^rotate: error: cannot write (week|new)\.md: file too large\n$`, got.stderr)
		require.Equal(t, before, p.contents())
	}
}

func links(t *testing.T, p *place) {
	link := func(to, name string) { require.NoError(t, os.Symlink(to, p.path(name))) }
	require.NoError(t, os.Mkdir(p.path("real"), 0o777))
	link("real", "folder")
	link("folder/week.md", "week.md")
	require.Equal(t, result{}, p.run("plan", "--equipment", "none", "-o", "week.md"), "a link to a file not there yet")
	p.write("real/week.md", strings.ReplaceAll(readText(t, p.path("real/week.md")), "[ ]", "[x]"))
	link("week.md", "again.md")
	require.Equal(t, cli.ExitDone, p.run("next", "-w", "again.md").code)
	for name, to := range map[string]string{"week.md": "folder/week.md", "again.md": "week.md", "folder": "real"} {
		got, err := os.Readlink(p.path(name))
		require.NoError(t, err)
		require.Equal(t, to, got)
	}
	require.Equal(t, 2, strings.Count(readText(t, p.path("real/week.md")), "# Rotation plan"))
	require.NoError(t, os.Mkdir(p.path("real/sub"), 0o777))
	link("real/sub", "deep")
	link("deep/../other.md", "up.md") // beside sub, not here
	p.write("other.md", "my own")
	require.Equal(t, result{}, p.run("plan", "--equipment", "none", "-o", "up.md", "--force"), "a link over a link's parent")
	require.Equal(t, cli.ExitDone, p.run("next", "-w", "up.md").code)
	require.Equal(t, "my own", readText(t, p.path("other.md")))
	require.Contains(t, readText(t, p.path("real/other.md")), "# Rotation plan")
	link("nowhere/week.md", "lost.md")
	p.fails("rotate: error: cannot write lost.md: the folder nowhere does not exist\nrotate: hint: make it first: mkdir nowhere\n",
		"plan", "--equipment", "none", "-o", "lost.md")
	p.fails("rotate: error: cannot read lost.md: no such file or directory\nrotate: hint: to write a note: rotate plan -o lost.md\n", "next", "-w", "lost.md")
	link("round.md", "round.md")
	p.fails("rotate: error: cannot write round.md: too many levels of symbolic links\n",
		"plan", "--equipment", "none", "-o", "round.md", "--force")
}

func permissions(t *testing.T, p *place) {
	p.write("week.md", aWeek(t))
	const group = 4242
	owned := os.Geteuid() == 0
	if owned {
		require.NoError(t, os.Chown(p.path("week.md"), nobody, group))
	}
	for _, mode := range []os.FileMode{0o600, 0o640, 0o666, 0o777} {
		require.NoError(t, os.Chmod(p.path("week.md"), mode))
		for _, args := range [][]string{{"plan", "--equipment", "none", "-o", "week.md", "--force"}, {"next", "-w", "week.md"}} {
			require.Equal(t, cli.ExitDone, p.run(args...).code)
			info, err := os.Stat(p.path("week.md"))
			require.NoError(t, err)
			require.Equal(t, mode, info.Mode())
			if owner := info.Sys().(*syscall.Stat_t); owned {
				require.Equal(t, []uint32{nobody, group}, []uint32{owner.Uid, owner.Gid})
			}
		}
	}
	require.Equal(t, cli.ExitDone, p.result(p.command("sh", "-c", "umask 027; exec "+p.program+" plan --equipment none -o new.md")).code)
	info, err := os.Stat(p.path("new.md"))
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o640), info.Mode())
}

// What a killed run left goes with the next write an hour later; everything else stays.
func temporaryFiles(t *testing.T, p *place) {
	name := func(letter string) string { return ".rotate-" + strings.Repeat(letter, 26) + ".tmp" }
	stay := []string{name("B"), ".rotate-short.tmp", "rotate-" + strings.Repeat("A", 26) + ".tmp", name("c")}
	for _, file := range append(stay, name("A")) {
		p.write(file, "half a we")
		if file != name("B") { // which may be in use
			old := time.Now().Add(-2 * time.Hour)
			require.NoError(t, os.Chtimes(p.path(file), old, old))
		}
	}
	require.NoError(t, os.Mkdir(p.path(name("D")), 0o777))
	require.Equal(t, result{}, p.run("plan", "--equipment", "none", "-o", "week.md"))
	require.NoFileExists(t, p.path(name("A")))
	require.DirExists(t, p.path(name("D")))
	for _, file := range stay {
		require.FileExists(t, p.path(file))
	}
}

func folderGone(t *testing.T, p *place) {
	got := p.result(p.command("sh", "-c", "mkdir gone && cd gone && rmdir ../gone && exec "+p.program+" plan --equipment none -o week.md"))
	require.Equal(t, result{"", "rotate: error: cannot write week.md: no such file or directory\n", cli.ExitFailed}, got)
}

// Killed at any moment, the program leaves the file as it was or as it was to be. Several are killed side by
// side, each in a folder of its own.
func TestKilledWhileWriting(t *testing.T) {
	requireTime(t)
	t.Parallel()
	program := built(t)
	places, tries := 5, 10
	if runsAll() {
		tries = 30
	}
	old := []byte(aWeek(t) + strings.Repeat("A line of my own.\n", 50000))
	for name, args := range map[string][]string{
		"plan": {"plan", "--equipment", "none", "--weeks", "26", "--start", "2026-11-23", "-o", "week.md", "--force"},
		"next": {"next", "-w", "--start", "2026-11-30", "week.md"},
	} {
		var early, late atomic.Int32
		t.Cleanup(func() { require.True(t, early.Load() > 0 || late.Load() == 0, "%s was always late", name) })
		for n := range places {
			t.Run(fmt.Sprint(name, n), func(t *testing.T) {
				t.Parallel()
				p := newPlace(t, program)
				p.write("week.md", string(old))
				start := time.Now()
				require.Equal(t, cli.ExitDone, p.run(args...).code)
				took := time.Since(start)
				whole := readText(t, p.path("week.md"))
				count := map[string]int{}
				for range tries {
					count[p.killed(old, whole, took, args)]++
				}
				early.Add(int32(count["old"]))
				late.Add(int32(tries - count["old"]))
				t.Logf("%v", count)
			})
		}
	}
}

// killed runs the program on the old file, kills it some time later, and tells which file is there.
func (p *place) killed(old []byte, whole string, took time.Duration, args []string) string {
	p.t.Helper()
	p.write("week.md", string(old))
	cmd := p.command(p.program, args...)
	require.NoError(p.t, cmd.Start())
	time.Sleep(time.Duration(rand.Float64() * 1.2 * float64(took)))
	_ = cmd.Process.Kill() // it may have ended
	_ = cmd.Wait()
	left := ""
	if names, _ := filepath.Glob(p.path(".rotate-*")); len(names) > 0 {
		left = fmt.Sprintf(" and %d temporary", len(names))
		require.NoError(p.t, os.Remove(names[0]))
	}
	switch got := readText(p.t, p.path("week.md")); got {
	case string(old):
		return "old" + left
	case whole:
		return "new" + left
	default:
		require.Fail(p.t, "a piece", "%d bytes", len(got))
	}
	return ""
}
