package cli_test

import (
	"runtime/debug"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/cli"
)

// The version as Go builds it in: go run and -buildvcs=false, a clone, one with changes, a tag.
func TestVersion(t *testing.T) {
	const revision = "e765ff1260f3aa0a26bb8f0fa4d41cf9e6be0e76"
	at := func(modified string) []debug.BuildSetting {
		return []debug.BuildSetting{{Key: "vcs", Value: "git"}, {Key: "vcs.revision", Value: revision},
			{Key: "vcs.time", Value: "2026-11-23T02:52:03Z"}, {Key: "vcs.modified", Value: modified}}
	}
	for _, c := range []struct {
		name, version string
		settings      []debug.BuildSetting
		want          string
	}{
		{"no information", "", nil, "devel, unknown commit"},
		{"no history", "(devel)", nil, "devel, unknown commit"},
		{"clone", "v0.0.0-20261123025203-e765ff1260f3", at("false"), "devel, commit e765ff1260f3 of 2026-11-23"},
		{"changes", "v0.0.0-20261123025203-e765ff1260f3+dirty", at("true"),
			"devel, commit e765ff1260f3 of 2026-11-23 with changes"},
		{"tag", "v1.2.0", at("false"), "v1.2.0, commit e765ff1260f3 of 2026-11-23"},
		{"tag and changes", "v1.2.0+dirty", at("true"), "v1.2.0, commit e765ff1260f3 of 2026-11-23 with changes"},
		{"after a tag", "v1.2.1-0.20261123025203-e765ff1260f3", at("false"), "devel, commit e765ff1260f3 of 2026-11-23"},
		{"module of a tag", "v1.2.0", nil, "v1.2.0, unknown commit"},
		{"short revision", "(devel)", []debug.BuildSetting{{Key: "vcs.revision", Value: "e765"}}, "devel, commit e765"},
	} {
		t.Run(c.name, func(t *testing.T) {
			info := &debug.BuildInfo{Main: debug.Module{Version: c.version}, Settings: c.settings}
			require.Equal(t, c.want, cli.VersionOf(info))
		})
	}
}
