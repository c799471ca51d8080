package catalog_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"rotate/internal/catalog"
	"rotate/internal/problem"
	"rotate/internal/workout"
)

// file is a catalogue file with an exercise for each id; its summary tells which file it is from.
func file(name string, ids ...string) catalog.File {
	var text strings.Builder
	for _, id := range ids {
		fmt.Fprintf(&text, "- {id: %s, name: %s, movement: rotation, levels: [beginner], equipment: [none],\n"+
			"   sides: both, progression: [{sets: 1, reps: 8}], summary: from %s}\n", id, id, name)
	}
	return catalog.File{Name: name, Data: []byte(text.String())}
}

func summaries(c *workout.Catalogue) []string {
	var list []string
	for _, e := range c.All() {
		list = append(list, e.ID+" "+e.Summary)
	}
	return list
}

func TestLayers(t *testing.T) {
	base := catalog.Layer{file("a", "one", "two"), file("b", "three")}
	for _, test := range []struct {
		name   string
		layers []catalog.Layer
		want   []string
	}{
		{"one layer, in the order of its files", []catalog.Layer{base},
			[]string{"one from a", "two from a", "three from b"}},
		{"an equal id replaces in its place", []catalog.Layer{base, {file("own", "two")}},
			[]string{"one from a", "two from own", "three from b"}},
		{"a new id goes to the end", []catalog.Layer{base, {file("own", "zero", "one")}},
			[]string{"one from own", "two from a", "three from b", "zero from own"}},
		{"the last layer wins", []catalog.Layer{base, {file("own", "two")}, {file("coach", "two")}},
			[]string{"one from a", "two from coach", "three from b"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, problems := catalog.Load(test.layers...)
			require.Empty(t, problems)
			require.Equal(t, test.want, summaries(c))
		})
	}
}

// TestLinksAcrossLayers resolves ids from a layer to an earlier one, and from an earlier to a later.
func TestLinksAcrossLayers(t *testing.T) {
	c, problems := catalog.Load(catalog.Layer{linked("a", "one", "harder: [two]")},
		catalog.Layer{linked("b", "two", "easier: [one]")})
	require.Empty(t, problems)
	require.Equal(t, []string{"two"}, c.ByID("one").Harder)
	require.Equal(t, []string{"one"}, c.ByID("two").Easier)
}

// linked is a file with an exercise that has a field more.
func linked(name, id, field string) catalog.File {
	f := file(name, id)
	f.Data = []byte(strings.Replace(string(f.Data), "summary", field+", summary", 1))
	return f
}

// TestCircleAcrossLayers reports a circle in the last layer, because the user cannot change the
// built-in one.
func TestCircleAcrossLayers(t *testing.T) {
	two := linked("b", "two", "easier: [one]")
	one := linked("own", "one", "easier: [two]")
	_, problems := catalog.Load(catalog.Layer{file("a", "one"), two}, catalog.Layer{one})
	require.Equal(t, []string{"own:2:61: easier leads in a circle: one, two, one; delete two here"}, problems.Messages())
	_, problems = catalog.Load(catalog.Layer{one}, catalog.Layer{two})
	require.Equal(t, []string{"b:2:61: easier leads in a circle: two, one, two; delete one here"}, problems.Messages())
}

// TestLargestCircle names the first exercises of a circle of as many as there may be.
func TestLargestCircle(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	t.Parallel()
	text, n := string(many("own", "x", catalog.MaxExercises).Data), 0
	text = regexp.MustCompile("summary: from own").ReplaceAllStringFunc(text, func(string) string {
		n++
		return fmt.Sprintf("harder: [x%d]", n%catalog.MaxExercises)
	})
	_, problems := catalog.Load(catalog.Layer{{Name: "own", Data: []byte(text)}})
	require.Len(t, problems, 1)
	require.Equal(t, problem.Place{File: "own", Line: 40000, Column: 61}, problems[0].Place)
	require.Less(t, len(problems[0].Text), 400)
}

// TestReplacedIsForgotten lets a new exercise have the name that a replaced one had.
func TestReplacedIsForgotten(t *testing.T) {
	renamed := file("own", "one")
	renamed.Data = []byte(strings.Replace(string(renamed.Data), "name: one", "name: uno", 1))
	other := file("own2", "four")
	other.Data = []byte(strings.Replace(string(other.Data), "name: four", "name: one", 1))
	c, problems := catalog.Load(catalog.Layer{file("a", "one")}, catalog.Layer{renamed, other})
	require.Empty(t, problems)
	require.Equal(t, []string{"one from own", "four from own2"}, summaries(c))
	require.Equal(t, "four", c.ByName("one").ID)
}

