package remark

import (
	"cmp"
	"flag"
	"hash/fnv"
	"io"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "learn likeness.bin from the corpus")

// written is a line of the corpus.
type written struct {
	class  byte
	text   string
	chosen bool // it must be read right, and teaches more
}

func corpusLines(t testing.TB) (all []written) {
	t.Helper()
	names, err := filepath.Glob("testdata/*.tsv")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		for line := range strings.Lines(string(data)) {
			class, text, found := strings.Cut(strings.TrimRight(line, "\n"), "\t")
			if found && class != "" && class[0] != '#' {
				all = append(all, written{class[0], text, filepath.Base(name) != "typed.tsv"})
			}
		}
	}
	return all
}

// The table is what the corpus teaches.
func TestLikenessIsLearned(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	if runtime.GOARCH != "amd64" {
		t.Skip("elsewhere sums are rounded otherwise")
	}
	learned := learn(corpusLines(t))
	if *update {
		require.NoError(t, os.WriteFile("likeness.bin", learned, 0o666))
		return
	}
	require.True(t, slices.Equal(learned, likenessTable), "the corpus or the rules changed: go test ./internal/remark -run IsLearned -update")
}

// A line more in the corpus changes neither what the others teach nor their order, so that the table changes little.
func TestLessonsKeepTheirOrder(t *testing.T) {
	lines := corpusLines(t)[:2000]
	with, without := lessons(lines), lessons(slices.Concat(lines[:1000], lines[1001:]))
	inOrder := func(all []row) []row {
		slices.SortFunc(all, func(a, b row) int { return cmp.Compare(a.place, b.place) })
		return all
	}
	with, without = inOrder(with), inOrder(without)
	kept := 0
	for _, one := range without {
		at, found := slices.BinarySearchFunc(with, one.place, func(a row, place uint64) int { return cmp.Compare(a.place, place) })
		require.True(t, found)
		if slices.Equal(with[at].features, one.features) {
			kept++
		}
	}
	require.Greater(t, len(with), len(without))
	require.GreaterOrEqual(t, kept, len(without)-20) // those that it was beside
}

// Of remarks that it did not learn from, the table finds most signs, and few where there are none.
func TestLikenessOfTheUnseen(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	learned := likenessTable
	defer func() { likenessTable = learned }()
	const parts, block = 4, 200                 // lines of a block may be near copies
	all, told := map[bool]int{}, map[bool]int{} // by whether there is a sign
	lines := corpusLines(t)
	for part := range parts {
		var taught []written
		isUnseen := func(i int) bool { return i/block%parts == part }
		for i, line := range lines {
			if !isUnseen(i) {
				taught = append(taught, line)
			}
		}
		likenessTable = learn(taught)
		for i, line := range lines {
			if !isUnseen(i) || !strings.ContainsRune("RDEL", rune(line.class)) {
				continue
			}
			all[line.class == 'R']++
			r := reader{tokens: tokens(line.text, nil)}
			if r.likeness().sign.sign() >= perhapsSign {
				told[line.class == 'R']++
			}
		}
	}
	t.Logf("signs told: %d of %d; alarms: %d of %d", told[true], all[true], told[false], all[false])
	require.Greater(t, 100*told[true], 88*all[true])
	require.Less(t, 100*told[false], 14*all[false])
}

// classLetters are those of the classes in the corpus; an emergency is an R that the rules know for one.
const classLetters = "DEFHLNPRS"

func (line written) kind() int {
	r := reader{text: line.text, prose: true, tokens: tokens(line.text, nil)}
	r.deny()
	r.numbers()
	r.signs()
	if line.class == 'R' && r.Warning.Urgency.Calls() {
		return asEmergency
	}
	return strings.IndexByte(classLetters, line.class)
}

// row is a remark to learn from.
type row struct {
	kind     int
	features []feature
	place    uint64 // its place in a round follows from it
}

type feature struct {
	at     int32
	weight float32
}

