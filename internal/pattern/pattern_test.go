package pattern_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/pattern"
)

// Every method answers as regexp does, and as if nothing matched where a quick test says so.
func TestPattern(t *testing.T) {
	const expr = `(\d)(x)`
	for name, p := range map[string]*pattern.Pattern{"no test": pattern.New(expr), "begins": pattern.New(expr).Begins("a2"),
		"has": pattern.New(expr).Has("x"), "has any": pattern.New(expr).HasAny("xy")} {
		t.Run(name, func(t *testing.T) {
			const text = "a1x2x"
			require.True(t, p.MatchString(text))
			require.True(t, p.Match([]byte(text)))
			require.Equal(t, "1x", p.FindString(text))
			require.Equal(t, []int{1, 3}, p.FindStringIndex(text))
			require.Equal(t, []string{"1x", "1", "x"}, p.FindStringSubmatch(text))
			require.Equal(t, []int{1, 3, 1, 2, 2, 3}, p.FindStringSubmatchIndex(text))
			require.Equal(t, []string{"1x", "2x"}, p.FindAllString(text, -1))
			require.Equal(t, [][]int{{1, 3}, {3, 5}}, p.FindAllStringIndex(text, -1))
			require.Equal(t, [][]string{{"1x", "1", "x"}, {"2x", "2", "x"}}, p.FindAllStringSubmatch(text, -1))
			require.Len(t, p.FindAllStringSubmatchIndex(text, -1), 2)
			require.Equal(t, "ax1x2", p.ReplaceAllString(text, "$2$1"))
			require.Equal(t, "a[1x][2x]", p.ReplaceAllStringFunc(text, func(s string) string { return "[" + s + "]" }))
			require.Equal(t, expr, p.String())
			require.False(t, p.PassesOver(text))
		})
	}
	for _, p := range []*pattern.Pattern{pattern.New(expr).Begins("b"), pattern.New(expr).Has("y"),
		pattern.New(expr).HasAny("yz"), pattern.New(expr).May(func(string) bool { return false })} {
		const text = "a1x2x"
		require.False(t, p.MatchString(text))
		require.Empty(t, p.FindString(text))
		require.Nil(t, p.FindStringIndex(text))
		require.Nil(t, p.FindStringSubmatch(text))
		require.Nil(t, p.FindStringSubmatchIndex(text))
		require.Nil(t, p.FindAllString(text, -1))
		require.Nil(t, p.FindAllStringIndex(text, -1))
		require.Nil(t, p.FindAllStringSubmatch(text, -1))
		require.Nil(t, p.FindAllStringSubmatchIndex(text, -1))
		require.Equal(t, text, p.ReplaceAllString(text, ""))
		require.Equal(t, text, p.ReplaceAllStringFunc(text, func(string) string { return "" }))
		require.True(t, p.PassesOver(text))
	}
	require.False(t, pattern.New("^a*").Begins("a").PassesOver("abc"))
	require.True(t, pattern.New("^a*").Begins("a").PassesOver(""), "an empty text begins with nothing")
}

// An expression that cannot be compiled shows at its first use only.
func TestPatternIsLazy(t *testing.T) {
	p := pattern.New("(").Has("x")
	require.False(t, p.MatchString("y"))
	require.Panics(t, func() { p.MatchString("x") })
}
