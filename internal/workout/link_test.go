package workout_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/workout"
)

// Only what leads to the web is made a link.
func TestLinkOnWeb(t *testing.T) {
	for url, on := range map[string]bool{
		"https://example.org":                      true,
		"http://example.org/a?b=c#d":               true,
		"HTTPS://example.org":                      true,
		`https://example.org/"><script>`:           true, // whoever writes it has to escape it
		"":                                         false,
		"example.org":                              false,
		"//example.org":                            false,
		"https:":                                   false,
		"https:///path":                            false,
		"javascript:alert(1)":                      false,
		"JavaScript:alert(1)":                      false,
		"javascript://example.org/%0aalert(1)":     false,
		" javascript://example.org":                false,
		"\x01javascript://example.org":             false,
		"java\nscript://example.org":               false,
		"data:text/html,<script>alert(1)</script>": false,
		"file://example.org/etc/passwd":            false,
	} {
		require.Equal(t, on, workout.Link{URL: url}.OnWeb(), url)
	}
}
