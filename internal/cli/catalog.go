package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"rotate/exercises"
	"rotate/internal/catalog"
	"rotate/internal/cli/flags"
	"rotate/internal/planner"
	"rotate/internal/problem"
	"rotate/internal/vault"
	"rotate/internal/words"
	"rotate/internal/workout"
)

type catalogOptions struct {
	paths flags.Paths
	only  bool
}

// catalogue reads the built-in catalogue and the user's own.
func (a *app) catalogue() (*workout.Catalogue, error) {
	if len(a.catalogs.paths) == 0 && !a.catalogs.only {
		return builtInAlone()
	}
	layers, err := a.catalogs.layers()
	if err != nil {
		return nil, err
	}
	c, figures, problems := catalog.LoadWithFigures(layers...)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	a.warnings(problems)
	a.ownFigures = figures
	return c, nil
}

// builtInAlone returns the built-in catalogue by itself; it is read only once per process.
var builtInAlone = sync.OnceValues(func() (*workout.Catalogue, error) {
	c, _, problems := catalog.LoadWithFigures(builtIn())
	return c, problems.Err()
})

func (o *catalogOptions) layers() ([]catalog.Layer, error) {
	var layers []catalog.Layer
	switch {
	case !o.only:
		layers = append(layers, builtIn())
	case len(o.paths) == 0:
		return nil, misuse(errors.New("--catalog-only leaves out all exercises"),
			"name your own, as with --catalog own.yaml, here or in the settings")
	}
	for _, path := range o.paths {
		layer, err := readCatalog(path)
		if err != nil {
			return nil, err
		}
		layers = append(layers, layer)
	}
	return layers, nil
}

// check returns the problems of another catalogue, loaded after the ones in o. A file that is in
// one of those too is not loaded again.
func (o *catalogOptions) check(own catalog.Layer) (problem.List, error) {
	var layers []catalog.Layer
	if !o.only || len(o.paths) > 0 {
		var err error
		if layers, err = o.layers(); err != nil {
			return nil, err
		}
	}
	loaded := map[string]bool{}
	for _, file := range slices.Concat(layers...) {
		loaded[pathOf(file)] = true
	}
	var more catalog.Layer
	for _, file := range own {
		if path := pathOf(file); !loaded[path] {
			loaded[path] = true
			more = append(more, file)
		}
	}
	_, problems := catalog.Load(append(layers, more)...)
	return problems, nil
}

// pathOf returns the path of a file from the root; empty: it is built in, and on no disk.
func pathOf(file catalog.File) string {
	if file.Dir == nil {
		return ""
	}
	path, _ := filepath.Abs(file.Name)
	return cmp.Or(path, file.Name)
}

// builtIn returns the program's own catalogue. It does not check that its figures exist: the user
// could do nothing about a missing one.
func builtIn() catalog.Layer {
	layer, err := catalog.ReadDir(exercises.FS, "exercises")
	if err != nil {
		panic(err) // it is built in
	}
	return withFolder(layer, nil)
}

func readCatalog(path string) (catalog.Layer, error) {
	layer, err := readLayer(path)
	if err != nil {
		err = fmt.Errorf("cannot read the catalogue %s: %w", path, vault.Reason(err))
		if errors.Is(err, fs.ErrNotExist) {
			err = problem.WithHint(err, "to write one to start from: rotate catalog > own.yaml")
		}
		return nil, err
	}
	return layer, nil
}

// readLayer reads a catalogue, following links, but looks for its figures only in its own folder.
func readLayer(path string) (catalog.Layer, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		layer, err := catalog.ReadDir(os.DirFS(path), filepath.ToSlash(path))
		return withFolder(layer, folder(path)), err
	}
	dir := filepath.Dir(path)
	file, err := catalog.ReadFile(os.DirFS(dir), filepath.Base(path), path)
	return withFolder(catalog.Layer{file}, folder(dir)), err
}

func withFolder(layer catalog.Layer, dir fs.FS) catalog.Layer {
	for i := range layer {
		layer[i].Dir = dir
	}
	return layer
}

// exerciseIDs finds exercises by id, name or alias. An unknown one is a usage error.
func exerciseIDs(c *workout.Catalogue, words []string) ([]string, error) {
	var ids []string
	for _, word := range words {
		e := c.Find(word)
		if e == nil {
			return nil, unknownExercise(c, word)
		}
		ids = append(ids, e.ID)
	}
	return ids, nil
}

// prescribed finds exercises by name, each with the step that may follow it after a colon.
func prescribed(c *workout.Catalogue, words []string) ([]planner.Prescribed, error) {
	var list []planner.Prescribed
	for _, word := range words {
		name, number, stepped := strings.Cut(word, ":")
		ids, err := exerciseIDs(c, []string{name})
		if err != nil {
			return nil, err
		}
		p := planner.Prescribed{ID: ids[0]}
		if steps := c.ByID(p.ID).Steps(); stepped {
			if p.Step, err = strconv.Atoi(number); err != nil || p.Step < 1 || p.Step > steps {
				return nil, misuse(fmt.Errorf("%q is no step of %s", number, p.ID), "its steps are 1 to %d", steps)
			}
		}
		list = append(list, p)
	}
	return list, nil
}

