package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
)

// date is of no special day; in most places east of Greenwich it is one later.
var date = time.Date(2026, time.November, 23, 23, 0, 0, 0, time.UTC)

// pages writes the pages into a new folder and returns them by name.
func pages(t *testing.T) (dir string, texts map[string]string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "man", "man1")
	require.NoError(t, writePages(dir, "rotate v1.2.0", date))
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	texts = map[string]string{}
	for _, entry := range entries {
		data, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		require.NoError(t, err)
		texts[entry.Name()] = string(data)
	}
	return dir, texts
}

// Every command has a page with its words, flags and examples.
func TestEveryCommandHasItsPage(t *testing.T) {
	_, texts := pages(t)
	root := cli.Root(cli.Env{})
	require.Len(t, texts, len(root.Commands())+1)
	for _, c := range append(root.Commands(), root) {
		t.Run(c.CommandPath(), func(t *testing.T) {
			page := texts[pageName(c)]
			require.Contains(t, page, literal(c.Short))
			require.Contains(t, page, literal(c.Example))
			if c.HasParent() {
				require.Contains(t, texts["rotate.1"], literal(`\fB`+strings.TrimSuffix(pageName(c), ".1")+"(1)"))
			}
			requireFlags(t, c, page)
		})
	}
}

func requireFlags(t *testing.T, c *cobra.Command, page string) {
	t.Helper()
	c.InitDefaultHelpFlag()
	name := func(f *pflag.Flag) {
		form, usage := pflag.UnquoteUsage(f)
		if form != "" {
			form = "=" + form
		}
		require.Contains(t, page, literal("--"+f.Name)+`\fP`+literal(form+"\n"+usage))
	}
	c.LocalFlags().VisitAll(name)
	c.InheritedFlags().VisitAll(name)
}

// The header tells the section, the day, the version and the manual; nothing else tells the time.
func TestHeader(t *testing.T) {
	_, texts := pages(t)
	for name, page := range texts {
		require.Regexp(t, `\A\.TH "ROTATE[A-Z-]*" "1" "2026-11-23" "rotate v1\.2\.0" "rotate manual"\n`, page, name)
		require.NotContains(t, page, "generated", name)
	}
}

func TestSameBytes(t *testing.T) {
	_, first := pages(t)
	_, second := pages(t)
	require.Equal(t, first, second)
}

// What stands in a page is what man shows of it, at the width of a terminal.
func TestGroffShowsThem(t *testing.T) {
	if _, err := exec.LookPath("groff"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("groff is missing; .ci/install installs it")
		}
		t.Skip("groff is missing; .ci/install installs it")
	}
	dir, texts := pages(t)
	for name := range texts {
		t.Run(name, func(t *testing.T) {
			cmd := exec.Command("groff", "-man", "-ww", "-Tutf8", "-P-cbou", filepath.Join(dir, name))
			output, err := cmd.CombinedOutput() // with the warnings
			require.NoError(t, err)
			require.NotRegexp(t, "warning:|[`*]|\u2010|\\w-\n", string(output))
			for line := range strings.Lines(string(output)) {
				line = strings.TrimPrefix(strings.TrimRight(line, "\n"), "         ") // an example stays as it is
				require.LessOrEqual(t, utf8.RuneCountInString(line), 80, line)
			}
			require.Contains(t, string(output), "\n       --color=auto|always|never\n              colours and bold type")
		})
	}
}
