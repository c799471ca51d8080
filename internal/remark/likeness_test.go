package remark

import (
	"flag"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"rotate/internal/workout"
)

var update = flag.Bool("update", false, "learn likeness.tsv from the corpus")

// written is a line of the corpus.
type written struct {
	class byte
	text  string
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
				all = append(all, written{class[0], text})
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
	learned := learn(corpusLines(t))
	if *update {
		require.NoError(t, os.WriteFile("likeness.tsv", []byte(learned), 0o666))
		return
	}
	require.True(t, learned == likenessTable, "the corpus or the rules changed: go test ./internal/remark -run LikenessIsLearned -update")
}

// Of remarks that it did not learn from, the table finds most signs, and few where there are none.
func TestLikenessOfTheUnseen(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	learned := likenesses
	defer func() { likenesses = learned }()
	const parts, block = 4, 200                 // lines of a block may be near copies
	all, told := map[bool]int{}, map[bool]int{} // by whether there is a sign
	for part := range parts {
		var taught, unseen []written
		for i, line := range corpusLines(t) {
			if i/block%parts == part {
				unseen = append(unseen, line)
			} else {
				taught = append(taught, line)
			}
		}
		table := map[string]odds{}
		for name, weight := range weigh(taught, isSign) {
			table[name] = odds{sign: int(100 * weight)}
		}
		likenesses = func() map[string]odds { return table }
		for _, line := range unseen {
			if !isSign(line) && !strings.ContainsRune("DEL", rune(line.class)) {
				continue
			}
			all[isSign(line)]++
			if readAs(line.text).likeness().sign >= perhapsSign {
				told[isSign(line)]++
			}
		}
	}
	t.Logf("signs told: %d of %d; alarms: %d of %d", told[true], all[true], told[false], all[false])
	require.Greater(t, 100*told[true], 80*all[true])
	require.Less(t, 100*told[false], 10*all[false])
}

// featuresOf are those of some tokens, with that of any.
func featuresOf(tokens []token) []string {
	list := []string{""}
	(&features{}).each(tokens, eachLeft, func(feature string) { list = append(list, feature) })
	return list
}

// readAs is a remark with all that its rules found.
func readAs(text string) *reader {
	task := workout.Task{Exercise: &workout.Exercise{}, Work: workout.Work{Dose: workout.Dose{Sets: 2, Reps: 8}}}
	r := &reader{text: text, task: task, tokens: tokens(text, nil)}
	r.read()
	return r
}

// learn is the table of what tells signs from all else, complaints from what is fine, emergencies from other signs too, as
// far as the rules know them, and what was easy, and loads, from all else.
func learn(lines []written) string {
	sign := weigh(lines, isSign)
	complaint := weigh(lines, func(line written) bool { return strings.IndexByte("PRSFNH", line.class) >= 0 })
	known := slices.DeleteFunc(slices.Clone(lines), func(line written) bool { return isSign(line) && urgencyOf(line) == workout.UrgencyNone })
	emergency := weigh(known, func(line written) bool { return isSign(line) && urgencyOf(line) == workout.UrgencyEmergency })
	easy, load := weighTyped(lines, 'E'), weighTyped(lines, 'L')
	names := map[string]bool{}
	for _, weights := range []map[string]float64{sign, complaint, emergency, easy, load} {
		for name := range weights {
			names[name] = true
		}
	}
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(names)) {
		fmt.Fprintf(&b, "%s\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\n", name, 100*sign[name], 100*complaint[name], 100*emergency[name], 100*easy[name], 100*load[name])
	}
	return b.String()
}

func isSign(line written) bool { return line.class == 'R' }

// urgencyOf is what the rules find.
func urgencyOf(line written) workout.Urgency { return ReadProse(line.text, nil).Warning.Urgency }

// weigh finds the weights that tell some lines from the others, of which every run of pieces counts as one that is not:
// logistic regression with a price on the square of each weight.
func weigh(lines []written, is func(line written) bool) map[string]float64 {
	rows, values := map[string][]int{}, []bool{}
	add := func(tokens []token, value bool) {
		for _, name := range featuresOf(tokens) {
			rows[name] = append(rows[name], len(values))
		}
		values = append(values, value)
	}
	for _, line := range lines {
		r := readAs(line.text)
		if is(line) {
			add(r.tokens, true)
			continue
		}
		r.eachRun(func(from, _, to, _ int) { add(r.tokens[from:to], false) })
	}
	return fit(rows, values)
}

// weighTyped finds the weights that tell the lines of a class from all others, by all their words.
func weighTyped(lines []written, class byte) map[string]float64 {
	rows, values := map[string][]int{}, []bool{}
	for i, line := range lines {
		rows[""] = append(rows[""], i)
		(&features{}).each(tokens(line.text, nil), eachTyped, func(name string) { rows[name] = append(rows[name], i) })
		values = append(values, line.class == class)
	}
	return fit(rows, values)
}

// fit finds the weights, one after the other, round by round.
func fit(rows map[string][]int, values []bool) map[string]float64 {
	const price, rounds, leastSeen = 1.0 / 3, 24, 3
	maps.DeleteFunc(rows, func(name string, in []int) bool { return len(in) < leastSeen })
	odds, names := make([]float64, len(values)), slices.Sorted(maps.Keys(rows))
	weights := make([]float64, len(names))
	for range rounds {
		for j, name := range names {
			slope, bend := price*weights[j], price
			for _, i := range rows[name] {
				p := 1 / (1 + math.Exp(-odds[i]))
				bend += p * (1 - p)
				if values[i] {
					p--
				}
				slope += p
			}
			step := max(-1, min(1, -slope/bend))
			weights[j] += step
			for _, i := range rows[name] {
				odds[i] += step
			}
		}
	}
	const least = 0.4
	all := map[string]float64{}
	for j, name := range names {
		if math.Abs(weights[j]) >= least || name == "" {
			all[name] = weights[j]
		}
	}
	return all
}