// unknownExercise suggests the exercises that were probably meant; a list of all would be too long.
func unknownExercise(c *workout.Catalogue, word string) error {
	hint := "`rotate list` shows them all"
	if near := nearExercises(c, word); near != nil {
		hint = fmt.Sprintf("did you mean %s? %s", words.OneOf(near), hint)
	} else if filter := filterFor(c, word); filter != "" {
		hint = fmt.Sprintf("`rotate list --%s %s` shows what fits", filter, quoted(strings.ToLower(word)))
	}
	return misuse(&words.UnknownError{Kind: "exercise", Word: word}, "%s", hint)
}

const mostMeant = 6

// nearExercises returns the ids of the few exercises with the word in their id, or else the one
// with the most similar name; nil if there is none.
func nearExercises(c *workout.Catalogue, word string) []string {
	var known, same []string
	part := "-" + strings.ReplaceAll(workout.NameKey(word), " ", "-") + "-"
	for _, e := range c.All() {
		known = append(known, e.ID)
		known = append(known, e.Names()...)
		if strings.Contains("-"+e.ID+"-", part) {
			same = append(same, e.ID)
		}
	}
	if len(same) > mostMeant {
		return nil // with so many, naming one would be a guess
	}
	if len(same) > 0 {
		return same
	}
	near := words.Nearest(word, known)
	if near == "" || filterFor(c, word) != "" {
		return nil
	}
	return []string{c.Find(near).ID}
}

// filterFor returns the flag of list that accepts the word, or "" if none does.
func filterFor(c *workout.Catalogue, word string) string {
	if _, err := workout.ParseLevel(word); err == nil {
		return "level"
	}
	if _, err := workout.ParseMovement(word); err == nil {
		return "movement"
	}
	if _, err := c.ParseEquipment(word); err == nil {
		return "equipment"
	}
	return ""
}

func (a *app) addEquipment(cmd *cobra.Command, value *flags.Words, usage string) {
	value.Known = words.Of(workout.KnownEquipment())
	flags.Add(cmd, value, "equipment", usage)
	flags.Offer(cmd, "equipment", a.catalogued(func(c *workout.Catalogue) []string { return words.Of(c.Equipment()) }))
}

func (a *app) addAvoid(cmd *cobra.Command, value *flags.Words) {
	value.Known = words.Of(workout.KnownConditions())
	flags.Add(cmd, value, "avoid", "leave out or limit what does not suit "+words.OneOf(value.Known)+
		", or a condition of your own catalogue; none: no condition")
	flags.Offer(cmd, "avoid", a.catalogued(func(c *workout.Catalogue) []string { return words.Of(c.Conditions()) }))
}

// conditionsOf parses conditions of the catalogue and drops duplicates. For an unknown one, its
// hint suggests leaving out exercises by name. The word none, alone, is no condition.
func conditionsOf(c *workout.Catalogue, given []string) ([]workout.Condition, error) {
	var conditions []workout.Condition
	isNone := func(word string) bool { return strings.EqualFold(word, string(workout.None)) }
	switch none := slices.ContainsFunc(given, isNone); {
	case none && len(given) > 1:
		return nil, misuse(errors.New("--avoid: none goes with no condition"), "leave out none, or the conditions")
	case none:
		return nil, nil
	}
	for _, word := range given {
		condition, err := c.ParseCondition(word)
		if err != nil {
			return nil, misuse(fmt.Errorf("--avoid: %w", err), "%s", strings.TrimPrefix(
				hintOf(err)+"; for anything else leave moves out by name, as with --exclude texas-twist; see rotate safety", "; "))
		}
		conditions = append(conditions, condition)
	}
	return words.Unique(conditions), nil
}

// equipmentAtHand parses equipment words of the catalogue; nil words give nil. Exercises without
// equipment are always possible, so the result includes workout.None.
func equipmentAtHand(c *workout.Catalogue, words []string) ([]workout.Equipment, error) {
	if words == nil {
		return nil, nil
	}
	atHand := []workout.Equipment{workout.None}
	for _, word := range words {
		q, err := c.ParseEquipment(word)
		if err != nil {
			return nil, misuse(fmt.Errorf("--equipment: %w", err), "%s", equipmentHint(word, err))
		}
		atHand = append(atHand, q)
	}
	return workout.SortEquipment(atHand), nil
}

// equipmentHint returns a hint for an unknown equipment word. It recognises words that mean
// "anything" or "nothing".
func equipmentHint(word string, err error) string {
	listed := "`rotate list` shows what the exercises need"
	if unknown, is := errors.AsType[*words.UnknownError](err); is {
		listed = cmp.Or((&words.UnknownError{Allowed: unknown.Allowed}).Hint(), listed)
	}
	switch strings.ToLower(strings.TrimSpace(word)) {
	case "all", "any", "anything", "everything", "gym":
		return "leave out --equipment if you have everything; else " + listed
	case "nothing", "no", "bodyweight", "body", "home", "mat":
		return "did you mean none? it stands for no equipment; else " + listed
	}
	return cmp.Or(hintOf(err), listed)
}

func newCatalog(a *app) *cobra.Command {
	var schema bool
	cmd := &cobra.Command{
		Use:  "catalog",
		Args: noArgs,
		RunE: func(*cobra.Command, []string) error { return a.runCatalog(schema) },
	}
	cmd.Flags().BoolVar(&schema, "schema", false, "print the JSON Schema instead")
	return cmd
}

func (a *app) runCatalog(schema bool) error {
	if schema {
		data, err := exercises.FS.ReadFile("schema.json")
		if err != nil {
			return err
		}
		return a.print(string(data))
	}
	texts := words.Each(builtIn(), func(file catalog.File) string { return string(file.Data) })
	return a.print(strings.Join(texts, "\n"))
}
