// Command man writes the manual pages of rotate, one per command. It is a separate program so that
// rotate does not include what writes them.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
	"github.com/spf13/pflag"

	"rotate/internal/cli"
)

func main() {
	dir := flag.String("dir", "bin/man", "the folder to write to")
	source := flag.String("source", "rotate devel", "the program and its version")
	date := flag.Int64("date", time.Now().Unix(), "the date of the pages, in seconds since 1970")
	flag.Parse()
	if err := writePages(*dir, *source, time.Unix(*date, 0).UTC()); err != nil {
		fmt.Fprintln(os.Stderr, "man:", err)
		os.Exit(1)
	}
}

func writePages(dir, source string, date time.Time) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	root := cli.Root(cli.Env{})
	for _, c := range append([]*cobra.Command{root}, root.Commands()...) { // the root first: all inherit its flags
		page, err := manual(c, source, date)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, pageName(c)), page, 0o666); err != nil {
			return err
		}
	}
	return nil
}

func pageName(c *cobra.Command) string {
	return strings.ReplaceAll(c.CommandPath(), " ", "-") + ".1"
}

func manual(c *cobra.Command, source string, date time.Time) ([]byte, error) {
	c.DisableAutoGenTag = true // it would print the date of the run
	c.InitDefaultHelpFlag()
	c.NonInheritedFlags().VisitAll(explain)
	header := doc.GenManHeader{Section: "1", Date: &date, Source: source, Manual: "rotate manual"}
	var page bytes.Buffer
	err := doc.GenMan(c, &header, &page)
	for _, sub := range c.Commands() {
		if sub.IsAdditionalHelpTopicCommand() { // the generator lists only commands
			fmt.Fprintf(&page, ".br\n\\fB%s(1)\\fP: %s\n", strings.TrimSuffix(pageName(sub), ".1"), sub.Short)
		}
	}
	return []byte(polished(page.String(), date)), err
}

// explained marks a flag whose default was replaced by the form of its value, because the generator
// prints the default where the form belongs.
type explained struct{ pflag.Value }

// Type returns a type other than string, whose default the generator would put in quotes.
func (explained) Type() string { return "form" }

// explain gives a flag the form of its value and its default as help shows them. Commands can share
// a flag.
func explain(f *pflag.Flag) {
	if _, done := f.Value.(explained); done {
		return
	}
	form, usage := pflag.UnquoteUsage(f)
	switch f.DefValue {
	case "", "[]", "false":
	default:
		usage += " (default " + f.DefValue + ")"
	}
	f.Value, f.DefValue, f.Usage = explained{f.Value}, form, usage
}

var (
	heading    = regexp.MustCompile(`(?m)^\.(SH .*|EE)$`) // it resets what was set before
	example    = regexp.MustCompile(`(?m)^\.EX$`)         // has no empty line before it
	option     = regexp.MustCompile(`(?m)^(?:\.PP\n)?(\\fB-.*)\n\t(.*)$`)
	emptyLines = regexp.MustCompile(`\n{2,}\.`)
)

// polished dates a page to the day, turns off hyphenation, makes options a list with hanging
// indents, and writes hyphens so that they can be searched for and copied.
func polished(page string, date time.Time) string {
	page = strings.Replace(page, date.Format("Jan 2006"), date.Format(time.DateOnly), 1)
	page = heading.ReplaceAllString(page, "$0\n.nh\n.ad l")
	page = example.ReplaceAllString(page, ".sp\n$0")
	page = strings.ReplaceAll(page, "[=]", "") // a flag that takes no value
	page = option.ReplaceAllString(page, ".TP\n$1\n$2")
	page = emptyLines.ReplaceAllString(page, "\n.")
	return literal(strings.TrimPrefix(page, ".nh\n"))
}

var plainly = strings.NewReplacer("-", `\-`, "'", `\(aq`, "`", `\(ga`)

// literal keeps groff from turning plain characters in the text into typographic ones.
func literal(page string) string {
	var out strings.Builder
	for line := range strings.Lines(page) {
		if !strings.HasPrefix(line, ".") {
			line = plainly.Replace(line)
		}
		out.WriteString(line)
	}
	return out.String()
}
