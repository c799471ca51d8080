package remark

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/safety"
	"rotate/internal/words"
)

// Every word and phrase of the tables is in a line of the corpus: who adds one says what it is to do.
func TestEveryWordIsInTheCorpus(t *testing.T) {
	places := corpusPlaces(t)
	var missing []string
	eachItem(func(item string, _ meaning) {
		if !isIn(item, places) {
			missing = append(missing, item)
		}
	})
	require.Empty(t, missing, "add a remark with each of them to testdata/words.tsv, with the class that it is to have")
}

// eachItem calls yield for each word and phrase of the tables.
func eachItem(yield func(item string, m meaning)) {
	one := func(item string, m meaning) {
		if item = strings.ReplaceAll(strings.Join(strings.Fields(item), " "), "'", ""); item != "" {
			yield(item, m)
		}
	}
	for _, line := range vocabulary {
		for item := range strings.SplitSeq(line.words, ",") {
			one(item, meaning{role: line.role})
		}
	}
	safety.Vocabulary(func(item string, n safety.Notion) { one(item, meaning{notion: n}) })
}

// corpusPlaces are the words of the corpus, each with what follows on it wherever it is.
func corpusPlaces(t *testing.T) map[string][][]token {
	t.Helper()
	places := map[string][][]token{}
	names, err := filepath.Glob("testdata/*.tsv")
	require.NoError(t, err)
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		for line := range strings.Lines(string(data)) {
			if _, text, found := strings.Cut(strings.TrimRight(line, "\n"), "\t"); found {
				placeAll(text, places)
			}
		}
	}
	return places
}

func placeAll(text string, places map[string][][]token) {
	l := lexer{text: text}
	l.read(len(text))
	in := contract(l.out)
	for i := range in {
		places[in[i].word] = append(places[in[i].word], in[i:])
	}
}

// isIn reports a word or phrase that is somewhere.
func isIn(item string, places map[string][][]token) bool {
	first, more, _ := strings.Cut(item, " ")
	rest := words.Alternatives(more)
	for _, list := range words.Alternatives(first) {
		for _, word := range list {
			if word == "" && more != "" && isIn(more, places) {
				return true
			}
			p := phrase{rest: rest}
			if slices.ContainsFunc(places[word], func(in []token) bool { n, _ := p.match(in); return n > 0 }) {
				return true
			}
		}
	}
	return false
}
