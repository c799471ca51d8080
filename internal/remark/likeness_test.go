package remark

import (
	"flag"
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
	require.True(t, slices.Equal(learned, likenessTable), "the corpus or the rules changed: go test ./internal/remark -run LikenessIsLearned -update")
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

// learn is the table of what tells the classes from each other: logistic regression, by steps down the slope of one remark
// after the other, which become shorter for what was often met, with a price on the square of each weight.
func learn(lines []written) []byte {
	const rounds, price, step, ofChosen, ofFew = 15, 1e-3, 0.05, 5, 2
	random := rand.New(rand.NewPCG(1, 2))
	short := slices.DeleteFunc(slices.Clone(lines), func(line written) bool {
		return line.class != 'D' || len(line.text) >= 30 || strings.ContainsAny(line.text, ",.;?!(/|")
	})
	var all []row
	for _, line := range lines {
		made := append(rowsOf(line), beside(line, short[random.IntN(len(short))].text, random.IntN(2) == 0))
		all = append(all, made...)
		times := 1
		if strings.IndexByte("EFHNS", line.class) >= 0 { // which few people write
			times = ofFew
		}
		if line.chosen {
			times = ofChosen
		}
		for range times - 1 {
			all = append(all, made...)
		}
	}
	weights, slopes := make([]float32, rows*classCount), make([]float32, rows*classCount)
	mean := make([]float64, len(weights)) // of the later rounds, which depends less on the order of the remarks
	for round := range rounds {
		for _, i := range random.Perm(len(all)) {
			missed := chancesOf(weights, all[i].features)
			missed[all[i].kind]--
			for _, f := range all[i].features {
				at := int(f.at) * classCount
				for k := range missed {
					slope := float32(missed[k])*f.weight + price*weights[at+k]
					slopes[at+k] += slope * slope
					weights[at+k] -= step * slope / (float32(math.Sqrt(float64(slopes[at+k]))) + 1e-3)
				}
			}
		}
		for i, w := range weights {
			if round >= rounds/2 {
				mean[i] += float64(w) / float64(rounds-rounds/2)
			}
		}
	}
	table := make([]byte, len(weights))
	for i, w := range mean {
		table[i] = byte(int8(max(-127, min(127, math.Round(32*w)))))
	}
	return table
}

// chancesOf are those of the classes by weights that are not rounded yet.
func chancesOf(weights []float32, features []feature) (c [classCount]float64) {
	var sum float64
	for _, f := range features {
		at := int(f.at) * classCount
		for k := range c {
			c[k] += float64(weights[at+k] * f.weight)
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