// TestAllFilesAtOnce reports the problems of every file, sorted by place.
func TestAllFilesAtOnce(t *testing.T) {
	bad := catalog.File{Name: "a", Data: []byte("- [\n")}
	twice := file("b", "one", "one")
	_, problems := catalog.Load(catalog.Layer{twice, bad}, catalog.Layer{{Name: "c"}})
	require.Equal(t, []problem.Place{{File: "a", Line: 2, Column: 1}, {File: "b", Line: 3, Column: 8},
		{File: "b", Line: 3, Column: 19}, {File: "c", Line: 1, Column: 1}}, places(problems))
}

func places(list problem.List) []problem.Place {
	var all []problem.Place
	for _, p := range list {
		all = append(all, p.Place)
	}
	return all
}

// many is a file of n exercises.
func many(name, prefix string, n int) catalog.File {
	ids := make([]string, n)
	for i := range ids {
		ids[i] = fmt.Sprintf("%s%d", prefix, i)
	}
	return file(name, ids...)
}

func TestMostExercises(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	t.Parallel()
	most := many("a", "x", catalog.MaxExercises)
	c, problems := catalog.Load(catalog.Layer{most})
	require.Empty(t, problems)
	require.Len(t, c.All(), catalog.MaxExercises)

	// one message says it, however many there are too many
	c, problems = catalog.Load(catalog.Layer{most}, catalog.Layer{many("b", "y", 3)})
	require.Nil(t, c)
	require.Equal(t, []problem.Place{{File: "b", Line: 1, Column: 8}}, places(problems))

	c, problems = catalog.Load(catalog.Layer{many("a", "x", catalog.MaxExercises+1)})
	require.Nil(t, c)
	require.Equal(t, []problem.Place{{File: "a", Line: 1, Column: 1}}, places(problems))
}

// padded is a sound catalogue of n bytes.
func padded(n int) *fstest.MapFile {
	data := append(file("a", "one").Data, "# "...)
	return &fstest.MapFile{Data: append(data, strings.Repeat("x", n-len(data))...)}
}

func TestMostBytes(t *testing.T) {
	dir := fstest.MapFS{"most.yaml": padded(catalog.MaxBytes), "more.yaml": padded(catalog.MaxBytes + 1)}
	f, err := catalog.ReadFile(dir, "most.yaml", "most.yaml")
	require.NoError(t, err)
	require.Len(t, f.Data, catalog.MaxBytes)
	_, err = catalog.ReadFile(dir, "more.yaml", "own/more.yaml")
	require.EqualError(t, err, "larger than 32 MiB, the limit for a catalogue; leave some of it out")
}

// TestMostBytesOfFolder holds the files of a folder to the bound together.
func TestMostBytesOfFolder(t *testing.T) {
	half := padded(catalog.MaxBytes / 2)
	layer, err := catalog.ReadDir(fstest.MapFS{"a.yaml": half, "b.yaml": half}, "own")
	require.NoError(t, err)
	require.Len(t, layer, 2)
	_, err = catalog.ReadDir(fstest.MapFS{"a.yaml": half, "b.yaml": half, "c.yaml": padded(200)}, "own")
	require.EqualError(t, err, "own/c.yaml: larger than 32 MiB, the limit for a catalogue; leave some of it out")
}

func TestReadDir(t *testing.T) {
	one := &fstest.MapFile{Data: file("x", "one").Data}
	dir := fstest.MapFS{"b.yml": one, "a.yaml": one, "notes.txt": one, "c.yaml/d.yaml": one}
	layer, err := catalog.ReadDir(dir, "own")
	require.NoError(t, err)
	require.Equal(t, catalog.Layer{{Name: "own/a.yaml", Data: one.Data, Dir: dir},
		{Name: "own/b.yml", Data: one.Data, Dir: dir}}, layer)
	_, err = catalog.ReadDir(fstest.MapFS{"notes.txt": one}, "own")
	require.EqualError(t, err, "no .yaml file in this folder; to write one to start from: rotate catalog > own.yaml")
}

// TestFigure finds a figure beside its catalogue, and warns of one that is not there.
func TestFigure(t *testing.T) {
	f := file("a", "one")
	f.Data = []byte(strings.Replace(string(f.Data), "summary", "figure: figures/one.svg, summary", 1))
	f.Dir = fstest.MapFS{"figures/one.svg": {Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`)}}
	_, problems := catalog.Load(catalog.Layer{f})
	require.Empty(t, problems)
	f.Dir = fstest.MapFS{}
	c, problems := catalog.Load(catalog.Layer{f})
	require.NotNil(t, c)
	require.Equal(t, problem.List{{Place: problem.Place{File: "a", Line: 2, Column: 60}, Severity: problem.Warning,
		Text: "there is no figure figures/one.svg beside the catalogue; put it there, or leave figure out"}}, problems)
}
