package cli

import (
	"runtime"
	"runtime/debug"
	"strings"
)

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
