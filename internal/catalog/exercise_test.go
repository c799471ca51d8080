package catalog

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"
)

// The forms are what these expressions say.
func FuzzForms(f *testing.F) {
	word := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	load := regexp.MustCompile(`^[\pL\pN]+([ .'-][\pL\pN]+)*$`)
	for _, text := range []string{"", "-", "a", "a-b", "a--b", "-a", "a-", "A", "a b", "a  b", "12.5 kg", "red band",
		"1/2", "\u00e9t\u00e9", "a\n", "\xff", "next band up", "farmer's"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		require.Equal(t, word.MatchString(text), isWordID(text), "%q", text)
		require.Equal(t, load.MatchString(text), isLoad(text), "%q", text)
	})
}
