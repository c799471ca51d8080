package words_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/words"
)

func TestNearest(t *testing.T) {
	ids := []string{"knee-rotations", "texas-twist", "pallof-press-hold", "pallof-press", "side-bend"}
	for _, test := range []struct{ name, word, want string }{
		{"itself", "texas-twist", "texas-twist"},
		{"a letter missing", "texas-twst", "texas-twist"},
		{"a letter too many", "texass-twist", "texas-twist"},
		{"another letter", "taxas-twist", "texas-twist"},
		{"letters swapped", "texas-tiwst", "texas-twist"},
		{"case and space", " TEXAS-Twist ", "texas-twist"},
		{"the nearer of two", "palof-press", "pallof-press"},
		{"a part of it", "twist", "texas-twist"},
		{"the first with the part", "press", "pallof-press-hold"},
		{"two letters are too few for a part", "tw", ""},
		{"the whole of a part", "bend", "side-bend"},
		{"the only one that begins so", "te", "texas-twist"},
		{"one of several that begin so", "p", ""},
		{"nothing near", "deadlift", ""},
		{"nothing typed", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) { require.Equal(t, test.want, words.Nearest(test.word, ids)) })
	}
}

// A whole part is nearer than another word of a few changes.
func TestNearestPrefersParts(t *testing.T) {
	require.Equal(t, "swiss-ball", words.Nearest("ball", []string{"band", "swiss-ball"}))
	require.Equal(t, "level", words.Nearest("LEVEL", []string{"no-level", "level"}), "itself before its parts")
}

// TestNearestLimit allows a third of the letters to be wrong, and one more; but one of three.
func TestNearestLimit(t *testing.T) {
	require.Empty(t, words.Nearest("csv", []string{"ics"}))
	require.Equal(t, "ics", words.Nearest("isc", []string{"ics"}))
	require.Equal(t, "abcxyz", words.Nearest("abcdef", []string{"abcxyz"}))
	require.Empty(t, words.Nearest("abcdef", []string{"abwxyz"}))
	require.Equal(t, "a", words.Nearest("b", []string{"a"}))
	require.Equal(t, "badcfe", words.Nearest("abcdef", []string{"badcfe"}), "a swap is one change")
	require.Empty(t, words.Nearest("b", []string{"ac"}))
}

// TestMisspelt asks for one letter at most: a word of one's own may be two letters from another.
func TestMisspelt(t *testing.T) {
	known := []string{"disc", "stenosis", "shoulder"}
	for typed, want := range map[string]string{"disk": "disc", "dis": "disc", "shoulders": "shoulder", "stenosi": "stenosis",
		"setnosis": "stenosis", "disc": "", "disco-x": "", "scoliosis": "", "dusk": "", "": ""} {
		require.Equal(t, want, words.Misspelt(typed, known), typed)
	}
}

type level string

func TestUnknownHint(t *testing.T) {
	_, err := words.Parse("level", "beginer", []level{"beginner", "intermediate", "advanced"})
	unknown := &words.UnknownError{Kind: "level", Word: "beginer",
		Allowed: []string{"beginner", "intermediate", "advanced"}}
	require.Equal(t, unknown, err)
	require.EqualError(t, err, `unknown level "beginer"`)
	require.Equal(t, "did you mean beginner? it can be beginner, intermediate or advanced", unknown.Hint())
	require.Empty(t, (&words.UnknownError{Kind: "level", Word: "x"}).Hint())
	// a short list names the word that has something in common with what was typed
	equipment := []string{"band", "swiss-ball", "cable"}
	for word, near := range map[string]string{"resistance band": "band", "Gym ball": "swiss-ball", "theraband": "band", "cable machine": "cable"} {
		require.Equal(t, "did you mean "+near+"? it can be band, swiss-ball or cable",
			(&words.UnknownError{Word: word, Allowed: equipment}).Hint())
	}
	// a list beyond a line or two helps nobody
	long := make([]string, 31)
	require.Empty(t, (&words.UnknownError{Word: "deadlift", Allowed: long}).Hint())
}

func TestJoin(t *testing.T) {
	for want, list := range map[string][]string{"": nil, "a": {"a"}, "a or b": {"a", "b"}, "a, b or c": {"a", "b", "c"}} {
		require.Equal(t, want, words.OneOf(list))
	}
	require.Equal(t, "a, b and c", words.AllOf([]string{"a", "b", "c"}))
}

func TestUnprintable(t *testing.T) {
	for _, c := range "\x00\x1b\n\t\x7f\u009b\u202e\u2066\u2028\u2029\ufeff\ufffd" {
		require.True(t, words.Unprintable(c), "%U", c)
	}
	for _, c := range "a ~\u00e9\u23f3\u56de\u0301" {
		require.False(t, words.Unprintable(c), "%U", c)
	}
}

func TestParseIgnoresCaseAndSpace(t *testing.T) {
	got, err := words.Parse("level", " Beginner ", []level{"beginner"})
	require.NoError(t, err)
	require.Equal(t, level("beginner"), got)
}

// TestStrangersText: what a stranger wrote cannot drive a terminal, and lines stay lines.
func TestStrangersText(t *testing.T) {
	const text = "a\x1b[2J\tb\r\nc\rd\u202e\xff\n"
	require.Equal(t, "a[2Jbcd", words.Line(text))
	require.Equal(t, "a[2J\tb\r\ncd\n", words.Lines(text))
}
