package remark

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/workout"
)

// Every word and phrase of the tables is in a line of the corpus: who adds one says what it is to do.
func TestEveryWordIsInTheCorpus(t *testing.T) {
	places := corpusPlaces(t)
	var missing []string
	eachItem(func(it item) {
		if text := strings.Join(strings.Fields(it.text), " "); text != "" && !isIn(text, places) {
			missing = append(missing, text)
		}
	})
	require.Empty(t, missing, "add a remark with each of them to testdata/words.tsv, with the class that it is to have")
}

// Every wording of the tables is read as one, with what its table says of it: nothing in them is dead.
func TestEveryWordIsRead(t *testing.T) {
	var dead []string
	eachItem(func(it item) {
		for _, text := range wordings(it.text) {
			in := tokens(text, nil)
			if len(in) != 1 || in[0].role&it.role != it.role || in[0].notion&it.notion != it.notion {
				dead = append(dead, text)
			}
		}
	})
	require.Empty(t, dead)
}

// No word or phrase is twice in a list.
func TestEveryWordIsOnce(t *testing.T) {
	for _, list := range vocabulary {
		seen := map[string]bool{}
		for text := range strings.SplitSeq(list.words, ",") {
			text = strings.Join(strings.Fields(text), " ")
			require.False(t, seen[text], "%q is twice in a list", text)
			seen[text] = true
		}
	}
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
	eachItem(func(it item) {
		if it.notion == 0 {
			return
		}
		for _, text := range wordings(it.text) {
			if slices.ContainsFunc(strings.Fields(text), hurts) {
				f := said(text)
				require.True(t, f.Hurt > workout.HurtNot || f.Sore || f.Warning.Urgency > workout.UrgencyNone || f.Unsure != "", "%q", text)
			}
		}
	})
}

// wordings are those of an item, with each of its alternatives.
func wordings(text string) []string {
	all := []string{""}
	for word := range strings.FieldsSeq(text) {
		var next []string
		for _, begun := range all {
			for _, word := range alternatives(word) {
				next = append(next, strings.TrimSpace(begun+" "+word))
			}
		}
		all = next
	}
	return slices.DeleteFunc(all, func(text string) bool { return text == "" })
}

// corpusPlaces are the words of the corpus, each with what follows on it wherever it is.
func corpusPlaces(t *testing.T) map[string][][]token {
	t.Helper()
	places := map[string][][]token{}
	for _, line := range corpusLines(t) {
		placeAll(line.text, places)
	}
	return places
}

func placeAll(text string, places map[string][][]token) {
	in := contract(cut(text, nil))
	for i := range in {
		places[in[i].word] = append(places[in[i].word], in[i:])
	}
}

// isIn reports a word or phrase that is somewhere.
func isIn(text string, places map[string][][]token) bool {
	first, more, _ := strings.Cut(text, " ")
	for _, word := range alternatives(first) {
		if word == "" && more != "" && isIn(more, places) {
			return true
		}
		p := phraseOf(word, item{text: more})
		if slices.ContainsFunc(places[word], func(in []token) bool { n, _ := p.match(in); return n > 0 }) {
			return true
		}
	}
	return false
}