// rowsOf are a remark, and where all was fine, each of its sentences.
func rowsOf(line written) []row {
	kind := line.kind()
	all := []row{{kind: kind, features: []feature{{0, 1}}}}
	r := reader{tokens: tokens(line.text, nil)}
	for from, to := 0, 0; from < len(r.tokens); from = to {
		_, to = r.sentence(from)
		one := row{kind: kind, features: []feature{{0, 1}}}
		for start, end := from, 0; start < to; start = end {
			end = r.pieceEnd(start)
			eachFeature(r.tokens[start:end], func(hash uint32, weight int32) {
				one.features = append(one.features, feature{int32(hash % rows), float32(weight) / ofWord})
			})
		}
		all[0].features = append(all[0].features, one.features[1:]...)
		if to-from < len(r.tokens) && (kind == asFine || kind == asEasy || kind == asLoad) {
			all = append(all, one)
		}
	}
	return all
}

// beside is a remark with something that is fine before it or behind: that makes it no other.
func beside(line written, fine string, before bool) row {
	kind := line.kind()
	if line.text = line.text + ", " + fine; before {
		line.text = fine + ", " + strings.TrimSuffix(line.text, ", "+fine)
	}
	all := rowsOf(line)
	all[0].kind = kind
	return all[0]
}

// chance is a number that only a text decides. All that learning leaves to chance is decided by the remark itself: a
// line more in the corpus changes nothing for the others.
func chance(text string) uint64 {
	h := fnv.New64a()
	_, _ = io.WriteString(h, text)
	return stir(h.Sum64())
}

// stir makes another number of a number, unlike those that it makes of its neighbours.
func stir(n uint64) uint64 { return rand.NewPCG(n, 0).Uint64() }

// lessons are all there is to learn from lines: each remark, and it beside a short one that is fine, several times if
// it was chosen or few people write such remarks.
func lessons(lines []written) (all []row) {
	const ofChosen, ofFew = 5, 2
	short := map[uint64]string{}
	for _, line := range lines {
		if line.class == 'D' && len(line.text) < 30 && !strings.ContainsAny(line.text, ",.;?!(/|") {
			short[chance(line.text)] = line.text
		}
	}
	places := slices.Sorted(maps.Keys(short))
	for _, line := range lines {
		own := chance(line.text + string(line.class))
		next, _ := slices.BinarySearch(places, own)
		made := append(rowsOf(line), beside(line, short[places[next%len(places)]], own%2 == 0))
		times := 1
		if strings.IndexByte("EFHNS", line.class) >= 0 {
			times = ofFew
		}
		if line.chosen {
			times = ofChosen
		}
		for range times {
			for _, one := range made {
				own = stir(own)
				one.place = own
				all = append(all, one)
			}
		}
	}
	return all
}

// odds are what a feature adds to the log odds of each class, and how steep the way there was.
type odds struct{ weight, slope [classCount]float32 }

// learn is the table of what tells the classes from each other: logistic regression, by steps down the slope of one
// remark after the other, which become shorter for what was often met, with a price on the square of each weight. The
// weights are the mean over the later rounds.
func learn(lines []written) []byte {
	const rounds = 30
	all, learned := lessons(lines), make([]odds, rows)
	mean := make([]float64, rows*classCount)
	for round := range rounds {
		for i := range all {
			all[i].place = stir(all[i].place)
		}
		slices.SortFunc(all, func(a, b row) int { return cmp.Compare(a.place, b.place) })
		for i := range all {
			all[i].teach(learned)
		}
		for i := range mean {
			if round >= rounds/2 {
				mean[i] += float64(learned[i/classCount].weight[i%classCount]) / float64(rounds-rounds/2)
			}
		}
	}
	table := make([]byte, len(mean))
	for i, w := range mean {
		table[i] = byte(int8(max(-127, min(127, math.Round(32*w)))))
	}
	return table
}

func (one *row) teach(learned []odds) {
	const price, step = 1e-3, 0.05
	missed := one.chances(learned)
	missed[one.kind]--
	for _, f := range one.features {
		o := &learned[f.at]
		for k := range missed {
			slope := float32(missed[k])*f.weight + price*o.weight[k]
			o.slope[k] += slope * slope
			o.weight[k] -= step * slope / (float32(math.Sqrt(float64(o.slope[k]))) + 1e-3)
		}
	}
}

// chances are those of the classes by what is learned so far.
func (one *row) chances(learned []odds) (c chances) {
	var sum float64
	for _, f := range one.features {
		for k, w := range learned[f.at].weight {
			c[k] += float64(w * f.weight)
		}
	}
	most := slices.Max(c[:])
	for k := range c {
		c[k] = math.Exp(c[k] - most)
		sum += c[k]
	}
	for k := range c {
		c[k] /= sum
	}
	return c
}
