package remark

import (
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/safety"
	"rotate/internal/words"
	"rotate/internal/workout"
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

// Every wording of the tables is read as one, with what its table says of it: nothing in them is dead.
func TestEveryWordIsRead(t *testing.T) {
	var dead []string
	eachItem(func(item string, m meaning) {
		for text := range expanded(item) {
			in := tokens(text, nil)
			if len(in) != 1 || in[0].role&m.role != m.role || in[0].notion&m.notion != m.notion {
				dead = append(dead, text)
			}
		}
	})
	require.Empty(t, dead)
}

// A phrase of the warning signs says no less of pain or soreness than its words do: "stiff in the morning"
// is stiff.
func TestPhrasesOfSignsKeepWhatTheirWordsSay(t *testing.T) {
	task := workout.Task{Exercise: &workout.Exercise{}, Work: workout.Work{Dose: workout.Dose{Sets: 2, Reps: 8}}}
	said := func(text string) workout.Feedback { return Read(text, task, nil).Feedback }
	alone := map[string]bool{} // what hurts
	hurts := func(word string) bool {
		is, known := alone[word]
		if !known {
			f := said(word)
			is = f.Hurt > workout.HurtNot || f.Sore
			alone[word] = is
		}
		return is
	}
	eachItem(func(item string, m meaning) {
		for text := range expanded(item) {
			if m.notion != 0 && slices.ContainsFunc(strings.Fields(text), hurts) {
				f := said(text)
				require.True(t, f.Hurt > workout.HurtNot || f.Sore || f.Warning.Urgency > workout.UrgencyNone || f.Unsure != "", "%q", text)
			}
		}
	})
}

// expanded are the wordings of an item: each of its alternatives.
func expanded(item string) iter.Seq[string] {
	return func(yield func(string) bool) {
		all := []string{""}
		for _, alternatives := range words.Alternatives(item) {
			var next []string
			for _, text := range all {
				for _, word := range alternatives {
					next = append(next, strings.TrimSpace(text+" "+word))
				}
			}
			all = next
		}
		for _, text := range all {
			if text != "" && !yield(text) {
				return
			}
		}
	}
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
