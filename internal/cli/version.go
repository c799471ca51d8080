package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// addVersion adds --version, which takes precedence over everything else. cobra's own has different
// wording or needs a template.
func addVersion(root *cobra.Command) {
	asked := root.Flags().BoolP("version", "v", false, "version for rotate")
	args, run := root.Args, root.RunE
	root.Args = func(c *cobra.Command, given []string) error {
		if *asked {
			return nil
		}
		return args(c, given)
	}
	root.RunE = func(c *cobra.Command, given []string) error {
		if !*asked {
			return run(c, given)
		}
		_, err := fmt.Fprintln(c.OutOrStdout(), "rotate", version())
		return err
	}
}

func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	return versionOf(info) + ", " + runtime.Version()
}

// versionOf returns the version and the commit. go run, and copies without their history, know
// neither.
func versionOf(info *debug.BuildInfo) string {
	vcs := map[string]string{}
	for _, s := range info.Settings {
		vcs[s.Key] = s.Value
	}
	revision := vcs["vcs.revision"]
	revision = revision[:min(12, len(revision))]
	return versionNumber(info.Main.Version, revision) + ", " + builtFrom(revision, vcs)
}

// versionNumber returns the version without what the commit already says: a version that Go made up
// for an untagged commit becomes "devel".
func versionNumber(version, revision string) string {
	version, _, _ = strings.Cut(version, "+dirty")
	madeUp := revision != "" && strings.HasSuffix(version, revision)
	if version == "" || version == "(devel)" || madeUp {
		return "devel"
	}
	return version
}

func builtFrom(revision string, vcs map[string]string) string {
	if revision == "" {
		return "unknown commit"
	}
	text := "commit " + revision
	if day, _, _ := strings.Cut(vcs["vcs.time"], "T"); day != "" {
		text += " of " + day
	}
	if vcs["vcs.modified"] == "true" {
		text += " with changes"
	}
	return text
}
